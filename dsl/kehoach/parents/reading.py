"""Reading parent plans: each file once, none outside the project's folder, none that stands below the plan itself."""

from __future__ import annotations

import os.path
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Protocol

from kehoach.diagnostics.model import Diagnostic
from kehoach.includes import inside
from kehoach.model.parents import ParentPlan
from kehoach.model.plan import Plan
from kehoach.parents.fault import Unusable
from kehoach.parents.values import parent_of
from kehoach.syntax.classify import head_of
from kehoach.syntax.keywords import keywords
from kehoach.text.files import ReadFile, real_path
from kehoach.text.source import Source, read_source

PLAN = ".kh"
LISTS = (".yaml", ".yml", ".json")


class Opened(Protocol):
    """What is asked of a compiled plan: see :class:`kehoach.driver.Compilation`."""

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """What is wrong with it."""

    @property
    def failed(self) -> bool:
        """Whether there is an error."""

    @property
    def sources(self) -> tuple[Source, ...]:
        """Its files."""

    @property
    def plans(self) -> tuple[Plan, ...]:
        """Its documents."""

    @property
    def plans_with_data(self) -> tuple[Plan, ...]:
        """Those that have tasks, the main one first or among them."""


Open = Callable[[str, bytes], Opened]


class Reader:
    """Reads parent plans and remembers them, also for other plans that name them.

    A plan and its task list, when both are read and hold the same tasks, have the ``path`` of the first one.

    Args:
        read: how a file is read.
        open_: how a ``.kh`` file is compiled, its own parents left aside.
    """

    def __init__(self, read: ReadFile, open_: Open) -> None:
        self._from = read
        self._data: dict[str, bytes | OSError] = {}
        self._open = open_
        self._known: dict[str, ParentPlan | Unusable | OSError] = {}
        self._above: dict[str, tuple[str, ...]] = {}

    def plan(self, path: str) -> ParentPlan:
        """Return the plan of a file.

        Args:
            path: its real path.

        Raises:
            OSError: it cannot be read.
            Unusable: it is no plan, or a faulty one.
        """
        if path not in self._known:
            try:
                self._known[path] = self._made(path)
            except (Unusable, OSError) as error:
                self._known[path] = error
        known = self._known[path]
        if isinstance(known, ParentPlan):
            return known
        raise known

    def real(self, path: str) -> str:
        """Return the real path of a file."""
        return real_path(path, self._from)

    def stands_above(self, path: str, below: str, root: str) -> bool:
        """Tell whether a plan is named as a parent by another one, or by one of its parents.

        Args:
            path: the real path of the plan.
            below: that of the other.
            root: the project's folder; files outside it are not looked into.
        """
        waiting, seen = [below], {below}
        while waiting:
            file = waiting.pop()
            if file == path:
                return True
            fresh = [above for above in self._named_by(file) if above not in seen and inside(above, root)]
            seen.update(fresh)
            waiting += fresh
        return False

    def _read(self, path: str) -> bytes:
        if path not in self._data:
            try:
                self._data[path] = self._from(path)
            except OSError as error:
                self._data[path] = error
        data = self._data[path]
        if isinstance(data, OSError):
            raise data
        return data

    def _named_by(self, path: str) -> tuple[str, ...]:
        if path not in self._above:
            found: list[str] = []
            if path.lower().endswith(PLAN):
                try:
                    source, _ = read_source(path, self._read(path))
                except OSError:
                    source = None
                folder = os.path.dirname(path)
                found += (
                    real_path(os.path.join(folder, name), self._from)
                    for name in (named(source) if source is not None else ())
                )
            self._above[path] = tuple(found)
        return self._above[path]

    def _made(self, path: str) -> ParentPlan:
        ending = os.path.splitext(path)[1].lower()
        if ending not in (PLAN, *LISTS):
            raise Unusable(
                "cần tệp .kh, hoặc danh sách nhiệm vụ của nó (.yaml, .yml, .json)",
                "a .kh file is needed, or its task list (.yaml, .yml, .json)",
            )
        data = self._read(path)
        if ending == PLAN:
            lists = _lists(self._open(path, data))
        else:
            from kehoach.parents.listed import read_list

            lists = [read_list(data, ending == ".json")]
        parent = parent_of(lists, path)
        if not parent.tasks:
            raise Unusable("tệp không có nhiệm vụ nào", "it has no task")
        for known in self._known.values():
            if isinstance(known, ParentPlan) and known.tasks == parent.tasks and known.is_same(parent):
                return parent._replace(path=known.path)
        return parent


def named(source: Source) -> Iterator[str]:
    """Give the paths that the header of a plan names as its parents, without parsing it."""
    words = keywords().words["header"]
    for line in source.text.split("\n"):
        if line.lstrip(" \u00a0").startswith("#"):
            return
        head = head_of(line.strip())
        row = words.get(head.word) if head is not None else None
        if head is not None and row is not None and row.name == "parent-plan":
            yield line.strip()[head.end :].strip()


def _lists(plan: Opened) -> list[dict[str, Any]]:
    """Return the task lists of a compiled plan.

    Raises:
        Unusable: it has errors; the first one is told with its line.
    """
    from kehoach.render.tasks.form import task_list

    if plan.failed:
        first = next(found for found in plan.errors if found.severity == "error")
        source = plan.sources[first.span.file]
        line = source.position(first.span.start).line
        raise Unusable(
            f"tệp có lỗi, dòng {line}: {first.code} {first.message.vi}",
            f"it has errors, line {line}: {first.code} {first.message.en}",
        )
    documents: Sequence[Plan] = sorted(
        plan.plans_with_data, key=lambda one: one.kind in ("decision", "resolution")
    )
    return [task_list(one, plan.sources, plan.plans[0]) for one in documents]
