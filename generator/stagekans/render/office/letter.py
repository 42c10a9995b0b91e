"""Pieces of text to a document people edit (DOCX): real headings and lists, few styles, the same bytes on every run."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, NotRequired, TypedDict

from stagekans.render.office.form import Form, add_form
from stagekans.render.office.look import Said
from stagekans.render.office.saving import saved

if TYPE_CHECKING:
    from docx.document import Document
    from docx.shared import Length
    from docx.text.paragraph import Paragraph

_KEPT = ("Normal", "Default Paragraph Font", "Title", "Heading 1", "Heading 2", "List Bullet", "List Number", "No List")
_SIZES = {"Normal": 11, "Title": 24, "Heading 1": 16, "Heading 2": 13}


class Look(Said):
    """What a document looks like. colour: of headings, "#rrggbb". foot: a last small line."""

    font: str
    colour: str
    foot: str


class Run(TypedDict):
    """Words in a paragraph."""

    text: str
    strong: NotRequired[bool]


class Heading(TypedDict):
    """A heading."""

    type: Literal["heading"]
    text: str
    level: NotRequired[int]


class Listing(TypedDict):
    """A list; steps are numbered."""

    type: Literal["list", "steps"]
    items: Sequence[str | Sequence[Run]]


class Text(TypedDict):
    """A paragraph."""

    type: Literal["text", "quote", "picture"]
    text: str | Sequence[Run]


Piece = Heading | Listing | Text | Form


def letter(pieces: Sequence[Piece], look: Look) -> Mapping[str, bytes]:
    """Write a document.

    pieces: as of render/web/markdown.pieces, and forms. Returns {"": DOCX}.
    """
    from docx import Document

    made = Document()
    _dress(made, look)
    made.add_paragraph(look["title"], style="Title")
    for piece in pieces:
        _add(made, piece)
    made.sections[0].footer.paragraphs[0].add_run(look["foot"]).font.size = _points(9)
    return {"": saved(made, look)}


def _points(size: float) -> "Length":
    from docx.shared import Pt

    return Pt(size)


def _dress(made: "Document", look: Look) -> None:
    """Keep the styles we use, in one font and one colour, and say in which language all is written."""
    from docx.oxml.ns import qn
    from docx.shared import Cm, RGBColor

    styles = made.styles
    for style in list(styles):
        if style.name not in _KEPT:
            style.delete()
    kept = {style.style_id for style in styles}
    for link in [each for each in styles.element.iter(qn("w:link")) if each.get(qn("w:val")) not in kept]:
        link.getparent().remove(link)
    for latent in styles.element.findall(qn("w:latentStyles")):
        styles.element.remove(latent)
    for style in styles:
        if not hasattr(style, "font") or style.name == "Default Paragraph Font":
            continue
        properties = style.element.get_or_add_rPr()
        for fonts in properties.findall(qn("w:rFonts")):
            properties.remove(fonts)
        style.font.name = look["font"]
        if style.name in _SIZES:
            style.font.size = _points(_SIZES[style.name])
        if style.name.startswith(("Heading", "Title")):
            style.font.color.rgb = RGBColor.from_string(look["colour"].lstrip("#").upper())
            style.font.bold = True
    normal = styles["Normal"].paragraph_format
    normal.space_after, normal.line_spacing = _points(8), 1.25
    for language in styles.element.iter(qn("w:lang")):
        for name in ("val", "eastAsia", "bidi"):
            language.set(qn(f"w:{name}"), look["lang"])
    for border in [*styles["Title"].element.iter(qn("w:pBdr"))]:
        border.getparent().remove(border)
    section = made.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)


def _add(made: "Document", piece: Piece) -> None:
    if piece["type"] == "heading":
        made.add_heading(piece["text"], level=min(2, max(1, piece.get("level", 2) - 2)))
        return
    if piece["type"] == "form":
        add_form(made, piece)
        return
    if piece["type"] != "list" and piece["type"] != "steps":
        _runs(made.add_paragraph(), piece["text"])
        return
    numbered = piece["type"] == "steps"
    number = _restarted(made) if numbered else None
    for item in piece["items"]:
        paragraph = made.add_paragraph(style="List Number" if numbered else "List Bullet")
        if number is not None:
            properties: Any = paragraph._p.get_or_add_pPr()  # python-docx does not type its elements
            properties.get_or_add_numPr().get_or_add_numId().val = number
        _runs(paragraph, item)


def _restarted(made: "Document") -> int:
    """Return a numbering that begins at one, for a list of its own."""
    numbering = made.part.numbering_part.element
    used = made.styles["List Number"].element.pPr.numPr.numId.val
    kind = next(each for each in numbering.num_lst if each.numId == used).abstractNumId.val
    fresh = numbering.add_num(kind)
    fresh.add_lvlOverride(0).add_startOverride(1)
    return int(fresh.numId)


def _runs(paragraph: "Paragraph", runs: str | Sequence[Run]) -> None:
    for run in [{"text": runs}] if isinstance(runs, str) else runs:
        paragraph.add_run(run["text"]).bold = True if run.get("strong") else None
