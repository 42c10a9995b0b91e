"""Every page of the real site before the Nu HTML checker."""

from pathlib import Path

import node


def test_the_html_checker_finds_nothing_on_any_page(real_site: Path) -> None:
    pages = sorted(real_site.rglob("*.html"))
    assert len(pages) > 300
    assert node.html_faults([*pages, *(real_site / "assets").glob("*.css")]) == []
