"""Trích yếu lặp tên loại, có dấu chấm cuối hoặc quá dài.

An abstract that repeats the type, ends with a full stop or is too long.

## Vì sao

Tên loại “KẾ HOẠCH” đã in ở trên, nên trích yếu không bắt đầu bằng “Kế hoạch” nữa. Trích yếu là một câu ngắn gọn hoặc
một cụm từ, không có dấu chấm cuối; dài hơn 60 chữ thì khó đọc (lưu ý).

## Why

The type “KẾ HOẠCH” is printed above, so the abstract does not begin with “Kế hoạch”. It is one short sentence or
phrase without a full stop; more than 60 words are hard to read (a note).

## Sai

```kh
kế hoạch: Kế hoạch phổ biến, giáo dục pháp luật năm 2026
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
```

## Đúng

```kh
kế hoạch: Phổ biến, giáo dục pháp luật năm 2026
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 5, điểm a: trích yếu là một câu ngắn gọn hoặc một cụm từ.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Edit, Fix, Text
from kehoach.lint.places import Runs, joined, place, typed
from kehoach.lint.rule import Context, Rule
from kehoach.text.vietnamese import bare

RULE = Rule("KH627", "abstract-form", "warning", "0.1")
_LONGEST = 60
_WORDS = ("hoa",)  # “kế hoạch hóa gia đình” is a word of its own


def check(context: Context) -> Iterator[Diagnostic]:
    """Find abstracts that begin with the type, end with a full stop, or have more than 60 words."""
    runs: Runs = tuple([(run.text, run.span) for run in context.plan.abstract])
    text = joined(runs).rstrip() if runs else ""
    if not text:
        return
    yield from _repeated(context, runs, text)
    if text.endswith(".") and not text.endswith("..."):
        words = text.rstrip("./")
        stop = typed(runs, len(words), len(text), context.sources)
        fix = Fix(Text("bỏ dấu chấm", "delete the full stop"), (Edit(stop, ""),)) if stop else None
        span = place(runs, len(words), len(text))
        yield RULE.found(
            span, "trích yếu không có dấu chấm cuối", "an abstract has no full stop", fix=fix, severity="note"
        )
    count = len(text.split())
    if count > _LONGEST:
        vi = f"trích yếu dài {count} chữ; nên là một câu ngắn gọn hoặc một cụm từ"
        en = f"the abstract has {count} words; it should be one short sentence or phrase"
        yield RULE.found(place(runs, 0, len(text)), vi, en, severity="note")


def _repeated(context: Context, runs: Runs, text: str) -> Iterator[Diagnostic]:
    kind = context.plan.type_name
    rest = text[len(kind) :].lstrip()
    if bare(text[: len(kind)]) != bare(kind) or not text[len(kind) : len(kind) + 1].isspace():
        return
    if not rest or bare(rest).split()[0] in _WORDS:
        return
    first = rest.split()[0]
    end = len(text) - len(rest) + 1
    span = typed(runs, 0, end, context.sources)
    title = Text(f"bỏ “{text[: len(kind)]}”", f"delete “{text[: len(kind)]}”")
    fix = Fix(title, (Edit(span, first[0].upper()),), safe=False) if span else None
    yield RULE.found(
        place(runs, 0, len(kind)),
        f"tên loại đã in ở trên; trích yếu không bắt đầu bằng “{text[: len(kind)]}”",
        f"the type is printed above; the abstract does not begin with “{text[: len(kind)]}”",
        fix=fix,
    )
