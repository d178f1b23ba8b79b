"""Nhiệm vụ xong sau thời hạn của kế hoạch cấp trên.

Task that ends after the deadline of the parent plan.

## Vì sao

Nhiệm vụ cụ thể hóa (`cụ thể hóa:`) một nhiệm vụ của kế hoạch cấp trên thì phải xong trước hạn của nhiệm vụ ấy.
Chỉ so khi cả hai bên đều có ngày kết thúc; việc định kỳ, thường xuyên được coi là kéo dài hết giai đoạn của kế hoạch.

## Why

A task that carries out (`details:`) a task of a parent plan has to be done before the deadline there. Both must have a
last day; what recurs or goes on lasts to the end of its plan's period.

## Sai

```kh
kế hoạch: Thử
cơ quan: Sở Tư pháp
kế hoạch cấp trên: tinh.kh
# nhiệm vụ: Nhiệm vụ
## Tập huấn hòa giải viên
cụ thể hóa: I.1
chủ trì: Phòng Phổ biến pháp luật
thời gian: Quý IV/2026
```

```kh tinh.kh
kế hoạch: Thử
cơ quan: Ủy ban nhân dân tỉnh Lạng Sơn
# nhiệm vụ: Nhiệm vụ
## Tập huấn hòa giải viên
chủ trì: Sở Tư pháp
thời gian: Quý III/2026
```

## Đúng

```kh
kế hoạch: Thử
cơ quan: Sở Tư pháp
kế hoạch cấp trên: tinh.kh
# nhiệm vụ: Nhiệm vụ
## Tập huấn hòa giải viên
cụ thể hóa: I.1
chủ trì: Phòng Phổ biến pháp luật
thời gian: tháng 8/2026
```

```kh tinh.kh
kế hoạch: Thử
cơ quan: Ủy ban nhân dân tỉnh Lạng Sơn
# nhiệm vụ: Nhiệm vụ
## Tập huấn hòa giải viên
chủ trì: Sở Tư pháp
thời gian: Quý III/2026
```
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.rule import Context, Rule
from kehoach.lint.times import where

RULE = Rule("KH322", "deadline-after-parent", "warning", "0.1", "likely")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find tasks that end after a task of a parent plan that they carry out."""
    for task in context.plan.tasks if context.plan.parents else ():
        for detail in task.details:
            parent = context.plan.parents[detail.parent]
            above = parent.tasks[detail.task]
            if detail.ends is None or above.deadline is None or detail.ends <= above.deadline:
                continue
            frame = task.role.timeframe
            place = task.span if frame is None else where(context, frame, task.role.timeframe_span)
            ours, theirs = f"{detail.ends:%d/%m/%Y}", f"{above.deadline:%d/%m/%Y}"
            yield RULE.found(
                place,
                f"nhiệm vụ {task.path} xong {ours}, sau hạn {theirs} của nhiệm vụ {above.path} trong {parent.file}",
                f"task {task.path} ends {ours}, after {theirs}, the deadline of task {above.path} in {parent.file}",
                (
                    Hint(
                        Text(f"kế hoạch cấp trên ghi “{above.time}”", f"the parent plan says “{above.time}”")
                    ),
                ),
            )
