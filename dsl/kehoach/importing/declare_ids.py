"""Names for what an import declares: short, readable, the same every time: ``qd315``, ``luat-hoa-giai-o-co-so``."""

from __future__ import annotations

import re

from kehoach.model.citation import Citation
from kehoach.model.word_lists import rows
from kehoach.text.vietnamese import bare

_WORDS = 8  # of a name made of words


class Names:
    """The ids of a file: those that are taken, and new ones that are not.

    Args:
        taken: the ids that the file declares.
    """

    def __init__(self, taken: frozenset[str] = frozenset()) -> None:
        self._taken = {bare(name) for name in taken}

    def document(self, citation: Citation) -> str:
        """Return a new id for a document: its type for short and its number, of a law its name."""
        if citation.system == "law" or not citation.number:
            return self._free(slug(citation.text if citation.system != "law" else _law(citation)), ())
        name = _abbreviation(citation) + _plain(citation.number)
        year = str(citation.year or (citation.date.year if citation.date else "") or "")
        issuer = _plain(re.split(r"[/-]", citation.symbol or "")[-1])
        return self._free(name, (year, issuer))

    def unit(self, name: str) -> str:
        """Return a new id for a body: its name."""
        return self._free(slug(name), ())

    def _free(self, name: str, further: tuple[str, ...]) -> str:
        """Return a name that is not taken: itself, with one of *further* behind it, or with a number."""
        tries = [name, *(f"{name}-{word}" for word in further if word)]
        number = 2
        while tries[0] in self._taken:
            tries.pop(0)
            if not tries:
                tries.append(f"{name}-{number}")
                number += 1
        self._taken.add(tries[0])
        return tries[0]


def slug(words: str) -> str:
    """Return words as an id: without marks, joined by hyphens, the first eight of them."""
    return "-".join(re.findall(r"[a-z0-9]+", bare(words))[:_WORDS]) or "ten"


def _law(citation: Citation) -> str:
    title = citation.title or ""
    return title if title.casefold().startswith(citation.type.casefold()) else f"{citation.type} {title}"


def _plain(number: str) -> str:
    return "-".join(re.findall(r"[a-z0-9]+", bare(number)))


def _abbreviation(citation: Citation) -> str:
    """Return the abbreviation of a type (NĐ 30/2020, PL III), else the first letters of its words."""
    for name, state, party in rows("loai_van_ban")["type"]:
        short = party if citation.system == "party" and party != "-" else state
        if name == citation.type and short != "-":
            return bare(short)
    return "".join(word[0] for word in slug(citation.type).split("-"))
