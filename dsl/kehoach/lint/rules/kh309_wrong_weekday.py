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

from kehoach.diagnostics.model import Diagnostic, Text
from kehoach.lint.rule import Context, Rule
from kehoach.lint.times import with_problem

RULE = Rule("KH309", "wrong-weekday", "warning", "0.1")
_MESSAGE = Text("thứ và ngày của “{0}” không khớp nhau", "the weekday and the date of “{0}” do not fit")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find the dates that are typed with the weekday of another day."""
    yield from with_problem(context, RULE, "wrong-weekday", _MESSAGE)
