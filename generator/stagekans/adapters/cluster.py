"""Work done by a Dask cluster that someone else started (extra "dask")."""

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Executor
from contextlib import contextmanager
from typing import Protocol

from stagekans.build.plan import press_version

SCHEME = "dask://"
_PATIENCE = 10


class _Client(Protocol):
    """What we ask of a client of Dask."""

    def run(self, function: Callable[[], str]) -> Mapping[str, str]: ...

    def get_executor(self, *, pure: bool) -> Executor: ...

    def close(self) -> None: ...


@contextmanager
def cluster(address: str) -> Iterator[Executor]:
    """Give an executor whose work is done by the workers of a cluster.

    address: "dask://HOST:PORT" of its scheduler. Every worker needs this package in this version, and must reach the
    store at the same address. Raises ValueError when there is no such cluster, the extra is not installed, or a worker
    has another press: what it made would be kept under the wrong key.
    """
    host = address.removeprefix(SCHEME).rstrip("/")
    if not address.startswith(SCHEME) or not host.rpartition(":")[2].isdigit():
        raise ValueError(f"{address}: dask://HOST:PORT")
    try:
        import distributed
    except ImportError as error:
        raise ValueError("pip install 'stagekans[dask]'") from error
    open_client: Callable[..., _Client] = distributed.Client
    try:
        client = open_client(f"tcp://{host}", timeout=_PATIENCE, set_as_default=False)
    except OSError as error:
        raise ValueError(f"{address}: {error}") from error
    try:
        versions = set(client.run(press_version).values())
        if versions != {press_version()}:
            raise ValueError(f"{address}: {len(versions)} workers differ" if versions else f"{address}: 0 workers")
        yield client.get_executor(pure=False)
    finally:
        client.close()
