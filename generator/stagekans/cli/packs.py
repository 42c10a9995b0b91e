"""Campaign packs alone: the same plan as a build, with a filter."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from stagekans.adapters.pool import pool
from stagekans.adapters.project import Project
from stagekans.build.pipeline import Workshop, produce, refuse_errors
from stagekans.catalog.site import Site
from stagekans.cli.engine import progress_bar
from stagekans.cli.report import Teller
from stagekans.core.diagnostics import Diagnostic, Refused
from stagekans.core.outputs import Output

_FOLDER = "campagne/pakketten/"
_FORMS = ("institution", "example", "general")


def make_packs(
    project: Project,
    site: Site,
    found: Sequence[Diagnostic],
    institution: str | None,
    folder: Path,
    report: Teller,
) -> int | None:
    """Make the packs of everybody, or of one, in a folder; return how many, or None when refused.

    institution: slug of an institution, an example or a general pack; None for all.
    """

    def choose(output: Output) -> Output | None:
        mine = institution is None or bool({f"{form}/{institution}" for form in _FORMS} & {*output.about})
        if not mine or not output.path.startswith(_FOLDER):
            return None
        return replace(output, path=output.path.removeprefix(_FOLDER))

    executor = pool() if institution is None else None
    try:
        refuse_errors(found)
        with progress_bar(report) as progress:
            workshop = Workshop(project.store, executor, progress)
            plan = produce(site, (), workshop, folder, choose=choose)
    except Refused as refused:
        report(refused.diagnostics)
        return None
    finally:
        if executor is not None:
            executor.shutdown(cancel_futures=True)
    return len(plan.outputs)
