"""“Định kỳ” mà không ghi bao lâu một lần.

“Định kỳ” (regularly) without how often.

## Vì sao

“Định kỳ tổng hợp, báo cáo” không cho biết báo cáo mỗi tháng, mỗi quý hay mỗi năm, nên mỗi nơi hiểu một
cách.

## Why

“Report regularly” does not say whether every month, quarter or year, so everyone reads it in another way.

## Sai

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Theo dõi, đôn đốc
chủ trì: Sở Tư pháp
thời gian: định kỳ
```

## Đúng

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Theo dõi, đôn đốc
chủ trì: Sở Tư pháp
thời gian: định kỳ 6 tháng, hằng năm
```
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Text
from kehoach.lint.rule import Context, Rule
from kehoach.lint.times import with_problem

RULE = Rule("KH308", "cycle-missing", "note", "0.1")
_MESSAGE = Text("“{0}” chưa cho biết bao lâu một lần", "“{0}” does not say how often")
_WAY_OUT = Text(
    "ghi “hằng tháng”, “hằng quý”, “định kỳ 6 tháng”, “hằng năm”",
    "write “hằng tháng”, “hằng quý”, “định kỳ 6 tháng”, “hằng năm”",
)


def check(context: Context) -> Iterator[Diagnostic]:
    """Find the timeframes that recur, nobody knows how often."""
    yield from with_problem(context, RULE, "no-cycle", _MESSAGE, _WAY_OUT)
