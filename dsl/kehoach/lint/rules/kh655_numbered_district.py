"""Quận, phường mang số viết thường.

A numbered district or ward without its capital.

## Vì sao

Đơn vị hành chính đặt tên bằng chữ số thì viết hoa cả danh từ chung: “Quận 1”, “Phường 5”. Khi số là số lượng (“phường
12 năm liền”, “các phường 1, 2”) thì không bị báo.

## Why

The common noun of a unit that has a number for its name is written with a capital: “Quận 1”. Numbers that count are
not reported.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Tổ chức lễ phát động tại phường 5, quận 3.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Tổ chức lễ phát động tại Phường 5, Quận 3 và các phường 1, 2.
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục II, Mục III, khoản 1, điểm b.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from kehoach.diagnostics.model import Diagnostic, Text
from kehoach.lint.rule import Context, Rule
from kehoach.lint.wording import Spot, mend
from kehoach.text.patterns import compiled

if TYPE_CHECKING:
    import re

RULE = Rule("KH655", "numbered-district", "note", "0.1", legal=True)


def check(context: Context) -> Iterator[Diagnostic]:
    """Find “quận 1”, “phường 5” in small letters."""
    whole = context.text.whole
    if "quận " not in whole and "phường " not in whole:
        return
    for hit in context.text.find(_pattern()):
        before = hit.paragraph.text[: hit.start].rsplit(None, 1)[-1:]
        if hit.paragraph.kind == "quote" or (
            before and before[0].lower() in ("các", "những", "hai", "ba", "và")
        ):
            continue
        words = hit.match.group()
        right = words[0].upper() + words[1:]
        yield RULE.found(
            hit.span,
            f"“{words}” viết hoa là “{right}”",
            f"“{words}” is written “{right}”",
            fix=mend(
                context,
                (Spot(hit.paragraph, hit.start, hit.end, right),),
                Text(f"viết “{right}”", f"write “{right}”"),
            ),
        )


@cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern of such a name at the end of a word group."""
    import re

    after = r"[,;)]|\.(?!\d)|$| (?:Quận|quận|Thành phố|thành phố|TP)\b"
    return compiled(rf"\b(?:quận|phường) \d{{1,2}}(?={after})", re.MULTILINE)
