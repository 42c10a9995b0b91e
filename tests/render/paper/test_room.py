"""What the check takes for fitting fits: the rooms of render/paper/room.py against the templates themselves.

STAGEKANS_TORTURE=N tries N texts for each template.
"""

import hashlib
import os
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies

from stagekans.adapters import disk
from stagekans.catalog.site import Site
from stagekans.core.outputs import Job, Part
from stagekans.frame.rooms import FLYER, POSTER
from stagekans.frame.typeset import typeset
from stagekans.render.failed import PressFailed
from stagekans.render.image import qr
from stagekans.render.paper import faces, room
from stagekans.subjects.campaign.packs.drawn import SCREENS

MANY = int(os.environ.get("STAGEKANS_TORTURE", "2"))
FONTS = disk.fonts()
tried = settings(
    max_examples=MANY,
    deadline=None,
    derandomize=MANY < 10,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.filter_too_much, HealthCheck.too_slow],
)
ALL = "WWWMmwiil‰Œ@—ae-o.:;!?)»(«” ' Ж漢ع🙂ệ✓·½"
LETTERS = strategies.sampled_from(ALL)
PLAIN = strategies.sampled_from("WMmwilaeo-.!?)( ")


def texts(least: int, most: int) -> strategies.SearchStrategy[str]:
    """Texts of a length: of one letter, of plain letters, of everything."""
    one = strategies.builds(
        lambda letter, size, gap: "".join(letter if (at + 1) % gap else " " for at in range(size)),
        LETTERS,
        strategies.integers(least, most),
        strategies.integers(2, 60),
    )
    found = strategies.one_of(
        one,
        strategies.text(PLAIN, min_size=least, max_size=most),
        strategies.text(LETTERS, min_size=least, max_size=most),
    )
    return found.map(lambda text: " ".join(text.split())).filter(lambda text: len(text) >= least)


MADE: dict[str, Mapping[str, bytes]] = {}


def run(value: Any) -> Any:
    """Return a value with every part made, in this process; fonts are cut once."""
    if isinstance(value, Part):
        arguments = {name: run(each) for name, each in value.job.arguments.items()}
        key = f"{value.job.function} {hashlib.sha256(repr(arguments).encode()).hexdigest()}"
        if key not in MADE:
            MADE[key] = value.job.function(**arguments)
        return MADE[key][value.name]
    if isinstance(value, Mapping):
        return {name: run(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [run(each) for each in value]
    return getattr(value, "data", value)


def drawn(names: list[str], data: Mapping[str, Any], project: Any) -> None:
    shared = {
        "item": "proef",
        "lang": "nl",
        "title": "Proef",
        "headline": ["Proef"],
        "lead": "Een lead van een regel.",
        "action": "Doe mee",
        "alt": "Proef",
        "scan": "Scan",
        "tagline": "Stagekans",
        "short": "stagekans.example/m/proef/",
        "qr_alt": "Code",
        "sender": "",
        "sender_short": "",
        "sender_space": "ruimte voor je logo",
        "notice": project.words["pack"]["notice"],
        "bar": "#ffc845",
        "field": "#14286b",
        "front": "#ffffff",
        "text": "#14286b",
        "colours": ["#ffffff", "#ffc845", "#c8a8ff"],
        "shapes": [{"shape": "circle", "colour": 0, "turn": 0}] * 26,
        "width": 210,
        "bleed": 0,
        "blocks": [],
        "back": "#ffffff",
        "over": "#17150f",
        "tool": "Proef",
        "pieces": [],
        "label": "Praktijk",
    }
    code = Job(qr.svg, {"text": "https://stagekans.example/", "border": 0}).part()
    parts = [project.theme[f"{name}.typ"] for name in names]
    given = {**shared, **data}
    if faces.odd(faces.plain(repr(given))):
        given["all"] = ALL  # the same letters each time, so that the faces that help out are cut once
    run(typeset(parts, given, {"qr": code}, Site(project, (), (), {})))


def pieces(name: str) -> list[str]:
    own = "site/print" if name == "poster" else "campaign/packs"
    return ["site/print/mark", "site/print/kit", "site/print/logo", f"{own}/{name}"]


@tried
@given(texts(2, 120))
def test_a_title_fits_on_a_card(settings: Any, text: str) -> None:
    if room.fits(text, room.CARD, FONTS):
        drawn(["site/print/mark", "site/print/kit", "site/cards/card"], {"title": text}, settings)


@tried
@given(texts(3, 120))
def test_a_heading_fits_on_a_tool(settings: Any, text: str) -> None:
    if room.fits(text, room.TOOL, FONTS):
        drawn(["site/print/mark", "site/print/kit", "campaign/packs/tool"], {"tool": text}, settings)


@tried
@given(strategies.lists(texts(1, 22), min_size=1, max_size=4), texts(10, 160), texts(3, 60), texts(3, 30))
def test_the_words_of_a_campaign_fit_on_all_it_has(
    settings: Any, headline: list[str], lead: str, action: str, scan: str
) -> None:
    data: dict[str, Any] = {}
    whole = all(room.whole(headline, each, FONTS) for each in room.HEADLINE)
    if whole and room.fits(" ".join(headline), room.BANNER, FONTS):
        data["headline"] = headline
    for name, text, rooms in (("lead", lead, room.LEAD), ("action", action, room.ACTION), ("scan", scan, room.SCAN)):
        if all(room.fits(text, each, FONTS) for each in rooms):
            data[name] = text
    everywhere(data, settings)


@tried
@given(texts(2, 120), texts(1, 14))
def test_the_name_of_a_sender_fits_beside_its_short_name(settings: Any, name: str, short: str) -> None:
    wide = room.width(short, "display", FONTS)
    if wide <= room.SHORT_NAME and room.fits(name, room.beside(wide), FONTS):
        everywhere({"sender": name, "sender_short": short}, settings)


def everywhere(data: Mapping[str, Any], project: Any) -> None:
    drawn(pieces("poster"), {"room": POSTER.data(), **data}, project)
    if MANY >= 10:
        drawn(pieces("flyer"), {"room": FLYER.data(), **data}, project)
        drawn(pieces("glimpse"), data, project)
    for name, screen in SCREENS.items():
        if MANY < 10 and name not in ("link", "banner"):  # the narrowest, and the one that joins lines
            continue
        notice = data.get("notice", project.words["pack"]["notice"]) if screen.notice else ""
        drawn(pieces("screen"), {**asdict(screen), **data, "notice": notice}, project)


def test_a_text_that_does_not_fit_is_refused_by_check_and_template_alike(settings: Any) -> None:
    long = "Meervoudigepersoonlijkheidsstoornissenbehandelcentrummedewerkersoverlegstructuur"
    for text in ("W" * 120, long, "漢" * 60):
        assert not room.fits(text, room.CARD, FONTS)
    with pytest.raises(PressFailed, match="does not fit"):
        drawn(["site/print/mark", "site/print/kit", "site/cards/card"], {"title": "W" * 120}, settings)
    assert room.fits("Aansprakelijkheidsverzekeringsvoorwaarden", room.CARD, FONTS)


def test_a_headline_is_measured_as_large_as_a_heading_is_set(settings: Any) -> None:
    wide = ["* : : ✓ /* & &", "res} mmmmm"]
    assert not all(room.whole(wide, each, FONTS) for each in room.HEADLINE)
    with pytest.raises(PressFailed, match="does not fit"):
        drawn(pieces("screen"), {**asdict(SCREENS["link"]), "headline": wide, "notice": ""}, settings)
    for line in ("what counts.", "requirement."):  # just fits
        assert all(room.whole([line], each, FONTS) for each in room.HEADLINE)


def test_the_guess_without_a_font_is_never_too_small() -> None:
    for face in ("display", "text", "bold"):
        assert all(room.width(letter, face, FONTS) <= room._SLIM_WIDTH for letter in room._SLIM)
        plain = [chr(code) for code in range(32, 0x3000) if not faces.odd(chr(code)) and chr(code).isprintable()]
        assert all(room.width(letter, face, FONTS) <= room._WORST for letter in plain)
