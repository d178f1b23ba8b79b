"""Thời gian của nhiệm vụ nằm ngoài giai đoạn của kế hoạch.

Timeframe outside the plan's period.

## Vì sao

Kế hoạch giai đoạn 2024-2030 mà có nhiệm vụ hoàn thành năm 2031 thì hoặc gõ nhầm năm, hoặc giai đoạn ghi
chưa đúng. Khi chép lại kế hoạch năm trước, năm cũ còn sót là lỗi hay gặp nhất. Giai đoạn lấy ở dòng “giai
đoạn:” của phần đầu.

## Why

A task due in 2031 in a plan for 2024-2030 has a wrong year, or the period is wrong. A year left over from
last year's plan is the most common slip. The period is that of the header line “period:”.

## Sai

```kh
kế hoạch: Thử
giai đoạn: 2024-2030
# nhiệm vụ: Nhiệm vụ
## Tổng kết Đề án
chủ trì: Sở Tư pháp
thời gian: Quý I/2031
```

## Đúng

```kh
kế hoạch: Thử
giai đoạn: 2024-2030
# nhiệm vụ: Nhiệm vụ
## Tổng kết Đề án
chủ trì: Sở Tư pháp
thời gian: Quý IV/2030
```
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.rule import Context, Rule
from kehoach.lint.times import parts, where
from kehoach.model.timeframe import Timeframe

RULE = Rule("KH304", "timeframe-outside-period", "warning", "0.1")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find the timeframes of tasks that begin before the header's period or end after it."""
    period = context.plan.head.period
    if period is None or (period.start is None and period.end is None):
        return
    first, last = period.start or date.min, period.end or date.max

    def outside(frame: Timeframe) -> bool:
        return bool((frame.start and frame.start < first) or (frame.end and frame.end > last))

    hint = Hint(
        Text(f"giai đoạn là “{period.text}”", f"the period is “{period.text}”"), context.plan.head.period_span
    )
    for task in context.plan.tasks:
        for part in parts(task.role.timeframe, outside) if task.role.timeframe else ():
            early = part.start is not None and part.start < first
            vi, en = ("bắt đầu trước", "begins before") if early else ("kết thúc sau", "ends after")
            yield RULE.found(
                where(context, part, task.role.timeframe_span),
                f"thời gian “{part.text}” {vi} giai đoạn của kế hoạch",
                f"the timeframe “{part.text}” {en} the plan's period",
                (hint,),
            )
