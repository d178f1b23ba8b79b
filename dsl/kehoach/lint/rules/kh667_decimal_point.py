"""Số thập phân dùng dấu chấm.

Decimal point where a comma belongs.

## Vì sao

Số thập phân trong văn bản nhà nước viết dấu phẩy: “95,5%”, “1,5 triệu đồng”; dấu chấm dùng để tách hàng nghìn, nên
“1.500” là một nghìn năm trăm. Chỉ báo khi sau dấu chấm có một, hai chữ số và một đơn vị đo hoặc dấu %; số mục (“mục
2.1”), ngày tháng và địa chỉ không bị báo.

## Why

Decimals have a comma in documents of the State: “95,5%”; the point parts thousands. Reported are only numbers with one
or two digits after the point and a unit or % behind.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Tỷ lệ hộ nghèo giảm 1.5%/năm.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Tỷ lệ hộ nghèo giảm 1,5%/năm; trồng 1.500 ha rừng; thực hiện mục 2.1 của Kế hoạch.
```

## Nguồn

Nghị định 86/2012/NĐ-CP ngày 19/10/2012 hướng dẫn Luật Đo lường, Phụ lục V (cách trình bày số: “245,12 mm”).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from kehoach.diagnostics.model import Diagnostic, Text
from kehoach.lint.rule import Context, Rule
from kehoach.lint.wording import Spot, mend
from kehoach.text.patterns import compiled

if TYPE_CHECKING:
    import re

RULE = Rule("KH667", "decimal-point", "warning", "0.1", legal=True)


def check(context: Context) -> Iterator[Diagnostic]:
    """Find numbers with a decimal point before a unit or a percent sign."""
    for hit in context.text.find(_pattern()):
        if hit.paragraph.kind == "quote":
            continue
        number = hit.match["number"]
        right = number.replace(".", ",")
        end = hit.start + len(number)
        yield RULE.found(
            hit.paragraph.span(hit.start, end),
            f"số thập phân “{number}” viết là “{right}”",
            f"the decimal number “{number}” is written “{right}”",
            fix=mend(
                context,
                (Spot(hit.paragraph, hit.start, end, right),),
                Text(f"viết “{right}”", f"write “{right}”"),
            ),
        )


@cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern of such a number; three digits behind the point are thousands."""

    unit = r"%| ?%| (?:triệu|tỷ|tỉ|nghìn|ha|km|km²|m|m²|m³|kg|tấn|tạ|lít|mm|cm|MW|kW|kWh|GB|Mbps)\b"
    return compiled(rf"(?P<number>\d(?<![\w.,/-]\d)\d{{0,2}}\.\d{{1,2}})(?={unit})")
