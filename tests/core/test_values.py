"""Small values that come from people: what is good, what is mended, what is refused."""

import pytest

from stagekans.core.values import site_address


@pytest.mark.parametrize(
    ("given", "good"),
    [
        ("https://www.voorbeeld.nl/kb/", "https://www.voorbeeld.nl/kb/"),
        ("https://www.voorbeeld.nl/kb", "https://www.voorbeeld.nl/kb/"),
        ("https://www.voorbeeld.nl", "https://www.voorbeeld.nl/"),
        ("http://localhost:8000", "http://localhost:8000/"),
        ("http://[::1]:8000/a//", "http://[::1]:8000/a/"),
        ("HTTPS://WWW.Voorbeeld.NL/Kb/%C3%A9/", "https://www.voorbeeld.nl/Kb/%C3%A9/"),
        ("https://groep.gitlab.io/-/project/-/jobs/12/artifacts/public/", None),
    ],
)
def test_an_address_of_a_site_ends_with_one_slash(given: str, good: str | None) -> None:
    assert site_address(given) == (good or given)


@pytest.mark.parametrize(
    "given",
    [
        "",
        " ",
        "/",
        "www.voorbeeld.nl",
        "//voorbeeld.nl/",
        "ftp://voorbeeld.nl/",
        "javascript:alert(1)",
        "https://",
        "https:///kb/",
        "https://voorbeeld.nl/?a=1",
        "https://voorbeeld.nl/#kop",
        "https://naam@voorbeeld.nl/",
        "https://naam:geheim@voorbeeld.nl/",
        "https://voorbeeld nl/",
        "https://voorbeeld.nl/een pad/",
        " https://voorbeeld.nl/",
        "https://voorbeeld.nl/\n",
        "https://voorbeeld.nl/a//b/",
        "https://voorbeeld.nl/../b/",
        "https://voorbeeld.nl/%zz/",
        "https://voorbeeld.nl:0/",
        "https://voorbeeld.nl:99999/",
        "https://vóórbeeld.nl/",
        'https://voorbeeld.nl/"',
        "https://voorbeeld.nl/<b>/",
        "https://..nl/",
    ],
)
def test_where_no_site_can_stand(given: str) -> None:
    assert site_address(given) is None
