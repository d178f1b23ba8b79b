"""Tables written row by row with ``| … |``: their heads, groups and numbers, and the tasks or goals in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from kehoach.diagnostics.codes import problem
from kehoach.diagnostics.model import Text
from kehoach.model.cells import (
    ABOVE,
    Marks,
    given_above,
    given_by,
    is_ditto,
    lines_of,
    marked_given,
    place_of,
)
from kehoach.model.draft import BulletDraft, Draft, Given
from kehoach.model.numbering import Level
from kehoach.model.plan import Column, Grid, GridRow, Rich, TableStart, plain
from kehoach.model.tables import WHO, Tables, row_kind
from kehoach.model.words import Marked
from kehoach.syntax import nodes
from kehoach.text.span import Span
from kehoach.text.vietnamese import bare


class Grids:
    """Reads the tables of rows of one document."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self.printer = tables.printer

    def grid(self, node: nodes.Table | None, rows: list[nodes.Row], draft: Draft) -> Grid:
        """Return a table written row by row; the tasks or goals in it go to *draft* as bullets do."""
        start = self.tables.start(node) if node is not None else None
        cells: list[tuple[Rich, ...]] = []
        marks: list[Marks] = []
        rows = [row for row in rows if not _ruled(row)] or rows[:1]
        for row in rows:
            read = [(lines_of(self.printer.rich(cell)), self.printer.take()) for cell in row.cells]
            cells.append(tuple(words for words, _ in read))
            marks.append([marked for _, marked in read])
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
            made = [row if row.kind == "group" else _shifted(row) for row in made]
            marks = [[[], *row] for row in marks]
        self._data(made, marks, columns, draft)
        span = node.span if node is not None else made[0].span if made else draft.node.span
        return Grid(start.words if start else (), columns, tuple(made), span, start is None or start.merge)

    def _heads(self, columns: tuple[Column, ...], words: tuple[Rich, ...], span: Span) -> tuple[Column, ...]:
        """Return the columns that the first row names; those of ``cột:`` keep their fields."""
        if len(columns) == len(words):
            return tuple(column._replace(words=typed) for column, typed in zip(columns, words, strict=True))
        return self._named(words, span)

    def _named(self, words: tuple[Rich, ...], span: Span) -> tuple[Column, ...]:
        """Return the columns that the heads of a table name."""
        heads = [" ".join(plain(head).split()) for head in words]
        fields = goal_fields(heads, [self.tables.field_of(head) or "" for head in heads])
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
            made.append(self._joined(GridRow(kind, label, words, row.span), made[-1:]))
        return made

    def _joined(self, row: GridRow, above: list[GridRow]) -> GridRow:
        """Return a row with the cells that are one with those above it, which is only so in and below rows."""
        joined = frozenset(at for at, cell in enumerate(row.cells) if plain(cell).strip() == ABOVE)
        if joined and (row.kind != "row" or not above or above[0].kind != "row"):
            self.tables.found.append(problem("KH135", place_of(row.cells[min(joined)], row), ABOVE))
            joined = frozenset()
        if not joined:
            return row
        cells = tuple(() if at in joined else cell for at, cell in enumerate(row.cells))
        return row._replace(cells=cells, joined=joined)

    def _data(
        self, rows: list[GridRow], marks: list[Marks], columns: tuple[Column, ...], draft: Draft
    ) -> None:
        """Give the tasks or goals of the rows to *draft*, when the columns say that they are some."""
        kind = row_kind(columns) or _marked_kind(columns, marks)
        names = name_columns(columns)
        above: list[list[Given]] = []
        begun = False  # the row above is a task or goal, or goes on with one
        for row, marked in zip(rows, marks, strict=True):
            if row.kind != "row":
                self._stray(marked)
                begun = False
                continue
            given = [
                given_above(above, at)
                if at in row.joined or (column.field and is_ditto(plain(row.cells[at])))
                else given_by(column, at, row.cells[at], marked, row)
                for at, column in enumerate(columns)
            ]
            above = given
            at_name = next((n for n in names if plain(row.cells[n]).strip()), None)
            if (
                begun and at_name is None and any(n in row.joined for n in names)
            ):  # goes on with the task above
                said = {(one.field, one.text) for one in draft.rows[-1].given}
                told = [one for at, cell in enumerate(given) if at not in row.joined for one in cell]
                told = [one for one in told if (one.field, one.text) not in said]
                draft.rows[-1] = draft.rows[-1]._replace(given=(*draft.rows[-1].given, *told))
                draft.bullets[-1] = draft.rows[-1]
                continue
            begun = kind is not None and at_name is not None
            if kind is None or at_name is None:
                self._stray(marked)
                continue
            values = [one for at, cell in enumerate(given) if at != at_name for one in cell]
            values += (marked_given(mark) for mark in marked[at_name])
            text = " ".join(plain(row.cells[at_name]).split())
            place = place_of(row.cells[at_name], row)
            draft.rows.append(BulletDraft(kind, None, len(draft.bullets) + 1, text, tuple(values), (), place))
            draft.bullets.append(draft.rows[-1])

    def _stray(self, marks: Iterable[Iterable[Marked]]) -> None:
        words = Text("@(…) trong ô không phải nhiệm vụ", "@(…) in a cell that is no task")
        self.tables.found += (problem("KH123", mark.span, words) for cell in marks for mark in cell)


def goal_fields(heads: Sequence[str], fields: list[str]) -> list[str]:
    """Return the fields of columns, with those of a table of goals seen as such.

    “Chỉ tiêu” before all others names the goal, and “Mục tiêu năm 2026” beside it is what is to be reached.

    Args:
        heads: what the columns are called.
        fields: what each head means by itself, "" when it is not known.
    """
    fields = list(fields)
    first = next((at for at, field in enumerate(fields) if field != "number"), 0)
    if fields[first:] and fields[first] in ("measure", "goal"):
        fields[first] = "goal"
        for at, head in enumerate(heads):
            if at > first and "measure" not in fields and bare(head).startswith(("muc tieu", "chi tieu")):
                fields[at] = "measure"
    return fields


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


def _shifted(row: GridRow) -> GridRow:
    """Return a row with an empty cell before its own, for its number."""
    return row._replace(cells=((), *row.cells), joined=frozenset(at + 1 for at in row.joined))


def _marked_kind(columns: tuple[Column, ...], marks: Sequence[Marks]) -> Literal["task"] | None:
    """Return whether rows are tasks because marks in their cells say who does them or when."""
    fields = {column.field for column in columns}
    if "task" not in fields or "goal" in fields:
        return None
    told = {mark.field for row in marks for cell in row for mark in cell}
    return "task" if told & {*WHO, "time"} else None
