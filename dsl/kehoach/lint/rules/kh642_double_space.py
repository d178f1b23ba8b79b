"""Thừa dấu cách giữa hai chữ.

More than one space between two words.

## Vì sao

Hai, ba dấu cách liền nhau in ra thành khoảng hở trong dòng, nhất là khi căn đều hai bên. Chỗ để trống chờ điền
(“ngày     tháng     năm”, “số     /KH-UBND”) không bị báo.

## Why

Two or more spaces print as a hole in the line, the more so when it is justified. Blanks to be filled in (“ngày
    tháng     năm”) are not reported.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Phối hợp với các  sở, ngành liên quan.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Phối hợp với các sở, ngành theo Kế hoạch số      /KH-UBND ngày     tháng     năm 2026 của UBND tỉnh.
```
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from kehoach.diagnostics.model import Diagnostic, Text
from kehoach.lint.rule import Context, Rule
from kehoach.lint.wording import Spot, mend
from kehoach.text.patterns import compiled

if TYPE_CHECKING:
    import re

RULE = Rule("KH642", "double-space", "note", "0.1")
_TITLE = Text("để một dấu cách", "leave one space")
_BLANK = "ngày tháng năm quý số tuần giờ phút ông bà"


def check(context: Context) -> Iterator[Diagnostic]:
    """Find runs of spaces inside a paragraph that are no blank to be filled in."""
    if "  " not in context.text.whole:
        return
    for hit in context.text.find(_pattern()):
        before, after = hit.match["before"], hit.paragraph.text[hit.end : hit.end + 1]
        if (
            before.lower().strip(":,.(") in _BLANK.split()
            or after in "/.…,;:-)"
            or before[-1] in "/…-"
            or before.endswith("..")
        ):
            continue
        start = hit.start + len(before)
        yield RULE.found(
            hit.paragraph.span(start, hit.end),
            f"thừa dấu cách sau “{before}”",
            f"there is more than one space after “{before}”",
            fix=mend(context, (Spot(hit.paragraph, start, hit.end, " "),), _TITLE),
        )


@cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern of a word and two or three spaces after it; wide gaps are columns or blanks."""
    return compiled(r"(?P<before>[^\s]+)  {1,2}(?=\S)")
