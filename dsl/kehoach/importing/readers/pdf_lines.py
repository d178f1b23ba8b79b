"""Words of a PDF page put into lines: what stands on one base line, cut where a wide gap shows a second column."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from kehoach.importing.readers.pdf_source import Word

_SAME_LINE = 0.25  # of the size: letters of one line stand this near
_RAISED = 0.12  # of the size of the line: how far a small word is off it
_SMALL = 0.85  # of the size of the line: letters of a mark
_BLANK = 0.16  # of the size: from here a gap is a blank
_TAB = 0.6  # of the size: from here a gap without a written blank parts columns
_WIDE = 4.0  # of the size: from here any gap parts columns
_UNWRITTEN = 1.3  # of the size: the same in a file that writes no blanks
_MARKER = re.compile(
    r"(?:[-–—+*•●▪◦·\uf000-\uf0ff]|(?:\d{1,3}|[ivxIVX]{1,6}|[a-zđA-ZĐ])[.)]|(?:\d{1,3}\.){2,5}\d{0,3}\.?"
    r"|\((?:\d{1,3}|[a-zđ]|[ivx]{1,5})\)\.?)"
)


class Token(NamedTuple):
    """A word of a line. ``raised``: above (or below) the line in small letters; ``note``: the note it is a mark of."""

    word: Word
    raised: bool = False
    note: int | None = None


class Line(NamedTuple):
    """A line, or the part of one in a column. Lengths in points.

    Attributes:
        tokens: its words from left to right.
        x0: its left edge.
        x1: its right edge.
        y: the line the letters stand on.
        size: of most of its letters.
        page: the number of the page, from 1.
        cuts: the tokens after which another column may begin.
        full: it runs to the right margin, so that its gaps were stretched.
    """

    tokens: tuple[Token, ...]
    x0: float
    x1: float
    y: float
    size: float
    page: int
    cuts: frozenset[int] = frozenset()
    full: bool = False

    @property
    def width(self) -> float:
        """From the left to the right edge."""
        return self.x1 - self.x0

    @property
    def centre(self) -> float:
        """Half way between the edges."""
        return (self.x0 + self.x1) / 2

    @property
    def top(self) -> float:
        """About where its letters begin."""
        return self.y - 0.75 * self.size

    @property
    def bottom(self) -> float:
        """About where its letters end."""
        return self.y + 0.22 * self.size

    @property
    def bold(self) -> bool:
        """Whether all its words are bold."""
        return all(token.word.bold for token in self.tokens)

    @property
    def italic(self) -> bool:
        """Whether all its words lean."""
        return all(token.word.italic for token in self.tokens)


def writes_blanks(words: Iterable[Sequence[Word]]) -> bool:
    """Tell whether a file writes the blanks between words, by the words of its pages."""
    written = total = 0
    for page in words:
        total += len(page)
        written += sum(1 for word in page if word.blanks)
    return written > 0.4 * total


def lines_of(words: Sequence[Word], page: int, blanks: bool) -> list[Line]:
    """Return the lines of words, from top to bottom, each over the whole width.

    Args:
        words: of a page, or of a cell.
        page: its number.
        blanks: whether the file writes the blanks between words.
    """
    rows: list[list[Token]] = []
    for word in sorted(words, key=lambda word: (word.y, word.x0)):
        row = rows[-1] if rows else None
        if row is not None and _on(row, word):
            row.append(Token(word))
        else:
            rows.append([Token(word)])
    rows = _with_raised(rows)
    return sorted((_line(row, page, blanks) for row in rows), key=lambda line: (line.y, line.x0))


def _on(row: list[Token], word: Word) -> bool:
    other = row[-1].word
    return abs(word.y - other.y) <= _SAME_LINE * min(word.size, other.size)


def _with_raised(rows: list[list[Token]]) -> list[list[Token]]:
    """Put small words that are set a little higher or lower into the line they touch."""
    kept: list[list[Token]] = [[] for _ in rows]
    ordered = [_in_order(row) for row in rows]
    places = [[token.word.x0 for token in row] for row in ordered]
    for at, row in enumerate(rows):
        for token in row:
            host = _host(token.word, at, ordered, places)
            kept[at if host is None else host].append(token._replace(raised=host is not None))
    return [row for row in kept if row]


def _host(word: Word, at: int, rows: list[list[Token]], places: list[list[float]]) -> int | None:
    for other in (at + 1, at + 2, at - 1, at - 2):
        if not 0 <= other < len(rows):
            continue
        beside = bisect_left(places[other], word.x0)
        for token in rows[other][max(beside - 2, 0) : beside + 2]:
            base = token.word
            apart = abs(base.y - word.y)
            if word.size > _SMALL * base.size or not _RAISED * base.size < apart < 0.7 * base.size:
                continue
            if -0.35 < (word.x0 - base.x1) / base.size < 0.2 or -2.5 < base.x0 - word.x1 < 0.9 * base.size:
                return other
    return None


def _line(row: list[Token], page: int, blanks: bool) -> Line:
    tokens = _in_order(row)
    size = _size(tokens)
    base = _base(tokens, size)
    tokens = [
        token._replace(raised=token.raised or _is_off(token.word, base, size)) if base is not None else token
        for token in tokens
    ]
    cuts = frozenset(
        at for at in range(len(tokens) - 1) if _parts(tokens[at].word, tokens[at + 1].word, blanks)
    )
    left, right = min(token.word.x0 for token in tokens), max(token.word.x1 for token in tokens)
    return Line(tuple(tokens), left, right, tokens[0].word.y if base is None else base, size, page, cuts)


def _base(tokens: list[Token], size: float) -> float | None:
    """Return the line that most full letters stand on, None when all are small."""
    counts = Counter(
        token.word.y for token in tokens if not token.raised and token.word.size >= _SMALL * size
    )
    return max(counts, key=lambda y: (counts[y], y)) if counts else None


def _is_off(word: Word, base: float, size: float) -> bool:
    return word.size < _SMALL * size and abs(base - word.y) > _RAISED * size


def _in_order(row: list[Token]) -> list[Token]:
    return sorted(row, key=lambda token: (token.word.x0, token.word.x1))


def _size(tokens: Sequence[Token]) -> float:
    weights: dict[float, int] = {}
    for token in tokens:
        size = round(token.word.size * 2) / 2
        weights[size] = weights.get(size, 0) + len(token.word.text)
    return max(weights, key=lambda size: (weights[size], size)) or 1.0


def _parts(word: Word, after: Word, blanks: bool) -> bool:
    """Tell whether the gap between two words may part two columns."""
    size = max(word.size, after.size)
    gap = after.x0 - word.x1
    if gap > _WIDE * size:
        return True
    if not blanks:
        return gap > _UNWRITTEN * size
    return gap > _TAB * size and word.blanks == 0


def part(line: Line, start: int, end: int) -> Line:
    """Return the tokens *start* to *end* of a line as a line of their own."""
    tokens = line.tokens[start:end]
    left, right = min(token.word.x0 for token in tokens), max(token.word.x1 for token in tokens)
    cuts = frozenset(cut - start for cut in line.cuts if start <= cut < end - 1)
    return line._replace(
        tokens=tokens,
        x0=left,
        x1=right,
        cuts=cuts,
        size=_size(tokens),
        y=tokens[0].word.y if not tokens[0].raised else line.y,
    )


def halves(line: Line) -> list[Line]:
    """Return the parts of a line between its cuts; a number or bullet stays with what follows it."""
    edges = [0]
    for cut in sorted(line.cuts):
        if not is_marker(part(line, edges[-1], cut + 1)):
            edges.append(cut + 1)
    edges.append(len(line.tokens))
    return [part(line, start, end) for start, end in pairwise(edges)]


def is_marker(line: Line) -> bool:
    """Tell whether a part of a line is a number or a bullet and nothing else."""
    return len(line.tokens) == 1 and _MARKER.fullmatch(line.tokens[0].word.text) is not None


def _is_lone_marker(line: Line, at: int) -> bool:
    """Tell whether a word is a number or a bullet with nothing before it."""
    alone = at == 0 or at - 1 in line.cuts
    return alone and _MARKER.fullmatch(line.tokens[at].word.text) is not None


def begins_with_marker(line: Line) -> bool:
    """Tell whether a line begins with a number or a bullet, words after it."""
    first = line.tokens[0]
    if first.raised or first.note is not None:
        return False
    if _MARKER.fullmatch(first.word.text):
        return True
    return (
        first.word.text in ("Điều", "Phần", "Chương", "Mục")
        and len(line.tokens) > 1
        and line.tokens[1].word.text.rstrip(".:").isalnum()
        and len(line.tokens[1].word.text) < 6
    )


def gap_text(line: Line, at: int) -> str:
    """Return what stands between the words *at* and *at* + 1 of a line: nothing, blanks or a tab."""
    word, after = line.tokens[at].word, line.tokens[at + 1].word
    gap, size = after.x0 - word.x1, max(word.size, after.size)
    if at in line.cuts:
        return " " if _is_lone_marker(line, at) else "\t"
    if gap < _BLANK * size and not word.blanks:
        return ""
    if word.blanks > 1:
        return " " * min(word.blanks, 40)
    if line.full or gap < 0.7 * size:
        return " "
    return " " * min(max(round(gap / (0.25 * size)), 1), 40)


def text_of(line: Line) -> str:
    """Return the words of a line as they read."""
    texts = []
    for at, token in enumerate(line.tokens):
        texts.append(token.word.text)
        if at + 1 < len(line.tokens):
            texts.append(gap_text(line, at))
    return "".join(texts)
