"""Ký hiệu văn bản sai lối của Đảng hoặc của Nhà nước, hoặc thiếu một phần.

Symbol of a cited document in the order of the other system, or with a part missing.

## Vì sao

Số của cơ quan nhà nước đặt dấu gạch chéo trước: “204/KH-UBND”. Số của cơ quan đảng đặt dấu gạch nối trước:
“98-KH/TU”. Viết “98/KH-TU”, “204-KH/UBND”, hay “145/ĐĐ” (thiếu chữ viết tắt tên loại) thì không tra cứu được
văn bản. Văn bản trước năm 2005 có cách ghi riêng (“92/CP”, “217/HĐBT”) và không bị báo; hợp đồng, biên bản,
công văn cũng vậy.

## Why

State numbers put the slash first (“204/KH-UBND”), Party numbers the hyphen (“98-KH/TU”). A number such as
“98/KH-TU” or “145/ĐĐ” (no abbreviation of the type) cannot be looked up. Documents before 2005 had forms of
their own and are not reported, nor are contracts, minutes and letters.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Thực hiện Kế hoạch số 98/KH-TU ngày 27/12/2022 của Ban Thường vụ Tỉnh ủy và Kế hoạch số 145/ĐĐ
  ngày 08/9/2022 của Đảng đoàn Hội Luật gia Việt Nam.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Thực hiện Kế hoạch số 98-KH/TU ngày 27/12/2022 của Ban Thường vụ Tỉnh ủy và Kế hoạch số 145-KH/ĐĐ
  ngày 08/9/2022 của Đảng đoàn Hội Luật gia Việt Nam.
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3; Hướng dẫn 05-HD/VPTW ngày 27/5/2026, mục số và
ký hiệu văn bản.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Edit, Fix, Hint, Text
from kehoach.lint.cite import Cited, typed_citations
from kehoach.lint.rule import Context, Rule
from kehoach.model.word_lists import rows, values

RULE = Rule("KH503", "symbol-order", "warning", "0.1", legal=True)
_LIST = "loai_van_ban"
_FIRST_YEAR = 2005  # earlier documents had other symbols
_OLD = frozenset(("cp", "ttg", "hđbt", "hđnn", "ct", "ub", "ubtvqh", "sl", "vp", "bt", "hđb"))
_FREE = frozenset(("Văn bản", "Công văn", "Hợp đồng", "Biên bản", "Công điện", "Giấy mời", "Giấy giới thiệu"))
_TITLE = Text("đổi thứ tự ký hiệu", "change the order of the symbol")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find symbols in the wrong order and symbols without a type or an issuer."""
    for one in typed_citations(context):
        citation = one.citation
        year = citation.date.year if citation.date else citation.year
        if not citation.problems or not citation.code or (year is not None and year < _FIRST_YEAR):
            continue
        if "wrong-order" in citation.problems and (citation.symbol or "").count("-") <= 1:
            found = _wrong_order(context, one)
        elif "odd-symbol" in citation.problems:
            found = _incomplete(context, one)
        else:
            continue
        if found is not None:
            yield found


def _parts(one: Cited) -> list[str]:
    return (one.citation.symbol or "").replace("/", "-").split("-")


def _wrong_order(context: Context, one: Cited) -> Diagnostic | None:
    code = one.citation.code or ""
    parts = _parts(one)
    if len(parts) != 2:
        return None
    kind, body = parts
    party = body in values(_LIST, "party")
    right = f"{one.citation.number}-{kind}/{body}" if party else f"{one.citation.number}/{kind}-{body}"
    start, end = one.part(code)
    place = one.line.typed(start, end, context.sources) if one.citation.number else None
    known = any(kind in row[1:] for row in rows(_LIST)["type"])
    fix = Fix(_TITLE, (Edit(place, right),), safe=False) if place and known else None
    vi = f"ký hiệu “{code}” sai thứ tự: văn bản của {'Đảng' if party else 'Nhà nước'} ghi “{right}”"
    en = (
        f"the symbol “{code}” is in the wrong order: {'the Party' if party else 'the State'} writes “{right}”"
    )
    return RULE.found(one.line.span(start, end), vi, en, fix=fix)


def _incomplete(context: Context, one: Cited) -> Diagnostic | None:
    citation = one.citation
    symbol = citation.symbol or ""
    if citation.type in _FREE or citation.system == "law" or symbol.casefold() in _OLD:
        return None
    type_code = next((row for row in rows(_LIST)["type"] if row[0] == citation.type), None)
    if type_code is None or set(type_code[1:]) == {"-"}:
        return None
    vi = f"ký hiệu “{citation.code}” thiếu chữ viết tắt tên loại hoặc cơ quan ban hành"
    en = f"the symbol “{citation.code}” lacks the abbreviation of its type or of its issuer"
    hint = _example(one, type_code)
    return RULE.found(one.line.span(*one.part(citation.code or "")), vi, en, (hint,) if hint else ())


def _example(one: Cited, row: list[str]) -> Hint | None:
    """Return how the whole symbol may look, when its only part is the issuer."""
    number, symbol = one.citation.number, one.citation.symbol or ""
    if any(symbol in other[1:] for other in rows(_LIST)["type"]):
        return None
    if symbol in values(_LIST, "party"):
        words = f"{number}-{row[2]}/{symbol}" if row[2] != "-" else ""
    else:
        words = f"{number}/{row[1]}-{symbol}" if row[1] != "-" else ""
    return Hint(Text(f"có phải “{words}”?", f"is it “{words}”?")) if words else None
