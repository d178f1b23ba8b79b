"""Viện dẫn văn bản lần đầu chưa đầy đủ.

First citation of a document incomplete.

## Vì sao

Lần đầu viện dẫn một văn bản phải ghi đủ tên loại, số, ký hiệu, thời gian ban hành, tên cơ quan ban hành và trích
yếu; các lần sau chỉ ghi tên loại và số, ký hiệu. Luật, pháp lệnh chỉ cần tên. Thiếu ngày hoặc cơ quan ban hành là
cảnh báo, chỉ thiếu trích yếu là lưu ý. Văn bản đã ghi đủ ở trích yếu của kế hoạch hoặc ở cước chú thì không bị báo.

## Why

The first citation of a document has its type, number, symbol, date, issuer and title, the later ones only type and
number; of laws the name is enough. A missing date or issuer is a warning, a missing title alone a note. A document
that the plan's title or a footnote cites in full is not reported.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Thực hiện Nghị quyết số 13/2020/NQ-HĐND của HĐND tỉnh về một số biện pháp.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Thực hiện Nghị quyết số 13/2020/NQ-HĐND ngày 08/12/2020 của HĐND tỉnh về một số biện pháp. Nghị quyết số
13/2020/NQ-HĐND có hiệu lực từ năm 2021.
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm b.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Edit, Fix, Text
from kehoach.lint.cite import Cited, Reference, by_line
from kehoach.lint.cite_order import declared, introduced, mentions
from kehoach.lint.rule import Context, Rule
from kehoach.model.plan import CitedDocument

RULE = Rule("KH511", "first-citation-incomplete", "warning", "0.1", certainty="likely", legal=True)
_DATE, _ISSUER, _ABSTRACT = (
    Text("ngày ban hành", "date"),
    Text("cơ quan ban hành", "issuer"),
    Text("trích yếu", "title"),
)
_BEHIND = ("ban hành", "phê duyệt", "kèm theo", "quy định tại", "trình bày tại")
_NEAR = 24  # letters before a citation in which its issuer or its title may be named
_REACH = 60


def check(context: Context) -> Iterator[Diagnostic]:
    """Find the first citations that lack date, issuer or title."""
    full = introduced(context)
    own = declared(context)
    for code, all_ in mentions(context).items():
        first = all_[0]
        if full.get(code, first.place) < first.place:
            continue
        if first.reference is not None:
            if code not in full or full[code] > first.place:
                yield _short(first.reference)
        elif first.cited is not None:
            missing = _missing(context, first.cited)
            if missing:
                yield _finding(context, first.cited, missing, own.get(code))


def _missing(context: Context, one: Cited) -> list[Text]:
    citation = one.citation
    text = one.line.text
    found = [] if citation.date_text else [_DATE]
    before = text[max(0, one.start - _NEAR) : one.start].rstrip()
    after = text[one.end : one.end + _REACH]
    if after.startswith((" do ", " được ")):
        return []  # số 13/2023/NĐ-CP do Chính phủ ban hành ngày …
    named_before = before.endswith(_BEHIND)
    if not citation.issuer and not named_before and not _shared_issuer(context, one) and "của " not in after:
        found.append(_ISSUER)
    ends = not after.strip() or after.lstrip()[0] in ".;)" or after.startswith(" và ")
    titled_before = any(words in text[max(0, one.start - 2 * _REACH) : one.start] for words in _BEHIND)
    if ends and not one.titled and not titled_before and not found and not _in_list(context, one):
        found.append(_ABSTRACT)
    return found


def _same_sentence(context: Context, one: Cited) -> Iterator[Cited]:
    """Give the other citations of the line that no sentence break parts from one."""
    for other in by_line(context).get(one.line.start, ()):
        if other is not one:
            between = one.line.text[min(one.end, other.end) : max(one.start, other.start)]
            if ". " not in between:
                yield other


def _shared_issuer(context: Context, one: Cited) -> bool:
    """Tell whether a later citation of the sentence names the issuer for all: ``…, số 108/2020/NĐ-CP … của``."""
    return any(
        other.start > one.start and other.citation.issuer and other.citation.type == one.citation.type
        for other in _same_sentence(context, one)
    )


def _in_list(context: Context, one: Cited) -> bool:
    """Tell whether several documents of one type are listed: they go without their titles."""
    return any(other.citation.type == one.citation.type for other in _same_sentence(context, one))


def _finding(context: Context, one: Cited, missing: list[Text], own: CitedDocument | None) -> Diagnostic:
    vi = f"lần đầu viện dẫn {one.name} thiếu {', '.join(part.vi for part in missing)}"
    en = f"the first citation of {one.name} lacks its {', '.join(part.en for part in missing)}"
    place = one.line.typed(one.start, one.end, context.sources) if own is not None else None
    fix = None
    if own is not None and place is not None:
        fix = Fix(_title(own), (Edit(place, f"@{own.id}.đầy-đủ"),), safe=False)
    return RULE.found(one.span, vi, en, fix=fix, severity="note" if missing == [_ABSTRACT] else None)


def _short(reference: Reference) -> Diagnostic:
    own = reference.document
    vi = f"lần đầu viện dẫn “{own.short}” phải ghi đầy đủ: @{own.id}.đầy-đủ"
    en = f"the first citation of “{own.short}” has to be in full: @{own.id}.đầy-đủ"
    edit = Edit(reference.span, f"@{own.id}.đầy-đủ")
    return RULE.found(reference.span, vi, en, fix=Fix(_title(own), (edit,), safe=False))


def _title(own: CitedDocument) -> Text:
    return Text(f"viết @{own.id}.đầy-đủ", f"write @{own.id}.đầy-đủ")
