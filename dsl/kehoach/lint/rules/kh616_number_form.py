"""Số, ký hiệu viết chưa đúng thể thức.

Number and symbol not in their form.

## Vì sao

Số nhỏ hơn 10 có số 0 phía trước (“05/KH-UBND”). Giữa số và ký hiệu là dấu gạch chéo, giữa các nhóm chữ viết tắt là dấu
gạch nối (-), không cách chữ, không ghi năm. Văn bản của Đảng ghi “45-KH/TU”.

## Why

A number below 10 has a zero before it (“05/KH-UBND”). A slash stands between number and symbol, a hyphen between the
abbreviations, without spaces and without the year. Party documents write “45-KH/TU”.

## Sai

```kh
kế hoạch: Thử
số: 5 / KH – UBND
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
```

## Đúng

```kh
kế hoạch: Thử
số: 05/KH-UBND
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3, điểm c. Văn bản của Đảng: Hướng dẫn 05-HD/VPTW.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kehoach.diagnostics.model import Diagnostic, Edit, Fix, Text
from kehoach.lint.form import Number, is_attached, number_of, typed_value
from kehoach.lint.rule import Context, Rule
from kehoach.model.official import Value
from kehoach.text.patterns import compiled

RULE = Rule("KH616", "number-form", "warning", "0.1", legal=True)


def check(context: Context) -> Iterator[Diagnostic]:
    """Find numbers below 10 without a zero, a year in the number, spaces and dashes, and numbers without symbol."""
    value = context.plan.head.number
    if value is None or is_attached(context):
        return
    number, typed = number_of(context), value.text.strip()
    if number is not None and typed != _right(number):
        yield _told(context, value, _right(number), True)
    elif with_year := _year().match(typed):
        yield _told(context, value, f"{with_year[1]}/{with_year[2]}", False)
    elif typed.rstrip("/ ").isdigit():
        yield RULE.found(value.span, f"số “{typed}” thiếu ký hiệu", f"the number “{typed}” has no symbol")


@cache
def _year() -> re.Pattern[str]:
    return compiled(r"(\d*)\s*/\s*(?:19|20)\d\d\s*/\s*([^\W\d_].*)")


def _told(context: Context, value: Value, right: str, safe: bool) -> Diagnostic:
    typed, place = value.text.strip(), typed_value(context, value)
    fix = Fix(Text(f"viết “{right}”", f"write “{right}”"), (Edit(place, right),), safe) if place else None
    return RULE.found(
        place or value.span,
        f"số, ký hiệu “{typed}” phải viết là “{right}”",
        f"the number “{typed}” is written “{right}”",
        fix=fix,
    )


def _right(number: Number) -> str:
    """Return the number as it should be written, its signs kept where they are right."""
    digits = f"0{number.digits}" if len(number.digits) == 1 and number.digits != "0" else number.digits
    signs = [letter if letter != "–" else "-" for letter in number.symbol if letter in "/-–"]
    symbol = "".join(part + sign for part, sign in zip(number.parts, [*signs, ""], strict=True))
    return f"{digits}{number.sign}{symbol}"
