"""Office files say what they are and who made them, nothing of the engine that did, and are the same each time."""

import io
import re
import zipfile
from typing import Any

import pytest
from docx import Document
from pptx import Presentation

from stagekans.render.office.look import Said
from stagekans.render.office.saving import saved

LOOK: Said = {"title": "Proef [1] & <2> #3", "site": "Stagekans", "lang": "nl-NL"}


@pytest.mark.parametrize("begin", [Document, Presentation])
def test_an_office_file_says_what_it_is_and_no_more(begin: Any) -> None:
    made = saved(begin(), LOOK)
    facts = begin(io.BytesIO(made)).core_properties
    assert (facts.title, facts.author, facts.language) == (LOOK["title"], "Stagekans", "nl-NL")
    assert (facts.comments, facts.last_modified_by, facts.created, facts.modified) == ("", "", None, None)
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert "docProps/app.xml" not in archive.namelist()
        core = archive.read("docProps/core.xml").decode()
    assert re.search(r"python-|Canny|generated|19[0-9]{2}|201[0-9]-", core) is None
    assert made == saved(begin(), LOOK)
