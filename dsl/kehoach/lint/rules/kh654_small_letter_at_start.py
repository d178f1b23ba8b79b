"""Đầu câu không viết hoa.

Sentence or paragraph that begins with a small letter.

## Vì sao

Viết hoa chữ cái đầu sau dấu chấm, dấu chấm hỏi, dấu chấm than và khi xuống dòng, kể cả sau gạch đầu dòng. Sau dấu ba
chấm và sau chữ viết tắt (“v.v.”, “tp.”) không bị báo; giá trị sau nhãn (“Thời gian thực hiện: thường xuyên”) và ô
trong bảng cũng không. Các đoạn bắt đầu bằng chữ thường được báo gộp một lần.

## Why

A sentence begins with a capital, and so does a new line, behind a dash too. What follows three dots, an abbreviation
or a label, and cells of tables are not reported. Paragraphs that begin small are reported together.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Sở Tư pháp chủ trì. các sở, ngành phối hợp.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Sở Tư pháp chủ trì. Các sở, ngành phối hợp với doanh nghiệp, hợp tác xã... cùng thực hiện.
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục II, Mục I.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from kehoach.diagnostics.model import Diagnostic, Text
from kehoach.lint.printed import Printed
from kehoach.lint.rule import Context, Rule
from kehoach.lint.wording import Spot, in_address, in_quotes, mend
from kehoach.text.patterns import compiled

if TYPE_CHECKING:
    import re

RULE = Rule("KH654", "small-letter-at-start", "note", "0.1", legal=True)
_KINDS = frozenset(("heading", "item", "bullet", "prose", "basis"))
_ABBREVIATED = "tp tx tt ts ths gs pgs bs ks vv st tr đc ds ls ông bà ctr tel fax email"


def check(context: Context) -> Iterator[Diagnostic]:
    """Find sentences, and paragraphs, that begin with a small letter."""
    for hit in context.text.find(_pattern()):
        text, at = hit.paragraph.text, hit.end - 1
        if _is_sentence(hit.paragraph, hit.match["word"], at):
            yield RULE.found(
                hit.paragraph.span(at, at + 1),
                f"sau dấu “{hit.match['sign']}” phải viết hoa: “{_word(text, at)}”",
                f"a capital is needed after “{hit.match['sign']}”: “{_word(text, at)}”",
                fix=mend(context, (_capital(hit.paragraph, at),), Text("viết hoa", "write a capital")),
            )
    small = [_capital(paragraph, 0) for paragraph in context.text.paragraphs if _begins_small(paragraph)]
    if small:
        first = small[0].paragraph
        vi = (
            f"{len(small)} đoạn bắt đầu bằng chữ thường, "
            if len(small) > 1
            else "đoạn bắt đầu bằng chữ thường, "
        )
        en = f"{len(small)} paragraphs begin" if len(small) > 1 else "the paragraph begins"
        yield RULE.found(
            first.span(0, 1),
            f"{vi}như “{_word(first.text, 0)} …”",
            f"{en} with a small letter, as “{_word(first.text, 0)} …”",
            fix=mend(context, small, Text("viết hoa đầu đoạn", "write capitals")),
        )


@cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern of the end of a sentence and a small letter; the sign comes first, quick to search."""
    return compiled(r"(?P<sign>[.?!])(?<=(?P<word>[^\W\d_]{2}).) +[a-zà-ỹ]")


def _is_sentence(paragraph: Printed, end: str, at: int) -> bool:
    """Tell whether a sentence ends before a letter, and no abbreviation stands there."""
    text = paragraph.text
    before = text[:at].rstrip()
    word = before[:-1].rsplit(None, 1)[-1].lower().strip("(“")
    if before.endswith("..") or "." in word or word in _ABBREVIATED.split() or not end.islower():
        return False
    follows = text[at : at + 4]
    item = len(follows) > 1 and follows[1] in ".)"
    return not item and text[at].islower() and not in_quotes(paragraph, at) and not in_address(text, at)


def _begins_small(paragraph: Printed) -> bool:
    text = paragraph.text
    if paragraph.kind not in _KINDS or not text[0].islower():
        return False
    odd = len(text) < 4 or text[1] in ".)-" or text[1].isupper() or text[1].isdigit() or in_address(text, 0)
    return not odd


def _capital(paragraph: Printed, at: int) -> Spot:
    return Spot(paragraph, at, at + 1, paragraph.text[at].upper())


def _word(text: str, at: int) -> str:
    end = text.find(" ", at)
    return text[at : end if end >= 0 else len(text)].strip(",;:.")
