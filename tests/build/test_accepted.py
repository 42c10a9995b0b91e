"""What `check` accepts, a release makes: texts of all lengths and scripts in every field of the tiny site.

STAGEKANS_TORTURE=N tries N sites; a seed that fails is a case to keep in SEEDS.
"""

import os
import random
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from project import ROOT

from stagekans.adapters import disk
from stagekans.build.memory import Memory
from stagekans.build.pipeline import Content, Workshop, examine, produce
from stagekans.build.run import silent
from stagekans.build.store import Store
from stagekans.core.diagnostics import Diagnostic, Severity
from stagekans.core.entry import trail
from stagekans.core.outputs import Output
from stagekans.core.settings import Settings
from stagekans.reading.frontmatter import fields
from stagekans.reading.sources import Source

SEEDS = (1,)
TORTURE = int(os.environ.get("STAGEKANS_TORTURE", "0"))
LENGTHS = (1900, 600, 240, 160, 120, 80, 60, 40, 30, 22, 14, 10)
TEXT = """
Жуков Київ Ελένη محمد العربية שלום Nguyễn Łódź Żółć 漢字 かな 한국어 हिन्दी தமிழ் ไทย กำ ქართული 🙂 👩🏽 🇳🇱 1️⃣ ✓ ♥ → ≥ ½ №
‰ ½ … .
… co‑gesprek stage zo'n “zin” # [klik] ]]> {adres} $x$ \\u {{ }} *ster* _lijn_ `code` @naam =1+1 // /* ~50% %50% & é ĳ ﬁ
Arbeidsongeschiktheidsverzekering WWWWWWWWWW mmmmmmmm iiiiii — – - ( ) « » ! ? : ; Ｓｔａｇｅ q\u0308 zacht\u00adjes
"""
WORDS = TEXT.split()
QUICK = [word for word in WORDS if not re.search("[\u2713\u3040-\ud7a3\uff00-\uffee]", word)]
"""Without the letters of one large face, which takes seconds to open and cut: for the seeds of the suite."""
BODY = ("", "body")
"""Where the text below a body is kept among those of the front matter."""
SCALAR = (
    "title",
    "summary",
    "text",
    "name",
    "body",
    "notes",
    "lead",
    "action",
    "scan",
    "headline",
    "points",
    "tagline",
)


@pytest.mark.parametrize("seed", [*SEEDS, *range(100, 100 + TORTURE)])
def test_what_the_check_accepts_a_release_makes(seed: int, tmp_path: Path, settings: Settings) -> None:
    settings = replace(settings, example_hosts=("example",), example_files=("modules/samen-oefenen/index.md",))
    content, written = site(random.Random(seed), settings, QUICK if seed in SEEDS else WORDS)
    catalog, found = examine(content, settings)
    assert not [each for each in found if each.severity is Severity.ERROR]
    assert written > 150, "hardly a text was accepted"
    workshop = Workshop(Store(tmp_path / "store"), None, silent)
    plan = produce(catalog, (), workshop, tmp_path / "site", choose=few if seed in SEEDS else whole)
    assert len(plan.outputs) > 300


def few(output: Output) -> Output | None:
    """Leave out what is made of the same texts again: small pictures, packs of who has no name on them."""
    again = output.path.startswith(("campagne/voorbeeld/", "campagne/pakketten/", "kaarten/"))
    return None if again and "/bevestigd-" not in output.path else output


def whole(output: Output) -> Output | None:
    return output


def site(chance: random.Random, project: Settings, known: list[str]) -> tuple[Content, int]:
    """Return the tiny site with other texts wherever the check accepts them, and how many."""
    given = disk.content(ROOT / "tests" / "sites" / "klein", {})
    pages = {source.path: Page(source, chance, known) for source in given.sources}
    memory = Memory(Path("geen"), "")  # of what did not change since the last try
    memory.known = memory.used
    for _ in range(len(LENGTHS) + 2):
        content = replace(given, sources=[page.source() for page in pages.values()])
        _, found = examine(content, project, memory.readers)
        wrong = [each for each in found if each.severity is Severity.ERROR]
        if not wrong:
            break
        for each in wrong:
            if each.place.file in pages:
                pages[each.place.file].shorten(each)
                continue
            for path, page in pages.items():  # results beside a measurement, a transcript beside an episode
                if Path(each.place.file).is_relative_to(Path(path).parent):
                    page.level = {}
    for page in (pages[each.place.file] for each in wrong):
        page.level = {}
    content = replace(given, sources=[page.source() for page in pages.values()])
    return content, sum(len(page.level) for page in pages.values())


class Page:
    """A file of the tiny site of which texts are replaced: level: path in its front matter -> which of LENGTHS.

    A body gets a heading, a paragraph, a list and a table more (BODY).
    """

    def __init__(self, source: Source, chance: random.Random, known: list[str]) -> None:
        self.given, self.chance = source, chance
        text = source.data.decode()
        self.head, self.body = text, ""
        if text.startswith("---"):
            _, self.head, self.body = text.split("---\n", 2)
        self.data = yaml.load(self.head, Loader=yaml.CSafeLoader) if source.path.endswith((".md", ".yml")) else None
        self.level: dict[tuple[Any, ...], int] = {}
        self.texts: dict[tuple[Any, ...], str] = {}
        for path in [*leaves(self.data), *([BODY] if self.body.strip() else [])]:
            self.level[path] = chance.randrange(len(LENGTHS))
            self.texts[path] = words(chance, known)

    def source(self) -> Source:
        """Return the file as it is now."""
        if not self.level:
            return self.given
        data = changed(self.data, self.level, self.texts, ())
        self.now = yaml.safe_dump(data, allow_unicode=True, width=10**6, sort_keys=False)
        text = f"---\n{self.now}---\n{self.body}" if self.given.path.endswith(".md") else self.now
        self.lines = text.count("\n")
        return replace(self.given, data=(text + self.more()).encode())

    def more(self) -> str:
        """Return what stands below the body."""
        if BODY not in self.level:
            return ""
        text = self.texts[BODY][: LENGTHS[self.level[BODY]]].strip()
        head = text[:60].strip()
        table = f"| Een | {head} |\n| - | - |\n| Cel {text} | twee |\n"
        return f"\n\n## Kop {head}\n\nTekst {text}\n\n- Punt {text}\n- Punt\n\n{table}"

    def shorten(self, found: Diagnostic) -> None:
        """Make the text at a place shorter, or give the old one back; a fault elsewhere takes all texts back."""
        before = 1 if self.given.path.endswith(".md") else 0
        places = fields(self.given.path, self.now, before)[0].places
        there = [path for path in self.level if places.get(trail(path), (0, 0))[0] == found.place.line]
        if BODY in self.level and found.place.line > self.lines:
            there = [BODY]
        for path in there:
            self.level[path] += 1
            if self.level[path] >= len(LENGTHS):
                del self.level[path]
        if not there:
            self.level = {}


def leaves(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the paths of texts for people: those with a space, and fields that always are."""
    if isinstance(value, dict):
        return [each for key, item in value.items() for each in leaves(item, (*path, key))]
    if isinstance(value, list):
        return [each for index, item in enumerate(value) for each in leaves(item, (*path, index))]
    people = isinstance(value, str) and (" " in value or bool({*path} & {*SCALAR}))
    return [path] if people and path[-1] not in ("file", "licence", "join_url") else []


def changed(
    value: Any, level: dict[tuple[Any, ...], int], texts: dict[tuple[Any, ...], str], path: tuple[Any, ...]
) -> Any:
    if isinstance(value, dict):
        return {key: changed(item, level, texts, (*path, key)) for key, item in value.items()}
    if isinstance(value, list):
        return [changed(item, level, texts, (*path, index)) for index, item in enumerate(value)]
    return texts[path][: LENGTHS[level[path]]].strip() if path in level else value


def words(chance: random.Random, known: list[str]) -> str:
    """Return a long text; it is cut where a field ends, in the middle of a word too."""
    gap = chance.choice((" ", " ", " ", "", "-"))
    most = chance.sample(known, chance.randint(1, 12))
    made = gap.join(chance.choice(most) for _ in range(1900))
    return made[chance.randrange(8) :].strip() or "stage"
