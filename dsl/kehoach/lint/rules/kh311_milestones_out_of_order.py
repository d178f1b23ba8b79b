"""Mốc thời gian sau đứng trước mốc trước.

Milestones out of order.

## Vì sao

Tổng kết không thể trước sơ kết, giai đoạn 2 không thể trước giai đoạn 1. Khi các mốc có tên theo thứ tự mà thời gian
lại ngược thì một trong hai mốc ghi sai.

## Why

A final review cannot come before the interim one, phase 2 not before phase 1. When milestones whose names have an order
are dated the other way round, one of them is wrong.

## Sai

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Sơ kết, tổng kết việc thực hiện
chủ trì: Sở Tư pháp
Thời gian thực hiện:
+ Sơ kết: Năm 2030
+ Tổng kết: Năm 2026
```

## Đúng

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Sơ kết, tổng kết việc thực hiện
chủ trì: Sở Tư pháp
Thời gian thực hiện:
+ Sơ kết: Năm 2026
+ Tổng kết: Năm 2030
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kehoach.diagnostics.model import Diagnostic
from kehoach.lint.rule import Context, Rule
from kehoach.lint.times import where, written
from kehoach.lint.when import flat
from kehoach.model.timeframe import Timeframe
from kehoach.text.patterns import compiled

RULE = Rule("KH311", "milestones-out-of-order", "warning", "0.1")
_ROMANS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5}


def check(context: Context) -> Iterator[Diagnostic]:
    """Find named milestones whose names and dates have opposite orders."""
    for frame, span in written(context):
        if frame.kind != "milestones":
            continue
        last: dict[str, tuple[int, str, Timeframe]] = {}
        for name, part in flat(frame):
            kind, rank = _rank(name)
            before = last.get(kind)
            if kind and before is not None and _swapped(before[0], before[2], rank, part):
                yield RULE.found(
                    where(context, part, span),
                    f"mốc “{name}” ({part.text}) ngược thứ tự với mốc “{before[1]}” ({before[2].text})",
                    f"the milestone “{name}” ({part.text}) is out of order with “{before[1]}” ({before[2].text})",
                )
            if kind:
                last[kind] = (rank, name, part)


@cache
def _phase() -> re.Pattern[str]:
    return compiled(r"(giai đoạn|bước|đợt|lần|kỳ|vòng)(?: thứ)? (\d{1,2}|i{1,3}|iv|v)(?![\w/.-])")


def _rank(name: str) -> tuple[str, int]:
    """Return a sequence and the place in it that the name of a milestone tells, "" for none."""
    lower = " ".join(name.lower().split())
    interim, final = "sơ kết" in lower, "tổng kết" in lower
    if interim != final:
        return "sơ kết", int(final)
    found = _phase().match(lower)
    if found is None:
        return "", 0
    return found[1], _ROMANS.get(found[2]) or int(found[2])


def _swapped(rank: int, frame: Timeframe, other_rank: int, other: Timeframe) -> bool:
    """Tell whether the one with the lower rank ends later, and begins no earlier."""
    if rank == other_rank or frame.end is None or other.end is None:
        return False
    early, late = (frame, other) if rank < other_rank else (other, frame)
    assert early.end is not None and late.end is not None
    begins_later = early.start is None or late.start is None or early.start > late.start
    return early.end > late.end and begins_later
