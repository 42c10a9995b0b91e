"""The site engine from the command line: MkDocs configured and run with our options."""

from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

import click
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from stagekans.adapters import clock
from stagekans.adapters.cluster import cluster
from stagekans.adapters.configuration import WrongConfiguration
from stagekans.adapters.configuration import configuration as loaded
from stagekans.adapters.guest import Options
from stagekans.adapters.listening import AddressRefused, available
from stagekans.adapters.project import CACHE, Project, misplaced, open_project
from stagekans.build.run import silent
from stagekans.build.shelves import shelf
from stagekans.cli.door import Told
from stagekans.cli.report import Teller, render
from stagekans.core.diagnostics import Diagnostic
from stagekans.core.messages import say

if TYPE_CHECKING:
    from stagekans.adapters.mkdocs import StagekansPlugin


class Misplaced(Told):
    """An address in mkdocs.yml where no site can stand: told like all content, at its line."""

    exit_code = 1

    def __init__(self, found: Diagnostic) -> None:
        super().__init__(found.message)
        self.found = found

    def show(self, file: IO[str] | None = None) -> None:
        """Print it as a check does."""
        click.echo(render((self.found,), "text"), nl=False)


def configuration(project: Path, **values: str) -> MkDocsConfig:
    """Load mkdocs.yml; a fault in it is wrong use, but for the address of the site, which is told at its line."""
    wrong = misplaced(project)
    if wrong is not None:
        raise Misplaced(wrong)
    try:
        return loaded(project, **values)
    except WrongConfiguration as error:
        raise click.UsageError(str(error)) from error


def open_at(project: Path, today: str | None, *, release: bool, site_url: str | None = None) -> Project:
    """Read a project without building it."""
    try:
        return open_project(configuration(project), clock.today(today), release=release, site_url=site_url)
    except ValueError as error:
        raise click.UsageError(str(error)) from error


def build(
    project: Path,
    *,
    report: Teller,
    release: bool,
    site_url: str | None,
    today: str | None,
    workers: int | None,
    search: bool,
    executor: str | None = None,
    store: str | None = None,
) -> bool:
    """Build the site; return whether it was good.

    executor: address of a Dask cluster; by default processes of this computer. store: address of the store.
    """
    config = configuration(project)
    try:
        shelf(store or project / CACHE / "store")
    except ValueError as error:
        raise click.UsageError(say("commands.build.store-refused", place=store, detail=error)) from error
    with _working(executor) as elsewhere, progress_bar(report) as progress:
        plugin = cast("StagekansPlugin", config.plugins["stagekans"])
        plugin.options = Options(
            today=today,
            release=release,
            site_url=site_url,
            workers=workers,
            executor=elsewhere,
            store=store,
            search=search,
            progress=progress,
            report=report,
        )
        try:
            mkdocs_build(config)
        except Abort:
            return False
        finally:
            plugin.leave()  # a build that someone stopped is no error to MkDocs
    return True


@contextmanager
def _working(address: str | None) -> Iterator[Executor | None]:
    if address is None:
        yield None
        return
    with ExitStack() as stack:
        try:
            executor = stack.enter_context(cluster(address))
        except ValueError as error:
            raise click.UsageError(str(error)) from error
        yield executor


def serve(project: Path, address: str) -> None:
    """Serve the site and rebuild on change, until interrupted."""
    configuration(project)
    try:
        available(address)
    except AddressRefused as error:
        raise click.ClickException(str(error)) from error
    try:
        mkdocs_serve(str(project / "mkdocs.yml"), dev_addr=address)
    except Abort as error:
        raise click.ClickException(str(error)) from error


@contextmanager
def progress_bar(report: Teller) -> Iterator[Callable[[int, int], None]]:
    """Show progress on a terminal; say nothing elsewhere."""
    if not report.console.is_terminal:
        yield silent
        return
    columns = (TextColumn(say("commands.progress")), BarColumn(), MofNCompleteColumn())
    # no thread of its own: worker processes are forked while the bar shows
    with Progress(*columns, console=report.console, transient=True, auto_refresh=False) as bar:
        task = bar.add_task("", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total, refresh=True)
