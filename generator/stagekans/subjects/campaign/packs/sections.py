"""The texts of a campaign by its headings: what a kind of pack gets, and the tools to print."""

from collections.abc import Iterator
from typing import cast

from stagekans.core.derived import derived
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument
from stagekans.render.web.markdown import pieces
from stagekans.subjects.campaign.packs.look import Look


def sections(look: Look) -> Iterator[tuple[str, str, str]]:
    """Yield (file name, title, text) of each text for this kind of pack."""
    if look.company:
        yield from _kept(look, look.said("company"))
        return
    others = (look.said("company"), look.said("tool"))
    own = {each.replaces: each.body for each in look.texts}
    for name, title, body in bodies(look.campaign):
        if not title.startswith(others):
            yield name, title, own.get(name, body)


def tools(look: Look) -> Iterator[tuple[str, str, str]]:
    """Yield (file name, title, text) of each card or list to work with on paper."""
    yield from _kept(look, look.said("tool"))


def _kept(look: Look, opening: str) -> Iterator[tuple[str, str, str]]:
    """Yield the texts below headings that begin with an opening ("Hulpmiddel: "), without it."""
    for name, title, body in bodies(look.campaign):
        if title.startswith(opening):
            own = title.removeprefix(opening)
            yield (
                name.removeprefix(opening.strip(": ").lower().replace(" ", "-") + "-"),
                own[:1].upper() + own[1:],
                body,
            )


def in_pieces(body: str) -> list[Argument]:
    """Return a text as pieces for print, slides and documents."""
    return cast(list[Argument], pieces(body))


@derived
def bodies(campaign: Entry) -> tuple[tuple[str, str, str], ...]:
    """Return (anchor, title, text) of each part of the campaign's body below a level-2 heading."""
    if campaign.prose is None:
        return ()
    lines = campaign.prose.text.split("\n")
    titles = [each for each in campaign.prose.headings if each.level == 2]
    starts = [each.place.line - campaign.prose.place.line for each in titles]
    return tuple(
        (heading.anchor, heading.text, "\n".join(lines[start + 1 : stop]).strip())
        for heading, start, stop in zip(titles, starts, [*starts[1:], len(lines)], strict=True)
    )
