"""Blind damage to any file of content, beside the damage an editor does (damage.py): bytes, lines, keys, Markdown,
captions, tables, drawings. Each says which lines it touched, or none when that cannot be known."""

import random
import re
from collections.abc import Callable

from bombs import BOMBS, FRONTS
from damage import DAMAGES

Mutated = tuple[bytes, set[int]]
Mutation = Callable[[random.Random, bytes], Mutated | None]

_ODD = (
    "\u00a0\u00ad\u0085\u2028\u2029\u200b\u200d\u202e\ufeff\ufffd\U0001f600\U00020000\U000e0001\U0010ffff\u0301\u0308"
    "ĳﬁＳЖאعह한语\x00\x07\x0b\x0c\x1b\x7f“”‘’„–—…"
)
_VALUES = (
    "null", "~", "yes", "no", "0", "-1", "1e999", "0x1F", "1_000", ".nan", "[]", "{}", "[een, twee]", "{a: b}", "''",
    '""', "'", '"', "|", ">", "&a b", "*a", "!!int 5", "!!python/object:x {}", "? ", "- -", "2026-02-30", "9999-12-31",
    "0001-01-01", "12:60", "https://", "javascript:alert(1)", "../../..", "#kop", "%50%", "{{ 1 }}", "a: b", "a #b",
    "@x", "`x`", "x" * 400, "x" * 20_000, "\\x", '"\\u202e"', '"\\ud800"', "é" * 130, "1" * 5_000,
)  # fmt: skip
_BODY = (
    "[a](b.md)", "![](x.png)", "<b>", "<!-- a", "[^1]", "[^1]: a", "```", "~~~", "| a |\n| - |", "# Kop", "####### a",
    "a\n===", "> [!NOTE]", "- [ ] a", "&#0;", "&#x110000;", "[a]: <", "![a](x.mp3)", "\\", "***", "[a](<b c>)", "\t- a",
    "!!! note", "--8<-- \"x\"", "{#id .c}", "[TOC]", "$$", "^[", "]]>", "::: a", "- een {einde: x}", "1) a", "*[A]: b",
)  # fmt: skip


def _lines(data: bytes) -> list[bytes]:
    return data.split(b"\n")


def _line(data: bytes, spot: int) -> int:
    return data.count(b"\n", 0, spot) + 1


def flipped_bit(rng: random.Random, data: bytes) -> Mutated:
    spot = rng.randrange(len(data))
    return data[:spot] + bytes([data[spot] ^ (1 << rng.randrange(8))]) + data[spot + 1 :], {_line(data, spot)}


def random_bytes(rng: random.Random, data: bytes) -> Mutated:
    spot = rng.randrange(len(data))
    return data[:spot] + rng.randbytes(rng.randrange(1, 40)) + data[spot:], {_line(data, spot)}


def cut_piece(rng: random.Random, data: bytes) -> Mutated:
    start = rng.randrange(len(data))
    end = min(len(data), start + rng.choice((1, 3, 20, 200)))
    return data[:start] + data[end:], {_line(data, start)}


def doubled_piece(rng: random.Random, data: bytes) -> Mutated:
    start = rng.randrange(len(data))
    end = min(len(data), start + rng.choice((1, 3, 20, 200)))
    return data[:end] + data[start:], set(range(_line(data, start), 2 * _line(data, end) - _line(data, start) + 1))


def truncated(rng: random.Random, data: bytes) -> Mutated:
    spot = rng.randrange(len(data))
    return data[:spot], {_line(data, spot)}


def odd_character(rng: random.Random, data: bytes) -> Mutated | None:
    text = data.decode("utf-8", "replace")
    spot = rng.randrange(len(text) + 1)
    made = (
        chr(rng.choice([*range(0x20, 0xD800, 97), *range(0xE000, 0x110000, 4099)]))
        if rng.random() < 0.5
        else rng.choice(_ODD)
    )
    return (text[:spot] + made + text[spot:]).encode(), {text.count("\n", 0, spot) + 1}


def line_ends(rng: random.Random, data: bytes) -> Mutated:
    end = rng.choice((b"\r\n", b"\r", b"\n\r", "\u2028".encode(), "\u0085".encode(), b"\n\n", b"\n \n"))
    return data.replace(b"\n", end), set()


def one_line_end(rng: random.Random, data: bytes) -> Mutated | None:
    spots = [spot for spot, byte in enumerate(data) if byte == 10]
    if not spots:
        return None
    spot = rng.choice(spots)
    return data[:spot] + rng.choice((b"", b" ", b"\r", "\u2028".encode(), "\u0085".encode())) + data[spot + 1 :], {
        _line(data, spot)
    }


def encoding(rng: random.Random, data: bytes) -> Mutated:
    code = rng.choice(("utf-16", "utf-32", "cp1252", "utf-8-sig", "utf-16-le", "shift_jis"))
    return data.decode("utf-8", "replace").encode(code, "replace"), set()


def swapped_lines(rng: random.Random, data: bytes) -> Mutated:
    lines = _lines(data)
    one, two = rng.randrange(len(lines)), rng.randrange(len(lines))
    lines[one], lines[two] = lines[two], lines[one]
    return b"\n".join(lines), {one + 1, two + 1}


def lost_line(rng: random.Random, data: bytes) -> Mutated:
    lines = _lines(data)
    index = rng.randrange(len(lines))
    del lines[index]
    return b"\n".join(lines), {index + 1}


def doubled_line(rng: random.Random, data: bytes) -> Mutated:
    lines = _lines(data)
    index = rng.randrange(len(lines))
    times = rng.choice((1, 1, 1, 50))
    lines[index:index] = [lines[index]] * times
    return b"\n".join(lines), set(range(index + 1, index + times + 2))


def indented_line(rng: random.Random, data: bytes) -> Mutated:
    lines = _lines(data)
    index = rng.randrange(len(lines))
    lines[index] = rng.choice((b" ", b"  ", b"\t", b"    ", "\u00a0".encode())) + lines[index]
    return b"\n".join(lines), {index + 1}


def _keyed(lines: list[bytes]) -> list[int]:
    ends = [index for index, line in enumerate(lines) if line == b"---"]
    last = ends[1] if len(ends) > 1 else len(lines)
    return [index for index in range(last) if re.match(rb"[ -]*[\w-]+:", lines[index])]


def other_value(rng: random.Random, data: bytes) -> Mutated | None:
    """A value of another kind, with whatever stood below it left as it was."""
    lines = _lines(data)
    keyed = _keyed(lines)
    if not keyed:
        return None
    index = rng.choice(keyed)
    lines[index] = lines[index].partition(b":")[0] + b": " + rng.choice(_VALUES).encode()
    return b"\n".join(lines), {index + 1}


def other_key(rng: random.Random, data: bytes) -> Mutated | None:
    lines = _lines(data)
    keyed = _keyed(lines)
    if not keyed:
        return None
    index = rng.choice(keyed)
    name, _, rest = lines[index].partition(b":")
    made = rng.choice(
        (name.upper(), name + b"s", b"? " + name, b'"' + name + b'"', b"<<", b"", b"[a]", name + name, b"x")
    )
    lines[index] = made + b":" + rest
    return b"\n".join(lines), {index + 1}


def extra_front(rng: random.Random, data: bytes) -> Mutated | None:
    made = FRONTS[rng.choice(list(FRONTS))](rng.choice((40, 400, 20_000))).encode()
    lines = _lines(data)
    at = 1 if lines[0] == b"---" else 0
    added = made.rstrip(b"\n")
    return b"\n".join([*lines[:at], added, *lines[at:]]), set(range(at + 1, at + added.count(b"\n") + 2))


def nested(rng: random.Random, data: bytes) -> Mutated | None:
    lines = _lines(data)
    keyed = _keyed(lines)
    if not keyed:
        return None
    index = rng.choice(keyed)
    depth = rng.choice((2, 11, 12, 13, 300, 4_000))
    lines[index] = lines[index].partition(b":")[0] + b": " + rng.choice((b"[", b"{a: ")) * depth
    return b"\n".join(lines), {index + 1}


def body_piece(rng: random.Random, data: bytes) -> Mutated | None:
    lines = _lines(data)
    index = rng.randrange(len(lines) + 1)
    piece = rng.choice(_BODY).encode()
    lines.insert(index, piece)
    return b"\n".join(lines), set(range(index + 1, index + piece.count(b"\n") + 2))


def body_bomb(rng: random.Random, data: bytes) -> Mutated | None:
    if not data.startswith(b"---"):
        return None
    made = BOMBS[rng.choice(list(BOMBS))](rng.choice((60, 600, 20_000)))
    first = data.count(b"\n") + 1
    return data + b"\n" + made.encode(), set(range(first, first + made.count("\n") + 2))


def captions(rng: random.Random, data: bytes) -> Mutated | None:
    """A time, an arrow, a voice or a header of WebVTT that is not right."""
    if not data.lstrip(b"\xef\xbb\xbf").startswith(b"WEBVTT"):
        return None
    old, new = rng.choice(
        [
            (b"-->", b"->"),
            (b"-->", b"--> -->"),
            (b"00:", b"99:"),
            (b".", b","),
            (b"<v ", b"<v>"),
            (b"<v ", b"<v.x "),
            (b">", b""),
            (b"WEBVTT", b"WEBVTTX"),
            (b"WEBVTT", b""),
            (b"\n\n", b"\n"),
            (b"\n", b"\n\n"),
            (b"00:", b"0:"),
            (b"\n\n", b"\n\nNOTE a\n"),
            (b"\n\n", b"\n\nSTYLE\n::cue{}\n\n"),
            (b"<v ", b"<v a>b <v "),
            (b"0", b"\xd9\xa0"),
        ]
    )
    spots = [found.start() for found in re.finditer(re.escape(old), data)]
    if not spots:
        return None
    spot = rng.choice(spots)
    return data[:spot] + new + data[spot + len(old) :], {_line(data, spot), _line(data, spot) + new.count(b"\n")}


def cells(rng: random.Random, data: bytes) -> Mutated | None:
    """A separator, number, quote or column that is not right."""
    first = data.partition(b"\n")[0]
    if first.count(b",") < 3 or b":" in first:
        return None
    old, new = rng.choice(
        [
            (b",", b";"),
            (b",", b",,"),
            (b",", b""),
            (b",", b"\t"),
            (b",", b',"'),
            (b",", b',"a""b",'),
            (b",", b",-1,"),
            (b",", b",1e9,"),
            (b",", b",=1+1,"),
            (b",", b",99999999999,"),
            (b",", b",3.5,"),
            (b"\n", b"\n\n"),
            (b"\n", b"\nsep=;\n"),
            (b",", "٣".encode()),
            (b",", "²".encode()),
        ]
    )
    spots = [found.start() for found in re.finditer(re.escape(old), data)]
    spot = rng.choice(spots or [0])
    return data[:spot] + new + data[spot + len(old) :], {_line(data, spot)}


def drawing(rng: random.Random, data: bytes) -> Mutated | None:
    """An element, attribute, number or reference of SVG that is not right."""
    if b"<svg" not in data[:2_000]:
        return None
    made = rng.choice(
        [
            "<script/>",
            "<text>a</text>",
            "<g>" * 300,
            "<use href='#a'/>",
            "<g id='a'><use href='#a'/></g>",
            "<!DOCTYPE svg>",
            "<!ENTITY a 'b'>",
            "&a;",
            "<style>*{}</style>",
            "<image href='x'/>",
            "<path d='M" + "0 " * 20_000 + "'/>",
            "<a>",
            "<path d='Mé'/>",
            "<rect width='1e999' height='-1'/>",
            "<rect fill='url(#weg)'/>",
            "<![CDATA[a]]>",
            "<?x y?>",
            "</svg>",
            "<g transform='" + "rotate(1) " * 5_000 + "'/>",
            "<rect x='NaN'/>",
            "<g xmlns:a='b' a:c='d'/>",
            "\x00",
            "<é/>",
        ]
    )
    spots = [found.start() for found in re.finditer(rb"[<>/= \"]", data)]
    spot = rng.choice(spots)
    return data[:spot] + made.encode() + data[spot:], {_line(data, spot)}


BLIND: tuple[Mutation, ...] = (
    flipped_bit, random_bytes, cut_piece, doubled_piece, truncated, odd_character, line_ends, one_line_end, encoding,
    swapped_lines, lost_line, doubled_line, indented_line,
    other_value, other_value, other_value, other_key, extra_front,
    nested, body_piece, body_piece, body_bomb, captions, captions,
    captions, cells, cells, cells, drawing, drawing, drawing,
)  # fmt: skip
MUTATIONS: tuple[Mutation, ...] = (*BLIND, *DAMAGES)
ELSEWHERE = frozenset(
    (
        "missing-key",  # told where the group begins that lacks it
        "indicator-empty",  # as missing-key: told at the figure
        "recording-unmeasured",  # as missing-key: told at the file whose figure is missing
        "front-matter-unclosed",  # told where it began
        "dangling-anchor",
        "dangling-reference",
        "module-duration",  # of all of a module, told at the key
        "module-few",  # told at the heading of the question
        "module-no-right",
        "module-no-feedback",
        "module-branch-unreachable",  # told at the step, while the line that led to it was damaged
        "route-no-steps",  # of all of a route, told at its first line
        "story-tells-nothing",  # of all of a story, told at its first line
        "session-no-source",  # of all of a session, told at its first line
        "need-unheard",  # of all of a need, told at its first line
        "media-no-licence",  # told at the line that shows the picture, while its credit was damaged
        "media-not-shown",  # told at the credit, while the line that showed the picture was damaged
        "source-not-listed",  # told at the key that needs the source
        "evidence-no-source",
        "logo-unclosed",  # told at the end tag that does not fit, names the line where the element began
    )
)
"""Codes of what two places disagree about: told at the one, while the other was damaged."""
