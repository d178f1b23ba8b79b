"""What a chart shows, without a pixel: the tasks of plans in groups, each with its bars and marks on days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time
from itertools import islice, takewhile
from typing import Literal, NamedTuple

from kehoach.model.plan import Plan, TableStart, Task
from kehoach.render.summary import Values, entries
from kehoach.render.tasks.due import Bounds, Data, Due, Series, bounds_of, dues, end_of_month
from kehoach.render.tasks.extract import Listed
from kehoach.render.tasks.tables import NOBODY, plan_name, units
from kehoach.text.span import NOWHERE
from kehoach.text.vietnamese import key

By = Literal["section", "lead"]
_MOST_DAYS = 400  # of one recurrence; more could not be told apart
_UNSURE = ("expected", "vague")
_LONG = 3  # years; a longer chart begins and ends with a year, a shorter one with a quarter

WORDS = {  # what the signs mean, in the order in which readers look for them
    "period": "trong khoảng thời gian",
    "open": "còn tiếp tục sau đó",
    "continuous": "thường xuyên",
    "recurring": "định kỳ (vạch: ngày đến hạn)",
    "unsure": "dự kiến (viền đứt)",
    "deadline": "thời hạn",
    "milestone": "mốc",
}


class Bar(NamedTuple):
    """Days from the first to the last.

    ``kind``: "period" (trong một khoảng thời gian), "open" (no last day is stated, it goes on), "continuous"
    (thường xuyên), "recurring" (định kỳ). ``unsure``: the words say that the days may change (dự kiến).
    """

    first: date
    last: date
    kind: Literal["period", "open", "continuous", "recurring"]
    unsure: bool = False


class Mark(NamedTuple):
    """A day: a "deadline" (thời hạn), a "milestone" (mốc) of several, or "again", a due day of a recurrence."""

    day: date
    kind: Literal["deadline", "milestone", "again"]
    unsure: bool = False


class Row(NamedTuple):
    """A task: its number, words, bodies and time as written; ``note`` says why it has neither bar nor mark."""

    path: str
    words: str
    lead: str
    time: str
    bars: tuple[Bar, ...]
    marks: tuple[Mark, ...]
    note: str
    task: Task


class Drawn(NamedTuple):
    """What is drawn of a timeframe: bars, marks, and ``note`` where there is neither."""

    bars: tuple[Bar, ...]
    marks: tuple[Mark, ...]
    note: str


class Group(NamedTuple):
    """Tasks that stand together under a title."""

    title: str
    rows: tuple[Row, ...]


class Chart(NamedTuple):
    """Tasks of plans; ``first`` and ``last`` are the days of its axis, None when no task has any."""

    title: str
    subtitle: str
    first: date | None
    last: date | None
    groups: tuple[Group, ...]


def chart_of(plans: Sequence[tuple[Plan, Listed]], by: By) -> Chart:
    """Return what is drawn of plans, at least one; with several the groups name their plan.

    Args:
        plans: the plans with their whole task lists.
        by: groups by the heading above a task, or by who answers for it: then a task stands under each lead.
    """
    first, last = days_shown(listed for _, listed in plans)
    groups = [
        group._replace(title=f"{plan_name(listed.data)} – {group.title}") if len(plans) > 1 else group
        for plan, listed in plans
        for group in _groups(plan, listed, by, _rows(listed.data, plan, first, last))
    ]
    head = plans[0][1].data["plan"]
    title = " ".join(word for word in (head["type"], head["title"]) if word)
    said = [head["issuer"], head["number"] and f"số {head['number']}", _day_words(head["date"])]
    title = title[:1].upper() + title[1:]
    return Chart(title, ", ".join(word for word in said if word), first, last, tuple(groups))


def _day_words(text: str | None) -> str:
    if not text:
        return ""
    parts = list(
        reversed(text.split("-"))
    )  # with the zeros of days below 10 and of months 1, 2: NĐ 30, PL I II.4.b
    if len(parts) > 1:
        parts[-2] = parts[-2] if parts[-2] in ("01", "02") else parts[-2].lstrip("0")
    return f"{('năm', 'tháng', 'ngày')[len(parts) - 1]} {'/'.join(parts)}"


def _groups(plan: Plan, listed: Listed, by: By, rows: list[Row]) -> Iterator[Group]:
    if by == "lead":
        found: dict[str, tuple[str, list[Row]]] = {}
        for row in rows:
            leads = row.task.role.lead or row.task.role.executors
            names = [listed.names.get(unit.id or "", unit.name) for unit in leads] or [NOBODY]
            for name in {key(name): name for name in names}.values():
                found.setdefault(key(name), (name, []))[1].append(row)
        yield from (Group(name, tuple(mine)) for name, mine in found.values())
        return
    values = Values(plan)
    row_of = {id(entry): row for entry, row in zip(values.tasks, rows, strict=True)}
    start = TableStart("summary", (), (), (), False, "section", "", NOWHERE)
    for group in entries(start, values):
        if group.entries:
            yield Group(group.title or "Nhiệm vụ", tuple(row_of[id(entry)] for entry in group.entries))


def _rows(data: Data, plan: Plan, first: date | None, last: date | None) -> list[Row]:
    bounds = bounds_of(data["plan"])
    rows = []
    entries_of = Values(plan).tasks
    for task, found, entry in zip(plan.tasks, data["tasks"], entries_of, strict=True):
        frame = found["timeframe"]
        bars, marks, note = drawn(frame, bounds, first, last)
        lead = units(found["lead"] or found["executors"])
        words = plain_words(found["title"] or found["text"])
        path = entry.get("source")  # as a reader looks it up
        rows.append(Row(path, words, lead, frame["text"] if frame else "", bars, marks, note, task))
    return rows


def drawn(frame: Data | None, bounds: Bounds, first: date | None, last: date | None) -> Drawn:
    """Return what is drawn of a task's timeframe.

    Args:
        frame: the timeframe as data, None for none.
        bounds: the term of the plan.
        first: the first day of the axis, None without one.
        last: the last day of the axis, None without one.
    """
    shapes = list(_shapes(frame, bounds, first, last)) if first and last else []
    bars = tuple(shape for shape in shapes if isinstance(shape, Bar))
    marks = tuple(shape for shape in shapes if isinstance(shape, Mark))
    return Drawn(bars, marks, "" if shapes else "chưa rõ ngày" if frame else "không nêu thời gian")


def plain_words(text: str) -> str:
    """Return words on one line, without what cannot be printed."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())


def _frames(frame: Data | None, bounds: Bounds) -> Iterator[tuple[Data, Due, bool]]:
    """Give what is due with its data, and whether it is one of several."""
    found = dues(frame, bounds)
    if frame is None:
        return
    parts = {(part.get("name", ""), part["text"]): part for part in frame["milestones"]}
    for due in found:
        yield parts.get((due.name, due.text), frame), due, len(found) > 1


def _shapes(frame: Data | None, bounds: Bounds, first: date, last: date) -> Iterator[Bar | Mark]:
    for data, due, several in _frames(frame, bounds):
        unsure = data.get("certainty") in _UNSURE
        begin, end = _day(data["start"]) or bounds.first or first, _day(data["end"]) or bounds.last or last
        if due.series is not None:
            until = due.series.last or last
            yield Bar(min(begin, due.series.first), until, "recurring", unsure)
            yield from (Mark(day, "again", unsure) for day in days_of(due.series, until))
        elif data["kind"] in ("continuous", "recurring"):
            yield Bar(begin, max(begin, end), data["kind"], unsure)
        elif due.day is not None:
            if due.start is not None:
                yield Bar(min(due.start, due.day), due.day, "period", unsure)
            if several or due.start is None:
                yield Mark(due.day, "milestone" if several else "deadline", unsure)
        elif due.start is not None:
            yield Bar(due.start, max(due.start, last), "open", unsure)


def days_of(series: Series, last: date) -> tuple[date, ...]:
    """Return the due days of a recurrence up to *last*; none when there are more than a picture can show."""
    from dateutil.rrule import rrulestr

    end = datetime.combine(last, time())
    rule = iter(rrulestr(series.rule, dtstart=datetime.combine(series.first, time())))
    found = tuple(day.date() for day in islice(takewhile(lambda day: day <= end, rule), _MOST_DAYS + 1))
    return found if len(found) <= _MOST_DAYS else ()


def days_shown(lists: Iterable[Listed]) -> tuple[date | None, date | None]:
    """Return the first and last day of an axis for task lists, None when no task can stand on it."""
    days: list[date] = []
    endless = False
    for listed in lists:
        bounds = bounds_of(listed.data["plan"])
        mine: list[date | None] = []
        lasting = False
        for task in listed.data["tasks"]:
            for data, due, _several in _frames(task["timeframe"], bounds):
                mine += _days(data, due)
                lasting |= data["kind"] in ("continuous", "recurring", "open") or due.series is not None
        if lasting or any(mine):
            days += [day for day in (*mine, *bounds) if day]
        endless |= lasting and bounds.last is None
    if not days:
        return None, None
    first, last = min(days), max(days)
    if endless:
        last = date(last.year, 12, 31)
    if last.year - first.year >= _LONG:
        return date(first.year, 1, 1), date(last.year, 12, 31)
    month = (first.month - 1) // 3 * 3 + 1
    return date(first.year, month, 1), end_of_month(last.year, (last.month - 1) // 3 * 3 + 3)


def _days(data: Data, due: Due) -> list[date | None]:
    found = [_day(data["start"]), _day(data["end"]), due.start, due.day]
    return [*found, due.series.last] if due.series else found


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


__all__ = [
    "WORDS", "Bar", "By", "Chart", "Drawn", "Group", "Mark", "Row", "chart_of", "days_of", "days_shown", "drawn",
    "plain_words",
]  # fmt: skip
