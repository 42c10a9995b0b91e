"""Web addresses: what no source can have, and what may look odd but is good."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stagekans.core.addresses import fault, host_of, is_example
from stagekans.core.rules import Rule

LATIN = st.text("abcdefghijklmnopqrstuvwxyz", min_size=3, max_size=20)
CYRILLIC = st.sampled_from("абвгдежзийклмнопрстуфхцчшщъыьэюя")


def code_of(address: str) -> str:
    found = fault(address)
    return found.code if found else ""


@pytest.mark.parametrize(
    "address",
    [
        *("https://www.school.nl/a?b=c#d", "HTTPS://School.NL", "http://school.nl:8443/", "https://münchen.de/x"),
        *("https://παράδειγμα.gr/", "https://президент.рф/", "https://例え.jp/", "https://xn--mnchen-3ya.de/"),
        *("https://my_bucket.s3.amazonaws.com/x", "https://school.nl/pad/@naam", "https://1.school.nl/"),
    ],
)
def test_good_addresses(address: str) -> None:
    assert fault(address) is None


@pytest.mark.parametrize(
    ("address", "code"),
    [
        *(
            (each, "bad-address")
            for each in ("https://..", "https://a..nl", "https://.nl/", "https://school", "https:///a")
        ),
        *((each, "bad-address") for each in ("ftp://a.nl", "www.a.nl", "https://a.nl:99999/", "https://a.nl/\x07", "")),
        *(
            (each, "bad-address")
            for each in ("https://a b.nl", "https://a.nl\\@b.nl", "https://-a.nl", "https://[::1", "//a.nl")
        ),
        *((each, "address-credentials") for each in ("https://u:p@a.nl", "https://u@a.nl/", "http://@a.nl/")),
        *(
            (each, "address-number")
            for each in ("http://127.0.0.1", "http://[::1]:80/", "http://2130706433", "http://0x7f.1")
        ),
        *(
            (each, "address-lookalike")
            for each in ("https://www.rіjk.nl", "https://аррӏе.com", "https://xn--80ak6aa92e.com")
        ),
        ("https://ｒijk.nl/", "address-lookalike"),
    ],
)
def test_what_is_wrong_has_its_code(address: str, code: str) -> None:
    assert code_of(address) == code


@given(LATIN, CYRILLIC, LATIN)
def test_one_letter_of_another_script_in_a_name_is_told(before: str, letter: str, after: str) -> None:
    assert code_of(f"https://www.{before}{letter}{after}.nl/") == "address-lookalike"


@given(st.text(max_size=200))
def test_any_text_gets_an_answer(text: str) -> None:
    assert isinstance(fault(text), Rule | None)
    assert isinstance(is_example(host_of(f"https://{text}")), bool)


@pytest.mark.parametrize(
    ("host", "example"),
    [
        *(
            (each, True)
            for each in ("example.com", "www.example.org", "voorbeeld.nl", "x.voorbeeld.example", "school.test")
        ),
        *((each, True) for each in ("localhost", "127.0.0.1", "printer.local", "a.invalid")),
        *((each, False) for each in ("voorbeeldschool.nl", "www.examples.nl", "school.nl", "8.8.8.8", "")),
    ],
)
def test_hosts_that_stand_for_any_host(host: str, example: bool) -> None:
    assert is_example(host) is example
