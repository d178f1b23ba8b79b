"""Tên loại văn bản không khớp với chữ viết tắt trong ký hiệu.

Type of a cited document that its symbol contradicts.

## Vì sao

“Chỉ thị số 43/QĐ-TTg” hoặc sai tên loại, hoặc sai ký hiệu: chữ viết tắt của chỉ thị là CT, của quyết định là
QĐ. Người đọc không biết phải tìm văn bản nào.

## Why

In “Chỉ thị số 43/QĐ-TTg” either the type or the symbol is wrong: a directive is CT, a decision is QĐ.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Thực hiện Chỉ thị số 43/QĐ-TTg ngày 11/12/2020 của Thủ tướng Chính phủ về nâng cao chất lượng.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Thực hiện Chỉ thị số 43/CT-TTg ngày 11/12/2020 của Thủ tướng Chính phủ về nâng cao chất lượng.
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục III, Phần I: bảng chữ viết tắt tên loại văn bản; Hướng dẫn 05-HD/VPTW ngày
27/5/2026 đối với văn bản của Đảng.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.cite import typed_citations
from kehoach.lint.rule import Context, Rule
from kehoach.model.word_lists import rows

RULE = Rule("KH504", "symbol-type-mismatch", "warning", "0.1", legal=True)
_LIST = "loai_van_ban"
_FIRST_YEAR = 2005
_WIDE = (  # types that are numbered as another one, or that name any document
    "Văn bản", "Thông báo kết luận", "Công văn", "Kết luận", "Bộ luật", "Luật", "Pháp lệnh", "Hiến pháp",
)  # fmt: skip
_CARRIED = frozenset(("Quy chế", "Quy định", "Chương trình", "Đề án", "Kế hoạch", "Dự án", "Phương án"))
"""They are issued by a decision or resolution and often cited with its number."""


def check(context: Context) -> Iterator[Diagnostic]:
    """Find types and abbreviations that belong to different kinds of documents."""
    for one in typed_citations(context):
        citation = one.citation
        year = citation.date.year if citation.date else citation.year
        if "type-mismatch" not in citation.problems or citation.type in _WIDE:
            continue
        if year is not None and year < _FIRST_YEAR:
            continue
        first = (citation.symbol or "").replace("/", "-").partition("-")[0]
        names = [row[0] for row in rows(_LIST)["type"] if first in row[1:]]
        if not names or (citation.type in _CARRIED and first in ("QĐ", "NQ")):
            continue
        vi = f"“{citation.type}” mà ký hiệu “{citation.code}” là của {names[0].lower()}"
        en = f"“{citation.type}”, but the symbol “{citation.code}” is of a {names[0].lower()}"
        yield RULE.found(one.span, vi, en, _way_out(citation.type))


def _way_out(kind: str) -> tuple[Hint, ...]:
    row = next((row for row in rows(_LIST)["type"] if row[0] == kind), ["", "-", "-"])
    right = " hoặc ".join(dict.fromkeys(short for short in row[1:] if short != "-"))
    english = right.replace(" hoặc ", " or ")
    return (
        (Hint(Text(f"chữ viết tắt của {kind.lower()} là {right}", f"a {kind.lower()} is {english}")),)
        if right
        else ()
    )
