"""What the words of a line say about where a paragraph begins and ends."""

from __future__ import annotations

from functools import lru_cache

from kehoach.importing.named_numbers import named_number
from kehoach.syntax.classify import head_of
from kehoach.syntax.keywords import keywords
from kehoach.verify import regions_text as words
from kehoach.verify.regions_numbers import Number, number_of

_END = (".", ":", ";", "!", "?", "…")
_CLOSERS = "”\"’'»)] "


@lru_cache(16384)
def number_at(text: str) -> Number | None:
    """Return the number or bullet that a line begins with, None without one."""
    return number_of(text, "")[0]


@lru_cache(16384)
def label_at(text: str) -> str:
    """Return the name of the field whose known label a line begins with, "" without one."""
    number = number_at(text)
    head = head_of(text[len(number.printed) :].strip() if number is not None else text)
    known = keywords().labels.get(head.word) if head is not None and head.capital else None
    return known.field if known is not None else ""


@lru_cache(16384)
def starts(text: str) -> bool:
    """Tell whether a line begins a paragraph by its own words, whatever stands before it."""
    if number_at(text) is not None or label_at(text) or named_number(text) is not None:
        return True
    if (
        words.is_attached_line(text)
        or words.head_word(text)
        or words.type_of(text)
        or words.is_sign_line(text)
    ):
        return True
    if words.fold(text[:12]).startswith("noi nhan"):
        return True
    return text.startswith(("Căn cứ ", "Trên đây là ")) or (
        text[:1] in "Pp" and words.annex_number(text) is not None
    )


def ends(text: str) -> bool:
    """Tell whether words end as a sentence or an item of a list does."""
    return text.rstrip(_CLOSERS).endswith(_END) or text.endswith(_END)


def glue(before: str, after: str) -> bool:
    """Tell whether a word is broken over two lines at a hyphen or a stroke, so that no blank joins it."""
    if before.endswith("\u00ad"):
        return True
    if len(before) > 1 and before[-1] in "-/" and before[-2].isalnum():
        return after[:1].isalnum()
    return len(after) > 1 and after[0] in "/" and after[1].isalpha() and before[-1:].isdigit()
