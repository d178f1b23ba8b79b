"""Extracts of task lists: the part of one body, what is due in a time, what should be done by a day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, NamedTuple

from kehoach.model.membership import Declares, names_of
from kehoach.model.plan import DeclaredUnit
from kehoach.render.tasks.due import Data, bounds_of, day_in, dues, end_of_month, passed
from kehoach.text.vietnamese import bare, key, nearest

ROLES = (
    ("lead", "lead", "Chủ trì"),
    ("partner", "partners", "Phối hợp"),
    ("executor", "executors", "Thực hiện"),
)
_PERIOD = re.compile(
    r"((?:19|20|21)\d\d)(?:-(?:Q([1-4])|H([12])|(0[1-9]|1[0-2])(?:-(\d\d))?))?", re.IGNORECASE
)
_MOST_NEAR = 3


class Days(NamedTuple):
    """Days from the first to the last, and how they were written."""

    first: date
    last: date
    text: str


class Extract(NamedTuple):
    """What is asked for. ``unit`` is the name of a body, ``role`` one of lead, partner, executor; "" for any."""

    unit: str = ""
    role: str = ""
    due: Days | None = None
    overdue: date | None = None

    @property
    def whole(self) -> bool:
        """Whether nothing is left out."""
        return not self.unit and self.due is None and self.overdue is None


class Listed(NamedTuple):
    """The task list of a plan (:func:`kehoach.render.tasks.form.task_list`), or a part of it.

    ``file`` is the plan's file as the user named it. ``parts`` and ``days`` have a value for each task: what the
    body asked for does in it, “Phối hợp (trong “các sở”)”, and the day in the time asked for by which it is, or
    was, due.
    ``names``: the declared bodies by their ids. ``groups``: the groups through which the body was found.
    ``units``: what the plan declares of bodies and groups.
    ``headings``: the words of the plan's headings by their paths, where the form of the list needs them.
    """

    data: Data
    file: str
    names: dict[str, str]
    parts: tuple[str, ...] = ()
    days: tuple[date | None, ...] = ()
    groups: tuple[str, ...] = ()
    units: tuple[DeclaredUnit, ...] = ()
    headings: Mapping[str, str] = MappingProxyType({})


def parse_days(text: str) -> Days:
    """Return the days of a year, half-year, quarter, month, day, or from one of these to another.

    Args:
        text: ``2026``, ``2026-H1``, ``2026-Q3``, ``2026-09``, ``2026-09-30``, ``2026-01-15..2026-Q2``.

    Raises:
        ValueError: it is none of these, or ends before it begins.
    """
    left, dots, right = text.strip().partition("..")
    first, last = _days(left)
    if dots:
        last = _days(right)[1]
    if last < first:
        raise ValueError(text)
    return Days(first, last, text.strip())


def _days(text: str) -> tuple[date, date]:
    found = _PERIOD.fullmatch(text.strip())
    if found is None:
        raise ValueError(text)
    year = int(found[1])
    if found[5]:
        day = date(year, int(found[4]), int(found[5]))
        return day, day
    length = 3 if found[2] else 6 if found[3] else 1 if found[4] else 12
    month = (int(found[2] or found[3] or found[4] or 1) - 1) * length + 1
    return date(year, month, 1), end_of_month(year, month + length - 1)


def extract(plan: Declares, listed: Listed, asked: Extract) -> Listed:
    """Return the part of a plan's list that is asked for; it has the same form, with fewer things in it.

    The duties that stay are those of the body, when it is asked for without a role or a time; the goals are those
    that the tasks serve. All documents stay.

    Args:
        plan: what declares the bodies: the plan, or the list itself when it carries them.
        listed: the list.
        asked: the part.
    """
    body = _Body(plan, asked.unit)
    bounds = bounds_of(listed.data["plan"])
    kept: list[tuple[Data, str, date | None]] = []
    for task in listed.data["tasks"]:
        part = body.part(task, asked.role) if asked.unit else ""
        day = None
        due = dues(task["timeframe"], bounds)
        if asked.due is not None:
            found = [day_in(one, asked.due.first, asked.due.last) for one in due]
            day = min((day for day in found if day), default=None)
        late = asked.overdue is not None and [one for one in due if passed(one, asked.overdue)]
        if late and asked.due is None:  # of several milestones, the latest that has passed
            day = max((one.day for one in late if one.day and one.series is None), default=None)
        if (part or not asked.unit) and (day or asked.due is None) and (late or asked.overdue is None):
            kept.append((task, part, day))
    served = {goal for task, _, _ in kept for goal in task["goals"]}
    data = {
        **listed.data,
        "goals": [goal for goal in listed.data["goals"] if goal["id"] in served],
        "tasks": [task for task, _, _ in kept],
        "duties": [
            duty
            for duty in listed.data["duties"]
            if asked == Extract(asked.unit) and body.stands_for(duty["owner"])
        ],
    }
    parts, days = tuple(part for _, part, _ in kept), tuple(day for _, _, day in kept)
    return listed._replace(data=data, parts=parts, days=days, groups=tuple(body.groups))


class _Alone(NamedTuple):
    """Declared bodies and groups, the groups without their members."""

    units: tuple[DeclaredUnit, ...]


class _Body:
    """A body under all its names; ``groups`` collects those through which it was found."""

    def __init__(self, plan: Declares, unit: str) -> None:
        alone = _Alone(tuple(one._replace(members=()) for one in plan.units))
        self.names = names_of(unit, plan)
        self.own = names_of(unit, alone)
        self.groups: dict[str, None] = {}

    def stands_for(self, unit: Data) -> bool:
        """Tell whether an entry of a list of units is the body or a group with it."""
        name = key(unit["name"])
        if name not in self.names:
            return False
        if name not in self.own:
            self.groups.setdefault(unit["name"])
        return True

    def part(self, task: Data, role: str) -> str:
        """Return what the body does in a task: “Chủ trì; Phối hợp (trong “các sở”)”, "" for nothing."""
        said = []
        for name, field, word in ROLES:
            found = [unit["name"] for unit in task[field] if role in ("", name) and self.stands_for(unit)]
            if any(key(one) in self.own for one in found):
                said.append(word)
            elif found:
                said.append(f"{word} (trong “{found[0]}”)")
        return "; ".join(said)


def known(plan: Declares, data: Data) -> Iterator[str]:
    """Give the names of all bodies of a plan: declared, members of groups, and named in tasks and duties."""
    for declared in plan.units:
        yield from (name for name in (declared.name, declared.short, *declared.aliases) if name)
        yield from declared.members
    for task in data["tasks"]:
        for _, field, _ in ROLES:
            yield from (unit["name"] for unit in task[field])
    yield from (duty["owner"]["name"] for duty in data["duties"])


def as_written(unit: str, plans: Iterable[Declares], names: Iterable[str]) -> str | None:
    """Return the name of a body as the plans spell it, None when they do not name it.

    Args:
        unit: a name, compared as the language compares names, or the id of a declared body (``@stp``, ``stp``).
        plans: the plans.
        names: the names in them (:func:`known`).
    """
    declared = next((name for name in (_declared_name(unit, plan) for plan in plans) if name), None)
    word = key(unit)
    return declared or next((name for name in names if key(name) == word), None)


def _declared_name(unit: str, plan: Declares) -> str | None:
    ident = unit.removeprefix("@")
    return next((declared.name for declared in plan.units if declared.id == ident), None)


def near_names(unit: str, names: Iterable[str]) -> list[str]:
    """Return up to three known names near to a name: with the same letters, holding it, or a slip away."""
    rest = list(dict.fromkeys(names))
    word = bare(unit)
    found = [name for name in rest if bare(name) == word]
    found += sorted((name for name in rest if word and word in bare(name) and name not in found), key=len)
    while len(found) < _MOST_NEAR:
        rest = [name for name in rest if name not in found]
        near = nearest(unit, rest)
        if near is None:
            break
        found.append(near)
    return found[:_MOST_NEAR]


def as_data(lists: Iterable[Listed], asked: Extract) -> Data:
    """Return an extract as data: what was asked for, then the lists (each in the published form of a list).

    ``parts`` says for each task of each list what the body does in it, ``groups`` through which groups.
    """
    found = list(lists)
    said: dict[str, Any] = {"unit": asked.unit or None, "role": asked.role or None}
    said["due"] = (
        {"from": asked.due.first.isoformat(), "to": asked.due.last.isoformat()} if asked.due else None
    )
    said["overdue"] = asked.overdue.isoformat() if asked.overdue else None
    said["groups"] = list(dict.fromkeys(group for listed in found for group in listed.groups))
    said["parts"] = [
        {"plan": at, "task": task["id"], "part": part or None, "day": day.isoformat() if day else None}
        for at, listed in enumerate(found)
        for task, part, day in zip(listed.data["tasks"], listed.parts, listed.days, strict=True)
    ]
    return {"version": 1, "extract": said, "plans": [listed.data for listed in found]}


def title_of(asked: Extract) -> str:
    """Return the title of a list as a reader of the page needs it: “Phần việc của Sở Nội vụ”."""
    words = f"Phần việc của {asked.unit}" if asked.unit else "Danh sách nhiệm vụ"
    if asked.role:
        words += f" ({next(word for name, _, word in ROLES if name == asked.role).lower()})"
    if asked.due:
        words += f", đến hạn {_span(asked.due)}"
    if asked.overdue:
        words += f", quá hạn tính đến {asked.overdue:%d/%m/%Y}"
    return words


def _span(days: Days) -> str:
    if days.first == days.last:
        return f"{days.first:%d/%m/%Y}"
    return f"từ {days.first:%d/%m/%Y} đến {days.last:%d/%m/%Y}"
