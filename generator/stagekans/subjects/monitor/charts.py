"""Bars with their labels in words: where each stands, as plain data for theme/monitor/parts/chart.html."""

import textwrap
from collections.abc import Mapping, Sequence

from stagekans.core.outputs import Argument

_LINE = 30
"""Letters of a label on one line: what fits the narrowest phone."""
_WIDEST = 70
"""Width of the longest bar, in hundredths of the picture; its number stands after it."""
_TEXT, _BAR, _GAP = 1.4, 1.3, 0.9
"""Heights of a line of text, of a bar and of what is between two bars, in em."""


def chart(id_: str, title: str, unit: str, bars: Sequence[Mapping[str, Argument]]) -> Mapping[str, Argument] | None:
    """Return a bar chart, or None when numbers alone say as much.

    id_: name that is once on a page. title: what is counted. unit: "procent" runs from 0 to 100, others to the largest.
    bars: {"label", "value", "text"}: whose number, the number, and how it is written.
    """
    share = unit == "procent"
    numbers = [_number(each["value"]) for each in bars]
    if not bars or (len(bars) < 2 and not share):
        return None
    most = 100.0 if share else max(*numbers, 1.0)
    placed: list[Argument] = []
    top = 0.0
    for each, number in zip(bars, numbers, strict=True):
        lines = textwrap.wrap(str(each["label"]), _LINE)
        texts: list[Argument] = [{"text": line, "y": _em(top + _TEXT * (at + 0.65))} for at, line in enumerate(lines)]
        top += _TEXT * len(lines)
        width = round(_WIDEST * number / most, 2)
        told = {"value": each["value"], "text": each["text"]}
        placed.append({**told, "lines": texts, "y": _em(top), "width": f"{width:g}%"})
        top += _BAR + _GAP
    return {
        "id": id_,
        "title": title,
        "unit": unit,
        "bars": placed,
        "bar": _em(_BAR),
        "height": _em(top - _GAP + 0.2),
        "track": f"{_WIDEST}%" if share else "",
    }


def _number(value: Argument) -> float:
    return float(value) if isinstance(value, int | float) else 0.0


def _em(value: float) -> str:
    return f"{round(value, 2):g}em"
