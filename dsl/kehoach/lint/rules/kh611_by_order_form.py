"""Ký thừa lệnh, thừa ủy quyền hoặc quyền cấp trưởng chưa đúng.

Signing by order, by delegation or as acting head not in its form.

## Vì sao

Sau “TL.” (thừa lệnh), “TUQ.” (thừa ủy quyền) và “Q.” (quyền) là chức vụ của người đứng đầu: “TL. CHỦ TỊCH”, “TUQ.
GIÁM ĐỐC”, “Q. GIÁM ĐỐC”; không phải tên cơ quan, không phải cấp phó. Dưới “TL.” và “TUQ.” là chức vụ của người ký:
“CHÁNH VĂN PHÒNG”.

## Why

After “TL.” (by order), “TUQ.” (by delegation) and “Q.” (acting) stands the post of the head: “TL. CHỦ TỊCH”, “TUQ.
GIÁM ĐỐC”, “Q. GIÁM ĐỐC”; neither the name of a body nor a deputy. Below “TL.” and “TUQ.” stands the post of who
signs: “CHÁNH VĂN PHÒNG”.

## Sai

```kh
kế hoạch: Thử
cơ quan: Ủy ban nhân dân tỉnh Trà Vinh
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
ký:
TL. ỦY BAN NHÂN DÂN
CHÁNH VĂN PHÒNG
Nguyễn Văn An
```

## Đúng

```kh
kế hoạch: Thử
cơ quan: Ủy ban nhân dân tỉnh Trà Vinh
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
ký:
TL. CHỦ TỊCH
CHÁNH VĂN PHÒNG
Nguyễn Văn An
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Điều 13, khoản 3 và 4; Phụ lục I, Phần I, Mục II, khoản 7, điểm b.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Edit, Fix, Hint, Text
from kehoach.lint.rule import Context, Rule
from kehoach.lint.signing import Step, signing_of
from kehoach.model.offices import STATE, office

RULE = Rule("KH611", "by-order-form", "warning", "0.1")
_NEEDS_POST = Text(
    "ghi chức vụ của người ký ở dòng dưới: “CHÁNH VĂN PHÒNG”, “TRƯỞNG PHÒNG”",
    "put the post of who signs on the next line: “CHÁNH VĂN PHÒNG”, “TRƯỞNG PHÒNG”",
)


def check(context: Context) -> Iterator[Diagnostic]:
    """Find ``TL.``, ``TUQ.`` and ``Q.`` before something else than a head's post, or with no post below."""
    signing = signing_of(context)
    if (
        signing is None or signing.form == "party"
    ):  # there T/L may stand before a committee: HD 05, II.I.7.1.1.c
        return
    steps = signing.steps
    for at, step in enumerate(steps):
        if step.mark in ("TL", "TUQ", "Q"):
            below = steps[at + 1] if at + 1 < len(steps) else None
            yield from _before(step)
            if step.mark != "Q":
                yield from _below(step, below)


def _before(step: Step) -> Iterator[Diagnostic]:
    sign = f"{step.mark}."
    if not step.words:
        vi, en = f"sau “{sign}” thiếu chức vụ người đứng đầu", f"no post of a head follows “{sign}”"
        yield RULE.found(step.span, vi, en)
        return
    if step.post is not None and step.post.deputy:
        vi = f"“{sign}” đứng trước chức vụ người đứng đầu, không đứng trước “{step.words}”"
        yield RULE.found(step.span, vi, f"“{sign}” stands before a head's post, not before “{step.words}”")
        return
    body = office(step.words)
    if step.post is None and body.kind in STATE:
        vi = f"“{sign}” đứng trước chức vụ người đứng đầu, không đứng trước tên cơ quan “{step.words}”"
        en = f"“{sign}” stands before a head's post, not before the body “{step.words}”"
        yield RULE.found(step.span, vi, en, fix=_head(step, body.head))


def _head(step: Step, head: str) -> Fix | None:
    """Return the fix that writes the head's post, when the body has one."""
    if not head or not all(line.typed for line in step.lines):
        return None
    words = f"{step.mark}. {head}"
    return Fix(Text(f"viết “{words}”", f"write “{words}”"), (Edit(step.span, words),), safe=False)


def _below(step: Step, below: Step | None) -> Iterator[Diagnostic]:
    if below is None:
        vi = f"dưới “{step.text}” thiếu chức vụ của người ký"
        en = f"the post of who signs is missing below “{step.text}”"
        yield RULE.found(step.span, vi, en, (Hint(_NEEDS_POST),))
        return
    head, post = step.post, below.post
    if head and post and not below.mark and head.head == post.head and not post.deputy and below.bare_post():
        vi = f"“{below.text}” là người đứng đầu: tự ký thì không ghi “{step.mark}.”"
        yield RULE.found(step.span, vi, f"“{below.text}” is the head, who signs without “{step.mark}.”")
