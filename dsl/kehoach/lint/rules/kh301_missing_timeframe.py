"""Nhiệm vụ không có thời gian thực hiện.

Task without a timeframe.

## Vì sao

Nhiệm vụ không ghi thời gian thì không đôn đốc được, cũng không biết khi nào là chậm. Thời gian được tính khi ghi
ngay tại nhiệm vụ, ở đề mục phía trên, hoặc ở phần đầu của kế hoạch. Việc làm đều đặn thì ghi “thường xuyên” hoặc
“hằng năm”.

## Why

A task without a timeframe cannot be followed up, and nobody can say when it is late. A timeframe counts when it
is given in the task itself, at a heading above it, or in the header. Steady work is “thường xuyên” or “hằng năm”.

## Sai

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
Cơ quan chủ trì: Sở Tư pháp
```

## Đúng

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
Cơ quan chủ trì: Sở Tư pháp
Thời gian thực hiện: Quý II/2026
```
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.rule import Context, Rule

RULE = Rule("KH301", "missing-timeframe", "warning", "0.1")
_WAY_OUT = Text(
    "thêm một dòng “thời gian: …” ngay dưới nhiệm vụ này, hoặc dưới đề mục nếu chung cho nhiều nhiệm vụ",
    "add a line “timeframe: …” below this task, or below the heading when it is shared",
)


def check(context: Context) -> Iterator[Diagnostic]:
    """Find the tasks that no timeframe counts for."""
    for task in context.plan.tasks:
        if task.role.timeframe is None:
            yield RULE.found(
                task.span,
                f"nhiệm vụ {task.path} chưa có thời gian thực hiện",
                f"task {task.path} has no timeframe",
                (Hint(_WAY_OUT),),
            )
