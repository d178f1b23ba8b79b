"""Hai nhiệm vụ cùng nội dung.

Two tasks with the same text.

## Vì sao

Một việc ghi hai lần thì thành hai dòng trong bảng tổng hợp, hai lần nhắc hạn; nếu hai chỗ ghi khác đơn vị hoặc khác
thời gian thì không biết theo chỗ nào. Nội dung được so không kể chữ hoa, dấu câu và cách đặt dấu thanh; nội dung quá
ngắn (“Tổng kết”) không so; hai đơn vị khác nhau cùng làm một việc chỉ là lưu ý. Phần lời và bảng phụ lục cùng ghi một
danh sách thì chỉ báo một lần.

## Why

A task written twice makes two rows in every summary; where the places differ nobody knows which counts. Compared
without case and signs; very short texts are not, and other bodies for the same words are a note. A list told in the
body and again in an annex is reported once.

## Sai

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Tổ chức tập huấn kỹ năng cho hòa giải viên ở cơ sở.
chủ trì: Sở Tư pháp
thời gian: Quý II/2026
## Tổ chức tập huấn kỹ năng cho hoà giải viên ở cơ sở
chủ trì: Sở Tư pháp
thời gian: Quý III/2026
```

## Đúng

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Tổ chức tập huấn kỹ năng cho hòa giải viên ở cơ sở.
chủ trì: Sở Tư pháp
thời gian: Quý II/2026, quý III/2026
```
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.rule import Context, Rule
from kehoach.model.plan import Task
from kehoach.text.patterns import compiled
from kehoach.text.vietnamese import bare, key

RULE = Rule("KH413", "repeated-task", "warning", "0.1", "likely")
_SHORTEST = 24  # letters of a text that says what is done
_ANNEX = "PL."


def check(context: Context) -> Iterator[Diagnostic]:
    """Find tasks whose words are those of an earlier task."""
    seen: dict[str, Task] = {}
    same: dict[str, str] = {}  # texts that were folded already
    copied: list[tuple[Task, Task]] = []
    for task in _alike(context.plan.tasks):
        words = same.get(task.text) or same.setdefault(task.text, _words(task))
        first = seen.setdefault(words, task) if len(words) >= _SHORTEST else task
        if first is task:
            continue
        if task.path.startswith(_ANNEX) != first.path.startswith(_ANNEX):
            copied.append((first, task))
        else:
            yield _finding(first, task)
    if len(copied) > 2:  # the annex repeats the list of the body
        first, task = copied[0]
        yield RULE.found(
            task.span,
            f"{len(copied)} nhiệm vụ ghi hai lần: ở phần lời và ở phụ lục",
            f"{len(copied)} tasks are written twice, in the body and in the annex",
            (
                Hint(
                    Text(
                        "dùng “bảng tổng hợp:” thì không phải ghi lại", "“summary:” makes the table by itself"
                    )
                ),
            ),
            severity="note",
        )
    else:
        for first, task in copied:
            yield _finding(first, task)


def _alike(tasks: Iterable[Task]) -> list[Task]:
    """Return the tasks that share length and beginning with another one: only these need to be compared."""
    keys = [(len(task.text.split()), bare(task.text[:16])) for task in tasks]
    counts = Counter(keys)
    return [task for task, sign in zip(tasks, keys, strict=True) if counts[sign] > 1]


@cache
def _signs() -> re.Pattern[str]:
    return compiled(r"[\W_]+")


def _words(task: Task) -> str:
    """Return what a task says, blind to case, signs and tone placement: all its words, not only its first line."""
    return " ".join(_signs().sub(" ", key(task.text)).split()) if len(task.text) < 2000 else task.text


def _finding(first: Task, task: Task) -> Diagnostic:
    """Return the finding; a note where other bodies answer for the second task: each may do it for itself."""
    return RULE.found(
        task.span,
        f"nhiệm vụ {task.path} cùng nội dung với nhiệm vụ {first.path}",
        f"task {task.path} has the same words as task {first.path}",
        (Hint(Text("nhiệm vụ kia ở đây", "the other one is here"), first.span),),
        severity=None if _doers(first) == _doers(task) else "note",
    )


def _doers(task: Task) -> set[str]:
    return {unit.name for unit in (*task.role.lead, *task.role.executors)}
