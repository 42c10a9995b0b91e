"""One campaign pack: the jobs of its parts, and the ZIP that takes them."""

from typing import Any

from stagekans.model.entry import Entry
from stagekans.model.kinds.campaign import Campaign
from stagekans.model.kinds.institution import Institution
from stagekans.outputs import Argument, Job, Part
from stagekans.press import archive, qr, text, typst
from stagekans.press.mark import shapes
from stagekans.products.assets import print_fonts
from stagekans.settings import Settings


def kit(campaign: Entry, record: Campaign, institution: Entry, school: Institution, settings: Settings) -> Part:
    """Return the ZIP of one campaign for one institution.

    Until the institution confirmed (design §6) nothing inside names it but file names, LEESMIJ,
    manifest and the address behind the QR code.
    """
    short = f"{settings.site_url}m/{institution.slug}/"
    stem = f"{institution.slug}-{campaign.slug}"
    words: Any = settings.words["pack"]
    code = Job(qr.svg, {"text": short}).part()
    poster_data = _poster(record, institution, school, short, words)
    files: dict[str, Argument] = {
        f"affiches/{stem}-a4.pdf": _typst(settings, "poster", poster_data, code, "pdf"),
        f"online/{stem}-1080x1080.png": _typst(settings, "square", poster_data, code, "png"),
        "LEESMIJ.txt": _text(
            settings,
            "leesmij.txt",
            {
                "campaign": record.title,
                "institution": school.title,
                "confirmed": school.confirmed,
                "short": short,
                "stem": stem,
                "today": settings.today.isoformat(),
                "end": record.end,
                "notice": words["notice"],
            },
        ),
        "LICENTIE.txt": _text(settings, "licentie.txt", {"campaign": record.title}),
    }
    for name, title, body in _sections(campaign):
        sender = school.title if school.confirmed else words["our_institution"]
        filled = body.replace("{adres}", short).replace("{instelling}", sender)
        files[f"teksten/{name}.txt"] = _text(
            settings, "tekst.txt", {"title": title, "body": filled, "notice": words["notice"]}
        )
    alt = record.poster.alt
    job = Job(
        archive.pack,
        {
            "files": files,
            "folder": f"{stem}-{record.language}",
            "manifest": {
                "campaign": campaign.slug,
                "institution": institution.slug,
                "language": record.language,
                "made_for": settings.today.isoformat(),
                "expires": record.end,
                "short_page": short,
                "licence": record.licence,
                "notice": words["notice"],
            },
            "notes": {
                f"affiches/{stem}-a4.pdf": {"type": "application/pdf", "alt": alt},
                f"online/{stem}-1080x1080.png": {"type": "image/png", "alt": alt},
            },
        },
    )
    return job.part()


def _poster(record: Campaign, institution: Entry, school: Institution, short: str, words: Any) -> dict[str, Argument]:
    brand = school.brand if school.confirmed else None
    return {
        "lang": record.language,
        "title": record.title,
        "headline": list(record.poster.headline),
        "lead": record.poster.lead,
        "action": record.poster.action,
        "scan": record.poster.scan,
        "tagline": record.tagline,
        "alt": record.poster.alt,
        "qr_alt": words["qr_alt"].format(short=short),
        "short": short.split("//")[-1],
        "sender": school.title if school.confirmed else "",
        "sender_space": words["sender_space"],
        "notice": words["notice"],
        "field": brand.primary if brand else record.palette.field,
        "bar": (brand.secondary or record.palette.bar) if brand else record.palette.bar,
        "colours": list(record.palette.shapes),
        "shapes": [dict(shape) for shape in shapes(institution.slug, colours=len(record.palette.shapes))],
    }


def _typst(settings: Settings, name: str, data: dict[str, Argument], code: Part, form: str) -> Part:
    job = Job(
        typst.document,
        {
            "parts": [settings.theme["packs/mark.typ"], settings.theme[f"packs/{name}.typ"]],
            "fonts": list(print_fonts(settings)),
            "data": data,
            "images": {"qr": code},
            "form": form,
        },
    )
    return job.part()


def _text(settings: Settings, name: str, data: dict[str, Argument]) -> Part:
    template = settings.theme[f"packs/{name}"]
    return Job(text.fill, {"template": template, "locale": settings.locale, "data": {"data": data}}).part()


def _sections(campaign: Entry) -> list[tuple[str, str, str]]:
    """Return (file name, title, text) for each part of the campaign's body below a level 2 heading."""
    if campaign.prose is None:
        return []
    found: list[tuple[str, str, str]] = []
    lines = campaign.prose.text.split("\n")
    starts = [each.place.line - campaign.prose.place.line for each in campaign.prose.headings if each.level == 2]
    titles = [each for each in campaign.prose.headings if each.level == 2]
    for heading, start, stop in zip(titles, starts, [*starts[1:], len(lines)], strict=True):
        found.append((heading.anchor, heading.text, "\n".join(lines[start + 1 : stop]).strip()))
    return found
