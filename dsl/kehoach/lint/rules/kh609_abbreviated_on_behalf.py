"""Tên tập thể sau “TM.” bị viết tắt.

Body after “TM.” abbreviated.

## Vì sao

Sau “TM.” ghi tên đầy đủ của tập thể: “TM. ỦY BAN NHÂN DÂN”. “TM. UBND” hay gặp, nhưng chỉ tên cơ quan chủ quản ở đầu
văn bản mới được viết tắt.

## Why

The full name of the body follows “TM.”: “TM. ỦY BAN NHÂN DÂN”. “TM. UBND” is common, but only the parent body in the
head may be abbreviated.

## Sai

```kh
kế hoạch: Thử
cơ quan: Ủy ban nhân dân tỉnh Trà Vinh
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
ký:
TM. UBND
CHỦ TỊCH
Nguyễn Văn An
```

## Đúng

```kh
kế hoạch: Thử
cơ quan: Ủy ban nhân dân tỉnh Trà Vinh
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
ký:
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn An
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 7, điểm b (tên tập thể lãnh đạo hoặc tên cơ quan, tổ chức)
và khoản 2, điểm a, b (chỉ tên cơ quan chủ quản được viết tắt); Mục V, khoản 7: “TM. ỦY BAN NHÂN DÂN”.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Edit, Fix, Text
from kehoach.lint.rule import Context, Rule
from kehoach.lint.signing import Line, signing_of

RULE = Rule("KH609", "abbreviated-on-behalf", "warning", "0.1")
_NAMES = {
    "UBND": "ỦY BAN NHÂN DÂN",
    "HĐND": "HỘI ĐỒNG NHÂN DÂN",
    "BCĐ": "BAN CHỈ ĐẠO",
    "BTV": "BAN THƯỜNG VỤ",
    "BCH": "BAN CHẤP HÀNH",
    "UBKT": "ỦY BAN KIỂM TRA",
    "UBMTTQ": "ỦY BAN MẶT TRẬN TỔ QUỐC",
}


def check(context: Context) -> Iterator[Diagnostic]:
    """Find abbreviated names of bodies after ``TM.``."""
    signing = signing_of(context)
    for step in signing.steps if signing else ():
        if step.mark == "TM":
            for line in step.lines:
                yield from _short(line, step.lines[0].sign)


def _short(line: Line, sign: str) -> Iterator[Diagnostic]:
    for word in line.rest.split():
        name = _NAMES.get(word.upper())
        if name:
            at = line.text.rindex(word)
            place = line.span._replace(start=line.span.start + at, end=line.span.start + at + len(word))
            title = Text(f"viết “{name}”", f"write “{name}”")
            fix = Fix(title, (Edit(place, name),)) if line.typed else None
            vi, en = f"sau “{sign}” viết đầy đủ: “{name}”", f"the full name follows “{sign}”: “{name}”"
            yield RULE.found(place if line.typed else line.span, vi, en, fix=fix)
