"""Rows ``| a | b |``: their cells one below the other."""

from __future__ import annotations

from collections.abc import Sequence

WIDEST = 120  # columns of a table whose cells stand one below the other


def cells_of(text: str) -> tuple[str, ...]:
    r"""Return the cells of a row without outer blanks; ``\|`` is a sign of the text."""
    cells: list[str] = []
    start = 1
    for at in range(1, len(text)):
        if text[at] == "|" and text[at - 1] != "\\":
            cells.append(text[start:at].strip())
            start = at + 1
    if text[start:].strip():
        cells.append(text[start:].strip())
    return tuple(cells)


def columns(rows: Sequence[tuple[str, ...]]) -> tuple[int, ...]:
    """Return the widths at which the cells of a table stand one below the other, none when that is too wide.

    A row of one cell is a group and has no column. *rows* holds ``()`` for a row that the author has broken.
    """
    if () in rows:
        return ()
    several = [row for row in rows if len(row) > 1]
    widths = [0] * max(map(len, several), default=0)
    for row in several:
        for at, cell in enumerate(row):
            widths[at] = max(widths[at], len(cell))
    return tuple(widths) if sum(widths) + 3 * len(widths) + 1 <= WIDEST else ()


def row_of(cells: tuple[str, ...], widths: tuple[int, ...]) -> str:
    """Return the line of a row."""
    if len(cells) > 1 and widths:
        cells = tuple(cell.ljust(width) for cell, width in zip(cells, widths, strict=False))
    return "".join(f"| {cell} " if cell else "| " for cell in cells) + "|"
