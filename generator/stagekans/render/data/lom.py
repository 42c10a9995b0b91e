"""Facts about a lesson to a record of NL LOM, the Dutch profile of IEEE LOM, in the IMS binding 1.2.

Names of vocabularies are those Dutch repositories exchange (Kennisnet's Edurep).
"""

import re
from collections.abc import Mapping

from stagekans.core.words import listed, said
from stagekans.render.data.xml import Element, document

SPACE = "http://www.imsglobal.org/xsd/imsmd_v1p2"
_CZP = "http://purl.edustandaard.nl/vdex_{}_czp_20060628.xml"
_RIGHTS = "https://purl.edustandaard.nl/copyrightsandotherrestrictions_nllom_20180530"
_LOM = "LOMv1.0"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def record(facts: Mapping[str, object]) -> bytes:
    """Write a record.

    facts: address, title, summary, language ("nl"), keywords, version, publisher, minutes, contexts ("HBO"), roles
    ("teacher" or "learner"), licence (a value of the vocabulary of rights, "cc-by-40"), terms (the licence in words).
    """
    own, publisher = said(facts, "language"), said(facts, "publisher")
    address = Element(
        "catalogentry", children=[Element("catalog", text="URI"), _said("entry", said(facts, "address"), "x-none")]
    )
    maker_name = re.sub(r"([\\\\,;])", r"\\\1", publisher)
    card = f"BEGIN:VCARD\nVERSION:3.0\nFN:{maker_name}\nORG:{maker_name}\nEND:VCARD"
    maker = [
        _term("role", _LOM, "publisher"),
        Element("centity", children=[Element("vcard", text=card)]),
    ]
    groups = {
        "general": [
            _said("title", said(facts, "title"), own),
            address,
            Element("language", text=own),
            _said("description", said(facts, "summary"), own),
            *(_said("keyword", word, own) for word in listed(facts, "keywords")),
        ],
        "lifecycle": [_said("version", said(facts, "version"), "x-none"), Element("contribute", children=maker)],
        "metametadata": [Element("metadatascheme", text=scheme) for scheme in (_LOM, "nl_lom_v1p0")],
        "technical": [Element("format", text="text/html"), Element("location", text=said(facts, "address"))],
        "educational": [
            _term("learningresourcetype", _CZP.format("learningresourcetype"), "informatiebron"),
            *(_term("intendedenduserrole", _LOM, role) for role in listed(facts, "roles")),
            *(_term("context", _CZP.format("context"), context) for context in listed(facts, "contexts")),
            Element("typicallearningtime", children=[Element("datetime", text=f"PT{facts['minutes']}M")]),
        ],
        "rights": [
            _term("cost", _LOM, "no"),
            _term("copyrightandotherrestrictions", _RIGHTS, said(facts, "licence")),
            _said("description", said(facts, "terms"), own),
        ],
    }
    root = Element("lom", children=[Element(name, children=children) for name, children in groups.items()])
    return document(root, SPACE)


def _said(name: str, text: str, language: str) -> Element:
    return Element(name, children=[Element("langstring", {_LANGUAGE: language}, text=text)])


def _term(name: str, source: str, value: str) -> Element:
    return Element(name, children=[_said("source", source, "x-none"), _said("value", value, "x-none")])
