"""The clauses that give a short name, “(sau đây gọi tắt là …)”, and where the name is used: KH513 to KH516."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from kehoach.lint.printed import Printed
from kehoach.lint.rule import Context
from kehoach.model.word_lists import rows
from kehoach.text.patterns import compiled
from kehoach.text.span import Span
from kehoach.text.values import NamedTuple

if TYPE_CHECKING:
    import re

_APART = frozenset(("abstract", "quote", "note"))
_SHOWS_MORE = (" ngày", ", ngày", " của ", " về ", " ban hành", " phê duyệt", " “")


class Clause(NamedTuple):
    """A clause in a line: ``name`` begins at ``at``, the clause itself reaches from ``start`` to ``end``."""

    name: str
    at: int
    start: int
    end: int
    line: Printed

    @property
    def span(self) -> Span:
        """The place of the clause in the source."""
        return self.line.span(self.start, self.end)


@cache
def _clause() -> re.Pattern[str]:
    import re

    return compiled(
        r"\(\s*(?:sau(?:\s+đây)?\s+)?(?:được\s+)?(?:gọi|viết)(?:\s+(?:tắt|chung))*\s+là:?\s+[“\"]?"
        r"([^()“”\"\n]{2,120}?)[”\"]?\s*\)",
        re.IGNORECASE,
    )


@lru_cache(2)
def clauses(context: Context) -> tuple[Clause, ...]:
    """Return the clauses of a plan, in order of print."""
    if " là " not in context.text.whole:
        return ()
    return tuple(
        Clause(hit.match[1], hit.match.start(1) - hit.paragraph.start, hit.start, hit.end, hit.paragraph)
        for hit in context.text.find(_clause())
    )


def is_name(clause: Clause) -> bool:
    """Tell whether a clause gives a name, not a description such as “các cơ quan, đơn vị, địa phương”."""
    return clause.name[:1].isupper()


def is_plain_type(clause: Clause) -> bool:
    """Tell whether the name is but a type of documents: “Đề án”, “Kế hoạch”; such words name other things too."""
    name = clause.name.casefold()
    return any(name == row[0].casefold() for row in rows("loai_van_ban")["type"])


def uses(context: Context, name: str) -> Iterator[tuple[Printed, int]]:
    """Give every place of a name in the text, clauses and title included, letter by letter, as whole words."""
    text = context.text.whole
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        line = context.text.at(at)
        if not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum():
            yield line, at - line.start
        at = text.find(name, end)


def uses_before(context: Context, clause: Clause) -> Iterator[tuple[Printed, int]]:
    """Give the uses of a short name in the lines before its clause, where nothing else can be meant."""
    abbreviated = clause.name.replace("&", "").replace("-", "").isupper()
    numbered = any(letter.isdigit() for letter in clause.name)
    for line, at in uses(context, clause.name):
        if line.start >= clause.line.start:
            return
        if line.kind in _APART:
            continue
        after = line.text[at + len(clause.name) :]
        if numbered and after.startswith(_SHOWS_MORE):
            continue  # the citation in full begins with the same words
        ends = not after.strip() or after[0] in ",.;)"
        if abbreviated or numbered or ends:
            yield line, at
