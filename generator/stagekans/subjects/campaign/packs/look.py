"""What all drawings of a pack share: words, colours and the order of the shapes."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass

from stagekans.catalog.site import Site
from stagekans.core.derived import Answers, derived
from stagekans.core.entry import Entry
from stagekans.core.house import OwnText
from stagekans.core.outputs import Argument, Blob, Part
from stagekans.core.settings import Settings
from stagekans.core.words import Words as Named
from stagekans.core.words import group, said
from stagekans.frame.typeset import typeset
from stagekans.render.image.brand import Palette, branded, palette
from stagekans.render.image.mark import shapes
from stagekans.subjects.campaign.campaign import Campaign, Words
from stagekans.subjects.campaign.packs.logos import Placed
from stagekans.subjects.campaign.packs.recipient import Recipient

_ORDERS = 6
"""Packs without a house style share this many orders of shapes, so that they share most of their files too."""
_MOST = 26
_SENT: Mapping[str, tuple[str, ...]] = dict.fromkeys(("poster", "flyer", "screen"), ("logo",))
"""Templates on which stands who sends it."""


@dataclass(frozen=True)
class Look:
    """One look: two packs with equal looks share every file in which no address or code stands.

    campaign, record: the campaign and its record. shown: the words of its leading poster. palette: colours.
    seed: of the shapes. sender, short, logo: what stands on it of who sends it, "" and None when that is nobody.
    company: whether it is for internship companies. texts: of its own, instead of the campaign's.
    """

    campaign: Entry[Campaign]
    record: Campaign
    shown: Words
    palette: Palette
    seed: str
    sender: str
    short: str
    logo: Placed | None
    company: bool
    texts: tuple[OwnText, ...]
    site: Site

    @property
    def answers(self) -> Answers:
        """Those of the site: equal looks share them."""
        return self.site.answers

    @property
    def words(self) -> Named:
        """The words of packs in the language of the campaign."""
        return words_of(self.record.language, self.site.settings)

    def said(self, *path: str) -> str:
        """Return one of the words of packs. path: its names from the outside in ("items", "agenda", "name")."""
        return said(self.words, *path)

    def path(self, called: str, /, **parts: object) -> str:
        """Return where a file stands in the pack, with "{stem}" for institution and campaign.

        called: key of words.pack.paths. parts: what else its name is made of.
        """
        return self.said("paths", called).format(stem="{stem}", **parts)

    def called(self, document: str, words: str = "", **parts: str) -> str:
        """Return the title of a document: what stands on it, and what kind of thing it is.

        document: key of words.pack.documents. words: what stands on it; "" is the headline. parts: what the kind names.
        """
        return self.said("documents", document).format(words=words or " ".join(self.shown.headline), **parts)

    @property
    def shapes(self) -> list[Argument]:
        """The lower bar of the mark, as long as any drawing needs it."""
        return _shapes(self.seed, len(self.palette.shapes), self.site)


@derived
def _shapes(seed: str, colours: int, site: Site) -> list[Argument]:
    return [dict(shape) for shape in shapes(seed, _MOST, colours)]


def words_of(language: str, settings: Settings) -> Named:
    """Return the words of packs in a language; those of the site where it has none."""
    return group(settings.translations.get(language, settings.words), "pack")


@derived
def look_of(campaign: Entry[Campaign], recipient: Recipient, site: Site) -> Look:
    """Return the look of a campaign for someone: their own colours once they confirmed, else the campaign's."""
    record = campaign.record
    given = record.palette
    if recipient.brand:
        colours = branded(recipient.brand.primary, recipient.brand.secondary, given.bar, given.shapes)
        seed = recipient.slug
    else:
        colours = palette(given.field, given.bar, given.shapes)
        number = int(hashlib.sha256(recipient.slug.encode()).hexdigest()[:8], 16) % _ORDERS
        seed = f"{campaign.slug}-{number}"
    own = record.companies.lead_with if recipient.company and record.companies else None
    shown = record.leading(own or record.lead_with)
    own_texts = tuple(each for each in recipient.texts if each.campaign == campaign.slug)
    return Look(
        campaign,
        record,
        shown,
        colours,
        seed,
        recipient.sender,
        recipient.short,
        recipient.logo,
        recipient.company,
        own_texts,
        site,
    )


def drawing(
    look: Look,
    template: str,
    item: str,
    data: Mapping[str, Argument],
    code: Part | None = None,
    **form: Argument,
) -> Part:
    """Return a drawing; it is made anew only when something changes that its templates name.

    template: its name in theme/packs. item: what it is called when a text does not fit. data: beyond what all share.
    code: the QR code as SVG. form: of render/paper/typst.document.
    """
    theme = look.site.settings.theme
    parts = [_template(name, theme) for name in ("mark", "kit", *_SENT.get(template, ()), template)]
    named = {name for part in parts for name in _named(part, look.site)}
    given = {**_shared(look), **_facts(look, form.get("form", "pdf")), **data, "item": item}
    images = {"qr": code, "emblem": look.logo.image if look.logo else None}
    shown = {name: each for name, each in given.items() if name in named}
    pictures = {name: each for name, each in images.items() if each and name in named}
    return typeset(parts, shown, pictures, look.site, **form)


def _template(name: str, theme: Mapping[str, Blob]) -> Blob:
    """Return a template of packs: one that start kits and cards use too, or one of packs alone."""
    return theme.get(f"site/print/{name}.typ") or theme[f"campaign/packs/{name}.typ"]


@derived
def _named(part: Blob, site: Site) -> frozenset[str]:
    """Return which data a template asks for: data.name, data.at("name"), of.name, of.at("name")."""
    return frozenset(re.findall(r"\b(?:data|of)\.(?:at\(\")?([a-z_]+)", part.data.decode()))


def _facts(look: Look, form: Argument) -> dict[str, Argument]:
    """Return what a PDF says of itself beside its title; a picture says nothing, so more packs share it."""
    if form != "pdf":
        return {}
    sender = look.sender or look.site.settings.site_name
    return {"author": sender, "description": look.record.summary, "licence": look.record.licence}


def _shared(look: Look) -> dict[str, Argument]:
    return {
        "lang": look.record.language,
        "title": look.record.title,
        "headline": list(look.shown.headline),
        "lead": look.shown.lead,
        "action": look.shown.action,
        "tagline": look.record.tagline,
        "sender": look.sender,
        "sender_short": look.short,
        "emblem_place": look.logo.data() if look.logo else {},
        "notice": look.said("notice"),
        "field": look.palette.field,
        "front": look.palette.front,
        "bar": look.palette.bar,
        "text": look.palette.text,
        "colours": list(look.palette.shapes),
        "shapes": look.shapes,
    }
