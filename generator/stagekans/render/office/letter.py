"""Pieces of text to a document people edit (DOCX): real headings and lists, few styles, the same bytes on every run."""

from collections.abc import Mapping, Sequence
from typing import Any

from stagekans.render.office.form import add_form
from stagekans.render.office.saving import saved

_KEPT = ("Normal", "Default Paragraph Font", "Title", "Heading 1", "Heading 2", "List Bullet", "List Number", "No List")
_SIZES = {"Normal": 11, "Title": 24, "Heading 1": 16, "Heading 2": 13}


def letter(pieces: Sequence[Mapping[str, Any]], look: Mapping[str, Any]) -> Mapping[str, bytes]:
    """Write a document.

    pieces: as of render/web/markdown.pieces, and forms as of form.add_form. look: title, site, lang ("nl-NL"), font,
    colour ("#rrggbb", of headings), foot (a last small line). Returns {"": DOCX}.
    """
    from docx import Document

    made = Document()
    _dress(made, look)
    made.add_paragraph(look["title"], style="Title")
    for piece in pieces:
        _add(made, piece)
    made.sections[0].footer.paragraphs[0].add_run(look["foot"]).font.size = _points(9)
    return {"": saved(made, look)}


def _points(size: float) -> Any:
    from docx.shared import Pt

    return Pt(size)


def _dress(made: Any, look: Mapping[str, Any]) -> None:
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


def _add(made: Any, piece: Mapping[str, Any]) -> None:
    if piece["type"] == "heading":
        made.add_heading(piece["text"], level=min(2, max(1, piece.get("level", 2) - 2)))
        return
    if piece["type"] == "form":
        add_form(made, piece)
        return
    if piece["type"] not in ("list", "steps"):
        _runs(made.add_paragraph(), piece["text"])
        return
    numbered = piece["type"] == "steps"
    number = _restarted(made) if numbered else None
    for item in piece["items"]:
        paragraph = made.add_paragraph(style="List Number" if numbered else "List Bullet")
        if number is not None:
            paragraph._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = number
        _runs(paragraph, item)


def _restarted(made: Any) -> int:
    """Return a numbering that begins at one, for a list of its own."""
    numbering = made.part.numbering_part.element
    used = made.styles["List Number"].element.pPr.numPr.numId.val
    kind = next(each for each in numbering.num_lst if each.numId == used).abstractNumId.val
    fresh = numbering.add_num(kind)
    fresh.add_lvlOverride(0).add_startOverride(1)
    return int(fresh.numId)


def _runs(paragraph: Any, runs: Any) -> None:
    for run in [{"text": runs}] if isinstance(runs, str) else runs:
        paragraph.add_run(run["text"]).bold = True if run.get("strong") else None
