"""Data and template to bytes."""

import csv
import gzip
import hashlib
import io
import itertools
import json
import zipfile

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stagekans.adapters import disk
from stagekans.core.settings import Settings
from stagekans.render.data import archive, tabular
from stagekans.render.data.squeeze import squeeze
from stagekans.render.data.xml import Element
from stagekans.render.data.xml import document as xml
from stagekans.render.failed import PressFailed
from stagekans.render.image.mark import shapes
from stagekans.render.paper.typst import document
from stagekans.render.web import html, markdown, style


def test_git_host_markdown() -> None:
    text = "| a | b |\n| - | -: |\n| 1 | 2 |\n\n> [!NOTE]\n> Let op.\n\n- [x] klaar\n\nZie [dit](a.md) <b>x</b>\n"
    made = markdown.html(text, {}, lambda href: "../" + href)
    assert 'class="align-right"' in made
    assert "style=" not in made
    assert 'class="alert alert-note"' in made
    assert "[!NOTE]" not in made
    assert 'href="../a.md"' in made
    assert "&lt;b&gt;" in made


def test_a_table_scrolls_in_a_box_named_after_its_heading() -> None:
    made = markdown.html("## Kosten\n\n| a |\n| - |\n| 1 |\n", {"Kosten": "kosten"}, lambda href: href)
    assert '<div class="table-box" tabindex="0" role="group" aria-label="Kosten">' in made
    assert '<th scope="col">a</th>' in made


def test_task_boxes_and_footnotes_have_names_and_a_list() -> None:
    made = markdown.html("- [x] Klaar\n\nTekst[^1]\n\n[^1]: Noot\n", {}, lambda href: href)
    assert "<label" in made
    assert '<ol class="footnotes">' in made


@pytest.mark.parametrize(("count", "word"), [(0, "fouten"), (1, "fout"), (2, "fouten")])
def test_plurals_in_dutch(count: int, word: str) -> None:
    assert html.plural(count, {"one": "fout", "other": "fouten"}, "nl") == word


def test_a_text_comes_back_from_both_small_forms_and_they_never_differ() -> None:
    text = b"gelijke kansen " * 200
    small = squeeze(text)
    assert small == squeeze(text)
    assert brotli.decompress(small["br"]) == text == gzip.decompress(small["gz"])


def test_a_stand_in_face_is_fitted_and_the_rest_is_left() -> None:
    font = disk.fonts()["AtkinsonHyperlegible-Regular.ttf"].data
    sheet = b'@font-face { src: url("text.woff2"); } @font-face { -metrics-of: text; }  p { color: red }'
    made = style.style([sheet], {"text": font}, {"text": "text.abc.woff2"}, {"text": "regular"}, "een kans")[
        ""
    ].decode()
    assert 'url("text.abc.woff2")' in made
    assert made.endswith("p{color:red}")
    measures = style.fit(font, style.ARIAL["regular"], "een kans")
    assert 90 < float(measures["size-adjust"].rstrip("%")) < 115
    assert f"size-adjust:{measures['size-adjust']}" in made


@given(st.text(max_size=200))
def test_markdown_never_passes_html_or_script_through(text: str) -> None:
    made = markdown.html(text + "<script>x</script><img src=x onerror=y>[a](javascript:x)", {}, lambda href: href)
    assert "<script" not in made
    assert "<img" not in made or "onerror" not in made.split("<img", 1)[1].split(">")[0]
    assert 'href="javascript' not in made


def test_the_mark_is_the_same_everywhere_and_neighbours_differ() -> None:
    bar = shapes("open-gesprek", 14)
    assert bar == shapes("open-gesprek", 14)
    assert bar != shapes("ander", 14)
    assert all(one["shape"] != two["shape"] and one["colour"] != two["colour"] for one, two in itertools.pairwise(bar))


@pytest.mark.parametrize(
    ("value", "words"),
    [("2023-05-24", "24 mei 2023"), ("2023-05", "mei 2023"), ("2023", "2023"), ("onbekend", "onbekend")],
)
def test_dates_in_dutch(value: str, words: str) -> None:
    assert html.moment(value, "nl") == words


def test_sizes_in_dutch() -> None:
    assert [html.size(number, "nl") for number in (300, 48_200, 1_234_567)] == ["1 kB", "48 kB", "1,2 MB"]


def test_csv_is_safe_in_a_spreadsheet() -> None:
    made = tabular.to_csv(["a", "b"], [{"a": "=1+1", "b": ["x", "y"]}]).decode("utf-8-sig")
    assert made == "a,b\r\n'=1+1,x | y\r\n"


def test_zip_lists_true_sums_and_is_the_same_twice() -> None:
    files = {"b.txt": b"twee", "a.png": b"een"}
    made = archive.pack(files, "map", {"x": 1}, {"a.png": {"alt": "beeld"}})[""]
    assert made == archive.pack(dict(reversed(files.items())), "map", {"x": 1}, {"a.png": {"alt": "beeld"}})[""]
    with zipfile.ZipFile(io.BytesIO(made)) as opened:
        assert opened.testzip() is None
        manifest = json.loads(opened.read("map/manifest.json"))
        for row in manifest["files"]:
            data = opened.read("map/" + row["path"])
            assert (len(data), hashlib.sha256(data).hexdigest()) == (row["bytes"], row["sha256"])
    assert manifest["files"][0]["alt"] == "beeld"


def test_typst_refuses_a_missing_font_and_a_missing_glyph(settings: Settings) -> None:
    face = settings.fonts["AtkinsonHyperlegible-Regular.ttf"].data
    head = b'#set document(title: "x")\n#set text(lang: "nl", font: "Atkinson Hyperlegible")\n'
    assert document([head, b"= Hoi"], [face], {}, {}, "pdf")[""].startswith(b"%PDF")
    with pytest.raises(PressFailed):
        document([head, "= 漢字".encode()], [face], {}, {}, "pdf")
    with pytest.raises(PressFailed):
        document([head.replace(b"Atkinson", b"Onbekend"), b"= Hoi"], [face], {}, {}, "pdf")


def test_xml_escapes() -> None:
    made = xml(Element("a", {"b": '"<'}, "<&>"), "urn:x")
    assert b"&lt;&amp;&gt;" in made


def test_text_for_print_keeps_bold_and_links_and_loses_what_is_no_text() -> None:
    found = markdown.pieces(
        "## Kop\n\nEen **vet** woord en [een link](a.md).\n\n- [x] klaar\n\n> Gezegd.\n", lambda href: f"/{href}"
    )
    assert found == [
        {"type": "heading", "text": "Kop", "level": 2},
        {
            "type": "text",
            "text": [
                {"text": "Een "},
                {"text": "vet", "strong": True},
                {"text": " woord en "},
                {"text": "een link", "href": "/a.md"},
                {"text": "."},
            ],
        },
        {"type": "list", "items": [[{"text": " klaar"}]]},
        {"type": "quote", "text": [{"text": "Gezegd."}]},
    ]
    assert markdown.pieces("[een link](a.md)") == [{"type": "text", "text": [{"text": "een link"}]}]


@given(st.lists(st.text(st.sampled_from("=+-@\t\r\n\"',;| a1＝é"), max_size=8), min_size=1, max_size=5))
def test_every_cell_of_a_csv_is_read_back_and_no_formula(texts: list[str]) -> None:
    rows = [{"a": text, "b": [text, text], "c": {"d": text}, "e": -5, "f": 1.5} for text in texts]
    made = tabular.to_csv(["a", "b", "c", "e", "f"], rows).decode("utf-8-sig")
    read = list(csv.reader(io.StringIO(made, newline="")))[1:]
    assert len(read) == len(rows)
    for text, (one, both, nested, number, share) in zip(texts, read, strict=True):
        assert one in (text, f"'{text}")
        assert both in (f"{text} | {text}", f"'{text} | {text}")
        assert json.loads(nested) == {"d": text}
        assert (number, share) == ("-5", "1.5")
        assert not one.startswith(tuple("=+-@\t\r\n＝"))
        assert not both.startswith(tuple("=+-@\t\r\n＝"))
