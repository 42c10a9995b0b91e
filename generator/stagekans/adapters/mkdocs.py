"""MkDocs, our guest: the plugin that lets it write programme pages and does the rest after it.

A few thin hooks; each calls a plain function of the rooms below. MkDocs 1.x and ProperDocs run it alike.
"""

import logging
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from jinja2 import Environment
from markupsafe import Markup
from mkdocs.config import config_options
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from stagekans.adapters import clock, pagefind
from stagekans.adapters.guest import Options, contents, engine_tag, quiet, strict_warnings, written
from stagekans.adapters.pool import pool
from stagekans.adapters.project import Project, misplaced, open_project
from stagekans.build.pipeline import Workshop, examine, produce, refuse_errors
from stagekans.build.swap import clear, repair, stage, swap
from stagekans.catalog.site import Site
from stagekans.core.diagnostics import Diagnostic, Place, Refused
from stagekans.core.entry import Entry
from stagekans.core.rules import Rule
from stagekans.frame.shell import Frame, Shell, shell_of
from stagekans.render.web.html import View, content, equip, from_root, gloss_page
from stagekans.search.material import material
from stagekans.site.pages import entry_view

CONFIG = Rule("config", facts=("detail",))

log = logging.getLogger("mkdocs.plugins.stagekans")


@dataclass(frozen=True)
class _Shown:
    """One programme page. view: what it shows. root: way from it to the site's root."""

    entry: Entry
    view: View
    frame: Frame
    root: str


@dataclass
class _Build:
    """One build in progress."""

    project: Project
    whole: Site
    shell: Shell
    site: Path
    staging: Path
    pages: tempfile.TemporaryDirectory[str]
    by_path: dict[str, Entry]
    shown: dict[str, _Shown] = field(default_factory=dict)


class StagekansPlugin(BasePlugin):  # type: ignore[type-arg,no-untyped-call]
    """Reads and checks everything, lets MkDocs write the programme pages, makes the rest, swaps it in."""

    config_scheme = tuple(
        (name, config_options.ListOfItems(config_options.Type(str), default=[]))
        for name in ("example_hosts", "example_files")
    )

    def __init__(self) -> None:
        self.options = Options()
        self.now: _Build | None = None
        self.serving = False
        self.site: Path | None = None
        self.templates: Any = None

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Serve without packs: they are for releases."""
        if command == "serve":
            self.options.release = False
            self.serving = True

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check the content, and send MkDocs to a folder of its own."""
        engine = engine_tag(config)
        wrong = None if self.options.site_url else misplaced(Path(config.config_file_path).parent)
        if wrong is not None:
            raise self._refuse((wrong,))
        try:
            project = open_project(
                config,
                clock.today(self.options.today),
                release=self.options.release,
                site_url=self.options.site_url or config.site_url,
                engine=engine,
                store=self.options.store,
            )
        except ValueError as error:
            raise self._refuse((CONFIG(Place("mkdocs.yml"), detail=error),)) from error
        memory = project.memory
        whole, found = examine(project.content, project.settings, memory.readers)
        memory.save()
        try:
            refuse_errors(found)
        except Refused as refused:
            raise self._refuse(refused.diagnostics) from refused
        self._tell(found)
        self.site = site = Path(config.site_dir)
        repair(site)
        staging = stage(site)
        by_path = {entry.path: entry for entry in whole.entries}
        pages = tempfile.TemporaryDirectory(prefix="stagekans-")
        self.now = _Build(project, whole, shell_of(whole), site, staging, pages, by_path)
        config.site_dir = pages.name
        config.theme.static_templates.clear()
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Keep programme pages only, so that nothing else is published by accident or twice."""
        now = self._now()
        return Files([file for file in files if _is_page(file, now, config)])

    @event_priority(-100)
    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Leave Python-Markdown nothing to read: a page is read once, as entries are."""
        return ""

    @event_priority(100)
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Hand MkDocs, and plugins after us, the page as our one reader reads it."""
        shown = self._shown(page, config)
        entry, whole = shown.entry, self._now().whole
        headings = [each for each in (entry.prose.headings if entry.prose else ()) if each.anchor]
        page.markdown = entry.prose.text if entry.prose else ""
        page.toc = contents((each.level, each.text, whole.id_of(entry, each.anchor)) for each in headings)
        return str(content(shown.view["body"], from_root(shown.root)))

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Keep MkDocs' templates at hand, to give them the filters of each page's language."""
        self.templates = env
        return env

    def on_page_context(self, context: Any, *, page: Page, config: MkDocsConfig, nav: Any) -> Any:
        """Show a programme page in the same frame as every other page."""
        shown = self._shown(page, config)
        equip(self.templates, str(shown.frame.words["language"]))
        context.update(
            words=shown.frame.words,
            shell=shown.frame.data,
            root=shown.root,
            href=from_root(shown.root),
            view={**shown.view, "robots": ""},
            content=Markup(page.content),  # noqa: S704
        )
        return context

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Link the terms a programme page uses."""
        shown = self._shown(page, config)
        return gloss_page(output, shown.view["terms"], self.templates, shown.root, shown.frame.words)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Make everything else, index it, and put it in the place of the site."""
        now = self._now()
        store = now.project.store
        executor = self.options.executor or pool(1 if store.private else self.options.workers)
        workshop = Workshop(store, executor, self.options.progress)
        try:
            kept = pagefind.kept(now.staging) if self.options.search else []
            produce(now.whole, written(now.pages.name), workshop, now.staging, kept)
            if self.options.search:
                refuse_errors(self._index(now))
            refuse_errors(strict_warnings(config))
        except Refused as refused:
            raise self._refuse(refused.diagnostics) from refused
        finally:
            if executor is not None and self.options.executor is None:
                executor.shutdown(cancel_futures=True)
        swap(now.staging, now.site)
        now.pages.cleanup()
        self.now = None

    def _index(self, now: _Build) -> tuple[Diagnostic, ...]:
        settings = now.project.settings
        return pagefind.index(now.staging, now.project.store, settings.locale, material(now.whole))

    def on_shutdown(self) -> None:
        """Leave nothing beside the temporary folder that was served."""
        if self.serving and self.site is not None:
            clear(self.site)

    def on_serve(self, server: Any, *, config: MkDocsConfig, builder: Callable[[], None]) -> Any:
        """Tell a fault that comes while the site is shown in one sentence; MkDocs would show a traceback."""
        server.builder = quiet(builder, Path(config.config_file_path))
        return server

    def on_build_error(self, *, error: Exception) -> None:
        """Leave no half site behind."""
        self.leave()

    def leave(self) -> None:
        """Clear away a build that did not end well."""
        if self.now is not None:
            shutil.rmtree(self.now.staging, ignore_errors=True)
            self.now.pages.cleanup()
            self.now = None

    def _now(self) -> _Build:
        if self.now is None:
            raise Abort("stagekans: no build in progress")
        return self.now

    def _shown(self, page: Page, config: MkDocsConfig) -> _Shown:
        now = self._now()
        path = _path(page.file, now, config)
        if path not in now.shown:
            entry = now.by_path[path]
            view = cast("View", entry_view(entry, now.whole, now.shell))
            now.shown[path] = _Shown(entry, view, now.shell.frame(entry.address), "../" * entry.address.count("/"))
        return now.shown[path]

    def _refuse(self, found: tuple[Diagnostic, ...]) -> Abort:
        self.leave()
        self._tell(found)
        return Abort(f"{len(found)} problems; the site is unchanged")

    def _tell(self, found: tuple[Diagnostic, ...]) -> None:
        if self.options.report is not None:
            self.options.report(found)
            return
        for each in found:
            level = logging.ERROR if each.severity == "error" else logging.INFO
            log.log(level, "%s %s: %s %s", each.place, each.code, each.message, each.hint)


def _path(file: File, now: _Build, config: MkDocsConfig) -> str:
    """Return a file's path in the project."""
    return Path(config.docs_dir, file.src_uri).resolve().relative_to(now.project.folder).as_posix()


def _is_page(file: File, now: _Build, config: MkDocsConfig) -> bool:
    if not file.is_documentation_page() or Path(str(file.src_dir)) != Path(config.docs_dir):
        return False
    entry = now.by_path.get(_path(file, now, config))
    return entry is not None and now.project.settings.kinds.by_id[entry.kind].by_engine
