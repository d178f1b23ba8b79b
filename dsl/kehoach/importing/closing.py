"""The closing words of a plan, told from the last duty below its last heading."""

from __future__ import annotations

import re

from kehoach.importing.entries import Entry

_MOST = 3  # paragraphs of a closing
_NAME = 110  # letters of a heading that names a body, and says nothing of what it does
_ASKED = (
    r"(?:các|những|thủ trưởng|lãnh đạo|chủ tịch|giám đốc|trưởng|cấp ủy|cấp uỷ|toàn thể|mọi|tất cả|cán bộ|ủy ban|uỷ ban"
    r"|ubnd|sở|ban|phòng|văn phòng|quý|nhân dân|hội đồng|đảng ủy|đảng uỷ|đơn vị|địa phương)"
)
_ISSUER = (
    r"(?:ubnd|ủy ban|uỷ ban|sở|bộ|ban|cục|chi cục|công an|hội đồng|đảng ủy|đảng uỷ|tỉnh ủy|huyện ủy|thường trực|trường"
    r"|bệnh viện|trung tâm|chủ tịch|giám đốc|hiệu trưởng)"
)
_WHOLE = re.compile(
    rf"^(?:trên đây là\b|trong quá trình\b|quá trình (?:triển khai|thực hiện|tổ chức)\b"
    r"|nhận được (?:kế hoạch|văn bản)\b"
    rf"|(?:kế hoạch|chương trình|phương án|đề án|quyết định|nghị quyết|văn bản) này (?!được cụ thể)"
    rf"|(?:yêu cầu|đề nghị) {_ASKED}\b"
    rf"|{_ISSUER}\b[^.;:]{{0,80}}? (?:yêu cầu|đề nghị) {_ASKED}\b)",
    re.IGNORECASE,
)
_MAY = re.compile(
    r"^(?:Yêu cầu|Đề nghị|Căn cứ (?:Kế hoạch|nội dung)|Giao |Quá trình|UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Sở "
    r"|Thủ trưởng)"
)


def closing_of(text: list[Entry]) -> tuple[list[Entry], list[Entry]]:
    """Part the closing words of a text from what stands below its last numbered line or dash.

    A closing speaks of the plan as a whole: “Trên đây là …”, “Trong quá trình thực hiện …”, “Đề nghị các sở …”. Below
    a heading that only names a body nothing else is one, so that its duty stays with it: also when the duty is the
    last paragraph and ends with “./.”.
    """
    start = len(text)
    while start and text[start - 1].kind == "prose" and text[start - 1].label is None:
        start -= 1
    if not any(entry.kind == "heading" for entry in text[:start]):
        return text, []
    owned = start < len(text) and _only_names(text[start - 1])
    for at in range(max(start, len(text) - _MOST), len(text)):
        words, last = text[at].text, at == len(text) - 1
        if _WHOLE.match(words) or (not owned and (_MAY.match(words) or (last and words.endswith("./.")))):
            return text[:at], text[at:]
    return text, []


def _only_names(entry: Entry) -> bool:
    """Tell whether a line is a heading whose words are no sentence, so that what it says stands below it."""
    return entry.kind == "heading" and len(entry.text) < _NAME and not entry.text.endswith((".", ";", "!"))
