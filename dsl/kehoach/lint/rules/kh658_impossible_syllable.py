"""Chữ không thể là âm tiết tiếng Việt.

Word that no Vietnamese syllable can be.

## Vì sao

“nghành”, “thưc hiện”, “cưòng”, “đựơc”, “thựchiện” sai quy tắc viết âm tiết: phụ âm đầu không đi với vần, thiếu dấu
thanh, dấu đặt sai chữ, hai tiếng dính nhau. Chỉ xét chữ thường có dấu; tên riêng, chữ viết tắt, tiếng nước ngoài
không dấu và từ mượn quen dùng (“ôtô”, “vắcxin”) không bị báo. Từ của riêng cơ quan thêm vào `house: words`.

## Why

“nghành”, “thưc hiện”, “cưòng”, “đựơc”, “thựchiện” break the rules by which syllables are written. Only words in
small letters with Vietnamese marks are looked at; names, abbreviations and borrowed words are not reported. An
agency adds words of its own in `kehoach.yaml`.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Phối hợp với các nghành liên quan.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Phối hợp với các ngành liên quan tại xã Krông Nô, tỉnh Đắk Lắk; tiêm vắcxin, mua ôtô; trang website.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Text
from kehoach.lint.printed import Printed
from kehoach.lint.rule import Context, Rule
from kehoach.lint.syllables import (
    inventory,
    is_syllable,
    one_vowel_group,
    other_spellings,
    spelt,
    vietnamese_letters,
    well_spelt,
)
from kehoach.lint.wording import Spot, in_address, like, lower_words_of, mend, words_of

RULE = Rule("KH658", "impossible-syllable", "warning", "0.1", certainty="likely")
_LONGEST = 7  # letters of a syllable: “nghiêng”


def check(context: Context) -> Iterator[Diagnostic]:
    """Find words that break the rules of writing a syllable, each at all its places."""
    usual = well_spelt()
    for word in sorted(words_of(context.text) - usual):
        if word.isascii() or not word.isalpha() or len(word) < 2:
            continue
        lower = word.lower()
        if lower in usual or lower in context.house.words or not vietnamese_letters().issuperset(lower):
            continue
        better = _better(context, word, lower)
        if better is not None:
            yield from _findings(context, word, better)


def _better(context: Context, word: str, lower: str) -> str | None:
    """Return how a word is written rightly, "" when nobody can tell, None when nothing is wrong with it."""
    right = spelt(lower)
    if right is not None:
        return right if right != lower else None
    if not word.islower() or lower in inventory().words:
        return None
    words, possible = lower_words_of(context.text), other_spellings(lower)
    known = [other for other in possible if other in words]
    if len(known) == 1 or len(possible) == 1:
        return (known or possible)[0]
    halves = [(lower[:at], lower[at:]) for at in range(1, len(lower))]
    pairs = [f"{left} {right}" for left, right in halves if is_syllable(left) and is_syllable(right)]
    met = [pair for pair in pairs if f" {pair}" in context.text.lower]
    if met:
        return met[0]
    return "" if len(lower) <= _LONGEST and one_vowel_group(lower) else None  # two: a borrowed word, “xiclô”


def _findings(context: Context, word: str, better: str) -> Iterator[Diagnostic]:
    for paragraph, at in context.text.find_words(word.lower()):
        if _stands_alone(paragraph, at, word):
            end = at + len(word)
            span = paragraph.span(at, end)
            if not better:
                yield RULE.found(
                    span,
                    f"“{word}” không phải âm tiết tiếng Việt",
                    f"“{word}” is no Vietnamese syllable",
                    severity="note",
                )
                continue
            right = like(word, better)
            yield RULE.found(
                span,
                f"“{word}” không phải âm tiết tiếng Việt; có phải là “{right}”?",
                f"“{word}” is no Vietnamese syllable; is it “{right}”?",
                fix=mend(
                    context,
                    (Spot(paragraph, at, end, right),),
                    Text(f"sửa thành “{right}”", f"write “{right}”"),
                    safe=spelt(word.lower()) == better,
                ),
            )


def _stands_alone(paragraph: Printed, at: int, word: str) -> bool:
    """Tell whether exactly this word stands there, outside quotations, addresses and hyphened names."""
    text, end = paragraph.text, at + len(word)
    before, after = text[at - 1 : at] if at else "", text[end : end + 1]
    if text[at:end] != word or before.isalnum() or after.isalnum() or "-" in (before, after) or before == "’":
        return False
    return paragraph.kind != "quote" and not in_address(text, at)
