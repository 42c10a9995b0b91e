"""The monitor: no figure without what belongs to it, no secondary figure, charts that say what the CSV says."""

import csv
import json
import re
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from csvw import CSVW
from lxml import html
from project import TODAY, command

from stagekans.core.outputs import Argument
from stagekans.subjects.monitor.charts import chart

INDICATOR = "monitor/klein-cijfer/klein-cijfer"

MEASUREMENT = "monitor/metingen/klein-meting/klein-meting"


def rows_of(site: Path, name: str) -> list[dict[str, str]]:
    separator = ";" if name.endswith("-leeg.csv") else ","
    return list(csv.DictReader(StringIO((site / name).read_text(encoding="utf-8-sig")), delimiter=separator))


def page_of(site: Path, name: str) -> Any:
    return html.fromstring((site / name).parent.joinpath("index.html").read_bytes())


def bars_of(page: Any) -> list[str]:
    return [each.get("data-value") for each in page.iterfind(".//rect[@class='amount']")]


def test_bars_table_csv_and_json_of_an_indicator_are_one(small_site: Path) -> None:
    rows = rows_of(small_site, f"{INDICATOR}.csv")
    page = page_of(small_site, INDICATOR)
    assert [row["value"] for row in rows] == ["62.5", "", "70"]
    assert bars_of(page) == [row["value"] for row in rows if row["value"]]
    widths = [float(each.get("width").rstrip("%")) for each in page.iterfind(".//rect[@class='amount']")]
    track = float(page.find(".//rect[@class='track']").get("width").rstrip("%"))
    assert [100 * width / track for width in widths] == pytest.approx([62.5, 70])
    table = [each.text_content() for each in page.xpath("//section[@aria-labelledby='cijfers']//tbody//td[3]")]
    assert table == ["62,5", "geen getal", "70"]
    told = json.loads((small_site / f"{INDICATOR}.json").read_bytes())["rows"]
    assert [each["value"] for each in told] == [62.5, None, 70]


def test_every_row_carries_all_that_belongs_to_a_figure(real_or_small: Path) -> None:
    rows = rows_of(real_or_small, "monitor/monitor.csv")
    assert rows
    for row in rows:
        for name in ("population", "levels", "question", "wave", "year", "n", "margin", "sources", "caveat", "label"):
            assert row[name], (row["indicator"], name)
        assert "onbekend" not in row.values()


@pytest.fixture(params=["small_site", "real_site"])
def real_or_small(request: pytest.FixtureRequest) -> Path:
    site: Path = request.getfixturevalue(request.param)
    return site


def test_a_chart_has_a_name_a_description_and_a_table_beside_it(real_or_small: Path) -> None:
    charts = 0
    for path in (real_or_small / "monitor").rglob("index.html"):
        page: Any = html.fromstring(path.read_bytes())
        for figure in page.iterfind(".//figure[@class='chart']"):
            charts += 1
            picture = figure.find("svg")
            ids = picture.get("aria-labelledby").split()
            assert picture.get("role") == "img"
            assert all(page.get_element_by_id(each).text_content().strip() for each in ids)
            assert "arge" in figure.find("figcaption").text_content()
            assert figure.getnext().find(".//table") is not None
    assert charts >= 3


def test_bars_of_a_measurement_are_its_csv_and_withheld_rows_say_so(small_site: Path) -> None:
    rows = rows_of(small_site, f"{MEASUREMENT}.csv")
    page = page_of(small_site, MEASUREMENT)
    totals = [(row["question"], row["wave"], row["percentage"]) for row in rows if row["group"] == "totaal"]
    assert bars_of(page) == [share for _, _, share in sorted(totals, key=lambda each: each[:2])]
    hidden = [row for row in rows if row["status"]]
    assert len(hidden) == 4
    assert {(row["count"], row["base"], row["percentage"]) for row in hidden} == {("", "", "")}
    assert page.text_content().count("onderdrukt, te weinig mensen") == 4
    assert "groepen van minder dan 30 mensen" not in page.text_content()


@pytest.mark.parametrize("name", [INDICATOR, MEASUREMENT, "monitor/monitor"])
def test_a_csvw_tool_reads_the_data_by_its_metadata(small_site: Path, tmp_path: Path, name: str) -> None:
    file = small_site / f"{name}.csv-metadata.json"
    read = CSVW(str(file), validate=True)
    assert read.is_valid
    assert not read.warnings
    table = list(read.tables[0])
    assert len(table) == len(rows_of(small_site, f"{name}.csv"))
    damaged = tmp_path / file.name
    damaged.write_bytes(file.read_bytes())
    whole = (small_site / f"{name}.csv").read_text(encoding="utf-8")
    number = "62.5" if "62.5" in whole else "70"
    (tmp_path / f"{file.name.removesuffix('-metadata.json')}").write_text(
        whole.replace(number, "veel"), encoding="utf-8"
    )
    assert not CSVW(str(damaged), validate=True).is_valid


def test_two_statements_stand_side_by_side_and_in_no_chart(small_site: Path) -> None:
    page = page_of(small_site, INDICATOR)
    beside = [each.text_content() for each in page.xpath("//section[@aria-labelledby='naast-elkaar']//li")]
    assert len(beside) == 2
    assert "Aangehaald door De Verzonnen Krant" in beside[1]
    assert "helft" not in " ".join(each.text_content() for each in page.iterfind(".//svg"))


def test_json_ld_leads_to_the_data(small_site: Path) -> None:
    text = (small_site / "monitor" / "klein-cijfer" / "index.html").read_text(encoding="utf-8")
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', text)
    assert found
    data = json.loads(found[1])
    assert data["@type"] == "Dataset"
    assert data["distribution"][0]["contentUrl"] == f"https://klein.example/{INDICATOR}.csv"
    assert data["temporalCoverage"] == "2024/2026"


def test_a_wrong_results_file_leaves_the_last_site_as_it_was(small: Path) -> None:
    command(small, "build", "--no-search", "--today", TODAY)
    before = (small / "site" / f"{MEASUREMENT}.csv").read_bytes()
    file = small / "content" / "metingen" / "resultaten" / "klein-meting-een.csv"
    file.write_text(file.read_text(encoding="utf-8").replace("50,80,62.5", "75,80,93.8"), encoding="utf-8")
    done = command(small, "build", "--no-search", "--today", TODAY, check=False)
    assert done.returncode == 1
    assert "klein-meting-een.csv:2:25" in done.stdout + done.stderr
    assert (small / "site" / f"{MEASUREMENT}.csv").read_bytes() == before


def test_suppress_makes_a_file_that_passes_of_one_that_does_not(small: Path, tmp_path: Path) -> None:
    raw = tmp_path / "ruw.csv"
    lines = ["wave,question,answer,group,count,base"]
    for group, yes, no in (("totaal", 64, 56), ("niveau:hbo", 60, 52), ("niveau:wo", 4, 4)):
        lines += [f"een,afspraken,{name},{group},{count},{yes + no}" for name, count in (("ja", yes), ("nee", no))]
    raw.write_text("\n".join(lines), encoding="utf-8")
    done = command(small, "suppress", "klein-meting", str(raw))
    target = small / "content" / "metingen" / "resultaten" / "klein-meting-een.csv"
    target.write_text(raw.read_text(encoding="utf-8"), encoding="utf-8")
    assert "results-small" in command(small, "check", check=False).stdout
    target.write_text(done.stdout, encoding="utf-8", newline="")
    assert command(small, "check").returncode == 0
    assert done.stdout.count("onderdrukt;onderdrukt") == 4
    assert "64;120" in done.stdout
    assert command(small, "suppress", "klein-meting", str(target), check=False).returncode == 2


def test_one_number_needs_no_chart_unless_it_is_a_share() -> None:
    bar: list[dict[str, Argument]] = [{"label": "Meldingen", "value": 2, "text": "2"}]
    assert chart("a", "Meldingen", "aantal", bar) is None
    assert chart("a", "Meldingen", "procent", bar) is not None
    assert chart("a", "Meldingen", "procent", []) is None


def test_long_labels_break_before_they_leave_a_narrow_screen() -> None:
    bar: dict[str, Argument] = {"label": "Aandeel sollicitanten met een migratieachtergrond", "value": 3, "text": "3"}
    made: Any = chart("a", "Titel", "aantal", [bar] * 2)
    assert [len(each["lines"]) for each in made["bars"]] == [2, 2]
    tops = [float(each["y"].removesuffix("em")) for each in made["bars"]]
    assert tops[1] - tops[0] > 2 * 1.4
