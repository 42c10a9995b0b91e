"""Style, script and fonts, under names that change with their content."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from stagekans.catalog.site import Site
from stagekans.core.derived import derived
from stagekans.core.outputs import Blob, Job, Output, Part, digest
from stagekans.core.settings import Settings
from stagekans.core.words import said
from stagekans.render.paper import fonts as press_fonts
from stagekans.render.web import style as press_style


@dataclass(frozen=True)
class _Face:
    """A face of the site: its font file, the axes to fix, the Arial that stands in for it."""

    file: str
    stand_in: str
    axes: Mapping[str, float] = field(default_factory=dict)


DISPLAY_AXES = {"wght": 800.0, "wdth": 100.0, "opsz": 48.0}
_DISPLAY = "BricolageGrotesque[opsz,wdth,wght].ttf"
_FACES: Mapping[str, _Face] = {
    "display": _Face(_DISPLAY, "bold", DISPLAY_AXES),
    "text": _Face("AtkinsonHyperlegible-Regular.ttf", "regular"),
    "bold": _Face("AtkinsonHyperlegible-Bold.ttf", "bold"),
}
_ICON = "site/icon.svg"
_SHEETS = ("site/css/tokens.css", "site/css/base.css", "site/css/frame.css", "site/css/parts.css", "site/css/pages.css")
_LAST = ("site/css/print.css",)
_SCRIPTS: Mapping[str, tuple[str, ...]] = {
    "scheme": ("site/scheme.js",),
    "js": ("site/site.js",),
    "exit": ("site/exit.js",),
    "search": (
        "search/zoek-words.js",
        "search/zoek-plan.js",
        "search/zoek-meaning.js",
        "search/zoek-rank.js",
        "search/zoek-moment.js",
        "search/zoek.js",
    ),
    "search_page": ("search/search-page.js",),
}
"""What -> the files under theme/ it is joined from, so that a page asks for one; subjects have more of their own."""


def scripts(settings: Settings) -> Mapping[str, tuple[str, ...]]:
    """Return every script: name -> the files under theme/ it is joined from."""
    found = dict(_SCRIPTS)
    for subject in settings.kinds.subjects:
        found.update(subject.scripts)
    return found


def _sheets(settings: Settings) -> list[Blob]:
    """Return the style sheets in the order they are joined: those of subjects before that of print."""
    own = (sheet for subject in settings.kinds.subjects for sheet in subject.styles)
    return [settings.theme[sheet] for sheet in (*_SHEETS, *own, *_LAST)]


def make(site: Site) -> Iterator[Output]:
    """Make the site's own files below assets/, and what bodies show below media/."""
    names = asset_names(site.settings)
    for name, part in style_parts(site).items():
        yield Output(name, part)
    for key, files in scripts(site.settings).items():
        sources = [site.settings.theme[file] for file in files]
        yield Output(names[key], Job(press_style.script, {"sources": sources}).part())
    yield Output(
        "assets/zoek.js", f'export {{ understood, zoek }} from "./{names["search"].rpartition("/")[2]}";\n'.encode()
    )
    yield Output(names["icon"], site.settings.theme[_ICON].data)
    for address, file in site.shown_files.items():
        yield Output(address, file.data)


@derived
def style_parts(site: Site) -> Mapping[str, Part]:
    """Return the style sheet and its fonts, by their path from the site's root, for pages that stand alone too."""
    names, faces = asset_names(site.settings), _faces(site.settings)
    return {**{names[face]: part for face, part in faces.items()}, names["css"]: _style(site.settings, names, faces)}


def asset_names(settings: Settings) -> Mapping[str, str]:
    """Return what -> path from the site's root, for css, icon, each script and each face."""
    names = {face: f"assets/{face}.{_face_digest(settings, each)}.woff2" for face, each in _FACES.items()}
    for key, files in {**scripts(settings), "icon": (_ICON,)}.items():
        stem, _, suffix = files[-1].rpartition("/")[2].rpartition(".")
        inside = "".join(settings.theme[file].digest for file in files)
        names[key] = f"assets/{stem}.{digest(inside.encode())[:12]}.{suffix}"
    sheets = "".join(sheet.digest for sheet in _sheets(settings))
    inside = sheets + "".join(names[face] for face in _FACES) + _sample(settings)
    names["css"] = f"assets/site.{digest(inside.encode())[:12]}.css"
    return names


def _face_digest(settings: Settings, face: _Face) -> str:
    """A name for what is cut out of a font, known before it is cut."""
    return digest(f"{settings.fonts[face.file].digest} {sorted(face.axes.items())} {press_fonts.LATIN}".encode())[:12]


@derived
def print_fonts(site: Site) -> tuple[Part, ...]:
    """Return the fonts for fixed print: the display face cut to one weight, the text face in two."""
    display = Job(
        press_fonts.static,
        {
            "font": site.settings.fonts[_DISPLAY],
            "axes": DISPLAY_AXES,
            "family": "Stagekans Display",
        },
    )
    plain = [
        Job(press_fonts.unhinted, {"font": site.settings.fonts[f"AtkinsonHyperlegible-{weight}.ttf"]})
        for weight in ("Regular", "Bold")
    ]
    return (display.part(), *(job.part() for job in plain))


def _faces(settings: Settings) -> Mapping[str, Part]:
    return {
        name: Job(
            press_fonts.web,
            {"font": settings.fonts[face.file], "axes": face.axes, "unicodes": press_fonts.LATIN},
        ).part()
        for name, face in _FACES.items()
    }


def _style(settings: Settings, names: Mapping[str, str], faces: Mapping[str, Part]) -> Part:
    return Job(
        press_style.style,
        {
            "sheets": [*_sheets(settings)],
            "faces": dict(faces),
            "files": {face: names[face].rpartition("/")[2] for face in _FACES},
            "weights": {name: face.stand_in for name, face in _FACES.items()},
            "text": _sample(settings),
        },
    ).part()


def _sample(settings: Settings) -> str:
    """Some of the site's own words, to measure faces with."""
    return " ".join(said(settings.words, "overviews", "home", name) for name in ("title", "summary"))
