"""A document with open places to that of one institution: words and pictures are put in, nothing is redrawn."""

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

from stagekans.render.data.archive import zipped
from stagekans.render.failed import PressFailed

PICTURE = "ppt/media/image1.png"
"""Name of the first picture inside a presentation."""


def fill(package: bytes, texts: Mapping[str, str], pictures: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Fill in a DOCX or PPTX.

    package: the document. texts: token -> text; a token that ends in "_}" is as long as its room, and a longer text is
    refused. pictures: the bytes of a picture inside, as one of its names -> what replaces it (the same kind).
    Returns {"": the document}. Raises PressFailed when a text is longer than its room or a picture is not there.
    """
    for token, text in texts.items():
        if token.endswith("_}") and len(text) > len(token):
            raise PressFailed(f"no room for {text!r}")
    escaped = {token.encode(): escape(text, {'"': "&quot;"}).encode() for token, text in texts.items()}
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    missing = pictures.keys() - files.keys()
    if missing:
        raise PressFailed(f"no picture {min(missing)!r}")
    for name, data in files.items():
        if name.endswith((".xml", ".rels")):
            for open_place, words in escaped.items():
                data = data.replace(open_place, words)
            files[name] = data
    return {"": zipped({**files, **pictures})}
