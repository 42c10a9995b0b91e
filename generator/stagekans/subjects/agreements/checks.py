"""Refuses a status nobody can check, of what is not there or was not signed, and clauses that say two things."""

from collections.abc import Iterator

from stagekans.catalog.site import Site
from stagekans.core.diagnostics import Diagnostic
from stagekans.core.entry import Entry
from stagekans.core.roles import ForCompanies
from stagekans.core.rules import Rule
from stagekans.frame.said import DATE_IN_FUTURE
from stagekans.subjects.agreements.clause import Clause
from stagekans.subjects.agreements.manifest import Manifest
from stagekans.subjects.agreements.party import Party, Pledge

COMMITMENT_TWICE = Rule("commitment-twice", facts=("value",))
COMMITMENT_UNKNOWN = Rule("commitment-unknown", facts=("number", "part"))
PARTY_ROLE_EMPTY = Rule("party-role-empty")
PLEDGE_TWICE = Rule("pledge-twice", facts=("value",))
PLEDGE_NOT_SIGNED = Rule("pledge-not-signed", facts=("party", "value"))
PLEDGE_NO_DATE = Rule("pledge-no-date", facts=("value",))
PLEDGE_NO_EVIDENCE = Rule("pledge-no-evidence", facts=("value",))
PLEDGE_NOT_SHOWN = Rule("pledge-not-shown")
CLAUSE_ORDER = Rule("clause-order", facts=("value",))
CLAUSE_DIFFERS = Rule("clause-differs", facts=("other",))

_SAYS_NOTHING = ("onbekend", "niet-gevraagd")


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield what is wrong with texts of agreements, their parties and their clauses."""
    today = site.settings.today.isoformat()
    for manifest in site.of(Manifest):
        yield from _manifest(manifest, manifest.record)
    for party in site.of(Party):
        yield from _party(party, party.record, site, today)
    for clause in site.of(Clause):
        yield from _clause(clause, clause.record, site)


def _manifest(entry: Entry, record: Manifest) -> Iterator[Diagnostic]:
    numbers: set[int] = set()
    for index, commitment in enumerate(record.commitments):
        if commitment.number in numbers:
            place = entry.place(("commitments", index, "number"))
            yield COMMITMENT_TWICE(place, value=commitment.number)
        numbers.add(commitment.number)
        keys: set[str] = set()
        for spot, part in enumerate(commitment.parts):
            if part.key in keys:
                place = entry.place(("commitments", index, "parts", spot, "key"))
                yield COMMITMENT_TWICE(place, value=part.key)
            keys.add(part.key)


def _party(entry: Entry, record: Party, site: Site, today: str) -> Iterator[Diagnostic]:
    for index, role in enumerate(record.roles):
        if not role.manifest and not role.of:
            yield PARTY_ROLE_EMPTY(entry.place(("roles", index, "role")))
    seen: set[tuple[str, int, str]] = set()
    for index, given in enumerate(record.statuses):
        where = ("statuses", index)
        if (given.manifest, given.commitment, given.part) in seen:
            yield PLEDGE_TWICE(entry.place((*where, "part")), value=given.part)
        seen.add((given.manifest, given.commitment, given.part))
        if site.find(Manifest, given.manifest):
            if not record.signed(given.manifest):
                place = entry.place((*where, "manifest"))
                yield PLEDGE_NOT_SIGNED(place, party=record.title, value=given.manifest)
            if not _there(site, given.manifest, given.commitment, given.part):
                place = entry.place((*where, "part"))
                yield COMMITMENT_UNKNOWN(place, number=given.commitment, part=given.part)
        yield from _shown(entry, given, index, today)


def _shown(entry: Entry, given: Pledge, index: int, today: str) -> Iterator[Diagnostic]:
    """A status that says something says since when, and where anyone can see it or what the party says."""
    place = entry.place(("statuses", index, "status"))
    if given.reply and given.reply.on > today:
        yield DATE_IN_FUTURE(entry.place(("statuses", index, "reply", "on")), key="on", value=given.reply.on)
    if given.status in _SAYS_NOTHING:
        return
    if not given.since:
        yield PLEDGE_NO_DATE(place, value=given.status)
    if given.status == "aangetoond" and not given.evidence:
        yield PLEDGE_NOT_SHOWN(place)
    elif given.status != "gevraagd" and not given.evidence and not given.reply:
        yield PLEDGE_NO_EVIDENCE(place, value=given.status)


def _clause(entry: Entry, record: Clause, site: Site) -> Iterator[Diagnostic]:
    for index, served in enumerate(record.serves):
        if site.find(Manifest, served.manifest) and not _there(site, served.manifest, served.commitment, served.part):
            place = entry.place(("serves", index, "part"))
            yield COMMITMENT_UNKNOWN(place, number=served.commitment, part=served.part)
    for index, (newer, older) in enumerate(zip(record.versions, record.versions[1:], strict=False), 1):
        if older.on > newer.on or _number(older.version) >= _number(newer.version):
            yield CLAUSE_ORDER(entry.place(("versions", index, "version")), value=older.version)
    for each in site.references_from(entry):
        kit = each.target.playing(ForCompanies) if each.target and each.within("start_kit") else None
        if each.target and kit and kit.clause_text() != record.versions[0].text:
            yield CLAUSE_DIFFERS(each.place, other=each.target.path)


def _number(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))


def _there(site: Site, manifest: str, number: int, key: str) -> bool:
    entry = site.find(Manifest, manifest)
    commitments = entry.record.commitments if entry else ()
    return any(part.key == key for each in commitments if each.number == number for part in each.parts)
