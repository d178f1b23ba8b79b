"""Cuts a timeframe into the terminals of ``grammar/thoi_gian.lark`` and has the grammar make atoms of them.

Each terminal carries a number, a date or the atoms that it means. Two things are cut whole, because no grammar
of time can know their words: a parenthesis that is no timeframe itself, and a condition (``theo Kế hoạch số
305/KH-UBND ngày 19/12/2022``), which runs to the end or to where the phrase plainly goes on (``, hoàn thành …``).
"""

from __future__ import annotations

from typing import Any

from kehoach.model.timeframe_atoms import ACTIONS, Atom, NotUnderstood
from kehoach.model.timeframe_pieces import ROMANS, Pieces
from kehoach.model.timeframe_words import fold
from kehoach.syntax.tables import load, run

Clauses = tuple[list[list[Atom]], list[tuple[int, int]]]

_AFTER_OBJECT = frozenset({"", "SEP", "DUE", "LEAD", "BEFORE", "TO", "FROM"})
_ADVERBIALS = frozenset({"CONTINUOUS", "ONWARD", "VAGUE", "LEAD", "DUE"})
_YEARS = range(1900, 2200)
_TIMES, _OF = fold("lần"), fold("của")
_HOUR = ("h", "g", ":", fold("giờ"))
_MINUTE = ("’", "'", "′", "p", fold("phút"))


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
    from lark.exceptions import UnexpectedToken

    terminals = _Cutter(text, start, len(text) if end is None else end, depth).cut()
    try:
        parsed = run(load("thoi_gian", ACTIONS), terminals)
    except UnexpectedToken as error:
        raise NotUnderstood from error
    return parsed[::2], [mark.value for mark in parsed[1::2]]


class _Cutter(Pieces):
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

    # numbers

    def number(self, at: int) -> int:
        """Cut a date, a clock time or a number."""
        size, mark, second = self.digits(at), self.words[at + 1], self.digits(at + 2)
        if size > 4:
            raise NotUnderstood
        if second and size <= 2 and mark in ("/", ".", "-"):
            end = self.date(at, mark)
            if end:
                return end
        if mark in _HOUR:
            return self.clock(at)
        if mark == _TIMES:
            self.out.append(("TIMES", int(self.raw[at])))
            return at + 2
        if mark == "," and second and self.unit(at + 3) and not self.digits(at + 4):
            return self.decimal(at)
        value = int(self.raw[at])
        self.out.append(("YEAR" if size == 4 and value in _YEARS else "NUMBER", value))
        return at + 1

    def date(self, at: int, mark: str) -> int:
        """Cut “01/8/2023”, “6/2024” or “11/9”; return 0 when it is none of them."""
        first, second, third = self.raw[at], self.raw[at + 2], self.raw[at + 4]
        if self.words[at + 3] == mark and self.digits(at + 4) and len(second) <= 2:
            if len(third) != 4 or int(third) not in _YEARS:
                raise NotUnderstood
            self.out.append(("DATE", (int(first), int(second), int(third))))
            return at + 5
        if mark != "/" or self.unit(at + 3) or self.words[at + 3] == _TIMES:
            return 0
        if len(second) == 4 and int(second) in _YEARS:
            self.out.append(("MONTH_YEAR", (int(first), int(second))))
            return at + 3
        if len(second) <= 2:
            self.out.append(("DAY_MONTH", (int(first), int(second))))
            return at + 3
        return 0

    def clock(self, at: int) -> int:
        """Cut “13h30’”, “7:30” or “14 giờ 00 phút”."""
        end = at + 2
        if self.digits(end) == 2:
            end += 2 if self.words[end + 1] in _MINUTE else 1
        elif self.raw[at + 1] == ":":
            raise NotUnderstood
        self.out.append(("CLOCK", None))
        return end

    def decimal(self, at: int) -> int:
        """Cut “1,5” before a unit."""
        if self.starts[at + 2] != self.ends[at] + 1:
            raise NotUnderstood
        self.out.append(("DECIMAL", float(f"{self.raw[at]}.{self.raw[at + 2]}")))
        return at + 3

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
        if value == "phase":
            return self.phase(end)
        if terminal == "SEP":
            return self.separator(at, end)
        if terminal == "_SLASH":
            return self.slash(at, end)
        return self.simple(terminal, value, at, end)

    def simple(self, terminal: str, value: str, at: int, end: int) -> int:
        """Cut a phrase whose meaning the table tells."""
        made: Any = value
        if terminal in _ADVERBIALS:
            made = [Atom(value)]
        elif terminal in ("EVERY", "CYCLE"):
            made = [Atom("cycle", value)]
        elif terminal in ("WEEKDAY", "NUMBER"):
            made = int(value)
            if terminal == "NUMBER" and self.words[end] == _TIMES:
                terminal, end = "TIMES", end + 1
        self.out.append((terminal, made))
        return end

    def unknown(self, at: int) -> int:
        """Cut a word that is not in the table: a numeral, “của năm”, or what is to be done."""
        raw = self.raw[at]
        if raw in ROMANS or (raw.upper() in ROMANS and self.last() == "_W_QUARTER"):
            self.out.append(("ROMAN", ROMANS[raw.upper()]))
            return at + 1
        if self.words[at] == _OF and self.unit(at + 1):
            return at + 1
        if self.last() not in ("DUE", "LEAD") or self.out[-1][1][0].kind == "lead":
            raise NotUnderstood
        end = self.objects(at)
        if self.match(end)[0] not in _AFTER_OBJECT or self.digits(end) or self.raw[end] == "(":
            raise NotUnderstood
        return end

    def phase(self, end: int) -> int:
        """Cut “giai đoạn”, “giai đoạn 1” or “giai đoạn 5 năm” before what tells its time."""
        self.out.append(("LEAD", [Atom("lead")]))
        if 0 < self.digits(end) <= 2 and self.raw[end + 1] not in ("/", ".", "-"):
            years = self.match(end + 1)[0] == "_W_YEAR" and self.digits(end + 2) == 4
            return end + 2 if years else end + 1
        return end + 1 if self.raw[end] in ROMANS else end

    def event(self, at: int, end: int) -> int:
        """Cut “trước Đại hội”; with a number in it, it may be a date wrongly typed."""
        stop = self.swallow(end)
        if not self.raw[end].isalpha() or any(self.digits(i) for i in range(end, stop)):
            raise NotUnderstood
        self.out.append(("CONDITION", [self.place("condition", at, stop)]))
        return stop

    def condition(self, at: int, end: int, value: str) -> int:
        """Cut a condition with all its words, “đột xuất” alone."""
        stop = end if value == "short" else self.swallow(end)
        if stop == at + 1:
            raise NotUnderstood
        meant = [self.place("condition", at, stop)]
        self.out.append(("CONDITION", [Atom(value), *meant] if value == "continuous" else meant))
        return stop

    # marks

    def separator(self, at: int, end: int) -> int:
        """Cut “,”, “và”, “, và”; none is needed after “13h30” or before the year of “Quý I, năm 2025”."""
        following, _, after = self.match(end)
        if following == "SEP":
            return self.separator(at, after)
        month = self.last() == "NUMBER" and self.last(2) in ("_W_MONTH", "_W_QUARTER")
        part_of_year = month or self.last() in ("ROMAN", "DAY_MONTH")
        if part_of_year and following == "_W_YEAR" and self.digits(after) == 4:
            return end
        if self.last() not in ("", "SEP", "CLOCK", "WEEKDAY"):
            self.out.append(("SEP", (self.starts[at], self.ends[end - 1])))
        return end

    def slash(self, at: int, end: int) -> int:
        """Cut the stroke of “Quý II/2024”, “06 tháng/lần”, “tháng/quý” or “02 ngày/đơn vị”."""
        if self.words[end] == _TIMES:
            self.out.append(("TIMES", 1))
            return end + 1
        if self.digits(end) and self.words[end + 1] == _TIMES:
            return end
        if self.last() == "EVERY" and self.unit(end):
            return self.separator(at, end)
        if not self.last().startswith("_W_"):
            self.out.append(("_SLASH", ""))
            return end
        counted = self.last(2) in ("NUMBER", "DECIMAL")
        if counted == self.unit(end):
            raise NotUnderstood
        if not counted:
            return self.separator(at, end)
        stop = end
        while stop < self.count and self.raw[stop] not in (",", ";", "("):
            stop += 1
        self.out.append(("CONDITION", [self.place("condition", at, stop)]))
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
        self.out.append(("ASIDE", self.inner(self.starts[at + 1], self.ends[end - 2])))
        return end

    def inner(self, start: int, end: int) -> list[Atom]:
        """Return what the words in a parenthesis mean; one within another is always a note."""
        if self.depth == 0:
            try:
                return [atom for clause in clauses(self.text, start, end, 1)[0] for atom in clause]
            except NotUnderstood:
                pass
        return [Atom("note", start=start, end=end)]
