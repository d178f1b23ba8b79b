"""Times and reports in the sentences of tasks marked as data: ``thời gian thực hiện @(thời gian: năm 2022)``."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from kehoach.importing.declare_changes import Change
from kehoach.importing.declare_front import Front
from kehoach.importing.declare_ids import Names
from kehoach.importing.mark_clauses import is_time
from kehoach.importing.mark_ends import sentence_end
from kehoach.importing.mark_known import known_terms
from kehoach.importing.mark_stretches import said_times
from kehoach.importing.mark_words import TIME, Sentences, has_time, has_who
from kehoach.lint.printed import Hit, Printed
from kehoach.lint.rule import Context
from kehoach.model.timeframe import parse_timeframe

REPORT = "báo cáo"
_WORDS = 14  # of the words that say how often something is reported
_REACH = 600  # letters of a sentence before its time
_NEAR = 240  # letters from these words to “báo cáo”


def time_changes(context: Context, front: Front, names: Names) -> Iterator[Change]:
    """Give the marks of the times of tasks that have none; one for each task.

    Args:
        context: the plan, its roles marked.
        front: not used; steps are called alike.
        names: not used.
    """
    sentences = Sentences(context)
    yield from said_times(sentences)
    yield from _found(sentences, _labelled())
    yield from _found(sentences, _bracketed())
    yield from _found(sentences, _assigned(), "chủ trì")
    yield from _found(sentences, _alone())
    yield from _found(sentences, _first())
    yield from _goal_terms(sentences)
    yield from known_terms(sentences, TIME)


@cache
def _labelled() -> re.Pattern[str]:
    """Return “thời gian thực hiện” in a sentence, and the words of the time after it."""
    return re.compile(
        r"(?<!\w)thời (?:gian|hạn)(?:\s+(?:thực hiện|hoàn thành|tổ chức|triển khai|dự kiến|kiểm tra))?"
        r"(?:\s*:\s*|\s+)(?P<when>\S[^.;()\n]{2,140})"
    )


@cache
def _bracketed() -> re.Pattern[str]:
    """Return a bracket at the end of a paragraph that can only say when."""
    return re.compile(
        r"\((?P<when>(?:theo (?:hướng dẫn|chỉ đạo)|(?:ngay )?sau khi|hoàn thành|xong|trước ngày|chậm nhất)"
        r"\s[^()\n]{2,140})\)[.;]?(?=\n|\Z)"
    )


@cache
def _assigned() -> re.Pattern[str]:
    """Return the time at the end of a paragraph whose last sentence says who leads."""
    return re.compile(
        r"(?<!\w)(?:(?P<when>(?:trong|trước|từ|đến hết)\s+(?:(?:ngày|tháng|quý|năm)\s|\d{1,2}/)[^.;()\n]{1,80}"
        r"|(?:(?<=thực hiện )|(?<=triển khai )|(?<=tổ chức ))"
        r"(?:thường xuyên(?:,? (?:trong|từ|suốt) [^.;()\n]{2,60})?|h[àằ]ng (?:năm|quý|tháng|tuần)"
        r"|năm \d{4})|chậm nhất (?:sau )?\d+ ngày[^.;()\n]{1,80}))[.;]?(?=\n|\Z)"
    )


@cache
def _alone() -> re.Pattern[str]:
    """Return a sentence that is nothing but a time, perhaps with a place: “Dự kiến trong tháng 9/2026, tại Huế.”."""
    return re.compile(
        r"(?<=[.;)] )(?:(?:dự kiến|thực hiện|hoàn thành|tổ chức|triển khai)\s+)?"
        r"(?P<when>(?:(?:trong|trước|từ|đến hết|vào)\s+)?(?:ngày|tháng|quý|năm|tuần)\s[^.;()\n,]{1,60})"
        r"(?:,\s+tại\s[^.;()\n]{2,80})?[.;]?(?=\n|\Z)"
    )


@cache
def _first() -> re.Pattern[str]:
    """Return the time that a paragraph begins with, where a body follows it."""
    return re.compile(
        r"(?:(?<=\n)|\A)(?P<when>(?:trong|trước|đến|chậm nhất|từ|định kỳ|h[àằ]ng|quý|tháng)\s[^,.;:\n]{2,60})(?=,\s)"
    )


@cache
def _term() -> re.Pattern[str]:
    """Return the term of a goal: “Đến năm 2030, …”, “phấn đấu đến hết năm 2030”."""
    return re.compile(
        r"(?:(?<=\n)|(?<=, )|(?<=phấn đấu )|\A)"
        r"(?P<when>đến (?:hết |cuối )?(?:(?:quý [iv]+|tháng \d{1,2}|ngày \d{1,2}[/.]\d{1,2})[/ ](?:năm )?|năm )\d{4})"
        r"(?!\w)"
    )


def _goal_terms(sentences: Sentences) -> Iterator[Change]:
    """Give the terms of goals that have none, each at the beginning of what is to be reached by then."""
    goals = [goal for goal in sentences.context.plan.goals if goal.timeframe is None and not goal.span.file]
    starts = [goal.span.start for goal in goals]
    done: set[str] = set()
    for hit in sentences.context.text.find(_term(), lower=True) if goals else ():
        start = hit.match.start("when") - hit.paragraph.start
        at = bisect_right(starts, hit.span.start) - 1
        goal = goals[at] if at >= 0 and hit.span.start < goals[at].span.end else None
        if goal is None or goal.id in done or not sentences.open_to_marks(hit.paragraph, start):
            continue
        mark = sentences.mark(hit.paragraph, start, hit.end, TIME)
        if mark is not None and is_time(mark.words) and not _is_over(sentences, mark.words):
            done.add(goal.id)
            yield mark


def _is_over(sentences: Sentences, words: str) -> bool:
    """Tell whether a time ended before the plan: it is not what the plan asks for."""
    issued, end = sentences.context.plan.head.date, parse_timeframe(words).end
    if issued is None or issued.year is None or end is None:
        return False
    return end.year < issued.year


def _found(sentences: Sentences, pattern: re.Pattern[str], beside: str = "") -> Iterator[Change]:
    """Give the marks of the times that a pattern finds.

    Args:
        sentences: the plan.
        pattern: its group ``when`` are the words of a time.
        beside: words that have to stand in the same sentence before them.
    """
    for hit in sentences.context.text.find(pattern, lower=True):
        start = hit.match.start("when") - hit.paragraph.start
        end = _time_end(hit, start)
        where = sentences.where(hit.paragraph, start)
        told = _stands_in(hit, start, beside) or has_who(where.tasks)
        if not end or not where.tasks or has_time(where.tasks) or not told:
            continue
        paths = [(task.path, TIME) for task in where.tasks]
        if sentences.done.isdisjoint(paths) and sentences.open_to_marks(hit.paragraph, start):
            mark = sentences.mark(hit.paragraph, start, end, TIME)
            if mark is not None and not (beside and _is_over(sentences, mark.words)):
                sentences.done.update(paths)
                yield mark


def _stands_in(hit: Hit, start: int, beside: str) -> bool:
    text = hit.paragraph.text
    first = max(0, start - _REACH)
    return not beside or beside in text[max(first, text.rfind(". ", first, start)) : start]


def _time_end(hit: Hit, start: int) -> int:
    """Return where the time after a label ends: with its sentence, or at the first comma; 0 when it is no time."""
    words = hit.paragraph.text[start : hit.match.end("when") - hit.paragraph.start]
    for part in dict.fromkeys((words, words.partition(",")[0])):
        part = part.rstrip(" ,")
        if is_time(part):
            return start + len(part)
    return 0


@cache
def _often() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:định kỳ|trước ngày \d{1,2}(?:/\d{1,2}| tháng \d{1,2})? h[àằ]ng)\s")


@cache
def _telling() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)báo cáo(?!\s+viên)(?!\w)")


@cache
def _telling_before() -> re.Pattern[str]:
    """Return “báo cáo …” with whom it is given, up to where how often follows."""
    return re.compile(r"(?<!\w)báo cáo(?!\s+viên)\s[^.;:()]{2,90}\Z")


@cache
def _after_cycle() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:theo|báo cáo|tổng hợp|gửi|phối hợp|đánh giá|rà soát|sơ kết|tổng kết)(?!\w)")


def report_changes(context: Context, front: Front, names: Names) -> Iterator[Change]:
    """Give the marks of the words that say how often a task is reported on: ``@(báo cáo: Định kỳ hàng năm)``.

    Args:
        context: the plan, its roles marked: what they make a task is one.
        front: not used; steps are called alike.
        names: not used.
    """
    sentences = Sentences(context)
    for hit in context.text.find(_often(), lower=True):
        paragraph, start = hit.paragraph, hit.start
        where = sentences.where(paragraph, start)
        if not where.tasks or not sentences.open_to_marks(paragraph, start):
            continue
        stop = min(sentence_end(paragraph.text, start), start + _NEAR)
        lower = paragraph.text[:stop].lower()
        told = _after_cycle().search(lower, start) if _telling().search(lower, start) else None
        end = _cycle_end(paragraph, start, told.start()) if told else 0
        if not told and not has_time(where.tasks) and _telling_before().search(lower, 0, start):
            end = _cycle_end(paragraph, start, stop)
        mark = sentences.mark(paragraph, start, end, REPORT) if end else None
        if mark is not None:
            yield mark


def _cycle_end(paragraph: Printed, start: int, stop: int) -> int:
    """Return where the longest words that say how often end, 0 when none do."""
    best = 0
    for word in list(re.finditer(r"\S+", paragraph.text[start:stop]))[:_WORDS]:
        words = paragraph.text[start : start + word.end()].rstrip(",")
        frame = parse_timeframe(words)
        if frame.kind == "recurring" and not frame.problems:
            best = start + len(words)
    return best
