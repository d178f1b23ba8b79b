"""Footnotes at the foot of the pages of a PDF, and the marks in the text that belong to them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from kehoach.importing.readers.pdf_lines import Line, Token
from kehoach.importing.readers.pdf_margins import Habits
from kehoach.importing.readers.pdf_source import Page, Stroke

_SEPARATOR = (40.0, 1.05)  # its least length in points; its greatest, of the width of the text
_HIGHEST = 0.4  # of the height of the page: no foot begins above
_MOST_LINES = 100  # drawn on a page that are looked at
_WIDE = 0.6  # of the width of the text: a line as long is no separator of notes
_SMALLER = 0.8  # points that letters of a note are smaller than those of the text, below a line
_MUCH_SMALLER = 1.4  # the same, without a line above
_LABEL = re.compile(r"(?:\d{1,3}|\*{1,3}|\(\d{1,3}\)|\[\d{1,3}\]|\(\*{1,3}\)|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3})")
_LED = re.compile(r"(\(\d{1,3}\)|\[\d{1,3}\]|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3})(?=\w|[“\"‘])")


class Note(NamedTuple):
    """A footnote: its mark as printed, its lines without the mark, the page where it begins, its lines as printed."""

    label: str
    lines: tuple[Line, ...]
    page: int
    whole: tuple[Line, ...]

    def longer(self, lines: tuple[Line, ...]) -> Note:
        """Return the note with further lines."""
        return self._replace(lines=(*self.lines, *lines), whole=(*self.whole, *lines))


class Foot(NamedTuple):
    """What stands at the foot of a page: ``carried`` has no mark and goes on the note of the page before, or is a foot
    of its own (địa chỉ cơ quan). ``ruled``: the line above is drawn over the width of the text."""

    carried: tuple[Line, ...]
    notes: tuple[Note, ...]
    ruled: bool = False


def split_foot(
    page: Page, lines: list[Line], strokes: Sequence[Stroke], habits: Habits, low: float
) -> tuple[list[Line], Foot]:
    """Part the lines of a page from the footnotes below them.

    Args:
        page: the page.
        lines: its lines outside tables, without furniture, from top to bottom.
        strokes: what is drawn across outside tables.
        habits: of the file.
        low: the lower edge of the last table of the page, in points; notes stand below it.
    """
    start, length = _below_line(page, lines, strokes, habits, low)
    if start is None:
        start = _small_end(lines, habits, low)
    if start is None:
        return lines, Foot((), ())
    ruled = length > _WIDE * habits.of(page.number).width
    return lines[:start], _foot(lines[start:], page.number)._replace(ruled=ruled)


def _below_line(
    page: Page, lines: list[Line], strokes: Sequence[Stroke], habits: Habits, low: float
) -> tuple[int | None, float]:
    margins = habits.of(page.number)
    highest = max(low - 4, _HIGHEST * page.height)
    lowest = sorted((s for s in strokes if s.y0 >= highest), key=lambda s: (s.y0, s.x0))[-_MOST_LINES:]
    for stroke in lowest:
        length = stroke.x1 - stroke.x0
        at_margin = abs(stroke.x0 - margins.left) < 8
        if not (at_margin and _SEPARATOR[0] <= length <= _SEPARATOR[1] * margins.width):
            continue
        start = next((at for at, line in enumerate(lines) if line.y > stroke.y1), len(lines))
        below = lines[start:]
        if not start or not below or min(line.top for line in below) < stroke.y0 - 4:
            continue
        if all(line.size <= habits.size - _SMALLER for line in below):
            return start, length
        if length < _WIDE * margins.width and _is_marked(lines[:start], _label(_apart(below[0]))):
            return start, length
    return None, 0.0


def _is_marked(lines: list[Line], label: str) -> bool:
    """Tell whether the text has a raised mark of a note that is set in letters as large as its own."""
    return bool(label) and any(
        token.raised and token.word.text.rstrip(",.;:") == label for line in lines for token in line.tokens
    )


def _small_end(lines: list[Line], habits: Habits, low: float) -> int | None:
    start = len(lines)
    while start and lines[start - 1].size <= habits.size - _MUCH_SMALLER and lines[start - 1].y > low:
        start -= 1
    while start < len(lines) and not (_label(lines[start]) and lines[start].tokens[0].raised):
        start += 1
    return start if 0 < start < len(lines) else None


def _label(line: Line) -> str:
    """Return the mark that a line of a note begins with, "" without one."""
    first = line.tokens[0]
    if len(line.tokens) == 1:
        return ""
    return first.word.text if _LABEL.fullmatch(first.word.text) else ""


def _foot(lines: list[Line], page: int) -> Foot:
    lines = [_apart(line) for line in lines]
    raised = any(line.tokens[0].raised and _label(line) for line in lines)
    carried: list[Line] = []
    notes: list[Note] = []
    for line in lines:
        label = _label(line)
        if label and (line.tokens[0].raised or not raised or not label.isdigit()):
            rest = line._replace(tokens=line.tokens[1:], cuts=frozenset(cut - 1 for cut in line.cuts if cut))
            notes.append(Note(label, (rest._replace(x0=rest.tokens[0].word.x0),), page, (line,)))
        elif notes:
            notes[-1] = notes[-1].longer((line,))
        else:
            carried.append(line)
    return Foot(tuple(carried), tuple(notes))


def _apart(line: Line) -> Line:
    """Part a mark from the word that is written onto it: “(1)Tại”."""
    first = line.tokens[0]
    match = _LED.match(first.word.text)
    if match is None:
        return line
    head, rest = _cut(first, 0, match.end())[1:]
    return line._replace(tokens=(head, rest, *line.tokens[1:]), cuts=frozenset(cut + 1 for cut in line.cuts))


def _cut(token: Token, start: int, end: int) -> tuple[Token, Token, Token]:
    """Return what is before, between and after two places in the letters of a word."""
    word = token.word
    letter = (word.x1 - word.x0) / max(len(word.text), 1)
    a, b = word.x0 + start * letter, word.x0 + end * letter
    return (
        token._replace(word=word._replace(text=word.text[:start], x1=a, blanks=0)),
        token._replace(word=word._replace(text=word.text[start:end], x0=a, x1=b, blanks=0)),
        token._replace(word=word._replace(text=word.text[end:], x0=b)),
    )


def mark(line: Line, label: str, note: int) -> Line | None:
    """Return a line with a footnote mark instead of its printed letters; None when it holds none.

    Args:
        line: a line of the text.
        label: the mark as printed: ``1``, ``(1)``, ``*``.
        note: the number of the note.
    """
    for at, token in enumerate(line.tokens):
        if token.note is not None:
            continue
        if token.raised and token.word.text.rstrip(",.;:") == label:
            return _marked(line, at, _cut(token, 0, len(label)), note)
        if not token.raised and not label.isdigit():
            place = token.word.text.find(label)
            if place > 0 or (place == 0 and at > 0 and len(label) > 1):
                return _marked(line, at, _cut(token, place, place + len(label)), note)
    return None


def _marked(line: Line, at: int, pieces: tuple[Token, Token, Token], note: int) -> Line:
    before, found, after = pieces
    found = found._replace(note=note, raised=True)
    if not after.word.text:
        found = found._replace(word=found.word._replace(blanks=after.word.blanks))
    kept = [
        piece for piece in (before, found, after._replace(raised=False)) if piece is found or piece.word.text
    ]
    more = len(kept) - 1
    cuts = frozenset(cut + more if cut >= at else cut for cut in line.cuts)
    return line._replace(tokens=(*line.tokens[:at], *kept, *line.tokens[at + 1 :]), cuts=cuts)
