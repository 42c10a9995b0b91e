"""Everything one entry becomes, or everything there is."""

from stagekans.catalog.catalog import Catalog
from stagekans.products.table import make_all
from stagekans.settings import Settings


def listing(catalog: Catalog, settings: Settings, key: str | None) -> str:
    """Return the paths made for an entry, one a line, its own page first; for None all planned paths.

    key: "kind/slug". Lists, feeds and open data hold every entry and are not named with one.
    """
    made = make_all(catalog, settings)
    if key is None:
        return "".join(f"{path}\n" for path in sorted(output.path for output in made))
    own = f"{catalog.by_key[key].address}index.html"
    paths = {output.path for output in made if key in output.about} | {own}
    return "".join(f"{path}\n" for path in sorted(paths, key=lambda path: (path != own, path)))
