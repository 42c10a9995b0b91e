"""Front matter to plain values, each with its place in the untouched file.

python-frontmatter knows where front matter begins and ends; its parser is not used, because it
shifts lines, drops text and keeps duplicate keys silently. Values stay text: the model types them.
"""

import yaml
from frontmatter.default_handlers import YAMLHandler

from stagekans.core.diagnostics import Diagnostic, Place
from stagekans.core.rules import Rule
from stagekans.reading.composer import Composer
from stagekans.reading.fields import Fields
from stagekans.reading.yaml_blocks import by_blocks
from stagekans.reading.yaml_faults import explained

FRONT_MATTER_MISSING = Rule("front-matter-missing")
FRONT_MATTER_PRECEDED = Rule("front-matter-preceded")
FRONT_MATTER_UNCLOSED = Rule("front-matter-unclosed")

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def split(path: str, text: str) -> tuple[str, int, int] | Diagnostic:
    """Find the front matter of a Markdown file.

    path, text: the file. Returns (YAML, line before the YAML's first, offset of the body),
    or why there is none.
    """
    marks = YAMLHandler.FM_BOUNDARY.finditer(text)
    first = next(marks, None)
    if first is None:
        return FRONT_MATTER_MISSING(Place(path))
    if text[: first.start()].strip():
        return FRONT_MATTER_PRECEDED(Place(path))
    second = next(marks, None)
    if second is None:
        return FRONT_MATTER_UNCLOSED(Place(path, text.count("\n", 0, first.start()) + 1))
    start = text.find("\n", first.start()) + 1
    end = text.find("\n", second.start()) + 1 or len(text)
    return text[start : second.start()], text.count("\n", 0, start), end


def fields(path: str, text: str, line_before: int = 0) -> tuple[Fields, tuple[Diagnostic, ...]]:
    """Read YAML into values with places.

    path: the file. text: the YAML, with line breaks of one kind. line_before: number of lines of the file before it.
    Returns what could be read, and everything that is wrong with it: after a fault what the other keys of the
    outermost level hold is read all the same.
    """
    whole, found = _read(Composer(path, text, line_before), text)
    if not whole.cut_short:
        return whole, found
    return by_blocks(path, text, line_before, _read) or (whole, found)


def _read(composer: Composer, text: str) -> tuple[Fields, tuple[Diagnostic, ...]]:
    found: list[Diagnostic] = []
    try:
        found.extend(composer.read(yaml.parse(text, Loader=_LOADER)))
    except (yaml.MarkedYAMLError, yaml.reader.ReaderError) as error:
        composer.fields.cut_short = True
        found.append(explained(error, composer))
    return composer.fields, tuple(found)
