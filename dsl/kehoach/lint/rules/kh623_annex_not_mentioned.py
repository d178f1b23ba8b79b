"""Phụ lục không được nhắc đến trong kế hoạch.

An annex that the plan never mentions.

## Vì sao

Văn bản có phụ lục thì trong văn bản phải có chỉ dẫn về phụ lục đó: “(Phụ lục I kèm theo)”. Gọi phụ lục bằng tên gọi
(“@chi-tieu”) thì số của phụ lục luôn đúng.

## Why

A document with an annex must point to it: “(Phụ lục I kèm theo)”. A reference by id (“@chi-tieu”) always prints the
right number.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
phụ lục chi-tieu: Chỉ tiêu
| TT | Chỉ tiêu |
| 1 | Số lớp tập huấn |
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Nâng cao nhận thức của cán bộ, công chức; chỉ tiêu nêu tại @chi-tieu.
phụ lục chi-tieu: Chỉ tiêu
| TT | Chỉ tiêu |
| 1 | Số lớp tập huấn |
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III, khoản 1, điểm a.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.annexes import Spoken, enclosed, spoken_of
from kehoach.lint.form import first_line
from kehoach.lint.rule import Context, Rule

RULE = Rule("KH623", "annex-not-mentioned", "warning", "0.1", legal=True)


def check(context: Context) -> Iterator[Diagnostic]:
    """Find annexes that neither a reference, nor their number, nor “Phụ lục kèm theo” mentions."""
    annexes = context.plan.annexes
    if not annexes or _all_mentioned(context):
        return
    named = {number for spoken in _spoken(context) for number in spoken.numbers}
    for at, annex in enumerate(annexes, 1):
        if at not in named:
            name = f"@{annex.id}" if annex.id else annex.label
            hint = Hint(
                Text(
                    f"nhắc đến trong lời văn, ví dụ “({name} kèm theo)”", f"point to it: “({name} kèm theo)”"
                )
            )
            yield RULE.found(
                first_line(context, annex.span),
                f"không chỗ nào trong văn bản nhắc đến {annex.label}",
                f"nothing in the text points to {annex.label}",
                (hint,),
            )


def _spoken(context: Context) -> Iterator[Spoken]:
    """Give where annexes are spoken of in all documents of the file: a decision may name those of its plan."""
    for plan in context.plans:
        yield from spoken_of(
            context if plan is context.plan else Context(plan, context.plans, context.sources, context.house)
        )


def _all_mentioned(context: Context) -> bool:
    """Tell whether words without a number, or “(danh mục kèm theo)”, mention all annexes."""
    spoken = [one for one in _spoken(context) if not one.numbers]
    return bool(spoken) or any(True for _ in enclosed(context))
