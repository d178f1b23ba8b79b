"""Thời hạn của mục tiêu nằm ngoài giai đoạn của kế hoạch.

Term of a goal outside the plan's period.

## Vì sao

Kế hoạch giai đoạn 2024-2030 mà mục tiêu phải đạt đến hết năm 2035 thì kế hoạch này không chịu trách nhiệm được; mục
tiêu đến hạn trước khi giai đoạn bắt đầu thì là năm cũ còn sót. Tầm nhìn, định hướng xa hơn không bị báo.

## Why

A goal for 2035 is beyond what a plan for 2024-2030 can answer for, and one due before the period begins is left over
from an older plan. Visions may look further.

## Sai

```kh
kế hoạch: Thử
giai đoạn: 2024-2030
# các mục tiêu: Mục tiêu cụ thể
- @(thời hạn: Đến hết năm 2035), tỷ lệ hòa giải thành đạt @(chỉ tiêu: 85%).
```

## Đúng

```kh
kế hoạch: Thử
giai đoạn: 2024-2030
# các mục tiêu: Mục tiêu cụ thể
- @(thời hạn: Đến hết năm 2030), tỷ lệ hòa giải thành đạt @(chỉ tiêu: 85%).
```
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.goals import specific
from kehoach.lint.rule import Context, Rule
from kehoach.lint.times import parts, where
from kehoach.model.timeframe import Timeframe

RULE = Rule("KH437", "goal-outside-period", "warning", "0.1", "likely")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find goals with a term before or after the header's period."""
    period = context.plan.head.period
    if period is None or (period.start is None and period.end is None):
        return
    first, last = period.start or date.min, period.end or date.max

    def outside(frame: Timeframe) -> bool:
        return frame.end is not None and not first <= frame.end <= last

    place = context.plan.head.period_span
    hint = Hint(Text(f"giai đoạn là “{period.text}”", f"the period is “{period.text}”"), place)
    for goal in specific(context):
        if goal.timeframe is not None and "tầm nhìn" not in goal.text.lower():
            for part in parts(goal.timeframe, outside):
                yield RULE.found(
                    where(context, part, goal.span),
                    f"thời hạn “{part.text}” của mục tiêu {goal.path} nằm ngoài giai đoạn của kế hoạch",
                    f"the term “{part.text}” of goal {goal.path} is outside the plan's period",
                    (hint,),
                )
