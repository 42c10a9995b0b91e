"""What was published in the last month: a page, a message for mail programs and the same as plain text."""

from collections.abc import Iterator
from datetime import timedelta

from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument, Output
from stagekans.core.settings import Settings
from stagekans.core.words import Words, group, said
from stagekans.frame.shell import card, shell_of
from stagekans.render.web.html import moment

ADDRESS = "verhalen/nieuwsbrief/"
_MONTH = timedelta(days=31)


def make(site: Site) -> Iterator[Output]:
    """Make /verhalen/nieuwsbrief/, and in that folder nieuwsbrief.html (for mail) and nieuwsbrief.txt."""
    shell = shell_of(site)
    words = group(site.settings.words, "newsletter")
    since = (site.settings.today - _MONTH).isoformat()
    found = published(site)
    mail, text = f"{ADDRESS}nieuwsbrief.html", f"{ADDRESS}nieuwsbrief.txt"
    shown: dict[str, Argument] = {
        "kind": "newsletter",
        "seed": "nieuwsbrief",
        "section": "verhalen",
        "title": said(words, "title"),
        "summary": said(words, "summary"),
        "since": since,
        "until": site.settings.today.isoformat(),
        "items": [{**card(each), "published": _day(each)} for each in found],
    }
    files: dict[str, Argument] = {"mail": mail, "text": text}
    yield shell.page("stories/newsletter.html", {**shown, "address": ADDRESS, "files": files})
    yield Output(mail, shell.part("stories/mail.html", {**shown, "address": mail}))
    yield Output(text, _plain(found, since, site.settings, words).encode())


def published(site: Site) -> list[Entry]:
    """Return the entries that say they were published in the 31 days up to today, newest first."""
    since, today = (site.settings.today - _MONTH).isoformat(), site.settings.today.isoformat()
    found = [each for each in site.entries if since < _day(each) <= today and each.language == site.settings.locale]
    return sorted(found, key=lambda each: (_day(each), each.key), reverse=True)


def _day(entry: Entry) -> str:
    return getattr(entry.record, "published", None) or ""


def _plain(found: list[Entry], since: str, settings: Settings, words: Words) -> str:
    days = {"since": moment(since, settings.locale), "until": moment(settings.today.isoformat(), settings.locale)}
    blocks = [f"{settings.site_name}: {said(words, 'title')}", said(words, "period").format(**days)]
    for entry in found:
        day = moment(_day(entry), settings.locale)
        lines = (entry.record.title, day, entry.record.summary, settings.site_url + entry.address)
        blocks.append("\n".join(lines))
    if not found:
        blocks.append(said(words, "none"))
    site = group(settings.words, "site")
    blocks.append("\n".join((said(site, "notice"), said(site, "licence"), settings.site_url)))
    return "\n\n".join(blocks) + "\n"
