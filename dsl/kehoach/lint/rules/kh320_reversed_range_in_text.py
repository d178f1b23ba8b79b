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
from kehoach.lint.when_dates import find_dates, in_quotes, lies_in

RULE = Rule("KH320", "reversed-range-in-text", "warning", "0.1")
_NONE = Text("", "")


@cache
def _years() -> re.Pattern[str]:
    return re.compile(
        r"(?:giai đoạn|nhiệm kỳ|thời kỳ|từ năm|các năm)(?: từ(?: năm)?)?\s+(20\d\d)"
        r"(?:\s?[-–]\s?|\s+đến\s+(?:hết\s+)?(?:năm\s+)?)(20\d\d)(?![\d/])"
    )


@cache
def _days() -> re.Pattern[str]:
    return re.compile(
        r"từ (?:ngày )?(\d{1,2}/\d{1,2}/\d{4})(?:\s?[-–]\s?|\s+đến\s+(?:hết\s+)?(?:ngày\s+)?)(\d{1,2}/\d{1,2}/\d{4})"
        r"(?!\d)"
    )


def check(context: Context) -> Iterator[Diagnostic]:
    """Find ranges of years and of days in the text whose end comes before their beginning."""
    seen = {finding.span for finding in with_problem(context, RULE, "reversed", _NONE)}
    for pattern in (_years(), _days()):
        for hit in context.text.find(pattern, lower=True):
            text = hit.paragraph.text
            if hit.paragraph.kind == "quote" or not _reversed(hit.match[1], hit.match[2]):
                continue
            if not in_quotes(text, hit.start) and not lies_in(hit.span, seen):
                words = text[hit.start : hit.end]
                yield RULE.found(
                    hit.span,
                    f"“{words}” kết thúc trước khi bắt đầu",
                    f"“{words}” ends before it begins",
                )


def _reversed(first: str, last: str) -> bool:
    if len(first) == len("2026") == len(last):
        return int(first) > int(last)
    days = [found.known for words in (first, last) for found in find_dates(words)]
    return len(days) == 2 and days[0] is not None and days[1] is not None and days[0] > days[1]
