"""The heads of a table of the source: how many rows they take, what each column means, where they stand again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from kehoach.importing.source import WIDTH
from kehoach.importing.tables_cells import words_of
from kehoach.importing.tables_roles import is_name, marked_roles
from kehoach.importing.taught import field_of
from kehoach.model.grids import goal_fields
from kehoach.model.timeframe import parse_timeframe
from kehoach.syntax.keywords import keywords
from kehoach.text.vietnamese import bare
from kehoach.verify.seen import Row, Table

_COUNT = re.compile(r"\(?\d{1,2}\)?\Z")
_DEEPEST = 3  # rows that the heads of columns may take
_TICK = 2  # letters of a sign that only ticks a column
BODIES = frozenset(("lead", "partner", "executor", "overseer", "approver"))
"""The fields whose columns hold names of bodies."""
_WHO = re.compile(
    r"\b(?:chu tri|phoi hop|thuc hien|phan cong|phu trach|dau moi|trach nhiem|duoc giao|to chuc|don vi|co quan"
    r"|bo phan)\b"
)
_WHEN = re.compile(
    r"\b(?:thoi (?:gian|han|diem)|tien do|han|hoan thanh|quy (?:i|ii|iii|iv|1|2|3|4)|thang \d+)\b"
)
_ASSIGNS = re.compile(r"\b(?:chu tri|phoi hop|phan cong|phu trach|dau moi|duoc giao)\b")
# Heads that say who or when only above a column; as labels in a text they may mean more.
_HOLDER = r"(?:co quan|don vi|bo phan|ca nhan|nguoi|dong chi)"
_ONLY = (
    ("time", r"(?:du kien |ngay |thoi diem )*(?:hoan thanh|xong)(?: (?:truoc|vao|trong|ngay|thoi gian|thoi diem))*"),
    ("time", r"moc(?: hoan thanh)?|han (?:cuoi|chot|nop)"),
    ("executor", rf"{_HOLDER}(?: (?:va )?{_HOLDER})* (?:thuc hien chinh|duoc giao|duoc phan cong)(?: \w+){{0,2}}"),
)  # fmt: skip
_NAMED = r"phan cong(?: (?:nhiem vu|cong viec|thuc hien|trach nhiem|to chuc thuc hien))?|trach nhiem(?: thuc hien)?"
_CALENDAR = re.compile(r"thang(?: (?:nam|thuc hien))?|tuan|ngay(?: (?:thang|gio))?(?: nam)?|quy|nam|lich")
_SPAN = ("bat dau", "ket thuc")


class Column(NamedTuple):
    """A column: its heads from the top, what it means, and which roles its cells name one after another.

    ``field``: a field, ``number``, ``task`` …, "" when it is not known. ``both``: the fields of a head such as
    “Chủ trì/Phối hợp”, in its order. ``taught``: the language cannot tell the field from the lowest head.
    """

    heads: tuple[str, ...]
    field: str
    both: tuple[str, ...] = ()
    taught: bool = False

    @property
    def name(self) -> str:
        """The lowest head."""
        return self.heads[-1] if self.heads else ""

    @property
    def assigns(self) -> bool:
        """Whether its cells may say who does the work of their row."""
        return self.field in BODIES or (
            not self.field and _WHO.search(bare(" ".join(self.heads))) is not None
        )


def head_rows(table: Table) -> int:
    """Return how many rows are the head: those that repeat, or the first and what its cells reach down to."""
    if not table.rows:
        return 0
    repeated = 0
    while repeated < len(table.rows) and table.rows[repeated].header:
        repeated += 1
    first = table.rows[0].cells
    deep = min(max((cell.down for cell in first), default=1), _DEEPEST, len(table.rows))
    wide = any(cell.across > 1 for cell in first)
    if repeated and repeated <= _DEEPEST:
        repeated -= repeated > 1 and _counts(table.rows[repeated - 1])
        return max(repeated, deep) if wide else max(repeated, 1 + _has_second(table))
    return max(deep, 1) if wide else 1 + _has_second(table)


def _has_second(table: Table) -> bool:
    """Tell whether the second row is of heads too, below heads that were not put together: “Phân công | | ” above
    “Chủ trì | Phối hợp”.
    """
    if len(table.rows) < 3 or len(table.rows[0].cells) != len(table.rows[1].cells):
        return False
    pairs = [
        (words_of(one), words_of(two))
        for one, two in zip(*(row.cells for row in table.rows[:2]), strict=True)
    ]
    below = [two for _, two in pairs if two]
    said = all(column_field(words) in (*BODIES, "time") or bare(words) in _SPAN for words in below)
    return len(below) > 1 and said and len(below) < len(pairs) and any(two and not one for one, two in pairs)


def _counts(row: Row) -> bool:
    """Tell whether a row only counts the columns: “(1) | (2) | (3)”."""
    return all(_COUNT.match(words_of(cell)) for cell in row.cells)


def width(table: Table) -> int:
    """Return how many columns a table has."""
    return max((sum(max(cell.across, 1) for cell in row.cells) for row in table.rows), default=0)


def columns_of(table: Table) -> list[Column]:
    """Return the columns of a table."""
    count, deep = width(table), head_rows(table)
    paths = _paths(table.rows[:deep], count)
    lowest = [path[-1] if path else "" for path in paths]
    spans = {bare(name) for name in lowest} >= set(_SPAN)
    cells: list[list[str]] = [[] for _ in range(count)]
    for row in table.rows[deep:]:
        for cell in row.cells:
            if cell.across == 1 and cell.column < count and (words := words_of(cell)):
                cells[cell.column].append(words)
    found = [_column(path, below, spans) for path, below in zip(paths, cells, strict=True)]
    fields = goal_fields(lowest, [column.field for column in found])
    made = [column._replace(field=field) for column, field in zip(found, fields, strict=True)]
    if {"lead", "executor"} & {column.field for column in made}:
        return made
    return [_in_charge(column) for column in made]


def _in_charge(column: Column) -> Column:
    """Return a column “Đơn vị phụ trách” as that of the leads, where no other names who leads or executes."""
    if column.field != "overseer" or bare(column.heads[-1]).startswith("lanh dao"):
        return column
    return column._replace(field="lead", taught=True)


def _paths(rows: Sequence[Row], count: int) -> list[tuple[str, ...]]:
    """Return the heads of each column, from the top; one over several belongs to each that has another below it."""
    paths: list[list[str]] = [[] for _ in range(count)]
    if len(rows) > 1 and len(rows[0].cells) == len(rows[1].cells) == count:
        return _shared(rows)
    own: list[bool] = [False] * count  # the last head is of this column alone
    for depth, row in enumerate(rows):
        for cell in row.cells:
            words = words_of(cell)
            end = min(cell.column + max(cell.across, 1), count)
            for at in range(cell.column, end):
                over = end - cell.column > 1 and depth < len(rows) - 1
                if words and (over or at == cell.column):
                    paths[at].append(words)
                    own[at] = not over
    # a head over several columns with nothing below it stands over the first of them only
    kept: list[tuple[str, ...]] = []
    for at, path in enumerate(paths):
        same = at and not own[at] and path and paths[at - 1][: len(path)] == path
        kept.append(tuple(path[:-1] if same else path))
    return kept


def _shared(rows: Sequence[Row]) -> list[tuple[str, ...]]:
    """Return the heads of columns where none are put together: an empty one goes on with the one before it."""
    paths: list[list[str]] = [[] for _ in rows[0].cells]
    for depth, row in enumerate(rows):
        over = ""
        for at, cell in enumerate(row.cells[: len(paths)]):
            words = words_of(cell)
            below = any(words_of(other.cells[at]) for other in rows[depth + 1 :] if at < len(other.cells))
            if words or (below and over):
                paths[at].append(words or over)
            over = (words or over) if below else ""
    return [tuple(path) for path in paths]


def _column(heads: tuple[str, ...], cells: list[str], spans: bool) -> Column:
    """Return what a column means: its lowest head says so, or one above it.

    Args:
        heads: from the top.
        cells: the words of its cells, without empty ones.
        spans: the table says from when and until when.
    """
    name = heads[-1] if heads else ""
    both = _both(name)
    if both:
        return Column(heads, "", both)
    field = column_field(name)
    if field:
        return Column(heads, field)
    field = _only(name, cells, spans)
    if not field:
        above = (column_field(head) or _only(head, cells, spans) for head in reversed(heads[:-1]))
        field = next((one for one in above if one in BODIES or one == "time"), "")
    if field and all(len(words) <= _TICK for words in cells):  # “x” below “Quý I”
        field = ""
    return Column(heads, field, (), bool(field))


def _both(name: str) -> tuple[str, ...]:
    """Return the fields of a head that names who leads and who takes part, in its order."""
    words = bare(name)
    places = {
        "lead": re.search(r"\b(?:chu tri|dau moi)\b", words),
        "partner": re.search(r"\bphoi hop\b", words),
    }
    found = sorted((place.start(), field) for field, place in places.items() if place)
    return tuple(field for _, field in found) if len(found) == 2 and not column_field(name) else ()


def _only(name: str, cells: list[str], spans: bool) -> str:
    words = " ".join(re.sub(r"[,/&-]", " ", bare(name)).split())
    if (spans and words in _SPAN) or (_CALENDAR.fullmatch(words) and _are_times(cells)):
        return "time"
    for field, pattern in _patterns():
        if pattern.fullmatch(words):
            return field
    if not re.fullmatch(_NAMED, words) or not any(map(is_name, cells)):
        return ""
    return "executor" if all(is_name(cell) or marked_roles(cell) is not None for cell in cells) else ""


def is_assignment(column: Column) -> bool:
    """Tell whether a column says who does what, in words that do not say as whom: “Phân công”."""
    words = " ".join(bare(column.name).split())
    return not column.field and not column.both and re.fullmatch(_NAMED, words) is not None


def _are_times(cells: list[str]) -> bool:
    """Tell whether most cells of a column are times: “9/2026” below “Tháng”."""
    times = sum(parse_timeframe(words).kind != "unknown" for words in cells)
    return bool(cells) and 2 * times > len(cells)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((field, re.compile(pattern)) for field, pattern in _ONLY)


def column_field(name: str) -> str:
    """Return the field that the language sees in a head, with the labels that a file teaches it; "" for none."""
    word = " ".join(bare(name).split())
    row = keywords().words["column"].get(word)
    if row is not None:
        return row.name
    known = keywords().labels.get(word)
    return known.field if known is not None else field_of(name)


def declared(columns: list[Column], again: bool) -> str:
    """Return what ``cột:`` must say of the columns, "" when a row of their heads will do.

    Args:
        columns: the columns.
        again: the table only says once more what was said before it, so that nothing in it is data.
    """
    tasks = [at for at, column in enumerate(columns) if column.field == "task"]
    needed = again or len(tasks) > 1 or any(len(column.heads) > 1 or column.taught for column in columns)
    if not needed or any(set(head) & set('"“”') for column in columns for head in column.heads):
        return ""
    told = []
    for at, column in enumerate(columns):
        plain = again or at in tasks[:-1] or not column.field
        heads = " ".join(f'"{head}"' for head in column.heads or (" ",))
        told.append(heads if plain else f"{_word(column.field)} {heads}")
    return "; ".join(told)


def _word(field: str) -> str:
    """Return the keyword of a field or of another column."""
    rows = [row for row in keywords().rows if row.group in ("field", "column") and row.name == field]
    return rows[0].vi[0]


def repeated_heads(table: Table) -> frozenset[int]:
    """Return the rows below the head that only say it again, as they do at the top of a page."""
    deep = head_rows(table)
    rows = [tuple(words_of(cell) for cell in row.cells) for row in table.rows]
    head = {words for words in rows[:deep] if sum(map(bool, words)) > 1}
    return frozenset(at for at, words in enumerate(rows) if at >= deep and words in head)


def unknown_heads(columns: list[Column]) -> list[int]:
    """Return the columns whose heads speak of who or when, where no column is understood as such."""
    fields = {column.field for column in columns}
    if "task" not in fields:
        return []
    found: list[int] = []
    for pattern, known in ((_ASSIGNS, BODIES), (_WHEN, {"time"})):
        if not fields & known:
            said = (at for at, c in enumerate(columns) if not c.field and not c.both
                    and pattern.search(bare(" ".join(c.heads))))  # fmt: skip
            found += list(said)[:1]
    return found


def is_typed(table: Table) -> bool:
    """Tell whether a table was typed or pasted as text, so that cells over several rows cannot be seen in it."""
    count = len(table.widths)
    plain = all(cell.down == 1 and cell.across == 1 for row in table.rows for cell in row.cells)
    return plain and table.widths == (WIDTH / max(count, 1),) * count
