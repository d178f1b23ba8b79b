"""The documents that a plan cites, declared or in running text, with their places: for KH306 and KH501."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from kehoach.lint.places import Runs, narrowed, place
from kehoach.lint.rule import Context
from kehoach.model.citation import Citation, find_citations, title_follows
from kehoach.text.span import Span
from kehoach.text.values import NamedTuple
from kehoach.text.vietnamese import key


class Mention(NamedTuple):
    """A citation and where it stands: in running text its own place, of a declaration all of it."""

    citation: Citation
    span: Span
    name: str = (
        ""  # the beginning of its title, in the form names are compared in; "" when it is too short to tell
    )

    def at(self, context: Context, words: str) -> Span:
        """Return the place of some of its words, such as its date."""
        return narrowed(self.span, words, context.sources)


_WORDS = 6  # of a title, by which two citations are of one document
_REACH = 80  # letters: six words are within
found_in = lru_cache(1024)(find_citations)  # the rules on citations read the same paragraphs


def _without_references(runs: Runs) -> str:
    """Return the words of a paragraph with those that references print left blank: they are declared."""
    return "".join(text if len(text) == span.end - span.start else " " * len(text) for text, span in runs)


def _name(citation: Citation, title: str) -> str:
    if citation.system == "law":
        return key(citation.title or "")
    words = key(title).split()[:_WORDS]
    return " ".join(words) if len(words) == _WORDS else ""


def cited(context: Context) -> Iterator[Mention]:
    """Give every citation of a plan: the declared documents first, then those in the text, in order."""
    for document in context.plan.documents:
        found = found_in(document.text) or ((document.citation,) if document.citation else ())
        title = document.citation.title if document.citation else None
        for at, citation in enumerate(found):
            yield Mention(citation, document.span, _name(citation, title or "" if at == 0 else ""))
    for runs in context.texts():
        text = _without_references(runs)
        for citation in found_in(text) if runs else ():
            after = text[citation.end : citation.end + _REACH] if title_follows(text, citation.end) else ""
            yield Mention(citation, place(runs, citation.start, citation.end), _name(citation, after))
