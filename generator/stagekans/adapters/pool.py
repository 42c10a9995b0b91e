"""The executor that is used when nobody names another."""

import multiprocessing
import os
from concurrent.futures import Executor, ProcessPoolExecutor


def pool(workers: int | None = None) -> Executor | None:
    """Return a process pool, or None when one worker is asked: then work is done in this process.

    workers: number of processes; by default as many as there are processors.
    """
    count = workers or os.cpu_count() or 1
    if count == 1:
        return None
    method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    return ProcessPoolExecutor(count, mp_context=multiprocessing.get_context(method))
