"""Whatever stands in a results file, it is told at a place that is there, and nothing raises."""

from hypothesis import given, settings
from hypothesis import strategies as st

from stagekans.reading.results import read

HEAD = b"wave,question,answer,group,count,base,percentage\n"
CELLS = st.sampled_from(
    ["een", "kans", "ja", "totaal", "12", "40", "4,5", "30.5", "onderdrukt", '"a,b"', '"', "", " 7 "]
)
LINES = st.lists(st.lists(CELLS, max_size=9).map(",".join), max_size=6).map("\n".join)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.binary(max_size=80), LINES.map(str.encode)), st.booleans())
def test_any_file_gives_rows_or_places(data: bytes, headed: bool) -> None:
    whole = HEAD + data if headed else data
    rows, found = read("uitkomsten.csv", whole)
    lines = whole.decode("utf-8-sig", "replace").split("\n")
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
