"""The agenda of the live content: its calendars by two readers, its months, its questions."""

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import icalendar
import pytest
from project import ROOT

from node import NODE, environment


def second(calendar: bytes) -> Any:
    """Read a calendar with a reader others made, in another language."""
    script = ROOT / "tests" / "node" / "calendar.js"
    said = subprocess.run([NODE, script], input=calendar, capture_output=True, env=environment(), check=True)
    return json.loads(said.stdout)


def page(site: Path, address: str) -> str:
    return (site / address / "index.html").read_text(encoding="utf-8")


def test_two_readers_agree_on_every_calendar_of_the_real_site(real_site: Path) -> None:
    paths = sorted((real_site / "agenda").glob("**/*.ics"))
    assert len(paths) >= 5
    for path in paths:
        data = path.read_bytes()
        first = icalendar.Calendar.from_ical(data)
        assert first.errors == []
        events: dict[str, Any] = {str(event["uid"]): event for event in first.walk("VEVENT")}
        others = second(data)["events"]
        assert {each["uid"] for each in others} == set(events)
        for each in others:
            assert each["start"].startswith(events[each["uid"]]["dtstart"].dt.isoformat())
            assert each["day"]


def test_a_calendar_of_a_region_holds_that_region_only(real_site: Path) -> None:
    every = second((real_site / "agenda" / "agenda.ics").read_bytes())["events"]
    hague = second((real_site / "agenda" / "regio" / "den-haag" / "agenda.ics").read_bytes())["events"]
    assert 0 < len(hague) < len(every)
    assert "Ondertekening van het Haags Manifest" in [each["title"] for each in hague]
    assert "Landelijke conferentie tegen stagediscriminatie hoger onderwijs" not in [each["title"] for each in hague]


@pytest.mark.parametrize(("month", "day"), [("2026-11", "5"), ("2023-05", "24")])
def test_a_month_shows_a_session_on_its_day(small_site: Path, real_site: Path, month: str, day: str) -> None:
    site = small_site if month == "2026-11" else real_site
    cells = re.findall(r"<td[^>]*><time[^>]*>(\d+)</time>(.*?)</td>", page(site, f"agenda/maand/{month}"))
    assert [number for number, inside in cells if "<a " in inside] == [day]


def test_every_guiding_question_has_an_answer_with_a_day_or_an_open_need(real_site: Path) -> None:
    asked = 0
    for path in sorted((real_site / "programma").glob("*/index.html")):
        answers = re.search(r'<dl class="answers">(.*?)</dl>', path.read_text(encoding="utf-8"), re.DOTALL)
        assert answers, path
        for each in answers[1].split("<dt>")[1:]:
            asked += 1
            assert re.search(
                r'Antwoord van de redactie, <time datetime="2\d{3}-\d\d-\d\d">|href="../../behoeften/', each
            )
    assert asked == 19
