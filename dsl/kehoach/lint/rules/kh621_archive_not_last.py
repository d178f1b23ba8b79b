"""Dòng lưu không ở cuối, hoặc có nhiều dòng lưu.

The archive line is not the last one, or there are several.

## Vì sao

Nơi nhận xếp theo thứ tự: nơi nhận để thực hiện; để kiểm tra, báo cáo, phối hợp, để biết; cuối cùng là để lưu. Dòng
“Lưu” chỉ có một và đứng cuối.

## Why

Recipients are those who act, then those who inspect, report or are informed, and last the archive. There is one
archive line and it ends the list.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
nơi nhận:
- Lưu: VT;
- Các sở, ban, ngành tỉnh.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
nơi nhận:
- Các sở, ban, ngành tỉnh;
- Lưu: VT.
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 9, điểm a và d.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic
from kehoach.lint.places import narrowed
from kehoach.lint.rule import Context, Rule

RULE = Rule("KH621", "archive-not-last", "warning", "0.1", legal=True)


def check(context: Context) -> Iterator[Diagnostic]:
    """Find archive lines that other recipients follow, and second archive lines."""
    recipients = context.plan.recipients or ()
    lines = [recipient for recipient in recipients if recipient.archive]
    for line in lines[1:]:
        yield RULE.found(
            narrowed(line.span, line.text, context.sources),
            f"nơi nhận đã có dòng “{lines[0].text}”; chỉ ghi một dòng lưu",
            f"the recipients already have the line “{lines[0].text}”; there is one archive line",
        )
    after = recipients[recipients.index(lines[0]) + 1 :] if lines else ()
    if any(not recipient.archive for recipient in after):
        yield RULE.found(
            narrowed(lines[0].span, lines[0].text, context.sources),
            f"“{lines[0].text}” phải là dòng cuối của nơi nhận",
            f"“{lines[0].text}” must be the last of the recipients",
        )
