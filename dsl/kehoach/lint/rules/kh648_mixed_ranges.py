"""Khoảng năm viết nhiều kiểu.

Ranges of years written in several ways.

## Vì sao

“2021-2025”, “2021 - 2025” và “2021 – 2025” đều hiểu được, nhưng một văn bản chỉ nên viết một kiểu; Nghị định
30/2020/NĐ-CP không quy định. Kiểu nhiều nhất được lấy làm chuẩn; chữ trong ngoặc kép (tên đề án, lời trích) không
tính.

## Why

All three are understood, but one document keeps to one. The most frequent way wins; words in quotation marks do
not count.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Thực hiện giai đoạn 2021 - 2025, tổng kết giai đoạn 2016 - 2020, định hướng giai đoạn 2026-2030.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Thực hiện giai đoạn 2021 - 2025, tổng kết giai đoạn 2016 - 2020, Đề án “Số hóa giai đoạn 2026-2030”.
```
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from kehoach.diagnostics.model import Diagnostic, Text
from kehoach.lint.rule import Context, Rule
from kehoach.lint.wording import Spot, mend, own_words
from kehoach.text.patterns import compiled

if TYPE_CHECKING:
    import re

RULE = Rule("KH648", "mixed-ranges", "note", "0.1")
_ORDER = (" - ", "-", " – ", "–")  # which wins when two are equally frequent


def check(context: Context) -> Iterator[Diagnostic]:
    """Find ranges of years that are written unlike most; one finding tells of all."""
    ways: dict[str, list[Spot]] = {}
    for hit in context.text.find(_pattern()):
        if own_words(context, hit):
            ways.setdefault(hit.match["dash"], []).append(Spot(hit.paragraph, hit.start, hit.end, ""))
    if len(ways) < 2:
        return
    common = max(ways, key=lambda way: (len(ways[way]), -_ORDER.index(way) if way in _ORDER else -9))
    others = [
        spot._replace(start=spot.start + 4, end=spot.end - 4, better=common)
        for way, spots in ways.items()
        if way != common
        for spot in spots
    ]
    others.sort(key=lambda spot: (spot.paragraph.start, spot.start))
    paragraph, start, end = others[0].paragraph, others[0].start - 4, others[0].end + 4
    range_ = paragraph.text[start:end]
    better = range_[:4] + common + range_[-4:]
    many = f"{len(others)}/{sum(map(len, ways.values()))}"
    yield RULE.found(
        paragraph.span(start, end),
        f"“{range_}” viết khác các khoảng năm khác trong văn bản ({many} chỗ)",
        f"“{range_}” is written unlike the other ranges of years ({many})",
        fix=mend(context, others, Text(f"viết “{better}”", f"write “{better}”")),
    )


@cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern of two years with a hyphen or a dash between; it begins where a year does."""
    return compiled(r"[12](?<![\w/.-].)[90]\d\d(?P<dash> ?[-–] ?)(?:19|20)\d\d(?![\w/-])")
