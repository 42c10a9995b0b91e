"""The packs of the live content: everybody has one, and nothing in it ages badly."""

import hashlib
import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pptx
from packed import called, codes, member, opened, pages
from PIL import Image

from stagekans.adapters import disk
from stagekans.build.pipeline import examine
from stagekans.render.image import brand
from stagekans.render.image.light import contrast
from stagekans.subjects.campaign.campaign import Campaign
from stagekans.subjects.campaign.packs.look import look_of
from stagekans.subjects.campaign.packs.recipient import recipients


def words(data: bytes, name: str) -> str:
    """What people read in a file."""
    if name.endswith(".pdf"):
        return " ".join(page.get_textpage().get_text_range() for page in pages(data)).replace("\r\n", " ")
    if name.endswith((".docx", ".pptx")):
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return " ".join(
                package.read(each).decode() for each in package.namelist() if each.endswith((".xml", ".rels"))
            )
    return data.decode() if name.endswith((".txt", ".html", ".svg", ".ics", ".json")) else ""


def test_everybody_has_a_pack_in_each_language_and_the_list_is_true(real_site: Path) -> None:
    listed = json.loads((real_site / "data" / "pakketten.json").read_bytes())
    schools = {row["id"] for row in json.loads((real_site / "data" / "institution.json").read_bytes())}
    for language in ("nl", "en"):
        rows = [row for row in listed if row["language"] == language]
        assert {row["institution"] for row in rows if row["form"] == "institution"} == schools
        assert {row["institution"] for row in rows if row["form"] == "general"} == {"neutraal", "stageorganisatie"}
        assert len([row for row in rows if row["form"] == "example"]) == 3
    for row in listed:
        data = (real_site / row["url"].split(".example/")[1]).read_bytes()
        assert (row["bytes"], row["sha256"]) == (len(data), hashlib.sha256(data).hexdigest())
        assert row["bytes"] < 600_000, row["url"]
        if row["form"] == "institution":
            page = (real_site / "instellingen" / row["institution"] / "index.html").read_text(encoding="utf-8")
            assert f"{round(row['bytes'] / 1000)} kB" in page
            assert row["url"].rpartition("/")[2] in page


def test_examples_count_nowhere_as_institutions(real_site: Path) -> None:
    examples = json.loads((real_site / "data" / "example.json").read_bytes())
    schools = (real_site / "data" / "institution.json").read_text(encoding="utf-8")
    assert len(examples) == 3
    for each in examples:
        assert "(verzonnen)" in each["title"]
        assert each["title"] not in schools
        page = (real_site / "campagne" / "voorbeelden" / each["id"] / "index.html").read_text(encoding="utf-8")
        assert "bestaat niet" in page


def test_all_short_addresses_of_real_packs_are_pages_and_their_codes_read(real_site: Path) -> None:
    for stem, pack in opened(real_site).items():
        manifest = json.loads(member(pack, r"manifest\.json$"))
        short = f"https://stagekans.example/m/{manifest['institution']}/"
        assert manifest["short_page"] == short
        assert (real_site / "m" / manifest["institution"] / "index.html").exists(), stem
        assert codes(Image.open(io.BytesIO(member(pack, r"qr\.png$")))) == [short]


def test_the_real_presentation_is_long_enough(real_site: Path) -> None:
    for name in ("neutraal-geen-functie-eis-nl", "neutraal-not-a-job-requirement-en"):
        made = pptx.Presentation(io.BytesIO(member(opened(real_site)[name], called(name, "deck"))))
        assert len(made.slides) >= 8
        assert all(len(slide.notes_slide.notes_text_frame.text) > 40 for slide in made.slides)


def test_nothing_in_a_pack_ages_badly(real_site: Path) -> None:
    for stem, pack in opened(real_site).items():
        if "neutraal" in stem or "stageorganisatie" in stem or "avans" in stem:
            for name in pack.namelist():
                told = words(pack.read(name), name) if name.endswith((".txt", ".html", ".pdf")) else ""
                assert not re.search(r"\b0\d{2,3}[- ]?\d{6,7}\b|[\w.]+@[\w.]+\.\w+", told), name
                assert "{" not in told, name


def test_text_reads_on_the_colours_of_everybody(settings: Any, real_site: Path) -> None:
    site, _ = examine(disk.content(real_site.parent, {}), settings)
    for campaign in site.of(Campaign):
        for each in recipients(site):
            colours = look_of(campaign, each, site).palette
            assert contrast(colours.front, colours.field) >= 4.5
            assert contrast(colours.text, brand.PAPER) >= 4.5
