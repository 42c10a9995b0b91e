"""The logo of an institution, ready to be drawn in a pack or shown on a page."""

from dataclasses import asdict, dataclass

from stagekans.catalog.catalog import LOGO, Catalog
from stagekans.model.entry import Entry
from stagekans.model.kinds.institution import Institution
from stagekans.outputs import Argument, Job, Part
from stagekans.press import logo_place
from stagekans.press.logo import Ink
from stagekans.settings import Settings


@dataclass(frozen=True)
class Placed:
    """A logo with its measures.

    image: an SVG cut to what is seen, for the images of press.typst.document. file: the same as a file of its own.
    suffix: of that file, ".svg" or ".png". width, height: in heights of the box for a sender, that is logo_place.BOX
    wide. tile: the colour #rrggbb it must stand on, "" for white. alt: what it says to who does not see it.
    """

    image: Part
    file: Part
    suffix: str
    width: float
    height: float
    tile: str
    alt: str

    def data(self) -> dict[str, Argument]:
        """Return what theme/packs/logo.typ needs beside the image, as plain data."""
        return {"width": self.width, "height": self.height, "tile": self.tile, "alt": self.alt}


def logo_of(institution: Entry, catalog: Catalog, settings: Settings) -> Placed | None:
    """Return the logo of an institution.

    institution: an entry of that kind. None when it has none, or did not confirm that it wants to be named (design §6),
    or when its logo was refused.

    In a pack: images {"emblem": placed.image}, data {"emblem_place": placed.data()}, and the part packs/logo.typ, whose
    function emblem(height) draws it, or the tile with a name when there is none.
    """
    school = institution.record
    if not isinstance(school, Institution) or not school.confirmed or school.logo is None:
        return None
    path = next((each.path for each in catalog.references_from(institution) if each.kind == LOGO), "")
    ink = catalog.inks.get(path)
    if not isinstance(ink, Ink):
        return None
    job = Job(logo_place.drawn, {"path": path, "logo": catalog.files[path], "ink": asdict(ink)})
    width, height = logo_place.size(ink)
    fields = [each for each in (school.brand.primary, school.brand.secondary) if each] if school.brand else []
    tile = logo_place.tile(ink, fields)
    return Placed(job.part(), job.part("file"), path[-4:], width, height, tile, school.logo.alt)
