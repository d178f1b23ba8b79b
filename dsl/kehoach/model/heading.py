"""The header lines of a document: issuer, number, place, date and the rest, checked one by one."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from kehoach.diagnostics.codes import problem
from kehoach.diagnostics.model import Diagnostic, Text
from kehoach.model.plan import Head, PartialDate, Value
from kehoach.model.timeframe import parse_timeframe
from kehoach.syntax import nodes
from kehoach.text.patterns import compiled
from kehoach.text.span import Span
from kehoach.text.vietnamese import same

_DATE = compiled(
    r"(?:ngày\s*)?(?:(?:(?P<d>\d{1,2})\s*[/.-]\s*)?(?P<m>\d{1,2})\s*[/.-]\s*)?(?P<y>\d{4})\Z"
    r"|(?:ngày\s*)?(?:(?P<d2>\d{1,2})\s*)?(?:tháng\s*(?:(?P<m2>\d{1,2})\s*)?)?năm\s*(?P<y2>\d{4})\Z"
    r"|(?P<y3>\d{4})-(?P<m3>\d{2})(?:-(?P<d3>\d{2}))?\Z",
    re.IGNORECASE,
)
_CHOICES = {
    "urgency": ("Khẩn", "Thượng khẩn", "Hỏa tốc"),
    "secrecy": ("Mật", "Tối mật", "Tuyệt mật"),
}

_SEVERAL = frozenset({"parent-plan"})  # may stand more than once


def parse_date(text: str, span: Span) -> PartialDate | None:
    """Return a date of issue (``27/5/2024``, ``5/2024``, ``2024``), None when it is none."""
    text = text.strip()
    if not text:
        return PartialDate(None, None, None, span)
    found = _DATE.match(text)
    if found is None:
        return None
    values = [
        next((int(found[f"{part}{n}"]) for n in ("", "2", "3") if found[f"{part}{n}"]), None)
        for part in "dmy"
    ]
    day, month, year = values
    try:
        date(2000 if year is None else year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return None
    return PartialDate(day, month, year, span)


def make_head(lines: list[tuple[nodes.Header, str]], found: list[Diagnostic]) -> Head:
    """Return the header of a document.

    Args:
        lines: the header lines with their words, references resolved.
        found: where faults are added.
    """
    head = Head()
    given: set[str] = set()
    for line, text in lines:
        if line.name in given and line.name not in _SEVERAL:
            found.append(problem("KH121", line.span, line.word))
            continue
        given.add(line.name)
        head = _with(head, line, text, found)
    return head


def _with(head: Head, line: nodes.Header, text: str, found: list[Diagnostic]) -> Head:
    span = Span(line.text[0].span.start, line.text[-1].span.end, line.span.file) if line.text else line.span
    if line.name == "date":
        day = parse_date(text, span)
        if day is None:
            found.append(problem("KH120", span, text))
        return head._replace(date=day)
    if line.name == "period":
        return head._replace(period=parse_timeframe(text), period_span=span)
    if line.name == "parent-plan":
        return head._replace(parent_plans=(*head.parent_plans, Value(text, span)))
    choices = _CHOICES.get(line.name)
    if choices and text and not any(same(text, choice) for choice in choices):
        words = ", ".join(f"“{choice}”" for choice in choices)
        found.append(problem("KH122", span, text, line.word, Text(words, words)))
    if line.name in Head._fields:
        value: Any = {line.name: Value(text, span)}
        return head._replace(**value)
    return head
