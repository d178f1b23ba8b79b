"""Cells of neighbouring rows that share a value and become one."""

from __future__ import annotations

from collections.abc import Iterable

from kehoach.model.plan import Column
from kehoach.profiles.schema import TableLooks


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
