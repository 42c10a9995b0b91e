"""Pages of learning lines hold everything without script: time, parts, badge sheet, routes, the way from a module."""

import json
import re
from html import unescape
from pathlib import Path


def plain(path: Path) -> str:
    """Return the text of a page as one line."""
    text = re.sub(r"<[^>]+>", " ", path.read_text(encoding="utf-8"))
    return re.sub(r"\s+", " ", unescape(text))


def test_a_line_says_its_time_its_parts_and_what_is_only_proposed(real_site: Path) -> None:
    text = plain(real_site / "leerlijnen" / "docenten-en-coordinatoren" / "index.html")
    assert "Alles samen 10 uur" in text
    assert "Geen leerlijn van ECHO of van een school" in text
    assert "Slotbijeenkomst van 45 minuten" in text
    assert "Badge class: voorstel van de redactie" in text
    assert "Studielast 10 uur" in text
    assert "EQF-niveau niet bekend; dit bepaalt de instelling" in text
    assert text.index("Beginnen met dezelfde woorden") < text.index("Terugkijken")


def test_a_line_without_a_badge_has_no_badge_sheet(small_site: Path) -> None:
    page = small_site / "leerlijnen" / "klein-begin" / "index.html"
    assert "edubadge" not in page.read_text(encoding="utf-8").lower()
    assert 'id="deel-bronnen"' in page.read_text(encoding="utf-8")


def test_a_line_is_a_course_for_machines(real_site: Path) -> None:
    page = (real_site / "leerlijnen" / "stageondersteuningsteams" / "index.html").read_text(encoding="utf-8")
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page)
    assert found
    data = json.loads(found[1])
    assert (data["@type"], data["timeRequired"]) == ("Course", "PT1260M")
    assert [part["position"] for part in data["hasPart"]] == list(range(1, 9))
    assert data["educationalCredentialAwarded"]["@type"] == "EducationalOccupationalCredential"


def test_modules_and_lines_lead_to_each_other(real_site: Path) -> None:
    module = plain(real_site / "modules" / "omstander" / "index.html")
    assert "Hoort bij leerlijn: Leerlijn voor docenten" in module
    assert 'href="../leerlijnen/"' in (real_site / "modules" / "index.html").read_text(encoding="utf-8")
    overview = (real_site / "leerlijnen" / "index.html").read_text(encoding="utf-8")
    assert 'href="../modules/"' in overview
    assert re.search(r'href="../modules/"[^>]*aria-current="true"', overview)


def test_the_overview_holds_a_route_for_each_role_and_time(real_site: Path, small_site: Path) -> None:
    text = plain(real_site / "leerlijnen" / "index.html")
    assert "15 minuten Wat is stagediscriminatie" in text
    assert "15 minuten of meer" in text
    small = plain(small_site / "leerlijnen" / "index.html")
    assert "alles Een kleine leerlijn Samen beginnen" in small
    assert "Samen 45 minuten" in small
