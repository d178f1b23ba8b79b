"""Họ tên người ký viết in hoa bị hiểu là chức vụ.

Signer's name in capitals taken for a post.

## Vì sao

Dòng in hoa trong phần “ký:” là quyền hạn, chức vụ; họ tên là dòng cuối, viết thường: “Lê Văn Hân”. Viết in hoa cả họ
tên thì nó bị in như chức vụ, sát dòng trên và không có chỗ ký.

## Why

A line in capitals below “ký:” is authority or post; the name is the last line, in lower case: “Lê Văn Hân”. A name
all in capitals prints like a post, right below the line above, with no room for the signature.

## Sai

```kh
kế hoạch: Thử
cơ quan: Ủy ban nhân dân tỉnh Trà Vinh
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
ký:
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
LÊ VĂN HÂN
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
Lê Văn Hân
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 7, điểm đ: họ và tên người ký bằng chữ in thường.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Edit, Fix, Text
from kehoach.lint.rule import Context, Rule
from kehoach.lint.signing import signing_of

RULE = Rule("KH615", "name-in-capitals", "warning", "0.1")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find a last line of the capacity that is a person's name."""
    signing = signing_of(context)
    if signing is None or signing.stray is None:
        return
    line = signing.stray
    name = " ".join(word.capitalize() for word in line.text.split())
    title = Text(f"viết “{name}”", f"write “{name}”")
    fix = Fix(title, (Edit(line.span, name),), safe=False) if line.typed else None
    vi = f"“{line.text}” in hoa nên bị hiểu là chức vụ; họ tên viết “{name}”"
    yield RULE.found(
        line.span, vi, f"“{line.text}” in capitals is taken for a post; a name is “{name}”", fix=fix
    )
