"""Nơi nhận của kế hoạch ghi “Như trên”.

Recipients of a plan that say “as above”.

## Vì sao

“Như trên” chỉ dùng khi văn bản có phần “Kính gửi” (công văn, tờ trình, báo cáo). Kế hoạch không có “Kính gửi” nên phía
trên không có ai: ghi tên từng cơ quan, đơn vị nhận.

## Why

“Như trên” belongs to documents that begin with “Kính gửi” (letters, submissions). A plan has no addressees above, so
it names its recipients.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
nơi nhận:
- Như trên;
- Lưu: VT.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
nơi nhận:
- Các sở, ban, ngành tỉnh;
- Lưu: VT.
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 9, điểm b và c.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.form import PLANS
from kehoach.lint.places import narrowed
from kehoach.lint.rule import Context, Rule
from kehoach.text.vietnamese import bare

RULE = Rule("KH620", "as-above", "warning", "0.1", legal=True)
_ABOVE = ("nhu tren", "nhu kinh gui")
_WAY_OUT = Text("ghi tên từng cơ quan, đơn vị nhận", "name each body that receives the plan")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find “Như trên” and “Như kính gửi” among the recipients of a plan."""
    if context.plan.kind in PLANS:
        for recipient in context.plan.recipients or ():
            if bare(recipient.text).startswith(_ABOVE):
                yield RULE.found(
                    narrowed(recipient.span, recipient.text, context.sources),
                    f"kế hoạch không có “Kính gửi” nên nơi nhận không ghi “{recipient.text}”",
                    f"a plan has no addressees, so its recipients cannot be “{recipient.text}”",
                    (Hint(_WAY_OUT),),
                )
