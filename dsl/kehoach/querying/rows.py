"""Task lists as rows of tables: one pass over the lists, linear in what they hold."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from operator import itemgetter
from typing import Any, NamedTuple

from kehoach.diagnostics.model import Text
from kehoach.querying.check import NotATaskList, check
from kehoach.querying.days import days_of
from kehoach.querying.schema import tables
from kehoach.render.tasks.due import Bounds, bounds_of, dues, last_day
from kehoach.text.vietnamese import key, sort_key

Data = dict[str, Any]
Row = tuple[Any, ...]
FORM = 1  # the version of the task lists that can be read
_ROLES = (("lead", "lead"), ("partner", "partners"), ("executor", "executors"))
_NO_TIME = (None,) * 10
_DEEPEST = 8  # milestones within milestones; what is written has one level


class Given(NamedTuple):
    """The task list of a plan (:func:`kehoach.render.tasks.form.task_list`) and what the plan is called.

    ``plan`` is the file it comes from as the user named it, “a/b.kh”; “a/b.kh#2” for the second document of a file.
    """

    plan: str
    data: Data


class Tables(NamedTuple):
    """The rows of every table, by the names of the tables; a row has a value for each column."""

    rows: dict[str, list[Row]]

    def columns(self, table: str, start: int = 0, end: int | None = None) -> list[list[Any]]:
        """Return the columns of a table, or of its rows from *start* to before *end*."""
        rows = self.rows[table][start:end]
        return [list(map(itemgetter(at), rows)) for at in range(len(rows[0]))] if rows else []


def tables_of(lists: Iterable[Given]) -> Tables:
    """Return the tables that task lists make; the lists are read one after the other and not kept.

    Raises:
        NotATaskList: something is not in the published form.
    """
    maker = _Maker()
    for given in lists:
        try:
            maker.add(given)
        except (KeyError, TypeError, ValueError, AttributeError, IndexError, OverflowError) as error:
            said = f"{type(error).__name__}: {error}"
            raise NotATaskList(given.plan, Text(f"sai dạng ({said})", f"not in the form ({said})")) from error
    maker.name_units()
    made = Tables(maker.rows)
    for name in made.rows:
        check(name, made.columns(name))
    return made


class _Maker:
    """Collects rows; days and keys of names are made once for each text."""

    def __init__(self) -> None:
        self.rows: dict[str, list[Row]] = {name: [] for name in tables()}
        self.days: dict[str, date] = {}
        self.keys: dict[str, str] = {}
        self.units: dict[str, Counter[tuple[str, str | None]]] = {}
        self.quarters: dict[date, str] = {}

    def add(self, given: Given) -> None:
        """Add the rows of one task list."""
        plan, data = given
        if data["version"] != FORM:
            version = data["version"]
            raise NotATaskList(
                plan, Text(f"danh sách ở dạng phiên bản {version!r}, không phải {FORM}",
                           f"a list of version {version!r}, not {FORM}")
            )  # fmt: skip
        self.plan = plan
        self.folder = posixpath.dirname(plan.replace("\\", "/"))
        self._plan(data["plan"])
        for nr, found in enumerate(data["documents"], 1):
            self._document(nr, found)
        for nr, goal in enumerate(data["goals"], 1):
            self._goal(nr, goal)
        bounds = bounds_of(data["plan"])
        for nr, task in enumerate(data["tasks"], 1):
            self._task(nr, task, bounds)
        for nr, duty in enumerate(data["duties"], 1):
            self._duty(nr, duty)

    def name_units(self) -> None:
        """Add a row for each unit, in alphabetical order; of its spellings the most frequent one is its name."""
        named = []
        for word, found in self.units.items():
            spelt: Counter[str] = Counter()
            for (name, _), count in found.items():
                spelt[name] += count
            ordered = sorted((-count, sort_key(name)) for name, count in spelt.items())
            spellings = [text for _, (_, _, text) in ordered]
            ids = sorted({ident for _, ident in found if ident is not None})
            named.append((ordered[0][1], word, spellings, ids))
        self.rows["units"] = [
            (word, spellings[0], rank, spellings, ids)
            for rank, (_, word, spellings, ids) in enumerate(sorted(named), 1)
        ]

    def _plan(self, plan: Data) -> None:
        issued, signature = plan["date"], plan["signature"] or {}
        period = plan["period"] or {}
        self.rows["plans"].append((
            self.plan, plan["type"], plan["number"], plan["symbol"],
            self._day(issued) if issued and len(issued) > 7 else None, issued, int(issued[:4]) if issued else None,
            plan["place"], plan["issuer"], self._key(plan["issuer"]), plan["parent"], plan["title"],
            period.get("text"), self._day(period.get("start")), self._day(period.get("end")),
            plan.get("attached_to"), plan["recipients"], signature.get("capacity", []),
            signature.get("name"),
        ))  # fmt: skip

    def _document(self, nr: int, found: Data) -> None:
        self.rows["documents"].append((
            self.plan, nr, found["id"], found["text"], found["short"], found["basis"], found["type"],
            found["number"], found["symbol"], found["code"], self._day(found["date"]), found["issuer"],
            self._key(found["issuer"]), found["title"], *self._place(found),
        ))  # fmt: skip

    def _goal(self, nr: int, goal: Data) -> None:
        ident, frame = goal["id"], goal["timeframe"]
        self.rows["goals"].append(
            (self.plan, ident, nr, goal["path"], goal["text"], *self._time(frame), *self._place(goal))
        )
        for at, one in enumerate(goal["measures"], 1):
            self.rows["measures"].append((
                self.plan, ident, at, one["text"], one["comparison"], _number(one["value"]),
                _number(one["upper"]), one["unit"], one["change"],
            ))  # fmt: skip
        self._milestones(None, ident, frame)
        self._fields(None, ident, goal["fields"])

    def _task(self, nr: int, task: Data, bounds: Bounds) -> None:
        ident, frame = task["id"], task["timeframe"]
        has_due = self._due_days(ident, frame, bounds)
        self.rows["tasks"].append((
            self.plan, ident, nr, task["path"], task["title"], task["text"],
            "; ".join([unit["name"] for unit in task["lead"]]) or None, last_day(frame), has_due,
            bool(frame and frame.get("inherited")), *self._time(frame), task["outputs"], task["budget"],
            *self._place(task),
        ))  # fmt: skip
        for role, field in _ROLES:
            for at, unit in enumerate(task[field], 1):
                self._role(ident, None, role, at, unit)
        self.rows["serves"] += [(self.plan, ident, goal) for goal in task["goals"]]
        self.rows["relations"] += [(self.plan, ident, one["kind"], one["text"]) for one in task["relations"]]
        self._milestones(ident, None, frame)
        self._fields(ident, None, task["fields"])

    def _duty(self, nr: int, duty: Data) -> None:
        owner = duty["owner"]
        self._role(None, nr, "owner", 1, owner)
        self.rows["duties"].append((
            self.plan, nr, owner["name"], self._key(owner["name"]), owner["id"], duty["path"], duty["text"],
            *self._place(duty),
        ))  # fmt: skip

    def _role(self, task: str | None, duty: int | None, role: str, nr: int, unit: Data) -> None:
        name, ident = unit["name"], unit["id"]
        word = self._key(name)
        self.rows["roles"].append((
            self.plan, task, duty, role, nr, name, word, ident, unit.get("note"), unit.get("inherited", False)
        ))  # fmt: skip
        if word is not None:
            found = self.units.get(word)
            if found is None:
                found = self.units[word] = Counter()
            found[name, ident] += 1

    def _due_days(self, task: str, frame: Data | None, bounds: Bounds) -> bool:
        rows = self.rows["due_days"]
        before = len(rows)
        for due in dues(frame, bounds):
            name = due.name or None
            if due.series is not None:
                found = days_of(due.series)
                rows += [
                    (self.plan, task, name, day, self._quarter(day), True, due.series.last, False)
                    for day in found.days
                ]
                if found.more and found.days:
                    rows[-1] = (*rows[-1][:-1], True)
            elif due.day is not None:
                day = due.day
                rows.append((self.plan, task, name, day, self._quarter(day), False, day, False))
        return len(rows) > before

    def _milestones(self, task: str | None, goal: str | None, frame: Data | None) -> None:
        for nr, part in enumerate(_parts(frame), 1):
            self.rows["milestones"].append(
                (self.plan, task, goal, nr, part.get("name") or None, *self._time(part))
            )

    def _fields(self, task: str | None, goal: str | None, fields: Data) -> None:
        for name, field in fields.items():
            frame = field.get("timeframe") or {}
            self.rows["fields"].append((
                self.plan, task, goal, name, field["label"], field["text"], self._day(frame.get("start")),
                self._day(frame.get("end")), field.get("inherited", False),
            ))  # fmt: skip

    def _time(self, frame: Data | None) -> Row:
        if frame is None:
            return _NO_TIME
        return (
            frame["text"], frame["kind"], self._day(frame["start"]), self._day(frame["end"]),
            frame.get("start_time"), frame.get("end_time"), frame["rrule"], frame["condition"],
            frame.get("certainty"), frame.get("duration"),
        )  # fmt: skip

    def _place(self, item: Data) -> Row:
        file = item["source"]["file"]
        return posixpath.normpath(f"{self.folder}/{file}") if self.folder else file, item["source"]["line"]

    def _day(self, text: str | None) -> date | None:
        if text is None:
            return None
        found = self.days.get(text)
        if found is None:
            found = self.days[text] = date.fromisoformat(text)
        return found

    def _key(self, name: str | None) -> str | None:
        if name is None:
            return None
        found = self.keys.get(name)
        if found is None:
            found = self.keys[name] = key(name)
        return found

    def _quarter(self, day: date) -> str:
        found = self.quarters.get(day)
        if found is None:
            found = self.quarters[day] = f"{day.year:04}-Q{(day.month + 2) // 3}"
        return found


def _parts(frame: Data | None, depth: int = 0) -> Iterator[Data]:
    """Give the milestones of a timeframe, those within others after these."""
    if depth > _DEEPEST:
        raise ValueError("milestones")
    for part in frame["milestones"] if frame else ():
        yield part
        yield from _parts(part, depth + 1)


def _number(value: Any) -> float | None:
    if value is None or type(value) is float:
        return value
    if type(value) is not int:
        raise TypeError(repr(value))
    return float(value)
