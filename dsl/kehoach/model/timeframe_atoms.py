"""The parts of a timeframe, and the actions of ``grammar/thoi_gian.lark`` that make them of a phrase."""

from __future__ import annotations

from typing import Any, NamedTuple


class NotUnderstood(Exception):  # noqa: N818  (it is no error: the phrase is reported as a warning)
    """A phrase is beyond the grammar; it never leaves :mod:`kehoach.model.timeframe`."""


class Point(NamedTuple):
    """A point in time as far as it is written.

    ``first`` and ``last`` are its first and last month. ``number`` is one whose unit a neighbour tells: the II
    of ``Quý I, II năm 2023``, the 24 of ``24 và 25 tháng 8``. ``weekday`` counts from 0, Monday. A point of
    which only a clock time is written has no value at all.
    """

    year: int | None = None
    first: int | None = None
    last: int | None = None
    day: int | None = None
    number: int | None = None
    weekday: int | None = None
    edge: str = ""

    @property
    def dated(self) -> bool:
        """Whether a day, month, quarter or year is named."""
        return (self.year, self.first, self.day, self.number) != (None, None, None, None)


NOWHERE = Point()


class Atom(NamedTuple):
    """One meaning in a phrase.

    ``kind`` is one of ``span`` (``form`` within, due, until, before, from or after; ``first`` to ``last``),
    ``cycle`` (``form`` an RRULE, empty for a bare ``định kỳ``), ``duration`` (so many of ``form`` Y, Q, M, W, D
    or B, working days), ``times`` (so many times), ``unit`` (``năm`` alone), ``continuous``, ``onward``, ``due``,
    ``vague``, ``lead``, ``verb``, ``condition`` and ``note`` (a parenthesis that is no timeframe), these two with
    their place in the text. ``filled``: a year was taken from a neighbour.
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
    """
    if unit == "Q":
        unit, count = "M", 3 * count
    name = {"Y": "YEARLY", "M": "MONTHLY", "W": "WEEKLY", "D": "DAILY"}[unit]
    return f"FREQ={name}" if count == 1 else f"FREQ={name};INTERVAL={count}"


def quarter(number: int, year: int | None = None) -> Point:
    """Return a quarter; the fifth gets months that do not exist, which are found when days are counted."""
    return Point(year, 3 * number - 2, 3 * number)


def _span(form: str, first: Point, last: Point) -> Atom:
    return Atom("span", form, first, last)


def _year(children: list[Any], at: int) -> int | None:
    return children[at].value if len(children) > at else None


class _Actions:
    """What each rule and alias of ``thoi_gian.lark`` becomes: points, then atoms, then lists of atoms."""

    def start(self, children: list[Any]) -> list[Any]:
        return children

    def clause(self, children: list[list[Atom]]) -> list[Atom]:
        return [atom for child in children for atom in child]

    body = clause

    def adverbials(self, children: list[Any]) -> list[Atom]:
        return [atom for child in children for atom in child.value]

    # times: lists of atoms

    def bare_unit(self, children: list[str]) -> list[Atom]:
        return [Atom("unit", children[0])]

    def within(self, children: list[Point]) -> list[Atom]:
        return [_span("within", children[0], children[0])]

    def between(self, children: list[Any]) -> list[Atom]:
        return [_span("within", children[0], children[2])]

    def between_from(self, children: list[Any]) -> list[Atom]:
        return [_span("within", children[1], children[3])]

    def since(self, children: list[Any]) -> list[Atom]:
        return [_span("from", children[-1], children[-1])]

    def until(self, children: list[Any]) -> list[Atom]:
        return [_span("until", children[-1], children[-1])]

    def before(self, children: list[Any]) -> list[Atom]:
        return [_span("before", children[-1], children[-1])]

    def after(self, children: list[Any]) -> list[Atom]:
        return [_span("after", children[-1], children[-1])]

    def duration(self, children: list[Any]) -> list[Atom]:
        return [Atom("duration", children[1], number=children[0].value)]

    def how_often(self, children: list[Any]) -> list[Atom]:
        return [Atom("times", number=children[0].value)]

    def how_often_unit(self, children: list[Any]) -> list[Atom]:
        return [Atom("times", number=children[0].value), Atom("cycle", rule(children[1]))]

    def how_often_duration(self, children: list[Any]) -> list[Atom]:
        return [Atom("cycle"), Atom("times", number=children[0].value), *children[1]]

    def duration_how_often(self, children: list[Any]) -> list[Atom]:
        return [Atom("cycle"), Atom("times", number=children[1].value), *children[0]]

    # points

    def stamp(self, children: list[Any]) -> Point:
        return Point(weekday=next((c.value for c in children if c.type == "WEEKDAY"), None))

    def stamped(self, children: list[Point]) -> Point:
        return children[1]._replace(weekday=children[0].weekday)

    def date(self, children: list[Any]) -> Point:
        day, month, year = children[0].value
        return Point(year, month, month, day)

    def day_month(self, children: list[Any]) -> Point:
        day, month = children[0].value
        return Point(_year(children, 1), month, month, day)

    def day_in_month(self, children: list[Any]) -> Point:
        return Point(_year(children, 2), children[1].value, children[1].value, children[0].value)

    def day_in_pair(self, children: list[Any]) -> Point:
        month, year = children[1].value
        return Point(year, month, month, children[0].value)

    def day(self, children: list[Any]) -> Point:
        return Point(day=children[0].value)

    def month_pair(self, children: list[Any]) -> Point:
        month, year = children[0].value
        return Point(year, month, month)

    def month(self, children: list[Any]) -> Point:
        return Point(_year(children, 1), children[0].value, children[0].value)

    def quarter_pair(self, children: list[Any]) -> Point:
        return quarter(*children[0].value)

    def quarter(self, children: list[Any]) -> Point:
        return quarter(children[0].value, _year(children, 1))

    def year_alone(self, children: list[Any]) -> Point:
        return Point(children[0].value)

    def number_pair(self, children: list[Any]) -> Point:
        month, year = children[0].value
        return Point(year, month, month, number=month)

    def number_alone(self, children: list[Any]) -> Point:
        return Point(_year(children, 1), number=children[0].value)

    def months_of_year(self, children: list[Any]) -> Point:
        count, edge = children[0].value, children[1].value
        if edge == "middle":
            raise NotUnderstood
        first, last = (1, count) if edge == "early" else (13 - count, 12)
        return Point(_year(children, 2), first, last)

    def half_year(self, children: list[Any]) -> Point:
        if children[1].value == "middle":
            raise NotUnderstood
        first, last = (1, 6) if children[1].value == "early" else (7, 12)
        return Point(_year(children, 2), first, last)

    def edge_of(self, children: list[Any]) -> Point:
        return children[1]._replace(edge=children[0].value)  # type: ignore[no-any-return]

    def edge_of_unit(self, children: list[Any]) -> Point:
        return Point(edge=children[0].value)

    # units

    def years(self, children: list[Any]) -> str:
        return "Y"

    def quarters(self, children: list[Any]) -> str:
        return "Q"

    def months(self, children: list[Any]) -> str:
        return "M"

    def weeks(self, children: list[Any]) -> str:
        return "W"

    def days(self, children: list[Any]) -> str:
        return "D"

    def working_days(self, children: list[Any]) -> str:
        return "B"


ACTIONS = _Actions()
