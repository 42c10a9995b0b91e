"""The living page on the look: every component with its use, and an example of each page type without content yet."""

import io
import math
import wave
from collections.abc import Iterator, Mapping, Sequence

from stagekans.catalog.site import Site
from stagekans.core.kind import Kinds
from stagekans.core.outputs import Argument, Output
from stagekans.core.words import said, texts
from stagekans.frame.shell import shell_of
from stagekans.render.web.markdown import headings

ADDRESS = "over/vormgeving/"
_SOUND = f"{ADDRESS}toon.wav"
_SECTIONS = (
    "home",
    "begrippen",
    "programma",
    "campagne",
    "melden",
    "handelen",
    "modules",
    "instellingen",
    "over",
    "podcasts",
    "agenda",
)


def make(site: Site) -> Iterator[Output]:
    """Make /over/vormgeving/ and the example pages below it, from theme/samples/<locale>.yml."""
    samples = site.settings.samples
    text = said(samples, "text")
    shell = shell_of(site)
    examples = [_example(each, samples, site.settings.kinds) for each in _groups(samples, "pages")]
    matrix = {**_frame("matrix", said(samples, "matrix", "caption"), samples, "praktijken"), "matrix": _cells(samples)}
    types = [*examples, ("site/matrix.html", matrix)]
    yield Output(_SOUND, tone())
    yield shell.page(
        "site/look.html",
        {
            "address": ADDRESS,
            "kind": "look",
            "seed": "vormgeving",
            "title": samples["title"],
            "summary": samples["summary"],
            "samples": samples,
            "sections": list(_SECTIONS),
            "sound": _SOUND,
            "body": {"text": text, "ids": dict(headings(text)), "links": {}},
            "headings": [{"text": part["title"], "anchor": part["id"]} for part in _groups(samples, "parts")],
            "types": [{"address": view["address"], "title": view["title"]} for _, view in types],
        },
    )
    for template, view in types:
        yield shell.page(template, view)


def _frame(name: str, title: str, samples: Mapping[str, Argument], section: str) -> dict[str, Argument]:
    return {
        "address": f"{ADDRESS}{name}/",
        "kind": "example",
        "section": section,
        "seed": name,
        "title": title,
        "apart": said(samples, "label").lower(),
        "summary": samples["label_text"],
        "flag": samples["label"],
        "robots": "noindex",
    }


def _example(
    page: Mapping[str, Argument], samples: Mapping[str, Argument], kinds: Kinds
) -> tuple[str, dict[str, Argument]]:
    ids = dict(headings(said(page, "text")))
    view: dict[str, Argument] = {
        **_frame(said(page, "type"), said(page, "title"), samples, said(page, "section")),
        "summary": page["summary"],
        "record": {**_group(page, "record"), "certainty": "gezien", "sources": []},
        "body": {"text": page["text"], "ids": ids, "links": {}},
        "headings": [{"text": title, "anchor": anchor} for title, anchor in ids.items()],
        "sound": _SOUND,
    }
    return kinds.by_id[said(page, "type")].page_template, view


def _cells(samples: Mapping[str, Argument]) -> dict[str, Argument]:
    matrix = _group(samples, "matrix")
    words = texts(matrix, "count")
    rows: list[Argument] = [
        {
            "name": row["name"],
            "cells": [
                {
                    "text": f"{count} {words['one' if count == 1 else 'other']}" if count else "",
                    "address": "../../../praktijken/",
                }
                for count in _items(row, "counts")
            ],
        }
        for row in _groups(matrix, "rows")
    ]
    return {**{key: matrix[key] for key in ("caption", "corner", "columns", "empty")}, "rows": rows}


def _group(samples: Mapping[str, Argument], name: str) -> Mapping[str, Argument]:
    found = samples[name]
    if not isinstance(found, Mapping):
        raise TypeError(name)
    return found


def _items(samples: Mapping[str, Argument], name: str) -> Sequence[Argument]:
    found = samples[name]
    if isinstance(found, str) or not isinstance(found, Sequence):
        raise TypeError(name)
    return found


def _groups(samples: Mapping[str, Argument], name: str) -> list[Mapping[str, Argument]]:
    return [each for each in _items(samples, name) if isinstance(each, Mapping)]


def tone() -> bytes:
    """Return half a second of a soft 440 Hz tone as WAV, 8 bit, 8 kHz: something to try a player with."""
    rate, length = 8000, 4000
    wave_form = (
        math.sin(2 * math.pi * 440 * each / rate) * math.sin(math.pi * each / length) for each in range(length)
    )
    stream = io.BytesIO()
    with wave.open(stream, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(1)
        sound.setframerate(rate)
        sound.writeframes(bytes(round(128 + 40 * each) for each in wave_form))
    return stream.getvalue()
