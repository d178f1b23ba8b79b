"""How well the words of a table set with blanks fit rows: cells stand in the middle of the rows they cover."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from kehoach.importing.readers.text_spread_rows import Cells, is_begun, may_begin

_NEVER = 1e6  # what costs as much cannot be
_FREE = 0.5  # lines by which a number may be off the middle: half of a line has no place in a text
_MOST_OFF = 1.0  # lines by which a cell may be off the number of its row
_PER_ROW = 0.5  # lines by which a cell may be off the middle of the rows that it covers, for each of them
_OVER_ROWS = 1.5  # what it costs that a cell covers several rows
_MOST_ROWS = 30  # that one cell covers
_MOST_GUESSED = 1.5  # cost of a cell at first sight: it may cover several rows
_CUT = 1.5  # what it costs to part words that stand together elsewhere
_UNENDED = 3.0  # what it costs that a task ends without a full stop where all others have one
_MOST_FULL = 0.6  # of the lines of several rows that one cell fills
_GAP = 3.0  # what a blank line inside a row costs
_LOWER = 0.8  # what it costs that a cell begins in lower case
_ASKS = 2.0  # what it costs that a cell ends with a word that asks for more
_OPEN = frozenset(
    ("và", "của", "các", "với", "cho", "tại", "theo", "từ", "đến", "về", "là", "được", "để", "do", "-")
)


class Block:
    """Lines of a table between two heads of groups on one page.

    Attributes:
        lines: the cells of each line.
        others: the columns beside the number and the task.

    Args:
        lines: its lines.
        main: the column of the tasks.
        needed: for each column, what it costs that a cell is empty.
        stops: tasks end with a full stop.
        together: tells whether words of one line go on with those of another, as words elsewhere do.
        high: the cells beside the number begin on the first lines of their rows.
    """

    def __init__(
        self,
        lines: Sequence[Cells],
        main: int,
        needed: Sequence[float],
        stops: bool,
        together: Callable[[str, str], bool],
        high: bool,
    ) -> None:
        self._high = high
        self.lines = tuple(line.cells for line in lines)
        self._gaps = tuple(at for at, line in enumerate(lines) if line.gap)
        self.others = tuple(column for column in range(1, len(self.lines[0])) if column != main)
        self._main = main
        self._needed = needed
        self._stops = stops
        self._together = together
        self._known: dict[tuple[int, int, int, int], float] = {}

    def texts(self, low: int, high: int, column: int) -> tuple[str, ...]:
        """Return the words of a column on lines, line by line."""
        return tuple(line[column] for line in self.lines[low:high] if line[column])

    def row(self, low: int, high: int, number: int) -> float:
        """Return how ill the number and the task of a row fit the lines from *low* to before *high*."""
        task = self._filled(low, high, self._main)
        if not task or not is_begun(self.lines[task[0]][self._main]):
            return _NEVER
        cost = max(0.0, abs(number - (low + high - 1) / 2) - _FREE) ** 2
        cost += 2 * ((task[0] + task[-1]) / 2 - number) ** 2
        cost += 2 * self._cut(low, task, self._main)
        cost += _GAP * sum(low < gap < high for gap in self._gaps)
        last = self.lines[task[-1]][self._main]
        if self._stops and not last.endswith((".", ";")):
            cost += _UNENDED
        return cost

    def guess(self, low: int, high: int, number: int) -> float:
        """Return how ill a row fits lines at first sight, as if no cell covered several rows."""
        cost = self.row(low, high, number)
        if cost >= _NEVER:
            return cost
        for column in self.others:
            filled = self._filled(low, high, column)
            if filled:
                off = filled[0] - low if self._high else ((filled[0] + filled[-1]) / 2 - number) ** 2
                cost += min(_MOST_GUESSED, off + self._cut(low, filled, column))
        return cost

    def spans(
        self, borders: Sequence[int], numbers: Sequence[int], column: int
    ) -> tuple[float, list[tuple[int, int]]]:
        """Return which rows the cells of a column cover, first and last, and how ill that fits.

        Args:
            borders: where each row begins, and the end of the last.
            numbers: the line of the number of each row.
            column: the column.
        """
        best: list[float] = [0.0]
        first_of: list[int] = []
        for last in range(len(numbers)):
            cost, first = self._cell(borders, numbers[last], column, (last, last)) + best[last], last
            for other in range(last - 1, max(-1, last - _MOST_ROWS), -1):
                more = self._cell(borders, -1, column, (other, last)) + best[other]
                if more < cost:
                    cost, first = more, other
            best.append(cost)
            first_of.append(first)
        found: list[tuple[int, int]] = []
        last = len(numbers) - 1
        while last >= 0:
            found.insert(0, (first_of[last], last))
            last = first_of[last] - 1
        return best[-1], found

    def _cell(self, borders: Sequence[int], number: int, column: int, rows: tuple[int, int]) -> float:
        """Return how ill one cell fits rows; *number* is that of a single row."""
        key = (column, borders[rows[0]], borders[rows[1] + 1], number)
        if key not in self._known:
            self._known[key] = self._cost(*key, rows[1] - rows[0] + 1)
        return self._known[key]

    def _cost(self, column: int, low: int, high: int, number: int, rows: int) -> float:
        filled = self._filled(low, high, column)
        if not filled:
            return self._needed[column] if number >= 0 else _NEVER
        if not may_begin(self.lines[filled[0]][column]):
            return _NEVER
        if any(after - before > 2 for before, after in pairwise(filled)):
            return _NEVER
        if self._high:
            return (filled[0] - low) * 2.0 + self._cut(low, filled, column) if number >= 0 else _NEVER
        off = abs((filled[0] + filled[-1]) / 2 - (number if number >= 0 else (low + high - 1) / 2))
        if off > (_MOST_OFF if number >= 0 else _FREE + _PER_ROW * rows):
            return _NEVER
        if number < 0 and filled[-1] - filled[0] + 1 > _MOST_FULL * (high - low):
            return _NEVER
        cost = off**2 if number >= 0 else max(0.0, off - _PER_ROW * (rows - 1)) ** 2 + _OVER_ROWS
        return cost + self._cut(low, filled, column)

    def _cut(self, low: int, filled: Sequence[int], column: int) -> float:
        """Return what it costs that a cell begins where it does and ends where it does."""
        above = next(
            (line[column] for line in reversed(self.lines[max(0, low - 2) : low]) if line[column]), ""
        )
        cost = _ASKS if _asks(self.lines[filled[-1]][column]) else 0.0
        first = self.lines[filled[0]][column]
        if above and self._together(above, first):
            cost += _CUT
        return cost + (0.0 if is_begun(first) else _LOWER)

    def _filled(self, low: int, high: int, column: int) -> list[int]:
        return [at for at in range(low, high) if self.lines[at][column]]


def _asks(text: str) -> bool:
    """Tell whether words ask for more."""
    return text.endswith(",") or text.rsplit(" ", 1)[-1] in _OPEN
