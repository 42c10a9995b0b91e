"""The logo of an institution, ready to be drawn in a pack or shown on a page."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass

from stagekans.catalog.site import LOGO, Site
from stagekans.core.entry import Entry
from stagekans.core.house import House
from stagekans.core.outputs import Argument, Job, Output, Part
from stagekans.render.logos import place as logo_place
from stagekans.render.logos.logo import Ink

_HIGH = 96
"""Pixels of the box for a logo on a page."""


@dataclass(frozen=True)
class Placed:
    """A logo with its measures.

    image: an SVG cut to what is seen, for the images of press.typst.document. file: the same to hand on; suffix: its,
    ".svg" or ".png". page: an SVG on its own ground. width, height: in heights of the box for a sender, which is
    logo_place.BOX wide. tile: the colour #rrggbb it must stand on, "" for white. alt: for who does not see it.
    """

    image: Part
    file: Part
    page: Part
    suffix: str
    width: float
    height: float
    tile: str
    alt: str

    def data(self) -> dict[str, Argument]:
        """Return what theme/site/print/logo.typ needs beside the image, as plain data."""
        return {"width": self.width, "height": self.height, "tile": self.tile, "alt": self.alt}


def logo_of(institution: Entry, site: Site) -> Placed | None:
    """Return the logo of an institution, real or made up; None when it has none, or did not confirm
    that it wants to be named, or when its logo was refused.

    In a pack: images {"emblem": placed.image}, data {"emblem_place": placed.data()}, and the part packs/logo.typ, whose
    function sender() draws it.
    """
    school = institution.record
    if not isinstance(school, House) or not school.confirmed or school.logo is None:
        return None
    path = next((each.path for each in site.references_from(institution) if each.kind == LOGO), "")
    ink = site.inks.get(path)
    if not isinstance(ink, Ink):
        return None
    width, height = logo_place.size(ink)
    fields = [each for each in (school.brand.primary, school.brand.secondary) if each] if school.brand else []
    tile = logo_place.tile(ink, fields)
    given: dict[str, Argument] = {
        "path": path,
        "logo": site.files[path],
        "ink": asdict(ink),
        "ground": tile or "#ffffff",
    }
    job = Job(logo_place.drawn, given)
    return Placed(job.part(), job.part("file"), job.part("page"), path[-4:], width, height, tile, school.logo.alt)


def make(site: Site) -> Iterator[Output]:
    """Make <address>logo.svg, for the page of an institution or example: as an image, never inside its HTML."""
    for institution in site.having(House):
        placed = logo_of(institution, site)
        if placed:
            yield Output(f"{institution.address}logo.svg", placed.page, (institution.key,))


def shown_logo(entry: Entry, site: Site) -> dict[str, Argument] | None:
    """Return what a page needs to show the logo of its institution: address from the site's root, size in px, alt."""
    placed = logo_of(entry, site)
    if placed is None:
        return None
    edges = 2 * logo_place.EDGE * min(placed.width, placed.height)
    size = {"width": round(_HIGH * (placed.width + edges)), "height": round(_HIGH * (placed.height + edges))}
    return {"address": f"{entry.address}logo.svg", "alt": placed.alt, **size}
