"""Whatever stands in a Word file, the checks end and what they say is whole."""

from __future__ import annotations

from builders import BLACK, NewSection, codes, paragraph, section, table, word
from hypothesis import given, settings
from hypothesis import strategies as some

from kehoach.diagnostics.codes import CODES
from kehoach.verify.judge import judge
from kehoach.verify.report.as_json import as_json
from kehoach.verify.report.as_short import as_short
from kehoach.verify.report.as_text import as_text

PIECES = [
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HÒA XÃ HỘI", "Độc lập - Tự do - Hạnh phúc", "ĐẢNG CỘNG SẢN VIỆT NAM",
    "UBND TỈNH X", "SỞ TƯ PHÁP", "Số: 8/KH-STP", "Số", "Trà Vinh, ngày 5 tháng 03 năm 2026", "KẾ HOẠCH", "KẾ HOẠCH Năm",
    "(Kèm theo Quyết định số 1/QĐ-STP)", "Căn cứ Luật A;", "QUYẾT ĐỊNH:", "Điều 1.", "Điều 0. A", "Chương MMM", "Phần",
    "I. MỤC", "IIII. MỤC", "C. A", "1.", "1.1.1 a", "a)", "w) a", "(iv) a", "-", "– a", "+", "•", "o a", "Nơi nhận:",
    "- Lưu: VT.", "- Như trên;", "TM. A", "KT.", "Q.", "K/T GIÁM ĐỐC", "GIÁM ĐỐC", "PHÓ", "Nguyễn Văn A", "TS. A",
    "Phụ lục", "PHỤ LỤC 0: A", "Phụ lục I", "DANH MỤC", "HỎA TỐC", "MẬT", "____", "-----", "*", "", " ", "\t",
    "\n", "\f", "\x1b[31m", "a\tb", "Kính gửi:", "V/v a", "Địa chỉ: a", "05/03/2026", "\u00d0\u200b\ue000",
    "e\u0302\u0301", "A" * 300,
]  # fmt: skip
texts = some.lists(some.sampled_from(PIECES), min_size=1, max_size=3).map("".join) | some.text(max_size=20)
looks = some.builds(
    BLACK._replace,
    size=some.sampled_from([0.0, 1.0, 11.0, 13.0, 14.0, 400.0]),
    bold=some.booleans(),
    caps=some.booleans(),
    color=some.sampled_from(["auto", "", "FF0000", "xyz"]),
)
paragraphs = some.builds(
    lambda text, look, align, width, label: paragraph(text, look, align=align, width=width, label=label),
    texts,
    looks,
    some.sampled_from(["left", "center", "both", "right"]),
    some.sampled_from([0.0, 5.0, 165.0]),
    some.sampled_from(["", "", "", "1.", "a)", "•", "?", "I."]),
)
cells = some.lists(some.lists(paragraphs, max_size=3), min_size=2, max_size=2)
tables = some.builds(
    lambda rows, bordered: table(*rows, bordered=bordered),
    some.lists(cells, min_size=1, max_size=3),
    some.booleans(),
)
blocks = some.lists(paragraphs | tables | some.builds(NewSection), max_size=12)


@settings(max_examples=60, deadline=None)
@given(blocks, some.lists(paragraphs, max_size=2))
def test_no_file_breaks_the_checks(blocks, boxes) -> None:
    verdict = judge(word(blocks, text_boxes=boxes, sections=[section()] * 13))
    for finding in verdict.findings:
        assert finding.code in CODES
        assert finding.where and finding.times >= 1
        assert finding.message.vi and finding.message.en
        assert "{" not in finding.message.vi
        assert all(len(place.quote) <= 60 for place in finding.where)
    for language in ("vi", "en"):
        assert as_text(verdict, language, True).count("\x1b") % 2 == 0
        assert len(as_short(verdict, language).splitlines()) >= len(verdict.findings)
        assert as_json([verdict], language)


def test_the_same_file_gives_the_same_findings() -> None:
    file = word([paragraph(text) for text in PIECES])
    assert codes(file) == codes(file)
    assert judge(file) == judge(file)
