"""Cells of neighbouring rows that share a value and become one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kehoach.model.plan import Column
from kehoach.profiles.schema import TableLooks
from kehoach.render import page

Head = tuple[tuple[page.Run, ...], ...]  # the heads of a column, from the top


def merged_cells(
    columns: tuple[Column, ...], rows: list[list[str]], looks: TableLooks
) -> dict[tuple[int, int], str]:
    """Return which cells begin ("first") or go on with ("more") one cell over neighbouring rows, by row and column.

    The columns that the profile names are merged; all but the first of them only where the first one is too: one
    deadline over the rows of two leads would read as theirs together.

    Args:
        columns: of the table.
        rows: the words of each cell; "" is never merged.
        looks: which fields are merged, and over how many rows at most.
    """
    merged: dict[tuple[int, int], str] = {}
    places = {column.field: n for n, column in enumerate(columns) if column.field in looks.merge}
    first = places.get(looks.merge[0]) if looks.merge else None
    for field in sorted(places, key=looks.merge.index):
        n = places[field]
        for start, length in _runs_of([row[n] for row in rows], looks.most_merged):
            size = length if first is None or n == first else _while_more(merged, first, start, length)
            if size > 1:
                merged[(start, n)] = "first"
                merged.update({(at, n): "more" for at in range(start + 1, start + size)})
    return merged


def _while_more(merged: dict[tuple[int, int], str], column: int, start: int, length: int) -> int:
    """Return how many rows from *start* are one cell in *column*."""
    rows = 1
    while rows < length and merged.get((start + rows, column)) == "more":
        rows += 1
    return rows


def _runs_of(texts: list[str], most: int) -> Iterable[tuple[int, int]]:
    """Give the first row and the length of each run of two or more equal texts, none longer than *most*."""
    at = 0
    while at < len(texts):
        stop = at + 1
        while stop < len(texts) and stop - at < most and texts[at] and texts[stop] == texts[at]:
            stop += 1
        if stop - at > 1:
            yield at, stop - at
        at = stop


def join(merged: dict[tuple[int, int], str], joined: Sequence[frozenset[int]]) -> None:
    """Add the cells to *merged* that were typed as one with the cell above; *joined*: their columns, by row."""
    for at, columns in enumerate(joined):
        for column in columns:
            merged.setdefault((at - 1, column), "first")
            merged[(at, column)] = "more"


def head_rows(heads: Sequence[Head]) -> list[tuple[page.Cell, ...]]:
    """Return the rows of the heads of a table: one, or more where columns share a head above theirs.

    The lowest head of a column reaches down to the rows of the table.
    """
    deep = max((len(head) for head in heads), default=1)
    rows: list[tuple[page.Cell, ...]] = []
    for level in range(deep):
        cells: list[page.Cell] = []
        at = 0
        while at < len(heads):
            head, stop = heads[at], at + 1
            while level < len(head) - 1 and stop < len(heads) and _share(head, heads[stop], level):
                stop += 1
            if level < len(head):
                below = level == len(head) - 1 and deep > len(head)
                words = (page.Paragraph("table-head", head[level]),)
                cells.append(page.Cell(words, stop - at, "first" if below else ""))
            else:
                cells.append(page.Cell((), 1, "more"))
            at = stop
        rows.append(tuple(cells))
    return rows


def _share(head: Head, other: Head, level: int) -> bool:
    """Tell whether two columns have the same heads down to a level, and others of their own below it."""
    return len(other) - 1 > level and head[: level + 1] == other[: level + 1]
