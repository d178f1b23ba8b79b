"""Short forms explained in the text: “(sau đây gọi tắt là Đề án)”, “phổ biến, giáo dục pháp luật (PBGDPL)”."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kehoach.model.plan import Abbreviation, Rich, plain
from kehoach.text.patterns import compiled
from kehoach.text.span import Span

_CLAUSE = compiled(
    r"\((?:(?P<clause>(?:sau\s+đây\s+|sau\s+)?(?:gọi|viết)(?:\s+tắt|\s+chung)?\s+là)\s+(?P<short>[^()]+?)"
    r"|(?P<bare>[A-ZĐ][A-ZĐ&-]{2,14}))\s*\)",
    re.IGNORECASE,
)


def find_abbreviations(paragraphs: Iterable[Rich]) -> tuple[Abbreviation, ...]:
    """Return the short forms that paragraphs explain, in order; ``clause`` is "" for a bare bracket."""
    result: list[Abbreviation] = []
    for words in paragraphs:
        text = plain(words)
        if "(" not in text:
            continue
        for found in _CLAUSE.finditer(text):
            short = found["short"] or found["bare"]
            if found["bare"] and found["bare"] != found["bare"].upper():
                continue
            result.append(
                Abbreviation(short.strip(), found["clause"] or "", _span(words, found.start(), found.end()))
            )
    return tuple(result)


def _span(words: Rich, start: int, end: int) -> Span:
    first: Span | None = None
    last = words[0].span
    at = 0
    for run in words:
        stop = at + len(run.text)
        if stop > start and at < end:
            if first is None:
                offset = start - at if len(run.text) == run.span.end - run.span.start else 0
                first = Span(run.span.start + offset, run.span.end, run.span.file)
            last = run.span
        at = stop
    return (
        Span(first.start, max(first.end, last.end) if last.file == first.file else first.end, first.file)
        if first
        else last
    )
