"""Hai văn bản trong tệp cùng một số.

Two documents of a file with the same number.

## Vì sao

Một số chỉ cấp cho một văn bản. Hai văn bản cùng loại trong tệp có cùng số, ký hiệu thì một số bị chép lại. Kế hoạch kèm
theo quyết định thì bỏ dòng “số:”.

## Why

A number is given to one document. Two documents of one type in a file with the same number mean that one was copied.
A plan attached to a decision has no line “number:”.

## Sai

```kh
kế hoạch: Thử
số: 12/KH-UBND
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.

kế hoạch: Thử tiếp
số: 12/KH-UBND
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
```

## Đúng

```kh
kế hoạch: Thử
số: 12/KH-UBND
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.

kế hoạch: Thử tiếp
số: 13/KH-UBND
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Điều 15, khoản 1; Phụ lục I, Phần I, Mục II, khoản 3, điểm a.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.form import number_of
from kehoach.lint.rule import Context, Rule

RULE = Rule("KH632", "same-number", "warning", "0.1", legal=True)


def check(context: Context) -> Iterator[Diagnostic]:
    """Find a number that a document before it in the file has too."""
    number = number_of(context)
    if number is None or not number.digits.strip("0"):
        return
    for plan in context.plans:
        if plan is context.plan:
            return
        other = plan.head.number
        if other is not None and plan.carrier is None and _same(other.text, number.value.text):
            yield RULE.found(
                number.value.span,
                f"số “{number.value.text.strip()}” đã là số của văn bản ở trên",
                f"“{number.value.text.strip()}” is already the number of a document above",
                (Hint(Text("chỗ đã ghi", "given here"), other.span),),
            )
            return


def _same(left: str, right: str) -> bool:
    return "".join(left.split()).lstrip("0").casefold() == "".join(right.split()).lstrip("0").casefold()
