"""The whole way: files to entries, to a site of entries, to outputs, to bytes in a folder."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field
from pathlib import Path

from stagekans.build.plan import Plan, make_plan
from stagekans.build.run import Progress, run
from stagekans.build.small import with_small_forms
from stagekans.build.store import Store
from stagekans.build.told import at_most
from stagekans.build.write import prune, write
from stagekans.catalog.assemble import assemble
from stagekans.catalog.site import Site
from stagekans.core.derived import derived
from stagekans.core.diagnostics import Diagnostic, Refused, Severity, in_order
from stagekans.core.outputs import Blob, Output
from stagekans.core.settings import Settings
from stagekans.reading.read import PLAIN, Readers, read
from stagekans.reading.sources import Source
from stagekans.render.logos.logo import Ink
from stagekans.render.web.frame import frame_ids
from stagekans.site.checks.letters import unprintable
from stagekans.site.checks.table import check_all
from stagekans.site.products import make_all


@dataclass(frozen=True)
class Content:
    """What was found on disk: the files of all roots, what was wrong with finding them, and logos measured."""

    sources: Sequence[Source]
    files: Mapping[str, Blob]
    problems: Sequence[Diagnostic] = ()
    inks: Mapping[str, Ink | str] = field(default_factory=dict)


@dataclass(frozen=True)
class Workshop:
    """Where and how work is done: store, executor (None: in this process), progress."""

    store: Store
    executor: Executor | None
    progress: Progress


def examine(content: Content, settings: Settings, readers: Readers = PLAIN) -> tuple[Site, tuple[Diagnostic, ...]]:
    """Read and check everything; return the site and all diagnostics, in order of place."""
    reading = read(content.sources, settings.kinds, readers)
    site = assemble(settings, reading.entries, content.files, reading.broken, content.inks, _taken(settings))
    unprinted = unprintable(content.sources, settings.fonts, settings.kinds)
    found = [*content.problems, *reading.found, *check_all(site), *unprinted]
    return site, at_most(in_order(found))


@derived
def _taken(settings: Settings) -> Mapping[str, frozenset[str]]:
    """Return kind -> the ids that templates give its pages; a module is shown in packages as well."""
    return frame_ids(settings.theme, {kind.id: (kind.page_template, *kind.shown_in) for kind in settings.kinds.all})


def refuse_errors(found: Iterable[Diagnostic]) -> None:
    """Raise Refused with all diagnostics when one of them is an error."""
    listed = tuple(found)
    if any(each.severity is Severity.ERROR for each in listed):
        raise Refused(listed)


def produce(
    site: Site,
    given: Iterable[Output],
    workshop: Workshop,
    folder: Path,
    keep: Collection[str] | None = None,
    choose: Callable[[Output], Output | None] = lambda output: output,
) -> Plan:
    """Make all outputs and write them below a folder.

    site: of what. given: finished outputs of others (MkDocs). workshop: how.
    folder: where. keep: None leaves alone what else it holds; a collection removes all but those paths.
    choose: leaves an output out (None) or gives it another path; all by default.
    Raises Refused when two outputs want one path or a job fails.
    """
    made: Iterable[Output] = [*given, *filter(None, map(choose, make_all(site)))]
    plan, clashes = make_plan(with_small_forms(made) if site.settings.release else made)
    refuse_errors(clashes)
    failed: tuple[Diagnostic, ...] = ()
    for _ in range(2):  # a damaged result is forgotten when it is read, and made anew the second time
        done, failed = run(plan, workshop.store, workshop.executor, workshop.progress)
        if not failed and keep is not None:
            prune(folder, {*(output.path for output in plan.outputs), *keep})
        failed = failed or write(plan, done, workshop.store, folder)
        if not failed:
            break
    refuse_errors(failed)
    return plan
