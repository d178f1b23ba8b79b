"""The head of a document that was changed in Word: number, date, place, bodies, marks: header lines of the plan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kehoach.importing.merge_align import replacements
from kehoach.importing.merge_base import Base
from kehoach.importing.merge_source import Edit, Unit
from kehoach.importing.merge_words import inline, recased
from kehoach.importing.printed_lines import Shown
from kehoach.syntax import nodes
from kehoach.syntax.keywords import keywords

_PLACE_DATE = re.compile(
    r"(?P<place>.*?),?\s*ngày\s*(?P<d>\d{0,2})\D*?tháng\s*(?P<m>\d{0,2})\D*?năm\s*(?P<y>\d{0,4})\D*$",
    re.IGNORECASE,
)
_SHORT_DATE = re.compile(
    r"(?P<place>.*?),?\s*(?:ngày\s*)?(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>\d{4})$"
)
_TYPED_DATE = re.compile(r"(?:(?:\d{1,2}/)?\d{1,2}/)?\d{4}")
_NUMBER = re.compile(r"số\s*:?\s*", re.IGNORECASE)
_DRAFT = re.compile(r"dự\s+thảo\s*", re.IGNORECASE)
_CODE = re.compile(r"([^(]*?)\.?\s*\(([^()]*)\)\.?$")
_WORD = re.compile(r"\w+")
_CAPITALS = ("parent", "issuer")
_MARKS = ("secrecy", "urgency", "circulation")
_FIXED = ("nation", "motto", "party", "type")


class HeadChange(NamedTuple):
    """A component of the head that differs: its role, its words before and after; ``unit`` None: it has to stay."""

    role: str
    before: str
    after: str
    unit: Unit | None
    line: int


def head_changes(base: Base, theirs: Shown) -> Iterator[HeadChange]:
    """Give what differs between the heads of the documents of two files."""
    for document in range(len(base.kh.documents)):
        roles = {role for number, role in (*base.shown.head, *theirs.head) if number == document}
        for role in sorted(roles):
            before = base.shown.head.get((document, role), "")
            after = theirs.head.get((document, role), "")
            if before != after:
                unit = _Head(base, document).unit(role, before, after)
                if unit != Unit():
                    line = base.kh.line_of(base.kh.documents[document].span.start) + 1
                    yield HeadChange(role, before, after, unit, line)


class _Head:
    """Changes the header lines of one document."""

    def __init__(self, base: Base, document: int) -> None:
        self.base = base
        self.document = document

    def unit(self, role: str, before: str, after: str) -> Unit | None:
        """Return what makes a component say *after*; nothing to do is an empty unit, None what cannot be done."""
        if role in _FIXED:
            return None
        if role == "place-date":
            return self._place_date(before, after)
        if role == "number":
            old, new = _NUMBER.sub("", before, count=1), _NUMBER.sub("", after, count=1)
            return Unit() if _bare(old) == _bare(new) else self._set("number", _bare(new))
        if role in _CAPITALS:
            return self._body(role, before, after)
        if role == "draft":
            return (
                self._set("draft", _DRAFT.sub("", after, count=1).lower())
                if after
                else self._without("draft")
            )
        if role == "drafter":
            return self._drafter(before, after)
        if role in _MARKS:
            return self._set(role, after.capitalize()) if after else self._without(role)
        return self._set(role, after) if after else self._without(role)

    def _place_date(self, before: str, after: str) -> Unit | None:
        old, new = _parted(before), _parted(after)
        if new is None:
            return None
        unit = Unit()
        if old is None or old[0] != new[0]:
            unit = self._set("place", new[0])
        if old is None or old[1:] != new[1:]:
            unit = _both(unit, self._set("date", self._date(*new[1:])))
        return unit

    def _drafter(self, before: str, after: str) -> Unit:
        """Return what changes the drafter's code and the number of copies: ``PL.(300)``."""
        unit = Unit()
        for name, old, new in zip(("drafter", "copies"), _coded(before), _coded(after), strict=True):
            if old != new:
                unit = _both(unit, self._set(name, new) if new else self._without(name) or Unit())
        return unit

    def _date(self, day: str, month: str, year: str) -> str:
        """Return a date of issue as it is typed: ``27/5/2024``, as far as it is given."""
        known = [part for part in (day, month, year) if part]
        if known != [day, month, year] and known != [month, year] and known != [year]:
            return " ".join(f"{word} {part}" for word, part in (("tháng", month), ("năm", year)) if part)
        line = self.base.kh.header(self.document, "date")
        typed = self._typed(line) if line is not None else ""
        if _TYPED_DATE.fullmatch(typed) and not re.search(r"\b0\d", typed):
            known = [part.lstrip("0") for part in known]
        return "/".join(known)

    def _body(self, name: str, before: str, after: str) -> Unit | None:
        """Return what renames a body; its name prints in capitals, and is typed as in a sentence."""
        if before.upper() == after.upper():
            return Unit()
        if not after:
            return None
        line = self.base.kh.header(self.document, name)
        typed = self._typed(line) if line is not None else ""
        known = self.base.kh.source.text
        if typed.upper() != before.upper():
            return self._set(name, recased(after, known))
        parts: list[str] = []
        at = 0
        for start, end, words in replacements(typed.upper(), after.upper()):
            models = _WORD.findall(typed[start:end])
            parts += (typed[at:start], recased(words, known, models, start == 0))
            at = end
        return self._set(name, "".join((*parts, typed[at:])))

    def _typed(self, line: nodes.Header) -> str:
        if not line.text:
            return ""
        text = self.base.kh.source.text[line.text[0].span.start : line.text[-1].span.end]
        return " ".join(text.split())

    def _set(self, name: str, value: str) -> Unit:
        """Return what gives a header line its value, or adds the line."""
        line = self.base.kh.header(self.document, name)
        words = inline(value)
        if line is not None and line.text:
            return Unit((Edit(line.text[0].span.start, line.text[-1].span.end, words),))
        if line is not None:
            return Unit((Edit(line.span.end, line.span.end, f" {words}"),)) if words else Unit()
        keyword = keywords().spell("header", name, "en" if self.base.language == "en" else "vi")
        return Unit(insert=((self._last_header(), f"{keyword}: {words}".rstrip()),))

    def _without(self, name: str) -> Unit | None:
        line = self.base.kh.header(self.document, name)
        logical = self.base.kh.at(line.span.start) if line is not None else None
        return Unit(drop=frozenset(range(logical.first, logical.end + 1))) if logical is not None else None

    def _last_header(self) -> int:
        """Return the last line of the header, where a further one may stand."""
        document = self.base.kh.documents[self.document]
        headers = [line for line in document.front if isinstance(line, nodes.Header)]
        logical = self.base.kh.at(headers[-1].span.start if headers else document.span.start)
        assert logical is not None
        return logical.end


def _parted(text: str) -> tuple[str, str, str, str] | None:
    """Return place, day, month and year of “Lạng Sơn, ngày 27 tháng 5 năm 2024”, "" for what is blank."""
    found = _PLACE_DATE.match(text) or _SHORT_DATE.match(text)
    return (found["place"].strip(" ,."), found["d"], found["m"], found["y"]) if found else None


def _coded(text: str) -> tuple[str, str]:
    """Return the drafter's code and the number of copies, "" for what is not there."""
    found = _CODE.match(text)
    return (found[1], found[2]) if found else (text.rstrip("."), "")


def _bare(number: str) -> str:
    """Return a number without blanks: ``…/KH-UBND`` is one not given yet."""
    return "".join(number.split()).lstrip("….")


def _both(one: Unit, two: Unit) -> Unit:
    return Unit(one.edits + two.edits, one.drop | two.drop, one.insert + two.insert)
