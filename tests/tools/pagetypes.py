"""One page of every type of a built site, for the checks and pictures that look at them all; found, never listed."""

import json
import re
from pathlib import Path
from typing import Any

FIXED = {
    "home": "",
    "overzicht": "praktijken/",
    "witte-vlekken": "praktijken/witte-vlekken/",
    "selectie": "praktijken/mijn-selectie/",
    "gevolgen": "gevolgen/",
    "herkennen": "herkennen/",
    "rechten": "rechten/",
    "onderhoud": "meedoen/onderhoud/",
    "vormgeving": "over/vormgeving/",
    "overdracht": "over/overdracht/",
    "abonneren": "podcasts/abonneren/",
    "nieuwsbrief": "verhalen/nieuwsbrief/",
    "engels": "en/",
    "weg": "404.html",
}
SHAPES = {
    "ingang": "praktijken/moment/*/",
    "cel": "praktijken/witte-vlekken/*/",
    "maand": "agenda/maand/*/",
    "kort": "m/*/",
    "proefblad": "over/vormgeving/*/",
    "reflectie": "manifest/*/reflectie/",
    "recht": "rechten/*/",
    "engels-recht": "en/rights/*/",
}
"""Pages that no entry has: of each shape the fullest is taken."""


def pages(site: Path) -> dict[str, str]:
    """Return name -> address of one page of every type: of each kind and language its fullest, and what no kind has."""
    entries = data(site, "catalogus")
    found = {name: path for name, path in FIXED.items() if (site / path).exists()}
    for name, shape in SHAPES.items():
        of_shape = [path.relative_to(site).as_posix() + "/" for path in site.glob(shape)]
        found |= {name: fullest(site, of_shape)} if of_shape else {}
    by_kind: dict[str, list[str]] = {}
    for each in entries:
        address = each["url"].partition("://")[2].partition("/")[2]
        english = "en-" if address.startswith("en/") else ""
        by_kind.setdefault(english + each["kind"], []).append(address)
        above = address.rstrip("/").rpartition("/")[0] + "/"
        if above != "/" and (site / above / "index.html").exists():
            found.setdefault(f"overzicht {above}", above)
    found |= {kind: fullest(site, addresses) for kind, addresses in by_kind.items()}
    return found | _with_choices(site, by_kind, found)


def data(site: Path, name: str) -> list[dict[str, Any]]:
    """Return the rows of one file of the site's open data."""
    rows: list[dict[str, Any]] = json.loads((site / "data" / f"{name}.json").read_bytes())
    return rows


def fullest(site: Path, addresses: list[str]) -> str:
    """Return the address of the largest page; it holds most of what its template can show."""
    there = [each for each in addresses if (site / each / "index.html").exists()]
    return max(there, key=lambda each: ((site / each / "index.html").stat().st_size, each))


def _with_choices(site: Path, by_kind: dict[str, list[str]], found: dict[str, str]) -> dict[str, str]:
    """Pages whose address holds what someone chose or asked."""
    practices = [each.split("/")[1] for each in by_kind.get("practice", [])][:3]
    concepts = data(site, "concept")
    outdated = [
        name for each in concepts for name in each["outdated_names"] if isinstance(each["outdated_names"], list)
    ]
    return {
        "vergelijken": f"praktijken/vergelijken/#voorbeelden={','.join(practices)}",
        "zoeken": f"zoeken/#q={concepts[0]['title']}",
        **({"verouderd-woord": f"zoeken/#q={outdated[0]}"} if outdated else {}),
        **({"moment": _moment(site, found["episode"])} if "episode" in found else {}),
        **({"leerlijnen": "leerlijnen/#tijd=120"} if "learning-line" in found else {}),
    }


def _moment(site: Path, address: str) -> str:
    """Return the address of the last line of a transcript."""
    said = re.findall(r'id="(t=[\d.]+)"', (site / address / "index.html").read_text(encoding="utf-8"))
    return f"{address}#{said[-1]}" if said else address
