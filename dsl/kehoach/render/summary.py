"""Generated tables: the tasks and goals of a document as entries, in groups, for one unit or for all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from kehoach.model.membership import names_of
from kehoach.model.plan import Column, FieldValue, Goal, Plan, Section, TableStart, Task, Unit, plain
from kehoach.text.span import NOWHERE, Span
from kehoach.text.vietnamese import key

TASK_COLUMNS = ("task", "lead", "executor", "partner", "time", "output", "approver", "budget", "remark")
_GOAL_COLUMNS = ("goal", "measure", "time")
_ALWAYS = frozenset({"task", "goal", "role", "lead", "measure"})
_ROLES = (("lead", "Chủ trì"), ("partners", "Phối hợp"), ("executors", "Thực hiện"))
_NOBODY = "Chưa phân công"
_ELSEWHERE = "Nhiệm vụ khác"


class Entry(NamedTuple):
    """A task or goal as the words of its columns; a part on a line of its own is parted by a line break."""

    path: str
    values: dict[str, str]
    goal: bool = False

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
        # paths may be alike: “đánh số: không”
        self._by_place = {goal.span: entry for goal, entry in zip(plan.goals, self.goals, strict=True)}
        self._by_place.update(zip((task.span for task in plan.tasks), self.tasks, strict=True))

    def at(self, place: Span) -> Entry | None:
        """Return the task or goal of a numbered line, None when it is neither."""
        return self._by_place.get(place)

    def under(self, sections: Iterable[Section]) -> list[Entry]:
        """Return the tasks and goals in numbered lines."""
        found: list[Entry] = []
        for section in sections:
            below = [child for child in section.children if isinstance(child, Section)]
            entry = self.at(section.span)
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
    wanted = _GOAL_COLUMNS if goals else TASK_COLUMNS
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
        declared = {unit.id: unit.name for unit in values.plan.units}
        return _grouped(((entry, _leads(task, declared)) for task, entry in found), _NOBODY)
    if start.group == "section":
        titles = headings(values.plan)
        return _grouped(((entry, heading_above(task.path, titles)) for task, entry in found), _ELSEWHERE)
    return [Group("", [entry for _, entry in found])]


def extract_title(start: TableStart, plan: Plan) -> str:
    """Return the title of a generated table that shows the work of one body."""
    return f"Phần việc của {start.unit}" if start.unit else ""


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


def _leads(task: Task, names: dict[str, str]) -> str:
    """Return who answers for a task, a declared body by its declared name whatever it is called there."""
    units = task.role.lead or task.role.executors
    return _units(tuple(unit._replace(name=names.get(unit.id or "", unit.name)) for unit in units))


def headings(plan: Plan) -> dict[str, str]:
    """Return the words of the numbered lines and annexes of a plan by their paths."""
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


def heading_above(path: str, titles: Mapping[str, str]) -> str:
    """Return the words of the heading above a task."""
    while "." in path:
        path = path.rpartition(".")[0]
        if path in titles:
            return titles[path].rstrip(" .:;")
    return ""


def _units(units: tuple[Unit, ...]) -> str:
    return "; ".join(f"{unit.name} ({unit.note})" if unit.note else unit.name for unit in units)


def _joined(fields: tuple[FieldValue, ...]) -> dict[str, str]:
    values: dict[str, str] = {}
    for field in fields:
        values[field.name] = f"{values[field.name]}; {field.text}" if field.name in values else field.text
    return values


def place_words(path: str) -> str:
    """Return the place of a task as a reader looks it up: numbers from the top, without those of bullets."""
    parts = [part for part in path.split(".") if not part.startswith("-")]
    if parts[:1] == ["PL"]:
        return f"Phụ lục {'.'.join(parts[1:])}".strip()
    return ".".join(part for part in parts if part != "KT")


def _of_task(task: Task) -> Entry:
    role = task.role
    values = _joined(role.fields)
    values.update(
        task=task.title.rstrip(" .;"), lead=_units(role.lead), partner=_units(role.partners),
        executor=_units(role.executors), time=role.timeframe.text if role.timeframe else "",
        output="; ".join(role.outputs), budget=role.budget or "", source=place_words(task.path),
    )  # fmt: skip
    return Entry(task.path, values)


def _of_goal(goal: Goal) -> Entry:
    values = _joined(goal.fields)
    values.update(
        goal=goal.text.partition("\n")[0].rstrip(" .;"), measure="; ".join(m.text for m in goal.measures),
        time=goal.timeframe.text if goal.timeframe else "", source=place_words(goal.path),
    )  # fmt: skip
    return Entry(goal.path, values, True)
