"""Giai đoạn trong tên kế hoạch khác giai đoạn đã khai.

Period in the title that differs from the declared one.

## Vì sao

Tên kế hoạch ghi “giai đoạn 2024-2030” mà dòng “giai đoạn:” ghi 2025-2030 thì một trong hai chỗ sai, và các kiểm tra
theo giai đoạn sẽ sai theo. Giai đoạn của chương trình, đề án, chiến lược được nêu trong tên không bị so.

## Why

A title that says 2024-2030 and a header that says 2025-2030 cannot both be right, and checks against the period go
wrong with it. The period of a programme that the title names is not compared.

## Sai

```kh
kế hoạch: Nâng cao năng lực hòa giải viên giai đoạn 2024-2030
giai đoạn: 2025-2030
```

## Đúng

```kh
kế hoạch: Nâng cao năng lực hòa giải viên giai đoạn 2024-2030
giai đoạn: 2024-2030
```
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.rule import Context, Rule
from kehoach.lint.when import title_years

RULE = Rule("KH319", "period-differs", "warning", "0.1", "likely")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find titles that end with other years than those of the header's period."""
    period = context.plan.head.period
    if period is None or period.start is None or period.end is None:
        return
    years = period.start.year, period.end.year
    title = title_years(context)
    if title is not None and (title.first or years[0], title.last) != years:
        yield RULE.found(
            title.span,
            f"tên kế hoạch ghi “{title.words}”, giai đoạn khai là “{period.text}”",
            f"the title says “{title.words}”, the declared period is “{period.text}”",
            (
                Hint(
                    Text("giai đoạn khai ở đây", "the period is declared here"), context.plan.head.period_span
                ),
            ),
        )
