"""Sentences that say who leads or by when, and the numbered lines and tasks they stand in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from kehoach.lint.printed import Printed
from kehoach.lint.rule import Context
from kehoach.lint.who import is_vague
from kehoach.model.agency_names import issuer_end
from kehoach.model.plan import Section, Task
from kehoach.model.unit_verbs import work_begins
from kehoach.model.units import is_unit, split_units
from kehoach.text.patterns import compiled
from kehoach.text.values import NamedTuple

KINDS = frozenset(("heading", "item", "prose", "bullet"))
"""The kinds of paragraphs whose words are the author's own."""

_LEADS = "chủ trì"
_REACH = 600  # letters before and after “chủ trì” in which its sentence begins and ends
_BESIDE = 40  # letters beside “chủ trì” that may make it a noun
_DEADLINE = 160  # letters from the verb of a deadline to the end of its year
_LINK = 120  # letters of the words between a body and “chủ trì”
_NOT_AFTER = (
    "cuộc họp", "họp", "hội nghị", "hội thảo", "phiên", "buổi", "lễ", "tọa đàm", "toạ đàm", "các cuộc", "các phiên",
    "các buổi", "các hội nghị", "và chỉ đạo hội nghị", "của", "là", "gồm", ":", "nhiệm vụ", "thẩm định",
)  # fmt: skip


_NOUN_BEFORE = (" đồng", " vai trò", " việc", " được giao", " trách nhiệm của", " để")


class Lead(NamedTuple):
    """A sentence that gives a lead: the ranges of the lead's and the partners' names in a paragraph.

    ``given``: it says so with a verb of assigning (``Giao …``) or as the duty of a body (``Sở Tài chính: Chủ trì``);
    without one it may tell what was done.
    """

    paragraph: Printed
    start: int
    end: int
    partners: tuple[int, int] | None
    sentence_end: int
    given: bool

    @property
    def name(self) -> str:
        """The lead as written."""
        return self.paragraph.text[self.start : self.end]


class Where(NamedTuple):
    """What a place stands in: the numbered line, and the tasks (its own and those of its bullets) that hold it.

    ``part`` is "opening" or "closing" outside of all numbered lines, else "".
    """

    section: Section | None
    tasks: tuple[Task, ...]
    part: str = ""


class Outline:
    """Answers in which numbered line, and in which tasks, a place of the plan stands."""

    def __init__(self, context: Context) -> None:
        sections = [(section.span.file, section.span.start, section) for section in context.sections()]
        sections.sort(key=lambda item: item[:2])
        self._sections = [item[2] for item in sections]
        self._starts = [item[:2] for item in sections]
        self._tasks: dict[str, list[Task]] = {}
        self._parts: dict[tuple[str, int], list[Task]] = {}  # of bullets and rows, by the file they stand in
        for task in sorted(context.plan.tasks, key=lambda task: task.span.start):
            path, part, _ = task.path.partition(".-")
            if part:
                self._parts.setdefault((path, task.span.file), []).append(task)
            else:
                self._tasks.setdefault(path, []).append(task)
        plan = context.plan
        ends = [plan.recipients_span.start] if plan.recipients is not None else []
        ends += [block.span.start for block in plan.closing[:1] if block.span.file == plan.span.file]
        self._end = min(ends, default=None)

    def at(self, file: int, offset: int) -> Where:
        """Return what a place of a source stands in."""
        found = bisect_right(self._starts, (file, offset)) - 1
        if found < 0 or self._sections[found].span.file != file:
            return Where(None, (), "opening")
        section = self._sections[found]
        if self._end is not None and section.span.start < self._end <= offset:  # the closing part
            return Where(None, (), "closing")
        parts = self._parts.get((section.path, file), ())
        last = bisect_right(parts, offset, key=lambda task: task.span.start)
        return Where(section, (*self._tasks.get(section.path, ()), *parts[max(0, last - 1) : last]))


def leads(context: Context) -> Iterator[Lead]:
    """Give the sentences in which bodies are made lead in words: ``Giao Sở Tư pháp chủ trì, phối hợp với …``."""
    names = _declared(context)
    for paragraph, at in context.text.find_words(_LEADS):
        if paragraph.kind not in KINDS or _is_noun(paragraph.text, at):
            continue
        begin = _sentence(paragraph.text, at)
        body = _body(paragraph.text, begin, at, names)
        found = body or _owner(paragraph.text, begin, at, names)
        if found is not None and not is_vague(paragraph.text[found[0] : found[1]]):
            end = _sentence_end(paragraph.text, at)
            partners = _partners(paragraph.text, at + len(_LEADS), end, names)
            given = body is None or _giving().match(paragraph.text, begin, found[0]) is not None
            yield Lead(paragraph, *found, partners, end, given)


def _declared(context: Context) -> frozenset[str]:
    from kehoach.lint.who import known, named

    return known(context) | named(context)


def _is_noun(text: str, at: int) -> bool:
    """Tell whether these words make nobody the lead: ``chủ trì hội nghị``, ``đồng chủ trì``."""
    after = text[at + len(_LEADS) : at + len(_LEADS) + _BESIDE].lstrip()
    if after.lower().startswith(_NOT_AFTER) or not after:
        return True
    before = text[max(0, at - _BESIDE) : at].rstrip().lower()
    return before.endswith(_NOUN_BEFORE) and not before.endswith(("hội đồng", "giúp việc"))


def _sentence(text: str, at: int) -> int:
    """Return where the sentence, the part of it between semicolons, or the bracket around a place begins."""
    first = max(0, at - _REACH)
    bracket = text.rfind("(", first, at)
    if bracket >= 0 and ")" not in text[bracket:at]:
        first = bracket + 1
    found = [(text.rfind(mark, first, at), len(mark)) for mark in (". ", ";", ": ", "? ", "! ")]
    return max([place + length for place, length in found if place >= 0], default=first)


def _sentence_end(text: str, at: int) -> int:
    ends = [end for mark in (". ", ";", ": ") if (end := text.find(mark, at, at + _REACH)) >= 0]
    return min(ends, default=len(text[: at + _REACH].rstrip(" .")))


@cache
def _giving() -> re.Pattern[str]:
    return compiled(
        r"(?:.*(?<!\w))?(?:giao|phân công|đề nghị|yêu cầu|chỉ đạo|trong đó|đồng thời)(?: nhiệm vụ)?(?: cho)?,?\s+",
        re.IGNORECASE | re.DOTALL,
    )


@cache
def _linking() -> re.Pattern[str]:
    return compiled(
        r"(?:[\s,–-]+(?:có trách nhiệm|chịu trách nhiệm(?: chính)?|sẽ|tiếp tục"
        r"|(?:là|làm) (?:(?:cơ quan|đơn vị|bộ phận) )?(?:cơ quan|đơn vị|đầu mối|thường trực)"
        r"|(?:căn cứ|theo) (?:vào )?chức năng(?:, nhiệm vụ)?(?:, quyền hạn)?(?: được giao)?|trực tiếp"
        r"|(?:căn cứ|theo) nhiệm vụ được giao))*[\s,–-]*\Z",
        re.IGNORECASE,
    )


def _body(text: str, begin: int, at: int, names: frozenset[str]) -> tuple[int, int] | None:
    """Return the range of the names right before ``chủ trì``, None when other words stand there."""
    found = _linking().search(text, max(begin, at - _LINK), at)
    end = found.start() if found else at
    start = begin
    given = _giving().match(text, begin, end)
    if given:
        start = given.end()
    start += len(text[start:end]) - len(text[start:end].lstrip(" -–+"))
    return _checked(text, start, end, names)


def _owner(text: str, begin: int, at: int, names: frozenset[str]) -> tuple[int, int] | None:
    """Return the range of the names before a colon: ``Sở Tài chính: Chủ trì, phối hợp với …``."""
    if text[begin:at].strip() or not text[:begin].rstrip().endswith(":"):
        return None
    end = text.rstrip().rfind(":", 0, begin)
    given = _giving().match(text, 0, end)
    return _checked(text, given.end() if given else 0, end, names)


def _checked(text: str, start: int, end: int, names: frozenset[str]) -> tuple[int, int] | None:
    words = text[start:end]
    if not 3 < len(words) < 160 or not words[0].isupper() or not is_unit(words, names):
        return None
    return start, end


@cache
def _with() -> re.Pattern[str]:
    return compiled(r"\s*(?:,|và)?\s*phối hợp(?:\s+chặt chẽ)?\s+(?:(?:cùng )?với|cùng)\s+", re.IGNORECASE)


def _partners(text: str, at: int, end: int, names: frozenset[str]) -> tuple[int, int] | None:
    """Return the range of the partners' names after ``chủ trì, phối hợp với``, None when it is not sure."""
    found = _with().match(text, at, end)
    if found is None:
        return None
    start = stop = found.end()
    open_end = True
    parted = split_units(text[start:end], names)
    if parted.doubtful:
        return None
    for unit in parted.units:
        place = text.find(unit.name, stop, end)
        if place < 0:
            return None
        does = work_begins(unit.name)
        stop = place + (len(unit.name) if does < 0 else does)
        open_end = does < 0
        if unit.note or does >= 0:
            break
    if open_end and runs_on(text[start:stop]):
        return None
    return (start, stop) if stop > start and is_unit(text[start:stop], names) else None


_GOES_ON = frozenset(
    ("các", "những", "cùng", "cấp", "và", "thuộc", "trực", "tỉnh", "huyện", "xã", "thành", "liên", "có", "trên", "ở",
     "đóng", "nơi", "-", "–", "của", "được")
)  # fmt: skip
_PLURAL = frozenset(("Các", "Những", "Mọi", "Toàn", "Từng"))


def runs_on(words: str) -> bool:
    """Tell whether a name that is typed with capitals goes on in words that belong to no name."""
    names = _last_name().finditer(words)
    last = max((n.start() for n in names if n[0][0].isupper() and n[0] not in _PLURAL), default=-1)
    rest = words[issuer_end(words, last) :].split() if last >= 0 else []
    return rest != [] and rest[0].islower() and rest[0].strip(",") not in _GOES_ON


@cache
def _last_name() -> re.Pattern[str]:
    return compiled(r"(?:\A|(?<=, )|(?<=; )|(?<= và ))(?=[^\W\d_])\w+")


@cache
def _deadline() -> re.Pattern[str]:
    date = r"(?:ngày\s+)?\d{1,2}/\d{1,2}/\d{4}|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}"
    month = r"tháng\s+\d{1,2}(?:/|\s+năm\s+)\d{4}|quý\s+[iv]{1,3}(?:/|\s+năm\s+)\d{4}"
    return compiled(
        r"(?<!\w)(?:hoàn thành|xong|gửi|trình|báo cáo|ban hành)(?!\w)[^.;:()\n]{0,90}?"
        r"(?P<when>(?:(?:chậm nhất|trễ nhất)\s+(?:là\s+|vào\s+)?(?:trước\s+)?|trước\s+|đến hết\s+)"
        rf"(?:{date}|{month})|(?:trong\s+)?(?:{month}))"
    )


@cache
def _year() -> re.Pattern[str]:
    return compiled(r"20\d\d(?!\d)")


def deadlines(context: Context) -> Iterator[tuple[Printed, int, int, int]]:
    """Give the terms set in words, as paragraph, range and year: ``hoàn thành trước ngày 15/10/2026``."""
    lower = context.text.lower
    for found in _year().finditer(lower):
        paragraph = context.text.at(found.start())
        if paragraph.kind not in KINDS:
            continue
        end = found.end()
        first = max(paragraph.start, end - _DEADLINE)
        for match in _deadline().finditer(lower, first, end):
            if match.end() == end:
                yield paragraph, match.start("when") - paragraph.start, end - paragraph.start, int(found[0])


@cache
def _mark() -> re.Pattern[str]:
    return compiled(r"@\([^()@:]{1,40}:\s*\Z")


def in_mark(context: Context, paragraph: Printed, start: int) -> bool:
    """Tell whether a place of a paragraph stands in an ``@(…)``."""
    at = 0
    for text, span in paragraph.runs:
        if at <= start < at + len(text):
            source = context.sources[span.file].text
            return _mark().search(source, max(0, span.start - 50), span.start) is not None
        at += len(text)
    return False
