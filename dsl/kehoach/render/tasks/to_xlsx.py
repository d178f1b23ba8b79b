"""The task list as a workbook for Excel and LibreOffice, written by XlsxWriter (the extra ``kehoach[xlsx]``).

XlsxWriter and not openpyxl: it only writes, needs no further package, and gives the same bytes for the same input
once the time of making is fixed. openpyxl reads the workbook back in the tests.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from kehoach.render.tasks import tables
from kehoach.render.tasks.extract import Listed
from kehoach.render.tasks.to_csv import FORMULA

_MADE = datetime(2020, 1, 1)  # no clock: the same input gives the same bytes
_LONGEST = 32767  # letters in a cell
_CUT = " … (còn nữa)"
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def to_xlsx(lists: Sequence[Listed], title: str = "Danh sách nhiệm vụ") -> bytes:
    """Return a workbook with four sheets: tasks, tasks by lead, goals, documents.

    It carries a fingerprint as a Word file does, so that one in which somebody has worked since is known.

    Args:
        lists: the lists of tasks.
        title: the title among its properties.

    Raises:
        ImportError: XlsxWriter is not installed.
    """
    from io import BytesIO
    from zipfile import ZipFile

    from xlsxwriter import Workbook

    from kehoach.render.docx.fingerprint import BLANK, PROPERTY
    from kehoach.render.docx.pack import pack

    file = BytesIO()
    book = Workbook(file, _OPTIONS)
    book.set_properties({"created": _MADE, "title": title})
    book.set_custom_property(PROPERTY, BLANK)
    writer = _Sheets(book)
    for table in (tables.tasks(lists), tables.by_lead(lists), tables.goals(lists), tables.documents(lists)):
        writer.add(table)
    book.close()
    with ZipFile(file) as package:
        return pack([(info.filename, package.read(info)) for info in package.infolist()])


class _Sheets:
    """The sheets of a workbook, all in one look."""

    def __init__(self, book: Any) -> None:
        top = {"valign": "top", "text_wrap": True}
        self.book = book
        self.head = book.add_format({**top, "bold": True, "bg_color": "#DDE6F0", "bottom": 1})
        self.text = book.add_format(top)
        self.harmless = book.add_format({**top, "quote_prefix": True})
        self.date = book.add_format({"valign": "top", "num_format": "dd/mm/yyyy", "align": "left"})
        self.number = book.add_format({"valign": "top"})

    def add(self, table: tables.Table) -> None:
        """Add a table as a sheet with a frozen head and filters."""
        sheet = self.book.add_worksheet(table.name)
        for at, column in enumerate(table.columns):
            sheet.set_column(at, at, column.width)
            self.write(sheet, 0, at, column.head, self.head)
        for line, row in enumerate(table.rows, 1):
            for at, cell in enumerate(row):
                self.write(sheet, line, at, cell)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(1, len(table.rows)), len(table.columns) - 1)
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)

    def write(self, sheet: Any, line: int, at: int, cell: tables.Cell, look: Any = None) -> None:
        """Write a cell by its type; what looks like a formula stays a text, also when somebody edits it."""
        if isinstance(cell, str):
            if cell:
                words = cell if len(cell) <= _LONGEST else cell[: _LONGEST - len(_CUT)] + _CUT
                sheet.write_string(
                    line, at, words, look or (self.harmless if cell.startswith(FORMULA) else self.text)
                )
        elif isinstance(cell, date):
            if cell.year >= 1900:  # before that a sheet knows no dates
                sheet.write_datetime(line, at, datetime(cell.year, cell.month, cell.day), self.date)
            else:
                sheet.write_string(line, at, f"{cell:%d/%m/%Y}", self.text)
        elif cell is not None:
            sheet.write_number(line, at, cell, self.number)
