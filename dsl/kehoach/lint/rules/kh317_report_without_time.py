"""Giao báo cáo mà không ghi khi nào.

Report duty without a time.

## Vì sao

“Báo cáo kết quả về Sở Tư pháp” mà cả kế hoạch không ghi định kỳ hay ngày nào thì không ai biết phải gửi lúc nào, và cơ
quan tổng hợp không đôn đốc được. Kế hoạch đã ghi chế độ báo cáo ở một chỗ, hoặc “theo quy định”, “khi có yêu cầu” thì
không bị báo.

## Why

When a plan asks for reports and nowhere says how often or by when, nobody knows when to send them. Plans that state it
in one place, or refer to rules or requests, are left alone.

## Sai

```kh
kế hoạch: Thử
# Tổ chức thực hiện
Các sở, ngành triển khai thực hiện và báo cáo kết quả về Sở Tư pháp để tổng hợp.
```

## Đúng

```kh
kế hoạch: Thử
# Tổ chức thực hiện
Các sở, ngành triển khai thực hiện và báo cáo kết quả về Sở Tư pháp trước ngày 15/12 hằng năm để tổng hợp.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.printed import Hit
from kehoach.lint.rule import Context, Rule
from kehoach.lint.when import cycle
from kehoach.lint.who_sentences import KINDS, Outline
from kehoach.text.patterns import compiled

RULE = Rule("KH317", "report-without-time", "note", "0.1", "likely")
_REACH = 200  # letters on both sides of “báo cáo”
_WAY_OUT = Text(
    "ghi “định kỳ 6 tháng, hằng năm” hoặc “trước ngày 15/12”, và đánh dấu @(báo cáo: …)",
    "say how often or by when, and mark it: @(báo cáo: …)",
)


@cache
def _duty() -> re.Pattern[str]:
    return compiled(
        r"báo cáo (?:kết quả|tình hình)(?! năm)[^.;:\n]{0,140}?(?<!\w)(?:về|gửi|cho|với) "
        r"(?!ban hành|hội nghị|hội thảo|phòng,|phòng chống|bộ máy|cục bộ)(?=ủy ban|uỷ ban|ubnd|sở|bộ|ban|văn phòng"
        r"|phòng|hội|công an|chủ tịch|thường trực|tỉnh ủy|tỉnh uỷ|đảng ủy|cơ quan|cục|chi cục|trung tâm)"
    )


@cache
def _times() -> re.Pattern[str]:
    """Return what says when reports are due, near “báo cáo”."""
    return compiled(
        r"định k[ỳì]|hằng|hàng (?:ngày|tuần|tháng|quý|năm)|trước ngày|chậm nhất|ngày \d|tháng \d|quý [i\d]"
        r"|mỗi (?:tháng|quý|năm)|\d tháng|\d{1,2}/\d{1,2}|đột xuất|theo chế độ"
    )


def check(context: Context) -> Iterator[Diagnostic]:
    """Find duties to report in plans that say nowhere when."""
    hits = list(context.text.find(_duty(), lower=True))
    if not hits or _regulated(context):
        return
    outline = Outline(context)
    for hit in hits:
        where = outline.at(hit.span.file, hit.span.start)
        if _untimed(hit) and not any(task.role.timeframe is not None for task in where.tasks):
            words = hit.paragraph.text[hit.start : hit.end].rsplit(" ", 2)[0]
            yield RULE.found(
                hit.span, f"“{words}” không ghi khi nào", f"“{words}” does not say when", (Hint(_WAY_OUT),)
            )


def _regulated(context: Context) -> bool:
    """Tell whether the plan says somewhere when reports are due."""
    for paragraph, at in context.text.find_words("báo cáo"):
        near = paragraph.text[max(0, at - _REACH) : at + _REACH].lower()
        if not paragraph.text[at:].lower().startswith("báo cáo viên") and _times().search(near):
            return True
    return False


def _untimed(hit: Hit) -> bool:
    return hit.paragraph.kind in KINDS and not cycle().search(hit.paragraph.text.lower())
