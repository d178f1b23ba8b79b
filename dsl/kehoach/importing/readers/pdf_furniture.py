"""Page furniture of a PDF: page numbers, and lines repeated at the head or foot of most pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from kehoach.diagnostics.model import Text
from kehoach.importing.readers.pdf_lines import Line, text_of
from kehoach.importing.readers.pdf_source import Page
from kehoach.importing.source import Dropped
from kehoach.verify.regions_text import mark_word

_NUMBER = re.compile(r"[-–—\s]*(?:trang|page)?\s*(\d{1,4})(?:\s*/\s*\d{1,4})?[-–—\s]*", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_DATE = re.compile(r"(?:ngày\s*)?\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}", re.IGNORECASE)
_BAND = 0.13  # of the height of the page: where furniture stands, above and below
_DEEPEST = 3  # lines of furniture at one end of a page
_ALL = -1  # even and odd pages together
_FEWEST = 3  # pages on which a line must be repeated
_MOST = 0.5  # of the pages of one side
PAGE_NUMBER = Text("số trang", "page number")
RUNNING = Text("dòng lặp lại ở đầu hoặc chân trang", "line repeated at the head or foot of pages")


def place(page: int) -> Text:
    """Return how a report names a page."""
    return Text(f"trang {page}", f"page {page}")


def without_furniture(
    pages: Sequence[Page], lines: dict[int, list[Line]]
) -> tuple[dict[int, list[Line]], list[Dropped]]:
    """Return the lines of each page without page furniture, and what was taken away.

    Args:
        pages: all pages.
        lines: those of each page outside its tables, from top to bottom, by the number of the page.
    """
    repeated = _repeated(pages, lines)
    numbers = _numbers(pages, lines, repeated)
    kept: dict[int, list[Line]] = {}
    dropped: list[Dropped] = []
    for page in pages:
        kept[page.number] = []
        for line in lines[page.number]:
            key = (page.number, id(line))
            if key not in repeated and key not in numbers:
                kept[page.number].append(line)
                continue
            reason = PAGE_NUMBER if key in numbers else RUNNING
            dropped.append(Dropped(text_of(line), reason, place(page.number)))
    return kept, dropped


def _ends(page: Page, lines: Sequence[Line]) -> list[tuple[int, Line]]:
    """Return the lines in the bands above and below the text, each with its side: 0 above, 1 below."""
    above = [line for line in lines[:_DEEPEST] if line.y < _BAND * page.height]
    below = [line for line in lines[-_DEEPEST:] if line.y > (1 - _BAND) * page.height]
    return [(0, line) for line in above] + [(1, line) for line in below]


def _repeated(pages: Sequence[Page], lines: dict[int, list[Line]]) -> set[tuple[int, int]]:
    """Return the lines with the same words (but for figures) at the same height on most even or odd pages."""
    seen: dict[tuple[int, int, str, int], list[tuple[int, int]]] = {}
    for page in pages:
        for side, line in _ends(page, lines[page.number]):
            text = text_of(line).strip()
            sure = bool(mark_word(text) or _DATE.fullmatch(text))
            words = text if sure else _DIGITS.sub("#", text)
            if sure or any(letter.isalpha() for letter in words):
                height = round((page.height - line.y if side else line.y) / 4)
                for parity in (page.number % 2, _ALL) if sure else (page.number % 2,):
                    seen.setdefault((parity, side, words, height), []).append((page.number, id(line)))
    total = Counter(page.number % 2 for page in pages)
    total[_ALL] = len(pages)
    found: set[tuple[int, int]] = set()
    for (parity, side, words, height), where in seen.items():
        near = [entry for step in (-1, 0, 1) for entry in seen.get((parity, side, words, height + step), ())]
        on = {number for number, _ in near}
        fewest = 2 if mark_word(words) or _DATE.fullmatch(words) else _FEWEST
        if len(on) >= fewest and len(on) > _MOST * total[parity]:
            found.update(where)
    return found


def _numbers(
    pages: Sequence[Page], lines: dict[int, list[Line]], repeated: set[tuple[int, int]]
) -> set[tuple[int, int]]:
    """Return the lines that are a number alone and count the pages."""
    outermost: dict[tuple[int, int], tuple[int, Line]] = {}
    for page in pages:
        left = [line for line in lines[page.number] if (page.number, id(line)) not in repeated]
        for side, line in _ends(page, left):
            if line is not (left[0] if side == 0 else left[-1]):
                continue
            match = _NUMBER.fullmatch(text_of(line))
            if match is not None:
                outermost[page.number, side] = (int(match[1]), line)
    found: set[tuple[int, int]] = set()
    for (page_number, side), (value, line) in outermost.items():
        before, after = outermost.get((page_number - 1, side)), outermost.get((page_number + 1, side))
        counts = (before is not None and before[0] == value - 1) or (
            after is not None and after[0] == value + 1
        )
        if counts or value == page_number or (value >= 2 and page_number > 1):
            found.add((page_number, id(line)))
    return found
