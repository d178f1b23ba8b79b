"""Câu quá dài.

Sentence of more than a hundred words.

## Vì sao

Một câu trên 100 tiếng không có dấu chấm, dấu chấm phẩy thì người đọc không giữ được ai làm gì. Tên văn bản viện dẫn
không tính là lỗi của riêng câu nào, nhưng câu có viện dẫn dài càng nên tách. Trích yếu, căn cứ và lời trích không bị
báo.

## Why

In a sentence of more than 100 syllables without a full stop or semicolon nobody keeps track of who does what. The
abstract, the basis and quotations are not reported.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Tiếp tục nâng cao nhận thức của các cấp, các ngành, cán bộ, công chức, viên chức và các tầng lớp Nhân dân về vị trí, vai trò và tầm quan trọng của công tác tư pháp, qua đó huy động sự tham gia của cả hệ thống chính trị, phát huy trách nhiệm của người đứng đầu cơ quan, đơn vị, địa phương trong lãnh đạo, chỉ đạo, kiểm tra, đôn đốc việc thực hiện nhiệm vụ, gắn với thi đua, khen thưởng, cải cách thủ tục hành chính, ứng dụng công nghệ thông tin, chuyển đổi số, phòng ngừa vi phạm, bảo đảm an ninh, trật tự và phát triển kinh tế - xã hội của địa phương.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Tiếp tục nâng cao nhận thức của các cấp, các ngành. Phát huy trách nhiệm của người đứng đầu.
```
"""  # noqa: E501

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.printed import Printed
from kehoach.lint.rule import Context, Rule

RULE = Rule("KH665", "long-sentence", "note", "0.1", certainty="likely")
_MOST = 100  # syllables
_KINDS = frozenset(("prose", "item", "bullet"))
_WAY_OUT = Text("tách thành hai, ba câu", "make two or three sentences of it")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find the sentences of running text that are too long."""
    for paragraph in context.text.paragraphs:
        if paragraph.kind in _KINDS and paragraph.text.count(" ") >= _MOST:
            for start, end, count in _sentences(paragraph):
                if count > _MOST:
                    yield RULE.found(
                        paragraph.span(start, start + len(" ".join(paragraph.text[start:end].split()[:4]))),
                        f"câu dài {count} tiếng",
                        f"this sentence has {count} syllables",
                        (Hint(_WAY_OUT),),
                    )


def _sentences(paragraph: Printed) -> Iterator[tuple[int, int, int]]:
    """Give start, end and number of words of every sentence; a semicolon ends one too."""
    text, start = paragraph.text, 0
    parted = text.replace("; ", ". ").replace("? ", ". ").replace("! ", ". ")
    while start < len(text):
        stop = parted.find(". ", start)
        end = stop + 1 if stop >= 0 else len(text)
        yield start, end, len(text[start:end].split())
        start = end + 1
