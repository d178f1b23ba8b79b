"""From task lists to the values that a plan has of its parent."""

from __future__ import annotations

from typing import Any

from kehoach.model.parents import ParentPlan, ParentTask
from kehoach.model.plan import DeclaredUnit
from kehoach.render.tasks.due import last_day
from kehoach.text.span import NOWHERE

Data = dict[str, Any]


def parent_of(lists: list[Data], path: str) -> ParentPlan:
    """Return a parent plan.

    Args:
        lists: the task lists of its file, the main document's first (:func:`kehoach.render.tasks.form.task_list`).
        path: its real path.
    """
    plan = lists[0]["plan"]
    return ParentPlan(
        path, path, plan["type"] or "kế hoạch", plan["number"] or "", plan["title"] or "", plan["issuer"] or "",
        tuple(_task(task) for data in lists for task in data["tasks"]),
        tuple(_unit(unit) for data in lists for unit in data.get("units", ())),
    )  # fmt: skip


def _task(task: Data) -> ParentTask:
    frame = task.get("timeframe")
    return ParentTask(
        task["id"], task["path"], task["title"],
        _names(task, "lead"), _names(task, "partners"), _names(task, "executors"),
        frame["text"] if frame else "", last_day(frame),
    )  # fmt: skip


def _names(task: Data, role: str) -> tuple[str, ...]:
    return tuple(unit["name"] for unit in task.get(role, ()))


def _unit(unit: Data) -> DeclaredUnit:
    return DeclaredUnit(
        unit["kind"], "", unit["name"], None, tuple(unit.get("names", ())), tuple(unit.get("members", ())),
        0, NOWHERE,
    )  # fmt: skip
