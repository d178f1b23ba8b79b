"""Cuts a timeframe into the terminals of ``grammar/thoi_gian.lark`` and has the grammar make atoms of them.

Each terminal carries a number, a date or the atoms that it means. Two things are cut whole, because no
grammar of time can know their words: a parenthesis that is no timeframe itself, and a condition (``theo Kế
hoạch số 305/KH-UBND ngày 19/12/2022``), which runs to the end or to where the phrase plainly goes on
(``, hoàn thành …``).
"""

from __future__ import annotations

from typing import Any

from kehoach.model.phrases import fold
from kehoach.model.timeframe_atoms import ACTIONS, Atom, NotUnderstood
from kehoach.model.timeframe_numbers import Numbers
from kehoach.model.timeframe_pieces import ROMANS, ROUND, TIMES
from kehoach.syntax.tables import Unexpected, load, run

Clauses = tuple[list[list[Atom]], list[tuple[int, int]]]

_OF = fold("của")


def clauses(text: str, start: int = 0, end: int | None = None, depth: int = 0) -> Clauses:
    """Return what each clause of a text means, and the places of the separators between the clauses.

    Args:
        text: the whole text; places count from its beginning.
        start: where the timeframe begins in it.
        end: where it ends, by default with the text.
        depth: how many parentheses it stands in.

    Raises:
        NotUnderstood: a word is not in the table, or the grammar does not take the phrase.
    """
    terminals = _Cutter(text, start, len(text) if end is None else end, depth).cut()
    try:
        parsed = run(load("thoi_gian", ACTIONS), terminals)
    except Unexpected as error:
        raise NotUnderstood from error
    return parsed[::2], [mark.value for mark in parsed[1::2]]


class _Cutter(Numbers):
    """Cuts one text; each method takes the place of a piece and returns the place after what it has cut."""

    def __init__(self, text: str, start: int, end: int, depth: int) -> None:
        super().__init__(text, start, end)
        self.depth = depth

    def cut(self) -> list[tuple[str, Any]]:
        """Return the terminals of the whole text."""
        at = 0
        while at < self.count:
            if self.digits(at):
                at = self.number(at)
            elif self.raw[at] == "(":
                at = self.aside(at)
            else:
                at = self.word(at)
        while self.last() == "SEP":
            self.out.pop()
        return self.out

    # words

    def word(self, at: int) -> int:
        """Cut a phrase of the table, a Roman numeral or the object of a verb."""
        terminal, value, end = self.match(at)
        if terminal == "FROM?":
            terminal = "FROM" if self.dated(end) else "CONDITION"
        if not terminal:
            return self.unknown(at)
        if terminal in ("BEFORE", "AFTER") and not self.dated(end):
            return self.event(at, end)
        if terminal == "CONDITION":
            return self.condition(at, end, value)
        if terminal == "UNIT":
            return self.named(value, end)
        if terminal == "SEP":
            return self.separator(at, end)
        if terminal == "SLASH":
            return self.slash(at, end)
        return self.simple(terminal, value, end)

    def simple(self, terminal: str, value: str, end: int) -> int:
        """Cut a phrase whose meaning the table tells."""
        if value == "phase":
            return self.phase(end)
        if terminal in ("CONTINUOUS", "ONWARD", "VAGUE", "LEAD", "DUE"):
            self.adverb([Atom(value)])
        elif terminal in ("EVERY", "CYCLE"):
            self.adverb([Atom("cycle", value)])
        elif terminal == "WEEKDAY":
            return self.stamp(end, weekday=int(value))
        elif terminal == "NUMBER" and self.words[end] in (TIMES, ROUND):
            self.out.append(("TIMES", int(value)))
            return end + 1
        else:
            self.out.append((terminal, int(value) if terminal == "NUMBER" else value))
        return end

    def named(self, unit: str, end: int) -> int:
        """Cut “năm 2024”, “ngày 01/8/2023”, “tháng 6/2024”, “quý II”, or the unit alone."""
        number = self.ordinal(end)
        if unit == "Y" and self.year(end):
            self.out.append(("YEAR", self.year(end)))
            return end + 1
        if number is None or unit not in ("Q", "M", "D"):
            self.out.append(("UNIT", unit))
            return end
        name = {"Q": "QUARTER", "M": "MONTH", "D": "DAY"}[unit]
        stop, date = self.date(end)
        if not date:
            stop, date = number[1], [(name, number[0])]
        elif date[0][0] == "PAIR" and unit != "D":
            value, year = date[0][1]
            date = [(name, value), ("YEAR", year)]
        elif date[0][0] == "PAIR" or unit == "Q" or (unit == "M" and len(date) == 2):
            raise NotUnderstood  # but “tháng 1/11/2013” has been met
        self.out += date
        return stop

    def unknown(self, at: int) -> int:
        """Cut a word that is not in the table: a numeral, “của năm”, or what is to be done."""
        numeral = self.roman(at)
        if numeral:
            self.out.append(("ROMAN", numeral))
            return at + 1
        if self.words[at] == _OF and self.match(at + 1)[0] in ("UNIT", "EVERY"):
            return at + 1
        if not self.doing():
            raise NotUnderstood
        return self.object(at)

    def phase(self, end: int) -> int:
        """Cut “giai đoạn”, “giai đoạn 1” or “giai đoạn 5 năm” before what tells its time."""
        self.adverb([Atom("lead", "phase")])
        if 0 < self.digits(end) <= 2 and self.raw[end + 1] not in ("/", ".", "-"):
            return end + 2 if self.unit(end + 1) and self.year(end + 2) else end + 1
        return end + 1 if self.raw[end] in ROMANS else end

    def event(self, at: int, end: int) -> int:
        """Cut “trước Đại hội”; with a number in it, it may be a date wrongly typed."""
        stop = self.swallow(end)
        if not self.raw[end].isalpha() or any(self.digits(i) for i in range(end, stop)):
            raise NotUnderstood
        self.adverb([self.place("condition", at, stop)])
        return stop

    def condition(self, at: int, end: int, value: str) -> int:
        """Cut a condition with all its words, “đột xuất” alone."""
        if self.raw[end] == ":":  # “cụ thể: Quý I/2024”
            self.adverb([Atom("lead")])
            return end
        stop = end if value == "short" else self.swallow(end)
        if stop == at + 1:
            raise NotUnderstood
        meant = [self.place("condition", at, stop)]
        self.adverb([Atom(value), *meant] if value == "continuous" else meant)
        return stop

    # marks

    def separator(self, at: int, end: int) -> int:
        """Cut “,”, “và”, “, và”; none is needed after “13h30” or before the year of “Quý I, năm 2025”."""
        following, _, after = self.match(end)
        while following == "SEP":
            end = after
            following, _, after = self.match(end)
        year = self.raw[end - 1] == "," and following == "UNIT" and self.year(after)
        if year and self.last() in ("MONTH", "QUARTER", "NUMBER", "ROMAN"):
            return end
        if self.last() not in ("", "SEP", "STAMP"):
            self.out.append(("SEP", (self.starts[at], self.ends[end - 1])))
        return end

    def slash(self, at: int, end: int) -> int:
        """Cut the stroke of “Quý II/2024”, “06 tháng/lần”, “tháng/quý” or “02 ngày/đơn vị”."""
        if self.words[end] == TIMES:
            self.out.append(("TIMES", 1))
            return end + 1
        counted = self.last() == "UNIT" and self.last(2) in ("NUMBER", "DECIMAL")
        before_times = self.digits(end) and self.words[end + 1] == TIMES
        if before_times or self.last() == "TIMES" or (self.year(end) and self.last() in ("ROMAN", "QUARTER")):
            return end
        if self.unit(end) and not counted and self.last() in ("UNIT", "ADVERB"):
            return self.separator(at, end)
        if not counted or self.unit(end):
            raise NotUnderstood
        stop = end
        while stop < self.count and self.raw[stop] not in (",", ";", "("):
            stop += 1
        self.adverb([self.place("note", at, stop)])
        return stop

    # parentheses

    def aside(self, at: int) -> int:
        """Cut a whole parenthesis: its atoms when it is a timeframe itself, else a note."""
        depth, end = 1, at + 1
        while end < self.count and depth:
            depth += {"(": 1, ")": -1}.get(self.raw[end], 0)
            end += 1
        if depth or end == at + 2:
            raise NotUnderstood
        self.adverb(self.inner(self.starts[at + 1], self.ends[end - 2]))
        return end

    def inner(self, start: int, end: int) -> list[Atom]:
        """Return what the words in a parenthesis mean; one within another is always a note."""
        if self.depth == 0:
            try:
                atoms = [atom for clause in clauses(self.text, start, end, 1)[0] for atom in clause]
            except NotUnderstood:
                atoms = []
            if atoms and all(atom.kind != "peak" for atom in atoms):
                return atoms
        return [Atom("note", start=start, end=end)]
