"""Nhiệm vụ không có đơn vị chủ trì.

Task without a lead unit.

## Vì sao

Nhiệm vụ không ghi ai chủ trì thì không ai chịu trách nhiệm, không đôn đốc và không tổng hợp được. Nhiệm vụ
được coi là có người chịu trách nhiệm khi ghi đơn vị chủ trì hoặc đơn vị thực hiện, ngay tại nhiệm vụ, ở đề
mục phía trên, hoặc ở phần đầu của kế hoạch.

## Why

A task that names nobody as responsible cannot be followed up. A lead or an executing unit counts, named in
the task itself, at a heading above it, or in the header.

## Sai

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
Thời gian thực hiện: Quý II/2026
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

RULE = Rule("KH401", "missing-lead", "warning", "0.1")
_WAY_OUT = Text(
    "thêm một dòng “chủ trì: …” ngay dưới nhiệm vụ này, hoặc dưới đề mục nếu chung cho nhiều nhiệm vụ",
    "add a line “lead: …” below this task, or below the heading when it is shared",
)


def check(context: Context) -> Iterator[Diagnostic]:
    """Find the tasks that name neither a lead nor an executing unit."""
    for task in context.plan.tasks:
        if not task.role.lead and not task.role.executors:
            yield RULE.found(
                task.span,
                f"nhiệm vụ {task.path} chưa có đơn vị chủ trì",
                f"task {task.path} has no lead unit",
                (Hint(_WAY_OUT),),
            )
