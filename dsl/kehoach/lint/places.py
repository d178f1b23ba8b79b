"""Where in the source a finding stands: from the words that print back to the letters that were typed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kehoach.text.source import Source
from kehoach.text.span import Span

Runs = tuple[tuple[str, Span], ...]
"""A printed paragraph, as :meth:`kehoach.lint.rule.Context.texts` gives it."""


def joined(runs: Runs) -> str:
    """Return the words of a paragraph."""
    return runs[0][0] if len(runs) == 1 else "".join(text for text, _ in runs)


def _touched(runs: Runs, start: int, end: int) -> list[tuple[str, Span, int, int]]:
    """Return the runs that a range of a paragraph touches, each with the range inside it."""
    found, at = [], 0
    for text, span in runs:
        stop = at + len(text)
        if stop > start and at < end:
            found.append((text, span, max(start, at) - at, min(end, stop) - at))
        at = stop
    return found


def place(runs: Runs, start: int, end: int) -> Span:
    """Return the place of a range of a paragraph; words that a reference prints stand at the reference."""
    touched = _touched(runs, start, end)
    if not touched:
        return runs[0][1]
    text, span, begin, stop = touched[0]
    as_typed = len(text) == span.end - span.start
    first = span.start + begin if as_typed else span.start
    last = span.start + stop if as_typed else span.end
    for text, other, _, stop in touched[1:]:
        if other.file == span.file and other.start >= last:
            last = other.start + stop if len(text) == other.end - other.start else other.end
    return Span(first, last, span.file)


def typed(runs: Runs, start: int, end: int, sources: Sequence[Source]) -> Span | None:
    """Return the place of a range when exactly its words are typed there, so that it can be edited."""
    touched = _touched(runs, start, end)
    for text, span, _, _ in touched:
        if sources[span.file].text[span.start : span.end].rstrip() != text.rstrip():
            return None
    for (_, left, _, _), (_, right, _, _) in pairwise(touched):
        if left.file != right.file or sources[left.file].text[left.end : right.start].strip():
            return None
    return place(runs, start, end) if touched else None


def narrowed(span: Span, words: str, sources: Sequence[Source], reach: int = 0) -> Span:
    """Return where *words* stand in a place, the place itself when they are not typed there in one piece.

    Args:
        span: the place to look in.
        words: what to look for.
        sources: the files of the compilation.
        reach: how many letters after the place may be looked at too.
    """
    at = sources[span.file].text.find(words, span.start, span.end + reach) if words else -1
    return Span(at, at + len(words), span.file) if at >= 0 else span
