"""Một văn bản ghi hai cơ quan ban hành khác nhau.

One document cited with two issuers.

## Vì sao

Cùng tên loại, số, ký hiệu và ngày mà chỗ ghi “của Bộ Chính trị”, chỗ ghi “của Ban Bí thư” thì một chỗ sai. Chỉ so các
cơ quan mà ký hiệu không phân biệt được; hai Ủy ban nhân dân khác nhau có thể trùng số nên không bị báo.

## Why

When one type, number, symbol and day are given to “Bộ Chính trị” here and “Ban Bí thư” there, one is wrong. Only
bodies that share a symbol are compared; two People's Committees may use equal numbers.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Thực hiện Nghị quyết số 27-NQ/TW ngày 09/11/2022 của Ban Chấp hành Trung ương Đảng về xây dựng Nhà nước.
Bám sát Nghị quyết số 27-NQ/TW ngày 09/11/2022 của Bộ Chính trị.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Thực hiện Nghị quyết số 27-NQ/TW ngày 09/11/2022 của Ban Chấp hành Trung ương Đảng về xây dựng Nhà nước.
Bám sát Nghị quyết số 27-NQ/TW.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.cite import Cited, Code, code_of, typed_citations
from kehoach.lint.cite_issuers import NAMES, bodies_of
from kehoach.lint.rule import Context, Rule

RULE = Rule("KH523", "conflicting-issuer", "warning", "0.1")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find documents that different central bodies are said to have issued."""
    first: dict[tuple[str, Code, object], Cited] = {}
    for one in typed_citations(context):
        code = code_of(one.citation)
        bodies = bodies_of(one.citation.issuer) & NAMES.keys() if code and one.citation.issuer else ()
        if not code or one.citation.date is None or len(bodies) != 1:
            continue
        what = (one.citation.type, code, one.citation.date)
        other = first.setdefault(what, one)
        if other is one or bodies_of(other.citation.issuer) & NAMES.keys() == bodies:
            continue
        left, right = other.citation.issuer or "", one.citation.issuer or ""
        hint = Hint(
            Text(f"chỗ kia ghi {left}", f"the other place has {left}"), other.line.span(*other.part(left))
        )
        vi = f"{one.name} được ghi hai cơ quan ban hành: {left} và {right}"
        en = f"{one.name} is cited with two issuers, {left} and {right}"
        yield RULE.found(one.line.span(*one.part(right)), vi, en, (hint,))
