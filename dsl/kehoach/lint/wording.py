"""What the rules on wording share: the distinct words and letters of a plan, and mending words where they stand."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from kehoach.diagnostics.model import Edit, Fix, Text
from kehoach.lint.printed import Hit, Printed
from kehoach.lint.printed import Text as PrintedText
from kehoach.lint.rule import Context
from kehoach.text.values import NamedTuple

_AROUND = ".,;:!?()[]{}“”\"'‘’…*/-–—"
_DOMAINS = (".vn", ".com", ".org", ".net", ".gov", ".edu", ".html", ".pdf", ".docx", ".xlsx")


class Spot(NamedTuple):
    """Words at a place of a paragraph that should be written another way."""

    paragraph: Printed
    start: int
    end: int
    better: str

    @property
    def words(self) -> str:
        """The words as they are printed."""
        return self.paragraph.text[self.start : self.end]


@lru_cache(maxsize=4)
def words_of(text: PrintedText) -> frozenset[str]:
    """Return the distinct words of a plan as printed, without the signs around them."""
    return frozenset([word.strip(_AROUND) for word in frozenset(text.whole.split())])


@lru_cache(maxsize=4)
def lower_words_of(text: PrintedText) -> frozenset[str]:
    """Return the distinct words of a plan in lower case."""
    return frozenset([word.lower() for word in words_of(text)])


@lru_cache(maxsize=4)
def letters_of(text: PrintedText) -> frozenset[str]:
    """Return the distinct characters of a plan."""
    return frozenset(text.whole)


def token_around(text: str, at: int) -> str:
    """Return the letters without a space around a place of a text."""
    start = text.rfind(" ", 0, at) + 1
    end = text.find(" ", at)
    return text[start : end if end >= 0 else len(text)]


def in_address(text: str, at: int) -> bool:
    """Tell whether a place lies in a web address, an e-mail address or the name of a file."""
    token = token_around(text, at).lower()
    return "@" in token or "://" in token or "www." in token or any(end in token for end in _DOMAINS)


def in_quotes(paragraph: Printed, at: int) -> bool:
    """Tell whether a place lies in “…”, or in a quoted paragraph: words of another author or a title."""
    text = paragraph.text
    return paragraph.kind == "quote" or text.rfind("“", 0, at) > text.rfind("”", 0, at)


def own_words(context: Context, hit: Hit | Spot) -> bool:
    """Tell whether words are the author's own: typed where they stand, in no title, quotation or declared document."""
    paragraph = hit.paragraph
    return (
        not in_quotes(paragraph, hit.start)
        and paragraph.typed(hit.start, hit.end, context.sources) is not None
    )


def mend(context: Context, spots: Iterable[Spot], title: Text, safe: bool = True) -> Fix | None:
    """Return the fix that writes every spot the other way; None when none of them is typed there.

    Args:
        context: the plan and its sources.
        spots: what to write anew.
        title: what the fix does.
        safe: whether it cannot change what the plan says.
    """
    edits = {}
    for spot in spots:
        span = spot.paragraph.typed(spot.start, spot.end, context.sources)
        if span is not None:
            edits[span] = Edit(span, spot.better)
    return Fix(title, tuple(edits.values()), safe) if edits else None


def like(model: str, words: str) -> str:
    """Return *words* in the case of *model*: all capitals, a capital first, or as they are."""
    if len(model) > 1 and model.isupper():
        return words.upper()
    return words[:1].upper() + words[1:] if model[:1].isupper() else words


__all__ = [
    "Spot", "in_address", "in_quotes", "letters_of", "like", "lower_words_of", "mend", "own_words", "token_around",
    "words_of",
]  # fmt: skip
