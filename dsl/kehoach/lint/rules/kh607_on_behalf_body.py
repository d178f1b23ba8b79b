"""Sau “TM.” không phải tập thể ban hành văn bản.

“TM.” before a body that does not issue the document.

## Vì sao

“TM.” (thay mặt) chỉ dùng khi một tập thể ban hành văn bản: Ủy ban nhân dân, Hội đồng nhân dân, Chính phủ, Ban Chỉ
đạo, Hội đồng, Đoàn kiểm tra … Sở, bộ, trường, bệnh viện làm việc theo chế độ thủ trưởng: người đứng đầu ký thẳng
(“GIÁM ĐỐC”), cấp phó ký thay (“KT. GIÁM ĐỐC”). Tập thể ghi sau “TM.” phải là cơ quan ban hành ở đầu văn bản.

## Why

“TM.” (on behalf of) is for a collective body that issues the document: a people's committee or council, the
Government, a steering committee, a board, an inspection team. A department, ministry, school or hospital has one
head, who signs outright; a deputy signs with “KT.”. The body after “TM.” must be the issuer named in the head.

## Sai

```kh
kế hoạch: Thử
cơ quan: Sở Tư pháp
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
ký:
TM. SỞ TƯ PHÁP
GIÁM ĐỐC
Nguyễn Văn An
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

Nghị định 30/2020/NĐ-CP, Điều 13, khoản 1 và 2; Phụ lục I, Phần I, Mục II, khoản 7, điểm b.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Edit, Fix, Hint, Text
from kehoach.lint.rule import Context, Rule
from kehoach.lint.signing import Signing, Step, signing_of
from kehoach.model.offices import STATE, Office, office
from kehoach.text.vietnamese import key

RULE = Rule("KH607", "on-behalf-body", "warning", "0.1")
_COMMITTEES = ("people's-committee", "people's-council", "government")
_LEVELS = tuple(map(key, ("tỉnh", "huyện", "quận", "phường", "xã")))
_TOWN = key("thị")  # thị xã is no xã
_NO_BODY = Text("sau “TM.” thiếu tên tập thể", "no body is named after “TM.”")
_DROP = Text("bỏ dòng “TM.”", "drop the line “TM.”")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find ``TM.`` before a body with one head, before a post, and before a body that is not the issuer."""
    signing = signing_of(context)
    if signing is None or signing.form == "party":
        return
    for step in signing.steps:
        if step.mark == "TM":
            yield from _body(context, signing, step)


def _body(context: Context, signing: Signing, step: Step) -> Iterator[Diagnostic]:
    body = office(step.words)
    if not step.words:
        yield RULE.found(step.span, *_NO_BODY)
    elif step.post is not None:
        vi = f"“TM.” đứng trước tên tập thể, không đứng trước chức vụ “{step.words}”"
        yield RULE.found(step.span, vi, f"“TM.” stands before a body, not before the post “{step.words}”")
    elif body.kind in STATE and not body.collective:
        yield RULE.found(
            step.span,
            f"“{step.words}” làm việc theo chế độ thủ trưởng: không ghi “TM.”",
            f"“{step.words}” has one head: it is not signed for with “TM.”",
            _way_out(body),
            _dropped(context, signing, step),
        )
    elif signing.issuer_name and _other(signing, step, body):
        yield RULE.found(
            step.span,
            f"“{step.words}” không phải cơ quan ban hành: “{signing.issuer_name}”",
            f"“{step.words}” is not the issuer: “{signing.issuer_name}”",
        )


def _way_out(body: Office) -> tuple[Hint, ...]:
    if not body.head:
        return ()
    vi = f"người đứng đầu ký “{body.head}”; cấp phó ký “KT. {body.head}”, dòng dưới “{body.deputies[0]}”"
    en = f"the head signs “{body.head}”, a deputy “KT. {body.head}” with “{body.deputies[0]}” below"
    return (Hint(Text(vi, en)),)


def _dropped(context: Context, signing: Signing, step: Step) -> Fix | None:
    """Return the fix that drops the line, when a line of authority or post follows."""
    below = signing.steps[signing.steps.index(step) + 1 :]
    if not below or not all(line.typed for line in (*step.lines, *below[0].lines)):
        return None
    return Fix(_DROP, (Edit(step.span._replace(end=below[0].span.start), ""),), safe=False)


def _other(signing: Signing, step: Step, body: Office) -> bool:
    """Tell whether ``TM.`` surely names another body than the issuer: both known, one of them a committee."""
    issuer = signing.issuer
    words, own = key(step.words).split(), key(signing.issuer_name).split()
    if issuer.kind == "title":  # the chair's own plan
        return body.kind in _COMMITTEES
    if not body.kind or issuer.kind not in STATE or set(words) <= set(own):
        return False
    if body.kind == issuer.kind:
        levels = (_level(words), _level(own))
        return body.kind in _COMMITTEES and "" not in levels and levels[0] != levels[1]
    return body.kind in _COMMITTEES or issuer.kind in _COMMITTEES


def _level(words: list[str]) -> str:
    """Return the level of a committee: ``tỉnh``, ``xã``; "" when it has none, or one that could be of several."""
    found = next((at for at, word in enumerate(words) if word in _LEVELS), None)
    return "" if found is None or words[found - 1 : found] == [_TOWN] else words[found]
