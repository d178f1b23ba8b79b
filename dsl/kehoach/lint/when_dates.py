"""The dates in everything that a plan prints, found in one pass: for KH306, KH309 and KH318."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache, lru_cache

from kehoach.lint.printed import Printed
from kehoach.lint.rule import Context
from kehoach.text.patterns import compiled
from kehoach.text.span import Span
from kehoach.text.values import NamedTuple

_BEFORE = 8  # letters before a date in which “ngày” or “tháng” stands


class Found(NamedTuple):
    """A date: its range in the whole text, its numbers (None when not written), where the parts begin.

    ``possible``: a calendar has it.
    """

    start: int
    end: int
    day: int | None
    month: int
    year: int | None
    day_at: tuple[int, int]
    month_at: tuple[int, int]
    possible: bool

    @property
    def known(self) -> date | None:
        """The day; None when a part is missing or no calendar has it."""
        return date(self.year, self.month, self.day) if self.possible and self.year and self.day else None


@cache
def _pattern() -> re.Pattern[str]:
    return compiled(  # begins with a digit, so that the search leaps from digit to digit
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
        month = int(lower[start:stop])
        return Found(
            start, end, None, month, int(match["only"]), (start, start), (start, stop), 0 < month < 13
        )
    if not _is_date(lower, match, before.endswith("ngày")):
        return None
    stop, months = match.start("mark"), match.span("month")
    day, month = int(lower[start:stop]), int(match["month"])
    year = int(match["year"]) if match["year"] else None
    return Found(start, end, day, month, year, (start, stop), months, _exists(day, month, year))


def _is_date(lower: str, match: re.Match[str], named: bool) -> bool:
    """Tell whether two or three numbers are a date: its marks agree, and a shorter one has “ngày” before it."""
    mark, end = match["mark"].strip(), match.end()
    if match["joint"] is None:
        decimal = lower[end : end + 1] in (".", ",") and lower[end + 1 : end + 2].isdigit()
        return named and mark in ("/", "tháng") and not decimal
    joint = match["joint"].strip()
    return (mark == joint and (mark == "/" or named)) or (mark, joint) == ("tháng", "năm")


def _exists(day: int, month: int, year: int | None) -> bool:
    """Tell whether a calendar has a day; without its year it may be of a leap year."""
    if not (0 < day < 32 and 0 < month < 13 and year != 0):
        return False
    leap = year is None or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
    return day <= (29 if leap else 28) if month == 2 else day < 31 or month not in (4, 6, 9, 11)


def dates(context: Context, wanted: Callable[[Found], bool]) -> Iterator[tuple[Printed, Found]]:
    """Give the wanted dates of a plan with their paragraphs; those of quoted paragraphs are left out."""
    for found in find_dates(context.text.lower):
        if not wanted(found):
            continue
        paragraph = context.text.at(found.start)
        if paragraph.kind != "quote" and found.end - paragraph.start <= len(paragraph.text):
            yield paragraph, found


def in_quotes(text: str, at: int) -> bool:
    """Tell whether a place of a paragraph stands between “ and ”: somebody else's words, a title."""
    return text.rfind("“", 0, at) > text.rfind("”", 0, at)


def lies_in(span: Span, others: set[Span]) -> bool:
    """Tell whether a place lies in one of *others*."""
    return any(o.file == span.file and o.start <= span.start and span.end <= o.end for o in others)
