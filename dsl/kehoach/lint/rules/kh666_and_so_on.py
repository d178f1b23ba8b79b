"""“vv”, “v.v…” viết chưa đúng.

“and so on” in a form that is not “v.v.”.

## Vì sao

“Vân vân” viết tắt là “v.v.” (hoặc dùng dấu ba chấm), không viết “vv”, “v.v...”, “v.v…”: hai cách chồng nhau.

## Why

“And so on” is “v.v.”, or three dots, and not both.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Phát tờ rơi, sổ tay, áp phích, vv...
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Phát tờ rơi, sổ tay, áp phích, v.v.
```
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from kehoach.diagnostics.model import Diagnostic, Text
from kehoach.lint.rule import Context, Rule
from kehoach.lint.wording import Spot, in_quotes, mend
from kehoach.text.patterns import compiled

if TYPE_CHECKING:
    import re

RULE = Rule("KH666", "and-so-on", "note", "0.1")
_TITLE = Text("viết “v.v.”", "write “v.v.”")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find the other forms of “v.v.”."""
    if "vv" not in context.text.whole and "v.v" not in context.text.whole:
        return
    for hit in context.text.find(_pattern()):
        words = hit.match.group()
        if words == "v.v." or in_quotes(hit.paragraph, hit.start):
            continue
        yield RULE.found(
            hit.span,
            f"“{words}” viết là “v.v.”",
            f"“{words}” is written “v.v.”",
            fix=mend(context, (Spot(hit.paragraph, hit.start, hit.end, "v.v."),), _TITLE),
        )


@cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern of all its forms, with the dots that follow."""
    return compiled(r"(?<![\w/.])v\.?v(?:\.{1,4}|…)?(?![\w/.])(?:…)?")
