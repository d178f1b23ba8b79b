"""Khoảng thời gian trong lời văn kết thúc trước khi bắt đầu.

Range of time in the text that ends before it begins.

## Vì sao

“Giai đoạn 2030-2025”, “từ ngày 15/10/2026 đến ngày 10/5/2026” chắc chắn là gõ nhầm. Thời gian thực hiện của nhiệm vụ
do quy tắc khác kiểm tra; quy tắc này xem lời văn, kể cả tên kế hoạch.

## Why

“2030-2025” or “from 15 October to 10 May 2026” is surely a slip. The timeframes of tasks have a rule of their own; this
one reads the text and the title.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Nâng cao năng lực hòa giải viên giai đoạn 2030-2025.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Nâng cao năng lực hòa giải viên giai đoạn 2025-2030.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kehoach.diagnostics.model import Diagnostic, Text
from kehoach.lint.rule import Context, Rule
from kehoach.lint.times import with_problem
from kehoach.lint.when_dates import find_dates, in_quotes
from kehoach.text.patterns import compiled
from kehoach.text.span import Span

RULE = Rule("KH320", "reversed-range-in-text", "warning", "0.1")
_NONE = Text("", "")
_REACH = 30  # letters before a range that say that it is one


@cache
def _ranges() -> tuple[re.Pattern[str], ...]:
    """Return patterns that each begin with a digit, which makes them fast."""
    to = r"(?:\s?[-–]\s?|\s+đến\s+(?:hết\s+)?(?:{}\s+)?)"
    return (
        compiled(r"20(?<!\d20)(\d\d)" + to.format("năm") + r"20(\d\d)(?![\d/])"),
        compiled(
            r"(\d(?<![\d/.-]\d)\d?/\d{1,2}/\d{4})" + to.format("ngày") + r"(\d{1,2}/\d{1,2}/\d{4})(?!\d)"
        ),
    )


@cache
def _before() -> re.Pattern[str]:
    return compiled(
        r"(?<!\w)(?:giai đoạn|nhiệm kỳ|thời kỳ|các năm|từ|từ năm|từ ngày)(?: từ(?: năm| ngày)?)?\s+\Z"
    )


def check(context: Context) -> Iterator[Diagnostic]:
    """Find ranges of years and of days in the text whose end comes before their beginning."""
    seen: set[Span] | None = None
    for hit in (hit for pattern in _ranges() for hit in context.text.find(pattern, lower=True)):
        text = hit.paragraph.text
        if hit.paragraph.kind == "quote" or not _reversed(hit.match[1], hit.match[2]):
            continue
        before = _before().search(text[max(0, hit.start - _REACH) : hit.start].lower())
        if before is None or in_quotes(text, hit.start):
            continue
        start = hit.start - len(before[0])
        span = hit.paragraph.span(start, hit.end)
        seen = seen or {finding.span for finding in with_problem(context, RULE, "reversed", _NONE)}
        if not any(o.file == span.file and o.start < span.end and span.start < o.end for o in seen):
            words = text[start : hit.end]
            yield RULE.found(
                span, f"“{words}” kết thúc trước khi bắt đầu", f"“{words}” ends before it begins"
            )


def _reversed(first: str, last: str) -> bool:
    if "/" not in first:
        return int(first) > int(last)
    days = [found.known for words in (first, last) for found in find_dates(words)]
    return len(days) == 2 and days[0] is not None and days[1] is not None and days[0] > days[1]
