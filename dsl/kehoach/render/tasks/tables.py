"""The task list as tables: the same rows and columns for spreadsheets and pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Literal, NamedTuple

from kehoach.render.tasks.due import Data, last_day
from kehoach.render.tasks.extract import Listed
from kehoach.text.vietnamese import key

Cell = str | int | date | None
NOBODY = "Chưa phân công"


class Column(NamedTuple):
    """A column: its name for programs, its Vietnamese heading, and how wide it is, in letters."""

    name: str
    head: str
    width: int
    kind: Literal["text", "date", "number"] = "text"


class Table(NamedTuple):
    """A table; every row has a cell for each column. ``name`` is the title of its sheet."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def only(self, names: Iterable[str], always: Iterable[str] = ()) -> Table:
        """Return the table with these columns in its own order, less those without a word unless in *always*."""
        wanted, kept = frozenset(names), frozenset(always)
        places = [
            at
            for at, column in enumerate(self.columns)
            if column.name in kept or (column.name in wanted and any(row[at] for row in self.rows))
        ]
        rows = tuple(tuple(row[at] for at in places) for row in self.rows)
        return Table(self.name, tuple(self.columns[at] for at in places), rows)


_PLAN = Column("plan", "Kế hoạch", 30)
_PLACE = (Column("file", "Tệp", 20), Column("line", "Dòng", 7, "number"))
_TASK = (
    Column("path", "Số mục", 9),
    Column("task", "Nhiệm vụ", 60),
    Column("part", "Vai trò", 18),
    Column("lead", "Chủ trì", 26),
    Column("partner", "Phối hợp", 34),
    Column("executor", "Thực hiện", 26),
    Column("time", "Thời gian", 22),
    Column("start", "Từ ngày", 11, "date"),
    Column("due", "Hạn", 11, "date"),
    Column("again", "Lặp lại (RRULE)", 18),
    Column("condition", "Điều kiện", 20),
    Column("certainty", "Thời hạn chưa chắc", 18),
    Column("output", "Sản phẩm", 26),
    Column("budget", "Kinh phí", 20),
)
_TASK_END = (
    Column("goal", "Mục tiêu phục vụ", 30),
    Column("text", "Toàn văn", 40),
    Column("id", "Mã", 20),
    *_PLACE,
)
_CERTAINTY = {
    "expected": "dự kiến",
    "year-of-plan": "lấy năm của kế hoạch",
    "vague": "chưa rõ ngày",
    "conditional": "chờ điều kiện",
    "unknown": "chưa hiểu được",
}
_LEAD = (Column("unit", "Đơn vị chủ trì", 30),)
_GOAL = (
    Column("path", "Số mục", 9),
    Column("goal", "Mục tiêu", 70),
    Column("measure", "Chỉ tiêu", 40),
    Column("time", "Thời gian", 22),
    Column("start", "Từ ngày", 11, "date"),
    Column("due", "Đến ngày", 11, "date"),
    Column("id", "Mã", 20),
    *_PLACE,
)
_DOCUMENT = (
    Column("document", "Văn bản", 70),
    Column("type", "Loại", 16),
    Column("code", "Số, ký hiệu", 18),
    Column("date", "Ngày", 11, "date"),
    Column("issuer", "Cơ quan ban hành", 28),
    Column("title", "Trích yếu", 50),
    Column("basis", "Căn cứ", 8),
    Column("id", "Mã", 14),
    *_PLACE,
)


def tasks(lists: Sequence[Listed]) -> Table:
    """Return all tasks, one in a row; with several plans the first column is the plan.

    The column ``part`` is there only in the extract of one body.
    """
    columns = (*_task_columns(lists), *_other_fields(lists), *_TASK_END)

    def rows(listed: Listed) -> Iterator[tuple[Cell, ...]]:
        for values in _task_values(listed):
            yield tuple(values.get(column.name) for column in columns)

    return _table("Nhiệm vụ", columns, lists, rows)


def by_lead(lists: Sequence[Listed]) -> Table:
    """Return the tasks in the order of who answers for them: a row for each lead, or executor without a lead."""
    columns = (*_LEAD, *(column for column in _task_columns(lists) if column.name != "lead"))
    groups: dict[str, list[tuple[Cell, ...]]] = {}
    names: dict[str, str] = {}
    several = len(lists) > 1
    for listed in lists:
        name = plan_name(listed.data)
        found = zip(listed.data["tasks"], _task_values(listed), strict=True)
        for task, values in found:
            for unit in task["lead"] or task["executors"] or [{"name": NOBODY, "id": None}]:
                said = listed.names.get(unit["id"] or "", unit["name"])
                lead = names.setdefault(key(said), said)
                row = {**values, "unit": lead}
                cells = tuple(row.get(column.name) for column in columns)
                groups.setdefault(lead, []).append((cells[0], name, *cells[1:]) if several else cells)
    heads = (columns[0], _PLAN, *columns[1:]) if several else columns
    return Table("Theo đơn vị chủ trì", heads, tuple(row for rows in groups.values() for row in rows))


def goals(lists: Sequence[Listed]) -> Table:
    """Return the goals (mục tiêu), one in a row."""

    def rows(listed: Listed) -> Iterator[tuple[Cell, ...]]:
        for goal in listed.data["goals"]:
            frame = goal["timeframe"] or {}
            yield (
                goal["path"], goal["text"], "; ".join(measure["text"] for measure in goal["measures"]),
                frame.get("text", ""), _day(frame.get("start")), _day(frame.get("end")), goal["id"],
                *_place(goal),
            )  # fmt: skip

    return _table("Mục tiêu", _GOAL, lists, rows)


def documents(lists: Sequence[Listed]) -> Table:
    """Return the cited documents (văn bản viện dẫn), one in a row."""

    def rows(listed: Listed) -> Iterator[tuple[Cell, ...]]:
        for found in listed.data["documents"]:
            texts = [found[name] or "" for name in ("text", "type", "code")]
            basis = "x" if found["basis"] else ""
            yield (
                *texts, _day(found["date"]), found["issuer"] or "", found["title"] or "", basis, found["id"] or "",
                *_place(found),
            )  # fmt: skip

    return _table("Văn bản", _DOCUMENT, lists, rows)


def plan_name(data: Data) -> str:
    """Return what a plan is called in a table of several: its number, where it has one, and its title."""
    plan = data["plan"]
    return ": ".join(word for word in (plan["number"], plan["title"]) if word)


def units(found: Iterable[Data]) -> str:
    """Return a list of bodies as words, notes in parentheses."""
    return "; ".join(f"{one['name']} ({one['note']})" if one.get("note") else one["name"] for one in found)


def _table(
    name: str,
    columns: tuple[Column, ...],
    lists: Sequence[Listed],
    rows: Callable[[Listed], Iterator[tuple[Cell, ...]]],
) -> Table:
    several = len(lists) > 1
    made = tuple(
        (plan_name(listed.data), *row) if several else row for listed in lists for row in rows(listed)
    )
    return Table(name, (_PLAN, *columns) if several else columns, made)


def _task_values(listed: Listed) -> Iterator[dict[str, Cell]]:
    data = listed.data
    goals_by_id = {goal["id"]: goal["text"] for goal in data["goals"]}
    for at, task in enumerate(data["tasks"]):
        frame = task["timeframe"] or {}
        day = listed.days[at] if listed.days else None
        fields = task["fields"]
        values: dict[str, Cell] = {f"field:{name}": fields[name]["text"] for name in fields}
        values |= {
            "path": task["path"],
            "task": task["title"],
            "part": listed.parts[at] if listed.parts else "",
            "lead": units(task["lead"]),
            "partner": units(task["partners"]),
            "executor": units(task["executors"]),
            "time": frame.get("text", ""),
            "start": _day(frame.get("start")),
            "due": day or last_day(task["timeframe"]),
            "again": _rules(frame),
            "condition": frame.get("condition") or "",
            "certainty": _CERTAINTY.get(frame.get("certainty", ""), ""),
            "output": "; ".join(task["outputs"]),
            "budget": task["budget"] or "",
            "goal": "; ".join(goals_by_id.get(goal, goal) for goal in task["goals"]),
            "text": task["text"],
            "id": task["id"],
        }
        values["file"], values["line"] = _place(task)
        yield values


def _rules(frame: Data) -> str:
    """Return the recurrences of a timeframe; those of its parts where these have their own."""
    parts = [part["rrule"] for part in frame.get("milestones", ()) if part["rrule"]]
    return " | ".join(dict.fromkeys(parts or [frame.get("rrule") or ""]))


def _task_columns(lists: Sequence[Listed]) -> tuple[Column, ...]:
    part = any(word for listed in lists for word in listed.parts)
    return tuple(column for column in _TASK if part or column.name != "part")


def _other_fields(lists: Sequence[Listed]) -> tuple[Column, ...]:
    """Return a column for every further field that a task has, under the label that comes first."""
    labels: dict[str, str] = {}
    for listed in lists:
        for task in listed.data["tasks"]:
            for name, field in task["fields"].items():
                labels.setdefault(name, field["label"])
    return tuple(Column(f"field:{name}", label[:1].upper() + label[1:], 24) for name, label in labels.items())


def _place(item: Data) -> tuple[str, int]:
    return item["source"]["file"], item["source"]["line"]


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
