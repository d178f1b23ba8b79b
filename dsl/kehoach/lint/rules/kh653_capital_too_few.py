"""Tên riêng viết hoa thiếu.

A capital too few in a name.

## Vì sao

Tên cơ quan viết hoa từ chỉ loại hình, chức năng, lĩnh vực (“Sở Tư pháp”, “Mặt trận Tổ quốc”); tên luật viết hoa tên
loại và chữ đầu của tên gọi (“Luật Đất đai”); “Thủ đô Hà Nội”, “Thành phố Hồ Chí Minh” viết hoa đặc biệt. Danh sách ở
`grammar/viet_hoa.txt`; “cơ sở Y tế”, “các sở Tư pháp, Nội vụ” không bị báo.

## Why

Names of bodies have capitals for kind, function and field (“Sở Tư pháp”), laws for the type and the first syllable of
the name (“Luật Đất đai”); “Thủ đô Hà Nội” and “Thành phố Hồ Chí Minh” are fixed.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Giám đốc sở Tư pháp chịu trách nhiệm.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Giám đốc Sở Tư pháp chịu trách nhiệm; các cơ sở y tế phối hợp.
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục II, Mục III, khoản 1, điểm c; Mục IV, khoản 1; Mục V, khoản 6.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic
from kehoach.lint.capitals import wrong_capitals
from kehoach.lint.rule import Context, Rule

RULE = Rule("KH653", "capital-too-few", "note", "0.1", legal=True)


def check(context: Context) -> Iterator[Diagnostic]:
    """Find names of bodies, laws and cities that lack a capital."""
    yield from wrong_capitals(context, RULE, "few")
