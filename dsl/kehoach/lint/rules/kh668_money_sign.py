"""“VNĐ” thay cho “đồng”.

“VNĐ” for the currency.

## Vì sao

Đơn vị tiền của Việt Nam là “đồng”, ký hiệu quốc gia “đ”, ký hiệu quốc tế “VND”; “VNĐ” pha hai ký hiệu và không có
trong văn bản luật nào.

## Why

The currency is “đồng”, “đ” for short, internationally “VND”; “VNĐ” mixes the two and is in no law.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Hỗ trợ mỗi lớp 5.000.000 VNĐ.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Hỗ trợ mỗi lớp 5.000.000 đồng.
```

## Nguồn

Luật Ngân hàng Nhà nước Việt Nam số 46/2010/QH12, Điều 16: đơn vị tiền là “Đồng”, ký hiệu quốc gia “đ”, ký hiệu quốc
tế “VND”.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Text
from kehoach.lint.rule import Context, Rule
from kehoach.lint.wording import Spot, mend

RULE = Rule("KH668", "money-sign", "note", "0.1", legal=True)
_TITLE = Text("viết “đồng”", "write “đồng”")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find “VNĐ”."""
    if "VNĐ" not in context.text.whole:
        return
    for paragraph, at in context.text.find_words("vnđ"):
        text, end = paragraph.text, at + 3
        alone = not text[at - 1 : at].isalpha() and not text[end : end + 1].isalpha()
        if text[at:end] != "VNĐ" or not alone or paragraph.kind == "quote":
            continue
        better = "đồng" if at == 0 or text[at - 1] in " (/" else " đồng"
        yield RULE.found(
            paragraph.span(at, end),
            "“VNĐ” viết là “đồng”",
            "“VNĐ” is written “đồng”",
            fix=mend(context, (Spot(paragraph, at, end, better),), _TITLE),
        )
