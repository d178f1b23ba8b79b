"""Doing many pieces of work: one after another, or in processes beside this one; results come in order."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from kehoach.project.work import Outcome, Request, perform

if TYPE_CHECKING:
    from multiprocessing.context import BaseContext

WORTH = 8  # files from which a second process is worth starting
_MOST = 60  # processes; Windows cannot wait for more
_CHUNK = 16  # files that are handed to a process at once, at most

Done = tuple[Outcome, tuple[tuple[str, str], ...]]
"""What came of a piece of work, and what was read for it (:data:`kehoach.project.reading.Reads`)."""


def processors() -> int:
    """Return how many processors this process may use."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def traced(request: Request) -> Done:
    """Do a piece of work and say what was read for it."""
    from kehoach.project.reading import Recorder

    recorder = Recorder()
    return perform(request, recorder), recorder.reads


def untraced(request: Request) -> Done:
    """Do a piece of work."""
    return perform(request), ()


def run(jobs: int, requests: Sequence[Request], trace: bool = False) -> Iterator[Done]:
    """Give what comes of pieces of work, in their order.

    Args:
        jobs: how many processes; 0 for as many as there are processors, when the work is worth it.
        requests: the work.
        trace: whether to say what was read.
    """
    work = traced if trace else untraced
    usual = processors() if len(requests) >= WORTH else 1
    jobs = min(jobs or usual, len(requests), _MOST)
    if jobs <= 1:
        yield from map(work, requests)
        return
    from concurrent.futures import ProcessPoolExecutor
    from warnings import catch_warnings, simplefilter

    chunk = max(1, min(_CHUNK, len(requests) // (jobs * 4)))
    pool = ProcessPoolExecutor(jobs, mp_context=_context(), initializer=begin)
    finished = False
    try:
        with catch_warnings():
            simplefilter("ignore", DeprecationWarning)  # of copies of a process with threads: ours has none
            done = pool.map(work, requests, chunksize=chunk)
        yield from done
        finished = True
    finally:
        pool.shutdown(wait=finished, cancel_futures=True)  # somebody who stops it does not wait


def begin() -> None:
    """Make this process end with the one that started it, however that ends, and only so.

    Else it would wait for work for ever, and Ctrl-C, which all processes hear, would print where it waits.
    """
    import signal
    from multiprocessing import parent_process
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()

    def wait() -> None:
        if parent is not None:
            parent.join()
            os._exit(1)

    Thread(target=wait, daemon=True).start()


def _context() -> BaseContext:
    """Return how processes are started: copies of this one where that is safe, which takes no time."""
    from multiprocessing import get_context

    return get_context("fork" if sys.platform == "linux" else "spawn")
