"""Mục tiêu không có thời hạn.

Goal without a term.

## Vì sao

Mục tiêu không ghi phải đạt vào lúc nào thì không kiểm điểm được. Thời hạn được tính khi ghi ở mục tiêu, ở đề mục phía
trên, ở dòng “giai đoạn:” hoặc tên kế hoạch có năm. Mỗi kế hoạch chỉ báo một lần.

## Why

A goal that does not say by when cannot be reviewed. A term counts in the goal, at a heading above, as the plan's period
or as a year in its title. One finding for a plan.

## Sai

```kh
kế hoạch: Nâng cao chất lượng phục vụ
# các mục tiêu: Mục tiêu cụ thể
- Mức độ hài lòng của người dân đạt @(chỉ tiêu: tối thiểu 95%).
```

## Đúng

```kh
kế hoạch: Nâng cao chất lượng phục vụ năm 2026
# các mục tiêu: Mục tiêu cụ thể
- Mức độ hài lòng của người dân đạt @(chỉ tiêu: tối thiểu 95%).
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.goals import specific
from kehoach.lint.rule import Context, Rule
from kehoach.lint.who_sentences import Outline
from kehoach.model.plan import Goal, Paragraph, plain
from kehoach.text.patterns import compiled

RULE = Rule("KH431", "goal-without-term", "note", "0.1", "likely")
_WAY_OUT = Text(
    "thêm dòng “giai đoạn:” ở phần đầu, hoặc @(thời hạn: đến hết năm 2026) ở mục tiêu",
    "add the line “period:” to the header, or @(term: đến hết năm 2026) to the goal",
)


@cache
def _year() -> re.Pattern[str]:
    return compiled(r"(?<!\d)20\d\d(?!\d)|hằng năm|hàng năm|mỗi năm")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find plans without a period whose goals have no term either."""
    plan = context.plan
    if not plan.goals or plan.head.period is not None or _year().search(plain(plan.abstract).lower()):
        return
    found = [goal for goal in specific(context) if goal.timeframe is None and not _says(context, goal)]
    if found:
        more = f" (và {len(found) - 1} mục tiêu khác)" if len(found) > 1 else ""
        more_en = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
        yield RULE.found(
            found[0].span,
            f"mục tiêu {found[0].path}{more} không có thời hạn",
            f"goal {found[0].path}{more_en} has no term",
            (Hint(_WAY_OUT),),
        )


def _says(context: Context, goal: Goal) -> bool:
    """Tell whether the goal or what stands above it names a year."""
    if _year().search(goal.text.lower()):
        return True
    section = Outline(context).at(goal.span.file, goal.span.start).section
    if section is None:
        return True
    above = [
        plain(child.words)
        for child in section.children
        if isinstance(child, Paragraph) and child.role == "prose"
    ]
    return _year().search(" ".join([plain(section.words), *above]).lower()) is not None
