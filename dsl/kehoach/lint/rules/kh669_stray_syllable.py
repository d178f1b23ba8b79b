"""Thừa một tiếng của từ đứng trước.

Part of a word left behind after a comma.

## Vì sao

“các cơ quan, đơn vị, vị địa phương”: khi sửa câu, tiếng cuối của từ đứng trước dấu phẩy còn sót lại sau dấu phẩy.
Chỉ báo khi chính cụm từ ấy, không có tiếng thừa, được viết ở chỗ khác trong văn bản.

## Why

“các cơ quan, đơn vị, vị địa phương”: the last syllable before a comma was left behind after it. It is reported only
when the same words without it stand elsewhere in the plan.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Hướng dẫn các cơ quan, đơn vị, vị địa phương thực hiện; các cơ quan, đơn vị, địa phương báo cáo.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Hướng dẫn các cơ quan, đơn vị, địa phương thực hiện; khuyến khích sản xuất, xuất khẩu.
```
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from kehoach.diagnostics.model import Diagnostic, Text
from kehoach.lint.rule import Context, Rule
from kehoach.lint.wording import Spot, in_quotes, mend
from kehoach.text.patterns import compiled

if TYPE_CHECKING:
    import re

RULE = Rule("KH669", "stray-syllable", "warning", "0.1")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find a syllable that stands before and after a comma, where the words without it stand elsewhere."""
    lower = context.text.lower
    for hit in context.text.find(_pattern(), lower=True):
        paragraph, match = hit.paragraph, hit.match
        stray, comma = match["stray"], match.start()
        if lower[comma - len(stray) - 1 : comma] != f" {stray}" or in_quotes(paragraph, hit.start):
            continue
        word = lower[lower.rfind(" ", 0, comma - len(stray) - 1) + 1 : comma]
        phrase = f"{word}, {match['rest']}"
        if f" {phrase}" not in lower:
            continue
        start, end = match.start("stray") - paragraph.start, match.start("rest") - paragraph.start
        yield RULE.found(
            paragraph.span(start, start + len(stray)),
            f"thừa tiếng “{stray}”: chỗ khác viết “{phrase}”",
            f"“{stray}” is left over: elsewhere the plan has “{phrase}”",
            fix=mend(
                context, (Spot(paragraph, start, end, ""),), Text(f"bỏ “{stray}”", f"drop “{stray}”"), False
            ),
        )


@cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern of a comma and three syllables, in lower case."""
    return compiled(r", (?P<stray>[^\W\d_]{2,7}) (?P<rest>[^\W\d_]+ [^\W\d_]+)")
