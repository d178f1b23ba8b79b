"""Ký hiệu không khớp loại văn bản.

The symbol does not fit the type of the document.

## Vì sao

Ký hiệu bắt đầu bằng chữ viết tắt tên loại: KH (kế hoạch), CTr (chương trình), PA (phương án), QĐ (quyết định), NQ
(nghị quyết). Văn bản của Nhà nước viết “12/KH-UBND”, văn bản của Đảng viết “12-KH/TU”.

## Why

The symbol begins with the abbreviation of the type: KH, CTr, PA, QĐ, NQ. Documents of the State are numbered
“12/KH-UBND”, those of the Party “12-KH/TU”.

## Sai

```kh
kế hoạch: Thử
cơ quan: Ủy ban nhân dân tỉnh Nam Sơn
số: 12/QĐ-UBND
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
```

## Đúng

```kh
kế hoạch: Thử
cơ quan: Ủy ban nhân dân tỉnh Nam Sơn
số: 12/KH-UBND
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3, điểm b; Phụ lục III, Mục I. Văn bản của Đảng: Hướng dẫn
05-HD/VPTW.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Edit, Fix, Text
from kehoach.lint.form import SYMBOLS, Number, is_party, number_of, typed_value
from kehoach.lint.rule import Context, Rule
from kehoach.model.offices import STATE, office

RULE = Rule("KH617", "symbol-type", "warning", "0.1", legal=True)


def check(context: Context) -> Iterator[Diagnostic]:
    """Find symbols of another type, and numbers in the order of the other system."""
    number = number_of(context)
    wanted = SYMBOLS.get(context.plan.kind)
    if number is None or wanted is None:
        return
    first = number.parts[0]
    if first != wanted:
        name = context.plan.type_name.lower()
        yield _told(
            context,
            number,
            wanted,
            _with(number, wanted),
            (
                f"ký hiệu của {name} bắt đầu bằng “{wanted}”, không phải “{first}”",
                f"the symbol of a {context.plan.kind} begins with “{wanted}”, not with “{first}”",
            ),
        )
    elif len(number.parts) > 1 and _other_order(context, number):
        right = _turned(number, wanted)
        yield _told(
            context,
            number,
            wanted,
            right,
            (
                f"văn bản của {'Nhà nước' if number.party else 'Đảng'} ghi số, ký hiệu là “{right}”",
                f"a document of the {'State' if number.party else 'Party'} is numbered “{right}”",
            ),
        )


def _other_order(context: Context, number: Number) -> bool:
    """Tell whether a number is surely in the order of the other system."""
    issuer = context.plan.head.issuer
    if is_party(context):
        return not number.party
    return number.party and issuer is not None and office(issuer.text).kind in STATE


def _with(number: Number, wanted: str) -> str:
    """Return the number with another type; a symbol without a type keeps its body: “12/UBND” is “12/KH-UBND”."""
    rest = number.symbol[len(number.parts[0]) :]
    known = number.parts[0].casefold() in {symbol.casefold() for symbol in SYMBOLS.values()} or rest
    between = "/" if number.party else "-"
    symbol = f"{wanted}{rest}" if known else f"{wanted}{between}{number.symbol}"
    return f"{number.digits}{number.sign}{symbol}"


def _turned(number: Number, wanted: str) -> str:
    body = "-".join(number.parts[1:])
    return f"{number.digits}/{wanted}-{body}" if number.party else f"{number.digits}-{wanted}/{body}"


def _told(context: Context, number: Number, wanted: str, right: str, told: tuple[str, str]) -> Diagnostic:
    place = typed_value(context, number.value)
    title = Text(f"viết “{right}”", f"write “{right}”")
    fix = Fix(title, (Edit(place, right),), safe=False) if place else None
    more = number.parts[0] != wanted and number.parts[0].startswith(wanted)  # “KHPH-…”: a joint plan
    return RULE.found(place or number.value.span, *told, fix=fix, severity="note" if more else None)
