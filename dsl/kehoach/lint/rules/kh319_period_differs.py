"""Giai đoạn trong tên kế hoạch khác giai đoạn đã khai.

Period in the title that differs from the declared one.

## Vì sao

Tên kế hoạch ghi “giai đoạn 2024-2030” mà dòng “giai đoạn:” ghi 2025-2030 thì một trong hai chỗ sai, và các kiểm tra
theo giai đoạn sẽ sai theo. Giai đoạn của chương trình, đề án, chiến lược được nêu trong tên không bị so.

## Why

A title that says 2024-2030 and a header that says 2025-2030 cannot both be right, and checks against the period go
wrong with it. The period of a programme that the title names is not compared.

## Sai

```kh
kế hoạch: Nâng cao năng lực hòa giải viên giai đoạn 2024-2030
giai đoạn: 2025-2030
```

## Đúng

```kh
kế hoạch: Nâng cao năng lực hòa giải viên giai đoạn 2024-2030
giai đoạn: 2024-2030
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.places import joined
from kehoach.lint.printed import Printed
from kehoach.lint.rule import Context, Rule
from kehoach.lint.when_dates import in_quotes

RULE = Rule("KH319", "period-differs", "warning", "0.1", "likely")
_PROGRAMMES = (
    "chương trình", "chiến lược", "đề án", "quyết định", "nghị quyết", "chỉ thị", "kết luận", "luật", "quy hoạch",
    "dự án", "nghị định", "thông tư", "kế hoạch", "công ước", "hiệp định", "đợt", "phong trào", "cuộc vận động",
    "tầm nhìn", "định hướng", "tổng kết", "sơ kết", "năm học", "dự toán", "phương án",
)  # fmt: skip


@cache
def _period() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?:trong )?(?:giai đoạn|các năm|năm|từ năm|nhiệm kỳ|thời kỳ)\s+)(20\d\d)"
        r"(?:(?:\s?[-–]\s?| đến năm | đến )(20\d\d))?\s*\.?\Z"
    )


def check(context: Context) -> Iterator[Diagnostic]:
    """Find titles that end with other years than those of the header's period."""
    plan = context.plan
    period = plan.head.period
    if period is None or period.start is None or period.end is None or not plan.abstract:
        return
    runs = tuple([(run.text, run.span) for run in plan.abstract])
    title = joined(runs)
    found = _period().search(title.lower())
    if found is None or in_quotes(title, found.start()):
        return
    if any(word in title[: found.start()].lower() for word in _PROGRAMMES):
        return
    first, last = int(found[1]), int(found[2] or found[1])
    if (first, last) != (period.start.year, period.end.year):
        words = title[found.start() : found.end()]
        yield RULE.found(
            Printed(title, runs, "abstract", 0).span(found.start(), found.end()),
            f"tên kế hoạch ghi “{words}”, giai đoạn khai là “{period.text}”",
            f"the title says “{words}”, the declared period is “{period.text}”",
            (Hint(Text("giai đoạn khai ở đây", "the period is declared here"), plan.head.period_span),),
        )
