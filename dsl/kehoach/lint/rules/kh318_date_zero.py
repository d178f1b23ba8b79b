"""Số 0 trong ngày, tháng viết không theo lệ chung.

Zero in a date against the usual form.

## Vì sao

Ngày nhỏ hơn 10 và tháng 1, 2 phải thêm số 0 ở trước, các tháng khác thì không: 05/3/2024, 01/02/2024, 15/10/2024. Nghị
định 30 quy định như vậy cho ngày ban hành; ngày ghi trong nội dung theo cùng một lệ để kế hoạch thống nhất. Mỗi kế
hoạch chỉ báo một lần, ở ngày đầu tiên, kèm cách sửa cho mọi ngày. Lời trích và tên văn bản trong “…” giữ nguyên. Đơn
vị quen viết 05/03/2024 thì tắt quy tắc này trong kehoach.yaml.

## Why

Days below 10 and the months 1 and 2 take a zero, other months do not. The decree says so for the date of issue; dates
in the text follow it in practice, so that a plan is uniform. One finding for a plan, with a fix for all of its dates;
quoted words are left alone.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Thực hiện Kế hoạch số 15/KH-UBND ngày 5/03/2024 của UBND tỉnh.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Thực hiện Kế hoạch số 15/KH-UBND ngày 05/3/2024 của UBND tỉnh.
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần II, mục 4.b (thời gian ban hành); trong nội dung là thông lệ.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Edit, Fix, Text
from kehoach.lint.printed import Printed
from kehoach.lint.rule import Context, Rule
from kehoach.lint.when_dates import Found, dates, in_quotes

RULE = Rule("KH318", "date-zero", "note", "0.1")


_Change = tuple[tuple[int, int], str]


def check(context: Context) -> Iterator[Diagnostic]:
    """Find whole dates whose zeros differ from those of the date of issue; one finding for all."""
    first: tuple[Printed, Found, list[_Change]] | None = None
    edits: dict[Edit, None] = {}
    count = 0
    for paragraph, found in dates(context, _unusual):
        changes = _changes(paragraph, found)
        if changes and not in_quotes(paragraph.text, found.start - paragraph.start):
            mending = _edits(context, paragraph, changes)
            if mending and mending[0] not in edits:
                edits.update(dict.fromkeys(mending))
                first = first or (paragraph, found, changes)
                count += 1
    if first is not None:
        yield _finding(*first, count, tuple(sorted(edits)))


def _unusual(found: Found) -> bool:
    """Tell whether the zeros of a whole date are not the usual ones."""
    if found.day is None or found.year is None or not found.possible:
        return False
    lengths = found.day_at[1] - found.day_at[0], found.month_at[1] - found.month_at[0]
    return lengths != (2, 2 if found.month < 3 or found.month > 9 else 1)


def _finding(
    paragraph: Printed, found: Found, changes: list[_Change], count: int, edits: tuple[Edit, ...]
) -> Diagnostic:
    start, end = found.start - paragraph.start, found.end - paragraph.start
    words = right = paragraph.text[start:end]
    for (first, last), text in reversed(changes):
        right = right[: first - start] + text + right[last - start :]
    more = f" (và {count - 1} ngày khác)" if count > 1 else ""
    more_en = f" (and {count - 1} more)" if count > 1 else ""
    return RULE.found(
        paragraph.span(start, end),
        f"“{words}” nên viết là “{right}”{more}",
        f"“{words}” is better written “{right}”{more_en}",
        fix=Fix(Text("viết lại số 0 trong ngày, tháng", "mend the zeros"), edits),
    )


def _changes(paragraph: Printed, found: Found) -> list[_Change]:
    """Return the numbers to write otherwise: their ranges in the paragraph, and what they should be."""
    changes: list[_Change] = []
    for (start, end), number, limit in (
        (found.day_at, found.day or 0, 10),
        (found.month_at, found.month, 3),
    ):
        start, end = start - paragraph.start, end - paragraph.start
        right = f"{number:02d}" if number < limit else str(number)
        if paragraph.text[start:end] != right:
            changes.append(((start, end), right))
    return changes


def _edits(context: Context, paragraph: Printed, changes: list[_Change]) -> list[Edit]:
    """Return the edits of a date, none when it is not typed there."""
    places = [(paragraph.typed(start, end, context.sources), right) for (start, end), right in changes]
    edits = [Edit(place, right) for place, right in places if place is not None]
    return edits if len(edits) == len(places) else []
