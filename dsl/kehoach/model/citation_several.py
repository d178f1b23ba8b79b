"""Where the documents of a declaration begin: the first, and those after it.

``căn cứ: Luật Đê điều ngày 29/11/2006; Nghị định số 113/2007/NĐ-CP …`` cites two. ``;`` always parts; ``,`` and
``và`` part right after type, number, date and issuer, and after an abstract that cannot be about a document: in
others they may go on with what it is about (``thực hiện Luật A và Nghị định số …``). What follows must surely be
a document; after an abstract it must show number, date and issuer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from kehoach.model.agency_names import issuer_end
from kehoach.model.citation_tokens import code_pattern, skip, type_at, types
from kehoach.model.word_lists import values

_LIST = "loai_van_ban"
_PROPOSAL = "đề nghị của "
_PROPOSERS = 9
_PAIRS = (("“", "”"), ("(", ")"))

Told = Callable[[str, int], bool]
"""Tells whether surely a document is cited at an offset of a text."""


def first_in(text: str, at: int) -> tuple[int, str | None]:
    """Return where the citation at an offset begins, -1 when there is none, and who proposes it."""
    at = skip(text, at)
    if type_at(text, at) or text[at : at + 2].casefold() == "số" or code_pattern().match(text, at):
        return at, None
    folded = text[at : at + 24].casefold()
    lead = next((len(words) for words in values(_LIST, "leadin") if folded.startswith(words + " ")), 0)
    after = skip(text, at + lead)
    if not lead or type_at(text, after):
        return (after if lead else -1), None
    if text.startswith(_PROPOSAL, after):  # Theo đề nghị của Sở Xây dựng tại Tờ trình …
        body = skip(text, after + len(_PROPOSAL))
        end = issuer_end(text, body, bodies=_PROPOSERS, whole=True)
        if text.startswith(" tại ", end) and type_at(text, end + 5):
            return end + 5, text[body:end]
    return -1, None


def parting(text: str, at: int, told: Told) -> int:
    """Return where the ``;`` before a further document stands, else the end of the text.

    Args:
        text: the declaration's value.
        at: offset of the document before it.
        told: tells whether a document is cited at an offset.
    """
    place = text.find(";", at)
    quotes, *depths = 0, 0, 0
    while place >= 0:
        passed = text[at:place]
        quotes += passed.count('"')
        depths = [
            depth + passed.count(begin) - passed.count(end)
            for depth, (begin, end) in zip(depths, _PAIRS, strict=True)
        ]
        if quotes % 2 == 0 and max(depths) <= 0 and _document(text, place + 1, told)[0] >= 0:
            return place
        at, place = place, text.find(";", place + 1)
    return len(text)


def beside(text: str, at: int, told: Told) -> tuple[int, str | None]:
    """Return where the further document after ``,`` or ``và`` at an offset begins, and who proposes it.

    The offset is -1 when no document follows; arguments as of :func:`parting`.
    """
    place = skip(text, at)
    comma = text[place : place + 1] == ","
    if not comma and not text.startswith("và ", place):
        return -1, None
    return _document(text, place + comma, told)


def after_title(text: str, at: int, told: Told) -> int:
    """Return where the ``,`` or ``và`` before a further document stands in what follows an abstract's beginning.

    The end of the text when there is none; arguments as of :func:`parting`.
    """
    for place in sorted(_places(text, at)):
        if beside(text, place, told)[0] >= 0:
            title = f" {text[at:place]} ".casefold()
            about = any(f" {word} " in title for word in _of_documents())
            return len(text) if about or _is_open(title) else place
    return len(text)


def _places(text: str, at: int) -> Iterator[int]:
    for joint in (", ", " và "):
        place = text.find(joint, at)
        while place >= 0:
            yield place
            place = text.find(joint, place + 1)


@cache
def _of_documents() -> tuple[str, ...]:
    """Return the words that make an abstract be about a document: its type, ``thực hiện`` …"""
    kinds = {name.casefold() for names in types().values() for name in names}
    return (*values(_LIST, "about document"), *kinds.difference(values(_LIST, "title")))


def _document(text: str, at: int, told: Told) -> tuple[int, str | None]:
    at = skip(text, at)
    at += 3 if text.startswith("và ", at) else 0
    further, proposer = first_in(text, at)
    return (further, proposer) if 0 <= further < len(text) and told(text, further) else (-1, None)


def _is_open(text: str) -> bool:
    """Tell whether a quotation or a bracket has begun and not ended."""
    return text.count('"') % 2 > 0 or any(text.count(begin) > text.count(end) for begin, end in _PAIRS)
