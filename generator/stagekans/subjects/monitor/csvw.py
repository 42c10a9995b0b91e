"""What a CSV file holds, for machines: CSV on the Web metadata (W3C, tabular-metadata)."""

from collections.abc import Mapping, Sequence

from stagekans.core.outputs import Argument
from stagekans.render.data.tabular import to_json

_LISTS = ("levels", "regions", "sources")
_NUMBERS = {"value": "decimal", "count": "nonNegativeInteger", "base": "nonNegativeInteger", "percentage": "decimal"}
LICENCE = "https://creativecommons.org/licenses/by/4.0/"


def metadata(
    file: str,
    texts: tuple[str, str],
    language: str,
    columns: Mapping[str, str],
    key: Sequence[str],
    sources: Sequence[str],
) -> bytes:
    """Return the metadata of a CSV file, to stand beside it as <file>-metadata.json.

    file: its name. texts: its title and what it holds. columns: name -> what stands in it, in order.
    key: the columns that tell two rows apart. sources: addresses of where it comes from.
    """
    described: list[dict[str, Argument]] = []
    for name, words in columns.items():
        column: dict[str, Argument] = {"name": name, "titles": name, "dc:description": words}
        column["datatype"] = _NUMBERS.get(name, "string")
        if name in _LISTS:
            column["separator"] = " | "
        described.append(column)
    data: dict[str, Argument] = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": language}],
        "url": file,
        "dc:title": texts[0],
        "dc:description": texts[1],
        "dc:license": {"@id": LICENCE},
        "dc:source": [{"@id": each} for each in sources],
        "dialect": {"header": True, "encoding": "utf-8", "delimiter": ",", "lineTerminators": ["\r\n", "\n"]},
        "tableSchema": {"columns": described, "primaryKey": list(key)},
    }
    return to_json({name: value for name, value in data.items() if value})
