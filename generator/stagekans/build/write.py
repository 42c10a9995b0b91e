"""Finished bytes to a staging folder."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from stagekans.build.plan import Plan
from stagekans.build.run import Results
from stagekans.build.store import Store
from stagekans.diagnostics import Diagnostic, Place
from stagekans.messages import problem
from stagekans.outputs import Output


def write(plan: Plan, done: Mapping[str, Results], store: Store, folder: Path) -> tuple[Diagnostic, ...]:
    """Write all outputs of a plan below a folder; return what could not be written."""
    return tuple(_write(plan, plan.outputs, done, store, folder))


def _write(
    plan: Plan, outputs: Iterable[Output], done: Mapping[str, Results], store: Store, folder: Path
) -> Iterable[Diagnostic]:
    made: set[Path] = set()
    for output in outputs:
        data: bytes | None
        if isinstance(output.content, bytes):
            data = output.content
        else:
            data = store.get(done[plan.key_of(output.content)][output.content.name][0])
        if data is None:
            yield problem("job-failed", Place(output.path), path=output.path, detail="cache")
            continue
        path = folder / output.path
        if path.parent not in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            made.add(path.parent)
        path.write_bytes(data)
