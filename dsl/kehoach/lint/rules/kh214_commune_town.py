"""Thị trấn không còn vào ngày ban hành kế hoạch.

Towns (thị trấn) no longer exist on the plan's date.

## Vì sao

Từ 01/7/2025 đơn vị hành chính cấp xã gồm xã, phường và đặc khu; không còn thị trấn. “UBND các xã, phường, thị trấn”
nay là “UBND các xã, phường” (thêm “đặc khu” ở chín tỉnh, thành phố có đặc khu). Tên trong văn bản được viện dẫn, trong
đoạn trích và trong câu nói về trước đây không bị báo.

## Why

Since 01/7/2025 the units of the commune level are xã, phường and đặc khu; there are no thị trấn. “Đặc khu” belongs in
the list only in the nine provinces that have one. Names in cited documents, in quotations and in sentences about the
past are not reported.

## Sai

```kh
kế hoạch: Thử
ngày: 15/01/2026
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
chủ trì: UBND các xã, phường, thị trấn
thời gian: Quý II/2026
```

## Đúng

```kh
kế hoạch: Thử
ngày: 15/01/2026
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
chủ trì: UBND các xã, phường
thời gian: Quý II/2026
```

## Nguồn

Luật Tổ chức chính quyền địa phương 72/2025/QH15, Điều 1; bảng tên, ngày và nguồn: `grammar/dia_danh.txt`.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic
from kehoach.lint.names_in_time import PLACES, changes, issued, search, told
from kehoach.lint.rule import Context, Rule

RULE = Rule("KH214", "commune-town", "warning", "0.1", certainty="likely", legal=True)


def check(context: Context) -> Iterator[Diagnostic]:
    """Find “thị trấn” in plans issued after towns ended; one finding with the number of places."""
    day = issued(context.plan)
    if day is None:
        return
    towns = [
        change
        for change in changes(PLACES, "level")
        if change.shown == "thị trấn" and change.wrong <= day.first
    ]
    for change, found in search(context, towns):
        yield told(RULE, change, found)
