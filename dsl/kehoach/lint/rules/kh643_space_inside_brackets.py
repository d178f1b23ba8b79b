"""Thừa dấu cách bên trong ngoặc.

Space inside brackets or quotation marks.

## Vì sao

Ngoặc đơn, ngoặc kép viết liền với chữ bên trong: “( sau đây gọi tắt là Đề án )” viết là “(sau đây gọi tắt là
Đề án)”. Ngoặc để trống chờ điền không bị báo.

## Why

Brackets and quotation marks are written close to the words inside them. Empty brackets to be filled in are not
reported.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Thực hiện Đề án chuyển đổi số ( sau đây gọi tắt là Đề án ).
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Thực hiện Đề án chuyển đổi số (sau đây gọi tắt là Đề án).
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

RULE = Rule("KH643", "space-inside-brackets", "warning", "0.1")
_TITLE = Text("xóa dấu cách thừa", "delete the space")
_SIGNS = ("( ", "“ ", "[ ", " )", " ”", " ]")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find spaces after an opening sign and before a closing one."""
    if not any(sign in context.text.whole for sign in _SIGNS):
        return
    for hit in context.text.find(_pattern()):
        sign = hit.match.group().strip()
        side = ("sau", "after") if sign in "(“[" else ("trước", "before")
        yield RULE.found(
            hit.span,
            f"thừa dấu cách {side[0]} dấu {sign}",
            f"there is a space {side[1]} {sign}",
            fix=mend(context, (Spot(hit.paragraph, hit.start, hit.end, sign),), _TITLE),
        )


@cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern of such a sign with its spaces."""
    return compiled(r"(?<!\w)[(“\[] +(?=[\w“])|(?<=[\w.,;…”%]) +[)”\]](?!\w)")
