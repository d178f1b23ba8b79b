"""Phần đầu hoặc phần cuối thiếu thành phần thể thức.

Header or end of the plan incomplete.

## Vì sao

Kế hoạch phải có tên cơ quan ban hành, số và ký hiệu, địa danh, ngày tháng, và chữ ký. Giá trị chưa có thì
để trống (“số: /KH-STP”, “ngày: 2026”): bản in chừa chỗ để điền sau. Nhưng thiếu hẳn dòng thì thường là
quên. Kế hoạch kèm theo một văn bản khác trong cùng tệp lấy các thành phần ấy từ văn bản chính.

## Why

A plan has an issuer, a number, a place, a date and a signature. What is not known yet is left blank
(“number: /KH-STP”, “date: 2026”) and prints as room to fill in. A line that is not there at all is usually
forgotten. A plan attached to another document of the same file takes these from that document.

## Sai

```kh
kế hoạch: Thử
cơ quan: Sở Tư pháp
số: /KH-STP
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
```

## Đúng

```kh
kế hoạch: Thử
cơ quan: Sở Tư pháp
số: /KH-STP
địa danh: Trà Vinh
ngày: 2026
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
nơi nhận:
- Lưu: VT.
ký:
GIÁM ĐỐC
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Điều 8, khoản 2: các thành phần chính của thể thức văn bản hành chính.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.rule import Context, Rule
from kehoach.text.span import Span

RULE = Rule("KH605", "header-incomplete", "warning", "0.1")
_WAY_OUT = Text(
    "thêm dòng; giá trị chưa có thì để trống", "add the line; a value that is not known yet stays blank"
)


def check(context: Context) -> Iterator[Diagnostic]:
    """Find plans that lack a part which every administrative document has; one finding names them all."""
    plan = context.plan
    head = plan.head
    attached = plan is not context.plans[0] and head.number == context.plans[0].head.number
    missing = [
        name
        for absent, name in (
            (head.issuer is None, Text("“cơ quan:”", "“issuer:”")),
            (head.number is None, Text("“số:”", "“number:”")),
            (head.place is None, Text("“địa danh:”", "“place:”")),
            (head.date is None, Text("“ngày:”", "“date:”")),
            (plan.signature is None and not attached, Text("“ký:”", "“signed:”")),
        )
        if absent
    ]
    if missing:
        vi, en = ", ".join(name.vi for name in missing), ", ".join(name.en for name in missing)
        start, file = plan.span.start, plan.span.file
        end = context.sources[file].text.find("\n", start)
        span = Span(start, end if end >= 0 else plan.span.end, file)
        yield RULE.found(span, f"kế hoạch thiếu {vi}", f"the plan lacks {en}", (Hint(_WAY_OUT),))
