"""Chỗ trống, chữ giữ chỗ còn trong văn bản sắp ban hành.

A placeholder in a document about to be issued.

## Vì sao

“ngày … tháng …”, “xxx”, “[tên cơ quan]”, “TODO”, “(?)” là chỗ để điền sau. Văn bản sắp ban hành không được còn. Dấu “…”
thay cho “vân vân” (“đài, báo, …”) và biểu mẫu ở phụ lục không bị báo. Quy tắc này chỉ chạy với `kehoach check
--final`.

## Why

“ngày … tháng …”, “xxx”, “[name]”, “TODO” and “(?)” are left to be filled in. A document about to be issued must have
none. “…” for “and so on” and forms in annexes are not reported. The rule runs only with `kehoach check --final`.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Tổ chức hội nghị vào ngày … tháng 5 năm 2026 tại xxx.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Tổ chức hội nghị vào ngày 15 tháng 5 năm 2026 tại hội trường UBND tỉnh; tuyên truyền trên báo, đài, …
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kehoach.diagnostics.model import Diagnostic
from kehoach.lint.annexes import in_body
from kehoach.lint.names_in_time import frame
from kehoach.lint.places import narrowed
from kehoach.lint.printed import Printed
from kehoach.lint.rule import Context, Rule
from kehoach.model.plan import plain
from kehoach.text.patterns import compiled
from kehoach.text.vietnamese import bare

RULE = Rule("KH638", "placeholder", "error", "0.1", final=True)
_FORMS = frozenset(("mau", "phieu", "bieu", "cuong"))
_NAMES = ("họ và tên", "họ tên", "nguyễn văn a", "nguyễn văn b")


@cache
def _pattern() -> re.Pattern[str]:
    """Return the signs and words that stand for what is not known yet; “, …” means “and so on”."""
    dots = r"(?:…|\.{3,})"
    return compiled(
        rf"\b(?:[Ss]ố|[Nn]gày|[Tt]háng|[Nn]ăm|[Qq]uý|[Kk]hoảng|[Tt]ổng số|[Tt]ại|[Cc]ủa):? ?"
        rf"{dots}(?! ?[)”])"
        rf"|{dots} ?(?:%|/\w)|…{{2,}}|\.{{5,}}|_{{3,}}"
        r"|\[(?![\d., ;-]+\])[^\[\]\n]{0,60}\]|(?<!\w)(?:x{2,}|X{4,}|TODO|FIXME|abc|ABC|dd/mm/yyyy)(?!\w)"
        r"|\(\?+\)|\?{2,}|(?<=\s)\?(?!\S)"
    )


def check(context: Context) -> Iterator[Diagnostic]:
    """Find signs of what is left to fill in, in the text, the frame and the signer's name."""
    for hit in context.text.find(_pattern()):
        if hit.paragraph.kind != "quote" and not _in_form(context, hit.paragraph):
            yield RULE.found(hit.span, *_told(hit.match[0]))
    head = context.plan.head
    lines = [
        *frame(context),
        *((value.text, value.span) for value in (head.number, head.place) if value is not None),
    ]
    for text, span in lines:
        for match in _pattern().finditer(text):
            yield RULE.found(narrowed(span, match[0], context.sources), *_told(match[0]))
    signature = context.plan.signature
    if signature is not None and signature.name.strip().lower() in _NAMES:
        yield RULE.found(narrowed(signature.span, signature.name, context.sources), *_told(signature.name))


def _in_form(context: Context, paragraph: Printed) -> bool:
    """Tell whether a paragraph belongs to an annex that is a form for others to fill in: “Mẫu báo cáo”."""
    at = paragraph.runs[0][1].start
    before = [annex for annex in context.plan.annexes if annex.span.start <= at]
    title = bare(plain(before[-1].title)).split() if before and not in_body(context, paragraph) else ()
    return not _FORMS.isdisjoint(title)


def _told(words: str) -> tuple[str, str]:
    return f"“{words}” là chỗ chưa điền", f"“{words}” is left to be filled in"
