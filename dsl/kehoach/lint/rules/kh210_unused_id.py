"""Tên gọi đã khai báo mà không dùng.

Declared name that is never used.

## Vì sao

Văn bản hay đơn vị khai báo mà không chỗ nào nhắc đến thì hoặc thừa, hoặc chỗ lẽ ra dùng nó đang ghi tay.
Dòng “căn cứ” tự in ra nên không bị báo; đơn vị có tên trong nhiệm vụ, nơi ban hành hay chữ ký là đã dùng;
tệp dùng chung có thể khai báo nhiều hơn một kế hoạch cần.

## Why

A document or unit that is declared and never referred to is either left over, or typed out where it should
be referred to. A “basis” line prints by itself; a unit that is named in a task, as the issuer or in the
signature is used; shared files may declare more than one plan needs.

## Sai

```kh
kế hoạch: Thử
văn bản qd315: Quyết định số 315/QĐ-TTg ngày 17/4/2024 của Thủ tướng Chính phủ
# Mục đích
Nâng cao nhận thức của cán bộ, công chức.
```

## Đúng

```kh
kế hoạch: Thử
văn bản qd315: Quyết định số 315/QĐ-TTg ngày 17/4/2024 của Thủ tướng Chính phủ
# Mục đích
Thực hiện có hiệu quả @qd315.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic
from kehoach.lint.places import narrowed
from kehoach.lint.rule import Context, Rule
from kehoach.model.plan import DeclaredUnit, Plan
from kehoach.text.span import Span
from kehoach.text.vietnamese import key

RULE = Rule("KH210", "unused-id", "warning", "0.1")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find documents, units, groups and persons of the plan itself that nothing refers to."""
    plan = context.plan
    for document in plan.documents:
        if document.id is not None and not document.basis and not document.used and _own(plan, document.span):
            yield _finding(context, document.id, document.span)
    for note in plan.declared_notes:
        if not note.used:
            yield _finding(context, note.id, note.span)
    units = [unit for unit in plan.units if not unit.used and _own(plan, unit.span)]
    named = _named(plan) if units else ""
    for unit in units:
        if not _mentioned(plan, unit, named):
            yield _finding(context, unit.id, unit.span)


def _own(plan: Plan, span: Span) -> bool:
    return span.file == plan.span.file


def _named(plan: Plan) -> str:
    """Return the words in which a unit may be named without a reference."""
    head, signature = plan.head, plan.signature
    words = [value.text for value in (head.issuer, head.parent) if value]
    words += [field.text for task in plan.tasks for field in task.role.fields]
    words += [recipient.text for recipient in plan.recipients or ()]
    words += [member for unit in plan.units for member in unit.members]
    if plan.parents:  # a group that the issuer belongs to says which of their tasks are its own
        words += [
            name
            for parent in plan.parents
            for task in parent.tasks
            for name in (*task.lead, *task.partners, *task.executors)
        ]
    words += [signature.name] if signature else []
    return "\n".join(key(word) for word in words)


def _mentioned(plan: Plan, unit: DeclaredUnit, named: str) -> bool:
    for task in plan.tasks:
        if any(unit.id == other.id for other in (*task.role.lead, *task.role.partners, *task.role.executors)):
            return True
    if any(unit.id == owner.id for duty in plan.duties for owner in duty.owner):
        return True
    return any(key(name) in named for name in (unit.name, unit.short, *unit.aliases, unit.id) if name)


def _finding(context: Context, ident: str, span: Span) -> Diagnostic:
    vi, en = f"“{ident}” đã khai báo nhưng không dùng", f"“{ident}” is declared but never used"
    return RULE.found(narrowed(span, ident, context.sources), vi, en)
