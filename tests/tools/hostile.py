"""Logos that are meant to harm, or harm by accident, and a few good ones; each with what we say of it.

`python hostile.py` lets each of them through the gate and, if it passes, the measuring, and prints as JSON what was
said, processor seconds, and the most memory any of it took.
"""

import gzip
import io
import json
import resource
import struct
import sys
import time
import zlib
from datetime import date
from types import SimpleNamespace
from typing import Any

from PIL import Image, ImageDraw

NS = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
DOT = '<circle cx="50" cy="50" r="40" fill="#14286b"/>'
Hostile = dict[str, tuple[bytes, str]]


def svg(body: str, root: str = 'viewBox="0 0 100 100"', before: str = "") -> bytes:
    return f"{before}<svg {NS} {root}>{body}</svg>".encode()


def uses(levels: int, each: int) -> str:
    text = '<rect id="u0" width="1" height="1"/>'
    for level in range(1, levels + 1):
        text += f'<g id="u{level}">' + f'<use href="#u{level - 1}"/>' * each + "</g>"
    return f"<defs>{text}</defs>" + f'<use xlink:href="#u{levels}"/>'


def path(count: int) -> str:
    steps = "".join(f"L{n * 7 % 100} {n * 13 % 97}" for n in range(count))
    return f'<path fill="red" fill-rule="evenodd" d="M0 0{steps}"/>'


MASKS = "".join(
    f'<mask id="m{n}"><rect width="100" height="100" fill="white" fill-opacity=".9"/></mask>'
    f'<g mask="url(#m{n})" opacity=".9"><rect width="100" height="100" fill="red"/></g>'
    for n in range(700)
)
CHAIN = "".join(f'<g id="c{n}"><use href="#c{n + 1}"/></g>' for n in range(2400)) + '<g id="c2400"/>'

SVGS: Hostile = {
    "20000 groepen": (svg("<g>" * 20_000 + DOT + "</g>" * 20_000), "logo-depth"),
    "diep in metadata": (svg("<metadata>" + "<a>" * 20_000 + "</a>" * 20_000 + "</metadata>"), "logo-depth"),
    "6000 vormen": (svg(DOT * 6000), "logo-nodes"),
    "entiteitenbom": (
        svg(
            "<title>&f;</title>",
            before="<!DOCTYPE svg [<!ENTITY a 'lol'>"
            + "".join(f"<!ENTITY {b} '{f'&{a};' * 10}'>" for a, b in zip("abcde", "bcdef", strict=True))
            + "]>",
        ),
        "logo-doctype",
    ),
    "XXE": (svg("&x;", before='<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), "logo-doctype"),
    "DTD van buiten": (svg(DOT, before='<!DOCTYPE svg SYSTEM "http://a.example/x.dtd">'), "logo-doctype"),
    "onbekende entiteit": (svg("<title>&x;</title>"), "logo-broken"),
    "use-bom": (svg(uses(9, 10)), "logo-use"),
    "use breed": (svg(uses(3, 40)), "logo-nodes"),
    "use vier diep": (svg(uses(4, 1)), "logo-use"),
    "use in zichzelf": (svg('<use id="a" href="#a"/>'), "logo-use"),
    "use rond": (svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'), "logo-use"),
    "use in ouder": (svg('<g id="a"><g><use href="#a"/></g></g>'), "logo-use"),
    "use-ketting": (svg(CHAIN), "logo-use"),
    "verloop rond": (svg('<linearGradient id="a" href="#b"/><linearGradient id="b" href="#a"/>'), "logo-use"),
    "clipPath rond": (svg('<clipPath id="a"><rect clip-path="url(#a)"/></clipPath>'), "logo-use"),
    "masker rond": (svg('<mask id="a"><g mask="url(#a)"/></mask><g mask="url(#a)"/>'), "logo-use"),
    "maskerbom": (svg(f'<mask id="a">{DOT * 2000}</mask>' + '<g mask="url(#a)"/>' * 2000), "logo-nodes"),
    "maskers in rij": (svg(MASKS), "any"),
    "feTurbulence": (
        svg('<filter id="f"><feTurbulence baseFrequency=".1" numOctaves="10000"/></filter><rect filter="url(#f)"/>'),
        "logo-filter",
    ),
    "filterkenmerk": (svg('<g filter="url(#f)"/>'), "logo-filter"),
    "filter in stijl": (svg('<g style="filter:blur(900px)"/>'), "logo-filter"),
    "foreignObject": (svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'), "logo-image"),
    "script": (svg("<script>alert(1)</script>"), "logo-script"),
    "onclick": (svg('<g onclick="alert(1)"/>'), "logo-script"),
    "onload": (svg(DOT, 'viewBox="0 0 9 9" onload="alert(1)"'), "logo-script"),
    "animate": (svg('<rect><animate attributeName="x" dur="1s"/></rect>'), "logo-script"),
    "set": (svg('<rect><set attributeName="href" to="javascript:alert(1)"/></rect>'), "logo-script"),
    "@import": (svg("<style>@import url(http://a.example/x.css);</style>"), "logo-style"),
    "stijlblad van buiten": (svg(DOT, before='<?xml-stylesheet href="http://a.example/x.css"?>'), "logo-style"),
    "stijl met url": (svg('<g style="fill:url(http://a.example/x)"/>'), "logo-reference"),
    "kleur met url": (svg('<g fill="url(http://a.example/x#y)"/>'), "logo-reference"),
    "kleur met schuine streep": (svg('<g fill="u\\72l(http://a.example/x)"/>'), "logo-value"),
    "plaatje van buiten": (svg('<image href="http://a.example/x.png"/>'), "logo-image"),
    "plaatje van schijf": (svg('<image href="/etc/passwd"/>'), "logo-image"),
    "plaatje met ..": (svg('<image xlink:href="../../../etc/passwd"/>'), "logo-image"),
    "plaatje als data": (svg('<image href="data:image/svg+xml;base64,PHN2Zy8+"/>'), "logo-image"),
    "use van buiten": (svg('<use href="https://a.example/x.svg#a"/>'), "logo-reference"),
    "use uit bestand": (svg('<use xlink:href="../ander.svg#a"/>'), "logo-reference"),
    "use als data": (svg('<use href="data:image/svg+xml,x#a"/>'), "logo-reference"),
    "use nergens": (svg('<use href="#weg"/>'), "logo-reference"),
    "tekst": (svg("<text>Hogeschool</text>"), "logo-text"),
    "javascript-link": (svg('<a href="javascript:alert(1)"><rect/></a>'), "logo-element"),
    "pattern": (svg('<pattern id="p" width=".0001" height=".0001"><rect/></pattern>'), "logo-element"),
    "streepjesbom": (svg('<path d="M0 0L900 900" stroke="red" stroke-dasharray=".00001"/>'), "logo-attribute"),
    "NaN in pad": (svg('<path d="MNaN 0L9 9"/>'), "logo-value"),
    "NaN in maat": (svg('<rect width="NaN" height="9"/>'), "logo-value"),
    "reuzegetal": (svg('<path d="M0 0L1e308 9"/>'), "logo-value"),
    "reuzedikte": (svg('<path stroke="red" stroke-width="1e9" d="M0 0L9 9"/>'), "logo-value"),
    "reuzeschaal": (svg('<g transform="scale(900000)">' * 30 + DOT + "</g>" * 30), "any"),
    "traag patroon 1": (svg(f'<g transform="scale(1){" " * 60_000}x"/>'), "logo-value"),
    "traag patroon 2": (svg(f'<rect x="{"1" * 200_000}x"/>'), "logo-value"),
    "traag patroon 3": (svg(f'<path d="{"1" * 400_000}"/>'), "logo-value"),
    "viewBox 1e308": (svg(DOT, 'viewBox="0 0 1e308 1e308"'), "logo-canvas"),
    "viewBox nul": (svg(DOT, 'viewBox="0 0 0 0"'), "logo-canvas"),
    "viewBox negatief": (svg(DOT, 'viewBox="0 0 -9 9"'), "logo-canvas"),
    "viewBox woorden": (svg(DOT, 'viewBox="breed"'), "logo-canvas"),
    "viewBox smal": (svg(DOT, 'viewBox="0 0 100 1"'), "logo-canvas"),
    "zonder maat": (svg(DOT, ""), "logo-canvas"),
    "maat in procenten": (svg(DOT, 'width="100%" height="100%"'), "logo-canvas"),
    "600 kB commentaar": (svg(DOT + f"<!--{'x' * 600_000}-->"), "logo-too-large"),
    "490 kB commentaar": (svg(f"<!--{'x' * 490_000}-->"), "logo-empty"),
    "groot pad": (svg(path(20_000)), "drawn"),
    "lijnenbom": (svg(f'<path stroke="red" d="M0 0{"L100 97L0 50L100 3L0 80" * 18_000}"/>'), "logo-heavy"),
    "UTF-16": (svg(DOT).decode().encode("utf-16"), "file-encoding"),
    "latin-1": (svg("<title>\xe9</title>").decode().encode("latin-1"), "file-encoding"),
    "svgz": (gzip.compress(svg(DOT), mtime=0), "logo-format"),
    "HTML": (b"<!doctype html><script>alert(1)</script>", "logo-format"),
    "html zonder doctype": (b"<html><body/></html>", "logo-format"),
    "leeg bestand": (b"", "logo-format"),
    "gewone tekst": (b"logo volgt nog", "logo-format"),
    "afgekapt": (svg(DOT)[:-9], "logo-broken"),
    "leesrichting": (svg('<g id="a\u202eb"/>'), "file-bidi"),
    "nulbreedte": (svg("<title>Hoge\u200bschool</title>"), "file-bidi"),
    "nulteken": (svg(DOT + "\0"), "file-control-character"),
    "duizend kenmerken": (svg("<g " + " ".join(f'a{n}="1"' for n in range(10_000)) + "/>"), "logo-attribute"),
    "kenmerk dubbel": (svg('<g id="a" id="b"/>'), "logo-broken"),
    "naam dubbel": (svg('<g id="a"/><g id="a"/>'), "logo-value"),
    "vreemde naamruimte": (svg('<x:y xmlns:x="http://a.example/"/>'), "logo-element"),
    "xml:base": (svg('<g xml:base="http://a.example/"/>'), "logo-attribute"),
    "niets": (svg(""), "logo-empty"),
    "doorzichtig": (svg(f'<g opacity="0">{DOT}</g>'), "logo-empty"),
    "buiten beeld": (svg('<rect x="200" width="9" height="9"/>'), "logo-empty"),
    "wit op wit": (
        svg('<rect width="100" height="100" fill="#fff"/><rect width="9" height="9" fill="white"/>'),
        "logo-empty",
    ),
}


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png(
    width: int, height: int, *, depth: int = 8, colour: int = 6, data: bytes | None = None, extra: bytes = b""
) -> bytes:
    channels = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}.get(colour, 1)
    if data is None:
        packer, row = zlib.compressobj(9), b"\0" * ((width * channels * depth + 7) // 8 + 1)
        data = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + extra + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def photo(size: tuple[int, int], colour: tuple[int, ...]) -> bytes:
    image = Image.new("RGBA", size, (0, 0, 0, 0))
    ImageDraw.Draw(image).ellipse((size[0] * 0.3, size[1] * 0.2, size[0] * 0.7, size[1] * 0.8), fill=colour)
    stream = io.BytesIO()
    image.save(stream, "PNG")
    return stream.getvalue()


GOOD_PNG = photo((200, 100), (20, 40, 107, 255))
HEAD = 8 + 25
BOMB = (packer := zlib.compressobj(9)) and b"".join(
    packer.compress(b"\0" * 1_000_000) for _ in range(200)
) + packer.flush()
PNGS: Hostile = {
    "1-bit 30000x30000": (png(30_000, 30_000, depth=1, colour=0), "logo-pixels"),
    "65535 breed": (png(65_535, 1), "logo-pixels"),
    "kop liegt": (png(2**31 - 1, 2**31 - 1, data=b""), "logo-pixels"),
    "nul breed": (png(0, 9, data=b""), "logo-broken"),
    "vreemde diepte": (png(9, 9, depth=3, data=b""), "logo-broken"),
    "vreemde kleur": (png(9, 9, colour=5, data=b""), "logo-broken"),
    "afgekapt": (GOOD_PNG[:-40], "logo-broken"),
    "alleen kop": (GOOD_PNG[:HEAD], "logo-broken"),
    "alleen merk": (GOOD_PNG[:8], "logo-broken"),
    "fout getal": (GOOD_PNG[:60] + b"\xff" + GOOD_PNG[61:], "logo-broken"),
    "ander merk": (b"\x88" + GOOD_PNG[1:], "logo-format"),
    "twee koppen": (GOOD_PNG[:HEAD] + GOOD_PNG[8:], "logo-broken"),
    "geen beeld": (GOOD_PNG[:HEAD] + chunk(b"IEND", b""), "logo-broken"),
    "staart": (GOOD_PNG + b"<script>alert(1)</script>", "logo-broken"),
    "reuzedeel": (GOOD_PNG[:HEAD] + b"\xff\xff\xff\xffIDAT", "logo-broken"),
    "vreemd deel": (GOOD_PNG[:HEAD] + chunk(b"EVIL", b"x") + GOOD_PNG[HEAD:], "logo-broken"),
    "te weinig beeld": (png(90, 90, data=zlib.compress(b"\0" * 99)), "logo-broken"),
    "rommel als beeld": (png(90, 90, data=b"geen zlib"), "logo-broken"),
    "beeld te lang": (png(90, 90, data=BOMB), "any"),
    "zonder palet": (png(9, 9, colour=3), "logo-broken"),
    "teksbom": (png(90, 90, extra=chunk(b"zTXt", b"a\0\0" + BOMB)), "logo-empty"),
    "profielbom": (png(90, 90, extra=chunk(b"iCCP", b"a\0\0" + BOMB)), "logo-empty"),
    "4000x4000 leeg": (png(4000, 4000), "logo-empty"),
    "4000x4000 zwart": (png(4000, 4000, depth=16, colour=2), "drawn"),
    "701 kB": (GOOD_PNG + b"x" * 701_000, "logo-too-large"),
    "GIF": (b"GIF89a" + b"\0" * 40, "logo-format"),
    "JPEG": (b"\xff\xd8\xff\xe0" + b"\0" * 40, "logo-format"),
    "SVG als PNG": (svg(DOT), "logo-format"),
}

BARS = "".join(f'<rect x="{n * 30}" y="{n % 2 * 10}" width="22" height="40" fill="{{}}"/>' for n in range(9))
INKSCAPE = f"""<?xml version="1.0" encoding="UTF-8"?>
<!-- Created with Inkscape -->
<svg {NS} xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" width="80mm" height="80mm" viewBox="0 0 80 80"
  xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" version="1.1" inkscape:version="1.2">
<sodipodi:namedview id="base" pagecolor="#fff"/>
<defs><linearGradient id="g"><stop offset="0" style="stop-color:#14286b"/>
<stop offset="1" stop-color="#ff6b14"/></linearGradient><linearGradient xlink:href="#g" id="h" x2="1"/></defs>
<metadata id="m"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>
<g inkscape:label="Laag 1" id="layer1"><path
 style="-inkscape-stroke:none;fill:url(#h);fill-opacity:1;stroke:none;stroke-dasharray:none;paint-order:normal"
 d="m 10,10 h 60 v 20 H 10 Z m 0,30 a 12,12 0 1 0 24,0 12,12 0 0 0 -24,0 z"/></g></svg>"""
FIGMA = f"""<svg width="120" height="120" viewBox="0 0 120 120" fill="none" {NS}><g clip-path="url(#clip0_1_2)">
<mask id="mask0_1_2" style="mask-type:luminance" maskUnits="userSpaceOnUse" x="0" y="0" width="120" height="120">
<path d="M120 0H0V120H120V0Z" fill="white"/></mask><g mask="url(#mask0_1_2)">
<path d="M20 20H100V60H20V20Z" fill="#00A88F"/><circle cx="40" cy="85" r="15" fill="#6B2A8C"/></g></g>
<defs><clipPath id="clip0_1_2"><rect width="120" height="120" fill="white"/></clipPath></defs></svg>"""
GOOD: dict[str, tuple[str, bytes]] = {
    "breed": ("svg", svg(BARS.format(*["#14286b"] * 9), 'viewBox="-200 -200 700 450"')),
    "hoog": ("svg", svg(f'<g transform="rotate(90)">{BARS.format(*["#a01c3c"] * 9)}</g>', 'viewBox="-60 -10 70 290"')),
    "wit": ("svg", svg(BARS.format(*["#fff"] * 9), 'viewBox="0 0 262 50"')),
    "inkscape": ("svg", INKSCAPE.encode()),
    "figma": ("svg", FIGMA.encode()),
    "met-bom": ("svg", b"\xef\xbb\xbf" + svg(DOT)),
    "stipje": ("svg", svg('<circle cx="900" cy="900" r="3" fill="#14286b"/>', 'viewBox="0 0 1000 1000"')),
    "wit-vlak": ("svg", svg(f'<rect width="100%" height="100%" fill="#fff"/>{DOT}', 'width="400px" height="100"')),
    "doorzichtig": ("png", GOOD_PNG),
    "wit-png": ("png", photo((600, 200), (255, 255, 255, 255))),
    "klein-png": ("png", photo((24, 24), (200, 60, 20, 255))),
}


def of(form: str) -> Hostile:
    return SVGS if form == "svg" else PNGS


def main() -> None:
    from stagekans.adapters.logos import inks
    from stagekans.catalog.site import Site
    from stagekans.core.outputs import Blob
    from stagekans.subjects.institutions.checks import check
    from stagekans.subjects.table import KINDS

    settings: Any = SimpleNamespace(today=date(2026, 11, 22), kinds=KINDS)
    told = []
    for suffix in ("svg", "png"):
        for name, (data, _) in of(suffix).items():
            before = time.process_time(), resource.getrusage(resource.RUSAGE_CHILDREN)
            files = {f"content/instellingen/logos/x.{suffix}": Blob(data)}
            found = check(Site(settings, (), (), files, (), inks(files)))
            said = next((each.code for each in found if each.code != "logo-unused"), "drawn")
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            child = after.ru_utime + after.ru_stime - before[1].ru_utime - before[1].ru_stime
            told.append([f"{suffix} {name}", said, round(time.process_time() - before[0], 3), round(child, 3)])
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
    json.dump({"told": told, "peak": peak}, sys.stdout)


if __name__ == "__main__":
    main()
