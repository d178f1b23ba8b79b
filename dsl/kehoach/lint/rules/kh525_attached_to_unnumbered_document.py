"""“Kèm theo” một văn bản mà không ghi số.

“Kèm theo” a document whose number is not given.

## Vì sao

“ban hành kèm theo Quyết định ngày 12/3/2026 của UBND tỉnh” thiếu số, ký hiệu thì không tìm được văn bản. “kèm theo
Quyết định này”, “kèm theo Kế hoạch này” thì đúng.

## Why

A document that something is attached to cannot be found without its number. “kèm theo Quyết định này” is right.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Thực hiện Quy chế ban hành kèm theo Quyết định ngày 12/3/2025 của UBND tỉnh.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Thực hiện Quy chế ban hành kèm theo Quyết định số 12/2025/QĐ-UBND ngày 12/3/2025 của UBND tỉnh.
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm b và Phần III, khoản 1.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from kehoach.diagnostics.model import Diagnostic
from kehoach.lint.rule import Context, Rule
from kehoach.text.patterns import compiled

if TYPE_CHECKING:
    import re

RULE = Rule("KH525", "attached-to-unnumbered-document", "note", "0.1", certainty="likely", legal=True)


@cache
def _pattern() -> re.Pattern[str]:
    return compiled(
        r"(?:ban hành )?kèm theo (?:quyết định|nghị quyết|nghị định|thông tư|chỉ thị|công văn|tờ trình)"
        r"(?= ngày \d| của (?:ubnd|hđnd|ủy ban|uỷ ban|hội đồng|chủ tịch|chính phủ|thủ tướng|bộ |sở ))"
    )


def check(context: Context) -> Iterator[Diagnostic]:
    """Find “kèm theo” and a type that a date or an issuer follows at once."""
    if "kèm theo " not in context.text.lower:
        return
    for hit in context.text.find(_pattern(), lower=True):
        if hit.paragraph.kind != "quote":
            words = context.text.whole[hit.match.start() : hit.match.end()]
            yield RULE.found(hit.span, f"“{words}” thiếu số, ký hiệu văn bản", f"“{words}” lacks the number")
