"""Mục tiêu có con số mà không đánh dấu.

Goal with a number that is not marked.

## Vì sao

“Đạt từ 85% trở lên” viết như lời văn thì in ra đúng, nhưng mục tiêu vẫn bị coi là chưa có chỉ tiêu: không vào bảng chỉ
tiêu, không theo dõi được. Đánh dấu @(chỉ tiêu: …) không đổi chữ nào trên văn bản. Mục tiêu đã có một chỉ tiêu được đánh
dấu thì không bị báo.

## Why

A percentage in prose prints, but the goal counts as one without a measure. The mark @(measure: …) changes no printed
word. Goals with a marked measure are left alone.

## Sai

```kh
kế hoạch: Thử năm 2026
# các mục tiêu: Mục tiêu cụ thể
- Tỷ lệ hòa giải thành đạt từ 85% trở lên.
```

## Đúng

```kh
kế hoạch: Thử năm 2026
# các mục tiêu: Mục tiêu cụ thể
- Tỷ lệ hòa giải thành đạt @(chỉ tiêu: từ 85% trở lên).
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kehoach.diagnostics.model import Diagnostic, Edit, Fix, Hint, Text
from kehoach.lint.rule import Context, Rule
from kehoach.model.measure import parse_measure
from kehoach.text.patterns import compiled
from kehoach.text.span import Span

RULE = Rule("KH440", "unmarked-measure", "note", "0.1", "likely")
_WAY_OUT = Text("đánh dấu: @(chỉ tiêu: 100%)", "mark it: @(measure: 100%)")
_TITLE = Text("đánh dấu chỉ tiêu", "mark the measure")


@cache
def _percent() -> re.Pattern[str]:
    return compiled(
        r"(?<![\w(])(?:(?:từ|tối thiểu|ít nhất|trên|dưới|không dưới|không quá|tối đa|hơn) )?\d[\d.,]*\s?%?"
        r"(?:\s?(?:[-–]|đến)\s?\d[\d.,]*)?\s?%(?: trở (?:lên|xuống))?"
    )


def check(context: Context) -> Iterator[Diagnostic]:
    """Find percentages in goals that have no measure."""
    bare = [goal for goal in context.plan.goals if not goal.measures and "%" in goal.text]
    done: set[str] = set()
    for hit in context.text.find(_percent(), lower=True) if bare else ():
        place = hit.span
        for goal in bare:
            inside = goal.span.file == place.file and goal.span.start <= place.start < goal.span.end
            if inside and goal.id not in done:
                done.add(goal.id)
                words = hit.paragraph.text[hit.start : hit.end]
                typed = hit.paragraph.typed(hit.start, hit.end, context.sources)
                understood = typed is not None and not parse_measure(words).problems
                yield RULE.found(
                    place,
                    f"chỉ tiêu “{words}” của mục tiêu {goal.path} không đánh dấu, nên không thành dữ liệu",
                    f"the measure “{words}” of goal {goal.path} is not marked and is no data",
                    (Hint(_WAY_OUT),),
                    Fix(_TITLE, _marks(typed)) if typed and understood else None,
                )


def _marks(place: Span) -> tuple[Edit, Edit]:
    before, after = Span(place.start, place.start, place.file), Span(place.end, place.end, place.file)
    return Edit(before, "@(chỉ tiêu: "), Edit(after, ")")
