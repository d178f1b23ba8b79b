"""What is left out of a text, and what is not."""

from __future__ import annotations

from kehoach.importing.readers.plain import read_text
from kehoach.importing.source import Read
from kehoach.verify.seen import Paragraph

PAGE = "\n".join(
    f"- Nhiệm vụ thứ {at} của các sở, ban, ngành và địa phương trong năm nay." for at in range(1, 15)
)


def paragraphs(read: Read) -> list[str]:
    return [block.text for block in read.file.blocks if isinstance(block, Paragraph)]


def dropped(read: Read) -> list[tuple[str, str, str]]:
    return [(gone.text, gone.reason.en, gone.place.vi) for gone in read.dropped]


def test_page_numbers_between_pages_go_with_their_line() -> None:
    read = read_text("x", f"{PAGE}\n2\n{PAGE}\n3\n{PAGE}")
    assert dropped(read) == [("2", "page number", "dòng 15"), ("3", "page number", "dòng 30")]
    assert not read.doubts


def test_a_page_number_in_a_sentence_goes() -> None:
    read = read_text("x", "1. Các đơn vị triển khai thực hiện nghiêm túc nội dung\n\n3\n\ncủa Kế hoạch này.")
    assert paragraphs(read) == ["1. Các đơn vị triển khai thực hiện nghiêm túc nội dung của Kế hoạch này."]
    assert dropped(read) == [("3", "page number", "dòng 3")]


def test_figures_near_each_other_are_kept_in_doubt() -> None:
    read = read_text("x", "STT\n1\nViệc một.\n2\nViệc hai.\n3\nViệc ba.")
    assert paragraphs(read) == ["STT", "1", "Việc một.", "2", "Việc hai.", "3", "Việc ba."]
    assert [doubt.place.vi for doubt in read.doubts] == ["dòng 2", "dòng 4", "dòng 6"]


def test_drawn_rows_lost_borders_and_running_heads_go() -> None:
    read = read_text(
        "x", "TỈNH LẠNG SƠN\n-------\n|\nSố: 1/KH-UBND\nCÔNG BÁO/Số 286/Ngày 27-05-2026   96\n1. Việc."
    )
    assert dropped(read) == [
        ("-------", "drawn line without words", "dòng 2"),
        ("|", "border of a lost table", "dòng 3"),
        ("CÔNG BÁO/Số 286/Ngày 27-05-2026 96", "repeated head of a page", "dòng 5"),
    ]


def test_a_head_alike_on_three_pages_goes() -> None:
    head = "Chương trình hành động của tỉnh"
    read = read_text("x", "\x0c".join(f"{head}\n{PAGE}\n" for _ in range(4)))
    assert [text for text, reason, _ in dropped(read) if reason == "repeated head of a page"] == [head] * 3


def test_the_frame_of_a_web_page_before_the_head_goes() -> None:
    read = read_text(
        "x",
        "Hệ thống pháp luật\nĐang tải nội dung, vui lòng chờ giây lát...\nKế hoạch mới nhất\n\n"
        "ỦY BAN NHÂN DÂN\nTỈNH VĨNH PHÚC\n\nSố: 204/KH-UBND",
    )
    assert paragraphs(read) == ["ỦY BAN NHÂN DÂN", "TỈNH VĨNH PHÚC", "Số: 204/KH-UBND"]
    assert [reason for _, reason, _ in dropped(read)] == [
        "frame of a web page",
        "frame of a web page",
        "before the head of the document",
    ]


def test_an_issuer_in_lower_case_before_the_number_stays() -> None:
    read = read_text("x", "Sở Tư pháp tỉnh A\nSố: 204/KH-STP\nKẾ HOẠCH\nCông tác năm")
    assert paragraphs(read)[0] == "Sở Tư pháp tỉnh A"
    assert not read.dropped


def test_dots_to_fill_in_and_a_name_of_the_gazette_in_a_sentence_stay() -> None:
    text = "1. Đăng Công báo số 12 của tỉnh theo quy định.\n..........."
    assert not read_text("x", text).dropped


HEAD = "ỦY BAN NHÂN DÂN\nTỈNH CAO SƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 86/KH-UBND\nKẾ HOẠCH\nNăm 2026"


def kinds(read: Read) -> list[tuple[str, str]]:
    return [(gone.text, gone.reason.en) for gone in read.dropped]


def test_links_above_the_head_are_left_out_and_told() -> None:
    read = read_text("x", f"- 1Luật tổ chức chính quyền địa phương 2015\n- 2Nghị quyết 76/NQ-CP\n{HEAD}")
    assert kinds(read) == [
        ("- 1Luật tổ chức chính quyền địa phương 2015", "before the head of the document"),
        ("- 2Nghị quyết 76/NQ-CP", "before the head of the document"),
    ]


def test_sentences_above_a_head_are_kept() -> None:
    read = read_text("x", f"1. Kiểm tra đê trước mùa lũ.\n2. Trực ban.\n{HEAD}")
    assert paragraphs(read)[:2] == ["1. Kiểm tra đê trước mùa lũ.", "2. Trực ban."]
    assert not read.dropped


def test_a_web_pages_table_of_properties_is_left_out_in_each_form() -> None:
    why = "a web page's table of properties"
    table = "| Số hiệu | 86/KH-UBND |\n| Ngày ban hành | 05/3/2026 |\n| Loại văn bản | Kế hoạch |\n"
    beside = "Số hiệu: 86/KH-UBND\nLoại văn bản: Kế hoạch\n"
    above = "Số hiệu:\n86/KH-UBND\nLoại văn bản:\nKế hoạch\n"
    for text, rows in ((table, 3), (beside, 2), (above, 4)):
        read = read_text("x", text + HEAD)
        assert [reason for _, reason in kinds(read)] == [why] * rows
        assert paragraphs(read) == paragraphs(read_text("x", HEAD))


def test_one_line_like_a_property_is_no_table_of_them() -> None:
    read = read_text("x", f"{HEAD}\nI. MỤC ĐÍCH\nLĩnh vực: Y tế\nPhạm vi: toàn tỉnh")
    assert not read.dropped


def test_lines_without_words_are_told_once() -> None:
    rows = "\n".join(f"|\n{at}. Kiểm tra đê điều số {at}." for at in range(1, 9))
    (told,) = read_text("x", rows).dropped
    assert (told.text, told.place.vi) == ("|", "dòng 1, 3, 5, 7, 9, 11, … (8 dòng)")
