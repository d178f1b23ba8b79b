"""Thời hạn đã qua khi kế hoạch được ban hành.

Deadline that has passed when the plan is issued.

## Vì sao

Kế hoạch ban hành ngày 27/5/2024 mà giao hoàn thành trước ngày 15/3/2024 thì không ai làm kịp: thường là năm cũ còn
sót khi chép kế hoạch năm trước, hoặc kế hoạch ban hành chậm hơn dự kiến mà chưa sửa mốc. Ngày ban hành lấy ở dòng
“ngày:” (của quyết định, nếu kế hoạch ban hành kèm theo quyết định).

## Why

A plan of 27 May that wants work done by 15 March cannot be kept: a year left over from an older plan, or a plan that
came out late. The date of issue is that of the header, or of the decision that the plan is attached to.

## Sai

```kh
kế hoạch: Thử
ngày: 27/5/2024
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
chủ trì: Sở Tư pháp
thời gian: trước ngày 15/3/2024
```

## Đúng

```kh
kế hoạch: Thử
ngày: 27/5/2024
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
chủ trì: Sở Tư pháp
thời gian: trước ngày 15/7/2024
```
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.rule import Context, Rule
from kehoach.lint.times import parts, where, written
from kehoach.lint.when import issued
from kehoach.lint.when_dates import lies_in
from kehoach.lint.who_sentences import deadlines
from kehoach.model.timeframe import Timeframe, parse_timeframe
from kehoach.text.span import Span

RULE = Rule("KH310", "deadline-before-issue", "warning", "0.1", "likely")
_REACH = 80  # letters before a deadline in prose in which “đã” tells of the past


def check(context: Context) -> Iterator[Diagnostic]:
    """Find timeframes, and deadlines in prose, that end before the plan's date."""
    day = issued(context)
    if day is None:
        return
    period = context.plan.head.period
    begin = period.start if period is not None and period.start else date.min
    seen: set[Span] = set()

    def past(frame: Timeframe) -> bool:
        return frame.kind in ("deadline", "period") and frame.end is not None and begin <= frame.end < day

    for frame, span in written(context):
        if frame is not period and past_at_all(frame, day):
            for part in parts(frame, past):
                place = where(context, part, span)
                if place not in seen:
                    seen.add(place)
                    yield _finding(context, place, part.text)
    for paragraph, start, end, _ in deadlines(context):
        words = paragraph.text[start:end]
        place = paragraph.span(start, end)
        told = "đã" in paragraph.text[max(0, start - _REACH) : start].lower().split()
        if not told and past(parse_timeframe(words)) and not lies_in(place, seen):
            seen.add(place)
            yield _finding(context, place, words)


def past_at_all(frame: Timeframe, day: date) -> bool:
    """Tell whether a timeframe or one of its parts ends before a day."""
    if frame.end is not None and frame.end < day:
        return True
    return any(past_at_all(milestone.timeframe, day) for milestone in frame.milestones)


def _finding(context: Context, place: Span, words: str) -> Diagnostic:
    head = (
        context.plan.head if context.plan.head.date or not context.plan.carrier else context.plan.carrier.head
    )
    span = head.date.span if head.date else None
    return RULE.found(
        place,
        f"thời hạn “{words}” đã qua khi kế hoạch được ban hành",
        f"the deadline “{words}” has passed when the plan is issued",
        (Hint(Text("ngày ban hành ở đây", "the date of issue is here"), span),),
    )
