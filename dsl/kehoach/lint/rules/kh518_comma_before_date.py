"""Dấu phẩy trước chữ “ngày” sai lối của Nhà nước hoặc của Đảng.

Comma before “ngày” in a State document, or none in a Party document.

## Vì sao

Văn bản của Nhà nước viết “Nghị quyết số 27-NQ/TW ngày 09/11/2022”, không có dấu phẩy trước “ngày”. Văn bản của Đảng có
dấu phẩy: “Nghị quyết số 27-NQ/TW, ngày 09/11/2022”. Trong kế hoạch của Nhà nước, văn bản đảng cũng viện dẫn theo lối
của Nhà nước.

## Why

State documents have no comma before the date of a cited document, Party documents have one. A plan keeps to the style
of its own system.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Thực hiện Nghị quyết số 27-NQ/TW, ngày 09/11/2022 của Ban Chấp hành Trung ương Đảng về xây dựng Nhà nước.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Thực hiện Nghị quyết số 27-NQ/TW ngày 09/11/2022 của Ban Chấp hành Trung ương Đảng về xây dựng Nhà nước.
```

## Nguồn

Các ví dụ viện dẫn tại Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6 (không có dấu phẩy) và tại Hướng dẫn
05-HD/VPTW ngày 27/5/2026 (có dấu phẩy). Đây là cách viết theo mẫu, không phải quy định bằng lời.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Edit, Fix, Text
from kehoach.lint.cite import author_citations, is_party
from kehoach.lint.rule import Context, Rule

RULE = Rule("KH518", "comma-before-date", "note", "0.1", certainty="likely")
_DELETE, _ADD = Text("bỏ dấu phẩy", "delete the comma"), Text("thêm dấu phẩy", "add the comma")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find the commas between number and date that the plan's system does not write, and those missing."""
    party = is_party(context.plan)
    for one in author_citations(context):
        code = one.citation.code
        if not code or not one.citation.date_text or one.citation.system == "law":
            continue
        _, end = one.part(code)
        after = one.line.text[end : end + 8].lower()
        comma = after.startswith((", ngày", " , ngày"))
        if comma == party or not (comma or (after.startswith(" ngày") and one.citation.system == "party")):
            continue
        stop = end + (after.index(",") + 1 if comma else 0)
        place = one.line.typed(end - 1, stop, context.sources)
        right = code[-1] + ("" if comma else ",")
        fix = Fix(_DELETE if comma else _ADD, (Edit(place, right),)) if place else None
        if comma:
            vi = f"văn bản của Nhà nước không có dấu phẩy trước “ngày”: “{code} ngày”"
            en = f"State documents have no comma before the date: “{code} ngày”"
        else:
            vi, en = (
                f"văn bản của Đảng có dấu phẩy trước “ngày”: “{code}, ngày”",
                f"Party documents have a comma before the date: “{code}, ngày”",
            )
        yield RULE.found(one.line.span(end - len(code), stop), vi, en, fix=fix)
