"""Podcasts as apps read them: three readers of feeds, one of captions, one of media; and what consent means."""

import base64
import hashlib
import io
import json
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

import feedparser
import podcastparser
import pytest
import system
import webvtt
from lxml import etree
from PIL import Image
from project import ROOT, TODAY, command, tree

from node import NODE, environment
from stagekans.adapters import disk
from stagekans.build.pipeline import examine
from stagekans.products import podcast

URL = "https://stagekans.example/"
FEEDS = {"feed.xml": ("mp3", "audio/mpeg", 2), "video.xml": ("mp4", "video/mp4", 1)}
COURSE = "reeksen/modules-om-te-horen/feed.xml"
KLEIN = Path("podcasts") / "een-gesprek" / "index.md"


def build(project: Path, *options: str) -> Path:
    command(project, "build", "--no-search", "--today", TODAY, *options)
    return project / "site"


def change(project: Path, old: str, new: str, path: Path = KLEIN) -> None:
    text = (project / path).read_text(encoding="utf-8")
    assert old in text
    (project / path).write_text(text.replace(old, new, 1), encoding="utf-8")


def at(site: Path, url: str) -> bytes:
    return (site / url.removeprefix(URL)).read_bytes()


@pytest.mark.parametrize("name", FEEDS)
def test_feedparser_reads_a_feed_and_its_numbers_are_those_of_the_files(real_site: Path, name: str) -> None:
    suffix, kind, count = FEEDS[name]
    found = feedparser.parse((real_site / "podcasts" / name).read_bytes())
    assert not found.bozo
    assert found.feed.title.startswith("Even oefenen")
    assert (found.feed.language, found.feed.podcast_locked) == ("nl", "yes")
    assert [tag.term for tag in found.feed.tags] == ["Education"]
    assert found.feed.image.href == f"{URL}podcasts/reeksen/even-oefenen/beeld.png"
    assert len(found.entries) == count
    for entry in found.entries:
        (enclosure,) = entry.enclosures
        assert enclosure.href.endswith(suffix)
        assert enclosure.type == kind
        assert int(enclosure.length) == len(at(real_site, enclosure.href))
        assert parsedate_to_datetime(entry.published).date().isoformat() == TODAY
        assert entry.summary.startswith("Voorbeeld met synthetische stemmen.")
        assert (real_site / entry.link.removeprefix(URL) / "index.html").is_file()


@pytest.mark.parametrize("name", FEEDS)
def test_gpodders_reader_finds_what_it_plays(real_site: Path, name: str) -> None:
    data = (real_site / "podcasts" / name).read_bytes()
    found: dict[str, Any] = podcastparser.parse(f"{URL}podcasts/{name}", io.BytesIO(data))
    assert found["cover_url"] == f"{URL}podcasts/reeksen/even-oefenen/beeld.png"
    newest = found["episodes"][0]
    assert (newest["title"], newest["number"]) == ("Eerlijk kiezen begint voor het gesprek", 2)
    assert newest["total_time"] == 82
    assert newest["enclosures"][0]["mime_type"] == FEEDS[name][1]
    assert newest["enclosures"][0]["file_size"] == len(at(real_site, newest["enclosures"][0]["url"]))
    assert (found["explicit"], newest["explicit"], newest["type"]) == (False, False, "full")
    assert (found["itunes_owner"]["name"], found["itunes_categories"]) == ("Redactie Stagekans", [["Education"]])


def partytime(feed: bytes) -> Any:
    script = ROOT / "tests" / "node" / "podcast.js"
    said = subprocess.run([NODE, script], input=feed, capture_output=True, env=environment(), check=True)
    return json.loads(said.stdout)


@pytest.mark.parametrize("name", FEEDS)
def test_a_podcasting_20_reader_sees_every_field(real_site: Path, name: str) -> None:
    feed = (real_site / "podcasts" / name).read_bytes()
    found = partytime(feed)
    assert found["medium"] == {"feed.xml": "podcast", "video.xml": "video"}[name]
    assert found["license"]["identifier"] == "cc-by-4.0"
    assert len(found["guid"]) == 36
    newest = found["items"][0]
    assert (newest["duration"], newest["itunesEpisode"], newest["explicit"]) == (82, 2, False)
    assert [(each["name"], each["role"]) for each in newest["podcastPeople"]] == [("Noor", "Host"), ("Sam", "Guest")]
    for each in newest["podcastTranscripts"]:
        assert at(real_site, each["url"])
    chapters = json.loads(at(real_site, newest["podcastChapters"]["url"]))
    assert chapters["version"] == "1.2.0"
    assert [each["startTime"] for each in chapters["chapters"]] == [0, 36, 61]


def test_a_feed_of_sound_and_one_of_film_are_two_feeds_with_the_same_episodes(real_site: Path) -> None:
    guid = "{https://podcastindex.org/namespace/1.0}guid"
    sound, film = (etree.parse(real_site / "podcasts" / name).find("channel") for name in FEEDS)
    assert sound.findtext(guid) != film.findtext(guid)
    assert film.findtext("item/guid") in [each.text for each in sound.findall("item/guid")]


def test_the_list_of_feeds_names_feeds_that_are_there(real_site: Path) -> None:
    lines = etree.parse(real_site / "podcasts" / "reeksen.opml").findall("body/outline")
    assert [line.get("xmlUrl") for line in lines] == [f"{URL}podcasts/{name}" for name in (*FEEDS, COURSE)]
    assert all(at(real_site, line.get("xmlUrl")) for line in lines)
    assert all((real_site / line.get("htmlUrl").removeprefix(URL) / "index.html").is_file() for line in lines)


def test_a_browser_finds_the_feeds_on_the_page_of_a_series(real_site: Path) -> None:
    page = (real_site / "podcasts" / "reeksen" / "even-oefenen" / "index.html").read_text(encoding="utf-8")
    found = etree.HTML(page).xpath("//link[@rel='alternate'][@type='application/rss+xml']/@href")
    assert [(real_site / "podcasts/reeksen/even-oefenen" / href).resolve().name for href in found] == list(FEEDS)


def test_transcripts_say_the_same_in_every_form(real_site: Path) -> None:
    stem = real_site / "podcasts" / "luisteren-eerst" / "luisteren-eerst"
    first = webvtt.read(f"{stem}.vtt")
    second = webvtt.from_srt(f"{stem}.srt")
    assert len(first) == 14
    assert [(each.start, each.end) for each in first] == [(each.start, each.end) for each in second]
    assert [f"{each.voice}: {each.text}" for each in first] == [each.text for each in second]
    plain = Path(f"{stem}.txt").read_text(encoding="utf-8")
    assert all(each.text in plain for each in first)
    assert "Sam: Wat zeg ik dan wel?" in plain


def test_ffprobe_agrees_on_how_long_it_lasts(real_site: Path) -> None:
    for name in (*FEEDS, COURSE):
        for item in etree.parse(real_site / "podcasts" / name).findall("channel/item"):
            path = real_site / item.find("enclosure").get("url").removeprefix(URL)
            asked = [
                system.path("ffprobe"),
                "-v",
                "error",
                "-show_entries",
                "format=duration",
                "-of",
                "csv=p=0",
                path,
            ]
            lasts = float(subprocess.run(asked, capture_output=True, check=True).stdout)
            said = item.findtext("{http://www.itunes.com/dtds/podcast-1.0.dtd}duration")
            assert abs(float(said) - lasts) <= 1


def test_artwork_is_what_apps_ask_for(real_site: Path) -> None:
    feed = feedparser.parse((real_site / "podcasts" / "feed.xml").read_bytes())
    pictures = [feed.feed.image.href, *(each.image.href for each in feed.entries)]
    assert len(set(pictures)) == 3  # each episode has its own
    for picture in pictures:
        path = real_site / picture.removeprefix(URL)
        assert Image.open(path).size == (3000, 3000)
        assert path.stat().st_size < 512_000


def test_an_app_may_offer_the_film_of_an_episode_in_the_feed_of_sound(real_site: Path) -> None:
    newest, other = partytime((real_site / "podcasts" / "feed.xml").read_bytes())["items"]
    forms = newest["alternativeEnclosures"]
    assert [(each["type"], each["default"]) for each in forms] == [("audio/mpeg", True), ("video/mp4", False)]
    for each in forms:
        (source,) = each["source"]
        data = at(real_site, source["uri"])
        assert each["length"] == len(data)
        assert each["integrity"]["value"] == f"sha256-{base64.b64encode(hashlib.sha256(data).digest()).decode()}"
    assert len(other["alternativeEnclosures"]) == 1


def test_modules_with_sound_are_a_course(real_site: Path) -> None:
    found = partytime((real_site / "podcasts" / COURSE).read_bytes())
    assert found["medium"] == "course"
    sounding = [
        path.parent.name for path in sorted((ROOT / "modules").glob("*/index.md")) if ".mp3" in path.read_text()
    ]
    assert len(sounding) >= 3
    assert sorted(each["link"] for each in found["items"]) == [f"{URL}modules/{slug}/" for slug in sounding]
    for each in found["items"]:
        assert each["enclosure"]["length"] == len(at(real_site, each["enclosure"]["url"]))
        assert at(real_site, each["link"] + "index.html")
        assert b"WEBVTT" in at(real_site, each["podcastTranscripts"][0]["url"])


def test_a_plain_host_gives_a_player_the_part_it_asks_for(real_site: Path, tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    conf = tmp_path / "lighttpd.conf"
    conf.write_text(
        f'server.document-root = "{real_site}"\nserver.port = {port}\nserver.bind = "127.0.0.1"\n'
        'index-file.names = ("index.html")\nmimetype.assign = (".mp4" => "video/mp4", ".mp3" => "audio/mpeg")\n',
        encoding="utf-8",
    )
    host = subprocess.Popen([system.path("lighttpd"), "-D", "-f", conf])
    try:
        _asks_for_a_part(f"http://127.0.0.1:{port}/", real_site)
    finally:
        host.terminate()
        host.wait()


def test_a_player_that_asks_for_a_part_gets_that_part(real_site: Path, serve_site: Callable[..., str]) -> None:
    _asks_for_a_part(serve_site(real_site), real_site)


def _asks_for_a_part(root: str, real_site: Path) -> None:
    enclosure = etree.parse(real_site / "podcasts" / "video.xml").find("channel/item/enclosure")
    path = enclosure.get("url").removeprefix(URL)
    request = urllib.request.Request(root + path, headers={"Range": "bytes=1000-1999"})
    with _answer(request) as answer:
        assert answer.status == 206
        assert answer.headers["Content-Range"] == f"bytes 1000-1999/{enclosure.get('length')}"
        assert answer.headers["Content-Type"] == enclosure.get("type")
        assert answer.read() == (real_site / path).read_bytes()[1000:2000]


def _answer(request: urllib.request.Request) -> Any:
    """Ask until a host that just started listens."""
    for wait in (0.05, 0.1, 0.2, 0.4, 0.8, 1.6, 3.2):
        try:
            return urllib.request.urlopen(request)
        except urllib.error.URLError as error:
            if isinstance(error, urllib.error.HTTPError):
                raise
            time.sleep(wait)
    return urllib.request.urlopen(request)


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
        catalog, _ = examine(disk.content(small, {}), settings)
        (feed,) = [each.content for each in podcast.make(catalog, settings) if each.path.endswith("feed.xml")]
        found = feedparser.parse(feed)
        moments = [entry.published_parsed for entry in found.entries]
        assert len(moments) == number
        assert moments == sorted(set(moments), reverse=True)
        assert {moment[:3] for moment in moments} == {moments[0][:3]}
        seen.append({entry.id: entry.published for entry in found.entries})
    assert seen[0].items() <= seen[1].items()
