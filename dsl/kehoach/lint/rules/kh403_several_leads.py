"""Một nhiệm vụ có nhiều đơn vị chủ trì.

Several leads for one task.

## Vì sao

Hai cơ quan cùng chủ trì thì không rõ ai chịu trách nhiệm cuối cùng, ai tổng hợp, ai báo cáo: “một việc chỉ giao
một đơn vị chủ trì”. Chỉ đếm các cơ quan cụ thể; cơ quan cấp tỉnh cùng UBND các huyện, các xã, mỗi nơi chủ trì ở
địa bàn của mình, thì không bị báo. Nếu câu văn nói chia theo chức năng, theo phân cấp thì chỉ là lưu ý; nếu mỗi
cơ quan được ghi ở một dòng hoặc một câu riêng, hoặc có ghi phần việc sau tên, thì coi như đã phân vai.

## Why

When two bodies lead together, nobody can say who answers for the task and reports on it. Only named bodies count;
a provincial body together with all districts or communes is not reported. Where the sentence parts the work by
function or level it is a note; leads in lines or sentences of their own, or with what each does, are fine.

## Sai

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Kiện toàn tổ chức Hội Luật gia
Cơ quan chủ trì: Sở Tư pháp, Hội Luật gia tỉnh.
Thời gian thực hiện: Quý II/2026
```

## Đúng

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Kiện toàn tổ chức Hội Luật gia
Cơ quan chủ trì: Hội Luật gia tỉnh.
Cơ quan phối hợp: Sở Tư pháp.
Thời gian thực hiện: Quý II/2026
```
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.rule import Context, Rule
from kehoach.lint.who import folded, is_single, place_of, together
from kehoach.model.plan import Unit
from kehoach.text.span import Span
from kehoach.text.vietnamese import bare

RULE = Rule("KH403", "several-leads", "warning", "0.1", "likely")
_WAY_OUT = Text(
    "giao một đơn vị chủ trì, chuyển đơn vị khác xuống dòng “phối hợp”, hoặc ghi rõ mỗi đơn vị chủ trì phần việc nào",
    "name one lead and move the others to “partner”, or say which part each of them leads",
)
_PARTED = ("theo chuc nang", "can cu chuc nang", "theo phan cap", "theo linh vuc", "theo tham quyen", "theo phan cong",
           "trong pham vi", "theo dia ban", "nganh, linh vuc", "theo nhiem vu", "can cu nhiem vu")  # fmt: skip
_LOCAL = ("huyen", "xa", "phuong", "thi xa", "thi tran", "dac khu", "quan", "thanh pho")
_AFTER = 90  # letters after the list in which the sentence may part the work


def check(context: Context) -> Iterator[Diagnostic]:
    """Find values that name two or more single bodies as lead."""
    for task in context.plan.tasks:
        if len(task.role.lead) < 2:
            continue
        for units in together(task.role.lead):
            leads = {folded(unit.name): unit for unit in units if _counts(unit)}
            if len(leads) > 1 and not all(unit.note for unit in leads.values()):
                yield _finding(context, list(leads.values()), units)


def _counts(unit: Unit) -> bool:
    """Tell whether a lead is one body and no local one, which leads in its own area only."""
    words = bare(unit.name)
    area = any(
        words.startswith(f"{head} {level} ") for head in ("ubnd", "uy ban nhan dan") for level in _LOCAL
    )
    return is_single(unit.name) and not area


def _finding(context: Context, leads: list[Unit], units: list[Unit]) -> Diagnostic:
    text = context.sources[leads[0].span.file].text
    span = _place(context, leads)
    after = bare(text[span.start : span.end + _AFTER].partition("\n")[0])
    parted = any(phrase in after for phrase in _PARTED) or any(unit.note for unit in units)
    names = "”, “".join(unit.name for unit in leads)
    return RULE.found(
        span,
        f"{len(leads)} đơn vị cùng chủ trì một nhiệm vụ: “{names}”",
        f"{len(leads)} bodies lead one task: “{names}”",
        (Hint(_WAY_OUT),),
        severity="note" if parted else None,
    )


def _place(context: Context, leads: list[Unit]) -> Span:
    """Return the place from the first lead to the last, as far as they are typed."""
    first, last = place_of(context, leads[0]), place_of(context, leads[-1])
    both = first != leads[0].span and last != leads[-1].span and last.end > first.start
    return first._replace(end=last.end) if both else leads[0].span
