"""Dòng căn cứ sai dấu câu hoặc có gạch đầu dòng.

Line of the legal basis with a dash or a wrong end mark.

## Vì sao

Mỗi căn cứ là một dòng bắt đầu bằng chữ “Căn cứ” viết hoa, không gạch đầu dòng, cuối dòng có dấu chấm phẩy, dòng
cuối cùng kết thúc bằng dấu chấm. Khai báo bằng “căn cứ:” thì kehoach tự đặt chữ và dấu. Văn bản của Đảng có gạch
đầu dòng và không bị báo vì gạch.

## Why

Every basis is a line that begins with a capital “Căn cứ” and no dash and ends with a semicolon, the last one with
a full stop. kehoach sets all of that for “căn cứ:” lines. Party documents have the dash.

## Sai

```kh
kế hoạch: Thử

Căn cứ Luật Phòng thủ dân sự ngày 20 tháng 6 năm 2023,
Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;

# Mục đích
Nâng cao hiệu quả.
```

## Đúng

```kh
kế hoạch: Thử

Căn cứ Luật Phòng thủ dân sự ngày 20 tháng 6 năm 2023;
Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024.

# Mục đích
Nâng cao hiệu quả.
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm a.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Edit, Fix, Text
from kehoach.lint.cite import is_party
from kehoach.lint.printed import Printed
from kehoach.lint.rule import Context, Rule
from kehoach.text.span import Span

RULE = Rule("KH510", "basis-line-form", "warning", "0.1", legal=True)
_BEGINS = ("căn cứ ", "theo đề nghị ", "xét đề nghị ")
_GO_ON = ("thực hiện", "triển khai", "trên cơ sở", "căn cứ", "xét", "theo")
_MARK = Text("sửa dấu cuối dòng", "mend the end mark")
_DASH = Text("bỏ gạch đầu dòng", "take the dash away")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find dashes before basis lines, small initial letters and wrong end marks."""
    lines, ended = _lines(context)
    party = is_party(context.plan)
    for at, line in enumerate(lines):
        if line.kind == "bullet" and not party:
            yield _dash(context, line)
        elif line.kind == "bullet":
            continue
        if line.text[0].islower():
            yield _capital(context, line)
        found = _end(context, line, at == len(lines) - 1) if len(lines) > 1 else None
        found = found if ended or at < len(lines) - 1 else None
        if found:
            yield found


def _lines(context: Context) -> tuple[list[Printed], bool]:
    """Return the basis lines, and whether the list ends with them: it does not before “Thực hiện …”.

    An opening sentence that begins with “Căn cứ” is no line of the list.
    """
    found: list[Printed] = []
    for line in context.text.paragraphs:
        if line.kind == "abstract":
            continue
        folded, end = line.text[:16].casefold(), line.text[-40:].rstrip()
        sentence = end.endswith(":") or " như sau" in end
        if line.kind not in ("basis", "prose", "bullet") or not folded.startswith(_BEGINS) or sentence:
            return found, not folded.startswith(_GO_ON)
        found.append(line)
    return found, True


def _dash(context: Context, line: Printed) -> Diagnostic:
    span = line.span(0, len(line.text))
    source = context.sources[span.file].text
    start = source.rfind("\n", 0, span.start) + 1
    fix = None
    if source[start : span.start].strip() in ("-", "+", "*", "–"):
        fix = Fix(_DASH, (Edit(Span(start, span.start, span.file), ""),))
    vi, en = "dòng căn cứ không có gạch đầu dòng", "a line of the legal basis has no dash before it"
    return RULE.found(span, vi, en, fix=fix)


def _capital(context: Context, line: Printed) -> Diagnostic:
    place = line.typed(0, 1, context.sources)
    right = line.text[0].upper()
    title = Text(f"viết “{right}”", f"write “{right}”")
    fix = Fix(title, (Edit(place, right),)) if place else None
    word = " ".join(line.text.split()[:2])
    return RULE.found(
        line.span(0, len(word)), f"dòng căn cứ bắt đầu bằng chữ hoa: “{right}{word[1:]}”",
        f"a line of the legal basis begins with a capital: “{right}{word[1:]}”", fix=fix,
    )  # fmt: skip


def _end(context: Context, line: Printed, last: bool) -> Diagnostic | None:
    text = line.text.rstrip()
    mark = text[-1] if text[-1] in ";,.:" else ""
    right = "." if last else ";"
    if mark == right or text.endswith(("...", "…")):
        return None
    at = len(text) - len(mark)
    place = line.typed(at - 1, len(text), context.sources)
    fix = Fix(_MARK, (Edit(place, text[at - 1] + right),)) if place else None
    which = Text("dòng căn cứ cuối cùng", "the last line") if last else Text("dòng căn cứ", "a line")
    name = "dấu chấm" if last else "dấu chấm phẩy"
    en_name = "a full stop" if last else "a semicolon"
    return RULE.found(
        line.span(max(0, at - 1), len(text)), f"{which.vi} phải kết thúc bằng {name}",
        f"{which.en} of the legal basis ends with {en_name}", fix=fix, severity="note" if last else None,
    )  # fmt: skip
