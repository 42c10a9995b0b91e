"""Contact details and names of persons are found as people write them; numbers and names of things are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stagekans.site.checks.contact import contacts
from stagekans.site.checks.persons import Known, is_certain, persons

WORDS = ["mail", "volgens", "de", "school", "zei", "dat", "toen", "en", "week", "bel", "vraag", "naar", "docent"]
KNOWN = Known(frozenset({"Utrecht", "Young", "Impact"}), frozenset(WORDS), ("stichting", "kamer", "wet", "hogeschool"))
GAPS = st.sampled_from(["", " ", "-", ".", " - ", "\u00a0", "/", " \u2013 "])


@pytest.mark.parametrize(
    "written",
    [
        *(
            "jan@devries.nl",
            "j.de-vries+x@mail.school.nl",
            "Jan@School.NL",
            "jan [at] school.nl",
            "jan (apenstaartje) x.nl",
        ),
        *("06-12345678", "06 12 34 56 78", "06.12.34.56.78", "0612345678", "+31 (0)6 12345678", "+31612345678"),
        *(
            "0031 6 1234 5678",
            "(020) 123 45 67",
            "020-1234567",
            "0172-123456",
            "+49 30 1234567",
            "06\u00a01234\u00a05678",
        ),
    ],
)
def test_contact_is_found_whole(written: str) -> None:
    text = f"Vraag het via {written}, of later."
    assert [(at, found) for at, found in contacts(text)] == [(14, written.replace("\u00a0", " "))]


@given(st.lists(st.integers(10, 99), min_size=4, max_size=4), st.lists(GAPS, min_size=4, max_size=4))
def test_a_mobile_number_is_found_however_it_is_cut(pairs: list[int], gaps: list[str]) -> None:
    written = "06" + "".join(f"{gap}{pair}" for gap, pair in zip(gaps, pairs, strict=True))
    day = written[2:3] in "-./" and written[5:6] in "-./" and written[6:8] in ("19", "20")
    company = gaps[:3] == ["", "", ""] and gaps[3] != ""  # eight digits and two: rather a number of a company
    assert day or company or [found for _, found in contacts(f"bel {written} nu")]


@pytest.mark.parametrize(
    "text",
    [
        *("KvK 01234567", "KvK-nummer: 0123456789", "ISBN 0306406152", "ISBN 978-90-1234-567-8", "ISBN-10: 0306406152"),
        *("doi 10.1000/0612345678", "06-02-2023 1030", "06-02-2023 10:30", "2501 CB Den Haag", "artikel 0612345678"),
        *(
            "1.234.567.890",
            "2019-2023",
            "van 0900-1000 uur",
            "https://x.nl/?id=0612345678",
            "0800-0113",
            "a@b",
            "@naam",
        ),
    ],
)
def test_other_numbers_are_no_contact(text: str) -> None:
    assert list(contacts(text)) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Jan de Vries zei dat.", ["Jan de Vries"]),
        ("Mail Jan de Vries.", ["Jan de Vries"]),
        ("Volgens mevrouw Jansen.", ["mevrouw Jansen"]),
        ("Docent Jan Smit zei dat.", ["Jan Smit"]),
        ("toen zei Özgür Çelik dat", ["Özgür Çelik"]),
        ("J. de Boer en Lisa-Marie O'Brien", ["J. de Boer", "Lisa-Marie O'Brien"]),
        ("Fatima El Amrani, docent", ["Fatima El Amrani"]),
        ("De Anne Frank Stichting, de Tweede Kamer en Young Impact uit Utrecht", []),
        ("Toen zei de docent dat. Volgens Utrecht. Wet gelijke behandeling", []),
    ],
)
def test_names_of_persons(text: str, names: list[str]) -> None:
    assert [name for _, name in persons(text, KNOWN)] == names


@pytest.mark.parametrize(
    ("name", "certain"),
    [("Fatima de Vries", True), ("J. Jansen", True), ("mevrouw Jansen", True), ("Acme Advies", False)],
)
def test_some_marks_only_persons_have(name: str, certain: bool) -> None:
    assert is_certain(name) is certain
