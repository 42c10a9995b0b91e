"""Everything one entry becomes."""

from stagekans.catalog.catalog import Catalog
from stagekans.products.table import make_all
from stagekans.settings import Settings


def listing(catalog: Catalog, settings: Settings, key: str) -> str:
    """Return the paths made for an entry, one a line, its own page first.

    key: "kind/slug". Lists, feeds and open data hold every entry and are not named.
    """
    entry = catalog.by_key[key]
    own = f"{entry.address}index.html"
    paths = sorted({output.path for output in make_all(catalog, settings) if key in output.about} | {own})
    return "".join(f"{path}\n" for path in sorted(paths, key=lambda path: (path != own, path)))
