"""The rows of the harvest form, on which a host writes what a session yielded; its maker and its reader share them."""

from collections.abc import Mapping
from dataclasses import dataclass

from stagekans.core.words import Words, group, said, texts

FINDINGS, PROTOTYPES = 5, 3
WITH_PROTOTYPES = ("co-creatiesessie", "ontwerpsessie")


@dataclass(frozen=True)
class Row:
    """A row of the form.

    key: of words.harvest.fields. choices: name of a list in choices(); "" for free text. many: more than one answer.
    required: may not stay empty. number: which finding or prototype it is about; 0 for the session itself.
    """

    key: str
    choices: str = ""
    many: bool = False
    required: bool = False
    number: int = 0

    def label(self, words: Words) -> str:
        """Return what stands on the form. words: of the interface."""
        text = said(words, "harvest", "fields", self.key, "label")
        return f"{text[: text.index(':')]} {self.number}{text[text.index(':') :]}" if self.number else text


SESSION = (
    Row("title", required=True),
    Row("summary", required=True),
    Row("form", "session_form", required=True),
    Row("start"),
    Row("end"),
    Row("attendance", "attendance"),
    Row("region", "region", required=True),
    Row("place"),
    Row("hosts", many=True, required=True),
    Row("table", "role", many=True),
    Row("audience", "role", many=True, required=True),
    Row("phases", "phase", many=True, required=True),
    Row("story"),
    Row("example", "example"),
    Row("source"),
    Row("source_url"),
)
FINDING = (
    Row("finding"),
    Row("needed"),
    Row("need_roles", "role", many=True),
    Row("need_stages", "stage", many=True),
    Row("need_grounds", "ground", many=True),
)
DECISIONS = Row("decisions", many=True)
PROTOTYPE = (Row("prototype"), Row("intention"), Row("test"), Row("impact"))


def numbered(rows: tuple[Row, ...], count: int) -> tuple[tuple[Row, ...], ...]:
    """Return rows once for each of count findings or prototypes, from 1."""
    return tuple(
        tuple(Row(each.key, each.choices, each.many, each.required, number) for each in rows)
        for number in range(1, count + 1)
    )


def all_rows() -> tuple[Row, ...]:
    """Return every row that can stand on a form."""
    groups = (SESSION, *numbered(FINDING, FINDINGS), (DECISIONS,), *numbered(PROTOTYPE, PROTOTYPES))
    return tuple(row for group in groups for row in group)


def choices(words: Words, phases: Mapping[str, str]) -> Mapping[str, Mapping[str, str]]:
    """Return the lists a row may choose from: name -> key -> label. phases: slug -> title."""
    known = {name: texts(words, "vocabularies", name) for name in group(words, "vocabularies")}
    own = {"attendance": texts(words, "session", "attendances"), "example": texts(words, "harvest", "answers")}
    return {**known, **own, "phase": phases}
