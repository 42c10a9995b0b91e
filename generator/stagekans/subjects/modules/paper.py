"""A module on A4: what stands where in each edition; theme/modules/module.typ draws it."""

from stagekans.core.outputs import Argument, Part
from stagekans.core.words import Words, groups, listed, plain, said
from stagekans.frame import flow
from stagekans.frame.flow import Piece
from stagekans.frame.paper import paper, source
from stagekans.subjects.modules.lesson import Block
from stagekans.subjects.modules.lesson_view import LETTERS, Lesson, core
from stagekans.subjects.modules.lessons import routes, shuffled
from stagekans.subjects.modules.paper_answers import answers

_OPENING_MINUTES = _STEP_MINUTES = 10
"""Minutes of intervision we suggest for the opening and for each step: our own guess, and the sheet says so."""


def participant(lesson: Lesson) -> Part:
    """Return the edition to read and fill in; the answers stand behind it, from a page of their own."""
    record, own = lesson.record, lesson.own
    found = [*_note(lesson), flow.title(said(lesson.labels, "objectives")), flow.items(record.objectives)]
    for section in lesson.parts:
        found += [flow.title(section.title)] if section.title else []
        for block in section.blocks:
            found += lesson.pieces(block.text) if block.kind == "text" else [_question(lesson, block, shown=False)]
    found += [
        flow.title(said(lesson.labels, "key_points")),
        flow.items(record.key_points, "steps"),
        {"type": "page"},
        flow.title(said(own, "answers")),
    ]
    found.append({"type": "columns", "columns": answers(lesson)})
    return _edition(lesson, "deelnemer", [*found, *_end(lesson)])


def trainer(lesson: Lesson) -> Part:
    """Return the edition for who does the module with a group: time, answers, ways, questions to talk about."""
    record, own, labels = lesson.record, lesson.own, lesson.labels
    group = record.trainer
    found: list[Piece] = [
        flow.facts(
            (said(labels, "group"), group.group), (said(labels, "materials"), ", ".join(group.materials) or "-")
        ),
        *_note(lesson),
        flow.title(said(labels, "objectives")),
        flow.items(record.objectives),
        flow.title(said(own, "safety")),
        flow.items(listed(own, "safety_rules")),
        flow.title(said(own, "timing")),
        _timing(lesson),
        flow.text(said(own, "timing_note")),
        flow.text(said(own, "text_elsewhere")),
    ]
    for section, spent in zip(lesson.parts, lesson.minutes, strict=True):
        found += [flow.title(f"{lesson.name(section)} ({lesson.lasts(spent)})" if spent else lesson.name(section))]
        found += [flow.items(core(section))] if core(section) else []
        found += [_question(lesson, block, shown=True) for block in section.blocks if block.kind != "text"]
    found += [
        flow.title(said(labels, "talk")),
        flow.items(group.talk),
        flow.title(said(labels, "school")),
        flow.text(group.school),
    ]
    found += [flow.title(said(labels, "workplace")), flow.text(group.workplace), flow.title(said(labels, "key_points"))]
    return _edition(lesson, "trainer", [*found, flow.items(record.key_points, "steps"), *_end(lesson)])


def together(lesson: Lesson) -> Part:
    """Return the edition for a school and a workplace: a sheet each with the same situation, then one for both."""
    own, group = lesson.own, lesson.record.trainer
    found: list[Piece] = []
    for side, what in (("school", group.school), ("workplace", group.workplace)):
        found += [{"type": "page"}] if found else []
        found += [
            flow.title(said(own, "side", side)),
            flow.text(said(own, "side_lead", side)),
            flow.title(said(own, "do"), 3),
            flow.text(what),
        ]
        for block in lesson.numbers:
            if block.kind == "dilemma":
                found += [flow.title(f"{said(own, 'situation')}: {block.title}", 3)]
                found += lesson.pieces(block.steps[0].text)
                found += [flow.text(said(own, "situation_ask")), flow.lines(5, said(own, "write"))]
        found += [flow.title(said(own, "notes"), 3), flow.lines(5, said(own, "write"))]
    columns = [said(own, "agreement", each) for each in ("who", "what", "when")]
    found += [{"type": "page"}, flow.title(said(own, "together"))]
    found += [flow.title(said(own, "rules"), 3), flow.items(listed(own, "rules_list"))]
    found += [flow.title(said(lesson.labels, "talk"), 3), flow.text(said(own, "talk_lead")), flow.items(group.talk)]
    found += [flow.title(said(own, "agreements"), 3), flow.text(said(own, "agreements_lead"))]
    found += [flow.table(columns, [[""] * 3] * 5, ["1fr", "2.4fr", "1fr"], tall=True), {"type": "online"}]
    return _edition(lesson, "samen", found)


def intervision(lesson: Lesson) -> Part:
    """Return the kit for intervision: steps with time and room, roles, rules, questions, a sheet for notes."""
    own, labels = lesson.own, lesson.labels
    steps = lesson.record.trainer.intervision
    rows = [[str(number), text, str(_STEP_MINUTES), ""] for number, text in enumerate(steps, 1)]
    rows.insert(0, ["", said(own, "opening"), str(_OPENING_MINUTES), ""])
    columns = [said(own, "step"), said(own, "agreement", "what"), said(own, "minutes"), said(own, "your_notes")]
    total = _OPENING_MINUTES + _STEP_MINUTES * len(steps)
    found: list[Piece] = [
        flow.facts((said(own, "duration"), said(own, "about").format(minutes=lesson.lasts(total)))),
        *_note(lesson),
        flow.text(said(own, "kit_lead")),
        flow.title(said(own, "rules")),
        flow.items(listed(own, "rules_list")),
        flow.title(said(own, "roles")),
        {"type": "rows", "rows": [plain(each) for each in groups(own, "roles_list")]},
        flow.title(said(own, "steps")),
        flow.table(columns, rows, ["auto", "1.5fr", "auto", "1fr"], tall=True),
        {"type": "page"},
        flow.title(said(labels, "talk")),
        flow.items(lesson.record.trainer.talk),
        flow.title(said(own, "sheet")),
    ]
    for asked in listed(own, "sheet_ask"):
        found += [flow.title(asked, 3), flow.lines(4, said(own, "write"))]
    return _edition(lesson, "intervisie", [*found, {"type": "online"}])


def _edition(lesson: Lesson, name: str, found: list[Piece]) -> Part:
    edition = said(lesson.own, "names", name, "title")
    site = lesson.labels_of("site")
    data: dict[str, Argument] = {
        "edition": edition,
        "title": lesson.record.title,
        "document": f"{lesson.record.title}: {edition}",
        "foot": [
            f"{lesson.record.title}. {edition}. {said(lesson.own, 'version')} {lesson.version}.",
            f"{said(site, 'notice')} {said(site, 'licence')}",
        ],
        "flow": found,
        "words": plain(lesson.own),
    }
    shown = {each["src"] for each in found if each["type"] == "picture"}
    images = {name: lesson.pictures[name] for name in sorted(shown & lesson.pictures.keys())}
    return paper("modules/module.typ", lesson.entry, lesson.site, data, images)


def _question(lesson: Lesson, block: Block, *, shown: bool) -> Piece:
    anchors = [step.anchor for step in block.steps]
    items = list(block.items) if shown else shuffled(block.items)
    return {
        "type": "question",
        "kind": block.kind,
        "title": lesson.heading(block),
        "hint": "" if shown else _hint(block, lesson.own),
        "shown": shown,
        "body": lesson.pieces(block.text),
        "options": [
            {
                "letter": letter,
                "text": lesson.phrase(option.text),
                "right": option.right,
                "feedback": lesson.phrase(option.feedback),
            }
            for letter, option in zip(LETTERS, block.options, strict=False)
        ],
        "items": [lesson.phrase(item) for item in items],
        "heads": list(block.heads),
        "left": [lesson.phrase(pair[0]) for pair in block.pairs],
        "right": [lesson.phrase(text) for text in shuffled([pair[1] for pair in block.pairs])],
        "pairs": [[lesson.phrase(text) for text in pair] for pair in block.pairs],
        "numbers": {anchor: number for number, anchor in enumerate(anchors) if number},
        "steps": [
            {"title": step.title, "anchor": anchor, "pieces": lesson.pieces(step.text)}
            for step, anchor in zip(block.steps, anchors, strict=True)
        ],
        "ways": _ways(block) if shown and block.steps else "",
        "explanation": lesson.phrase(block.explanation),
    }


def _hint(block: Block, own: Words) -> str:
    """Return how a question is answered on paper."""
    if sum(option.right for option in block.options) > 1:
        return said(own, "choose_several")
    if block.kind == "choice":
        return said(own, "choose")
    return said(own, block.kind) if block.kind in own else ""


def _ways(block: Block) -> str:
    return "; ".join(" – ".join(map(str, way)) for way in routes(block))


def _timing(lesson: Lesson) -> Piece:
    own = lesson.own
    rows = [
        [lesson.name(part), str(spent or said(own, "under"))]
        for part, spent in zip(lesson.parts, lesson.minutes, strict=True)
    ]
    return flow.table(
        [said(own, "part"), said(own, "minutes")], [*rows, [said(own, "total"), str(lesson.total)]], ["1fr", "auto"]
    )


def _note(lesson: Lesson) -> list[Piece]:
    note = lesson.record.content_note
    return [{"type": "note", "text": note}] if note else []


def _end(lesson: Lesson) -> list[Piece]:
    record, own, entry = lesson.record, lesson.own, lesson.labels_of("entry")
    about = said(own, "about").format(minutes=lesson.lasts(lesson.total))
    sources = [source(each, lesson.site.settings.locale) for each in record.sources]
    made = (said(own, "authors"), ", ".join(record.authors))
    return [
        flow.title(said(entry, "sources")),
        {"type": "small", "pieces": [flow.items(sources, "steps")]},
        {
            "type": "online",
            "rows": flow.named((said(own, "duration"), about), (said(own, "version"), lesson.version), made),
        },
    ]
