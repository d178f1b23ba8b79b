"""A plan as text: pasted from Word, wrapped and paged, as Markdown, and as ``pdftotext -layout`` prints it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import zip_longest
from textwrap import wrap

from foreign.content import Block, Break, Cell, Columns, Content, Line, Row, Table
from foreign.inline import Piece, inline

FORMS = ("pasted", "wrapped", "markdown", "layout")
_PAGE = 44  # lines
_PAPER = 96  # letters across a page as laid out
_LEFT = 40  # letters of the left one of two columns


def texts(content: Content) -> dict[str, str]:
    """Return the forms that the plan's settings name."""
    makers: dict[str, Callable[[Content], str]] = {
        "pasted": _pasted, "wrapped": _wrapped, "markdown": _markdown, "layout": _layout,
    }  # fmt: skip
    return {form: makers[form](content) for form in content.how("texts", FORMS)}


def _words(line: Line, mark: str = "{}", looks: bool = False) -> str:
    """Return a paragraph; *mark* is how the mark of a footnote is written, *looks* writes bold and italic."""
    parts = []
    for piece in _joined_pieces(line.words.pieces):
        if piece.note:
            parts.append(mark.format(piece.note))
        else:
            parts.append(_marked(piece.text, piece.bold, piece.italic) if looks else piece.text)
    text = "".join(parts)
    if looks and line.looks and not any(piece.bold or piece.italic for piece in line.words.pieces):
        text = _marked(f"{line.label} {text}".strip(), "b" in line.looks, "i" in line.looks)
        return f"- {text}" if line.kind == "bullet" else text
    return f"{line.label} {text}".strip()


def _joined_pieces(pieces: tuple[Piece, ...]) -> list[Piece]:
    """Return the pieces as printed, neighbours of one look as one."""
    found: list[Piece] = []
    for piece in pieces:
        if piece.change == "del":
            continue
        piece = piece._replace(change="")
        if found and not piece.note and found[-1]._replace(text="") == piece._replace(text=""):
            found[-1] = piece._replace(text=found[-1].text + piece.text)
        else:
            found.append(piece)
    return found


def _marked(text: str, bold: bool, italic: bool) -> str:
    sign = "*" * (2 * bold + italic)
    inner = text.strip()
    return text.replace(inner, f"{sign}{inner}{sign}") if sign and inner else text


def _rows(table: Table) -> Iterator[list[str]]:
    """Yield the words of each row, a cell that is merged with others in its first place only."""
    for row in table.rows:
        texts = [""] * len(table.widths)
        for cell in row.cells:
            texts[cell.column] = " ".join(_words(line) for line in cell.lines)
        yield texts


def _stacked(block: Columns) -> Iterator[Line]:
    for left, right in block.rows:
        yield from (*right, *left) if block.how == "reverse" else (*left, *right)


def _pasted(content: Content) -> str:
    found: list[str] = []
    for block in content.blocks:
        if isinstance(block, Line):
            found.append(_words(block, "[{}]"))
        elif isinstance(block, Columns):
            found += [_words(line) for line in _stacked(block)] + [""]
        elif isinstance(block, Table):
            found += ["\t".join(row) for row in _rows(block)] + [""]
        elif block.kind == "box":
            found.append(inline(block.text).text)
    notes = content.meta.get("notes", ())
    found += [f"[{at}] {inline(note).text}" for at, note in enumerate(notes, 1)]
    return "\n".join(found) + "\n"


def _markdown(content: Content) -> str:
    found: list[str] = []
    for block in content.blocks:
        if isinstance(block, Line):
            found.append(_words(block, "[^{}]", looks=True).replace("\n", "  \n"))
        elif isinstance(block, Columns):
            found.append(_piped([[_joined(left), _joined(right)] for left, right in block.rows], 0))
        elif isinstance(block, Table):
            found.append(_piped(list(_rows(block)), 1))
        elif block.kind == "box":
            found.append(f"**{inline(block.text).text}**")
    notes = content.meta.get("notes", ())
    found += [f"[^{at}]: {inline(note).text}" for at, note in enumerate(notes, 1)]
    return "\n\n".join(found) + "\n"


def _joined(lines: tuple[Line, ...]) -> str:
    return "<br>".join(words for words in (_words(line, looks=True) for line in lines) if words)


def _piped(rows: list[list[str]], head: int) -> str:
    """Return a pipe table; without *head* its head is empty, as a converter writes it."""
    width = len(rows[0])
    if not head:
        rows = [[""] * width, *rows]
    lines = ["| " + " | ".join(cell.replace("\n", "<br>") for cell in row) + " |" for row in rows]
    return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])


class _Pages:
    """Lines put on pages: the number above (from page 2), footnotes at the foot."""

    def __init__(self, notes: list[str], number: Callable[[int], str], part: str) -> None:
        self.notes = notes
        self.number = number
        self.part = part
        self.done: list[str] = []
        self.page: list[str] = []
        self.foot: list[str] = []

    def add(self, line: str, marks: tuple[int, ...] = ()) -> None:
        if len(self.page) + len(self.foot) >= _PAGE:
            self.close()
        self.page.append(line)
        for mark in marks:
            self.foot += wrap(f"{mark} {self.notes[mark - 1]}", 88, break_on_hyphens=False)

    def close(self) -> None:
        if self.page:
            head = [self.number(len(self.done) + 1)] if self.done else []
            self.done.append("\n".join([*head, *self.page, *self.foot]))
            self.page, self.foot = [], []

    def text(self) -> str:
        self.close()
        return self.part.join(self.done) + "\n"


def _marks(line: Line) -> tuple[int, ...]:
    return tuple(piece.note for piece in line.words.pieces if piece.note)


def _notes(content: Content) -> list[str]:
    return [inline(note).text for note in content.meta.get("notes", ())]


def _wrapped(content: Content) -> str:
    width = content.how("wrap", 80)
    pages = _Pages(_notes(content), str, "\n")
    for block in content.blocks:
        for line in _paragraphs(block):
            rows = [row for part in _words(line).split("\n") for row in _broken(part, width)]
            for at, row in enumerate(rows):
                pages.add(row, _marks(line) if at == len(rows) - 1 else ())
    return pages.text()


def _broken(text: str, width: int) -> list[str]:
    return wrap(text.expandtabs(4), width, break_on_hyphens=False, break_long_words=False) or [""]


def _paragraphs(block: Block) -> Iterator[Line]:
    if isinstance(block, Line):
        yield block
    elif isinstance(block, Columns):
        yield from _stacked(block)
    elif isinstance(block, Table):
        yield from (line for row in block.rows for cell in row.cells for line in cell.lines)
    elif block.kind == "box":
        yield Line("c", 0, "", "b", inline(block.text))


def _layout(content: Content) -> str:
    pages = _Pages(_notes(content), lambda number: str(number).center(_PAPER).rstrip() + "\n", "\n\f")
    for block in content.blocks:
        if isinstance(block, Line):
            _lay_line(pages, block)
        elif isinstance(block, Columns):
            for row in block.rows:
                _lay_columns(pages, *row)
            pages.add("")
        elif isinstance(block, Table):
            for table_row in block.rows:
                _lay_row(pages, block, table_row)
            pages.add("")
        else:
            _lay_break(pages, block)
    return pages.text()


def _lay_break(pages: _Pages, block: Break) -> None:
    if block.kind == "box":
        pages.add("  " + inline(block.text).text)
    else:
        pages.close()


def _lay_line(pages: _Pages, line: Line) -> None:
    rows = []
    for part in _words(line).split("\n"):
        if line.kind in "cr":
            rows += [row.center(_PAPER).rstrip() for row in _broken(part, 70)]
        else:
            rows += wrap("       " + part.strip(), _PAPER, break_on_hyphens=False, break_long_words=False)
    for at, row in enumerate(rows):
        pages.add(row, _marks(line) if at == len(rows) - 1 else ())


def _lay_columns(pages: _Pages, left: tuple[Line, ...], right: tuple[Line, ...]) -> None:
    wide = _PAPER - _LEFT
    columns = [
        [row.center(_LEFT - 2) if line.kind == "c" else row for line in left for row in
         _broken(_words(line), _LEFT - 2)],
        [row.center(wide) for line in right for row in _broken(_words(line), wide)],
    ]  # fmt: skip
    for one, other in zip_longest(*columns, fillvalue=""):
        pages.add(f"{one:<{_LEFT}}{other}".rstrip())


def _lay_row(pages: _Pages, table: Table, row: Row) -> None:
    room = _PAPER - 2 * len(table.widths)
    widths = [max(5, room * width // sum(table.widths)) for width in table.widths]
    cells = [(cell, _cell_rows(cell, widths)) for cell in row.cells]
    for at in range(max(len(rows) for _, rows in cells)):
        text = ""
        for cell, rows in cells:
            start = sum(widths[: cell.column]) + 2 * cell.column
            text = text.ljust(start) + (rows[at] if at < len(rows) else "")
        pages.add(text.rstrip())


def _cell_rows(cell: Cell, widths: list[int]) -> list[str]:
    width = sum(widths[cell.column : cell.column + cell.across]) + 2 * (cell.across - 1)
    return [row for line in cell.lines for row in _broken(_words(line), width)] or [""]
