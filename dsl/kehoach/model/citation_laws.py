"""Names of laws in citations: where they end, and which laws an amending law names.

Laws are cited by name (NĐ 30/2020, PL I II.6.b). A name that holds a comma, ``và`` or a word that ends names in
running text is known from ``grammar/loai_van_ban.txt``. An amending law is named by those it amends: ``Luật sửa
đổi, bổ sung một số điều của Luật A, Luật B và Luật C``, ``… của 11 Luật có liên quan đến quy hoạch``.
"""

from __future__ import annotations

from functools import cache

from kehoach.model.agency_names import Words, begins_document
from kehoach.model.word_lists import Phrases, index, phrases, values, word_key

_TYPES = "loai_van_ban"
_LONGEST = 28  # words of a name that are looked at
_WINDOW = 120  # letters before the law that an amending law names
_JOINS = (", và ", ", ", " và ")


@cache
def _laws() -> Phrases:
    return index(values(_TYPES, "law"))


def law_end(text: str, at: int, *, whole: bool = False) -> int:
    """Return where the name of a law that begins at an offset ends; *at* itself when none begins there.

    Args:
        text: the text.
        at: offset of the first letter after ``Luật``.
        whole: the text is a citation and nothing else, so that only what must follow a name, or another
            document, ends it.
    """
    words = Words(text, at, _LONGEST)
    if not words.cores or words.opened[0] or words.match(phrases(_TYPES, "nolaw"), 0):
        return at
    known = words.match(phrases(_TYPES, "statute"), 0)
    if known:
        return words.ends[known - 1]
    if not words.capital(0) and (not whole or words.match(phrases(_TYPES, "amends"), 0)):
        return at
    return _name_end(words, 0, at, whole)


def laws_end(text: str, at: int, *, whole: bool = False) -> int:
    """Return where several laws named by what they are about end, *at* itself when none begin there.

    ``11 Luật có liên quan đến quy hoạch``, ``các luật về quốc phòng``; arguments as of :func:`law_end`.
    """
    words = Words(text, at, _LONGEST)
    if len(words.cores) < 3 or not (words.cores[0].isdecimal() or words.lower[0] == "các"):
        return at
    law = words.match(_laws(), 1)
    first = 1 + law
    while law and words.match(phrases(_TYPES, "about"), first):
        first += words.match(phrases(_TYPES, "about"), first)
    return _name_end(words, first, at, whole) if first > 1 + law else at


def _name_end(words: Words, count: int, at: int, whole: bool) -> int:
    """Return where a name ends whose first *count* words are known to belong to it."""
    first = count
    while count < len(words.cores) and not _ends_name(words, count, count == first, whole):
        count += 1
        if words.closed[count - 1] and not (whole and _goes_on(words, count)):
            break
    return words.ends[count - 1] if count > first else at


def _goes_on(words: Words, at: int) -> bool:
    """Tell whether the comma before a word belongs to the name: it does not before another document."""
    return words.inner[at - 1] == word_key(words.cores[at - 1] + ",") and not begins_document(words, at)


def _ends_name(words: Words, at: int, first: bool, whole: bool) -> bool:
    word = words.lower[at]
    following = words.lower[at + 1] if at + 1 < len(words.lower) else ""
    if word == "số" or (word in ("năm", "ngày") and following[:1].isdigit()):
        return True
    if words.opened[at] or (word == "của" and following in ("quốc", "ủy", "uỷ")):
        return True
    if word == "và" and begins_document(words, at + 1):
        return True
    if whole or first:
        return False
    short = at == 1 and len(words.cores[0]) > 2 and words.cores[0].isupper()
    stop = words.match(phrases(_TYPES, "stop"), at)
    return short or stop > 0 or words.match(phrases(_TYPES, "title"), at) > 0


def law_at(text: str, at: int) -> str | None:
    """Return the type of law, with a capital, whose name may follow at an offset: ``Luật``, ``Bộ luật`` …"""
    for word in values(_TYPES, "law"):
        if text.startswith(word, at) and text[at + len(word) : at + len(word) + 1].isspace():
            return word
    return None


def amends_end(text: str, at: int) -> int:
    """Return where the words end that say what an amending law does to the laws after them.

    *at* itself when there are no such words: ``sửa đổi, bổ sung một số điều của`` | ``Luật Đất đai``.
    """
    folded = text[at : at + 12].casefold()
    if not any(folded.startswith(word) for word in values(_TYPES, "amends")):
        return at
    words = Words(text[: at + _WINDOW], at)
    parts = phrases(_TYPES, "part")
    count = 0
    while count < len(words.cores):
        start = words.ends[count] - len(words.cores[count])
        if count and (law_at(text, start) or laws_end(text, start) > start):
            return words.ends[count - 1]
        if words.opened[count] or not (words.cores[count].isdecimal() or words.match(parts, count)):
            break
        count += 1
    return at


def next_law(text: str, at: int, *, whole: bool = False) -> tuple[int, int] | None:
    """Return where what joins a further law to the one that ends at an offset begins, and where that law does.

    None when what follows is not ``, Luật …`` or ``và Luật …``, or is an amending law itself.
    """
    for join in _JOINS:
        start = at + len(join)
        law = law_at(text, start) if text.startswith(join, at) else None
        if law:
            name = start + len(law) + 1
            amending = amends_end(text, name) > name
            return None if amending or law_end(text, name, whole=whole) == name else (at, start)
    return None
