"""Đề mục không có nội dung.

Numbered title with nothing below it.

## Vì sao

Đề mục chỉ có tiêu đề mà bên dưới không có gì thường là phần quên chưa viết, hoặc đoạn văn bị đánh dấu “#”
nhầm. Nhiệm vụ, mục tiêu và đề mục giao việc cho đơn vị thì không bị báo: chính dòng ấy là nội dung. Đoạn
đánh số kết thúc bằng dấu câu cũng vậy.

## Why

A title with nothing below it is usually a part that was forgotten, or a paragraph marked “#” by mistake.
Tasks, goals and headings that assign duties are not reported: the line itself is the content. Neither are
numbered paragraphs, which end with a full stop.

## Sai

```kh
kế hoạch: Thử
# Mục đích
# Yêu cầu
Bảo đảm thiết thực, hiệu quả.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
# Yêu cầu
Bảo đảm thiết thực, hiệu quả.
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kehoach.diagnostics.model import Diagnostic
from kehoach.lint.rule import Context, Rule
from kehoach.model.plan import Block, Section, TableStart

RULE = Rule("KH602", "empty-section", "warning", "0.1")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find titles without anything below them that are no task, goal or duty."""
    plan = context.plan
    data = {item.path for items in (plan.tasks, plan.goals, plan.duties) for item in items}
    for section in _outside_tables(
        [*plan.sections, *(c for annex in plan.annexes for c in _before_table(annex.children))]
    ):
        if section.title and not section.children and section.path not in data:
            yield RULE.found(
                section.span, "đề mục không có nội dung nào bên dưới", "nothing stands below this title"
            )


def _before_table(children: Iterable[Block | Section]) -> Iterator[Block | Section]:
    """Give the lines up to a table: the numbered lines after it are its rows."""
    for child in children:
        if isinstance(child, TableStart):
            return
        yield child


def _outside_tables(children: Iterable[Block | Section]) -> Iterator[Section]:
    for child in children:
        if isinstance(child, Section):
            yield child
            yield from _outside_tables(_before_table(child.children))
