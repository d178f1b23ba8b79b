"""Giao việc cho cá nhân mà không ghi chức vụ.

Person as lead without a post.

## Vì sao

“Chủ trì: đồng chí Nguyễn Văn An” không cho biết người ấy giữ chức vụ gì, thuộc đơn vị nào; khi thay người thì không
biết ai làm tiếp. Trong kế hoạch nên giao cho đơn vị, hoặc ghi chức vụ: “Đồng chí Nguyễn Văn An, Phó Giám đốc Sở”.

## Why

A bare name says neither post nor body, and when the person leaves nobody knows who goes on. Assign to a body, or give
the post with the name.

## Sai

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
chủ trì: Đồng chí Nguyễn Văn An
thời gian: Quý II/2026
```

## Đúng

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
chủ trì: Đồng chí Nguyễn Văn An - Phó Giám đốc Sở Tư pháp
thời gian: Quý II/2026
```
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.rule import Context, Rule
from kehoach.lint.who import place_of
from kehoach.model.plan import Unit
from kehoach.model.unit_words import LIST
from kehoach.model.word_lists import values

RULE = Rule("KH417", "person-without-post", "note", "0.1", "likely")
_TITLES = ("đồng chí ", "đ/c ", "đc ", "ông ", "bà ")
_NAME = (2, 5)  # syllables of a person's name
_WAY_OUT = Text(
    "ghi chức vụ sau tên (“… - Phó Giám đốc Sở Tư pháp”), hoặc giao cho đơn vị",
    "give the post after the name, or assign the task to a body",
)


def check(context: Context) -> Iterator[Diagnostic]:
    """Find leads and executing units that are a person's name and nothing else."""
    for task in context.plan.tasks:
        for unit in (*task.role.lead, *task.role.executors):
            if unit.id is None and not unit.note and _is_name(unit) and not _goes_on(context, unit):
                yield RULE.found(
                    place_of(context, unit),
                    f"“{unit.name}” được giao việc mà không ghi chức vụ, đơn vị",
                    f"“{unit.name}” is assigned a task without post or body",
                    (Hint(_WAY_OUT),),
                )


def _is_name(unit: Unit) -> bool:
    lower = unit.name.lower()
    title = next((title for title in _TITLES if lower.startswith(title)), "")
    if not title:
        return False
    words = unit.name[len(title) :].split()
    posts = tuple(post.lower() for post in values(LIST, "person") if post.lower() + " " not in _TITLES)
    return (
        _NAME[0] <= len(words) <= _NAME[1]
        and all(word[:1].isupper() and word.isalpha() and word != word.upper() for word in words)
        and not lower[len(title) :].startswith(posts)
    )


def _goes_on(context: Context, unit: Unit) -> bool:
    """Tell whether words that may be a post follow the name in the source: “, Phó Giám đốc”, “(Chủ tịch)”."""
    place = place_of(context, unit)
    text = context.sources[place.file].text
    after = text[place.end : place.end + 40].partition("\n")[0].lstrip()
    return after[:1] in ("-", "–", ",", "(", ":")
