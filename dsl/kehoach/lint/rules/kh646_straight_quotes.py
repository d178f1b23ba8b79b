"""Lẫn hai kiểu dấu ngoặc kép.

Straight and curly quotation marks mixed.

## Vì sao

Trong một văn bản chỉ dùng một kiểu ngoặc kép; Nghị định 30/2020/NĐ-CP và các văn bản của Chính phủ dùng “ ”. Văn
bản chỉ dùng kiểu thẳng " " thì không bị báo.

## Why

A document keeps to one kind of quotation marks; the Government's documents have “ ”. A document that has only
straight ones is not reported.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Thực hiện Đề án “Chuyển đổi số” và Chương trình "Sức khỏe học đường".
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Thực hiện Đề án “Chuyển đổi số” và Chương trình “Sức khỏe học đường”.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Text
from kehoach.lint.printed import Printed
from kehoach.lint.rule import Context, Rule
from kehoach.lint.wording import Spot, mend

RULE = Rule("KH646", "straight-quotes", "note", "0.1")
_TITLE = Text("đổi thành “ ”", "write “ ”")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find straight quotation marks in a plan that has curly ones too; one finding tells of all."""
    whole = context.text.whole
    if '"' not in whole or "“" not in whole:
        return
    spots = [spot for paragraph in context.text.paragraphs for spot in _spots(paragraph)]
    if spots:
        first = spots[0]
        yield RULE.found(
            first.paragraph.span(first.start, first.end),
            f'văn bản dùng lẫn dấu " " ({len(spots) // 2} chỗ) với “ ”',
            f'the plan mixes " " ({len(spots) // 2}) with “ ”',
            fix=mend(context, spots, _TITLE),
        )


def _spots(paragraph: Printed) -> Iterator[Spot]:
    """Give the straight marks of a paragraph that surely come in pairs."""
    text = paragraph.text
    if text.count('"') % 2:
        return
    at, opening = text.find('"'), True
    while at >= 0:
        yield Spot(paragraph, at, at + 1, "“" if opening else "”")
        at, opening = text.find('"', at + 1), not opening
