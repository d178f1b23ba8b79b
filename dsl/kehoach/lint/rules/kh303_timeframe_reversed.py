"""Thời gian kết thúc trước khi bắt đầu.

Timeframe that ends before it begins.

## Vì sao

“Từ năm 2028 đến năm 2026” chắc chắn là gõ nhầm: không ai thực hiện được.

## Why

“From 2028 to 2026” is surely a slip: nobody can keep it.

## Sai

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
chủ trì: Sở Tư pháp
thời gian: từ năm 2028 đến năm 2026
```

## Đúng

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
chủ trì: Sở Tư pháp
thời gian: từ năm 2026 đến năm 2028
```
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Text
from kehoach.lint.rule import Context, Rule
from kehoach.lint.times import with_problem

RULE = Rule("KH303", "timeframe-reversed", "error", "0.1")
_MESSAGE = Text("thời gian “{0}” kết thúc trước khi bắt đầu", "the timeframe “{0}” ends before it begins")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find the timeframes whose last day comes before their first."""
    yield from with_problem(context, RULE, "reversed", _MESSAGE)
