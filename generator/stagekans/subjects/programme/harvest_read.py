"""What a host filled in, to the front matter of a session and of the needs that were heard there."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from stagekans.core.outputs import Argument
from stagekans.core.values import UNKNOWN
from stagekans.core.words import Words, listed, said
from stagekans.reading.dutch_dates import instant
from stagekans.reading.sources import nearest
from stagekans.subjects.programme import harvest_rows as harvest
from stagekans.subjects.programme.harvest_rows import Row

_BULLET = re.compile(r"^(?:[-–•*·]|\d+[.)])\s+")
_BETWEEN = re.compile(r"(\s{0,50}[,;/]\s*|\s{1,50}en\s+)")
_MARKED = re.compile(r"([\\`*_\[\]<>])")


class BadForm(ValueError):
    """A form that cannot become a file. code: "no-form", "unknown-row", "twice" or "empty". row, meant: labels."""

    def __init__(self, code: str, row: str = "", meant: str = "") -> None:
        super().__init__(code, row, meant)
        self.code, self.row, self.meant = code, row, meant


@dataclass(frozen=True)
class File:
    """A file to write: id of its kind, slug, front matter and body."""

    kind: str
    slug: str
    values: Mapping[str, Argument]
    body: str


def harvested(
    rows: Sequence[tuple[str, str]], slug: str, words: Words, phases: Mapping[str, str], dates: Mapping[str, str]
) -> tuple[File, ...]:
    """Return the session, and a need for every finding that says what is needed.

    rows: of harvest_form.answered. slug: of the session. words: of the interface. phases: slug -> title.
    dates: "today" and "review", days. What fits no list is kept as it is written, so that the check tells where it
    stands. Raises BadForm.
    """
    form = _Form(rows, words, phases)
    needs = tuple(_needs(form, slug, words, dates))
    return (_session(form, slug, words, dates), *needs)


class _Form:
    """The answers of a form by row. Raises BadForm for a form that is not ours or lacks what is needed."""

    def __init__(self, rows: Sequence[tuple[str, str]], words: Words, phases: Mapping[str, str]) -> None:
        self.words, self.lists = words, harvest.choices(words, phases)
        known = {_plain(row.label(words)): row for row in harvest.all_rows()}
        labels = {key: row.label(words) for key, row in known.items()}
        header = _plain(listed(words, "harvest", "header")[0])
        asked = [(label, _plain(label), answer) for label, answer in rows if _plain(label) != header]
        if not any(plain in known for _, plain, _ in asked):
            raise BadForm("no-form")
        self.answers: dict[tuple[str, int], str] = {}
        for label, plain, answer in asked:
            if plain not in known:
                near = nearest(plain, list(known))
                raise BadForm("unknown-row", label, labels[near[0]] if near else "")
            row = known[plain]
            if (row.key, row.number) in self.answers:
                raise BadForm("twice", labels[plain])
            self.answers[row.key, row.number] = answer
        for row in harvest.SESSION:
            if row.required:
                self.need(row)

    def text(self, row: Row) -> str:
        """Return an answer as one line."""
        return " ".join(self.answers.get((row.key, row.number), "").split())

    def need(self, row: Row) -> str:
        """Return an answer that must be there."""
        return self.text(row) or self._refuse(row)

    def _refuse(self, row: Row) -> str:
        raise BadForm("empty", row.label(self.words))

    def lines(self, row: Row) -> list[str]:
        """Return the lines of an answer, without what marks them as items of a list."""
        lines = self.answers.get((row.key, row.number), "").split("\n")
        return [found for found in (_BULLET.sub("", line).strip() for line in lines) if found]

    def chosen(self, row: Row) -> list[str]:
        """Return the keys of what was chosen; what is on no list as it was written."""
        keys = {_plain(key): key for key in self.lists[row.choices]}
        keys |= {_plain(label): key for key, label in self.lists[row.choices].items()}
        found = [key for line in self.lines(row) for key in _keys(line, keys)]
        return list(dict.fromkeys(found))

    def one(self, row: Row) -> str:
        """Return the key of what was chosen of a list of which one answer is asked."""
        return ", ".join(self.chosen(row))


def _keys(line: str, keys: Mapping[str, str]) -> Iterator[str]:
    """Yield the keys a line names; a label may hold a comma or "en" itself, so the longest that fits is meant."""
    parts = _BETWEEN.split(line)  # text, what divides, text, ...
    at = 0
    while at < len(parts):
        ends = range(len(parts), at, -2)
        end = next((end for end in ends if _plain("".join(parts[at:end])) in keys), None)
        if end:
            yield keys[_plain("".join(parts[at:end]))]
        else:
            end = next((each for each in range(at + 1, len(parts), 2) if parts[each].strip() != "en"), len(parts))
            yield from filter(None, ["".join(parts[at:end]).strip()])
        at = end + 1


def _session(form: _Form, slug: str, words: Words, dates: Mapping[str, str]) -> File:
    rows = {row.key: row for row in harvest.SESSION}
    example = form.one(rows["example"]) == "ja"
    if not example:
        form.need(rows["source"])
    start = instant(form.text(rows["start"]))
    source = {"title": form.text(rows["source"]), "url": form.text(rows["source_url"])}
    values: dict[str, Argument] = {
        "title": form.text(rows["title"]),
        "summary": form.text(rows["summary"]),
        "form": form.one(rows["form"]),
        "start": start or UNKNOWN,
        "end": instant(form.text(rows["end"]), start),
        "attendance": form.one(rows["attendance"]),
        "region": form.one(rows["region"]),
        "place": form.text(rows["place"]) or UNKNOWN,
        "hosts": form.lines(rows["hosts"]),
        "table": form.chosen(rows["table"]),
        "audience": form.chosen(rows["audience"]),
        "join": said(words, "harvest", "join"),
        "harvest": _filled(
            {
                "findings": list(_findings(form, slug)),
                "decisions": form.lines(harvest.DECISIONS),
                "prototypes": list(_prototypes(form)),
            }
        ),
        "phases": form.chosen(rows["phases"]),
        "example": example,
        "as_of": dates["today"],
        "review_date": dates["review"],
        "sources": [_filled(source)] if source["title"] else [],
    }
    return File("session", slug, _filled(values), form.answers.get(("story", 0), "").strip())


def _findings(form: _Form, slug: str) -> Iterator[dict[str, str]]:
    for heard, needed, *_ in harvest.numbered(harvest.FINDING, harvest.FINDINGS):
        if form.text(needed):
            yield {"text": form.need(heard), "need": _need_slug(slug, heard.number)}
        elif form.text(heard):
            yield {"text": form.text(heard)}


def _prototypes(form: _Form) -> Iterator[dict[str, str]]:
    for rows in harvest.numbered(harvest.PROTOTYPE, harvest.PROTOTYPES):
        title, intention, test, impact = rows
        if any(form.text(row) for row in rows):
            yield {
                "title": form.need(title),
                "intention": form.need(intention),
                "test": form.text(test) or UNKNOWN,
                "impact": form.text(impact) or UNKNOWN,
            }


def _needs(form: _Form, slug: str, words: Words, dates: Mapping[str, str]) -> Iterator[File]:
    rows = {row.key: row for row in harvest.SESSION}
    title = _MARKED.sub(r"\\\1", form.text(rows["title"]))
    body = said(words, "harvest", "heard").format(title=title, link=f"../agenda/{slug}.md")
    if form.one(rows["example"]) == "ja":
        body += f" {said(words, 'harvest', 'heard_example')}"
    region = form.one(rows["region"])
    start = instant(form.text(rows["start"]))
    for heard, needed, roles, stages, grounds in harvest.numbered(harvest.FINDING, harvest.FINDINGS):
        if not form.text(needed):
            continue
        form.need(roles)
        values: dict[str, Argument] = {
            "title": form.text(needed),
            "summary": form.need(heard),
            "form": "bevinding",
            "status": "open",
            "since": start.partition("T")[0] or dates["today"],
            "heard_in": [slug],
            "roles": form.chosen(roles),
            "stages": form.chosen(stages) or ["alle"],
            "grounds": form.chosen(grounds) or UNKNOWN,
            "regions": [region],
            "phases": form.chosen(rows["phases"]),
            "as_of": dates["today"],
            "review_date": dates["review"],
        }
        yield File("need", _need_slug(slug, heard.number), values, body)


def _need_slug(slug: str, number: int) -> str:
    return f"{slug}-bevinding-{number}"


def _filled(values: Mapping[str, Argument]) -> dict[str, Argument]:
    return {key: value for key, value in values.items() if value not in ("", [], {}, False)}


def _plain(label: str) -> str:
    """Return a label without what a person or a program may have changed: capitals, spaces, a star, accents."""
    flat = unicodedata.normalize("NFKD", label).encode("ascii", "ignore").decode().lower()
    return " ".join(flat.split()).strip(" *:.?")
