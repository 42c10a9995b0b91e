"""A plain static host for tests: serves a folder below a base path, honours its _headers file, .br files and ranges."""

import functools
import http.server
import re
import threading
from pathlib import Path
from typing import Any

_SOON = 0.02
"""Seconds between two looks whether to stop; half a second is usual, and every test would wait for it."""


class Host:
    """A host on a free port of this machine; sent keeps (path, bytes) of every answer."""

    def __init__(self, folder: Path, base: str = "/", port: int = 0) -> None:
        rules = read_headers(folder / "_headers")
        self.sent: list[tuple[str, int]] = []
        handler = functools.partial(_Handler, directory=str(folder), base=base, rules=rules, sent=self.sent)
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)
        self.base = base

    def start(self) -> str:
        """Serve in the background; return the address of the site's root."""
        threading.Thread(target=self.server.serve_forever, args=(_SOON,), daemon=True).start()
        return f"http://127.0.0.1:{self.server.server_port}{self.base}"

    def stop(self) -> None:
        """Stop serving."""
        self.server.shutdown()
        self.server.server_close()


def read_headers(path: Path) -> list[tuple[str, str, str]]:
    """Return (pattern, name, value) for each header of a _headers file."""
    rules: list[tuple[str, str, str]] = []
    pattern = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith(" "):
            pattern = line.strip()
        elif ":" in line:
            name, _, value = line.strip().partition(":")
            rules.append((pattern, name, value.strip()))
    return rules


class _Handler(http.server.SimpleHTTPRequestHandler):
    def __init__(
        self,
        *arguments: Any,
        base: str,
        rules: list[tuple[str, str, str]],
        sent: list[tuple[str, int]],
        **named: Any,
    ) -> None:
        self.base, self.rules, self.sent = base, rules, sent
        super().__init__(*arguments, **named)

    def do_GET(self) -> None:
        if not self.path.startswith(self.base):
            self.send_error(404)
            return
        self.path = "/" + self.path[len(self.base) :]
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() and self.path.partition("?")[0].endswith("/") else file
        small = file.with_name(file.name + ".br")
        if "br" in self.headers.get("Accept-Encoding", "") and small.is_file():
            self._send_small(small, self.guess_type(str(file)))
            return
        part = re.fullmatch(r"bytes=(\d+)-(\d*)", self.headers.get("Range", ""))
        if file.is_file() and part:
            self._send_part(file, int(part[1]), int(part[2] or file.stat().st_size - 1))
            return
        if file.is_file():
            self.sent.append((self.path, file.stat().st_size))
        super().do_GET()

    def _send_small(self, small: Path, kind: str) -> None:
        """Hand out the Brotli form that lies beside a file."""
        data = small.read_bytes()
        self.sent.append((self.path, len(data)))
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Encoding", "br")
        self.send_header("Vary", "Accept-Encoding")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def _send_part(self, file: Path, first: int, last: int) -> None:
        """Hand out part of a file, as players ask for it (RFC 9110, range requests)."""
        data = file.read_bytes()
        self.send_response(206)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Range", f"bytes {first}-{last}/{len(data)}")
        self.send_header("Accept-Ranges", "bytes")
        self.send_header("Content-Length", str(len(data[first : last + 1])))
        self.end_headers()
        self.wfile.write(data[first : last + 1])

    def end_headers(self) -> None:
        found = {name: value for pattern, name, value in self.rules if _matches(pattern, self.path.partition("?")[0])}
        for name, value in found.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *arguments: object) -> None:
        pass


def _matches(pattern: str, path: str) -> bool:
    return path.startswith(pattern[:-1]) if pattern.endswith("*") else path == pattern
