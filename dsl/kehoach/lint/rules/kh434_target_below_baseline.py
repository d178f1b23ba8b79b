"""Mức phấn đấu ngược với mức hiện có.

Target on the wrong side of the baseline.

## Vì sao

“Tăng từ 90% lên 85%” là giảm, “giảm từ 5% xuống 7%” là tăng: hai con số bị đổi chỗ hoặc có số gõ nhầm.

## Why

“From 90% up to 85%” is a fall, “from 5% down to 7%” a rise: the two numbers are swapped, or one is a slip.

## Sai

```kh
kế hoạch: Thử năm 2026
# Mục tiêu
Nâng tỷ lệ hòa giải thành từ 85% lên 80%; giảm tỷ lệ hồ sơ quá hạn từ 5% xuống còn 7%.
```

## Đúng

```kh
kế hoạch: Thử năm 2026
# Mục tiêu
Nâng tỷ lệ hòa giải thành từ 80% lên 85%; giảm tỷ lệ hồ sơ quá hạn từ 7% xuống còn 5%.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kehoach.diagnostics.model import Diagnostic
from kehoach.lint.goals import number
from kehoach.lint.rule import Context, Rule
from kehoach.lint.when_dates import in_quotes
from kehoach.text.patterns import compiled

RULE = Rule("KH434", "target-below-baseline", "warning", "0.1")
_RANKED = ("hạng", "thứ", "bậc", "vị trí", "xếp", "top", "nhóm")
_REACH = 60  # letters before, in which a rank is told


@cache
def _pattern() -> re.Pattern[str]:
    about = r"(?:khoảng |mức |trên |dưới |gần |hơn |ít nhất |tối thiểu )?"
    return compiled(
        rf"từ (?<!\wtừ ){about}(\d[\d.,]*)(\s?%)?(?P<unit>(?:\s[^\W\d]+){{0,3}}?)"
        r"(?:\s?\((?:năm )?\d{4}\)|\s(?:vào |trong |của |ở )?(?:cuối |đầu )?năm \d{4})?,?"
        rf"\s(?P<way>lên|xuống|xuống còn|còn|giảm còn|giảm xuống còn)(?: đến| tới| thành| mức)* {about}"
        r"(\d[\d.,]*)(\s?%)?(?P<other>(?:\s[^\W\d]+){0,3})"
    )


def check(context: Context) -> Iterator[Diagnostic]:
    """Find rises to less and falls to more."""
    for hit in context.text.find(_pattern(), lower=True):
        found = hit.match
        first, last = number(found[1]), number(found[5])
        if hit.paragraph.kind == "quote" or first is None or last is None or not _comparable(found):
            continue
        up = found["way"] == "lên"
        before = hit.paragraph.text[max(0, hit.start - _REACH) : hit.start].lower()
        ranked = not found[2] and any(word in before for word in _RANKED)
        if (
            (first > last if up else first < last)
            and not ranked
            and not in_quotes(hit.paragraph.text, hit.start)
        ):
            end = hit.paragraph.text.lower().find(found[5], hit.start + found.end("way") - found.start())
            end += len((found[5] + (found[6] or "")).rstrip(" .,"))
            words = hit.paragraph.text[hit.start : end]
            vi, en = ("tăng", "rise") if up else ("giảm", "fall")
            yield RULE.found(
                hit.paragraph.span(hit.start, end),
                f"“{words}” không phải là {vi}: hai con số ngược nhau",
                f"“{words}” is no {en}: the two numbers are the wrong way round",
            )


def _comparable(found: re.Match[str]) -> bool:
    """Tell whether both numbers count the same: both per cent, or both with the same words after them."""
    unit, other = found["unit"].split(), found["other"].split()
    if found[2] or found[6]:
        return bool(found[6]) and (bool(found[2]) or not unit)
    return bool(unit) and unit == other[: len(unit)]
