"""The documents that a typed plan cites: where each is named, how fully, and by what short name.

The end of an abstract (trích yếu) in running text is sure when a clause “(sau đây gọi tắt là …)” or a closing
quotation mark shows it, when the sentence ends there without a comma before, or when two places agree on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from typing import NamedTuple

from kehoach.lint.cite import code_of, typed_citations
from kehoach.lint.cite_clauses import Clause, clauses, is_name
from kehoach.lint.printed import Printed
from kehoach.lint.rule import Context
from kehoach.model.citation import Citation, title_follows
from kehoach.text.vietnamese import key

_FARTHEST = 1200  # letters of an abstract
_COMPARED = 6  # places of one document whose abstracts are compared with each other
_LEAST = 3  # words of an abstract that two places agree on


class Place(NamedTuple):
    """A place where a document is cited.

    Attributes:
        line: the printed paragraph.
        citation: what is cited, without the abstract.
        start: where it begins in the paragraph.
        end: where number, date and issuer end.
        full: where the abstract ends; ``end`` when there is none or its end is not sure.
        titled: an abstract follows.
        quoted: it stands between quotation marks: the words of another document.
        clause: “(sau đây gọi tắt là …)” right after it, or the place stands inside such a clause.
    """

    line: Printed
    citation: Citation
    start: int
    end: int
    full: int
    titled: bool
    quoted: bool
    clause: Clause | None = None

    @property
    def words(self) -> str:
        """The citation as far as it is sure."""
        return self.line.text[self.start : self.full]

    @property
    def form(self) -> str:
        """The citation without the abstract; what is no date of it (“Nghị quyết số 66-NQ/TW năm 2026”) is left out."""
        words = self.line.text[self.start : self.end]
        code = self.citation.code
        if self.citation.date_text and not self.citation.date and code and code in words:
            return words[: words.find(code) + len(code)]
        return words


Cited = tuple[Place, ...]
"""The places of one document, in order of print."""


def cited_documents(context: Context) -> tuple[Cited, ...]:
    """Return the documents that the printed lines of a plan cite, in the order in which they are first cited.

    Those that the plan declares already are left out.
    """
    known = {_code(one.citation) for one in context.plan.documents if one.id and one.citation}
    by_code: dict[tuple[str, ...], list[Place]] = {}
    for place in _places(context):
        code = _code(place.citation)
        if code and code not in known:
            by_code.setdefault(code, []).append(place)
    groups = [group for places in by_code.values() for group in _by_date(places)]
    named = [_with_clauses(_agreed(group), by_line) for by_line in (_clauses(context),) for group in groups]
    return tuple(sorted(named, key=lambda group: (group[0].line.start, group[0].start)))


def _code(citation: Citation) -> tuple[str, ...] | None:
    """Return what a document is known by: number and symbol, of a law its name."""
    if citation.system == "law":
        if not citation.title or len(citation.title.split()) < 2 or citation.issuer:
            return None
        return "law", key(citation.type), key(citation.title)
    code = code_of(citation)
    return code if code and citation.type != "Văn bản" else None


def _by_date(places: list[Place]) -> Iterator[list[Place]]:
    """Part places by date: numbers begin anew every year. Undated ones go with the only date, if there is one."""
    dates = dict.fromkeys(place.citation.date for place in places if place.citation.date)
    if len(dates) <= 1:
        yield places
        return
    for date in dates:
        yield [place for place in places if place.citation.date == date]


def _places(context: Context) -> Iterator[Place]:
    lines = groupby(typed_citations(context), key=lambda one: one.line)
    for line, cited in lines:
        if line.kind in ("declared", "quote"):
            continue
        depths = _depths(line.text)
        for one in cited:
            titled = one.titled and one.citation.system != "law"
            full = _title_end(line, one.end) if titled else one.end
            yield Place(line, one.citation, one.start, one.end, full, titled, depths[one.start] > 0)


def _depths(text: str) -> list[int]:
    """Return how many quotation marks are open at each letter."""
    depths = [0]
    for letter in text:
        depths.append(max(0, depths[-1] + (letter == "“") - (letter == "”")))
    return depths


@cache
def _sign() -> re.Pattern[str]:
    return re.compile(r"[“”();:,]|\. |[./ ]*\Z")


@cache
def _open_clause() -> re.Pattern[str]:
    return re.compile(r"\(\s*(?:sau|được|gọi|viết)\s", re.IGNORECASE)


@cache
def _goes_on() -> re.Pattern[str]:
    """Return words that may belong to the sentence of the plan and no longer to the abstract."""
    return re.compile(r"\s(?:trên địa bàn|phù hợp|gắn với|nhằm|bằng|đến|cho|để|và)\s")


def _title_end(line: Printed, end: int) -> int:
    """Return where the abstract after a citation surely ends, *end* itself when that is not sure."""
    text = line.text
    if line.kind == "basis":
        return len(text.rstrip(" .;,/"))
    depth = 0
    sure = True
    for sign in _sign().finditer(text, end, end + _FARTHEST):
        mark, at = sign[0], sign.start()
        if mark in "“(":
            if mark == "(" and not depth and _open_clause().match(text, at):
                return len(text[:at].rstrip())
            depth += 1
        elif mark in ("”", ")"):
            if not depth:
                return _if_sure(text, end, at, sure)
            depth -= 1
            if mark == "”" and not depth:
                return at + 1
        elif not depth and mark in (",", ":"):
            sure = False
        elif not depth and mark:
            return _if_sure(text, end, at, sure)
    return _if_sure(text, end, len(text.rstrip(" ./;")), sure and len(text) <= end + _FARTHEST)


def _if_sure(text: str, end: int, at: int, sure: bool) -> int:
    return at if sure and not _goes_on().search(text, end, at) else end


@cache
def _break() -> re.Pattern[str]:
    return re.compile(r";|\. |[./; ]*\Z| \((?=\s*(?:sau|được|gọi|viết)\s)")


def _tail(place: Place) -> str:
    """Return the words after a citation up to the end of its sentence, without the marks that end it."""
    text = place.line.text
    found = _break().search(text, place.end, place.end + _FARTHEST)
    return text[place.end : found.start() if found else place.end].rstrip(" ./")


def _agreed(places: list[Place]) -> list[Place]:
    """Return places of one document, the ends of abstracts that two of them agree on made sure."""
    open_ = [number for number, place in enumerate(places) if place.titled][:_COMPARED]
    if len(open_) < 2 or all(places[number].full > places[number].end for number in open_):
        return places
    result = list(places)
    tails = {number: _tail(places[number]) for number in open_}
    for number in open_:
        for other in open_:
            words = tails[other]
            if number == other or len(words.split()) < _LEAST or places[number].full > places[number].end:
                continue
            end = places[number].end + len(words)
            if tails[number].startswith(words) and not tails[number][len(words) : len(words) + 1].isalnum():
                result[number] = places[number]._replace(full=max(result[number].full, end))
    return result


def _clauses(context: Context) -> dict[int, list[Clause]]:
    found: dict[int, list[Clause]] = {}
    for clause in clauses(context):
        if is_name(clause):
            found.setdefault(clause.line.start, []).append(clause)
    return found


def _with_clauses(places: Iterable[Place], by_line: dict[int, list[Clause]]) -> Cited:
    """Return places with the clauses that name their document for short."""
    result: list[Place] = []
    for place in places:
        own = (c for c in by_line.get(place.line.start, ()) if _explains(place, c))
        result.append(place._replace(clause=next(own, None)))
    return tuple(result)


def _explains(place: Place, clause: Clause) -> bool:
    """Tell whether a clause gives the short name of the document that is cited at a place."""
    text = place.line.text
    if place.quoted or place.end > clause.start or text[place.full : clause.start].strip():
        return False
    citation, name = place.citation, clause.name
    title = text[place.end : place.full]
    first = name.split()[0]
    named = title_follows(text, place.end) and f" {first} " in f"{title} "
    typed = name.casefold().startswith(citation.type.casefold())
    numbered = re.search(r"\d+", name)
    if numbered:
        return (typed or named) and numbered[0].lstrip("0") == (citation.number or "").lstrip("0")
    return typed or (named and name in title)
