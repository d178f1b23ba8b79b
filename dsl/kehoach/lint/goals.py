"""The goals of a plan as its rules compare them."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from kehoach.lint.rule import Context
from kehoach.lint.who_sentences import Outline
from kehoach.model.plan import Goal, plain
from kehoach.text.patterns import compiled
from kehoach.text.vietnamese import key

_GENERAL = ("mục tiêu chung", "mục tiêu tổng quát", "mục tiêu tổng thể", "tầm nhìn", "định hướng")
_LEADS = frozenset(map(key, ("phấn", "đấu", "đạt", "tỷ", "tỉ", "lệ", "có", "bảo", "đảm", "là", "các", "của")))


@lru_cache(1)  # the rules on goals ask one after the other
def specific(context: Context) -> tuple[Goal, ...]:
    """Return the goals of the body but general ones: ``Mục tiêu tổng quát``, what stands below ``Tầm nhìn``."""
    outline = Outline(context) if context.plan.goals else None
    found = []
    for goal in context.plan.goals:
        leads_in = goal.text.rstrip().endswith(":")  # “Chỉ tiêu theo bảng sau:”
        if outline is None or leads_in or goal.text.lower().startswith(_GENERAL) or in_table(context, goal):
            continue
        section = outline.at(goal.span.file, goal.span.start).section
        if section is None or not plain(section.words).lower().startswith(_GENERAL):
            found.append(goal)
    return tuple(found)


def in_table(context: Context, goal: Goal) -> bool:
    """Tell whether a goal stands in an annex or is a row of a table: one that repeats or parts the goals."""
    text = context.sources[goal.span.file].text
    line = text.rfind("\n", 0, goal.span.start) + 1
    return goal.path.startswith("PL") or text[line : goal.span.start].lstrip().startswith("|")


@cache
def _signs() -> re.Pattern[str]:
    return compiled(r"[%≥≤<>=“”\"():;,.–-]")


def subject(goal: Goal) -> str:
    """Return what a goal is about, without its measures and term: the form in which two goals are compared."""
    text = goal.text
    frames = [goal.timeframe.text] if goal.timeframe else []
    for words in sorted([*(measure.text for measure in goal.measures), *frames], key=len, reverse=True):
        text = text.replace(words, " ", 1)
    return " ".join([word for word in key(_signs().sub(" ", text)).split() if word not in _LEADS])


def number(typed: str) -> float | None:
    """Return a number as written in Vietnamese, ``95,5`` or ``1.200``; None when it is unclear."""
    whole, comma, decimals = typed.strip(".,").partition(",")
    groups = whole.split(".")
    if len(groups) == 2 and len(groups[1]) != 3 and not comma:
        whole, decimals = groups
    elif all(len(group) == 3 for group in groups[1:]):
        whole = "".join(groups)
    else:
        return None
    return (
        float(f"{whole}.{decimals or 0}")
        if whole.isdigit() and (not decimals or decimals.isdigit())
        else None
    )
