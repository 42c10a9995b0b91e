"""A plan to finished bytes: what the store knows is taken, the rest is made by an executor."""

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from typing import TypeAlias

from stagekans.build.plan import Plan, Task
from stagekans.build.store import Store
from stagekans.core.diagnostics import Diagnostic, Place, in_order
from stagekans.core.outputs import Part
from stagekans.core.rules import Rule
from stagekans.render.failed import PressFailed

JOB_FAILED = Rule("job-failed", facts=("path", "detail"))

Results = Mapping[str, tuple[str, int]]
Progress = Callable[[int, int], None]
Call: TypeAlias = tuple[str, Callable[..., Mapping[str, bytes]], Mapping[str, object]]
"""Key, function, and its arguments with blobs as digests."""
Made: TypeAlias = tuple[str, Results, str | None]
"""Key and results, and why it failed."""


def silent(done: int, total: int) -> None:
    """Tell nobody about progress."""


_BATCH = 24
_FEW = 24
"""So little work is done sooner in this process than other processes start."""


def run(
    plan: Plan, store: Store, executor: Executor | None, progress: Progress
) -> tuple[dict[str, Results], tuple[Diagnostic, ...]]:
    """Make everything a plan needs.

    plan, store: what and where. executor: any concurrent.futures executor; None works in this process.
    progress: told (done, total) as work gets done. Returns key -> results, and what failed.
    """
    done, todo = _known(plan, store)
    if not todo:
        return done, ()
    for blob in plan.blobs.values():
        store.put(blob.data)
    failed = _work(todo, done, store, executor if len(todo) > _FEW else None, progress)
    found = [
        JOB_FAILED(Place(path), path=path, detail=text)
        for key, text in failed.items()
        if text
        for path in _users(plan, key)[:1]
    ]
    return done, in_order(found)


def _known(plan: Plan, store: Store) -> tuple[dict[str, Results], list[Task]]:
    """Return what the store has, and what must be made: also what others need and lies damaged."""
    done = {key: known for key in plan.tasks if (known := store.results(key)) is not None}
    todo = [task for key, task in plan.tasks.items() if key not in done]
    for task in todo:  # grows while it is walked
        for key in task.needs:
            if key in done and any(store.get(name) is None for name, _ in done[key].values()):
                del done[key]
                todo.append(plan.tasks[key])
    return done, todo


def _users(plan: Plan, key: str) -> list[str]:
    """Return the paths of the outputs that a job is made for, also by way of other jobs."""
    reached = {key}
    for task in plan.tasks.values():
        if reached & set(task.needs):
            reached.add(task.key)
    made = [output for output in plan.outputs if isinstance(output.content, Part)]
    return [
        output.path for output in made if isinstance(output.content, Part) and plan.key_of(output.content) in reached
    ]


def _work(
    todo: list[Task], done: dict[str, Results], store: Store, executor: Executor | None, progress: Progress
) -> dict[str, str]:
    """Make tasks in waves: a task runs once all it needs is done; one whose need failed is not tried."""
    failed: dict[str, str] = {}
    total, left = len(todo), todo
    while left:
        ready = [task for task in left if all(need in done for need in task.needs)]
        ready_keys = {task.key for task in ready}
        if not ready:
            failed.update({task.key: "" for task in left})
            return failed
        left = [task for task in left if task.key not in ready_keys]
        calls: list[Call] = [
            (task.key, task.job.function, {name: _filled(each, done) for name, each in task.arguments.items()})
            for task in ready
        ]
        size = max(1, min(_BATCH, len(calls) // 8 or 1))
        batches = [calls[start : start + size] for start in range(0, len(calls), size)]
        for key, results, text in _results(batches, store, executor):
            if text is None:
                done[key] = results
            else:
                failed[key] = text
            progress(total - len(left) - len(ready) + len(ready_keys & (done.keys() | failed.keys())), total)
    return failed


def _results(batches: list[list[Call]], store: Store, executor: Executor | None) -> Iterator[Made]:
    if executor is None:
        for batch in batches:
            yield from make(batch, store.address)
        return
    waiting: set[Future[list[Made]]] = {executor.submit(make, batch, store.address) for batch in batches}
    try:
        while waiting:
            finished, waiting = wait(waiting, return_when=FIRST_COMPLETED)
            for future in finished:
                yield from future.result()
    finally:
        for future in waiting:
            future.cancel()


def _filled(value: object, done: Mapping[str, Results]) -> object:
    """Replace the tokens of parts and measures by digests and sizes, now that they are known."""
    if isinstance(value, list):
        return [_filled(each, done) for each in value]
    if not isinstance(value, dict) or "$plain" in value:
        return value
    if "$part" in value:
        key, name = value["$part"]
        return {"$blob": done[key][name][0]}
    if "$measure" in value:
        key, name = value["$measure"]
        return {"$plain": {"bytes": done[key][name][1], "sha256": done[key][name][0]}}
    return {key: _filled(each, done) for key, each in value.items()}


def make(batch: list[Call], address: str) -> list[Made]:
    """Run a batch of calls, in whatever process this is.

    batch: the calls. address: of the store.
    Returns (key, results, None) or (key, {}, why it failed).
    """
    store, read = Store(address), dict[str, bytes]()
    made: list[Made] = []
    for key, function, arguments in batch:
        try:
            given = {name: _bytes(each, store, read) for name, each in arguments.items()}
            made.append((key, store.keep(key, function(**given)), None))
        except PressFailed as error:
            made.append((key, {}, str(error)))
    return made


def _bytes(value: object, store: Store, read: dict[str, bytes]) -> object:
    """Return an argument with its blobs as bytes. read: those this batch has read, which many of its calls share."""
    if isinstance(value, list):
        return [_bytes(each, store, read) for each in value]
    if not isinstance(value, dict):
        return value
    if "$plain" in value:
        return value["$plain"]
    if "$blob" in value:
        return _blob(value["$blob"], store, read)
    return {key: _bytes(each, store, read) for key, each in value.items()}


def _blob(name: str, store: Store, read: dict[str, bytes]) -> bytes:
    if name not in read:
        data = store.get(name)
        if data is None:
            raise PressFailed(f"blob {name[:12]} is gone")
        read[name] = data
    return read[name]
