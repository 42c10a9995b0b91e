"""The law of the house that imports alone do not show: no room knows another's kinds, and nothing outlives a build."""

import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest
from project import ROOT

from stagekans.subjects.table import KINDS, SUBJECTS

PACKAGE = ROOT / "generator" / "stagekans"
ROOMS = {path.relative_to(PACKAGE).as_posix(): ast.parse(path.read_bytes()) for path in sorted(PACKAGE.rglob("*.py"))}
OWNER = {kind.id: kind.subject for kind in KINDS.all}
IDS_ELSEWHERE = {"core/refs.py", "subjects/table.py"}
"""Rooms that may name kinds of others: what a field refers to, and the table."""
CONSTANTS = {"core/messages.py"}
"""Rooms that read a file of the project's own once, as a constant."""
ANYTHING, LONGEST_ROOM = 60, 250


def own(room: str) -> str:
    parts = room.split("/")
    return parts[1] if parts[0] == "subjects" and len(parts) > 2 else ""


def asked(node: ast.AST) -> Iterator[str]:
    """Yield the ids of kinds that an expression asks for, compares with or looks up."""
    given: list[ast.expr] = []
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in ("of_kind", "get"):
        given = node.args[:1] if node.func.attr == "of_kind" or ast.unparse(node.func.value) == "site" else []
    elif isinstance(node, ast.Subscript) and isinstance(node.value, ast.Attribute) and node.value.attr == "by_id":
        given = [node.slice]
    elif isinstance(node, ast.Compare) and isinstance(node.left, ast.Attribute) and node.left.attr == "kind":
        given = node.comparators
    for each in given:
        inside = each.elts if isinstance(each, ast.Tuple | ast.Set | ast.List) else [each]
        yield from (one.value for one in inside if isinstance(one, ast.Constant) and one.value in OWNER)


def test_a_kind_is_asked_for_by_its_id_in_its_own_subject_alone() -> None:
    found = {
        (room, name)
        for room, tree in ROOMS.items()
        for node in ast.walk(tree)
        for name in asked(node)
        if OWNER[name] != own(room) and room not in IDS_ELSEWHERE
    }
    assert found == set()


def test_nothing_but_the_table_lists_four_kinds() -> None:
    lists = ast.Tuple | ast.List | ast.Set | ast.Dict
    for room, tree in ROOMS.items():
        for node in (each for each in ast.walk(tree) if isinstance(each, lists)):
            parts = node.keys if isinstance(node, ast.Dict) else node.elts
            named = {each.value for each in parts if isinstance(each, ast.Constant) and each.value in OWNER}
            assert len(named) < 4, f"{room}:{node.lineno} {sorted(named)}"


def test_only_a_subject_asks_what_a_record_is() -> None:
    """Others ask an entry what it can do (Entry.playing), or the site for the entries of a model (Site.of)."""
    for room, tree in ROOMS.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "isinstance":
                about = ast.unparse(node.args[0])
                assert "record" not in about or own(room) or room == "core/entry.py", f"{room}:{node.lineno} {about}"


def test_no_answer_outlives_a_build() -> None:
    """No cache hangs on a function of a module; three handles of workers stay open, known by their content."""
    for room, tree in ROOMS.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                caches = [name for each in node.decorator_list if "cache" in (name := ast.unparse(each))]
                caches = [name for name in caches if "cached_property" not in name]
                assert not caches or room in CONSTANTS, f"{room}:{node.lineno} {caches}"
    handles = [
        ast.unparse(node.targets[0])
        for tree in ROOMS.values()
        for node in tree.body
        if isinstance(node, ast.Assign) and ast.unparse(node.value).startswith("Handle(")
    ]
    assert handles == ["TEMPLATES", "COMPILERS", "FONTS"]


def test_no_room_fills_a_table_of_its_module() -> None:
    """A name at the top of a module is a constant: it is never written to from a function."""
    for room, tree in ROOMS.items():
        made = {
            ast.unparse(target)
            for node in tree.body
            if isinstance(node, ast.Assign | ast.AnnAssign)
            for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        }
        for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
            for node in ast.walk(function):
                assert not isinstance(node, ast.Global), f"{room}:{node.lineno}"
                if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store):
                    local = {each.arg for each in function.args.args} | {
                        each.id
                        for each in ast.walk(function)
                        if isinstance(each, ast.Name) and each.ctx.__class__ is ast.Store
                    }
                    name = ast.unparse(node.value)
                    assert name not in made - local, f"{room}:{node.lineno} {name}"


def test_rooms_and_functions_stay_small() -> None:
    lengths = {room: len((PACKAGE / room).read_text(encoding="utf-8").splitlines()) for room in ROOMS}
    assert {room: count for room, count in lengths.items() if count > LONGEST_ROOM} == {}
    assert median(lengths.values()) <= 90
    functions = sorted(
        int(node.end_lineno or 0) - node.lineno + 1
        for tree in ROOMS.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
    )
    assert median(functions) <= 8
    assert functions[len(functions) * 9 // 10] <= 30


def test_little_is_of_any_type() -> None:
    found = [
        (room, node.lineno)
        for room, tree in ROOMS.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and node.id == "Any"
    ]
    assert len(found) <= ANYTHING
    for room, tree in ROOMS.items():
        if Path(room).name in ("pages.py", "overviews.py"):
            assert "Any" not in {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}, room


@pytest.mark.parametrize("subject", SUBJECTS, ids=lambda subject: subject.name)
def test_every_room_that_a_subject_names_is_there(subject: object) -> None:
    from stagekans.core.kind import Subject, loaded

    assert isinstance(subject, Subject)
    for room in (*subject.checks, *subject.files):
        assert callable(loaded(subject.name, room))
    for kind in subject.kinds:
        overview = kind.overview.view if kind.overview else ""
        for room in filter(None, (kind.model, kind.page, kind.card, kind.linked, kind.listing, overview)):
            assert callable(loaded(kind.subject, room))
        assert kind.subject == subject.name
        for path in (kind.page_template, kind.new_template):
            assert kind.by_engine or (ROOT / "theme" / path).is_file(), path
