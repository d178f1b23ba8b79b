"""Names of bodies and places that ended, looked for in what a plan says of its own: for KH211 to KH215.

The names, their days and the laws are in ``grammar/doi_ten_co_quan.txt`` and ``grammar/dia_danh.txt``. What a plan
cites or quotes, and what it says of the past, keeps the names of its day and is never looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cache, lru_cache

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.citations import found_in
from kehoach.lint.places import narrowed
from kehoach.lint.printed import Printed
from kehoach.lint.rule import Context, Rule
from kehoach.model.plan import Plan
from kehoach.model.word_lists import rows
from kehoach.text.patterns import compiled
from kehoach.text.span import Span
from kehoach.text.values import NamedTuple

BODIES, PLACES = "doi_ten_co_quan", "dia_danh"
_CITED = frozenset(("quote", "basis", "note"))
_PLACEMENT = (("uỷ", "ủy"), ("oà", "òa"), ("oá", "óa"), ("oả", "ỏa"), ("uý", "úy"))
_DISTRICTS = (" huyện", " quận", " thị xã", " cấp huyện", " các huyện", " các quận")
_DASHES = ("-", " – ", "–", ", ")


class Change(NamedTuple):
    """A name that ended: its spellings (in lower case), the last day, the first day it is surely wrong (ISO 8601).

    ``now``: what holds instead, "" when no one body does; ``law``: by which law, "" when there are many.
    """

    names: tuple[str, ...]
    shown: str
    last: str
    wrong: str
    now: str
    law: str


class Found(NamedTuple):
    """A name where the plan says it of its own: as printed, and its place."""

    text: str
    span: Span


class Issued(NamedTuple):
    """The first and the last day on which a plan may have been issued, ISO 8601."""

    first: str
    last: str


@cache
def changes(file: str, group: str) -> tuple[Change, ...]:
    """Return the rows of a group of a data file (:data:`BODIES`, :data:`PLACES`)."""
    found = []
    for cells in rows(file).get(group, ()):
        names = [name.strip() for name in cells[0].split(";")]
        spelt = names + [name.replace(" - ", dash) for name in names if " - " in name for dash in _DASHES]
        if group == "province":
            spelt += [f"tỉnh ủy {name.partition(' ')[2]}" for name in spelt]
        found.append(Change(tuple(dict.fromkeys(map(folded, spelt))), names[0], *cells[1:5]))
    return tuple(found)


def folded(text: str) -> str:
    """Return a text in lower case with tone marks in one place (“Uỷ ban” → “ủy ban”): the same length."""
    low = text.lower()
    text = low if len(low) == len(text) else "".join(c if len(c.lower()) > 1 else c.lower() for c in text)
    for old, new in _PLACEMENT:
        text = text.replace(old, new)
    return text


_folded = lru_cache(4)(folded)


def whole_text(context: Context) -> str:
    """Return :func:`folded` of everything a plan prints, made once for all rules."""
    return _folded(context.text.whole)


def issued(plan: Plan) -> Issued | None:
    """Return when a plan is issued, None when it does not say a year."""
    given = plan.head.date
    if given is None or given.year is None:
        return None
    low, high = (f"{given.month:02}",) * 2 if given.month else ("01", "12")
    first, last = (f"{given.day:02}",) * 2 if given.month and given.day else ("01", "31")
    return Issued(f"{given.year:04}-{low}-{first}", f"{given.year:04}-{high}-{last}")


def search(context: Context, wanted: Iterable[Change]) -> Iterator[tuple[Change, list[Found]]]:
    """Give the names that the plan itself says, in its frame and its text, each with its places in order.

    Args:
        context: the plan.
        wanted: the names to look for, rows of :func:`changes` (of any group but ``district``).
    """
    framed = [(text, folded(text), span) for text, span in frame(context)]
    places = _places(context.text.whole)
    for change in wanted:
        found = []
        for name in change.names:
            found += [one for line in framed if name in line[1] for one in _in_line(context, name, *line)]
            found += [one for at in places.get(name, ()) for one in _in_text(context, name, at)]
        if found:
            yield change, sorted(found, key=lambda one: one.span)


def _in_line(context: Context, name: str, text: str, low: str, span: Span) -> Iterator[Found]:
    at = low.find(name)
    if _complete(low, at, at + len(name)):
        words = text[at : at + len(name)]
        yield Found(words, narrowed(span, words, context.sources))


def _in_text(context: Context, name: str, at: int) -> Iterator[Found]:
    paragraph = context.text.at(at)
    start, end = at - paragraph.start, at - paragraph.start + len(name)
    if own(context, paragraph, start, end):
        yield Found(paragraph.text[start:end], paragraph.span(start, end))


@cache
def _names() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return all names of the data that are looked for word by word, by their first word."""
    groups = ((BODIES, "body"), (PLACES, "province"), (PLACES, "status"), (PLACES, "level"))
    by_word: dict[str, list[str]] = {}
    for name in (name for row in groups for change in changes(*row) for name in change.names):
        by_word.setdefault(name.partition(" ")[0], []).append(name)
    return tuple((word, tuple(dict.fromkeys(names))) for word, names in by_word.items())


@lru_cache(4)
def _places(text: str) -> dict[str, list[int]]:
    """Return where the names of the data stand in a text: one search for all rules."""
    whole = _folded(text)
    found: dict[str, list[int]] = {}
    for word, names in _names():
        at = whole.find(word)
        while at >= 0:
            if whole.startswith(names, at):
                for name in names:
                    if whole.startswith(name, at) and _complete(whole, at, at + len(name)):
                        found.setdefault(name, []).append(at)
            at = whole.find(word, at + 1)
    return found


def frame(context: Context) -> Iterator[tuple[str, Span]]:
    """Give what the plan says above and below its text; an attached one takes it from the first document."""
    plan = context.plan
    first = context.plans[0]
    for value, given in ((plan.head.issuer, first.head.issuer), (plan.head.parent, first.head.parent)):
        if value is not None and (plan is first or value != given):
            yield value.text, value.span
    for recipient in plan.recipients or ():
        yield recipient.text, recipient.span
    if plan.signature is not None:
        for line in plan.signature.capacity:
            yield line, plan.signature.span


def whole_word(text: str, start: int, end: int) -> bool:
    """Tell whether no letter stands before or after a range of a text."""
    return not (start and text[start - 1].isalnum()) and not (end < len(text) and text[end].isalnum())


def _complete(text: str, start: int, end: int) -> bool:
    """Tell whether a name ends there: “Phòng Tư pháp” but not “Phòng Tư pháp các huyện”, a name of KH213."""
    return whole_word(text, start, end) and not text.startswith(_DISTRICTS, end)


@cache
def _past() -> re.Pattern[str]:
    """Return the words of a sentence that speaks of the past, of the change itself, or of another country."""
    return compiled(
        r"trước (?:đây|khi|ngày)|\bcũ\b|sáp nhập|hợp nhất|sắp xếp|chuyển giao|bàn giao|tiếp nhận từ|giải thể|kết thúc"
        r"|chấm dứt|không còn|không tổ chức|nguyên (?:là|trạng)|đổi tên|trên cơ sở|bỏ cấp|chuyển từ"
        r"|trung quốc|campuchia|\blào\b|\b(?:19\d\d|20[01]\d|202[0-4])\b"
    )


def own(context: Context, paragraph: Printed, start: int, end: int) -> bool:
    """Tell whether a range of a paragraph is what the plan itself says of the present."""
    typed = paragraph.kind not in _CITED and _typed_or_unit(context, paragraph, start)
    return typed and _present(paragraph.text, start, end)


@lru_cache(1024)
def _present(text: str, start: int, end: int) -> bool:
    """Tell whether a range stands outside quotations and citations, in a sentence about the present."""
    before = text[:start]
    if before.count("“") > before.count("”") or before.count('"') % 2:
        return False
    sentence = text[_back(before) : _on(text, end)]
    if _past().search(sentence.lower()):
        return False
    return not any(one.start < end and start < max(one.end, _on(text, one.end)) for one in found_in(text))


def _back(before: str) -> int:
    return max(before.rfind(". "), before.rfind(";")) + 1


def _on(text: str, end: int) -> int:
    ends = [at for at in (text.find(". ", end), text.find(";", end)) if at >= 0]
    return min(ends, default=len(text))


def _typed_or_unit(context: Context, paragraph: Printed, start: int) -> bool:
    """Tell whether words are typed there or printed by the reference to a body (not to a document)."""
    at = 0
    for text, span in paragraph.runs:
        if at <= start < at + len(text):
            if len(text) == span.end - span.start:
                return True
            return any(text in (unit.name, unit.short) for unit in context.plan.units)
        at += len(text)
    return True


def day(iso: str) -> str:
    """Return a day as it is written in plans: ``01/7/2025`` (NĐ 30/2020, PL I II.4.b)."""
    year, month, of_month = iso.split("-")
    return f"{of_month}/{month if month in ('01', '02') else month.lstrip('0')}/{year}"


def told(rule: Rule, change: Change, found: list[Found]) -> Diagnostic:
    """Return the one finding for a name, at its first place.

    Args:
        rule: the rule that finds it.
        change: what ended.
        found: its places in order, at least one.
    """
    name = found[0].text
    sharp = date.fromisoformat(change.wrong) - date.fromisoformat(change.last) == timedelta(1)
    since_vi = f"ngày {day(change.wrong)}" if sharp else f"năm {change.wrong[:4]}"
    since_en = change.wrong if sharp else change.wrong[:4]
    many_vi = f" ({len(found)} chỗ)" if len(found) > 1 else ""
    many_en = f" ({len(found)} places)" if len(found) > 1 else ""
    by_vi = f" theo {change.law}" if change.law else ""
    by_en = f" by {change.law}" if change.law else ""
    hints = []
    if change.now:
        hints.append(Hint(Text(f"nay là: {change.now}", f"now: {change.now}")))
    return rule.found(
        found[0].span,
        f"“{name}” không còn từ {since_vi}{by_vi}{many_vi}",
        f"“{name}” has ended as of {since_en}{by_en}{many_en}",
        tuple(hints),
    )
