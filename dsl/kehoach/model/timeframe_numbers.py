"""The numbers of a timeframe as terminals: dates, clock times, decimals, how many of what is to be done."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from kehoach.model.phrases import fold
from kehoach.model.timeframe_atoms import Atom, NotUnderstood
from kehoach.model.timeframe_pieces import ROUND, TIMES, Pieces

_AFTER_OBJECT = frozenset({"SEP", "DUE", "LEAD", "BEFORE", "TO", "FROM"})
_HOUR = ("h", "g", ":", fold("giờ"))
_MINUTE = ("’", "'", "′", "p", fold("phút"))
_MORNING = fold("sáng")
_AFTERNOON = (fold("chiều"), fold("tối"))
_LAST_MINUTE = 24 * 60


class Numbers(Pieces):
    """Cuts what begins with a digit; each method takes the place of a piece and returns the place after it."""

    def adverb(self, atoms: list[Atom]) -> None:
        """Add atoms to the adverb that is being cut."""
        if self.last() == "ADVERB":
            self.out[-1][1].extend(atoms)
        else:
            self.out.append(("ADVERB", list(atoms)))

    def number(self, at: int) -> int:
        """Cut a date, a clock time or a number."""
        mark, second = self.words[at + 1], self.digits(at + 2)
        if self.digits(at) > 4:
            raise NotUnderstood
        end, date = self.date(at)
        if date:
            self.out += date
            return end
        if mark in _HOUR and (mark != ":" or second == 2):
            return self.clock(at)
        if mark == TIMES or (mark == ROUND and not self.year(at)):
            self.out.append(("TIMES", int(self.raw[at])))
            return at + 2
        if mark == "," and second and self.unit(at + 3) and not self.digits(at + 4):
            return self.decimal(at)
        year = self.year(at)
        if not year and self.counted(at):
            return self.object(at + 1)
        self.out.append(("YEAR" if year else "NUMBER", int(self.raw[at])))
        return at + 1

    def date(self, at: int) -> tuple[int, list[tuple[str, Any]]]:
        """Return end and terminals of “01/8/2023”, “6/2024” or “11/9”, no terminals for others."""
        mark = self.words[at + 1]
        if mark not in ("/", ".", "-") or not 0 < self.digits(at) <= 2 or not self.digits(at + 2):
            return at, []
        first, second = int(self.raw[at]), int(self.raw[at + 2])
        if self.words[at + 3] == mark and self.digits(at + 4) and self.digits(at + 2) <= 2:
            if not self.year(at + 4):
                raise NotUnderstood
            return at + 5, [("DAY", first), ("MONTH", second), ("YEAR", self.year(at + 4))]
        if mark != "/" or self.unit(at + 3) or self.words[at + 3] == TIMES:
            return at, []
        if self.year(at + 2):
            return at + 3, [("PAIR", (first, second))]
        return (at + 3, [("DAY", first), ("MONTH", second)]) if self.digits(at + 2) <= 2 else (at, [])

    def clock(self, at: int) -> int:
        """Cut “13h30’”, “7:30”, “14 giờ 00 phút” or “2 giờ chiều”."""
        hour, minute, end = int(self.raw[at]), 0, at + 2
        if self.digits(end) == 2:
            minute = int(self.raw[end])
            end += 2 if self.words[end + 1] in _MINUTE else 1
        if self.words[end] == _MORNING:
            end += 1
        elif self.words[end] in _AFTERNOON:
            hour, end = hour + 12 if hour < 12 else hour, end + 1
        elif hour < 12 and self.afternoon:
            return self.stamp(end)  # “chiều ngày 05/6, lúc 2 giờ”
        if minute > 59 or 60 * hour + minute > _LAST_MINUTE:
            raise NotUnderstood
        return self.stamp(end, clock=60 * hour + minute)

    @cached_property
    def afternoon(self) -> bool:
        """Whether the afternoon or the evening is named anywhere."""
        return not set(_AFTERNOON).isdisjoint(self.words)

    def stamp(self, end: int, weekday: int | None = None, clock: int | None = None) -> int:
        """Add a clock time, in minutes, or a day of the week, 0 for Monday; both together are one stamp."""
        if self.last() == "STAMP":
            before = self.out.pop()[1]
            weekday = before[0] if weekday is None else weekday
            clock = before[1] if clock is None else clock
        self.out.append(("STAMP", (weekday, clock)))
        return end

    def decimal(self, at: int) -> int:
        """Cut “1,5” before a unit."""
        if self.starts[at + 2] != self.ends[at] + 1:
            raise NotUnderstood
        self.out.append(("DECIMAL", float(f"{self.raw[at]}.{self.raw[at + 2]}")))
        return at + 3

    # what is to be done

    def doing(self) -> bool:
        """Tell whether the last thing cut is what is done or completed: “tổ chức”, “hoàn thành”."""
        return self.last() == "ADVERB" and self.out[-1][1][-1].kind in ("due", "verb")

    def counted(self, at: int) -> bool:
        """Tell whether a number says how much is to be done: “tổ chức 02 phiên giao dịch việc làm”."""
        return self.doing() and self.raw[at + 1].isalpha() and not self.match(at + 1)[0]

    def object(self, at: int) -> int:
        """Cut the words that say what is to be done; a time or a mark must follow.

        Raises:
            NotUnderstood: anything else follows.
        """
        end = self.objects(at)
        if end == at or (end < self.count and self.match(end)[0] not in _AFTER_OBJECT):
            raise NotUnderstood
        return end
