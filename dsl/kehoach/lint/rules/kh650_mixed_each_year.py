"""Lẫn “hằng năm” với “hàng năm”.

“hằng năm” and “hàng năm” mixed.

## Vì sao

“Hằng năm”, “hằng tháng”, “hằng ngày” và “hàng năm”, “hàng tháng”, “hàng ngày” đều được dùng (từ điển và văn bản
luật gần đây viết “hằng”), nhưng một văn bản chỉ nên dùng một cách. Cách viết ít hơn được báo một lần.

## Why

Both spellings are in use (dictionaries and recent laws have “hằng”), but one document keeps to one. The rarer one
is reported once.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Báo cáo hằng năm, sơ kết hằng năm; kiểm tra hàng năm.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Báo cáo hằng năm, sơ kết hằng năm của Ngân hàng năm 2026; bán hàng tháng 5.
```
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from kehoach.diagnostics.model import Diagnostic, Text
from kehoach.lint.rule import Context, Rule
from kehoach.lint.wording import Spot, like, lower_words_of, mend, own_words
from kehoach.text.patterns import compiled

if TYPE_CHECKING:
    import re

RULE = Rule("KH650", "mixed-each-year", "note", "0.1")
_GOODS = "ngân bán khách đơn mặt cửa giao nhập xuất mua kho lô nhà bến bao thùng hóa hoá quầy gian hạng từng trả đặt"


def check(context: Context) -> Iterator[Diagnostic]:
    """Find the rarer of the two spellings in a plan that has both."""
    words = lower_words_of(context.text)
    if "hàng" not in words or "hằng" not in words:
        return
    spots: dict[str, list[Spot]] = {"hàng": [], "hằng": []}
    for hit in context.text.find(_pattern(), lower=True):
        word, text = hit.match["word"], hit.paragraph.text
        before = text[: hit.start].rstrip().rsplit(None, 1)[-1:]
        if not own_words(context, hit) or (before and before[0].lower() in _GOODS.split()):
            continue
        other = "hằng" if word == "hàng" else "hàng"
        better = like(text[hit.start : hit.start + 4], other)
        spots[word].append(Spot(hit.paragraph, hit.start, hit.start + 4, better))
    rare, common = sorted(spots, key=lambda word: (len(spots[word]), word == "hằng"))
    if spots[rare]:
        first = spots[rare][0]
        yield RULE.found(
            first.paragraph.span(first.start, first.end),
            f"lẫn “{rare} …” ({len(spots[rare])} chỗ) với “{common} …” ({len(spots[common])} chỗ)",
            f"“{rare} …” ({len(spots[rare])}) is mixed with “{common} …” ({len(spots[common])})",
            fix=mend(context, spots[rare], Text(f"viết “{common}”", f"write “{common}”")),
        )


@cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern of the words of a cycle; “hàng năm 2026” speaks of goods or a bank."""
    return compiled(r"(?P<word>h(?<!\wh)[àằ]ng) (?:năm|quý|tháng|tuần|ngày)\b(?! \d)")
