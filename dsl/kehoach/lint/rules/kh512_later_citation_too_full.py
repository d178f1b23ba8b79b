"""Viện dẫn lại văn bản vẫn ghi đủ ngày, cơ quan, trích yếu.

Later citation of a document repeats its date, issuer or title.

## Vì sao

Từ lần thứ hai chỉ ghi tên loại và số, ký hiệu: “Quyết định số 1521/QĐ-TTg”. Ghi lại cả ngày, cơ quan ban hành,
trích yếu làm văn bản dài và dễ sai lệch giữa các chỗ. Trích yếu của kế hoạch, cước chú, bảng, lời trích dẫn không
được tính. Khai báo bằng “văn bản” rồi viết “@tên” thì các lần sau luôn giống nhau.

## Why

From the second time on, type and number are enough. Repeating date, issuer and title makes the text long and lets
the places drift apart. The plan's title, footnotes, tables and quotations do not count. A declared document
referred to by “@id” is always cited alike.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Thực hiện Quyết định số 1521/QĐ-TTg ngày 06/10/2020 của Thủ tướng Chính phủ ban hành Kế hoạch phổ biến pháp luật.
Bám sát Quyết định số 1521/QĐ-TTg ngày 06/10/2020 của Thủ tướng Chính phủ.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Thực hiện Quyết định số 1521/QĐ-TTg ngày 06/10/2020 của Thủ tướng Chính phủ ban hành Kế hoạch phổ biến pháp luật.
Bám sát Quyết định số 1521/QĐ-TTg.
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm b.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Edit, Fix, Hint, Text
from kehoach.lint.cite import Cited, is_party
from kehoach.lint.cite_order import Mention, dated, declared, mentions
from kehoach.lint.rule import Context, Rule
from kehoach.model.plan import CitedDocument
from kehoach.text.span import Span

RULE = Rule("KH512", "later-citation-too-full", "note", "0.1", certainty="likely", legal=True)
_CUT = Text("chỉ giữ tên loại và số, ký hiệu", "keep only type and number")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find the citations in full of documents that were cited in full before."""
    if is_party(context.plan):
        return
    own = declared(context)
    for code, all_ in mentions(context).items():
        first: Mention | None = None
        for one in all_:
            if not _is_full(one):
                continue
            if first is None:
                first = one
            elif _same_date(first, one):
                yield _finding(context, one, first, own.get(code))


def _is_full(one: Mention) -> bool:
    if one.reference is not None:
        return one.reference.full and not dated(one.reference.document)
    typed = one.cited
    return typed is not None and bool(typed.citation.date_text and (typed.citation.issuer or typed.titled))


def _same_date(first: Mention, second: Mention) -> bool:
    """Tell whether both are of one document: numbers begin anew every year."""
    left, right = _date(first), _date(second)
    return left is None or right is None or left == right


def _date(one: Mention) -> object:
    if one.cited is not None:
        return one.cited.citation.date
    citation = one.reference.document.citation if one.reference else None
    return citation.date if citation else None


def _finding(context: Context, one: Mention, first: Mention, own: CitedDocument | None) -> Diagnostic:
    hint = Hint(Text("đã ghi đầy đủ ở đây", "it is cited in full here"), _span(first))
    if one.reference is not None:
        own = one.reference.document
        fix = Fix(_title(own), (Edit(one.reference.span, f"@{own.id}"),), safe=False)
        vi = f"“{own.short}” đã được viện dẫn đầy đủ, lần này chỉ cần @{own.id}"
        en = f"“{own.short}” was cited in full before, here @{own.id} is enough"
        return RULE.found(one.reference.span, vi, en, (hint,), fix)
    typed = one.cited
    assert typed is not None
    vi = f"{typed.name} đã được viện dẫn đầy đủ, lần này chỉ cần tên loại và số, ký hiệu"
    en = f"{typed.name} was cited in full before, here type and number are enough"
    return RULE.found(typed.span, vi, en, (hint,), _fix(context, typed, own))


def _span(one: Mention) -> Span:
    if one.cited is not None:
        return one.cited.span
    assert one.reference is not None
    return one.reference.span


def _fix(context: Context, one: Cited, own: CitedDocument | None) -> Fix | None:
    """Return a fix when no title follows: where that ends is not known."""
    if one.titled:
        return None
    if own is not None and own.id:
        place = one.line.typed(one.start, one.end, context.sources)
        return Fix(_title(own), (Edit(place, f"@{own.id}"),), safe=False) if place else None
    _, end = one.part(one.citation.code or "")
    place = one.line.typed(end, one.end, context.sources) if end < one.end else None
    return Fix(_CUT, (Edit(place, ""),), safe=False) if place else None


def _title(own: CitedDocument) -> Text:
    return Text(f"viết @{own.id}", f"write @{own.id}")
