"""The Gantt chart in a page: places and words for a template that draws it, without a library."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from kehoach.render.chart.scale import Axis, Part, bands, told_apart
from kehoach.render.chart.timeline import WORDS, Bar, Drawn, Mark, days_shown, drawn, plain_words
from kehoach.render.docx.widths import width
from kehoach.render.summary import heading_above
from kehoach.render.tasks.due import bounds_of
from kehoach.render.tasks.extract import Listed
from kehoach.render.tasks.tables import plan_name, units

WIDE = 600.0  # units of the drawings, which grow and shrink with the page
_SIDE = 7.0  # room for the half of a mark at both ends
_LEAST = 2.5  # the width of the shortest bar
_POINTS = 72 / 25.4
_SLACK = 1.3  # the page may have no Times New Roman: another font is wider
_MOST_TOLD = 4  # due days of a recurrence


class Label(NamedTuple):
    """A label of the axis: its box, and its words, "" where they have no room."""

    left: float
    wide: float
    words: str


class Line(NamedTuple):
    """A line below the axis: its place, and whether a year begins there."""

    at: float
    year: bool


class Piece(NamedTuple):
    """A bar, or a mark (without a width), with the kind of :data:`kehoach.render.chart.timeline.WORDS`."""

    kind: str
    left: float
    wide: float
    unsure: bool


class Drawing(NamedTuple):
    """A task: its row in the table (from 0), its words, what is drawn, and the same said in words.

    ``ticks``: the places of due days that can be told apart. ``note`` says why nothing is drawn.
    """

    row: int
    path: str
    words: str
    lead: str
    bars: tuple[Piece, ...]
    ticks: tuple[float, ...]
    marks: tuple[Piece, ...]
    said: str
    note: str


class Group(NamedTuple):
    """Tasks that follow one another below one heading."""

    title: str
    rows: tuple[Drawing, ...]


class PageChart(NamedTuple):
    """A chart: the bands of its axis, the lines below, the legend (kind and words), and tasks in groups.

    ``days`` says from when to when; ``undated`` is the number of tasks without a day.
    """

    days: str
    bands: tuple[tuple[Label, ...], ...]
    lines: tuple[Line, ...]
    legend: tuple[tuple[str, str], ...]
    undated: int
    groups: tuple[Group, ...]


def page_chart(lists: Sequence[Listed]) -> PageChart | None:
    """Return the chart of task lists, or of parts of them; None when no task has a day to stand on."""
    first, last = days_shown(lists)
    if first is None or last is None:
        return None
    axis = Axis(first, last, _SIDE, WIDE - 2 * _SIDE)
    groups = tuple(_groups(lists, axis))
    rows = [row for group in groups for row in group.rows]
    used = {piece.kind for row in rows for piece in (*row.bars, *row.marks)}
    if any(piece.unsure for row in rows for piece in row.bars):
        used.add("unsure")
    found = bands(axis, _width)
    return PageChart(
        f"{_day(first)} – {_day(last)}",
        tuple(tuple(_label(part) for part in band) for band in found),
        (*(Line(_round(part.left), part.year) for part in found[-1]), Line(_round(axis.right), True)),
        tuple((kind, words) for kind, words in WORDS.items() if kind in used),
        sum(bool(row.note) for row in rows),
        groups,
    )


def _width(words: str, size: float, bold: bool) -> float:
    return width(words, size, bold) * _POINTS * _SLACK


def _label(part: Part) -> Label:
    return Label(_round(part.left), _round(part.right - part.left), part.label)


def _round(place: float) -> float:
    return round(place, 1)


def _groups(lists: Sequence[Listed], axis: Axis) -> Iterator[Group]:
    at = 0
    for listed in lists:
        name = plan_name(listed.data) if len(lists) > 1 else ""
        before: str | None = None
        rows: list[Drawing] = []
        for task, shapes in zip(listed.data["tasks"], _shapes(listed, axis), strict=True):
            heading = plain_words(heading_above(task["path"], listed.headings))
            title = " – ".join(word for word in (name, heading) if word)
            if rows and title != before:
                yield Group(before or "", tuple(rows))
                rows = []
            before = title
            lead = units(task["lead"] or task["executors"])
            rows.append(_drawing(at, task["path"], task["title"] or task["text"], lead, shapes, axis))
            at += 1
        if rows:
            yield Group(before or "", tuple(rows))


def _shapes(listed: Listed, axis: Axis) -> Iterator[tuple[Drawn, str]]:
    """Give what is drawn of each task, and its time as written."""
    bounds = bounds_of(listed.data["plan"])
    for task in listed.data["tasks"]:
        frame = task["timeframe"]
        yield drawn(frame, bounds, axis.first, axis.last), frame["text"] if frame else ""


def _drawing(at: int, path: str, words: str, lead: str, shapes: tuple[Drawn, str], axis: Axis) -> Drawing:
    found, time = shapes
    ticks = [axis.after(mark.day) for mark in found.marks if mark.kind == "again"]
    note = f"{found.note}: {time}" if found.note and time else found.note
    return Drawing(
        at,
        path,
        plain_words(words),
        plain_words(lead),
        tuple(_bar(bar, axis) for bar in found.bars),
        tuple(_round(place) for place in ticks) if told_apart(ticks) else (),
        tuple(
            Piece(mark.kind, _round(axis.after(mark.day)), 0.0, mark.unsure)
            for mark in found.marks
            if mark.kind != "again"
        ),
        "; ".join(_said(found)),
        plain_words(note),
    )  # fmt: skip


def _bar(bar: Bar, axis: Axis) -> Piece:
    left, right = axis.at(bar.first), axis.after(bar.last)
    return Piece(bar.kind, _round(left), _round(max(right - left, _LEAST)), bar.unsure)


def _said(found: Drawn) -> Iterator[str]:
    """Say in words what is drawn."""
    again = [mark for mark in found.marks if mark.kind == "again"]
    for bar in found.bars:
        words = WORDS[bar.kind].partition(" (")[0]
        until = f"từ {_day(bar.first)}" if bar.kind == "open" else f"{_day(bar.first)} – {_day(bar.last)}"
        mine = [mark for mark in again if bar.kind == "recurring" and bar.first <= mark.day <= bar.last]
        days = f", đến hạn {_days(mine)}" if mine else ""
        yield f"{words}: {until}{days}{' (dự kiến)' if bar.unsure else ''}"
    for mark in found.marks:
        if mark.kind != "again":
            yield f"{WORDS[mark.kind]}: {_day(mark.day)}{' (dự kiến)' if mark.unsure else ''}"


def _days(marks: Sequence[Mark]) -> str:
    told = ", ".join(_day(mark.day) for mark in marks[:_MOST_TOLD])
    more = f", … ({len(marks)} lần)" if len(marks) > _MOST_TOLD else ""
    return told + more


def _day(day: date) -> str:
    return f"{day:%d/%m/}{day.year}"
