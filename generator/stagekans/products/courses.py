"""A module for learning platforms: SCORM 1.2 and 2004, Common Cartridge 1.1 and GIFT."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from stagekans.catalog.catalog import SHOWN, Catalog
from stagekans.model.entry import Entry
from stagekans.model.kinds.institution import Institution
from stagekans.outputs import Argument, Blob, Job, Output, Part
from stagekans.press import archive, course, style
from stagekans.products.assets import LESSON, style_parts
from stagekans.products.lessons import taught
from stagekans.products.media import playable
from stagekans.products.quizzes import gift_items, quiz_items
from stagekans.products.shell import card, shell_of, shown
from stagekans.settings import Settings

_KEEPERS: Mapping[str, tuple[str, ...]] = {
    "scorm12": ("lesson-platform.js", "lesson-scorm12.js"),
    "scorm2004": ("lesson-platform.js", "lesson-scorm2004.js"),
    "cc": ("lesson-device.js",),
}
_FILES: Mapping[str, str] = {
    "scorm12": "-scorm12.zip",
    "scorm2004": "-scorm2004.zip",
    "cc": "-cc.imscc",
    "gift": "-gift.txt",
}
_SCRIPT, _QUIZ = "assets/module.js", "toets.xml"


def make(catalog: Catalog, settings: Settings) -> Iterator[Output]:
    """Make the packages of every module, in a release; SCORM 1.2 also with each institution's own closing page."""
    for entry in catalog.of("module"):
        for form, part in _packages(entry, catalog, settings).items():
            yield Output(path_of(entry, form), part, (entry.key,))
        for school in catalog.of("institution") if settings.release else ():
            yield Output(
                _own_path(entry, school), _package("scorm12", entry, catalog, settings, school), (entry.key, school.key)
            )


def path_of(entry: Entry, form: str) -> str:
    """Return where the package of a module stands. form: scorm12, scorm2004, cc or gift."""
    return f"{entry.address}{entry.slug}{_FILES[form]}"


def courses_of(entry: Entry, catalog: Catalog, settings: Settings) -> list[Argument]:
    """Return what a module's page shows of its packages: form, path and measure; none in a daily build."""
    found = _packages(entry, catalog, settings) if entry.kind == "module" else {}
    return [{"form": form, "path": path_of(entry, form), "size": part.measure} for form, part in found.items()]


def own_courses(school: Entry, catalog: Catalog, settings: Settings) -> list[Argument]:
    """Return packages with an institution's own closing page: title of the module and path; none in a daily build."""
    if school.kind != "institution" or not settings.release:
        return []
    return [{"title": each.record.title, "path": _own_path(each, school)} for each in catalog.of("module")]


def _own_path(entry: Entry, school: Entry) -> str:
    return f"{entry.address}instellingen/{school.slug}-scorm12.zip"


@lru_cache(maxsize=512)
def _packages(entry: Entry, catalog: Catalog, settings: Settings) -> Mapping[str, Part]:
    if not settings.release:
        return {}
    packed = {form: _package(form, entry, catalog, settings, None) for form in _KEEPERS}
    return {**packed, "gift": _gift(entry, catalog, settings)}


def _package(form: str, entry: Entry, catalog: Catalog, settings: Settings, school: Entry | None) -> Part:
    words: Any = settings.words
    files: dict[str, Argument] = dict(_inside(form, entry, catalog, settings, school))
    data: dict[str, Argument] = {
        "id": f"stagekans-{entry.slug}",
        "title": entry.record.title,
        "summary": entry.record.summary,
        "language": settings.locale,
        "licence": words["site"]["licence"],
        "quiz_title": words["course"]["quiz"],
        "quiz": _QUIZ,
        "files": sorted(files),
    }
    if form == "cc":
        items = quiz_items(taught(entry, catalog, words) or {}, words["course"])
        quiz: dict[str, Argument] = {"id": "toets", "title": entry.record.title, "items": items}
        files[_QUIZ] = Job(course.document, {"template": settings.theme["course/quiz.xml"], "data": quiz}).part()
    name = "cartridge" if form == "cc" else form
    manifest: dict[str, Argument] = {"template": settings.theme[f"course/{name}.xml"], "data": data}
    files["imsmanifest.xml"] = Job(course.document, manifest).part()
    return Job(archive.course, {"files": files}).part()


def _inside(
    form: str, entry: Entry, catalog: Catalog, settings: Settings, school: Entry | None
) -> Mapping[str, Part | Blob]:
    """Return the files of a package but its manifest: the page, its style, script, fonts and what it shows."""
    shown = {
        each.address: catalog.files[each.path]
        for each in catalog.references_from(entry)
        if each.kind in SHOWN and each.path
    }
    scripts = [settings.theme[f"assets/{file}"] for file in ("element.js", *_KEEPERS[form], *LESSON)]
    return {
        "index.html": shell_of(settings).part("course/index.html", _view(entry, catalog, settings, school)),
        _SCRIPT: Job(style.script, {"sources": scripts, "classic": True}).part(),
        **style_parts(settings),
        **shown,
    }


def _view(entry: Entry, catalog: Catalog, settings: Settings, school: Entry | None) -> dict[str, Any]:
    """Return what the page in a package shows: all links lead to the site, images lie beside it."""
    words: Any = settings.words
    links = {
        each.text: each.address if each.kind == "image" else _absolute(each.address, settings)
        for each in catalog.references_from(entry)
        if each.kind in ("", "image")
    }
    cards = [card(each.target) for each in catalog.references_from(entry) if each.kind and each.target]
    return {
        "address": "",
        "seed": entry.slug,
        "title": entry.record.title,
        "summary": entry.record.summary,
        "record": shown(entry, settings.today.isoformat()),
        "lesson": taught(entry, catalog, words),
        "body": {"text": "", "ids": dict(catalog.ids_of(entry)), "links": links},
        "refs": {each["key"]: {**each, "address": _absolute(each["address"], settings)} for each in cards},
        "media": playable(entry, catalog),
        "script": _SCRIPT,
        "online": settings.site_url + entry.address,
        "help": settings.site_url + words["site"]["help_address"],
        "closing": school and _closing(school, settings),
    }


def _absolute(address: str, settings: Settings) -> str:
    return address if ":" in address or address.startswith("#") else settings.site_url + address


def _closing(school: Entry, settings: Settings) -> dict[str, Argument]:
    """Return an institution's own end: its short page; its name only when it confirmed (design §6)."""
    record = school.record
    confirmed = isinstance(record, Institution) and record.confirmed
    return {"name": record.title if confirmed else "", "address": f"{settings.site_url}m/{school.slug}/"}


def _gift(entry: Entry, catalog: Catalog, settings: Settings) -> Part:
    words: Any = settings.words
    data: dict[str, Argument] = {
        "title": entry.record.title,
        "online": settings.site_url + entry.address,
        "licence": words["site"]["licence"],
        "questions": gift_items(taught(entry, catalog, words) or {}, words["course"]),
    }
    return Job(course.questions, {"template": settings.theme["course/gift.txt"], "data": data}).part()
