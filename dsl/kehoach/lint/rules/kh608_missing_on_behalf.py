"""Kế hoạch của Ủy ban nhân dân mà không ký “TM.”.

A people's committee's plan not signed on its behalf.

## Vì sao

Ủy ban nhân dân làm việc theo chế độ tập thể: Chủ tịch thay mặt Ủy ban ký văn bản của Ủy ban, Phó Chủ tịch thay mặt
và ký thay. Vì vậy trên chức vụ phải có dòng “TM. ỦY BAN NHÂN DÂN”. Quyết định có thể là của riêng Chủ tịch, không cần
dòng này: chỉ bị báo khi dòng “thẩm quyền:” ghi Ủy ban.

## Why

A people's committee works as a collective: its chair signs on its behalf, a vice chair on its behalf and in place of
the chair. So “TM. ỦY BAN NHÂN DÂN” stands above the post. A decision may be the chair's own and need no such line: it
is reported only when its “authority:” names the committee.

## Sai

```kh
kế hoạch: Thử
cơ quan: Ủy ban nhân dân tỉnh Trà Vinh
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
ký:
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

Nghị định 30/2020/NĐ-CP, Điều 13, khoản 2; Phụ lục I, Phần I, Mục II, khoản 7, điểm b.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Edit, Fix, Hint, Text
from kehoach.lint.rule import Context, Rule
from kehoach.lint.signing import PLANS, Signing, Step, signing_of
from kehoach.model.offices import office
from kehoach.text.vietnamese import key

RULE = Rule("KH608", "missing-on-behalf", "warning", "0.1")
_COMMITTEE = "people's-committee"
_NAME = "Ủy ban nhân dân"
_OWN = Text(
    "kế hoạch của riêng Chủ tịch thì ghi “cơ quan: Chủ tịch Ủy ban nhân dân …”",
    "for a plan of the chair alone write “issuer: Chủ tịch Ủy ban nhân dân …”",
)


def check(context: Context) -> Iterator[Diagnostic]:
    """Find plans of a people's committee that its chair or a vice chair signs without ``TM.``."""
    signing = signing_of(context)
    if signing is None or not _lacks(signing):
        return
    if context.plan.kind not in PLANS and context.plan.head.authority is None:
        return
    first = signing.steps[0]
    wanted = f"TM. {_spelt(signing.issuer_name)}"
    vi = f"văn bản của Ủy ban nhân dân ký thay mặt Ủy ban: thiếu dòng “{wanted}”"
    en = f"a people's committee's document is signed on its behalf: the line “{wanted}” is missing"
    hints = (Hint(_OWN),) if context.plan.kind in PLANS else ()
    yield RULE.found(first.span, vi, en, hints, _added(context, first, wanted))


def _lacks(signing: Signing) -> bool:
    if (
        signing.form != "state"
        or signing.issuer.kind != _COMMITTEE
        or not signing.steps
        or signing.on_behalf()
    ):
        return False
    first = signing.steps[0]
    if first.mark not in ("", "KT", "Q") or first.post is None or first.post.head != signing.issuer.head:
        return False
    return first.bare_post() or office(first.post.rest).kind == _COMMITTEE


def _spelt(issuer: str) -> str:
    """Return the name of the committee in capitals, with the issuer's own spelling of “Uỷ”."""
    words = " ".join(issuer.split()[:4])
    return (words if key(words) == key(_NAME) else _NAME).upper()


def _added(context: Context, first: Step, wanted: str) -> Fix | None:
    line = first.lines[0]
    if not line.typed:
        return None
    text = context.sources[line.span.file].text
    begin = text.rfind("\n", 0, line.span.start) + 1
    indent = text[begin : line.span.start]
    at = line.span._replace(end=line.span.start)
    edit = Edit(at, f"{wanted}\n{indent if not indent.strip() else ''}")
    return Fix(Text(f"thêm dòng “{wanted}”", f"add the line “{wanted}”"), (edit,), safe=False)
