"""Đề mục chỉ có một mục con.

A heading with a single numbered line below it.

## Vì sao

Đánh số là để chia ra từ hai phần trở lên. Dưới một đề mục chỉ có mục “1.” thì hoặc thiếu mục “2.”, hoặc không cần
đánh số. Phần nhiệm vụ chỉ có một nhiệm vụ thì không bị báo.

## Why

Lines are numbered to part a text into two or more. A lone “1.” below a heading means that “2.” is missing or that no
number is needed. A part with a single task is not reported.

## Sai

```kh
kế hoạch: Thử
# Mục đích, yêu cầu
## Mục đích
Nâng cao nhận thức của cán bộ, công chức.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích, yêu cầu
## Mục đích
Nâng cao nhận thức của cán bộ, công chức.
## Yêu cầu
Bảo đảm thiết thực, hiệu quả.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic
from kehoach.lint.form import PLANS, first_line
from kehoach.lint.rule import Context, Rule
from kehoach.model.plan import Section, TableStart

RULE = Rule("KH625", "lone-numbered-line", "note", "0.1", certainty="likely")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find numbered lines that are alone below another one; rows of tables and single tasks may be."""
    if context.plan.kind not in PLANS:
        return
    tasks = {task.path for task in context.plan.tasks}
    for section in context.sections():
        below = [child for child in section.children if isinstance(child, Section)]
        tables = any(isinstance(child, TableStart) for child in section.children)
        if len(below) == 1 and below[0].number and not tables and below[0].path not in tasks:
            label, above = below[0].label, section.label or section.path
            yield RULE.found(
                first_line(context, below[0].span),
                f"dưới “{above}” chỉ có một mục “{label}”",
                f"“{label}” is the only numbered line below “{above}”",
            )
