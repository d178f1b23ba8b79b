"""The tasks as a project in Microsoft Project's XML (MSPDI), which other planning tools read as well.

The elements and their order follow Microsoft's published description of the Project XML Data Interchange Schema;
``Active``, ``Manual``, ``ManualStart``, ``ManualFinish`` and ``ManualDuration`` are those of Project 2010 and later.
Every day is a working day of eight hours in the calendar of the file: the days of a plan are days of the calendar,
and a program that reckons them again comes to the same ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, time
from hashlib import sha256
from typing import Any

from kehoach.render.machine_header import shortened
from kehoach.render.tasks.extract import Listed
from kehoach.render.tasks.project import LONGEST, Entry, bodies, entries_of
from kehoach.render.tasks.tables import plan_name
from kehoach.text.vietnamese import key

NAMESPACE = "http://schemas.microsoft.com/project"
_HOURS = 8
_MORNING, _EVENING = time(8), time(17)
_NO_XML = re.compile("[^\\t\\n\\r\\x20-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")
_MOST = 1_000_000_000  # of a number that tells lines apart; programs keep it in 32 bits
Fields = Iterable[tuple[str, object]]


def to_msproject(lists: Sequence[Listed], title: str = "Danh sách nhiệm vụ") -> bytes:
    """Return a project: headings as summary tasks, bodies as resources, who does what as assignments.

    Args:
        lists: the lists of tasks, at least one.
        title: what the project is called when it has several plans, or is a part of one.
    """
    from xml.etree import ElementTree

    entries = entries_of(lists)
    project = ElementTree.Element("Project", {"xmlns": NAMESPACE})
    _add(project, _about(lists, title, entries))
    _calendar(ElementTree.SubElement(project, "Calendars"))
    numbers, resources = _Numbers(), _Numbers()
    tasks = ElementTree.SubElement(project, "Tasks")
    uids = [numbers.of(entry.mark) for entry in entries]
    for fields in _tasks(entries, uids):
        _add(ElementTree.SubElement(tasks, "Task"), fields)
    named = bodies(entries)
    known = {body: resources.of(body) for body in named}
    found = ElementTree.SubElement(project, "Resources")
    for at, (body, name) in enumerate(named.items(), 1):
        fields = (
            ("UID", known[body]),
            ("ID", at),
            ("Name", _name(name)),
            ("Type", 1),
            ("IsNull", 0),
            ("MaxUnits", 1),
        )
        _add(ElementTree.SubElement(found, "Resource"), fields)
    _assignments(ElementTree.SubElement(project, "Assignments"), entries, uids, known)
    ElementTree.indent(project)
    made: bytes = ElementTree.tostring(project, encoding="UTF-8", xml_declaration=True)
    return made + b"\n"


class _Numbers:
    """Numbers made of words: the same words get the same number in every file, and no two of one file share one."""

    def __init__(self) -> None:
        self.taken: set[int] = set()

    def of(self, mark: str) -> int:
        """Return a number for words that is not taken yet."""
        number = int.from_bytes(sha256(mark.encode()).digest()[:8]) % _MOST
        while number in self.taken or number == 0:
            number = (number + 1) % _MOST
        self.taken.add(number)
        return number


def _about(lists: Sequence[Listed], title: str, entries: Sequence[Entry]) -> Fields:
    plan = lists[0].data["plan"]
    single = len(lists) == 1
    words = plan_name(lists[0].data) if single else title
    firsts = [entry.days.first for entry in entries if entry.days.first]
    lasts = [entry.days.last for entry in entries if entry.days.last]
    issued = date.fromisoformat(plan["date"]) if len(plan["date"] or "") == 10 else None
    yield "SaveVersion", 14
    yield "Name", shortened(_clean(words), 250)
    yield "Title", _name(words)
    yield "Subject", _name(title)
    if single and plan["issuer"]:
        yield "Company", _name(plan["issuer"])
    if issued:
        yield "CreationDate", _moment(issued, time())
    if firsts or issued:
        yield "ScheduleFromStart", 1
        yield "StartDate", _moment(min(firsts, default=issued or date.min), _MORNING)
    if lasts:
        yield "FinishDate", _moment(max(lasts), _EVENING)
    yield from (("CurrencyCode", "VND"), ("CalendarUID", 1), ("DefaultStartTime", _MORNING.isoformat()))
    yield from (("DefaultFinishTime", _EVENING.isoformat()), ("MinutesPerDay", _HOURS * 60))
    yield from (("MinutesPerWeek", 7 * _HOURS * 60), ("DaysPerMonth", 30), ("DefaultTaskType", 1))


def _calendar(calendars: Any) -> None:
    """Add the calendar in which every day has the same eight hours."""
    from xml.etree.ElementTree import SubElement

    calendar = SubElement(calendars, "Calendar")
    _add(
        calendar,
        (("UID", 1), ("Name", "Mọi ngày trong tuần"), ("IsBaseCalendar", 1), ("BaseCalendarUID", -1)),
    )
    days = SubElement(calendar, "WeekDays")
    for number in range(1, 8):
        day = SubElement(days, "WeekDay")
        _add(day, (("DayType", number), ("DayWorking", 1)))
        times = SubElement(day, "WorkingTimes")
        for begin, end in ((_MORNING, time(12)), (time(13), _EVENING)):
            _add(
                SubElement(times, "WorkingTime"),
                (("FromTime", begin.isoformat()), ("ToTime", end.isoformat())),
            )


def _tasks(entries: Sequence[Entry], uids: Sequence[int]) -> Iterable[Fields]:
    counts: list[int] = []
    for at, (entry, uid) in enumerate(zip(entries, uids, strict=True)):
        counts = [*counts[: entry.level], *[0] * (entry.level - len(counts))]
        counts[-1] += 1
        first, last = entry.days.first, entry.days.last
        if entry.parent:
            first, last = _span(entries, at)
        outline = ".".join(map(str, counts))
        yield _task(entry, (uid, at + 1, outline), first, last)


def _span(entries: Sequence[Entry], at: int) -> tuple[date | None, date | None]:
    """Return the first and the last day of all that stands below a line."""
    firsts: list[date] = []
    lasts: list[date] = []
    for entry in entries[at + 1 :]:
        if entry.level <= entries[at].level:
            break
        firsts += [entry.days.first] if entry.days.first else []
        lasts += [entry.days.last] if entry.days.last else []
    return min(firsts, default=None), max(lasts, default=None)


def _task(entry: Entry, place: tuple[int, int, str], first: date | None, last: date | None) -> Fields:
    uid, number, outline = place
    leads = "; ".join(name for name, role in entry.roles if role == "Chủ trì")
    yield from (("UID", uid), ("ID", number), ("Name", _name(entry.name)), ("Active", 1))
    yield from (("Manual", 0 if entry.parent else 1), ("Type", 1), ("IsNull", 0))
    if leads:
        yield "Contact", _name(leads)
    yield from (
        ("WBS", _clean(entry.number) or outline),
        ("OutlineNumber", outline),
        ("OutlineLevel", entry.level),
    )
    yield "Priority", 500
    if first and last:
        times = (_moment(first, _MORNING), _moment(last, _EVENING))
        hours = f"PT{((last - first).days + 1) * _HOURS}H0M0S"
        yield from (("Start", times[0]), ("Finish", times[1]), ("Duration", hours))
        if not entry.parent:
            yield from (("ManualStart", times[0]), ("ManualFinish", times[1]), ("ManualDuration", hours))
        yield "DurationFormat", 7
    yield from (("Work", "PT0H0M0S"), ("EffortDriven", 0), ("Estimated", 0))
    yield from (("Milestone", int(entry.kind == "milestone")), ("Summary", int(entry.parent)))
    if first and not entry.parent:
        yield from (("ConstraintType", 4), ("CalendarUID", -1), ("ConstraintDate", _moment(first, _MORNING)))
    elif not entry.parent:
        yield from (("ConstraintType", 0), ("CalendarUID", -1))
    if entry.days.deadline:
        yield "Deadline", _moment(entry.days.deadline, entry.days.clock or _EVENING)
    if entry.notes:
        yield "Notes", _clean(entry.notes)


def _assignments(parent: Any, entries: Sequence[Entry], uids: Sequence[int], known: dict[str, int]) -> None:
    from xml.etree.ElementTree import SubElement

    numbers = _Numbers()
    for entry, uid in zip(entries, uids, strict=True):
        roles: dict[int, list[str]] = {}
        for name, role in () if entry.parent and entry.kind == "heading" else entry.roles:
            roles.setdefault(known[key(name)], []).append(role)
        for resource, said in roles.items():
            fields: list[tuple[str, object]] = [
                ("UID", numbers.of(f"{uid} {resource}")), ("TaskUID", uid), ("ResourceUID", resource),
                ("Notes", "; ".join(dict.fromkeys(said))), ("Units", 1), ("Work", "PT0H0M0S"),
            ]  # fmt: skip
            _add(SubElement(parent, "Assignment"), fields)


def _add(parent: Any, fields: Fields) -> None:
    from xml.etree.ElementTree import SubElement

    for name, value in fields:
        SubElement(parent, name).text = str(value)


def _name(words: str) -> str:
    return shortened(_clean(words), LONGEST)


def _clean(words: str) -> str:
    """Return words without what XML cannot hold."""
    return _NO_XML.sub("", words)


def _moment(day: date, clock: time) -> str:
    return f"{day.isoformat()}T{clock.isoformat()}"
