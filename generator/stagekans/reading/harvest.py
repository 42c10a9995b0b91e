"""A filled-in harvest form (DOCX) to the fields of a session and of the needs that were heard there."""

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

_MONTHS = ("jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_SUMMARY = 240
_TITLE = 120


class NoForm(Exception):
    """A file that is no harvest form, or one that lacks something; says what, as a key of words.harvest.faults."""

    def __init__(self, fault: str, name: str = "") -> None:
        """fault: key of the words. name: of the row it is about."""
        super().__init__(fault)
        self.fault, self.name = fault, name


@dataclass(frozen=True)
class Harvest:
    """What a form says: the front matter of a session, and of each need by the name of its file."""

    session: Mapping[str, Any]
    needs: Mapping[str, Mapping[str, Any]]


def harvested(data: bytes, slug: str, words: Any, today: str) -> Harvest:
    """Read a form.

    data: DOCX, also as another program saved it. slug: name of the session. words: of the site, whose labels the form
    has. today: the day (ISO) a need counts from when the form names none.
    Values that are no choice of their list stay as they were written, so that the check tells them at their line.
    Raises NoForm.
    """
    own = words["harvest"]
    tables = _tables(data)
    given = _answers(tables, own)
    fields = {each["field"]: given.get(_flat(each["label"]), "") for each in own["fields"]}
    for each in own["fields"]:
        if each.get("required") and not fields[each["field"]]:
            raise NoForm("empty", each["label"])
    session = _session(fields, words)
    day = str(session["start"])[:10] if session["start"] != "onbekend" else today
    needs: dict[str, Mapping[str, Any]] = {}
    findings: list[dict[str, str]] = []
    for row in _rows(tables, own["findings"]["columns"]):
        finding = {"text": row["text"] or row["need"]}
        if row["need"]:
            name = f"{slug}-behoefte-{len(needs) + 1}"
            needs[name] = _need(row, slug, session, day, words)
            finding["need"] = name
        findings.append(finding)
    harvest = {
        "findings": findings,
        "decisions": _lines(fields["decisions"]),
        "prototypes": [
            {**row, **{key: row[key] or "onbekend" for key in ("test", "impact")}}
            for row in _rows(tables, own["prototypes"]["columns"])
        ],
    }
    told = {key: value for key, value in harvest.items() if value}
    return Harvest({**session, **({"harvest": told} if told else {})}, needs)


def _session(fields: Mapping[str, str], words: Any) -> dict[str, Any]:
    names = words["vocabularies"]
    source = fields["source"]
    url = re.search(r"https?://[^\s]+", source)
    title = re.sub(r"https?://[^\s]+", "", source).strip(" ,;()")
    found: dict[str, Any] = {
        "title": fields["title"][:_TITLE],
        "summary": fields["summary"][:_SUMMARY],
        "form": _key(fields["form"], names["session_form"]),
        "start": _instant(fields["start"]),
        "end": _instant(fields["end"]),
        "region": _key(fields["region"], names["region"]),
        "place": fields["place"] or "onbekend",
        "hosts": _split(fields["hosts"]),
        "table": [_key(each, names["role"]) for each in _split(fields["table"])],
        "audience": [_key(each, names["role"]) for each in _split(fields["audience"])],
        "join": fields["join"] or "onbekend",
        "phases": _split(fields["phases"]),
    }
    if url or title:
        found["sources"] = [{"title": title or found["title"], **({"url": url[0].rstrip(".,)")} if url else {})}]
    else:
        found["example"] = True
    return found


def _need(row: Mapping[str, str], slug: str, session: Mapping[str, Any], day: str, words: Any) -> dict[str, Any]:
    names = words["vocabularies"]
    summary = str(words["harvest"]["need_summary"]).format(title=session["title"], text=row["text"] or row["need"])
    return {
        "title": row["need"][:_TITLE],
        "summary": summary if len(summary) <= _SUMMARY else summary[: _SUMMARY - 1].rstrip() + "…",
        "form": "bevinding",
        "status": "open",
        "since": day,
        "heard_in": [slug],
        "roles": [_key(each, names["role"]) for each in _split(row["roles"])] or list(session["audience"]),
        "stages": [_key(each, names["stage"]) for each in _split(row["stages"])] or ["alle"],
        "grounds": [_key(each, names["ground"]) for each in _split(row["grounds"])] or "onbekend",
        "regions": [session["region"]],
        "phases": list(session["phases"]),
    }


def _tables(data: bytes) -> list[list[list[str]]]:
    """Return the tables of a document, as rows of cells; of each cell all lines."""
    from docx import Document
    from docx.exceptions import PythonDocxError
    from lxml.etree import LxmlError

    try:
        made = Document(io.BytesIO(data))
    except (ValueError, KeyError, PythonDocxError, LxmlError, zipfile.BadZipFile) as error:
        raise NoForm("unreadable") from error
    return [[[cell.text.strip() for cell in row.cells] for row in table.rows] for table in made.tables]


def _answers(tables: Sequence[Sequence[Sequence[str]]], own: Any) -> dict[str, str]:
    """Return label -> answer; the label is the first line of a cell, help may stand below it."""
    labels = {_flat(each["label"]) for each in own["fields"]}
    found = {_flat(row[0].partition("\n")[0]): row[1] for table in tables for row in table if len(row) == 2}
    answers = {label: text for label, text in found.items() if label in labels}
    if not answers:
        raise NoForm("other")
    return answers


def _rows(tables: Sequence[Sequence[Sequence[str]]], columns: Any) -> list[dict[str, str]]:
    """Return the filled rows of the table with these columns."""
    heads = [_flat(each["label"]) for each in columns]
    for table in tables:
        if table and [_flat(cell) for cell in table[0]] == heads:
            rows = [dict(zip((each["field"] for each in columns), row, strict=True)) for row in table[1:]]
            return [row for row in rows if any(row.values())]
    return []


def _flat(text: str) -> str:
    return " ".join(text.lower().split()).rstrip(":")


def _key(text: str, labels: Mapping[str, str]) -> str:
    """Return the key of a label of a list; what is no label stays."""
    known = {_flat(label): key for key, label in labels.items()} | {key: key for key in labels}
    return known.get(_flat(text), text)


def _split(text: str) -> list[str]:
    return [each.strip() for each in re.split(r"[;,\n]", text) if each.strip()]


def _lines(text: str) -> list[str]:
    return [each.strip(" -•") for each in text.splitlines() if each.strip(" -•")]


def _instant(text: str) -> str:
    """Return a day, with or without time, as ISO: "12 maart 2026, 15:00" is "2026-03-12T15:00"; else as written."""
    if not text or _flat(text) == "onbekend":
        return "onbekend"
    clock = re.search(r"\b(\d{1,2})[:.](\d\d)\b(?!\.?\d)", text)
    rest = text.replace(clock[0], " ") if clock else text
    day = re.search(r"\b(\d{4})-(\d{1,2})-(\d{1,2})\b", rest)
    parts = (day[1], day[2], day[3]) if day else _dutch(rest)
    if parts is None:
        return text
    year, month, number = (int(part) for part in parts)
    time = f"T{int(clock[1]):02}:{clock[2]}" if clock else ""
    return f"{year:04}-{month:02}-{number:02}{time}"


def _dutch(text: str) -> tuple[str, str, str] | None:
    found = re.search(r"\b(\d{1,2})[-/ ]+([a-z]+|\d{1,2})[-/ ,]+(\d{4})\b", text.lower())
    if not found:
        return None
    name = found[2][:3].replace("mrt", "maa")
    month = found[2] if found[2].isdigit() else str(_MONTHS.index(name) + 1) if name in _MONTHS else ""
    return (found[3], month, found[1]) if month else None
