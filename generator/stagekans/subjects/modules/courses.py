"""A module for learning platforms: SCORM 1.2 and 2004, Common Cartridge 1.1 and GIFT."""

from collections.abc import Iterator, Mapping

from stagekans.catalog.site import SHOWN, Site
from stagekans.core.derived import derived
from stagekans.core.entry import Entry
from stagekans.core.house import House
from stagekans.core.outputs import Argument, Blob, Job, Output, Part
from stagekans.core.roles import Enrolled
from stagekans.core.settings import Settings
from stagekans.core.words import group, said
from stagekans.frame.assets import style_parts
from stagekans.frame.media import playable
from stagekans.frame.shell import card, shell_of, shown
from stagekans.render.data import archive, course
from stagekans.render.web import style
from stagekans.subjects.modules.kinds import PLAYER
from stagekans.subjects.modules.lesson_page import taught
from stagekans.subjects.modules.module import Module
from stagekans.subjects.modules.quizzes import gift_items, quiz_items

_KEEPERS: Mapping[str, tuple[str, ...]] = {
    "scorm12": ("modules/lesson-platform.js", "modules/lesson-scorm12.js"),
    "scorm2004": ("modules/lesson-platform.js", "modules/lesson-scorm2004.js"),
    "cc": ("modules/lesson-device.js",),
}
_FILES: Mapping[str, str] = {
    "scorm12": "-scorm12.zip",
    "scorm2004": "-scorm2004.zip",
    "cc": "-cc.imscc",
    "gift": "-gift.txt",
}
_SCRIPT, _QUIZ = "assets/module.js", "toets.xml"


def make(site: Site) -> Iterator[Output]:
    """Make the packages of every module, in a release; SCORM 1.2 also with each institution's own closing page."""
    for entry in site.of(Module):
        for form, part in _packages(entry, site).items():
            yield Output(path_of(entry, form), part, (entry.key,))
        for school in site.having(Enrolled) if site.settings.release else ():
            yield Output(_own_path(entry, school), _package("scorm12", entry, site, school), (entry.key, school.key))


def path_of(entry: Entry, form: str) -> str:
    """Return where the package of a module stands. form: scorm12, scorm2004, cc or gift."""
    return f"{entry.address}{entry.slug}{_FILES[form]}"


def courses_of(entry: Entry[Module], site: Site) -> list[Argument]:
    """Return what a module's page shows of its packages: form, path and measure; none in a daily build."""
    return [
        {"form": form, "path": path_of(entry, form), "size": part.measure}
        for form, part in _packages(entry, site).items()
    ]


def own_courses(school: Entry, site: Site) -> list[Argument]:
    """Return packages with an institution's own closing page: title of the module and path; none in a daily build."""
    if not site.settings.release:
        return []
    return [{"title": each.record.title, "path": _own_path(each, school)} for each in site.of(Module)]


def _own_path(entry: Entry, school: Entry) -> str:
    return f"{entry.address}instellingen/{school.slug}-scorm12.zip"


@derived
def _packages(entry: Entry[Module], site: Site) -> Mapping[str, Part]:
    if not site.settings.release:
        return {}
    packed = {form: _package(form, entry, site, None) for form in _KEEPERS}
    return {**packed, "gift": _gift(entry, site)}


def _package(form: str, entry: Entry[Module], site: Site, school: Entry | None) -> Part:
    words = site.settings.words
    files: dict[str, Argument] = dict(_inside(form, entry, site, school))
    data: dict[str, Argument] = {
        "id": f"stagekans-{entry.slug}",
        "title": entry.record.title,
        "summary": entry.record.summary,
        "language": site.settings.locale,
        "licence": said(words, "site", "licence"),
        "quiz_title": said(words, "course", "quiz"),
        "quiz": _QUIZ,
        "files": sorted(files),
    }
    if form == "cc":
        items = quiz_items(taught(entry, site, words), group(words, "course"))
        quiz: dict[str, Argument] = {"id": "toets", "title": entry.record.title, "items": items}
        files[_QUIZ] = Job(
            course.document, {"template": site.settings.theme["modules/course/quiz.xml"], "data": quiz}
        ).part()
    name = "cartridge" if form == "cc" else form
    manifest: dict[str, Argument] = {"template": site.settings.theme[f"modules/course/{name}.xml"], "data": data}
    files["imsmanifest.xml"] = Job(course.document, manifest).part()
    return Job(archive.course, {"files": files}).part()


def _inside(form: str, entry: Entry[Module], site: Site, school: Entry | None) -> Mapping[str, Part | Blob]:
    """Return the files of a package but its manifest: the page, its style, script, fonts and what it shows."""
    shown = {
        each.address: site.files[each.path] for each in site.references_from(entry) if each.kind in SHOWN and each.path
    }
    scripts = [site.settings.theme[file] for file in ("site/element.js", *_KEEPERS[form], *PLAYER)]
    return {
        "index.html": shell_of(site).part("modules/course/index.html", _view(entry, site, school)),
        _SCRIPT: Job(style.script, {"sources": scripts, "classic": True}).part(),
        **style_parts(site),
        **shown,
    }


def _view(entry: Entry[Module], site: Site, school: Entry | None) -> dict[str, Argument]:
    """Return what the page in a package shows: all links lead to the site, images lie beside it."""
    words = site.settings.words
    links = {
        each.text: each.address if each.kind == "image" else _absolute(each.address, site.settings)
        for each in site.references_from(entry)
        if each.kind in ("", "image")
    }
    targets = [each.target for each in site.references_from(entry) if each.kind and each.target]
    return {
        "address": "",
        "seed": entry.slug,
        "title": entry.record.title,
        "summary": entry.record.summary,
        "record": shown(entry, site.settings.today.isoformat()),
        "lesson": taught(entry, site, words).shown(),
        "body": {"text": "", "ids": dict(site.ids_of(entry)), "links": links},
        "refs": {each.key: {**card(each), "address": _absolute(each.address, site.settings)} for each in targets},
        "media": playable(entry, site),
        "script": _SCRIPT,
        "online": site.settings.site_url + entry.address,
        "help": site.settings.site_url + said(words, "site", "help_address"),
        "closing": _closing(school, site.settings) if school else None,
    }


def _absolute(address: str, settings: Settings) -> str:
    return address if ":" in address or address.startswith("#") else settings.site_url + address


def _closing(school: Entry, settings: Settings) -> dict[str, Argument]:
    """Return an institution's own end: its short page; its name only when it confirmed: nobody's is used unasked."""
    house = school.playing(House)
    confirmed = house is not None and house.confirmed
    return {"name": school.record.title if confirmed else "", "address": f"{settings.site_url}m/{school.slug}/"}


def _gift(entry: Entry[Module], site: Site) -> Part:
    words = site.settings.words
    data: dict[str, Argument] = {
        "title": entry.record.title,
        "online": site.settings.site_url + entry.address,
        "licence": said(words, "site", "licence"),
        "questions": gift_items(taught(entry, site, words), group(words, "course")),
    }
    return Job(course.questions, {"template": site.settings.theme["modules/course/gift.txt"], "data": data}).part()
