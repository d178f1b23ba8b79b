"""Labels of roles inside a paragraph: ``(Chủ trì: Sở Y tế; phối hợp: Sở Tài chính)``, ``đơn vị chủ trì là …``.

A label at the head of a paragraph is a field already; these stand in brackets or after the end of a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from kehoach.importing.declare_changes import Change
from kehoach.importing.mark_words import (
    EXECUTOR,
    LEAD,
    PARTNER,
    Sentences,
    doing,
    has_partners,
    has_who,
    is_role_item,
)
from kehoach.importing.taught import label_of
from kehoach.lint.printed import Printed
from kehoach.lint.who import is_vague
from kehoach.lint.who_sentences import Where

_FIELDS = {"lead": LEAD, "partner": PARTNER, "executor": EXECUTOR}
_LONGEST = 400  # letters of a list of bodies


class _Value(NamedTuple):
    """What stands after a label: its field and the range of its words."""

    field: str
    start: int
    end: int


@cache
def _label() -> re.Pattern[str]:
    """Return a label of a role in a bracket, or after a sign: its words, then a colon or “là”."""
    return re.compile(
        r"(?:\A|[(;.,]\s*|\s[-–]\s+)(?P<label>(?:[^\W\d_]+,?\s){0,4}?(?:chủ trì|phối hợp|thực hiện|đầu mối|tham mưu"
        r"|chịu trách nhiệm)(?:,?\s(?!là\s)[^\W\d_]+){0,3}?)(?P<sign>\s*:|\s+là)\s+(?=\w)",
        re.IGNORECASE,
    )


@cache
def _value_end() -> re.Pattern[str]:
    return re.compile(r"[;()]|\.(?=\s|\Z)|\s[-–]\s+(?=[^\W\d_]+\s[^\W\d_:]+(?:\s[^\W\d_]+){0,4}\s*:)|\Z")


def labelled_inside(sentences: Sentences) -> Iterator[Change]:
    """Give the bodies after labels of roles inside paragraphs of tasks, and of items that so become tasks."""
    for hit in sentences.context.text.find(_label(), lower=True):
        paragraph = hit.paragraph
        where = sentences.where(paragraph, hit.start)
        key = (where.tasks[-1].path if where.tasks else f"at {paragraph.start}", "labels")
        if key in sentences.done or not is_role_item(where, paragraph):
            continue
        sentences.done.add(key)
        values = [value for value in _values(paragraph.text) if _may_be(where, value)]
        for value in values:
            yield from _marks(sentences, paragraph, value)


def _may_be(where: Where, value: _Value) -> bool:
    held = has_partners if value.field == PARTNER else has_who
    return not held(where.tasks)


def _values(text: str) -> Iterator[_Value]:
    """Give what stands after each label of a paragraph, up to the next sign that ends it."""
    told: set[str] = set()
    for found in _label().finditer(text):
        label = found["label"]
        known = label_of(f"{label[0].upper()}{label[1:]}:")
        field = _FIELDS.get(known[0]) if known is not None else None
        if field is None or field in told:
            continue
        told.add(field)
        end = _value_end().search(text, found.end())
        stop = end.start() if end else len(text)
        if found["sign"].strip() == "là":
            comma = re.compile(
                r",\s+(?=(?:cơ quan|đơn vị|bộ phận)\s+\w+\s+\w+\s+là\s|hoàn thành|thời gian)"
            ).search(text, found.end(), stop)
            stop = comma.start() if comma else stop
        yield _Value(field, found.end(), stop)


def _marks(sentences: Sentences, paragraph: Printed, value: _Value) -> Iterator[Change]:
    text = paragraph.text
    stop = value.end - len(text[value.start : value.end]) + len(text[value.start : value.end].rstrip(" ,."))
    words = text[value.start : stop]
    if not sentences.open_to_marks(paragraph, value.start) or len(words) > _LONGEST or is_vague(words):
        return
    if not words[:1].isupper() or doing().search(words) or not sentences.is_units(words, led=True):
        return
    change = sentences.mark(paragraph, value.start, stop, value.field)
    if change is not None:
        yield change
