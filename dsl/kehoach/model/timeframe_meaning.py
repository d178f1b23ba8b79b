"""What a timeframe means: the value, and how the atoms of a phrase become it."""

from __future__ import annotations

from datetime import date
from typing import Literal, cast

from kehoach.model.timeframe_atoms import Atom, NotUnderstood
from kehoach.model.timeframe_dates import KINDS, Interval, interval, recurrence, times, together
from kehoach.text.values import NamedTuple

Kind = Literal[
    "continuous",
    "recurring",
    "period",
    "deadline",
    "open",
    "duration",
    "conditional",
    "milestones",
    "unknown",
]
Certainty = Literal["stated", "expected", "year-of-plan", "vague", "conditional", "unknown"]
Problem = Literal["no-year", "impossible-date", "reversed", "vague", "unknown", "no-cycle", "wrong-weekday"]


_DOUBTS = frozenset({"impossible-date", "reversed", "unknown"})


class Milestone(NamedTuple):
    """A part of a timeframe; ``name`` is what is to be done by then, empty for a plain part of a phrase."""

    name: str
    timeframe: Timeframe


class Timeframe(NamedTuple):
    """What a timeframe means.

    ``text``: as typed, without the final full stop. ``kind``: continuous (thường xuyên), recurring (hằng
    năm), period (quý IV/2022), deadline (trước ngày 01/8/2023; the end matters), open (từ quý II/2026),
    duration (06 tháng kể từ …), conditional (theo chỉ đạo …), milestones (several parts that are none of
    these together) or unknown.

    ``start``, ``end``: the first and the last day, as far as they are known. A deadline with “trước” ends on
    the day it names, or on the first day of the month, quarter or year it names. ``rrule``: an RRULE value of
    RFC 5545; a deadline within the year gives the day (``FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10``), a named
    month, quarter or half the months. ``condition``: the words of conditions and of parentheses that are not
    time, as typed, and the whole phrase where an RRULE cannot say all of it. ``milestones``: the parts of a
    compound phrase. ``duration``: ISO 8601 (``P6M``), None for working days.

    ``problems``, for the linter: no-year, impossible-date, reversed, vague, unknown, no-cycle (nothing says
    how often ``định kỳ`` is), wrong-weekday (``thứ Năm ngày 29/4/2026``).

    ``certainty``: how sure the days are; stated (the words say it), expected (``dự kiến``, ``phấn đấu``: it may still
    move), year-of-plan (the words name no year; the plan does), vague (the words leave the day open: ``đầu năm``, or
    they lack the year), conditional (no day is known before something has happened) or unknown.

    ``start_time``, ``end_time``: the time of day at which it begins, and at which or by which it ends, in the local
    time of the plan: ``08:00``, at most ``24:00``.
    """

    text: str
    kind: Kind
    start: date | None = None
    end: date | None = None
    rrule: str | None = None
    condition: str | None = None
    milestones: tuple[Milestone, ...] = ()
    problems: tuple[Problem, ...] = ()
    duration: str | None = None
    certainty: Certainty = "stated"
    start_time: str | None = None
    end_time: str | None = None


class Meaning:
    """What the atoms of a phrase, or of one clause of it, mean together.

    Args:
        text: the whole text, in which the atoms have their places.
        words: the words of the phrase or of the clause.
        atoms: what they mean, one by one.
        assumed: whether a year in them is that of the plan.
    """

    def __init__(self, text: str, words: str, atoms: list[Atom], assumed: bool = False) -> None:
        self.text = text
        self.words = words
        self.atoms = atoms
        self.kinds = {atom.kind for atom in atoms}
        self.spans = [atom for atom in atoms if atom.kind == "span"]
        self.assumed = assumed
        self.repeated = any(atom.kind == "times" and atom.number != 1 for atom in atoms)

    def timeframe(self) -> Timeframe:
        """Return the timeframe.

        Raises:
            NotUnderstood: the atoms say nothing of time, or do not fit together.
        """
        if "cycle" in self.kinds:
            return self.recurring()
        total = self.days([span for span in self.spans if span.last.dated])
        if total is None:
            return self.undated()
        kind, start, end, duration = total.kind, total.start, total.end, None
        if "continuous" in self.kinds:
            kind, start = "continuous", total.first
        elif "onward" in self.kinds:
            kind, start, end = "open", total.first, None
        elif "duration" in self.kinds and not self.fills(total):
            kind, duration = ("duration" if kind in ("period", "open") else kind), self.duration()
        return self.made(kind, total, start, end, duration=duration)

    def undated(self) -> Timeframe:
        """Return the timeframe of a phrase that names no day, month, quarter or year."""
        nothing = Interval("")
        if "continuous" in self.kinds:
            return self.made("continuous", nothing)
        if "duration" in self.kinds:
            return self.made("duration", nothing, duration=self.duration())
        if "unit" in self.kinds or any(span.last.edge for span in self.spans):
            kinds = [KINDS.get(span.form, "deadline") for span in self.spans if span.form != "within"]
            return self.made(kinds[0] if kinds else "period", Interval("", problems=("no-year",)))
        if "onward" in self.kinds:
            return self.made("open", Interval("", problems=("no-year",)))
        if self.spans or "times" in self.kinds:
            raise NotUnderstood
        if "condition" in self.kinds:
            return self.made("conditional", nothing)
        if "vague" in self.kinds:
            return self.made("unknown", Interval("", problems=("vague",)))
        raise NotUnderstood

    def recurring(self) -> Timeframe:
        """Return the timeframe of a phrase that says how often."""
        rules = [atom.form for atom in self.atoms if atom.kind == "cycle" and atom.form]
        named = [s for s in self.spans if s.last.dated or s.last.weekday is not None or s.last.edge]
        yearless = [span for span in named if span.last.year is None]
        total = self.days([span for span in named if span.last.year is not None]) or Interval("")
        try:
            found, whole = recurrence(rules, yearless)
        except ValueError:
            total = total._replace(problems=(*total.problems, "impossible-date"))
            found, whole = (rules[0] if rules else None), True
        if self.repeated:
            found, whole = None, False
        elif found is None and not self.condition().lower().startswith("theo"):
            total = total._replace(problems=(*total.problems, "no-cycle"))
        made = self.made("recurring", total, total.first, total.end)
        return made._replace(rrule=found, condition=made.condition if whole else self.words)

    def days(self, spans: list[Atom]) -> Interval | None:
        """Return what the spans say together; a year taken from a later span must not turn them round."""
        if not spans:
            return None
        total = together([interval(span) for span in spans])
        if "reversed" in total.problems and any(span.filled for span in spans):
            problems = tuple("no-year" if problem == "reversed" else problem for problem in total.problems)
            total = total._replace(first=None, start=None, problems=problems)
        return total

    def fills(self, total: Interval) -> bool:
        """Tell whether a duration only counts the days that are named: “03 ngày: 24, 25 và 26 tháng 8”."""
        if total.kind != "period" or not total.start or not total.end:
            return False
        lengths = [atom.number for atom in self.atoms if atom.kind == "duration" and atom.form == "D"]
        return lengths == [(total.end - total.start).days + 1]

    def duration(self) -> str | None:
        """Return the one duration as ISO 8601; None for working days and for several."""
        found = [atom for atom in self.atoms if atom.kind == "duration"]
        if len(found) != 1 or found[0].form == "B":
            return None
        unit, count = found[0].form, found[0].number
        return f"P{3 * count:g}M" if unit == "Q" else f"P{count:g}{unit}"

    def condition(self) -> str:
        """Return the words of the conditions; those that follow each other with what is between them."""
        words = ""
        before = -1
        for atom in self.atoms:
            if atom.kind not in ("condition", "note"):
                continue
            between = self.text[before : atom.start] if words else ""
            near = between.strip(" ,;").lower() in ("", "và", "hoặc")
            words += (between if near else "; " if words else "") + self.text[atom.start : atom.end]
            before = atom.end
        return words

    def made(
        self,
        kind: str,
        total: Interval,
        start: date | None = None,
        end: date | None = None,
        duration: str | None = None,
    ) -> Timeframe:
        """Return a timeframe with the problems of *total* and the conditions."""
        condition = self.words if self.repeated else self.condition()
        problems = cast("tuple[Problem, ...]", tuple(dict.fromkeys(total.problems)))
        start_time, end_time = times(self.spans)
        return Timeframe(
            self.words, cast(Kind, kind), start, end, None, condition or None, (), problems, duration,
            self.certainty(kind, problems, bool(start or end)), start_time, end_time,
        )  # fmt: skip

    def certainty(self, kind: str, problems: tuple[Problem, ...], known: bool) -> Certainty:
        """Return how sure the days are; *known* tells whether there are any."""
        if kind == "unknown" or (problems and not _DOUBTS.isdisjoint(problems)):
            return "unknown"
        if problems:
            return "vague"
        if kind == "conditional" or (kind == "duration" and not known and "condition" in self.kinds):
            return "conditional"
        for span in self.spans:
            if span.last.edge == "late" and span.form == "within":  # “cuối năm 2025”
                return "vague"
        if self.assumed:
            return "year-of-plan"
        return "expected" if "expected" in self.kinds else "stated"
