"""The axis of days drawn: its bands of years, quarters (quý) and months, and the lines below them."""

from __future__ import annotations

from kehoach.render.chart.scale import SIZE, Axis, Part
from kehoach.render.chart.scale import bands as bands_of
from kehoach.render.chart.sheet import BAND, FAINT, GRID, Sheet
from kehoach.render.chart.words import width

BAND_TALL = 14.0
_DARK = "#aab3bd"


def bands(axis: Axis) -> tuple[tuple[Part, ...], ...]:
    """Return the bands, years first, then quarters and months where their labels have room."""
    return bands_of(axis, width)


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
                middle, y + BAND_TALL - 4, part.label, SIZE, name=f"{name}-{level}-{at}", bold=level == 0,
                color=FAINT if level else "#1f2328", align="center",
            )  # fmt: skip


def draw_grid(sheet: Sheet, axis: Axis, top: float, bottom: float, name: str) -> None:
    """Draw a line where each part of the lowest band begins, darker where a year does."""
    for at, part in enumerate(bands(axis)[-1]):
        color = _DARK if part.year else GRID
        sheet.line((part.left, top), (part.left, bottom), name=f"{name}-{at}", color=color)
    sheet.line((axis.right, top), (axis.right, bottom), name=f"{name}-end", color=_DARK)
