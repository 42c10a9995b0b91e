"""Work done by others, and finished work kept elsewhere: the same site."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from project import TODAY, command, tree

from stagekans.adapters.cluster import cluster
from stagekans.build.plan import make_plan
from stagekans.build.run import run, silent
from stagekans.build.store import Store
from stagekans.core.outputs import Blob, Job, Output, digest
from stagekans.render.data.text import fill


@pytest.mark.parametrize("place", ["folder", "file://", "memory://"])
def test_a_store_keeps_verifies_and_forgets_wherever_it_is(place: str, tmp_path: Path) -> None:
    address = {"folder": str(tmp_path), "file://": f"file://{tmp_path}", "memory://": f"memory://{tmp_path.name}"}[
        place
    ]
    store = Store(address)
    assert store.results("a" * 64) is None
    kept = store.keep("a" * 64, {"": b"een", "b": b"twee"})
    assert store.results("a" * 64) == kept == Store(store.address).results("a" * 64)
    assert store.get(digest(b"een")) == b"een"
    store.shelf.write(f"blobs/{digest(b'een')[:2]}/{digest(b'een')}", b"nee")
    assert store.get(digest(b"een")) is None
    assert store.results("a" * 64) is None, "not whole any more"
    assert store.private == (place == "memory://")


def test_what_a_store_in_memory_knows_is_not_made_again() -> None:
    text = Job(fill, {"template": Blob(b"Hallo {{ name }}"), "locale": "nl", "data": {"name": "wereld"}}).part()
    plan, _ = make_plan([Output("a.txt", text)])
    calls: list[tuple[int, int]] = []
    for _ in range(2):
        run(plan, Store("memory://weer"), None, lambda *progress: calls.append(progress))
    assert calls == [(1, 1)]


def without_index(site: Path) -> dict[str, bytes]:
    return {name: data for name, data in tree(site).items() if not name.startswith("pagefind/")}


@pytest.fixture(scope="module")
def workers() -> Iterator[str]:
    """A cluster of two workers, each a process of its own."""
    import distributed

    start: Any = distributed.LocalCluster
    with start(n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=50) as running:
        yield running.scheduler_address.replace("tcp://", "dask://")


def test_a_cluster_of_two_builds_the_same_site(workers: str, cold: Path, small_site: Path, tmp_path: Path) -> None:
    kept = tmp_path / "gedeeld"
    command(cold, "build", "--release", "--no-search", "--today", TODAY, "--executor", workers, "--store", str(kept))
    assert tree(cold / "site") == without_index(small_site)
    assert any((kept / "blobs").iterdir())


def test_the_work_is_done_by_the_workers(workers: str, tmp_path: Path) -> None:
    jobs = [
        Job(fill, {"template": Blob(b"{{ n }}"), "locale": "nl", "data": {"n": number}}).part() for number in range(60)
    ]
    plan, _ = make_plan([Output(f"{number}.txt", part) for number, part in enumerate(jobs)])
    with cluster(workers) as executor:
        done, failed = run(plan, Store(tmp_path), executor, silent)
        dask: Any = executor
        places = {each for tasks in dask._client.who_has().values() for each in tasks}
    assert not failed
    assert len(done) == 60
    assert len(places) <= 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--executor", "dask://127.0.0.1:1"), "dask://127.0.0.1:1"),
        (("--executor", "http://a.example"), "dask://HOST:PORT"),
        (("--executor", "dask://a:1", "--store", "memory://x"), "memory://"),
        (("--store", "bestaatniet://x"), "bestaatniet"),
    ],
)
def test_what_cannot_be_reached_is_wrong_use_and_no_traceback(
    arguments: tuple[str, ...], said: str, small: Path
) -> None:
    done = command(small, "build", "--today", TODAY, *arguments, check=False)
    assert done.returncode in (1, 2)
    assert said in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
