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
from kehoach.model.timeframe_meaning import Kind, Meaning, Milestone, Problem, Timeframe
from kehoach.model.timeframe_roles import with_roles, with_years

__all__ = ["Kind", "Milestone", "Problem", "Timeframe", "parse_milestones", "parse_timeframe"]


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
    return join_milestones(text, tuple(parts))


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
    whole = Meaning(text, text, [atom for part in parts for atom in part]).timeframe()
    timed = [part for part in parts if any(_tells_time(atom, whole.kind) for atom in part)]
    if len(timed) < 2:
        return whole
    edges = [0, *(place for mark in marks for place in mark), len(text)]
    milestones = []
    for start, end, part in zip(edges[::2], edges[1::2], parts, strict=True):
        try:
            milestones.append(Milestone("", Meaning(text, text[start:end].strip(), part).timeframe()))
        except NotUnderstood:  # a part that says nothing alone: “dự kiến”
            continue
    if whole.kind in ("recurring", "continuous") and any(_ends_otherwise(part) for part in timed):
        return join_milestones(text, tuple(milestones))
    return whole._replace(milestones=tuple(milestones))


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
