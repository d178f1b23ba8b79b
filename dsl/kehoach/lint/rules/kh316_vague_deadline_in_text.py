"""Thời hạn mơ hồ trong lời văn.

Vague deadline in the text.

## Vì sao

“Gửi báo cáo trong thời gian sớm nhất”, “hoàn thành càng sớm càng tốt” không có ngày nào để biết là chậm. Quy tắc này
chỉ xem những cách nói đặt thời hạn cho một việc phải nộp, phải xong; “kịp thời”, “sớm phát hiện” trong lời văn là cách
làm chứ không phải thời hạn và không bị báo.

## Why

“Report as soon as possible” has no day after which it is late. Only phrases that stand for a deadline of something to
be handed in or finished are looked at; “kịp thời” in prose is a manner, not a deadline.

## Sai

```kh
kế hoạch: Thử
# Tổ chức thực hiện
Các đơn vị rà soát, gửi báo cáo kết quả về Sở Tư pháp trong thời gian sớm nhất.
```

## Đúng

```kh
kế hoạch: Thử
# Tổ chức thực hiện
Các đơn vị rà soát, gửi báo cáo kết quả về Sở Tư pháp trước ngày 15/10/2026.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.rule import Context, Rule
from kehoach.lint.who_sentences import KINDS, in_mark
from kehoach.text.patterns import compiled

RULE = Rule("KH316", "vague-deadline-in-text", "note", "0.1", "likely")
_WAY_OUT = Text("ghi tháng, quý hoặc ngày", "name a month, a quarter or a day")
_REACH = 90  # letters before, in the same sentence, in which the verb stands


@cache
def _vague() -> tuple[re.Pattern[str], ...]:
    """Return patterns that each begin with letters, which makes them fast."""
    return (
        compiled(r"trong (?:khoảng )?thời gian (?:sớm nhất|nhanh nhất|ngắn nhất|sắp tới|tới)"),
        compiled(r"càng sớm càng tốt"),
        compiled(r"sớm nhất có thể"),
    )


@cache
def _due() -> re.Pattern[str]:
    return compiled(
        r"(?<!\w)(?:hoàn thành|hoàn tất|gửi|nộp|trình|ban hành|báo cáo(?! viên)|làm xong|khắc phục xong)(?!\w)[^:]*\Z"
    )


def check(context: Context) -> Iterator[Diagnostic]:
    """Find “as soon as possible” and “in the time to come” where a day should stand."""
    for hit in (hit for pattern in _vague() for hit in context.text.find(pattern, lower=True)):
        text = hit.paragraph.text.lower()
        before = re.split(r"[.;](?=\s)", text[max(0, hit.start - _REACH) : hit.start])[-1]
        if hit.paragraph.kind not in KINDS or not _due().search(before) or any(c.isdigit() for c in before):
            continue
        if not in_mark(context, hit.paragraph, hit.start):
            words = hit.paragraph.text[hit.start : hit.end]
            yield RULE.found(
                hit.span,
                f"“{words}” không phải là thời hạn, không biết khi nào là chậm",
                f"“{words}” is no deadline: nobody can say when it is late",
                (Hint(_WAY_OUT),),
            )
