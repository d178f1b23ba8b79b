"""Việc định kỳ kết thúc trước lần đầu tiên.

Recurring task that ends before its first time.

## Vì sao

“Trước ngày 10/12 hằng năm, đến hết tháng 6/2026” trong kế hoạch ban hành năm 2026 thì không có lần nào để làm: ngày
định kỳ đầu tiên đến sau khi việc đã kết thúc.

## Why

“By 10 December every year, until June 2026” in a plan of 2026 leaves no time at which the work is done: it ends before
its first day comes.

## Sai

```kh
kế hoạch: Thử
ngày: 15/01/2026
# nhiệm vụ: Nhiệm vụ
## Gửi báo cáo
chủ trì: Sở Tư pháp
thời gian: Hằng năm, trước ngày 10/12, đến hết tháng 6/2026
```

## Đúng

```kh
kế hoạch: Thử
ngày: 15/01/2026
# nhiệm vụ: Nhiệm vụ
## Gửi báo cáo
chủ trì: Sở Tư pháp
thời gian: Hằng năm, trước ngày 10/12, đến hết năm 2030
```
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.rule import Context, Rule
from kehoach.lint.times import parts, where, written
from kehoach.lint.when import issued
from kehoach.model.timeframe import Timeframe

RULE = Rule("KH313", "recurring-ends-too-early", "warning", "0.1", "likely")
_WAY_OUT = Text("sửa ngày định kỳ hoặc thời điểm kết thúc", "mend the recurring day or the end")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find what recurs in months that do not come before its end."""
    begin = issued(context)

    def never(frame: Timeframe) -> bool:
        return _never(frame, begin)

    for frame, span in written(context):
        for part in (frame,) if never(frame) else parts(frame, never) if frame.milestones else ():
            yield RULE.found(
                where(context, part, span),
                f"“{part.text}” kết thúc trước lần định kỳ đầu tiên",
                f"“{part.text}” ends before its first time",
                (Hint(_WAY_OUT),),
            )


def _never(frame: Timeframe, begin: date | None) -> bool:
    """Tell whether none of the months of a yearly rule lies between the beginning and the end."""
    if not frame.rrule or frame.end is None or not frame.rrule.startswith("FREQ=YEARLY;BYMONTH="):
        return False
    rule = dict(part.partition("=")[::2] for part in frame.rrule.split(";"))
    months = [int(month) for month in rule["BYMONTH"].split(",")]
    first = max([day for day in (begin, _year_of(frame)) if day], default=None)
    if first is None or first > frame.end:
        return False
    day = int(rule.get("BYMONTHDAY", "1"))
    return not any(
        (first.year, first.month) <= (year, month) and (year, month, day) <= frame.end.timetuple()[:3]
        for year in range(first.year, frame.end.year + 1)
        for month in months
    )


def _year_of(frame: Timeframe) -> date | None:
    """Return the first day of what is named as its beginning; that of an end alone is none."""
    named = [part.timeframe for part in frame.milestones]
    starts = [one.start for one in named if one.kind in ("open", "period") and one.start]
    return min(starts, default=None)
