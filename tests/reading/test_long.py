"""A long text with one sort of thing in it is told within seconds, as a short one is."""

import time
from collections.abc import Callable

import pytest

from stagekans.reading.read import read
from stagekans.reading.sources import Source
from stagekans.render.media import vtt
from stagekans.subjects.monitor.results_read import read as results
from stagekans.subjects.table import KINDS

N = 40_000
VTT = "WEBVTT\n\n00:01.000 --> 00:02.000\n"


def glossary(front: str, body: str = "Tekst.") -> Callable[[], object]:
    data = f"---\n{front}\n---\n\n{body}\n".encode()
    return lambda: read([Source("glossary/proef.md", data)], KINDS)


LONG: dict[str, Callable[[], object]] = {
    "zero width": glossary("title: x", "a\u200b" * N),
    "soft hyphens": glossary("title: " + "a\u00ad" * N),
    "soft hyphens in a list": glossary("related: [" + "a\u00adb, " * (N // 3) + "c]"),
    "escapes": glossary('title: "' + "\\u200b" * (N // 2) + '"'),
    "odd lines": glossary("\u00a0x:\u00a0y\n" * (N // 4)),
    "faults": glossary("a: [\n" * (N // 2)),
    "blank": glossary("a: b: c" + " " * N * 3 + "d"),
    "quotes": glossary("a: '" + "x\ny: " * (N // 2)),
    "commas": glossary("a: {b: c, " + "d e, " * (N // 4) + "}"),
    "spaces": glossary("a: b\n" + " " * N * 3 + "\u00a0x"),
    "voices": lambda: vtt.read((VTT + "<i><v A>a" * (N // 2)).encode()),
    "closed voices": lambda: vtt.read((VTT + "<v A>" * N + "</i></v>a" * N).encode()),
    "signs": lambda: vtt.read((VTT + "<" * N).encode()),
    "arrows": lambda: vtt.read((VTT + "-->\n" * N).encode()),
    "cells": lambda: results("x.csv", ("wave;" * (N // 2) + '\n"' + ';"' * N).encode()),
}


@pytest.mark.parametrize("name", LONG)
def test_a_long_text_takes_seconds_at_most(name: str) -> None:
    started = time.process_time()
    assert LONG[name]()
    assert time.process_time() - started < 3
