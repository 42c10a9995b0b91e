"""A module on A4: what stands where in each edition; theme/modules/module.typ draws it."""

from collections.abc import Iterator

from stagekans.core.outputs import Part
from stagekans.frame import flow
from stagekans.frame.flow import Piece
from stagekans.frame.paper import paper, source
from stagekans.subjects.modules.lesson import Block
from stagekans.subjects.modules.lesson_view import LETTERS, Lesson, core, words_of
from stagekans.subjects.modules.lessons import routes, shuffled

_OPENING_MINUTES = _STEP_MINUTES = 10
"""Minutes of intervision we suggest for the opening and for each step: our own guess, and the sheet says so."""


def participant(lesson: Lesson) -> Part:
    """Return the edition to read and fill in; the answers stand behind it, from a page of their own."""
    record, own = lesson.record, lesson.own
    found = [*_note(lesson), flow.title(lesson.labels["objectives"]), flow.items(record.objectives)]
    for section in lesson.parts:
        found += [flow.title(section.title)] if section.title else []
        for block in section.blocks:
            found += lesson.pieces(block.text) if block.kind == "text" else [_question(lesson, block, shown=False)]
    found += [
        flow.title(lesson.labels["key_points"]),
        flow.items(record.key_points, "steps"),
        {"type": "page"},
        flow.title(own["answers"]),
    ]
    found.append({"type": "columns", "columns": _halves([list(_answer(lesson, block)) for block in lesson.numbers])})
    return _edition(lesson, "deelnemer", [*found, *_end(lesson)])


def trainer(lesson: Lesson) -> Part:
    """Return the edition for who does the module with a group: time, answers, ways, questions to talk about."""
    record, own, labels = lesson.record, lesson.own, lesson.labels
    group = record.trainer
    found: list[Piece] = [
        flow.facts((labels["group"], group.group), (labels["materials"], ", ".join(group.materials) or "-")),
        *_note(lesson),
        flow.title(labels["objectives"]),
        flow.items(record.objectives),
        flow.title(own["safety"]),
        flow.items(own["safety_rules"]),
        flow.title(own["timing"]),
        _timing(lesson),
        flow.text(own["timing_note"]),
        flow.text(own["text_elsewhere"]),
    ]
    for section, spent in zip(lesson.parts, lesson.minutes, strict=True):
        found += [flow.title(f"{lesson.name(section)} ({lesson.lasts(spent)})" if spent else lesson.name(section))]
        found += [flow.items(core(section))] if core(section) else []
        found += [_question(lesson, block, shown=True) for block in section.blocks if block.kind != "text"]
    found += [flow.title(labels["talk"]), flow.items(group.talk), flow.title(labels["school"]), flow.text(group.school)]
    found += [flow.title(labels["workplace"]), flow.text(group.workplace), flow.title(labels["key_points"])]
    return _edition(lesson, "trainer", [*found, flow.items(record.key_points, "steps"), *_end(lesson)])


def together(lesson: Lesson) -> Part:
    """Return the edition for a school and a workplace: a sheet each with the same situation, then one for both."""
    own, group = lesson.own, lesson.record.trainer
    found: list[Piece] = []
    for side, what in (("school", group.school), ("workplace", group.workplace)):
        found += [{"type": "page"}] if found else []
        found += [
            flow.title(own["side"][side]),
            flow.text(own["side_lead"][side]),
            flow.title(own["do"], 3),
            flow.text(what),
        ]
        for block in lesson.numbers:
            if block.kind == "dilemma":
                found += [flow.title(f"{own['situation']}: {block.title}", 3), *lesson.pieces(block.steps[0].text)]
                found += [flow.text(own["situation_ask"]), flow.lines(5, own["write"])]
        found += [flow.title(own["notes"], 3), flow.lines(5, own["write"])]
    columns = [own["agreement"][each] for each in ("who", "what", "when")]
    found += [{"type": "page"}, flow.title(own["together"]), flow.title(own["rules"], 3), flow.items(own["rules_list"])]
    found += [flow.title(lesson.labels["talk"], 3), flow.text(own["talk_lead"]), flow.items(group.talk)]
    found += [flow.title(own["agreements"], 3), flow.text(own["agreements_lead"])]
    found += [flow.table(columns, [[""] * 3] * 5, ["1fr", "2.4fr", "1fr"], tall=True), {"type": "online"}]
    return _edition(lesson, "samen", found)


def intervision(lesson: Lesson) -> Part:
    """Return the kit for intervision: steps with time and room, roles, rules, questions, a sheet for notes."""
    own, labels = lesson.own, lesson.labels
    steps = lesson.record.trainer.intervision
    rows = [[str(number), text, str(_STEP_MINUTES), ""] for number, text in enumerate(steps, 1)]
    rows.insert(0, ["", own["opening"], str(_OPENING_MINUTES), ""])
    columns = [own["step"], "", own["minutes"], own["your_notes"]]
    total = _OPENING_MINUTES + _STEP_MINUTES * len(steps)
    found: list[Piece] = [
        flow.facts((own["duration"], own["about"].format(minutes=lesson.lasts(total)))),
        *_note(lesson),
        flow.text(own["kit_lead"]),
        flow.title(own["rules"]),
        flow.items(own["rules_list"]),
        flow.title(own["roles"]),
        {"type": "rows", "rows": own["roles_list"]},
        flow.title(own["steps"]),
        flow.table(
            [columns[0], own["agreement"]["what"], *columns[2:]], rows, ["auto", "1.5fr", "auto", "1fr"], tall=True
        ),
        {"type": "page"},
        flow.title(labels["talk"]),
        flow.items(lesson.record.trainer.talk),
        flow.title(own["sheet"]),
    ]
    for asked in own["sheet_ask"]:
        found += [flow.title(asked, 3), flow.lines(4, own["write"])]
    return _edition(lesson, "intervisie", [*found, {"type": "online"}])


def _edition(lesson: Lesson, name: str, found: list[Piece]) -> Part:
    edition = lesson.own["names"][name]["title"]
    site = lesson.labels_of("site")
    data = {
        "edition": edition,
        "title": lesson.record.title,
        "document": f"{lesson.record.title}: {edition}",
        "foot": [
            f"{lesson.record.title}. {edition}. {lesson.own['version']} {lesson.version}.",
            f"{site['notice']} {site['licence']}",
        ],
        "flow": found,
        "words": lesson.own,
    }
    shown = {each["src"] for each in found if each["type"] == "picture"}
    images = {name: lesson.pictures[name] for name in sorted(shown & lesson.pictures.keys())}
    return paper("modules/module.typ", lesson.entry, lesson.site, data, images)


def _question(lesson: Lesson, block: Block, *, shown: bool) -> Piece:
    own = lesson.own
    several = sum(option.right for option in block.options) > 1
    hint = own["choose_several"] if several else own["choose"] if block.kind == "choice" else own.get(block.kind, "")
    anchors = [step.anchor for step in block.steps]
    items = list(block.items) if shown else shuffled(block.items)
    return {
        "type": "question",
        "kind": block.kind,
        "title": lesson.heading(block),
        "hint": "" if shown else hint,
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


def _ways(block: Block) -> str:
    return "; ".join(" – ".join(map(str, way)) for way in routes(block))


def _answer(lesson: Lesson, block: Block) -> Iterator[Piece]:
    """Yield what the page with answers says of one question; a dilemma has its outcomes where it stands."""
    own = lesson.own
    if block.kind == "dilemma":
        return
    yield flow.title(lesson.heading(block), 3)
    if block.kind == "choice":
        rows = [
            {"name": f"{letter}. {own['right' if option.right else 'other']}", "text": lesson.phrase(option.feedback)}
            for letter, option in zip(LETTERS, block.options, strict=False)
        ]
        yield {"type": "rows", "rows": rows}
    if block.kind == "order":
        yield flow.text(own["good_order"])
        yield flow.items([lesson.phrase(item) for item in block.items], "steps")
    if block.kind == "match":
        order = shuffled([pair[1] for pair in block.pairs])
        pairs = [
            f"{number}: {LETTERS[order.index(right)]} ({right})" for number, (_, right) in enumerate(block.pairs, 1)
        ]
        yield flow.items(pairs)
    if block.explanation:
        yield flow.text(lesson.phrase(block.explanation))


def _halves(answers: list[list[Piece]]) -> list[list[Piece]]:
    """Return answers as two columns of about the same length, each answer whole."""
    lengths = [sum(map(_length, answer)) for answer in answers]
    cuts = range(len(answers) + 1)
    cut = min(cuts, key=lambda cut: abs(sum(lengths[:cut]) - sum(lengths[cut:])), default=0)
    return [[piece for answer in half for piece in answer] for half in (answers[:cut], answers[cut:])]


def _length(piece: Piece) -> int:
    """Return about how long a piece is on paper, in letters; a line that is begun counts whole."""
    found = piece.get("items") or [row["text"] for row in piece.get("rows", ())] or [piece["text"]]
    return sum(50 + len(text if isinstance(text, str) else words_of(text)) for text in found)


def _timing(lesson: Lesson) -> Piece:
    own = lesson.own
    rows = [
        [lesson.name(part), str(spent or own["under"])]
        for part, spent in zip(lesson.parts, lesson.minutes, strict=True)
    ]
    return flow.table([own["part"], own["minutes"]], [*rows, [own["total"], str(lesson.total)]], ["1fr", "auto"])


def _note(lesson: Lesson) -> list[Piece]:
    note = lesson.record.content_note
    return [{"type": "note", "text": note}] if note else []


def _end(lesson: Lesson) -> list[Piece]:
    record, own, entry = lesson.record, lesson.own, lesson.labels_of("entry")
    about = own["about"].format(minutes=lesson.lasts(lesson.total))
    sources = [source(each, lesson.site.settings.locale) for each in record.sources]
    made = (own["authors"], ", ".join(record.authors))
    return [
        flow.title(entry["sources"]),
        {"type": "small", "pieces": [flow.items(sources, "steps")]},
        {"type": "online", "rows": flow.named((own["duration"], about), (own["version"], lesson.version), made)},
    ]
