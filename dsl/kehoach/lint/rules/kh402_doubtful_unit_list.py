"""Danh sách đơn vị không tách được chắc chắn.

List of units that cannot be parted surely.

## Vì sao

Dấu phẩy vừa ngăn các đơn vị, vừa nằm trong tên (“Sở Văn hóa, Thể thao và Du lịch”), nên có chỗ không biết
là một hay nhiều đơn vị. Chỗ ấy vẫn in ra như đã gõ, nhưng trong dữ liệu có thể thành tên sai. Dấu chấm phẩy
luôn luôn ngăn.

## Why

A comma parts units and also stands inside names (“Department of Culture, Sports and Tourism”), so some
lists can be read in two ways. They print as typed, but the data may hold a wrong name. A semicolon always
parts.

## Sai

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
chủ trì: Sở Tài chính
phối hợp: Sở Nội vụ, tư pháp
thời gian: Quý II/2026
```

## Đúng

```kh
kế hoạch: Thử
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
chủ trì: Sở Tài chính
phối hợp: Sở Nội vụ; Sở Tư pháp
thời gian: Quý II/2026
```
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.places import narrowed
from kehoach.lint.rule import Context, Rule

RULE = Rule("KH402", "doubtful-unit-list", "warning", "0.1")
_WAY_OUT = Text(
    "ngăn các đơn vị bằng dấu chấm phẩy, hoặc khai báo tên có dấu phẩy bằng “đơn vị <tên gọi>: …”",
    "part the units with semicolons, or declare a name that holds a comma with “unit <id>: …”",
)


def check(context: Context) -> Iterator[Diagnostic]:
    """Find the entries of lead, partner and executor lists that can be read in two ways."""
    for task in context.plan.tasks:
        for entry, span in task.role.doubtful:
            yield RULE.found(
                narrowed(span, entry, context.sources),
                f"không rõ “{entry}” là một hay nhiều đơn vị",
                f"“{entry}” may be one unit or several",
                (Hint(_WAY_OUT),),
            )
