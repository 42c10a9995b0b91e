"""A module as slides: what is shown, and what the trainer reads in the notes; render/office/slides makes the file."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from stagekans.core.outputs import Argument, Job, Part
from stagekans.core.words import group, listed, said, texts
from stagekans.render.image import qr
from stagekans.render.image.mark import shapes
from stagekans.render.office import slides as press_slides
from stagekans.subjects.modules.lesson import Block, Section
from stagekans.subjects.modules.lesson_view import LETTERS, Lesson, core, lines_of, words_of
from stagekans.subjects.modules.lessons import shuffled

_COLOURS = {
    "dk1": "#17150f",
    "lt1": "#ffffff",
    "dk2": "#4b1d52",
    "lt2": "#ffb8cc",
    "accent1": "#4b1d52",
    "accent2": "#ff5a30",
    "accent3": "#ffc845",
    "accent4": "#14286b",
    "accent5": "#00705f",
    "accent6": "#b48cff",
    "hlink": "#1c3fae",
    "folHlink": "#5f2a8c",
}
"""The field of the part modules (theme/site/css/tokens.css) as slots of a theme."""
_FONTS = {"major": "Arial", "minor": "Arial"}
"""Ours are not on other people's machines, and a deck does not carry fonts: this one is everywhere, and measured."""
Slide = dict[str, Argument]


def slides(lesson: Lesson) -> Part:
    """Return the deck of a module."""
    code = Job(qr.png, {"text": lesson.help(), "scale": 12})
    look: dict[str, Argument] = {
        "title": lesson.record.title,
        "site": lesson.site.settings.site_name,
        "lang": said(lesson.own, "slide", "language"),
        "colours": _COLOURS,
        "fonts": _FONTS,
        "shapes": [dict(shape) for shape in shapes(lesson.entry.slug, 14)],
        "layouts": texts(lesson.own, "layouts"),
    }
    return Job(press_slides.deck, {"slides": list(_slides(lesson)), "look": look, "picture": code.part()}).part()


def _slides(lesson: Lesson) -> Iterator[Slide]:
    record, own, labels = lesson.record, lesson.own, lesson.labels
    tips = group(own, "slide")
    about = said(tips, "time").format(minutes=said(own, "about").format(minutes=lesson.lasts(lesson.total)))
    opening = [said(tips, "title"), about, said(own, "timing_note"), f"{said(own, 'version')} {lesson.version}."]
    yield _slide("title", record.title, opening, [record.summary])
    yield _slide(
        "text",
        said(own, "rules"),
        [said(tips, "rules"), record.content_note, *listed(own, "safety_rules")],
        listed(own, "rules_list"),
    )
    yield _slide("text", said(labels, "objectives"), [said(tips, "objectives")], record.objectives)
    for section, spent in zip(lesson.parts, lesson.minutes, strict=True):
        yield _section(lesson, section, spent)
        for block in section.blocks:
            if block.kind != "text":
                yield from _ASKED[block.kind](lesson, block)
    places = [f"{said(labels, place)}: {getattr(record.trainer, place)}" for place in ("school", "workplace")]
    yield _slide("text", said(labels, "talk"), [said(tips, "talk"), *places], record.trainer.talk)
    yield _slide("text", said(labels, "key_points"), [said(tips, "key_points")], record.key_points, "number")
    yield _closing(lesson)


def _section(lesson: Lesson, section: Section, spent: int) -> Slide:
    tips = group(lesson.own, "slide")
    time = (
        [said(tips, "time").format(minutes=said(lesson.own, "about").format(minutes=lesson.lasts(spent)))]
        if spent
        else []
    )
    text = [line for block in section.blocks if block.kind == "text" for line in _plain(lesson, block.text)]
    return _slide("section", lesson.name(section), [*time, said(tips, "section"), "", *text], core(section))


def _choice(lesson: Lesson, block: Block) -> Iterator[Slide]:
    own, tips = lesson.own, group(lesson.own, "slide")
    texts = [words_of(lesson.phrase(option.text)) for option in block.options]
    marks = [said(own, "right" if option.right else "other") for option in block.options]
    taught = [words_of(lesson.phrase(option.feedback)) for option in block.options]
    told = [f"{letter}. {mark} {feedback}" for letter, mark, feedback in zip(LETTERS, marks, taught, strict=False)]
    yield _slide("question", lesson.heading(block), [said(tips, "question"), *told], texts, "letter")
    items: list[Argument] = [
        {"text": text, "more": f"{mark} {feedback}", "strong": option.right}
        for text, mark, feedback, option in zip(texts, marks, taught, block.options, strict=True)
    ]
    yield {**_slide("answer", _answered(lesson, block), [said(tips, "explain"), *told], (), "letter"), "items": items}


def _order(lesson: Lesson, block: Block) -> Iterator[Slide]:
    tips = group(lesson.own, "slide")
    right = [words_of(lesson.phrase(item)) for item in block.items]
    mixed = [words_of(lesson.phrase(item)) for item in shuffled(block.items)]
    numbered = [f"{number}. {text}" for number, text in enumerate(right, 1)]
    taught = words_of(lesson.phrase(block.explanation))
    told = [said(lesson.own, "good_order"), *numbered, taught]
    yield _slide("question", lesson.heading(block), [said(tips, "question"), *told], mixed, "letter")
    yield _slide("answer", _answered(lesson, block), [said(tips, "explain"), taught], right, "number")


def _match(lesson: Lesson, block: Block) -> Iterator[Slide]:
    tips = group(lesson.own, "slide")
    left, right = ([words_of(lesson.phrase(pair[side])) for pair in block.pairs] for side in (0, 1))
    mixed = [words_of(lesson.phrase(text)) for text in shuffled([pair[1] for pair in block.pairs])]
    taught = words_of(lesson.phrase(block.explanation))
    told = [*(f"{one}: {other}" for one, other in zip(left, right, strict=True)), taught]
    numbered = [f"{number}. {text}" for number, text in enumerate(left, 1)]
    lettered = [f"{letter}. {text}" for letter, text in zip(LETTERS, mixed, strict=False)]
    first, second = (words_of(lesson.phrase(head)) for head in block.heads)
    for kind, title, rows, tip in (
        ("question", lesson.heading(block), zip(numbered, lettered, strict=True), said(tips, "question")),
        ("answer", _answered(lesson, block), zip(left, right, strict=True), said(tips, "explain")),
    ):
        alt = said(tips, "table_alt").format(title=block.title, first=first, second=second)
        table: dict[str, Argument] = {"heads": [first, second], "rows": [list(row) for row in rows], "alt": alt}
        yield {**_slide(kind, title, [tip, *told]), "table": table}


def _dilemma(lesson: Lesson, block: Block) -> Iterator[Slide]:
    tips = group(lesson.own, "slide")
    first, *others = block.steps
    situation = [
        {"text": line, "marks": "letter" if piece["type"] == "list" else "none"}
        for piece in lesson.pieces(first.text)
        for line in lines_of(piece)
    ]
    yield {**_slide("question", lesson.heading(block), [said(tips, "dilemma")]), "items": situation}
    for step in others:
        chosen = step.anchor in first.onward
        title = said(tips, "choice" if chosen else "then").format(title=step.title)
        yield _slide("answer", title, [said(tips, "outcome")], _plain(lesson, step.text), "none")


def _reflection(lesson: Lesson, block: Block) -> Iterator[Slide]:
    notes = [said(lesson.own, "slide", "reflection"), words_of(lesson.phrase(block.explanation))]
    yield _slide("question", lesson.heading(block), notes, _plain(lesson, block.text), "none")


_ASKED: Mapping[str, Callable[[Lesson, Block], Iterator[Slide]]] = {
    "choice": _choice,
    "order": _order,
    "match": _match,
    "dilemma": _dilemma,
    "reflection": _reflection,
}


def _closing(lesson: Lesson) -> Slide:
    site, home = lesson.labels_of("site"), lesson.labels_of("overviews")
    tips, address = group(lesson.own, "slide"), lesson.help()
    texts = [said(home, "home", "help_lead"), said(home, "meldpunt_overview", "urgent"), address.split("//")[-1]]
    notes = [said(tips, "closing"), said(site, "notice"), said(site, "licence")]
    return {
        **_slide("closing", said(site, "help"), notes, texts, "none"),
        "picture": said(tips, "qr_alt").format(address=address),
    }


def _answered(lesson: Lesson, block: Block) -> str:
    return f"{lesson.numbers[block]}. {said(lesson.own, 'slide', 'answer').format(title=block.title)}"


def _plain(lesson: Lesson, text: str) -> list[str]:
    """Return Markdown as lines of text without markup."""
    return [line for piece in lesson.pieces(text) for line in lines_of(piece)]


def _slide(
    kind: str, title: str, notes: Iterable[str | None], texts: Iterable[str] = (), marks: str = "bullet"
) -> Slide:
    told = "\n".join(line for line in notes if line is not None)
    items = [{"text": text} for text in texts]
    return {"kind": kind, "title": title, "notes": told, "items": items, "marks": "none" if kind == "title" else marks}
