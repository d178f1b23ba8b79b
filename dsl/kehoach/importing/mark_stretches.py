"""Brackets and ends of sentences that say who does a task and by when, found and marked clause by clause."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

from kehoach.importing.declare_changes import Change
from kehoach.importing.mark_clauses import Said, clauses, is_time
from kehoach.importing.mark_words import (
    EXECUTOR,
    LEAD,
    PARTNER,
    TIME,
    Sentences,
    has_partners,
    has_time,
    has_who,
    is_role_item,
)
from kehoach.lint.printed import Printed
from kehoach.lint.who_sentences import Where

_FARTHEST = 1000  # letters from there to the end of what is said
_TRIES = 60  # places in a paragraph that are looked at
_REACH = 400  # letters from the beginning of a stretch to “chủ trì” or to a label


def said_roles(sentences: Sentences) -> Iterator[Change]:
    """Give the marks of who does a task, in brackets and at the ends of sentences."""
    yield from _marked(sentences, (LEAD, EXECUTOR, PARTNER))


def said_alone(sentences: Sentences) -> Iterator[Change]:
    """Give the bodies alone in brackets at the ends of lines, where other lines beside them end in brackets too."""
    found: dict[tuple[str, str], list[tuple[Printed, Where, int, int]]] = {}
    for hit in sentences.context.text.find(_alone()):
        paragraph, first, last = hit.paragraph, hit.start + 1, hit.start + 1 + len(hit.match["who"])
        where = sentences.where(paragraph, first)
        if where.tasks and not _passes_on().search(paragraph.text, max(0, hit.start - _REACH), hit.start):
            beside = where.tasks[-1].path.rpartition(".")[0], paragraph.kind
            found.setdefault(beside, []).append((paragraph, where, first, last))
    for lines in found.values():
        named = [line for line in lines if sentences.is_units(line[0].text[line[2] : line[3]])]
        for paragraph, where, first, last in named if len(lines) > 1 else ():
            if _is_held(sentences, paragraph, where, EXECUTOR) or not sentences.open_to_marks(
                paragraph, first
            ):
                continue
            change = sentences.mark(paragraph, first, last, EXECUTOR)
            if change is not None:
                sentences.done.add((_path(paragraph, where), EXECUTOR))
                yield change


@cache
def _alone() -> re.Pattern[str]:
    return re.compile(r"\((?P<who>[A-ZÀ-ỸĐ][^();\n]{3,300})(?:;[^()\n]*)?\)[.;]?(?=\n|\Z)")


@cache
def _passes_on() -> re.Pattern[str]:
    """Return words before a bracket after which it says to whom, or through whom, something goes."""
    return re.compile(r"(?<!\w)(?:[Gg]ửi|[Bb]áo cáo|[Tt]rình|qua|về|của)\s[^,;.()]{0,60}\Z")


def said_times(sentences: Sentences) -> Iterator[Change]:
    """Give the marks of the times that stand beside who does a task, in brackets and at the ends of sentences."""
    yield from _marked(sentences, (TIME,))


def _marked(sentences: Sentences, fields: tuple[str, ...]) -> Iterator[Change]:
    for paragraph, where, said in chain(
        _brackets(sentences, fields), _bare(sentences, fields), _tails(sentences, fields)
    ):
        for clause in said:
            if clause.field not in fields or _is_held(sentences, paragraph, where, clause.field):
                continue
            if not sentences.open_to_marks(paragraph, clause.start):
                continue
            change = sentences.mark(paragraph, clause.start, clause.end, clause.field)
            if change is not None:
                sentences.done.add((_path(paragraph, where), clause.field))
                yield change


def _has_task(sentences: Sentences, where: Where) -> bool:
    """Tell whether a place is of a task, or of a numbered line that an earlier mark made one."""
    return bool(where.tasks) or (where.section is not None and (where.section.path, LEAD) in sentences.done)


def _path(paragraph: Printed, where: Where) -> str:
    return where.tasks[-1].path if where.tasks else f"at {paragraph.start}"


def _is_done(sentences: Sentences, paragraph: Printed, where: Where, fields: tuple[str, ...]) -> bool:
    """Tell whether there is nothing left to mark."""
    return all(_is_held(sentences, paragraph, where, field) for field in fields)


def _is_held(sentences: Sentences, paragraph: Printed, where: Where, field: str) -> bool:
    """Tell whether a task says already what a clause says, by a field or by an earlier mark."""
    path = _path(paragraph, where)
    if field == TIME:
        return has_time(where.tasks) or (path, TIME) in sentences.done
    if field == PARTNER:
        return has_partners(where.tasks) or (path, PARTNER) in sentences.done
    return has_who(where.tasks) or not sentences.done.isdisjoint(((path, LEAD), (path, EXECUTOR)))


_Found = tuple[Printed, Where, list[Said]]


@cache
def _bracket() -> re.Pattern[str]:
    inner = r"(?:[^()\n]|\([^()\n]{1,60}\))"
    says = r"(?:chủ trì|phối hợp|thực hiện|phụ trách|tham mưu|đảm nhiệm|đầu mối)"
    return re.compile(rf"\((?={inner}*?{says})({inner}{{6,600}})\)")


@cache
def _body_and_time() -> re.Pattern[str]:
    """Return a bracket that may hold a body and a time and nothing else: “(Phòng Kinh tế; trước 30/11/2026)”."""
    return re.compile(r"\((?P<who>[A-ZÀ-ỸĐ][^();\n]{3,300}?)\s*[;,–-]\s+(?P<when>[^();\n]{4,80})\)")


def _bare(sentences: Sentences, fields: tuple[str, ...]) -> Iterator[_Found]:
    """Give the brackets of a body and a time."""
    for hit in sentences.context.text.find(_body_and_time()):
        paragraph, who, when = hit.paragraph, hit.match["who"], hit.match["when"]
        start, after = hit.start + 1, hit.end - 1
        where = sentences.where(paragraph, start)
        if not is_role_item(where, paragraph) or _is_done(sentences, paragraph, where, fields):
            continue
        if paragraph.kind == "bullet" and _is_held(sentences, paragraph, where, EXECUTOR):
            continue  # of this line only, where the task above has another
        if is_time(when) and sentences.is_units(who) and sentences.open_to_marks(paragraph, hit.start):
            end = start + len(who)
            body = Said(EXECUTOR, start, end, end)
            yield paragraph, where, [body, Said(TIME, after - len(when), after, after)]


def _brackets(sentences: Sentences, fields: tuple[str, ...]) -> Iterator[_Found]:
    """Give the brackets that say who does something, of tasks and of numbered lines that so become tasks."""
    for hit in sentences.context.text.find(_bracket(), lower=True):
        paragraph = hit.paragraph
        start, end = hit.start + 1, hit.end - 1
        where = sentences.where(paragraph, start)
        if not is_role_item(where, paragraph) or _is_done(sentences, paragraph, where, fields):
            continue
        if not sentences.open_to_marks(paragraph, hit.start):
            continue
        said = list(clauses(sentences, paragraph.text, start, end))
        if any(clause.field in (LEAD, EXECUTOR) for clause in said):
            yield paragraph, where, said


@cache
def _trigger() -> re.Pattern[str]:
    """Return what says who leads in the middle of a paragraph, or labels it."""
    noun = r"(?:hội nghị|hội thảo|cuộc họp|họp|phiên|buổi|lễ|tọa đàm)"
    when = r"(?:thời gian|hoàn thành|xong|trong|trước|từ|tháng|quý|ngày|năm|hằng|định kỳ|thường xuyên)"
    return re.compile(
        rf"(?<!\w)(?:chủ trì(?!\s+(?:các\s+)?{noun})|phụ trách(?=[,;.])"
        r"|(?:đầu mối|phối hợp|thực hiện|tham mưu|trách nhiệm|phụ trách)(?:\s[^\W\d_]+)?\s*:"
        rf"|thực hiện(?=,\s+hoàn thành\s|[;,.]\s+{when}(?!\w)|\s+(?:xong\s+)?(?:trong|trước|từ|vào)\s+"
        r"(?:\d|ngày\s|tháng\s|quý\s|năm\s)|\s+[–-]\s|[.;]?(?:\n|\Z)))"
    )


@cache
def _start() -> re.Pattern[str]:
    return re.compile(r"(?:\A|[.;:?!]\s+|\s[–-]\s+|,\s+|:\s*)(?=\w)|(?<!\w)do\s+(?=[A-ZÀ-ỸĐ])")


@cache
def _attended() -> re.Pattern[str]:
    """Return words before “do … chủ trì” that say what is attended, not what is done."""
    return re.compile(
        r"(?:hội nghị|hội thảo|họp|lớp|thi|lễ|tọa đàm|đề tài|dự án|chương trình|hoạt động|đoàn|phong trào)[^.;:]*\Z",
        re.IGNORECASE,
    )


def _tails(sentences: Sentences, fields: tuple[str, ...]) -> Iterator[_Found]:
    """Give the stretches of the paragraphs of tasks that begin with a body or a label, and say who leads."""
    reached: dict[int, int] = {}
    tried: dict[int, int] = {}
    for hit in sentences.context.text.find(_trigger(), lower=True):
        paragraph, at = hit.paragraph, hit.start
        where = sentences.where(paragraph, at)
        if (
            not _has_task(sentences, where)
            or at < reached.get(paragraph.start, 0)
            or not sentences.open_to_marks(paragraph, at)
        ):
            continue
        text, first = paragraph.text, max(0, at - _REACH)
        if text.count("(", first, at) > text.count(")", first, at):
            continue
        tried[paragraph.start] = tried.get(paragraph.start, 0) + 1
        if tried[paragraph.start] > _TRIES:
            continue
        for start in _start().finditer(text, first, at + 1):
            if start[0].startswith("do") and _attended().search(text, first, start.start()):
                continue
            said = list(clauses(sentences, text, start.end(), min(len(text), at + _FARTHEST)))
            if (
                said
                and said[0].field in (LEAD, EXECUTOR, PARTNER)
                and said[0].after >= at
                and start.end() <= at
            ):
                reached[paragraph.start] = said[-1].after
                yield paragraph, where, said
                break
