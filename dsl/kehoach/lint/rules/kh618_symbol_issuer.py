"""Ký hiệu không khớp cơ quan ban hành.

The symbol does not fit the issuing body.

## Vì sao

Cuối ký hiệu là chữ viết tắt tên cơ quan ban hành: UBND ban hành thì ghi “-UBND”, HĐND thì “-HĐND”, Sở Tư pháp thì
“-STP”. Kế hoạch của Sở mà mang ký hiệu “KH-UBND”, hoặc của UBND mà không có “UBND”, thường là chép lại từ tệp cũ. Chữ
viết tắt của cơ quan khác do người đứng đầu quy định nên không bị báo.

## Why

The symbol ends with the abbreviation of the issuer: UBND, HĐND, STP for Sở Tư pháp. A department's plan with
“KH-UBND”, or a people's committee's without “UBND”, is usually copied from an older file. Other abbreviations are
set by the heads of bodies and not judged.

## Sai

```kh
kế hoạch: Thử
cơ quan: Sở Tư pháp
số: 12/KH-UBND
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
```

## Đúng

```kh
kế hoạch: Thử
cơ quan: Sở Tư pháp
số: 12/KH-STP
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3, điểm b.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic
from kehoach.lint.form import number_of, typed_value
from kehoach.lint.rule import Context, Rule
from kehoach.model.offices import STATE, office
from kehoach.text.vietnamese import key

RULE = Rule("KH618", "symbol-issuer", "warning", "0.1", certainty="likely", legal=True)
_BODIES = {"people's-committee": "UBND", "people's-council": "HĐND"}
_OWN = ("UBND", "HĐND")  # abbreviations that nobody else has
_DEPARTMENTS = {
    "STP": "Sở Tư pháp",
    "STC": "Sở Tài chính",
    "SCT": "Sở Công Thương",
    "SXD": "Sở Xây dựng",
    "SYT": "Sở Y tế",
    "SNV": "Sở Nội vụ",
    "SGDĐT": "Sở Giáo dục và Đào tạo",
    "SKHCN": "Sở Khoa học và Công nghệ",
    "SVHTTDL": "Sở Văn hóa, Thể thao và Du lịch",
    "SNNMT": "Sở Nông nghiệp và Môi trường",
}


def check(context: Context) -> Iterator[Diagnostic]:
    """Find symbols of another body than the issuer."""
    number, issuer = number_of(context), context.plan.head.issuer
    if number is None or issuer is None or len(number.parts) < 2:
        return
    bodies = [part.upper() for part in number.parts[1:]]
    wanted = _BODIES.get(office(issuer.text).kind, "")
    place = typed_value(context, number.value) or number.value.span
    if wanted and not any(wanted in part for part in bodies):  # “QĐ-CTUBND” is its chair's
        yield RULE.found(
            place,
            f"{issuer.text} ban hành thì ký hiệu có “{wanted}”, ở đây là “{number.symbol}”",
            f"a symbol of {issuer.text} has “{wanted}”, here it is “{number.symbol}”",
        )
    elif not wanted:
        yield from (
            RULE.found(
                place,
                f"“{part}” trong ký hiệu là của cơ quan khác, không phải {issuer.text}",
                f"“{part}” in the symbol stands for another body than {issuer.text}",
                severity="warning" if part in _OWN else "note",
            )
            for part in bodies[:1]
            if _of_another(part, issuer.text)
        )


def _of_another(part: str, issuer: str) -> bool:
    """Tell whether an abbreviation is surely not that of a body: of the State's bodies only."""
    if part in _OWN:
        return office(issuer).kind in STATE - {"chancellery", "title"}
    name = _DEPARTMENTS.get(part, "")
    return bool(name) and key(issuer).startswith(key("Sở ")) and not key(issuer).startswith(key(name))
