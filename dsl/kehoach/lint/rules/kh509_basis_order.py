"""Thứ tự các căn cứ chưa đúng hiệu lực pháp lý.

Legal basis not in the order of legal force.

## Vì sao

Các căn cứ xếp theo hiệu lực pháp lý: luật, nghị quyết của Quốc hội, pháp lệnh, nghị định, văn bản của Thủ
tướng Chính phủ, thông tư, rồi văn bản của địa phương; dòng “Thực hiện …”, “Theo đề nghị …” đứng sau cùng. Thứ
tự giữa các văn bản cùng bậc và vị trí của văn bản đảng không bị xét.

## Why

The legal basis goes by legal force: laws, resolutions of the National Assembly, ordinances, decrees, documents
of the Prime Minister, circulars, local documents; “Thực hiện …” and “Theo đề nghị …” come last. Documents of
one rank, and Party documents, may stand in any order.

## Sai

```kh
kế hoạch: Thử
căn cứ: Nghị định số 200/2025/NĐ-CP ngày 09 tháng 7 năm 2025 của Chính phủ quy định chi tiết một số điều
căn cứ: Luật Phòng thủ dân sự ngày 20 tháng 6 năm 2023
# Mục đích
Nâng cao hiệu quả.
```

## Đúng

```kh
kế hoạch: Thử
căn cứ: Luật Phòng thủ dân sự ngày 20 tháng 6 năm 2023
căn cứ: Nghị định số 200/2025/NĐ-CP ngày 09 tháng 7 năm 2025 của Chính phủ quy định chi tiết một số điều
căn cứ: Theo đề nghị của Chánh Văn phòng
# Mục đích
Nâng cao hiệu quả.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.cite import Cited, is_party, typed_citations
from kehoach.lint.printed import Printed
from kehoach.lint.rule import Context, Rule
from kehoach.model.citation import Citation

RULE = Rule("KH509", "basis-order", "note", "0.1", certainty="likely")
_LAST = 9
_LAST_WORDS = ("theo đề nghị", "xét đề nghị", "thực hiện", "trên cơ sở")
_LOCAL = ("UBND", "HĐND", "CTUBND")
_BY_TYPE = {"Hiến pháp": 0, "Bộ luật": 1, "Luật": 1, "Pháp lệnh": 2, "Nghị định": 3, "Thông tư": 5}
_BY_END = {"CP": 3, "TTg": 4}
_RANKS = {
    0: ("Hiến pháp", "the Constitution"),
    1: ("văn bản của Quốc hội", "a document of the National Assembly"),
    2: ("văn bản của Ủy ban Thường vụ Quốc hội", "a document of its Standing Committee"),
    3: ("văn bản của Chính phủ", "a document of the Government"),
    4: ("văn bản của Thủ tướng Chính phủ", "a document of the Prime Minister"),
    5: ("thông tư", "a circular"),
    6: ("văn bản của địa phương", "a local document"),
    _LAST: ("dòng “Thực hiện”, “Theo đề nghị”", "a line “Thực hiện”, “Theo đề nghị”"),
}


def check(context: Context) -> Iterator[Diagnostic]:
    """Find the first line of the legal basis that belongs before another one."""
    if is_party(context.plan):
        return
    first: dict[int, Cited] = {}
    for one in typed_citations(context):
        if one.line.kind == "basis":
            first.setdefault(one.line.start, one)
    highest, before = -1, None
    for line in context.text.paragraphs:
        if line.kind == "basis":
            rank = _rank(line, first.get(line.start))
            if rank is not None and rank < highest and before is not None:
                yield _finding(line, rank, before, highest)
                return
            if rank is not None and rank > highest:
                highest, before = rank, line


def _rank(line: Printed, one: Cited | None) -> int | None:
    if line.text.casefold().startswith(_LAST_WORDS):
        return _LAST
    return _rank_of(one.citation) if one is not None and one.start < len("Căn cứ các ") else None


def _rank_of(citation: Citation) -> int | None:
    end = (citation.symbol or "").replace("/", "-").rpartition("-")[2]
    if end.startswith("QH") and end[2:].isdecimal():
        return 1
    if end.startswith("UBTVQH"):
        return 2
    if end in _LOCAL:
        return 6
    return _BY_TYPE.get(citation.type, _BY_END.get(end))


def _finding(line: Printed, rank: int, before: Printed, highest: int) -> Diagnostic:
    (vi, en), (vi_other, en_other) = _RANKS[rank], _RANKS[highest]
    return RULE.found(
        line.span(0, len(line.text)),
        f"căn cứ là {vi} đứng sau {vi_other}",
        f"{en} stands after {en_other} in the legal basis",
        (Hint(Text("đưa lên trước dòng này", "put it before this line"), before.span(0, len(before.text))),),
    )
