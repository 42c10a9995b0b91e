"""Ways in which an editor, or someone hostile, can damage a file; each says which lines it touched."""

import random
import re
from collections.abc import Callable

Damage = Callable[[random.Random, bytes], tuple[bytes, set[int]] | None]


def _lines(data: bytes) -> list[bytes]:
    return data.split(b"\n")


def _front(lines: list[bytes]) -> range:
    """Indexes of the front matter's lines (a YAML file is front matter all over)."""
    if lines[0] != b"---":
        return range(len(lines) - 1)
    return range(1, lines.index(b"---", 1))


def _top_keys(lines: list[bytes]) -> list[int]:
    return [index for index in _front(lines) if re.match(rb"[a-z_]+:", lines[index])]


def broken_byte(rng: random.Random, data: bytes) -> tuple[bytes, set[int]]:
    """A byte that is no UTF-8."""
    spots = [index for index, byte in enumerate(data) if byte < 128]
    spot = rng.choice(spots)
    return data[:spot] + b"\xff" + data[spot:], {data.count(b"\n", 0, spot) + 1}


def hidden_character(rng: random.Random, data: bytes) -> tuple[bytes, set[int]]:
    """A character nobody sees."""
    text = data.decode()
    spot = rng.randrange(len(text))
    hidden = rng.choice(["\u202e", "\u200b", "\x07", "\u2066", "\ufeff"])
    if spot == 0 and hidden == "\ufeff":
        spot = 1
    return (text[:spot] + hidden + text[spot:]).encode(), {text.count("\n", 0, spot) + 1}


def misspelled_key(rng: random.Random, data: bytes) -> tuple[bytes, set[int]]:
    """A key with a letter too many."""
    lines = _lines(data)
    index = rng.choice(_top_keys(lines))
    lines[index] = b"x" + lines[index]
    return b"\n".join(lines), {index + 1}


def doubled_key(rng: random.Random, data: bytes) -> tuple[bytes, set[int]]:
    """The same key a second time."""
    lines = _lines(data)
    keys = _top_keys(lines)
    name = lines[rng.choice(keys)].partition(b":")[0]
    last = _front(lines)[-1] + 1
    lines.insert(last, name + b": nog een keer")
    return b"\n".join(lines), {last + 1}


def lost_key(rng: random.Random, data: bytes) -> tuple[bytes, set[int]]:
    """A required key is gone; the first line of the front matter is a fair place to say so."""
    lines = _lines(data)
    index = next(index for index in _top_keys(lines) if lines[index].startswith((b"title:", b"summary:")))
    del lines[index]
    first = _front(lines)[0]
    return b"\n".join(lines), {first + 1, index + 1}


def wrong_shape(rng: random.Random, data: bytes) -> tuple[bytes, set[int]] | None:
    """A list where text belongs."""
    lines = _lines(data)
    name = rng.choice([b"title:", b"summary:"])
    index = next(index for index in _top_keys(lines) if lines[index].startswith(name))
    key = lines[index].partition(b":")[0]
    lines[index] = key + b": [een, twee]"
    return b"\n".join(lines), {index + 1}


def wrong_date(rng: random.Random, data: bytes) -> tuple[bytes, set[int]] | None:
    """A day that does not exist."""
    lines = _lines(data)
    dated = [index for index in _top_keys(lines) if lines[index].startswith((b"as_of:", b"review_date:", b"since:"))]
    if not dated:
        return None
    index = rng.choice(dated)
    key = lines[index].partition(b":")[0]
    lines[index] = key + rng.choice([b': "2026-02-30"', b": morgen", b": 22-11-2026", b": [2026]"])
    return b"\n".join(lines), {index + 1}


def open_quote(rng: random.Random, data: bytes) -> tuple[bytes, set[int]]:
    """A quotation mark that is not closed."""
    lines = _lines(data)
    index = next(index for index in _top_keys(lines) if lines[index].startswith(b"title:"))
    lines[index] = b'title: "' + lines[index].partition(b":")[2].strip().strip(b'"')
    return b"\n".join(lines), {index + 1}


def tab(rng: random.Random, data: bytes) -> tuple[bytes, set[int]]:
    """A tab where YAML wants spaces."""
    lines = _lines(data)
    index = rng.choice(_top_keys(lines))
    lines[index] = b"\t" + lines[index]
    return b"\n".join(lines), {index, index + 1}


def unclosed(rng: random.Random, data: bytes) -> tuple[bytes, set[int]] | None:
    """The front matter never ends."""
    if not data.startswith(b"---"):
        return None
    head, _, rest = data[3:].partition(b"\n---\n")
    return b"---" + head + b"\n" + rest.replace(b"---", b""), {1}


def raw_html(rng: random.Random, data: bytes) -> tuple[bytes, set[int]] | None:
    """A script at the end of the body."""
    if not data.startswith(b"---"):
        return None
    added = rng.choice(
        [b"\n<script>alert(1)</script>\n", b"\nEen <b onclick=x>knop</b>.\n", b"\n<iframe src=x></iframe>\n"]
    )
    return data + added, {data.count(b"\n") + 2}


def dangling_link(rng: random.Random, data: bytes) -> tuple[bytes, set[int]] | None:
    """A link to a file or heading that is not there, or to a place it may not lead."""
    if not data.startswith(b"---"):
        return None
    href = rng.choice([b"bestaat-niet.md", b"#geen-kop", b"../../../etc/passwd", b"javascript:alert(1)"])
    return data + b"\nZie [dit](" + href + b").\n", {data.count(b"\n") + 2}


def cut_off(rng: random.Random, data: bytes) -> tuple[bytes, set[int]]:
    """The file stops inside the front matter."""
    lines = _lines(data)
    keys = _top_keys(lines)
    index = keys[min(1, len(keys) - 1)]
    kept = b"\n".join(lines[:index]) + b"\n"
    return kept, {1, 2, index, index + 1}


def nothing(rng: random.Random, data: bytes) -> tuple[bytes, set[int]]:
    """An empty file."""
    return b"", {1}


DAMAGES: tuple[Damage, ...] = (
    broken_byte,
    hidden_character,
    misspelled_key,
    doubled_key,
    lost_key,
    wrong_shape,
    wrong_date,
    open_quote,
    tab,
    unclosed,
    raw_html,
    dangling_link,
    cut_off,
    nothing,
)
