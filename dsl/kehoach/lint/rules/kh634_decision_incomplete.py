"""Quyết định không có điều hoặc không có căn cứ.

A decision without articles or without legal basis.

## Vì sao

Quyết định gồm các căn cứ, rồi “QUYẾT ĐỊNH:” và các điều. Mỗi điều là một dòng “#”, kehoach đánh số “Điều 1.”; mỗi căn
cứ là một dòng “căn cứ:”.

## Why

A decision gives its legal basis, then “QUYẾT ĐỊNH:” and its articles. Each article is a line “#” that kehoach numbers
“Điều 1.”, each basis a line “basis:”.

## Sai

```kh
quyết định: Về việc ban hành Kế hoạch thử
# Ban hành kèm theo Quyết định này Kế hoạch thử.
```

## Đúng

```kh
quyết định: Về việc ban hành Kế hoạch thử
căn cứ: Luật Hòa giải ở cơ sở ngày 20 tháng 6 năm 2013
# Ban hành kèm theo Quyết định này Kế hoạch thử.
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm a và d; Phụ lục III, Mẫu 1.2 và 1.3.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Text
from kehoach.lint.form import first_line, is_party
from kehoach.lint.rule import Context, Rule

RULE = Rule("KH634", "decision-incomplete", "warning", "0.1", legal=True)


def check(context: Context) -> Iterator[Diagnostic]:
    """Find decisions of the State without a line ``#`` or without a line ``căn cứ:``."""
    plan = context.plan
    if plan.kind != "decision" or is_party(context):
        return
    missing = []
    if not any(document.basis for document in plan.documents):
        missing.append(Text("căn cứ", "no legal basis"))
    if not plan.sections:
        missing.append(Text("điều nào", "no article"))
    for what in missing:
        yield RULE.found(
            first_line(context, plan.span), f"quyết định không có {what.vi}", f"the decision has {what.en}"
        )
