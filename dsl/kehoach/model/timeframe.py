"""Timeframes (thời gian thực hiện): what officials write after the label, understood as dates.

What prints is always what was typed; this is what it means. A phrase goes through three steps: words to
terminals (:mod:`kehoach.model.timeframe_cutter`), terminals to atoms by ``grammar/thoi_gian.lark``, atoms to
dates here. What any of them does not take makes the whole phrase ``unknown``: nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple, cast

from kehoach.model.timeframe_atoms import Atom, NotUnderstood
from kehoach.model.timeframe_cutter import clauses
from kehoach.model.timeframe_dates import Interval, interval, recurrence, together
from kehoach.model.timeframe_roles import with_roles, with_years

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
Problem = Literal["no-year", "impossible-date", "reversed", "vague", "unknown", "no-cycle", "wrong-weekday"]


class Milestone(NamedTuple):
    """A part of a timeframe; ``name`` is what is to be done by then, empty for a plain part of a phrase."""

    name: str
    timeframe: Timeframe


class Timeframe(NamedTuple):
    """What a timeframe means.

    ``text``: as typed, without the final full stop. ``kind``: continuous (thường xuyên), recurring (hằng năm),
    period (quý IV/2022), deadline (trước ngày 01/8/2023; the end matters), open (từ quý II/2026), duration
    (06 tháng kể từ …), conditional (theo chỉ đạo …), milestones (several parts that are none of these together)
    or unknown.

    ``start``, ``end``: the first and the last day, as far as they are known. A deadline with “trước” ends on
    the day it names, or on the first day of the month, quarter or year it names. ``rrule``: an RRULE value of
    RFC 5545; a deadline within the year gives the day (``FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10``), a named
    month, quarter or half the months. ``condition``: the words of conditions and of parentheses that are not
    time, as typed, and the whole phrase where an RRULE cannot say all of it. ``milestones``: the parts of a
    compound phrase. ``duration``: ISO 8601 (``P6M``), None for working days.

    ``problems``, for the linter: no-year, impossible-date, reversed, vague, unknown, no-cycle (nothing says how
    often ``định kỳ`` is), wrong-weekday (``thứ Năm ngày 29/4/2026``).
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


@lru_cache(4096)
def parse_timeframe(text: str) -> Timeframe:
    """Return what a timeframe means; a phrase that is not understood has the kind ``unknown``.

    Args:
        text: the words after the label, in NFC, e.g. ``Năm 2023, hoàn thành trong Quý II/2024.``
    """
    typed = _typed(text)
    named = _labelled(typed) if ":" in typed else None
    if named and len(named.milestones) > 1:
        return named
    try:
        return _plain(typed)
    except NotUnderstood:
        return named or Timeframe(typed, "unknown", problems=("unknown",))


def parse_milestones(text: str, parts: Iterable[tuple[str, str]]) -> Timeframe:
    """Return a timeframe of kind ``milestones`` from named parts (“Sơ kết”, “Năm 2026”).

    Args:
        text: the whole, as it is to be kept in ``text``.
        parts: a name and the words of a timeframe for each.
    """
    return _joined(text, tuple(Milestone(name, parse_timeframe(words)) for name, words in parts))


def _typed(text: str) -> str:
    text = text.strip()
    return text[:-1].rstrip() if text.endswith(".") and not text.endswith("..") else text


def _joined(text: str, parts: tuple[Milestone, ...]) -> Timeframe:
    frames = [part.timeframe for part in parts]
    return Timeframe(
        text,
        "milestones",
        min((frame.start for frame in frames if frame.start), default=None),
        None
        if any(f.kind == "open" for f in frames)
        else max((f.end for f in frames if f.end), default=None),
        next((frame.rrule for frame in frames if frame.rrule), None),
        "; ".join(frame.condition for frame in frames if frame.condition) or None,
        parts,
        tuple(dict.fromkeys(problem for frame in frames for problem in frame.problems)),
    )


def _labelled(text: str) -> Timeframe | None:
    """Understand “Sơ kết: Năm 2026; Tổng kết: Năm 2030” and “+ Sơ kết: Năm 2026. + Tổng kết: Năm 2030”."""
    parts = []
    for line in text.replace(". +", ";").replace(". -", ";").replace("\n", ";").split(";"):
        left, _, right = (words.strip(" +-–") for words in line.partition(":"))
        frames = [_attempt(left), _attempt(right)]
        if frames[0] is None and frames[1] and left:
            parts.append(Milestone(left, frames[1]))
        elif frames[0] and frames[1] is None and right:
            parts.append(Milestone(right, frames[0]))
        else:
            return None
    return _joined(text, tuple(parts))


def _attempt(text: str) -> Timeframe | None:
    try:
        return _plain(_typed(text))
    except NotUnderstood:
        return None


def _plain(text: str) -> Timeframe:
    """Understand a phrase without names of milestones.

    Raises:
        NotUnderstood: a word or the whole is beyond the grammar.
    """
    found, marks = clauses(text)
    joints = [text[start:end] for start, end in marks]
    parts = with_years(with_roles(found, joints))
    whole = _Meaning(text, text, [atom for part in parts for atom in part]).timeframe()
    timed = [part for part in parts if any(_tells_time(atom, whole.kind) for atom in part)]
    if len(timed) < 2:
        return whole
    edges = [0, *(place for mark in marks for place in mark), len(text)]
    milestones = []
    for start, end, part in zip(edges[::2], edges[1::2], parts, strict=True):
        try:
            milestones.append(Milestone("", _Meaning(text, text[start:end].strip(), part).timeframe()))
        except NotUnderstood:  # a part that says nothing alone: “dự kiến”
            continue
    if whole.kind in ("recurring", "continuous") and any(_ends_otherwise(part) for part in timed):
        return _joined(text, tuple(milestones))
    return whole._replace(milestones=tuple(milestones))


def _tells_time(atom: Atom, kind: str) -> bool:
    """Tell whether an atom makes its clause a part of its own; what only says when something recurs does not."""
    if atom.kind == "span":
        return atom.last.dated and (kind != "recurring" or atom.last.year is not None)
    return atom.kind in ("cycle", "duration", "onward") or (atom.kind == "continuous" == kind)


def _ends_otherwise(part: list[Atom]) -> bool:
    """Tell whether a clause has a date for something else: “Hằng năm, tổng kết năm 2030”."""
    kinds = {atom.kind for atom in part}
    return (
        "span" in kinds
        and not kinds.isdisjoint(("verb", "due"))
        and kinds.isdisjoint(("cycle", "continuous"))
    )


class _Meaning:
    """What the atoms of a phrase, or of one clause of it, mean together."""

    def __init__(self, text: str, words: str, atoms: list[Atom]) -> None:
        self.text = text
        self.words = words
        self.atoms = atoms
        self.kinds = {atom.kind for atom in atoms}
        self.spans = [atom for atom in atoms if atom.kind == "span"]
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
            return self.made("period", Interval("", problems=("no-year",)))
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
        elif found is None and not self.condition().startswith("theo"):
            total = total._replace(problems=(*total.problems, "no-cycle"))
        made = self.made("recurring", total, total.first, total.end)
        return made._replace(rrule=found, condition=made.condition if whole else self.words)

    def days(self, spans: list[Atom]) -> Interval | None:
        """Return what the spans say together; a year taken from a later span must not make them run backwards."""
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
        return Timeframe(
            self.words, cast(Kind, kind), start, end, None, condition or None, (), problems, duration
        )
