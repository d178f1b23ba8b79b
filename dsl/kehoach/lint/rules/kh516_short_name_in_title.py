"""Tên gọi tắt được giải thích ngay trong trích yếu của kế hoạch.

Short name explained in the title of the plan.

## Vì sao

Trích yếu là một câu ngắn nêu nội dung của văn bản; “(sau đây gọi tắt là …)” phải đứng ở phần mở đầu hoặc nội dung,
nơi văn bản được viện dẫn lần đầu.

## Why

The title is one short sentence; the clause “(sau đây gọi tắt là …)” belongs to the text, where the document is
first cited.

## Sai

```kh
kế hoạch: Thực hiện Đề án nâng cao năng lực hòa giải viên (sau đây gọi tắt là Đề án)
# Mục đích
Thực hiện Đề án.
```

## Đúng

```kh
kế hoạch: Thực hiện Đề án nâng cao năng lực hòa giải viên
# Mục đích
Thực hiện Đề án nâng cao năng lực hòa giải viên (sau đây gọi tắt là Đề án). Bám sát Đề án.
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 5, điểm b: trích yếu là một câu ngắn gọn hoặc một cụm từ
phản ánh khái quát nội dung chủ yếu của văn bản.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic
from kehoach.lint.cite_clauses import clauses
from kehoach.lint.rule import Context, Rule

RULE = Rule("KH516", "short-name-in-title", "warning", "0.1", legal=True)


def check(context: Context) -> Iterator[Diagnostic]:
    """Find clauses in the abstract."""
    for clause in clauses(context):
        if clause.line.kind == "abstract":
            vi = f"trích yếu không giải thích tên gọi tắt “{clause.name}”; chuyển xuống phần mở đầu"
            en = f"the title does not explain the short name “{clause.name}”; move the clause into the text"
            yield RULE.found(clause.span, vi, en)
