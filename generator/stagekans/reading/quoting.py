"""How a text is written as a YAML value, so that it stays what it is."""

import re

_PAIRS = {"“": "”“", "„": "”“", "‟": "”‟", "«": "»", "‘": "’", "‚": "’‘"}


def quoted(text: str) -> str:
    """Return a text between quotes of YAML, on one line."""
    plain = " ".join(text.split())
    if '"' not in plain and "\\" not in plain:
        return f'"{plain}"'
    return "'" + plain.replace("'", "''") + "'"


def curly(text: str, *, in_list: bool = False) -> str | None:
    """Return what stands between curly quotes when a whole text does, else None.

    in_list: a comma may have ended the text, so that an opening quote alone is enough.
    """
    ends = _PAIRS.get(text[:1], "")
    inner = text[1:-1] if len(text) > 2 and text[-1] in ends else None
    if inner is None:
        alone = bool(ends) and text[0] in "“„‟«" and not any(each in text for each in ends)
        return text[1:] if in_list and alone and len(text) > 1 else None
    return None if any(each in inner for each in ends + text[0]) else inner


def mended(line: str) -> str | None:
    """Return a line of YAML with its value between quotes, or None when it is not one text.

    line: "summary: Wat het is: een zin" or "- Het bedrijf belooft: niets".
    """
    match = re.fullmatch(r"((?:- +)*(?:[\w-]+:[ \t]+)?)(\S.*)", line.strip())
    if match is None or not match[1] or match[2][0] in "[{|>&*!":
        return None
    text = match[2]
    for opening, closing in (("“", "”"), ("„", "”"), ('"', '"'), ("'", "'")):
        if text.startswith(opening) and text.endswith(closing) and len(text) > 2:
            return match[1] + quoted(text[1:-1])
    return match[1] + quoted(text)
