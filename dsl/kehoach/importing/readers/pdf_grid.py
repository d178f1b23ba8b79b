"""Tables of a PDF page from the lines drawn on it: which boxes there are, and which words stand in them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from kehoach.importing.readers.pdf_source import Page, Stroke, Word

_NEAR = 3.0  # points: edges this near are one edge
_TOUCH = 4.0  # points: lines whose ends are this near meet
_SMALLEST = 8.0  # points: no row and no column is smaller
_MOST_BOXES = 20_000
_MOST_PAIRS = 100_000  # lines across times lines down on a page
_MOST_GRIDS = 50  # tables on a page
_FRAME_OF_PAGE = 0.6  # of the height of the page: a single box higher than this is an ornament


class Box(NamedTuple):
    """A cell: its row and column (from 0), how many it covers, its edges in points, and its words."""

    row: int
    column: int
    down: int
    across: int
    x0: float
    y0: float
    x1: float
    y1: float
    words: tuple[Word, ...]


class Grid(NamedTuple):
    """A table on one page.

    Attributes:
        xs: the edges of its columns from left to right, in points.
        ys: the edges of its rows from top to bottom.
        boxes: its cells, row by row.
        open_top: no line is drawn above the first row.
        open_bottom: no line is drawn below the last row.
        page: the number of the page.
    """

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    boxes: tuple[Box, ...]
    open_top: bool
    open_bottom: bool
    page: int

    @property
    def top(self) -> float:
        """Its upper edge."""
        return self.ys[0]


class _Run(NamedTuple):
    """Lines drawn end to end: where they lie (y of a line across), and from where to where."""

    at: float
    start: float
    end: float


def grids(page: Page) -> tuple[list[Grid], list[Word], bool]:
    """Return the tables of a page, the words outside them, and whether its drawing was too much to look at."""
    across = _runs([(s.y0 + s.y1) / 2, s.x0, s.x1] for s in page.strokes if s.across)
    down = _runs([(s.x0 + s.x1) / 2, s.y0, s.y1] for s in page.strokes if not s.across)
    if len(across) * len(down) > _MOST_PAIRS:
        return [], list(page.words), True
    found = []
    words = list(page.words)
    for lying, standing in _groups(across, down):
        grid = _grid(page, lying, standing, words)
        if grid is not None:
            found.append(grid)
            inside = {id(word) for box in grid.boxes for word in box.words}
            words = [word for word in words if id(word) not in inside]
    return sorted(found, key=lambda grid: grid.top), words, False


def _runs(lines: object) -> list[_Run]:
    """Join pieces that lie end to end or on top of each other."""
    found: list[_Run] = []
    ordered = sorted(_Run(*line) for line in lines)  # type: ignore[attr-defined]
    group: list[_Run] = []
    for line in ordered:
        if group and line.at - group[0].at > _NEAR / 2:
            found += _end_to_end(group)
            group = []
        group.append(line)
    return found + _end_to_end(group)


def _end_to_end(group: list[_Run]) -> list[_Run]:
    found: list[_Run] = []
    for line in sorted(group, key=lambda line: line.start):
        if found and line.start <= found[-1].end + _NEAR:
            found[-1] = found[-1]._replace(end=max(found[-1].end, line.end))
        else:
            found.append(line)
    return [line for line in found if line.end - line.start >= _SMALLEST]


def _groups(across: list[_Run], down: list[_Run]) -> list[tuple[list[_Run], list[_Run]]]:
    """Return lines that hang together: at least two across and two down, or three of one kind with one other."""
    count = len(across)
    parent = list(range(count + len(down)))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    for i, lying in enumerate(across):
        for j, standing in enumerate(down):
            if (
                lying.start - _TOUCH <= standing.at <= lying.end + _TOUCH
                and standing.start - _TOUCH <= lying.at <= standing.end + _TOUCH
            ):
                parent[root(i)] = root(count + j)
    groups: dict[int, tuple[list[_Run], list[_Run]]] = {}
    for at in range(len(parent)):
        kind = 0 if at < count else 1
        line = across[at] if kind == 0 else down[at - count]
        groups.setdefault(root(at), ([], []))[kind].append(line)
    whole = [group for group in groups.values() if len(group[0]) + len(group[1]) >= 4 and all(group)]
    return sorted(whole, key=lambda group: -len(group[0]) * len(group[1]))[:_MOST_GRIDS]


def _edges(places: Sequence[float]) -> list[float]:
    found: list[list[float]] = []
    for place in sorted(places):
        if found and place - found[-1][-1] <= _NEAR:
            found[-1].append(place)
        else:
            found.append([place])
    return [sum(group) / len(group) for group in found]


def _grid(page: Page, lying: list[_Run], standing: list[_Run], words: list[Word]) -> Grid | None:
    xs = _edges([line.at for line in standing])
    ys = _edges([line.at for line in lying])
    left, right = min(line.start for line in lying), max(line.end for line in lying)
    top, bottom = min(line.start for line in standing), max(line.end for line in standing)
    open_top, open_bottom = top < ys[0] - _SMALLEST, bottom > ys[-1] + _SMALLEST
    xs = [
        *([left] if left < xs[0] - _SMALLEST else []),
        *xs,
        *([right] if right > xs[-1] + _SMALLEST else []),
    ]
    ys = [*([top] if open_top else []), *ys, *([bottom] if open_bottom else [])]
    cells = (len(xs) - 1) * (len(ys) - 1)
    if not 1 <= cells <= _MOST_BOXES or (cells == 1 and ys[-1] - ys[0] > _FRAME_OF_PAGE * page.height):
        return None
    groups = _merged(xs, ys, lying, standing)
    boxes = _boxes(xs, ys, groups, words)
    if not any(box.words for box in boxes):
        return None
    return Grid(tuple(xs), tuple(ys), tuple(boxes), open_top, open_bottom, page.number)


def _merged(
    xs: list[float], ys: list[float], lying: list[_Run], standing: list[_Run]
) -> list[tuple[int, ...]]:
    """Return row, column, last row, last column of each cell: squares without a line between them are one."""
    columns, rows = len(xs) - 1, len(ys) - 1
    walls = _drawn(xs, ys, standing)  # walls[i] of x edge i: the rows where it is drawn
    floors = _drawn(ys, xs, lying)
    taken = [[False] * columns for _ in range(rows)]
    found: list[tuple[int, ...]] = []
    for row in range(rows):
        for column in range(columns):
            if taken[row][column]:
                continue
            right = column
            while right + 1 < columns and row not in walls[right + 1] and not taken[row][right + 1]:
                right += 1
            low = row
            while (
                low + 1 < rows
                and _is_open(floors[low + 1], column, right)
                and not any(taken[low + 1][column : right + 1])
            ):
                low += 1
            for y in range(row, low + 1):
                taken[y][column : right + 1] = [True] * (right - column + 1)
            found.append((row, column, low, right))
    return found


def _is_open(drawn: set[int], first: int, last: int) -> bool:
    return not any(column in drawn for column in range(first, last + 1))


def _drawn(edges: list[float], others: list[float], lines: list[_Run]) -> list[set[int]]:
    """Return for each edge the squares along it beside which a line is drawn."""
    found: list[set[int]] = [set() for _ in edges]
    for line in lines:
        at = min(range(len(edges)), key=lambda i: abs(edges[i] - line.at))
        for square in range(len(others) - 1):
            low, high = others[square], others[square + 1]
            if min(line.end, high) - max(line.start, low) > 0.6 * (high - low):
                found[at].add(square)
    return found


def _boxes(xs: list[float], ys: list[float], groups: list[tuple[int, ...]], words: list[Word]) -> list[Box]:
    owner = {
        (row, column): at
        for at, (top, left, low, right) in enumerate(groups)
        for row in range(top, low + 1)
        for column in range(left, right + 1)
    }
    inside: list[list[Word]] = [[] for _ in groups]
    for word in words:
        column = _slot(xs, (word.x0 + word.x1) / 2)
        row = _slot(ys, word.y - 0.3 * word.size)
        if column is not None and row is not None:
            inside[owner[row, column]].append(word)
    return [
        Box(
            top,
            left,
            low - top + 1,
            right - left + 1,
            xs[left],
            ys[top],
            xs[right + 1],
            ys[low + 1],
            tuple(held),
        )
        for (top, left, low, right), held in zip(groups, inside, strict=True)
    ]


def _slot(edges: list[float], place: float) -> int | None:
    at = bisect_right(edges, place) - 1
    return at if 0 <= at < len(edges) - 1 else None


def unused(page: Page, found: Sequence[Grid]) -> list[Stroke]:
    """Return the lines drawn across a page outside its tables."""
    return [
        stroke
        for stroke in page.strokes
        if stroke.across and not any(grid.ys[0] - _NEAR <= stroke.y0 <= grid.ys[-1] + _NEAR for grid in found)
    ]
