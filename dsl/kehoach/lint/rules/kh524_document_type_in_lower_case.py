"""Tên loại của một văn bản cụ thể viết thường.

Type of a specific document without its capital.

## Vì sao

Tên loại của một văn bản cụ thể viết hoa chữ cái đầu: “Nghị quyết số 27-NQ/TW”, “Quyết định số 315/QĐ-TTg”. Nói chung
(“các nghị quyết của Đảng”) thì viết thường.

## Why

The type of a specific document begins with a capital; documents in general (“các nghị quyết của Đảng”) do not.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Thực hiện nghị quyết số 27-NQ/TW ngày 09/11/2022 của Ban Chấp hành Trung ương Đảng về xây dựng Nhà nước.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Thực hiện Nghị quyết số 27-NQ/TW ngày 09/11/2022 của Ban Chấp hành Trung ương Đảng về xây dựng Nhà nước.
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục II, Mục V, khoản 6.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Edit, Fix, Text
from kehoach.lint.cite import author_citations
from kehoach.lint.rule import Context, Rule

RULE = Rule("KH524", "document-type-in-lower-case", "warning", "0.1", legal=True)
_SEVERAL = ("các ", "những ", "hai ", "ba ", "và ", "một số ")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find ``nghị quyết số 27-NQ/TW``."""
    for one in author_citations(context):
        kind = one.citation.type
        if "lower-type" not in one.citation.problems or one.line.text[: one.start].lower().endswith(_SEVERAL):
            continue
        words = one.line.text[one.start : one.start + len(kind)]
        if words.lower() != kind.lower() or kind == "Văn bản":
            continue
        right = words[0].upper() + words[1:]
        place = one.line.typed(one.start, one.start + len(kind), context.sources)
        fix = Fix(Text(f"viết “{right}”", f"write “{right}”"), (Edit(place, right),)) if place else None
        vi = f"tên loại của văn bản cụ thể viết hoa: “{right} số {one.citation.code}”"
        en = f"the type of a specific document has a capital: “{right} số {one.citation.code}”"
        yield RULE.found(one.line.span(one.start, one.start + len(kind)), vi, en, fix=fix)
