"""Nhiệm vụ không có nội dung.

Task without words.

## Vì sao

Nhiệm vụ chỉ có tên đơn vị, chỉ có dấu “…” hoặc chỉ có “chủ trì, phối hợp thực hiện” thì không ai biết phải làm gì.
Dòng gạch đầu dòng “Sở A chủ trì, phối hợp với Sở B thực hiện” nằm ngoài mục “các nhiệm vụ” là phần của nhiệm vụ phía
trên nên không bị báo.

## Why

A task that holds only the names of bodies, only dots or only “leads and coordinates” tells nobody what to do.

## Sai

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Giao @(chủ trì: Sở Tư pháp) chủ trì, phối hợp với @(phối hợp: Công an tỉnh) thực hiện.
thời gian: Quý II/2026
```

## Đúng

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Giao @(chủ trì: Sở Tư pháp) chủ trì, phối hợp với @(phối hợp: Công an tỉnh) kiểm tra việc xử lý vi phạm hành chính.
thời gian: Quý II/2026
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.rule import Context, Rule
from kehoach.lint.who import entries
from kehoach.model.plan import Task
from kehoach.text.patterns import compiled

RULE = Rule("KH412", "task-without-text", "warning", "0.1")
_WAY_OUT = Text("ghi việc phải làm", "say what is to be done")
_LONG = 400  # a longer text says something
_FIRST = frozenset(
    (
        "giao",
        "đề",
        "yêu",
        "phân",
        "chủ",
        "phối",
        "thực",
        "triển",
        "tổ",
        "hoàn",
        "nhiệm",
        "công",
        "nội",
        "có",
        "tiếp",
    )
)


def check(context: Context) -> Iterator[Diagnostic]:
    """Find tasks in whose words nothing is left but who does it."""
    for task in context.plan.tasks:
        if _may_be_empty(task) and not _left(task):
            yield RULE.found(
                task.span,
                f"nhiệm vụ {task.path} không ghi việc phải làm",
                f"task {task.path} does not say what is to be done",
                (Hint(_WAY_OUT),),
            )


def _may_be_empty(task: Task) -> bool:
    """Tell whether a text begins like one that says nothing; the others need no closer look."""
    text = task.text
    if len(text) > _LONG:
        return False
    first = text.split(None, 1)[:1]
    if not first or not first[0].isalpha() or first[0].lower() in _FIRST:
        return True
    return any(text.startswith(unit.name) for unit in (*task.role.lead, *task.role.executors))


@cache
def _empty() -> re.Pattern[str]:
    return compiled(
        r"\b(?:giao|đề nghị|yêu cầu|phân công|chủ trì|phối hợp|chặt chẽ|với|cùng|thực hiện|triển khai|tổ chức"
        r"|hoàn thành|nhiệm vụ|công việc|nội dung|có trách nhiệm|theo quy định|và|các|cho|là|để|theo|được giao"
        r"|chức năng|tiếp tục)\b"
        r"|[\W\d_]+",
        re.IGNORECASE,
    )


def _left(task: Task) -> str:
    """Return the letters that are left of a task's words without names, verbs of assigning, times and signs."""
    text = task.text
    role = task.role
    for unit in sorted(entries([task]), key=lambda unit: -len(unit.name)):
        text = text.replace(unit.name, " ")
    if role.timeframe is not None:
        text = text.replace(role.timeframe.text, " ")
    return _empty().sub("", text)
