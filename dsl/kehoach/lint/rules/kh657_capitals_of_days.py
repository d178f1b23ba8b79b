"""Tên ngày lễ, ngày trong tuần viết hoa sai.

Capitals of holidays and days of the week.

## Vì sao

Viết hoa chữ đầu của tên gọi: “tết Nguyên đán”, “ngày Quốc khánh 2-9”, “Cách mạng tháng Tám”; thứ trong tuần viết hoa
chữ chỉ ngày: “thứ Hai”, “thứ Sáu”. Thứ tự (“đề án thứ hai”, “lần thứ ba”) không phải thứ trong tuần nên không bị báo.

## Why

The first syllable of the name has a capital: “tết Nguyên đán”, “ngày Quốc khánh”; so has the word for the day in
“thứ Hai”. Ordinal numbers are not reported.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Trực ban dịp tết nguyên đán, họp vào sáng thứ hai, ngày 05/01/2026.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Trực ban dịp tết Nguyên đán, họp vào sáng thứ Hai, ngày 05/01/2026; đề án thứ hai.
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục II, Mục V, khoản 5, khoản 8 điểm b, c và khoản 9.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from kehoach.diagnostics.model import Diagnostic, Text
from kehoach.lint.capitals import wrong_capitals
from kehoach.lint.rule import Context, Rule
from kehoach.lint.wording import Spot, mend
from kehoach.text.patterns import compiled

if TYPE_CHECKING:
    import re

RULE = Rule("KH657", "capitals-of-days", "note", "0.1", legal=True)


def check(context: Context) -> Iterator[Diagnostic]:
    """Find holidays without their capital, and days of the week beside a date or a time of the day."""
    yield from wrong_capitals(context, RULE, "day")
    for hit in context.text.find(_weekday(), lower=True):
        after = hit.paragraph.text[hit.end : hit.end + 1]
        if hit.paragraph.kind == "quote" or (
            after == ")" and hit.paragraph.text[hit.start - 1 : hit.start] != "("
        ):
            continue
        start = hit.match.start("day") - hit.paragraph.start
        day = hit.paragraph.text[start : start + len(hit.match["day"])]
        if not day.islower():
            continue
        right = day.capitalize()
        yield RULE.found(
            hit.paragraph.span(start, start + len(day)),
            f"“thứ {day}” viết hoa là “thứ {right}”",
            f"“thứ {day}” is written “thứ {right}”",
            fix=mend(
                context,
                (Spot(hit.paragraph, start, start + len(day), right),),
                Text(f"viết “{right}”", f"write “{right}”"),
            ),
        )


@cache
def _weekday() -> re.Pattern[str]:
    """Return the pattern of a day of the week: with a date behind, in brackets after one, or of a morning."""
    return compiled(r"thứ (?P<day>hai|ba|tư|năm|sáu|bảy)(?=,? ngày \d|,? \d{1,2}[/-]\d|\))")
