"""Khoảng chỉ tiêu viết ngược.

Range of a measure with its ends swapped.

## Vì sao

“Từ 90% - 80%” là khoảng viết ngược: mức thấp phải đứng trước, nếu không người đọc ngờ có số gõ nhầm. “Giảm từ 90% đến
80%” là chuyện khác và không bị báo.

## Why

A range begins with its lower end; “90% - 80%” makes readers suspect a slip. A fall from 90% to 80% is another matter.

## Sai

```kh
kế hoạch: Thử năm 2026
# các mục tiêu: Mục tiêu cụ thể
- @(chỉ tiêu: từ 90% - 80%) hòa giải viên ở cơ sở được tập huấn.
```

## Đúng

```kh
kế hoạch: Thử năm 2026
# các mục tiêu: Mục tiêu cụ thể
- @(chỉ tiêu: từ 80% - 90%) hòa giải viên ở cơ sở được tập huấn.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kehoach.diagnostics.model import Diagnostic, Edit, Fix, Text
from kehoach.lint.goals import number
from kehoach.lint.rule import Context, Rule
from kehoach.lint.when_dates import in_quotes
from kehoach.text.patterns import compiled

RULE = Rule("KH435", "measure-reversed", "warning", "0.1")
_REACH = 70  # letters before, in which a fall is told
_FALLS = ("giảm", "hạ ", "xuống", "rút", "cắt", "lùi", "thấp", "tụt", "còn", "hiện", "năm ")


@cache
def _range() -> re.Pattern[str]:
    return compiled(r"\d(?<![\d.,/]\d)(?<!-\d)[\d.,]*\s?%?\s?(?:[-–]|đến|tới)\s?(?P<last>\d[\d.,]*)\s?%")


@cache
def _number() -> re.Pattern[str]:
    return compiled(r"[\d.,]*\d")


@cache
def _sentence_break() -> re.Pattern[str]:
    return compiled(r"[.;](?=\s)")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find ranges of per cent whose first number is the greater."""
    for hit in context.text.find(_range(), lower=True) if "%" in context.text.whole else ():
        first_end = _number().match(hit.match[0])
        assert first_end is not None
        first, last = number(first_end[0]), number(hit.match["last"])
        text = hit.paragraph.text
        before = text[max(0, hit.start - _REACH) : hit.start].lower()
        before = _sentence_break().split(before)[-1]
        words = text[hit.start : hit.end]
        if first is None or last is None or first <= last or hit.paragraph.kind == "quote":
            continue
        if "%" not in words[: len(first_end[0]) + 2] and not before.endswith(
            ("từ ", "đạt ", "có ", "khoảng ")
        ):
            continue  # a number of something else: “Nghị quyết số 90-15%”
        if any(word in before for word in _FALLS) or in_quotes(text, hit.start):
            continue
        right = hit.match["last"] + words[len(first_end[0]) : hit.match.start("last") - hit.match.start()]
        right += first_end[0] + words[hit.match.end("last") - hit.match.start() :]
        typed = hit.paragraph.typed(hit.start, hit.end, context.sources)
        title = Text(f"đổi thành “{right}”", f"write “{right}”")
        yield RULE.found(
            hit.span,
            f"khoảng “{words}” viết ngược, mức thấp đứng trước",
            f"the range “{words}” has its ends swapped",
            fix=Fix(title, (Edit(typed, right),), safe=False) if typed else None,
        )
