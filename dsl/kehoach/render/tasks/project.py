"""A task list as the tasks of a project: headings above tasks, milestones below them, each with its days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, time
from typing import NamedTuple

from kehoach.render.chart.timeline import Drawn, days_shown, drawn, plain_words
from kehoach.render.tasks.due import Bounds, Data, bounds_of, dues, frames
from kehoach.render.tasks.extract import ROLES, Listed
from kehoach.render.tasks.tables import plan_name
from kehoach.render.tasks.to_ics import description, identity
from kehoach.text.vietnamese import key

_NOTES = {
    "open": "Kế hoạch không nêu ngày kết thúc; ngày cuối ở đây là ngày cuối của biểu đồ.",
    "continuous": "Thường xuyên, suốt thời gian của kế hoạch.",
    "recurring": "Định kỳ: một thanh cho cả giai đoạn.",
    "deadline": "Kế hoạch chỉ nêu thời hạn, không nêu ngày bắt đầu.",
}


LONGEST = 512  # letters of a name that every program keeps; longer words stand whole in the notes


class Days(NamedTuple):
    """The days of a task, None when the plan names none; ``deadline`` is the day by which it is due.

    ``clock``: the time of that day, None for all of it. ``notes`` say what the days do not.
    """

    first: date | None
    last: date | None
    deadline: date | None
    clock: time | None
    notes: tuple[str, ...]


class Entry(NamedTuple):
    """A line of a project.

    ``level`` counts from 1. ``mark`` tells it from every other line and stays the same while its words do;
    ``roles``: the bodies, each with what it does.
    """

    level: int
    kind: str  # "heading", "task", "milestone"
    mark: str
    number: str
    name: str
    days: Days
    notes: str
    roles: tuple[tuple[str, str], ...]
    parent: bool


def entries_of(lists: Sequence[Listed]) -> list[Entry]:
    """Return the lines of a project: for each plan its headings and tasks; of several plans the name above them."""
    first, last = days_shown(lists)
    made: list[Entry] = []
    for listed in lists:
        above = 0
        if len(lists) > 1:
            name = plan_name(listed.data)
            made.append(_heading(1, f"plan {identity(listed.data['plan'])}", "", name))
            above = 1
        made += _lines(listed, above, first, last)
    return [
        entry._replace(parent=at + 1 < len(made) and made[at + 1].level > entry.level)
        for at, entry in enumerate(made)
    ]


def _lines(listed: Listed, above: int, first: date | None, last: date | None) -> Iterator[Entry]:
    house = identity(listed.data["plan"])
    bounds = bounds_of(listed.data["plan"])
    open_: list[str] = []  # paths of the lines above
    for at, task in enumerate(listed.data["tasks"]):
        wanted = _above(task["path"], listed)
        same = 0
        while same < min(len(open_), len(wanted)) and open_[same] == wanted[same]:
            same += 1
        names = [plain_words(listed.headings[path]).rstrip(" .:;") for path in wanted]
        for depth in range(same, len(wanted)):
            mark = f"heading {house} {key(' / '.join(names[: depth + 1]))}"
            yield _heading(above + depth + 1, mark, wanted[depth], names[depth])
        open_ = [*wanted, task["path"]]
        part = listed.parts[at] if listed.parts else ""
        yield from _task(listed.data, task, part, above + len(wanted) + 1, bounds, (first, last))


def _above(path: str, listed: Listed) -> list[str]:
    """Return the paths of the headings and tasks above a path, from the top."""
    parts = path.split(".")
    prefixes = [".".join(parts[:count]) for count in range(1, len(parts))]
    return [prefix for prefix in prefixes if prefix in listed.headings]


def _heading(level: int, mark: str, path: str, name: str) -> Entry:
    notes = name if len(name) > LONGEST else ""
    return Entry(level, "heading", mark, path, name, Days(None, None, None, None, ()), notes, (), True)


def _task(
    data: Data, task: Data, part: str, level: int, bounds: Bounds, axis: tuple[date | None, date | None]
) -> Iterator[Entry]:
    """Give a task, and its milestones below it."""
    frame = task["timeframe"]
    parts = frames(frame) if frame else []
    several = len(parts) > 1
    mark = f"task {identity(data['plan'])} {task['id']}"
    roles = tuple((unit["name"], word) for _, field, word in ROLES for unit in task[field])
    days = Days(None, None, None, None, ()) if several else _days(frame, bounds, axis)
    others = [f"{field['label']}: {field['text']}" for field in task["fields"].values()]
    name = plain_words(task["title"] or task["text"])
    whole = [task["text"]] if len(name) > LONGEST and task["text"] == task["title"] else []
    notes = "\n".join([*whole, description(data, task, part), *others, *days.notes])
    yield Entry(level, "task", mark, task["path"], name, days, notes, roles, several)
    for at, one in enumerate(parts if several else ()):
        days = _days(one, bounds, axis)
        said = one.get("name") or one["text"]
        notes = "\n".join((f"Thời gian: {one['text']}", *days.notes))
        kind = "task" if one["rrule"] else "milestone"
        yield Entry(
            level + 1, kind, f"{mark} {at}", task["path"], plain_words(said), days, notes, roles, False
        )


def _days(frame: Data | None, bounds: Bounds, axis: tuple[date | None, date | None]) -> Days:
    """Return the days of a timeframe as a chart shows them."""
    found = drawn(frame, bounds, *axis)
    if frame is None or found.note:
        return Days(None, None, None, None, (f"{found.note[:1].upper()}{found.note[1:]}.",))
    shown = [bar.first for bar in found.bars] + [mark.day for mark in found.marks]
    ends = [bar.last for bar in found.bars] + [mark.day for mark in found.marks if mark.kind != "again"]
    due = next((one for one in dues(frame, bounds) if one.series is None and one.day), None)
    return Days(
        min(shown),
        max(ends),
        due.day if due else None,
        due.clock if due else None,
        tuple(_said(frame, found)),
    )


def _said(frame: Data, found: Drawn) -> Iterator[str]:
    kinds = {bar.kind for bar in found.bars} | ({"deadline"} if not found.bars else set())
    yield from (words for kind, words in _NOTES.items() if kind in kinds)
    if frame["rrule"]:
        yield f"Quy tắc lặp lại (RFC 5545): {frame['rrule']}"
    again = [f"{mark.day:%d/%m/%Y}" for mark in found.marks if mark.kind == "again"]
    if again:
        yield f"Ngày đến hạn: {', '.join(again)}"
    if any(bar.unsure for bar in found.bars) or any(mark.unsure for mark in found.marks):
        yield "Thời gian dự kiến."


def bodies(entries: Sequence[Entry]) -> dict[str, str]:
    """Return the bodies of a project in their order: their folded names, and as they are first written."""
    found: dict[str, str] = {}
    for entry in entries:
        for name, _ in entry.roles:
            found.setdefault(key(name), name)
    return found
