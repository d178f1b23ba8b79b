"""Lines of a plain text, with the looks and footnote marks found in them kept as invisible letters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kehoach.diagnostics.model import Text
from kehoach.importing.source import Dropped, run
from kehoach.verify.seen import Run

BOLD, NO_BOLD, ITALIC, NO_ITALIC = "\x0e", "\x0f", "\x10", "\x11"
_NOTE = re.compile("\x02(\\d+)\x03")
_MARKS = re.compile("[\x0e-\x11]|\x02\\d+\x03")
_TOKENS = re.compile("([\x0e-\x11]|\x02\\d+\x03)")
_BREAKS = re.compile("[\x0b\x85\u2028\u2029]")
_CONTROLS = {code: " " for code in (*range(0x20), 0x7F) if chr(code) not in "\t\n\x0b\x0c"}
_HIDDEN = {code: None for code in (0xFEFF, 0x200B, 0x200C, 0x200D, 0x2060)}
_CLEAN = {**_CONTROLS, **_HIDDEN}
_BLANKS = re.compile(r"[ \t\u00a0]+")


class Line(NamedTuple):
    """A line of the source that has words.

    Attributes:
        number: of the line in the source, from 1.
        text: its words, single blanks between them.
        marked: the same with its blanks as typed, and with the marks of looks and footnotes.
        indent: blanks before the first word.
        gap: blank lines right before it.
        page: a page begins with it.
        apart: it cannot go on with the line before it.
        ruled: a row of blanks, or a drawn row, stands before it: what parts footnotes from the text.
        title: a heading by its mark; nothing goes on with it.
    """

    number: int
    text: str
    marked: str
    indent: int = 0
    gap: int = 0
    page: bool = False
    apart: bool = False
    ruled: bool = False
    title: bool = False


class Grid(NamedTuple):
    """A table.

    Attributes:
        number: of its first line.
        rows: the marked paragraphs of each cell of each row.
        head: how many rows are its head.
        again: the number and words of each line that only repeats its head.
        furniture: the number and words of each line in it that belongs to a page, not to the table.
        down: the row and column of each cell that goes on downward, and how many rows it covers.
        spread: its columns were parted by blanks only, below a head that names them: no head of a document.
        flat: every cell stood on a line of its own; what belongs to which column was told by what stands in it.
        unsure: the line and words of each row whose cells could not be told apart surely.
    """

    number: int
    rows: tuple[tuple[tuple[str, ...], ...], ...]
    head: int = 1
    again: tuple[tuple[int, str], ...] = ()
    furniture: tuple[tuple[int, str], ...] = ()
    down: tuple[tuple[int, int, int], ...] = ()
    spread: bool = False
    flat: bool = False
    unsure: tuple[tuple[int, str], ...] = ()


class Block(NamedTuple):
    """Lines that are one paragraph. ``centred``: set in the middle, as officials set heads, titles, signatures."""

    lines: tuple[Line, ...]
    centred: bool = False


Part = Line | Grid


def bare_of_marks(marked: str) -> str:
    """Return words without the marks in them, single blanks between them."""
    return squeeze(_MARKS.sub("", marked))


def squeeze(text: str) -> str:
    """Return *text* with single blanks, none at its ends."""
    return _BLANKS.sub(" ", text).strip()


def note_mark(note: int) -> str:
    """Return the mark of a footnote as it stands in marked text."""
    return f"\x02{note}\x03"


def rows_of(text: str) -> Iterator[tuple[int, str, bool]]:
    """Give the rows of a text: the number of the line, its letters, and whether a page begins with it."""
    joined = text.replace("\r\n", "\n").replace("\r", "\n").translate(_CLEAN)
    page = False
    for number, row in enumerate(joined.split("\n"), 1):
        for at, sheet in enumerate(row.split("\x0c")):
            page = page or at > 0
            for piece in _BREAKS.split(sheet):
                yield number, piece, page
                page = page and not piece.strip()


def line_of(number: int, row: str, gap: int, page: bool) -> Line:
    """Return a row of the source as a line."""
    shown = _MARKS.sub("", row).expandtabs(8)
    indent = len(shown) - len(shown.lstrip(" \u00a0"))
    return Line(number, bare_of_marks(row), row.strip(" \t\u00a0"), indent, gap, page)


def reworded(line: Line, marked: str) -> Line:
    """Return *line* with other words."""
    return line._replace(text=bare_of_marks(marked), marked=marked.strip(" \t\u00a0"))


def place(number: int) -> Text:
    """Return the place of a line."""
    return Text(f"dòng {number}", f"line {number}")


def left_out(text: str, vi: str, en: str, number: int) -> Dropped:
    """Return words with what is said of them and the line they stand on."""
    return Dropped(text, Text(vi, en), place(number))


def runs_of(marked: str, bold: bool = False) -> tuple[Run, ...]:
    """Return the runs of marked words; words of one look are one run.

    Args:
        marked: the words.
        bold: all of them are bold.
    """
    made: list[Run] = []
    strong = slanted = False
    for piece in _TOKENS.split(_BLANKS.sub(" ", marked.replace("\u00ad", "").strip(" \t\u00a0"))):
        if piece in (BOLD, NO_BOLD):
            strong = piece == BOLD
        elif piece in (ITALIC, NO_ITALIC):
            slanted = piece == ITALIC
        elif found := _NOTE.fullmatch(piece):
            made.append(run("", note=int(found[1])))
        elif piece:
            _add(made, run(piece, bold or strong, slanted))
    return tuple(made) or (run(""),)


def _add(made: list[Run], new: Run) -> None:
    last = made[-1] if made else None
    if last is not None and last.note is None and last.look == new.look:
        made[-1] = last._replace(text=last.text + new.text)
    else:
        made.append(new)
