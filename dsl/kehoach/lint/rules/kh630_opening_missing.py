"""Kế hoạch không có căn cứ và không có câu mở đầu.

A plan without legal basis and without an opening sentence.

## Vì sao

Nội dung văn bản gồm căn cứ ban hành hoặc phần mở đầu (“Thực hiện …, UBND tỉnh ban hành Kế hoạch … như sau:”), rồi đến
phần nội dung. Kế hoạch vào thẳng mục I thì người đọc không biết ban hành theo văn bản nào. Kế hoạch kèm theo quyết
định lấy căn cứ ở quyết định.

## Why

A document gives its basis or an opening (“Thực hiện …, UBND tỉnh ban hành Kế hoạch … như sau:”) before its parts. A
plan that begins with part I does not say on what ground it is issued. An attached plan has its basis
in the decision.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
```

## Đúng

```kh
kế hoạch: Thử
Thực hiện chỉ đạo của Bộ Tư pháp, Sở Tư pháp ban hành Kế hoạch như sau:
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm a và c.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.form import PLANS, first_line, is_attached
from kehoach.lint.rule import Context, Rule

RULE = Rule("KH630", "opening-missing", "warning", "0.1", legal=True)
_WAY_OUT = Text(
    "thêm các dòng “căn cứ: …” hoặc một câu mở đầu trước dòng “#” đầu tiên",
    "add lines “basis: …” or an opening sentence before the first “#”",
)


def check(context: Context) -> Iterator[Diagnostic]:
    """Find plans that begin with their first part."""
    plan = context.plan
    stands = plan.opening or any(document.basis for document in plan.documents)
    if plan.kind in PLANS and plan.sections and not stands and not is_attached(context):
        yield RULE.found(
            first_line(context, plan.span),
            "kế hoạch không có căn cứ và không có câu mở đầu",
            "the plan has neither a legal basis nor an opening sentence",
            (Hint(_WAY_OUT),),
        )
