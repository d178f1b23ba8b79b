"""Luật, pháp lệnh viện dẫn kèm số, ký hiệu.

Law or ordinance cited with its number.

## Vì sao

Luật và pháp lệnh chỉ viện dẫn bằng tên loại và tên luật: “Luật Đất đai”; ở phần căn cứ thêm ngày ban hành:
“Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024”. Không ghi số, ký hiệu, cơ quan ban hành. Ở phần căn cứ là
cảnh báo, trong lời văn chỉ lưu ý.

## Why

Laws and ordinances are cited by type and name only; in the legal basis with their date, never with number and
issuer. A warning in the legal basis, a note in running text.

## Sai

```kh
kế hoạch: Thử
căn cứ: Luật Đất đai số 31/2024/QH15 ngày 18 tháng 01 năm 2024
# Mục đích
Nâng cao hiệu quả.
```

## Đúng

```kh
kế hoạch: Thử
căn cứ: Luật Đất đai ngày 18 tháng 01 năm 2024
# Mục đích
Nâng cao hiệu quả thi hành Luật Đất đai.
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm a (căn cứ) và điểm b (trong nội dung).
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Edit, Fix, Text
from kehoach.lint.cite import Cited, author_citations
from kehoach.lint.rule import Context, Rule

RULE = Rule("KH507", "law-with-number", "warning", "0.1", legal=True)
_TITLE = Text("bỏ số, ký hiệu", "leave out the number")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find laws whose number is given beside their name."""
    for one in author_citations(context):
        citation = one.citation
        if citation.system != "law" or not citation.code or not citation.number or not citation.title:
            continue
        basis = one.line.kind == "basis"
        called = f"{citation.type} {citation.title}"
        where = "ở phần căn cứ chỉ ghi tên và ngày" if basis else "chỉ cần ghi tên"
        vi = f"“{called}” không ghi số, ký hiệu “{citation.code}”: {where}"
        what = "in the legal basis only name and date are given" if basis else "the name is enough"
        en = f"“{called}” is cited without its number “{citation.code}”: {what}"
        start, end = _number(one)
        yield RULE.found(
            one.line.span(start, end), vi, en, fix=_fix(context, one), severity=None if basis else "note"
        )


def _number(one: Cited) -> tuple[int, int]:
    """Return where ``số`` and the number stand."""
    start, end = one.part(one.citation.code or "")
    before = one.line.text[one.start : start].rstrip()
    return (one.start + len(before) - 2, end) if before[-2:].casefold() == "số" else (start, end)


def _fix(context: Context, one: Cited) -> Fix | None:
    start, end = _number(one)
    while start > one.start and one.line.text[start - 1] in " ,":
        start -= 1
    place = one.line.typed(start, end, context.sources)
    return Fix(_TITLE, (Edit(place, ""),), safe=False) if place else None
