"""Rows of a table set with blanks whose cells stand in the middle of their rows, some over several rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import pairwise

from kehoach.importing.readers.text_spread_block import Block
from kehoach.importing.readers.text_spread_rows import Cells, Made, counted, is_number

_Blocks = Sequence[Cells | list[Cells]]
_NEEDED = {"lead": 1.2, "executor": 1.2, "time": 0.8}  # what it costs that a task has none
_NEVER = 1e6  # what costs as much cannot be
_TRIED = 5.0  # by how much worse a border may look at first and still be tried
_SURE = 0.8  # by which every other reading must be worse
_MOST_LINES = 60  # from one number to the next
_PASSES = 3
_WINDOW = 16  # rows above and below a border that show where it is
_STOPPED = 0.8  # of the last cells end with a full stop: then all do


def centred_rows(
    sheets: Sequence[Sequence[Cells]], main: int, kinds: Sequence[str], together: Callable[[str, str], bool]
) -> list[Made] | None:
    """Return the rows of a table whose numbers stand in the middle of their rows, None when it is not sure.

    Args:
        sheets: the lines below the head, page by page.
        main: the column of the tasks.
        kinds: what each column holds.
        together: tells whether words of one line go on with those of another, as words elsewhere do.
    """
    blocks = [block for sheet in sheets for block in _blocks(sheet)]
    stops = _stops(blocks, main)
    needed = tuple(_NEEDED.get(kind, 0.0) for kind in kinds)
    kinds_of_table = (
        partial(Block, main=main, needed=needed, stops=stops, together=together, high=high)
        for high in (False, True)
    )
    found = [rows for block_of in kinds_of_table if (rows := _all(blocks, block_of)) is not None]
    return found[0] if found and all(rows == found[0] for rows in found) else None


def _all(blocks: _Blocks, block_of: Callable[[list[Cells]], Block]) -> list[Made] | None:
    """Return the rows of all blocks, None when those of one are not sure."""
    found: list[Made] = []
    for lines in blocks:
        if isinstance(lines, Cells):
            found.append(Made(tuple((cell,) for cell in lines.cells), True))
            continue
        rows = _rows(block_of(lines))
        if rows is None:
            return None
        found += rows
    return found if counted([made.cells[0][0] for made in found if not made.group]) else None


def _blocks(sheet: Sequence[Cells]) -> Iterator[Cells | list[Cells]]:
    lines: list[Cells] = []
    for line in sheet:
        if not line.group:
            lines.append(line)
            continue
        if lines:
            yield lines
            lines = []
        yield line
    if lines:
        yield lines


def _stops(blocks: _Blocks, main: int) -> bool:
    """Tell whether tasks end with a full stop: those do that stand last in their blocks."""
    last = [
        next((line.cells[main] for line in reversed(block) if line.cells[main]), "")
        for block in blocks
        if isinstance(block, list)
    ]
    return sum(text.endswith((".", ";")) for text in last) >= _STOPPED * len(last)


def _rows(block: Block) -> list[Made] | None:
    """Return the rows of a block, None when it can be read in several ways or in none."""
    numbers = [at for at, line in enumerate(block.lines) if line[0]]
    if not numbers or not all(is_number(block.lines[at][0]) for at in numbers):
        return None
    if any(after - before > _MOST_LINES for before, after in pairwise([-1, *numbers, len(block.lines)])):
        return None
    tried = _tried(block, numbers)
    if tried is None:
        return None
    open_ones = [at for at, places in enumerate(tried) if len(places) > 1]
    best = [places[0] for places in tried]
    for _ in range(_PASSES):
        before = list(best)
        for at in open_ones:
            best[at] = min(tried[at], key=lambda place: _near(block, numbers, _with(best, at, place), at))
        if before == best:
            break
    if _exact(block, numbers, best) >= _NEVER:
        return None
    sure = all(_is_best(block, numbers, best, at, place) for at in open_ones for place in tried[at])
    return _made(block, numbers, best) if sure else None


def _is_best(block: Block, numbers: Sequence[int], best: Sequence[int], at: int, place: int) -> bool:
    """Tell whether another place for a border is clearly worse, or makes no other rows."""
    other = _with(best, at, place)
    if other == best or _near(block, numbers, other, at) - _near(block, numbers, best, at) >= _SURE:
        return True
    return _made(*_around(block, numbers, other, at)) == _made(*_around(block, numbers, best, at))


def _near(block: Block, numbers: Sequence[int], borders: Sequence[int], at: int) -> float:
    """Return how ill the rows around a border go together."""
    return _exact(*_around(block, numbers, borders, at))


def _around(
    block: Block, numbers: Sequence[int], borders: Sequence[int], at: int
) -> tuple[Block, Sequence[int], Sequence[int]]:
    low, high = max(0, at - _WINDOW), min(len(numbers), at + _WINDOW)
    return block, numbers[low:high], borders[low : high + 1]


def _with(borders: Sequence[int], at: int, place: int) -> list[int]:
    return [*borders[:at], place, *borders[at + 1 :]]


def _tried(block: Block, numbers: Sequence[int]) -> list[list[int]] | None:
    """Return for each border between rows the places it may have, the best at first sight first."""
    places = [[0], *(list(range(low + 1, high + 1)) for low, high in pairwise(numbers)), [len(block.lines)]]
    costs = [
        {(low, high): block.guess(low, high, number) for low in places[at] for high in places[at + 1]}
        for at, number in enumerate(numbers)
    ]
    ahead: list[dict[int, float]] = [{0: 0.0}]
    for at, cost in enumerate(costs):
        ahead.append(
            {high: min(ahead[at][low] + cost[low, high] for low in places[at]) for high in places[at + 1]}
        )
    behind: list[dict[int, float]] = [{len(block.lines): 0.0}]
    for at in range(len(costs) - 1, -1, -1):
        last = behind[-1]
        behind.append(
            {low: min(last[high] + costs[at][low, high] for high in places[at + 1]) for low in places[at]}
        )
    behind.reverse()
    found: list[list[int]] = []
    for at, row in enumerate(places):
        ranked = sorted((ahead[at][place] + behind[at][place], place) for place in row)
        if ranked[0][0] >= _NEVER:
            return None
        found.append([place for cost_of_place, place in ranked if cost_of_place - ranked[0][0] < _TRIED])
    return found


def _exact(block: Block, numbers: Sequence[int], borders: Sequence[int]) -> float:
    """Return how ill it goes together that rows begin at some lines."""
    if any(low >= high for low, high in pairwise(borders)):
        return _NEVER
    cost = sum(
        block.row(low, high, number) for (low, high), number in zip(pairwise(borders), numbers, strict=True)
    )
    if cost >= _NEVER:
        return cost
    return cost + sum(block.spans(borders, numbers, column)[0] for column in block.others)


def _made(block: Block, numbers: Sequence[int], borders: Sequence[int]) -> list[Made]:
    """Return the rows that begin at some lines."""
    spans = {column: block.spans(borders, numbers, column)[1] for column in block.others}
    alone = [(row, row) for row in range(len(numbers))]
    made: list[Made] = []
    for row in range(len(numbers)):
        cells: list[tuple[str, ...]] = []
        down: list[tuple[int, int]] = []
        for column in range(len(block.lines[0])):
            first, last = next(span for span in spans.get(column, alone) if span[0] <= row <= span[1])
            low, high = borders[first], borders[last + 1]
            cells.append(block.texts(low, high, column) if first == row else ())
            if first == row < last:
                down.append((column, last - first + 1))
        made.append(Made(tuple(cells), False, tuple(down)))
    return made
