"""A made-up corpus for measuring: as many entries as asked, with links, tables and facets."""

import colorsys
import random
import re
import shutil
from pathlib import Path

from project import ROOT, copy_project

WORDS = """stage student school afspraak gesprek begeleider bedrijf keuze vraag antwoord norm regel kans plek week
leerdoel ervaring melding steun advies beleid team werkplek selectie brief oordeel gevolg vertrouwen hulp stap reden
bron""".split()  # noqa: SIM905


def make(folder: Path, practices: int = 600, concepts: int = 400, institutions: int = 100, seed: int = 7) -> Path:
    """Make a project below a folder with made-up practices, concepts and institutions; return it."""
    project = copy_project(folder, ROOT / "tests" / "sites" / "klein")
    rng = random.Random(seed)
    practice = (project / "practices" / "naamloos-kiezen.md").read_text(encoding="utf-8")
    concept = (project / "glossary" / "afspraak.md").read_text(encoding="utf-8")
    school = (project / "content" / "instellingen" / "voorbeeld.yml").read_text(encoding="utf-8")
    for number in range(practices):
        head = practice.partition("---\n\n")[0].replace("Kiezen zonder naam", f"Praktijk {number} {_words(rng, 3)}")
        body = _body(rng, number, practices, concepts)
        (project / "practices" / f"praktijk-{number}.md").write_text(f"{head}---\n\n{body}", encoding="utf-8")
    for number in range(concepts):
        head = concept.partition("---\n\n")[0].replace("Afspraak", f"Begrip {number} {_words(rng, 1)}")
        body = _body(rng, number, practices, concepts, root="../practices/", glossary="")
        (project / "glossary" / f"begrip-{number}.md").write_text(f"{head}---\n\n{body}", encoding="utf-8")
    for number in range(institutions):
        text = school.replace("Hogeschool Voorbeeld", f"Hogeschool {number}")
        (project / "content" / "instellingen" / f"school-{number}.yml").write_text(text, encoding="utf-8")
    shutil.rmtree(project / "modules", ignore_errors=True)
    (project / "modules").mkdir()
    return project


def schools(folder: Path, *, own_colours: bool) -> Path:
    """Make a project below a folder with 98 schools and our own campaign in two languages; return it.

    own_colours: each school confirmed, and has a colour nobody else has, so that packs share less.
    """
    project = make(folder, practices=1, concepts=1, institutions=98)
    for home in ("content/campagnes", "content/en/campaigns"):
        shutil.rmtree(project / home)
        shutil.copytree(ROOT / home, project / home)
    own = project / "content" / "instellingen" / "bevestigd.yml"
    own.write_text(re.sub(r"texts:\n(?: .*\n|\n)*", "", own.read_text(encoding="utf-8")), encoding="utf-8")
    for number in range(98 if own_colours else 0):
        path = project / "content" / "instellingen" / f"school-{number}.yml"
        parts = colorsys.hls_to_rgb(number / 98, 0.35 + 0.1 * (number % 3), 0.7)
        colour = "".join(f"{int(255 * part):02x}" for part in parts)
        told = f'brand: {{primary: "#{colour}"}}\nconfirmed_by: Communicatie\nconfirmed_on: "2026-10-01"\n'
        path.write_text(path.read_text(encoding="utf-8") + told, encoding="utf-8")
    return project


def _words(rng: random.Random, count: int) -> str:
    return " ".join(rng.choices(WORDS, k=count))


def _body(
    rng: random.Random, number: int, practices: int, concepts: int, root: str = "", glossary: str = "../glossary/"
) -> str:
    parts = []
    for section in range(4):
        linked = f"[{_words(rng, 2)}]({root}praktijk-{rng.randrange(practices)}.md)"
        term = f"[{_words(rng, 1)}]({glossary}begrip-{rng.randrange(concepts)}.md)"
        text = ". ".join(_words(rng, 12).capitalize() for _ in range(15))
        parts.append(f"## Kop {section} {_words(rng, 2)}\n\n{text} {linked} en {term}.\n")
    if number % 4 == 0:
        parts.append("## Tabel\n\n| wie | wat |\n| --- | --: |\n" + f"| {_words(rng, 1)} | {_words(rng, 1)} |\n" * 5)
    return "\n".join(parts)
