"""Gạch nối giữa hai từ ghép thiếu dấu cách.

Hyphen of a pair of words without its spaces.

## Vì sao

Hai từ ngữ ngang hàng nối bằng gạch nối có dấu cách hai bên: “kinh tế - xã hội”, “Tư pháp - Hộ tịch”, như văn bản
luật vẫn viết. Chỉ báo khi cách đúng rõ ràng: cặp từ quen dùng, cặp từ chính văn bản này viết cách ở chỗ khác, hoặc
gạch nối chỉ cách một bên. Tên phiên âm (“Mát-xcơ-va”) không bị báo.

## Why

A hyphen between two equal terms has a space on both sides, as in laws. It is reported only where that is certain: a
well-known pair, a pair that the plan spaces elsewhere, or a hyphen with a space on one side.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Phát triển kinh tế-xã hội của địa phương.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Phát triển kinh tế - xã hội, học tập kinh nghiệm của Mát-xcơ-va.
```
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from kehoach.diagnostics.model import Diagnostic, Text
from kehoach.lint.rule import Context, Rule
from kehoach.lint.wording import Spot, in_address, mend
from kehoach.text.patterns import compiled

if TYPE_CHECKING:
    import re

RULE = Rule("KH647", "pair-hyphen", "note", "0.1")
_TITLE = Text("viết “ - ”", "write “ - ”")
_PAIRS = """
tế-xã trị-xã hóa-xã hoá-xã phòng-an ninh-quốc pháp-hộ hóa-hiện hoá-hiện dục-thể thao-du học-công học-kỹ hội-nghề
thanh-truyền động-thương chính-kế hoạch-tài phòng-thống chính-xây chính-quản số-kế tự-an nghiệp-xây nghiệp-nông
nghiệp-dịch ninh-trật binh-xã tin-truyền tế-kỹ nghệ-đổi lâm-thủy lâm-thuỷ tế-văn trị-kinh
"""


def check(context: Context) -> Iterator[Diagnostic]:
    """Find hyphens between words that lack a space."""
    for hit in context.text.find(_pattern()):
        text = hit.paragraph.text
        start = hit.start - (text[hit.start - 1] == " ")
        dash = text[start : hit.end]
        left, right = _word_before(text, start), _word_after(text, hit.end)
        if in_address(text, start) or not _wrong(context, dash, left, right):
            continue
        yield RULE.found(
            hit.paragraph.span(start - len(left), hit.end + len(right)),
            f"“{left}{dash}{right}” viết là “{left} - {right}”",
            f"“{left}{dash}{right}” is written “{left} - {right}”",
            fix=mend(context, (Spot(hit.paragraph, start, hit.end, " - "),), _TITLE),
        )


@cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern of a hyphen or dash between letters that has not exactly a space on both sides."""

    letter = r"[^\W\d_]"
    return compiled(rf"[-–](?:(?<={letter}.) ?|(?<={letter} .))(?={letter})")


@cache
def _known() -> frozenset[str]:
    return frozenset(_PAIRS.split())


def _wrong(context: Context, dash: str, left: str, right: str) -> bool:
    """Tell whether the two words are surely a pair that is written with spaces."""
    if len(left) < 2 or len(right) < 2 or left.isupper() or right.isupper():
        return False
    pair = f"{left}-{right}".lower()
    if pair in _known():
        return True
    if any(f" {left} - {right}{end}".lower() in context.text.lower for end in " ,.;:)\n"):
        return True
    return dash == "- " and not left.isascii() and not right.isascii()


def _word_before(text: str, at: int) -> str:
    start = at
    while start and text[start - 1].isalpha():
        start -= 1
    return text[start:at]


def _word_after(text: str, at: int) -> str:
    end = at
    while end < len(text) and text[end].isalpha():
        end += 1
    return text[at:end]
