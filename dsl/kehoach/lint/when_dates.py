"""The dates in everything that a plan prints, found in one pass: for KH306, KH309 and KH318."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from kehoach.lint.printed import Printed
from kehoach.lint.rule import Context
from kehoach.text.span import Span

_LEAP_YEAR = 2024  # stands for a year that is not written, so that 29/2 is a day
_BEFORE = 8  # letters before a date in which “ngày” or “tháng” stands


class Found(NamedTuple):
    """A date: its range in the whole text, its numbers (None when not written), where the parts begin.

    ``named``: “ngày” or “tháng” stands before it.
    """

    start: int
    end: int
    day: int | None
    month: int
    year: int | None
    day_at: tuple[int, int]
    month_at: tuple[int, int]
    named: bool

    @property
    def known(self) -> date | None:
        """The day; None when a part is missing or no calendar has it."""
        try:
            return date(self.year, self.month, self.day) if self.year and self.day else None
        except ValueError:
            return None

    @property
    def possible(self) -> bool:
        """Whether a calendar has it."""
        try:
            date(
                _LEAP_YEAR if self.year is None else self.year,
                self.month,
                1 if self.day is None else self.day,
            )
        except ValueError:
            return False
        return True


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(  # begins with a digit, so that the search leaps from digit to digit
        r"\d(?<![\w/.,]\d)\d?(?:(?P<mark>\s?[/.-]\s?|\s+tháng\s+)(?P<month>\d{1,2})"
        r"(?:(?P<joint>\s?[/.-]\s?|\s+năm\s+)(?P<year>\d{4}))?|(?P<of>\s?/\s?|\s+năm\s+)(?P<only>\d{4}))(?![\w/])"
    )


@lru_cache(8)
def find_dates(lower: str) -> tuple[Found, ...]:
    """Return the dates in a text.

    ``15/3/2024``, ``ngày 15.3.2024``, ``ngày 15 tháng 3 năm 2024``, ``ngày 15/3``, ``tháng 3/2024``.

    Args:
        lower: the text in lower case.
    """
    found = (_read(lower, match) for match in _pattern().finditer(lower))
    return tuple([one for one in found if one is not None])


def _read(lower: str, match: re.Match[str]) -> Found | None:
    start, end = match.span()
    before = lower[max(0, start - _BEFORE) : start].rstrip()
    if match["only"] is not None:
        stop = match.start("of")
        if not before.endswith("tháng") or "\n" in match[0]:
            return None
        return Found(
            start, end, None, int(lower[start:stop]), int(match["only"]), (start, start), (start, stop), True
        )
    named = before.endswith("ngày")
    mark, joint, stop = match["mark"].strip(), match["joint"], match.start("mark")
    if joint is None:
        if (
            not named
            or mark not in ("/", "tháng")
            or (lower[end : end + 1] in (".", ",") and lower[end + 1 : end + 2].isdigit())
        ):
            return None
    elif not (
        (mark == joint.strip() and (mark == "/" or named)) or (mark, joint.strip()) == ("tháng", "năm")
    ):
        return None
    year = int(match["year"]) if joint is not None else None
    months = match.span("month")
    return Found(start, end, int(lower[start:stop]), int(match["month"]), year, (start, stop), months, named)


def dates(context: Context) -> Iterator[tuple[Printed, Found]]:
    """Give the dates of a plan with their paragraphs; those of quoted paragraphs are left out."""
    for found in find_dates(context.text.lower):
        paragraph = context.text.at(found.start)
        if paragraph.kind != "quote" and found.end - paragraph.start <= len(paragraph.text):
            yield paragraph, found


def in_quotes(text: str, at: int) -> bool:
    """Tell whether a place of a paragraph stands between “ and ”: somebody else's words, a title."""
    return text.rfind("“", 0, at) > text.rfind("”", 0, at)


def lies_in(span: Span, others: set[Span]) -> bool:
    """Tell whether a place lies in one of *others*."""
    return any(o.file == span.file and o.start <= span.start and span.end <= o.end for o in others)
