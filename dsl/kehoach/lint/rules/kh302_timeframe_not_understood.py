"""Thời gian thực hiện không hiểu được.

Timeframe that is not understood.

## Vì sao

Cụm từ chỉ thời gian mà kehoach không hiểu thì vẫn in ra đúng như đã gõ, nhưng không thành dữ liệu: không có
ngày bắt đầu, ngày kết thúc, không so được với giai đoạn của kế hoạch và không nhắc hạn được. kehoach không
bao giờ đoán.

## Why

A phrase that kehoach does not understand still prints as typed, but it is no data: there is no first and
last day to compare, sort or remind by. kehoach never guesses.

## Sai

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
chủ trì: Sở Tư pháp
thời gian: Chia làm 3 đợt
```

## Đúng

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
chủ trì: Sở Tư pháp
thời gian: Tháng 3, tháng 6 và tháng 9/2026
```
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Text
from kehoach.lint.rule import Context, Rule
from kehoach.lint.times import with_problem

RULE = Rule("KH302", "timeframe-not-understood", "warning", "0.1")
_MESSAGE = Text(
    "không hiểu thời gian “{0}”; vẫn in ra nhưng không thành dữ liệu",
    "the timeframe “{0}” is not understood; it prints, but is no data",
)
_WAY_OUT = Text(
    "viết như: quý II/2026; trước ngày 15/10/2026; năm 2026-2028; hằng năm; thường xuyên",
    "write it like: quý II/2026; trước ngày 15/10/2026; năm 2026-2028; hằng năm; thường xuyên",
)


def check(context: Context) -> Iterator[Diagnostic]:
    """Find the timeframes, or the parts of them, that the grammar does not take."""
    yield from with_problem(context, RULE, "unknown", _MESSAGE, _WAY_OUT)
