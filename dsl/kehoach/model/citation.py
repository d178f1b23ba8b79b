"""Citations of official documents: what they cite, read by the grammar ``grammar/trich_dan.lark``.

``Quyết định số 315/QĐ-TTg ngày 17/4/2024 của Thủ tướng Chính phủ phê duyệt Đề án “…”`` is a type, a number with
its symbol, a date, an issuer and an abstract (NĐ 30/2020, PL I II.6.b); Party documents put the hyphen first
(``98-KH/TU``); laws are cited by name. Laws are *system* ``"law"`` whether they show a number or not.

Problems that a citation may have:

===================  ==================================================================================
``no-so``            a type and a number without ``số`` between them: ``Quyết định 471/QĐ-TTg``
``no-number``        a type, neither a law nor with a number (only :func:`parse_citation` takes that)
``lower-type``       the type begins in lower case (NĐ 30/2020, PL II V.6)
``odd-symbol``       a symbol without a type or an issuer: ``145/ĐĐ``
``wrong-order``      a Party symbol in state order or the reverse: ``98/KH-TU``, ``204-KH/UBND``
``symbol-case``      an abbreviation in the wrong case: ``QĐ-TTG``, ``TTR-STP`` (NĐ 30/2020, PL III)
``type-mismatch``    the type and the abbreviation disagree: ``Chỉ thị số 43/QĐ-TTg``
``impossible-date``  a date that no calendar has: ``31/02/2024``
===================  ==================================================================================
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from kehoach.model.agency_names import Words, begins_title
from kehoach.model.citation_tokens import Code, Date, Piece, code_of, code_pattern, cut, skip, type_at, types
from kehoach.model.word_lists import rows, values

if TYPE_CHECKING:
    import datetime
    import re

_LIST = "loai_van_ban"
_UNKNOWN = "Văn bản"
_REACH = 48  # how far before its slash a number, its blanks and its type may begin
_Tokens = dict[str, Piece]


class Citation(NamedTuple):
    """One citation.

    Attributes:
        text: the citation as typed.
        type: its type as the list of types spells it; of a number without a type, what its symbol stands for,
            else ``Văn bản``.
        number: ``315``, ``66.25``; None when it is blank or there is none.
        symbol: what follows the number and the year: ``QĐ-TTg``, ``KH/TU``, ``QH15``.
        code: the number with its symbol as typed: ``315/QĐ-TTg``.
        year: the year inside the code.
        date: the date of the document, when all of it is given and possible.
        date_text: the date as typed: ``17/4/2024``, ``ngày 01 tháng 7 năm 2022``, of laws also ``năm 2015``.
        issuer: the issuing body as typed.
        title: the abstract; of a law its name.
        system: ``state``, ``party`` or ``law``.
        problems: names of what is wrong with it (see the module).
        start: offset of its first character in the text it was found in.
        end: offset after the last character that was understood.
    """

    text: str
    type: str
    number: str | None
    symbol: str | None
    code: str | None
    year: int | None
    date: datetime.date | None
    date_text: str | None
    issuer: str | None
    title: str | None
    system: str
    problems: tuple[str, ...]
    start: int
    end: int


class _Actions:
    """Makes the tokens of a citation out of its tree: the first of each kind."""

    def numbered(self, children: list[Any]) -> _Tokens:
        found: _Tokens = {}
        for token in children:
            found.setdefault(token.type, token.value)
        return found

    named = law = numbered

    def start(self, children: list[Any]) -> _Tokens:
        tokens: _Tokens = children[0]
        return tokens


@cache
def _actions() -> _Actions:
    return _Actions()


def _understood(tokens: list[tuple[str, Piece]]) -> _Tokens | None:
    """Return the longest run of tokens that is a citation."""
    from lark.exceptions import UnexpectedToken

    from kehoach.syntax.tables import load, run

    parser = load("trich_dan", _actions())
    while tokens:
        try:
            found: _Tokens = run(parser, tokens)
        except UnexpectedToken:
            tokens = tokens[:-1]
        else:
            return found
    return None


def parse_citation(text: str) -> Citation | None:
    """Return what a declaration's value cites, None when it is no citation.

    Words before it as on a ``căn cứ`` line (``Căn cứ …``, ``Theo đề nghị của … tại Tờ trình số …``) are left out.
    All that follows type, number, date and issuer is the abstract.
    """
    end = len(text.rstrip(" \t\n;,"))
    if text[:end].endswith(".") and not text[:end].endswith(".."):
        end -= 1
    body = text[:end]
    at = _first(body)
    if at < 0:
        return None
    tokens = cut(body, at, whole=True)
    found = _understood(tokens)
    if found is None:
        return None
    used = max(piece.end for piece in found.values())
    if used < end and "TITLE" not in found:
        found["TITLE"] = Piece(None, skip(body, used), end)
    return _citation(body, found)


def _first(text: str) -> int:
    """Return where the citation in a declaration begins, -1 when there is none."""
    at = skip(text, 0)
    if type_at(text, at) or text[at : at + 2].casefold() == "số" or code_pattern().match(text, at):
        return at
    folded = text[at : at + 24].casefold()
    lead = next((len(words) for words in values(_LIST, "leadin") if folded.startswith(words + " ")), 0)
    if not lead:
        return -1
    after = skip(text, at + lead)
    if type_at(text, after):
        return after
    hits = find_citations(text)
    return hits[0].start if hits and text[: hits[0].start].rstrip().endswith(("tại", "theo", "của")) else -1


def find_citations(text: str) -> tuple[Citation, ...]:
    """Return the citations typed in running text, in their order.

    They are found by their numbers (with the type and ``số`` before them) and by ``Luật``, ``Bộ luật`` …; their
    abstracts are left alone (see :func:`title_follows`), so that documents cited in an abstract are found too.
    """
    found: list[Citation] = []
    floor = 0
    for place, is_law in _anchors(text):
        if place < floor:
            continue
        at = place if is_law else _start_of_number(text, place, floor)
        tokens = _understood(cut(text, at, whole=False)) if at >= 0 else None
        if tokens is not None and ("CODE" in tokens or "LAW_NAME" in tokens or _is_constitution(tokens)):
            found.append(_citation(text, tokens))
            floor = found[-1].end
    return tuple(found)


def _anchors(text: str) -> Iterator[tuple[int, bool]]:
    """Return where citations may be: slashes before a capital, as every symbol has one, and names of laws."""
    places = []
    at = text.find("/")
    while at >= 0:
        letter = text[at + 1 : at + 2]
        if letter.isupper() or letter == " " and text[at + 2 : at + 3].isupper():
            places.append((at, False))
        at = text.find("/", at + 1)
    for word in values(_LIST, "law"):
        at = text.find(word + " ")
        while at >= 0:
            if not text[at - 1 : at].isalnum() and not _is_no_law(text, at, at + len(word) + 1):
                places.append((at, True))
            at = text.find(word + " ", at + 1)
    return iter(sorted(places))


def title_follows(text: str, end: int) -> bool:
    """Tell whether an abstract stands at an offset, as after :attr:`Citation.end`: ``phê duyệt``, ``về``, “."""
    return begins_title(Words(text, end), 0) if text[end : end + 1].isspace() else False


def _start_of_number(text: str, slash: int, floor: int) -> int:
    """Return where the citation around a slash begins: at its type, else at ``số``, else at the number."""
    window = max(floor, slash - _REACH)
    hit = next((hit for hit in code_pattern().finditer(text, window, slash + _REACH) if hit.end() > slash), None)
    if hit is None or hit.start() > slash:
        return -1
    start = at = hit.start("number") if hit["number"] else hit.start()
    before = text[max(floor, at - _REACH) : at].rstrip(" \t\n\u00a0:")
    if before[-2:].casefold() == "số" and not before[-3:-2].isalnum():
        start = text.rfind(before[-2:], floor, at)
        before = before[:-2].rstrip()
    elif not hit["number"]:
        return -1
    folded = before.casefold()
    for name in _names_by_length():
        if folded.endswith(name) and not folded[: -len(name)][-1:].isalnum():
            return text.rfind(before[-len(name) :], floor, at)
    return start if start < at or code_of(hit).sure else -1


@cache
def _names_by_length() -> tuple[str, ...]:
    return tuple(sorted((name.casefold() for group in types().values() for name in group), key=len, reverse=True))


def _is_no_law(text: str, start: int, end: int) -> bool:
    """Tell apart ``Luật gia``, ``Đại học Luật``, ``dự thảo Luật …``."""
    before = text[max(0, start - 12) : start].rstrip().casefold()
    return text[end : end + 3].casefold() in ("gia", "sư ", "sư,") or before.endswith(values(_LIST, "draft"))


def _is_constitution(tokens: _Tokens) -> bool:
    return "LAW" in tokens and ("DATE" in tokens or "YEAR" in tokens)


def _citation(text: str, tokens: _Tokens) -> Citation:
    code: Code | None = tokens["CODE"].value[0] if "CODE" in tokens else None
    when = tokens.get("DATE") or tokens.get("YEAR")
    date: Date | None = when.value if when else None
    issuer = text[tokens["ISSUER"].start : tokens["ISSUER"].end] if "ISSUER" in tokens else None
    typed = tokens.get("TYPE") or tokens.get("LAW")
    kind = typed.value if typed else _type_of(code)
    start = min(piece.start for piece in tokens.values())
    end = max(piece.end for name, piece in tokens.items() if name != "TITLE" or "LAW_NAME" not in tokens)
    return Citation(
        text=text[start:end],
        type=kind,
        number=code.number if code else None,
        symbol=code.symbol if code else None,
        code=tokens["CODE"].value[1].strip() if code else None,
        year=code.year if code else None,
        date=date.day if date else None,
        date_text=date.text if date else None,
        issuer=issuer,
        title=_title_of(text, tokens),
        system=_system(kind, code, issuer or ""),
        problems=tuple(_problems(text, tokens, code, date)),
        start=start,
        end=end,
    )


def _title_of(text: str, tokens: _Tokens) -> str | None:
    if "LAW_NAME" in tokens:
        return text[skip(text, tokens["LAW"].end) : tokens["LAW_NAME"].end]
    if "TITLE" not in tokens:
        return None
    title = text[tokens["TITLE"].start : tokens["TITLE"].end]
    return None if title.startswith(";") else title.strip(" \t\n,:;") or None


def _parts(code: Code) -> list[str]:
    return code.symbol.replace("/", "-").split("-")


@cache
def _abbreviations() -> dict[str, tuple[tuple[str, str], ...]]:
    """Return the types that an abbreviation stands for, in any case: pairs of spelling and type."""
    found: dict[str, list[tuple[str, str]]] = {}
    for name, state, party in rows(_LIST)["type"]:
        for abbreviation in {state, party} - {"-"}:
            found.setdefault(abbreviation.casefold(), []).append((abbreviation, name))
    return {short: tuple(names) for short, names in found.items()}


def _type_of(code: Code | None) -> str:
    known = _abbreviations().get(_parts(code)[0].casefold(), ()) if code else ()
    return known[0][1] if known else _UNKNOWN


def _system(kind: str, code: Code | None, issuer: str) -> str:
    if kind in values(_LIST, "law"):
        return "law"
    if code:
        return "party" if _party(code) or code.party and code.sure else "state"
    words = f" {issuer.casefold()} "
    return "party" if any(f" {body.casefold()} " in words for body in values(_LIST, "body")) else "state"


def _party(code: Code) -> bool:
    return _parts(code)[-1] in values(_LIST, "party")


def _problems(text: str, tokens: _Tokens, code: Code | None, date: Date | None) -> list[str]:
    found = []
    typed = tokens.get("TYPE")
    if code is None:
        if "LAW" not in tokens:
            found.append("no-number")
    else:
        if "SO" not in tokens and (typed or "LAW" in tokens):
            found.append("no-so")
        found += _problems_of_code(typed.value if typed else "", code)
    if typed and text[typed.start].islower():
        found.append("lower-type")
    if date and not date.possible:
        found.append("impossible-date")
    return found


def _problems_of_code(kind: str, code: Code) -> list[str]:
    first, *others = _parts(code)
    found = []
    if not code.sure:
        found.append("odd-symbol")
    elif others and _party(code) != code.party and (_party(code) or others[-1] in values(_LIST, "state")):
        found.append("wrong-order")
    known = _abbreviations().get(first.casefold(), ())
    ends = values(_LIST, "party") + values(_LIST, "state")
    wrong_end = others and others[-1] not in ends and others[-1].upper() in map(str.upper, ends)
    if wrong_end or (known and others and all(first != short for short, _ in known)):
        found.append("symbol-case")
    if kind not in ("", _UNKNOWN) and others and known and all(kind != name for _, name in known):
        found.append("type-mismatch")
    return found
