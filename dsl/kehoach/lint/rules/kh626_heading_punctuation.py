"""Đề mục có dấu ở cuối, các đề mục cùng cấp thì không.

A heading that ends with a mark while its siblings do not.

## Vì sao

Dòng “#” kết thúc bằng dấu chấm, dấu hai chấm hay dấu chấm phẩy được in như đoạn văn có đánh số, không phải đề mục in
đậm. Khi các dòng cùng cấp là đề mục, dấu ở cuối thường là gõ thừa: “Yêu cầu:” bên cạnh “Mục đích”.

## Why

A numbered line that ends with a full stop, a colon or a semicolon prints as a numbered paragraph, not as a bold
heading. Where its siblings are headings the mark is usually a slip: “Yêu cầu:” beside “Mục đích”.

## Sai

```kh
kế hoạch: Thử
# Mục đích, yêu cầu
## Mục đích
Nâng cao nhận thức của cán bộ, công chức.
## Yêu cầu:
Bảo đảm thiết thực, hiệu quả.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích, yêu cầu
## Mục đích
Nâng cao nhận thức của cán bộ, công chức.
## Yêu cầu
Bảo đảm thiết thực, hiệu quả.
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm đ: tiêu đề của khoản in đậm trên một dòng riêng.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Edit, Fix, Text
from kehoach.lint.places import Runs, joined, place, typed
from kehoach.lint.rule import Context, Rule
from kehoach.model.plan import Section

RULE = Rule("KH626", "heading-punctuation", "note", "0.1", certainty="likely")
_LONGEST = 15  # words of a heading
_MARKS = ".:;"


def check(context: Context) -> Iterator[Diagnostic]:
    """Find short numbered lines with a mark at their end and text below, beside headings."""
    levels = [tuple(context.plan.sections)]
    levels += [
        tuple(one for one in section.children if isinstance(one, Section)) for section in context.sections()
    ]
    for level in levels:
        if any(section.title for section in level):
            yield from (_finding(context, section) for section in level if _looks_like_heading(section))


def _looks_like_heading(section: Section) -> bool:
    words = "".join(run.text for run in section.words).rstrip()
    short = len(words.split()) <= _LONGEST and not any(mark in words[:-1] for mark in _MARKS)
    return not section.title and bool(section.children) and short and words.endswith(tuple(_MARKS))


def _finding(context: Context, section: Section) -> Diagnostic:
    runs: Runs = tuple([(run.text, run.span) for run in section.words])
    words = joined(runs).rstrip()
    mark = typed(runs, len(words) - 1, len(words), context.sources)
    title = Text(f"bỏ dấu “{words[-1]}”", f"delete “{words[-1]}”")
    return RULE.found(
        place(runs, 0, len(words)),
        f"“{words}” có dấu ở cuối nên in như đoạn văn; các mục cùng cấp là đề mục",
        f"“{words}” ends with a mark and prints as a paragraph; its siblings are headings",
        fix=Fix(title, (Edit(mark, ""),), safe=False) if mark else None,
    )
