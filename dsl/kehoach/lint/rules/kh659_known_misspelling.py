"""Lỗi chính tả quen gặp.

Known misspelling.

## Vì sao

“sử lý”, “bổ xung”, “đề suất”, “thăm quan”, “vô hình chung” gồm những tiếng có thật nên máy soát từng tiếng không
thấy, nhưng ghép lại thì không thành từ. Danh sách nằm ở `grammar/chinh_ta.txt`, chỉ gồm những chỗ không thể đúng;
chữ mà cơ quan coi là đúng thì thêm vào `house: words` trong `kehoach.yaml`.

## Why

These are made of real syllables, so that looking at each does not help, but together they are no word. The list in
`grammar/chinh_ta.txt` has only what cannot be right; an agency allows words of its own in `kehoach.yaml`.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Rà soát, đề suất bổ xung quy định về sử lý vi phạm.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Rà soát, đề xuất bổ sung quy định về xử lý vi phạm; cũng cố gắng tổ chức học tập chung.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Text
from kehoach.lint.printed import Printed
from kehoach.lint.rule import Context, Rule
from kehoach.lint.wording import Spot, like, lower_words_of, mend
from kehoach.model.word_lists import rows

RULE = Rule("KH659", "known-misspelling", "warning", "0.1")
_LIST = "chinh_ta"


def check(context: Context) -> Iterator[Diagnostic]:
    """Find the misspellings of the list."""
    words, lower = lower_words_of(context.text), context.text.lower
    for wrong, entries in rows(_LIST).items():
        if not words.issuperset(wrong.split(" ")) or wrong not in lower or wrong in context.house.words:
            continue
        right, *exceptions = entries[0]
        for paragraph, at in context.text.find_words(wrong):
            if paragraph.kind != "quote" and _alone(paragraph, at, at + len(wrong), exceptions):
                yield _finding(context, paragraph, at, wrong, right)


def _alone(paragraph: Printed, start: int, end: int, exceptions: list[str]) -> bool:
    """Tell whether the words stand by themselves, and not beside a word that makes them right."""
    text = paragraph.text
    if text[start - 1 : start].isalnum() or text[end : end + 1].isalnum():
        return False
    before = text[:start].rstrip().rsplit(None, 1)[-1:]
    after = text[end:].split(None, 1)[:1]
    for exception in exceptions:
        side, *allowed = exception.split()
        beside = before if side == "after" else after
        if beside and beside[0].lower().strip(".,;:()“”") in allowed:
            return False
    return True


def _finding(context: Context, paragraph: Printed, at: int, wrong: str, right: str) -> Diagnostic:
    end = at + len(wrong)
    typed = paragraph.text[at:end]
    better = like(typed, right)
    return RULE.found(
        paragraph.span(at, end),
        f"“{typed}” viết là “{better}”",
        f"“{typed}” is spelt “{better}”",
        fix=mend(
            context,
            (Spot(paragraph, at, end, better),),
            Text(f"sửa thành “{better}”", f"write “{better}”"),
            safe=False,
        ),
    )
