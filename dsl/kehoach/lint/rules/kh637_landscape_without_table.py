"""Phụ lục khổ ngang mà không có bảng.

A landscape annex without a table.

## Vì sao

Văn bản trình bày theo chiều dài của trang. Chiều rộng (khổ ngang) dành cho nội dung có bảng, biểu.

## Why

Documents are set upright. Landscape is for contents with tables.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Nội dung nêu tại @nd kèm theo.
phụ lục nd: Nội dung tuyên truyền
  khổ: ngang
Tuyên truyền về hòa giải ở cơ sở.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Nội dung nêu tại @nd kèm theo.
phụ lục nd: Nội dung tuyên truyền
  khổ: ngang
| TT | Nội dung |
| 1 | Hòa giải ở cơ sở |
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I, khoản 2.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic
from kehoach.lint.form import first_line
from kehoach.lint.rule import Context, Rule
from kehoach.model.plan import Annex, Block, Grid, Section, TableStart

RULE = Rule("KH637", "landscape-without-table", "note", "0.1", certainty="likely", legal=True)


def check(context: Context) -> Iterator[Diagnostic]:
    """Find annexes laid on their side that have no table."""
    for annex in context.plan.annexes:
        if annex.landscape and not _has_table(annex):
            yield RULE.found(
                first_line(context, annex.span),
                f"{annex.label} khổ ngang nhưng không có bảng",
                f"{annex.label} is landscape but has no table",
            )


def _has_table(part: Annex | Section) -> bool:
    children: tuple[Block | Section, ...] = part.children
    return any(
        isinstance(child, (Grid, TableStart)) or (isinstance(child, Section) and _has_table(child))
        for child in children
    )
