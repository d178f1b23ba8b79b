"""Reads plain text: pasted, extracted with lines wrapped at the width of a page, Markdown, columns set with blanks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Literal

from kehoach.diagnostics.model import Text
from kehoach.importing.readers.furniture import without_furniture
from kehoach.importing.readers.markdown import unmark
from kehoach.importing.readers.text_begins import glue
from kehoach.importing.readers.text_columns import in_reading_order
from kehoach.importing.readers.text_flat import flat_at
from kehoach.importing.readers.text_flat_pipes import pipes_at
from kehoach.importing.readers.text_frame import Framer
from kehoach.importing.readers.text_heads import with_heads
from kehoach.importing.readers.text_lines import (
    BOLD,
    ITALIC,
    NO_BOLD,
    NO_ITALIC,
    Block,
    Grid,
    Line,
    Part,
    bare_of_marks,
    left_out,
    line_of,
    reworded,
    rows_of,
    runs_of,
)
from kehoach.importing.readers.text_notes import with_notes
from kehoach.importing.readers.text_ruled import ruled_at
from kehoach.importing.readers.text_runon import clause_of, runs_on, split_sure
from kehoach.importing.readers.text_spread import Spreads
from kehoach.importing.readers.text_tables import grid_at
from kehoach.importing.readers.unwrap import setting_of
from kehoach.importing.source import Dropped, Read, paragraph, table, word_file
from kehoach.verify.regions_text import type_before, type_of
from kehoach.verify.seen import Paragraph, Table

_COLUMNS = re.compile(r"\S {3,}\S+(?: {1,2}\S+){0,40} {3,}\S")
_ROW_OF_BLANKS = 12
_HEAD = 25  # lines of a head
_TABLE = ("có thể là bảng dựng bằng khoảng trắng", "may be a table set with blanks")
_MERGED = (
    "ô gộp nhiều dòng, nhận theo vị trí chữ",
    "cells over several rows, told by where their words stand",
)
_FLAT = (
    "bảng mỗi ô một dòng, dựng lại theo nội dung từng ô",
    "a table of one cell a line, put together by what stands in each",
)
_UNSURE = (
    "không rõ chữ nào thuộc cột nào, để cả vào cột nội dung",
    "unclear which words belong to which column, all kept in that of the work",
)
_RUN_ON = ("có thể là nhiều mục viết liền", "may be several items run on")


def read_text(path: str, text: str, remarks: Iterable[Text] = (), doubts: Iterable[Dropped] = ()) -> Read:
    """Return a plain text as a file that was read.

    Args:
        path: the name of the file.
        text: its letters, in Unicode NFC.
        remarks: what was done to it before, as a whole.
        doubts: what was doubtful before.
    """
    kept = without_furniture(with_heads(_parts(text)))
    noted = with_notes(kept.parts)
    maker = _Maker([*doubts, *kept.doubts, *noted.doubts])
    for block in _blocks(noted.parts):
        maker.take(block)
    notes = tuple(maker.note(lines, at) for at, lines in enumerate(noted.notes, 1))
    return Read(word_file(path, maker.blocks, notes), kept.dropped, tuple(remarks), tuple(maker.doubts))


def _parts(text: str) -> list[Part]:
    """Return the lines and tables of a text, in the order in which they stand there."""
    rows = list(rows_of(text))
    found: list[Part] = []
    loose: list[tuple[int, str, bool]] = []
    spreads = Spreads(rows)
    at = 0
    while at < len(rows):
        made = _grid_at(rows, at, spreads) if rows[at][1].strip() else None
        if made is None or made[0] is None:
            end = at + 1 if made is None else made[1]
            loose += rows[at:end]
            at = end
            continue
        found += _lines(loose)
        loose = []
        if made[0].rows:
            found.append(made[0])
        at = made[1]
    return found + _lines(loose)


def _grid_at(
    rows: Sequence[tuple[int, str, bool]], at: int, spreads: Spreads
) -> tuple[Grid | None, int] | None:
    return (
        grid_at(rows, at) or ruled_at(rows, at) or spreads.at(at) or pipes_at(rows, at) or flat_at(rows, at)
    )


def _lines(rows: Sequence[tuple[int, str, bool]]) -> list[Line]:
    found: list[Line] = []
    gap, page, ruled, apart = 0, False, False, False
    for (number, _, begins), (row, title) in zip(rows, unmark([row for _, row, _ in rows]), strict=True):
        page = page or begins
        line = line_of(number, row, gap, page)
        if not line.text:
            gap, ruled = gap + 1, ruled or len(row) >= _ROW_OF_BLANKS
            continue
        if title:
            line = line._replace(marked=f"{BOLD}{line.marked}{NO_BOLD}", title=True)
        found.append(line._replace(apart=title or apart, title=title, ruled=ruled))
        gap, page, ruled, apart = 0, False, False, title
    return found


def _blocks(parts: Sequence[Part]) -> Iterator[Block | Grid]:
    """Give the paragraphs and tables of a text."""
    loose: list[Line] = []
    stage = "head"
    for part in parts:
        if isinstance(part, Line):
            loose.append(part)
            continue
        yield from _framed(loose, stage)
        yield part
        loose = []
        stage = "body" if part.spread else stage
    yield from _framed(loose, stage)


def _framed(lines: list[Line], stage: str) -> list[Block]:
    parted = _with_title_apart(in_reading_order(lines))
    return Framer(parted, setting_of(parted), stage).blocks() if parted else []


def _with_title_apart(lines: list[Line]) -> list[Line]:
    """Cut “KẾ HOẠCH Triển khai …” in the head behind the type of the document."""
    for at, line in enumerate(lines[:_HEAD]):
        if type_of(line.text):
            break
        title = type_before(line.text)
        start = line.marked.find(title) if title else -1
        if start >= 0 and not bare_of_marks(line.marked[:start]):
            end = start + len(title)
            bold = BOLD if BOLD in line.marked[:start] and NO_BOLD in line.marked[end:] else ""
            first = reworded(line, line.marked[:end] + (NO_BOLD if bold else ""))
            rest = reworded(line, bold + line.marked[end:])._replace(gap=0, page=False)
            return [*lines[:at], first, rest, *lines[at + 1 :]]
    return lines


class _Maker:
    """Makes the paragraphs and tables of a file, numbered in reading order."""

    def __init__(self, doubts: list[Dropped]) -> None:
        self.blocks: list[Paragraph | Table] = []
        self.doubts = doubts
        self._number = 0
        self._clause = 0  # the number of the last clause
        self._tables = 0

    def take(self, block: Block | Grid) -> None:
        """Add a paragraph or a table."""
        if isinstance(block, Grid):
            self._table(block)
            return
        first = block.lines[0]
        doubtful = next((line for line in block.lines if _COLUMNS.search(line.marked)), None)
        if doubtful is not None:
            self.doubts.append(left_out(doubtful.text, *_TABLE, doubtful.number))
        for marked in split_sure(words_of(block.lines)):
            words = bare_of_marks(marked)
            found = runs_on(words, self._clause)
            self._clause = clause_of(words) or self._clause
            if found:
                self.doubts.append(left_out(f"{found} …", *_RUN_ON, first.number))
            self._number += 1
            align: Literal["left", "center"] = "center" if block.centred else "left"
            self.blocks.append(paragraph(runs_of(marked), self._number, align))

    def note(self, lines: Sequence[Line], note: int) -> tuple[int, tuple[Paragraph, ...]]:
        """Return a footnote with its id."""
        return note, (paragraph(runs_of(words_of(lines)), note, region="note"),)

    def _table(self, grid: Grid) -> None:
        rows: list[list[list[Paragraph]]] = []
        for row, cells in enumerate(grid.rows):
            made: list[list[Paragraph]] = []
            for column, cell in enumerate(cells):
                place = (self._tables, row, column)
                made.append([self._cell(marked, place) for marked in cell])
            rows.append(made)
        block = table(self._tables, rows, grid.head)
        if grid.down:
            block = _with_merged(block, grid.down)
            self.doubts.append(
                left_out(" | ".join(bare_of_marks(cell[0]) for cell in grid.rows[0]), *_MERGED, grid.number)
            )
        if grid.flat:
            head = " | ".join(bare_of_marks(cell[0]) for cell in grid.rows[0])
            self.doubts.append(left_out(head, *_FLAT, grid.number))
        self.doubts += (left_out(said, *_UNSURE, number) for number, said in grid.unsure)
        self.blocks.append(block)
        self._tables += 1

    def _cell(self, marked: str, place: tuple[int, int, int]) -> Paragraph:
        self._number += 1
        return paragraph(runs_of(marked), self._number, cell=place)


def _with_merged(made: Table, down: Sequence[tuple[int, int, int]]) -> Table:
    """Return a table with cells that cover several rows; the places that they cover are empty in the other rows."""
    reach = {(row, column): count for row, column, count in down}
    covered = {(row + more, column) for (row, column), count in reach.items() for more in range(1, count)}
    rows = []
    for at, row in enumerate(made.rows):
        cells = [
            cell._replace(down=reach.get((at, cell.column), 1))
            for cell in row.cells
            if (at, cell.column) not in covered
        ]
        rows.append(row._replace(cells=tuple(cells)))
    return made._replace(rows=tuple(rows))


def words_of(lines: Sequence[Line]) -> str:
    """Return the marked words of a paragraph on several lines; a word broken at a hyphen is whole again."""
    made = lines[0].marked
    for before, line in pairwise(lines):
        made += line.marked if glue(before.text, line.text) else f" {line.marked}"
    for closed, opened in ((NO_BOLD, BOLD), (NO_ITALIC, ITALIC)):
        made = made.replace(f"{closed} {opened}", " ")
    return made
