"""Học hàm, học vị hoặc danh hiệu trước tên người ký.

Academic or honorary title before the signer's name.

## Vì sao

Trước họ tên người ký không ghi học hàm, học vị, danh hiệu. Riêng đơn vị vũ trang và tổ chức sự nghiệp giáo dục, y tế,
khoa học được ghi quân hàm, học hàm, học vị khi người đứng đầu cơ quan quản lý ngành quy định, nên ở đó chỉ là lời
nhắc.

## Why

No academic or honorary title stands before the signer's name. Armed forces, and public institutions of education,
health and science, may write ranks and degrees where the head of their sector says so; there it is only a note.

## Sai

```kh
kế hoạch: Thử
cơ quan: Sở Tư pháp
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
ký:
GIÁM ĐỐC
TS. Nguyễn Văn An
```

## Đúng

```kh
kế hoạch: Thử
cơ quan: Sở Tư pháp
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
ký:
GIÁM ĐỐC
Nguyễn Văn An
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 7, điểm c. Văn bản của Đảng: Hướng dẫn 05-HD/VPTW, Phần II,
Mục I, điểm 7.1.3.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Edit, Fix, Text
from kehoach.lint.person_names import title_before
from kehoach.lint.rule import Context, Rule
from kehoach.lint.signing import Signing, signing_of

RULE = Rule("KH614", "title-before-name", "warning", "0.1")
_EXEMPT = {
    "armed": Text("đơn vị vũ trang", "armed forces"),
    "education": Text("tổ chức sự nghiệp giáo dục", "educational institutions"),
    "health": Text("tổ chức sự nghiệp y tế", "health institutions"),
    "science": Text("tổ chức sự nghiệp khoa học", "scientific institutions"),
}


def check(context: Context) -> Iterator[Diagnostic]:
    """Find titles before the signer's name; only a note where the sector may allow them."""
    signing = signing_of(context)
    if signing is None or not signing.name:
        return
    title, rank = title_before(signing.name)
    if not title:
        return
    sector = _EXEMPT.get(signing.sector) if signing.form != "party" else None
    if sector is not None and (not rank or signing.sector == "armed"):
        vi = f"{sector.vi} chỉ ghi “{title}” trước họ tên khi ngành có quy định"
        en = f"{sector.en} write “{title}” before the name only where their sector's rules say so"
        yield RULE.found(signing.name_span, vi, en)._replace(severity="note")
        return
    vi, en = (
        f"trước họ tên người ký không ghi “{title}”",
        f"“{title}” does not stand before the signer's name",
    )
    found = RULE.found(signing.name_span, vi, en, fix=_dropped(context, signing, title))
    yield found if signing.form else found._replace(severity="note")


def _dropped(context: Context, signing: Signing, title: str) -> Fix | None:
    span = signing.name_span
    if context.sources[span.file].text[span.start : span.end] != signing.name:
        return None
    rest = signing.name[signing.name.index(title) + len(title) :].lstrip(" .,-–")
    edit = Edit(span._replace(end=span.end - len(rest)), "")
    return Fix(Text(f"bỏ “{title}”", f"drop “{title}”"), (edit,), safe=False)
