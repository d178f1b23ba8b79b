"""Thời gian thực hiện mơ hồ.

Vague timeframe.

## Vì sao

“Đầu năm 2026”, “kịp thời”, “sớm” không có ngày nào để biết là chậm. Nên ghi tháng hoặc quý.

## Why

“Early 2026”, “in time”, “soon” have no day after which the task is late. Name a month or a quarter.

## Sai

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
chủ trì: Sở Tư pháp
thời gian: Đầu năm 2026
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

RULE = Rule("KH307", "vague-timeframe", "warning", "0.1")
_MESSAGE = Text(
    "thời gian “{0}” mơ hồ, không biết khi nào là chậm",
    "the timeframe “{0}” is vague: nobody can say when it is late",
)
_WAY_OUT = Text("ghi tháng, quý hoặc ngày", "name a month, a quarter or a day")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find the timeframes with words such as “đầu năm” and “kịp thời”."""
    yield from with_problem(context, RULE, "vague", _MESSAGE, _WAY_OUT)
