"""Bodies that a paragraph of a task begins with and gives work to: ``@(thực hiện: Các sở, ngành) theo chức năng …``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kehoach.importing.declare_changes import Change
from kehoach.importing.mark_ends import beside, sentence_end, works_at
from kehoach.importing.mark_words import (
    EXECUTOR,
    LEAD,
    Sentences,
    has_who,
    is_plural,
    may_be_task,
    organises,
    titles_of,
)
from kehoach.lint.printed import Printed
from kehoach.lint.who import is_vague
from kehoach.lint.who_sentences import Where

_GIVER = 60  # letters of who gives work
_TITLE = 40  # letters by which the line of a task is known
_LONGEST = 400  # letters of the subject of a sentence


@cache
def _duty() -> re.Pattern[str]:
    """Return words after the subject of a sentence that give it the work of a task."""
    return re.compile(
        r",?\s+(?:(?:theo|căn cứ(?:\s+vào)?)\s+(?:chức năng|nhiệm vụ|nội dung|Kế hoạch)(?:,?\s+(?:nhiệm vụ|quyền hạn))*"
        r"(?:\s+được giao)?(?!\w)|(?:có|chịu) trách nhiệm(?!\w)"
        r"|(?=(?:phối hợp|tham mưu|triển khai|tổ chức thực hiện)\s))"
    )


@cache
def leading() -> re.Pattern[str]:
    """Return “chủ trì” right after the name of a body."""
    return re.compile(r"(?:,?\s+có trách nhiệm)?,?\s*chủ trì(?:,|\s+và)?(?!\w)")


@cache
def presiding() -> re.Pattern[str]:
    """Return “chủ trì” that makes nobody the lead: “chủ trì hội nghị”, “chủ trì nhiệm vụ”."""
    return re.compile(
        r"(?:,?\s+có trách nhiệm)?,?\s*chủ trì\s+(?:các\s+)?(?:hội nghị|hội thảo|(?:cuộc )?họp|phiên|buổi|lễ|tọa đàm"
        r"|toạ đàm|nhiệm vụ|thẩm định|đề tài|dự án|của|là)(?!\w)"
    )


def acting(sentences: Sentences) -> Iterator[Change]:
    """Give the bodies at the beginning of a paragraph that it gives work to, and who they work with."""
    titles = titles_of(sentences.context)
    for paragraph in sentences.context.text.paragraphs:
        if paragraph.kind not in ("item", "bullet", "prose"):
            continue
        where = sentences.where(paragraph, 0)
        item = paragraph.kind == "item" and may_be_task(where) and organises(where, titles)
        free = where.tasks and not has_who(where.tasks)
        own = free and _is_its_own(where, paragraph)
        likely = free and _duty().search(paragraph.text, 0, _LONGEST)
        if not paragraph.text[0].isupper() or not (item or likely or own):
            continue
        head = paragraph.text[:_LONGEST].partition(":")[0]
        listed = _branches().match(paragraph.text)
        if not listed and len(head) < len(paragraph.text) and sentences.is_units(head, led=True):
            continue  # “Phòng Hậu cần: Bảo đảm …”: a duty of the body before the colon
        found = _subject_of(sentences, paragraph.text)
        if found is not None:
            duty = _duty().match(paragraph.text, found[1])
            does = duty or ((item or own) and works_at(paragraph.text, found[1]))
            sure = duty or own or not is_plural(paragraph.text[slice(*found)])
            at = duty.end() if duty else found[1]
            if does and sure and not presiding().match(paragraph.text, at):
                yield from _subject(sentences, paragraph, found, at, where)


@cache
def _timed() -> re.Pattern[str]:
    """Return a time that a sentence begins with: “Trước ngày 15/6/2026, UBND các xã …”."""
    return re.compile(
        r"(?:Trong|Trước|Đến|Chậm nhất|Từ|Định kỳ|Hằng|Hàng|Quý|Tháng)\s[^,.;:]{2,60},\s+(?:giao\s+)?(?=\w)"
    )


@cache
def _giving() -> re.Pattern[str]:
    return re.compile(r",?\s+giao(?: cho)?\s+(?=[A-ZÀ-ỸĐ])")


def _subject_of(sentences: Sentences, text: str) -> tuple[int, int] | None:
    """Return the bodies that a sentence is about: its first words, those behind a time, those that are given work."""
    timed = _timed().match(text)
    start = timed.end() if timed else 0
    found = sentences.units(text, start, _subject_end(text))
    given = _giving().match(text, found[1]) if found else _giving().search(text, start, start + _GIVER)
    if given is None or text.find(",", start, given.start()) >= 0:
        return found
    return sentences.units(text, given.end(), sentence_end(text, given.end()), told=True)


def _is_its_own(where: Where, paragraph: Printed) -> bool:
    """Tell whether a paragraph is the line of a task that has no lead from above, not a line below it."""
    task = where.tasks[-1]
    return not task.role.lead and paragraph.text.startswith(task.title[:_TITLE])


@cache
def _branches() -> re.Pattern[str]:
    """Return what begins a list of agencies without their common head: “Các sở, ngành: Tư pháp, Nội vụ”."""
    return re.compile(r"Các (?:sở|ban|ngành|phòng)(?:,? (?:và )?(?:sở|ban|ngành|phòng))*:\s+(?=\w)")


def _subject_end(text: str) -> int:
    listed = _branches().match(text)
    return sentence_end(text, listed.end() if listed else 0)


def _subject(
    sentences: Sentences, paragraph: Printed, who: tuple[int, int], at: int, where: Where
) -> Iterator[Change]:
    """Give the marks of a body that a sentence begins with: it leads or executes, and its partners."""
    leads = leading().match(paragraph.text, at)
    path = where.tasks[-1].path if where.tasks else where.section.path if where.section else ""
    if (path, LEAD) in sentences.done or is_vague(paragraph.text[slice(*who)]):
        return
    mark = sentences.mark(paragraph, *who, LEAD if leads else EXECUTOR)
    if mark is not None:
        sentences.done.add((path, LEAD))
        yield mark
        with_ = beside().match(paragraph.text, leads.end() if leads else at)
        if with_:
            end = sentence_end(paragraph.text, with_.end())
            yield from sentences.partners(paragraph, with_.end(), end, where)


@cache
def _fused() -> re.Pattern[str]:
    """Return a label of two roles at the beginning of a paragraph: “Cơ quan chủ trì, phối hợp: A phối hợp với B”."""
    return re.compile(
        r"(?:(?:Cơ quan|Đơn vị|Sở, ngành)\s+)?[Cc]hủ trì(?:,|\s+và)\s+phối hợp(?:\s+thực hiện)?\s*:\s*(?=\w)"
    )


def labelled(sentences: Sentences) -> Iterator[Change]:
    """Give the lead and the partners in a line whose label names both roles and whose value is a sentence."""
    for hit in sentences.context.text.find(_fused()):
        paragraph = hit.paragraph
        where = sentences.where(paragraph, hit.start)
        if hit.start or not where.tasks or has_who(where.tasks):
            continue
        found = sentences.units(paragraph.text, hit.end, sentence_end(paragraph.text, hit.end))
        with_ = beside().match(paragraph.text, found[1]) if found else None
        mark = sentences.mark(paragraph, *found, LEAD) if found and with_ else None
        if mark is not None and with_ is not None:
            sentences.done.add((where.tasks[-1].path, LEAD))
            yield mark
            end = sentence_end(paragraph.text, with_.end())
            yield from sentences.partners(paragraph, with_.end(), end, where)
