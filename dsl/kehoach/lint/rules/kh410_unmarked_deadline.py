"""Câu văn đặt thời hạn mà không đánh dấu.

Sentence that sets a deadline and does not mark it.

## Vì sao

“Hoàn thành trước ngày 15/10/2026” viết như lời văn thì in ra đúng, nhưng nhiệm vụ vẫn bị coi là chưa có thời gian:
không nhắc hạn, không vào bảng tổng hợp. Đánh dấu @(thời gian: …) không đổi chữ nào trên văn bản. Nhiệm vụ đã có
thời gian thì không bị báo. Việc giao ở phần tổ chức thực hiện dưới tên một đơn vị chỉ là lưu ý.

## Why

A deadline in prose prints, but the task counts as one without a time and nobody is reminded. The mark @(timeframe: …)
changes no printed word. Duties below the name of a body are only notes.

## Sai

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Kiểm tra việc thực hiện Kế hoạch, hoàn thành trước ngày 15/10/2026.
chủ trì: Sở Tư pháp
```

## Đúng

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Kiểm tra việc thực hiện Kế hoạch, hoàn thành @(thời gian: trước ngày 15/10/2026).
chủ trì: Sở Tư pháp
```
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Edit, Fix, Hint, Text
from kehoach.lint.printed import Printed
from kehoach.lint.rule import Context, Rule
from kehoach.lint.who_sentences import Outline, Where, deadlines, in_mark
from kehoach.text.span import Span

RULE = Rule("KH410", "unmarked-deadline", "warning", "0.1", "likely")
_WAY_OUT = Text("đánh dấu: @(thời gian: …)", "mark it: @(timeframe: …)")
_AS_TASK = Text(
    "nếu cần theo dõi hạn này, đánh dấu cả đơn vị và thời gian: @(thực hiện: …) … @(thời gian: …)",
    "to follow up this term, mark the body and the time: @(executor: …) … @(timeframe: …)",
)


def check(context: Context) -> Iterator[Diagnostic]:
    """Find terms in words, in tasks without a time of their own and in duties."""
    plan = context.plan
    outline: Outline | None = None
    duties = {duty.path for duty in plan.duties}
    done: set[str] = set()
    issued = plan.head.date.year if plan.head.date else None
    for paragraph, start, end, year in deadlines(context):
        outline = outline or Outline(context)
        place = paragraph.span(start, end)
        where = outline.at(place.file, place.start)
        if where.section is None or (issued is not None and year < issued) or _said(where):
            continue
        if not in_mark(context, paragraph, start) and (where.tasks or where.section.path in duties):
            path = where.tasks[-1].path if where.tasks else where.section.path
            if path not in done:
                done.add(path)
                yield _finding(context, paragraph, start, end, where)


def _said(where: Where) -> bool:
    return any(task.role.timeframe is not None and not task.role.timeframe_inherited for task in where.tasks)


def _finding(context: Context, paragraph: Printed, start: int, end: int, where: Where) -> Diagnostic:
    words = paragraph.text[start:end]
    typed = paragraph.typed(start, end, context.sources)
    fix = None
    if typed is not None and where.tasks:
        edits = (
            Edit(Span(typed.start, typed.start, typed.file), "@(thời gian: "),
            Edit(Span(typed.end, typed.end, typed.file), ")"),
        )
        fix = Fix(Text("đánh dấu thời gian", "mark the time"), edits)
    found = RULE.found(
        paragraph.span(start, end),
        f"thời hạn “{words}” không đánh dấu, nên không thành dữ liệu",
        f"the term “{words}” is not marked and is no data",
        (Hint(_WAY_OUT if where.tasks else _AS_TASK),),
        fix,
    )
    return found if where.tasks else found._replace(severity="note")
