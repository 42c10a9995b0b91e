"""Small cells, and cells from which a small one could be worked out: what must not be published of survey results.

The rules hide whole tables rather than single cells, so that they can be proved and explained: a count, what is left of
its base, a rest that follows by subtraction from totals, traits or waves: none may be smaller than the limit.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from stagekans.subjects.monitor.result_columns import SMALL, TOGETHER, TOTAL, Cell

Key = tuple[str, str, str, str]
_Tables = Mapping[tuple[str, str, str], Mapping[tuple[str, str], Cell]]


def leaks(cells: Iterable[Cell], several: Collection[str], limit: int = SMALL) -> dict[Key, str]:
    """Return the published cells that may not be published, as things stand, each with why.

    cells: each key once. several: questions to which people may give more answers. limit: smallest number shown.
    Why: "small", the cell itself or what is left of its base; "reveals", another number follows from it.
    """
    tables = _tables(cells)
    found: dict[Key, str] = {}
    for (wave, question, trait), table in tables.items():
        totals = tables[wave, question, ""] if trait and (wave, question, "") in tables else {}
        for part in _parts(table, question in several):
            small = {cell.key for cell in part if _small(cell, limit)}
            above = [cell for (answer, _), cell in totals.items() if any(answer == cell.answer for cell in part)]
            hidden = len(_published(part)) < len(part) or len(_published(above)) < len(above)
            if small or hidden or _rests(part, totals, limit):
                found |= {cell.key: "small" if cell.key in small else "reveals" for cell in _published(part)}
    return {**_waves(tables, several, limit), **found}


def suppress(cells: Iterable[Cell], several: Collection[str], limit: int = SMALL) -> list[Cell]:
    """Return all cells, with count and base None where they may not be published (primary and complementary).

    Arguments as of leaks, of which nothing is left afterwards.
    """
    kept = list(cells)
    while found := leaks(kept, several, limit):
        kept = [replace(cell, count=None, base=None) if cell.key in found else cell for cell in kept]
    return kept


def _tables(cells: Iterable[Cell]) -> _Tables:
    """Return (wave, question, trait) -> (answer, group) -> cell."""
    tables: dict[tuple[str, str, str], dict[tuple[str, str], Cell]] = {}
    for cell in cells:
        tables.setdefault((cell.wave, cell.question, cell.trait), {})[cell.answer, cell.group] = cell
    return tables


def _small(cell: Cell, limit: int) -> bool:
    if cell.count is None or cell.base is None:
        return False
    return cell.count < limit or cell.base - cell.count < limit


def _published(cells: Iterable[Cell]) -> list[Cell]:
    return [cell for cell in cells if cell.count is not None and cell.base is not None]


def _parts(table: Mapping[tuple[str, str], Cell], alone: bool) -> list[list[Cell]]:
    """Return the cells that are shown or hidden together: of one answer when each stands alone, else all."""
    if not alone:
        return [list(table.values())]
    answers = dict.fromkeys(answer for answer, _ in table)
    return [[cell for cell in table.values() if cell.answer == answer] for answer in answers]


def _rests(part: list[Cell], totals: Mapping[tuple[str, str], Cell], limit: int) -> bool:
    """Whether subtracting the groups of some answer from its total leaves a few people."""
    return any(_rest_is_small(totals.get((each, TOTAL)), part, each, limit) for each in {cell.answer for cell in part})


def _rest_is_small(total: Cell | None, cells: Iterable[Cell], answer: str, limit: int) -> bool:
    """Whether subtracting the published cells of an answer from its total leaves a few people, but not nobody."""
    if total is None or total.count is None or total.base is None:
        return False
    parts = [cell for cell in cells if cell.answer == answer]
    base = total.base - sum(cell.base or 0 for cell in parts)
    count = total.count - sum(cell.count or 0 for cell in parts)
    return base != 0 and (count < limit or base - count < limit)


def _waves(tables: _Tables, several: Collection[str], limit: int) -> dict[Key, str]:
    """All waves together are shown only where every wave is, and where no rest of a few people follows."""
    found: dict[Key, str] = {}
    for (wave, question, trait), table in tables.items():
        if wave != TOGETHER:
            continue
        single = [each for (one, *rest), each in tables.items() if one != TOGETHER and rest == [question, trait]]
        for part in _parts(table, question in several):
            same = [
                each[spot] for spot in ((cell.answer, cell.group) for cell in part) for each in single if spot in each
            ]
            if len(_published(same)) < len(same) or any(_wave_is_small(cell, same, limit) for cell in part):
                found |= {cell.key: "reveals" for cell in _published(part)}
    return found


def _wave_is_small(cell: Cell, cells: list[Cell], limit: int) -> bool:
    """Whether subtracting the waves that are there leaves a few people of a wave that is not."""
    waves = [each for each in cells if each.group == cell.group]
    return bool(waves) and _rest_is_small(cell, waves, cell.answer, limit)
