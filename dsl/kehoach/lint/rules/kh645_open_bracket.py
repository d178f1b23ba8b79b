"""Ngoặc mở không đóng, hoặc đóng không mở.

Bracket or quotation mark left open, or closed without being opened.

## Vì sao

Thiếu một nửa ngoặc đơn, ngoặc kép thì không rõ phần chú thích, tên đề án hay lời trích dừng ở đâu. Số thứ tự “a)”,
“1)” và lời trích kéo dài nhiều đoạn không bị báo.

## Why

With one half missing nobody knows where a remark, the name of a scheme or a quotation ends. Item numbers like
“a)” and quotations of several paragraphs are not reported.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Thực hiện Đề án “Chuyển đổi số giai đoạn 2026 - 2030 trên địa bàn tỉnh.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Thực hiện Đề án “Chuyển đổi số (giai đoạn 2026 - 2030)”: a) Tuyên truyền; b) Tập huấn.
```
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from kehoach.diagnostics.model import Diagnostic
from kehoach.lint.printed import Printed
from kehoach.lint.rule import Context, Rule
from kehoach.text.patterns import compiled
from kehoach.text.values import NamedTuple

if TYPE_CHECKING:
    import re

RULE = Rule("KH645", "open-bracket", "warning", "0.1")
_CLOSES = {"(": ")", "[": "]", "“": "”"}
_FAR = 30  # paragraphs that a quotation may have


class _Fault(NamedTuple):
    number: int
    paragraph: Printed
    at: int
    sign: str


def check(context: Context) -> Iterator[Diagnostic]:
    """Find halves of brackets and quotation marks in a paragraph."""
    for fault in _alone([fault for fault in _faults(context)]):
        sign = fault.sign
        span = fault.paragraph.span(fault.at, fault.at + 1)
        if sign in _CLOSES:
            yield RULE.found(
                span, f"dấu {sign} mở mà không đóng trong đoạn này", f"{sign} is never closed here"
            )
        elif sign == '"':
            yield RULE.found(
                span, 'số dấu " trong đoạn này lẻ', 'this paragraph has an odd number of " signs'
            )
        else:
            yield RULE.found(
                span, f"dấu {sign} đóng mà không mở trong đoạn này", f"{sign} was never opened here"
            )


def _faults(context: Context) -> Iterator[_Fault]:
    for number, paragraph in enumerate(context.text.paragraphs):
        text = paragraph.text
        if paragraph.kind == "quote":
            continue
        if "(" in text or ")" in text or "“" in text or "”" in text or "[" in text or "]" in text:
            yield from (_Fault(number, paragraph, at, sign) for at, sign in _unpaired(text))
        if text.count('"') % 2 and not _inches().search(text):
            yield _Fault(number, paragraph, text.rindex('"'), '"')


def _unpaired(text: str) -> Iterator[tuple[int, str]]:
    """Give the signs of a text that have no other half."""
    open_: list[tuple[int, str]] = []
    for found in _pattern().finditer(text):
        at, sign = found.end() - 1, found.group()[-1]
        if sign in _CLOSES:
            open_.append((at, sign))
        elif open_ and _CLOSES[open_[-1][1]] == sign:
            open_.pop()
        elif found["item"]:
            continue
        elif any(_CLOSES[other] == sign for _, other in open_):
            while _CLOSES[open_[-1][1]] != sign:
                yield open_.pop()
            open_.pop()
        else:
            yield at, sign
    yield from open_


def _alone(faults: list[_Fault]) -> list[_Fault]:
    """Return the faults but for the two ends of a quotation that is longer than a paragraph."""
    left: list[_Fault] = []
    for fault in faults:
        before = left[-1] if left else None
        if before and before.sign == "“" and fault.sign == "”" and 0 < fault.number - before.number < _FAR:
            left.pop()
        else:
            left.append(fault)
    return left


@cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern of a bracket; ``item`` is that of an item number: “a)”, “12)”, “iv)”."""
    return compiled(r"(?P<item>(?<![\w(])(?:\d{1,2}|[a-zđ]|[ivx]{1,4})\))|[()\[\]“”]")


@cache
def _inches() -> re.Pattern[str]:
    return compiled(r'\d"')
