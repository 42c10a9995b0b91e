"""Campaign packs as files of the site."""

from collections.abc import Iterator

from stagekans.catalog.catalog import Catalog
from stagekans.outputs import Output
from stagekans.products.packs.table import packs
from stagekans.settings import Settings


def make(catalog: Catalog, settings: Settings) -> Iterator[Output]:
    """Make /campagne/pakketten/<institution>-<campaign>-<language>.zip."""
    for pack in packs(catalog, settings):
        yield Output(pack.path, pack.zip, (f"institution/{pack.institution}", f"campaign/{pack.campaign}"))
