"""Columns that are parted by blanks: the borders between them, learned from all lines of a page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from kehoach.importing.readers.text_spread_head import Piece, kind_of, pieces

_NEAR = 9  # letters by which a column may begin earlier or later on another page
_SLACK = 3  # letters by which names of columns stand over their borders
_MOST_OVER = 0.34  # of the lines: words over the border between two columns
_FEW = 3  # lines on both sides of a border that no gap of the head shows
_LEAST = 4  # lines of the body that show borders without the head
_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3}){0,3}[.)]?")
_WORD = re.compile(r"\S+")


class Border(NamedTuple):
    """The border between two columns.

    Attributes:
        low: the first place without letters.
        high: the place after the last one; the right column begins here or further right.
        over: on how many lines letters stand here all the same.
    """

    low: int
    high: int
    over: int = 0


def borders_of(head: Sequence[str], names: Sequence[Piece], body: Sequence[str]) -> tuple[Border, ...] | None:
    """Return the borders between the columns of a table on one page, None when they are not clear.

    Args:
        head: the lines of the head on that page.
        names: the names in it, as far as two blanks part them.
        body: the lines below, without those whose words go over all columns.
    """
    filled = _filled(body if len(body) >= _LEAST else [*head, *body])
    filled += [0] * (max(name.end for name in names) + 1 - len(filled))
    starts = _starts(body)
    found: list[Border] = []
    for left, right in pairwise(names):
        border = _between(filled, starts, (left, right), len(body))
        if border is None:
            return None
        found.append(border)
    if kind_of(names[0].text) == "number":
        found[0] = _behind_numbers(filled, names, body, found[0])
    edges = [0, *(border.high for border in found), len(filled)]
    more: list[Border] = []
    for name, (low, high) in zip(names, pairwise(edges), strict=True):
        more += _inside(filled, name, (low, high), head, body)
    return _in_order([*found, *more])


def moved(borders: Sequence[Border], body: Sequence[str]) -> tuple[Border, ...] | None:
    """Return the borders on a page without a head, near those of the page before; None when they are not clear."""
    filled = _filled(body)
    found: list[Border] = []
    for border in borders:
        runs = _runs(filled, max(1, border.high - _NEAR), min(len(filled) - 1, border.high + _NEAR))
        near = min(runs, key=lambda run: (run.over, abs(run.high - border.high)), default=border)
        found.append(near)
    return _in_order(found)


def _in_order(borders: Iterable[Border]) -> tuple[Border, ...] | None:
    made = tuple(sorted(borders))
    return made if all(one.high < other.high for one, other in pairwise(made)) else None


def _filled(lines: Iterable[str]) -> list[int]:
    """Return for each place of a line how many lines have a letter there."""
    found: Counter[int] = Counter()
    width = 0
    for line in lines:
        width = max(width, len(line))
        for word in _WORD.finditer(line):
            found[word.start()] += 1
            found[word.end()] -= 1
    return list(accumulate(found[place] for place in range(width + 1)))


def _runs(filled: Sequence[int], low: int, high: int) -> list[Border]:
    """Return the stretches of places that are equally full."""
    found: list[Border] = []
    start = low
    for place in range(low + 1, high + 1):
        if place == high or filled[place] != filled[start]:
            found.append(Border(start, place, filled[start]))
            start = place
    return found


def _starts(lines: Iterable[str]) -> Counter[int]:
    """Return for each place on how many lines words begin there behind two blanks."""
    return Counter(piece.start for line in lines for piece in pieces(line))


def _between(
    filled: Sequence[int], starts: Counter[int], names: tuple[Piece, Piece], lines: int
) -> Border | None:
    """Return the border between two columns, by the places of their names; None when it is not clear."""
    left, right = names
    low = max((left.start + left.end) // 2, left.end - _SLACK)
    runs = _runs(filled, low, min((right.start + right.end) // 2, right.start + _SLACK))
    least = min((run.over for run in runs), default=lines)
    if least > max(1, _MOST_OVER * lines):
        return None
    best = [run for run in runs if run.over == least]
    widest = max(_wide(run) for run in best)
    ranked = sorted(
        (-(starts[run.high] + starts[run.high + 1]), -_wide(run), run)
        for run in best
        if _wide(run) >= widest - 1
    )
    if least == 0 and len(ranked) > 1 and ranked[0][:2] == ranked[1][:2]:
        return None
    return ranked[0][2]


def _behind_numbers(
    filled: Sequence[int], names: Sequence[Piece], body: Sequence[str], border: Border
) -> Border:
    """Return the border behind the numbers of rows, which may stand further right than the name of their column."""
    words = [found for line in body if (found := _WORD.search(line)) is not None]
    ends = [
        word.end()
        for word in words
        if _NUMBER.fullmatch(word[0])
        and word.start() <= names[0].end + _SLACK
        and word.end() < names[1].start
    ]
    end = max(ends, default=0)
    if end <= border.low:
        return border
    after = [word.start() for line in body for word in _WORD.finditer(line, end) if word.start() > end]
    high = min(after, default=end + 1)
    return Border(end, high, max(filled[end:high]))


def _wide(run: Border) -> int:
    return run.high - run.low


def _inside(
    filled: Sequence[int], name: Piece, room: tuple[int, int], head: Sequence[str], body: Sequence[str]
) -> list[Border]:
    """Return borders inside what looks like one name: names with one blank between them."""
    found: list[Border] = []
    low, high = min(room[0], name.start), room[1]
    for run in _runs(filled, max(room[0], name.start), min(high, name.end)):
        if run.over or run.high >= high:
            continue
        run = _blank_in(head, run)
        sides = (slice(low, run.low), slice(run.high, high))
        names = ["".join(line[side] for line in head[:1]).strip() for side in sides]
        filled_sides = [sum(1 for line in body if line[side].strip()) for side in sides]
        if min(filled_sides) >= _FEW and run.high > run.low and all(part[:1].isupper() for part in names):
            found.append(run)
            low = run.high
    return found


def _blank_in(head: Sequence[str], run: Border) -> Border:
    """Return the first stretch of a run where all lines of the head are blank."""
    blank = [
        place
        for place in range(run.low, run.high)
        if all(not line[place : place + 1].strip() for line in head)
    ]
    if not blank:
        return Border(run.low, run.low)
    end = blank[0]
    while end in blank:
        end += 1
    return Border(blank[0], end)
