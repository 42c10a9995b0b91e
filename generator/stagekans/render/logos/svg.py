"""The gate for SVG logos: read as a stream, refused for each thing not known, written anew."""

from collections.abc import Iterator, Mapping
from xml.sax.saxutils import quoteattr

from stagekans.render.logos.faults import MOST_TOLD, Teller
from stagekans.render.logos.logo import Drawing, LogoRefused
from stagekans.render.logos.rules import (
    DROPPED,
    ELEMENTS,
    ID,
    PROPERTIES,
    checked,
    is_editors,
    is_silent,
    numbers,
    properties,
    refusal,
)
from stagekans.render.logos.style import Sheet
from stagekans.render.logos.uses import Held, Pointer, dangling, refuse_heavy

DEEPEST = 40
MOST_NODES = 5000
_OURS = ("", "http://www.w3.org/2000/svg")
_XLINK = "http://www.w3.org/1999/xlink"
_XML = "http://www.w3.org/XML/1998/namespace"
_FRAME = frozenset({"width", "height", "viewBox", "preserveAspectRatio", "x", "y"})


def svg(data: bytes) -> Drawing:
    """Return what an SVG draws, of known elements, attributes and values alone.

    data: UTF-8. Comments, titles and notes of drawing programs are left out; ids are replaced by our own.
    Class rules of a style sheet become attributes. Raises LogoRefused, with each element, attribute, value and
    reference that is not known to be harmless.
    """
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        raise LogoRefused("logo-format") from error
    if "\0" in text:  # the parser would take it for UTF-16
        raise LogoRefused("logo-format")
    return _Gate(text).drawing()


class _Gate(Teller):
    """One file on its way through.

    out: what was written. open: names of the elements around here, "" for those left out. ids: theirs.
    skipping: how many of those around here are left out. faults: what is wrong so far; with one nothing comes out.
    sheet: class rules. style: text of the style sheet that is open, and where it begins.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.out: list[str] = []
        self.open: list[str] = []
        self.ids: list[str] = []
        self.skipping = self.nodes = 0
        self.box: list[float] = []
        self.names: dict[str, str] = {}
        self.held: dict[str, Held] = {"": Held()}
        self.sheet = Sheet()
        self.style: list[str] | None = None
        self.style_at = (1, 1)
        super().__init__()
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.text_inside
        self.parser.StartDoctypeDeclHandler = lambda *declared: self.doctype(text, *declared)
        self.parser.ProcessingInstructionHandler = self.instruction

    def drawing(self) -> Drawing:
        self.parse(self.text)
        if not self.faults:
            self.faults += dangling(self.held)[:MOST_TOLD]
        self.raise_faults()
        refuse_heavy(self.held, MOST_NODES)
        left, top, width, height = self.box
        return Drawing("svg", left, top, width, height, "".join(self.out).encode())

    def text_inside(self, text: str) -> None:
        if self.style is not None:
            if not self.style:
                self.style_at = self.here()
            self.style.append(text)

    def sheet_start(self, given: Mapping[str, str]) -> None:
        plain = given.get("type", "text/css") == "text/css" and given.get("media", "all") in ("all", "screen")
        if not plain:
            self.note("logo-style", name="style")
        self.style = []
        self.skipping += 1

    def sheet_end(self) -> None:
        text, self.style = "".join(self.style or ()), None
        for code, at, facts in self.sheet.take(text):
            line, column = self.style_at
            before = text[:at]
            inner = (line + before.count("\n"), at - before.rfind("\n") if "\n" in before else column + at)
            self.tell(code, inner, facts)

    def instruction(self, target: str, text: str) -> None:
        if not self.skipping:
            self.note("logo-style" if "style" in target else "logo-element", name=f"?{target[:40]}")

    def start(self, name: str, given: dict[str, str]) -> None:
        self.nodes += 1
        self.open.append("")
        if self.nodes > MOST_NODES:
            self.refuse("logo-nodes", limit=MOST_NODES)
        if len(self.open) > DEEPEST:
            self.refuse("logo-depth", limit=DEEPEST)
        namespace, _, element = name.rpartition(" ")
        self.around.append((element, self.here()[0]))
        ours = namespace in _OURS
        if self.nodes == 1:
            if element != "svg" or not ours:
                self.refuse("logo-format")
            self.box = self.canvas(given)
            self.write("g", {key: value for key, value in given.items() if key not in _FRAME})
        elif self.skipping or is_editors(namespace) or (ours and element in DROPPED):
            self.skipping += 1
        elif ours and element == "style":
            self.sheet_start(given)
        elif ours and element in ELEMENTS:
            self.write(element, given)
        else:
            self.note(refusal(element), name=element[:40])
            self.skipping += 1

    def end(self, name: str) -> None:
        element = self.open.pop()
        self.around.pop()
        if self.style is not None and name.endswith("style") and self.skipping == 1:
            self.sheet_end()
        if self.skipping:
            self.skipping -= 1
            return
        self.ids.pop()
        self.out.append(f"</{element}>")

    def canvas(self, given: Mapping[str, str]) -> list[float]:
        """Return left, top, width and height of the drawing, from viewBox or from a size in pixels."""
        sizes = " ".join(given.get(name, "?").strip().removesuffix("px") for name in ("width", "height"))
        try:
            box = numbers(given.get("viewBox", f"0 0 {sizes}"))
        except ValueError:
            box = []
        if len(box) != 4 or min(box[2:]) <= 0 or "%" in sizes * ("viewBox" not in given):
            self.note("logo-canvas")
        return box

    def write(self, element: str, given: Mapping[str, str]) -> None:
        """Write an element with what is known of its attributes, and remember what it points at."""
        values: dict[str, str] = {}
        pointers: list[Pointer] = []
        name = ""
        for key, value in self.known(element, given):
            if key == "id":
                name = self.new_id(value)
                values |= {"id": self.ours(name)} if name else {}
                continue
            try:
                values[key], target = checked(key, value)
            except LogoRefused as wrong:
                self.tell(wrong.code, self.here(), wrong.facts)
                continue
            if target:
                values[key] = f"#{self.ours(target)}" if key == "href" else f"url(#{self.ours(target)})"
                pointers.append(Pointer(target, element == "use", *self.here()))
        self.ids.append(name)
        for each in {"", *self.ids}:
            self.held[each].nodes += 1
            self.held[each].pointers.extend(pointers)
        self.open[-1] = element
        self.out.append(f"<{element}{''.join(f' {key}={quoteattr(value)}' for key, value in values.items())}>")

    def new_id(self, value: str) -> str:
        if value in self.held or not ID.fullmatch(value):
            self.note("logo-value", name="id", value=value)
            return ""
        self.held[value] = Held()
        return value

    def ours(self, name: str) -> str:
        """Return the name we give to what an id names."""
        return self.names.setdefault(name, f"l{len(self.names)}")

    def known(self, element: str, given: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        """Yield the attributes that draw, those of the style attribute last, because they win."""
        allowed = ELEMENTS[element]
        styled: list[tuple[str, str]] = []
        for full, value in given.items():
            namespace, _, name = full.rpartition(" ")
            if is_editors(namespace) or full in (f"{_XML} space", f"{_XML} lang", f"{_XLINK} type"):
                continue
            if name.lower().startswith("on"):
                self.note("logo-script", name=name[:40])
            elif namespace and full != f"{_XLINK} href":
                self.note("logo-attribute", name=name[:40])
            elif name == "class":
                styled = [*self.sheet.of(value), *styled]
            elif name == "style":
                styled += self.styled(value)
            elif name in allowed:
                yield name, value
            elif name not in PROPERTIES:
                self.leave_out(name, value)
        for name, value in styled:
            if name not in PROPERTIES:
                self.leave_out(name, value)
            elif name in allowed:
                yield name, value

    def styled(self, value: str) -> list[tuple[str, str]]:
        try:
            return list(properties(value))
        except ValueError:
            self.note("logo-value", name="style", value=value)
            return []

    def leave_out(self, name: str, value: str) -> None:
        """Leave out what changes nothing; refuse the rest."""
        if not is_silent(name, value):
            self.note("logo-filter" if name == "filter" else "logo-attribute", name=name[:40])
