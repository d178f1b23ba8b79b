"""Lẫn hai cách đặt dấu thanh.

Two ways to place tone marks mixed.

## Vì sao

“hòa, ủy, thủy” (đặt dấu kiểu cũ) và “hoà, uỷ, thuỷ” (kiểu mới) đều được dùng: văn bản nhà nước quen kiểu cũ, văn
bản của Đảng quen kiểu mới; Nghị định 30/2020/NĐ-CP không quy định. Một văn bản chỉ nên theo một cách, nếu không
việc tìm kiếm bỏ sót. Cách ít hơn được báo một lần, kể mọi chỗ; tên người và địa danh không bị tính.

## Why

Both “hòa, ủy” and “hoà, uỷ” are in use; no decree settles it. In one document searching needs one way. The rarer
one is reported once for all its places; names of people and places do not count.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Hệ thống hóa văn bản, số hóa hồ sơ; hiện đại hoá nền hành chính.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Hệ thống hóa văn bản, số hóa hồ sơ của ông Nguyễn Văn Hoà; hiện đại hóa; quý I, quỹ, hoàn thành, thuyền.
```
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from kehoach.diagnostics.model import Diagnostic, Text
from kehoach.lint.printed import Hit
from kehoach.lint.rule import Context, Rule
from kehoach.lint.wording import Spot, lower_words_of, mend, own_words
from kehoach.text.patterns import compiled

if TYPE_CHECKING:
    import re

RULE = Rule("KH649", "mixed-tone-marks", "note", "0.1")
_OLD = "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy".split()  # noqa: SIM905
_NEW = "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ".split()  # noqa: SIM905


def check(context: Context) -> Iterator[Diagnostic]:
    """Find the rarer way of placing tone marks in a plan that has both."""
    ends = _ends()
    words = [word for word in lower_words_of(context.text) if word[-2:] in ends and word[-3:-2] != "q"]
    if len({ends[word[-2:]][0] for word in words}) < 2:
        return
    spots: dict[str, list[Spot]] = {"old": [], "new": []}
    for hit in context.text.find(_pattern(), lower=True):
        spot = _spot(hit)
        if spot is not None:
            spots[_ends()[hit.match.group()][0]].append(spot)
    rare, common = sorted(spots, key=lambda style: (len(spots[style]), style == "old"))
    spots[rare] = [spot for spot in spots[rare] if own_words(context, spot)]
    if spots[rare]:
        first = spots[rare][0]
        yield RULE.found(
            first.paragraph.span(first.start, first.end),
            f"“{first.words}” đặt dấu khác cách viết chung của văn bản ({_counts(spots, rare, common)} chỗ)",
            f"“{first.words}” has its tone mark placed unlike the rest of the plan ({_counts(spots, rare, common)})",
            fix=mend(context, spots[rare], Text(f"viết “{first.better}” …", f"write “{first.better}” …")),
        )


def _counts(spots: dict[str, list[Spot]], rare: str, common: str) -> str:
    return f"{len(spots[rare])}/{len(spots[rare]) + len(spots[common])}"


@cache
def _ends() -> dict[str, tuple[str, str]]:
    """Return the ends of words that differ: which way they are written in, and the other way."""
    old = {end: ("old", other) for end, other in zip(_OLD, _NEW, strict=True)}
    return old | {end: ("new", other) for end, other in zip(_NEW, _OLD, strict=True)}


@cache
def _pattern() -> re.Pattern[str]:
    return compiled(r"(?:o[àáảãạèéẻẽẹ]|[òóỏõọ][ae]|u[ỳýỷỹỵ]|[ùúủũụ]y)\b")


def _spot(hit: Hit) -> Spot | None:
    """Return the whole word of a hit and its other spelling; None without a tone, for “qu…” and for names."""
    text, end = hit.paragraph.text, hit.end
    start = hit.start
    while start and text[start - 1].isalpha():
        start -= 1
    other = _ends().get(hit.match.group())
    if other is None or text[hit.start - 1 : hit.start] in ("q", "Q") or _in_name(text, start, end):
        return None
    ending = other[1].upper() if text[end - 1].isupper() else other[1]
    return Spot(hit.paragraph, start, end, text[start : hit.start] + _cased(text, hit.start, ending))


def _cased(text: str, at: int, ending: str) -> str:
    return ending[0].upper() + ending[1:] if text[at].isupper() else ending


def _in_name(text: str, start: int, end: int) -> bool:
    """Tell whether a capital word stands beside another: part of a name such as “Khánh Hoà”, “Nguyễn Văn Hoà”."""
    if not text[start].isupper() or text[start:end].isupper():
        return False
    before, after = text[:start].rsplit(None, 1)[-1:], text[end : end + 2].strip()
    named = bool(before) and before[0][:1].isupper() and before[0][-1:].isalpha() and not before[0].isupper()
    title = bool(before) and before[0].lower() in ("tỉnh", "thành", "huyện", "đảng", "quận", "thị")
    return (named and not title) or after[:1].isupper()
