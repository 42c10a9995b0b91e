"""Learning lines add up, and routes of one's own keep their order, their time and their readers."""

from typing import Any

import pytest
from project import ROOT

from stagekans.adapters import disk
from stagekans.build.pipeline import examine
from stagekans.subjects.modules.lines import lines
from stagekans.subjects.modules.module import Module
from stagekans.subjects.modules.tailored import BUDGETS, roles, spent, tailored


@pytest.fixture(scope="module")
def catalog(settings: Any) -> Any:
    return examine(disk.content(ROOT, {}), settings)[0]


def test_each_line_knows_its_parts_modules_and_time(catalog: Any) -> None:
    teachers, teams = lines(catalog)
    assert (teachers.entry.slug, teams.entry.slug) == ("docenten-en-coordinatoren", "stageondersteuningsteams")
    assert (teachers.minutes, teams.minutes) == (600, 1260)
    first = teachers.stages[0]
    assert first.module.slug == "wat-is-stagediscriminatie"
    assert 10 <= first.own <= 15
    anchor = "beginnen-met-dezelfde-woorden"
    assert first.deeds == ("module/wat-is-stagediscriminatie", f"{anchor}/meeting", f"{anchor}/assignment")
    assert teachers.stages[-1].deeds == ("terugkijken/meeting",)


def test_a_route_stays_within_its_time_and_is_for_its_reader(catalog: Any) -> None:
    assert {"student", "docent", "stageorganisatie", "communicatie"} <= set(roles(catalog))
    assert "onderzoeker" not in roles(catalog)
    for role in roles(catalog):
        for budget in BUDGETS[:-1]:
            stops = tailored(catalog, role, budget)
            assert 0 < spent(stops) <= (budget or 0), (role, budget)
            for stop in stops:
                module = stop.stage.module.record
                assert isinstance(module, Module)
                assert role in module.audience
                assert not stop.whole or role in stop.line.record.audience


def test_a_route_keeps_the_order_of_the_line_and_grows_with_time(catalog: Any) -> None:
    names = {
        minutes: [(stop.stage.module.slug, stop.whole) for stop in tailored(catalog, "docent", minutes)]
        for minutes in (15, 30, 60, 120)
    }
    first, second = "wat-is-stagediscriminatie", "gesprek-na-afwijzing"
    assert names[15] == [(first, False)]
    assert names[30] == [(first, False), (second, False)]
    assert names[60] == [(first, False), (second, False), ("omstander", False), ("inbedden-in-je-team", False)]
    assert names[120] == [(first, False), (second, False), ("omstander", True), ("inbedden-in-je-team", False)]


def test_everything_is_all_parts_for_a_role_and_a_module_counts_once(catalog: Any) -> None:
    teachers, teams = lines(catalog)
    stops = tailored(catalog, "docent", None)
    assert [stop.line for stop in stops] == [teachers] * 8 + [teams] * 8
    again = [stop for stop in stops if stop.repeated]
    assert spent(stops) == teachers.minutes + teams.minutes - sum(stop.stage.own for stop in again)
    assert {stop.stage.module for stop in again} == {stage.module for stage in teachers.stages if stage.module}
    other = tailored(catalog, "stageorganisatie", None)
    assert [stop.whole for stop in other] == [False] * 3
