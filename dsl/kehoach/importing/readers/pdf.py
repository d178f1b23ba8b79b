"""Plans in PDF files with a text layer, read by geometry: boxes of letters, fonts, drawn lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kehoach.diagnostics.model import Text
from kehoach.importing.readers.pdf_build import Builder
from kehoach.importing.readers.pdf_frames import Frame, with_frames
from kehoach.importing.readers.pdf_furniture import place, without_furniture
from kehoach.importing.readers.pdf_grid import Grid, grids, unused
from kehoach.importing.readers.pdf_lines import Line, lines_of, text_of, writes_blanks
from kehoach.importing.readers.pdf_margins import Habits, habits
from kehoach.importing.readers.pdf_notes import Foot, Note, mark, split_foot
from kehoach.importing.readers.pdf_paragraphs import Block, Joiner, of_page
from kehoach.importing.readers.pdf_source import Page, pages
from kehoach.importing.readers.pdf_tables import Leaf, follows, join, leaf
from kehoach.importing.source import Dropped, Read, word_file
from kehoach.verify.package import LARGEST_FILE
from kehoach.verify.regions_text import mark_word
from kehoach.verify.seen import Paragraph, Region, Table, WordFile
from kehoach.verify.unreadable import Unreadable, too_big

_SCANNED = 0.5  # of a page: pictures that cover more are the page itself
_FEW = 150  # letters: a scanned page has no more, of a stamp put on later
_MOST_NOTES = 60  # of a page: more are none
_Item = Line | Frame | Leaf


def read(path: str, data: bytes) -> Read:
    """Return a plan in a PDF file.

    Page numbers, running heads and repeated heads of tables are dropped with their reasons; footnotes become notes;
    letters of old fonts are converted.

    Args:
        path: only for naming the file.
        data: the whole file.

    Raises:
        Unreadable: it has no text layer; it is encrypted, damaged or too big; the library for PDF is missing. Nothing
            else is raised; time and memory are bounded.
    """
    if not data:
        raise Unreadable(Text("tệp rỗng", "the file is empty"), "empty")
    if len(data) > LARGEST_FILE:
        raise too_big(f"trên {LARGEST_FILE >> 20} MiB", f"over {LARGEST_FILE >> 20} MiB")
    found = pages(data)
    doubts = _unread(found)
    return _put_right(_Reading(path, found, doubts).read())


def _put_right(found: Read) -> Read:
    from kehoach.importing.readers.word import put_right

    right = put_right(found.file)
    return Read(
        right.file,
        (*found.dropped, *right.dropped),
        (*found.remarks, *right.remarks),
        (*found.doubts, *right.doubts),
    )


def _unread(found: Sequence[Page]) -> list[Dropped]:
    """Return a doubt for each page that cannot be read; refuse a file that has no other pages."""
    lost = [page for page in found if page.lost]
    scanned = [
        page
        for page in found
        if page.covered > _SCANNED and sum(len(word.text) for word in page.words) <= _FEW
    ]
    if not any(page.words for page in found) or len(scanned) + len(lost) == len(found):
        raise Unreadable(
            Text(
                "tệp PDF là ảnh quét, không có lớp chữ; lấy tệp Word gốc, hoặc nhận dạng chữ (OCR) rồi nhập lại",
                "the PDF is scanned pictures without a text layer; get the Word file it was made from, or run text "
                "recognition (OCR) first",
            ),
            "picture",
        )
    picture = Text(
        "trang là ảnh quét, không đọc được chữ", "the page is a scanned picture, its text is not read"
    )
    broken = Text("trang hỏng, không mở được", "the page is damaged and cannot be opened")
    return [Dropped("", picture, place(page.number)) for page in scanned] + [
        Dropped("", broken, place(page.number)) for page in lost
    ]


def _marks(lines: dict[int, list[Line]], kept: dict[int, list[Line]]) -> list[Note]:
    """Return the marks among the furniture of pages, each once: “DỰ THẢO LẦN 2” says something of the plan."""
    found: dict[str, Note] = {}
    for page, all_lines in lines.items():
        stay = set(map(id, kept[page]))
        for line in all_lines:
            if id(line) not in stay and mark_word(text_of(line)):
                found.setdefault(text_of(line), Note("", (line,), page, (line,)))
    return list(found.values())


class _Sheet(NamedTuple):
    """A page taken apart: its lines outside tables, its tables, what stands at its foot."""

    page: Page
    lines: list[Line]
    leaves: list[Leaf]
    foot: Foot


class _Reading:
    """One file while it is read."""

    def __init__(self, path: str, found: Sequence[Page], doubts: list[Dropped]) -> None:
        self._path = path
        self._doubts = doubts
        self._dropped: list[Dropped] = []
        self._notes: list[Note] = []
        self._stray: list[Note] = []
        self._feet: list[Note] = []
        drawn = {page.number: grids(page) for page in found}
        for page in found:
            if drawn[page.number][2]:
                reason = Text("hình vẽ quá nhiều nét, không tìm bảng", "too much is drawn to look for tables")
                self._doubts.append(Dropped("", reason, place(page.number)))
        blanks = writes_blanks([page.words for page in found])
        lines = {page.number: lines_of(drawn[page.number][1], page.number, blanks) for page in found}
        kept, self._dropped = without_furniture(found, lines)
        self._feet += _marks(lines, kept)
        self._habits: Habits = habits(found, kept)
        self._sheets = [self._sheet(page, kept[page.number], drawn[page.number][0], blanks) for page in found]

    def _sheet(self, page: Page, lines: list[Line], found: list[Grid], blanks: bool) -> _Sheet:
        low = max((grid.ys[-1] for grid in found), default=0.0)
        text, foot = split_foot(page, lines, unused(page, found), self._habits, low)
        return _Sheet(page, text, [leaf(grid, blanks) for grid in found], foot)

    def read(self) -> Read:
        """Return all that was read."""
        sheets = [self._with_marks(sheet) for sheet in self._sheets]
        items: list[_Item] = []
        for sheet in sheets:
            self._lay(sheet, items)
        builder = Builder(self._habits)
        blocks = list(self._blocks(items, builder))
        notes = [
            (at + 1, (builder.paragraph(Block(note.lines, "left", 0.0, 0.0), None, "note", at + 1),))
            for at, note in enumerate(self._notes)
        ]
        file = self._with_feet(word_file(self._path, blocks, notes), builder)
        return Read(file, tuple(self._dropped), (), tuple(self._doubts))

    def _with_feet(self, file: WordFile, builder: Builder) -> WordFile:
        """Return a file with what stands at the foot of single pages below a line as its footers."""
        section = file.sections[0]
        region: Region = "first-footer" if all(foot.page == 1 for foot in self._feet) else "footer"
        made = [
            builder.paragraph(Block(foot.lines, "left", 0.0, 0.0), number=at)
            for at, foot in enumerate(self._feet, 1)
        ]
        feet = tuple(foot._replace(place=foot.place._replace(region=region)) for foot in made)
        return file._replace(sections=(section._replace(footers=feet, first_differs=bool(feet)),))

    # -- footnotes ----------------------------------------------------------------------------------------------

    def _with_marks(self, sheet: _Sheet) -> _Sheet:
        if sheet.foot.carried:
            self._carry(sheet)
        for at, note in enumerate(sheet.foot.notes):
            number = len(self._notes) + 1
            if at < _MOST_NOTES and self._mark(sheet, note.label, number):
                self._notes.append(note)
            else:
                self._lose(note)
        return sheet

    def _carry(self, sheet: _Sheet) -> None:
        carried = sheet.foot.carried
        if self._notes and self._notes[-1].page == sheet.page.number - 1:
            self._notes[-1] = self._notes[-1].longer(carried)
        elif sheet.foot.ruled:
            self._feet.append(Note("", carried, sheet.page.number, carried))
        else:
            self._lose(Note("", carried, sheet.page.number, carried))

    def _lose(self, note: Note) -> None:
        words = f"{note.label} {' '.join(text_of(line) for line in note.lines)}".strip()
        reason = Text("cước chú không thấy dấu trong bài", "a footnote without its mark in the text")
        self._doubts.append(Dropped(words, reason, place(note.page)))
        self._stray.append(note)

    def _mark(self, sheet: _Sheet, label: str, number: int) -> bool:
        """Put the mark of a note into the first line of a page that prints it; tell whether one does."""
        for at, line in enumerate(sheet.lines):
            marked = mark(line, label, number)
            if marked is not None:
                sheet.lines[at] = marked
                return True
        for at, table in enumerate(sheet.leaves):
            for cell_at, cell in enumerate(table.cells):
                for line_at, line in enumerate(cell.lines):
                    marked = mark(line, label, number)
                    if marked is not None:
                        lines = (*cell.lines[:line_at], marked, *cell.lines[line_at + 1 :])
                        cells = list(table.cells)
                        cells[cell_at] = cell._replace(lines=lines)
                        sheet.leaves[at] = table._replace(cells=tuple(cells))
                        return True
        return False

    # -- reading order --------------------------------------------------------------------------------------------

    def _lay(self, sheet: _Sheet, items: list[_Item]) -> None:
        """Add what stands on a page, from top to bottom; two columns are looked for between tables only."""
        margins = self._habits.of(sheet.page.number)
        rest = sheet.lines
        last = items[-1] if items else None
        before = last if isinstance(last, Frame) and last.page == sheet.page.number - 1 else None
        for table in (*sheet.leaves, None):
            above = [line for line in rest if table is None or line.y < table.top + 1]
            rest = [line for line in rest if table is not None and line.y >= table.top + 1]
            longer, found = with_frames(above, margins, before)
            if longer is not None:
                items[-1] = longer
            items += found
            before = None
            if table is not None:
                items.append(table)

    def _blocks(self, items: Sequence[_Item], builder: Builder) -> Iterator[Paragraph | Table]:
        at = 0
        while at < len(items):
            item = items[at]
            end = at + 1
            if isinstance(item, Line):
                while end < len(items) and isinstance(items[end], Line):
                    end += 1
                yield from self._text([line for line in items[at:end] if isinstance(line, Line)], builder)
            elif isinstance(item, Frame):
                yield builder.frame(item)
            else:
                leaves = [item]
                while (
                    end < len(items) and isinstance(after := items[end], Leaf) and follows(leaves[-1], after)
                ):
                    leaves.append(after)
                    end += 1
                joined, dropped = join(leaves)
                self._dropped += dropped
                yield builder.table(joined)
            page = items[at].page if end == len(items) else items[end].page
            yield from self._strays(page if end < len(items) else page + len(items) + 1, builder)
            at = end

    def _text(self, lines: list[Line], builder: Builder) -> Iterator[Paragraph]:
        columns = {page: of_page(margins) for page, margins in self._habits.margins.items()}
        for block in Joiner(self._habits, columns).blocks(lines):
            yield from self._strays(block.lines[0].page, builder)
            yield builder.paragraph(block)

    def _strays(self, before: int, builder: Builder) -> Iterator[Paragraph]:
        """Give the notes without a mark that stand on pages before *before*, each as a paragraph with its mark."""
        while self._stray and self._stray[0].page < before:
            yield builder.paragraph(Block(self._stray.pop(0).whole, "left", 0.0, 0.0))
