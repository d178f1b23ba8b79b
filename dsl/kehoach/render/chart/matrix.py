"""The matrix of bodies and tasks: who leads (chủ trì), who takes part (phối hợp), who carries out (thực hiện)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from kehoach.model.plan import Plan
from kehoach.render.chart.frame import (
    LINE,
    MARGIN,
    PAD,
    SIGN,
    SIZE,
    Column,
    Laid,
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
from kehoach.render.chart.sheet import GRID, Sheet
from kehoach.render.chart.timeline import Chart, Row, plain_words
from kehoach.render.chart.words import width, wrap
from kehoach.render.tasks.extract import Listed
from kehoach.text.vietnamese import key

_CELL = 24.0  # the width of a body's column: two lines of its name
_LONGEST = 190.0  # of a line of a name
_TASK = 380.0
_LEAST_WIDE = 760.0
_ROLES = (
    ("lead", "C", "Chủ trì", "#2f6fab", "#ffffff"),
    ("partners", "P", "Phối hợp", "#cfe0ef", "#1f2328"),
    ("executors", "T", "Thực hiện", "#f3d9b1", "#1f2328"),
)
_SIZES: list[tuple[str, str, float, Callable[[Row], str], int]] = [
    ("task", "Nhiệm vụ", _TASK, lambda row: row.words, 4)
]


class Bodies(NamedTuple):
    """The bodies that tasks name, in the order in which they come, leads first; ``place`` by their keys."""

    names: tuple[str, ...]
    place: dict[str, int]
    declared: dict[str, str]


def bodies(chart: Chart, plans: Sequence[tuple[Plan, Listed]]) -> Bodies:
    """Return the bodies of a chart, a declared one by its declared name whatever a task calls it."""
    declared = {at: name for _, listed in plans for at, name in listed.names.items()}
    found: dict[str, str] = {}
    for field, *_ in _ROLES:
        for group in chart.groups:
            for row in group.rows:
                for unit in getattr(row.task.role, field):
                    name = plain_words(declared.get(unit.id or "", unit.name))
                    found.setdefault(key(name), name)
    return Bodies(tuple(found.values()), {one: at for at, one in enumerate(found)}, declared)


def draw(chart: Chart, plans: Sequence[tuple[Plan, Listed]]) -> Sheet:
    """Return the sheet with the matrix; as wide as its bodies and as tall as its tasks need."""
    found = bodies(chart, plans)
    cols = columns(chart, _SIZES)
    left = cols[-1].left + cols[-1].wide + 14
    wide = max(_LEAST_WIDE, left + _CELL * len(found.names) + MARGIN)
    names = [wrap(name, _LONGEST, SIZE, most=2) for name in found.names]
    head = max((width(line, SIZE) for lines in names for line in lines), default=LINE) + 10
    legend = [
        Legend(words, partial(_sign, sign, fill, ink))
        for field, sign, words, fill, ink in _ROLES
        if any(getattr(row.task.role, field) for group in chart.groups for row in group.rows)
    ]
    top = MARGIN + top_tall(chart, legend, wide - 2 * MARGIN)
    nothing = "" if names else "Không nhiệm vụ nào nêu đơn vị."
    top += LINE + 6 if nothing else 0
    groups = lay(chart.groups, cols, wide - 2 * MARGIN - 8)
    stops, bottom = places(groups, top + head, head)
    sheet = Sheet(wide, bottom + MARGIN)
    draw_top(sheet, chart, legend)
    if nothing:
        sheet.text(MARGIN, top - 8, nothing, SIZE + 1, name="warning-0", bold=True, color="#b3261e")
    before = top
    for at, (group, (start, tops)) in enumerate(zip(groups, stops, strict=True)):
        if start > before + 1:
            _heads(sheet, cols, names, left, start, f"group-{at}-head")
        draw_group(sheet, group, start, f"group-{at}")
        for number, (high, low) in enumerate(runs(group, tops)):
            for column in range(len(found.names) + 1):
                x = left + column * _CELL
                sheet.line((x, high), (x, low), name=f"group-{at}-grid-{number}-{column}", color=GRID)
        before = start + group.tall
        for number, (laid, y) in enumerate(zip(group.rows, tops, strict=True)):
            name = f"group-{at}-row-{number}"
            if y > before + 1:
                _heads(sheet, cols, names, left, y, f"{name}-head")
            _row(sheet, laid, cols, left, y, found, name)
            before = y + laid.tall
    return sheet


def _heads(
    sheet: Sheet, cols: list[Column], names: Sequence[tuple[str, ...]], left: float, bottom: float, name: str
) -> None:
    draw_heads(sheet, cols, bottom, name)
    for at, lines in enumerate(names):
        middle = left + (at + 0.5) * _CELL
        first = middle + 3 - (len(lines) - 1) * LINE / 2
        for number, line in enumerate(lines):
            mine = f"{name}-unit-{at}-{number}"
            sheet.text(first + number * LINE, bottom - 5, line, SIZE, name=mine, upright=True)


def _row(
    sheet: Sheet, laid: Laid, cols: list[Column], left: float, top: float, found: Bodies, name: str
) -> None:
    draw_row(sheet, laid, cols, top, name)
    cells: dict[int, list[tuple[str, str, str, str, str]]] = {}
    for role in _ROLES:
        for unit in getattr(laid.row.task.role, role[0]):
            body = plain_words(found.declared.get(unit.id or "", unit.name))
            mine = cells.setdefault(found.place[key(body)], [])
            if role not in mine:
                mine.append(role)
    for at, roles in sorted(cells.items()):
        _, _, _, fill, ink = roles[0]
        signs = "".join(role[1] for role in roles)
        x = left + at * _CELL
        sheet.box(x + 1, top + 1, _CELL - 2, laid.tall - 2, name=f"{name}-cell-{at}", fill=fill)
        y = top + laid.tall / 2 + 3
        sheet.text(
            x + _CELL / 2, y, signs, SIZE, name=f"{name}-sign-{at}", color=ink, align="center", bold=True
        )


def _sign(sign: str, fill: str, ink: str, sheet: Sheet, x: float, y: float) -> None:
    sheet.box(x, y, SIGN, LINE + 1, name=f"sign-{sign}-box", fill=fill)
    sheet.text(
        x + SIGN / 2,
        y + LINE - PAD + 1,
        sign,
        SIZE,
        name=f"sign-{sign}",
        color=ink,
        align="center",
        bold=True,
    )
