"""Which ids a page has of its own, around the text an editor wrote."""

import re
from collections.abc import Mapping

from stagekans.core.outputs import Blob
from stagekans.render.web.html import closure

_ID = re.compile(r'(?<![-\w])id="([^"{]+)"|\bcallout\(\s*"([^"]+)"')
_SHOWS_BODY = re.compile(r"\{\{ content \}\}|\bprose\(")


def frame_ids(templates: Mapping[str, Blob], kinds: Mapping[str, tuple[str, ...]]) -> Mapping[str, frozenset[str]]:
    """Return kind -> the ids its page has besides those of its body.

    templates: name -> source of all there are. kinds: kind -> templates of its page; one that shows no body is left
    out. Ids that are filled in ("{{ … }}") are not among them: those hold a full stop, or are headings themselves.
    """
    found: dict[str, frozenset[str]] = {}
    ids, shows = dict[str, frozenset[str]](), dict[str, bool]()
    for kind, names in kinds.items():
        around = {
            each for name in names if name in templates for each in closure(lambda each: templates[each].data, name)
        }
        for name in around - ids.keys():
            source = templates[name].data.decode()
            shows[name] = _SHOWS_BODY.search(source) is not None
            ids[name] = frozenset(one or two for one, two in _ID.findall(source))
        if any(shows[name] for name in around):
            found[kind] = frozenset[str]().union(*(ids[name] for name in around))
    return found
