"""Head, title and closing of a plan in a text."""

from __future__ import annotations

import pytest

from kehoach.importing.readers.plain import read_text
from kehoach.verify.regions import regions
from kehoach.verify.seen import Paragraph


def set_as(text: str) -> list[tuple[str, str]]:
    return [(b.align, b.text) for b in read_text("x", text).file.blocks if isinstance(b, Paragraph)]


def roles(text: str) -> list[tuple[str, str]]:
    return [(part.role, part.text) for found in regions(read_text("x", text).file) for part in found.parts]


def test_a_head_on_narrow_lines_is_joined_where_it_is_one() -> None:
    assert roles(
        "UỶ BAN NHÂN DÂN\nTỈNH LẠNG SƠN\n-------\n|\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\n|\nSố: 115/KH-UBND\n|\nLạng Sơn, ngày 27\ntháng 5 năm 2024\n|\nKẾ HOẠCH\n"
        "TRIỂN KHAI QUYẾT ĐỊNH SỐ 315/QĐ-TTG\nCỦA THỦ TƯỚNG CHÍNH PHỦ\nThực hiện Quyết định số\n315/QĐ-TTg, tỉnh."
    ) == [
        ("issuer", "UỶ BAN NHÂN DÂN"),
        ("issuer", "TỈNH LẠNG SƠN"),
        ("nation", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("motto", "Độc lập - Tự do - Hạnh phúc"),
        ("number", "Số: 115/KH-UBND"),
        ("place-date", "Lạng Sơn, ngày 27 tháng 5 năm 2024"),
        ("type", "KẾ HOẠCH"),
        ("abstract", "TRIỂN KHAI QUYẾT ĐỊNH SỐ 315/QĐ-TTG CỦA THỦ TƯỚNG CHÍNH PHỦ"),
        ("body", "Thực hiện Quyết định số 315/QĐ-TTg, tỉnh."),
    ]


def test_an_abstract_with_blank_lines_in_it_is_one_centred_paragraph() -> None:
    assert set_as(
        "KẾ HOẠCH \nThực hiện Kế hoạch số 71-KH/TU ngày 27 tháng 10 năm 2022 \n\n"
        "của Ban Thường vụ Tỉnh ủy “về tiếp tục tăng \ncường sự lãnh đạo đối với Hội Luật gia Việt Nam \n\n"
        "trong tình hình mới” \n \n\nTriển khai Kế hoạch số 71-KH/TU của Ban \n\nThường vụ Tỉnh ủy; tỉnh ban hành."
    ) == [
        ("center", "KẾ HOẠCH"),
        (
            "center",
            "Thực hiện Kế hoạch số 71-KH/TU ngày 27 tháng 10 năm 2022 của Ban Thường vụ Tỉnh ủy “về tiếp tục tăng "
            "cường sự lãnh đạo đối với Hội Luật gia Việt Nam trong tình hình mới”",
        ),
        ("left", "Triển khai Kế hoạch số 71-KH/TU của Ban Thường vụ Tỉnh ủy; tỉnh ban hành."),
    ]


def test_recipients_over_several_lines_are_joined_and_a_broken_signature_line_too() -> None:
    assert set_as(
        "1. Việc./.\nNơi nhận:\n- Các sở, ban, ngành của tỉnh và\ncác đơn vị trực thuộc;\n- Đài PT & TH;\n"
        "- Lưu: VT.\n|\nTM. UỶ BAN NHÂN\nDÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nĐoàn Thanh Sơn"
    )[1:] == [
        ("left", "Nơi nhận:"),
        ("left", "- Các sở, ban, ngành của tỉnh và các đơn vị trực thuộc;"),
        ("left", "- Đài PT & TH;"),
        ("left", "- Lưu: VT."),
        ("center", "TM. UỶ BAN NHÂN DÂN"),
        ("center", "KT. CHỦ TỊCH"),
        ("center", "PHÓ CHỦ TỊCH"),
        ("center", "Đoàn Thanh Sơn"),
    ]


def test_recipients_and_signature_on_the_same_lines_are_told_apart() -> None:
    assert set_as(
        "1. Việc./.\nNơi nhận:\n- Thường trực Ban Bí thư TW Đảng; TM. ỦY BAN NHÂN DÂN\n- Sở Y tế; KT. CHỦ TỊCH\n"
        "- Lưu: VT. PHÓ CHỦ TỊCH\nTrần Văn An"
    )[1:] == [
        ("left", "Nơi nhận:"),
        ("left", "- Thường trực Ban Bí thư TW Đảng;"),
        ("left", "- Sở Y tế;"),
        ("left", "- Lưu: VT."),
        ("center", "TM. ỦY BAN NHÂN DÂN"),
        ("center", "KT. CHỦ TỊCH"),
        ("center", "PHÓ CHỦ TỊCH"),
        ("center", "Trần Văn An"),
    ]


def test_an_authority_to_sign_on_a_line_of_its_own_belongs_to_its_body() -> None:
    assert set_as(
        "1. Việc./.\nNơi nhận:\n- Lưu: VT.\n|\nTM.\nỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Văn An"
    )[3:] == [
        ("center", "TM. ỦY BAN NHÂN DÂN"),
        ("center", "KT. CHỦ TỊCH"),
        ("center", "PHÓ CHỦ TỊCH"),
        ("center", "Lê Văn An"),
    ]


ANNEX = "1. Việc nêu tại Phụ lục./.\nNơi nhận:\n- Lưu: VT.\nGIÁM ĐỐC\nLò Văn Anh\nPHỤ LỤC\n"


@pytest.mark.parametrize(
    "end", ["(Kèm theo Kế hoạch số 5/KH-UBND ngày 03/12/2024)\n1. Việc.", "| TT | Việc |\n| 1 | A |"]
)
def test_a_title_of_an_annex_in_small_letters_is_one(end: str) -> None:
    found = roles(f"{ANNEX}Phân công nhiệm vụ thực hiện Kế hoạch phát triển du lịch\nnăm 2025\n{end}")
    titles = [text for role, text in found if role == "annex-title"]
    assert titles == ["Phân công nhiệm vụ thực hiện Kế hoạch phát triển du lịch năm 2025"]


def test_sentences_below_the_mark_of_an_annex_are_no_title() -> None:
    found = roles(f"{ANNEX}Các đơn vị thực hiện những việc sau:\n1. Việc.")
    assert "annex-title" not in [role for role, _ in found]
