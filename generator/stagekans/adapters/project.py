"""One project: its MkDocs configuration and folders turned into settings and content."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

import yaml

from stagekans.adapters import disk, git
from stagekans.adapters.lineage import made_by
from stagekans.build.memory import Memory
from stagekans.build.pipeline import Content
from stagekans.build.store import Store
from stagekans.core.diagnostics import Diagnostic, Place
from stagekans.core.outputs import digest
from stagekans.core.rules import Rule
from stagekans.core.settings import MenuItem, Settings
from stagekans.core.values import site_address
from stagekans.subjects.table import KINDS, NAMES

SITE_ADDRESS = Rule("site-address", facts=("value",))

CACHE = ".cache"
_OTHERS = ("en",)
_READERS = ("stagekans.reading.frontmatter", "stagekans.reading.markdown")
"""The rooms that make what the memory keeps."""


class _Plugin(Protocol):
    @property
    def config(self) -> Mapping[str, Iterable[object]]:
        """Its options in mkdocs.yml."""


class Configuration(Protocol):
    """What we need of an MkDocs configuration."""

    config_file_path: str
    site_url: str | None
    site_name: str
    repo_url: str | None

    @property
    def extra(self) -> Mapping[str, object]:
        """What it holds beyond what MkDocs knows."""

    @property
    def plugins(self) -> Mapping[str, _Plugin]:
        """Plugins by name."""

    @property
    def nav(self) -> object:
        """The menu as it is written there."""


@dataclass(frozen=True)
class Project:
    """A project on disk: its folder, the settings of this build, its content, and the store of finished work."""

    folder: Path
    settings: Settings
    content: Content
    store: Store

    @property
    def memory(self) -> Memory:
        """The memory of parsed files; forgotten when a room that reads them changes."""
        version = digest(repr(sorted(made_by(*_READERS).items())).encode())
        return Memory(self.folder / CACHE / "memory.json", version)


def open_project(
    config: Configuration,
    today: date,
    *,
    release: bool,
    site_url: str | None = None,
    engine: str = "",
    store: str | None = None,
) -> Project:
    """Read a project.

    config: its MkDocs configuration. today: the day to build for. release: also heavy products.
    site_url: overrides the configuration's. engine: text of the generator tag.
    store: address of the store; by default a folder below the project's cache.
    Raises OSError or ValueError when theme or words cannot be read.
    """
    folder = Path(config.config_file_path).resolve().parent
    theme = disk.theme(folder / "theme")
    locale = "nl"
    words = disk.words(folder / "theme", locale, ("vocabularies", *NAMES))
    address = site_address(site_url or config.site_url or "http://localhost/")
    if address is None:
        raise ValueError(f"site_url: {site_url or config.site_url}")
    settings = Settings(
        site_url=address,
        site_name=config.site_name,
        locale=locale,
        today=today,
        release=release,
        generator=engine,
        repository=config.repo_url or "",
        menu=_menu(config.nav),
        theme=theme,
        words=words,
        translations={each: disk.words_over(words, folder / "theme", each) for each in _OTHERS},
        samples=disk.samples(folder / "theme", locale),
        fonts=disk.fonts(),
        media_origins=_origins(config.extra),
        example_hosts=_allowed(config.plugins, "example_hosts"),
        example_files=_allowed(config.plugins, "example_files"),
        kinds=KINDS,
    )
    kept = Store(store or folder / CACHE / "store")
    return Project(folder, settings, disk.content(folder, git.changed(folder), kept), kept)


def misplaced(folder: Path) -> Diagnostic | None:
    """Return what is wrong with the site_url of a project's mkdocs.yml, at its line, or None.

    What MkDocs reads from elsewhere (!ENV) or cannot read at all is left to MkDocs.
    """
    try:
        whole = yaml.compose((folder / "mkdocs.yml").read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    except (OSError, ValueError, yaml.YAMLError):
        return None
    for key, node in whole.value if isinstance(whole, yaml.MappingNode) else ():
        plain = isinstance(node, yaml.ScalarNode) and not node.tag.startswith("!")
        if key.value == "site_url" and plain and node.value and site_address(node.value) is None:
            mark = node.start_mark
            return SITE_ADDRESS(Place("mkdocs.yml", mark.line + 1, mark.column + 1), value=node.value)
    return None


def _origins(extra: Mapping[str, object]) -> tuple[str, ...]:
    """Return the origins that sound and film may come from: extra.media_origins of mkdocs.yml.

    Raises ValueError when one is no origin ("https://media.example"), because it goes into the policy of every page.
    """
    given = extra.get("media_origins", ())
    origins = tuple(str(each) for each in given) if isinstance(given, list | tuple) else (str(given),)
    for each in origins:
        if not re.fullmatch(r"https?://[a-z0-9.-]+(?::\d+)?", each):
            raise ValueError(f"media_origins: {each}")
    return origins


def _allowed(plugins: Mapping[str, _Plugin], name: str) -> tuple[str, ...]:
    """Return what this project allows by name: a list below the plugin in mkdocs.yml."""
    plugin = plugins.get("stagekans")
    return tuple(str(each) for each in plugin.config[name]) if plugin else ()


def _menu(nav: object) -> tuple[MenuItem, ...]:
    """Turn mkdocs.yml's nav ("label: /address/") into menu items; nested parts are not menus of ours."""
    items: list[MenuItem] = []
    for entry in nav if isinstance(nav, list) else ():
        if isinstance(entry, Mapping):
            items.extend(
                MenuItem(str(label), str(where).lstrip("/")) for label, where in entry.items() if isinstance(where, str)
            )
    return tuple(items)
