"""Ngày không có trong lịch.

Date that no calendar has.

## Vì sao

Không có ngày 31/4, tháng 13, quý V; năm thường không có ngày 29/2. Quy tắc này xem cả thời gian thực hiện
lẫn ngày của các văn bản được viện dẫn.

## Why

There is no 31 April, no month 13, no fifth quarter, and no 29 February in a common year. Timeframes and the
dates of cited documents are both looked at.

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

RULE = Rule("KH306", "impossible-date", "error", "0.1")
_MESSAGE = Text("“{0}” là ngày không có trong lịch", "“{0}” is a date that no calendar has")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find the impossible dates in timeframes and in citations."""
    yield from with_problem(context, RULE, "impossible-date", _MESSAGE)
    for mention in cited(context):
        if "impossible-date" in mention.citation.problems:
            date = mention.citation.date_text or mention.citation.text
            yield RULE.found(mention.at(context, date), _MESSAGE.vi.format(date), _MESSAGE.en.format(date))
