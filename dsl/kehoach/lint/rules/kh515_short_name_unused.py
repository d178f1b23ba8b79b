"""Tên gọi tắt được đặt ra nhưng không dùng lần nào.

Short name that is never used.

## Vì sao

“(sau đây gọi tắt là …)” chỉ có ích khi sau đó có dùng tên gọi tắt. Không dùng thì bỏ cụm từ này đi; hoặc các chỗ sau
đã viết một tên khác, cần sửa cho thống nhất.

## Why

The clause is of use only when the short name follows. Leave it out, or use the name: perhaps the places after it
have another one.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Kiện toàn Ban Chỉ đạo tìm kiếm, quy tập hài cốt liệt sĩ (sau đây gọi tắt là BCĐ 515).
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Kiện toàn Ban Chỉ đạo tìm kiếm, quy tập hài cốt liệt sĩ (sau đây gọi tắt là BCĐ 515). Thành viên BCĐ 515 họp hằng quý.
```
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from kehoach.diagnostics.model import Diagnostic
from kehoach.lint.cite_clauses import Clause, clauses
from kehoach.lint.rule import Context, Rule
from kehoach.text.vietnamese import key

RULE = Rule("KH515", "short-name-unused", "note", "0.1", certainty="likely")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find the clauses whose short name stands nowhere after them."""
    for clause in clauses(context):
        if clause.line.kind == "abstract" or _used(context, clause):
            continue
        yield RULE.found(
            clause.span,
            f"tên gọi tắt “{clause.name}” không dùng lần nào sau đó",
            f"the short name “{clause.name}” is never used after this",
        )


def _used(context: Context, clause: Clause) -> bool:
    name = clause.name.lower()
    after = clause.line.start + clause.end
    if clause.line.kind == "note" or context.text.lower.find(name, after) >= 0 or name in _elsewhere(context):
        return True
    return _folded(context).count(key(name)) > context.text.lower.count(name)  # “Uỷ” here, “Ủy” there


@lru_cache(2)
def _elsewhere(context: Context) -> str:
    """Return the words of recipients, tasks and their fields, some of which print in tables only."""
    plan = context.plan
    words = [one.text for one in plan.recipients or ()]
    words += [text for task in plan.tasks for text in [field.text for field in task.role.fields]]
    return "\n".join(words).lower()


@lru_cache(2)
def _folded(context: Context) -> str:
    return key(context.text.whole)
