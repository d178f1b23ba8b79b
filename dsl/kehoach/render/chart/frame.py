"""What all pictures have: the title, the legend, and tasks as rows of labels that never overlap."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from kehoach.render.chart.sheet import BAND, FAINT, GRID, Sheet
from kehoach.render.chart.timeline import Chart, Group, Row
from kehoach.render.chart.words import fit, width, wrap

MARGIN = 24.0
GAP = 10.0
SIZE = 8.0
LINE = 10.6
TITLE, TITLE_LINE = 13.0, 17.0
PAD = 3.2  # above and below the lines of a row
_MOST_PATH = 70.0
_GROUP = 9.0
_GROUP_LINE = 12.0


class Column(NamedTuple):
    """A column of labels: its heading, where it begins, how wide it is, and its words for a task."""

    name: str
    head: str
    left: float
    wide: float
    words: Callable[[Row], str]
    most: int


class Laid(NamedTuple):
    """A row with the lines of its columns and its height in points."""

    row: Row
    lines: tuple[tuple[str, ...], ...]
    tall: float


class LaidGroup(NamedTuple):
    """A group with the lines of its title, their height, and its rows."""

    lines: tuple[str, ...]
    tall: float
    rows: tuple[Laid, ...]


class Legend(NamedTuple):
    """One entry of a legend: its words, and what draws its sign in a box from a corner."""

    words: str
    draw: Callable[[Sheet, float, float], None]


_HEAD_AGAIN = 900.0  # points after which the heads are drawn again, a little more than an A3 page is tall
SIGN = 20.0  # the width of the sign of a legend


def columns(chart: Chart, sizes: Sequence[tuple[str, str, float, Callable[[Row], str], int]]) -> list[Column]:
    """Return the columns from the left margin on, the first for the numbers, as wide as the widest of them."""
    paths = [row.path for group in chart.groups for row in group.rows]
    wide = min(_MOST_PATH, max((width(path, SIZE) for path in paths), default=0.0) + 1)
    made = [Column("path", "Số mục", MARGIN, max(wide, width("Số mục", SIZE, True)), lambda row: row.path, 1)]
    for name, head, room, words, most in sizes:
        left = made[-1].left + made[-1].wide + GAP
        made.append(Column(name, head, left, room, words, most))
    return made


def lay(groups: Sequence[Group], cols: Sequence[Column], wide: float) -> list[LaidGroup]:
    """Cut the words of groups into lines; *wide* is the room for the title of a group, in points."""
    made = []
    for group in groups:
        rows = []
        for row in group.rows:
            lines = tuple(
                (fit(column.words(row), column.wide, SIZE),)
                if column.most == 1
                else wrap(column.words(row), column.wide, SIZE, most=column.most)
                for column in cols
            )
            tall = max(1, *map(len, lines)) * LINE + 2 * PAD
            rows.append(Laid(row, lines, tall))
        title = wrap(group.title, wide, _GROUP, True, 2)
        made.append(LaidGroup(title, len(title) * _GROUP_LINE + 2 * PAD, tuple(rows)))
    return made


def places(
    groups: Sequence[LaidGroup], y: float, head: float
) -> tuple[list[tuple[float, list[float]]], float]:
    """Return where each group and each of its rows begins, and where the last one ends.

    Args:
        groups: the groups, each with a row.
        y: where the first one begins, in points.
        head: the room for the heads, which are drawn again where a page is full.
    """
    stops: list[tuple[float, list[float]]] = []
    since = y
    for group in groups:
        if y > since and y + group.tall + group.rows[0].tall - since > _HEAD_AGAIN:
            y += head + 4
            since = y
        start = y
        y += group.tall
        rows = []
        for laid in group.rows:
            if y + laid.tall - since > _HEAD_AGAIN:
                y += head + 4
                since = y
            rows.append(y)
            y += laid.tall
        stops.append((start, rows))
    return stops, y


def runs(group: LaidGroup, tops: Sequence[float]) -> list[tuple[float, float]]:
    """Return from where to where the rows of a group stand without a head between them, in points."""
    found: list[tuple[float, float]] = []
    for laid, top in zip(group.rows, tops, strict=True):
        if found and top <= found[-1][1] + 1:
            found[-1] = (found[-1][0], top + laid.tall)
        else:
            found.append((top, top + laid.tall))
    return found


def draw_group(sheet: Sheet, group: LaidGroup, top: float, name: str) -> None:
    """Draw the band with the title of a group."""
    sheet.box(MARGIN, top, sheet.wide - 2 * MARGIN, group.tall, name=f"{name}-box", fill=BAND)
    for at, line in enumerate(group.lines):
        y = top + PAD + (at + 1) * _GROUP_LINE - 3
        sheet.text(MARGIN + 4, y, line, _GROUP, name=f"{name}-{at}", bold=True)


def draw_row(sheet: Sheet, laid: Laid, cols: Sequence[Column], top: float, name: str) -> None:
    """Draw the labels of a row, and the line below it."""
    for column, lines in zip(cols, laid.lines, strict=True):
        for at, line in enumerate(lines):
            y = top + PAD + (at + 1) * LINE - 2.6
            color = "#1f2328" if column.name == "task" else FAINT
            if line:
                sheet.text(column.left, y, line, SIZE, name=f"{name}-{column.name}-{at}", color=color)
    y = top + laid.tall
    sheet.line((MARGIN, y), (sheet.wide - MARGIN, y), name=f"{name}-rule", color=GRID, thick=0.4)


def draw_heads(sheet: Sheet, cols: Sequence[Column], bottom: float, name: str) -> None:
    """Draw the headings of the columns above *bottom*."""
    for column in cols:
        sheet.text(column.left, bottom - 4, column.head, SIZE, name=f"{name}-{column.name}", bold=True)


def title_lines(chart: Chart, wide: float) -> tuple[str, ...]:
    """Return the lines of the title in a room, at most three."""
    return wrap(chart.title, wide, TITLE, True, 3)


def legend_rows(legend: Sequence[Legend], wide: float) -> list[list[tuple[float, Legend]]]:
    """Return the rows of a legend, each entry with where it begins after the margin."""
    rows: list[list[tuple[float, Legend]]] = [[]] if legend else []
    x = 0.0
    for entry in legend:
        room = SIGN + 5 + width(entry.words, SIZE)
        if rows[-1] and x + room > wide:
            rows.append([])
            x = 0.0
        rows[-1].append((x, entry))
        x += room + 18
    return rows


def top_tall(chart: Chart, legend: Sequence[Legend], wide: float) -> float:
    """Return the height of the title, the line below it and the legend, in points."""
    title = len(title_lines(chart, wide)) * TITLE_LINE
    return title + (LINE + 4 if chart.subtitle else 0) + len(legend_rows(legend, wide)) * (LINE + 5) + 8


def draw_top(sheet: Sheet, chart: Chart, legend: Sequence[Legend]) -> None:
    """Draw the title, the line below it and the legend from the margin on."""
    wide = sheet.wide - 2 * MARGIN
    y = MARGIN
    for at, line in enumerate(title_lines(chart, wide)):
        y += TITLE_LINE
        sheet.text(MARGIN, y - 4, line, TITLE, name=f"title-{at}", bold=True)
    if chart.subtitle:
        y += LINE + 4
        words = fit(chart.subtitle, wide, SIZE + 0.5)
        sheet.text(MARGIN, y - 4, words, SIZE + 0.5, name="subtitle", color=FAINT)
    for row, entries in enumerate(legend_rows(legend, wide)):
        y += LINE + 5
        for at, (x, entry) in enumerate(entries):
            entry.draw(sheet, MARGIN + x, y - LINE)
            sheet.text(MARGIN + x + SIGN + 5, y - 3, entry.words, SIZE, name=f"legend-{row}-{at}")
