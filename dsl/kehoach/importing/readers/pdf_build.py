"""Paragraphs and tables of :mod:`kehoach.verify.seen` from the lines, frames and tables of PDF pages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median
from typing import Literal

from kehoach.importing.readers.pdf_frames import Frame
from kehoach.importing.readers.pdf_lines import Line, Token, begins_with_marker, gap_text, text_of
from kehoach.importing.readers.pdf_margins import Habits
from kehoach.importing.readers.pdf_paragraphs import Block, Column, Joiner, needs
from kehoach.importing.readers.pdf_tables import Joined
from kehoach.importing.source import PLAIN, paragraph
from kehoach.verify.seen import Cell, Look, Paragraph, Place, Row, Run, Table

MM = 25.4 / 72
"""Millimetres of a point."""

_SUBSET = re.compile(r"^[A-Z]{6}\+")
_STYLE = re.compile(r"[-,](?:Bold|Italic|Oblique|Regular|Roman|BoldItalic|BoldOblique)(?:MT)?$|(?:PS)?MT$")
_STICKS = ("-", "–", "/", "\u00ad")
_SPARE = 2.0  # points by which a full line may be short of the widest
_MIDDLE = 3.0  # points: how far a centred line may be off the middle
_NO_SIDE = 1.0  # points: lines of a column that begin this near begin at one place


class Builder:
    """Makes paragraphs and tables, numbered in reading order.

    Args:
        habits: of the file.
    """

    def __init__(self, habits: Habits) -> None:
        self._habits = habits
        self._number = 0
        self._tables = 0
        self._looks: dict[tuple[str, float, bool, bool, bool], Look] = {}

    def paragraph(
        self,
        block: Block,
        cell: tuple[int, int, int] | None = None,
        region: Literal["body", "note"] = "body",
        number: int | None = None,
    ) -> Paragraph:
        """Return the paragraph of a block.

        Args:
            block: its lines.
            cell: table, row and column, from 0, when it stands in a table.
            region: the body, or a footnote.
            number: its number when it is not the next of the file.
        """
        if number is None:
            self._number += 1
        made = paragraph(
            self._runs(block.lines), number or self._number, block.align, block.left * MM, region, cell
        )
        return made._replace(first_line=block.first * MM)

    def frame(self, frame: Frame) -> Table:
        """Return two columns as a table without borders."""
        table, self._tables = self._tables, self._tables + 1
        rows = []
        for at, sides in enumerate(frame.rows):
            cells = []
            for column, lines in enumerate(sides):
                blocks = _side(lines)
                made = tuple(self.paragraph(block, (table, at, column)) for block in blocks)
                cells.append(Cell(made or (self._empty((table, at, column)),), 1, 1, column, 82.5))
            rows.append(Row(tuple(cells), False, False))
        return Table(table, tuple(rows), (82.5, 82.5), False, Place("body", 0, 0, table))

    def table(self, joined: Joined) -> Table:
        """Return a table with borders."""
        number, self._tables = self._tables, self._tables + 1
        widths = [(right - left) * MM for left, right in zip(joined.xs, joined.xs[1:], strict=False)]
        rows = []
        for at, cells in enumerate(joined.rows):
            made = []
            for cell in cells:
                place = (number, at, cell.column)
                inside = Column(cell.x0, cell.x1, False)
                blocks = Joiner(self._habits, inside).blocks(cell.lines)
                held = tuple(self.paragraph(block, place) for block in blocks) or (self._empty(place),)
                width = sum(widths[cell.column : cell.column + cell.across])
                made.append(Cell(held, cell.across, cell.down, cell.column, width))
            rows.append(Row(tuple(made), at < joined.head, False))
        return Table(number, tuple(rows), tuple(widths), True, Place("body", 0, 0, number))

    def _empty(self, cell: tuple[int, int, int]) -> Paragraph:
        self._number += 1
        return paragraph((), self._number, cell=cell)

    # -- the words of a paragraph ---------------------------------------------------------------------------------

    def _runs(self, lines: Sequence[Line]) -> tuple[Run, ...]:
        parts: list[tuple[Look, int | None, list[str]]] = []
        for at, line in enumerate(lines):
            for place, token in enumerate(line.tokens):
                after = gap_text(line, place) if place + 1 < len(line.tokens) else ""
                self._add(parts, token, after)
            if at + 1 < len(lines) and not _sticks(line, lines[at + 1]):
                _add_blank(parts, " ")
        return tuple(Run("".join(words), look, note) for look, note, words in parts)

    def _add(self, parts: list[tuple[Look, int | None, list[str]]], token: Token, after: str) -> None:
        look = self._look(token)
        if token.note is not None:
            parts.append((look, token.note, []))
        elif parts and parts[-1][0] == look and parts[-1][1] is None:
            parts[-1][2].append(token.word.text)
        else:
            parts.append((look, None, [token.word.text]))
        if after:
            _add_blank(parts, after)

    def _look(self, token: Token) -> Look:
        word = token.word
        key = (word.font, round(word.size * 2) / 2, word.bold, word.italic, token.raised)
        if key not in self._looks:
            self._looks[key] = PLAIN._replace(
                font=_family(word.font) or PLAIN.font,
                size=key[1],
                bold=word.bold,
                italic=word.italic,
                superscript=token.raised,
            )
        return self._looks[key]


def _add_blank(parts: list[tuple[Look, int | None, list[str]]], blank: str) -> None:
    look, note, words = parts[-1]
    if note is None:
        words.append(blank)
    else:
        parts.append((look._replace(superscript=False), None, [blank]))


def _family(font: str) -> str:
    return _STYLE.sub("", _SUBSET.sub("", font))


def _sticks(line: Line, after: Line) -> bool:
    """Tell whether the next line goes on the last word of this one: “14-” before “CT/TW”, “S” above “T” in a cell."""
    last = line.tokens[-1]
    if _is_letter(line) and _is_letter(after):
        return True
    if last.note is not None or last.word.blanks or not last.word.text.endswith(_STICKS):
        return False
    text = text_of(line)
    return len(text) > 1 and not text[-2].isspace() and text[-2] not in "./-–"


def _is_letter(line: Line) -> bool:
    text = line.tokens[0].word.text
    return len(line.tokens) == 1 and len(text) == 1 and text.isupper()


def _side(lines: Sequence[Line]) -> list[Block]:
    """Return the paragraphs of a column of a frame: a centred line is one, a listed one may run over lines."""
    if not lines:
        return []
    left, right = min(line.x0 for line in lines), max(line.x1 for line in lines)
    flush = sum(1 for line in lines if line.x0 - left <= _NO_SIDE)
    middle = median(line.centre for line in lines)
    centred = all(abs(line.centre - middle) <= _MIDDLE for line in lines)
    if len(lines) == 1 or centred or flush * 2 <= len(lines):
        return [Block((line,), "center", 0.0, 0.0) for line in lines]
    groups: list[list[Line]] = []
    for line in lines:
        if groups and begins_with_marker(groups[-1][0]) and _wraps(groups[-1][-1], line, right):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [Block(tuple(group), "left", 0.0, 0.0) for group in groups]


def _wraps(before: Line, line: Line, right: float) -> bool:
    """Tell whether a line without a bullet goes on the listed line before it, which had no room for more."""
    if begins_with_marker(line) or line.bold != before.bold or line.y - before.y > 1.6 * line.size:
        return False
    return before.x1 + needs(line) > right - _SPARE
