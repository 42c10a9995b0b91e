"""A document of python-docx or python-pptx to a file that is the same on every run and says who made it."""

import io
import zipfile
from typing import Any

from stagekans.render.data.archive import zipped
from stagekans.render.office.look import Said

_LEFT_OUT = (
    "/thumbnail",
    "/printerSettings",
    "/extended-properties",
    "/customXml",
    "/webSettings",
    "/fontTable",
    "stylesWithEffects",
)
"""Kinds of relations of the engines' own templates that tell of the engine, or of nothing we use."""


def saved(made: Any, look: Said) -> bytes:
    """Return a document as bytes.

    made: of python-docx or python-pptx; its own facts (maker, remarks, days of 2013) make way for ours, and what is not
    known stays away.
    """
    facts = made.core_properties
    for known in list(facts._element):
        facts._element.remove(known)
    facts.title, facts.author, facts.language = look["title"], look["site"], look["lang"]
    package = made.part.package
    for owner in (getattr(package, "rels", None) or package._rels, made.part.rels):
        for key in [key for key, rel in owner.items() if any(part in rel.reltype for part in _LEFT_OUT)]:
            owner.pop(key)
    stream = io.BytesIO()
    made.save(stream)
    with zipfile.ZipFile(stream) as archive:
        return zipped({name: archive.read(name) for name in archive.namelist()})
