"""The tasks as CSV (RFC 4180): UTF-8 with the mark by which Excel knows it, CRLF, dates as ISO 8601."""

from __future__ import annotations

from collections.abc import Sequence

from kehoach.render.tasks.extract import Listed
from kehoach.render.tasks.tables import Cell, tasks

FORMULA = ("=", "+", "-", "@", "\t", "\r")  # with these a spreadsheet takes the text of a cell for a formula


def to_csv(lists: Sequence[Listed]) -> bytes:
    """Return the table of tasks.

    A text that a spreadsheet would run as a formula gets an apostrophe before it; all others are as they are.
    """
    import csv
    from io import StringIO

    table = tasks(lists)
    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([_words(column.head) for column in table.columns])
    writer.writerows([_words(cell) for cell in row] for row in table.rows)
    return text.getvalue().encode("utf-8-sig")


def _words(cell: Cell) -> str:
    if cell is None:
        return ""
    if not isinstance(cell, str):
        return str(cell)
    return f"'{cell}" if cell.startswith(FORMULA) else cell
