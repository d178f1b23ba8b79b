"""What is set side by side on a PDF page without lines around it: the head (cơ quan ban hành | Quốc hiệu), the closing
(Nơi nhận | chữ ký). Found by the empty strip between the two sides."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kehoach.importing.readers.pdf_lines import Line, begins_with_marker, halves
from kehoach.importing.readers.pdf_margins import Margins
from kehoach.importing.readers.pdf_paragraphs import needs

_STRIP = 6.0  # points: the narrowest empty strip between two sides
_SAME = 4.0  # points: edges and middles this near are the same
_MOST_LINES = 1000  # of a page: one with more is no page of a plan
_TALLEST_GAP = 9.0  # lines: room for a signature


class Frame(NamedTuple):
    """Two columns without lines around them.

    Attributes:
        rows: the left and the right lines of each row.
        page: the number of the page.
    """

    rows: tuple[tuple[tuple[Line, ...], tuple[Line, ...]], ...]
    page: int

    @property
    def top(self) -> float:
        """Where its first line begins."""
        return min(line.top for side in self.rows[0] for line in side)


class _Band(NamedTuple):
    """Lines side by side at one height, cut into their parts; the whole lines they were cut from."""

    parts: tuple[Line, ...]
    lines: tuple[Line, ...]

    @property
    def top(self) -> float:
        return min(line.top for line in self.lines)

    @property
    def bottom(self) -> float:
        return max(line.bottom for line in self.lines)


def with_frames(
    lines: Sequence[Line], margins: Margins, before: Frame | None = None
) -> tuple[Frame | None, list[Line | Frame]]:
    """Return the lines of a page, those that stand in two columns put into frames.

    Args:
        lines: of a page, from top to bottom, without tables, notes and furniture.
        margins: of the page.
        before: the two columns that the page before ends with, None when it ends otherwise.

    Returns:
        *before* with what goes on it here, and the rest.
    """
    if len(lines) > _MOST_LINES:
        return before, list(lines)
    bands = _bands(lines)
    found: list[Line | Frame] = []
    at = 0
    if before is not None:
        at, before = _longer(before, bands, margins)
    while at < len(bands):
        end, frame = _frame(bands, at, margins)
        if frame is None:
            found += bands[at].lines
            at += 1
        else:
            found.append(frame)
            at = end
    return before, found


def _longer(frame: Frame, bands: list[_Band], margins: Margins) -> tuple[int, Frame]:
    """Take the first bands of a page into the two columns that the page before ends with."""
    left = [line for row in frame.rows for line in row[0]]
    right = [line for row in frame.rows for line in row[1]]
    if not left or not right or not bands or len(bands[0].parts) > 2:
        return 0, frame
    sides = _Sides((max(line.x1 for line in left), min(line.x0 for line in right)), margins)
    if not sides.carry(left, right, bands[0]):
        return 0, frame
    at = 1
    while at < len(bands) and len(bands[at].parts) <= 2 and sides.take(bands[at]):
        at += 1
    last = frame.rows[-1]
    more = (tuple(line for band in sides.bands for line in band[side]) for side in (0, 1))
    rows = tuple((*old, *new) for old, new in zip(last, more, strict=True))
    return at, frame._replace(rows=(*frame.rows[:-1], (rows[0], rows[1])), page=bands[0].lines[0].page)


def _bands(lines: Sequence[Line]) -> list[_Band]:
    bands: list[_Band] = []
    for line in lines:
        parts = halves(line)
        if bands and _beside(bands[-1], line):
            both = sorted((*bands[-1].parts, *parts), key=lambda part: part.x0)
            bands[-1] = _Band(tuple(both), (*bands[-1].lines, line))
        else:
            bands.append(_Band(tuple(parts), (line,)))
    return bands


def _beside(band: _Band, line: Line) -> bool:
    """Tell whether a line stands beside what a band holds: at about its height, a strip apart from all of it."""
    if abs(line.y - band.lines[-1].y) > 0.7 * max(line.size, band.lines[-1].size):
        return False
    return all(line.x0 > part.x1 + _STRIP or line.x1 < part.x0 - _STRIP for part in band.parts)


class _Sides:
    """The two columns while they are gathered: the strip between them, the edges and middles of each."""

    def __init__(self, strip: tuple[float, float], margins: Margins) -> None:
        self._strip = strip
        self._margins = margins
        self.left: list[Line] = []
        self.right: list[Line] = []
        self.both = 0
        self._bottom = 0.0
        self.bands: list[tuple[list[Line], list[Line]]] = []

    def take(self, band: _Band) -> bool:
        """Take a band when it leaves the strip empty and stands in the columns; tell whether it did."""
        left = [part for part in band.parts if part.x0 - self._strip[0] < self._strip[1] - part.x1]
        right = [part for part in band.parts if part not in left]
        strip = (
            max([self._strip[0], *(part.x1 for part in left)]),
            min([self._strip[1], *(part.x0 for part in right)]),
        )
        if strip[1] - strip[0] < _STRIP or (self.bands and not self._fits(band, left, right)):
            return False
        self._strip = strip
        self.left += left
        self.right += right
        self.both += bool(left and right)
        self._bottom = band.bottom
        self.bands.append((left, right))
        return True

    def carry(self, left: list[Line], right: list[Line], band: _Band) -> bool:
        """Take the first band of the next page when it goes on both columns; tell whether it did."""
        last, middle = left[-1], [line.centre for line in right]
        if len(band.parts) == 1 and abs(band.parts[0].centre - self._margins.centre) <= _SAME:
            return False  # “PHỤ LỤC” in the middle of the next page
        for part in band.parts:
            if part.x1 < self._strip[1] - _STRIP:
                listed = begins_with_marker(part) or last.x1 + needs(part) > self._strip[0]
                flush = any(abs(part.x0 - other.x0) <= _SAME for other in left)
                fits = listed and flush and abs(part.size - last.size) < 0.6
            else:
                fits = part.x0 > self._strip[0] and any(abs(part.centre - x) <= 2 * _SAME for x in middle)
            if not fits:
                return False
        self.left, self.right = list(left), list(right)
        return self.take(band)

    def _fits(self, band: _Band, left: list[Line], right: list[Line]) -> bool:
        size = band.lines[0].size
        if band.top - self._bottom > _TALLEST_GAP * size:
            return False
        if left and right:
            return True
        side = self.left if left else self.right
        if not side:
            return True
        return all(self._in_column(part, side) for part in band.parts)

    def _in_column(self, part: Line, side: list[Line]) -> bool:
        if any(abs(part.x0 - other.x0) <= _SAME for other in side):
            return True
        if abs(part.centre - self._margins.centre) <= _SAME and all(
            abs(part.centre - other.centre) > _SAME for other in side
        ):
            return False
        if any(abs(part.centre - other.centre) <= 2 * _SAME for other in side):
            return True
        last = side[-1]
        return side is self.left and abs(part.size - last.size) < 0.6 and part.y - last.y < 2 * part.size


def _frame(bands: list[_Band], at: int, margins: Margins) -> tuple[int, Frame | None]:
    band = bands[at]
    if len(band.parts) != 2 or _is_text(band, margins):
        return at, None
    sides = _Sides((band.parts[0].x1, band.parts[1].x0), margins)
    end = at
    while end < len(bands) and len(bands[end].parts) <= 2 and sides.take(bands[end]):
        end += 1
    if not _stands(sides):
        return at, None
    return end, Frame(_rows(sides.bands), band.lines[0].page)


def _is_text(band: _Band, margins: Margins) -> bool:
    """Tell whether a band is a line of running text with one wide gap in it."""
    if len(band.lines) > 1:
        return False
    first, second = band.parts
    whole = first.x0 <= margins.left + 40 and second.x1 >= margins.right - 3
    return whole and first.width > 0.6 * margins.width


def _stands(sides: _Sides) -> bool:
    """Tell whether what was gathered is two columns, not one line with a gap."""
    if len(sides.left) + len(sides.right) < 3 or _is_list(sides):
        return False
    return len(sides.right) > 1 or not begins_with_marker(sides.left[0])


def _is_list(sides: _Sides) -> bool:
    """Tell whether both sides begin at the margins of columns in every row: words and their values, no head."""
    if not sides.both or any(not (left and right) for left, right in sides.bands):
        return False
    flush = [
        max(line.x0 for line in side) - min(line.x0 for line in side) < 1.0
        for side in (sides.left, sides.right)
    ]
    return all(flush) and len(sides.bands) > 1 and not begins_with_marker(sides.left[-1])


def _rows(
    bands: list[tuple[list[Line], list[Line]]],
) -> tuple[tuple[tuple[Line, ...], tuple[Line, ...]], ...]:
    """Cut two columns into rows where both leave room at the same height and both go on."""
    rows: list[tuple[list[Line], list[Line]]] = []
    for at, (left, right) in enumerate(bands):
        if not rows or (left and right and _is_gap(rows[-1], left, right) and at > 0):
            rows.append(([], []))
        rows[-1][0].extend(left)
        rows[-1][1].extend(right)
    return tuple((tuple(left), tuple(right)) for left, right in rows)


def _is_gap(row: tuple[list[Line], list[Line]], left: list[Line], right: list[Line]) -> bool:
    above = [line for side in row for line in side]
    below = [*left, *right]
    room = min(line.top for line in below) - max(line.bottom for line in above)
    return bool(row[0] and row[1]) and room > 0.35 * min(line.size for line in below)
