"""The axis of days: where a day stands, and its bands of years, quarters (quý) and months."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from kehoach.render.chart.sheet import BAND, FAINT, GRID, Sheet
from kehoach.render.chart.words import width

BAND_TALL = 14.0
_SIZE = 7.5
_ROOM = 4.0  # points between two labels of a band
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
_QUARTERS = ("I", "II", "III", "IV")
_DARK = "#aab3bd"


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


def bands(axis: Axis) -> tuple[tuple[Part, ...], ...]:
    """Return the bands, years first, then quarters and months where their labels have room."""
    parts = [tuple(_years(axis))]
    for months in (3, 1):
        found = tuple(_parts(axis, months))
        if axis.last.year - axis.first.year > 40 or any(
            width(part.label, _SIZE) + _ROOM > part.right - part.left for part in found
        ):
            break
        parts.append(found)
    return tuple(parts)


def head_tall(axis: Axis) -> float:
    """Return how tall the bands are together, in points."""
    return BAND_TALL * len(bands(axis))


def draw_head(sheet: Sheet, axis: Axis, top: float, name: str) -> None:
    """Draw the bands from *top*; *name* begins the ids of what is drawn."""
    for level, band in enumerate(bands(axis)):
        y = top + level * BAND_TALL
        for at, part in enumerate(band):
            box = f"{name}-box-{level}-{at}"
            sheet.box(part.left, y, part.right - part.left, BAND_TALL, name=box, fill=BAND, edge="white")
            middle = (part.left + part.right) / 2
            sheet.text(
                middle, y + BAND_TALL - 4, part.label, _SIZE, name=f"{name}-{level}-{at}", bold=level == 0,
                color=FAINT if level else "#1f2328", align="center",
            )  # fmt: skip


def draw_grid(sheet: Sheet, axis: Axis, top: float, bottom: float, name: str) -> None:
    """Draw a line where each part of the lowest band begins, darker where a year does."""
    for at, part in enumerate(bands(axis)[-1]):
        color = _DARK if part.year else GRID
        sheet.line((part.left, top), (part.left, bottom), name=f"{name}-{at}", color=color)
    sheet.line((axis.right, top), (axis.right, bottom), name=f"{name}-end", color=_DARK)


def _years(axis: Axis) -> Iterator[Part]:
    count = axis.last.year - axis.first.year + 1
    room = width("2026", _SIZE, True) + _ROOM
    step = next((one for one in _STEPS if axis.wide * one / count >= room), _STEPS[-1])
    if step > 1:
        room = width("2026–2026", _SIZE, True) + _ROOM
        step = next((one for one in _STEPS if axis.wide * one / count >= room), _STEPS[-1])
    for year in range(axis.first.year, axis.last.year + 1, step):
        end = min(year + step - 1, axis.last.year)
        first, last = max(date(year, 1, 1), axis.first), min(date(end, 12, 31), axis.last)
        words = str(year) if end == year else f"{year}–{end}"
        left, right = axis.at(first), axis.after(last)
        fits = width(words, _SIZE, True) + 1 <= right - left
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
