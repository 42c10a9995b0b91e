"""Logos: what could harm is refused, soon and small; what is good is drawn as it was meant."""

import io
import json
import subprocess
import sys
import time
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import hostile
import pytest
import typst
from PIL import Image
from project import ROOT

from stagekans.adapters.logos import inks, measure
from stagekans.build.store import Store
from stagekans.core.outputs import Blob
from stagekans.render.logos import place as logo_place
from stagekans.render.logos.logo import Drawing, Ink, LogoRefused
from stagekans.render.logos.read import read

CORPUS = {f"{form} {name}": said for form in ("svg", "png") for name, (_, said) in hostile.of(form).items()}


@pytest.fixture(scope="module")
def told() -> dict[str, Any]:
    """What a process of its own says of the whole corpus, so that its memory can be measured."""
    program = [sys.executable, str(ROOT / "tests" / "tools" / "hostile.py")]
    said: dict[str, Any] = json.loads(subprocess.run(program, capture_output=True, check=True).stdout)
    return said


def test_the_corpus_is_told_within_a_second_and_200_megabytes(told: dict[str, Any]) -> None:
    assert len(CORPUS) >= 50
    said = {name: code for name, code, _, _ in told["told"]}
    assert {name: code for name, code in said.items() if CORPUS[name] not in (code, "any")} == {}
    slow = {name: (gate, child) for name, _, gate, child in told["told"] if gate > 1 or child > 1.3}
    assert slow == {}, "one second each, and what the clock of the kernel adds"
    assert told["peak"] < 200_000_000


@pytest.fixture(scope="module")
def good() -> dict[str, Ink]:
    found = inks({f"{name}.{form}": Blob(data) for name, (form, data) in hostile.GOOD.items()})
    assert all(isinstance(each, Ink) for each in found.values()), found
    return {path[:-4]: each for path, each in found.items() if isinstance(each, Ink)}


def test_ink_is_what_is_seen(good: dict[str, Ink]) -> None:
    assert set(good) == set(hostile.GOOD)
    wide, dot, own = good["breed"], good["stipje"], good["wit-vlak"]
    assert (wide.left, wide.top, wide.width, wide.height) == pytest.approx((0, 0, 262, 50), abs=5)
    assert (dot.left, dot.top, dot.width, dot.height) == pytest.approx((897, 897, 6, 6), abs=0.2)
    assert own.solid
    assert (own.left, own.width) == pytest.approx((10, 80), abs=4)
    assert {name for name, ink in good.items() if ink.pale >= 0.99} == {"wit", "wit-png"}


def test_logos_get_equal_area_inside_their_box(good: dict[str, Ink]) -> None:
    sizes = {name: logo_place.size(ink) for name, ink in good.items()}
    for width, height in sizes.values():
        assert width <= logo_place.BOX
        assert height <= 1
    free = [width * height for width, height in sizes.values() if height < 1]
    assert free == pytest.approx([0.8] * len(free), abs=0.01)
    assert sizes["hoog"][1] == 1


def test_a_white_logo_stands_on_a_colour_of_its_house_that_shows_it(good: dict[str, Ink]) -> None:
    assert logo_place.tile(good["wit"], ["#ffdd00", "#14286b"]) == "#14286b"
    assert logo_place.tile(good["wit"], []) == logo_place.tile(good["wit-png"], ["#ffffff"]) == "#17150f"
    assert logo_place.tile(good["breed"], ["#14286b"]) == ""
    assert logo_place.tile(replace(good["wit"], solid=True), ["#14286b"]) == ""


@pytest.mark.parametrize("name", hostile.GOOD)
def test_what_is_drawn_anew_is_cut_to_its_ink_and_looks_the_same(name: str, good: dict[str, Ink]) -> None:
    form, data = hostile.GOOD[name]
    ink: Any = asdict(good[name])
    made = logo_place.drawn(f"{name}.{form}", data, ink, "#ffffff")
    assert made == logo_place.drawn(f"{name}.{form}", data, ink, "#ffffff")
    assert not has_holes(shown(made["page"])), "on a page of any colour it stands on its own ground"
    once = shown(made[""])
    ink = Image.open(io.BytesIO(once)).getchannel("A").getbbox()
    width, height = Image.open(io.BytesIO(once)).size
    assert ink is not None
    assert (ink[2] - ink[0]) / width > 0.93
    assert (ink[3] - ink[1]) / height > 0.93
    if form == "png":
        assert max(Image.open(io.BytesIO(made["file"])).size) <= 1200


def shown(svg: bytes) -> bytes:
    page = (
        b'#set page(width: auto, height: auto, margin: 0pt, fill: none)\n#image(bytes(sys.inputs.svg), format: "svg")'
    )
    return typst.compile(page, format="png", ppi=72.0, sys_inputs={"svg": svg.decode()})


def has_holes(png: bytes) -> bool:
    alpha = Image.open(io.BytesIO(png)).getchannel("A")
    lowest, _ = alpha.crop((1, 1, alpha.width - 1, alpha.height - 1)).getextrema()  # edges fall between pixels
    assert isinstance(lowest, int), "one channel"
    return lowest < 250


def test_nothing_of_the_file_itself_goes_on() -> None:
    secret = '<!-- geheim --><title>geheim</title><g id="geheim" class="geheim" data-x="geheim" aria-label="geheim"/>'
    drawing = read("x.svg", hostile.svg(secret + hostile.DOT))
    assert b"geheim" not in drawing.body
    photo = hostile.GOOD_PNG
    noted = photo[: hostile.HEAD] + hostile.chunk(b"tEXt", b"Author\0geheim") + photo[hostile.HEAD :]
    assert read("x.png", noted).body == read("x.png", photo).body


def test_ids_are_replaced_and_still_meet() -> None:
    body = read("x.svg", hostile.INKSCAPE.encode()).body.decode()
    assert 'fill="url(#l1)"' in body
    assert '<linearGradient href="#l0" id="l1"' in body or '<linearGradient id="l1" href="#l0"' in body
    assert "inkscape" not in body


def test_a_drawing_that_brings_the_engine_down_is_refused_and_nothing_else_happens() -> None:
    deep = "<g>" * 60_000 + "</g>" * 60_000  # what the gate would not let through
    assert measure(Drawing("svg", 0, 0, 9, 9, deep.encode())) in ("logo-heavy", "logo-broken")
    turbulent = '<filter id="f"><feTurbulence baseFrequency=".1" numOctaves="100000"/></filter>'
    turbulent += '<rect width="900" height="900" filter="url(#f)"/>'
    assert measure(Drawing("svg", 0, 0, 900, 900, turbulent.encode())) == "logo-heavy"
    assert measure(Drawing("png", 0, 0, 9, 9, hostile.png(30_000, 30_000, depth=1, colour=0))) == "logo-heavy"


def test_a_measurement_is_remembered_until_the_logo_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(tmp_path)
    files = {"a.svg": Blob(hostile.GOOD["breed"][1]), "leeg.svg": Blob(hostile.SVGS["niets"][0])}
    first = inks(files, store)
    monkeypatch.setattr("stagekans.adapters.logos.measure", lambda _: "logo-heavy")
    assert inks(files, store) == first
    assert first["leeg.svg"] == "logo-empty"
    assert inks({"a.svg": Blob(hostile.GOOD["hoog"][1])}, store) == {"a.svg": "logo-heavy"}


def test_a_refusal_travels_between_processes_whole() -> None:
    import pickle

    with pytest.raises(LogoRefused) as caught:
        read("x.svg", hostile.svg("\n<text/>"))
    again = pickle.loads(pickle.dumps(caught.value))
    assert (again.code, again.line, again.column, again.facts) == ("logo-text", 2, 1, {"name": "text"})


ILLUSTRATOR = """<?xml version="1.0" encoding="utf-8"?>
<!-- Generator: Adobe Illustrator -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg version="1.1" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100" style="enable-background:new 0 0 3 1;">
<style type="text/css"><![CDATA[
	.st0{fill:#E30613;} /* rood */
	.st1, .st2 { fill: none; stroke: #14286B; stroke-width: 2; stroke-miterlimit: 10; font-family: 'Arial' }
	.st2{stroke:#00A88F;isolation:isolate}
]]></style>
<path class="st0" d="M10,10h100v50H10V10z"/><path class="st2 st1" d="M120,10h50"/>
<path class="st1 anders" stroke="red" style="stroke-width:3" d="M180,10h50"/>
</svg>"""


def test_class_rules_of_a_style_sheet_become_attributes() -> None:
    body = read("x.svg", ILLUSTRATOR.encode()).body.decode()
    assert '<path d="M10,10h100v50H10V10z" fill="#E30613">' in body
    assert 'd="M120,10h50" fill="none" stroke="#00A88F" stroke-width="2"' in body
    assert 'stroke="#14286B" d="M180,10h50" fill="none" stroke-width="3"' in body
    assert "class" not in body
    assert "<style" not in body
    assert isinstance(inks({"x.svg": Blob(ILLUSTRATOR.encode())})["x.svg"], Ink)


@pytest.mark.parametrize(
    ("css", "code", "column"),
    [
        (".a{fill:red} @import url(x.css);", "logo-style", 21),
        ("@font-face{src:url(x)}", "logo-style", 8),
        ("path{fill:red}", "logo-style", 8),
        (".a:hover{fill:red}", "logo-style", 8),
        (".a .b{fill:red}", "logo-style", 8),
        (".a{fill:red", "logo-style", 8),
        (".a{fill}", "logo-style", 11),
        (".a{fill:url(http://a.example/x)}", "logo-reference", 11),
        (".a{fill:u\\72l(x)}", "logo-value", 11),
        (".a{fill:red;filter:url(#x)}", "logo-filter", 20),
        (".a{mix-blend-mode:multiply}", "logo-attribute", 11),
        (".a{fill:red!important}", "logo-value", 11),
        (".a{fill:expression(alert(1))}", "logo-value", 11),
        ("/* .a{fill:red} */ .b{behavior:url(x)}", "logo-attribute", 30),
    ],
)
def test_a_style_sheet_holds_class_rules_of_known_properties_or_is_refused(css: str, code: str, column: int) -> None:
    with pytest.raises(LogoRefused) as caught:
        read("x.svg", hostile.svg(f"\n<style>{css}</style><g class='b'/>"))
    assert (caught.value.code, caught.value.line, caught.value.column) == (code, 2, column)


def test_a_rule_after_what_it_draws_is_refused_and_slow_sheets_are_quick() -> None:
    late = hostile.svg("<g class='a'/>\n<style>.a{fill:red}</style>")
    with pytest.raises(LogoRefused) as caught:
        read("x.svg", late)
    assert (caught.value.code, caught.value.line) == ("logo-style", 2)
    for css in ("/*" * 200_000, "}" * 400_000, ".a{fill:red}" * 30_000, ".a," * 100_000, "." * 400_000):
        started = time.process_time()
        with pytest.raises(LogoRefused):
            read("x.svg", hostile.svg(f"<style>{css}</style>"))
        assert time.process_time() - started < 1


def test_all_faults_are_told_each_at_its_own_place() -> None:
    data = hostile.svg(
        '\n<text>Hoi <tspan>x</tspan></text>\n<path id="a" onclick="x" d="M0 0"/><g id="a"/>'
        '\n<g filter="url(#f)" fill="?"/>\n<image href="x.png"/><use href="http://a.example/#x"/>',
        before='<?xml version="1.0"?>\n  <!DOCTYPE svg SYSTEM "http://a.example/x.dtd">\n',
    )
    with pytest.raises(LogoRefused) as caught:
        read("x.svg", data)
    told = [(each.line, each.column, each.code) for each in (caught.value, *caught.value.more)]
    assert told == [
        (2, 3, "logo-doctype"),
        (4, 1, "logo-text"),
        (5, 1, "logo-script"),
        (5, 36, "logo-value"),
        (6, 1, "logo-filter"),
        (6, 1, "logo-value"),
        (7, 1, "logo-image"),
        (7, 22, "logo-reference"),
    ]


def test_references_that_lead_nowhere_are_told_together() -> None:
    with pytest.raises(LogoRefused) as caught:
        read("x.svg", hostile.svg('\n<use href="#a"/>\n<use href="#b"/>'))
    assert [(each.line, each.facts["value"]) for each in (caught.value, *caught.value.more)] == [(2, "#a"), (3, "#b")]


def test_the_order_of_painting_is_kept_and_what_changes_nothing_left_out() -> None:
    style = "fill:#14286b;paint-order:stroke fill markers;isolation:isolate;solid-color:#000;shape-padding:0"
    body = read("x.svg", hostile.svg(f'<path style="{style}" d="M0 0h60v40H0z"/>')).body.decode()
    assert 'fill="#14286b" paint-order="stroke fill markers"' in body
    assert "isolation" not in body
