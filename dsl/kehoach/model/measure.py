"""Measures (chỉ tiêu): “100%”, “từ 80% - 90%”, “tối thiểu 01 tập huấn viên/80 tổ”, understood as numbers.

A phrase is cut into words, numbers and units, and ``grammar/chi_tieu.lark`` makes a measure of them. What it
does not take is not understood and never guessed.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any, Literal

from kehoach.model.phrases import Phrases, fold
from kehoach.syntax.tables import Unexpected, load, run
from kehoach.text.patterns import compiled
from kehoach.text.values import NamedTuple

Comparison = Literal["=", ">=", ">", "<=", "<", "between"]
Problem = Literal["unknown", "above-100", "reversed"]

TABLE = """
LEAD: đạt|đạt từng|phấn đấu|bảo đảm|đảm bảo|tỷ lệ|tỉ lệ|có|là|bằng|=|gấp|duy trì|giữ|khoảng|còn
LEAD: lên|xuống|xuống còn|giảm xuống|giảm xuống còn|giảm còn|tăng lên|nâng lên|mức|ở mức
CHANGE=decrease: giảm|giảm thêm|giảm được
CHANGE=increase: tăng|tăng thêm|tăng được
BOUND=>: trên|hơn|cao hơn|lớn hơn|nhiều hơn|vượt|>
BOUND=<: dưới|thấp hơn|nhỏ hơn|ít hơn|<
BOUND=>=: tối thiểu|ít nhất|không dưới|không thấp hơn|không ít hơn|không nhỏ hơn|≥|>=
BOUND=<=: tối đa|nhiều nhất|không quá|không vượt quá|không cao hơn|không lớn hơn|không trên|≤|<=
SIDE=>=: trở lên
SIDE=<=: trở xuống
_FROM: từ
_TO: đến|tới|-|–|—|~
PERCENT: %|phần trăm
BASIS: so với|so cùng kỳ
"""
_PIECE = compiled(r"[0-9]+(?:[.,][0-9]+)*|[^\W\d_]+|[<>]=|\S")
_NOT_IN_UNIT = frozenset(map(fold, ("vào", "trước", ";", ":")))
_LONGEST = 15  # digits that a float keeps


class Measure(NamedTuple):
    """What a measure means.

    ``text``: as typed. ``value`` is compared by ``comparison``; ``upper`` is the other end of ``between``.
    ``unit``: ``%``, with the words after it if there are any (``% hộ dân``), or the words after the number as
    typed. ``change``: the number is how much something grows or shrinks (``giảm 5%``). ``problems``, for the
    linter: unknown, above-100 (a share of more than 100%), reversed (``từ 90% đến 80%``).
    """

    text: str
    comparison: Comparison
    value: float | None
    upper: float | None
    unit: str | None
    problems: tuple[Problem, ...] = ()
    change: Literal["increase", "decrease"] | None = None


class _NotUnderstood(Exception):
    """The phrase is beyond the grammar."""


class _Quantity(NamedTuple):
    value: float
    unit: str | None


@cache
def _phrases() -> Phrases:
    return Phrases(TABLE)


@lru_cache(1024)
def parse_measure(text: str) -> Measure:
    """Return what a measure means; one that is not understood has no value and the problem ``unknown``.

    Args:
        text: the words of the measure, in NFC, e.g. ``từ 85% trở lên``.
    """
    typed = text.strip()
    try:
        found: Measure = run(load("chi_tieu", _ACTIONS), _Cutter(typed.removesuffix(".")).cut())
    except (Unexpected, _NotUnderstood):
        return Measure(typed, "=", None, None, None, ("unknown",))
    return found._replace(text=typed)


class _Actions:
    """What each rule and alias of ``chi_tieu.lark`` becomes."""

    def leads(self, children: list[Any]) -> list[str]:
        return [child.value for child in children if child.type == "CHANGE"]

    def quantity(self, children: list[Any]) -> _Quantity:
        unit = ""
        for child in children[1:]:
            unit += child.value if not unit or child.value.startswith("/") else f" {child.value}"
        return _Quantity(children[0].value, unit or None)

    def bounded(self, children: list[Any]) -> Measure:
        (bound,) = (child.value for child in children if hasattr(child, "type"))
        return _measure(children, bound)

    def one_side(self, children: list[Any]) -> Measure:
        return _measure(children, children[-1].value)

    def between(self, children: list[Any]) -> Measure:
        return _measure(children, "between")

    def exactly(self, children: list[Any]) -> Measure:
        return _measure(children, "=")


_ACTIONS = _Actions()


def _measure(children: list[Any], comparison: Comparison) -> Measure:
    changes = {change for child in children if type(child) is list for change in child}
    quantities = [child for child in children if isinstance(child, _Quantity)]
    units = {fold(quantity.unit): quantity.unit for quantity in quantities if quantity.unit}
    if len(changes) > 1 or len(units) > 1:
        raise _NotUnderstood
    unit = next(iter(units.values()), None)
    change = next(iter(changes), None)
    problems: list[Problem] = []
    if unit and unit.startswith("%") and quantities[-1].value > 100 and change != "increase":
        problems.append("above-100")
    if quantities[0].value > quantities[-1].value:
        problems.append("reversed")
    upper = quantities[1].value if len(quantities) == 2 else None
    return Measure("", comparison, quantities[0].value, upper, unit, tuple(problems), change)


class _Cutter:
    """Cuts a measure into the terminals of ``chi_tieu.lark``."""

    def __init__(self, text: str) -> None:
        found = [(m.group(), m.start(), m.end()) for m in _PIECE.finditer(text)]
        self.text = text
        self.count = len(found)
        self.raw = [piece[0] for piece in found] + ["", ""]
        self.words = [fold(word) for word in self.raw]
        self.starts = [piece[1] for piece in found]
        self.ends = [piece[2] for piece in found]

    def cut(self) -> list[tuple[str, Any]]:
        """Return the terminals; what follows a number and is none of them is its unit.

        Raises:
            _NotUnderstood: a word stands before the number that is not in the table, or a number in a unit.
        """
        out: list[tuple[str, Any]] = []
        at = 0
        while at < self.count:
            terminal, value, end = self.match(at)
            if self.is_number(at):
                out.append(("NUMBER", _number(self.raw[at])))
            elif out and out[-1][0] in ("NUMBER", "PERCENT") and terminal not in ("_TO", "SIDE", "PERCENT"):
                end = self.unit(at)
                out.append(("UNIT", self.text[self.starts[at] : self.ends[end - 1]]))
            elif terminal:
                out.append((terminal, "%" if terminal == "PERCENT" else value))
            else:
                raise _NotUnderstood
            at = end
        return out

    def match(self, at: int) -> tuple[str, str, int]:
        """Return terminal, value and end of the longest phrase of the table; the terminal is "" for none."""
        for rest, terminal, value in _phrases().starting(self.words, at):
            return terminal, value, at + 1 + len(rest)
        return "", "", at + 1

    def is_number(self, at: int) -> bool:
        """Tell whether a number stands there."""
        return "0" <= self.raw[at][:1] <= "9"

    def unit(self, at: int) -> int:
        """Return where the unit that begins there ends: “tập huấn viên cấp huyện/80 tổ”."""
        begin = at
        while at < self.count:
            terminal, _, end = self.match(at)
            if terminal == "SIDE" or (terminal == "_TO" and self.is_number(end)):
                break
            if terminal == "BASIS":  # “so với năm 2020”
                return self.count
            after_stroke = at > 0 and self.raw[at - 1] == "/"
            if self.words[at] in _NOT_IN_UNIT or (self.is_number(at) and not after_stroke):
                raise _NotUnderstood
            at += 1
        pieces = range(begin, at)
        if sum(map(self.is_number, pieces)) > 1 or not any(self.raw[i].isalpha() for i in pieces):
            raise _NotUnderstood
        return at


def _number(raw: str) -> float:
    """Read “8.500”, “95,5”, “1.234,5”, “05”, and “95.5”, whose point cannot part thousands."""
    whole, comma, decimals = raw.partition(",")
    groups = whole.split(".")
    thousands = len(groups[0]) <= 3 and groups[0] != "0" and all(len(group) == 3 for group in groups[1:])
    if len(raw) > _LONGEST or (not decimals.isdecimal() and comma):
        raise _NotUnderstood
    if len(groups) == 1 or thousands:
        return float(f"{''.join(groups)}.{decimals or 0}")
    if len(groups) > 2 or comma:
        raise _NotUnderstood
    return float(whole)
