"""Where a plan speaks of its annexes (phụ lục): for KH623 and KH624."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kehoach.lint.citations import found_in
from kehoach.lint.printed import Printed
from kehoach.lint.rule import Context
from kehoach.text.patterns import compiled
from kehoach.text.span import Span
from kehoach.text.values import NamedTuple

_AFTER = 90  # letters after “Phụ lục II” in which the document it belongs to is named
_SKIPPED = frozenset(("quote", "basis", "note", "annex"))
_ROMAN = {"I": 1, "V": 5, "X": 10}


class Spoken(NamedTuple):
    """A place where a plan speaks of annexes: their numbers, () when it names none; ``whole``: of all of them."""

    numbers: tuple[int, ...]
    span: Span
    text: str
    attached: bool  # “kèm theo” is said of it


@cache
def _annex() -> re.Pattern[str]:
    number = r"(?:[IVX]+|\d{1,2})(?!\w)"
    return compiled(
        rf"[Pp](?:hụ|HỤ) (?:lục|LỤC)(?: số)?(?P<numbers>(?: |, | và | và Phụ lục | đến |-){number})*"
    )


@cache
def _number() -> re.Pattern[str]:
    return compiled(r"(?<!\w)(?:[IVX]+|\d{1,2})(?!\w)")


@cache
def _attached() -> re.Pattern[str]:
    return compiled(r"\((?:có |theo |chi tiết )?[^()]{0,60}(?:kèm theo|đính kèm)(?: kế hoạch(?: này)?)?\)")


def value(numeral: str) -> int:
    """Return the number of a numeral, Roman or not: ``IV`` is 4."""
    if numeral.isdigit():
        return int(numeral)
    values = [_ROMAN[sign] for sign in numeral]
    return sum(-n if n < max(values[at:]) else n for at, n in enumerate(values))


def in_body(context: Context, paragraph: Printed) -> bool:
    """Tell whether a paragraph stands before the annexes."""
    annexes = context.plan.annexes
    if not annexes:
        return True
    first, place = annexes[0].span, paragraph.runs[0][1]
    return place.file != first.file or place.start < first.start


def spoken_of(context: Context) -> Iterator[Spoken]:
    """Give the places where the body of a plan speaks of its own annexes, not of those of a cited document."""
    for hit in context.text.find(_annex()):
        paragraph = hit.paragraph
        if paragraph.kind in _SKIPPED or not in_body(context, paragraph):
            continue
        if _of_another(paragraph.text, hit.end):
            continue
        words = paragraph.text[hit.start : hit.end]
        numbers = [value(found[0]) for found in _number().finditer(words)]
        if len(numbers) == 2 and (" đến " in words or "-" in words):
            numbers = list(range(numbers[0], numbers[1] + 1))
        after = paragraph.text[hit.end : hit.end + _AFTER].lower().lstrip(" ,")
        attached = after.startswith(("kèm theo", "đính kèm", "ban hành kèm theo"))
        yield Spoken(tuple(numbers), hit.span, words, attached)


def enclosed(context: Context) -> Iterator[Spoken]:
    """Give the places that say in brackets that something is enclosed: “(có danh mục kèm theo)”."""
    for hit in context.text.find(_attached(), lower=True):
        if hit.paragraph.kind not in _SKIPPED and in_body(context, hit.paragraph):
            yield Spoken((), hit.span, hit.paragraph.text[hit.start : hit.end], True)


def _of_another(text: str, end: int) -> bool:
    """Tell whether a document follows that the annex belongs to: “Phụ lục I Nghị định số 30/2020/NĐ-CP”."""
    stop = min((at for at in (text.find(";", end), text.find(". ", end)) if at >= 0), default=len(text))
    after = text[end : min(stop, end + _AFTER)]
    if re.match(r"[^,]{0,40}(?:Kế hoạch|Quyết định|Chương trình|Phương án|Nghị quyết) này", after):
        return False
    if any(one.start < min(stop, end + _AFTER) and one.start >= end for one in found_in(text)):
        return True
    return bool(
        re.match(r"[^,]{0,30}(?:Thông tư|Nghị định|Luật|Quyết định|Công văn|Hướng dẫn|Nghị quyết)", after)
    )
