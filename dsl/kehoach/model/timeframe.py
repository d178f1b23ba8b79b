"""Timeframes (thời gian thực hiện): what officials write after the label, understood as dates.

What prints is always what was typed; this is what it means. A phrase goes through three steps: words to
terminals (:mod:`kehoach.model.timeframe_cutter`), terminals to atoms by ``grammar/thoi_gian.lark``, atoms to
dates (:mod:`kehoach.model.timeframe_meaning`). What any of them does not take makes the whole phrase
``unknown``: nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from kehoach.model.timeframe_atoms import Atom, NotUnderstood
from kehoach.model.timeframe_cutter import clauses
from kehoach.model.timeframe_meaning import Certainty, Kind, Meaning, Milestone, Problem, Timeframe
from kehoach.model.timeframe_roles import with_roles, with_year, with_years
from kehoach.text.patterns import compiled

__all__ = ["Certainty", "Kind", "Milestone", "Problem", "Timeframe", "parse_milestones", "parse_timeframe"]

_DOUBTFUL: list[Certainty] = ["stated", "expected", "year-of-plan", "vague", "conditional", "unknown"]
_BULLET = compiled(r"\.\s*[+\-–—]\s")
_UNSURE = frozenset({"no-year", "reversed", "impossible-date"})


@lru_cache(4096)
def parse_timeframe(text: str, year: int | None = None) -> Timeframe:
    """Return what a timeframe means; a phrase that is not understood has the kind ``unknown``.

    Args:
        text: the words after the label, in NFC, e.g. ``Năm 2023, hoàn thành trong Quý II/2024.``
        year: the year of the plan, for what names none itself (``trước ngày 31/12``); what it completes has the
            certainty ``year-of-plan``. What would end before it begins, or on no day, stays without a year.
    """
    if year is not None:
        frame = parse_timeframe(text)
        other = any(day and day.year != year for day in (frame.start, frame.end))
        if other or ("no-year" not in frame.problems and frame.kind != "continuous"):
            return frame
        completed = _parsed(text, year)
        return completed if _UNSURE.isdisjoint(completed.problems) else frame
    return _parsed(text, None)


def _parsed(text: str, year: int | None) -> Timeframe:
    typed = _typed(text)
    named = _labelled(typed, year) if ":" in typed else None
    if named and len(named.milestones) > 1:
        return named
    try:
        return _plain(typed, year)
    except NotUnderstood:
        return named or Timeframe(typed, "unknown", problems=("unknown",), certainty="unknown")


def parse_milestones(text: str, parts: Iterable[tuple[str, str]]) -> Timeframe:
    """Return a timeframe of kind ``milestones`` from named parts (“Sơ kết”, “Năm 2026”).

    Args:
        text: the whole, as it is to be kept in ``text``.
        parts: a name and the words of a timeframe for each.
    """
    return join_milestones(text, tuple(Milestone(name, parse_timeframe(words)) for name, words in parts))


def _typed(text: str) -> str:
    text = text.strip()
    return text[:-1].rstrip() if text.endswith(".") and not text.endswith("..") else text


def join_milestones(text: str, parts: tuple[Milestone, ...]) -> Timeframe:
    """Return the timeframe of kind ``milestones`` that reaches over all its parts."""
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
        certainty=max((frame.certainty for frame in frames), key=_DOUBTFUL.index, default="unknown"),
    )


def _labelled(text: str, year: int | None) -> Timeframe | None:
    """Understand “Sơ kết: Năm 2026; Tổng kết: Năm 2030” and “+ Sơ kết: Năm 2026. + Tổng kết: Năm 2030”."""
    parts = []
    for line in _BULLET.sub("; ", text).replace("\n", ";").split(";"):
        left, _, right = (words.strip(" +-–—") for words in line.partition(":"))
        frames = [_attempt(left, year), _attempt(right, year)]
        if frames[0] is None and frames[1] and left:
            parts.append(Milestone(left, frames[1]))
        elif frames[0] and frames[1] is None and right:
            parts.append(Milestone(right, frames[0]))
        else:
            return None
    return join_milestones(text, tuple(parts))


def _attempt(text: str, year: int | None) -> Timeframe | None:
    try:
        return _plain(_typed(text), year)
    except NotUnderstood:
        return None


def _plain(text: str, year: int | None = None) -> Timeframe:
    """Understand a phrase without names of milestones.

    Raises:
        NotUnderstood: a word or the whole is beyond the grammar.
    """
    found, marks = clauses(text)
    joints = [text[start:end] for start, end in marks]
    stated = with_years(with_roles(found, joints))
    parts = stated if year is None else with_year(stated, year)
    peak = _peak(parts)
    assumed = year is not None and parts != stated
    whole = Meaning(text, text, [atom for part in parts[:peak] for atom in part], assumed).timeframe()
    if len(parts) == 1:
        return whole
    timed = [part for part in parts if any(_tells_time(atom, whole.kind) for atom in part)]
    if peak is None and (len(timed) < 2 or not any(_is_dated(part) for part in timed)):
        return whole
    edges = [0, *(place for mark in marks for place in mark), len(text)]
    milestones = []
    for at, part in enumerate(parts):
        words = text[edges[2 * at] : edges[2 * at + 1]].strip()
        own = [atom._replace(form="within") if atom.form == "opening" else atom for atom in part]
        try:
            frame = Meaning(text, words, own, part != stated[at]).timeframe()
        except NotUnderstood:  # a part that says nothing alone: “dự kiến”
            continue
        milestones.append(Milestone("cao điểm" if peak is not None and at >= peak else "", frame))
    if whole.kind in ("recurring", "continuous") and any(_ends_otherwise(part) for part in timed[:peak]):
        return join_milestones(text, tuple(milestones))
    return whole._replace(milestones=tuple(milestones))


def _peak(parts: list[list[Atom]]) -> int | None:
    """Return the place of the first clause that only tells when most is done, to the end: “; cao điểm tháng 9”.

    Raises:
        NotUnderstood: such a clause goes on with what is done all the time.
    """
    for at, part in enumerate(parts):
        if "peak" in [atom.kind for atom in part]:
            if any(atom.kind in ("continuous", "cycle") for later in parts[at:] for atom in later):
                raise NotUnderstood
            return at or None
    return None


def _is_dated(part: list[Atom]) -> bool:
    return any(atom.kind in ("span", "cycle", "duration", "onward") for atom in part)


def _tells_time(atom: Atom, kind: str) -> bool:
    """Tell whether an atom makes its clause a milestone; what only says when something recurs does not."""
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
