"""Every system the programme and the Hague manifest name has its page, and something on it or an honest empty state."""

import json
import re
from pathlib import Path

import pytest

INVITES = ("kan er een aanmelden", "kunnen er een aanmelden", "Weet je er een?", "Meedoen", "nog geen openbare cijfers")
SYSTEMS = [
    # what it is called, where it is, the kind of its entries, their form
    ("campagne", "campagne/", "campaign", None),
    ("(video)podcastreeks", "podcasts/", "episode", None),
    ("focusgroepen", "agenda/vorm/focusgroep/", "session", "focusgroep"),
    ("meldpunt van de instelling", "melden/", "meldpunt", None),
    ("dialoogtafels", "agenda/", "session", "dialoogtafel"),
    ("leerlijn voor docenten en stagecoördinatoren", "leerlijnen/docenten-en-coordinatoren/", "learning-line", None),
    ("leerlijn voor teams, train-de-trainer", "leerlijnen/stageondersteuningsteams/", "learning-line", None),
    ("stageondersteuningsteams", "netwerk/", "community", "stageondersteuningsteam"),
    ("co-creatiesessies", "agenda/", "session", "co-creatiesessie"),
    ("denktank", "netwerk/", "community", "denktank"),
    ("communities of practice", "netwerk/", "community", "community-of-practice"),
    ("micromodules", "modules/", "module", None),
    ("jaarlijks seminar", "agenda/jaarlijks-seminar/", "session", "seminar"),
    ("practices delen", "praktijken/", "practice", None),
    ("interviews, showcases, onderzoek en nieuws", "verhalen/", "story", None),
    ("begrippen", "begrippen/", "concept", None),
    ("deelname van instellingen en netwerken", "meedoen/", "institution", None),
    ("Haags manifest met vijf inspanningen", "manifest/haags-manifest/", "manifest", "manifest"),
    ("landelijk manifest", "manifest/manifest-hoger-onderwijs/", "manifest", "manifest"),
    ("stagepact mbo", "manifest/stagepact-mbo/", "manifest", "pact"),
    ("bepaling in de stageovereenkomst", "manifest/bepalingen/", "clause", None),
    ("meldingsprocedure en opvolging", "startkit/eigen-meldpunt/", "start-kit", None),
    ("scholing en intervisie", "agenda/", "session", "intervisie"),
    ("campagne SAME", "regio/den-haag/", "region", None),
    ("tweejaarlijkse meting", "monitor/metingen/haagse-meting/", "measurement", None),
    ("cijfers", "monitor/", "indicator", None),
    ("ontwerpsessies", "agenda/haagse-ontwerpsessies/", "session", "ontwerpsessie"),
    ("jaarlijkse reflectiebijeenkomst", "agenda/", "session", "reflectiebijeenkomst"),
    ("ondertekenaars en opdrachtgevers", "partners/", "party", None),
    ("draaiboeken om zelf te houden", "draaiboeken/", "kit", None),
    ("behoeften", "behoeften/", "need", None),
    ("voortgang", "voortgang/", "progress", None),
    ("overdracht", "over/overdracht/", "page", None),
]


def main(site: Path, address: str) -> str:
    """Return the words of a page between its head and its foot."""
    page = (site / address / "index.html").read_text(encoding="utf-8")
    inside = re.search(r"<main.*?</main>", page, re.DOTALL)
    assert inside
    return " ".join(re.sub(r"<[^>]+>", " ", inside[0]).split())


@pytest.mark.parametrize(("name", "address", "kind", "form"), SYSTEMS, ids=[each[0] for each in SYSTEMS])
def test_a_system_has_its_page_and_entries_or_says_who_can_fill_it(
    real_site: Path, name: str, address: str, kind: str, form: str | None
) -> None:
    said = main(real_site, address)
    entries = json.loads((real_site / "data" / f"{kind}.json").read_text(encoding="utf-8"))
    found = [each for each in entries if form in (None, each.get("form"))]
    assert len(said) > 300
    if not found:
        assert any(each in said for each in INVITES), f"{name}: {address} is empty and says not who can fill it"


def test_every_system_is_one_click_from_the_programme(real_site: Path) -> None:
    page = (real_site / "programma" / "index.html").read_text(encoding="utf-8")
    leads = set(re.findall(r'href="\.\./([^"#]+)"', page))
    for _, address, _, _ in SYSTEMS:
        section = address.split("/")[0]
        assert any(each.startswith(section) for each in leads), address
