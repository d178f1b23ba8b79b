"""Hai mục tiêu trùng lời.

The same goal twice.

## Vì sao

Hai mục tiêu cùng một nội dung thường do chép lại; đếm và báo cáo thành hai lần. Biểu chỉ tiêu ở phụ lục nhắc lại mục
tiêu là bình thường và không bị báo.

## Why

Two goals with the same words are usually a copy, and are counted twice. A table of targets in an annex that repeats the
goals is fine.

## Sai

```kh
kế hoạch: Thử năm 2026
# các mục tiêu: Mục tiêu cụ thể
- Tỷ lệ hồ sơ được giải quyết đúng hạn đạt @(chỉ tiêu: 98%).
- Tỷ lệ hồ sơ được giải quyết đúng hạn đạt @(chỉ tiêu: 98%).
```

## Đúng

```kh
kế hoạch: Thử năm 2026
# các mục tiêu: Mục tiêu cụ thể
- Tỷ lệ hồ sơ được giải quyết đúng hạn đạt @(chỉ tiêu: 98%).
- Tỷ lệ hồ sơ được số hóa đạt @(chỉ tiêu: 98%).
```
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.goals import in_table
from kehoach.lint.rule import Context, Rule
from kehoach.model.plan import Goal
from kehoach.text.vietnamese import key

RULE = Rule("KH436", "repeated-goal", "warning", "0.1", "likely")
_WORDS = 5  # shorter ones repeat in tables for several places


def check(context: Context) -> Iterator[Diagnostic]:
    """Find goals of the body with the words of an earlier one."""
    first: dict[str, Goal] = {}
    texts = [goal.text.rstrip(" .;,") for goal in context.plan.goals]
    sizes = [len(text.split()) for text in texts]
    shared = {size for size, count in Counter(sizes).items() if count > 1 and size >= _WORDS}
    for goal, text, size in zip(context.plan.goals, texts, sizes, strict=True):
        if size not in shared or in_table(context, goal):
            continue
        words = key(text)
        before = first.setdefault(words, goal)
        if before is not goal:
            yield RULE.found(
                goal.span,
                f"mục tiêu {goal.path} trùng lời với mục tiêu {before.path}",
                f"goal {goal.path} has the words of goal {before.path}",
                (Hint(Text("mục tiêu trước ở đây", "the earlier one is here"), before.span),),
            )
