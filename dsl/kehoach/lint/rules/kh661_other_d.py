"""Chữ Ð, ð của tiếng Iceland thay cho Đ, đ.

Letter eth instead of Đ.

## Vì sao

“Ð” (U+00D0), “ð” (U+00F0) và “Ɖ” (U+0189) trông giống “Đ” (U+0110) nhưng là chữ khác: tìm kiếm, so sánh tên và
trục liên thông văn bản không nhận ra. Lỗi đến từ bộ gõ hoặc phông cũ. Sửa được tự động.

## Why

“Ð” (U+00D0), “ð” (U+00F0) and “Ɖ” (U+0189) look like “Đ” (U+0110) but are other letters: searching, comparing names
and document exchange miss them. They come from old keyboards and fonts.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Triển khai tại các Ðảng bộ trực thuộc.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Triển khai tại các Đảng bộ trực thuộc.
```

## Nguồn

TCVN 6909:2001 (bộ mã ký tự tiếng Việt 16 bit), Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I, khoản 4.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Text
from kehoach.lint.rule import Context, Rule
from kehoach.lint.wording import Spot, letters_of, mend

RULE = Rule("KH661", "other-d", "warning", "0.1", legal=True)
_RIGHT = {"\u00d0": "Đ", "\u0189": "Đ", "\u00f0": "đ", "\u0256": "đ"}


def check(context: Context) -> Iterator[Diagnostic]:
    """Find the letters that look like Đ; one finding tells of all places of one letter."""
    for wrong, right in _RIGHT.items():
        if wrong not in letters_of(context.text):
            continue
        spots = []
        for paragraph in context.text.paragraphs:
            at = paragraph.text.find(wrong)
            while at >= 0:
                spots.append(Spot(paragraph, at, at + 1, right))
                at = paragraph.text.find(wrong, at + 1)
        first = spots[0]
        code = f"U+{ord(wrong):04X}"
        yield RULE.found(
            first.paragraph.span(first.start, first.end),
            f"“{wrong}” ({code}) không phải chữ “{right}” của tiếng Việt ({len(spots)} chỗ)",
            f"“{wrong}” ({code}) is not the Vietnamese letter “{right}” ({len(spots)} places)",
            fix=mend(context, spots, Text(f"đổi thành “{right}”", f"write “{right}”")),
        )
