"""Mục tiêu không có chỉ tiêu.

Goal without a measure.

## Vì sao

“Nâng cao chất lượng phục vụ” thì đến cuối kỳ không ai nói được là đạt hay chưa. Mục tiêu cụ thể nên có con số, hoặc
kết quả đếm được. Mục tiêu chung, mục tiêu tổng quát, tầm nhìn không bị báo; mục tiêu đã có con số trong câu mà chưa
đánh dấu thuộc quy tắc khác.

## Why

Nobody can say at the end whether “better service” was reached. A specific goal should have a number or a result that
can be counted. General goals and visions are left alone, and so are numbers that are only not marked yet.

## Sai

```kh
kế hoạch: Thử
# các mục tiêu: Mục tiêu cụ thể
- Nâng cao chất lượng phục vụ người dân.
```

## Đúng

```kh
kế hoạch: Thử
# các mục tiêu: Mục tiêu cụ thể
- Mức độ hài lòng của người dân đạt @(chỉ tiêu: tối thiểu 95%).
```
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.goals import specific
from kehoach.lint.rule import Context, Rule

RULE = Rule("KH430", "goal-without-measure", "note", "0.1", "likely")
_WAY_OUT = Text(
    "ghi con số và đánh dấu: @(chỉ tiêu: tối thiểu 95%)", "give a number: @(measure: tối thiểu 95%)"
)


def check(context: Context) -> Iterator[Diagnostic]:
    """Find specific goals with neither a measure nor a number in their words."""
    for goal in specific(context):
        if not goal.measures and not any(letter.isdigit() for letter in _without_years(goal.text)):
            yield RULE.found(
                goal.span,
                f"mục tiêu {goal.path} không có chỉ tiêu",
                f"goal {goal.path} has no measure",
                (Hint(_WAY_OUT),),
            )


def _without_years(text: str) -> str:
    """Return the words but those that name a year: “đến năm 2030” is no measure."""
    return " ".join([word for word in text.split() if not word.strip(".,;()–-").startswith(("19", "20"))])
