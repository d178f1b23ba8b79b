"""Dòng lưu viết chưa đúng thể thức.

Archive line not in its form.

## Vì sao

Sau chữ “Lưu” có dấu hai chấm, rồi đến chữ viết tắt “VT” (Văn thư). “Lưu VT, NC” hay gặp nhưng thiếu dấu hai
chấm. Văn bản của Đảng ghi “Lưu Văn phòng …” theo quy định riêng nên không bị báo.

## Why

A colon follows “Lưu”, then the abbreviation “VT” (the clerical office). “Lưu VT, NC” is common but lacks
the colon. Party documents say “Lưu Văn phòng …” by rules of their own and are not reported.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
nơi nhận:
- UBND tỉnh;
- Lưu VT, NC.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
nơi nhận:
- UBND tỉnh;
- Lưu: VT, NC.
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 9, điểm d.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Edit, Fix, Text
from kehoach.lint.places import narrowed
from kehoach.lint.rule import Context, Rule
from kehoach.model.plan import Recipient
from kehoach.text.span import Span
from kehoach.text.vietnamese import bare

RULE = Rule("KH606", "archive-line-form", "note", "0.1")
_TITLE = Text("thêm dấu hai chấm sau “Lưu”", "put a colon after “Lưu”")
_PARTY = "van phong"  # “Lưu Văn phòng Tỉnh ủy.”, HD 05-HD/VPTW


def check(context: Context) -> Iterator[Diagnostic]:
    """Find archive lines without the colon or without “VT”."""
    for recipient in context.plan.recipients or ():
        if recipient.archive:
            yield from _form(context, recipient)


def _form(context: Context, recipient: Recipient) -> Iterator[Diagnostic]:
    word, rest = recipient.text[:3], recipient.text[3:].lstrip()
    if bare(rest).startswith(_PARTY):
        return
    place = narrowed(recipient.span, recipient.text, context.sources)
    if not rest.startswith(":"):
        after = Span(place.start + len(word), place.start + len(word), place.file)
        found = context.sources[place.file].text.startswith(word, place.start)
        fix = Fix(_TITLE, (Edit(after, ":"),)) if found else None
        yield RULE.found(
            place, f"sau “{word}” thiếu dấu hai chấm", f"a colon is missing after “{word}”", fix=fix
        )
    if rest.lstrip(": ")[:2] != "VT":
        yield RULE.found(place, f"sau “{word}:” phải là “VT”", f"“VT” must follow “{word}:”")
