"""Hai thời hạn trái nhau trong một nhiệm vụ.

Two deadlines of one task that contradict each other.

## Vì sao

Dòng “thời gian” ghi nhiệm vụ xong trước ngày 05/3/2026, trong câu lại ghi trước ngày 10/10/2026: người làm theo mốc
muộn thì chậm so với mốc sớm. Mốc trong câu sớm hơn là một bước của nhiệm vụ nên không bị báo; việc báo cáo, sơ kết,
tổng kết, thanh toán thường làm sau cũng vậy.

## Why

When the time line says by 5 March and the sentence by 10 October, whoever keeps the later one is late. An earlier mark
is a step of the task; reports, reviews and payments often follow it.

## Sai

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị, hoàn thành @(thời gian: trước ngày 10/10/2026)
chủ trì: Sở Tư pháp
thời gian: trước ngày 05/3/2026
```

## Đúng

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị, hoàn thành kịch bản @(thời gian: trước ngày 10/02/2026)
chủ trì: Sở Tư pháp
thời gian: trước ngày 05/3/2026
```
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.places import narrowed
from kehoach.lint.rule import Context, Rule
from kehoach.lint.when import lines_of_time, own_time
from kehoach.model.plan import FieldLine, Task, plain
from kehoach.model.timeframe import Timeframe, parse_timeframe
from kehoach.text.span import Span

RULE = Rule("KH314", "conflicting-deadlines", "warning", "0.1", "likely")
_LINE = Text("thời gian của nhiệm vụ", "the time of the task")
_LATER = (
    "báo cáo",
    "sơ kết",
    "tổng kết",
    "thanh toán",
    "quyết toán",
    "đánh giá",
    "nghiệm thu",
    "kết quả",
    "sau đó",
)
_REACH = 120  # letters before a mark in which its sentence is looked for
_ENDING = ("deadline", "period")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find marks in a task that end after its line of time."""
    lines = lines_of_time(context)
    for task in context.plan.tasks if lines else ():
        own = own_time(task)
        found = lines.get(task.path, [])
        if own is None or own.kind != "milestones" or len(found) != 1:
            continue
        line = parse_timeframe(plain(found[0].words))
        if line.end is None or line.kind not in _ENDING or line.milestones:
            continue
        for part in (milestone.timeframe for milestone in own.milestones):
            if part.kind == "deadline" and part.end and part.end > line.end and part.text != line.text:
                yield from _finding(context, task, found[0], line, part)


def _finding(
    context: Context, task: Task, field: FieldLine, line: Timeframe, part: Timeframe
) -> Iterator[Diagnostic]:
    if field.span.file != task.span.file:
        return
    text = context.sources[task.span.file].text
    at = text.find(f": {part.text}", task.span.start, max(task.span.end, field.span.start))
    if at < 0 or _follows(text[max(task.span.start, at - _REACH) : at]):
        return
    yield RULE.found(
        Span(at + 2, at + 2 + len(part.text), task.span.file),
        f"“{part.text}” muộn hơn thời gian của nhiệm vụ (“{line.text}”)",
        f"“{part.text}” is later than the time of the task (“{line.text}”)",
        (
            Hint(
                Text("thời gian của nhiệm vụ", "the time of the task"),
                narrowed(field.span, line.text, context.sources),
            ),
        ),
    )


def _follows(before: str) -> bool:
    """Tell whether the words before a mark are of work that comes after the task."""
    sentence = before.replace("\n", ". ").rpartition(". ")[2].rpartition(";")[2].lower()
    return any(word in sentence for word in _LATER)
