"""The podcasts of the live content as apps read them: three readers of feeds, one of captions, one of media."""

import base64
import hashlib
import io
import json
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
from project import ROOT, TODAY

from node import NODE, environment

URL = "https://stagekans.example/"

FEEDS = {"feed.xml": ("mp3", "audio/mpeg", 2), "video.xml": ("mp4", "video/mp4", 1)}

COURSE = "reeksen/modules-om-te-horen/feed.xml"


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
    addresses = [f"{URL}podcasts/{name}" for name in (*FEEDS, COURSE)]
    assert [line.get("xmlUrl") for line in lines] == addresses
    assert all(at(real_site, each) for each in addresses)
    assert all((real_site / line.get("htmlUrl").removeprefix(URL) / "index.html").is_file() for line in lines)


def test_a_browser_finds_the_feeds_on_the_page_of_a_series(real_site: Path) -> None:
    page = (real_site / "podcasts" / "reeksen" / "even-oefenen" / "index.html").read_text(encoding="utf-8")
    found: Any = etree.HTML(page).xpath("//link[@rel='alternate'][@type='application/rss+xml']/@href")
    assert [(real_site / "podcasts/reeksen/even-oefenen" / href).resolve().name for href in found] == list(FEEDS)


def test_transcripts_say_the_same_in_every_form(real_site: Path) -> None:
    stem = real_site / "podcasts" / "luisteren-eerst" / "luisteren-eerst"
    first = webvtt.read(f"{stem}.vtt").captions
    second = webvtt.from_srt(f"{stem}.srt").captions
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
            assert said
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


def guid(site: Path) -> str:
    return str(feedparser.parse((site / "podcasts" / "feed.xml").read_bytes()).entries[0].id)
