"""Thiếu dấu cách sau dấu câu.

No space after a punctuation mark.

## Vì sao

Sau dấu phẩy, dấu chấm phẩy, dấu hai chấm, dấu chấm, ngoặc đóng và trước ngoặc mở phải có dấu cách: “sở,ngành”,
“cụ thể:Sở Tư pháp”. Số (“1.000,5”), ngày tháng, địa chỉ trang tin, thư điện tử, tên tệp và chữ viết tắt
(“TP.HCM”, “VH,TT&DL”, “v.v.”) không bị báo.

## Why

A space follows a comma, semicolon, colon, full stop and closing bracket, and stands before an opening one. Numbers,
dates, web and e-mail addresses, file names and abbreviations (“TP.HCM”, “VH,TT&DL”, “v.v.”) are not reported.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Phối hợp với các sở,ngành liên quan.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Phối hợp với các sở, ngành, Sở VH,TT&DL, TP.HCM, trang sotuphap.namson.gov.vn; kinh phí 1.000,5 triệu đồng.
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

RULE = Rule("KH641", "no-space-after-sign", "warning", "0.1")
_TITLE = Text("thêm dấu cách", "add a space")
_ABBREVIATED = "tp tx tt ts ths gs pgs bs bsck ks cn st vv tr đc ds ls"


def check(context: Context) -> Iterator[Diagnostic]:
    """Find signs that are followed by a letter without a space."""
    for hit in context.text.find(_pattern()):
        sign, text = hit.match["sign"], hit.paragraph.text
        if not sign or in_address(text, hit.start) or not _wrong(text, hit.start, sign):
            continue
        opening = sign in "(“"
        yield RULE.found(
            hit.span,
            f"thiếu dấu cách {'trước' if opening else 'sau'} dấu {sign}",
            f"a space is missing {'before' if opening else 'after'} {sign}",
            fix=mend(
                context,
                (Spot(hit.paragraph, hit.start, hit.end, f" {sign}" if opening else f"{sign} "),),
                _TITLE,
            ),
        )


@cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern of a sign between two letters; the sign comes first, which is quick to search."""
    return compiled(r"(?P<sign>[,;:.!?)”](?<=[\w)”].)(?=[^\W\d_])|[(“](?<=[^\W\d_].)(?=[^\W\d_]{2}))")


def _wrong(text: str, at: int, sign: str) -> bool:
    """Tell whether a space is missing at a sign, so that it is no abbreviation."""
    before, after = text[at - 1], text[at + 1]
    if not after.isalpha():  # the mark of a footnote
        return False
    if sign in ",;!?”":
        return not (before.isupper() and after.isupper())
    word = _word_before(text, at)
    if sign == ".":
        follows = text[at + 2 : at + 3]
        return (
            word.islower()
            and len(word) > 1
            and word not in _ABBREVIATED.split()
            and after.isupper()
            and follows.islower()
        )
    if sign == ")":
        return text.rfind("(", 0, at) >= 0 and len(text[text.rfind("(", 0, at) : at]) > 3
    if sign == ":":
        return len(word) > 1 and word.isalpha() and not word.isascii()
    return len(word) > 1 and word.islower()


def _word_before(text: str, at: int) -> str:
    start = at
    while start and text[start - 1].isalpha():
        start -= 1
    return text[start:at]
