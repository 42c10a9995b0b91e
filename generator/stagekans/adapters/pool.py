"""The executor that is used when nobody names another."""

import multiprocessing
import os
import signal
import sys
from concurrent.futures import Executor, ProcessPoolExecutor


def pool(workers: int | None = None) -> Executor | None:
    """Return a process pool, or None when one worker is asked: then work is done in this process.

    workers: number of processes; by default as many as there are processors.
    """
    count = workers or os.cpu_count() or 1
    if count == 1:
        return None
    context = multiprocessing.get_context(_method())
    return ProcessPoolExecutor(count, context, _quiet_when_stopped)


def _quiet_when_stopped() -> None:
    """End at once when someone stops the run: in Python's own way every process would tell a traceback."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _method() -> str:
    """Fork on Linux, where it is safe while this process has one thread: others import everything anew."""
    return "fork" if sys.platform == "linux" else "spawn"
