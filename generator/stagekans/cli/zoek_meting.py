"""Measures the search: a site of a documents file, asked in a browser, judged against a queries file."""

import json
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import TypedDict
from urllib.parse import unquote, urlsplit

import click

from stagekans.adapters import chromium
from stagekans.adapters.trial import Round, TrialFailed, trial
from stagekans.cli import engine
from stagekans.cli.report import Teller
from stagekans.core.messages import say
from stagekans.search import corpus
from stagekans.search.figures import Figures, figures, percentile

_DOCUMENT = ("id", "title", "text")
_QUERY = ("qid", "cls", "query", "rel")
_LIMIT = 10


class Means(TypedDict):
    """Figures of queries, as plain data."""

    queries: int
    ndcg: float
    recall: float
    success: float
    empty: int


class Found(Means):
    """What was measured. classes: by class of queries. first_*: of a first visit; next_*, warm_*: of what follows."""

    documents: int
    classes: Mapping[str, Means]
    first_bytes: float | None
    first_ms: float | None
    next_ms_median: float | None
    warm_ms_median: float
    warm_ms_p95: float
    rankings: Mapping[str, Sequence[str]]


def measure(
    project: Path, documents: Path, queries: Path, site: Path | None, report: Teller, *, cold: bool
) -> Found | None:
    """Return the figures of a documents and a queries file, or None when the site could not be built.

    project: gives theme and search words. site: folder to leave the built project in (made when absent, must be
    empty); None for one that goes away. cold: also measure a first visit for each query.
    Raises click.UsageError when a file, the browser or the folder is not right.
    """
    try:
        rows, asked = corpus.read(documents, _DOCUMENT), corpus.read(queries, _QUERY)
        browser = chromium.find()
    except (ValueError, FileNotFoundError) as error:
        raise click.UsageError(str(error)) from error
    if browser is None:
        raise click.UsageError(say("commands.zoek-meting.no-browser"))
    if site is not None and site.exists() and any(site.iterdir()):
        raise click.UsageError(say("commands.zoek-meting.not-empty", folder=site))
    with tempfile.TemporaryDirectory(prefix="stagekans-") as temporary:
        folder = site or Path(temporary)
        addresses = corpus.lay_out(rows, project, folder)
        if not engine.build(folder, report=report, release=False, site_url=None, today=None, workers=None, search=True):
            return None
        texts = [str(each["query"]) for each in asked]
        rounds = [texts, *([text] for text in (texts if cold else ()))]
        with engine.progress_bar(report) as progress:
            try:
                tried = trial(
                    folder / "site", project / "theme" / "search" / "measure", browser, rounds, _LIMIT, progress
                )
            except TrialFailed as error:
                raise click.ClickException(say("commands.zoek-meting.failed", detail=error)) from error
    return _told(asked, tried, addresses)


def _told(asked: Sequence[Mapping[str, object]], tried: Sequence[Round], addresses: Mapping[str, str]) -> Found:
    rankings = {
        str(query["qid"]): [addresses[path] for path in map(_path, row["urls"]) if path in addresses]
        for query, row in zip(asked, tried[0].rows, strict=True)
    }
    judged = {str(query["qid"]): _grades(query["rel"]) for query in asked}
    classes = {str(query["cls"]) for query in asked}
    by_class = {
        name: {str(query["qid"]): _grades(query["rel"]) for query in asked if query["cls"] == name}
        for name in sorted(classes)
    }
    following = [float(row["milliseconds"]) for row in tried[0].rows[1:]]
    warm = [float(row["again"]) for row in tried[0].rows]
    first = tried[1:]
    return {
        "documents": len(addresses),
        **_means(figures(rankings, judged)),
        "classes": {name: _means(figures(rankings, judged)) for name, judged in by_class.items()},
        "first_bytes": median(each.sent for each in first) if first else None,
        "first_ms": median(float(each.rows[0]["milliseconds"]) for each in first) if first else None,
        "next_ms_median": median(following) if following else None,
        "warm_ms_median": median(warm),
        "warm_ms_p95": percentile(warm, 0.95),
        "rankings": rankings,
    }


def _grades(given: object) -> Mapping[str, int]:
    if not isinstance(given, Mapping):
        raise TypeError(f"rel: {type(given).__name__}")
    return given


def _means(found: Figures) -> Means:
    return {
        "queries": found.queries,
        "ndcg": found.ndcg,
        "recall": found.recall,
        "success": found.success,
        "empty": found.empty,
    }


def _path(url: str) -> str:
    return unquote(urlsplit(url).path).lstrip("/")


def as_text(found: Found) -> str:
    """Return the figures as a table for people."""
    lines = [
        say("commands.zoek-meting.head", documents=found["documents"], queries=found["queries"]),
        say("commands.zoek-meting.columns"),
    ]
    rows: list[tuple[str, Means]] = [(say("commands.zoek-meting.all"), found), *sorted(found["classes"].items())]
    for name, row in rows:
        lines.append(
            f"{name:<12}{row['queries']:>6}{row['ndcg']:>10.3f}{row['recall']:>10.3f}{row['success']:>10.3f}{row['empty']:>8}"
        )
    if found["first_bytes"] is not None:
        lines.append(say("commands.zoek-meting.first", kilobytes=found["first_bytes"] / 1000, ms=found["first_ms"]))
    if found["next_ms_median"] is not None:
        lines.append(say("commands.zoek-meting.next", ms=found["next_ms_median"]))
    lines.append(say("commands.zoek-meting.warm", ms=found["warm_ms_median"], p95=found["warm_ms_p95"]))
    return "\n".join(lines) + "\n"


def as_json(found: Found) -> str:
    """Return the figures as JSON, rankings included."""
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"
