"""Paragraphs and tables of a story (body, header, note, text box) in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kehoach.verify.effective_paragraphs import Format, measures
from kehoach.verify.effective_tables import Spot, TableFormat, TableStyles
from kehoach.verify.numbering import Counter, Numbering
from kehoach.verify.reading_grid import Piece, cell_lines, grid_of, is_bordered, pieces_of
from kehoach.verify.reading_sections import Layout
from kehoach.verify.reading_walk import Tally, walk
from kehoach.verify.reading_words import Field, Words
from kehoach.verify.seen import Cell, Line, Paragraph, Place, Region, Row, Table
from kehoach.verify.styles import NO_TABLE, Styles, TableLevel
from kehoach.verify.typed_lines import typed_lines
from kehoach.verify.unreadable import damaged, too_big
from kehoach.verify.wordml import Element, W, mm

MOST_PARAGRAPHS = 100_000
"""Paragraphs of one file: 1,100 pages of a plan have about 15,000."""
MOST_TABLES = 10_000
"""Tables of one file."""
MOST_NESTED = 24
"""Tables in each other."""
_TWIPS_PER_MM = 1440 / 25.4


class Document(NamedTuple):
    """What all stories of a file share. ``ends`` says which section a ``w:sectPr`` in the body ends."""

    styles: Styles
    tables: TableStyles
    numbering: Numbering
    layouts: list[Layout]
    ends: dict[Element, int]
    tally: Tally
    nested: list[Table]


class Around(NamedTuple):
    """What surrounds a paragraph: width in mm (None: the column of the page), cell, table style, box, tables' depth."""

    width: float | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    level: TableLevel = NO_TABLE
    boxed: bool = False
    depth: int = 0


class Story:
    """One stream of text. Text boxes are put into ``boxes``, a story of its own; in headers the same one."""

    def __init__(self, document: Document, region: Region, section: int, boxes: Story | None = None) -> None:
        self._document = document
        self._region = region
        self._section = section
        self._number = 0
        self._counter = Counter(document.numbering)
        self._fields: list[Field] = []
        self._held: tuple[Words, str | None, Format] | None = None
        self._boxes = boxes or self
        self.boxed: list[Paragraph] = []

    def blocks(self, container: Element, around: Around) -> list[Paragraph | Table]:
        """Return the paragraphs and tables in *container* in order."""
        found: list[Paragraph | Table] = []
        last: Format | None = None
        for element in walk(container, (W + "p", W + "tbl"), self._document.tally):
            if element.tag == W + "tbl":
                self._release(found, around)
                found.append(self._table(element, around))
                last = None
            else:
                last = self._paragraph(element, around, found, last)
        self._release(found, around)
        return found

    def paragraphs(self, container: Element, around: Around) -> tuple[Paragraph, ...]:
        """Return the paragraphs in *container* with those in tables, in reading order."""
        return tuple(flat(self.blocks(container, around)))

    def _paragraph(
        self, element: Element, around: Around, found: list[Paragraph | Table], last: Format | None
    ) -> Format | None:
        """Add a paragraph to those *found*; one whose end is deleted is held, for it is one with the next.

        Returns:
            Its format, which says what the space to the next one is; *last* is that of the paragraph before.
        """
        document = self._document
        properties = next(element.iterchildren(W + "pPr"), None)
        direct = measures(properties)
        named = direct.pop("style", None)
        style = document.styles.known(named if isinstance(named, str) else None, "paragraph")
        words = self._held[0] if self._held else Words(document.styles, document.tally, self._fields)
        self._held = None
        words.read(element, style, around.level)
        form = document.styles.format(style, direct, around.level)
        if properties is not None and self._end_deleted(properties):
            self._held = (words, style, form)
            self._end_section(properties)
            return last
        paragraph = self._seen(words, style, form, around)
        above = found[-1] if found else None
        if last is not None and isinstance(above, Paragraph) and above.style == paragraph.style:
            found[-1] = above._replace(after=0.0) if last.contextual else above
            paragraph = paragraph._replace(before=0.0) if form.contextual else paragraph
        found.append(paragraph)
        self._end_section(properties)
        return form

    def _release(self, found: list[Paragraph | Table], around: Around) -> None:
        """Add the paragraph that is held, when no other follows that it could be one with."""
        held, self._held = self._held, None
        if held is not None and held[0].any:
            found.append(self._seen(held[0], held[1], held[2], around))

    def _seen(self, words: Words, style: str | None, form: Format, around: Around) -> Paragraph:
        document = self._document
        document.tally.paragraphs += 1
        if document.tally.paragraphs > MOST_PARAGRAPHS:
            raise too_big("quá nhiều đoạn văn", "too many paragraphs")
        self._number += 1
        place = Place(self._region, self._section, self._number, around.table, around.row, around.column)
        runs = words.finish()
        width = around.width if around.width is not None else document.layouts[self._section].column
        lines: tuple[Line, ...] = (*words.lines, *form.border_lines(width), *typed_lines(runs))
        for box in words.boxes:
            inside = around._replace(width=round(box.width, 3), level=NO_TABLE, boxed=box.bordered)
            self._box(box.content, inside)
        return Paragraph(
            text="".join([run.text for run in runs]),
            runs=runs,
            label=self._counter.label(form.list, form.level) if form.list is not None else "",
            style=document.styles.name(style),
            align=form.align,
            first_line=form.first_line,
            left=form.left,
            right=form.right,
            before=form.before,
            after=form.after,
            line=form.line,
            line_rule=form.line_rule,
            keep_next=form.keep_next,
            keep_lines=form.keep_lines,
            page_break_before=form.page_break_before,
            outline=form.outline,
            border=form.box or around.boxed,
            lines=lines,
            pictures=words.pictures,
            place=place,
            width=width,
        )

    def _end_deleted(self, properties: Element) -> bool:
        """Count a tracked change of the paragraph's end; return whether it is deleted (17.13.5.15)."""
        mark = next(properties.iterchildren(W + "rPr"), None)
        if mark is None:
            return False
        tally = self._document.tally
        if mark.find(W + "ins") is not None or mark.find(W + "moveTo") is not None:
            tally.insertions += 1
        if mark.find(W + "del") is not None or mark.find(W + "moveFrom") is not None:
            tally.deletions += 1
            return True
        return False

    def _end_section(self, properties: Element | None) -> None:
        ends = self._document.ends
        section = None if properties is None or not ends else properties.find(W + "sectPr")
        if section is not None and section in ends and self._region == "body":
            self._section = ends[section] + 1

    def _box(self, content: Element, around: Around) -> None:
        boxes = self._boxes
        boxes._section = self._section
        fields, boxes._fields = boxes._fields, []
        held, boxes._held = boxes._held, None
        boxes.boxed.extend(boxes.paragraphs(content, around))
        boxes._fields, boxes._held = fields, held

    def _table(self, element: Element, around: Around) -> Table:
        document = self._document
        if around.depth == MOST_NESTED:
            raise damaged("bảng lồng nhau quá sâu", "tables are nested too deeply")
        table_number = document.tally.tables
        document.tally.tables += 1
        if table_number == MOST_TABLES:
            raise too_big("quá nhiều bảng", "too many tables")
        width = around.width if around.width is not None else document.layouts[self._section].column
        column = width * _TWIPS_PER_MM
        form = document.tables.format(element.find(W + "tblPr"), column)._replace(grid=grid_of(element))
        place = Place(self._region, self._section, self._number + 1, around.table, around.row, around.column)
        rows = [row for row in walk(element, (W + "tr",), document.tally) if not self._row_deleted(row)]
        pieces = pieces_of(rows, form, column, document.tally)
        seen: list[Row] = []
        for index, row in enumerate(pieces):
            inner = around._replace(table=table_number, row=index)
            last = index == len(pieces) - 1
            cells = tuple([self._cell(piece, inner, form, last) for piece in row.cells])
            seen.append(Row(cells, row.header, row.whole))
        widths = tuple(mm(length) for length in form.grid)
        table = Table(table_number, tuple(seen), widths, is_bordered(form, pieces), place)
        if around.table is not None:
            document.nested.append(table)
        return table

    def _cell(self, piece: Piece, around: Around, form: TableFormat, last_row: bool) -> Cell:
        inside = Around(
            width=mm(max(piece.width - sum(piece.margins), 0.0)),
            table=around.table,
            row=around.row,
            column=piece.column,
            level=self._document.tables.level(
                form, Spot(around.row or 0, piece.column, last_row, piece.last)
            ),
            boxed=around.boxed or (piece.box and not form.box),
            depth=around.depth + 1,
        )
        paragraphs = list(self.paragraphs(piece.element, inside))
        above, below = cell_lines(piece, form) if piece.borders and paragraphs else ((), ())
        if above:
            paragraphs[0] = paragraphs[0]._replace(lines=(*above, *paragraphs[0].lines))
        if below:
            paragraphs[-1] = paragraphs[-1]._replace(lines=(*paragraphs[-1].lines, *below))
        return Cell(tuple(paragraphs), piece.across, piece.down, piece.column, mm(piece.width))

    def _row_deleted(self, row: Element) -> bool:
        """Count a tracked change of a whole row; return whether it is deleted (17.13.5.12)."""
        properties = next(row.iterchildren(W + "trPr"), None)
        if properties is None:
            return False
        self._document.tally.insertions += properties.find(W + "ins") is not None
        deleted = properties.find(W + "del") is not None
        self._document.tally.deletions += deleted
        return deleted


def flat(blocks: list[Paragraph | Table]) -> Iterator[Paragraph]:
    """Yield the paragraphs of *blocks*, those in tables cell by cell; cells hold nested tables' text already."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from cell.paragraphs
