"""Ký thay chưa đúng: “KT.” và chức vụ cấp phó không đi đôi.

Signing in place of the head: “KT.” and the deputy's post do not go together.

## Vì sao

Cấp phó ký thay người đứng đầu thì ghi hai dòng: “KT. GIÁM ĐỐC”, dưới là “PHÓ GIÁM ĐỐC” (“KT. BỘ TRƯỞNG” – “THỨ
TRƯỞNG”). Cấp phó được giao phụ trách hoặc điều hành cũng ký như vậy. Người đứng đầu tự ký thì không ghi “KT.”. Văn
bản của Đảng ký thay mặt cấp ủy chỉ ghi chức vụ: “T/M BAN THƯỜNG VỤ”, “PHÓ BÍ THƯ”.

## Why

A deputy who signs in place of the head writes two lines: “KT. GIÁM ĐỐC”, below it “PHÓ GIÁM ĐỐC” (“KT. BỘ TRƯỞNG”,
“THỨ TRƯỞNG”); so does a deputy in charge for the time being. The head signs without “KT.”. A Party document signed
for a committee has the post alone: “T/M BAN THƯỜNG VỤ”, “PHÓ BÍ THƯ”.

## Sai

```kh
kế hoạch: Thử
cơ quan: Sở Tư pháp
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
ký:
PHÓ GIÁM ĐỐC
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

Nghị định 30/2020/NĐ-CP, Điều 13, khoản 1 và 2; Phụ lục I, Phần I, Mục II, khoản 7, điểm b. Văn bản của Đảng: Hướng
dẫn 05-HD/VPTW, Phần II, Mục I, điểm 7.1.2.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Edit, Fix, Text
from kehoach.lint.rule import Context, Rule
from kehoach.lint.signing import Signing, Step, marked, signing_of
from kehoach.model.offices import STATE, Post, deputies_of, office, post
from kehoach.text.vietnamese import key

RULE = Rule("KH610", "deputy-signing", "warning", "0.1")
_IN_CHARGE = (key("phụ trách"), key("điều hành"))
_STATE, _PARTY = "KT.", "K/T"
_SECRETARY = "BÍ THƯ"
_OWN_RULES = (
    "people's-council",
)  # its vice chair signs for the standing body: “TM. THƯỜNG TRỰC HĐND”, “PHÓ CHỦ TỊCH”

_NO_POST = Text("sau “{sign}” thiếu chức vụ người đứng đầu", "no post of a head follows “{sign}”")
_NOT_A_HEAD = Text(
    "“{sign}” đứng trước chức vụ người đứng đầu, không đứng trước “{0}”",
    "“{sign}” stands before a head's post, not before “{0}”",
)
_COMMITTEE = Text(
    "thay mặt cấp ủy chỉ ghi chức vụ: bỏ dòng “{sign}”", "for a committee only the post: drop “{sign}”"
)
_OWN_LINE = Text(
    "“{0}” đứng ở dòng riêng, dưới “{sign} {1}”", "“{0}” stands on a line of its own below “{sign} {1}”"
)
_NO_DEPUTY = Text("dưới “{0}” thiếu chức vụ của cấp phó", "the deputy's post is missing below “{0}”")
_HEAD_SIGNS = Text(
    "“{0}” là người đứng đầu: tự ký thì không ghi “{sign}”", "“{0}” is the head, who signs without “{sign}”"
)
_OTHER_HEAD = Text("“{0}” không phải cấp phó của “{1}”", "“{0}” is no deputy of “{1}”")
_FORGOTTEN = Text("trước “{0}” thiếu “{sign}”", "“{sign}” is missing before “{0}”")
_ALONE = Text("trên “{0}” thiếu dòng “{sign} {1}”", "the line “{sign} {1}” is missing above “{0}”")
_CHARGED = Text(
    "cấp phó được giao phụ trách, điều hành ký như ký thay: “{sign} {0}”",
    "a deputy in charge for the time being signs in place of the head: “{sign} {0}”",
)


def check(context: Context) -> Iterator[Diagnostic]:
    """Find ``KT.`` without a deputy below it, and deputies without ``KT.`` above them."""
    signing = signing_of(context)
    if signing is None:
        return
    acting = signing.acting()
    sign = _PARTY if signing.form == "party" else _STATE
    for at, step in enumerate(acting):
        below = acting[at + 1] if at + 1 < len(acting) else None
        if step.mark == "KT":
            yield from _in_place(signing, step, below, sign)
        elif not step.mark and below is not None:
            yield from _forgotten(step, below, sign)
    if signing.form == "state" and acting and not acting[0].mark:
        yield from _alone(signing, acting[0])


def _told(step: Step, text: Text, *words: str, sign: str = _STATE, fix: str = "") -> Diagnostic:
    """Return a finding; *sign* is how “in place of” is written, *fix* what the line of the step should be."""
    mend = None
    if fix and len(step.lines) == 1 and step.lines[0].typed:
        shown = fix.replace("\n", "” / “")
        mend = Fix(Text(f"viết “{shown}”", f"write “{shown}”"), (Edit(step.span, fix),), safe=False)
    vi, en = text.vi.format(*words, sign=sign), text.en.format(*words, sign=sign)
    return RULE.found(step.span, vi, en, fix=mend)


def _in_place(signing: Signing, step: Step, below: Step | None, sign: str) -> Iterator[Diagnostic]:
    mark, _, rest = marked(step.words)
    words = rest if mark == "Q" else step.words  # KT. Q. GIÁM ĐỐC
    head = post(words)
    if not words:
        yield _told(step, _NO_POST, sign=sign)
    elif head is None:
        if office(words).kind in STATE:
            yield _told(step, _NOT_A_HEAD, words, sign=sign)
    elif signing.form == "party" and signing.on_behalf() and head.head == _SECRETARY:
        yield _told(step, _COMMITTEE, sign=sign)
    elif head.deputy:
        above = f"{sign} {head.head}\n{words}" if below is None and head.head else ""
        yield _told(step, _NOT_A_HEAD, words, sign=sign, fix=above)
    else:
        yield from _pair(step, head, below, sign)


def _pair(step: Step, head: Post, below: Step | None, sign: str) -> Iterator[Diagnostic]:
    """Find what is wrong with ``KT.`` before a head's post, and the line below."""
    inside = post(head.rest)
    if inside is not None and inside.deputy:
        lines = f"{sign} {head.words}\n{head.rest}"
        yield _told(step, _OWN_LINE, head.rest, head.words, sign=sign, fix=lines)
    elif below is None:
        deputy = deputies_of(head.head)[:1]
        lines = f"{step.text}\n{deputy[0]}" if deputy and not head.rest else ""
        yield _told(step, _NO_DEPUTY, step.text, fix=lines)
    elif not below.mark and below.post and below.bare_post() and not head.rest:
        signs = below.post
        if signs.head == head.head and not signs.deputy:
            yield _told(below, _HEAD_SIGNS, below.text, sign=sign)
        elif signs.deputy and signs.head and signs.head != head.head:
            yield _told(below, _OTHER_HEAD, signs.words, head.words)


def _forgotten(step: Step, below: Step, sign: str) -> Iterator[Diagnostic]:
    """Find a head's post with that of its deputy right below: ``KT.`` is forgotten."""
    head, signs = step.post, below.post
    if head is None or signs is None or below.mark or head.deputy or not signs.deputy:
        return
    if head.head == signs.head and not head.rest and below.bare_post():
        yield _told(step, _FORGOTTEN, step.text, sign=sign, fix=f"{sign} {step.text}")


def _alone(signing: Signing, first: Step) -> Iterator[Diagnostic]:
    """Find a deputy's post as the first one, when it is surely one of the body signed for."""
    body, signs = signing.judge(), first.post
    if body.kind not in STATE or body.kind in _OWN_RULES or not body.head:
        return
    if key(first.words).startswith(_IN_CHARGE):
        yield _told(first, _CHARGED, body.head)
    elif signs is not None and signs.deputy and signs.head in body.heads and _own(signing, first, signs):
        yield _told(first, _ALONE, signs.words, signs.head, fix=f"KT. {signs.head}\n{first.text}")


def _own(signing: Signing, first: Step, signs: Post) -> bool:
    """Tell whether a post is one in the issuing body: it names no other."""
    return first.bare_post() or set(key(signs.rest).split()) <= set(key(signing.issuer_name).split())
