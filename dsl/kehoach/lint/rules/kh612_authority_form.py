"""Quyền hạn, chức vụ viết chưa đúng thể thức.

Authority or post not written in its form.

## Vì sao

Chữ viết tắt quyền hạn có dấu chấm: “TM.”, “KT.”, “TL.”, “TUQ.”, “Q.”; cả dòng viết in hoa. “T/M”, “K/T”, “T/L” là cách
ghi của văn bản Đảng: ở đó thì ngược lại. Chức vụ viết thường còn bị hiểu là họ tên người ký.

## Why

The abbreviations of authority have a full stop: “TM.”, “KT.”, “TL.”, “TUQ.”, “Q.”, and the whole line is in capitals.
“T/M”, “K/T”, “T/L” are the form of Party documents, where it is the other way round. A post in lower case is moreover
taken for the signer's name.

## Sai

```kh
kế hoạch: Thử
cơ quan: Sở Tư pháp
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
ký:
K/T GIÁM ĐỐC
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

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 7, điểm b và đ. Văn bản của Đảng: Hướng dẫn 05-HD/VPTW, Phần
II, Mục I, điểm 7.1.1.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Edit, Fix, Text
from kehoach.lint.rule import Context, Rule
from kehoach.lint.signing import Line, Signing, marked, signing_of
from kehoach.model.offices import post
from kehoach.text.span import Span
from kehoach.text.vietnamese import key

RULE = Rule("KH612", "authority-form", "warning", "0.1")
_PARTY = {"TM": "T/M", "KT": "K/T", "TL": "T/L"}
_ACTING = "QUYỀN "
_CAPITALS = Text("quyền hạn, chức vụ viết in hoa: “{0}”", "authority and post are in capitals: “{0}”")
_STOP = Text(
    "chữ viết tắt quyền hạn có dấu chấm: “{0}”", "an abbreviation of authority has a full stop: “{0}”"
)
_SPACE = Text("sau chữ viết tắt quyền hạn có dấu cách: “{0}”", "a space follows the abbreviation: “{0}”")
_SLASH = Text(
    "dấu gạch chéo là cách ghi của văn bản Đảng; văn bản hành chính ghi “{0}”",
    "the slash is the form of Party documents; an administrative document has “{0}”",
)
_NO_SLASH = Text("văn bản của Đảng ghi “{0}”", "a Party document has “{0}”")
_SHORT = Text("được giao quyền cấp trưởng thì ghi “{0}”", "an acting head is written “{0}”")
_NAME = Text(
    "“{1}” viết thường nên bị hiểu là họ tên; chức vụ viết in hoa: “{0}”",
    "“{1}” in lower case is taken for the name; a post is in capitals: “{0}”",
)


def check(context: Context) -> Iterator[Diagnostic]:
    """Find abbreviations without their full stop or with that of the other system, and lower case."""
    signing = signing_of(context)
    if signing is None:
        return
    for line in signing.lines:
        wanted, why = _wanted(line, signing.form)
        if wanted != line.text:
            yield _told(line.span, line.text, wanted, why, line.typed)
    if signing.name:
        yield from _name(context, signing)


def _wanted(line: Line, form: str) -> tuple[str, Text]:
    """Return a line as it should be, and why."""
    if not line.mark:
        return _unmarked(line.text)
    sign = _sign(line, form)
    wanted = f"{sign} {line.rest.upper()}".strip()
    if line.sign.upper() != sign:
        why = _STOP if "/" not in line.sign + sign else _NO_SLASH if "/" in sign else _SLASH
    else:
        why = _SPACE if line.text.upper() == line.text else _CAPITALS
    return wanted, why


def _sign(line: Line, form: str) -> str:
    """Return the abbreviation as its system writes it; where none is sure, as it stands, with a mark of either."""
    if form == "party" and line.mark in _PARTY:
        return _PARTY[line.mark]
    if form == "" and "/" in line.sign:
        return line.sign.upper()
    return f"{line.mark}."


def _unmarked(text: str) -> tuple[str, Text]:
    if key(text).startswith(key(_ACTING) + " ") and _pure(text[len(_ACTING) :]):
        return f"Q. {text[len(_ACTING) :].strip().upper()}", _SHORT
    return (text.upper(), _CAPITALS) if _pure(text) else (text, _CAPITALS)


def _pure(text: str) -> bool:
    """Tell whether a text is a known post and nothing else."""
    found = post(text)
    return found is not None and bool(found.head) and not found.rest


def _name(context: Context, signing: Signing) -> Iterator[Diagnostic]:
    """Find a post that stands where the name should be."""
    mark, sign, rest = marked(signing.name)
    found = post(rest)
    if found is None or not found.head:
        return
    span = signing.name_span
    typed = context.sources[span.file].text[span.start : span.end] == signing.name
    line = Line(signing.name, span, typed, mark, sign, rest)
    wanted = _wanted(line, signing.form)[0] if mark else signing.name.upper()
    yield _told(span, signing.name, wanted, _NAME, typed)


def _told(span: Span, text: str, wanted: str, why: Text, typed: bool) -> Diagnostic:
    fix = Fix(Text(f"viết “{wanted}”", f"write “{wanted}”"), (Edit(span, wanted),)) if typed else None
    found = RULE.found(span, why.vi.format(wanted, text), why.en.format(wanted, text), fix=fix)
    return found._replace(severity="note") if why is _SPACE else found
