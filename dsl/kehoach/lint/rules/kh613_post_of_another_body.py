"""Chức vụ người ký không phải của cơ quan ban hành.

Post that the issuing body does not have.

## Vì sao

Chức vụ ghi trên văn bản là chức vụ lãnh đạo của người ký trong cơ quan ban hành: Ủy ban nhân dân có Chủ tịch, sở có
Giám đốc, bộ có Bộ trưởng, trường có Hiệu trưởng, đoàn kiểm tra có Trưởng đoàn. Lệch nhau thường vì chép lại phần ký
của một kế hoạch khác. Cơ quan mà trình biên dịch không biết thì không bị báo.

## Why

The post is the one that the signer holds in the issuing body: a people's committee has a Chủ tịch, a department a
Giám đốc, a ministry a Bộ trưởng, a school a Hiệu trưởng, an inspection team a Trưởng đoàn. A mismatch usually comes
from the signature of another plan. Bodies that the compiler does not know are not reported.

## Sai

```kh
kế hoạch: Thử
cơ quan: Sở Tư pháp
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
ký:
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Nguyễn Văn An
```

## Đúng

```kh
kế hoạch: Thử
cơ quan: Sở Tư pháp
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
ký:
KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC
Nguyễn Văn An
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 7, điểm b và c.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic
from kehoach.lint.rule import Context, Rule
from kehoach.lint.signing import Signing, signing_of

RULE = Rule("KH613", "post-of-another-body", "warning", "0.1")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find signatures whose first post is surely not one of the body signed for."""
    signing = signing_of(context)
    if signing is None or not signing.acting():
        return
    first = signing.acting()[0]
    heads = _heads(signing, first.mark in ("TL", "TUQ"))
    post = first.post
    if not heads or post is None or not post.head or not first.bare_post() or post.head in heads:
        return
    if any(step.post and step.post.head in heads for step in signing.acting()[1:]):
        return
    behalf = signing.on_behalf()
    name = behalf.words if behalf else signing.issuer_name
    vi = f"“{post.words}” không phải chức vụ của “{name}”: người đứng đầu là “{heads[0]}”"
    yield RULE.found(first.span, vi, f"“{post.words}” is no post of “{name}”: its head is “{heads[0]}”")


def _heads(signing: Signing, ordered: bool) -> tuple[str, ...]:
    """Return the posts that may head the body signed for; by order that of the parent body too."""
    behalf = signing.on_behalf()
    if behalf is not None and behalf.post is not None:  # “TM. CHỦ TỊCH”: KH607 says it
        return ()
    heads = signing.judge().heads
    return (*heads, *signing.parent.heads) if heads and ordered else heads
