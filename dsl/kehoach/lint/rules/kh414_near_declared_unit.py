"""Tên đơn vị gần giống một đơn vị đã khai báo.

Unit that is nearly a declared one.

## Vì sao

Kế hoạch đã khai báo đơn vị mà một chỗ ghi “Sở Tư phap”, “Sở Tư Pháp” lệch một chữ thì chỗ ấy thành một đơn vị khác
trong dữ liệu. Chỉ báo khi lệch đúng một tiếng, mỗi tiếng từ ba chữ cái, và tên ấy không phải là một cơ quan có thật
khác (Hội Nông dân, Hội Nhân dân …); tên riêng của xã, huyện không so.

## Why

Where a plan declares its units, a name with one syllable misspelt is another body in the data. Only one differing
syllable counts, only names that are no other known body; names of places are not compared.

## Sai

```kh
kế hoạch: Thử
đơn vị stp: Sở Tư pháp
đơn vị stc: Sở Tài chính
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
chủ trì: Sở Tư phạp
phối hợp: @stc; @stp
thời gian: Quý II/2026
```

## Đúng

```kh
kế hoạch: Thử
đơn vị stp: Sở Tư pháp
đơn vị stc: Sở Tài chính
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
chủ trì: Sở Tư pháp
phối hợp: @stc
thời gian: Quý II/2026
```
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kehoach.diagnostics.model import Diagnostic, Edit, Fix, Hint, Text
from kehoach.lint.rule import Context, Rule
from kehoach.lint.who import entries, known, place_of
from kehoach.model.plan import DeclaredUnit, Unit
from kehoach.model.unit_words import LIST, well_known
from kehoach.model.word_lists import rows
from kehoach.text.vietnamese import distance, key

RULE = Rule("KH414", "near-declared-unit", "warning", "0.1", "likely")
_SHORTEST = 3  # letters of a syllable that may be misspelt
_PLACES = frozenset(map(key, ("tỉnh", "huyện", "xã", "phường", "quận", "phố", "trấn", "khu", "thôn")))


def check(context: Context) -> Iterator[Diagnostic]:
    """Find undeclared units whose name differs from a declared one in one syllable, by a letter or two."""
    units = [unit for unit in context.plan.units if unit.kind != "person"]
    if not units:
        return
    names = [(key(name).split(), name, unit) for unit in units for name in (unit.name, *unit.aliases)]
    right = known(context) | well_known()
    told: set[str] = set()
    for unit in entries(context.plan.tasks):
        folded = key(unit.name)
        if unit.id is not None or folded in right or folded in told:
            continue
        told.add(folded)
        near = next((item for item in names if _near(folded.split(), item[0])), None)
        if near is not None:
            yield _finding(context, unit, near[1], near[2])


@cache
def _words() -> frozenset[str]:
    """Return the syllables of all names and heads that are known: none of these is a misspelt one."""
    return frozenset(
        word
        for group in rows(LIST).values()
        for row in group
        for cell in row
        for word in key(cell.replace(";", " ").replace(",", " ")).split()
    )


def _near(words: list[str], others: list[str]) -> bool:
    if len(words) != len(others) or len(words) < 2:
        return False
    unlike = [at for at, word in enumerate(words) if word != others[at]]
    if len(unlike) != 1:
        return False
    at = unlike[0]
    word, other = words[at].strip(","), others[at].strip(",")
    place = any(before in _PLACES for before in words[max(0, at - 3) : at])
    if place or min(len(word), len(other)) < _SHORTEST or word in _words():
        return False
    return not any(letter.isdigit() for letter in word + other) and distance(word, other, 2) <= 2


def _finding(context: Context, unit: Unit, name: str, other: DeclaredUnit) -> Diagnostic:
    place = place_of(context, unit)
    typed = context.sources[place.file].text[place.start : place.end] == unit.name
    title = Text(f"sửa thành “{name}”", f"write “{name}”")
    return RULE.found(
        place,
        f"“{unit.name}” chưa khai báo; có phải “{name}” không?",
        f"“{unit.name}” is not declared; is it “{name}”?",
        (Hint(Text(f"“{name}” khai báo ở đây", f"“{name}” is declared here"), other.span),),
        Fix(title, (Edit(place, name),), safe=False) if typed else None,
    )
