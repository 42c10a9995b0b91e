"""Refuses references, links and anchors that lead nowhere, and circles."""

import posixpath
from collections.abc import Iterator, Mapping

from stagekans.catalog.links import TRANSLATION, is_external, is_media, leaves_project
from stagekans.catalog.site import LOGO, SHOWN, Reference, Site
from stagekans.core.diagnostics import Diagnostic
from stagekans.core.messages import did_you_mean, say
from stagekans.core.roles import Narrowable
from stagekans.core.rules import Rule
from stagekans.reading.sources import Suggestions
from stagekans.site.checks.markup import IMAGE_PLACE

DANGLING_REFERENCE = Rule("dangling-reference", facts=("value", "kind", "suggestion"))
DANGLING_LINK = Rule("dangling-link", facts=("href", "suggestion"))
DANGLING_ANCHOR = Rule("dangling-anchor", facts=("path", "anchor", "suggestion"))
LINK_OUTSIDE = Rule("link-outside", facts=("href",))
CIRCULAR = Rule("circular", facts=("value", "route"))
MEDIA_MISSING = Rule("media-missing", facts=("href",))


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield what is wrong with how entries point at each other."""
    words: Mapping[str, object] = site.settings.words["kinds"]  # type: ignore[assignment]
    suggestions = Suggestions()
    for reference in site.references:
        if not reference.found and reference.kind != LOGO and not is_external(reference.text):
            yield _dangling(reference, site, words, suggestions)
    yield from _circles(site)


def _dangling(reference: Reference, site: Site, words: Mapping[str, object], suggestions: Suggestions) -> Diagnostic:
    text = reference.text
    if leaves_project(reference.origin.path, text):
        return LINK_OUTSIDE(reference.place, href=text)
    if reference.kind in SHOWN:
        rule = MEDIA_MISSING if is_media(text) or reference.kind in ("captions", "recording") else IMAGE_PLACE
        return rule(reference.place, href=text)
    if reference.kind == TRANSLATION:
        near = suggestions.near(text, TRANSLATION, lambda: [entry.path for entry in site.entries])
        hint = did_you_mean(near, say("site.whole-path"))
        return DANGLING_LINK(reference.place, href=text, suggestion=hint)
    if reference.kind:
        kind = reference.kind
        near = suggestions.near(text, kind, lambda: [entry.slug for entry in site.of_kind(kind)])
        hint = did_you_mean(near, say("site.which-files"))
        return DANGLING_REFERENCE(reference.place, value=text, kind=words[reference.kind], suggestion=hint)
    if reference.target is not None:
        target = reference.target
        near = suggestions.near(
            reference.anchor, target.path, lambda: sorted(target.prose.anchors if target.prose else ())
        )
        hint = did_you_mean(near, say("site.heading-name"))
        return DANGLING_ANCHOR(reference.place, path=reference.target.path, anchor=reference.anchor, suggestion=hint)
    wanted = text.partition("#")[0].rpartition("/")[2]
    here = posixpath.dirname(reference.origin.path)
    named = suggestions.near(wanted, "", lambda: list(site.by_name))
    near = [posixpath.relpath(site.by_name[name], here) for name in named]
    hint = did_you_mean(near, say("site.file-itself"))
    return DANGLING_LINK(reference.place, href=text, suggestion=hint)


def _circles(site: Site) -> Iterator[Diagnostic]:
    """A meaning may not be broader than itself, also by way of others."""
    parents = {
        entry.key: tuple(f"{entry.kind}/{slug}" for slug in narrowable.wider())
        for entry in site.entries
        if (narrowable := entry.playing(Narrowable))
    }
    for key in parents:
        route = _route(key, parents)
        if route:
            entry = site.by_key[key]
            shown = " → ".join(step.partition("/")[2] for step in route)
            yield CIRCULAR(entry.place(("broader",)), value=entry.slug, route=shown)


def _route(start: str, parents: Mapping[str, tuple[str, ...]]) -> list[str]:
    todo = [[parent] for parent in parents[start]]
    seen: set[str] = set()
    while todo:
        route = todo.pop()
        if route[-1] == start:
            return route
        if route[-1] in seen:
            continue
        seen.add(route[-1])
        todo.extend([*route, parent] for parent in parents.get(route[-1], ()))
    return []
