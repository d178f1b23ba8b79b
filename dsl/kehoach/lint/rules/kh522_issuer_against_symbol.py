"""Cơ quan ban hành không khớp với ký hiệu hoặc tên loại văn bản.

Issuer of a cited document that its symbol or type contradicts.

## Vì sao

Ký hiệu cho biết ai ban hành: “-TTg” là Thủ tướng Chính phủ, “-CP” là Chính phủ, “-HĐND” là Hội đồng nhân dân,
“-UBND” là Ủy ban nhân dân, “QH15” là Quốc hội, “UBTVQH15” và mọi pháp lệnh là Ủy ban Thường vụ Quốc hội. “Quyết định
số 471/QĐ-TTg của Chính phủ” sai ở một trong hai chỗ.

## Why

The symbol tells who issues: “-TTg” the Prime Minister, “-CP” the Government, “-HĐND” the People's Council, “-UBND” the
People's Committee, “QH15” the National Assembly, “UBTVQH15” and every ordinance its Standing Committee.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Thực hiện Quyết định số 471/QĐ-TTg ngày 26/4/2019 của Chính phủ phê duyệt Đề án “Thử”.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Thực hiện Quyết định số 471/QĐ-TTg ngày 26/4/2019 của Thủ tướng Chính phủ phê duyệt Đề án “Thử”.
```

## Nguồn

Luật Ban hành văn bản quy phạm pháp luật năm 2025, Điều 4 (pháp lệnh của Ủy ban Thường vụ Quốc hội, nghị định của
Chính phủ, quyết định của Thủ tướng Chính phủ); Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic
from kehoach.lint.cite import typed_citations
from kehoach.lint.cite_issuers import bodies_of, expected
from kehoach.lint.rule import Context, Rule

RULE = Rule("KH522", "issuer-against-symbol", "warning", "0.1", legal=True)


def check(context: Context) -> Iterator[Diagnostic]:
    """Find issuers that are not the body that the symbol or the type names."""
    for one in typed_citations(context):
        citation = one.citation
        wanted = expected(citation) if citation.issuer else None
        if wanted is None or one.line.kind == "quote":
            continue
        bodies = bodies_of(citation.issuer)
        if not bodies or wanted[0] in bodies:
            continue
        shown = citation.code or f"{citation.type} {citation.title or ''}".strip()
        vi = f"“{shown}” là văn bản của {wanted[1]}, không phải của {citation.issuer}"
        en = f"“{shown}” is issued by {wanted[1]}, not by {citation.issuer}"
        yield RULE.found(one.line.span(*one.part(citation.issuer or "")), vi, en)
