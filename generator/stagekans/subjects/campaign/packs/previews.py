"""Small pictures of what is in a pack."""

from collections.abc import Iterator, Mapping

from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument, Job, Part
from stagekans.render.image import raster
from stagekans.subjects.campaign.campaign import Campaign
from stagekans.subjects.campaign.packs.drawn import SCREENS, pictures
from stagekans.subjects.campaign.packs.glimpses import glimpses
from stagekans.subjects.campaign.packs.look import look_of
from stagekans.subjects.campaign.packs.recipient import Recipient

_WIDTH = 480
_A, _WIDE, _SQUARE = (210, 297), (16, 9), (1, 1)
_FORMS: Mapping[str, tuple[int, int]] = {
    **{name: (form.width, form.height) for name, form in SCREENS.items()},
    **dict.fromkeys(("poster", "flyer", "variants", "print", "master-poster", "texts", "tools", "agenda", "about"), _A),
    **dict.fromkeys(("deck", "embed"), _WIDE),
    **dict.fromkeys(("qr", "master-square"), _SQUARE),
}
"""Width and height of each picture, in any unit."""


def previews(
    campaign: Entry[Campaign], recipient: Recipient, site: Site, *, whole: bool = False
) -> Iterator[tuple[str, Mapping[str, Argument], Part]]:
    """Yield (item, what a page shows of the picture, WebP) for each item that is a picture.

    whole: also a glimpse of what is none.
    What a page shows: {"path", "width", "height", "alt"}; the path is from the site's root.
    """
    look = look_of(campaign, recipient, site)
    short = f"{site.settings.site_url}m/{recipient.slug}/"
    shown_as = short.split("//")[-1]
    drawn = [*pictures(look, short, shown_as), *(glimpses(look, short, shown_as) if whole else ())]
    for item, part, alt in drawn:
        wide, tall = _FORMS[item]
        path = f"campagne/voorbeeld/{campaign.slug}/{recipient.slug}-{item}.webp"
        shown: Mapping[str, Argument] = {
            "path": path,
            "width": _WIDTH,
            "height": round(tall * _WIDTH / wide),
            "alt": alt,
        }
        yield item, shown, Job(raster.small, {"image": part, "width": _WIDTH}).part()
