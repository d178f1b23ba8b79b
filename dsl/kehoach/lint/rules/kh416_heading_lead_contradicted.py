"""Đề mục là tên một đơn vị, nhiệm vụ bên dưới lại giao đơn vị khác chủ trì.

Heading of one unit, task below led by another.

## Vì sao

Đề mục “Sở Tư pháp” cho biết các việc bên dưới là của Sở Tư pháp. Một việc ở đó ghi “chủ trì: Sở Nội vụ” thì hoặc đặt
nhầm chỗ, hoặc ghi nhầm đơn vị; người đọc đề mục và người đọc bảng tổng hợp sẽ hiểu khác nhau.

## Why

A heading that is a body's name says whose tasks stand below. A task there with another lead stands in the wrong
place or names the wrong body.

## Sai

```kh
kế hoạch: Thử
# nhiệm vụ: Phân công nhiệm vụ
## Sở Tư pháp
### Biên soạn tài liệu phổ biến pháp luật
chủ trì: Sở Nội vụ
thời gian: Quý II/2026
```

## Đúng

```kh
kế hoạch: Thử
# nhiệm vụ: Phân công nhiệm vụ
## Sở Tư pháp
### Biên soạn tài liệu phổ biến pháp luật
chủ trì: Sở Tư pháp
phối hợp: Sở Nội vụ
thời gian: Quý II/2026
```
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.rule import Context, Rule
from kehoach.lint.who import folded, is_single, known, place_of
from kehoach.model.plan import Section, plain
from kehoach.model.units import is_unit

RULE = Rule("KH416", "heading-lead-contradicted", "note", "0.1", "likely")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find tasks with a lead of their own below a heading that is another body's name."""
    owners = _owners(context)
    if not owners:
        return
    for task in context.plan.tasks:
        if not task.role.lead or task.role.lead[0].inherited:
            continue
        heading = next(
            (section for path, section in owners.items() if task.path.startswith(path + ".")), None
        )
        if heading is None:
            continue
        name = plain(heading.words).strip()
        if all(not _same(unit.name, name) and is_single(unit.name) for unit in task.role.lead):
            lead = task.role.lead[0]
            yield RULE.found(
                place_of(context, lead),
                f"“{lead.name}” chủ trì một việc nằm dưới đề mục “{name}”",
                f"“{lead.name}” leads a task below the heading “{name}”",
                (Hint(Text("đề mục ở đây", "the heading is here"), heading.span),),
            )


def _owners(context: Context) -> dict[str, Section]:
    """Return the headings that are nothing but the name of one body, by their path."""
    names = known(context)
    found: dict[str, Section] = {}
    for section in context.sections():
        if section.title and any(isinstance(child, Section) for child in section.children):
            words = plain(section.words).strip()
            if len(words) < 120 and is_single(words) and is_unit(words, names):
                found[section.path] = section
    return found


def _same(name: str, heading: str) -> bool:
    """Tell whether two names may be of one body, or of a body and a part of it."""
    left, right = folded(name), folded(heading)
    return left in right or right in left
