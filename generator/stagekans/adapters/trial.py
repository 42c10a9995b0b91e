"""A site tried in a real browser: served from a folder, asked by its own search, every byte counted."""

import functools
import http.server
import json
import queue
import subprocess
import tempfile
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NotRequired, TypedDict

import brotli

from stagekans.adapters.chromium import FLAGS
from stagekans.core.messages import say

_FOLDER = "/zoek-meting/"
_TEXT = (".js", ".json", ".html", ".css", ".svg", ".xml")


class TrialFailed(Exception):
    """The browser did not answer, or its page went wrong; the text says how."""


class Row(TypedDict):
    """A query that was asked: how long it took, and once more, and where its results lead."""

    milliseconds: float
    again: float
    urls: Sequence[str]


class _Answer(TypedDict):
    """What the measuring page tells: its rows, or what went wrong."""

    rows: Sequence[Row]
    error: NotRequired[object]


@dataclass(frozen=True)
class Round:
    """One load of the measuring page: a row for each query, and the bytes the search asked for."""

    rows: Sequence[Row]
    sent: int


def trial(
    site: Path,
    page: Path,
    chromium: str,
    rounds: Sequence[Sequence[str]],
    limit: int,
    told: Callable[[int, int], None],
    patience: float = 120,
) -> list[Round]:
    """Ask a site's search, each round in a page load of its own with nothing remembered from the one before.

    site: folder of a built site. page: folder of the measuring page. chromium: path of the browser.
    rounds: queries of each load. limit: results per query. told: called with (rounds done, all rounds).
    patience: seconds a round may take. Returns a Round for each. Raises TrialFailed.
    """
    desk = _Desk([list(queries) for queries in rounds], limit)
    handler = functools.partial(_Handler, desk=desk, page=page, directory=str(site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}{_FOLDER}"
    try:
        with tempfile.TemporaryDirectory(prefix="stagekans-", ignore_cleanup_errors=True) as profile:
            started = subprocess.Popen(  # noqa: S603
                [
                    chromium,
                    "--headless=new",
                    f"--user-data-dir={profile}",
                    "--remote-debugging-port=0",
                    *FLAGS,
                    address,
                ],
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            try:
                return list(_collected(desk, len(rounds), patience, told))
            finally:
                started.terminate()
                started.wait()
    finally:
        server.shutdown()
        server.server_close()


def _collected(desk: "_Desk", count: int, patience: float, told: Callable[[int, int], None]) -> list[Round]:
    found: list[Round] = []
    while len(found) < count:
        try:
            answer, sent = desk.answers.get(timeout=patience)
        except queue.Empty:
            raise TrialFailed(say("commands.zoek-meting.no-answer", seconds=patience)) from None
        if "error" in answer:
            raise TrialFailed(str(answer["error"]))
        found.append(Round(answer["rows"], sent))
        told(len(found), count)
    return found


class _Desk:
    """What the browser is asked next, what it answered, and how much it was sent meanwhile."""

    def __init__(self, rounds: list[list[str]], limit: int) -> None:
        self.rounds = rounds
        self.limit = limit
        self.turn = 0
        self.sent = 0
        self.answers: queue.Queue[tuple[_Answer, int]] = queue.Queue()
        self.lock = threading.Lock()

    def task(self) -> Mapping[str, object]:
        with self.lock:
            self.sent = 0
            return {"module": "../assets/zoek.js", "queries": self.rounds[self.turn], "limit": self.limit}

    def answer(self, given: _Answer) -> Mapping[str, bool]:
        with self.lock:
            self.turn += 1
            self.answers.put((given, self.sent))
            return {"next": self.turn < len(self.rounds) and "error" not in given}

    def count(self, size: int) -> None:
        with self.lock:
            self.sent += size


class _Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: Any, desk: _Desk, page: Path, **named: Any) -> None:
        self.desk, self.page = desk, page
        super().__init__(*arguments, **named)

    def do_GET(self) -> None:
        """Serve the measuring page, its task, or a file of the site in its smallest form."""
        path = self.path.partition("?")[0]
        if path == f"{_FOLDER}task.json":
            self._send(json.dumps(self.desk.task()).encode(), "application/json")
        elif path.startswith(_FOLDER):
            file = self.page / (path.removeprefix(_FOLDER) or "index.html")
            self._send(file.read_bytes(), self.guess_type(str(file))) if file.is_file() else self.send_error(404)
        else:
            self._site(Path(self.translate_path(path)))

    def do_POST(self) -> None:
        """Take an answer of the measuring page."""
        given = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self._send(json.dumps(self.desk.answer(given)).encode(), "application/json")

    def _site(self, file: Path) -> None:
        if not file.is_file():
            self.send_error(404)
            return
        data = file.read_bytes()
        kind = self.guess_type(str(file))
        if file.suffix not in _TEXT:
            self.desk.count(len(data))
            self._send(data, kind)
            return
        small = brotli.compress(data, quality=9)
        self.desk.count(len(small))
        self._send(small, kind, "br")

    def _send(self, data: bytes, kind: str, encoding: str = "") -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Cache-Control", "no-store")
        if encoding:
            self.send_header("Content-Encoding", encoding)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing."""
