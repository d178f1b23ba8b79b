"""Tên tỉnh không còn vào ngày ban hành kế hoạch.

The name of a province that no longer exists on the plan's date.

## Vì sao

Từ 01/7/2025 cả nước còn 34 tỉnh, thành phố; sau đó có tỉnh thành thành phố trực thuộc trung ương (Đồng Nai từ
30/4/2026, Quảng Ninh từ 01/9/2026, Bắc Ninh từ 20/9/2026). Chỉ xét tên viết đủ “tỉnh …”, “Tỉnh ủy …”: tên cũ vẫn có
thể là tên xã, phường. Tên trong văn bản được viện dẫn, trong đoạn trích và trong câu nói về trước đây không bị báo.

## Why

Since 01/7/2025 there are 34 provinces and cities; some provinces became cities under the central government in 2026.
Only “tỉnh …” is looked at, since wards and communes kept old names. Names in cited documents, in quotations and in
sentences about the past are not reported.

## Sai

```kh
kế hoạch: Thử
cơ quan: Ủy ban nhân dân tỉnh Trà Vinh
ngày: 15/01/2026
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
```

## Đúng

```kh
kế hoạch: Thử
cơ quan: Ủy ban nhân dân tỉnh Vĩnh Long
ngày: 15/01/2026
# Mục đích
Nâng cao nhận thức ở phường Trà Vinh; kế thừa Kế hoạch số 12/KH-UBND ngày 05/02/2024 của UBND tỉnh Trà Vinh.
```

## Nguồn

Nghị quyết 202/2025/QH15, 175/2024/QH15, 30/2026/QH16, 36/2026/QH16, 39/2026/QH16. Bảng tên, ngày và nguồn từng
dòng: `grammar/dia_danh.txt`.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic
from kehoach.lint.names_in_time import PLACES, Change, changes, issued, search, told
from kehoach.lint.rule import Context, Rule

RULE = Rule("KH212", "abolished-province", "warning", "0.1", legal=True)


def check(context: Context) -> Iterator[Diagnostic]:
    """Find provinces that ended or became cities before the plan is issued, each name once."""
    day = issued(context.plan)
    if day is None:
        return
    status = {change.shown: change for change in changes(PLACES, "status") if change.wrong <= day.first}
    ended = [change for change in changes(PLACES, "province") if change.wrong <= day.first]
    for change, found in search(context, (*ended, *status.values())):
        names = [one for one in found if one.text.split()[-1][0].isupper()]  # “tỉnh yên bình” is no province
        if names:
            yield told(RULE, _today(change, status), names)


def _today(change: Change, status: dict[str, Change]) -> Change:
    """Return a change with what holds on the plan's date: its province may be a city since."""
    later = status.get(change.now)
    return change._replace(now=later.now) if later else change
