"""Thừa dấu cách trước dấu câu.

Space before a punctuation mark.

## Vì sao

Dấu phẩy, dấu chấm, dấu chấm phẩy, dấu hai chấm, dấu chấm hỏi, dấu chấm than viết liền với chữ đứng trước; cách
ra thì dấu có thể bị đẩy xuống đầu dòng sau. Dấu ba chấm và tỷ lệ (“1 : 500”) không bị báo.

## Why

A comma, full stop, semicolon, colon, question or exclamation mark is written close to the word before it;
otherwise it may begin a line of its own. Three dots and ratios (“1 : 500”) are not reported.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Phối hợp với các sở , ngành liên quan .
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Phối hợp với các sở, ngành liên quan, ... lập bản đồ tỷ lệ 1 : 500.
```
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

RULE = Rule("KH640", "space-before-sign", "warning", "0.1")
_SIGNS = ",.;:?!"
_TITLE = Text("xóa dấu cách thừa", "delete the space")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find spaces between a word and the sign after it."""
    if not any(f" {sign}" in context.text.whole for sign in _SIGNS):
        return
    for hit in context.text.find(_pattern()):
        sign, text = hit.match["sign"], hit.paragraph.text
        before, after = text[hit.start - 1], text[hit.end :].lstrip()[:1]
        if sign == ":" and before.isdigit() and after.isdigit():
            continue
        yield RULE.found(
            hit.span,
            f"thừa dấu cách trước dấu “{sign}”",
            f"there is a space before “{sign}”",
            fix=mend(context, (Spot(hit.paragraph, hit.start, hit.end, sign),), _TITLE),
        )


@cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern of such spaces, but not before three dots, “.docx” or a blank."""
    return compiled(r"(?<=[\w)”\]%,;]) +(?P<sign>[,;:?!]|\.(?![\w.…/]))")
