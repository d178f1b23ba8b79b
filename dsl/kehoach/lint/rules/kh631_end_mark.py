"""Dấu “./.” gõ giữa văn bản hoặc hai lần.

“./.” typed inside the text or twice.

## Vì sao

“./.” kết thúc văn bản, chỉ đứng sau chữ cuối cùng, và kehoach tự đặt. Gõ “./.” ở cuối một mục, hay “./../.”, thì người
đọc tưởng văn bản hết ở đó.

## Why

“./.” ends a document, after its last word, and kehoach puts it. Typed at the end of a part, or twice, it tells the
reader that the document ends there.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Nâng cao nhận thức của cán bộ, công chức./.
# Yêu cầu
Bảo đảm thiết thực, hiệu quả.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
# Yêu cầu
Bảo đảm thiết thực, hiệu quả./.
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục III: các mẫu văn bản kết thúc bằng “./.”.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Edit, Fix, Text
from kehoach.lint.annexes import in_body
from kehoach.lint.rule import Context, Rule

RULE = Rule("KH631", "end-mark", "warning", "0.1")
_MARK = "./."
_OUTSIDE = frozenset(("note", "quote", "annex"))


def check(context: Context) -> Iterator[Diagnostic]:
    """Find end marks before the last words of the document, and the second of two."""
    places = [
        (paragraph, at)
        for paragraph, at in context.text.find_words(_MARK)
        if paragraph.kind not in _OUTSIDE and in_body(context, paragraph)
    ]
    if not places:
        return
    last = [p for p in context.text.paragraphs if p.kind not in _OUTSIDE and in_body(context, p)][-1]
    for at, (paragraph, start) in enumerate(places):
        end = start + len(_MARK)
        final = paragraph is last and not paragraph.text[end:].strip(" ./;”")
        if final and at == len(places) - 1:
            continue
        typed = paragraph.typed(start, end, context.sources)
        edit = Edit(typed, "" if final else ".") if typed else None
        title = Text("bỏ “./.”", "delete “./.”") if final else Text("viết “.”", "write “.”")
        yield RULE.found(
            paragraph.span(start, end),
            "“./.” chỉ đứng sau chữ cuối cùng của văn bản, một lần",
            "“./.” stands once, after the last word of the document",
            fix=Fix(title, (edit,)) if edit else None,
        )
