"""Tables of a PDF that go over pages: their parts joined, repeated heads taken away, rows cut by a page made whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from kehoach.diagnostics.model import Text
from kehoach.importing.readers.pdf_furniture import place
from kehoach.importing.readers.pdf_grid import Grid
from kehoach.importing.readers.pdf_lines import Line, lines_of, text_of
from kehoach.importing.source import Dropped

_SAME_EDGE = 4.0  # points: edges of columns on two pages this near are one
_LONGEST_HEAD = 4  # rows
_RECENT = 50  # rows that tell whether rows are numbered
_MOST_PADDING = 8.0  # points between the line of a cell and its text
REPEATED_HEAD = Text("đầu bảng lặp lại ở trang sau", "head of a table repeated on the next page")
_NUMBER = re.compile(r"(?:\d{1,4}(?:\.\d{1,3})*|[IVXL]{1,7}|[A-Za-zđĐ])[.)]?|\(\d{1,3}\)")


class Filled(NamedTuple):
    """A cell with its lines. ``x0`` and ``x1``: where text may begin and end, in points."""

    row: int
    column: int
    down: int
    across: int
    x0: float
    x1: float
    lines: tuple[Line, ...]


class Leaf(NamedTuple):
    """The part of a table on one page, its cells filled."""

    grid: Grid
    cells: tuple[Filled, ...]

    @property
    def top(self) -> float:
        """Its upper edge."""
        return self.grid.top

    @property
    def page(self) -> int:
        """The number of its page."""
        return self.grid.page

    def rows(self) -> list[list[Filled]]:
        """Return the cells row by row; a row that begins no cell is empty."""
        found: list[list[Filled]] = [[] for _ in range(len(self.grid.ys) - 1)]
        for cell in self.cells:
            found[cell.row].append(cell)
        return found


class Joined(NamedTuple):
    """A whole table: the edges of its columns in points, its rows of cells, how many rows are its head."""

    xs: tuple[float, ...]
    rows: tuple[tuple[Filled, ...], ...]
    head: int


def leaf(grid: Grid, blanks: bool) -> Leaf:
    """Return a table of a page with the words of each cell put into lines.

    Args:
        grid: the table as drawn.
        blanks: whether the file writes the blanks between words.
    """
    lines = [lines_of(box.words, grid.page, blanks) for box in grid.boxes]
    rooms = sorted(
        min(line.x0 for line in held) - box.x0 for box, held in zip(grid.boxes, lines, strict=True) if held
    )
    padding = min(max(rooms[len(rooms) // 5] if rooms else 0.0, 0.0), _MOST_PADDING)
    cells = tuple(
        Filled(
            box.row, box.column, box.down, box.across, box.x0 + padding, box.x1 - padding,
            tuple(line._replace(cuts=frozenset()) for line in held),
        )
        for box, held in zip(grid.boxes, lines, strict=True)
    )  # fmt: skip
    return Leaf(grid, cells)


def follows(leaf: Leaf, after: Leaf) -> bool:
    """Tell whether a table goes on in another on the next page: their columns are the same."""
    if after.page != leaf.page + 1:
        return False
    return _columns(leaf.grid.xs, after.grid.xs) is not None


def _columns(xs: Sequence[float], others: Sequence[float]) -> list[float] | None:
    """Return the edges of two tables together, None when they are not one table; the page may be shifted."""
    if abs((xs[-1] - xs[0]) - (others[-1] - others[0])) > 2 * _SAME_EDGE:
        return None
    shift = xs[0] - others[0]
    moved = [x + shift for x in others]
    more, fewer = (xs, moved) if len(xs) >= len(moved) else (moved, xs)
    if all(min(abs(x - y) for y in more) <= _SAME_EDGE for x in fewer) and len(fewer) * 2 >= len(more):
        return list(more)
    return None


def join(leaves: Sequence[Leaf]) -> tuple[Joined, list[Dropped]]:
    """Return a table from its parts on consecutive pages, and the repeated heads that were taken away."""
    xs: list[float] = list(leaves[0].grid.xs)
    for leaf in leaves[1:]:
        xs = _columns(xs, leaf.grid.xs) or xs
    rows: list[list[Filled]] = []
    dropped: list[Dropped] = []
    head = 0
    first = [_words(row) for row in leaves[0].rows()]
    for at, leaf in enumerate(leaves):
        own = [[_moved(cell, leaf, xs) for cell in row] for row in leaf.rows()]
        if at:
            repeated = _repeated(first, own)
            head = max(head, repeated)
            dropped += [
                Dropped(" | ".join(word for word in _words(row) if word), REPEATED_HEAD, place(leaf.page))
                for row in own[:repeated]
            ]
            own = own[repeated:]
            if own and rows and _is_cut(leaves[at - 1], leaf, rows[-1], own[0], rows):
                rows[-1] = _whole(rows[-1], own[0])
                own = own[1:]
        start = len(rows)
        rows += [[cell._replace(row=start + step) for cell in row] for step, row in enumerate(own)]
    return Joined(tuple(xs), tuple(map(tuple, rows)), head or min(_head(rows), len(rows) - 1)), dropped


def _head(rows: Sequence[Sequence[Filled]]) -> int:
    """Return how many rows the first one covers: “Thực hiện” over two columns, “TT” beside it down to their names."""
    first = rows[0] if rows else ()
    parted = any(cell.across > 1 and cell.down == 1 for cell in first)
    return min(max(cell.down for cell in first), _LONGEST_HEAD) if parted else 1


def _moved(cell: Filled, leaf: Leaf, xs: Sequence[float]) -> Filled:
    """Return a cell with its columns counted over the edges of the whole table."""
    shift = xs[0] - leaf.grid.xs[0]
    edges = leaf.grid.xs
    start = _nearest(xs, edges[cell.column] + shift)
    end = _nearest(xs, edges[cell.column + cell.across] + shift)
    return cell._replace(column=start, across=max(end - start, 1))


def _nearest(xs: Sequence[float], x: float) -> int:
    return min(range(len(xs)), key=lambda at: abs(xs[at] - x))


def _words(row: Sequence[Filled]) -> list[str]:
    return [" ".join(text_of(line) for line in cell.lines) for cell in row]


def _repeated(first: list[list[str]], rows: list[list[Filled]]) -> int:
    """Return how many rows at the top of a part repeat the head of the table."""
    count = 0
    while (
        count < min(_LONGEST_HEAD, len(rows), len(first))
        and any(first[count])
        and _words(rows[count]) == first[count]
    ):
        count += 1
    return count


def _is_cut(
    before: Leaf, after: Leaf, last: Sequence[Filled], row: Sequence[Filled], rows: Sequence[Sequence[Filled]]
) -> bool:
    """Tell whether the first row on a page goes on the last row of the page before."""
    same = [(cell.column, cell.across) for cell in last] == [(cell.column, cell.across) for cell in row]
    if not same or len(row) < 2 or not any(cell.lines for cell in row):
        return False
    if before.grid.open_bottom or after.grid.open_top:
        return True
    recent = rows[-_RECENT:]
    numbered = sum(1 for other in recent if other and other[0].column == 0 and _numbered(other[0]))
    return numbered * 2 >= len(recent) > 1 and _numbered(last[0]) and not row[0].lines and row[0].down == 1


def _numbered(cell: Filled) -> bool:
    return len(cell.lines) == 1 and _NUMBER.fullmatch(text_of(cell.lines[0])) is not None


def _whole(last: Sequence[Filled], row: Sequence[Filled]) -> list[Filled]:
    return [cell._replace(lines=(*cell.lines, *more.lines)) for cell, more in zip(last, row, strict=True)]
