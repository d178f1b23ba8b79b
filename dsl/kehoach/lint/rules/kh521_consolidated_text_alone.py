"""Viện dẫn văn bản hợp nhất thay cho văn bản gốc.

Consolidated text cited in place of the original.

## Vì sao

Văn bản hợp nhất chỉ gộp lời của văn bản gốc và các văn bản sửa đổi; căn cứ là văn bản gốc. Viết văn bản gốc trước, rồi
“(hợp nhất tại Văn bản hợp nhất số …)”.

## Why

A consolidated text only joins the original and what amends it. Cite the original, with “(hợp nhất tại Văn bản hợp nhất
số …)” after it.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Thực hiện Văn bản hợp nhất số 12/VBHN-VPQH ngày 15/7/2020 của Văn phòng Quốc hội.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Thực hiện Luật Đầu tư công (hợp nhất tại Văn bản hợp nhất số 12/VBHN-VPQH ngày 15/7/2020 của Văn phòng Quốc hội).
```

## Nguồn

Pháp lệnh Hợp nhất văn bản quy phạm pháp luật năm 2012, Điều 4 (việc sử dụng văn bản hợp nhất).
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.cite import author_citations
from kehoach.lint.rule import Context, Rule

RULE = Rule("KH521", "consolidated-text-alone", "note", "0.1", certainty="likely", legal=True)
_WAY_OUT = Text(
    "viết văn bản gốc trước: “Luật … (hợp nhất tại {0})”",
    "cite the original first: “Luật … (hợp nhất tại {0})”",
)


def check(context: Context) -> Iterator[Diagnostic]:
    """Find consolidated texts with no original before them in the sentence."""
    if "VBHN" not in context.text.whole:
        return
    for one in author_citations(context):
        if not (one.citation.symbol or "").startswith("VBHN") or one.line.kind in (
            "declared",
            "note",
            "cell",
        ):
            continue
        before = one.line.text[: one.start].rpartition(". ")[2]
        if "hợp nhất tại" in before.casefold() or before.rstrip().endswith(("(", "được hợp nhất theo")):
            continue
        words = (_WAY_OUT.vi.format(one.name), _WAY_OUT.en.format(one.name))
        vi, en = f"{one.name} không dùng thay văn bản gốc", f"{one.name} does not stand in for the original"
        yield RULE.found(one.span, vi, en, (Hint(Text(*words)),))
