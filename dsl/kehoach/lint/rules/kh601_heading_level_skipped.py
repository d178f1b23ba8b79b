"""Đề mục nhảy cấp.

Numbered line that skips a level.

## Vì sao

“###” ngay dưới “#” bỏ qua một cấp: bản in sẽ có điểm a) nằm thẳng dưới phần I mà không có khoản 1, và không
viện dẫn được (“điểm a khoản … Mục I”).

## Why

“###” right below “#” leaves out a level: point a) prints right below part I without a paragraph 1, and
cannot be referred to.

## Sai

```kh
kế hoạch: Thử
# Mục đích
### Nâng cao nhận thức của cán bộ, công chức.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
## Nâng cao nhận thức của cán bộ, công chức.
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm c: nội dung phân chia từ lớn đến nhỏ theo
một trình tự nhất định.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.rule import Context, Rule
from kehoach.model.plan import Block, Section

RULE = Rule("KH601", "heading-level-skipped", "warning", "0.1")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find numbered lines more than one level below what they stand in."""
    yield from _below(context.plan.sections, 0)
    for annex in context.plan.annexes:
        yield from _below(annex.children, 0)


def _below(children: Iterable[Block | Section], depth: int) -> Iterator[Diagnostic]:
    for child in children:
        if not isinstance(child, Section):
            continue
        if child.depth > depth + 1:
            marks, above, right = "#" * child.depth, "#" * depth, "#" * (depth + 1)
            hint = Hint(Text(f"viết “{right}”", f"write “{right}”"))
            yield RULE.found(
                child.span,
                f"“{marks}” nhảy cấp: phía trên " + (f"là “{above}”" if above else "chưa có “#”"),
                f"“{marks}” skips a level: above it is " + (f"“{above}”" if above else "no “#”"),
                (hint,),
            )
        yield from _below(child.children, child.depth)
