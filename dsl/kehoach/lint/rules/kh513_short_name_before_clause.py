"""Tên gọi tắt dùng trước khi được giải thích.

Short name used before the clause that explains it.

## Vì sao

Người đọc chỉ hiểu tên gọi tắt sau khi gặp “(sau đây gọi tắt là …)”. Cụm từ này phải đứng ở lần viện dẫn đầu tiên;
nếu tên gọi tắt đã xuất hiện ở các đoạn trước thì chuyển cụm từ lên đó. Trích yếu, cước chú, lời trích dẫn không
được tính.

## Why

A short name is understood only after “(sau đây gọi tắt là …)”, which belongs to the first mention. The plan's
title, footnotes and quotations do not count.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Bám sát nội dung của BCĐ 515, phân công rõ trách nhiệm.
Kiện toàn Ban Chỉ đạo tìm kiếm, quy tập hài cốt liệt sĩ (sau đây gọi tắt là BCĐ 515).
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Kiện toàn Ban Chỉ đạo tìm kiếm, quy tập hài cốt liệt sĩ (sau đây gọi tắt là BCĐ 515).
Bám sát nội dung của BCĐ 515, phân công rõ trách nhiệm.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.cite_clauses import clauses, is_name, is_plain_type, uses_before
from kehoach.lint.rule import Context, Rule

RULE = Rule("KH513", "short-name-before-clause", "warning", "0.1", certainty="likely")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find the first use of every short name in a line before its clause."""
    seen: set[str] = set()
    for clause in clauses(context):
        if clause.name in seen or not is_name(clause) or is_plain_type(clause) or clause.line.kind == "note":
            continue
        seen.add(clause.name)
        for line, at in uses_before(context, clause):
            name = clause.name
            where = Hint(Text("chỗ giải thích ở đây", "it is explained here"), clause.span)
            yield RULE.found(
                line.span(at, at + len(name)),
                f"“{name}” được dùng trước khi có “(sau đây gọi tắt là {name})”",
                f"“{name}” is used before the clause that explains it",
                (where,),
            )
            break
