"""Phụ lục không có dòng “(Kèm theo …)”.

An annex without the line that says which document it belongs to.

## Vì sao

Phụ lục tách khỏi văn bản thì chỉ còn dòng “(Kèm theo Kế hoạch số … ngày … của …)” nói nó thuộc văn bản nào. kehoach
tự in dòng ấy; ghi `kèm theo: không` thì không in, như phụ lục của một bản cũ vốn không có.

## Why

Once it is parted from its document, only “(Kèm theo …)” says what an annex belongs to. kehoach prints the line by
itself; `kèm theo: không` leaves it out, as in an old document that had none.

## Sai

```kh
kế hoạch: Thử
# Mục đích
phụ lục: Danh mục lớp tập huấn
  kèm theo: không
Lớp dinh dưỡng.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
phụ lục: Danh mục lớp tập huấn
Lớp dinh dưỡng.
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III, khoản 1, điểm c.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic
from kehoach.lint.rule import Context, Rule
from kehoach.model.annexes import is_unattached

RULE = Rule("KH670", "annex-without-attached-line", "warning", "0.1", certainty="sure", legal=True)


def check(context: Context) -> Iterator[Diagnostic]:
    """Find the annexes that say ``kèm theo: không``."""
    for annex in context.plan.annexes:
        if is_unattached(annex.attached):
            yield RULE.found(
                annex.span,
                f"{annex.label} không có dòng “(Kèm theo …)”: bỏ “kèm theo: không” thì dòng ấy tự in",
                f"{annex.label} has no line “(Kèm theo …)”: without “kèm theo: không” it is printed by itself",
            )
