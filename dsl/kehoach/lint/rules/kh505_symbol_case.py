"""Chữ viết tắt trong ký hiệu văn bản sai chữ hoa, chữ thường.

Abbreviation in a cited symbol in the wrong case.

## Vì sao

“QĐ-TTg”, không phải “QĐ-TTG” hay “QĐ-Tg”; “TTr-STP”, “CTr-UBND”, không phải “TTR-STP”, “CTR-UBND”. Ký hiệu
viết đúng từng chữ thì mới tìm được văn bản trên các cơ sở dữ liệu. Dòng viết toàn chữ in hoa không bị báo.

## Why

“QĐ-TTg”, not “QĐ-TTG” or “QĐ-Tg”; “TTr-STP”, not “TTR-STP”: data bases find a document by its exact symbol.
Lines all in capitals are not reported.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Thực hiện Quyết định số 315/QĐ-TTG ngày 17/4/2024 của Thủ tướng Chính phủ phê duyệt Đề án “Thử”.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Thực hiện Quyết định số 315/QĐ-TTg ngày 17/4/2024 của Thủ tướng Chính phủ phê duyệt Đề án “Thử”.
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục III, Phần I: bảng chữ viết tắt tên loại văn bản.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Edit, Fix, Text
from kehoach.lint.cite import Cited, typed_citations
from kehoach.lint.rule import Context, Rule
from kehoach.model.word_lists import rows, values

RULE = Rule("KH505", "symbol-case", "warning", "0.1", legal=True)
_LIST = "loai_van_ban"
_TITLE = Text("sửa ký hiệu", "mend the symbol")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find ``QĐ-TTG``, ``QĐ-Tg``, ``TTR-STP``."""
    for one in typed_citations(context):
        code, symbol = one.citation.code, one.citation.symbol
        if not code or not symbol or _in_capitals(one):
            continue
        suspect = "symbol-case" in one.citation.problems or symbol.endswith("-Tg")
        right = _right(symbol) if suspect else symbol
        if right == symbol or not code.endswith(symbol):
            continue
        start, end = one.part(code)
        start = max(start, end - len(symbol))
        place = one.line.typed(start, end, context.sources)
        fix = Fix(_TITLE, (Edit(place, right),)) if place else None
        vi, en = f"ký hiệu “{symbol}” phải viết là “{right}”", f"the symbol “{symbol}” is written “{right}”"
        yield RULE.found(one.line.span(start, end), vi, en, fix=fix)


def _in_capitals(one: Cited) -> bool:
    """Tell whether the line or what stands before the number is typed in capitals, as titles may be."""
    before = one.line.text[max(0, one.start - 12) : one.end].replace(one.citation.code or "", "")
    return before.strip().isupper() or one.line.text.isupper()


def _right(symbol: str) -> str:
    first, mark, rest = symbol.replace("/", "-").partition("-")
    types = {short for row in rows(_LIST)["type"] for short in row[1:]} - {"-"}
    ends = values(_LIST, "party") + values(_LIST, "state")
    if mark and first not in types:
        first = next((short for short in sorted(types) if short.casefold() == first.casefold()), first)
    other = "TTg" if rest == "Tg" else rest
    if other not in ends:
        other = next((end for end in ends if end.casefold() == other.casefold()), other)
    return first + symbol[len(first) : len(first) + 1] + other if mark else symbol
