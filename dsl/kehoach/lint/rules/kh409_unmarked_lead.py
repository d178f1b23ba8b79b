"""Câu văn giao đơn vị chủ trì mà không đánh dấu.

Sentence that names a lead and does not mark it.

## Vì sao

“Giao Sở Tư pháp chủ trì, phối hợp với Công an tỉnh …” viết như lời văn thì in ra đúng, nhưng không thành dữ liệu:
nhiệm vụ bị coi là chưa có chủ trì, không vào bảng tổng hợp, không nhắc hạn được. Đánh dấu @(chủ trì: …) không đổi
chữ nào trên văn bản. Câu trong nhiệm vụ đã có chủ trì thì không bị báo; ở ngoài các đề mục nhiệm vụ (tổ chức thực
hiện) chỉ là lưu ý. “Chủ trì hội nghị”, “đồng chủ trì” không phải là giao việc.

## Why

A lead that is only told in prose prints, but is no data: the task counts as one without a lead and is missing from
summaries. The mark @(lead: …) changes no printed word. Outside the sections of tasks it is only a note.

## Sai

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Kiểm tra việc thực hiện Kế hoạch
Giao Sở Tư pháp chủ trì, phối hợp với Công an tỉnh thực hiện @(thời gian: trong quý IV/2026).
```

## Đúng

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Kiểm tra việc thực hiện Kế hoạch
Giao @(chủ trì: Sở Tư pháp) chủ trì, phối hợp với @(phối hợp: Công an tỉnh) thực hiện @(thời gian: trong quý IV/2026).
```
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Edit, Fix, Hint, Text
from kehoach.lint.printed import Printed
from kehoach.lint.rule import Context, Rule
from kehoach.lint.who_sentences import Lead, Outline, Where, deadlines, in_mark, leads
from kehoach.model.plan import Section
from kehoach.text.span import Span

RULE = Rule("KH409", "unmarked-lead", "warning", "0.1", "likely")
_WAY_OUT = Text("đánh dấu: @(chủ trì: …) … @(phối hợp: …)", "mark it: @(lead: …) … @(partner: …)")
_TITLE = Text("đánh dấu đơn vị chủ trì, phối hợp, thời gian", "mark lead, partners and time")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find bodies that are made lead in words, where the task has no lead of its own."""
    outline: Outline | None = None
    told: set[tuple[str, str]] = set()
    for lead in leads(context):
        outline = outline or Outline(context)
        first = lead.paragraph.span(lead.start, lead.end)
        where = outline.at(first.file, first.start)
        task = bool(where.tasks)
        if where.part == "opening" or not (task or lead.given):
            continue
        path = where.tasks[-1].path if where.tasks else where.section.path if where.section else where.part
        if (
            (path, lead.name) in told
            or in_mark(context, lead.paragraph, lead.start)
            or _said(where, lead.name)
        ):
            continue
        told.add((path, lead.name))
        found = RULE.found(
            first,
            f"“{lead.name}” được giao chủ trì mà không đánh dấu, nên không thành dữ liệu",
            f"“{lead.name}” is made lead in words only and is no data",
            (Hint(_WAY_OUT),),
            _fix(context, lead, where),
        )
        yield found if task else found._replace(severity="note")


def _said(where: Where, name: str) -> bool:
    """Tell whether the task has a lead or an executing unit of its own, or inherits this very one."""
    units = [unit for task in where.tasks for unit in (*task.role.lead, *task.role.executors)]
    return any(not unit.inherited or unit.name in name for unit in units)


def _fix(context: Context, lead: Lead, where: Where) -> Fix | None:
    """Return the marks for lead, partners and term; None where they would belong to no task."""
    section = where.section
    if section is None or _has_below(section) or section.kind in ("goal", "goals"):
        return None
    if not where.tasks and section.kind in ("task", "tasks"):
        return None
    edits = _around(context, lead.paragraph, lead.start, lead.end, "chủ trì")
    if edits and lead.partners is not None:
        edits += _around(context, lead.paragraph, *lead.partners, "phối hợp")
    if edits and not where.tasks:  # in a task KH410 marks the term
        for paragraph, start, end, _ in deadlines(context):
            if paragraph is lead.paragraph and lead.end < start < lead.sentence_end:
                edits += _around(context, paragraph, start, end, "thời gian")
                break
    return Fix(_TITLE, edits, safe=bool(where.tasks)) if edits else None


def _has_below(section: Section) -> bool:
    return any(isinstance(child, Section) for child in section.children)


def _around(context: Context, paragraph: Printed, start: int, end: int, field: str) -> tuple[Edit, ...]:
    """Return the edits that put a mark around a range of one run that is typed there or is one reference."""
    at = 0
    for text, span in paragraph.runs:
        if at <= start and end <= at + len(text):
            place = paragraph.typed(start, end, context.sources)
            if place is None and (start, end) != (at, at + len(text)):
                return ()
            place = place or span
            before, after = Span(place.start, place.start, place.file), Span(place.end, place.end, place.file)
            return Edit(before, f"@({field}: "), Edit(after, ")")
        at += len(text)
    return ()
