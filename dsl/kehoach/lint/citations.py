"""The documents that a plan cites, declared or in running text, with their places: for KH306 and KH501."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from kehoach.lint.places import Runs, narrowed, place
from kehoach.lint.rule import Context
from kehoach.model.citation import Citation, find_citations
from kehoach.text.span import Span


class Mention(NamedTuple):
    """A citation and where it stands: in running text its own place, of a declaration all of it."""

    citation: Citation
    span: Span

    def at(self, context: Context, words: str) -> Span:
        """Return the place of some of its words, such as its date."""
        return narrowed(self.span, words, context.sources)


_found = lru_cache(512)(find_citations)  # two rules read the same paragraphs


def _without_references(runs: Runs) -> str:
    """Return the words of a paragraph with those that references print left blank: they are declared."""
    return "".join(text if len(text) == span.end - span.start else " " * len(text) for text, span in runs)


def cited(context: Context) -> Iterator[Mention]:
    """Give every citation of a plan: the declared documents first, then those in the text, in order."""
    for document in context.plan.documents:
        found = _found(document.text) or ((document.citation,) if document.citation else ())
        for citation in found:
            yield Mention(citation, document.span)
    for runs in context.texts():
        for citation in _found(_without_references(runs)) if runs else ():
            yield Mention(citation, place(runs, citation.start, citation.end))
