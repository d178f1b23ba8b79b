"""Đơn vị chủ trì lại là đơn vị phối hợp.

Lead repeated as partner.

## Vì sao

Một đơn vị không phối hợp với chính mình. Tên được so theo nghĩa: “UBMTTQ tỉnh” và “Ủy ban MTTQ Việt Nam tỉnh” là
một; đơn vị nằm trong nhóm phối hợp đã khai báo thành viên chỉ là lưu ý. Danh sách phối hợp ghi chung ở đề mục cho
nhiều nhiệm vụ, và các nhóm như “các sở, ban, ngành”, không bị báo. Đơn vị thực hiện cũng vậy.

## Why

A body is no partner of itself. Names are compared by what they mean; a member of a declared group of partners is
only a note. Partners given at a heading for several tasks, and collective names, are not reported. The same holds
for the executing unit.

## Sai

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Tăng cường quản lý về chứng thực
Cơ quan chủ trì: Sở Tư pháp.
Cơ quan phối hợp: Sở Nội vụ; Sở Tư pháp; UBND các xã, phường.
Thời gian thực hiện: Quý II/2026
```

## Đúng

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Tăng cường quản lý về chứng thực
Cơ quan chủ trì: Sở Tư pháp.
Cơ quan phối hợp: Sở Nội vụ; UBND các xã, phường.
Thời gian thực hiện: Quý II/2026
```
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.rule import Context, Rule
from kehoach.lint.who import declared, folded, is_vague, place_of, removal
from kehoach.model.plan import DeclaredUnit, Unit

RULE = Rule("KH405", "lead-as-partner", "warning", "0.1")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find partners that are the lead or the executing unit of the same task."""
    groups: dict[str, DeclaredUnit] | None = None
    shared = {task.path.partition(".-")[0] for task in context.plan.tasks if ".-" in task.path}
    for task in context.plan.tasks:
        role = task.role
        if task.path in shared:  # its lines of roles are for the bullets below it too
            continue
        for units, vi, en in ((role.lead, "chủ trì", "leads"), (role.executors, "thực hiện", "carries out")):
            if not units or not role.partners:
                continue
            heads = {folded(unit.name): unit for unit in units if not is_vague(unit.name)}
            for partner in role.partners:
                head = heads.get(folded(partner.name))
                if head is not None and head.inherited == partner.inherited and not _parts(head, partner):
                    yield _finding(context, head, partner, vi, en)
                elif head is None and partner.id is not None:
                    groups = declared(context) if groups is None else groups
                    yield from _member(context, heads, groups.get(partner.id), partner, groups)


def _parts(head: Unit, partner: Unit) -> bool:
    """Tell whether both say what they do, so that one body has two parts of the work."""
    return bool(head.note and partner.note)


def _finding(context: Context, head: Unit, partner: Unit, vi: str, en: str) -> Diagnostic:
    return RULE.found(
        place_of(context, partner),
        f"“{partner.name}” vừa {vi} vừa phối hợp trong một nhiệm vụ",
        f"“{partner.name}” {en} the task and is its partner too",
        (Hint(Text(f"đã ghi {vi} ở đây", f"it {en} it here"), place_of(context, head)),),
        removal(context, partner),
    )


def _member(
    context: Context,
    heads: dict[str, Unit],
    group: DeclaredUnit | None,
    partner: Unit,
    groups: dict[str, DeclaredUnit],
) -> Iterator[Diagnostic]:
    """Give a note when the group among the partners has the lead as a member."""
    if group is None or group.kind != "group":
        return
    for member in group.members:
        name = groups[member].name if member in groups else member
        head = heads.get(folded(name))
        if head is not None and head.inherited == partner.inherited:
            found = RULE.found(
                place_of(context, partner),
                f"nhóm phối hợp “{partner.name}” gồm cả “{head.name}” là đơn vị chịu trách nhiệm chính",
                f"the group “{partner.name}” among the partners holds “{head.name}”, which answers for the task",
                (Hint(Text("nhóm khai báo ở đây", "the group is declared here"), group.span),),
            )
            yield found._replace(severity="note")
