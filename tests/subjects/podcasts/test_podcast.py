"""Podcasts as apps read them: three readers of feeds, one of captions, one of media; and what consent means."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import feedparser
from project import ROOT, TODAY, allow, command, tree

from node import NODE, environment
from stagekans.adapters import disk
from stagekans.build.pipeline import examine
from stagekans.subjects.podcasts import feeds as podcast

KLEIN = Path("podcasts") / "een-gesprek" / "index.md"


def build(project: Path, *options: str) -> Path:
    command(project, "build", "--no-search", "--today", TODAY, *options)
    return project / "site"


def change(project: Path, old: str, new: str, path: Path = KLEIN) -> None:
    text = (project / path).read_text(encoding="utf-8")
    assert old in text
    (project / path).write_text(text.replace(old, new, 1), encoding="utf-8")


def partytime(feed: bytes) -> Any:
    script = ROOT / "tests" / "node" / "podcast.js"
    said = subprocess.run([NODE, script], input=feed, capture_output=True, env=environment(), check=True)
    return json.loads(said.stdout)


def test_the_same_files_give_the_same_feed_and_artwork(cold: Path) -> None:
    first = {name: data for name, data in tree(build(cold)).items() if name.startswith("podcasts/")}
    shutil.rmtree(cold / ".cache")
    shutil.rmtree(cold / "site")
    second = {name: data for name, data in tree(build(cold)).items() if name.startswith("podcasts/")}
    assert first == second
    assert "podcasts/feed.xml" in first


def test_a_feed_is_locked_in_the_name_of_its_owner(small: Path) -> None:
    series = Path("podcasts") / "reeksen" / "klein-gesproken.yml"
    change(small, "  category:", "  email: redactie@voorbeeld.example\n  category:", series)
    found = partytime((build(small) / "podcasts" / "feed.xml").read_bytes())
    assert found["locked"] is True
    assert found["owner"] == {"name": "Redactie Stagekans", "email": "redactie@voorbeeld.example"}


def test_signs_in_a_title_stay_signs(small: Path) -> None:
    change(small, "title: Een gesprek dat stopte", "title: Vragen & <antwoorden> ]]>")
    found = feedparser.parse((build(small) / "podcasts" / "feed.xml").read_bytes(), sanitize_html=False)
    assert not found.bozo
    assert found.entries[0].title == "Vragen & <antwoorden> ]]>"


def guid(site: Path) -> str:
    return str(feedparser.parse((site / "podcasts" / "feed.xml").read_bytes()).entries[0].id)


def test_an_episode_keeps_its_name_when_it_or_the_site_moves(small: Path) -> None:
    before = guid(build(small))
    (small / "podcasts" / "een-gesprek").rename(small / "podcasts" / "nieuwe-naam")
    moved = Path("podcasts/nieuwe-naam/index.md")
    change(small, "recordings: [een-gesprek]", "recordings: [nieuwe-naam]", Path("content/agenda/proeftafel.md"))
    change(small, "series: klein", "aliases: [podcasts/een-gesprek/]\nseries: klein", moved)
    assert guid(build(small, "--site-url", "https://elders.example/kennis/")) == before
    change(small, "series: klein", "guid: 1b671a64-40d5-491e-99b0-da01ff1f3341\nseries: klein", moved)
    assert guid(build(small)) == "1b671a64-40d5-491e-99b0-da01ff1f3341"


def test_who_takes_consent_back_is_gone_at_the_next_build(small: Path) -> None:
    change(small, "role: antwoordt, synthetic: true", f'role: antwoordt, consent: "2026-11-01", withdrawn: "{TODAY}"')
    told = command(small, "check")
    assert told.stdout.count("consent-withdrawn") == 4  # two files, two fields
    site = build(small)
    held = tree(site)
    assert not [name for name in held if name.endswith((".mp3", ".vtt", ".srt", "feed.xml")) and name != "feed.xml"]
    for word in (b"koffieautomaat", b"Noor", b"Vraag wat iemand nodig heeft"):
        assert not [name for name, data in held.items() if word in data and name.startswith(("podcasts", "data"))]
    page = held["podcasts/een-gesprek/index.html"].decode()
    assert "trok de toestemming in" in page
    assert "<audio" not in page


def test_media_elsewhere_play_from_named_origins_only(small: Path) -> None:
    allow(small, "example_hosts", "media.example")
    change(small, "  file: gesprek.mp3", "  url: https://media.example/gesprek.mp3")
    assert "recording-origin" in command(small, "check", check=False).stdout
    with (small / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("\nextra:\n  media_origins: [https://media.example]\n")
    site = build(small)
    page = (site / "podcasts" / "een-gesprek" / "index.html").read_text(encoding="utf-8")
    assert "media-src &#39;self&#39; https://media.example" in page
    assert '<source src="https://media.example/gesprek.mp3" type="audio/mpeg">' in page
    assert 'preload="none"' in page
    enclosure = feedparser.parse((site / "podcasts" / "feed.xml").read_bytes()).entries[0].enclosures[0]
    assert (enclosure.href, enclosure.length) == ("https://media.example/gesprek.mp3", "40560")
    change(small, "https://media.example]", "media.example]", Path("mkdocs.yml"))
    assert "media_origins" in command(small, "check", check=False).stderr


def test_media_measures_and_fills_in(small: Path, serve_site: Callable[..., str]) -> None:
    folder = small / "podcasts" / "een-gesprek"
    right = (small / KLEIN).read_text(encoding="utf-8")
    change(small, "  bytes: 40560\n", "  bytes: 1\n")
    change(small, "  duration: PT10S\n", "")
    told = command(small, "check", check=False).stdout
    assert "Schrijf: bytes: 40560" in told
    assert "Voeg toe: duration: PT10S" in told
    command(small, "media", "podcasts/een-gesprek/gesprek.mp3", "--fill", "audio")
    assert command(small, "check").stdout == "Alles klopt.\n"
    assert sorted((small / KLEIN).read_text(encoding="utf-8").splitlines()) == sorted(right.splitlines())
    change(small, "  sha256: 2b05815484a5885dcc42ca7bf161760ae058fb914c8a23328c1f140a50514ca6\n", "")
    told = command(small, "media", "--missing").stdout
    assert told.startswith("podcasts/een-gesprek/index.md\naudio:\n  file: gesprek.mp3\n  bytes: 40560\n")
    assert command(small, "media", check=False).returncode == 2
    (folder / "_headers").write_text("", encoding="utf-8")
    address = serve_site(folder) + "gesprek.mp3"
    said = command(small, "media", address).stdout
    assert said.startswith(f"audio:\n  url: {address}\n  bytes: 40560\n  duration: PT10S\n  type: audio/mpeg\n")
    assert command(small, "media", "mkdocs.yml", check=False).returncode == 1
    assert "niet te lezen" in command(small, "media", address + "x", check=False).stderr


def test_episodes_of_one_day_are_told_apart_in_their_order(small: Path, settings: Any) -> None:
    """A new one that day changes nothing about those before it."""
    first = small / "podcasts" / "een-gesprek"
    seen: list[dict[str, Any]] = []
    for number in (2, 3):
        shutil.copytree(first, small / "podcasts" / f"gesprek-{number}")
        change(
            small, "title: ", f"number: {number}\ntitle: {number} ", Path("podcasts") / f"gesprek-{number}" / "index.md"
        )
        site, _ = examine(disk.content(small, {}), settings)
        (feed,) = [each.content for each in podcast.make(site) if each.path.endswith("feed.xml")]
        found = feedparser.parse(feed)
        moments = [entry.published_parsed for entry in found.entries]
        assert len(moments) == number
        assert moments == sorted(set(moments), reverse=True)
        assert {moment[:3] for moment in moments} == {moments[0][:3]}
        seen.append({entry.id: entry.published for entry in found.entries})
    assert seen[0].items() <= seen[1].items()
