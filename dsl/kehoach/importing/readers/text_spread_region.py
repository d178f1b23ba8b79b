"""Where a table set with blanks ends, and what of it stands on each page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from kehoach.importing.readers.text_lines import squeeze
from kehoach.importing.readers.text_spread_head import Head, counts_columns, head_at, pieces
from kehoach.verify import regions_text as words
from kehoach.verify.regions_names import is_post
from kehoach.verify.regions_numbers import number_of

Row = tuple[int, str, bool]
_PAGE_NUMBER = re.compile(r"\s*[-–—]?\s*\d{1,3}\s*[-–—]?\s*")
_GAZETTE = re.compile(r"\s*(?:\d+\s+)?CÔNG BÁO\s*/?\s*Số\s.{0,60}", re.IGNORECASE)
_ROMAN = re.compile(r"[IVX]{1,6}[.)]?")
_MARGIN = 12  # blanks before a paragraph
_LONG = 0.55  # of the width of the table: a line of a paragraph is longer
_HEAD = 7  # lines of a head and what stands below it
_AFTER = 8  # lines after a table that must not look like rows of it
_OVER = 3  # letters by which words of the second column may reach below the name of the third
_MOST_BLANK = 3  # blank lines inside a table on one page
_WIDEST = 400  # letters of a line
_MOST = 20000  # lines of one table


class Laid(NamedTuple):
    """A line of a table: its number in the source, its words where they stand, blank lines before it."""

    number: int
    text: str
    gap: int


class Sheet(NamedTuple):
    """What of a table stands below one head or on one page: the lines of the head, and those below it."""

    head: tuple[str, ...]
    body: tuple[Laid, ...]


class Region(NamedTuple):
    """A table as it stands.

    Attributes:
        head: its head.
        sheets: its lines, by pages.
        again: numbers and words of the lines that repeat its head.
        furniture: numbers and words of the lines that belong to the pages.
        end: the row after it.
        sure: what stands right below it begins something else.
        seen: the row where the search for more of it ended; no table begins before that.
    """

    head: Head
    sheets: tuple[Sheet, ...]
    again: tuple[tuple[int, str], ...]
    furniture: tuple[tuple[int, str], ...]
    end: int
    sure: bool
    seen: int


def spread(row: str) -> str:
    """Return a row with tabs and other blanks as blanks, so that letters count places."""
    return row.expandtabs(8).replace("\u00a0", " ").rstrip()


def is_group(row: str) -> bool:
    """Tell whether a row is the head of a group: “I. Đổi mới …”, “I     ĐỔI MỚI …”."""
    found = pieces(row)
    if not found or len(found) > 2:
        return False
    first, _, rest = found[0].text.partition(" ")
    return _ROMAN.fullmatch(first) is not None and (not rest if len(found) == 2 else bool(rest))


def region_at(rows: Sequence[Row], at: int) -> Region | None:
    """Return the table whose head begins with a row, None when none does."""
    if len(rows[at][1]) > _WIDEST:
        return None
    head = head_at([spread(row[1]) for row in rows[at : at + _HEAD] if len(row[1]) <= _WIDEST])
    return _Walk(rows, at, head).region() if head is not None else None


class _Walk:
    """Goes down the lines below a head until something else begins."""

    def __init__(self, rows: Sequence[Row], at: int, head: Head) -> None:
        self._rows = rows
        self._head = head
        self._words = self._bag(at, head.lines)
        self._sheets: list[tuple[tuple[str, ...], list[Laid]]] = []
        self._again: list[tuple[int, str]] = []
        self._furniture: list[tuple[int, str]] = []
        self._gap = 0
        self._at = at
        self._open(head.lines)
        self._good = (1, 0, 0, 0, self._at)  # sheets, lines, again, furniture, end: up to the last sure line

    def region(self) -> Region:
        """Return the table."""
        plain = 0
        while self._at < len(self._rows) and self._at - self._good[4] < _MOST:
            number, row, page = self._rows[self._at]
            text = spread(row)
            if not text:
                self._gap += 1
            elif self._is_furniture(text, page):
                self._furniture.append((number, squeeze(text)))
            elif (lines := self._repeats()) > 0:
                self._again += [(one[0], squeeze(one[1])) for one in self._rows[self._at : self._at + lines]]
                self._open(lines)
                plain = 0
                continue
            elif self._is_over(text, page) or self._is_other_head():
                break
            else:
                plain = plain + 1 if self._is_plain(text) else 0
                if plain > 1:
                    break
                self._take(number, text, page)
            self._at += 1
        return self._made()

    def _open(self, lines: int) -> None:
        head = tuple(spread(row[1]) for row in self._rows[self._at : self._at + lines])
        self._sheets.append((head, []))
        self._at += lines
        self._gap = 0

    def _take(self, number: int, text: str, page: bool) -> None:
        if page and self._sheets[-1][1]:
            self._sheets.append(((), []))
        if counts_columns(text) and len(self._sheets) > 1 and not self._sheets[-1][1]:
            self._again.append((number, squeeze(text)))
            return
        body = self._sheets[-1][1]
        body.append(Laid(number, text, self._gap))
        found = pieces(text)
        strong = len(found) > 2 or (len(found) == 2 and found[1].start > self._head.names[1].end)
        if strong or (body and self._good[4] == self._at and self._gap == 0 and self._goes_on(text)):
            self._good = (
                len(self._sheets), len(body), len(self._again), len(self._furniture), self._at + 1,
            )  # fmt: skip
        self._gap = 0

    def _goes_on(self, text: str) -> bool:
        """Tell whether a line right below a sure one belongs to its cells."""
        if self._is_plain(text) or is_group(text):
            return False
        start = len(text) - len(text.lstrip())
        return start > _MARGIN or number_of(text.strip(), "")[0] is None

    def _made(self) -> Region:
        sheets, lines, again, furniture, end = self._good
        kept = [Sheet(head, tuple(body)) for head, body in self._sheets[:sheets]]
        kept[-1] = kept[-1]._replace(body=kept[-1].body[:lines])
        return Region(
            self._head,
            tuple(kept),
            tuple(self._again[:again]),
            tuple(self._furniture[:furniture]),
            end,
            self._is_sure(end),
            self._at,
        )

    def _is_sure(self, end: int) -> bool:
        """Tell whether what stands below a row looks like no further rows of the table."""
        after = [spread(row[1]) for row in self._rows[end : end + 2 * _AFTER] if len(row[1]) <= _WIDEST]
        if after and after[0].strip()[:1].islower():
            return False
        filled = [row for row in after if row][:_AFTER]
        for at, row in enumerate(filled):
            if head_at(filled[at:]) is not None or _begins_other(row):
                return True
            if len(pieces(row)) > 2:
                return False
        return True

    def _is_furniture(self, text: str, page: bool) -> bool:
        if _GAZETTE.fullmatch(text):
            return True
        if not _PAGE_NUMBER.fullmatch(text):
            return False
        if page:
            return True
        after = self._at + 1
        while after < len(self._rows) and not self._rows[after][1].strip():
            after += 1
        last = after < len(self._rows) and self._rows[after][2]
        away = len(text) - len(text.lstrip()) > self._head.names[0].end + 2
        return away and (last or (self._gap > 0 and (after > self._at + 1 or self._repeats(after) > 0)))

    def _repeats(self, at: int | None = None) -> int:
        """Return how many lines repeat the head from a row on, 0 when it does not begin there."""
        at = self._at if at is None else at
        for lines in (self._head.lines, self._head.lines + 1, self._head.lines - 1):
            if lines > 0 and self._bag(at, lines) == self._words:
                return lines
        return 0

    def _is_other_head(self) -> bool:
        near = [spread(row[1]) for row in self._rows[self._at : self._at + _HEAD] if len(row[1]) <= _WIDEST]
        return head_at(near) is not None

    def _bag(self, at: int, lines: int) -> list[str]:
        return sorted(word for _, row, _ in self._rows[at : at + lines] for word in row[:_WIDEST].split())

    def _is_plain(self, text: str) -> bool:
        """Tell whether a line looks like one of a paragraph, not like cells side by side."""
        found = pieces(text)
        if len(found) > 2 or is_group(text):
            return False
        start = len(text) - len(text.lstrip())
        long = found[-1].end - found[-1].start > _LONG * self._head.names[-1].end
        return long and start < _MARGIN and found[-1].end > self._head.names[2].start + _OVER

    def _is_over(self, text: str, page: bool) -> bool:
        """Tell whether a line can only stand after the table."""
        return len(text) > _WIDEST or (self._gap > _MOST_BLANK and not page) or _begins_other(text)


def _begins_other(text: str) -> bool:
    """Tell whether a line begins what is no table: recipients, a signature, a head, an annex, a title."""
    found = pieces(text)
    first = found[0].text
    if words.fold(first[:12]).startswith("noi nhan") or words.head_word(text.strip()):
        return True
    if any(words.is_sign_line(piece.text) or is_post(piece.text) for piece in found if piece.text.isupper()):
        return True
    if len(found) == 1 and words.annex_number(first) is not None and first[:1] == "P":
        return True
    return len(found) == 1 and first.isupper() and bool(words.type_of(first))
