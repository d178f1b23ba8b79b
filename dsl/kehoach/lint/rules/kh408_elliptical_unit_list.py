"""Danh sách đơn vị viết lược tên.

Elliptical list of units.

## Vì sao

“Các sở, ngành: Tư pháp, Nội vụ, Công an tỉnh” buộc người đọc, và máy, tự ghép chữ “Sở” vào từng tên; có chỗ ghép
sai (“ngành Tư pháp” không phải là “Sở Tư pháp”). Ghi đủ tên từng cơ quan thì giao việc rõ, lọc và tổng hợp được.

## Why

A list that names the kind once leaves it to the reader, and to the machine, to complete each name, and some can be
completed in two ways. Full names assign clearly and can be filtered.

## Sai

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
chủ trì: Sở Tài chính
phối hợp: Các sở, ngành: Tư pháp, Nội vụ, Công an tỉnh
thời gian: Quý II/2026
```

## Đúng

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
chủ trì: Sở Tài chính
phối hợp: Sở Tư pháp, Sở Nội vụ, Công an tỉnh
thời gian: Quý II/2026
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kehoach.diagnostics.model import Diagnostic, Edit, Fix, Hint, Text
from kehoach.lint.rule import Context, Rule
from kehoach.lint.who import together
from kehoach.model.plan import Unit
from kehoach.model.unit_words import KINDS
from kehoach.text.patterns import compiled
from kehoach.text.span import Span

RULE = Rule("KH408", "elliptical-unit-list", "note", "0.1", "likely")


@cache
def _lead_in() -> re.Pattern[str]:
    return compiled(
        r"(?:[Cc]ác|[Nn]hững)\s+(?:sở|bộ|phòng|ban|hội)\b[^:;()\n]{0,40}:\s*(?=\w)", re.IGNORECASE
    )


def check(context: Context) -> Iterator[Diagnostic]:
    """Find unit lists in which names have no Sở, Bộ, Phòng, Ban or Hội of their own."""
    seen: set[Span] = set()
    for task in context.plan.tasks:
        role = task.role
        for listed in (role.lead, role.executors, role.partners):
            if any(_unlike(context, unit) for unit in listed):
                for units in together(listed):
                    span = units[0].span
                    if span not in seen:
                        seen.add(span)
                        yield from _in_value(context, span, units)


def _unlike(context: Context, unit: Unit) -> bool:
    """Tell whether the name is not typed as it was read."""
    return (
        unit.name.startswith(KINDS)
        and context.sources[unit.span.file].text.find(unit.name, unit.span.start, unit.span.end) < 0
    )


def _in_value(context: Context, span: Span, units: list[Unit]) -> Iterator[Diagnostic]:
    value = context.sources[span.file].text[span.start : span.end].partition("\n")[0]
    short = [(unit, at) for unit in units if (at := _shortened(value, unit.name)) >= 0]
    if not short:
        return
    lead_in = _lead_in().match(value)
    edits = [Edit(_span(span, at, at), unit.name.split(maxsplit=1)[0] + " ") for unit, at in short]
    if lead_in is not None:
        edits.insert(0, Edit(_span(span, 0, lead_in.end()), ""))
        edits = [edit for edit in edits if not edit.text or edit.span.start > span.start + lead_in.end()]
        edits[0] = edits[0]._replace(
            text="".join(u.name.split()[0] + " " for u, at in short if at == lead_in.end())
        )
    complete = lead_in is not None or not value.lower().startswith(("các ", "những "))
    names = "”, “".join(unit.name for unit, _ in short)
    first, last = short[0], short[-1]
    end = last[1] + len(last[0].name.split(maxsplit=1)[1])
    title = Text("ghi đủ tên từng đơn vị", "write every name in full")
    yield RULE.found(
        _span(span, 0 if not complete or lead_in else first[1], end),
        f"danh sách viết lược tên, hiểu là “{names}”",
        f"names are left incomplete in this list; read as “{names}”",
        (Hint(Text("ghi đủ tên từng đơn vị", "write the full names")),),
        Fix(title, tuple(edits), safe=False) if complete else None,
    )


def _shortened(value: str, name: str) -> int:
    """Return where a name stands without its head in a value, -1 when it stands there in full."""
    head, _, rest = name.partition(" ")
    if head not in KINDS or not rest or name in value or name.lower() in value.lower():
        return -1
    found = re.search(rf"(?<!\w){re.escape(rest)}(?!\w)", value)
    return found.start() if found else -1


def _span(span: Span, start: int, end: int) -> Span:
    return Span(span.start + start, span.start + end, span.file)
