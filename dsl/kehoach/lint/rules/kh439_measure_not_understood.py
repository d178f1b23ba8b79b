"""Chỉ tiêu không hiểu được.

Measure that is not understood.

## Vì sao

Chỉ tiêu có con số mà kehoach không hiểu thì vẫn in ra đúng như đã gõ, nhưng không thành dữ liệu: không so, không tổng
hợp được. Chỉ tiêu không có con số (“Đạt chuẩn”) không bị báo.

## Why

A measure with a number that kehoach does not understand prints as typed, but cannot be compared or summed up. Measures
without a number (“Đạt chuẩn”) are left alone.

## Sai

```kh
kế hoạch: Thử năm 2026
# các mục tiêu: Mục tiêu cụ thể
- Số xã đạt chuẩn: @(chỉ tiêu: 12 xã; riêng vùng cao 3).
```

## Đúng

```kh
kế hoạch: Thử năm 2026
# các mục tiêu: Mục tiêu cụ thể
- Số xã đạt chuẩn: @(chỉ tiêu: 12 xã); riêng vùng cao @(chỉ tiêu: 3 xã).
```
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.places import narrowed
from kehoach.lint.rule import Context, Rule

RULE = Rule("KH439", "measure-not-understood", "note", "0.1")
_WAY_OUT = Text(
    "viết như: 100%; tối thiểu 80%; từ 80% - 90%; ít nhất 05 doanh nghiệp",
    "write it like: 100%; tối thiểu 80%; từ 80% - 90%; ít nhất 05 doanh nghiệp",
)


def check(context: Context) -> Iterator[Diagnostic]:
    """Find measures with numbers that the grammar does not take."""
    for goal in context.plan.goals:
        for measure in goal.measures:
            if "unknown" in measure.problems and any(letter.isdigit() for letter in measure.text):
                yield RULE.found(
                    narrowed(goal.span, measure.text, context.sources),
                    f"không hiểu chỉ tiêu “{measure.text}”; vẫn in ra nhưng không thành dữ liệu",
                    f"the measure “{measure.text}” is not understood; it prints, but is no data",
                    (Hint(_WAY_OUT),),
                )
