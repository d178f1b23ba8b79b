"""Tables written row by row with ``| … |``: their heads, groups and numbers, and the tasks or goals in them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from kehoach.diagnostics.codes import problem
from kehoach.diagnostics.model import Text
from kehoach.model.draft import BulletDraft, Draft, Given
from kehoach.model.numbering import Level
from kehoach.model.plan import Column, Grid, GridRow, Rich, TableStart, plain
from kehoach.model.tables import Tables, row_kind
from kehoach.model.words import Marked
from kehoach.syntax import nodes
from kehoach.text.span import Span
from kehoach.text.vietnamese import bare

_NO_DATA = ("number", "role", "source")


class Grids:
    """Reads the tables of rows of one document."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self.printer = tables.printer

    def grid(self, node: nodes.Table | None, rows: list[nodes.Row], draft: Draft) -> Grid:
        """Return a table written row by row; the tasks or goals in it go to *draft* as bullets do."""
        start = self.tables.start(node) if node is not None else None
        cells: list[tuple[Rich, ...]] = []
        marks: list[list[Marked]] = []
        rows = [row for row in rows if not _ruled(row)] or rows[:1]
        for row in rows:
            cells.append(tuple(self.printer.rich(cell) for cell in row.cells))
            marks.append(self.printer.take())
        columns = start.columns if start else ()
        if not columns or _same_heads(columns, cells[0]):
            columns = self._heads(columns, cells.pop(0), rows[0].span)
            rows = rows[1:]
            self._stray(marks.pop(0))
        given = (
            start is not None
            and node is not None
            and any(key.name == "numbering" for key in node.keys if isinstance(key, nodes.Key))
        )
        numbered = start if given and start is not None and start.numbering[-1].sign else None
        made = self._rows(rows, cells, columns, numbered)
        if numbered is not None and not any(column.field == "number" for column in columns):
            columns = (Column("number", "", numbered.span), *columns)
            made = [row if row.kind == "group" else row._replace(cells=((), *row.cells)) for row in made]
        self._data(made, marks, columns, draft)
        span = node.span if node is not None else made[0].span if made else draft.node.span
        return Grid(start.words if start else (), columns, tuple(made), span)

    def _heads(self, columns: tuple[Column, ...], words: tuple[Rich, ...], span: Span) -> tuple[Column, ...]:
        """Return the columns that the first row names; those of ``cột:`` keep their fields."""
        if len(columns) == len(words):
            return tuple(column._replace(words=typed) for column, typed in zip(columns, words, strict=True))
        return self._named(words, span)

    def _named(self, words: tuple[Rich, ...], span: Span) -> tuple[Column, ...]:
        """Return the columns that the heads of a table name.

        “Chỉ tiêu” before all others names the goal, and “Mục tiêu năm 2026” beside it is what is to be reached.
        """
        heads = [plain(head).strip() for head in words]
        fields = [self.tables.field_of(head) or "" for head in heads]
        first = next((at for at, field in enumerate(fields) if field != "number"), 0)
        if fields[first:] and fields[first] in ("measure", "goal"):
            fields[first] = "goal"
            for at, head in enumerate(heads):
                if at > first and "measure" not in fields and bare(head).startswith(("muc tieu", "chi tieu")):
                    fields[at] = "measure"
        return tuple(
            Column(field, head, span, typed) for field, head, typed in zip(fields, heads, words, strict=True)
        )

    def _rows(
        self,
        rows: list[nodes.Row],
        cells: list[tuple[Rich, ...]],
        columns: tuple[Column, ...],
        numbered: TableStart | None,
    ) -> list[GridRow]:
        """Return the rows with their numbers; a row of one cell is a group when there are more columns."""
        made: list[GridRow] = []
        groups = count = 0
        for row, words in zip(rows, cells, strict=True):
            kind: Literal["head", "group", "row"] = "row"
            typed = _group_number(words, columns)
            if (len(words) == 1 and len(columns) > 1) or typed:
                kind = "group"
                words = words[1:2] if typed else words
                groups, count = groups + 1, count if numbered is None or numbered.continuous else 0
            elif not made and _counted(words):
                kind = "head"
            else:
                count += 1
            if kind != "group" and len(words) != len(columns):
                self.tables.found.append(problem("KH128", row.span, str(len(words)), str(len(columns))))
                words = (*words, *(() for _ in columns[len(words) :]))[: len(columns)]
            label = typed
            if not typed and numbered is not None and kind != "head":
                forms = numbered.numbering
                label = (
                    _label(forms[0], groups, ())
                    if kind == "group"
                    else _label(forms[-1], count, (str(groups),))
                )
            made.append(GridRow(kind, label, words, row.span))
        return made

    def _data(
        self, rows: list[GridRow], marks: list[list[Marked]], columns: tuple[Column, ...], draft: Draft
    ) -> None:
        """Give the tasks or goals of the rows to *draft*, when the columns say that they are some."""
        kind = row_kind(columns)
        names = name_columns(columns)
        for row, marked in zip(rows, marks, strict=True):
            at = next((n for n in names if row.kind == "row" and plain(row.cells[n]).strip()), None)
            if kind is None or at is None:
                self._stray(marked)
                continue
            given = [
                _given(column, place, cell, row)
                for place, (column, cell) in enumerate(zip(columns, row.cells, strict=True))
                if place != at and column.field not in _NO_DATA and plain(cell).strip(" -–")
            ]
            given += (Given(mark.field, mark.label, mark.text, mark.span, True) for mark in marked)
            text = plain(row.cells[at]).strip()
            place = _place(row.cells[at], row)
            draft.rows.append(BulletDraft(kind, None, len(draft.bullets) + 1, text, tuple(given), (), place))
            draft.bullets.append(draft.rows[-1])

    def _stray(self, marks: Iterable[Marked]) -> None:
        words = Text("@(…) trong ô không phải nhiệm vụ", "@(…) in a cell that is no task")
        self.tables.found += (problem("KH123", mark.span, words) for mark in marks)


def name_columns(columns: tuple[Column, ...]) -> list[int]:
    """Return the columns that may name the task or goal: those called so, else the first of words of its own."""
    for wanted in ("task", "goal"):
        found = [at for at, column in enumerate(columns) if column.field == wanted]
        if found:
            return found
    return [at for at, column in enumerate(columns) if not column.field][:1]


def _label(level: Level, count: int, above: tuple[str, ...]) -> str:
    return level.label(level.number(count, above))


def _counted(words: tuple[Rich, ...]) -> bool:
    """Tell whether a row counts the columns: 1, 2, 3 … or (1), (2), (3) …"""
    texts = [plain(cell).strip() for cell in words]
    plainly = [str(at) for at in range(1, len(texts) + 1)]
    return len(texts) > 1 and texts in (plainly, [f"({text})" for text in plainly])


def _ruled(row: nodes.Row) -> bool:
    """Tell whether a row is the line below the head of a table pasted from Markdown: ``|---|:---:|``."""
    texts = ["".join(p.text for p in cell if isinstance(p, nodes.Words)).strip() for cell in row.cells]
    return bool(texts) and all(set(text) <= set("-:") and "--" in text for text in texts)


def _group_number(words: tuple[Rich, ...], columns: tuple[Column, ...]) -> str:
    """Return the number of a group row pasted with all its cells, ``| I | Nhóm | | |``, "" for any other row."""
    texts = [plain(cell).strip() for cell in words]
    whole = len(texts) == len(columns) > 2 and columns[0].field == "number"
    if not whole or not texts[1] or any(texts[2:]) or not set(texts[0].rstrip(".")) <= set("IVXLC"):
        return ""
    return texts[0]


def _same_heads(columns: tuple[Column, ...], cells: tuple[Rich, ...]) -> bool:
    heads = [bare(plain(cell).strip()) for cell in cells]
    return heads == [bare(column.head) for column in columns]


def _given(column: Column, place: int, cell: Rich, row: GridRow) -> Given:
    field = column.field or "-".join(bare(column.head).split()) or f"cot-{place + 1}"
    label = column.head or column.field or str(place + 1)
    return Given(field, label, plain(cell).strip(), _place(cell, row))


def _place(cell: Rich, row: GridRow) -> Span:
    return Span(cell[0].span.start, cell[-1].span.end, cell[0].span.file) if cell else row.span
