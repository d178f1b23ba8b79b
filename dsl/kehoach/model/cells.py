"""Cells of rows ``| … |``: their lines, those that go on from above or say so, and the values that they give."""

from __future__ import annotations

import re
from functools import cache

from kehoach.model.draft import Given
from kehoach.model.plan import Column, GridRow, Rich, Run, plain
from kehoach.model.words import Marked
from kehoach.text.patterns import compiled
from kehoach.text.span import Span
from kehoach.text.vietnamese import bare

_NO_DATA = ("number", "role", "source")
_LONGEST_DITTO = 14
BODIES = frozenset({"lead", "partner", "executor", "approver", "overseer"})
"""The fields whose values are names of bodies."""
ABOVE = "^^"
"""What is typed in a cell that is one with the cell above it."""
Marks = list[list[Marked]]
"""What is marked in each cell of a row."""


@cache
def _break() -> re.Pattern[str]:
    return compiled(r"\s*<br ?/?>\s*")


@cache
def _ditto() -> re.Pattern[str]:
    return compiled(r"[-–\"“”.(\s]*(?:nt|n/t|như trên)[-–\"“”.)\s]*|[\"“”″〃\s]+", re.IGNORECASE)


def is_ditto(words: str) -> bool:
    """Tell whether the words of a cell say “as above”: ``nt``, ``-nt-``, ``như trên``, ``″``."""
    return bool(words) and len(words) < _LONGEST_DITTO and _ditto().fullmatch(words) is not None


def lines_of(words: Rich) -> Rich:
    """Return the words of a cell with its line breaks: ``<br>`` becomes a run of its own."""
    if not any("<br" in run.text for run in words):
        return words
    found: list[Run] = []
    for run in words:
        at = 0
        for match in _break().finditer(run.text):
            found += [_piece(run, at, match.start()), _piece(run, *match.span())._replace(text="\n")]
            at = match.end()
        found.append(_piece(run, at, len(run.text)))
    return tuple(run for run in found if run.text or run.note is not None)


def _piece(run: Run, start: int, end: int) -> Run:
    """Return a part of a run; of one that a reference prints, each part has the place of the whole."""
    if run.span.end - run.span.start != len(run.text):
        return run._replace(text=run.text[start:end])
    span = Span(run.span.start + start, run.span.start + end, run.span.file)
    return run._replace(text=run.text[start:end], span=span)


def given_above(above: list[list[Given]], at: int) -> list[Given]:
    """Return what the cells of the row above give in a column; nothing in the first row."""
    return above[at] if above else []


def given_by(column: Column, place: int, cell: Rich, marks: Marks, row: GridRow) -> list[Given]:
    """Return what a cell gives: what is marked in it, and its words unless the marks say the same more exactly."""
    marked = [marked_given(mark) for mark in marks[place]] if place < len(marks) else []
    fields = {given.field for given in marked}
    exact = fields & BODIES if column.field in BODIES else fields & {column.field}
    if column.field in _NO_DATA or not plain(cell).strip(" -–\n") or exact:
        return marked
    if column.field == "time" and len(lines := _parts(cell)) > 1:  # each a milestone
        return [*(_given(column, place, line, row) for line in lines), *marked]
    return [_given(column, place, cell, row), *marked]


def _parts(cell: Rich) -> list[Rich]:
    """Return the lines of a cell that have words."""
    found: list[list[Run]] = [[]]
    for run in cell:
        if run.text == "\n":
            found.append([])
        else:
            found[-1].append(run)
    return [tuple(line) for line in found if plain(tuple(line)).strip()]


def marked_given(mark: Marked) -> Given:
    """Return the value that is marked in a cell; its lines are the entries of a list."""
    text = _break().sub("; " if mark.field in BODIES else " ", mark.text)
    return Given(mark.field, mark.label, text, mark.span, True)


def _given(column: Column, place: int, cell: Rich, row: GridRow) -> Given:
    field = column.field or "-".join(bare(column.head).split()) or f"cot-{place + 1}"
    label = column.head or column.field or str(place + 1)
    text = plain(cell).strip()
    if "\n" in text:
        lines = (line.strip().lstrip("-–+• ").rstrip(" ;,") for line in text.split("\n"))
        text = "; ".join(line for line in lines if line) if field in BODIES else " ".join(text.split())
    return Given(field, label, text, place_of(cell, row))


def place_of(cell: Rich, row: GridRow) -> Span:
    """Return the place of the words of a cell, of its row when it has none."""
    return Span(cell[0].span.start, cell[-1].span.end, cell[0].span.file) if cell else row.span
