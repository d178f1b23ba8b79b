"""Pieces of work with what is known of them from before: what holds is given again, the rest is done."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from kehoach.project.work import Outcome, Request

if TYPE_CHECKING:
    from kehoach.project.reading import Reads
    from kehoach.project.store import Store

Holds = Callable[[Request, dict[str, str]], bool]
Workers = Callable[[Sequence[Request], bool], Iterator["tuple[Outcome, Reads]"]]
"""What does pieces of work, in their order; the flag asks to say what was read."""


class Result(NamedTuple):
    """A piece of work, what came of it, and what was read for it; None: it is known from before."""

    request: Request
    outcome: Outcome
    reads: Reads | None


def results(
    requests: Sequence[Request],
    workers: Workers,
    store: Store | None = None,
    holds: Holds | None = None,
) -> Iterator[Result]:
    """Give what comes of pieces of work, in their order.

    Args:
        requests: the work.
        workers: do what is not known.
        store: of what is known; what is done anew is for the caller to save, once it is finished with it.
        holds: tells whether the files that were built for a request, with their digests, are still there.
    """
    if store is None:
        for request, (outcome, reads) in zip(requests, workers(requests, False), strict=True):
            yield Result(request, outcome, reads)
        return
    known = [store.find(request, holds) for request in requests]
    done = workers([request for request, found in zip(requests, known, strict=True) if found is None], True)
    for request, found in zip(requests, known, strict=True):
        before = None if found is None else store.load(found.key)
        if before is not None:
            yield Result(request, before, None)
        else:
            yield Result(request, *next(done if found is None else workers([request], True)))
