"""Sessions and needs as calendars, search engines and readers meet them, and the way from one to the other."""

import json
import re
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import icalendar
import pytest
from project import ROOT, TODAY, command

from node import NODE, environment
from stagekans.adapters import disk
from stagekans.build.pipeline import examine
from stagekans.core.outputs import Job, Part
from stagekans.core.settings import Settings
from stagekans.core.values import ZONE
from stagekans.render.data.agenda import agenda as written
from stagekans.subjects.programme import agenda


def second(calendar: bytes) -> Any:
    """Read a calendar with a reader others made, in another language."""
    script = ROOT / "tests" / "node" / "calendar.js"
    said = subprocess.run([NODE, script], input=calendar, capture_output=True, env=environment(), check=True)
    return json.loads(said.stdout)


def page(site: Path, address: str) -> str:
    return (site / address / "index.html").read_text(encoding="utf-8")


def test_two_readers_agree_on_a_session_with_a_time(small_site: Path) -> None:
    data = (small_site / "agenda" / "agenda.ics").read_bytes()
    event = event_of(data)
    (other,) = second(data)["events"]
    assert event["dtstart"].dt.isoformat() == "2026-11-05T15:00:00+01:00"
    assert other["utc"] == "2026-11-05T14:00:00.000Z"
    assert (other["title"], other["place"]) == (str(event["summary"]), str(event["location"]))
    assert other["title"] == "Proeftafel over stages"
    assert event["url"] == "https://klein.example/agenda/proeftafel/"


def test_what_is_made_up_or_has_no_day_stands_in_no_calendar(small_site: Path) -> None:
    assert b"Werkplaats die nog komt" not in (small_site / "agenda" / "agenda.ics").read_bytes()
    listing = page(small_site, "agenda")
    assert "Werkplaats die nog komt" in listing
    assert "Verzonnen voorbeeld" in listing


def test_search_engines_read_an_event(small_site: Path) -> None:
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page(small_site, "agenda/proeftafel"))
    assert found
    event = json.loads(found[1])
    assert (event["@type"], event["startDate"]) == ("Event", "2026-11-05T15:00")
    assert event["eventStatus"] == "https://schema.org/EventScheduled"
    assert event["organizer"] == [{"@type": "Organization", "name": "Voorbeeldschool"}]


def test_the_way_from_what_was_heard_to_what_helps(small_site: Path) -> None:
    for address in ("agenda/proeftafel", "behoeften/vaste-vraagpersoon"):
        way = re.search(r'<ol class="way">.*?</ol>', page(small_site, address), re.DOTALL)
        assert way
        steps = [re.sub(r"<[^>]+>", " ", step).split() for step in way[0].split("<li><strong>")[1:]]
        said = [" ".join(step) for step in steps]
        assert said == [
            "Gehoord Proeftafel over stages",
            "Behoefte Een vaste vraagpersoon",
            "Uitgewerkt Werkplaats die nog komt",
            "Praktijkvoorbeeld Open gesprek",
            "Geleerd Nog geen module.",
        ]
    assert "Een vaste vraagpersoon" in page(small_site, "praktijken/open-gesprek")


def test_a_recording_of_a_session_leads_to_its_chapters(small_site: Path) -> None:
    assert 'href="../../podcasts/een-gesprek/#t=5"' in page(small_site, "agenda/proeftafel")


def test_an_open_need_stands_in_the_gap_map(small_site: Path) -> None:
    rows = (small_site / "data" / "witte-vlekken.csv").read_text(encoding="utf-8-sig").splitlines()
    assert rows[0].endswith("total,open_needs")
    asked = [row for row in rows[1:] if row.endswith(",1") and ",tijdens,ground,ras," in f",{row}"]
    assert len(asked) == 1
    assert "1 open behoefte" in page(small_site, "praktijken/witte-vlekken")


def test_an_answered_need_is_no_gap(small: Path) -> None:
    path = small / "content" / "behoeften" / "vaste-vraagpersoon.md"
    path.write_text(path.read_text(encoding="utf-8").replace("in-bewerking", "beantwoord"), encoding="utf-8")
    command(small, "build", "--no-search", "--today", TODAY)
    assert "open behoefte" not in page(small / "site", "praktijken/witte-vlekken")
    assert "Er is een antwoord (1)" in page(small / "site", "behoeften")


def test_the_programme_counts_entries_and_never_prose(small_site: Path) -> None:
    standing = page(small_site, "programma/bewustwording")
    assert re.search(r'1 op deze site\. Laatste: <a href="../../campagne/proef/">', standing)


def calendar_of(project: Path, settings: Settings, **changed: str) -> bytes:
    """Return the calendar of a project whose one dated session has other values."""
    path = project / "content" / "agenda" / "proeftafel.md"
    text = path.read_text(encoding="utf-8")
    for key, value in changed.items():
        text = re.sub(rf"^{key}:.*\n", "", text, flags=re.MULTILINE)
        text = text.replace("form: dialoogtafel", f"form: dialoogtafel\n{key}: {json.dumps(value)}", 1)
    path.write_text(text, encoding="utf-8")
    site, found = examine(disk.content(project, {}), settings)
    assert [each for each in found if each.place.file.endswith("proeftafel.md")] == []
    (made,) = [each for each in agenda.make(site) if each.path == "agenda/agenda.ics"]
    assert isinstance(made.content, Part)
    job = made.content.job
    assert isinstance(job, Job)
    return bytes(job.function(**job.arguments)[""])


def event_of(data: bytes) -> Any:
    (event,) = icalendar.Calendar.from_ical(data).walk("VEVENT")
    assert len(second(data)["events"]) == 1
    return event


@pytest.mark.parametrize(
    ("status", "told", "title"),
    [
        ("gaat-door", "CONFIRMED", "Proeftafel over stages"),
        ("uitgesteld", "TENTATIVE", "Uitgesteld: Proeftafel over stages"),
        ("afgelast", "CANCELLED", "Gaat niet door: Proeftafel over stages"),
    ],
)
def test_who_subscribed_sees_what_became_of_a_session(
    small: Path, settings: Settings, status: str, told: str, title: str
) -> None:
    event = event_of(calendar_of(small, settings, status=status))
    assert (event["status"], str(event["summary"])) == (told, title)
    assert event["summary"].params["LANGUAGE"] == "nl"


def test_a_later_revision_is_a_later_revision(small: Path, settings: Settings) -> None:
    seen = []
    for as_of, status in [
        ("onbekend", "gaat-door"),
        ("2025", "gaat-door"),
        ("2026-11", "gaat-door"),
        ("2026-11-05", "gaat-door"),
        ("2026-11-05", "uitgesteld"),
        ("2026-11-05", "afgelast"),
        ("2026-11-06", "gaat-door"),
    ]:
        event = event_of(calendar_of(small, settings, as_of=as_of, status=status))
        assert event["dtstamp"].dt.utcoffset() == timedelta(0)
        if as_of == "onbekend":
            assert "last-modified" not in event
        else:
            assert event["last-modified"].dt == event["dtstamp"].dt
            assert event["dtstamp"].dt.date().isoformat().startswith(as_of)
        seen.append(int(event["sequence"]))
    assert seen == sorted(set(seen))


def test_a_calendar_says_how_often_to_look_again(small_site: Path) -> None:
    calendar: Any = icalendar.Calendar.from_ical((small_site / "agenda" / "agenda.ics").read_bytes())
    assert calendar["refresh-interval"].dt == timedelta(days=1)
    assert str(calendar["x-published-ttl"]) == "P1D"
    assert "method" not in calendar


def test_a_time_that_comes_twice_is_the_first_one_for_every_reader(small: Path, settings: Settings) -> None:
    data = calendar_of(small, settings, start="2025-10-26T02:15", end="2025-10-26T02:45", as_of="2026-11-05")
    event = event_of(data)
    assert event["dtstart"].dt == datetime(2025, 10, 26, 0, 15, tzinfo=UTC)
    assert event["dtend"].dt - event["dtstart"].dt == timedelta(minutes=30)


@pytest.mark.parametrize("end", ["2025-05-01", "onbekend"])
def test_one_whole_day_ends_the_next(small: Path, settings: Settings, end: str) -> None:
    event = event_of(calendar_of(small, settings, start="2025-05-01", end=end))
    assert (event["dtend"].dt - event["dtstart"].dt) == timedelta(days=1)


def test_pages_say_that_a_session_is_put_off(small: Path) -> None:
    path = small / "content" / "agenda" / "proeftafel.md"
    path.write_text(
        path.read_text(encoding="utf-8").replace("form: dialoogtafel", "form: dialoogtafel\nstatus: uitgesteld"),
        encoding="utf-8",
    )
    command(small, "build", "--no-search", "--today", TODAY)
    assert "Uitgesteld: Proeftafel over stages</a>" in page(small / "site", "agenda/maand/2026-11")
    assert '<p class="flag">Uitgesteld</p>' in page(small / "site", "agenda/maand/2026-11")
    own = page(small / "site", "agenda/proeftafel")
    assert "<strong>Uitgesteld.</strong>" in own
    assert "https://schema.org/EventPostponed" in own


def test_two_readers_agree_on_every_hour_around_a_change_of_clocks() -> None:
    """And on any other: the first hour of summer, the last of it, one in each month, in years near and far."""
    walls = [f"{year}-{month:02}-11T{month + 6:02}:30" for year in (1997, 2026, 2041) for month in range(1, 13)]
    for day in ("2026-03-29", "2027-03-28", "2040-03-25", "2026-10-25", "2027-10-31", "2040-10-28"):
        skipped = 2 if "-03-" in day else None
        walls += [f"{day}T{hour:02}:15" for hour in range(5) if hour != skipped]
    same: dict[str, Any] = {"end": None, "title": "T", "text": "T", "url": "https://klein.example/"}
    moments: Any = [
        {**same, "uid": wall, "start": wall, "status": "CONFIRMED", "as_of": "2026-11-05"} for wall in walls
    ]
    data = written("Proef", moments, "-//Proef//NL", "nl")[""]
    calendar: Any = icalendar.Calendar.from_ical(data)
    first = {str(each["uid"]): each["dtstart"].dt for each in calendar.walk("VEVENT")}
    other = {each["uid"]: each["utc"] for each in second(data)["events"]}
    right = {wall: datetime.fromisoformat(wall).replace(tzinfo=ZONE).astimezone(UTC) for wall in walls}
    assert {wall: each.astimezone(UTC) for wall, each in first.items()} == right
    assert {wall: datetime.fromisoformat(each) for wall, each in other.items()} == right
