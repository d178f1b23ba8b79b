"""Cấp huyện không còn vào ngày ban hành kế hoạch.

The district level no longer exists on the plan's date.

## Vì sao

Từ 01/7/2025 chính quyền địa phương có hai cấp: không còn UBND, phòng chuyên môn, tòa án, viện kiểm sát, công an cấp
huyện. Cơ quan cấp huyện và danh sách “các huyện, thị xã, thành phố” là cảnh báo; “cấp huyện” và tên huyện chỉ là lưu
ý. Tên trong văn bản được viện dẫn, trong đoạn trích và trong câu nói về trước đây không bị báo; “huyện đảo”, “huyện
nghèo”, “đường huyện” cũng vậy. Mỗi tên báo một lần.

## Why

Since 01/7/2025 there are two levels of local government: no people's committees, divisions, courts, procuracies or
police of districts. Bodies and lists of districts are warnings, “cấp huyện” and names of districts notes. Names in
cited documents, in quotations and in sentences about the past are not reported. Each name is told once.

## Sai

```kh
kế hoạch: Thử
ngày: 15/01/2026
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
chủ trì: UBND các huyện, thị xã, thành phố
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

Luật Tổ chức chính quyền địa phương 72/2025/QH15; Nghị quyết 203/2025/QH15; Luật 81/2025/QH15, 82/2025/QH15 (tòa án,
viện kiểm sát). Bảng tên, ngày và nguồn từng dòng: `grammar/doi_ten_co_quan.txt`, `grammar/dia_danh.txt`.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic
from kehoach.lint.district_names import District, districts
from kehoach.lint.names_in_time import Found, folded, issued, told
from kehoach.lint.rule import Context, Rule

RULE = Rule("KH213", "district-level", "warning", "0.1", certainty="likely", legal=True)
_EARLIEST = "2025-03-01"  # the police of districts ended before the level


def check(context: Context) -> Iterator[Diagnostic]:
    """Find bodies, lists and places of the district level in plans issued after it ended, each name once."""
    day = issued(context.plan)
    if day is None or day.first < _EARLIEST:
        return
    names: dict[str, list[District]] = {}
    for one in districts(context):
        if one.change.wrong <= day.first:
            names.setdefault(folded(one.text), []).append(one)
    for places in names.values():
        first = places[0]  # of equal names, all are of one kind
        found = told(RULE, first.change, [Found(one.text, one.span) for one in places])
        yield found if first.body else found._replace(severity="note")
