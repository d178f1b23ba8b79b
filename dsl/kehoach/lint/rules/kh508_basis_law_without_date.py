"""Luật, pháp lệnh ở phần căn cứ không ghi ngày ban hành.

Law in the legal basis without its date.

## Vì sao

Ở phần căn cứ, luật và pháp lệnh ghi tên và ngày, tháng, năm ban hành: “Căn cứ Luật Tổ chức chính quyền địa
phương ngày 16 tháng 6 năm 2025”. Chỉ ghi tên, hoặc chỉ ghi năm, thì không phân biệt được các luật cùng tên
của các thời kỳ.

## Why

In the legal basis laws and ordinances show their name and their day: without it, laws of one name of different
times cannot be told apart.

## Sai

```kh
kế hoạch: Thử
căn cứ: Luật Tổ chức chính quyền địa phương năm 2025
# Mục đích
Nâng cao hiệu quả.
```

## Đúng

```kh
kế hoạch: Thử
căn cứ: Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025
# Mục đích
Nâng cao hiệu quả thi hành Luật Đất đai.
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm a: căn cứ ghi đầy đủ tên loại, số, ký hiệu,
cơ quan ban hành, ngày tháng năm ban hành, trích yếu; luật, pháp lệnh không ghi số, ký hiệu, cơ quan ban hành.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic
from kehoach.lint.cite import Cited, author_citations
from kehoach.lint.rule import Context, Rule

RULE = Rule("KH508", "basis-law-without-date", "warning", "0.1", legal=True)


def check(context: Context) -> Iterator[Diagnostic]:
    """Find the laws on ``căn cứ`` lines after which no full date follows."""
    laws = [
        one
        for one in author_citations(context)
        if one.line.kind == "basis" and one.citation.system == "law" and one.citation.type != "Hiến pháp"
    ]
    for at, one in enumerate(laws):
        if _dated(one) or any(_dated(other) for other in laws[at + 1 :] if other.line is one.line):
            continue  # several laws may share a date, an amending law is dated after those that it amends
        if one.citation.title is None or "/" in one.line.text[one.end : one.end + 24]:
            continue  # a number or date that was not understood
        called = f"{one.citation.type} {one.citation.title}"
        year = one.citation.date_text
        vi = f"căn cứ “{called}” {f'chỉ ghi {year}, ' if year else ''}thiếu ngày ban hành"
        en = f"the legal basis “{called}” {'has only a year and ' if year else ''}lacks its date"
        yield RULE.found(one.span, vi, en)


def _dated(one: Cited) -> bool:
    words = one.citation.date_text or ""
    return bool(words) and not words.startswith("năm ")
