"""Nhiệm vụ không có thời gian thực hiện.

Task without a timeframe.

## Vì sao

Nhiệm vụ không ghi thời gian thì không đôn đốc được, cũng không biết khi nào là chậm. Thời gian được tính
khi ghi ngay tại nhiệm vụ, ở đề mục phía trên, hoặc ở phần đầu của kế hoạch. Việc làm đều đặn thì ghi
“thường xuyên” hoặc “hằng năm”. Ở ngoài các đề mục “nhiệm vụ”, như phần tổ chức thực hiện, việc giao cho đơn
vị thường không có thời hạn riêng nên chỉ là lưu ý.

## Why

A task without a timeframe cannot be followed up, and nobody can say when it is late. A timeframe counts
when it is given in the task itself, at a heading above it, or in the header. Steady work is “thường xuyên”
or “hằng năm”. What is assigned outside the sections of tasks often has no term of its own and is only a
note.

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

from collections.abc import Iterable, Iterator

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.rule import Context, Rule
from kehoach.model.plan import Block, Section, TableStart

RULE = Rule("KH301", "missing-timeframe", "warning", "0.1")
_WAY_OUT = Text(
    "thêm một dòng “thời gian: …” ngay dưới nhiệm vụ này, hoặc dưới đề mục nếu chung cho nhiều nhiệm vụ",
    "add a line “timeframe: …” below this task, or below the heading when it is shared",
)


def check(context: Context) -> Iterator[Diagnostic]:
    """Find the tasks that no timeframe counts for."""
    plan = context.plan
    declared = set(_declared(plan.sections, False))
    for annex in plan.annexes:
        declared.update(
            _declared(annex.children, any(isinstance(child, TableStart) for child in annex.children))
        )
    for task in plan.tasks:
        if task.role.timeframe is None:
            found = RULE.found(
                task.span,
                f"nhiệm vụ {task.path} chưa có thời gian thực hiện",
                f"task {task.path} has no timeframe",
                (Hint(_WAY_OUT),),
            )
            yield found if task.path.partition(".-")[0] in declared else found._replace(severity="note")


def _declared(children: Iterable[Block | Section], within: bool) -> Iterator[str]:
    """Give the paths of the numbered lines in the sections and tables of tasks."""
    for child in children:
        if isinstance(child, Section):
            inside = within or child.kind in ("task", "tasks")
            if inside:
                yield child.path
            yield from _declared(child.children, inside)
