"""Small pictures of what is in a pack."""

from collections.abc import Iterator, Mapping

from stagekans.model.entry import Entry
from stagekans.outputs import Argument, Job, Part
from stagekans.press import raster
from stagekans.products.packs.drawn import SCREENS, pictures
from stagekans.products.packs.look import look_of
from stagekans.products.packs.recipient import Recipient
from stagekans.settings import Settings

_WIDTH = 480
_PRINT = {"poster": (210, 297), "flyer": (148, 210)}


def previews(
    campaign: Entry, recipient: Recipient, settings: Settings
) -> Iterator[tuple[str, Mapping[str, Argument], Part]]:
    """Yield (item, what a page shows of the picture, WebP) for each item that can be drawn.

    What a page shows: {"path", "width", "height", "alt"}; the path is from the site's root.
    """
    look = look_of(campaign, recipient, settings)
    short = f"{settings.site_url}m/{recipient.slug}/"
    for item, part, alt in pictures(look, short, short.split("//")[-1]):
        form = SCREENS.get(item)
        wide, tall = (form.width, form.height) if form else _PRINT[item]
        path = f"campagne/voorbeeld/{campaign.slug}/{recipient.slug}-{item}.webp"
        shown: Mapping[str, Argument] = {
            "path": path,
            "width": _WIDTH,
            "height": round(tall * _WIDTH / wide),
            "alt": alt,
        }
        yield item, shown, Job(raster.small, {"image": part, "width": _WIDTH}).part()
