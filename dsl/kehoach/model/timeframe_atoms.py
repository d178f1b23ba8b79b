"""The parts of a timeframe, and the actions of ``grammar/thoi_gian.lark`` that make them of a phrase."""

from __future__ import annotations

from typing import Any

from kehoach.text.values import NamedTuple

YEARS = range(1900, 2200)


class NotUnderstood(Exception):
    """A phrase is beyond the grammar; it never leaves :mod:`kehoach.model.timeframe`."""


class Point(NamedTuple):
    """A point in time as far as it is written.

    ``first`` and ``last`` are its first and last month. ``number`` is one whose unit a neighbour tells: the
    II of ``Quý I, II năm 2023``, the 24 of ``24 và 25 tháng 8``. ``weekday`` counts from 0, Monday. A point
    of which only a clock time is written has no value but ``clock``, minutes since midnight. ``unit`` is that
    of ``cuối năm``, which names none.
    """

    year: int | None = None
    first: int | None = None
    last: int | None = None
    day: int | None = None
    number: int | None = None
    weekday: int | None = None
    edge: str = ""
    clock: int | None = None
    unit: str = ""

    @property
    def dated(self) -> bool:
        """Whether a day, month, quarter or year is named."""
        return (self.year, self.first, self.day, self.number) != (None, None, None, None)


NOWHERE = Point()


class Atom(NamedTuple):
    """One meaning in a phrase.

    ``kind`` is one of ``span`` (``form`` within, due, until, before, from, after or opening, the first time of what
    then goes on; ``first`` to ``last``), ``cycle`` (``form`` an RRULE, empty for a bare ``định kỳ``), ``duration``
    (``number`` of ``form`` Y, Q, M, W, D or B, working days), ``times`` (``number`` times), ``unit`` (``năm`` alone),
    ``continuous``, ``onward``, ``due``, ``vague``, ``expected`` (``dự kiến``), ``peak`` (``cao điểm``), ``lead``
    (``form`` phase or nothing), ``verb``, ``condition`` and ``note`` (a parenthesis that is no timeframe), these two
    with their place in the text. ``filled``: a year was taken from a neighbour.
    """

    kind: str
    form: str = ""
    first: Point = NOWHERE
    last: Point = NOWHERE
    number: float = 0
    start: int = 0
    end: int = 0
    filled: bool = False


def rule(unit: str, count: int = 1) -> str:
    """Return the RRULE (RFC 5545, 3.3.10) of what happens every *count* units.

    Args:
        unit: ``Y`` year, ``Q`` quarter, ``M`` month, ``W`` week or ``D`` day.
        count: how many of them.

    Raises:
        NotUnderstood: the unit is ``B``, working days, which an RRULE cannot count.
    """
    if unit == "Q":
        unit, count = "M", 3 * count
    if unit == "B":
        raise NotUnderstood
    name = {"Y": "YEARLY", "M": "MONTHLY", "W": "WEEKLY", "D": "DAILY"}[unit]
    return f"FREQ={name}" if count == 1 else f"FREQ={name};INTERVAL={count}"


def quarter(number: int, year: int | None = None) -> Point:
    """Return a quarter; the fifth gets months that do not exist, which are found when days are counted."""
    return Point(year, 3 * number - 2, 3 * number)


class _Actions:
    """What each rule and alias of ``thoi_gian.lark`` becomes: points, then atoms, then lists of atoms."""

    def start(self, children: list[Any]) -> list[Any]:
        return children

    def clause(self, children: list[Any]) -> list[Atom]:
        return [atom for child in children for atom in (child if type(child) is list else child.value)]

    def body(self, children: list[Any]) -> list[Atom]:
        atoms: list[Atom] = children[0]
        for child in children[1:]:  # the list grows; a new one for each time would take quadratic time
            atoms += child if type(child) is list else child.value
        return atoms

    # times: lists of atoms

    def bare_unit(self, children: list[Any]) -> list[Atom]:
        return [Atom("unit", children[0].value)]

    def duration(self, children: list[Any]) -> list[Atom]:
        return [Atom("duration", children[1].value, number=children[0].value)]

    def how_often(self, children: list[Any]) -> list[Atom]:
        return [Atom("times", number=children[0].value)]

    def how_often_unit(self, children: list[Any]) -> list[Atom]:
        return [Atom("times", number=children[0].value), Atom("cycle", rule(children[1].value))]

    def how_often_duration(self, children: list[Any]) -> list[Atom]:
        times, length = children if type(children[1]) is list else children[::-1]
        return [Atom("cycle"), Atom("times", number=times.value), *length]

    def within(self, children: list[Point]) -> list[Atom]:
        return [Atom("span", "within", children[0], children[0])]

    def between(self, children: list[Any]) -> list[Atom]:
        return [Atom("span", "within", children[-3], children[-1])]

    between_from = between

    def since(self, children: list[Any]) -> list[Atom]:
        return [Atom("span", "from", children[-1], children[-1])]

    def until(self, children: list[Any]) -> list[Atom]:
        return [Atom("span", "until", children[-1], children[-1])]

    def before(self, children: list[Any]) -> list[Atom]:
        return [Atom("span", "before", children[-1], children[-1])]

    def after(self, children: list[Any]) -> list[Atom]:
        return [Atom("span", "after", children[-1], children[-1])]

    # points

    def stamp(self, children: list[Any]) -> Point:
        weekday, clock = children[0].value
        return Point(weekday=weekday, clock=clock)

    def stamped(self, children: list[Any]) -> Point:
        point: Point = children[1]
        weekday, clock = children[0].value
        return point._replace(weekday=weekday, clock=clock)

    def day_in_month(self, children: list[Any]) -> Point:
        day, month, year = children
        return Point(year and year.value, month.value, month.value, day.value)

    def day(self, children: list[Any]) -> Point:
        return Point(day=children[0].value)

    def month(self, children: list[Any]) -> Point:
        month, year = children
        return Point(year and year.value, month.value, month.value)

    def quarter(self, children: list[Any]) -> Point:
        number, year = children
        return quarter(number.value, year and year.value)

    def year(self, children: list[Any]) -> Point:
        return Point(children[0].value)

    def pair(self, children: list[Any]) -> Point:
        month, year = children[0].value
        return Point(year, month, month, number=month)

    def number(self, children: list[Any]) -> Point:
        number, year = children
        return Point(year and year.value, number=number.value)

    def months_of_year(self, children: list[Any]) -> Point:
        count, unit, edge, year = children
        if unit.value != "M":
            raise NotUnderstood
        return _part_of_year(count.value, edge.value, year)

    def half_year(self, children: list[Any]) -> Point:
        _, edge, year = children
        return _part_of_year(6, edge.value, year)

    def edge_of(self, children: list[Any]) -> Point:
        point: Point = children[1]
        return point._replace(edge=children[0].value)

    def edge_of_unit(self, children: list[Any]) -> Point:
        return Point(edge=children[0].value, unit=children[1].value)


def _part_of_year(months: int, edge: str, year: Any) -> Point:
    """Return the first or the last months of a year; *year* is a YEAR, or the UNIT “năm” without a number."""
    if edge == "middle" or year.value not in ("Y", *YEARS):
        raise NotUnderstood
    first, last = (1, months) if edge == "early" else (13 - months, 12)
    return Point(None if year.value == "Y" else year.value, first, last)


ACTIONS = _Actions()
