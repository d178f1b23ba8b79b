"""Citations of official documents: what they cite, read by the grammar ``grammar/trich_dan.lark``.

``Quyết định số 315/QĐ-TTg ngày 17/4/2024 của Thủ tướng Chính phủ phê duyệt Đề án “…”`` is a type, a number
with its symbol, a date, an issuer and an abstract (NĐ 30/2020, PL I II.6.b); Party documents put the hyphen
first (``98-KH/TU``); laws are cited by name and are of the system ``law`` whether they show a number or not.

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

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from kehoach.model.agency_names import Words, begins_title, issuer_end
from kehoach.model.citation_places import anchors, start_of_number
from kehoach.model.citation_symbols import symbol_problems, system_of, type_of
from kehoach.model.citation_tokens import Code, Date, Piece, code_pattern, cut, skip, type_at
from kehoach.model.word_lists import values

if TYPE_CHECKING:
    import datetime

_LIST = "loai_van_ban"
_PROPOSAL = "đề nghị của "
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
    from kehoach.syntax.tables import Unexpected, load, run

    parser = load("trich_dan", _actions())
    while tokens:
        try:
            found: _Tokens = run(parser, tokens)
        except Unexpected:
            tokens = tokens[:-1]
        else:
            return found
    return None


def parse_citation(text: str) -> Citation | None:
    """Return what a declaration's value cites, None when it is no citation.

    Words before it as on a ``căn cứ`` line are left out: ``Căn cứ``, ``Theo đề nghị của Sở Xây dựng tại``.
    All that follows type, number, date and issuer is the abstract. Who proposes is the issuer of a proposal.
    """
    text = text.replace("\u00a0", " ")
    end = len(text.rstrip(" \t\n;,"))
    if text[:end].endswith(".") and not text[:end].endswith(".."):
        end -= 1
    body = text[:end]
    at, proposer = _first(body)
    if at < 0:
        return None
    tokens = cut(body, at, whole=True)
    found = _understood(tokens)
    if found is None:
        return None
    used = max(piece.end for piece in found.values())
    rest = skip(body, used)
    if rest < end and body[rest] != ";" and "TITLE" not in found:
        found["TITLE"] = Piece(None, rest, end)
    citation = _citation(body, found)
    return citation._replace(issuer=citation.issuer or proposer) if proposer else citation


def _first(text: str) -> tuple[int, str | None]:
    """Return where the citation in a declaration begins, -1 when there is none, and who proposes it."""
    at = skip(text, 0)
    if type_at(text, at) or text[at : at + 2].casefold() == "số" or code_pattern().match(text, at):
        return at, None
    folded = text[at : at + 24].casefold()
    lead = next((len(words) for words in values(_LIST, "leadin") if folded.startswith(words + " ")), 0)
    after = skip(text, at + lead)
    if not lead or type_at(text, after):
        return (after if lead else -1), None
    if text.startswith(_PROPOSAL, after):  # Theo đề nghị của Sở Xây dựng tại Tờ trình …
        body = skip(text, after + len(_PROPOSAL))
        end = issuer_end(text, body, whole=True)
        if text.startswith(" tại ", end) and type_at(text, end + 5):
            return end + 5, text[body:end]
    return -1, None


def find_citations(text: str) -> tuple[Citation, ...]:
    """Return the citations typed in running text, in their order.

    They are found by their numbers (with the type and ``số`` before them) and by ``Luật``, ``Bộ luật`` ….
    Their abstracts are left alone (see :func:`title_follows`), so that documents cited in an abstract are
    found too.
    """
    text = text.replace("\u00a0", " ")
    found: list[Citation] = []
    floor = 0
    for place, is_law in anchors(text):
        if place < floor:
            continue
        at = place if is_law else start_of_number(text, place, floor)
        tokens = _understood(cut(text, at, whole=False)) if at >= 0 else None
        if tokens is not None and ("CODE" in tokens or "LAW_NAME" in tokens or _is_nameless(tokens)):
            found.append(_citation(text, tokens))
            floor = found[-1].end
    return tuple(found)


def title_follows(text: str, end: int) -> bool:
    """Tell whether an abstract stands at an offset, as after ``Citation.end``: ``phê duyệt``, ``về``, “."""
    return text[end : end + 1].isspace() and begins_title(Words(text, end), 0)


def without_title(citation: Citation) -> str:
    """Return a citation up to its issuer: all that later references show (C2); a law keeps its name (C3)."""
    text, title = citation.text, citation.title
    if not title or not text.endswith(title) or (citation.system == "law" and citation.code is None):
        return text
    return text[: -len(title)].rstrip(" ,:")


def _is_nameless(tokens: _Tokens) -> bool:
    return "LAW" in tokens and tokens["LAW"].value in values(_LIST, "nameless")


def _citation(text: str, tokens: _Tokens) -> Citation:
    code: Code | None = tokens["CODE"].value[0] if "CODE" in tokens else None
    when = tokens.get("DATE") or tokens.get("YEAR")
    date: Date | None = when.value if when else None
    issuer = text[tokens["ISSUER"].start : tokens["ISSUER"].end] if "ISSUER" in tokens else None
    title = _title_of(text, tokens)
    typed = tokens.get("TYPE") or tokens.get("LAW")
    kind = typed.value if typed else type_of(code)
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
        title=title,
        system=system_of(kind, code, issuer, title),
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
    return title.strip(" \t\n,:;") or None


def _problems(text: str, tokens: _Tokens, code: Code | None, date: Date | None) -> list[str]:
    found = []
    typed = tokens.get("TYPE")
    if code is None:
        if "LAW" not in tokens:
            found.append("no-number")
    else:
        if "SO" not in tokens and (typed or "LAW" in tokens):
            found.append("no-so")
        found += symbol_problems(typed.value if typed else "", code)
    if typed and text[typed.start].islower():
        found.append("lower-type")
    if date and not date.possible:
        found.append("impossible-date")
    return found
