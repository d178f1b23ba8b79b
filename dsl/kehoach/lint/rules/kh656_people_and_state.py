"""“Nhân dân”, “Nhà nước” viết thường.

“Nhân dân” and “Nhà nước” in small letters.

## Vì sao

Hai danh từ này luôn viết hoa: “phục vụ Nhân dân”, “Đảng và Nhà nước”. Trong tên cơ quan (“Ủy ban nhân dân”), khi làm
định ngữ (“quản lý nhà nước”, “công an nhân dân”) và trong tên văn bản đã khai báo thì không bị báo. Báo gộp một lần.

## Why

These two nouns always have a capital. In names of bodies as attributes (“quản lý nhà nước”) and in titles of declared
documents they are not reported. One finding tells of all places.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Tuyên truyền đến cán bộ và nhân dân.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Tuyên truyền đến cán bộ và Nhân dân; Ủy ban nhân dân xã tăng cường quản lý nhà nước.
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục II, Mục V, khoản 1.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from kehoach.diagnostics.model import Diagnostic, Text
from kehoach.lint.rule import Context, Rule
from kehoach.lint.wording import Spot, mend, own_words
from kehoach.text.patterns import compiled

if TYPE_CHECKING:
    import re

RULE = Rule("KH656", "people-and-state", "note", "0.1", legal=True)
_BEFORE_PEOPLE = frozenset(
    "lớp chúng vụ động của cho với đến tới trong và , giữa từ do để truyền toàn giúp phía".split()  # noqa: SIM905
)
_TITLE = Text("viết hoa", "write capitals")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find the two nouns where what stands before shows that they are nouns."""
    whole = context.text.whole
    if "nhân dân" not in whole and "nhà nước" not in whole:
        return
    spots = []
    for hit in context.text.find(_pattern()):
        text = hit.paragraph.text
        if not _is_noun(hit.match.group(), text[: hit.start]) or not own_words(context, hit):
            continue
        spots.append(Spot(hit.paragraph, hit.start, hit.start + 1, "N"))
    if spots:
        first = spots[0]
        words = first.paragraph.text[first.start : first.start + 8]
        right = words[0].upper() + words[1:]
        many = f" ({len(spots)} chỗ)" if len(spots) > 1 else ""
        yield RULE.found(
            first.paragraph.span(first.start, first.start + 8),
            f"“{words}” viết hoa là “{right}”{many}",
            f"“{words}” is written “{right}”" + (f" ({len(spots)} places)" if many else ""),
            fix=mend(context, spots, _TITLE),
        )


@cache
def _pattern() -> re.Pattern[str]:
    return compiled(r"nh(?:ân dân|à nước)(?! tệ)\b")


def _is_noun(words: str, before: str) -> bool:
    """Tell whether the words before make a noun of it: “các tầng lớp nhân dân”, “Đảng và nhà nước”."""
    if words == "nhà nước":
        return before.endswith(("Đảng, ", "Đảng và "))
    stripped = before.rstrip()
    if not stripped:
        return False
    last = "," if stripped.endswith(",") else stripped.rsplit(None, 1)[-1].lower()
    return last in _BEFORE_PEOPLE
