"""Một cơ quan viết theo hai cách.

One body written in two ways.

## Vì sao

“Viện kiểm sát nhân dân” và “Viện Kiểm sát nhân dân”, “Hội luật gia” và “Hội Luật gia”, “Đài Phát thanh và Truyền
hình” và “Đài Phát thanh - Truyền hình” trong một kế hoạch là một cơ quan viết hai cách: người đọc phân vân, bảng
tổng hợp tách thành hai dòng. Cách viết ít gặp hơn bị báo, kèm chỗ viết theo cách kia. Viết tắt (UBND, HĐND) bên cạnh
viết đủ là bình thường và không bị báo. Dấu thanh (hoá, hóa) thuộc quy tắc khác.

## Why

Two ways to write one body's name in a plan puzzle the reader and make two rows in a summary. The rarer way is
reported with a place of the other one. Usual short forms beside full ones are fine; tone marks belong elsewhere.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Củng cố Hội Luật gia các cấp; phát triển hội viên Hội Luật gia.
# Yêu cầu
Phát huy vai trò của Hội luật gia tỉnh.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Củng cố Hội Luật gia các cấp; phát triển hội viên Hội Luật gia.
# Yêu cầu
Phát huy vai trò của Hội Luật gia tỉnh.
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục II, Phần III: viết hoa tên cơ quan, tổ chức.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache

from kehoach.diagnostics.model import Diagnostic, Edit, Fix, Hint, Text
from kehoach.lint.rule import Context, Rule
from kehoach.lint.who_spelt import Writing, by_capitals, by_joints
from kehoach.model.unit_words import LIST
from kehoach.model.word_lists import values

RULE = Rule("KH407", "body-written-two-ways", "note", "0.1", "likely")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find names that differ from another way to write them in capitals or joints."""
    for writings in by_capitals(context):
        counts = Counter(writing.text for writing in writings)
        usual = _usual(counts)
        other = next(writing for writing in writings if writing.text == usual)
        for text in counts:
            if text != usual:
                places = [writing for writing in writings if writing.text == text]
                sure = text not in _official() and (usual in _official() or counts[usual] > counts[text])
                yield _finding(places, other, sure)
    for forms in by_joints(context):
        for writing in forms[1:]:
            yield _finding([writing], forms[0], False)


@cache
def _official() -> frozenset[str]:
    return frozenset(values(LIST, "name"))


def _usual(counts: Counter[str]) -> str:
    """Return the way that counts as right: the official one, else the most frequent, else the first."""
    listed = [text for text in counts if text in _official()]
    return listed[0] if listed else max(counts, key=lambda text: counts[text])


def _finding(places: list[Writing], other: Writing, sure: bool) -> Diagnostic:
    first = places[0]
    times = f" ({len(places)} chỗ)" if len(places) > 1 else ""
    times_en = f" ({len(places)} places)" if len(places) > 1 else ""
    edits = tuple([Edit(place.typed, other.text) for place in places if place.typed])
    title = Text(f"viết thống nhất “{other.text}”", f"write “{other.text}” throughout")
    fix = Fix(title, edits, safe=other.text in _official()) if sure and len(edits) == len(places) else None
    return RULE.found(
        first.span,
        f"“{first.text}”{times}, chỗ khác viết “{other.text}”",
        f"“{first.text}”{times_en}, elsewhere “{other.text}”",
        (Hint(Text(f"“{other.text}” ở đây", f"“{other.text}” here"), other.span),),
        fix,
    )
