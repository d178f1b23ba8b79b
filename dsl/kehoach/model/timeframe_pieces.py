"""A timeframe in pieces: words, numbers and marks, and questions about what stands where."""

from __future__ import annotations

from typing import Any

from kehoach.model.phrases import fold
from kehoach.model.timeframe_atoms import YEARS, Atom
from kehoach.model.timeframe_words import phrases
from kehoach.text.patterns import compiled

ROMANS = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}
TIMES, ROUND = fold("lần"), fold("đợt")

_PIECE = compiled(r"[0-9]+|[^\W\d_]+|\S")
_DASHES = {"–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-"}
_BRACKETS = {"(": 1, "“": 1, "«": 1, ")": -1, "”": -1, "»": -1}
_LISTING = frozenset({"SEP", "DASH", "TO", "FROM"})
_RESUMING = frozenset({"DUE", "CONTINUOUS", "EVERY", "CYCLE"})


class Pieces:
    """The pieces of a part of a text, and the terminals (``out``) made of them so far.

    ``raw`` holds them as typed, ``words`` folded for comparison; both go on with empty ones past the end.
    """

    def __init__(self, text: str, start: int, end: int) -> None:
        found = [(m.group(), m.start(), m.end()) for m in _PIECE.finditer(text, start, end)]
        self.table = phrases().index
        self.text = text
        self.count = len(found)
        self.raw = [piece[0] for piece in found] + [""] * 6
        self.words = [_DASHES.get(word) or fold(word) for word in self.raw]
        self.starts = [piece[1] for piece in found]
        self.ends = [piece[2] for piece in found]
        self.out: list[tuple[str, Any]] = []

    def match(self, at: int) -> tuple[str, str, int]:
        """Return terminal, value and end of the longest phrase of the table; the terminal is "" for none."""
        words = self.words
        for rest, terminal, value in self.table.get(words[at], ()):
            end = at + 1 + len(rest)
            if rest and words[at + 1 : end] != rest:
                continue
            if terminal != "EDGE" or self.digits(end) or self.unit(end):  # not “đầu tư”
                return terminal, value, end
        return "", "", at + 1

    def last(self, back: int = 1) -> str:
        """Return the name of the last terminal, or of one further back."""
        return self.out[-back][0] if len(self.out) >= back else ""

    def digits(self, at: int) -> int:
        """Return how many digits the piece has; 0 when it is no number."""
        word = self.raw[at]
        return len(word) if "0" <= word[:1] <= "9" else 0

    def unit(self, at: int) -> bool:
        """Tell whether ``năm``, ``quý``, ``tháng``, ``tuần`` or ``ngày`` stands there."""
        words = self.words
        for rest, terminal, _ in self.table.get(words[at], ()):
            if not rest or words[at + 1 : at + 1 + len(rest)] == rest:
                return terminal == "UNIT"
        return False

    def dated(self, at: int) -> bool:
        """Tell whether a date begins there, not a duration and not an event."""
        if self.digits(at):
            return not self.unit(at + 1) or self.digits(at + 2) > 0
        terminal, _, end = self.match(at)
        if terminal == "UNIT":
            return self.ordinal(end) is not None or self.digits(end) == 4
        return terminal in ("EDGE", "HALF", "WEEKDAY", "TO")

    def ordinal(self, at: int) -> tuple[int, int] | None:
        """Return the number after ``tháng`` or the like, and its end; “1 lần” of “6 tháng 1 lần” is none."""
        value = ROMANS.get(self.raw[at].upper(), 0)
        if 0 < self.digits(at) <= 2:
            value = int(self.raw[at])
        elif not value and self.match(at)[0] == "NUMBER":
            value = int(self.match(at)[1])
        return (value, at + 1) if value and self.words[at + 1] != TIMES else None

    def roman(self, at: int) -> int:
        """Return the Roman numeral that stands there, 0 when there is none; in small letters only in a list."""
        value = ROMANS.get(self.raw[at], 0)
        if not value and self.last() in _LISTING:
            value = ROMANS.get(self.raw[at].upper(), 0)
        return value

    def year(self, at: int) -> int:
        """Return the year that stands there, 0 when there is none."""
        return int(self.raw[at]) if self.digits(at) == 4 and int(self.raw[at]) in YEARS else 0

    def objects(self, at: int) -> int:
        """Return the end of words that are not in the table: “đầu tư, lắp đặt và vận hành”."""
        while at < self.count:
            terminal, _, end = self.match(at)
            if terminal == "SEP" and not self.match(end)[0] and self.raw[end].isalpha():
                at = end
            elif terminal or not self.raw[at].isalpha() or self.raw[at] in ROMANS:
                break
            else:
                at += 1
        return at

    def swallow(self, at: int) -> int:
        """Return where a condition ends: at “;”, or before “, hoàn thành”, “hoặc định kỳ” and the like."""
        depth = 0
        while at < self.count:
            depth += _BRACKETS.get(self.raw[at], 0)
            terminal, _, end = self.match(at)
            if depth <= 0 and terminal == "SEP" and (self.raw[at] == ";" or self._resumes(end)):
                return at
            at += 1
        return at

    def _resumes(self, at: int) -> bool:
        terminal, _, end = self.match(at)
        return terminal in _RESUMING or (terminal == "BEFORE" and self.dated(end))

    def place(self, kind: str, at: int, end: int) -> Atom:
        """Return an atom that stands for the words from one piece up to another."""
        return Atom(kind, start=self.starts[at], end=self.ends[end - 1])
