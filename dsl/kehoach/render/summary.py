"""Generated tables: the tasks and goals of a document as entries, in groups, for one unit or for all."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from kehoach.model.plan import Column, Goal, Plan, Section, TableStart, Task, Unit, plain
from kehoach.text.span import NOWHERE
from kehoach.text.vietnamese import key

_TASK_COLUMNS = ("task", "lead", "executor", "partner", "time", "output", "approver", "budget", "remark")
_GOAL_COLUMNS = ("goal", "measure", "time")
_ALWAYS = frozenset({"task", "goal", "role", "lead", "measure"})
_ROLES = (("lead", "Chủ trì"), ("partners", "Phối hợp"), ("executors", "Thực hiện"))
_NOBODY = "Chưa phân công"
_ELSEWHERE = "Nhiệm vụ khác"


class Entry(NamedTuple):
    """A task or goal as the words of its columns; a part on a line of its own is parted by a line break."""

    path: str
    values: dict[str, str]

    def get(self, field: str) -> str:
        """Return the words for a column, "" when there are none."""
        return self.values.get(field, "")


class Group(NamedTuple):
    """Entries that stand together; ``title`` is "" when nothing parts them."""

    title: str
    entries: list[Entry]


class Values:
    """The tasks and goals of a document as entries."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.tasks = [_of_task(task) for task in plan.tasks]
        self.goals = [_of_goal(goal) for goal in plan.goals]
        self._by_path = {entry.path: entry for entry in (*self.goals, *self.tasks)}

    def at(self, path: str) -> Entry | None:
        """Return the task or goal of a numbered line, None when it is neither."""
        return self._by_path.get(path)

    def under(self, sections: Iterable[Section]) -> list[Entry]:
        """Return the tasks and goals in numbered lines."""
        found: list[Entry] = []
        for section in sections:
            below = [child for child in section.children if isinstance(child, Section)]
            entry = self.at(section.path)
            found += self.under(below) if below else [entry] if entry else []
        return found


def default_columns(
    found: Iterable[Entry], goals: bool, extract: bool = False, by_lead: bool = False
) -> tuple[Column, ...]:
    """Return the columns of a table that names none: the usual ones, and those for which there is anything.

    Args:
        found: what the table shows.
        goals: goals, not tasks.
        extract: the part of one body: a column says what it does.
        by_lead: in groups by lead, which needs no column then.
    """
    said = {field for entry in found for field, text in entry.values.items() if text}
    wanted = _GOAL_COLUMNS if goals else _TASK_COLUMNS
    fields = [field for field in wanted if field in said or field in _ALWAYS]
    if by_lead:
        fields.remove("lead")
    if extract:
        fields.insert(1, "role")
    return tuple(Column(field, "", NOWHERE) for field in ("number", *fields))


def entries(start: TableStart, values: Values) -> list[Group]:
    """Return the entries of a generated table in their groups."""
    if start.kind == "targets":
        return [Group("", values.goals)]
    found = list(zip(values.plan.tasks, values.tasks, strict=True))
    if start.unit:
        names = names_of(start.unit, values.plan)
        part = ((task, entry, _part(task, names)) for task, entry in found)
        found = [
            (task, entry._replace(values={**entry.values, "role": role}))
            for task, entry, role in part
            if role
        ]
    if start.group == "lead":
        return _grouped(((entry, _leads(task)) for task, entry in found), _NOBODY)
    if start.group == "section":
        titles = _titles(values.plan)
        return _grouped(((entry, _heading(task.path, titles)) for task, entry in found), _ELSEWHERE)
    return [Group("", [entry for _, entry in found])]


def extract_title(start: TableStart, plan: Plan) -> str:
    """Return the title of a generated table that shows the work of one body."""
    return f"Phần việc của {start.unit}" if start.unit else ""


def names_of(unit: str, plan: Plan) -> frozenset[str]:
    """Return all names that a body goes by, and those of the groups that it belongs to."""
    names = {key(unit)}
    for declared in plan.units:
        known = {key(name) for name in (declared.name, declared.short, *declared.aliases) if name}
        if known & names:
            names |= known
    groups = (u for u in plan.units if u.kind == "group" and {key(member) for member in u.members} & names)
    return frozenset(
        names.union(*({key(name) for name in (g.name, g.short, *g.aliases) if name} for g in groups))
    )


def _part(task: Task, names: frozenset[str]) -> str:
    """Return what a body does in a task: “Chủ trì”, “Phối hợp”, “Thực hiện”, "" for nothing."""
    role = task.role
    parts = [word for field, word in _ROLES if any(key(unit.name) in names for unit in getattr(role, field))]
    return "; ".join(parts)


def _grouped(found: Iterable[tuple[Entry, str]], nameless: str) -> list[Group]:
    """Return groups in the order in which they first come, their entries in the order of the document."""
    groups: dict[str, Group] = {}
    for entry, title in found:
        groups.setdefault(key(title), Group(title or nameless, [])).entries.append(entry)
    return list(groups.values())


def _leads(task: Task) -> str:
    return _units(task.role.lead or task.role.executors)


def _titles(plan: Plan) -> dict[str, str]:
    titles: dict[str, str] = {}

    def walk(children: Iterable[object]) -> None:
        for child in children:
            if isinstance(child, Section):
                titles[child.path] = plain(child.words)
                walk(child.children)

    walk(plan.sections)
    for annex in plan.annexes:
        titles[".".join(["PL", *annex.label.split()[2:]])] = plain(annex.title)
        walk(annex.children)
    return titles


def _heading(path: str, titles: dict[str, str]) -> str:
    """Return the words of the heading above a task."""
    while "." in path:
        path = path.rpartition(".")[0]
        if path in titles:
            return titles[path].rstrip(" .:;")
    return titles.get(path, "")


def _units(units: tuple[Unit, ...]) -> str:
    return "; ".join(f"{unit.name} ({unit.note})" if unit.note else unit.name for unit in units)


def _of_task(task: Task) -> Entry:
    role = task.role
    values = {value.name: value.text for value in role.fields}
    values.update(
        task=task.title.rstrip(" .;"), lead=_units(role.lead), partner=_units(role.partners),
        executor=_units(role.executors), time=role.timeframe.text if role.timeframe else "",
        output="; ".join(role.outputs), budget=role.budget or "", source=task.path,
    )  # fmt: skip
    return Entry(task.path, values)


def _of_goal(goal: Goal) -> Entry:
    values = {value.name: value.text for value in goal.fields}
    values.update(
        goal=goal.text.partition("\n")[0].rstrip(" .;"), measure="; ".join(m.text for m in goal.measures),
        time=goal.timeframe.text if goal.timeframe else "", source=goal.path,
    )  # fmt: skip
    return Entry(goal.path, values)
