"""What is inside campaign packs, for tests of the tiny site and of the live content alike."""

import re
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pypdfium2
import zxingcpp
from project import ROOT

from stagekans.adapters import disk
from stagekans.core.words import texts

_DUTCH = disk.words(ROOT / "theme", "nl")
PATHS: dict[str, Mapping[str, str]] = {
    language: texts(words, "pack", "paths")
    for language, words in (("nl", _DUTCH), ("en", disk.words_over(_DUTCH, ROOT / "theme", "en")))
}


def folder(stem: str, name: str) -> str:
    """Return the folder of a file in a pack. stem: of the pack. name: key of words.pack.paths."""
    return PATHS[stem[-2:]][name].rpartition("/")[0]


def called(stem: str, name: str) -> str:
    """Return how a file of a pack is called at its end: without institution and campaign."""
    return re.escape(PATHS[stem[-2:]][name].rpartition("/")[2].replace("{stem}", "")) + "$"


def opened(site: Path) -> dict[str, zipfile.ZipFile]:
    """Return every pack of a site by its name."""
    return {path.stem: zipfile.ZipFile(path) for path in sorted((site / "campagne" / "pakketten").glob("*.zip"))}


def members(pack: zipfile.ZipFile, pattern: str) -> list[bytes]:
    """Return the files of a pack whose path fits a pattern."""
    return [pack.read(name) for name in pack.namelist() if re.search(pattern, name)]


def member(pack: zipfile.ZipFile, pattern: str) -> bytes:
    """Return the first file of a pack whose path fits a pattern."""
    return members(pack, pattern)[0]


def pages(data: bytes) -> Iterator[Any]:
    """Yield the pages of a PDF."""
    yield from pypdfium2.PdfDocument(data)


def codes(image: Any) -> list[str]:
    """Return what the codes in a picture say."""
    return [code.text for code in zxingcpp.read_barcodes(image)]
