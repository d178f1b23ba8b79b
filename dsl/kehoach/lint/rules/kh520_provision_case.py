"""Điều, khoản, điểm viết sai chữ hoa, chữ thường.

Provision in the wrong case.

## Vì sao

“Điều” đi với số thứ tự thì viết hoa; “khoản”, “điểm” viết thường: “điểm a khoản 2 Điều 103”. Đầu câu thì chữ nào cũng
viết hoa.

## Why

“Điều” with its number has a capital, “khoản” and “điểm” have none, but at the beginning of a sentence.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Thực hiện quy định tại Khoản 2 điều 10 của Luật Hòa giải ở cơ sở.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Thực hiện quy định tại khoản 2 Điều 10 của Luật Hòa giải ở cơ sở.
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục II, Mục V, khoản 7.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from kehoach.diagnostics.model import Diagnostic, Edit, Fix, Text
from kehoach.lint.printed import Hit
from kehoach.lint.rule import Context, Rule
from kehoach.text.patterns import compiled

if TYPE_CHECKING:
    import re

RULE = Rule("KH520", "provision-case", "warning", "0.1", legal=True)
_LAW = r"(?:bộ luật|luật|nghị định|nghị quyết|thông tư|pháp lệnh|quyết định|quy chế|điều lệ)"
_GOES_ON = rf"(?=,? (?:của|và|đến|này|điều|khoản|{_LAW})\b|[.,;)]|$)"


@cache
def _small() -> re.Pattern[str]:
    """Return the pattern of ``điều 10``, to be found in the text in lower case; a law's name may follow (1)."""
    import re

    return compiled(rf"điều(?= \d+[a-zđ]?(?:(,? (?:của )?{_LAW}\b)|{_GOES_ON}))", re.MULTILINE)


@cache
def _capital() -> re.Pattern[str]:
    return compiled(r"Khoản(?= \d)|Điểm(?= [a-zđ],? [Kk]hoản \d)")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find ``điều 10``, and ``Khoản 2``, ``Điểm a`` inside a sentence."""
    whole = context.text.whole
    if "điều " in whole:
        for hit in context.text.find(_small(), lower=True):
            before = hit.paragraph.text[: hit.start]
            cited = before.endswith(("tại ", "theo ")) or before[-2:-1].isdigit()
            named = hit.match[1] and before[-2:-1].isalnum()
            if whole.startswith("điều", hit.match.start()) and (cited or named):
                yield from _finding(context, hit, "Điều")
    if "Khoản " in whole or "Điểm " in whole:
        for hit in context.text.find(_capital()):
            before = hit.paragraph.text[: hit.start]
            if before.endswith((", ", "; ")) or (before[-1:] == " " and before[-2:-1].isalnum()):
                yield from _finding(context, hit, hit.match[0].lower())


def _finding(context: Context, hit: Hit, right: str) -> Iterator[Diagnostic]:
    line = hit.paragraph
    quoted = line.text.count("“", 0, hit.start) > line.text.count("”", 0, hit.start)
    if line.kind == "quote" or quoted:
        return
    number = line.text[hit.end : hit.end + 8].split()[0].rstrip(",.;)")
    typed = line.text[hit.start : hit.end]
    title = Text(f"viết “{right}”", f"write “{right}”")
    place = line.typed(hit.start, hit.end, context.sources)
    fix = Fix(title, (Edit(place, right),)) if place else None
    vi, en = (
        f"viết “{right} {number}”, không phải “{typed} {number}”",
        (f"write “{right} {number}”, not “{typed} {number}”"),
    )
    yield RULE.found(hit.span, vi, en, fix=fix)
