"""What the site keeps for itself is what it makes: no page of ours stands where an editor's could."""

from pathlib import Path

from project import ROOT

from stagekans.adapters import disk
from stagekans.build.pipeline import examine
from stagekans.core.settings import Settings
from stagekans.site.overviews import listed
from stagekans.site.products import make_all
from stagekans.site.reserved import OWN, WRITTEN, kept
from stagekans.subjects.table import KINDS


def test_every_page_without_an_entry_has_an_address_we_keep(settings: Settings) -> None:
    site, _ = examine(disk.content(ROOT / "tests" / "sites" / "klein", {}), settings)
    written = {entry.address for entry in site.entries}
    written |= {alias for entry in site.entries for alias in entry.record.aliases}
    short = {f"m/{entry.slug}/" for entry in site.entries}
    folders = {f"{Path(output.path).parent}/" for output in make_all(site) if "/" in output.path}
    ours = {folder for folder in folders if not any(folder.startswith(address) for address in written | short)}
    pages = {output.path.removesuffix("index.html") for output in make_all(site)}
    assert {folder for folder in (ours & pages) - {""} if not kept(folder)} == set()
    assert {folder for folder in ours if not kept(folder)} == set()


def test_a_folder_has_an_overview_or_may_have_a_page_of_the_programme() -> None:
    overviews = {kind.address for kind, _ in listed(KINDS)}
    assert overviews & WRITTEN == set()
    assert overviews | WRITTEN <= OWN | {"en/campaign/"}
