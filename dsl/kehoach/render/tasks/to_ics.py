"""The tasks as to-dos of a calendar (RFC 5545), written by icalendar (the extra ``kehoach[ics]``).

A to-do has a day by which it is due (``DUE``) where the plan gives one. What recurs has an ``RRULE`` whose days are
the due days; it begins at 0:00 and is due at 23:59 of them, in local time, because the standard wants ``DUE`` after
``DTSTART``. The ``UID`` is made of the plan's issuer, title and year and the task's id, so a new list of the same
plan updates the old one; a task without a name of its own gets a new id, and so a new to-do, when its words change.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time
from typing import Any

from kehoach.render.tasks.due import Bounds, Data, Due, bounds_of, dues
from kehoach.render.tasks.extract import Listed
from kehoach.render.tasks.tables import plan_name, units
from kehoach.text.vietnamese import key

_EVENING = time(23, 59)


def to_ics(lists: Sequence[Listed], title: str = "Danh sách nhiệm vụ") -> bytes:
    """Return a calendar with a to-do for each task and each of its milestones.

    Args:
        lists: the lists of tasks.
        title: what the calendar is called.

    Raises:
        ImportError: icalendar is not installed.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//kehoach//tasks//VI")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", title)
    used: dict[str, int] = {}
    for listed in lists:
        for todo in _todos(listed):
            uid = str(todo["uid"])
            used[uid] = used.get(uid, 0) + 1
            if used[uid] > 1:  # two plans that nothing tells apart
                todo["uid"] = f"{used[uid]}-{uid}"
            calendar.add_component(todo)
    made: bytes = calendar.to_ical()
    return made


def _todos(listed: Listed) -> Iterator[Any]:
    plan = listed.data["plan"]
    bounds = bounds_of(plan)
    house = f"{identity(plan)}.kehoach"
    stamp = _stamp(plan)
    for at, task in enumerate(listed.data["tasks"]):
        part = listed.parts[at] if listed.parts else ""
        words = description(listed.data, task, part)
        for number, due in enumerate(_all(task, bounds)):
            mark = f"-{number}" if number else ""
            todo = _todo(due, f"{task['title']} – {due.name}" if due.name else task["title"])
            todo.add("uid", f"{task['id']}{mark}@{house}")
            todo.add("dtstamp", stamp)
            todo.add("description", words)
            if task["lead"]:
                todo.add("categories", [unit["name"] for unit in task["lead"]])
            yield todo


def _all(task: Data, bounds: Bounds) -> list[Due]:
    """Return what is due of a task, and when its other fields of time are (chế độ báo cáo); at least one thing."""
    found = list(dues(task["timeframe"], bounds)) or [Due("", "", None, None, None)]
    if len(found) > 1:
        found = [due._replace(name=due.name or due.text) for due in found]
    for field in task["fields"].values():
        if "timeframe" in field and not field.get("inherited"):
            more = dues(field["timeframe"], bounds)
            found += [due._replace(name=f"{field['label']}: {due.text}") for due in more if due.day]
    return found


def _todo(due: Due, summary: str) -> Any:
    from icalendar import Todo, vRecur

    todo = Todo()
    todo.add("summary", summary)
    if due.series is not None:
        first = due.series.first
        todo.add("dtstart", datetime.combine(first, time()))
        todo.add("due", datetime.combine(first, _EVENING))
        rule = vRecur.from_ical(due.series.rule)
        if due.series.last is not None:
            rule["UNTIL"] = [datetime.combine(due.series.last, _EVENING)]
        todo.add("rrule", rule)
    elif due.day is not None:
        if due.start is not None and due.start < due.day:
            todo.add("dtstart", _moment(due.start, due.clock and time()))
        todo.add("due", _moment(due.day, due.clock))
    elif due.start is not None:
        todo.add("dtstart", due.start)
    return todo


def _moment(day: date, clock: time | None) -> date | datetime:
    """Return a day, or a time of it; both ends of a to-do have to be of one kind."""
    return day if clock is None else datetime.combine(day, clock)


def description(data: Data, task: Data, part: str) -> str:
    """Return all that is said of a task, a line for each thing.

    Args:
        data: the list.
        task: one of its tasks.
        part: what the body that is asked for does in it.
    """
    lines = [task["text"]] if task["text"] != task["title"] else []
    said = (
        ("Vai trò", part),
        ("Chủ trì", units(task["lead"])),
        ("Phối hợp", units(task["partners"])),
        ("Thực hiện", units(task["executors"])),
        ("Thời gian", (task["timeframe"] or {}).get("text", "")),
        ("Sản phẩm", "; ".join(task["outputs"])),
        ("Kinh phí", task["budget"] or ""),
        ("Kế hoạch", plan_name(data)),
        ("Số mục", task["path"]),
    )
    return "\n".join([*lines, *(f"{label}: {words}" for label, words in said if words)])


def identity(plan: Data) -> str:
    """Return a short name of a plan that stays when its number and day are filled in.

    The year tells plans apart that have the same title every year: that of the plan's term, else of its date.
    """
    from hashlib import sha256

    year = ((plan["period"] or {}).get("start") or plan["date"] or "")[:4]
    words = (plan["issuer"] or "", plan["type"], plan["title"], year)
    return sha256("\n".join(key(word) for word in words).encode()).hexdigest()[:16]


def _stamp(plan: Data) -> datetime:
    """Return the day of the plan: no clock, so that the same input gives the same bytes."""
    day = date.fromisoformat(plan["date"]) if len(plan["date"] or "") == 10 else date(1970, 1, 1)
    return datetime.combine(day, time(), UTC)
