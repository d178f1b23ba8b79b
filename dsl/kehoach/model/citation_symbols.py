"""What the symbol of a document's number says: type, system, and what is wrong with it (NĐ 30/2020, PL III).

State numbers put the slash first (``204/KH-UBND``), Party numbers the hyphen (``98-KH/TU``; 05-HD/VPTW). The
abbreviations and the ends of symbols are in ``grammar/loai_van_ban.txt``.
"""

from __future__ import annotations

from functools import cache

from kehoach.model.citation_tokens import Code
from kehoach.model.word_lists import rows, values

_LIST = "loai_van_ban"
UNKNOWN = "Văn bản"
"""The type of a document whose type is not told."""


def _parts(code: Code) -> list[str]:
    return code.symbol.replace("/", "-").split("-")


@cache
def _abbreviations() -> dict[str, tuple[tuple[str, str, bool], ...]]:
    """Return the types that an abbreviation stands for, in any case: its spelling, the type, whether of the Party."""
    found: dict[str, list[tuple[str, str, bool]]] = {}
    for name, *columns in rows(_LIST)["type"]:
        for party, abbreviation in enumerate(columns):
            if abbreviation != "-":
                found.setdefault(abbreviation.casefold(), []).append((abbreviation, name, bool(party)))
    return {short: tuple(names) for short, names in found.items()}


def type_of(code: Code | None) -> str:
    """Return the type that a number's symbol stands for, ``Văn bản`` when it tells none."""
    known = _abbreviations().get(_parts(code)[0].casefold(), ()) if code else ()
    own = (name for _, name, party in known if code and party == code.party)
    return next(own, known[0][1] if known else UNKNOWN)


def system_of(kind: str, code: Code | None, issuer: str | None, title: str | None) -> str:
    """Return ``law``, ``party`` or ``state``: by the type, the symbol, else the issuer."""
    if kind in values(_LIST, "law"):
        return "law"
    if code:
        party_order = code.party and code.sure and _parts(code)[-1] not in values(_LIST, "state")
        return "party" if party_order or _party(code) else "state"
    words = f" {issuer} " if issuer else f" {(title or '').rpartition('của ')[2]} "
    bodies = values(_LIST, "body")
    return "party" if any(f" {body.casefold()} " in words.casefold() for body in bodies) else "state"


def _party(code: Code) -> bool:
    return _parts(code)[-1] in values(_LIST, "party")


def symbol_problems(kind: str, code: Code) -> list[str]:
    """Return what is wrong with a symbol, given the type before it ("" when none is typed)."""
    first, *others = _parts(code)
    found = []
    if not code.sure:
        found.append("odd-symbol")
    elif others and _party(code) != code.party and (_party(code) or others[-1] in values(_LIST, "state")):
        found.append("wrong-order")
    known = _abbreviations().get(first.casefold(), ())
    ends = values(_LIST, "party") + values(_LIST, "state")
    wrong_end = others and others[-1] not in ends and others[-1].upper() in map(str.upper, ends)
    if wrong_end or (known and others and all(first != short for short, *_ in known)):
        found.append("symbol-case")
    if kind not in ("", UNKNOWN) and others and known and all(kind != name for _, name, _ in known):
        found.append("type-mismatch")
    return found
