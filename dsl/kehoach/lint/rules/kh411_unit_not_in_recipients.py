"""Đơn vị được giao việc không có trong nơi nhận.

Unit that is assigned work and is in no recipient line.

## Vì sao

Đơn vị chủ trì hay thực hiện mà không có tên ở nơi nhận thì không nhận được kế hoạch để làm. Nơi nhận ghi theo nhóm
(“Các sở, ban, ngành tỉnh”, “UBND các huyện”, “Như trên”, “Các đơn vị có tên”) được tính rộng: chỉ khi không dòng nào
có thể gồm đơn vị ấy mới bị báo. Cơ quan ban hành, phòng ban trong cơ quan, nhóm chung và cá nhân không bị báo; kế
hoạch ban hành kèm quyết định thì nơi nhận ở quyết định.

## Why

A lead or executing unit that no line of the recipients names or includes does not get the plan. Collective lines are
read widely: a unit is reported only when no line can include it. The issuer, its rooms, groups and persons are not
reported, nor is a plan attached to a decision.

## Sai

```kh
kế hoạch: Thử
cơ quan: Ủy ban nhân dân tỉnh Trà Vinh
# nhiệm vụ: Nhiệm vụ
## Phát triển hội viên
chủ trì: Hội Luật gia tỉnh
thời gian: Quý II/2026

nơi nhận:
- Thường trực Tỉnh ủy (b/c);
- Các sở, ban, ngành tỉnh;
- Lưu: VT, NC.
```

## Đúng

```kh
kế hoạch: Thử
cơ quan: Ủy ban nhân dân tỉnh Trà Vinh
# nhiệm vụ: Nhiệm vụ
## Phát triển hội viên
chủ trì: Hội Luật gia tỉnh
thời gian: Quý II/2026

nơi nhận:
- Thường trực Tỉnh ủy (b/c);
- Các sở, ban, ngành tỉnh;
- Hội Luật gia tỉnh;
- Lưu: VT, NC.
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 9: nơi nhận gồm nơi nhận để thực hiện; nơi nhận để kiểm tra,
giám sát, báo cáo, trao đổi công việc, để biết; nơi nhận để lưu.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Edit, Fix, Hint, Text
from kehoach.lint.rule import Context, Rule
from kehoach.lint.who import place_of
from kehoach.lint.who_recipients import Reached
from kehoach.model.plan import Recipient, Unit
from kehoach.text.span import Span

RULE = Rule("KH411", "unit-not-in-recipients", "warning", "0.1", "likely")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find leads and executing units that no recipient line names or includes."""
    plan = context.plan
    lines = [line for line in plan.recipients or () if not line.archive]
    if len(lines) < 2 or plan.carrier is not None:
        return
    reached = Reached(context, lines)
    seen: set[str] = set()
    for task in plan.tasks:
        for unit in (*task.role.lead, *task.role.executors):
            if unit.name not in seen:
                seen.add(unit.name)
                if not reached.holds(unit):
                    yield _finding(context, unit, lines[-1])


def _finding(context: Context, unit: Unit, last: Recipient) -> Diagnostic:
    name = unit.name[:1].upper() + unit.name[1:]
    text = context.sources[last.span.file].text
    begin = text.rfind("\n", 0, last.span.start) + 1
    line = text[begin : last.span.end].split("\n")[0]
    dash = "- " if line.lstrip().startswith("-") else ""
    new = f"\n{dash}{name}{';' if line.rstrip().endswith(';') else ''}"
    end = begin + len(line.rstrip())
    title = Text("thêm vào nơi nhận", "add it to the recipients")
    return RULE.found(
        place_of(context, unit),
        f"“{unit.name}” được giao việc mà không có trong nơi nhận",
        f"“{unit.name}” is assigned work and is not among the recipients",
        (Hint(Text("nơi nhận ở đây", "the recipients are here"), last.span),),
        Fix(title, (Edit(Span(end, end, last.span.file), new),), safe=False),
    )
