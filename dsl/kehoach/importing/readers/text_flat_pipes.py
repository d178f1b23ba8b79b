"""Tables of one cell a line with a pipe alone on the line after each cell: what some web pages give when copied."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kehoach.importing.readers.text_lines import Grid, bare_of_marks, squeeze
from kehoach.importing.readers.text_spread_head import kind_of

Row = tuple[int, str, bool]
_GROUP = re.compile(r"(?:[IVX]{1,5}|[A-ZĐ])[.)]?")
_MOST_LINES = 12  # lines of a cell
_FEWEST = 3  # columns


def pipes_at(rows: Sequence[Row], at: int) -> tuple[Grid, int] | None:
    """Return the table whose cells end with a pipe on a line of its own, and the row after it; None without one.

    Args:
        rows: number, letters and page of each row of the text.
        at: the row of the first head.
    """
    first = squeeze(bare_of_marks(rows[at][1]))
    if not kind_of(first) or not _is_pipe(rows, at + 1):
        return None
    cells: list[tuple[int, str]] = []
    here = at
    while here < len(rows) and (end := _cell_end(rows, here)):
        words = " ".join(row.strip() for _, row, _ in rows[here : end - 1] if row.strip())
        cells.append((rows[here][0], words))
        here = end
    columns = _columns([words for _, words in cells])
    if columns and len(cells) % columns == columns - 1 and here < len(rows) and rows[here][1].strip():
        cells.append((rows[here][0], rows[here][1].strip()))  # the last cell, without its pipe
        here += 1
    count = len(cells) // columns if columns else 0
    if count < 2:
        return None
    made = tuple(
        tuple((words,) for _, words in cells[start : start + columns])
        for start in range(0, count * columns, columns)
    )
    left = len(cells) - count * columns
    after = next(row for row in range(at, len(rows)) if rows[row][0] == cells[-left][0]) if left else here
    return Grid(rows[at][0], made, 1), after


def _is_pipe(rows: Sequence[Row], at: int) -> bool:
    return at < len(rows) and rows[at][1].strip() == "|"


def _cell_end(rows: Sequence[Row], at: int) -> int:
    """Return the row after the pipe that ends the cell at a row, 0 when none is near."""
    for here in range(at, min(len(rows), at + _MOST_LINES)):
        if _is_pipe(rows, here):
            return here + 1
    return 0


def _columns(cells: Sequence[str]) -> int:
    """Return how many of the first cells are heads: up to the first that can only be the number of a row."""
    for at, words in enumerate(cells):
        if words.strip("().").isdigit() or (at and _GROUP.fullmatch(words)):
            return at if at >= _FEWEST and sum(bool(kind_of(cell)) for cell in cells[:at]) >= _FEWEST else 0
    return 0
