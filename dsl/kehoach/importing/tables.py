"""Tables of the source as rows ``| … |``: heads of one row, groups, cells over several rows and columns."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.importing.inline import clean, inline
from kehoach.importing.lines import Line, origin_of
from kehoach.verify.regions import Data
from kehoach.verify.seen import Cell, Row, Table

_COUNT = re.compile(r"\(?\d{1,2}\)?\Z")
_DEEPEST_HEAD = 3  # rows that the heads of columns may take


def table_lines(data: Data) -> Iterator[Line]:
    """Give a table as rows; the words of each cell are one paragraph."""
    table = data.table
    columns = _columns(table)
    if not columns:
        return
    head = _head_rows(table)
    if head:
        yield _line(_head(table.rows[:head], columns), table.rows[:head])
    for row in table.rows[head:]:
        yield _row(row, columns)


def heads(table: Table) -> list[str]:
    """Return what the columns of a table are called."""
    return _head(table.rows[: _head_rows(table)], _columns(table))


def _columns(table: Table) -> int:
    return max((sum(max(cell.across, 1) for cell in row.cells) for row in table.rows), default=0)


def _row(row: Row, columns: int) -> Line:
    cells = [cell for cell in row.cells if _words(cell)]
    if columns > 1 and len(cells) == 1 and (len(row.cells) == 1 or cells[0].across > columns // 2):
        return _line([_words(cells[0])], (row,))
    if columns > 2 and _is_group(row, columns):
        return _line([" ".join(_words(cell) for cell in cells)], (row,))
    words = [""] * columns
    for cell in row.cells:
        at = min(cell.column, columns - 1)
        words[at] = f"{words[at]} {_words(cell)}".strip()
    return _line(words, (row,))


def _is_group(row: Row, columns: int) -> bool:
    """Tell whether a row is “I | Hoàn thiện thể chế”, with the rest of it empty or one cell over all the rest."""
    filled = [cell for cell in row.cells if _words(cell)]
    if len(filled) != 2 or filled[0].column != 0 or filled[1].column != filled[0].across:
        return False
    number = _words(filled[0]).rstrip(".)")
    roman = bool(number) and set(number) <= set("IVXLC")
    letter = len(number) == 1 and number.isupper()
    return (roman or letter) and (filled[1].across >= columns - 1 or len(row.cells) >= columns)


def _head_rows(table: Table) -> int:
    """Return how many rows are the head: those that repeat, or the first and what its cells reach down to."""
    repeated = 0
    while repeated < len(table.rows) and table.rows[repeated].header:
        repeated += 1
    deep = max((cell.down for cell in table.rows[0].cells), default=1) if table.rows else 0
    if repeated and repeated <= _DEEPEST_HEAD:
        return repeated - 1 if repeated > 1 and _counts(table.rows[repeated - 1]) else repeated
    wide = any(cell.across > 1 for cell in table.rows[0].cells) if table.rows else False
    return min(max(deep, 1), _DEEPEST_HEAD) if wide else min(1, len(table.rows))


def _counts(row: Row) -> bool:
    """Tell whether a row only counts the columns: “(1) | (2) | (3)”."""
    return all(_COUNT.match(_words(cell)) for cell in row.cells)


def _head(rows: tuple[Row, ...], columns: int) -> list[str]:
    """Return the heads of the columns; a head over several goes to the first of them, with what is below it."""
    words = [""] * columns
    for row in rows:
        for cell in row.cells:
            at = min(cell.column, columns - 1)
            words[at] = f"{words[at]} {_words(cell)}".strip()
    return words


def _words(cell: Cell) -> str:
    """Return the words of a cell, with the numbers that Word sets before its paragraphs."""
    texts = (f"{p.label.strip()} {inline(p.runs, {}, emphasis=False)}".strip() for p in cell.paragraphs)
    return clean(" ".join(text for text in texts if text)).strip().replace("|", "\\|")


def _line(words: list[str], rows: tuple[Row, ...]) -> Line:
    origins = tuple(
        origin_of(paragraph)
        for row in rows
        for cell in row.cells
        for paragraph in cell.paragraphs
        if paragraph.text.strip()
    )
    return Line(f"| {' | '.join(words)} |", "declared", origins)
