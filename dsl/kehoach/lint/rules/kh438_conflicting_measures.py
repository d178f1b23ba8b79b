"""Một mục tiêu hai chỉ tiêu khác nhau.

One goal with two different measures.

## Vì sao

Cùng một mục tiêu, cùng thời hạn mà chỗ ghi 98%, chỗ ghi 95% thì không biết phải đạt mức nào. Hay gặp khi sửa số ở nội
dung mà quên biểu chỉ tiêu ở phụ lục.

## Why

The same goal for the same time with 98% here and 95% there leaves open which one counts; often the table in the annex
was forgotten when the text was changed.

## Sai

```kh
kế hoạch: Thử năm 2026
# các mục tiêu: Mục tiêu cụ thể
- Tỷ lệ hồ sơ được giải quyết đúng hạn đạt @(chỉ tiêu: 98%).
- Hồ sơ được giải quyết đúng hạn đạt @(chỉ tiêu: tối thiểu 95%).
```

## Đúng

```kh
kế hoạch: Thử năm 2026
# các mục tiêu: Mục tiêu cụ thể
- Tỷ lệ hồ sơ được giải quyết đúng hạn đạt @(chỉ tiêu: 98%).
- Hồ sơ được số hóa đạt @(chỉ tiêu: tối thiểu 95%).
```
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.goals import in_table, subject
from kehoach.lint.rule import Context, Rule
from kehoach.model.plan import Goal
from kehoach.model.timeframe import Timeframe

RULE = Rule("KH438", "conflicting-measures", "warning", "0.1", "likely")
_WORDS = 3  # of a subject, at least


def check(context: Context) -> Iterator[Diagnostic]:
    """Find goals of the same words and time, each with one measure, whose numbers differ."""
    known = [(goal, subject(goal)) for goal in context.plan.goals if len(goal.measures) == 1]
    rows = Counter(words for goal, words in known if in_table(context, goal))
    first: dict[tuple[str, Timeframe | None], Goal] = {}
    for goal, words in known:
        own = goal.measures[0]
        if (
            words.count(" ") + 1 < _WORDS
            or own.value is None
            or (rows[words] > 1 and in_table(context, goal))
        ):
            continue
        before = first.setdefault((words, goal.timeframe), goal)
        other = before.measures[0]
        if before is goal or (other.value, other.upper) == (own.value, own.upper):
            continue
        if other.change == own.change:
            yield RULE.found(
                goal.span,
                f"mục tiêu {goal.path} ghi “{own.text}”, mục tiêu {before.path} cùng lời ghi “{other.text}”",
                f"goal {goal.path} says “{own.text}”, goal {before.path} of the same words “{other.text}”",
                (Hint(Text(f"“{other.text}” ở đây", f"“{other.text}” here"), before.span),),
            )
