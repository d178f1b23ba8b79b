"""What a reader hands over: the paragraphs and tables of a file, whatever kind of file it was.

The form is that of :mod:`kehoach.verify.seen`, which a Word file is read into with all its looks. A file that knows
little of looks (plain text, PDF) fills in what it knows, with the makers of this module, and leaves the rest plain.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from kehoach.diagnostics.model import Text
from kehoach.verify.seen import Cell, Counted, Look, Paragraph, Place, Row, Run, Section, Table, WordFile

PLAIN = Look("Times New Roman", 14.0, False, False, False, False, "auto")
WIDTH = 165.0  # mm of the text of a page: A4 less the margins of NĐ 30


class Dropped(NamedTuple):
    """Words of the source that are no part of the plan: page numbers, repeated heads of tables.

    Attributes:
        text: the words, as they stood.
        reason: why they were left out, in Vietnamese and English.
        place: where they stood: ``dòng 12``, ``trang 3``.
    """

    text: str
    reason: Text
    place: Text


class Read(NamedTuple):
    """A file as read.

    Attributes:
        file: its paragraphs, tables and footnotes, as seen.
        dropped: words left out, with the reason for each.
        remarks: what was done to the file as a whole: letters converted from an old font, tracked changes accepted.
        doubts: what could not be read with certainty: the words, what is doubtful, and where.
    """

    file: WordFile
    dropped: tuple[Dropped, ...] = ()
    remarks: tuple[Text, ...] = ()
    doubts: tuple[Dropped, ...] = ()


def run(text: str, bold: bool = False, italic: bool = False, note: int | None = None) -> Run:
    """Return words of one look; with *note* the mark of that footnote, and *text* empty."""
    return Run(text, PLAIN._replace(bold=bold, italic=italic, superscript=note is not None), note)


def paragraph(
    runs: str | Sequence[Run],
    number: int = 0,
    align: Literal["left", "center", "right", "both"] = "left",
    left: float = 0.0,
    region: Literal["body", "note"] = "body",
    cell: tuple[int, int, int] | None = None,
) -> Paragraph:
    """Return a paragraph.

    Args:
        runs: its words, or runs of them.
        number: its number in the file, from 1, in reading order; what a report calls it by.
        align: how it is set, where that is known.
        left: its indent in mm, where that is known.
        region: the body, or a footnote.
        cell: table, row and column (from 0) when it stands in a table.
    """
    parts = (run(runs),) if isinstance(runs, str) else tuple(runs)
    table, row, column = cell or (None, None, None)
    return Paragraph(
        "".join(part.text for part in parts), parts, "", "Normal", align, 0.0, left, 0.0, 0.0, 0.0, 1.0, "auto",
        False, False, False, None, False, (), 0, Place(region, 0, number, table, row, column), WIDTH,
    )  # fmt: skip


def table(number: int, rows: Sequence[Sequence[Sequence[Paragraph]]], head: int = 1) -> Table:
    """Return a table with borders.

    Args:
        number: of the table in the file, from 0.
        rows: the paragraphs of each cell of each row.
        head: how many rows are its head.
    """
    columns = max((len(row) for row in rows), default=1)
    width = WIDTH / max(columns, 1)
    made = tuple(
        Row(
            tuple(Cell(tuple(cell), 1, 1, column, width) for column, cell in enumerate(row)), at < head, False
        )
        for at, row in enumerate(rows)
    )
    return Table(number, made, (width,) * columns, True, Place("body", 0, 0, number))


def word_file(
    path: str,
    blocks: Sequence[Paragraph | Table],
    notes: Sequence[tuple[int, tuple[Paragraph, ...]]] = (),
) -> WordFile:
    """Return the paragraphs and tables of a file as if it were a Word file of one A4 section."""
    section = Section(
        210.0, 297.0, False, 20.0, 20.0, 30.0, 15.0, 10.0, 10.0, False, False, None, "decimal", "nextPage", (), (),
    )  # fmt: skip
    return WordFile(path, (section,), tuple(blocks), tuple(notes), (), "", "", "vi-VN", (), PLAIN, Counted())


def body_paragraphs(file: WordFile) -> Iterator[Paragraph]:
    """Give the paragraphs of the body of a file, those in the cells of its tables too, in order."""
    for block in file.blocks:
        if isinstance(block, Table):
            yield from (p for row in block.rows for cell in row.cells for p in cell.paragraphs)
        else:
            yield block
