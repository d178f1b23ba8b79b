"""What a trace says: one matrix for each parent plan, its tasks by the plans that carry it out."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

from kehoach.lint.assigned import Part
from kehoach.model.parents import ParentPlan, ParentTask

Timing = Literal["in-time", "late", "no-day"]
State = Literal["", "covered", "late", "gap", "partner"]


class Carrying(NamedTuple):
    """A task that carries out one of the parent.

    ``ends``: its last day, None when nothing says one. ``timing`` is that against the deadline of the parent's task:
    "no-day" when that has a deadline and the task has no day.
    """

    id: str
    path: str
    title: str
    line: int
    time: str
    ends: date | None
    timing: Timing


class Cell(NamedTuple):
    """A task of the parent in one plan: what its issuer has to do there, and the tasks that do it.

    ``state`` is "" where there is nothing to do and nothing done, "partner" where the issuer is only a partner and has
    no task, "gap" where it has work of its own and no task.
    """

    part: Part | None
    tasks: tuple[Carrying, ...]
    state: State


class Free(NamedTuple):
    """A task that carries out nothing of the parent plan."""

    id: str
    path: str
    title: str
    line: int


class Child(NamedTuple):
    """A plan that carries out the parent.

    ``file`` as the user named it, ``names`` of the body for which it is read, ``groups`` through which the parent
    gives it work. ``near``: bodies of the parent with similar names, when it gives the body nothing.
    """

    file: str
    type_name: str
    number: str
    title: str
    names: tuple[str, ...]
    groups: tuple[str, ...]
    free: tuple[Free, ...]
    near: tuple[str, ...] = ()


class Row(NamedTuple):
    """A task of the parent, with a cell for each child."""

    task: ParentTask
    cells: tuple[Cell, ...]

    @property
    def doers(self) -> tuple[int, ...]:
        """The indices of the children that carry it out."""
        return tuple(at for at, cell in enumerate(self.cells) if cell.tasks)


class Matrix(NamedTuple):
    """A parent plan and its children. ``rows`` are the tasks that concern any of them; ``others``: how many do not."""

    parent: ParentPlan
    children: tuple[Child, ...]
    rows: tuple[Row, ...]
    others: int

    @property
    def whole(self) -> bool:
        """Whether nothing is left undone or late."""
        return not any(cell.state in ("gap", "late") for row in self.rows for cell in row.cells)

    def count(self, child: int, *states: State) -> int:
        """Return how many tasks of the parent are in one of the states for a child."""
        return sum(row.cells[child].state in states for row in self.rows)

    def in_state(self, child: int, state: State) -> list[tuple[ParentTask, Cell]]:
        """Return the tasks of the parent that are in a state for a child."""
        return [(row.task, row.cells[child]) for row in self.rows if row.cells[child].state == state]
