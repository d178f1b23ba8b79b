"""Phần thể thức còn để trống trong văn bản sắp ban hành.

A part of the frame is still blank in a document about to be issued.

## Vì sao

Số, ngày, địa danh và họ tên người ký để trống khi soạn thảo là đúng, nhưng khi ban hành phải đủ, và không còn chữ “DỰ
THẢO”. Văn bản kèm theo lấy các phần ấy ở văn bản ban hành nó. Quy tắc này chỉ chạy với `kehoach check --final`.

## Why

Number, date, place and the signer's name may stay blank in a draft; to be issued the document needs them all, and the
draft mark goes. An attached document has them in the one that carries it. The rule runs only with
`kehoach check --final`.

## Sai

```kh
kế hoạch: Thử
cơ quan: Sở Tư pháp
số: /KH-STP
địa danh:
ngày: 2026
dự thảo: lần 2
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
ký:
GIÁM ĐỐC
```

## Đúng

```kh
kế hoạch: Thử
cơ quan: Sở Tư pháp
số: 12/KH-STP
địa danh: Nam Sơn
ngày: 15/01/2026
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
ký:
GIÁM ĐỐC
Nguyễn Văn An
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Điều 8, khoản 2; Phụ lục I, Phần I, Mục II, khoản 3, 4 và 7.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic
from kehoach.lint.form import first_line, is_attached
from kehoach.lint.rule import Context, Rule
from kehoach.text.span import Span

RULE = Rule("KH639", "not-ready-to-issue", "error", "0.1", legal=True, final=True)


def check(context: Context) -> Iterator[Diagnostic]:
    """Find blank number, date, place and name of the signer, and the draft mark."""
    plan, head = context.plan, context.plan.head
    top = first_line(context, plan.span)
    if head.draft is not None and plan is context.plans[0]:
        yield RULE.found(
            first_line(context, head.draft.span), "còn dòng “dự thảo:”", "the line “draft:” is still there"
        )
    if is_attached(context):
        return
    if head.number is None or not any(letter.isdigit() for letter in head.number.text.partition("/")[0]):
        yield _blank(head.number.span if head.number else top, "số văn bản", "the number")
    if head.date is None or head.date.known() is None:
        yield _blank(head.date.span if head.date else top, "ngày ban hành", "the day of issue")
    if head.place is None or not head.place.text.strip():
        yield _blank(head.place.span if head.place else top, "địa danh", "the place")
    if plan.signature is None or not plan.signature.name:
        place = first_line(context, plan.signature.span) if plan.signature else top
        yield _blank(place, "họ tên người ký", "the signer's name")


def _blank(span: Span, vi: str, en: str) -> Diagnostic:
    return RULE.found(span, f"chưa có {vi}", f"{en} is missing")
