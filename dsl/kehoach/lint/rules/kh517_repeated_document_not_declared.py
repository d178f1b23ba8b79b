"""Văn bản viện dẫn nhiều lần mà chưa khai báo.

Document cited more than once and not declared.

## Vì sao

Kế hoạch này đã khai báo văn bản bằng “văn bản …:” hoặc “căn cứ …:”. Văn bản được viện dẫn từ hai lần trở lên cũng nên
khai báo một lần rồi viết “@tên”: các chỗ luôn giống nhau, sửa một nơi là đủ. Văn bản đã khai báo mà vẫn gõ tay số, ký
hiệu thì được nhắc viết “@tên”.

## Why

The plan declares documents. One that is cited twice or more is worth declaring too: all places then agree. A declared
document whose number is typed by hand is pointed out as well.

## Sai

```kh
kế hoạch: Thử
văn bản ct46: Chỉ thị số 46-CT/TU ngày 18/5/2023 của Ban Thường vụ Tỉnh ủy về công tác tư pháp
  gọi tắt: Chỉ thị số 46-CT/TU
# Mục đích
Thực hiện @ct46.đầy-đủ. Bám sát nội dung của Chỉ thị số 46-CT/TU.
```

## Đúng

```kh
kế hoạch: Thử
văn bản ct46: Chỉ thị số 46-CT/TU ngày 18/5/2023 của Ban Thường vụ Tỉnh ủy về công tác tư pháp
  gọi tắt: Chỉ thị số 46-CT/TU
# Mục đích
Thực hiện @ct46.đầy-đủ. Bám sát nội dung của @ct46.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Edit, Fix, Text
from kehoach.lint.cite import Cited, Code, author_citations, code_of
from kehoach.lint.cite_order import declared
from kehoach.lint.rule import Context, Rule
from kehoach.model.plan import CitedDocument

RULE = Rule("KH517", "repeated-document-not-declared", "note", "0.1", certainty="likely")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find typed citations of declared documents, and documents that are typed twice or more."""
    own = declared(context)
    if not own:
        return
    typed: dict[Code, list[Cited]] = {}
    for one in author_citations(context):
        code = code_of(one.citation)
        if code and one.line.kind not in ("declared", "abstract", "basis") and one.citation.system != "law":
            typed.setdefault(code, []).append(one)
    for code, all_ in typed.items():
        document = own.get(code)
        if document is not None:
            yield from (_by_hand(context, one, document) for one in all_ if _same(one, document))
        elif len(all_) > 1:
            vi = f"{all_[0].name} được viện dẫn {len(all_)} lần mà chưa khai báo bằng “văn bản”"
            en = f"{all_[0].name} is cited {len(all_)} times and not declared"
            yield RULE.found(all_[0].span, vi, en)


def _same(one: Cited, document: CitedDocument) -> bool:
    """Tell whether a citation is of a declared document: numbers begin anew every year."""
    left = one.citation.date
    right = document.citation.date if document.citation else None
    return left is None or right is None or left == right


def _by_hand(context: Context, one: Cited, document: CitedDocument) -> Diagnostic:
    place = one.line.typed(one.start, one.end, context.sources) if not one.titled else None
    title = Text(f"viết @{document.id}", f"write @{document.id}")
    fix = None
    if place is not None:
        fix = Fix(title, (Edit(place, f"@{document.id}"),), safe=one.citation.text == document.short)
    vi = f"{one.name} đã khai báo là “{document.id}”; viết @{document.id} để các chỗ giống nhau"
    en = f"{one.name} is declared as “{document.id}”; write @{document.id} so that all places agree"
    return RULE.found(one.span, vi, en, fix=fix)
