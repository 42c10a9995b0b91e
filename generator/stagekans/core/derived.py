"""Answers that are worked out once, kept on what they are about, and gone with it."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from functools import wraps
from typing import ParamSpec, Protocol, TypeVar, cast

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")


@dataclass(frozen=True, eq=False)
class Answers:
    """What was worked out of one thing: question and what else it was asked with -> answer.

    It lives as long as the thing itself: an entry that stays the same from one site to the next keeps its own.
    """

    known: dict[Hashable, object] = field(default_factory=dict)


class Keeper(Protocol):
    """What keeps answers about itself: a site, an entry, a look of packs."""

    @property
    def answers(self) -> Answers:
        """Where they are kept."""


def derived(question: Callable[Asked, Answer]) -> Callable[Asked, Answer]:
    """Have a function answer each question once, and keep the answer on the last of its arguments that keeps any.

    question: a function of hashable arguments, the last keeper among which holds all that the answer depends on; an
    answer is not to be changed. Returns the same function, which raises TypeError when nothing is there to keep it.
    """

    @wraps(question)
    def asked(*given: Asked.args, **named: Asked.kwargs) -> Answer:
        keeper = cast("Keeper | None", next((each for each in reversed(given) if hasattr(each, "answers")), None))
        if keeper is None:
            raise TypeError(f"{question.__qualname__}: nothing to keep the answer on")
        known = keeper.answers.known
        owner = keeper if "answers" in vars(keeper) else None
        key = (question, *(None if each is owner else each for each in given), *sorted(named.items()))
        if key not in known:
            known[key] = question(*given, **named)
        return known[key]  # type: ignore[return-value]

    return asked
