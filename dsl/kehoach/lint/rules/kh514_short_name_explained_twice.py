"""Một tên gọi tắt được giải thích hai lần.

Short name explained twice.

## Vì sao

Mỗi tên gọi tắt chỉ giải thích một lần, ở lần đầu. Giải thích lần thứ hai là thừa; nếu lần sau chỉ một văn bản hay
cơ quan khác thì một tên có hai nghĩa, người đọc không biết theo nghĩa nào.

## Why

A short name is explained once, where it first stands. The second clause is superfluous, or gives one name two
meanings.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Thực hiện Quyết định số 315/QĐ-TTg ngày 17/4/2024 của Thủ tướng Chính phủ (sau đây gọi tắt là Đề án).
Thực hiện Quyết định số 345/QĐ-TTg ngày 30/5/2024 của Thủ tướng Chính phủ (sau đây gọi tắt là Đề án).
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Thực hiện Quyết định số 315/QĐ-TTg ngày 17/4/2024 của Thủ tướng Chính phủ (sau đây gọi tắt là Đề án 315).
Thực hiện Quyết định số 345/QĐ-TTg ngày 30/5/2024 của Thủ tướng Chính phủ (sau đây gọi tắt là Đề án 345).
```
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.cite_clauses import Clause, clauses
from kehoach.lint.rule import Context, Rule
from kehoach.text.vietnamese import key

RULE = Rule("KH514", "short-name-explained-twice", "warning", "0.1")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find the clauses whose short name an earlier clause gives too."""
    first: dict[str, Clause] = {}
    for clause in clauses(context):
        if clause.line.kind == "abstract":
            continue  # the title must have none: KH516
        other = first.setdefault(key(clause.name), clause)
        if other is not clause:
            yield RULE.found(
                clause.span,
                f"tên gọi tắt “{clause.name}” đã được giải thích trước đó",
                f"the short name “{clause.name}” was explained before",
                (Hint(Text("lần đầu ở đây", "first here"), other.span),),
            )
