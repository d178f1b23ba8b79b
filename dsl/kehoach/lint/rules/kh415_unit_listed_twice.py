"""Một đơn vị ghi hai lần trong danh sách.

Unit listed twice.

## Vì sao

“Sở Nội vụ; Sở Tài chính; Sở Nội vụ”: tên lặp thường là chỗ dán nhầm, có khi chính là chỗ bỏ sót một đơn vị khác.
Tên được so theo nghĩa: UBND = Ủy ban nhân dân. Hai lần ghi mà mỗi lần có phần việc riêng thì không bị báo.

## Why

A name that a list holds twice was pasted by mistake, and often stands where another body was meant. Entries that
each say what the body does are not reported.

## Sai

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
chủ trì: Sở Tư pháp
phối hợp: Sở Nội vụ; Sở Tài chính; Sở Nội vụ
thời gian: Quý II/2026
```

## Đúng

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
chủ trì: Sở Tư pháp
phối hợp: Sở Nội vụ; Sở Tài chính
thời gian: Quý II/2026
```
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic
from kehoach.lint.rule import Context, Rule
from kehoach.lint.who import folded, place_of, removal, together
from kehoach.model.plan import Unit
from kehoach.text.span import Span

RULE = Rule("KH415", "unit-listed-twice", "warning", "0.1")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find units that one value names twice."""
    seen: set[Span] = set()
    for task in context.plan.tasks:
        role = task.role
        for listed in (role.lead, role.executors, role.partners):
            if len(listed) < 2:
                continue
            for units in together(listed):
                if units[0].span not in seen:
                    seen.add(units[0].span)
                    yield from _in_value(context, units)


def _in_value(context: Context, units: list[Unit]) -> Iterator[Diagnostic]:
    names: dict[str, Unit] = {}
    for unit in units:
        first = names.setdefault(folded(unit.name), unit)
        if first is not unit and not (first.note or unit.note):
            text = context.sources[unit.span.file].text
            at = text.rfind(unit.name, unit.span.start, unit.span.end)
            place = Span(at, at + len(unit.name), unit.span.file) if at >= 0 else place_of(context, unit)
            yield RULE.found(
                place,
                f"“{unit.name}” đã có trong danh sách này",
                f"“{unit.name}” stands in this list already",
                fix=removal(context, unit, last=True),
            )
