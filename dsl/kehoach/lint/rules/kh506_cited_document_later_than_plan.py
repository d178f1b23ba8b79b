"""Văn bản được viện dẫn có ngày sau ngày ban hành kế hoạch.

Cited document dated after the plan itself.

## Vì sao

Kế hoạch không thể viện dẫn văn bản chưa ra đời: hoặc ngày của văn bản, hoặc ngày của kế hoạch gõ nhầm (thường
là năm chép từ kế hoạch năm trước).

## Why

A plan cannot cite a document that does not exist yet: one of the two dates is a typing error, often a year left
over from last year's plan.

## Sai

```kh
kế hoạch: Thử
ngày: 07/02/2023
# Mục đích
Thực hiện Kế hoạch số 98-KH/TU ngày 27/12/2023 của Ban Thường vụ Tỉnh ủy về công tác tư pháp.
```

## Đúng

```kh
kế hoạch: Thử
ngày: 07/02/2023
# Mục đích
Thực hiện Kế hoạch số 98-KH/TU ngày 27/12/2022 của Ban Thường vụ Tỉnh ủy về công tác tư pháp.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.cite import Cited, typed_citations
from kehoach.lint.rule import Context, Rule
from kehoach.model.official import PartialDate

RULE = Rule("KH506", "cited-document-later-than-plan", "warning", "0.1")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find citations whose date, or the year in whose number, is after the plan's date."""
    issued = context.plan.head.date
    if issued is None or issued.year is None:
        return
    parts = ((issued.day, 9), (issued.month, 2), (issued.year, 0))
    told = "/".join(
        [f"{part:02d}" if part <= zero else str(part) for part, zero in parts if part is not None]
    )
    hint = Hint(Text(f"kế hoạch ghi ngày {told}", f"the plan is of {told}"), issued.span)
    for one in typed_citations(context):
        later = _later(one, issued)
        if later is not None:
            place, words = later
            vi = f"{one.name} ghi {words}, sau ngày của kế hoạch"
            en = f"{one.name} is of {words}, after the date of the plan"
            yield RULE.found(one.line.span(*one.part(place)), vi, en, (hint,))


def _later(one: Cited, issued: PartialDate) -> tuple[str, str] | None:
    """Return the words that show a later date and how to tell it, None when there are none."""
    date, year = one.citation.date, one.citation.year
    words = one.citation.date_text or ""
    plan = (issued.year or 0, issued.month or 12, issued.day or 31)
    if date is not None:
        return (words, words) if (date.year, date.month, date.day) > plan else None
    if words.startswith("năm ") and words[4:].isdecimal():
        return (words, words) if int(words[4:]) > plan[0] else None
    return (one.citation.code or "", f"năm {year}") if year is not None and year > plan[0] else None
