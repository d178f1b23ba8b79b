"""Bodies and places of the district level (huyện, quận, thị xã), which ended on 01/7/2025: for KH213 and KH215."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from kehoach.lint.names_in_time import (
    BODIES,
    PLACES,
    Change,
    changes,
    folded,
    frame,
    own,
    whole_text,
    whole_word,
)
from kehoach.lint.places import narrowed
from kehoach.lint.printed import Printed
from kehoach.lint.rule import Context
from kehoach.text.patterns import compiled
from kehoach.text.span import Span
from kehoach.text.values import NamedTuple

_WORDS = ("huyện", "quận", "thị xã")
_REACH = 70  # letters before the word in which the name of its body begins
_TERMS = (
    "đảo",
    "nghèo",
    "lộ",
    "biên giới",
    "ủy",
    "uỷ",
    "đoàn",
)  # terms of programmes; bodies of the Party have their own end
_NOT_AFTER = ("liên ", "đường ", "bệnh viện ", "trường ", "trung tâm ")


class District(NamedTuple):
    """A body or place of the district level: words as printed, place, what ended.

    ``body``: a body or a list of them; else a place (“huyện Cao Lộc”) or the level (“cấp huyện”).
    """

    text: str
    span: Span
    change: Change
    body: bool


@cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern of the words for the level, with the list that they stand in."""
    unit = r"(?:quận|huyện|thị xã)(?!\w)"
    return compiled(rf"(?<!\w)(?P<of>cấp |các )?{unit}(?P<more>(?:,| và|, và) (?:{unit}|thành phố(?!\w)))*")


@cache
def _heads() -> tuple[tuple[str, Change], ...]:
    rows = [(name, change) for change in changes(BODIES, "district") for name in change.names]
    return tuple(sorted(rows, key=lambda row: -len(row[0])))


def districts(context: Context) -> Iterator[District]:
    """Give the bodies and places of the district level that a plan names of its own, in the order of the text."""
    for text, span in frame(context):
        for found in _in(text):
            start, end, change, body = found
            words = text[start:end]
            yield District(words, narrowed(span, words, context.sources), change, body)
    whole = whole_text(context)
    if not any(word in whole for word in _WORDS):
        return
    for paragraph in _with_level(context):
        for start, end, change, body in _in(paragraph.text):
            if own(context, paragraph, start, end):
                yield District(paragraph.text[start:end], paragraph.span(start, end), change, body)


def _with_level(context: Context) -> Iterator[Printed]:
    """Give the paragraphs that hold a word for the level, each once."""
    whole = whole_text(context)
    starts = set()
    for word in _WORDS:
        at = whole.find(word)
        while at >= 0:
            paragraph = context.text.at(at)
            starts.add(paragraph.start)
            at = whole.find(word, paragraph.start + len(paragraph.text))
    yield from (context.text.at(start) for start in sorted(starts))


@lru_cache(1024)
def _in(text: str) -> tuple[tuple[int, int, Change, bool], ...]:
    """Return what a text names: start, end, what ended, whether it is a body."""
    low = folded(text)
    if not any(word in low for word in _WORDS):
        return ()
    return tuple(found for match in _pattern().finditer(low) if (found := _read(text, low, match)))


def _read(text: str, low: str, match: re.Match[str]) -> tuple[int, int, Change, bool] | None:
    """Return start and end of a name, what ended, and whether it is a body; None when it is no such name."""
    start, end = match.span()
    after = low[end:].lstrip()
    if after.startswith(_TERMS) or low[:start].endswith(_NOT_AFTER):
        return None
    level = changes(PLACES, "level")[0]
    head = _head(text, low, start)
    listed = bool(match["of"] == "các " or match["more"])
    if head is not None:
        return head[0], _name_end(text, end), head[1], True
    if match["of"] == "cấp ":
        return start, end, level, False
    if listed:
        return start, end, level, True
    named = _name_end(text, end)
    place = named > end and not _institution(low[:start])
    return (start, named, level, False) if place else None


@cache
def _clause_break() -> re.Pattern[str]:
    return compiled(r"[;.:()“”]|, (?!hđnd|ubnd|hội đồng|ủy ban)")


def _head(text: str, low: str, end: int) -> tuple[int, Change] | None:
    """Return where the name of the body before a place begins, and the row of the data; None without one."""
    clause = _clause_break().split(low[max(0, end - _REACH) : end])[-1].rstrip()
    first = end - len(low[max(0, end - _REACH) : end]) + low[max(0, end - _REACH) : end].rfind(clause)
    for name, change in _heads():
        at = clause.rfind(name)
        between = clause[at + len(name) :].strip() if at >= 0 else ""
        typed = at >= 0 and (text[first + at].isupper() or name.startswith("cơ quan"))
        if typed and whole_word(clause, at, at + len(name)) and _goes_on(name, between):
            return first + at, change
    return None


def _goes_on(name: str, between: str) -> bool:
    """Tell whether the words between a body and its place belong to its name: “Phòng Nội vụ” huyện."""
    words = between.split()
    if name == "phòng":
        return (
            bool(words)
            and len(words) <= 7
            and words[0] not in ("chống", "ngừa", "cháy", "khám", "họp", "giao")
        )
    return all(word in ("các", "tỉnh", "tỉnh,", "và", "cấp") for word in words)


@cache
def _words_after() -> re.Pattern[str]:
    return compiled(r"(?: (?:[^\W\d_]+|\d+))+")


def _name_end(text: str, end: int) -> int:
    """Return where the proper name after a word for a place ends: “huyện Cao Lộc”."""
    found = _words_after().match(text, end)
    words = found[0].split() if found else []
    taken = 0
    for word in words:
        if not (word[0].isupper() or word[0].isdigit()):
            break
        taken += len(word) + 1
    return end + taken


def _institution(before: str) -> bool:
    """Tell whether a place belongs to the name of a school or hospital, which may be kept."""
    clause = before[-_REACH:]
    return any(
        word in clause for word in ("bệnh viện", "trường ", "trung tâm", "chợ ", "công ty", "trạm ", "khu ")
    )
