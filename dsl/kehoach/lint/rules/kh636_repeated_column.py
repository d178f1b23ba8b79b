"""Hai cột của bảng cùng tên.

Two columns of a table with the same head.

## Vì sao

Hai cột liền nhau cùng tên “Cơ quan chủ trì” thì một cột đặt nhầm tên. Bảng có hai dòng đầu (đầu cột ghép) không bị báo.

## Why

With two columns “Cơ quan chủ trì” one of them is misnamed. Tables with a second row of heads are not reported.

## Sai

```kh
kế hoạch: Thử
# Mục đích
| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan chủ trì |
| 1 | Tập huấn | Sở Tư pháp | Sở Nội vụ |
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp |
| 1 | Tập huấn | Sở Tư pháp | Sở Nội vụ |
```
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.rule import Context, Rule
from kehoach.model.plan import Column, Grid, TableStart, plain
from kehoach.text.vietnamese import key

RULE = Rule("KH636", "repeated-column", "warning", "0.1")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find heads of columns that a column before has too."""
    for block in context.blocks():
        if isinstance(block, TableStart) or (
            isinstance(block, Grid) and not any(row.kind == "head" for row in block.rows)
        ):
            seen: dict[str, Column] = {}
            for column in block.columns:
                head = plain(column.words).strip() or column.head.strip()
                first = seen.setdefault(key(" ".join((*column.above, head or column.field))), column)
                if first is not column and (head or column.field):
                    yield RULE.found(
                        column.words[0].span if column.words else column.span,
                        f"bảng có hai cột “{head or column.field}”",
                        f"the table has two columns “{head or column.field}”",
                        (Hint(Text("cột thứ nhất", "the first one"), first.span),),
                    )
