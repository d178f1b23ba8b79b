"""Nhiệm vụ chưa đủ đơn vị chủ trì, thời gian trong văn bản sắp ban hành.

A task without lead or understood timeframe in a document about to be issued.

## Vì sao

Khi soạn thảo, nhiệm vụ thiếu đơn vị chủ trì (KH401), thiếu thời gian (KH301) hoặc ghi thời gian không hiểu được (KH302)
là cảnh báo. Khi sắp ban hành thì là lỗi: không ai theo dõi được nhiệm vụ ấy. Quy tắc này chỉ chạy với
`kehoach check --final`.

## Why

In a draft a task without lead (KH401) or timeframe (KH301), or with one that is not understood (KH302), is a warning.
In a document about to be issued it is an error: nobody can follow such a task up. The rule runs only with
`kehoach check --final`.

## Sai

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
thời gian: Chia làm 3 đợt
```

## Đúng

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
chủ trì: Sở Tư pháp
thời gian: Quý II/2026
```
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic
from kehoach.lint.rule import Context, Rule
from kehoach.lint.rules import kh301_missing_timeframe, kh302_timeframe_not_understood, kh401_missing_lead

RULE = Rule("KH629", "unfinished-task", "error", "0.1", final=True)
_CHECKS = (kh301_missing_timeframe.check, kh302_timeframe_not_understood.check, kh401_missing_lead.check)


def check(context: Context) -> Iterator[Diagnostic]:
    """Find as errors what KH301, KH302 and KH401 warn of."""
    for check_of in _CHECKS:
        for found in check_of(context):
            if found.severity != "note":  # outside the parts of tasks
                yield RULE.found(found.span, found.message.vi, found.message.en, found.hints, found.fix)
