"""Dòng nơi nhận trùng hoặc ghi chú không thống nhất.

A recipient given twice, or remarks in two forms.

## Vì sao

Mỗi nơi nhận ghi một lần. Trong một danh sách, ghi chú mục đích gửi nên viết một kiểu: hoặc “(b/c)”, hoặc “(để báo
cáo)”.

## Why

Each recipient is named once. The remark that says why it is sent should have one form in a list: “(b/c)” or “(để báo
cáo)”.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
nơi nhận:
- Sở Tư pháp;
- Sở Nội vụ;
- Sở Tư pháp;
- Lưu: VT.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
nơi nhận:
- Sở Tư pháp;
- Sở Nội vụ;
- Lưu: VT.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.places import narrowed
from kehoach.lint.rule import Context, Rule
from kehoach.model.official import Recipient
from kehoach.text.vietnamese import bare, key

RULE = Rule("KH622", "recipient-line", "note", "0.1", certainty="likely")
_SHORT, _LONG = "b/c", "bao cao"


def check(context: Context) -> Iterator[Diagnostic]:
    """Find recipients named twice, and “(b/c)” beside “(để báo cáo)”."""
    seen: dict[str, Recipient] = {}
    forms: dict[bool, Recipient] = {}
    for recipient in context.plan.recipients or ():
        place = narrowed(recipient.span, recipient.text, context.sources)
        first = seen.setdefault(key(recipient.text), recipient)
        if first is not recipient and not recipient.archive and recipient.text:
            vi, en = (
                f"nơi nhận “{recipient.text}” đã ghi ở trên",
                f"“{recipient.text}” is already a recipient above",
            )
            yield RULE.found(place, vi, en, (Hint(Text("chỗ đã ghi", "given here"), first.span),))
        note = bare(recipient.note or "")
        if note.endswith((_SHORT, _LONG)):
            forms.setdefault(note.endswith(_SHORT), recipient)
    if len(forms) == 2:
        short, long = forms[True], forms[False]
        later, other = (short, long) if short.span > long.span else (long, short)
        yield RULE.found(
            narrowed(later.span, f"({later.note})", context.sources),
            f"“({later.note})” và “({other.note})” là một; trong một danh sách nên viết một kiểu",
            f"“({later.note})” and “({other.note})” are one; use one form in a list",
            (
                Hint(
                    Text("chỗ viết khác", "the other form"),
                    narrowed(other.span, f"({other.note})", context.sources),
                ),
            ),
        )
