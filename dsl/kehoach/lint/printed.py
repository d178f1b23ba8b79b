"""Everything that a plan prints as one text, so that a rule searches it once and not paragraph by paragraph."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from kehoach.lint.places import Runs, joined, place, typed
from kehoach.text.span import Span
from kehoach.text.values import NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from kehoach.text.source import Source

Kind = str
"""``abstract``, ``heading``, ``item`` (a numbered paragraph), ``prose``, ``basis``, ``bullet``, ``field``, ``quote``,
``cell``, ``annex`` (its title), ``note``."""


class Printed(NamedTuple):
    """A printed paragraph: its words, the places they come from, what it is, and where it begins in the text."""

    text: str
    runs: Runs
    kind: Kind
    start: int

    def span(self, start: int, end: int) -> Span:
        """Return the place in the source of a range of the words."""
        return place(self.runs, start, end)

    def typed(self, start: int, end: int, sources: Sequence[Source]) -> Span | None:
        """Return the place of a range when exactly its words are typed there, so that a fix may edit it."""
        return typed(self.runs, start, end, sources)


class Hit(NamedTuple):
    """A match in a paragraph: ``start`` and ``end`` count in its words."""

    paragraph: Printed
    match: re.Match[str]
    start: int
    end: int

    @property
    def span(self) -> Span:
        """The place in the source."""
        return self.paragraph.span(self.start, self.end)


class Text:
    """All printed paragraphs of a plan, and their words parted by line breaks in ``whole``."""

    def __init__(self, paragraphs: Iterator[tuple[Kind, Runs]]) -> None:
        made: list[Printed] = []
        at = 0
        for kind, runs in paragraphs:
            text = joined(runs).replace("\n", " ") if runs else ""
            if text:
                made.append(Printed(text, runs, kind, at))
                at += len(text) + 1
        self.paragraphs = tuple(made)
        self.whole = "\n".join([paragraph.text for paragraph in made])

    @cached_property
    def lower(self) -> str:
        """The whole text in lower case: the same length, letter by letter."""
        lower = self.whole.lower()
        return (
            lower
            if len(lower) == len(self.whole)
            else "".join([c if len(c.lower()) > 1 else c.lower() for c in self.whole])
        )

    @cached_property
    def _starts(self) -> list[int]:
        return [paragraph.start for paragraph in self.paragraphs]

    def at(self, offset: int) -> Printed:
        """Return the paragraph in which a place of ``whole`` lies."""
        return self.paragraphs[bisect_right(self._starts, offset) - 1]

    def find(self, pattern: re.Pattern[str], lower: bool = False) -> Iterator[Hit]:
        """Give the matches of a pattern, each with its paragraph; one that crosses a line break is left out.

        Args:
            pattern: what to look for.
            lower: look in the text in lower case.
        """
        for match in pattern.finditer(self.lower if lower else self.whole):
            paragraph = self.at(match.start())
            start, end = match.start() - paragraph.start, match.end() - paragraph.start
            if end <= len(paragraph.text):
                yield Hit(paragraph, match, start, end)

    def find_words(self, words: str) -> Iterator[tuple[Printed, int]]:
        """Give every place of some words (in lower case), as paragraph and offset in it."""
        at = self.lower.find(words)
        while at >= 0:
            paragraph = self.at(at)
            if at - paragraph.start + len(words) <= len(paragraph.text):
                yield paragraph, at - paragraph.start
            at = self.lower.find(words, at + 1)
