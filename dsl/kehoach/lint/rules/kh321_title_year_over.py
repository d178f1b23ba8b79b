"""Năm trong tên kế hoạch đã qua khi kế hoạch được ban hành.

Years in the title that are over when the plan is issued.

## Vì sao

“Kế hoạch … năm 2024” ban hành năm 2026 thường là tên còn sót từ kế hoạch năm trước. Tên có tổng kết, sơ kết, đánh giá,
quyết toán hoặc nêu một chương trình, đề án thì không bị báo.

## Why

A plan “for 2024” that is issued in 2026 usually has a title left over from an older one. Titles of reviews, accounts
and those that name a programme are left alone.

## Sai

```kh
kế hoạch: Phòng, chống thiên tai trên địa bàn xã Bình Minh năm 2024
ngày: 30/3/2026
```

## Đúng

```kh
kế hoạch: Phòng, chống thiên tai trên địa bàn xã Bình Minh năm 2026
ngày: 30/3/2026
```
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic
from kehoach.lint.rule import Context, Rule
from kehoach.lint.when import issued, title_years

RULE = Rule("KH321", "title-year-over", "warning", "0.1", "likely")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find titles that end with years before that of issue."""
    day = issued(context)
    title = title_years(context) if day is not None else None
    if title is not None and day is not None and title.last < day.year:
        yield RULE.found(
            title.span,
            f"tên kế hoạch ghi “{title.words}”, kế hoạch ban hành năm {day.year}",
            f"the title says “{title.words}”, the plan is issued in {day.year}",
        )
