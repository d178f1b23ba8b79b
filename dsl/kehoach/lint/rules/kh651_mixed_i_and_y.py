"""Lẫn i với y trong cùng một từ.

i and y mixed in one word.

## Vì sao

“lý/lí”, “kỹ/kĩ”, “kỳ/kì”, “tỷ lệ/tỉ lệ” đều có người dùng; văn bản nhà nước và văn bản của Đảng quen viết y. Một
văn bản chỉ nên viết một cách. Cách ít hơn được báo một lần, kể mọi chỗ.

## Why

Both spellings are met; documents of the State and the Party mostly have y. One document keeps to one. The rarer
one is reported once for all its places.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Quản lý nhà nước, xử lý vi phạm, công tác quản lí hộ tịch.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Quản lý nhà nước, xử lý vi phạm, rà soát tỉ mỉ; tỷ lệ đạt 95%.
```
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from kehoach.diagnostics.model import Diagnostic, Text
from kehoach.lint.rule import Context, Rule
from kehoach.lint.wording import Spot, mend, own_words, words_of
from kehoach.text.patterns import compiled

if TYPE_CHECKING:
    import re

RULE = Rule("KH651", "mixed-i-and-y", "note", "0.1")
_PAIRS = (("lí", "lý"), ("kĩ", "kỹ"), ("mĩ", "mỹ"), ("kì", "kỳ"), ("kỉ", "kỷ"), ("qui", "quy"), ("sĩ", "sỹ"))
_SHARE = ("tỉ", "tỷ")  # “tỉ mỉ” has no other spelling
_AFTER_SHARE = r"(?= (?:lệ|đồng|trọng|suất|số|giá)\b)"


def check(context: Context) -> Iterator[Diagnostic]:
    """Find, for each such word, the rarer spelling in a plan that has both."""
    words = words_of(context.text)
    for pair in (*_PAIRS, _SHARE):
        if pair[0] in words and pair[1] in words:
            yield from _mixed(context, pair)


def _mixed(context: Context, pair: tuple[str, str]) -> Iterator[Diagnostic]:
    spots: dict[str, list[Spot]] = {pair[0]: [], pair[1]: []}
    for hit in context.text.find(_pattern(pair)):
        word = hit.match.group()
        if own_words(context, hit):
            spots[word].append(Spot(hit.paragraph, hit.start, hit.end, pair[word == pair[0]]))
    rare, common = sorted(spots, key=lambda word: (len(spots[word]), word == pair[1]))
    if spots[rare]:
        first = spots[rare][0]
        yield RULE.found(
            first.paragraph.span(first.start, first.end),
            f"lẫn “{rare}” ({len(spots[rare])} chỗ) với “{common}” ({len(spots[common])} chỗ)",
            f"“{rare}” ({len(spots[rare])}) is mixed with “{common}” ({len(spots[common])})",
            fix=mend(context, spots[rare], Text(f"viết “{common}”", f"write “{common}”")),
        )


@cache
def _pattern(pair: tuple[str, str]) -> re.Pattern[str]:
    after = _AFTER_SHARE if pair == _SHARE else r"(?! (?:cọ|nhông|nhí)\b)"
    return compiled(rf"(?<![\w-])(?:{pair[0]}|{pair[1]})(?![\w-]){after}")
