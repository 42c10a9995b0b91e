"""What a page shows is a view of its own kind: a template asks nothing else, and a view holds nothing in vain."""

import re
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup
from project import ROOT, TODAY, copy_project

from stagekans.adapters import disk
from stagekans.build.pipeline import examine
from stagekans.catalog.site import Site
from stagekans.cli.new import scaffold
from stagekans.core.kind import Kind, loaded
from stagekans.core.settings import Settings
from stagekans.frame.shell import shell_of
from stagekans.render.web.html import closure, equip, from_root
from stagekans.site.overviews import listed
from stagekans.site.pages import entry_view
from stagekans.subjects.table import KINDS


@pytest.fixture(scope="module")
def klein(settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The tiny site, with a file as it begins of each kind that it has none of; nothing is made of it but pages."""
    project = copy_project(tmp_path_factory.mktemp("beeld") / "klein", ROOT / "tests" / "sites" / "klein")
    daily = replace(settings, release=False)
    there = {entry.kind for entry in examine(disk.content(project, {}), daily)[0].entries}
    for kind in KINDS.all:
        if kind.id not in there:
            scaffold(project, kind.id, "proef", date.fromisoformat(TODAY))
    return examine(disk.content(project, {}), daily)[0]


def sources(site: Site) -> dict[str, str]:
    return {name: blob.data.decode() for name, blob in site.settings.theme.items() if name.endswith(".html")}


def shown(kind: Kind, site: Site) -> str:
    return "main.html" if kind.by_engine else kind.page_template


def asked(template: str, site: Site) -> set[str]:
    """Return what a template, with all it takes in, asks of a view."""
    found = {name: text.encode() for name, text in sources(site).items()}
    inside = "\n".join(found[each].decode() for each in closure(found.__getitem__, template))
    return set(re.findall(r"\bview\.(\w+)", inside))


@pytest.mark.parametrize("kind", [kind for kind in KINDS.all if kind.page], ids=lambda kind: kind.id)
def test_a_view_is_frozen_and_its_template_shows_all_of_it(kind: Kind, klein: Site) -> None:
    entries = klein.of_kind(kind.id)
    assert entries, "the site has one of each"
    view: Any = loaded(kind.subject, kind.page)(entries[0], klein)
    assert is_dataclass(type(view))
    assert view.__dataclass_params__.frozen
    assert {each.name for each in fields(view)} <= asked(shown(kind, klein), klein)


@pytest.mark.parametrize("kind", [kind for kind, _ in listed(KINDS)], ids=lambda kind: kind.id)
def test_an_overview_is_frozen_and_its_template_shows_all_of_it(kind: Kind, klein: Site) -> None:
    assert kind.overview
    if not kind.overview.view:
        return
    view: Any = loaded(kind.subject, kind.overview.view)(klein)
    assert view.__dataclass_params__.frozen
    assert {each.name for each in fields(view)} <= asked(kind.overview_template, klein)


@pytest.mark.parametrize("kind", KINDS.all, ids=lambda kind: kind.id)
def test_a_template_asks_nothing_that_its_view_has_not(kind: Kind, klein: Site) -> None:
    """Every page of the tiny site, those that MkDocs writes too, with a name that is not there as an error."""
    environment = Environment(loader=DictLoader(sources(klein)), undefined=StrictUndefined, trim_blocks=True)
    shell = shell_of(klein)
    for entry in klein.of_kind(kind.id):
        frame = shell.frame(entry.address)
        root = "../" * entry.address.count("/")
        page = equip(environment, str(frame.words["language"])).get_template(shown(kind, klein))
        view = {**DEFAULTS, **entry_view(entry, klein, shell)}
        given = {"words": frame.words, "shell": frame.data, "root": root, "href": from_root(root), "view": view}
        assert page.render(**given, content=Markup(""), prose=lambda text: Markup("")).strip()


DEFAULTS: dict[str, object] = {"flag": "", "section": "", "robots": ""}
