"""Viện dẫn văn bản thiếu chữ “số” trước số, ký hiệu.

Citation without “số” before its number.

## Vì sao

Giữa tên loại và số, ký hiệu của văn bản được viện dẫn phải có chữ “số”: “Quyết định số 471/QĐ-TTg”, không
viết “Quyết định 471/QĐ-TTg”. Trích yếu của văn bản khác và lời trong ngoặc kép cũng được xem, vì thiếu chữ
“số” ở đó thường là lỗi khi chép lại.

## Why

Type and number of a cited document are joined by “số”: “Quyết định số 471/QĐ-TTg”. Abstracts of other
documents and quoted words are looked at too: a missing “số” in them is mostly a copying slip.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Thực hiện Quyết định 471/QĐ-TTg ngày 26/4/2019 của Thủ tướng Chính phủ phê duyệt Đề án “Thử”.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Thực hiện Quyết định số 471/QĐ-TTg ngày 26/4/2019 của Thủ tướng Chính phủ phê duyệt Đề án “Thử”.
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm b và các mẫu tại Phụ lục III.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Edit, Fix, Text
from kehoach.lint.cite import typed_citations
from kehoach.lint.rule import Context, Rule

RULE = Rule("KH502", "citation-without-so", "warning", "0.1", legal=True)
_TITLE = Text("thêm chữ “số”", "add “số”")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find types of documents that are followed by a number at once."""
    for one in typed_citations(context):
        citation = one.citation
        if "no-so" not in citation.problems or not citation.code or one.line.kind == "quote":
            continue
        start, end = one.part(citation.code)
        if start == one.start:
            continue
        place = one.line.typed(start, end, context.sources)
        code = context.sources[place.file].text[place.start : place.end] if place else ""
        fix = Fix(_TITLE, (Edit(place, f"số {code}"),)) if place else None
        vi = f"thiếu chữ “số” giữa “{citation.type}” và “{citation.code}”"
        en = f"“số” is missing between “{citation.type}” and “{citation.code}”"
        yield RULE.found(one.span, vi, en, fix=fix)
