"""Tables of the source as rows ``| … |``: heads of one row or more, groups, cells over several rows and columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from kehoach.importing.lines import Line, Origin, origin_of
from kehoach.importing.tables_cells import words_of
from kehoach.importing.tables_head import (
    Column,
    columns_of,
    declared,
    head_rows,
    is_assignment,
    repeated_heads,
    unknown_heads,
)
from kehoach.importing.tables_rows import Doubt, Made, Rows, keeps_apart, typed_rows
from kehoach.profiles.schema import TableLooks
from kehoach.text.vietnamese import bare
from kehoach.verify.regions import Data
from kehoach.verify.seen import Row, Table

_KNOWN_BY = 8  # words
_FORMAT = "nd30"


def table_lines(data: Data, told: set[str]) -> Iterator[Line]:
    """Give a table as rows; paragraphs of a cell are lines of it.

    Args:
        data: the table.
        told: what lines and tables before it say; a table that only says it again holds no tasks of its own. Its
            own tasks are added.
    """
    table = data.table
    columns = columns_of(table)
    if not columns:
        return
    deep = head_rows(table)
    says = _tasks(table.rows[deep:], columns)
    again = deep > 0 and len(says) > 1 and sum(words in told for words in says) > 0.7 * len(says)
    told.update(says)
    shown = [column._replace(field="", both=()) for column in columns] if again else columns
    made = Rows(table, shown, repeated_heads(table), not again).made(deep)
    made = made if again else _mixed(made, columns)
    rows = [row for row in made if row.kind != "again"]
    apart = keeps_apart(rows, shown, _looks())
    yield from _head(table.rows[:deep], columns, again, apart)
    if not again:
        yield from _unknown(table, columns, rows)
    lines = iter(typed_rows(rows, shown, apart))
    for row in made:
        if row.kind == "again":
            yield Line("", "dropped", row.origins, "head-again")
            continue
        _, text = next(lines)
        yield Line(text, "declared", row.origins)
        yield from _doubt(row)


def _head(rows: Sequence[Row], columns: list[Column], again: bool, apart: bool) -> Iterator[Line]:
    """Give the heads: a row ``| … |``, or ``cột:`` where that says more."""
    origins = tuple(origin for row in rows for origin in _origins(row))
    said = declared(columns, again) if rows else ""
    if said or apart:
        yield Line("bảng:", "declared", ())
    if said:
        yield Line(f"  cột: {said}", "declared", origins)
    if apart:
        yield Line("  gộp ô: không", "declared", ())
    if rows and not said:
        yield Line(f"| {' | '.join(' '.join(column.heads) for column in columns)} |", "declared", origins)


def _unknown(table: Table, columns: list[Column], rows: list[Made]) -> Iterator[Line]:
    """Give what tells of columns that speak of who or when and are not understood, and whose cells do not say it."""
    for at in unknown_heads(columns):
        if any("@(" in row.cells[at] for row in rows if row.kind == "row"):
            continue
        cells = (cell for row in table.rows[: head_rows(table)] for cell in row.cells if cell.column == at)
        paragraphs = [p for cell in cells for p in cell.paragraphs if p.text.strip()]
        if paragraphs:
            yield Line("", "doubtful", (origin_of(paragraphs[-1]),), "column")


def _mixed(rows: list[Made], columns: list[Column]) -> list[Made]:
    """Return the rows; where some cells of a column name roles and others do not, those others are doubtful."""
    for at, column in enumerate(columns):
        cells = [row.cells[at] if row.kind == "row" else "" for row in rows]
        if is_assignment(column) and any("@(" in words for words in cells):
            rows = [
                row if row.doubt or not words or "@(" in words else row._replace(doubt=_about(row, at))
                for row, words in zip(rows, cells, strict=True)
            ]
    return rows


def _about(row: Made, column: int) -> Doubt | None:
    """Return the doubt about who has which role in a cell."""
    found = (origin for origin in row.origins if origin.cell is not None and origin.cell[2] == column)
    origin = next(found, None)
    return Doubt("roles", origin) if origin else None


def _doubt(row: Made) -> Iterator[Line]:
    if row.doubt is not None:
        yield Line("", "doubtful", (row.doubt.origin,), row.doubt.reason)


def _origins(row: Row) -> Iterator[Origin]:
    for cell in row.cells:
        yield from (origin_of(paragraph) for paragraph in cell.paragraphs if paragraph.text.strip())


@cache
def _looks() -> TableLooks:
    from kehoach.profiles.load import load_profile

    return load_profile(_FORMAT).table


def _tasks(rows: Sequence[Row], columns: list[Column]) -> list[str]:
    """Return the tasks of a table, as they are compared with what was told before it."""
    last = [at for at, column in enumerate(columns) if column.field == "task"][-1:]
    return [
        likeness(words_of(cell))
        for row in rows
        for cell in row.cells
        if cell.column in last and words_of(cell)
    ]


def likeness(text: str) -> str:
    """Return the first words of a task, as they are compared between text and table."""
    return " ".join(bare(text).replace(",", " ").replace(".", " ").replace(";", " ").split()[:_KNOWN_BY])


def heads(table: Table) -> list[str]:
    """Return the heads of columns that are typed as heads, and so say themselves what they mean."""
    columns = columns_of(table)
    return [] if declared(columns, False) else [" ".join(column.heads) for column in columns]
