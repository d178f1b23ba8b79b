"""Thứ trong tuần không khớp với ngày.

Weekday that does not fit the date.

## Vì sao

“Thứ Năm, ngày 29/4/2026” mà ngày ấy là thứ Tư thì một trong hai chỗ sai, và người dự sẽ đến nhầm ngày.

## Why

When “Thursday 29/4/2026” is a Wednesday, one of the two is wrong, and people will come on the wrong day.

## Sai

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
chủ trì: Sở Tư pháp
thời gian: thứ Năm ngày 29/4/2026
```

## Đúng

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
chủ trì: Sở Tư pháp
thời gian: thứ Tư ngày 29/4/2026
```
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from kehoach.diagnostics.model import Diagnostic, Text
from kehoach.lint.rule import Context, Rule
from kehoach.lint.times import with_problem
from kehoach.lint.when_dates import find_dates, lies_in
from kehoach.text.patterns import compiled
from kehoach.text.span import Span

if TYPE_CHECKING:
    import re

RULE = Rule("KH309", "wrong-weekday", "warning", "0.1")
_MESSAGE = Text("thứ và ngày của “{0}” không khớp nhau", "the weekday and the date of “{0}” do not fit")
_DAYS = {
    "hai": 0, "ba": 1, "tư": 2, "năm": 3, "sáu": 4, "bảy": 5, "nhật": 6, "2": 0, "3": 1, "4": 2, "5": 3, "6": 4, "7": 5,
}  # fmt: skip
_COUNTED = (  # what is counted: “Kỳ họp thứ Năm”
    "lần", "họp", "hội nghị", "khóa", "khoá", "kỳ", "phiên", "đợt", "quý", "năm", "tháng", "đại hội", "bước", "ngày",
)  # fmt: skip


@cache
def _weekdays() -> tuple[re.Pattern[str], ...]:
    """Return patterns that each begin with letters, which makes them fast."""

    date = (
        r"[,\s(]{1,3}(?:ngày\s+)?(?P<date>\d{1,2}\s?[/.]\s?\d{1,2}\s?[/.]\s?\d{4}"
        r"|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})(?!\d)"
    )
    return (
        compiled(r"thứ (?P<day>hai|ba|tư|năm|sáu|bảy|[2-7])" + date),
        compiled(r"chủ (?P<day>nhật)" + date),
    )


def check(context: Context) -> Iterator[Diagnostic]:
    """Find the dates that are typed with the weekday of another day, in timeframes and in the text."""
    seen: set[Span] = set()
    for finding in with_problem(context, RULE, "wrong-weekday", _MESSAGE):
        seen.add(finding.span)
        yield finding
    for hit in (hit for pattern in _weekdays() for hit in context.text.find(pattern, lower=True)):
        day = next((f.known for f in find_dates(hit.match["date"]) if f.known), None)
        before = hit.paragraph.text[: hit.start].lower().rstrip()
        if hit.paragraph.kind == "quote" or day is None or before.endswith(_COUNTED):
            continue
        if day.weekday() != _DAYS[hit.match["day"]] and not lies_in(hit.span, seen):
            words = hit.paragraph.text[hit.start : hit.end]
            yield RULE.found(hit.span, _MESSAGE.vi.format(words), _MESSAGE.en.format(words))
