"""Ngày không có trong lịch.

Date that no calendar has.

## Vì sao

Không có ngày 31/4, tháng 13, quý V; năm thường không có ngày 29/2. Quy tắc này xem thời gian thực hiện,
ngày của các văn bản được viện dẫn và mọi ngày trong lời văn (“ngày 39 tháng 12”, “21/21/2023”).

## Why

There is no 31 April, no month 13, no fifth quarter, and no 29 February in a common year. Timeframes, the
dates of cited documents and all dates in the text are looked at.

## Sai

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
chủ trì: Sở Tư pháp
thời gian: trước ngày 31/4/2026
```

## Đúng

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
chủ trì: Sở Tư pháp
thời gian: trước ngày 30/4/2026
```
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Text
from kehoach.lint.citations import cited
from kehoach.lint.rule import Context, Rule
from kehoach.lint.times import with_problem
from kehoach.lint.when_dates import Found, dates, lies_in
from kehoach.text.span import Span

RULE = Rule("KH306", "impossible-date", "error", "0.1")
_MESSAGE = Text("“{0}” là ngày không có trong lịch", "“{0}” is a date that no calendar has")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find the impossible dates in timeframes, in citations and in all other words."""
    seen: set[Span] = set()
    for finding in with_problem(context, RULE, "impossible-date", _MESSAGE):
        seen.add(finding.span)
        yield finding
    for mention in cited(context):
        if "impossible-date" in mention.citation.problems:
            date = mention.citation.date_text or mention.citation.text
            span = mention.at(context, date)
            seen.add(span)
            yield RULE.found(span, _MESSAGE.vi.format(date), _MESSAGE.en.format(date))
    for paragraph, found in dates(context, lambda one: not one.possible):
        start, end = found.start - paragraph.start, found.end - paragraph.start
        span = paragraph.span(start, end)
        if not lies_in(span, seen) and not _month_13(paragraph.text, start, found):
            words = (
                paragraph.text[start:end] if found.day is not None else f"tháng {paragraph.text[start:end]}"
            )
            yield RULE.found(span, _MESSAGE.vi.format(words), _MESSAGE.en.format(words))


def _month_13(text: str, at: int, found: Found) -> bool:
    """Tell whether “tháng 13” is a wage paid in addition."""
    return (
        found.day is None
        and found.month > 12
        and text[:at].lower().rstrip().endswith(("lương tháng", "thưởng tháng"))
    )
