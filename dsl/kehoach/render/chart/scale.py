"""The axis of days, without a pixel: where a day stands, and its bands of years, quarters (quý) and months."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

SIZE = 7.5  # of a label
_ROOM = 4.0  # between two labels of a band
_NEAR = 4.0  # between due days below which they are not drawn one by one
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
_QUARTERS = ("I", "II", "III", "IV")
Width = Callable[[str, float, bool], float]  # of words on one line: their letters, size, whether bold


class Axis(NamedTuple):
    """Days from *first* to *last* on a line from *left*, *wide* points long."""

    first: date
    last: date
    left: float
    wide: float

    def at(self, day: date) -> float:
        """Return where a day begins."""
        whole = self.last.toordinal() + 1 - self.first.toordinal()
        return self.left + self.wide * (day.toordinal() - self.first.toordinal()) / whole

    def after(self, day: date) -> float:
        """Return where a day ends."""
        whole = self.last.toordinal() + 1 - self.first.toordinal()
        return self.left + self.wide * (day.toordinal() + 1 - self.first.toordinal()) / whole

    @property
    def right(self) -> float:
        """Where the axis ends."""
        return self.left + self.wide


class Part(NamedTuple):
    """A part of a band: where it begins and ends, its label, and whether a year begins there."""

    left: float
    right: float
    label: str
    year: bool


def bands(axis: Axis, width: Width) -> tuple[tuple[Part, ...], ...]:
    """Return the bands, years first, then quarters and months where their labels have room.

    Args:
        axis: the axis.
        width: of a label, in the measure of the axis.
    """
    parts = [tuple(_years(axis, width))]
    for months in (3, 1):
        found = tuple(_parts(axis, months))
        if axis.last.year - axis.first.year > 40 or any(
            width(part.label, SIZE, False) + _ROOM > part.right - part.left for part in found
        ):
            break
        parts.append(found)
    return tuple(parts)


def told_apart(places: Sequence[float]) -> bool:
    """Tell whether places on an axis lie so far from each other that each can be drawn."""
    return all(after - before >= _NEAR for before, after in pairwise(places))


def _years(axis: Axis, width: Width) -> Iterator[Part]:
    count = axis.last.year - axis.first.year + 1
    room = width("2026", SIZE, True) + _ROOM
    step = next((one for one in _STEPS if axis.wide * one / count >= room), _STEPS[-1])
    if step > 1:
        room = width("2026–2026", SIZE, True) + _ROOM
        step = next((one for one in _STEPS if axis.wide * one / count >= room), _STEPS[-1])
    for year in range(axis.first.year, axis.last.year + 1, step):
        end = min(year + step - 1, axis.last.year)
        first, last = max(date(year, 1, 1), axis.first), min(date(end, 12, 31), axis.last)
        words = str(year) if end == year else f"{year}–{end}"
        left, right = axis.at(first), axis.after(last)
        fits = width(words, SIZE, True) + 1 <= right - left
        yield Part(left, right, words if fits else "", True)


def _parts(axis: Axis, months: int) -> Iterator[Part]:
    begins = [
        date(year, month, 1)
        for year in range(axis.first.year, axis.last.year + 1)
        for month in range(1, 13, months)
        if axis.first <= date(year, month, 1) <= axis.last
    ]
    edges = [*map(axis.at, begins), axis.right]
    for at, day in enumerate(begins):
        words = _QUARTERS[day.month // 3] if months == 3 else str(day.month)
        label = f"Quý {words}" if months == 3 and edges[at + 1] - edges[at] > 60 else words
        yield Part(edges[at], edges[at + 1], label, day.month == 1)
