"""Template and data to an HTML page."""

import json
import posixpath
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Required, TypedDict

from babel.core import Locale
from babel.dates import format_date
from babel.numbers import format_decimal
from jinja2 import BytecodeCache, DictLoader, Environment, StrictUndefined, TemplateError
from jinja2.bccache import Bucket
from markupsafe import Markup

from stagekans.render.failed import PressFailed
from stagekans.render.handles import TEMPLATES
from stagekans.render.image.mark import shapes
from stagekans.render.web import markdown
from stagekans.render.web.gloss import Placed, Term, gloss

_TAKES = re.compile(r'{%-?\s*(?:extends|import|include)\s+"([^"]+)"')
_EMPTY = re.compile(r"\n\s*\n+")
_KEPT = re.compile(r"(<(?:pre|textarea)\b[^<]*(?:<(?!/pre>|/textarea>)[^<]*)*)")
_MOMENTS = {4: "yyyy", 7: "MMMM yyyy", 10: "d MMMM yyyy"}


class Body(TypedDict):
    """Prose to show. ids: plain text of a heading -> its id. links: address as written -> as a page must have it."""

    text: str
    ids: Mapping[str, str]
    links: Mapping[str, str]


class View(TypedDict, total=False):
    """What every page is asked for, of all that it shows.

    address: its place from the site's root. base: the absolute path of that root, for a page that is shown at any
    address (404). body: its prose. terms: those to link.
    """

    address: Required[str]
    base: str
    body: Body | None
    terms: Sequence[Term]


def closure(source: Callable[[str], bytes], name: str) -> tuple[str, ...]:
    """Return the names of a template and of all it extends, imports or includes, sorted.

    source: of a template by its name. name: where to start.
    """
    todo, done = [name], set[str]()
    while todo:
        current = todo.pop()
        if current not in done:
            done.add(current)
            todo.extend(_TAKES.findall(source(current).decode()))
    return tuple(sorted(done))


def moment(value: str, locale: str) -> str:
    """Return a day, month or year as words: "24 mei 2023", "mei 2023", "2023"; other text as it is.

    A time stands after its day, as it was written: "1 september 2026, 15:00".
    """
    whole, _, time = value.partition("T")
    if re.fullmatch(r"\d\d:\d\d", time):
        return f"{moment(whole, locale)}, {time}"
    if not re.fullmatch(r"\d{4}(-\d\d){0,2}", value):
        return value
    year, month, day = (int(part) for part in (value + "-01-01").split("-")[:3])
    return format_date(date(year, month, day), _MOMENTS[len(value)], locale=locale)


def size(count: int, locale: str) -> str:
    """Return a number of bytes as people read it: "48 kB", "1,2 MB" (decimal units, SI)."""
    if count < 1_000_000:
        return f"{max(1, round(count / 1000))} kB"
    return f"{format_decimal(round(count / 1_000_000, 1), locale=locale)} MB"


def clock(seconds: float) -> str:
    """Return a moment in sound or film as players write it: "0:07", "12:30", "1:02:05"."""
    whole = int(seconds)
    hours, minutes = whole // 3600, whole // 60 % 60
    return f"{hours}:{minutes:02}:{whole % 60:02}" if hours else f"{minutes}:{whole % 60:02}"


def plural(count: float, forms: Mapping[str, str], locale: str) -> str:
    """Return the form of a word that goes with a number (CLDR plural categories: one, other, …)."""
    return forms.get(Locale.parse(locale, sep="-").plural_form(count), forms["other"])


def from_root(root: str) -> Callable[[str], str]:
    """Return the filter that turns an address from the site's root into a link from one page.

    root: way from the page to the site's root: "", "../", "../../".
    """

    def href(address: str) -> str:
        if re.match(r"[a-z]{1,60}:|#", address):
            return address
        return (root + address) or "./"

    return href


def equip(environment: Environment, locale: str) -> Environment:
    """Give a Jinja environment the filters our templates use, and make it escape."""
    environment.autoescape = True
    environment.filters["moment"] = lambda value: moment(str(value), locale)
    environment.filters["size"] = lambda count: size(int(count), locale)
    environment.filters["clock"] = clock
    environment.filters["number"] = lambda value: format_decimal(value, locale=locale)
    environment.filters["plural"] = lambda count, forms: plural(count, forms, locale)
    environment.filters["host"] = lambda url: str(url).split("//")[-1].split("/")[0].removeprefix("www.")
    environment.filters["ld"] = _ld
    environment.globals["shapes"] = shapes
    return environment


def _ld(value: object) -> Markup:
    """JSON for a script element: "<" and "&" cannot end the element or open another."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c").replace("&", "\\u0026").replace(">", "\\u003e"))  # noqa: S704


class _Compiled(BytecodeCache):
    """Templates compiled once per process, also when several closures hold them."""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket from what is known (Jinja's contract)."""
        known = TEMPLATES.open.get(("code", bucket.key, bucket.checksum))
        if known is not None:
            bucket.bytecode_from_string(known)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a bucket (Jinja's contract)."""
        TEMPLATES.get(("code", bucket.key, bucket.checksum), bucket.bytecode_to_string)


def _environment(templates: tuple[tuple[str, bytes], ...], locale: str) -> Environment:
    loader = DictLoader({name: source.decode() for name, source in templates})
    environment = Environment(
        loader=loader,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=True,
        bytecode_cache=_Compiled(),
    )
    return equip(environment, locale)


def _decoded(data: bytes) -> Mapping[str, object]:
    return TEMPLATES.get(("words", data), lambda: json.loads(data))


def render(
    templates: Mapping[str, bytes],
    template: str,
    locale: str,
    words: bytes,
    shell: bytes,
    view: View,
) -> Mapping[str, bytes]:
    """Render one page.

    templates: closure of the template, name -> source. template: the one to render.
    locale: for dates and numbers. words: interface words as JSON.
    shell: what all pages share (site, menu, assets), as JSON. view: what this page shows.
    Returns {"": the page as UTF-8}.
    """
    sources = tuple(sorted(templates.items()))
    environment = TEMPLATES.get(("page", sources, locale), lambda: _environment(sources, locale))
    root = str(view.get("base") or "../" * str(view["address"]).count("/"))
    href = from_root(root)
    body = view.get("body")
    try:
        page = environment.get_template(template).render(
            words=_decoded(words),
            shell=_decoded(shell),
            view=view,
            content=content(body, href),
            prose=lambda text: _prose(text, body, href),
            root=root,
            href=href,
        )
    except TemplateError as error:
        raise PressFailed(f"{template}: {error}") from error
    linked = gloss_page(page, view.get("terms") or (), environment, root, _decoded(words))
    return {"": _folded(linked).encode()}


def content(body: Body | None, href: Callable[[str], str]) -> Markup:
    """Return a whole body as HTML, nothing when there is none. body: as view["body"] of render. href: of from_root."""
    return _prose(body["text"], body, href) if body else Markup("")


def _folded(page: str) -> str:
    """Return a page without empty lines, but for those that are seen: in code and in what can be copied."""
    pieces = _KEPT.split(page)
    return "".join(piece if number % 2 else _EMPTY.sub("\n", piece) for number, piece in enumerate(pieces))


def _prose(text: str, body: Body | None, href: Callable[[str], str]) -> Markup:
    """Return a piece of a body as HTML, with the links of that body."""
    links, ids = (body["links"], body["ids"]) if body else ({}, {})
    return Markup(markdown.html(text, ids, lambda link: href(links.get(link, link))))  # noqa: S704


def gloss_page(
    page: str, terms: Sequence[Term], environment: Environment, root: str, words: Mapping[str, object]
) -> str:
    """Return a rendered page with its terms linked.

    environment: has parts/term.html. root, words: as above.
    """
    if not terms:
        return page
    href = from_root(root)
    term: Callable[..., Markup] = vars(environment.get_template("site/parts/term.html").module)["term"]
    placed: list[Placed] = [{**each, "href": href(each["address"])} for each in terms]
    return gloss(page, placed, lambda text, each, number: str(term(Markup(text), each, number, words)))  # noqa: S704


def page_path(address: str) -> str:
    """Return the file of an address: "praktijken/x/" -> "praktijken/x/index.html"."""
    return posixpath.join(address, "index.html") if address.endswith("/") or not address else address
