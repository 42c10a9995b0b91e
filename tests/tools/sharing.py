"""Which of the test processes runs what, and in what order: a file stays in one hand, nobody waits for the real site.

pytest-xdist's own groups (loadgroup) do nothing with pytest 9: they write to a field that it no longer reads.
"""

from collections.abc import Iterable

import pytest
from xdist.remote import Producer
from xdist.scheduler.loadscope import LoadScopeScheduling

APART = ("tests/browser/test_axe.py",)
"""Files of long tests that share nothing but the sites: each test goes to whoever is free."""
SITE = "real_site"


class ByFile(LoadScopeScheduling):
    """Hands out tests by file, so that what a file's tests share is made once, in the order of the collection."""

    def __init__(self, config: pytest.Config, log: Producer) -> None:
        config.option.loadscopereorder = False
        super().__init__(config, log)

    def _split_scope(self, nodeid: str) -> str:
        return nodeid if _file(nodeid) in APART else _file(nodeid)


def in_order(items: Iterable[pytest.Item]) -> list[pytest.Item]:
    """Return tests in the order to hand them out.

    First the one that has the real site built, which takes a minute or two; then the files that do not ask for it, for
    whoever is free meanwhile; then the rest, the long ones before the many short ones.
    """
    items = list(items)
    real = {_file(each.nodeid) for each in items if SITE in getattr(each, "fixturenames", ())}
    first = next((each for each in items if _file(each.nodeid) in APART), None)

    def rank(item: pytest.Item) -> int:
        if item is first:
            return 0
        if _file(item.nodeid) not in real:
            return 1
        return 2 if _file(item.nodeid) in APART else 3

    return sorted(items, key=rank)


def _file(nodeid: str) -> str:
    return nodeid.partition("::")[0]
