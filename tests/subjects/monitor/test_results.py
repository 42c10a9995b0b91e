"""Whatever stands in a results file, it is told at a place that is there, and nothing raises."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from project import ROOT

from stagekans.adapters import disk
from stagekans.core.diagnostics import Diagnostic
from stagekans.reading import read as reading
from stagekans.reading.text import one_break
from stagekans.subjects.monitor import measurements
from stagekans.subjects.monitor.measurement import Measurement
from stagekans.subjects.monitor.result_columns import Row
from stagekans.subjects.monitor.results_read import read
from stagekans.subjects.table import KINDS

HEAD = b"wave,question,answer,group,count,base,percentage\n"
CELLS = st.sampled_from(
    [
        "een",
        "kans",
        "ja",
        "totaal",
        "12",
        "40",
        "4,5",
        "30.5",
        "1.200",
        "onderdrukt",
        '"a,b"',
        '"',
        "",
        " 7 ",
        ";",
        "sep=;",
    ]
)
LINES = st.lists(st.lists(CELLS, max_size=9).map(",".join), max_size=6).map("\n".join)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.binary(max_size=80), LINES.map(str.encode)), st.booleans())
def test_any_file_gives_rows_or_places(data: bytes, headed: bool) -> None:
    whole = HEAD + data if headed else data
    rows, found = read("uitkomsten.csv", whole)
    lines = one_break(whole.decode("utf-8-sig", "replace")).split("\n")
    for each in found:
        assert 1 <= each.place.line <= len(lines)
        assert 1 <= each.place.column <= len(lines[each.place.line - 1]) + 1
    assert all(row.cell.count is None or row.cell.count >= 0 for row in rows)


def test_a_row_knows_where_its_cells_stand() -> None:
    data = b"\xef\xbb\xbf" + HEAD.replace(b"\n", b"\r\n") + b'een,"kans", ja,totaal,12,40,\r\n,,,,,,\r\n'
    (row,), found = read("uitkomsten.csv", data)
    assert found == ()
    assert (row.cell.question, row.cell.answer, row.cell.count, row.percentage) == ("kans", "ja", 12, None)
    assert (row.line, row.columns["answer"], row.columns["count"], row.columns["percentage"]) == (2, 13, 23, 29)


DUTCH = "wave;question;answer;group;count;base;percentage"


def dutch(*lines: str, head: str = DUTCH, break_: str = "\r\n") -> tuple[tuple[Row, ...], tuple[Diagnostic, ...]]:
    return read("uitkomsten.csv", ("\ufeff" + break_.join([head, *lines, ""])).encode())


@pytest.mark.parametrize("head", [DUTCH, f"sep=;\r\n{DUTCH}", f"SEP=;\r\n{DUTCH};;", DUTCH.replace(";", "\t")])
def test_what_a_dutch_spreadsheet_saves_is_read_as_it_was_meant(head: str) -> None:
    line = "een;kans;ja;totaal;1.200;4.000;30,0".replace(";", "\t" if "\t" in head else ";")
    for break_ in ("\r\n", "\r", "\n"):
        (row,), found = dutch(line, head=head.replace("\r\n", break_), break_=break_)
        assert found == ()
        assert (row.cell.count, row.cell.base, row.percentage) == (1200, 4000, 30.0)
        assert row.columns["percentage"] == len("een;kans;ja;totaal;1.200;4.000;") + 1


def test_a_number_that_could_be_two_is_told_at_its_cell() -> None:
    _, found = dutch("een;kans;ja;totaal;1.200;4000;30.5")
    assert [(each.code, each.place.line, each.place.column) for each in found] == [("results-grouped", 2, 20)]
    assert "1200" in found[0].hint
    _, found = dutch("een;kans;ja;totaal;12;40;30.5", "een;kans;nee;totaal;28;40;69,5")
    assert [(each.code, each.place.line, each.place.column) for each in found] == [("results-number-comma", 2, 26)]
    _, found = read("uitkomsten.csv", HEAD + b"een,kans,ja,totaal,1.200,4000,30.0\n")
    assert [(each.code, each.place.column) for each in found] == [("results-grouped", 20)]
    assert "1200" in found[0].hint


def test_a_file_in_another_encoding_is_told_with_what_to_choose() -> None:
    _, (said,) = read("x.csv", DUTCH.encode() + b"\r\n\xeb;kans;ja;totaal;12;40;30,0\r\n")
    assert (said.code, said.place.line, said.place.column) == ("results-encoding", 2, 1)


def test_the_empty_file_we_hand_out_is_read_back_when_filled_in_as_a_dutch_spreadsheet_saves_it() -> None:
    site = ROOT / "tests" / "sites" / "klein"
    survey = next(
        each.record
        for each in reading.read(disk.content(site, {}).sources, KINDS).entries
        if isinstance(each.record, Measurement)
    )
    empty = measurements.empty(survey).decode("utf-8-sig")
    lines = empty.split("\r\n")
    filled = [lines[0], *(f"{each[:-2]}1.200;4.000;30,0" for each in lines[1:] if each)]
    assert all(each.endswith(";;;") for each in lines[1:] if each)
    rows, found = read("x.csv", "\r\n".join(each.replace(";;1", ";1") for each in filled).encode())
    assert found == ()
    assert {(row.cell.count, row.cell.base, row.percentage) for row in rows} == {(1200, 4000, 30.0)}
    assert len(rows) == len(lines) - 2
