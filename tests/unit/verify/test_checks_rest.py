"""KH861 to KH882: annexes, tables, marks, characters, typed spacing, the file."""

from __future__ import annotations

import unicodedata

import pytest
from builders import (
    DATE,
    ISSUER,
    LONG,
    MOTTO,
    NATION,
    NUMBER,
    PARENT,
    POINTER,
    TEXT,
    annex,
    annex_section,
    as_,
    body,
    box,
    codes,
    data_table,
    found,
    head,
    paragraph,
    party_plan,
    plan,
    said,
    section,
    table,
    with_,
)

from kehoach.verify.seen import Counted, Line, Place


def with_annexes(*annexes, end=None):
    """A plan with these annexes, each in a section of its own."""
    after = [block for blocks in annexes for block in blocks]
    return plan(end=end or [POINTER], after=after, sections=[section(), *(annex_section() for _ in annexes)])


# -- KH861 to KH864 -----------------------------------------------------------------------------------------------


def test_right_annexes_give_nothing() -> None:
    assert codes(with_annexes(annex())) == []
    assert codes(with_annexes(annex("Phụ lục I"), annex("Phụ lục II"))) == []


@pytest.mark.parametrize(
    ("names", "says"),
    [
        (("Phụ lục 1", "Phụ lục II"), "dòng “Phụ lục 1”: phải dùng số La Mã: I"),
        (("Phụ lục I", "Phụ lục III"), "dòng “Phụ lục III”: không đúng thứ tự; phải là II"),
        (("Phụ lục I", "Phụ lục"), "dòng “Phụ lục”: thiếu số thứ tự II"),
    ],
)
def test_an_annex_number_out_of_form_is_found(names: tuple[str, ...], says: str) -> None:
    assert said(with_annexes(*map(annex, names)), "KH861") == [says]


def test_a_title_on_the_line_of_the_annex_is_found() -> None:
    assert "tên phụ lục ở cùng dòng" in said(with_annexes(annex("Phụ lục I: Danh mục nhiệm vụ")), "KH861")[0]


def test_the_party_numbers_its_annexes_in_arabic_figures() -> None:
    after = [*annex("Phụ lục 1"), *annex("Phụ lục II")]
    file = party_plan()
    assert codes(file) == []
    blocks = plan(end=[POINTER], after=after, sections=[section(), annex_section(), annex_section()])
    assert "KH861" in codes(blocks)


def test_an_annex_without_its_document_is_found() -> None:
    assert codes(with_annexes(annex(attached=False))) == ["KH862"]


def test_an_annex_on_the_same_page_is_found() -> None:
    same = plan(end=[POINTER], after=annex()[1:])
    assert codes(same) == ["KH807", "KH863"]
    continuous = annex_section(break_type="continuous")
    assert codes(plan(end=[POINTER], after=annex(), sections=[section(), continuous])) == ["KH863"]


def test_a_manual_page_break_begins_a_page() -> None:
    after = [paragraph("\f"), *annex()[1:]]
    assert codes(plan(end=[POINTER], after=after)) == ["KH807"]


def test_an_annex_that_is_not_mentioned_is_found() -> None:
    assert codes(with_annexes(annex(), end=[body("Các đơn vị triển khai thực hiện./.")])) == ["KH864"]


def test_an_annex_that_is_promised_and_not_there_is_found() -> None:
    (finding,) = found(plan(end=[POINTER]))
    assert (finding.code, finding.severity) == ("KH864", "warning")


@pytest.mark.parametrize(
    "text",
    [
        "Thực hiện theo Phụ lục II ban hành kèm theo Nghị định số 30/2020/NĐ-CP.",
        "Báo cáo theo mẫu tại Phụ lục của Thông tư.",
    ],
)
def test_annexes_of_other_documents_are_not_missed(text: str) -> None:
    assert codes(plan(text=[body(text)])) == []


# -- KH865, KH866 -------------------------------------------------------------------------------------------------


def test_a_mark_in_a_red_box_is_right() -> None:
    lone = table([[as_("urgency", "HỎA TỐC", color="FF0000")]])
    assert codes(plan(heading=[*head(), lone])) == []


@pytest.mark.parametrize(
    ("mark", "says"),
    [
        (as_("urgency", "HOẢ TỐC", color="FF0000"), "dấu “HOẢ TỐC” không có khung viền"),
        (with_(as_("urgency", "KHẨN"), border=True), "dấu “KHẨN” không phải màu đỏ tươi"),
        (as_("urgency", "LƯU HÀNH NỘI BỘ"), "dấu “LƯU HÀNH NỘI BỘ” không có khung viền"),
    ],
)
def test_a_mark_out_of_form_is_found(mark: object, says: str) -> None:
    assert said(plan(heading=[mark, *head()]), "KH865") == [says]


def test_a_long_table_repeats_its_head() -> None:
    assert said(plan(text=[data_table(30, header=False)]), "KH866") == [
        "bảng 30 hàng không lặp lại hàng đầu ở mỗi trang"
    ]
    assert codes(plan(text=[data_table(30)])) == []
    assert codes(plan(text=[data_table(5, header=False)])) == []


def test_a_table_of_few_long_rows_repeats_its_head_too() -> None:
    assert codes(plan(text=[data_table(5, header=False, words=LONG)])) == ["KH866"]


# -- KH871 to KH873 -----------------------------------------------------------------------------------------------


def test_decomposed_letters_are_found() -> None:
    assert codes(plan(text=[body(unicodedata.normalize("NFD", LONG))])) == ["KH871"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Quyết định số 12/QÐ-UBND", "ký tự lạ “Ð” U+00D0 Latin Capital Letter Eth"),
        ("Tổ\u200bchức", "ký tự lạ U+200B Zero Width Space"),
        ("Tổ\u00adchức", "ký tự lạ U+00AD Soft Hyphen"),
        ("Tổ ch\ufffdc", "ký tự lạ U+FFFD Replacement Character"),
        ("Кế hoạch", "ký tự lạ U+041A Cyrillic Capital Letter Ka"),
    ],
)
def test_odd_characters_are_found(text: str, says: str) -> None:
    assert said(plan(text=[body(text)]), "KH872") == [says]


def test_a_few_no_break_spaces_are_no_fault_and_many_are_noted() -> None:
    assert codes(plan(text=[body("Điều\u00a05 của Luật.")])) == []
    (finding,) = found(plan(text=[body(LONG.replace(" ", "\u00a0"))]))
    assert (finding.code, finding.severity) == ("KH873", "note")


# -- KH874 to KH877 -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("start", "made"), [("\t", "tab"), ("     ", "dấu cách")])
def test_a_typed_indent_is_found_and_the_indent_itself_is_not_judged(start: str, made: str) -> None:
    flat = with_(body(start + LONG), first_line=0.0)
    assert said(plan(text=[flat]), "KH874") == [f"lùi đầu dòng hoặc chia cột bằng {made}"]
    assert codes(plan(text=[flat])) == ["KH874"]


def test_empty_paragraphs_are_told_once() -> None:
    (finding,) = found(plan(text=[block for part in TEXT for block in (part, paragraph(""))]))
    assert (finding.code, finding.times, finding.message.vi) == ("KH875", 7, "đoạn trống để tạo khoảng cách")


def test_a_page_pushed_down_by_empty_paragraphs_is_found() -> None:
    pushed = [TEXT[0], *[paragraph("") for _ in range(7)], *TEXT[1:]]
    assert said(plan(text=pushed), "KH875") == ["đoạn trống liên tiếp để sang trang"]


def test_empty_paragraphs_beside_tables_breaks_and_hairlines_are_no_fault() -> None:
    thin = with_(paragraph(""), line=6.0, line_rule="exact")
    blocks = [
        TEXT[0],
        paragraph(""),
        data_table(),
        paragraph(""),
        TEXT[1],
        paragraph("\f"),
        TEXT[2],
        thin,
        TEXT[3],
    ]
    assert codes(plan(text=blocks)) == []


def test_doubled_blanks_are_found_and_blanks_to_fill_in_are_not() -> None:
    assert codes(plan(text=[body("Tổ chức  thực hiện.")])) == ["KH876"]
    assert (
        codes(plan(text=[body("Kèm theo Kế hoạch số     /KH-UBND ngày    tháng   năm 2026 của UBND tỉnh.")]))
        == []
    )


def test_a_soft_break_in_the_text_is_found() -> None:
    assert codes(plan(text=[body(f"{LONG}\n{LONG}")])) == ["KH877"]


# -- KH878 to KH882 -----------------------------------------------------------------------------------------------


def test_edits_and_comments_left_are_counted() -> None:
    file = plan(counted=Counted(insertions=2, deletions=1, comments=4))
    assert said(file, "KH878") == ["tệp còn 3 chỗ sửa chưa chấp nhận, 4 nhận xét"]


def test_components_in_text_boxes_are_found_and_marks_are_not() -> None:
    inside = head(right=(paragraph(""),))
    boxes = [with_(p, place=Place("text-box", 0, n)) for n, p in enumerate((NATION, MOTTO), 1)]
    assert said(plan(heading=inside, text_boxes=boxes), "KH880") == [
        "Quốc hiệu (ô số 1) nằm trong hộp văn bản",
        "Tiêu ngữ (ô số 1) nằm trong hộp văn bản",
    ]
    assert codes(plan(text_boxes=[box("LƯU HÀNH NỘI BỘ")])) == []


def test_language_and_title_of_the_file() -> None:
    assert said(plan(language="en-US"), "KH881") == [
        "ngôn ngữ của tệp là “en-US”; phải là tiếng Việt (vi-VN)"
    ]
    assert codes(plan(language="vi")) == []
    assert codes(plan(title=" ")) == ["KH882"]


def contact(size=11.0, lines=()):
    """A plan with an address at the foot of page 1."""
    words = "Địa chỉ: 52A Lê Lợi; điện thoại: 0294.3855.000"
    foot = as_("recipient", words, size=size)
    return plan(sections=[section(footers=(with_(foot, lines=lines, place=Place("first-footer", 0, 1)),))])


def test_the_contact_line_has_its_size_and_a_rule_above() -> None:
    border = (Line("border", 165.0, 0.5, "000000"),)
    assert codes(contact(lines=border)) == []
    assert codes(contact(size=9.0, lines=border)) == ["KH813"]
    assert said(contact(), "KH823") == ["thiếu đường kẻ hết chiều ngang dưới lời văn, trên thông tin liên hệ"]


def test_the_head_that_tests_share_is_whole() -> None:
    assert [p.text for p in (PARENT, ISSUER, NUMBER, DATE)] == [
        "UBND TỈNH TRÀ VINH",
        "SỞ TƯ PHÁP",
        "Số: 15/KH-STP",
        "Trà Vinh, ngày 05 tháng 3 năm 2026",
    ]
