"""Where citations may begin in running text: cheap tests first, since most of a plan cites nothing."""

from __future__ import annotations

from functools import cache

from kehoach.model.citation_tokens import QUALIFIER, code_of, code_pattern, types
from kehoach.model.word_lists import values

_LIST = "loai_van_ban"
_REACH = 48  # how far before its slash a number, its blanks and its type may begin


def anchors(text: str) -> list[tuple[int, bool]]:
    """Return where citations may be, and whether a law's name begins there.

    Every symbol has a slash before a capital; only these and ``Luật``, ``Bộ luật`` … are looked at.
    """
    places = []
    at = text.find("/")
    while at >= 0:
        letter = text[at + 1 : at + 2]
        if letter.isupper() or (letter == " " and text[at + 2 : at + 3].isupper()):
            places.append((at, False))
        at = text.find("/", at + 1)
    for word in values(_LIST, "law"):
        at = text.find(word + " ")
        while at >= 0:
            if not text[at - 1 : at].isalnum() and not _is_no_law(text, at, at + len(word) + 1):
                places.append((at, True))
            at = text.find(word + " ", at + 1)
    return sorted(places)


def start_of_number(text: str, slash: int, floor: int) -> int:
    """Return where the citation around a slash begins: at its type, else at ``số``, else at the number."""
    window = max(floor, slash - _REACH)
    hit = next(
        (hit for hit in code_pattern().finditer(text, window, slash + _REACH) if hit.end() > slash), None
    )
    if hit is None or hit.start() > slash:
        return -1
    start = at = hit.start("number") if hit["number"] else hit.start()
    before = text[max(floor, at - _REACH) : at].rstrip(" \t\n\u00a0:")
    if before[-2:].casefold() == "số" and not before[-3:-2].isalnum():
        start = text.rfind(before[-2:], floor, at)
        before = before[:-2].rstrip()
    elif not hit["number"]:
        return -1
    for _ in range(QUALIFIER + 1 if start < at else 1):
        folded = before.casefold()
        for name in _names_by_length():
            if folded.endswith(name) and not folded[: -len(name)][-1:].isalnum():
                return text.rfind(before[-len(name) :], floor, at)
        word = before.split()[-1:]
        if not word or not (word[0].isalpha() and word[0].islower()):
            break
        before = before[: -len(word[0])].rstrip()  # a qualifier: "Chương trình hành động số"
    return start if start < at or code_of(hit).sure else -1


@cache
def _names_by_length() -> tuple[str, ...]:
    return tuple(
        sorted((name.casefold() for group in types().values() for name in group), key=len, reverse=True)
    )


def _is_no_law(text: str, start: int, end: int) -> bool:
    """Tell apart ``Luật gia``, ``Đại học Luật``, ``dự thảo Luật …``."""
    after = text[end : end + 6].split(maxsplit=1)
    if not after or after[0].rstrip(",.;)").casefold() in values(_LIST, "nolaw"):
        return True
    return text[max(0, start - 12) : start].rstrip().casefold().endswith(values(_LIST, "draft"))
