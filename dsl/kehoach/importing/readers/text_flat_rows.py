"""Which column each line of a row belongs to, where a table lost its columns: by what stands on it, in order."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple, Protocol

from kehoach.importing.mark_ends import doing
from kehoach.model.timeframe import parse_timeframe
from kehoach.model.unit_words import UnitWords
from kehoach.model.units import is_unit

_WHO = frozenset(("lead", "partner", "executor", "overseer", "approver"))
_MARGIN = 8  # by how much the next best reading has to be worse
_BAD = 60  # a row this bad is not understood
_NEW_ROW = 12  # a further row below a cell that goes on downward
_MOST_LINES = 40  # lines of a row that are told apart
_STRAY = 25  # lines after the last row that are none of the table
_MORE = {"who": 20, "time": 20, "text": 5}  # a further line in a cell
_LISTED = 3  # a further line that begins with a dash, or after a comma
_EMPTY = {"partner": 5, "executor": 8, "lead": 16, "time": 10, "task": 15, "": 3}
_NEVER = 10**6
_LONGEST_NAME = 90  # letters of a name that no list knows
_LONGEST = 240  # letters of a list of bodies


class Typed(Protocol):
    """A line of a row: where it stands, and its words."""

    @property
    def number(self) -> int:
        """The line of the source."""

    @property
    def marked(self) -> str:
        """Its words with the marks of looks."""

    @property
    def text(self) -> str:
        """Its words."""


class Column(NamedTuple):
    """A column: what it holds (``number``, ``task``, ``lead`` …, "" when unknown), and the sort of words in it."""

    kind: str
    sort: str

    def fits(self, text: str) -> bool:
        """Tell whether words are what stands in such a column."""
        return _fits(self.sort, text)

    def cost(self, text: str, who: bool, time: bool) -> int:
        """Return how odd words are in this column.

        Args:
            text: the words.
            who: a column of the table holds bodies.
            time: a column of the table holds times.
        """
        if self.sort == "text":
            return 20 * ((who and _fits("who", text)) or (time and _fits("time", text)))
        if self.sort == "number":
            return _NEVER
        return 0 if _fits(self.sort, text) else 10 if self.may_hold(text) else 50

    def may_hold(self, text: str) -> bool:
        """Tell whether words may stand in such a column: names that no list knows, where it holds bodies."""
        return _fits(self.sort, text) or (self.sort == "who" and _may_be_body(text))


def column_of(kind: str) -> Column:
    """Return a column by what it holds."""
    if kind == "number":
        return Column(kind, "number")
    return Column(kind, "who" if kind in _WHO else "time" if kind == "time" else "text")


class Fitted(NamedTuple):
    """A row of a table.

    Attributes:
        cells: the marked words of its cells; lines of one cell parted by line breaks.
        number: the line of the source on which it begins.
        unsure: its lines could be told apart in several ways: all its words stand in the column of the work.
        led: it names who does the work.
    """

    cells: tuple[str, ...]
    number: int
    unsure: bool
    led: bool


def _may_be_body(text: str) -> bool:
    """Tell whether words begin as the name of a body and say nothing of what is done."""
    words = text.rstrip(" .;,")
    known = UnitWords(words, frozenset()) if 2 < len(words) < _LONGEST_NAME else None
    return known is not None and known.begins_unit(0) and ". " not in words and doing().search(words) is None


@lru_cache(4096)
def _fits(sort: str, text: str) -> bool:
    words = text.lstrip("-–+• ").rstrip(" .;,")
    if sort == "time":
        frame = parse_timeframe(words) if len(words) < _LONGEST else None
        return frame is not None and frame.kind != "unknown" and "unknown" not in frame.problems
    return 2 < len(words) < _LONGEST and is_unit(words[:1].upper() + words[1:])


class _Step(NamedTuple):
    cost: int
    before: int  # column of the line before, -1 for the first
    fresh: bool  # a further row begins with it


def fitted(
    number: Typed, lines: Sequence[Typed], columns: Sequence[Column], last: bool
) -> tuple[list[Fitted], int]:
    """Return the row, or the rows below a cell that goes on downward, that lines are; and how many lines are left.

    Args:
        number: the line with its number.
        lines: the lines after it, up to the next number.
        columns: the columns of the table.
        last: it is the last row, so that lines may follow that are none of the table.
    """
    more = max(0, len(lines) - _MOST_LINES) if last else 0
    if more:
        rows, left = fitted(number, lines[:_MOST_LINES], columns, last)
        return rows, left + more
    if len(lines) > _MOST_LINES:
        return [_unsure(number, lines, columns)], 0
    steps = _steps(lines, columns, last)
    places, cost = _best(steps, columns)
    used = next((at for at, place in enumerate(places) if place[0] == len(columns)), len(lines))
    if _is_whole(lines, columns):
        return [_row([line.marked for line in (number, *lines)], number.number, columns)], 0
    if cost >= _BAD or not _is_sure(lines, columns, steps, places, last):
        return [_unsure(number, lines[:used], columns)], len(lines) - used
    made: list[Fitted] = []
    cells = [number.marked, *[""] * (len(columns) - 1)]
    begun = number.number
    for line, (column, fresh) in zip(lines[:used], places, strict=False):
        if fresh:
            made.append(_row(cells, begun, columns))
            cells, begun = [""] * len(columns), line.number
        cells[column] = f"{cells[column]}\n{line.marked}".strip("\n")
    made.append(_row(cells, begun, columns))
    return made, len(lines) - used


def _unsure(number: Typed, lines: Sequence[Typed], columns: Sequence[Column]) -> Fitted:
    words = "\n".join(line.marked for line in lines)
    work = max((at for at, column in enumerate(columns) if column.kind == "task"), default=1)
    cells = (number.marked, *(words if at == work else "" for at in range(1, len(columns))))
    return Fitted(cells, number.number, True, False)


def _is_whole(lines: Sequence[Typed], columns: Sequence[Column]) -> bool:
    """Tell whether there is a line for each column, with what belongs there in all of them but one at most."""
    if len(lines) != len(columns) - 1:
        return False
    typed = [
        column.may_hold(line.text)
        for line, column in zip(lines, columns[1:], strict=True)
        if column.sort != "text"
    ]
    return len(typed) > 1 and sum(typed) >= len(typed) - 1


def _row(cells: list[str], number: int, columns: Sequence[Column]) -> Fitted:
    led = any(cell and column.sort == "who" for cell, column in zip(cells, columns, strict=True))
    return Fitted(tuple(cells), number, False, led)


def _skipped(columns: Sequence[Column], first: int, end: int) -> int:
    """Return what it costs that columns of a row are empty."""
    return sum(_EMPTY.get(column.kind, _EMPTY[""]) for column in columns[first:end])


def _steps(lines: Sequence[Typed], columns: Sequence[Column], last: bool) -> list[list[_Step]]:
    """Return for each line and column the cheapest way to set the lines up to it; column ``len(columns)``: outside."""
    found: list[list[_Step]] = []
    for at in range(len(lines)):
        row = [
            _step(found[-1] if found else None, lines, at, column, columns) for column in range(len(columns))
        ]
        row.append(_outside(found[-1] if found else None, columns) if last else _Step(_NEVER, -1, False))
        found.append(row)
    return found


def _step(
    before: list[_Step] | None, lines: Sequence[Typed], at: int, column: int, columns: Sequence[Column]
) -> _Step:
    who, time = (any(one.sort == sort for one in columns) for sort in ("who", "time"))
    own = columns[column].cost(lines[at].text, who, time)
    if before is None:
        return _Step(own + _skipped(columns, 1, column), -1, False)
    best = _Step(_NEVER, -1, False)
    for earlier in range(1, len(columns)):
        cost = before[earlier].cost
        if earlier < column:
            best = min(best, _Step(cost + _skipped(columns, earlier + 1, column), earlier, False))
        elif earlier == column:
            best = min(best, _Step(cost + _more(lines, at, columns[column]), earlier, False))
        if earlier >= column >= 1 and earlier > 1:
            left = _skipped(columns, earlier + 1, len(columns))
            best = min(best, _Step(cost + left + _NEW_ROW, earlier, True))
    return best._replace(cost=best.cost + own)


def _more(lines: Sequence[Typed], at: int, column: Column) -> int:
    listed = lines[at].text[:1] in "-–+•" or lines[at - 1].text[-1:] in ",;"
    return _LISTED if listed else _MORE.get(column.sort, _NEVER)


def _outside(before: list[_Step] | None, columns: Sequence[Column]) -> _Step:
    if before is None:
        return _Step(_NEVER, -1, False)
    ways = [
        _Step(before[at].cost + _skipped(columns, at + 1, len(columns)) + _STRAY, at, False)
        for at in range(1, len(columns))
    ]
    return min([*ways, _Step(before[-1].cost, len(columns), False)])


def _best(steps: list[list[_Step]], columns: Sequence[Column]) -> tuple[list[tuple[int, bool]], int]:
    """Return the column of each line, and whether a further row begins with it; and what that costs."""
    if not steps:
        return [], _skipped(columns, 1, len(columns))
    ends = [step.cost + _skipped(columns, at + 1, len(columns)) for at, step in enumerate(steps[-1])]
    at = min(range(len(ends)), key=ends.__getitem__)
    cost = ends[at]
    places: list[tuple[int, bool]] = []
    for row in reversed(steps):
        places.append((at, row[at].fresh))
        at = row[at].before
    return places[::-1], cost


def _is_sure(
    lines: Sequence[Typed],
    columns: Sequence[Column],
    steps: list[list[_Step]],
    places: list[tuple[int, bool]],
    last: bool,
) -> bool:
    """Tell whether no other reading, in which other words say who or when, is nearly as good."""
    if _is_crowded(lines, columns, places):
        return False
    best = _best(steps, columns)[1]
    for at, (column, _) in enumerate(places):
        for other in range(1, len(columns) + last):
            if other == column or not {"who", "time"} & {_sort(columns, column), _sort(columns, other)}:
                continue
            if _forced(lines, columns, at, other, last) < best + _MARGIN:
                return False
    return True


def _is_crowded(lines: Sequence[Typed], columns: Sequence[Column], places: list[tuple[int, bool]]) -> bool:
    """Tell whether nobody stands in a column of bodies while a cell of words has lines that could belong there."""
    held = {column for column, _ in places}
    nobody = any(column.sort == "who" and at not in held for at, column in enumerate(columns))
    return nobody and any(
        place == before == (column, False) and columns[column].sort == "text" and line.text[:1] not in "-–+•"
        for before, place, line in zip(places, places[1:], lines[1:], strict=False)
        if (column := place[0]) < len(columns)
    )


def _sort(columns: Sequence[Column], at: int) -> str:
    return columns[at].sort if at < len(columns) else "text"


def _forced(lines: Sequence[Typed], columns: Sequence[Column], at: int, column: int, last: bool) -> int:
    """Return what the best reading costs in which a line stands in a given column."""
    found: list[list[_Step]] = []
    for here in range(len(lines)):
        before = found[-1] if found else None
        row = [_step(before, lines, here, one, columns) for one in range(len(columns))]
        row.append(_outside(before, columns) if last else _Step(_NEVER, -1, False))
        if here == at:
            row = [step if one == column else _Step(_NEVER, -1, False) for one, step in enumerate(row)]
        found.append(row)
    return _best(found, columns)[1]
