"""Địa danh trong phần đầu chưa đúng.

The place of issue is not in its form.

## Vì sao

Địa danh là tên đơn vị hành chính nơi cơ quan đóng trụ sở, không phải tên cơ quan, không kèm ngày (đã có dòng “ngày:”).
Đơn vị mang tên người thì viết đầy đủ: “Thành phố Hồ Chí Minh”. Chữ cái đầu viết hoa; dấu phẩy sau địa danh do kehoach
đặt. Chưa biết thì để trống.

## Why

The place is the name of the administrative unit where the body sits: not the body's name, and without the date, which
has a line of its own. A unit named after a person is written in full: “Thành phố Hồ Chí Minh”. It begins with a
capital; kehoach puts the comma. What is not known yet stays blank.

## Sai

```kh
kế hoạch: Thử
địa danh: UBND tỉnh Nam Sơn
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
```

## Đúng

```kh
kế hoạch: Thử
địa danh: Nam Sơn
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 4.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Edit, Fix, Text
from kehoach.lint.form import is_attached, typed_value
from kehoach.lint.rule import Context, Rule
from kehoach.model.offices import office
from kehoach.text.vietnamese import bare, same

RULE = Rule("KH619", "place-form", "warning", "0.1", legal=True)
_BODIES = frozenset(("people's-committee", "people's-council", "department", "ministry", "party", "front"))
_CITY = "Thành phố Hồ Chí Minh"
_SHORT = frozenset(("tphcm", "tphochiminh", "hochiminh", "tphcminh", "thanhphohcm"))


def check(context: Context) -> Iterator[Diagnostic]:
    """Find places that are bodies, hold the date, shorten a person's name, or are typed in lower case."""
    place = context.plan.head.place
    if place is None or not place.text.strip() or is_attached(context):
        return
    text = place.text.strip()
    span = typed_value(context, place) or place.span
    if _is_body(context, text):
        yield RULE.found(
            span,
            f"“{text}” là tên cơ quan; địa danh là tên đơn vị hành chính nơi đóng trụ sở",
            f"“{text}” is a body; the place is the administrative unit where it sits",
        )
        return
    wrong = _wrong(text)
    if wrong:
        right, vi, en = wrong
        fix = (
            Fix(Text(f"viết “{right}”", f"write “{right}”"), (Edit(span, right),), safe=False)
            if right
            else None
        )
        yield RULE.found(span, vi, en, fix=fix if typed_value(context, place) else None)


def _is_body(context: Context, text: str) -> bool:
    head = context.plan.head
    given = [value.text for value in (head.issuer, head.parent) if value is not None]
    return any(same(text, name) for name in given) or office(text).kind in _BODIES


def _wrong(text: str) -> tuple[str, str, str] | None:
    """Return the right form of a place ("" when it is not known) and what is wrong, None when nothing is."""
    letters = "".join(c for c in bare(text) if c.isalnum())
    if letters in _SHORT:
        return _CITY, f"“{text}” phải viết đầy đủ là “{_CITY}”", f"“{text}” is written in full: “{_CITY}”"
    words = bare(text).split()
    if "ngay" in words or "thang" in words:
        right = text.partition(",")[0].strip()
        return (
            right if right != text else "",
            f"“{text}” có cả ngày tháng; ngày ghi ở dòng “ngày:”",
            f"“{text}” holds the date, which has its own line “date:”",
        )
    bare_text = text.rstrip(" ,.;")
    if bare_text != text:
        return bare_text, f"sau địa danh “{bare_text}” không gõ dấu", f"no mark is typed after “{bare_text}”"
    if text[0].islower():
        right = text[0].upper() + text[1:] if " " not in text else text.title()
        return (
            right,
            f"địa danh “{text}” phải viết hoa chữ cái đầu",
            f"the place “{text}” begins with a capital",
        )
    return None
