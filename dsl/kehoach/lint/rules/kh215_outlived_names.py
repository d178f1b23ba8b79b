"""Kế hoạch còn thực hiện sau khi cơ quan, địa danh trong kế hoạch đã thay đổi.

The plan runs on after bodies or places that it names have changed.

## Vì sao

Kế hoạch ban hành trước đợt sắp xếp năm 2025 mà thực hiện đến sau đó vẫn ghi đúng tên của ngày ban hành, nhưng đơn vị
được giao việc nay không còn. Nên rà soát, sửa đổi hoặc thay thế kế hoạch. Mỗi kế hoạch chỉ nhắc một lần.

## Why

A plan issued before the changes of 2025 that runs past them names the bodies of its day rightly; but those that were
given work no longer exist. It should be reviewed or replaced. One note for a plan.

## Sai

```kh
kế hoạch: Thử
ngày: 27/5/2024
giai đoạn: 2024-2030
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
chủ trì: Sở Thông tin và Truyền thông
thời gian: hằng năm
```

## Đúng

```kh
kế hoạch: Thử
ngày: 27/5/2024
giai đoạn: 2024
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
chủ trì: Sở Thông tin và Truyền thông
thời gian: quý III/2024
```
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.district_names import districts
from kehoach.lint.names_in_time import BODIES, PLACES, Found, changes, day, issued, search
from kehoach.lint.rule import Context, Rule
from kehoach.lint.times import written

RULE = Rule("KH215", "outlived-names", "note", "0.1", certainty="likely")
_SHOWN = 3
_WAY_OUT = Text(
    "tên vẫn đúng vào ngày ban hành; rà soát, thay thế kế hoạch nếu còn thực hiện",
    "the names are right for its date; review the plan or replace it if it is still carried out",
)


def check(context: Context) -> Iterator[Diagnostic]:
    """Find names that end between the plan's date and its last day; one finding names the first of them."""
    issue = issued(context.plan)
    end = _last_day(context)
    if issue is None or end <= issue.last:
        return
    found = list(_outlived(context, issue.last, end))
    if found:
        one = min(found, key=lambda name: name.span)
        names = list(dict.fromkeys(name.text for name in sorted(found, key=lambda name: name.span)))
        shown = ", ".join(f"“{name}”" for name in names[:_SHOWN])
        more = len(names) - _SHOWN
        vi = f"{shown} và {more} tên khác" if more > 0 else shown
        en = f"{shown} and {more} more" if more > 0 else shown
        yield RULE.found(
            one.span,
            f"kế hoạch thực hiện đến ngày {day(end)} nhưng {vi} không còn trước ngày ấy",
            f"the plan runs until {end}, but {en} end before",
            (Hint(_WAY_OUT),),
        )


def _last_day(context: Context) -> str:
    """Return the last day of the plan's period and tasks, "" when none is known."""
    ends = [frame.end for frame, _ in written(context) if frame.end is not None]
    return max(ends).isoformat() if ends else ""


def _outlived(context: Context, issue: str, end: str) -> Iterator[Found]:
    """Give the first place of every name that is right on the plan's date and surely wrong on its last day."""
    groups = ((BODIES, "body"), (PLACES, "province"), (PLACES, "status"))
    ended = [
        change
        for file, group in groups
        for change in changes(file, group)
        if issue <= change.last and change.wrong <= end
    ]
    for _, found in search(context, ended):
        yield from (one for one in found[:1] if any(letter.isupper() for letter in one.text))
    for one in districts(context):
        if one.body and issue <= one.change.last and one.change.wrong <= end:
            yield Found(one.text, one.span)
