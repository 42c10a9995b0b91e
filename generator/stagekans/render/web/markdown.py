"""The one reader of Markdown, of entries and programme pages alike: CommonMark as git hosts show it."""

import re
from collections.abc import Callable, Iterator, Mapping

from markdown_it import MarkdownIt
from markdown_it.common.normalize_url import normalizeLink
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.gfm_autolink._match import check_prev, match_http, match_www
from mdit_py_plugins.tasklists import tasklists_plugin

from stagekans.render.web.anchors import anchors

Resolve = Callable[[str], str]
_SCHEMES = ("https", "http")
_RUN = re.compile(r"(?:https?://|www\.)[^\s<]+")


def parser(*, html: bool = False, tasks: bool = True) -> MarkdownIt:
    """Return the parser of the dialect: tables, task lists, footnotes, strikethrough, bare web addresses as links.

    html: True only to find raw HTML and unsafe links in order to refuse them; rendering never
    passes them on. tasks: False leaves the boxes of task lists in the text, for who reads what stands there.
    """
    return _PARSERS[html, tasks]


def _parser(html: bool, tasks: bool) -> MarkdownIt:
    dialect = MarkdownIt("commonmark", {"html": html}).enable(["table", "strikethrough"])
    if html:
        dialect.validateLink = _any_link  # type: ignore[method-assign]
    dialect.inline.add_terminator_char("w")
    dialect.inline.ruler.push("web_address", _web_address)
    dialect.normalizeLinkText = _as_typed  # type: ignore[assignment,method-assign]
    dialect.use(footnote_plugin)
    return dialect.use(tasklists_plugin, label=True) if tasks else dialect


def _any_link(url: str) -> bool:
    return True


def _as_typed(text: str) -> str:
    return text


def _web_address(state: StateInline, silent: bool) -> bool:
    """Make a link of a bare web address; the plugin's own rules do so with mail addresses too."""
    if state.src[state.pos] not in ":w":
        return False
    scheme = next((each for each in _SCHEMES if state.pending.endswith(each)), "")
    start = state.pos - len(scheme) if state.src[state.pos] == ":" else state.pos
    found = None if silent or state.linkLevel else bare_link(state.src, start)
    if found is None:
        return False
    href, label = found
    state.pending = state.pending[: len(state.pending) - (state.pos - start)]
    opened = state.push("link_open", "a", 1)
    opened.attrs = {"href": href}
    state.push("text", "", 0).content = label
    opened.markup = state.push("link_close", "a", -1).markup = "autolink"
    state.pos = start + len(label)
    return True


def bare_link(text: str, at: int) -> tuple[str, str] | None:
    """Return where a bare web address in a text leads, and the address as it was typed; None when there is none.

    at: where "https://", "http://" or "www." stands. Rule: GitHub Flavored Markdown 0.29, autolinks (extension); every
    kind of space ends an address.
    """
    run = _RUN.match(text, at)
    if run is None or (at and not check_prev(text[at - 1]) and not text[at - 1].isspace()):
        return None
    found = match_http(run[0]) or match_www(run[0])
    return (normalizeLink(found[0]), run[0][: found[1]]) if found else None


def plain(inline: Token) -> str:
    """Return the text of an inline token without its markup."""
    return "".join(map(shown, inline.children or ()))


def shown(child: Token) -> str:
    """Return what one child of an inline token adds to its text."""
    if child.type in ("text", "code_inline", "html_inline", "image"):
        return child.content
    return " " if child.type in ("softbreak", "hardbreak") else ""


def headings(text: str) -> Mapping[str, str]:
    """Return the headings of a body, in order: plain text -> anchor, "" without words. text: the Markdown."""
    tokens = parser(tasks=False).parse(text)
    found = [plain(tokens[at + 1]) for at, token in enumerate(tokens) if token.type == "heading_open"]
    named: dict[str, str] = {}
    for each, anchor in zip(found, anchors(found), strict=True):
        named.setdefault(each, anchor)
    return named


def html(text: str, ids: Mapping[str, str], resolve: Resolve) -> str:
    """Return a body, or a piece of one, as HTML.

    text: the Markdown. ids: plain text of a heading -> its id on the page; one that is not there gets none.
    resolve: href as written -> address for the page that shows it.
    Table alignment becomes a class, because the CSP allows no inline style; a table scrolls in a box of its own,
    named after the heading above it.
    """
    dialect = parser()
    tokens = dialect.parse(text)
    for index, token in enumerate(tokens):
        if token.type == "heading_open" and (name := ids.get(plain(tokens[index + 1]))):
            token.attrSet("id", name)
        for child in token.children or []:
            if child.type == "link_open":
                child.attrSet("href", resolve(str(child.attrs["href"])))
            if child.type == "image":
                child.attrSet("src", resolve(str(child.attrs["src"])))
                child.attrSet("loading", "lazy")
    return str(dialect.renderer.render(list(_boxed(_alerts(tokens))), dialect.options, {}))


def _boxed(tokens: list[Token]) -> Iterator[Token]:
    """Put each table in a box that scrolls, by keyboard too, named after the heading above it."""
    heading = ""
    for index, token in enumerate(tokens):
        style = token.attrs.pop("style", None)
        if style:
            token.attrSet("class", "align-" + str(style).rpartition(":")[2])
        if token.type == "heading_open":
            heading = plain(tokens[index + 1])
        if token.type == "th_open":
            token.attrSet("scope", "col")
        if token.type.startswith("footnote_block_"):
            attributes: dict[str, str | int | float] = {"class": "footnotes"} if token.nesting == 1 else {}
            yield Token("notes", "ol", token.nesting, attrs=attributes, block=True)
            continue
        if token.type == "table_open":
            named = {"role": "group", "aria-label": heading} if heading else {}
            yield Token("box_open", "div", 1, attrs={"class": "table-box", "tabindex": "0", **named}, block=True)
        yield token
        if token.type == "table_close":
            yield Token("box_close", "div", -1, block=True)


def runs(inline: Token, resolve: Resolve) -> list[dict[str, object]]:
    """Return an inline token as plain runs for print: {"text": str, "strong": True, "href": str}.

    resolve: href as written -> address, "" to drop the link. strong and href stand only where there is something to
    say; emphasis counts as strong, because print has no italics.
    """
    found: list[dict[str, object]] = []
    strong, href = 0, ""
    for child in inline.children or []:  # html_inline is the box of a task list; raw HTML never comes this far
        if child.type in ("strong_open", "em_open"):
            strong += 1
        elif child.type in ("strong_close", "em_close"):
            strong -= 1
        elif child.type == "link_open":
            href = resolve(str(child.attrs["href"]))
        elif child.type == "link_close":
            href = ""
        text = " " if child.type in ("softbreak", "hardbreak") else child.content
        if not text or child.type == "html_inline":
            continue
        form: dict[str, object] = {**({"strong": True} if strong else {}), **({"href": href} if href else {})}
        if found and {**found[-1], "text": ""} == {"text": "", **form}:
            found[-1]["text"] = f"{found[-1]['text']}{text}"
        else:
            found.append({"text": text, **form})
    return found


def phrase(text: str, resolve: Resolve) -> list[dict[str, object]]:
    """Return one line of Markdown as plain runs for print. resolve: as in runs."""
    return [run for token in parser(tasks=False).parseInline(text) for run in runs(token, resolve)]


def _no_link(href: str) -> str:
    return ""


def pieces(text: str, resolve: Resolve = _no_link) -> list[dict[str, object]]:
    """Return a body as plain pieces for print.

    {"type": "heading", "text": str, "level": int}, {"type": "text" | "quote", "text": runs},
    {"type": "list" | "steps", "items": [runs, …]} and, for a paragraph that is one picture,
    {"type": "picture", "text": alt text, "src": as written}. resolve: href as written -> address; by default links are
    dropped.
    """
    found: list[dict[str, object]] = []
    inside = quoted = 0
    tokens = parser().parse(text)
    for index, token in enumerate(tokens):
        if token.type in ("bullet_list_open", "ordered_list_open"):
            inside += 1
            if inside == 1:
                kind = "list" if token.type.startswith("bullet") else "steps"
                found.append({"type": kind, "items": []})
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            inside -= 1
        elif token.type in ("blockquote_open", "blockquote_close"):
            quoted += token.nesting
        elif token.type == "inline" and plain(token).strip():
            items = found[-1].get("items") if inside else None
            if isinstance(items, list):
                items.append(runs(token, resolve))
            elif tokens[index - 1].type == "heading_open":
                level = int(tokens[index - 1].tag[1:])
                found.append({"type": "heading", "text": plain(token), "level": level})
            elif [child.type for child in token.children or []] == ["image"]:
                (picture,) = token.children or []
                found.append({"type": "picture", "text": picture.content, "src": str(picture.attrs["src"])})
            else:
                found.append({"type": "quote" if quoted else "text", "text": runs(token, resolve)})
    return found


_ALERTS = ("NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION")


def _alerts(tokens: list[Token]) -> list[Token]:
    """Give a quote that starts with [!NOTE] (GitHub's alert) a class, and drop the mark."""
    for index, token in enumerate(tokens):
        if token.type != "blockquote_open" or index + 2 >= len(tokens):
            continue
        inline = tokens[index + 2]
        if inline.type != "inline" or not inline.children:
            continue
        first = inline.children[0]
        name = first.content.strip().removeprefix("[!").removesuffix("]")
        if name in _ALERTS and first.content.strip().startswith("[!"):
            token.attrSet("class", f"alert alert-{name.lower()}")
            first.content = ""
    return tokens


_PARSERS: Mapping[tuple[bool, bool], MarkdownIt] = {
    (html, tasks): _parser(html, tasks) for html in (False, True) for tasks in (False, True)
}
"""Constants, below all they are made of."""
