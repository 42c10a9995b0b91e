"""What a finished site holds: every address, no dead link, true data, nothing that was not meant."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import feedparser
import pytest
from lxml import etree
from project import TODAY, command, tree

from stagekans.subjects.table import KINDS


class _Page(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.tags.append((tag, found))
        self.links += [found[name] or "" for name in ("href", "src") if name in found]
        if found.get("id"):
            self.ids.append(str(found["id"]))


def pages(site: Path) -> dict[str, _Page]:
    return {
        path.relative_to(site).as_posix(): _Page(path.read_text(encoding="utf-8"))
        for path in sorted(site.rglob("*.html"))
    }


@pytest.fixture(params=["small_site", "real_site"])
def site(request: pytest.FixtureRequest) -> Path:
    built: Path = request.getfixturevalue(request.param)
    return built


def test_no_link_asset_or_anchor_is_broken_under_any_base_path(site: Path) -> None:
    parsed = pages(site)
    broken: list[tuple[str, ...]] = []
    for name, page in parsed.items():
        if name == "404.html":
            continue
        base = f"https://host.example/kb/{name}"
        for link in page.links:
            target = urlsplit(urljoin(base, link))
            if target.netloc != "host.example":
                continue
            assert target.path.startswith("/kb/"), (name, link)
            inner = unquote(target.path[len("/kb/") :])
            file = inner + "index.html" if inner.endswith("/") or not inner else inner
            anchored = parsed.get(file)
            if not (site / file).is_file():
                broken.append((name, link))
            elif (
                target.fragment
                and "=" not in target.fragment
                and anchored
                and unquote(target.fragment) not in anchored.ids
            ):
                broken.append((name, link, "anchor"))
    assert broken == []


def test_every_page_is_one_document_with_one_h1_and_unique_ids(site: Path) -> None:
    for name, page in pages(site).items():
        assert [tag for tag, _ in page.tags].count("h1") == 1, name
        assert len(page.ids) == len(set(page.ids)), name
        mail = name.endswith("nieuwsbrief/nieuwsbrief.html")  # mail programs read no style sheet
        assert mail or not [attributes for _, attributes in page.tags if "style" in attributes], name
        assert not [value for _, attributes in page.tags for value in attributes if value.startswith("on")], name
        scripts = [attributes for tag, attributes in page.tags if tag == "script"]
        assert all("src" in each or each.get("type") == "application/ld+json" for each in scripts), name


def test_every_entry_has_its_page_data_and_place_in_the_sitemap(site: Path) -> None:
    catalogue = json.loads((site / "data" / "catalogus.json").read_bytes())
    root = catalogue[0]["url"].split(".example/")[0] + ".example/"
    located = {node.text for node in etree.parse(site / "sitemap.xml").iter("{*}loc")}
    for row in catalogue:
        assert {"id", "kind", "title", "url", "summary", "facets", "updated"} == set(row)
        path = row["url"].removeprefix(root)
        assert (site / path / "index.html").is_file(), row["url"]
        assert row["url"] in located
    for kind in KINDS.all:
        full = json.loads((site / "data" / f"{kind.id}.json").read_bytes())
        assert [row["id"] for row in full] == [row["id"] for row in catalogue if row["kind"] == kind.id]
        assert (site / "data" / f"{kind.id}.csv").read_text(encoding="utf-8-sig").startswith("id,url,title,")


def test_json_ld_on_entry_pages(site: Path) -> None:
    for row in json.loads((site / "data" / "catalogus.json").read_bytes()):
        path = site / row["url"].split(".example/")[1] / "index.html"
        found = re.search(r'<script type="application/ld\+json">(.*?)</script>', path.read_text(encoding="utf-8"))
        assert found, row["url"]
        data = json.loads(found[1])
        assert data["@context"] == "https://schema.org"
        assert (data["name"], data["url"]) == (row["title"], row["url"])


def test_the_feed_reads_in_a_real_reader(site: Path) -> None:
    feed = feedparser.parse((site / "feed.xml").read_bytes())
    assert not feed.bozo
    assert feed.version == "atom10"
    assert all(entry.link and entry.updated and entry.summary for entry in feed.entries)
    assert len(feed.entries) == min(50, len(json.loads((site / "data" / "catalogus.json").read_bytes())))


def test_the_site_is_planned_outputs_plus_mkdocs_pages_plus_index(small: Path) -> None:
    command(small, "build", "--release", "--today", TODAY)
    files = {name for name in tree(small / "site") if not name.startswith("pagefind/")}
    small_forms = {name for name in files if name.endswith((".br", ".gz"))}
    made = files - small_forms
    texts = {
        name
        for name in made
        if name.endswith((".html", ".css", ".js", ".json", ".xml", ".svg", ".csv", ".ttl", ".ics", ".vtt", ".opml"))
    }
    assert small_forms == {f"{name}.{form}" for name in texts for form in ("br", "gz")}
    catalogue = json.loads((small / "site" / "data" / "catalogus.json").read_bytes())
    mkdocs_pages = {row["url"].split(".example/")[1] + "index.html" for row in catalogue if row["kind"] == "page"}
    planned = set(command(small, "outputs", "--all", "--today", TODAY).stdout.split())
    assert made == planned | mkdocs_pages
    assert not planned & mkdocs_pages


def test_nothing_of_the_sources_is_published(small_site: Path) -> None:
    assert [name for name in tree(small_site) if name.endswith((".yml", ".md", ".typ", ".py")) or "words" in name] == []


def test_an_alias_leads_to_the_page(small_site: Path) -> None:
    text = (small_site / "praktijken" / "oud-gesprek" / "index.html").read_text(encoding="utf-8")
    assert 'http-equiv="refresh" content="0; url=../../praktijken/open-gesprek/"' in text
    assert 'href="../../praktijken/open-gesprek/"' in text


def test_the_404_works_at_any_address_of_the_host(small_site: Path) -> None:
    page = _Page((small_site / "404.html").read_text(encoding="utf-8"))
    assert all(link.startswith(("/", "#")) for link in page.links)


def test_details_nobody_checked_are_withheld_everywhere(small_site: Path) -> None:
    assert not [name for name, data in tree(small_site).items() if b"GEHEIM KANAAL" in data]
    page = (small_site / "melden" / "schoolpunt" / "index.html").read_text(encoding="utf-8")
    assert "https://voorbeeld.example/melden" in page
    checked = (small_site / "melden" / "luisterlijn" / "index.html").read_text(encoding="utf-8")
    assert "Formulier op de site" in checked
    assert "1 oktober 2026" in checked


def test_every_page_says_it_is_a_proposal(site: Path) -> None:
    for path in site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        english = path.relative_to(site).parts[0] == "en"
        notice = "A proposal; not published by" if english else "Voorstel; geen uitgave van"
        assert f"{notice} ECHO," in text, path
