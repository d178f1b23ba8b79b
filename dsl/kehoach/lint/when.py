"""What the rules on times know of a plan: its date of issue, its years, its words for a cycle."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from kehoach.lint.places import joined, place
from kehoach.lint.rule import Context
from kehoach.lint.when_dates import in_quotes
from kehoach.model.plan import FieldLine, Section, Task
from kehoach.model.timeframe import Timeframe
from kehoach.text.patterns import compiled
from kehoach.text.span import Span
from kehoach.text.values import NamedTuple

_PROGRAMMES = (
    "chương trình", "chiến lược", "đề án", "quyết định", "nghị quyết", "chỉ thị", "kết luận", "luật", "quy hoạch",
    "dự án", "nghị định", "thông tư", "kế hoạch", "công ước", "hiệp định", "đợt", "phong trào", "cuộc vận động",
    "tầm nhìn", "định hướng", "tổng kết", "sơ kết", "năm học", "dự toán", "phương án", "đánh giá", "quyết toán",
    "kiểm điểm", "báo cáo", "công bố", "kiểm kê", "khen thưởng", "xếp loại", "chỉ số", "kết quả", "khắc phục", "theo ",
)  # fmt: skip


class TitleYears(NamedTuple):
    """The years that a title ends with, not those of a programme it names: their words, place, first and last.

    ``first`` is None when only the end is named: ``đến năm 2030``.
    """

    words: str
    span: Span
    first: int | None
    last: int


def issued(context: Context) -> date | None:
    """Return the first day on which the plan can have been issued, None when its year is not known."""
    plan = context.plan
    for head in (plan.head, plan.carrier.head if plan.carrier else None):
        day = head.date if head is not None else None
        if day is not None and day.year is not None:
            return date(day.year, day.month or 1, (day.day or 1) if day.month else 1)
    return None


def flat(frame: Timeframe) -> Iterator[tuple[str, Timeframe]]:
    """Give the parts of a timeframe that have no parts of their own, each with its name."""
    if not frame.milestones:
        yield "", frame
    for milestone in frame.milestones:
        for name, part in flat(milestone.timeframe):
            yield name or milestone.name, part


@cache
def cycle() -> re.Pattern[str]:
    """Return what a text in lower case says of a time: a cycle, a date, an event."""
    return compiled(
        r"(?<!\w)(?:định kỳ|định kì|hằng|hàng (?:ngày|tuần|tháng|quý|năm)|mỗi (?:ngày|tuần|tháng|quý|năm)|thường xuyên"
        r"|ngày|tháng|tuần|quý|năm|đột xuất|khi|trước|sau|kết thúc|thời gian|thời hạn|thời điểm|kịp thời|ngay|sớm"
        r"|theo (?:quy định|yêu cầu|chế độ|hướng dẫn|tiến độ)|nếu|trường hợp|trong quá trình|lần|kỳ|chậm nhất)(?!\w)"
        r"|\d{1,2}/\d{1,2}"
    )


def lines_of_time(context: Context) -> dict[str, list[FieldLine]]:
    """Return the printed lines of time of each numbered line, by its path."""
    found: dict[str, list[FieldLine]] = {}
    for section in context.sections():
        for child in section.children:
            if not isinstance(child, Section) and isinstance(child, FieldLine) and child.field == "time":
                found.setdefault(section.path, []).append(child)
    return found


def own_time(task: Task) -> Timeframe | None:
    """Return the timeframe that a task itself has, not one from a heading."""
    return None if task.role.timeframe_inherited else task.role.timeframe


@cache
def _period() -> re.Pattern[str]:
    return compiled(
        r"(?:(?:trong )?(?:giai đoạn|các năm|năm|từ năm|nhiệm kỳ|thời kỳ)\s+)(20\d\d)"
        r"(?:(?:\s?[-–]\s?| đến năm | đến )(20\d\d))?\s*\.?\Z"
    )


def title_years(context: Context) -> TitleYears | None:
    """Return the years that the plan's title ends with, None when they may be those of a programme or a review."""
    runs = tuple([(run.text, run.span) for run in context.plan.abstract])
    title = joined(runs) if runs else ""
    found = _period().search(title.lower())
    if found is None or in_quotes(title, found.start()):
        return None
    if any(word in title[: found.start()].lower() for word in _PROGRAMMES):
        return None
    words = title[found.start() : found.end()]
    open_start = title[: found.start()].lower().rstrip().endswith(("đến", "đến hết", "tới"))
    first, last = None if open_start else int(found[1]), int(found[2] or found[1])
    return TitleYears(words, place(runs, found.start(), found.end()), first, last)
