"""Lines of a PDF joined to paragraphs, by where they begin and end, by the room between them, by their letters."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import Literal, NamedTuple

from kehoach.importing.readers.pdf_lines import Line, begins_with_marker, text_of
from kehoach.importing.readers.pdf_margins import Habits, Margins

Align = Literal["left", "center", "right", "both"]

_NEAR = 3.0  # points: edges this near are the same
_MIDDLE = 4.0  # points: how far a centred line may be off the middle
_ROOMY = 1.3  # of the usual distance of lines: from here a new paragraph begins
_BLANK = 0.25  # of the size: the width of a blank
_MOST_CENTRED = 20  # lines of a centred paragraph
_AROUND = 3  # lines above and below that are looked at for an edge
_STRAIGHT = 0.7  # points: ends of lines this near make an edge
_EXACT = 1.0  # points: a line that ends as near to the margin was stretched to it
_SHORT = 0.45  # of the width of the text: a centred line as short was not broken by its width


class Block(NamedTuple):
    """A paragraph: its lines, how it is set, how far it begins from the left margin in points."""

    lines: tuple[Line, ...]
    align: Align
    first: float
    left: float


class Column(NamedTuple):
    """Where lines stand: the edges of the column in points; whether it is the page itself, not a cell."""

    left: float
    right: float
    page: bool

    @property
    def width(self) -> float:
        """From edge to edge."""
        return self.right - self.left


def of_page(margins: Margins) -> Column:
    """Return the column that the text of a page stands in."""
    return Column(margins.left, margins.right, True)


class Joiner:
    """Joins the lines of a text that runs over pages, or of one cell.

    Args:
        habits: of the file.
        columns: the column of each page; a cell has one for all.
    """

    def __init__(self, habits: Habits, columns: dict[int, Column] | Column) -> None:
        self._habits = habits
        self._columns = columns
        self._ends: dict[int, float] = {}

    def column(self, line: Line) -> Column:
        """Return the column of a line."""
        return self._columns if isinstance(self._columns, Column) else self._columns[line.page]

    def blocks(self, lines: Sequence[Line]) -> list[Block]:
        """Return the paragraphs of lines, from top to bottom."""
        self._ends = {id(line): self._end(lines, at) for at, line in enumerate(lines)}
        aligns = self._aligns(lines)
        leading = self._leading(lines)
        groups: list[list[int]] = []
        for at in range(len(lines)):
            if groups and self._goes_on(lines, groups[-1], at, aligns, leading):
                groups[-1].append(at)
            else:
                groups.append([at])
        return [self._block([lines[at] for at in group], aligns[group[0]]) for group in groups]

    # -- how lines are set ------------------------------------------------------------------------------------

    def _aligns(self, lines: Sequence[Line]) -> list[Align]:
        found = [self._align(line) for line in lines]
        last = len(lines) - 1
        for at in range(last - 1, -1, -1):
            if found[at + 1] == "center" and self._may_be_centred(lines[at], lines[at + 1], False):
                found[at] = "center"
        for at in range(1, last + 1):
            if found[at - 1] == "center" and self._may_be_centred(lines[at], lines[at - 1], True):
                found[at] = "center"
        return found

    def _may_be_centred(self, line: Line, beside: Line, after: bool) -> bool:
        """Tell whether a line that looks set to the left may be centred as the one beside it.

        It fills its column (on a page only the first lines of a paragraph do), or stands in the middle at a place
        where first lines often begin.
        """
        if beside.page != line.page or abs(beside.y - line.y) > 1.5 * line.size:
            return False
        if not _alike(line, beside) or begins_with_marker(line):
            return False
        column = self.column(line)
        before, room = line.x0 - column.left, column.right - line.x1
        if before <= _NEAR:
            return room <= (_NEAR if column.page else 3 * _NEAR) and not (after and column.page)
        return abs(before - room) <= _MIDDLE

    def _align(self, line: Line) -> Align:
        column = self.column(line)
        before, after = line.x0 - column.left, column.right - line.x1
        if before <= _NEAR:
            return "left"
        if column.page and self._habits.is_indent(line) and not self._is_much(before, line):
            return "left"
        if abs(before - after) <= (_MIDDLE if column.page else 2 * _NEAR):
            return "center"
        if abs(after) <= _NEAR and before > 0.4 * column.width:
            return "right"
        return "left"

    def _is_much(self, before: float, line: Line) -> bool:
        return before > 0.2 * self.column(line).width and not begins_with_marker(line)

    def _leading(self, lines: Sequence[Line]) -> float:
        """Return the usual distance of lines, as a multiple of the size of their letters."""
        steps = [
            (after.y - line.y) / line.size
            for line, after in pairwise(lines)
            if line.page == after.page
            and 0.5 < (after.y - line.y) / line.size < 3
            and _alike_size(line, after)
            and self._ends_at_margin(line)
        ]
        return median(steps) if steps else 1.2

    # -- whether a line goes on a paragraph ---------------------------------------------------------------------

    def _goes_on(
        self, lines: Sequence[Line], group: list[int], at: int, aligns: list[Align], leading: float
    ) -> bool:
        line, before, first = lines[at], lines[group[-1]], lines[group[0]]
        if not _alike_size(before, line):
            return False
        if before.page == line.page and self._has_room(lines, group, at, leading):
            return False
        kinds = aligns[group[-1]], aligns[at]
        if "center" in kinds:
            if kinds[0] == kinds[1]:
                return self._goes_on_centred(lines, group, at)
            if kinds[0] == "center" or not self._could_be_last(first, line):
                return False
        second = lines[group[1]] if len(group) > 1 else None
        return self._goes_on_flowing(first, second, before, line)

    def _could_be_last(self, first: Line, line: Line) -> bool:
        """Tell whether a line only happens to stand in the middle: at the left edge of its paragraph."""
        return not self.column(line).page or abs(line.x0 - first.x0) <= _NEAR

    def _has_room(self, lines: Sequence[Line], group: list[int], at: int, leading: float) -> bool:
        step = (lines[at].y - lines[group[-1]].y) / lines[at].size
        if step < 0:
            return True
        if len(group) > 1 and lines[group[0]].page == lines[group[-1]].page:
            own = (lines[group[-1]].y - lines[group[-2]].y) / lines[at].size
            if own > 0:
                return step > _ROOMY * own
        return step > _ROOMY * leading

    def _goes_on_centred(self, lines: Sequence[Line], group: list[int], at: int) -> bool:
        line, before = lines[at], lines[group[-1]]
        if not _alike(before, line) or _caps(before) != _caps(line) or _is_drawn(before) or _is_drawn(line):
            return False
        if len(group) > _MOST_CENTRED:
            return False
        text = "".join(text_of(lines[i]) for i in group)
        if text.count("(") > text.count(")") or text.count("“") > text.count("”") or _begins_small(line):
            return True
        column = self.column(line)
        if not column.page:
            return before.width + needs(line, 2) > column.width - 1.0
        widest = max(lines[i].width for i in (*group, at))
        return before.width >= _SHORT * column.width and before.width + needs(line) > widest

    def _goes_on_flowing(self, first: Line, second: Line | None, before: Line, line: Line) -> bool:
        if begins_with_marker(line) and _ends_sentence(before):
            return False
        column = self.column(line)
        place, begin = line.x0 - column.left, first.x0 - self.column(first).left
        room = self._ends[id(before)] - before.x1
        full = self._ends_at_margin(before)
        if not full and room >= needs(line) + 1.0:
            return False
        marked = begins_with_marker(line)
        if second is not None:
            usual = second.x0 - self.column(second).left
            if abs(place - usual) > _NEAR:
                return False
            return not marked or usual < begin - _NEAR or (full and abs(usual - begin) > _NEAR)
        if abs(place - begin) <= _NEAR:
            return not marked and (not column.page or begin <= 2 * _NEAR or abs(room) < _EXACT)
        if place < begin:
            return True
        return begins_with_marker(first) and abs(line.x0 - _after_marker(first)) <= 2 * _NEAR and not marked

    def _ends_at_margin(self, line: Line) -> bool:
        return self._ends[id(line)] - line.x1 <= _NEAR

    def _end(self, lines: Sequence[Line], at: int) -> float:
        """Return where lines end around a line: at the margin, or before it where a text is set in at the right."""
        line, column = lines[at], self.column(lines[at])
        if not column.page or column.right - line.x1 <= 2 * _NEAR or line.width < 0.5 * column.width:
            return column.right
        for other in lines[max(at - _AROUND, 0) : at + _AROUND + 1]:
            alike = other is not line and other.page == line.page and other.width > 0.5 * column.width
            if alike and abs(other.x1 - line.x1) <= _STRAIGHT:
                return line.x1
        return column.right

    def _block(self, lines: list[Line], align: Align) -> Block:
        begin = lines[0].x0 - self.column(lines[0]).left
        if align in ("center", "right"):
            return Block(tuple(lines), align, 0.0, 0.0)
        rest = [line.x0 - self.column(line).left for line in lines[1:]]
        far = begin > 0.15 * self.column(lines[0]).width
        left = min(rest) if rest else (begin if far else 0.0)
        full = sum(1 for line in lines[:-1] if self._ends_at_margin(line))
        kind: Align = "both" if len(lines) > 2 and full == len(lines) - 1 else "left"
        return Block(tuple(self._stretched(lines)), kind, begin - max(left, 0.0), max(left, 0.0))

    def _stretched(self, lines: list[Line]) -> list[Line]:
        """Mark the lines whose gaps were stretched to reach the margin: all but the last of a paragraph."""
        last = len(lines) - 1
        return [line._replace(full=at < last and self._ends_at_margin(line)) for at, line in enumerate(lines)]


def needs(line: Line, words: int = 1) -> float:
    """Return the room that the first words of a line would need at the end of the line before it, in points."""
    last = line.tokens[min(words, len(line.tokens)) - 1].word
    return last.x1 - line.x0 + _BLANK * line.size


def _ends_sentence(line: Line) -> bool:
    return line.tokens[-1].word.text.endswith((".", ";", ":", "./."))


def _begins_small(line: Line) -> bool:
    return line.tokens[0].word.text[:1].islower() and not begins_with_marker(line)


def _after_marker(line: Line) -> float:
    return line.tokens[1].word.x0 if len(line.tokens) > 1 else line.x1


def _alike_size(line: Line, other: Line) -> bool:
    return abs(line.size - other.size) <= 1.1


def _alike(line: Line, other: Line) -> bool:
    return _alike_size(line, other) and line.bold == other.bold and line.italic == other.italic


def _is_drawn(line: Line) -> bool:
    """Tell whether a line is drawn with signs: “-----”, “*”."""
    return not any(letter.isalnum() for token in line.tokens for letter in token.word.text)


def _caps(line: Line) -> bool:
    text = text_of(line)
    return text == text.upper() and any(letter.isalpha() for letter in text)
