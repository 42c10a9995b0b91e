"""A document set in type: its templates, its data, and the fonts its letters need."""

import re
from collections.abc import Iterator, Mapping, Sequence

from stagekans.catalog.site import Site
from stagekans.core.outputs import Argument, Blob, Job, Part
from stagekans.frame.assets import print_fonts
from stagekans.render.paper import faces, typst
from stagekans.render.paper import fonts as press_fonts


def typeset(
    parts: Sequence[Blob],
    data: Mapping[str, Argument],
    images: Mapping[str, Argument],
    site: Site,
    **form: Argument,
) -> Part:
    """Return a document as PDF, or as what form asks.

    parts: Typst sources. data: plain data for them. images, form: of render.paper.typst.document. Text that our
    two house faces have is set in those alone; for other letters a face with just those letters comes along, and the
    names of such faces stand in data.faces.
    """
    text = faces.plain("\n".join(_texts(data)))
    fonts = list(print_fonts(site))
    names: list[str] = []
    for name, characters in faces.helping(text, site.settings.fonts).items() if faces.odd(text) else ():
        names.append(_family(name))
        cut = Job(
            press_fonts.letters, {"font": site.settings.fonts[name], "characters": characters, "family": names[-1]}
        )
        fonts += [cut.part(), cut.part("bold"), cut.part("display")]
    given: dict[str, Argument] = {"form": "pdf", **form}
    return Job(
        typst.document,
        {
            "parts": list(parts),
            "fonts": fonts,
            "data": {**data, "faces": names} if names else dict(data),
            "images": dict(images),
            **given,
        },
    ).part()


def _texts(value: Argument) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, Sequence):
        for each in value:
            yield from _texts(each)


def _family(name: str) -> str:
    """Return a name of our own for what is cut out of a file: "Stagekans Arabic"."""
    return f"Stagekans {re.split('[^A-Za-z]', name)[0].removeprefix('Noto').removeprefix('Sans')}".strip()
