"""The agenda: calendars to subscribe to and a page for each month."""

import calendar
from collections.abc import Iterator, Sequence
from typing import get_args

from stagekans.catalog.facets import count
from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument, Job, Output
from stagekans.core.settings import Settings
from stagekans.core.values import first_day
from stagekans.core.vocabularies import Region, SessionForm
from stagekans.core.words import Words, group, said
from stagekans.frame.shell import Shell, card, shell_of, shown
from stagekans.render.data import agenda
from stagekans.render.web.html import moment
from stagekans.subjects.programme.session import Session

ADDRESS = "agenda/"
_STATUS = {"gaat-door": "CONFIRMED", "uitgesteld": "TENTATIVE", "afgelast": "CANCELLED"}


def make(site: Site) -> Iterator[Output]:
    """Make /agenda/agenda.ics, one for each form and region that has sessions, and /agenda/maand/<month>/."""
    shell = shell_of(site)
    words = site.settings.words
    title = said(words, "sections", "agenda")
    dated = scheduled(site)
    yield _calendar(f"{ADDRESS}agenda.ics", title, dated, site.settings)
    for facet, values in (("session_form", get_args(SessionForm)), ("region", get_args(Region))):
        for value in values:
            held = [each for each in dated if value in each.record.facets()[facet]]
            if held:
                label = said(words, "vocabularies", facet, value)
                path = f"{ADDRESS}{said(words, 'facets', facet, 'address')}/{value}/agenda.ics"
                yield _calendar(path, f"{title}: {label}", held, site.settings)
    names = months(site)
    for name in names:
        yield _month(shell, name, names, dated)


def scheduled(site: Site) -> list[Entry[Session]]:
    """Return the sessions with a day that are not made up, the first one first."""
    found = [each for each in site.of(Session) if _start(each) and not each.record.example]
    return sorted(found, key=lambda each: (_start(each), each.slug))


def months(site: Site) -> list[str]:
    """Return the months that have sessions, and this month: "2026-11"."""
    return sorted({*(_start(each)[:7] for each in scheduled(site)), site.settings.today.isoformat()[:7]})


def month_address(name: str) -> str:
    """Return where the page of a month stands."""
    return f"{ADDRESS}maand/{name}/"


def listed(site: Site) -> dict[str, Argument]:
    """Return sessions as the agenda lists them: coming, without a day, past, made up; and months and places."""
    today = site.settings.today.isoformat()
    rows: dict[str, list[Argument]] = {"coming": [], "undated": [], "past": [], "examples": []}
    for each in sorted(site.of(Session), key=lambda each: (_start(each), each.slug)):
        row: dict[str, Argument] = {**card(each), "record": shown(each, today)}
        if each.record.example:
            rows["examples"].append(row)
        elif not _start(each):
            rows["undated"].append(row)
        else:
            rows["coming" if _last(each) >= today else "past"].append(row)
    rows["past"].reverse()
    return {
        **rows,
        "months": [{"name": name, "address": month_address(name)} for name in months(site)],
        "real": count(scheduled(site)),
    }


def _calendar(path: str, title: str, held: Sequence[Entry[Session]], settings: Settings) -> Output:
    host = settings.site_url.split("//")[-1].partition("/")[0]
    moments: list[Argument] = []
    for each in held:
        record = each.record
        moments.append(
            {
                "uid": f"{each.key.replace('/', '-')}@{host}",
                "start": record.start,
                "end": None if record.end == "onbekend" else record.end,
                "title": _told(record, settings.words),
                "text": record.summary,
                "url": settings.site_url + each.address,
                "place": "" if record.place == "onbekend" else record.place,
                "status": _STATUS[record.status],
                "as_of": first_day(record.as_of),
            }
        )
    given: dict[str, Argument] = {
        "name": f"{settings.site_name}: {title}",
        "moments": moments,
        "maker": f"-//{settings.site_name}//agenda//{settings.locale.upper()}",
        "lang": settings.locale,
    }
    return Output(path, Job(agenda.agenda, given).part(), tuple(each.key for each in held))


def _month(shell: Shell, name: str, names: Sequence[str], dated: Sequence[Entry[Session]]) -> Output:
    words = group(shell.site.settings.words, "overviews", "month")
    year, month = (int(part) for part in name.split("-"))
    today = shell.site.settings.today.isoformat()
    weeks: list[Argument] = []
    for week in calendar.Calendar().monthdatescalendar(year, month):
        days = [day.isoformat() for day in week]
        weeks.append(
            [
                {
                    "day": day,
                    "inside": day.startswith(name),
                    "today": day == today,
                    "sessions": [
                        {"address": each.address, "title": _told(each.record, shell.site.settings.words)}
                        for each in dated
                        if _start(each)[:10] <= day <= _last(each)
                    ],
                }
                for day in days
            ]
        )
    at = names.index(name)
    around = {"previous": names[at - 1] if at else "", "next": names[at + 1] if at + 1 < len(names) else ""}
    inside = [each for each in dated if _start(each)[:7] <= name <= _last(each)[:7]]
    view: dict[str, Argument] = {
        "address": month_address(name),
        "kind": "month",
        "seed": name,
        "robots": "noindex",
        "title": said(words, "of").format(month=moment(name, shell.site.settings.locale)),
        "summary": said(words, "summary"),
        "month": name,
        "weeks": weeks,
        "cards": [{**card(each), "record": shown(each, today)} for each in inside],
        "around": {key: value and {"name": value, "address": month_address(value)} for key, value in around.items()},
    }
    return shell.page("programme/month.html", view, tuple(each.key for each in inside))


def _start(entry: Entry[Session]) -> str:
    return "" if entry.record.start == "onbekend" else entry.record.start


def _last(entry: Entry[Session]) -> str:
    """Return the last day of a session with a day."""
    return (_start(entry) if entry.record.end == "onbekend" else entry.record.end)[:10]


def _told(record: Session, words: Words) -> str:
    """Return the title of a session, after what became of it when it does not go on as planned."""
    if record.status == "gaat-door":
        return record.title
    return said(words, "session", "changed").format(said(words, "session", "statuses", record.status), record.title)
