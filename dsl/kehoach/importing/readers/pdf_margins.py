"""The margins of the text of a PDF, the size of its letters, the indents it uses: counted over its lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kehoach.importing.readers.pdf_lines import Line
from kehoach.importing.readers.pdf_source import Page

_ENOUGH = 16  # lines from which the even and the odd pages are counted apart
_NEAR = 2.0  # points
_OUTLIERS = 0.02  # of the lines may stand farther out than the margin


class Margins(NamedTuple):
    """Where the text of a page begins and ends, in points from its left edge."""

    left: float
    right: float

    @property
    def width(self) -> float:
        """Of the text."""
        return self.right - self.left

    @property
    def centre(self) -> float:
        """The middle of the text."""
        return (self.left + self.right) / 2


class Habits(NamedTuple):
    """What is usual in a file.

    Attributes:
        size: of most letters, in points.
        margins: of each page, by its number.
        indents: how far from the left margin first lines often begin, in points.
    """

    size: float
    margins: dict[int, Margins]
    indents: frozenset[int]

    def of(self, page: int) -> Margins:
        """Return the margins of a page."""
        return self.margins[page]

    def is_indent(self, line: Line) -> bool:
        """Tell whether a line begins where first lines often do, or at the margin."""
        place = line.x0 - self.margins[line.page].left
        return abs(place) <= _NEAR or any(round(place) + step in self.indents for step in (-1, 0, 1))


def habits(pages: Sequence[Page], lines: dict[int, list[Line]]) -> Habits:
    """Count what is usual in a file.

    Args:
        pages: all its pages.
        lines: those of each page that stand in no table, by the number of the page.
    """
    groups: dict[tuple[int, int, int], list[Line]] = {}
    for page in pages:
        for kind in (-1, page.number % 2):
            groups.setdefault((round(page.width), round(page.height), kind), []).extend(lines[page.number])
    found = {key: _margins(group) for key, group in groups.items()}
    margins = {}
    for page in pages:
        shape = (round(page.width), round(page.height))
        own = (*shape, page.number % 2)
        known = found[own if len(groups[own]) >= _ENOUGH else (*shape, -1)]
        margins[page.number] = known or Margins(0.1 * page.width, 0.93 * page.width)
    return Habits(_body_size(lines.values()), margins, _indents(lines, margins))


def _margins(lines: Sequence[Line]) -> Margins | None:
    if not lines:
        return None
    return Margins(_edge([line.x0 for line in lines]), -_edge([-line.x1 for line in lines]))


def _edge(places: list[float]) -> float:
    """Return the outermost place where lines often begin; the outermost of all when there is none."""
    ordered = sorted(places)
    outer = ordered[min(int(_OUTLIERS * len(ordered)), len(ordered) - 1)]
    counts = Counter(round(place) for place in ordered if place <= outer + 12)
    place, count = max(counts.items(), key=lambda item: (item[1], -item[0]))
    if count >= 3 and place > outer:
        near = [x for x in ordered if abs(x - place) <= 1]
        return sum(near) / len(near)
    return outer


def _body_size(pages: Iterable[list[Line]]) -> float:
    weights: Counter[float] = Counter()
    for lines in pages:
        for line in lines:
            weights[round(line.size * 2) / 2] += sum(len(token.word.text) for token in line.tokens)
    return max(weights, key=lambda size: (weights[size], size)) if weights else 14.0


def _indents(lines: dict[int, list[Line]], margins: dict[int, Margins]) -> frozenset[int]:
    counts = Counter(
        round(line.x0 - margins[page].left)
        for page, found in lines.items()
        for line in found
        if line.x0 - margins[page].left < 0.35 * margins[page].width
    )
    total = sum(counts.values())
    return frozenset(place for place, count in counts.items() if count >= max(3, 0.02 * total))
