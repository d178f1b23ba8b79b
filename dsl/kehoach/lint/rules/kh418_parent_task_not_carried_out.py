"""Nhiệm vụ kế hoạch cấp trên giao mà chưa có ở đây.

Task given by the parent plan that no task carries out.

## Vì sao

Kế hoạch có `kế hoạch cấp trên:` là để thực hiện kế hoạch ấy. Nhiệm vụ mà kế hoạch cấp trên giao cho cơ quan ban hành
chủ trì hoặc thực hiện (kể cả giao qua một nhóm có khai báo thành viên) cần có ít nhất một nhiệm vụ ở đây ghi
`cụ thể hóa:`. Việc chỉ phối hợp không tính. Có thể một kế hoạch khác của cơ quan đã nhận việc ấy: `kehoach trace` so
nhiều kế hoạch cùng lúc.

## Why

A plan with `parent plan:` carries that plan out. Each task that the parent gives to the issuer to lead or to execute
(also through a group with declared members) needs a task here with `details:`. Work as a partner does not count.
Another plan of the body may have it: `kehoach trace` compares several.

## Sai

```kh
kế hoạch: Thử
cơ quan: Sở Tư pháp
kế hoạch cấp trên: tinh.kh
# nhiệm vụ: Nhiệm vụ
## Tập huấn hòa giải viên
cụ thể hóa: I.1
chủ trì: Phòng Phổ biến pháp luật
thời gian: Quý III/2026
```

```kh tinh.kh
kế hoạch: Thử
cơ quan: Ủy ban nhân dân tỉnh Lạng Sơn
# nhiệm vụ: Nhiệm vụ
## Tập huấn hòa giải viên
chủ trì: Sở Tư pháp
thời gian: Quý III/2026
## Tổ chức hội thi hòa giải viên giỏi
chủ trì: Sở Tư pháp
thời gian: Quý IV/2026
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
thời gian: Quý III/2026
## Chuẩn bị và tổ chức hội thi
cụ thể hóa: to-chuc-hoi-thi-hoa-giai
chủ trì: Phòng Phổ biến pháp luật
thời gian: tháng 10/2026
```

```kh tinh.kh
kế hoạch: Thử
cơ quan: Ủy ban nhân dân tỉnh Lạng Sơn
# nhiệm vụ: Nhiệm vụ
## Tập huấn hòa giải viên
chủ trì: Sở Tư pháp
thời gian: Quý III/2026
## Tổ chức hội thi hòa giải viên giỏi
chủ trì: Sở Tư pháp
thời gian: Quý IV/2026
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.rule import Context, Rule

if TYPE_CHECKING:
    from kehoach.model.parents import ParentTask

RULE = Rule("KH418", "parent-task-not-carried-out", "note", "0.1", "likely")
_TOLD = 5  # tasks told one by one
_LONGEST = 70  # letters of a title


def check(context: Context) -> Iterator[Diagnostic]:
    """Find the tasks that a parent plan gives to the issuer and no task carries out; one finding for each parent."""
    plan = context.plan
    issuer = plan.head.issuer.text if plan.parents and plan.head.issuer else ""
    if not issuer:
        return
    from kehoach.lint.assigned import body_of

    # Another document of the file may carry a task out.
    done = {
        (one.parents[detail.parent].path, detail.task)
        for one in context.plans
        for task in one.tasks
        for detail in task.details
    }
    for parent in plan.parents if plan.tasks else ():
        body = body_of(issuer, plan.units, parent)
        given = [(at, task) for at, task in enumerate(parent.tasks) if _is_own(body.part(task))]
        left = [task for at, task in given if (parent.path, at) not in done]
        if left:
            yield RULE.found(
                parent.span,
                f"{parent.file} giao cho “{issuer}” {len(given)} nhiệm vụ, {len(left)} chưa được cụ thể hóa ở đây",
                f"{parent.file} gives “{issuer}” {len(given)} tasks, {len(left)} are not carried out here",
                tuple(_hints(left)),
            )


def _is_own(part: object) -> bool:
    return getattr(part, "work", "") == "own"


def _hints(tasks: list[ParentTask]) -> Iterator[Hint]:
    for task in tasks[:_TOLD]:
        title = task.title if len(task.title) <= _LONGEST else f"{task.title[: _LONGEST - 1].rstrip()}…"
        words = f"{task.path} ({task.id}): {title}"
        yield Hint(Text(words, words))
    if len(tasks) > _TOLD:
        rest = len(tasks) - _TOLD
        yield Hint(Text(f"và {rest} nhiệm vụ nữa: kehoach trace", f"and {rest} more: kehoach trace"))
