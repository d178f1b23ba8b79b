"""Cuts a citation of a document into the tokens of ``grammar/trich_dan.lark``.

The same cutter serves a declaration (``whole``: all of the text belongs to the citation) and running text
(cutting ends where nothing more of a citation is understood).
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from kehoach.model.agency_names import issuer_end
from kehoach.model.citation_laws import amends_end, law_at, law_end, laws_end, next_law
from kehoach.model.word_lists import rows, values
from kehoach.text.patterns import compiled
from kehoach.text.values import NamedTuple

if TYPE_CHECKING:
    import datetime

_LIST = "loai_van_ban"
_PAIR = 2
_MANY = 9
_LONGEST = 200  # tokens of a citation: an amending law names dozens of laws at most
QUALIFIER = 4
"""Words that may stand between a type and ``số``: ``Quy chế phối hợp liên ngành số``."""


class Piece(NamedTuple):
    """The value of a token and its place in the text."""

    value: Any
    start: int
    end: int


class Code(NamedTuple):
    """A number with its symbol: ``315/QĐ-TTg``, ``13/2020/NQ-HĐND``, ``98-KH/TU``, ``/KH-UBND``.

    ``party`` tells that the hyphen comes before the slash (Party order); ``sure``, that the shape alone shows
    a document's number, without a type or ``số`` before it.
    """

    number: str | None
    year: int | None
    symbol: str
    party: bool
    sure: bool


class Date(NamedTuple):
    """A date as typed and what it says: ``day`` is None for a blank, a mere year or an impossible one."""

    text: str
    day: datetime.date | None
    possible: bool


# The number may be blank after "số": a draft is numbered when it is signed.
_LETTERS = r"[A-ZĐÔƠƯÂÊÁ][\w&]*"
_CODE = (
    r"(?:(?<![\w/.-])(?P<number>\d+(?:\.\d+)*[A-Za-z]?)|(?<=ố)(?:\s*:)?[\s.…_]*)"
    r"(?: ?/ ?(?P<year>(?:19|20)\d\d))?(?P<mark> ?/ ?|[-–])"
    rf"(?P<symbol>{_LETTERS}(?:[-–/]{_LETTERS})*)"
)
_DATE = (
    r"(?:[Nn]gày[\s.…_]*)?(?P<numeric>(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4}))(?!\d)"
    r"|[Nn]gày[\s.…_]*(\d{0,2})[\s.…_]*tháng[\s.…_]*(\d{0,2})[\s.…_]*năm[\s.…_]*(\d{0,4})(?!\d)"
    r"|[Nn]gày[\s.…_]*(?P<blank>\d{0,2}[\s.…_]*/[\s.…_]*\d{0,2}[\s.…_]*/[\s.…_]*\d{2,4})(?!\d)"
)


@cache
def code_pattern() -> re.Pattern[str]:
    """Return the pattern of a number with its symbol; :func:`code_of` reads its matches."""
    return compiled(_CODE)


@cache
def _date() -> re.Pattern[str]:
    return compiled(_DATE)


@cache
def types() -> dict[str, tuple[str, ...]]:
    """Return the types of documents as listed, the longest first, by their first word, folded."""
    found: dict[str, list[str]] = {}
    for row in rows(_LIST)["type"]:
        found.setdefault(row[0].split()[0].casefold(), []).append(row[0])
    return {first: tuple(sorted(names, key=len, reverse=True)) for first, names in found.items()}


def type_at(text: str, at: int) -> str | None:
    """Return the type of document that is named at an offset, as the list spells it."""
    first = text[at : at + 12].split(maxsplit=1)
    for name in types().get(first[0].casefold(), ()) if first else ():
        end = at + len(name)
        if text[at:end].casefold() == name.casefold() and not text[end : end + 1].isalnum():
            return name
    return None


def code_of(found: re.Match[str]) -> Code:
    """Return what a match of :func:`code_pattern` says."""
    symbol = found["symbol"].replace("–", "-")
    party = found["mark"] in "-–"
    year = int(found["year"]) if found["year"] else None
    sure = "/" in symbol if party else "-" in symbol or year is not None
    return Code(found["number"], year, symbol, party, sure)


def date_of(found: re.Match[str]) -> Date:
    """Return what a match of the date pattern says."""
    if found["blank"]:
        return Date(found["blank"].strip(), None, True)
    text = found["numeric"] or found.group().rstrip()
    day, month, year = found.group(2, 3, 4) if found["numeric"] else found.group(5, 6, 7)
    if not (day and month and len(year) == 4):
        return Date(text, None, not year or len(year) in (2, 4))
    import datetime

    try:
        return Date(text, datetime.date(int(year), int(month), int(day)), True)
    except ValueError:
        return Date(text, None, False)


def skip(text: str, at: int) -> int:
    """Return the offset of the next character that is no space."""
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def cut(text: str, at: int, *, whole: bool) -> list[tuple[str, Piece]]:
    """Return the tokens of the citation that begins at an offset: pairs of terminal and :class:`Piece`."""
    tokens: list[tuple[str, Piece]] = []
    at = skip(text, at)
    while at < len(text):
        found = _next(text, at, tokens, whole)
        if not found:
            break
        tokens += found
        at = skip(text, found[-1][1].end)
    if whole and tokens and at < len(text) and text[at] != ";":
        tokens.append(("TITLE", Piece(None, at, len(text))))
    return tokens


def _next(text: str, at: int, before: list[tuple[str, Piece]], whole: bool) -> list[tuple[str, Piece]]:
    last = before[-1][0] if before else ""
    if not last:
        name = type_at(text, at)
        if name is not None:
            return [("LAW" if name in values(_LIST, "law") else "TYPE", Piece(name, at, at + len(name)))]
    found = _of_law(text, at, before, whole)
    if found:
        return found
    bodies = _bodies(before, whole)
    if text[at] == "," and last in ("CODE", "ISSUER", "LAW_NAME", "DATE", "YEAR"):
        after = skip(text, at + 1)
        goes_on = _who(text, after, bodies, whole) or (last not in ("DATE", "YEAR") and _when(text, after))
        return [("COMMA", Piece(None, at, at + 1))] if goes_on else []
    found = _who(text, at, bodies, whole) or _number(text, at, last) or _when(text, at)
    return found or (_qualifier(text, at) if last == "TYPE" else [])


def _bodies(before: list[tuple[str, Piece]], whole: bool) -> int:
    """Return how many bodies may issue a document together: its type, or the words after it, tell that.

    In running text, where a sentence may go on with the name of another body, the symbol tells their number:
    ``TTLT-BTC-BTP`` is of two.
    """
    joint = before and any(
        piece.value in values(_LIST, "joint") for name, piece in before[:2] if name in ("TYPE", "QUALIFIER")
    )
    if not joint:
        return 1
    code = next((piece.value[0] for name, piece in before if name == "CODE"), None)
    parts = len(code.symbol.replace("/", "-").split("-")) - 1 if code else 0
    return _MANY if whole else max(parts, 1)


def _who(text: str, at: int, bodies: int, whole: bool) -> list[tuple[str, Piece]]:
    """Cut ``của`` and the issuer after it, or ``giữa`` and those that issue together."""
    if text.startswith("giữa ", at):
        word, bodies = "giữa", max(bodies, _PAIR)
    elif text.startswith("của ", at):
        word = "của"
    else:
        return []
    name_at = skip(text, at + len(word))
    end = issuer_end(text, name_at, bodies=bodies, whole=whole)
    cua = ("CUA", Piece(None, at, at + len(word)))
    return [cua, ("ISSUER", Piece(None, name_at, end))] if end > name_at else []


def _qualifier(text: str, at: int) -> list[tuple[str, Piece]]:
    """Cut words between a type and its number: ``Chương trình hành động số 12-CTr/TU``."""
    place = text.find(" số", at, at + 40)
    words = text[at:place].split()
    if place < 0 or len(words) > QUALIFIER or not all(word.isalpha() and word.islower() for word in words):
        return []
    value = " ".join(words)
    return [("QUALIFIER", Piece(value, at, place))] if _number(text, skip(text, place), "") else []


def _of_law(text: str, at: int, before: list[tuple[str, Piece]], whole: bool) -> list[tuple[str, Piece]]:
    """Cut the name of a law, of an amending law also what it does and the laws that it amends."""
    last = before[-1][0] if before else ""
    if last == "LAW" or (last == "CODE" and before[0][0] == "LAW"):
        end = at if any(name == "AMENDS" for name, _ in before) else amends_end(text, at)
        if end > at:
            return [("AMENDS", Piece(None, at, end))]
    if last in ("AMENDS", "JOIN"):
        word = law_at(text, at)
        if word:
            return [("LAW", Piece(word, at, at + len(word)))]
    if (
        last in ("LAW_NAME", "CODE")
        and len(before) < _LONGEST
        and any(name == "AMENDS" for name, _ in before)
    ):
        join = next_law(text, before[-1][1].end, whole=whole)
        return [("JOIN", Piece(None, *join))] if join else []
    if last in ("LAW", "AMENDS"):
        end = (law_end if last == "LAW" else laws_end)(text, at, whole=whole)
        return [("LAW_NAME", Piece(None, at, end))] if end > at else []
    return []


def _number(text: str, at: int, last: str) -> list[tuple[str, Piece]]:
    """Cut ``số`` when a number with its symbol follows, and the number."""
    if last != "SO" and text[at : at + 2].casefold() == "số":
        after = skip(text, at + 2)
        after = skip(text, after + 1) if text[after : after + 1] == ":" else after
        if code_pattern().match(text, after) or code_pattern().match(text, at + 2):
            return [("SO", Piece(None, at, max(at + 2, len(text[:after].rstrip()))))]
    blank = last == "SO" and not text[at].isdigit()
    if blank or text[at].isdigit():
        found = code_pattern().match(text, text.rfind("ố", 0, at) + 1 if blank else at)
        if found:
            start = found.start("mark") if blank else at
            return [("CODE", Piece((code_of(found), text[start : found.end()].strip()), start, found.end()))]
    return []


def _when(text: str, at: int) -> list[tuple[str, Piece]]:
    """Cut a date or a year."""
    found = _date().match(text, at)
    if found:
        return [("DATE", Piece(date_of(found), at, found.start() + len(found.group().rstrip())))]
    if (
        text.startswith("năm ", at)
        and text[at + 4 : at + 8].isdecimal()
        and not text[at + 8 : at + 9].isalnum()
    ):
        return [("YEAR", Piece(Date(text[at : at + 8], None, True), at, at + 8))]
    return []
