"""axe finds nothing on one page of every type, light and dark, wide and narrow."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from pagetypes import pages
from visiting import Visit, go, overflow

pytestmark = pytest.mark.browser

AXE = """() => axe.run(document, {
  resultTypes: ["violations"], preload: {assets: ["media"]}, rules: {"target-size": {enabled: true}}
}).then(found => found.violations.map(each => [each.id, each.nodes[0].html.slice(0, 120)]))"""


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 360)])
def test_axe_finds_nothing_and_nothing_runs_off_the_side(
    visit: Visit, real_site: Path, scheme: str, width: int
) -> None:
    page, root = visit(
        "", viewport={"width": width, "height": 900}, bypass_csp=True, reduced_motion="reduce", color_scheme=scheme
    )
    page.add_init_script(Axe().axe_script)
    found = []
    for path in dict.fromkeys(pages(real_site).values()):
        go(page, root + path)
        found += [(path, *each) for each in page.evaluate(AXE)]
        found += [(path, "overflow", str(wide)) for wide in [overflow(page)] if wide]
    assert found == []
