"""Everything one entry becomes, or everything there is."""

from stagekans.catalog.site import Site
from stagekans.site.products import make_all


def listing(site: Site, key: str | None) -> str:
    """Return the paths made for an entry, one a line, its own page first; for None all planned paths.

    key: "kind/slug". Lists, feeds and open data hold every entry and are not named with one.
    """
    made = make_all(site)
    if key is None:
        return "".join(f"{path}\n" for path in sorted(output.path for output in made))
    own = f"{site.by_key[key].address}index.html"
    paths = {output.path for output in made if key in output.about} | {own}
    return "".join(f"{path}\n" for path in sorted(paths, key=lambda path: (path != own, path)))
