"""Thời gian thực hiện không có năm.

Timeframe without a year.

## Vì sao

“Quý I” hay “trước ngày 31 tháng 12” thì người đọc phải tự hiểu là năm nào, nhất là với kế hoạch nhiều năm
hoặc kế hoạch ban hành cuối năm cho năm sau. Khi kế hoạch nói rõ là của một năm, danh sách nhiệm vụ lấy
năm đó và ghi là suy ra (`certainty: year-of-plan`); ngoài ra kehoach không đoán, và người cầm bản in thì vẫn
phải đoán.

## Why

“Quý I” or “before 31 December” leaves the reader to find out the year, which matters most in plans over
several years and in those issued in December for the year to come. Where a plan says that it is that of one
year, the task list takes this and says so (`certainty: year-of-plan`); otherwise kehoach does not guess, and who
holds the printed page still has to.

## Sai

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
chủ trì: Sở Tư pháp
thời gian: Quý I
```

## Đúng

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
chủ trì: Sở Tư pháp
thời gian: Quý I/2026
```
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Text
from kehoach.lint.rule import Context, Rule
from kehoach.lint.times import with_problem

RULE = Rule("KH305", "timeframe-without-year", "warning", "0.1")
_MESSAGE = Text("thời gian “{0}” không có năm", "the timeframe “{0}” has no year")
_WAY_OUT = Text(
    "ghi cả năm, hoặc “hằng năm” nếu năm nào cũng làm",
    "add the year, or “hằng năm” when it recurs every year",
)


def check(context: Context) -> Iterator[Diagnostic]:
    """Find the timeframes that name days, months or quarters of an unknown year."""
    yield from with_problem(context, RULE, "no-year", _MESSAGE, _WAY_OUT)
