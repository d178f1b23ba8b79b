"""Nơi nhận không có dòng “Lưu: VT”.

Recipients without an archive line.

## Vì sao

Mọi văn bản đều phải lưu ở Văn thư; dòng cuối của Nơi nhận ghi việc ấy: “- Lưu: VT, …”. Kế hoạch có chữ ký
mà không có phần Nơi nhận cũng bị báo.

## Why

Every document is archived at the clerical office, and the last line of the recipients says so: “- Lưu: VT,
…”. A plan that is signed but has no recipients is reported too.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
nơi nhận:
- UBND tỉnh;
- Các sở, ban, ngành.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
nơi nhận:
- UBND tỉnh;
- Các sở, ban, ngành;
- Lưu: VT, NC.
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 9, điểm d: dòng cuối cùng bao gồm chữ “Lưu”, dấu
hai chấm, chữ viết tắt “VT”, dấu phẩy, chữ viết tắt tên đơn vị soạn thảo và số lượng bản lưu, cuối cùng là
dấu chấm.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Edit, Fix, Hint, Text
from kehoach.lint.rule import Context, Rule
from kehoach.text.span import Span

RULE = Rule("KH603", "no-archive-line", "warning", "0.1")
_TITLE = Text("thêm dòng “- Lưu: VT.”", "add the line “- Lưu: VT.”")
_WAY_OUT = Text(
    "thêm “nơi nhận:” và các dòng của nó trước “ký:”", "add “recipients:” with its lines before “signed:”"
)


def check(context: Context) -> Iterator[Diagnostic]:
    """Find recipients without an archive line, and signed plans without recipients."""
    plan = context.plan
    if plan.recipients is None:
        if plan.signature is not None:
            vi, en = (
                "kế hoạch có chữ ký nhưng không có nơi nhận",
                "the plan is signed but names no recipients",
            )
            yield RULE.found(_first_line(context, plan.signature.span), vi, en, (Hint(_WAY_OUT),))
        return
    if not any(recipient.archive for recipient in plan.recipients):
        span = plan.recipients_span
        end = Span(span.end, span.end, span.file)
        fix = Fix(_TITLE, (Edit(end, "\n- Lưu: VT."),), safe=False)
        vi, en = "nơi nhận không có dòng “Lưu: VT”", "the recipients have no line “Lưu: VT”"
        yield RULE.found(_first_line(context, span), vi, en, fix=fix)


def _first_line(context: Context, span: Span) -> Span:
    end = context.sources[span.file].text.find("\n", span.start, span.end)
    return Span(span.start, end if end >= 0 else span.end, span.file)
