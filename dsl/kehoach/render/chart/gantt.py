"""The Gantt chart: tasks in rows, their days as bars and marks on an axis."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from kehoach.render.chart.axis import BAND_TALL, draw_grid, draw_head, head_tall
from kehoach.render.chart.frame import (
    LINE,
    MARGIN,
    PAD,
    SIGN,
    SIZE,
    Column,
    Laid,
    LaidGroup,
    Legend,
    columns,
    draw_group,
    draw_heads,
    draw_row,
    draw_top,
    lay,
    places,
    runs,
    top_tall,
)
from kehoach.render.chart.scale import Axis, told_apart
from kehoach.render.chart.sheet import FAINT, Sheet
from kehoach.render.chart.timeline import WORDS, Bar, Chart, Row
from kehoach.render.chart.words import wrap

WIDE = 1190.0  # points: an A3 page across
_TALL = 7.0  # of a bar
_LEAST = 2.5  # the width of the shortest bar
_FILL = {"period": "#2f6fab", "open": "#2f6fab", "continuous": "#b9c4cf", "recurring": "#d9eee6"}
_GREEN, _RED, _ORANGE = "#1b7f5c", "#b3261e", "#c25700"


def draw(chart: Chart) -> Sheet:
    """Return the sheet with the chart; as tall as its tasks need."""
    sizes = _sizes(chart)
    cols = columns(chart, sizes)
    left = cols[-1].left + cols[-1].wide + 14
    axis = Axis(chart.first, chart.last, left, WIDE - MARGIN - left) if chart.first and chart.last else None
    legend = _legend(chart)
    groups = lay(chart.groups, cols, WIDE - 2 * MARGIN - 8)
    head = max(head_tall(axis) if axis else 0.0, BAND_TALL)
    top = MARGIN + top_tall(chart, legend, WIDE - 2 * MARGIN)
    warning = _warning(chart)
    top += (LINE + 6) * len(warning)
    stops, bottom = places(groups, top + head, head)
    sheet = Sheet(WIDE, bottom + MARGIN)
    draw_top(sheet, chart, legend)
    for at, line in enumerate(warning):
        y = top - 8 - (len(warning) - 1 - at) * (LINE + 6)
        sheet.text(MARGIN, y, line, SIZE + 1, name=f"warning-{at}", bold=True, color=_RED)
    _heads(sheet, cols, axis, top + head, head, "axis-0")
    before = top + head
    for at, (group, stop) in enumerate(zip(groups, stops, strict=True)):
        if stop[0] > before + 1:
            _heads(sheet, cols, axis, stop[0], head, f"group-{at}-axis")
        before = stop[1][-1] + group.rows[-1].tall
        _group(sheet, cols, axis, group, stop, head, at)
    return sheet


def _sizes(chart: Chart) -> list[tuple[str, str, float, Callable[[Row], str], int]]:
    more = 1.0 if chart.first else 1.6  # without an axis the words have its room
    return [
        ("task", "Nhiệm vụ", 330 * more, lambda row: row.words, 5),
        ("lead", "Chủ trì", 150 * more, lambda row: row.lead, 5),
        ("time", "Thời gian", 124 * more, lambda row: row.time or ("" if chart.first else row.note), 9),
    ]


def _warning(chart: Chart) -> tuple[str, ...]:
    if not any(group.rows for group in chart.groups):
        return ("Kế hoạch không có nhiệm vụ nào.",)
    if chart.first is None:
        return (
            "Không nhiệm vụ nào có ngày nên không vẽ được trục thời gian; dưới đây là danh sách nhiệm vụ.",
        )
    return ()


def _heads(
    sheet: Sheet, cols: list[Column], axis: Axis | None, bottom: float, head: float, name: str
) -> None:
    draw_heads(sheet, cols, bottom, f"{name}-column")
    if axis is not None:
        draw_head(sheet, axis, bottom - head_tall(axis), name)


def _group(
    sheet: Sheet, cols: list[Column], axis: Axis | None, group: LaidGroup, stop: tuple[float, list[float]],
    head: float, at: int,
) -> None:  # fmt: skip
    name = f"group-{at}"
    draw_group(sheet, group, stop[0], name)
    for number, (top, bottom) in enumerate(runs(group, stop[1])):
        if axis is not None:
            draw_grid(sheet, axis, top, bottom, f"{name}-grid-{number}")
    before = stop[0] + group.tall
    for number, (laid, top) in enumerate(zip(group.rows, stop[1], strict=True)):
        mine = f"{name}-row-{number}"
        if top > before + 1:
            _heads(sheet, cols, axis, top, head, f"{mine}-axis")
        draw_row(sheet, laid, cols, top, mine)
        if axis is not None:
            _days(sheet, axis, laid, top, mine)
        before = top + laid.tall


def _days(sheet: Sheet, axis: Axis, laid: Laid, top: float, name: str) -> None:
    row, middle = laid.row, top + laid.tall / 2
    if row.note:
        words = wrap(row.note, axis.wide - 8, SIZE, most=1)[0]
        sheet.text(axis.left + 4, middle + 3, words, SIZE, name=f"{name}-note", italic=True, color=FAINT)
    for at, bar in enumerate(row.bars):
        _bar(sheet, axis, bar, middle, f"{name}-{bar.kind}-{at}")
    close = [axis.after(mark.day) for mark in row.marks if mark.kind == "again"]
    crowded = not told_apart(close)
    for at, mark in enumerate(row.marks):
        if mark.kind == "again" and crowded:
            continue
        _draw_mark(sheet, mark.kind, axis.after(mark.day), middle, f"{name}-{mark.kind}-{at}")


def _bar(sheet: Sheet, axis: Axis, bar: Bar, middle: float, name: str) -> None:
    left, right = axis.at(bar.first), axis.after(bar.last)
    wide = max(right - left, _LEAST)
    _draw_bar(sheet, bar.kind, bar.unsure, left, middle, wide, name)
    if bar.kind == "open":
        _arrow(sheet, left + wide, middle, f"{name}-arrow")


def _draw_bar(
    sheet: Sheet, kind: str, unsure: bool, left: float, middle: float, wide: float, name: str
) -> None:
    top, fill = middle - _TALL / 2, _FILL[kind]
    if kind == "continuous":
        sheet.box(
            left, middle - 2, wide, 4, name=name, fill=fill, edge=FAINT if unsure else "none", dashed=True
        )
    elif kind == "recurring":
        sheet.box(left, top, wide, _TALL, name=name, fill=fill, edge=_GREEN, dashed=unsure)
    else:
        pale = "#dce8f3" if unsure else fill
        sheet.box(left, top, wide, _TALL, name=name, fill=pale, edge=fill, dashed=unsure)


def _arrow(sheet: Sheet, x: float, middle: float, name: str) -> None:
    points = [(x - 1, middle - _TALL * 0.8), (x + 6, middle), (x - 1, middle + _TALL * 0.8)]
    sheet.shape(points, name=name, fill=_FILL["open"])


def _draw_mark(sheet: Sheet, kind: str, x: float, middle: float, name: str) -> None:
    if kind == "again":
        top, bottom = middle - _TALL / 2, middle + _TALL / 2
        sheet.line((x, top), (x, bottom), name=name, color=_GREEN, thick=1.3)
    elif kind == "milestone":
        side = 5.0
        points = [(x, middle - side), (x + side, middle), (x, middle + side), (x - side, middle)]
        sheet.shape(points, name=name, fill=_ORANGE, edge="white")
    else:
        points = [(x - 4.5, middle - 5), (x + 4.5, middle - 5), (x, middle + 4)]
        sheet.shape(points, name=name, fill=_RED, edge="white")


def _legend(chart: Chart) -> list[Legend]:
    """Return the signs that the chart has, in the order in which readers look for them."""
    rows = [row for group in chart.groups for row in group.rows]
    used: set[str] = {bar.kind for row in rows for bar in row.bars}
    used |= {mark.kind for row in rows for mark in row.marks}
    if any(shape.unsure for row in rows for shape in row.bars):
        used.add("unsure")
    made = [Legend(words, partial(_sign, kind)) for kind, words in WORDS.items() if kind in used]
    undated = len({row.task.span for row in rows if row.note})
    if undated and chart.first is not None:
        made.append(Legend(f"{undated} nhiệm vụ chưa có ngày: chữ nghiêng", _no_day))
    return made


def _sign(kind: str, sheet: Sheet, x: float, y: float) -> None:
    middle, name = y + LINE / 2, f"sign-{kind}"
    if kind in ("deadline", "milestone"):
        _draw_mark(sheet, kind, x + SIGN / 2, middle, name)
        return
    _draw_bar(sheet, "period" if kind == "unsure" else kind, kind == "unsure", x, middle, SIGN, name)
    if kind == "recurring":
        for at in (1, 2, 3):
            _draw_mark(sheet, "again", x + SIGN * at / 3, middle, f"{name}-{at}")
    if kind == "open":
        _arrow(sheet, x + SIGN - 5, middle, f"{name}-arrow")


def _no_day(sheet: Sheet, x: float, y: float) -> None:
    sheet.text(x + 4, y + LINE - PAD, "abc", SIZE, name="sign-no-day", italic=True, color=FAINT)
