"""Mục tiêu không có nhiệm vụ nào phục vụ.

Goal that no task serves.

## Vì sao

Kế hoạch đã gắn nhiệm vụ với mục tiêu bằng “phục vụ:” mà một mục tiêu không có nhiệm vụ nào gắn vào thì hoặc quên một
dòng “phục vụ:”, hoặc mục tiêu ấy không ai làm. Kế hoạch không dùng “phục vụ:” không bị báo; biểu chỉ tiêu ở phụ lục và
mục tiêu chung cũng vậy.

## Why

Where tasks are tied to goals by “phục vụ:”, a goal without a task is either a forgotten line or a goal nobody works
for. Plans without “phục vụ:” are left alone, and so are targets in annexes and general goals.

## Sai

```kh
kế hoạch: Thử
# các mục tiêu: Mục tiêu cụ thể
- mục tiêu dung-han: Hồ sơ đúng hạn đạt @(chỉ tiêu: 98%).
- mục tiêu so-hoa: Hồ sơ được số hóa đạt @(chỉ tiêu: 100%).
# nhiệm vụ: Nhiệm vụ
## Rà soát quy trình
chủ trì: Sở Tư pháp
thời gian: Quý II/2026
phục vụ: @dung-han
```

## Đúng

```kh
kế hoạch: Thử
# các mục tiêu: Mục tiêu cụ thể
- mục tiêu dung-han: Hồ sơ đúng hạn đạt @(chỉ tiêu: 98%).
- mục tiêu so-hoa: Hồ sơ được số hóa đạt @(chỉ tiêu: 100%).
# nhiệm vụ: Nhiệm vụ
## Rà soát quy trình, số hóa hồ sơ
chủ trì: Sở Tư pháp
thời gian: Quý II/2026
phục vụ: @dung-han; @so-hoa
```
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.goals import specific
from kehoach.lint.rule import Context, Rule
from kehoach.text.vietnamese import bare

RULE = Rule("KH432", "unserved-goal", "note", "0.1", "likely")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find goals without a task in plans whose tasks say which goals they serve."""
    served = {bare(name) for task in context.plan.tasks for name in task.goals}
    for goal in specific(context) if served else ():
        if bare(goal.id) not in served:
            yield RULE.found(
                goal.span,
                f"mục tiêu {goal.path} không có nhiệm vụ nào phục vụ",
                f"no task serves goal {goal.path}",
                (
                    Hint(
                        Text(
                            f"thêm “phục vụ: @{goal.id}” vào nhiệm vụ", f"add “phục vụ: @{goal.id}” to a task"
                        )
                    ),
                ),
            )
