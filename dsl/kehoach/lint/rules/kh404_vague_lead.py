"""Đơn vị chủ trì ghi chung chung.

Vague lead.

## Vì sao

“Các cơ quan liên quan”, “các cấp, các ngành” không phải là một đơn vị: giao như thế thì không đơn vị nào thấy mình
là người chủ trì. Nhóm chung chung chỉ nên ở phần phối hợp. Nhóm xác định (“các sở, ban, ngành tỉnh”, “UBND các xã,
phường”, nhóm đã khai báo thành viên) thì mỗi thành viên tự làm phần của mình và không bị báo. Nhiệm vụ không có
chủ trì mà đơn vị thực hiện cũng chỉ ghi chung chung thì là lưu ý.

## Why

“The bodies concerned” is nobody in particular: no body will take itself for the lead. Vague groups belong among the
partners. Groups whose members are certain (all departments, all communes, a declared group) are not reported. A task
without a lead whose executing units are vague is a note.

## Sai

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
Cơ quan chủ trì: Các cơ quan, đơn vị có liên quan.
Thời gian thực hiện: Quý II/2026
```

## Đúng

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
Cơ quan chủ trì: Sở Tư pháp.
Cơ quan phối hợp: Các cơ quan, đơn vị có liên quan.
Thời gian thực hiện: Quý II/2026
```
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.rule import Context, Rule
from kehoach.lint.who import is_vague, place_of, together
from kehoach.model.plan import Unit

RULE = Rule("KH404", "vague-lead", "warning", "0.1", "likely")
_NAME_ONE = Text("ghi tên một đơn vị cụ thể", "name one body")
_MOVE = Text(
    "chuyển nhóm này sang phần phối hợp, hoặc ghi tên từng đơn vị",
    "move this group to the partners, or name its bodies",
)


def check(context: Context) -> Iterator[Diagnostic]:
    """Find leads, and executing units of tasks without a lead, that leave open who is meant."""
    for task in context.plan.tasks:
        role = task.role
        for units in together(role.lead):
            vague = [unit for unit in units if _open(unit)]
            if vague:
                way_out = _NAME_ONE if len(vague) == len(role.lead) else _MOVE
                yield _finding(context, vague, "chủ trì", "lead", way_out)
        if not role.lead and role.executors and all(map(_open, role.executors)):
            found = _finding(context, list(role.executors), "thực hiện", "executing unit", _NAME_ONE)
            yield found._replace(severity="note")


def _open(unit: Unit) -> bool:
    return unit.id is None and is_vague(unit.name)


def _finding(context: Context, units: list[Unit], vi: str, en: str, way_out: Text) -> Diagnostic:
    names = ", ".join([unit.name for unit in units])
    return RULE.found(
        place_of(context, units[0]),
        f"đơn vị {vi} “{names}” ghi chung chung, không rõ là ai",
        f"“{names}” as {en} does not say who is meant",
        (Hint(way_out),),
    )
