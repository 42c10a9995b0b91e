"""A module on A4: what stands where in each edition; theme/print/module.typ draws it."""

from collections.abc import Iterator
from typing import Any

from stagekans.catalog.lessons import routes, shuffled, step_anchor
from stagekans.outputs import Part
from stagekans.press.lesson import Block
from stagekans.products.lesson_view import LETTERS, Lesson, core, words_of
from stagekans.products.paper import paper, source

_OPENING_MINUTES = _STEP_MINUTES = 10
"""Minutes of intervision we suggest for the opening and for each step: our own guess, and the sheet says so."""
Piece = dict[str, Any]


def participant(lesson: Lesson) -> Part:
    """Return the edition to read and fill in; the answers stand behind it, from a page of their own."""
    record, own = lesson.record, lesson.own
    flow = [*_note(lesson), _title(lesson.labels["objectives"]), _list(record.objectives)]
    for section in lesson.parts:
        flow += [_title(section.title)] if section.title else []
        for block in section.blocks:
            flow += lesson.pieces(block.text) if block.kind == "text" else [_question(lesson, block, shown=False)]
    flow += [_title(lesson.labels["key_points"]), _steps(record.key_points), {"type": "page"}, _title(own["answers"])]
    flow.append({"type": "columns", "columns": _halves([list(_answer(lesson, block)) for block in lesson.numbers])})
    return _edition(lesson, "deelnemer", [*flow, *_end(lesson)])


def trainer(lesson: Lesson) -> Part:
    """Return the edition for who does the module with a group: time, answers, ways, questions to talk about."""
    record, own, labels = lesson.record, lesson.own, lesson.labels
    group = record.trainer
    flow: list[Piece] = [
        _facts((labels["group"], group.group), (labels["materials"], ", ".join(group.materials) or "-")),
        *_note(lesson),
        _title(labels["objectives"]),
        _list(record.objectives),
        _title(own["safety"]),
        _list(own["safety_rules"]),
        _title(own["timing"]),
        _timing(lesson),
        _text(own["timing_note"]),
        _text(own["text_elsewhere"]),
    ]
    for section, spent in zip(lesson.parts, lesson.minutes, strict=True):
        flow += [_title(f"{lesson.name(section)} ({lesson.lasts(spent)})" if spent else lesson.name(section))]
        flow += [_list(core(section))] if core(section) else []
        flow += [_question(lesson, block, shown=True) for block in section.blocks if block.kind != "text"]
    flow += [_title(labels["talk"]), _list(group.talk), _title(labels["school"]), _text(group.school)]
    flow += [_title(labels["workplace"]), _text(group.workplace), _title(labels["key_points"])]
    return _edition(lesson, "trainer", [*flow, _steps(record.key_points), *_end(lesson)])


def together(lesson: Lesson) -> Part:
    """Return the edition for a school and a workplace: a sheet each with the same situation, then one for both."""
    own, group = lesson.own, lesson.record.trainer
    flow: list[Piece] = []
    for side, what in (("school", group.school), ("workplace", group.workplace)):
        flow += [{"type": "page"}] if flow else []
        flow += [_title(own["side"][side]), _text(own["side_lead"][side]), _title(own["do"], 3), _text(what)]
        for block in lesson.numbers:
            if block.kind == "dilemma":
                flow += [_title(f"{own['situation']}: {block.title}", 3), *lesson.pieces(block.steps[0].text)]
                flow += [_text(own["situation_ask"]), _lines(5, own["write"])]
        flow += [_title(own["notes"], 3), _lines(5, own["write"])]
    columns = [own["agreement"][each] for each in ("who", "what", "when")]
    flow += [{"type": "page"}, _title(own["together"]), _title(own["rules"], 3), _list(own["rules_list"])]
    flow += [_title(lesson.labels["talk"], 3), _text(own["talk_lead"]), _list(group.talk)]
    flow += [_title(own["agreements"], 3), _text(own["agreements_lead"])]
    flow += [_table(columns, [[""] * 3] * 5, ["1fr", "2.4fr", "1fr"], tall=True), {"type": "online"}]
    return _edition(lesson, "samen", flow)


def intervision(lesson: Lesson) -> Part:
    """Return the kit for intervision: steps with time and room, roles, rules, questions, a sheet for notes."""
    own, labels = lesson.own, lesson.labels
    steps = lesson.record.trainer.intervision
    rows = [[str(number), text, str(_STEP_MINUTES), ""] for number, text in enumerate(steps, 1)]
    rows.insert(0, ["", own["opening"], str(_OPENING_MINUTES), ""])
    columns = [own["step"], "", own["minutes"], own["your_notes"]]
    total = _OPENING_MINUTES + _STEP_MINUTES * len(steps)
    flow: list[Piece] = [
        _facts((own["duration"], own["about"].format(minutes=lesson.lasts(total)))),
        *_note(lesson),
        _text(own["kit_lead"]),
        _title(own["rules"]),
        _list(own["rules_list"]),
        _title(own["roles"]),
        {"type": "rows", "rows": own["roles_list"]},
        _title(own["steps"]),
        _table([columns[0], own["agreement"]["what"], *columns[2:]], rows, ["auto", "1.5fr", "auto", "1fr"], tall=True),
        {"type": "page"},
        _title(labels["talk"]),
        _list(lesson.record.trainer.talk),
        _title(own["sheet"]),
    ]
    for asked in own["sheet_ask"]:
        flow += [_title(asked, 3), _lines(4, own["write"])]
    return _edition(lesson, "intervisie", [*flow, {"type": "online"}])


def _edition(lesson: Lesson, name: str, flow: list[Piece]) -> Part:
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
        "flow": flow,
        "words": lesson.own,
    }
    return paper("print/module.typ", lesson.entry, lesson.settings, data)


def _question(lesson: Lesson, block: Block, *, shown: bool) -> Piece:
    own = lesson.own
    several = sum(option.right for option in block.options) > 1
    hint = own["choose_several"] if several else own["choose"] if block.kind == "choice" else own.get(block.kind, "")
    anchors = [step_anchor(step.title) for step in block.steps]
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
    yield _title(lesson.heading(block), 3)
    if block.kind == "choice":
        rows = [
            {"name": f"{letter}. {own['right' if option.right else 'other']}", "text": lesson.phrase(option.feedback)}
            for letter, option in zip(LETTERS, block.options, strict=False)
        ]
        yield {"type": "rows", "rows": rows}
    if block.kind == "order":
        yield _text(own["good_order"])
        yield _steps([lesson.phrase(item) for item in block.items])
    if block.kind == "match":
        order = shuffled([pair[1] for pair in block.pairs])
        pairs = [
            f"{number}: {LETTERS[order.index(right)]} ({right})" for number, (_, right) in enumerate(block.pairs, 1)
        ]
        yield _list(pairs)
    if block.explanation:
        yield _text(lesson.phrase(block.explanation))


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
    return _table([own["part"], own["minutes"]], [*rows, [own["total"], str(lesson.total)]], ["1fr", "auto"])


def _note(lesson: Lesson) -> list[Piece]:
    note = lesson.record.content_note
    return [{"type": "note", "text": note}] if note else []


def _end(lesson: Lesson) -> list[Piece]:
    record, own, entry = lesson.record, lesson.own, lesson.labels_of("entry")
    about = own["about"].format(minutes=lesson.lasts(lesson.total))
    made = (own["authors"], ", ".join(record.authors))
    return [
        _title(entry["sources"]),
        {"type": "small", "pieces": [_steps([source(each, lesson.settings.locale) for each in record.sources])]},
        {"type": "online", "rows": _rows((own["duration"], about), (own["version"], lesson.version), made)},
    ]


def _title(text: str, level: int = 2) -> Piece:
    return {"type": "heading", "text": text, "level": level}


def _text(text: Any) -> Piece:
    return {"type": "text", "text": text}


def _list(items: Any) -> Piece:
    return {"type": "list", "items": list(items)}


def _steps(items: Any) -> Piece:
    return {"type": "steps", "items": list(items)}


def _lines(count: int, label: str) -> Piece:
    return {"type": "lines", "count": count, "label": label}


def _facts(*rows: tuple[str, str]) -> Piece:
    return {"type": "facts", "rows": _rows(*rows)}


def _rows(*rows: tuple[str, str]) -> list[Piece]:
    return [{"name": name, "value": value} for name, value in rows]


def _table(columns: list[str], rows: Any, widths: list[str], *, tall: bool = False) -> Piece:
    return {"type": "table", "columns": columns, "rows": rows, "widths": widths, "tall": tall}
