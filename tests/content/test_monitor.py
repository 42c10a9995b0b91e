"""The figures of the live content: primary ones only, none in a title, the Hague measurement ready."""

import csv
import re
from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import Any

from lxml import html
from project import ROOT

from stagekans.adapters import disk
from stagekans.build.pipeline import examine
from stagekans.core.outputs import Blob
from stagekans.subjects.monitor.indicator import Indicator
from stagekans.subjects.monitor.measurement import Measurement
from stagekans.subjects.monitor.measurements import measured

PRIMARY = 12


def rows_of(site: Path, name: str) -> list[dict[str, str]]:
    separator = ";" if name.endswith("-leeg.csv") else ","
    return list(csv.DictReader(StringIO((site / name).read_text(encoding="utf-8-sig")), delimiter=separator))


def test_a_base_below_thirty_is_told_to_editor_and_reader(settings: Any) -> None:
    content = disk.content(ROOT / "tests" / "sites" / "klein", {})
    path = "content/metingen/resultaten/klein-meting-een.csv"
    few = Blob(b"wave,question,answer,group,count,base\neen,praten,school,totaal,14,29\n")
    site, found = examine(replace(content, files={**content.files, path: few}), settings)
    assert ("results-few", 2, 29) in {(each.code, each.place.line, each.place.column) for each in found}
    entry = site.find(Measurement, "klein-meting")
    assert entry
    view: Any = measured(entry, site)
    assert [each["few"] for each in view["results"]] == [False, True]


def test_only_primary_figures_are_indicators_and_no_title_gives_a_number_away(settings: Any) -> None:
    site, _ = examine(disk.content(ROOT, {}), settings)
    entries = site.of(Indicator)
    assert len(entries) == PRIMARY
    for entry in entries:
        assert entry.record.certainty == "gezien"
        assert entry.record.published_by.source in {each.url for each in entry.record.sources}
        assert not re.search(r"\d", entry.record.title + entry.record.summary), entry.slug
    values = {
        (entry.slug, value.as_published) for entry in entries for each in entry.record.waves for value in each.values
    }
    assert not [each for each in values if each[1] in ("8 %", "1 op 10", "23%", "44%")]


def test_the_hague_measurement_is_ready_and_has_no_figures(real_site: Path) -> None:
    folder = real_site / "monitor" / "metingen" / "haagse-meting"
    page: Any = html.fromstring((folder / "index.html").read_bytes())
    assert "Nog geen openbare cijfers." in page.text_content()
    assert page.find(".//figure[@class='chart']") is None
    assert not (folder / "haagse-meting.csv").exists()
    empty = rows_of(real_site, "monitor/metingen/haagse-meting/haagse-meting-leeg.csv")
    assert {row["question"] for row in empty} == {"zoeken", "tijdens", "aantal", "vertellen"}
    assert {row["group"] for row in empty} == {"totaal", "niveau:mbo", "niveau:hbo"}
    assert not [row for row in empty if row["count"] or row["base"]]


def test_the_two_figures_of_one_study_are_explained_and_lead_to_the_story(real_site: Path) -> None:
    page: Any = html.fromstring((real_site / "monitor" / "wat-cijfers-zeggen" / "index.html").read_bytes())
    cells = [each.text_content() for each in page.xpath("//table//tr[1]/td")]
    assert any("1 op 10" in each for each in cells)
    assert any("8 %" in each for each in cells)
    assert page.xpath("//a[contains(@href, 'verhalen/acht-procent-of-een-op-tien/')]")
    assert page.find(".//figure[@class='chart']") is None
