"""All campaign packs: one per campaign (each is in one language) for everybody who gets one."""

from collections.abc import Iterator
from dataclasses import dataclass

from stagekans.catalog.site import Site
from stagekans.core.derived import derived
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument, Part
from stagekans.subjects.campaign.campaign import Campaign
from stagekans.subjects.campaign.packs.item import File
from stagekans.subjects.campaign.packs.kit import kit
from stagekans.subjects.campaign.packs.look import look_of
from stagekans.subjects.campaign.packs.previews import previews
from stagekans.subjects.campaign.packs.recipient import NEUTRAL, Recipient, general, recipients


@dataclass(frozen=True)
class Pack:
    """One pack.

    recipient, campaign: for whom and of what. language: of its words. path: of the ZIP from the site's root.
    zip: its bytes. label: its name in a list of one recipient. items: keys of words.pack.items, in order.
    """

    recipient: Recipient
    campaign: Entry[Campaign]
    language: str
    path: str
    zip: Part
    label: str
    items: tuple[str, ...]

    @property
    def institution(self) -> str:
        """Slug of whom it is for."""
        return self.recipient.slug

    def listed(self) -> dict[str, Argument]:
        """Return what a page shows of a pack: plain data."""
        return {
            "label": self.label,
            "name": self.recipient.name,
            "form": self.recipient.form,
            "level": self.recipient.level,
            "language": self.language,
            "path": self.path,
            "size": self.zip.measure,
            "items": list(self.items),
        }


@derived
def packs(site: Site) -> tuple[Pack, ...]:
    """Return every pack, in order of campaign and recipient; none when the build is no release."""
    if not site.settings.release:
        return ()
    everybody = tuple(recipients(site))
    return tuple(_pack(campaign, each, site) for campaign in site.of(Campaign) for each in everybody)


def packs_of(entry: Entry, site: Site) -> tuple[Pack, ...]:
    """Return the packs for one institution or example; none for other entries."""
    return tuple(pack for pack in packs(site) if pack.recipient.about == entry.key)


def _pack(campaign: Entry[Campaign], recipient: Recipient, site: Site) -> Pack:
    language = look_of(campaign, recipient, site).record.language
    made = kit(campaign, recipient, site)
    path = f"campagne/pakketten/{recipient.slug}-{campaign.slug}-{language}.zip"
    items = tuple(dict.fromkeys(file.item for file in made.files))
    return Pack(recipient, campaign, language, path, made.zip, campaign.record.title, items)


def items_of(campaign: Entry[Campaign], site: Site) -> list[dict[str, Argument]]:
    """Return the items of a campaign's neutral pack, as plain data for a page; none when the build is no release.

    Each: key (of words.pack.items), preview ({"path", "width", "height", "alt"} or None), files ({"path", "type",
    "size"}), which stand on the site one by one.
    """
    if not site.settings.release:
        return []
    shown = {item: picture for item, picture, _ in previews(campaign, _neutral(site), site, whole=True)}
    found: dict[str, list[Argument]] = {}
    for path, file in singles(campaign, site):
        found.setdefault(file.item, []).append({"path": path, "type": file.type, "size": file.part.measure})
    return [{"key": item, "preview": shown.get(item), "files": files} for item, files in found.items()]


def singles(campaign: Entry[Campaign], site: Site) -> Iterator[tuple[str, File]]:
    """Yield (path from the site's root, File) of each file of a campaign's neutral pack that is no page by itself."""
    for file in kit(campaign, _neutral(site), site).files:
        if not file.path.endswith(".html"):
            yield f"campagne/los/{campaign.slug}/{file.path}", file


@derived
def _neutral(site: Site) -> Recipient:
    return Recipient(NEUTRAL, general(NEUTRAL, site), about=f"general/{NEUTRAL}")
