"""Questions from practice: from home to a page that helps in at most three clicks, without script."""

from collections.abc import Callable
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page, expect
from project import ROOT

pytestmark = pytest.mark.browser

QUESTIONS = yaml.safe_load((ROOT / "tests" / "golden" / "vragen.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("asked", QUESTIONS, ids=[each["adres"] for each in QUESTIONS])
def test_a_question_is_three_clicks_away(visit: Callable[..., tuple[Page, str]], asked: dict[str, Any]) -> None:
    page, root = visit("", java_script_enabled=False)
    assert len(asked["weg"]) <= 3
    for name in asked["weg"]:
        links = page.get_by_role("main").get_by_role("link", name=name, exact=True)
        (links if links.count() else page.get_by_role("main").get_by_role("link", name=name)).first.click()
    expect(page).to_have_url(root + asked["adres"])
    expect(page.get_by_role("main")).to_contain_text(asked["staat_er"])


def test_there_are_ten_or_more() -> None:
    assert len(QUESTIONS) >= 10
