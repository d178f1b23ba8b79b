"""Nhắc đến phụ lục không có.

A mention of an annex that does not exist.

## Vì sao

Kế hoạch ghi “Phụ lục III kèm theo” mà chỉ có hai phụ lục, hoặc “(có danh mục kèm theo)” mà không kèm gì, thì người nhận
không tìm thấy. Có thể phụ lục là tệp riêng, nên khi kế hoạch không có phụ lục nào thì chỉ là lưu ý. Phụ lục của văn
bản khác (“Phụ lục I Nghị định số …”) không bị báo.

## Why

“Phụ lục III” of a plan with two annexes, or “(có danh mục kèm theo)” with nothing enclosed, sends the reader nowhere.
The annex may be a file of its own, so it is only a note when the plan has none. Annexes of cited documents are not
reported.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Thực hiện theo phân công tại Phụ lục kèm theo Kế hoạch này.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Thực hiện theo phân công tại @pc kèm theo Kế hoạch này.
phụ lục pc: Phân công
| TT | Nhiệm vụ |
| 1 | Tập huấn |
```
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic
from kehoach.lint.annexes import enclosed, spoken_of
from kehoach.lint.rule import Context, Rule

RULE = Rule("KH624", "unknown-annex", "note", "0.1", certainty="likely")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find numbers of annexes above their count, and what is said to be enclosed when nothing is."""
    count = len(context.plan.annexes)
    for spoken in spoken_of(context):
        beyond = [number for number in spoken.numbers if number > max(count, 1)]
        if count and beyond:
            yield RULE.found(
                spoken.span,
                f"kế hoạch chỉ có {count} phụ lục, không có “{spoken.text}”",
                f"the plan has {count} annexes, there is no “{spoken.text}”",
                severity="warning",
            )
        elif not count and (spoken.attached or spoken.numbers) and len(context.plans) == 1:
            yield RULE.found(
                spoken.span,
                f"kế hoạch nhắc đến “{spoken.text}” nhưng không có phụ lục",
                f"the plan mentions “{spoken.text}” but has no annex",
            )
    if not count and len(context.plans) == 1:
        for spoken in enclosed(context):
            if "phụ lục" not in spoken.text.lower():
                yield RULE.found(
                    spoken.span,
                    f"“{spoken.text}” nhưng không có gì kèm theo kế hoạch",
                    f"“{spoken.text}”, but nothing is enclosed with the plan",
                )
        yield from _carries_nothing(context)


def _carries_nothing(context: Context) -> Iterator[Diagnostic]:
    """Find a decision that issues something attached, alone in its file."""
    if context.plan.kind not in ("decision", "resolution"):
        return
    name = f"kèm theo {context.plan.type_name.lower()} này"
    for paragraph, at in context.text.find_words(name):
        yield RULE.found(
            paragraph.span(at, at + len(name)),
            f"“{paragraph.text[at : at + len(name)]}” nhưng trong tệp không có văn bản kèm theo",
            f"“{paragraph.text[at : at + len(name)]}”, but the file has no attached document",
        )
        return
