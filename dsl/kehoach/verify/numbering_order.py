"""Whether the numbers of paragraphs follow one another (PL I II.6.đ), whatever levels a document uses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kehoach.diagnostics.model import Text
from kehoach.verify.regions import Part
from kehoach.verify.regions_numbers import LETTERS, Number, to_roman
from kehoach.verify.widths import is_bold

_DIVISIONS = ("part", "chapter", "division", "subdivision", "article")  # from large to small
_SHORT = 120


class Fault(NamedTuple):
    """A number out of order: the part, and what is wrong."""

    part: Part
    text: Text


class _Level(NamedTuple):
    kind: str
    prefix: tuple[int, ...]
    last: int


def faults(parts: Iterable[Part]) -> Iterator[Fault]:
    """Give the numbers that are out of order in one document, or one annex."""
    order = _Order()
    for part in parts:
        number = part.number
        if number is None or not number.value:
            if number is None and _is_heading(part):
                order.forget()
        elif part.text[:1] not in "“\"'‘":
            found = order.take(number)
            if found is not None:
                yield Fault(part, found)


def _is_heading(part: Part) -> bool:
    """Tell whether a line without a number is a heading, below which numbers begin anew."""
    return (
        part.role in ("body", "part-title", "other") and len(part.text) < _SHORT and is_bold(part.paragraph)
    )


class _Order:
    """The levels that are open, from the outermost to the innermost."""

    def __init__(self) -> None:
        self._open: list[_Level] = []
        self._last: dict[str, int] = {}  # the last number of each kind, wherever
        self._fresh = False  # a heading without a number stood before
        self._anew: set[str] = set()  # divisions that may begin anew, a larger one having begun

    def forget(self) -> None:
        """Take note of a heading without a number."""
        self._fresh = True

    def take(self, number: Number) -> Text | None:
        """Take the next number; return what is wrong with it."""
        number = self._as_meant(number)
        if number.kind in _DIVISIONS:
            return self._division(number)
        prefix, value = number.value[:-1], number.value[-1]
        at = self._level(number.kind, prefix)
        before = None if at is None else self._open[at].last
        found = self._first(number) if before is None else self._next(number, before)
        del self._open[len(self._open) if at is None else at :]
        self._open.append(_Level(number.kind, prefix, value or (before or 0) + 1))
        self._last[number.kind] = value
        self._fresh = False
        return found

    def _as_meant(self, number: Number) -> Number:
        """Tell C. after B. from the Roman hundred."""
        single = number.kind == "roman" and len(number.printed.strip("./-: ")) == 1
        place = ord(number.printed[0]) - ord("A") + 1
        if single and any(level.kind == "upper" and level.last == place - 1 for level in self._open):
            return number._replace(kind="upper", value=(place,))
        return number

    def _level(self, kind: str, prefix: tuple[int, ...]) -> int | None:
        """Return the place of the open level that a number belongs to, None when it opens one."""
        for at in range(len(self._open) - 1, -1, -1):
            level = self._open[at]
            if level.kind == kind and level.prefix == prefix:
                return at
            if level.kind == kind == "dotted" and len(level.prefix) < len(prefix):
                return None
        return None

    def _division(self, number: Number) -> Text | None:
        """Take a part, chapter, division or article. Articles run through; others may begin anew below a larger one."""
        kind, value = number.kind, number.value[0]
        before = self._last.get(kind)
        found = None
        if value and before is None and value != 1:
            found = _begins(number)
        elif value and before is not None and value != before + 1 and not (value == 1 and kind in self._anew):
            found = self._wrong(number, before)
        self._anew.discard(kind)
        self._anew.update(_DIVISIONS[_DIVISIONS.index(kind) + 1 : -1])
        self._open.clear()
        self._last[kind] = value or (before or 0) + 1
        return found

    def _first(self, number: Number) -> Text | None:
        """Judge the first number of a level: 1, or the next one of a scheme that goes on through sections."""
        prefix, value = number.value[:-1], number.value[-1]
        if number.kind == "dotted":
            outer = self._outer(len(prefix))
            if outer is not None and prefix != outer:
                right = printed(number, (*outer, value or 1))
                return Text(
                    f"ở đây là mục con của {_dots(outer)}: “{right}”",
                    f"it is below {_dots(outer)}: “{right}”",
                )
        goes_on = value == self._last.get(number.kind, -1) + 1
        return None if value == 1 or goes_on or (self._fresh and value == 1) else _begins(number)

    def _outer(self, length: int) -> tuple[int, ...] | None:
        """Return the number of the open level that a dotted number of *length* + 1 figures is below."""
        for level in reversed(self._open):
            path = (*level.prefix, level.last)
            if level.kind in ("arabic", "dotted") and len(path) == length:
                return path
        return None

    def _next(self, number: Number, before: int) -> Text | None:
        value = number.value[-1]
        if value == before + 1 or (value == 1 and self._fresh):
            return None
        return self._wrong(number, before)

    def _wrong(self, number: Number, before: int) -> Text:
        value = number.value[-1]
        last = printed(number, (*number.value[:-1], before))
        right = printed(number, (*number.value[:-1], before + 1))
        if value == 0:
            return Text(
                f"chữ này không dùng; sau “{last}” là “{right}”",
                f"no such letter; “{right}” follows “{last}”",
            )
        if value == before:
            return Text(f"lặp lại; phải là “{right}”", f"it stands twice; it must be “{right}”")
        if value == 1:
            return Text(f"đánh lại từ đầu sau “{last}”", f"the numbers begin again after “{last}”")
        return Text(f"sau “{last}” là “{right}”", f"“{right}” follows “{last}”")


def _begins(number: Number) -> Text:
    first = printed(number, (*number.value[:-1], 1))
    return Text(f"phải bắt đầu từ “{first}”", f"the numbers begin with “{first}”")


def _dots(figures: tuple[int, ...]) -> str:
    return ".".join(map(str, figures))


def printed(number: Number, value: tuple[int, ...]) -> str:
    """Return a number as it would be printed in the form of *number*."""
    last = value[-1]
    letter = LETTERS[last - 1] if 0 < last <= len(LETTERS) else "?"
    mark = number.mark
    if number.kind in _DIVISIONS:
        word = number.printed.split(number.printed.split()[-1])[0]
        roman = not any(c.isdigit() for c in number.printed)
        return f"{word}{to_roman(last) if roman else last}{mark}"
    figures = {
        "roman": to_roman(last),
        "upper": chr(ord("A") + last - 1),
        "letter": letter,
        "paren": f"({last}",
        "paren-letter": f"({letter}",
    }.get(number.kind, _dots(value))
    return f"{figures}{mark}"
