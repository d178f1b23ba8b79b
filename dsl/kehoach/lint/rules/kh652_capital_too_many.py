"""Tên cơ quan viết hoa thừa.

A capital too many in the name of a body.

## Vì sao

Tên cơ quan chỉ viết hoa chữ cái đầu của từ chỉ loại hình, chức năng, lĩnh vực: “Ủy ban nhân dân”, “Sở Tư pháp”,
không viết “Ủy Ban Nhân Dân”, “Sở Tư Pháp”. Chữ in hoa toàn bộ không bị báo. Danh sách ở `grammar/viet_hoa.txt`.

## Why

Only the first letters of the words for kind, function and field are capitals: “Ủy ban nhân dân”, “Sở Tư pháp”. Words
wholly in capitals are not reported.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Báo cáo Ủy Ban Nhân Dân tỉnh.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Báo cáo Ủy ban nhân dân tỉnh.
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục II, Mục IV, khoản 1, điểm a.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic
from kehoach.lint.capitals import wrong_capitals
from kehoach.lint.rule import Context, Rule

RULE = Rule("KH652", "capital-too-many", "warning", "0.1", legal=True)


def check(context: Context) -> Iterator[Diagnostic]:
    """Find names of bodies with a capital inside a word group."""
    yield from wrong_capitals(context, RULE, "many")
