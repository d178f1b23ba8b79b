"""Cột của bảng để trống ở mọi dòng.

A column of a table that is empty in every row.

## Vì sao

Một cột không có chữ nào, bên cạnh các cột đã điền, thường là quên điền hoặc thừa cột. Cột “Ghi chú”, “Kinh phí” để
trống là bình thường; biểu mẫu để người khác điền cũng vậy.

## Why

A column without a word beside filled ones was forgotten or is not needed. Empty remarks (“Ghi chú”, “Kinh phí”) are
common, and so are forms that others fill in.

## Sai

```kh
kế hoạch: Thử
# Mục đích
| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |
| 1 | Tập huấn | Sở Tư pháp | |
| 2 | Hội nghị | Sở Nội vụ | |
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
| TT | Nhiệm vụ | Cơ quan chủ trì | Ghi chú |
| 1 | Tập huấn | Sở Tư pháp | |
| 2 | Hội nghị | Sở Nội vụ | |
```
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic
from kehoach.lint.rule import Context, Rule
from kehoach.model.plan import Grid, plain
from kehoach.text.vietnamese import bare

RULE = Rule("KH635", "empty-column", "note", "0.1", certainty="likely")
_MAY_BE_EMPTY = ("ghi chu", "kinh phi", "ky", "chu ky", "xac nhan", "ket qua", "danh gia", "diem")
_ROWS = 2


def check(context: Context) -> Iterator[Diagnostic]:
    """Find columns of tables written with ``| … |`` that no row fills."""
    for block in context.blocks():
        if isinstance(block, Grid):
            yield from _empty(block)


def _empty(grid: Grid) -> Iterator[Diagnostic]:
    rows = [row for row in grid.rows if row.kind == "row"]
    if len(rows) < _ROWS:
        return
    empty = [
        at
        for at in range(len(grid.columns))
        if not any(at < len(row.cells) and plain(row.cells[at]).strip() for row in rows)
    ]
    if len(empty) * 3 > len(grid.columns):  # a form
        return
    for at in empty:
        column = grid.columns[at]
        head = plain(column.words).strip() or column.head
        if column.field != "number" and head and not bare(head).startswith(_MAY_BE_EMPTY):
            yield RULE.found(
                column.words[0].span if column.words else column.span,
                f"cột “{head}” để trống ở tất cả {len(rows)} dòng",
                f"the column “{head}” is empty in all {len(rows)} rows",
            )
