"""Thời hạn trong lời văn không có năm.

Deadline in the text without a year.

## Vì sao

Trong kế hoạch nhiều năm, “trước ngày 15/12” hay “trong quý I” mà không ghi năm nào, cũng không ghi “hằng năm”, thì mỗi
nơi hiểu một năm. Kế hoạch một năm không bị báo. Thời gian của nhiệm vụ do quy tắc khác kiểm tra.

## Why

In a plan over several years “by 15 December” or “in the first quarter” with neither a year nor “every year” is read in
different ways. Plans for one year are left alone; the timeframes of tasks have a rule of their own.

## Sai

```kh
kế hoạch: Thử
giai đoạn: 2024-2030
# Tổ chức thực hiện
Các sở, ngành xây dựng kế hoạch, gửi Sở Tư pháp trước ngày 15/12.
```

## Đúng

```kh
kế hoạch: Thử
giai đoạn: 2024-2030
# Tổ chức thực hiện
Các sở, ngành xây dựng kế hoạch, gửi Sở Tư pháp trước ngày 15/12 hằng năm.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.rule import Context, Rule
from kehoach.lint.when_dates import in_quotes
from kehoach.lint.who_sentences import KINDS, in_mark
from kehoach.text.patterns import compiled

RULE = Rule("KH315", "text-date-without-year", "note", "0.1", "likely")
_WAY_OUT = Text(
    "ghi cả năm, hoặc “hằng năm” nếu năm nào cũng làm", "add the year, or “hằng năm” when it recurs"
)
_LEAD = 30  # letters before, in which “trước” stands
_REACH = 240  # letters on both sides, in the same sentence


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Return patterns that each begin with letters, which makes them fast."""
    return tuple(
        compiled(name + r"(?![\w/.,-]\w|\w)")
        for name in (
            r"ngày\s+\d{1,2}(?:/\d{1,2}|\s+tháng\s+\d{1,2})",
            r"tháng\s+\d{1,2}",
            r"quý\s+(?:iv|i{1,3})",
        )
    )


@cache
def _before() -> re.Pattern[str]:
    return compiled(r"(?<!\w)(?:trước|chậm nhất(?: là)?(?: vào)?|đến hết|trong|hoàn thành)\s+\Z")


@cache
def _settled() -> re.Pattern[str]:
    """Return what tells the year, or that it is every year, in lower case."""
    return compiled(r"(?<!\w)(?:năm|hằng|hàng|mỗi|từng|định kỳ|kỳ|đợt|tới|sau|vụ|mùa|âm lịch)(?!\w)|20\d\d")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find days, months and quarters without a year in plans over several years."""
    period = context.plan.head.period
    if period is None or not period.start or not period.end or period.start.year == period.end.year:
        return
    for hit in (hit for pattern in _patterns() for hit in context.text.find(pattern, lower=True)):
        text = hit.paragraph.text.lower()
        lead = _before().search(text[max(0, hit.start - _LEAD) : hit.start])
        if lead is None:
            continue
        before = re.split(r"[.;](?=\s)", text[max(0, hit.start - _REACH) : hit.start])[-1]
        after = re.split(r"[.;](?:\s|\Z)", text[hit.end : hit.end + _REACH])[0]
        if hit.paragraph.kind not in KINDS or _settled().search(f"{before} {after}"):
            continue
        if not in_mark(context, hit.paragraph, hit.start) and not in_quotes(text, hit.start):
            start = hit.start - len(lead[0])
            words = hit.paragraph.text[start : hit.end]
            yield RULE.found(
                hit.paragraph.span(start, hit.end),
                f"“{words}” không có năm trong kế hoạch nhiều năm",
                f"“{words}” has no year in a plan over several years",
                (Hint(_WAY_OUT),),
            )
