"""Citations of official documents: what they cite, read by the grammar ``grammar/trich_dan.lark``.

``Quyết định số 315/QĐ-TTg ngày 17/4/2024 của Thủ tướng Chính phủ phê duyệt Đề án “…”`` is a type, a number
with its symbol, a date, an issuer and an abstract (NĐ 30/2020, PL I II.6.b); Party documents put the hyphen
first (``98-KH/TU``); laws are cited by name and are of the system ``law`` whether they show a number or not.
A declaration may cite several documents; what parts them is in :mod:`kehoach.model.citation_several`.

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
from typing import TYPE_CHECKING, Any

from kehoach.model.agency_names import Words, begins_title
from kehoach.model.citation_places import anchors, start_of_number
from kehoach.model.citation_several import after_title, beside, first_in, parting
from kehoach.model.citation_symbols import UNKNOWN, symbol_problems, system_of, type_of
from kehoach.model.citation_tokens import Code, Date, Piece, cut, skip
from kehoach.model.word_lists import values
from kehoach.text.values import NamedTuple

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

_LIST = "loai_van_ban"
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
        mark: what stands between it and the document before it in the same declaration: ``; ``, `` và ``.
        also: the further documents that the same declaration cites.
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
    mark: str = ""
    also: tuple[Citation, ...] = ()


class _Actions:
    """Makes the tokens of a citation out of its tree: the first of each kind."""

    def numbered(self, children: list[Any]) -> _Tokens:
        found: _Tokens = {}
        for token in children:
            found.setdefault(token.type, token.value)
        return found

    named = law = numbered

    def amending(self, children: list[Any]) -> _Tokens:
        """Take all laws that an amending law amends, with their numbers if shown, as the end of its name."""
        kinds = [token.type for token in children]
        first = kinds.index("AMENDS") + 1
        last = len(kinds) - 1 - kinds[::-1].index("LAW_NAME")
        if "CODE" in kinds[first:last]:  # the numbers are those of the amended laws, also the last one
            last = max(last, len(kinds) - 1 - kinds[::-1].index("CODE"))
        found = self.numbered(children[:first] + children[last + 1 :])
        found["LAW_NAME"] = Piece(None, children[first].value.start, children[last].value.end)
        return found

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
    The documents after the first one are its ``also``.
    """
    text = text.replace("\u00a0", " ")
    end = len(text.rstrip(" \t\n;,"))
    if text[:end].endswith(".") and not text[:end].endswith(".."):
        end -= 1
    found = list(_documents(text[:end]))
    return found[0]._replace(also=tuple(found[1:])) if found else None


def _documents(text: str) -> Iterator[Citation]:
    """Give the documents that a declaration cites."""
    at, proposer = first_in(text, 0)
    mark_at = at
    kind = ""
    while at >= 0:
        end = parting(text, at, _is_document)
        part = text[:end].rstrip()
        found = _understood(cut(part, at, whole=True))
        if found is None:
            return
        found.pop("TITLE", None)
        used = max(piece.end for piece in found.values())
        following, following_proposer = beside(part, used, _is_document)
        rest = skip(part, used)
        if following < 0 and rest < len(part) and part[rest] != ";":
            used = after_title(part, rest, _is_full)
            found["TITLE"] = Piece(None, rest, used)
            following, following_proposer = beside(part, used, _is_full)
        one = _citation(text, found)
        if kind and one.type == UNKNOWN and "TYPE" not in found:  # "Quyết định số 1/QĐ-UBND, số 2/UBND"
            one = one._replace(type=kind)
        yield one._replace(issuer=one.issuer or proposer, mark=text[mark_at:at])
        kind = one.type
        mark_at = used if following >= 0 else len(part)
        if following < 0 and end < len(text):
            following, following_proposer = first_in(text, end + 1)
        at, proposer = following, following_proposer


def _is_full(text: str, at: int) -> bool:
    """Tell whether a document is cited at an offset with its number, date and issuer."""
    found = _understood(cut(text, at, whole=True)) or {}
    return "CODE" in found and "DATE" in found and "ISSUER" in found


def _is_document(text: str, at: int) -> bool:
    """Tell whether surely a document is cited at an offset: by its number, or a law by its name."""
    found = _understood(cut(text, at, whole=True)) or {}
    return "CODE" in found or (text[at].isupper() and ("LAW_NAME" in found or _is_nameless(found)))


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
    """Return a citation up to its issuer: all that later references show (C2); a law keeps its name (C3).

    Of a declaration that cites several documents it is this of each, parted as typed.
    """
    text, title = citation.text, citation.title
    if title and text.endswith(title) and (citation.system != "law" or citation.code is not None):
        text = text[: -len(title)].rstrip(" ,:")
    return text + "".join(further.mark + without_title(further) for further in citation.also)


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
        name = tokens.get("AMENDS") or tokens["LAW_NAME"]
        return text[name.start : tokens["LAW_NAME"].end]
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
