"""One campaign pack: its files, and the ZIP that takes them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from stagekans.catalog.site import Site
from stagekans.core.derived import derived
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument, Job, Part
from stagekans.core.words import texts
from stagekans.frame import rooms
from stagekans.render.data import archive
from stagekans.subjects.campaign.campaign import Campaign
from stagekans.subjects.campaign.packs.drawn import drawings
from stagekans.subjects.campaign.packs.item import File
from stagekans.subjects.campaign.packs.look import Look, look_of
from stagekans.subjects.campaign.packs.recipient import Recipient
from stagekans.subjects.campaign.packs.written import filled, writings

_ABOUT: Mapping[str, str] = {"readme": "leesmij.txt", "licence": "licentie.txt", "alts": "alt-teksten.txt"}
"""What is read about a pack: key of words.pack.paths -> its template below theme/packs."""


@dataclass(frozen=True)
class Kit:
    """The files of one pack, with paths as they stand in it, and its ZIP."""

    files: tuple[File, ...]
    zip: Part


@derived
def kit(campaign: Entry[Campaign], recipient: Recipient, site: Site) -> Kit:
    """Return the pack of one campaign for someone.

    Until an institution confirmed, nothing inside names it but file names, LEESMIJ, manifest and the
    address behind the QR code.
    """
    look = look_of(campaign, recipient, site)
    short = f"{site.settings.site_url}m/{recipient.slug}/"
    called = texts(look.words, "general_stems").get(recipient.slug, recipient.slug)
    stem = f"{called}-{campaign.slug}"
    files = tuple(_named(each, stem) for each in _files(look, recipient, short, stem))
    record = look.record
    notes: dict[str, Argument] = {}
    for each in files:
        alt = {"alt": each.alt} if each.alt else {}
        notes[each.path] = {"item": each.item, "type": each.type, **alt, "expires": record.end}
    head: dict[str, Argument] = {
        "campaign": campaign.slug,
        "institution": recipient.slug,
        "language": record.language,
        "made_for": site.settings.today.isoformat(),
        "expires": record.end,
        "short_page": short,
        "licence": record.licence,
        "notice": look.said("notice"),
    }
    packed: dict[str, Argument] = {
        "files": {each.path: each.part for each in files},
        "folder": f"{stem}-{record.language}",
        "manifest": head,
        "notes": notes,
    }
    return Kit(files, Job(archive.pack, packed).part())


def _named(file: File, stem: str) -> File:
    return File(file.item, file.path.format(stem=stem), file.part, file.alt)


def _files(look: Look, recipient: Recipient, short: str, stem: str) -> Iterator[File]:
    words, record = look.words, look.record
    shown = short.split("//")[-1]
    owner = look.sender or look.said("our_company" if look.company else "our_institution")
    made = [*drawings(look, short, shown), *writings(look, short, shown, owner)]
    yield from made
    alts: list[Argument] = [{"path": each.path.format(stem=stem), "alt": each.alt} for each in made if each.alt]
    facts: dict[str, Argument] = {
        "campaign": record.title,
        "recipient": texts(words, "general").get(recipient.slug, recipient.name),
        "form": "company" if recipient.company else recipient.form,
        "sender": look.sender,
        "short": short,
        "today": look.site.settings.today.isoformat(),
        "end": record.end,
        "notice": look.said("notice"),
        "files": alts,
        "has": sorted({each.item for each in made}),
        "places": {name: _folder(each) for name, each in texts(words, "paths").items()},
        "rooms": rooms.told(),
        "campaigns": look.site.settings.site_url + look.site.settings.kinds.by_id["campaign"].address,
    }
    for name, template in _ABOUT.items():
        yield File("about", look.path(name), filled(template, facts, record.language, look.site.settings))


def _folder(path: str) -> str:
    """Return the folder a path stands in ("posters/print/"), or the file itself at the top."""
    folder = path.rpartition("/")[0]
    return f"{folder}/" if folder else path
