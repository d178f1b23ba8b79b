"""Tên cơ quan ban hành viết tắt hoặc thiếu tên địa phương.

The name of the issuing body is abbreviated or lacks its place.

## Vì sao

Cơ quan ban hành ghi tên chính thức, đầy đủ: “ỦY BAN NHÂN DÂN TỈNH NAM SƠN”, không phải “UBND tỉnh Nam Sơn” hay “Ủy ban
nhân dân tỉnh”. Chỉ cơ quan chủ quản mới được viết tắt.

## Why

The issuing body has its official name in full: “ỦY BAN NHÂN DÂN TỈNH NAM SƠN”, not “UBND tỉnh Nam Sơn” and not “Ủy ban
nhân dân tỉnh”. Only the body above it may be abbreviated.

## Sai

```kh
kế hoạch: Thử
cơ quan: UBND tỉnh Nam Sơn
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
```

## Đúng

```kh
kế hoạch: Thử
cơ quan chủ quản: UBND tỉnh Nam Sơn
cơ quan: Sở Tư pháp
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 2.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Edit, Fix, Text
from kehoach.lint.form import typed_value
from kehoach.lint.rule import Context, Rule
from kehoach.model.offices import office
from kehoach.text.vietnamese import key

RULE = Rule("KH628", "issuer-not-in-full", "warning", "0.1", legal=True)
_SHORT = {"UBND": "Ủy ban nhân dân", "UB": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân"}
_LEVELS = frozenset(
    map(key, ("tỉnh", "thành phố", "xã", "phường", "đặc khu", "huyện", "quận", "thị xã", "thị trấn"))
)
_COMMITTEES = ("people's-committee", "people's-council")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find issuers that begin with “UBND” or “HĐND”, and people's committees and councils without a place."""
    plan = context.plan
    issuer = plan.head.issuer
    if issuer is None or not issuer.text.strip():
        return
    if plan is not context.plans[0] and issuer == context.plans[0].head.issuer:
        return
    text = issuer.text.strip()
    place = typed_value(context, issuer)
    first, _, rest = text.partition(" ")
    full = _SHORT.get(first.upper())
    if full and rest:
        right = f"{full} {rest}"
        title = Text(f"viết “{right}”", f"write “{right}”")
        yield RULE.found(
            place or issuer.span,
            f"cơ quan ban hành ghi tên đầy đủ: “{right}”",
            f"the issuing body is named in full: “{right}”",
            fix=Fix(title, (Edit(place, right),)) if place else None,
        )
    elif office(text).kind in _COMMITTEES and _ends_with_level(text) and _parent_lacks_place(context):
        yield RULE.found(
            place or issuer.span,
            f"“{text}” thiếu tên địa phương",
            f"“{text}” lacks the name of its place",
        )


def _ends_with_level(text: str) -> bool:
    words = key(text).split()
    return words[-1] in _LEVELS or " ".join(words[-2:]) in _LEVELS


def _parent_lacks_place(context: Context) -> bool:
    parent = context.plan.head.parent
    return parent is None or not parent.text.strip()
