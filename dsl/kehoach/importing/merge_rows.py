"""Rows of tables that were added in Word, written as the rows beside them are."""

from __future__ import annotations

import re

from kehoach.importing.merge_base import Base
from kehoach.importing.merge_source import Logical, Unit
from kehoach.importing.merge_words import in_row, inline
from kehoach.importing.printed_lines import NOTE, Line, is_number
from kehoach.syntax import nodes

_CELL = re.compile(r"(?<!\\)\|")
_HEADED = re.compile(r"(#+)\s")


def added_row(base: Base, row: Line, models: list[Line]) -> Unit | None:
    """Return what adds a row after the first of *models*, None when no row of the table shows how.

    Args:
        base: the plan and what it prints.
        row: the row as it stands in Word.
        models: rows of the plan's own table, the one before it first, then others that show how cells are typed.
    """
    for model in models:
        lines = base.logical(model)
        if lines and isinstance(lines[0].node, nodes.Row):
            return _piped(base, row, lines[0], _place(base, models))
        if lines and isinstance(lines[0].node, nodes.Heading) and len(model.cells) == len(row.cells):
            return _block(base, row, models, _place(base, models))
    return None


def _place(base: Base, models: list[Line]) -> int:
    """Return the last line in the file of the row before."""
    lines = base.logical(models[0])
    return max(line.last for line in lines) if lines else -1


def _piped(base: Base, row: Line, model: Logical, place: int) -> Unit | None:
    """Return a row ``| a | b |``; numbers are left out where the rows beside it leave them out."""
    typed = base.kh.source.text[model.node.span.start : model.node.span.end].strip()
    cells = _CELL.split(typed.removeprefix("|").removesuffix("|"))
    words = ["<br>".join(in_row(line.text.replace(NOTE, "")) for line in lines) for _, lines in row.cells]
    if len(words) == len(cells) + 1:  # kehoach numbers the rows
        words = words[1:]
    elif len(words) != len(cells):
        return None
    elif not cells[0].strip() and words and is_number(words[0]):
        words[0] = ""
    return Unit(insert=((place, f"| {' | '.join(words)} |"),))


def _block(base: Base, row: Line, models: list[Line], place: int) -> Unit | None:
    """Return a row as a numbered line with fields below it, each typed as a row beside it has it."""
    made: list[tuple[int, str]] = []
    for column, lines in row.cells:
        text = " ".join(line.text for line in lines).replace(NOTE, "")
        if not text or (column == 0 and is_number(text)):
            continue
        shown = _as_typed(base, models, column)
        if shown is None:
            return None
        order, before = shown
        made.append((order, before + inline(text)))
    made.sort(key=lambda line: line[0])
    if not made or not made[0][1].startswith("#"):
        return None
    return Unit(insert=tuple((place, line) for _, line in made))


def _as_typed(base: Base, models: list[Line], column: int) -> tuple[int, str] | None:
    """Return how a cell is typed: its order among the lines of its row, and what stands before its words."""
    for model in models:
        lines = next((lines for at, lines in model.cells if at == column), ())
        rows = base.logical(model)
        layers = base.layers(lines[0]) if lines else ()
        if not rows or not layers or not layers[0]:
            continue
        start = layers[0][0].span.start
        logical = base.kh.at(start)
        if logical is None or logical not in rows:
            continue
        before = base.kh.source.text[base.kh.start(logical.first) : start]
        headed = _HEADED.match(before)
        if isinstance(logical.node, nodes.Heading) and headed:
            return 0, f"{headed[1]} "
        if isinstance(logical.node, nodes.Field) and "@(" not in before:
            return rows.index(logical), before
    return None
