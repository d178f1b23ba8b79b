"""Kế hoạch kèm theo quyết định lại có chữ ký hoặc nơi nhận riêng.

A plan attached to a decision that has its own signature or recipients.

## Vì sao

Kế hoạch ban hành kèm theo quyết định không có số, địa danh, chữ ký và nơi nhận: các phần ấy ở quyết định. Để lại chữ
ký thì thành hai văn bản.

## Why

A plan issued with a decision has no number, place, signature or recipients of its own: the decision has them. With a
signature it would be a second document.

## Sai

```kh
quyết định: Về việc ban hành Kế hoạch thử
số: 12/QĐ-UBND
căn cứ: Luật Hòa giải ở cơ sở ngày 20 tháng 6 năm 2013
# Ban hành kèm theo Quyết định này Kế hoạch thử.

kế hoạch: Thử
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
ký:
CHỦ TỊCH
```

## Đúng

```kh
quyết định: Về việc ban hành Kế hoạch thử
số: 12/QĐ-UBND
căn cứ: Luật Hòa giải ở cơ sở ngày 20 tháng 6 năm 2013
# Ban hành kèm theo Quyết định này Kế hoạch thử.
ký:
CHỦ TỊCH

kế hoạch: Thử
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.3 (văn bản ban hành kèm theo quyết định).
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic
from kehoach.lint.form import first_line, is_attached
from kehoach.lint.rule import Context, Rule

RULE = Rule("KH633", "attached-signed", "warning", "0.1", legal=True)


def check(context: Context) -> Iterator[Diagnostic]:
    """Find signatures and recipients of attached documents."""
    plan = context.plan
    if not is_attached(context):
        return
    if plan.signature is not None:
        yield RULE.found(
            first_line(context, plan.signature.span),
            "văn bản kèm theo không có chữ ký riêng; chữ ký ở văn bản ban hành nó",
            "an attached document has no signature; the document that carries it is signed",
        )
    if plan.recipients is not None:
        yield RULE.found(
            first_line(context, plan.recipients_span),
            "văn bản kèm theo không có nơi nhận riêng; nơi nhận ở văn bản ban hành nó",
            "an attached document has no recipients; the document that carries it names them",
        )
