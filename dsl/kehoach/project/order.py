"""In which order plans are built: those that carry out a task list which is built too come after it."""

from __future__ import annotations

import os.path
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kehoach.project.work import Request
from kehoach.text.files import ReadFile, read_file

_LIST = b".tasks."
_LISTS = ("tasks.yaml", "tasks.json")


class Order(NamedTuple):
    """The work in turns, one after another, and the task lists that plans name as parents.

    ``parents``: real paths by the path of the plan, of those only that name any.
    """

    turns: list[list[Request]]
    parents: Mapping[str, frozenset[str]]


def in_order(requests: Sequence[Request], stems: Mapping[str, str], read: ReadFile = read_file) -> Order:
    """Return work in the order in which it is done, so that one run gives what a second one would.

    Args:
        requests: the work.
        stems: where the files of each plan go, without their endings.
        read: how a plan is read.
    """
    parents = {}
    for request in requests:
        named = _lists_named(request.path, read)
        if named:
            parents[request.path] = named
    if not parents:
        return Order([list(requests)], parents)
    makers = {
        os.path.realpath(f"{stem}.{name}"): path for path, stem in stems.items() for name in _LISTS
    }  # task list: its plan
    above = {path: {makers[one] for one in lists if one in makers} for path, lists in parents.items()}
    turns: list[list[Request]] = []
    done: set[str] = set()
    left = list(requests)
    while left:
        turn = [request for request in left if not above.get(request.path, set()) - done - {request.path}]
        turn = turn or left  # they name each other in a circle
        turns.append(turn)
        done.update(request.path for request in turn)
        left = [request for request in left if request.path not in done]
    return Order(turns, parents)


def _lists_named(path: str, read: ReadFile) -> frozenset[str]:
    """Return the real paths of the task lists that a plan names as its parents."""
    try:
        data = read(path)
    except OSError:
        return frozenset()
    if _LIST not in data:
        return frozenset()
    from kehoach.parents.reading import named
    from kehoach.text.source import read_source

    folder = os.path.dirname(os.path.realpath(path))
    source, _ = read_source(path, data)
    found = (name for name in named(source) if name.lower().endswith(_LISTS))
    return frozenset(os.path.realpath(os.path.join(folder, name)) for name in found if "\0" not in name)
