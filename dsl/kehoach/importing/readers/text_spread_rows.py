"""Rows of a table set with blanks whose cells all begin on the line of the row's number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_NUMBER = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVXLC]{1,7}|[a-zđA-ZĐ])[.)]{0,2}")
_ARABIC = re.compile(r"\(?(\d{1,3})[.)]{0,2}")
_SMALL = ("các", "mọi", "toàn")
_FEWEST = 3  # cells of a row below another that has no number of its own
_HOLES = 2  # of them, cells that stand apart from those above


class Cells(NamedTuple):
    """A line of a table.

    Attributes:
        cells: what stands in each column; of the head of a group its number and its words.
        group: it is the head of a group.
        gap: a blank line stands above it.
    """

    cells: tuple[str, ...]
    group: bool = False
    gap: bool = False


class Made(NamedTuple):
    """A row: the lines of each cell, and by column how many rows a cell covers when it is more than one."""

    cells: tuple[tuple[str, ...], ...]
    group: bool = False
    down: tuple[tuple[int, int], ...] = ()


def is_number(text: str) -> bool:
    """Tell whether words are the number of a row."""
    return _NUMBER.fullmatch(text) is not None


def counted(numbers: Sequence[str]) -> bool:
    """Tell whether the numbers of rows go up one by one, from one again where a group may begin."""
    last = 0
    for number in numbers:
        found = _ARABIC.fullmatch(number)
        if found is None:
            continue
        value = int(found[1])
        if last and value not in (last + 1, 1):
            return False
        last = value
    return True


def is_begun(text: str) -> bool:
    """Tell whether words can begin a cell: they do not go on in lower case."""
    return bool(text) and not text[0].islower() and text[0] not in ",.;:)"


def may_begin(text: str) -> bool:
    """Tell whether words can begin a cell, among them such as begin in lower case: “các sở, ngành”."""
    return is_begun(text) or text.split(" ", 1)[0] in _SMALL


def even_rows(lines: Sequence[Cells], main: int) -> list[Made] | None:
    """Return the rows of a table whose numbers stand on the first lines of their rows, None when some do not.

    Args:
        lines: the lines below the head.
        main: the column of the tasks.
    """
    found: list[Made] = []
    row: _Row | None = None
    for line in lines:
        if line.group or line.cells[0]:
            found += [row.made()] if row is not None else []
            row = None
        if line.group:
            found.append(Made(tuple((cell,) for cell in line.cells), True))
        elif line.cells[0]:
            if not is_number(line.cells[0]) or not is_begun(line.cells[main]):
                return None
            row = _Row(line.cells)
        elif row is None:
            return None
        elif row.begins_another(line.cells):
            found.append(row.made())
            row = _Row(line.cells)
        elif not row.add(line.cells):
            return None
    found += [row.made()] if row is not None else []
    numbers = [made.cells[0][0] for made in found if not made.group and made.cells[0]]
    return found if counted(numbers) else None


class _Row:
    """A row to which lines are added."""

    def __init__(self, cells: Sequence[str]) -> None:
        self._cells: list[list[str]] = [[] for _ in cells]
        self._last = [-1] * len(cells)  # the line on which a cell has words
        self._lines = 0
        self.add(cells)

    def add(self, cells: Sequence[str]) -> bool:
        """Add a line; return whether all cells go on without a hole."""
        whole = True
        for column, text in enumerate(cells):
            if text:
                whole = whole and not self._hole(column)
                self._cells[column].append(text)
                self._last[column] = self._lines
        self._lines += 1
        return whole

    def _hole(self, column: int) -> bool:
        return 0 <= self._last[column] < self._lines - 1

    def begins_another(self, cells: Sequence[str]) -> bool:
        """Tell whether a line without a number begins a row: its cells begin anew, and most stand apart."""
        filled = [column for column, text in enumerate(cells) if text]
        if len(filled) < _FEWEST or not all(is_begun(cells[column]) for column in filled):
            return False
        return sum(self._hole(column) for column in filled) >= _HOLES

    def made(self) -> Made:
        """Return the row."""
        return Made(tuple(map(tuple, self._cells)))
