"""Facts about a lesson to a record of NL LOM, the Dutch profile of IEEE LOM, in the IMS binding 1.2.

Names of vocabularies are those Dutch repositories exchange (Kennisnet's Edurep). All XML is built, none is written.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from lxml import etree

SPACE = "http://www.imsglobal.org/xsd/imsmd_v1p2"
_CZP = "http://purl.edustandaard.nl/vdex_{}_czp_20060628.xml"
_RIGHTS = "https://purl.edustandaard.nl/copyrightsandotherrestrictions_nllom_20180530"
_LOM = "LOMv1.0"
_XML = "{http://www.w3.org/XML/1998/namespace}lang"


def record(facts: Mapping[str, Any]) -> Mapping[str, bytes]:
    """Write a record.

    facts: address, title, summary, language ("nl"), keywords, version, publisher, minutes, contexts ("HBO"), roles
    ("teacher" or "learner"), licence (a value of the vocabulary of rights, "cc-by-40"), terms (the licence in words).
    Returns {"": XML}.
    """
    spaces: Any = {None: SPACE}
    root = etree.Element(f"{{{SPACE}}}lom", nsmap=spaces)
    general = _group(root, "general")
    _said(general, "title", facts["title"], facts["language"])
    entry = _group(general, "catalogentry")
    _plain(entry, "catalog", "URI")
    _said(entry, "entry", facts["address"], "x-none")
    _plain(general, "language", facts["language"])
    _said(general, "description", facts["summary"], facts["language"])
    for word in facts["keywords"]:
        _said(general, "keyword", word, facts["language"])
    life = _group(root, "lifecycle")
    _said(life, "version", facts["version"], "x-none")
    maker = _group(life, "contribute")
    _term(maker, "role", _LOM, "publisher")
    card = f"BEGIN:VCARD\nVERSION:3.0\nFN:{facts['publisher']}\nORG:{facts['publisher']}\nEND:VCARD"
    _plain(_group(maker, "centity"), "vcard", card)
    about = _group(root, "metametadata")
    for scheme in (_LOM, "nl_lom_v1p0"):
        _plain(about, "metadatascheme", scheme)
    technical = _group(root, "technical")
    _plain(technical, "format", "text/html")
    _plain(technical, "location", facts["address"])
    use = _group(root, "educational")
    _term(use, "learningresourcetype", _CZP.format("learningresourcetype"), "informatiebron")
    _terms(use, "intendedenduserrole", _LOM, facts["roles"])
    _terms(use, "context", _CZP.format("context"), facts["contexts"])
    _plain(_group(use, "typicallearningtime"), "datetime", f"PT{facts['minutes']}M")
    rights = _group(root, "rights")
    _term(rights, "cost", _LOM, "no")
    _term(rights, "copyrightandotherrestrictions", _RIGHTS, facts["licence"])
    _said(rights, "description", facts["terms"], facts["language"])
    return {"": etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)}


def _group(parent: Any, name: str) -> Any:
    return etree.SubElement(parent, f"{{{SPACE}}}{name}")


def _plain(parent: Any, name: str, text: str) -> None:
    _group(parent, name).text = text


def _said(parent: Any, name: str, text: str, language: str) -> None:
    said = _group(_group(parent, name), "langstring")
    said.set(_XML, language)
    said.text = text


def _terms(parent: Any, name: str, source: str, values: Sequence[str]) -> None:
    for value in values:
        _term(parent, name, source, value)


def _term(parent: Any, name: str, source: str, value: str) -> None:
    term = _group(parent, name)
    _said(term, "source", source, "x-none")
    _said(term, "value", value, "x-none")
