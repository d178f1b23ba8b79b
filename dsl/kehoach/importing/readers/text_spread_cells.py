"""The cells of a line whose columns are parted by blanks, also where one blank must do."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from kehoach.importing.readers.text_spread_columns import Border
from kehoach.importing.readers.text_spread_head import pieces
from kehoach.importing.readers.text_spread_rows import is_begun, is_number, may_begin

Pairs = Counter[tuple[str, str]]

_WORD = re.compile(r"\S+")
_NEAR = 9  # letters by which a cell may begin earlier or later on one line
_SURE = 3  # letters by which the better of two places to cut must be better
_KNOWN = 6  # what it is worth, in letters, that a word is known to begin cells of the column
_TOGETHER = 9  # what it costs to part words that stand together elsewhere
_CLEAN = 2  # how much more a letter counts where no line has words over the border
_WITHIN = 6  # what speaks for words that end before the border being in the left cell
_HEAD = 4  # what it costs to part a word like “Sở” from what follows
_COMMON = 7  # what it costs to part words that stand together in other documents
_APART = 3  # what it costs to leave words together that stand together nowhere else
_STRANGE = 5  # what it costs that it does so, and never follows the word above elsewhere
_LOWER = 6  # what it costs that a cell begins in lower case
_FAR = 10000  # letters; no line of a table is as long
_COUNTED = ("năm", "tháng", "ngày", "quý", "số")  # a figure follows
_RIGID = 0.8  # of the cells that begin at one place: then they all do
_FEW = 3  # such cells at least
_OVER = 2  # letters by which words of a cell may reach over the border


def pairs_of(rows: Iterable[str]) -> Pairs:
    """Return on how many rows two words stand side by side, one blank between them."""
    found: Pairs = Counter()
    for row in rows:
        parts = pieces(row)
        for piece in parts:
            pairs = {(one, _core(other)) for one, other in pairwise(piece.text.split(" "))}
            if len(parts) > 1:  # a capital may begin the next column
                pairs = {pair for pair in pairs if _counts(*pair)}
            found.update(pairs)
    return found


def _counts(before: str, word: str) -> bool:
    return before[:1].isupper() or not word[:1].isupper()


def stand_together(pairs: Pairs, before: str, after: str) -> bool:
    """Tell whether the last word of one line and the first of the next stand side by side elsewhere."""
    last, first = before.rsplit(" ", 1)[-1], _core(after.split(" ", 1)[0])
    if first[:1].isdigit() and last.lower() in _COUNTED:
        return True
    return pairs[last, first] > 0 or (last.lower(), first.lower()) in _common()


class Above(NamedTuple):
    """A line right above: its words where they stand, and its cells."""

    text: str
    cells: tuple[str, ...]


class Cutter:
    """Cuts the lines of one page at the borders of its columns, and learns from them what cells begin with.

    Args:
        borders: the borders of the columns.
        body: the lines, without those whose words go over all columns.
        pairs: which words stand side by side in the text, and how often.
        agencies: the columns that hold names of agencies.
    """

    def __init__(
        self, borders: Sequence[Border], body: Sequence[str], pairs: Pairs, agencies: frozenset[int]
    ) -> None:
        self._agencies = agencies
        self._borders = tuple(borders)
        self._pairs = pairs
        self._inside = self._pairs_inside(body)
        self._starts: list[int] = []
        self._rigid: list[bool] = []  # cells begin right behind the border on all lines
        self._begins: list[frozenset[str]] = []
        self._first: list[frozenset[str]] = []  # the same, with nothing right above
        for border in self._borders:
            starts: Counter[int] = Counter()
            begins: set[str] = set()
            first: set[str] = set()
            over = ""
            for line in body:
                for word in _near(line, border):
                    if _is_wide(line, word.start()) and word[0][:1].isupper():
                        starts[word.start()] += 1
                        begins.add(word[0])
                        first |= set() if over[word.start() : word.end()].strip() else {word[0]}
                over = line
            self._starts.append(max(starts, key=lambda place: (starts[place], place), default=border.high))
            exact = starts[border.high] >= max(_FEW, _RIGID * sum(starts.values()))
            self._rigid.append(border.over == 0 and exact)
            self._begins.append(frozenset(begins))
            self._first.append(frozenset(first))

    def _pairs_inside(self, body: Sequence[str]) -> frozenset[tuple[str, str]]:
        """Return which words stand side by side where one cell surely holds both."""
        highs = [0, *(border.high for border in self._borders)]
        lows = [*(border.low for border in self._borders), _FAR]
        return frozenset(
            (one, _core(other))
            for line in body
            for piece in pieces(line)
            if any(low <= piece.start and piece.end <= high for low, high in zip(highs, lows, strict=True))
            for one, other in pairwise(piece.text.split(" "))
        )

    def cells(self, line: str, above: Sequence[Above]) -> tuple[str, ...] | None:
        """Return the cells of a line, None when it is not sure where one ends and the next begins.

        Args:
            line: the line.
            above: the lines right above, the nearest first.
        """
        if self._opens(line):
            above = ()
        places = [0]
        for column in range(len(self._borders)):
            place = self._place(line, above, column)
            if place is None or place < places[-1]:
                return None
            places.append(place)
        return tuple(line[low:high].strip() for low, high in pairwise([*places, len(line) + 1]))

    def _opens(self, line: str) -> bool:
        """Tell whether a line looks like the first of a row: a number, and words that begin a cell."""
        found = line.split(None, 2)
        start = len(line) - len(line.lstrip())
        return len(found) > 1 and start < self._borders[0].high and is_number(found[0]) and is_begun(found[1])

    def _place(self, line: str, above: Sequence[Above], column: int) -> int | None:
        """Return where to cut a line at the border behind a column."""
        border = self._borders[column]
        if border.over == 0 and not line[border.low : border.high].strip():
            before, after = line[: border.high].rstrip(), line[border.high :]
            gap = border.high - len(before) + len(after) - len(after.lstrip())
            if gap > 1 or not before or not after.strip() or self._is_rigid(line, column):
                return border.high
        number = _WORD.search(line) if column == 0 else None
        if number is not None and number.start() < border.high - 1 and is_number(number[0]):
            return min(border.high, len(line) - len(line[number.end() :].lstrip()))
        return self._best(line, above, column)

    def _is_rigid(self, line: str, column: int) -> bool:
        """Tell whether cells always begin right behind a border, and the words on both sides of it can be parted."""
        high = self._borders[column].high
        before, after = line[:high].split()[-1], line[high:].split(None, 1)[0]
        return self._rigid[column] and not self._elsewhere(line, before, after)

    def _best(self, line: str, above: Sequence[Above], column: int) -> int | None:
        """Return the best place to cut a line where a border is not clean, None when two are about as good."""
        border, start = self._borders[column], self._starts[column]
        near = [word for word in _near(line, border) if self._is_nearest(word.start(), column)]
        first = len(line) - len(line.lstrip())
        wide = [
            word.start()
            for word in near
            if _is_wide(line, word.start()) and (word.start() > first or first >= border.high - _OVER)
        ]
        if len(wide) == 1 and self._may_begin(line[wide[0]], above, column):
            return wide[0]
        if not near:
            end = _piece_end(line, border.high - 1)
            return max(end, border.high) if end <= border.high + _OVER else None
        if len(wide) > 1:
            found = sorted((abs(place - start), place) for place in wide)
        else:
            found = sorted((self._cost(line, above, column, word), word.start()) for word in near)
            end = _piece_end(line, border.high)
            if end <= border.high + _OVER:
                found = sorted([*found, (self._whole(line, above, column, end), end)])
        if len(found) > 1 and found[1][0] - found[0][0] < _SURE:
            return None
        return found[0][1]

    def _may_begin(self, text: str, above: Sequence[Above], column: int) -> bool:
        """Tell whether words may stand first in the column behind a border: begun, or going on with what is above."""
        return may_begin(text) or any(row.cells[column + 1] for row in above)

    def _is_nearest(self, place: int, column: int) -> bool:
        """Tell whether no other border is nearer to a place than the one behind a column."""
        here = abs(place - self._borders[column].high)
        beside = self._borders[max(0, column - 1) : column + 2]
        return all(here <= abs(place - other.high) for other in beside)

    def _whole(self, line: str, above: Sequence[Above], column: int, end: int) -> int:
        """Return what speaks against words that reach to a border, or over it, being all in the left cell."""
        border = self._borders[column]
        start = line.rfind("  ", 0, max(0, end - 1)) + 2
        lower = not is_begun(line[start : start + 1]) and not any(row.cells[column] for row in above)
        cost = _LOWER if lower and abs(start - border.high) < _NEAR else 0
        if end <= border.high:
            return cost - _WITHIN
        words = [word for word in _WORD.finditer(line, start, end) if abs(word.start() - border.high) < _NEAR]
        apart = any(not self._elsewhere(line, _before(line, word), word[0]) for word in words)
        return cost + end - border.high + (_APART if apart else 0)

    def _cost(self, line: str, above: Sequence[Above], column: int, word: re.Match[str]) -> int:
        """Return what speaks against a cell that begins with a word, in letters."""
        start, high = self._starts[column], self._borders[column].high
        beside = min(
            (abs(word.start() - at) for row in above for at in self._cut_at(row.text, column)), default=_NEAR
        )
        cost = min(abs(word.start() - start), abs(word.start() - high), beside)
        cost *= 1 if self._borders[column].over else _CLEAN
        before = _before(line, word)
        near = word.start() - len(before) - 1 >= start - _SURE
        if self._elsewhere(line, before, word[0]) or (near and before in self._first[column]):
            cost += _TOGETHER
        elif before in _heads():
            cost += _HEAD
        elif (before.lower(), _core(word[0]).lower()) in _common():
            cost += _APART if word[0][0].isupper() else _COMMON
        if not self._may_begin(word[0], above, column):
            cost += _LOWER
        over = next((row.cells[column + 1] for row in above if row.cells[column + 1]), "")
        if over and stand_together(self._pairs, over, word[0]):
            seen = self._pairs[over.rsplit(" ", 1)[-1], _core(word[0])] > 0
            cost -= _TOGETHER if seen else _APART
        elif over and not may_begin(word[0]):
            cost += _STRANGE
        if word[0] in self._begins[column]:
            return cost - _KNOWN
        if word[0] in _heads() and column + 1 in self._agencies | {at + 1 for at in self._agencies}:
            return cost + (-_KNOWN if column + 1 in self._agencies else _KNOWN)
        return cost

    def _elsewhere(self, line: str, before: str, word: str) -> bool:
        """Tell whether two words that stand side by side on a line do so on another too."""
        here = len(pieces(line)) == 1 or _counts(before, word)
        return (before, _core(word)) in self._inside or self._pairs[before, _core(word)] > here

    def _cut_at(self, line: str, column: int) -> list[int]:
        """Return where cells begin near a border on another line, as far as two blanks show it."""
        border = self._borders[column]
        return [piece.start for piece in pieces(line) if abs(piece.start - border.high) < _NEAR // 2]


@cache
def _common() -> frozenset[tuple[str, str]]:
    """Return pairs of words that stand side by side in official documents."""
    from kehoach.model.word_lists import rows

    return frozenset((first, other) for first, found in rows("cap_tu").items() for row in found
                     for cell in row for other in cell.split())  # fmt: skip


@cache
def _heads() -> frozenset[str]:
    """Return words that begin names of agencies and are never the last of one: Sở, Bộ, UBND."""
    from kehoach.model.word_lists import rows

    cells = (
        name.strip() for row in rows("dau_ten_co_quan")["head"] for cell in row for name in cell.split(";")
    )
    return frozenset(name for name in cells if name and " " not in name)


def _before(line: str, word: re.Match[str]) -> str:
    return line[: word.start()].rsplit(None, 1)[-1] if line[: word.start()].strip() else ""


def _core(word: str) -> str:
    return word.rstrip(".,;:)")


def _near(line: str, border: Border) -> list[re.Match[str]]:
    """Return the words that begin near a border."""
    return [word for word in _WORD.finditer(line) if abs(word.start() - border.high) < _NEAR]


def _is_wide(line: str, place: int) -> bool:
    """Tell whether two blanks, or the beginning of the line, stand before a place."""
    return not line[max(0, place - 2) : place].strip()


def _piece_end(line: str, place: int) -> int:
    """Return where the words that stand over a place end: before two blanks."""
    found = line.find("  ", place)
    return found if found >= 0 else len(line)
