"""Dấu câu lặp hoặc hai dấu câu chồng nhau.

Punctuation mark written twice, or two that exclude each other.

## Vì sao

“..”, “,,”, “;.”, “.;” là lỗi gõ khi sửa câu, mắt thường hay bỏ sót. Dấu ba chấm, dấu kết thúc “./.”, dòng chấm
chờ điền và dấu sau chữ viết tắt (“v.v.;”, “TP.,”) không bị báo.

## Why

“..”, “,,”, “;.”, “.;” remain when a sentence was changed. Three dots, the end mark “./.”, dotted blanks and the
mark after an abbreviation (“v.v.;”, “TP.,”) are not reported.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Phối hợp với các sở,, ngành liên quan;.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Phối hợp với các sở, ngành, doanh nghiệp, v.v.; người dân...
```
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from kehoach.diagnostics.model import Diagnostic, Text
from kehoach.lint.rule import Context, Rule
from kehoach.lint.wording import Spot, in_address, mend
from kehoach.text.patterns import compiled

if TYPE_CHECKING:
    import re

RULE = Rule("KH644", "repeated-sign", "warning", "0.1")
_PAIRS = ("..", ",,", ";;", "::", ",.", ";.", ":.", ".;", ",;", ";,", ":;", ":,", ";:", ",:")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find two signs in a row that cannot stand together."""
    for hit in context.text.find(_pattern()):
        signs, text = hit.match.group(), hit.paragraph.text
        if signs not in _PAIRS or not _wrong(text, hit.start, hit.end):
            continue
        after = text[hit.end :].lstrip()[:1]
        ends = "." in signs and (not after or after.isupper())
        kept = "." if ends else signs.strip(".")[:1] or "."
        yield RULE.found(
            hit.span,
            f"hai dấu câu liền nhau: “{signs}”",
            f"two punctuation marks in a row: “{signs}”",
            fix=mend(
                context,
                (Spot(hit.paragraph, hit.start, hit.end, kept),),
                Text(f"chỉ để “{kept}”", f"leave “{kept}” only"),
                safe=signs in (",,", ";;", "::"),
            ),
        )


def _wrong(text: str, start: int, end: int) -> bool:
    """Tell whether two signs stand behind a word and end nothing that is written so: “v.v.;”, “TP.,”, “../..”."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if (
        not (before.isalnum() or before in ")”%")
        or not before
        or after in ("/", "…")
        or in_address(text, start)
    ):
        return False
    word = text[text.rfind(" ", 0, start) + 1 : start]
    if word in ("vv", "v.v"):
        return False
    abbreviated = "." in word or word.isupper() or len(word) < 3
    return not (abbreviated and text[start] == "." != text[start + 1])


@cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern of signs in a row; three dots and dotted blanks are longer than two."""
    return compiled(r"[.,;:]{2,}")
