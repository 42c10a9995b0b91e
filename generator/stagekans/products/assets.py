"""Style, script and fonts, under names that change with their content."""

from collections.abc import Iterator, Mapping

from stagekans.catalog.catalog import Catalog
from stagekans.outputs import Job, Output, Part, digest
from stagekans.press import fonts as press_fonts
from stagekans.settings import Settings

DISPLAY_AXES = {"wght": 800.0, "wdth": 100.0, "opsz": 48.0}
_DISPLAY = "BricolageGrotesque[opsz,wdth,wght].ttf"
_FACES: tuple[tuple[str, str, Mapping[str, float]], ...] = (
    ("display", _DISPLAY, DISPLAY_AXES),
    ("text", "AtkinsonHyperlegible-Regular.ttf", {}),
    ("bold", "AtkinsonHyperlegible-Bold.ttf", {}),
)


def make(catalog: Catalog, settings: Settings) -> Iterator[Output]:
    """Make the site's own files below assets/, and the images that bodies show below media/."""
    names = asset_names(settings)
    for face, part in _faces(settings).items():
        yield Output(names[face], part)
    yield Output(names["css"], _css(settings, names).encode())
    yield Output(names["js"], settings.theme["assets/site.js"].data)
    yield Output(names["search_page"], settings.theme["assets/search-page.js"].data)
    yield Output(names["search"], settings.theme["assets/zoek.js"].data)
    yield Output("assets/zoek.js", f'export {{ zoek }} from "./{names["search"].rpartition("/")[2]}";\n'.encode())
    yield Output(names["icon"], settings.theme["assets/icon.svg"].data)
    for address, image in catalog.shown_images.items():
        yield Output(address, image.data)


def asset_names(settings: Settings) -> Mapping[str, str]:
    """Return what -> path from the site's root, for css, js, search, search_page, icon and the faces."""
    names = {face: f"assets/{face}.{_face_digest(settings, file, axes)}.woff2" for face, file, axes in _FACES}
    for key, file in (
        ("js", "site.js"),
        ("search", "zoek.js"),
        ("search_page", "search-page.js"),
        ("icon", "icon.svg"),
    ):
        stem, _, suffix = file.rpartition(".")
        names[key] = f"assets/{stem}.{settings.theme['assets/' + file].digest[:12]}.{suffix}"
    names["css"] = f"assets/site.{digest(_css(settings, names).encode())[:12]}.css"
    return names


def _face_digest(settings: Settings, file: str, axes: Mapping[str, float]) -> str:
    """A name for what is cut out of a font, known before it is cut."""
    return digest(f"{settings.fonts[file].digest} {sorted(axes.items())} {press_fonts.LATIN}".encode())[:12]


def print_fonts(settings: Settings) -> tuple[Part, ...]:
    """Return the fonts for fixed print: the display face cut to one weight, the text face in two."""
    display = Job(
        press_fonts.static,
        {
            "font": settings.fonts[_DISPLAY],
            "axes": DISPLAY_AXES,
            "family": "Stagekans Display",
        },
    )
    plain = [
        Job(press_fonts.as_is, {"font": settings.fonts[f"AtkinsonHyperlegible-{weight}.ttf"]})
        for weight in ("Regular", "Bold")
    ]
    return (display.part(), *(job.part() for job in plain))


def _faces(settings: Settings) -> Mapping[str, Part]:
    return {
        face: Job(press_fonts.web, {"font": settings.fonts[file], "axes": axes, "unicodes": press_fonts.LATIN}).part()
        for face, file, axes in _FACES
    }


def _css(settings: Settings, names: Mapping[str, str]) -> str:
    text = settings.theme["assets/site.css"].data.decode()
    for face, _, _ in _FACES:
        text = text.replace(f"{face}.woff2", names[face].rpartition("/")[2])
    return text
