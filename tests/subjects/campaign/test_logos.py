"""Logos in packs: only of who confirmed, drawn from what was measured, with a name where there is none."""

import io
from pathlib import Path
from typing import Any

import hostile
import pikepdf
import pytest
from PIL import Image
from project import ROOT

from stagekans.adapters import disk
from stagekans.build.pipeline import examine
from stagekans.build.plan import make_plan
from stagekans.build.run import run, silent
from stagekans.build.store import Store
from stagekans.build.write import write
from stagekans.catalog.site import Site
from stagekans.core.outputs import Argument, Blob, Job, Output
from stagekans.frame.assets import print_fonts
from stagekans.render.paper import typst
from stagekans.subjects.campaign.packs.logos import logo_of

SCHOOL = """title: "{title}"
summary: Een verzonnen instelling om mee te proeven.
level: hbo
type: hogeschool
brand: {{primary: "#ffc845", secondary: "#14286b"}}
sources: [{{title: Bron, url: "https://voorbeeld.example/"}}]
"""
CONFIRMED = 'confirmed_by: Afdeling communicatie\nconfirmed_on: "2026-10-01"\n'
LOGO = """logo:
  file: logos/{name}.{form}
  alt: Logo van {name}
  creator: Bureau Voorbeeld
  permitted_by: Afdeling communicatie
  permitted_on: "2026-10-01"
"""


@pytest.fixture(scope="module")
def catalog(tmp_path_factory: pytest.TempPathFactory, settings: Any) -> Site:
    folder = tmp_path_factory.mktemp("logos")
    home = folder / "content" / "instellingen"
    (home / "logos").mkdir(parents=True)
    for name, (form, data) in hostile.GOOD.items():
        told = SCHOOL.format(title=f"Hogeschool {name}") + LOGO.format(name=name, form=form) + CONFIRMED
        (home / f"{name}.yml").write_text(told, encoding="utf-8")
        (home / "logos" / f"{name}.{form}").write_bytes(data)
    form, data = hostile.GOOD["breed"]
    (home / "logos" / "stil.svg").write_bytes(data)
    (home / "stil.yml").write_text(SCHOOL.format(title="Stil") + LOGO.format(name="stil", form="svg"), encoding="utf-8")
    (home / "kaal.yml").write_text(SCHOOL.format(title="Hogeschool Kaal") + CONFIRMED, encoding="utf-8")
    found, faults = examine(disk.content(folder, {}), settings)
    assert {each.code for each in faults} == {"logo-coarse"}
    return found


def test_only_who_confirmed_and_handed_in_a_logo_has_one(catalog: Site, settings: Any) -> None:
    having = {each.slug for each in catalog.of_kind("institution") if logo_of(each, catalog)}
    assert having == set(hostile.GOOD)
    placed = logo_of(catalog.by_key["institution/wit"], catalog)
    assert placed
    assert placed.tile == "#14286b", "yellow would not show a white logo"
    assert (placed.alt, placed.suffix) == ("Logo van wit", ".svg")


def test_the_proof_sheet_draws_every_sender(catalog: Site, settings: Any, tmp_path: Path) -> None:
    images: dict[str, Argument] = {}
    senders: list[dict[str, Argument]] = []
    for name in hostile.GOOD:
        placed = logo_of(catalog.by_key[f"institution/{name}"], catalog)
        assert placed
        images[f"emblem{len(senders)}"] = placed.image
        place = placed.data()
        senders.append({"label": name, "emblem_place": place, "sender": name, "sender_short": ""})
    long = (
        "Hogeschool voor Beroepen waar Nog Geen Naam voor Is, Techniek, Zorg, Kunst en Samenleving in het Verre Noorden"
    )
    for label, sender, short in (
        ("kort", long, "HVB"),
        ("naam", "Hogeschool Kaal", ""),
        ("lang", long, ""),
        ("leeg", "", ""),
    ):
        senders.append({"label": label, "sender": sender, "sender_short": short})
    outputs = [Output(f"proef.{form}", sheet(settings, images, senders, form)) for form in ("pdf", "png")]
    plan, _ = make_plan(outputs)
    store = Store(tmp_path / "store")
    done, failed = run(plan, store, None, silent)
    assert not failed
    assert not write(plan, done, store, tmp_path)
    with pikepdf.open(tmp_path / "proef.pdf") as pdf:
        assert str(pdf.Root.Lang) == "nl"
        assert b"Logo van wit" in b"".join(bytes(str(item), "utf-8") for item in pdf.objects if "/Alt" in repr(item))
    image = Image.open(io.BytesIO((tmp_path / "proef.png").read_bytes())).convert("RGB")
    colours = {colour for count, colour in image.getcolors(2**24) if count > 500}
    assert {(0x14, 0x28, 0x6B), (0xA0, 0x1C, 0x3C), (0xFF, 0xC8, 0x45)} <= colours


def sheet(settings: Any, images: dict[str, Argument], senders: list[dict[str, Argument]], form: str) -> Any:
    parts = [settings.theme[f"site/print/{name}.typ"] for name in ("mark", "kit", "logo")]
    parts.append(Blob((ROOT / "tests" / "tools" / "proof.typ").read_bytes()))
    data: dict[str, Argument] = {"item": "proef", "title": "Proef", "lang": "nl", "senders": senders}
    data |= {"field": "#14286b", "front": "#ffffff"}
    fonts = list(print_fonts(Site(settings, (), (), {})))
    return Job(typst.document, {"parts": parts, "fonts": fonts, "data": data, "images": images, "form": form}).part()


def test_a_page_shows_the_logo_as_an_image_and_the_file_itself_is_nowhere(small_site: Path) -> None:
    page = (small_site / "instellingen" / "bevestigd" / "index.html").read_text(encoding="utf-8")
    assert '<img src="../../instellingen/bevestigd/logo.svg" alt="Logo van Universiteit Bevestigd"' in page
    shown = (small_site / "instellingen" / "bevestigd" / "logo.svg").read_text(encoding="utf-8")
    assert 'fill="#00a88f"/>' in shown, "white on the colour of its house"
    assert not (small_site / "instellingen" / "voorbeeld" / "logo.svg").exists()
    for path in small_site.rglob("*"):
        if path.suffix in (".svg", ".html"):
            assert "Verzonnen logo" not in path.read_text(encoding="utf-8"), path
