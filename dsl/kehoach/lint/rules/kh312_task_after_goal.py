"""Nhiệm vụ xong sau thời hạn của mục tiêu mà nó phục vụ.

Task that ends after the goal it serves has its term.

## Vì sao

Mục tiêu phải đạt đến hết năm 2026 mà nhiệm vụ phục vụ nó đến năm 2027 mới xong thì nhiệm vụ không giúp đạt mục tiêu:
hoặc thời gian của nhiệm vụ, hoặc thời hạn của mục tiêu ghi chưa đúng.

## Why

A task that is done in 2027 does not help to reach a goal by the end of 2026: one of the two times is wrong.

## Sai

```kh
kế hoạch: Thử
# các mục tiêu: Mục tiêu
- mục tiêu dung-han: Đến hết @(thời hạn: năm 2026), @(chỉ tiêu: 98%) hồ sơ được giải quyết đúng hạn.
# nhiệm vụ: Nhiệm vụ
## Nâng cấp phần mềm
chủ trì: Sở Tư pháp
thời gian: Quý II/2027
phục vụ: @dung-han
```

## Đúng

```kh
kế hoạch: Thử
# các mục tiêu: Mục tiêu
- mục tiêu dung-han: Đến hết @(thời hạn: năm 2026), @(chỉ tiêu: 98%) hồ sơ được giải quyết đúng hạn.
# nhiệm vụ: Nhiệm vụ
## Nâng cấp phần mềm
chủ trì: Sở Tư pháp
thời gian: Quý II/2026
phục vụ: @dung-han
```
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.rule import Context, Rule
from kehoach.lint.times import where
from kehoach.text.vietnamese import bare

RULE = Rule("KH312", "task-after-goal", "warning", "0.1", "likely")
_ENDING = frozenset(("deadline", "period"))


def check(context: Context) -> Iterator[Diagnostic]:
    """Find tasks that are due after a goal that they serve."""
    goals = {bare(goal.id): goal for goal in context.plan.goals if goal.timeframe and goal.timeframe.end}
    for task in context.plan.tasks if goals else ():
        frame = task.role.timeframe
        if frame is None or frame.end is None or frame.kind not in _ENDING:
            continue
        for name in task.goals:
            goal = goals.get(bare(name))
            term = goal.timeframe if goal else None
            if goal and term and term.end and term.kind in _ENDING and frame.end > term.end:
                at = where(context, frame, task.role.timeframe_span)
                yield RULE.found(
                    at,
                    f"nhiệm vụ {task.path} xong “{frame.text}”, sau thời hạn của mục tiêu {goal.path} (“{term.text}”)",
                    f"task {task.path} ends “{frame.text}”, after the term of goal {goal.path} (“{term.text}”)",
                    (Hint(Text("mục tiêu ở đây", "the goal is here"), goal.span),),
                )
