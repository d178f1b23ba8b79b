"""Tên viết tắt của cơ quan gõ sai.

Misspelt abbreviation of an agency.

## Vì sao

“MTTTQ”, “UNBD”, “HDND” là “MTTQ”, “UBND”, “HĐND” gõ thừa, đảo hoặc thiếu một chữ. Chỉ những cách gõ sai không thể
là chữ viết tắt khác mới bị báo: thừa một chữ lặp, đảo hai chữ liền nhau, gõ D thay Đ. Chữ viết tắt mà kế hoạch tự
giải thích, hoặc có trong danh sách của cơ quan (kehoach.yaml), không bị báo. Cả phần nơi nhận cũng được xem.

## Why

“MTTTQ”, “UNBD”, “HDND” are well-known abbreviations with a letter doubled, two letters swapped or D for Đ. Only slips
that can be no other abbreviation are reported; those that the plan or the house explains are not. The recipients are
looked at too.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Phát huy vai trò của Ủy ban MTTTQ Việt Nam các cấp.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Phát huy vai trò của Ủy ban MTTQ Việt Nam các cấp.
```
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from kehoach.diagnostics.model import Diagnostic, Edit, Fix, Text
from kehoach.lint.rule import Context, Rule
from kehoach.lint.who_slips import slips
from kehoach.text.patterns import compiled
from kehoach.text.span import Span

if TYPE_CHECKING:
    import re

RULE = Rule("KH406", "misspelt-agency-abbreviation", "warning", "0.1")


@cache
def _long() -> re.Pattern[str]:
    return compiled(r"[A-ZĐ]{4,}")


@cache
def _capitals() -> re.Pattern[str]:
    return compiled(r"(?<![\w/-])[A-ZĐ]{4,8}(?![\w/-])")  # not within symbols such as 12/KH-HDND


def check(context: Context) -> Iterator[Diagnostic]:
    """Find slips in the text and in the recipients."""
    whole = context.text.whole
    own = {short.short for short in context.plan.abbreviations} | context.house.abbreviations
    wrong = (slips().keys() & set(_long().findall(whole))) - own
    for word in sorted(wrong):
        for paragraph, start in context.text.find_words(word.lower()):
            end = start + len(word)
            if paragraph.kind != "quote" and _is_word(paragraph.text, start, end, word):
                yield _finding(paragraph.span(start, end), paragraph.typed(start, end, context.sources), word)
    for recipient in context.plan.recipients or ():
        text = context.sources[recipient.span.file].text
        for match in _capitals().finditer(text, recipient.span.start, recipient.span.end):
            if match[0] in slips() and match[0] not in own:
                span = Span(match.start(), match.end(), recipient.span.file)
                yield _finding(span, span, match[0])


def _is_word(text: str, start: int, end: int, word: str) -> bool:
    found = _capitals().match(text, start)
    return found is not None and found[0] == word and found.end() == end


def _finding(span: Span, typed: Span | None, word: str) -> Diagnostic:
    right = slips()[word]
    title = Text(f"sửa thành “{right}”", f"write “{right}”")
    return RULE.found(
        span,
        f"“{word}” là “{right}” gõ sai",
        f"“{word}” is a slip for “{right}”",
        fix=Fix(title, (Edit(typed, right),)) if typed else None,
    )
