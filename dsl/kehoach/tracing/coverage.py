"""From plans that were read to matrices: which task of a parent which plan carries out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kehoach.lint.assigned import Body
from kehoach.model.parents import Detail, ParentPlan, ParentTask
from kehoach.model.plan import Plan, Task, plain
from kehoach.render.tasks.extract import near_names
from kehoach.tracing.reading import Read
from kehoach.tracing.values import Carrying, Cell, Child, Free, Matrix, Row, State, Timing

Pair = tuple[Task, Detail]


def trace(
    plans: Sequence[Read], names: Sequence[str] = (), partners: bool = False, only: Sequence[str] = ()
) -> tuple[Matrix, ...]:
    """Return a matrix for each parent that any of the plans names.

    Args:
        plans: the plans, without errors.
        names: of the body whose work is looked for; without any, the issuer of each plan.
        partners: work that a body only takes part in has to be carried out as well.
        only: the real paths of the parents that are asked for; without any, all.
    """
    parents: dict[str, ParentPlan] = {}
    for read in plans:
        for plan in read.plans:
            for parent in plan.parents:
                if not only or parent.path in only:
                    parents.setdefault(parent.path, parent)
    return tuple(_matrix(parent, plans, names, partners) for parent in parents.values())


def _matrix(parent: ParentPlan, plans: Sequence[Read], names: Sequence[str], partners: bool) -> Matrix:
    columns = [
        _Column(parent, read, names, partners)
        for read in plans
        if any(one.path == parent.path for plan in read.plans for one in plan.parents)
    ]
    rows = [Row(task, tuple(column.cell(at) for column in columns)) for at, task in enumerate(parent.tasks)]
    kept = tuple(row for row in rows if any(cell.part or cell.tasks for cell in row.cells))
    return Matrix(parent, tuple(column.child() for column in columns), kept, len(rows) - len(kept))


class _Column:
    """One file among the children of a parent."""

    def __init__(self, parent: ParentPlan, read: Read, names: Sequence[str], partners: bool) -> None:
        self.parent = parent
        self.read = read
        self.partners = partners
        self.plans = [plan for plan in read.plans if any(one.path == parent.path for one in plan.parents)]
        issuers = (plan.head.issuer.text for plan in self.plans if plan.head.issuer)
        self.names = tuple(names) or tuple(dict.fromkeys(issuers))
        units = [unit for plan in self.plans for unit in plan.units]
        body = Body(_with_ids(self.names, units), [*units, *parent.units])
        self.parts = [body.part(task) for task in parent.tasks]
        self.done: dict[int, list[Pair]] = {}
        for plan in self.plans:
            for task, detail in _details(plan, parent):
                self.done.setdefault(detail.task, []).append((task, detail))

    def cell(self, at: int) -> Cell:
        """Return what the file does about a task of the parent."""
        task, part = self.parent.tasks[at], self.parts[at]
        tasks = tuple(self._carrying(one, detail, task) for one, detail in self.done.get(at, ()))
        state: State = ""
        if tasks:
            state = "covered" if all(one.timing == "in-time" for one in tasks) else "late"
        elif part is not None:
            state = "gap" if part.work == "own" or self.partners else "partner"
        return Cell(part, tasks, state)

    def child(self) -> Child:
        """Return what is said of the file itself."""
        first = self.plans[0]
        groups = dict.fromkeys(group for part in self.parts if part for group in part.groups)
        number = first.head.number.text if first.head.number and first.carrier is None else ""
        return Child(
            self.read.file, first.type_name, number, plain(first.abstract), self.names, tuple(groups),
            tuple(self._free()), self._near() if not any(self.parts) else (),
        )  # fmt: skip

    def _free(self) -> Iterator[Free]:
        for plan in self.plans:
            for task in plan.tasks:
                if not any(plan.parents[one.parent].path == self.parent.path for one in task.details):
                    yield Free(task.id, task.path, task.title, self._line(task))

    def _near(self) -> tuple[str, ...]:
        known = dict.fromkeys(_bodies(self.parent.tasks))
        return tuple(dict.fromkeys(near for name in self.names for near in near_names(name, known)))

    def _carrying(self, task: Task, detail: Detail, above: ParentTask) -> Carrying:
        timing: Timing = "in-time"
        if above.deadline is not None:
            timing = (
                "no-day" if detail.ends is None else "late" if detail.ends > above.deadline else "in-time"
            )
        frame = task.role.timeframe
        return Carrying(
            task.id, task.path, task.title, self._line(task), frame.text if frame else "", detail.ends, timing
        )

    def _line(self, task: Task) -> int:
        return self.read.sources[task.span.file].position(task.span.start).line


def _with_ids(names: Iterable[str], units: Iterable[object]) -> Iterator[str]:
    """Give names, those of declared bodies for their ids (``@stp``)."""
    known = {getattr(unit, "id", ""): getattr(unit, "name", "") for unit in units}
    for name in names:
        yield known.get(name.removeprefix("@"), name) if name.startswith("@") else name


def _details(plan: Plan, parent: ParentPlan) -> Iterator[Pair]:
    for task in plan.tasks:
        for detail in task.details:
            if plan.parents[detail.parent].path == parent.path:
                yield task, detail


def _bodies(tasks: Iterable[ParentTask]) -> Iterator[str]:
    for task in tasks:
        yield from (*task.lead, *task.executors, *task.partners)
