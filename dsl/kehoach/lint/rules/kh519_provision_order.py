"""Điều, khoản, điểm viện dẫn không theo thứ tự từ nhỏ đến lớn.

Provision cited from the larger to the smaller part.

## Vì sao

Phần, chương, mục, điều, khoản, điểm được viện dẫn từ nhỏ đến lớn: “điểm a khoản 2 Điều 103”, không viết “Điều 103
khoản 2 điểm a” hay “khoản 2 điểm a Điều 103”.

## Why

Parts of a document are cited from the smaller to the larger: “điểm a khoản 2 Điều 103”.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Thực hiện Điều 10 khoản 2 Luật Hòa giải ở cơ sở.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Thực hiện khoản 2 Điều 10 Luật Hòa giải ở cơ sở.
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục II, Mục V, khoản 7 và cách viện dẫn của chính Nghị định.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from kehoach.diagnostics.model import Diagnostic, Edit, Fix, Text
from kehoach.lint.rule import Context, Rule
from kehoach.text.patterns import compiled

if TYPE_CHECKING:
    import re

RULE = Rule("KH519", "provision-order", "note", "0.1", certainty="likely", legal=True)
_TITLE = Text("đổi thứ tự", "change the order")


@cache
def _reversed() -> re.Pattern[str]:
    """Return the pattern of ``điều N khoản N [điểm a]`` and ``khoản N điểm a`` with nothing smaller after them."""
    import re

    ends = r"(?= điều \d|\.\s|\.$|;|\)|$| của | luật| nghị| bộ luật| thông tư)"
    return compiled(
        rf"\b(?:(điều \d+[a-zđ]?),? (khoản \d+[a-zđ]?)(?:,? (điểm [a-zđ]))?"
        rf"(?=\.\s|\.$|;|\)|$| của | luật| nghị| bộ luật| thông tư)|(khoản \d+[a-zđ]?),? (điểm [a-zđ]){ends})",
        re.MULTILINE,
    )


def check(context: Context) -> Iterator[Diagnostic]:
    """Find provisions that name the larger part first."""
    if "khoản " not in context.text.lower:
        return
    for hit in context.text.find(_reversed(), lower=True):
        if hit.paragraph.kind == "quote":
            continue
        words = hit.paragraph.text[hit.start : hit.end]
        at = hit.paragraph.start + hit.start
        parts = [context.text.whole[slice(*hit.match.span(n))] for n in range(5, 0, -1) if hit.match[n]]
        right = " ".join(_spelt(part) for part in parts)
        place = hit.paragraph.typed(hit.start, hit.end, context.sources)
        begins = at == hit.paragraph.start or context.text.whole[at - 2 : at] == ". "
        right = right[0].upper() + right[1:] if begins else right
        fix = Fix(_TITLE, (Edit(place, right),), safe=False) if place else None
        vi, en = (
            f"viện dẫn từ nhỏ đến lớn: “{right}”, không phải “{words}”",
            (f"provisions go from the smaller to the larger: “{right}”, not “{words}”"),
        )
        yield RULE.found(hit.span, vi, en, fix=fix)


def _spelt(part: str) -> str:
    return ("Đ" if part[:4].lower() == "điều" else part[0].lower()) + part[1:]
