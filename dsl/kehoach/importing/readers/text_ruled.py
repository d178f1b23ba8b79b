"""Pandoc's simple and multi-line tables: columns under rows of dashes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kehoach.importing.readers.markdown import unmark
from kehoach.importing.readers.text_lines import Grid, squeeze
from kehoach.verify.regions_text import head_word, is_date_line, is_number_line

Row = tuple[int, str, bool]
_GROUPS = re.compile(r"\s*-{2,}(?:\s+-{2,})+\s*$")
_WHOLE = re.compile(r"\s*-{10,}\s*$")
_GAP = re.compile(r" {3,}")
_MOST = 5000  # rows of one table


def ruled_at(rows: Sequence[Row], at: int) -> tuple[Grid, int] | None:
    """Return the table whose head, or whose upper rule, is a row, and the row after it; None: none is there.

    Args:
        rows: number, letters and page of each row of the text.
        at: the row.
    """
    if _WHOLE.match(rows[at][1]) and not _GROUPS.match(rows[at][1]):
        return _several_lines(rows, at)
    following = rows[at + 1][1] if at + 1 < len(rows) else ""
    if _GROUPS.match(following) and rows[at][1].strip() and not _GROUPS.match(rows[at][1]):
        return _one_line(rows, at)
    return None


def _one_line(rows: Sequence[Row], at: int) -> tuple[Grid, int] | None:
    end = at + 2
    while end < len(rows) and end - at < _MOST and rows[end][1].strip() and "---" not in rows[end][1]:
        end += 1
    if end == at + 2 or _is_head(rows[max(at - 3, 0) : end]):
        return None
    starts = _starts(rows[at + 1][1])
    body = [_cut(row[1], starts) for row in (rows[at], *rows[at + 2 : end])]
    closed = end < len(rows) and _GROUPS.match(rows[end][1]) is not None
    if not any(sum(map(bool, cells)) > 1 for cells in body[1:]):
        return None
    return _grid(rows[at][0], [[[cell] for cell in cells] for cells in body], 1), end + closed


def _several_lines(rows: Sequence[Row], at: int) -> tuple[Grid, int] | None:
    """Return a multi-line table: its rows take several lines and are parted by blank ones."""
    middle = end = 0
    for there in range(at + 1, min(len(rows), at + _MOST)):
        if _GROUPS.match(rows[there][1]) and not middle:
            middle = there
        elif _WHOLE.match(rows[there][1]):
            end = there
            break
        elif not middle and not rows[there][1].strip():
            return None
    if not middle or not end:
        return None
    starts = _starts(rows[middle][1])
    made = [_together(rows[at + 1 : middle], starts)] if middle > at + 1 else []
    head = len(made)
    chunk: list[Row] = []
    for row in (*rows[middle + 1 : end], (0, "", False)):
        if row[1].strip():
            chunk.append(row)
        elif chunk:
            made.append(_together(chunk, starts))
            chunk = []
    return (_grid(rows[at][0], made, head), end + 1) if len(made) > head else None


def _together(rows: Sequence[Row], starts: list[int]) -> list[list[str]]:
    """Return, for each column, the words it has on the lines of one row."""
    cut = [_cut(row[1], starts) for row in rows]
    return [[" ".join(cells[column] for cells in cut if cells[column])] for column in range(len(starts))]


def _grid(number: int, rows: list[list[list[str]]], head: int) -> Grid:
    return Grid(
        number, tuple(tuple(tuple(_clean(text) for text in cell) for cell in row) for row in rows), head
    )


def _clean(text: str) -> str:
    return squeeze(unmark([text])[0][0])


def _starts(ruler: str) -> list[int]:
    return [found.start() for found in re.finditer(r"-+", ruler)]


def _cut(row: str, starts: list[int]) -> list[str]:
    """Return the cells of a row; a word over the edge of a column is kept whole, in the column it begins in."""
    edges = [0]
    for start in starts[1:]:
        edge = max(start, edges[-1])
        while (
            edge < len(row) and edge > edges[-1] and not row[edge - 1].isspace() and not row[edge].isspace()
        ):
            edge += 1
        edges.append(min(edge, len(row)))
    return [row[low:high].strip() for low, high in zip(edges, [*edges[1:], len(row)], strict=True)]


def _is_head(rows: Sequence[Row]) -> bool:
    """Tell whether rows are the head of a document, where the dashes are drawn lines below its names."""
    for _, row, _ in rows:
        for piece in (row, *_GAP.split(row.strip())):
            if head_word(piece.strip()) or is_date_line(piece.strip()) or is_number_line(piece.strip()):
                return True
    return False
