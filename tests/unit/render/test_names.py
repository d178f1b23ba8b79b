"""The names in the head: in capitals, over lines that break where the name does (NĐ 30/2020, PL I II.2.b)."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.render.docx.widths import width
from kehoach.render.names import ROOM, SIZE, issuer_lines, parent_lines


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Ủy ban nhân dân tỉnh Lạng Sơn", ["ỦY BAN NHÂN DÂN", "TỈNH LẠNG SƠN"]),
        ("Uỷ ban nhân dân thành phố Hà Nội", ["UỶ BAN NHÂN DÂN", "THÀNH PHỐ HÀ NỘI"]),
        ("UBND xã A", ["UBND", "XÃ A"]),
        (
            "Ủy ban nhân dân thành phố Phan Rang - Tháp Chàm",
            ["ỦY BAN NHÂN DÂN", "THÀNH PHỐ", "PHAN RANG - THÁP CHÀM"],
        ),
        ("Hội đồng nhân dân phường B", ["HỘI ĐỒNG NHÂN DÂN", "PHƯỜNG B"]),
        ("Ủy ban nhân dân đặc khu Phú Quốc", ["ỦY BAN NHÂN DÂN", "ĐẶC KHU PHÚ QUỐC"]),
        ("Chủ tịch Ủy ban nhân dân tỉnh Trà Vinh", ["CHỦ TỊCH", "ỦY BAN NHÂN DÂN", "TỈNH TRÀ VINH"]),
    ],
)
def test_the_place_of_a_committee_stands_on_a_line_of_its_own(name: str, lines: list[str]) -> None:
    assert issuer_lines(name) == lines


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("Sở Tư pháp", "SỞ TƯ PHÁP"),
        ("Bộ Giáo dục và Đào tạo", "BỘ GIÁO DỤC VÀ ĐÀO TẠO"),
        ("Tỉnh ủy Điện Biên", "TỈNH ỦY ĐIỆN BIÊN"),
        ("Thủ tướng Chính phủ", "THỦ TƯỚNG CHÍNH PHỦ"),
        ("Ủy ban nhân dân tỉnh", "ỦY BAN NHÂN DÂN TỈNH"),
        ("Ủy ban nhân dân", "ỦY BAN NHÂN DÂN"),
        ("Công an tỉnh Vĩnh Phúc", "CÔNG AN TỈNH VĨNH PHÚC"),
    ],
)
def test_a_name_that_fits_stands_on_one_line(name: str, line: str) -> None:
    assert issuer_lines(name) == [line]


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Sở Văn hóa, Thể thao và Du lịch", ["SỞ VĂN HÓA, THỂ THAO", "VÀ DU LỊCH"]),
        ("Bộ Nông nghiệp và Môi trường", ["BỘ NÔNG NGHIỆP", "VÀ MÔI TRƯỜNG"]),
        ("Sở Lao động - Thương binh và Xã hội", ["SỞ LAO ĐỘNG -", "THƯƠNG BINH VÀ XÃ HỘI"]),
        (
            "Trường Trung học phổ thông chuyên Nguyễn Quang Diêu",
            ["TRƯỜNG TRUNG HỌC", "PHỔ THÔNG CHUYÊN", "NGUYỄN QUANG DIÊU"],
        ),
        (
            "Trường Tiểu học và Trung học cơ sở Võ Thị Sáu",
            ["TRƯỜNG TIỂU HỌC", "VÀ TRUNG HỌC CƠ SỞ", "VÕ THỊ SÁU"],
        ),
        ("Bệnh viện Đa khoa tỉnh Lạng Sơn", ["BỆNH VIỆN ĐA KHOA", "TỈNH LẠNG SƠN"]),
        (
            "Đoàn kiểm tra theo Quyết định số 1234/QĐ-SCT",
            ["ĐOÀN KIỂM TRA", "THEO QUYẾT ĐỊNH", "SỐ 1234/QĐ-SCT"],
        ),
        (
            "Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn tỉnh Lào Cai",
            ["BAN CHỈ HUY", "PHÒNG, CHỐNG THIÊN TAI", "VÀ TÌM KIẾM CỨU NẠN", "TỈNH LÀO CAI"],
        ),
        (
            "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh Lâm Đồng",
            ["VĂN PHÒNG", "ĐOÀN ĐẠI BIỂU QUỐC HỘI", "VÀ HỘI ĐỒNG NHÂN DÂN", "TỈNH LÂM ĐỒNG"],
        ),
        (
            "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lạng Sơn",
            ["ỦY BAN MẶT TRẬN", "TỔ QUỐC VIỆT NAM", "TỈNH LẠNG SƠN"],
        ),
        ("Văn phòng Ủy ban nhân dân tỉnh A", ["VĂN PHÒNG", "ỦY BAN NHÂN DÂN TỈNH A"]),
        ("Ban Tuyên giáo và Dân vận Tỉnh ủy Lào Cai", ["BAN TUYÊN GIÁO", "VÀ DÂN VẬN", "TỈNH ỦY LÀO CAI"]),
    ],
)
def test_a_long_name_breaks_where_its_parts_end(name: str, lines: list[str]) -> None:
    assert issuer_lines(name) == lines


def test_a_name_typed_in_capitals_breaks_at_the_same_places() -> None:
    assert issuer_lines("TRƯỜNG TRUNG HỌC PHỔ THÔNG CHUYÊN NGUYỄN QUANG DIÊU") == [
        "TRƯỜNG TRUNG HỌC",
        "PHỔ THÔNG CHUYÊN",
        "NGUYỄN QUANG DIÊU",
    ]


def test_more_room_and_smaller_letters_give_fewer_lines() -> None:
    name = "Trường Trung học phổ thông chuyên Nguyễn Quang Diêu"
    assert issuer_lines(name, room=75, size=12) == ["TRƯỜNG TRUNG HỌC PHỔ THÔNG", "CHUYÊN NGUYỄN QUANG DIÊU"]


def test_the_abbreviated_parent_stays_on_one_line_while_it_fits() -> None:
    assert parent_lines("UBND tỉnh Trà Vinh") == ["UBND TỈNH TRÀ VINH"]
    assert parent_lines("UBND thành phố Phan Rang - Tháp Chàm") == ["UBND THÀNH PHỐ", "PHAN RANG - THÁP CHÀM"]
    assert parent_lines("Ủy ban nhân dân tỉnh Trà Vinh") == ["ỦY BAN NHÂN DÂN", "TỈNH TRÀ VINH"]
    assert parent_lines("Bộ Tư pháp") == ["BỘ TƯ PHÁP"]


def test_the_parent_is_not_bold_so_that_more_of_it_fits() -> None:
    name = "Trường Trung học cơ sở Nguyễn Đình Chiểu"
    assert issuer_lines(name) == ["TRƯỜNG", "TRUNG HỌC CƠ SỞ", "NGUYỄN ĐÌNH CHIỂU"]
    assert parent_lines(name) == ["TRƯỜNG TRUNG HỌC CƠ SỞ", "NGUYỄN ĐÌNH CHIỂU"]


def test_the_symbol_of_a_document_keeps_its_letters() -> None:
    lines = issuer_lines("Đoàn kiểm tra theo Quyết định số 45/QĐ-TTg")
    assert lines[-1] == "SỐ 45/QĐ-TTg"


def test_decomposed_letters_become_whole_capitals() -> None:
    assert issuer_lines(unicodedata.normalize("NFD", "Sở Tư pháp đường thủy")) == ["SỞ TƯ PHÁP ĐƯỜNG THỦY"]


@pytest.mark.parametrize("lines_of", [issuer_lines, parent_lines])
def test_no_name_gives_no_line(lines_of) -> None:  # type: ignore[no-untyped-def]
    assert lines_of("") == lines_of("  ") == []


_WORDS = st.sampled_from(
    ["Ủy ban", "nhân dân", "tỉnh", "Hà Nội", "và", "Sở", "Tư pháp,", "theo", "số 12/QĐ-TTg", "Trường", "-", "ngày 5",
     "phòng", "chống", "UBND", "xã", "X", "Chủ tịch", "thành phố"]
)  # fmt: skip


@given(st.lists(_WORDS, max_size=25))
def test_the_words_stay_as_they_are_and_no_line_is_too_wide(words: list[str]) -> None:
    name = " ".join(words)
    for lines in (issuer_lines(name), parent_lines(name)):
        assert " ".join(lines).casefold() == name.casefold()
        assert all(line == line.upper() for line in lines if "TTg" not in line)
        assert all(width(line, SIZE, False) <= ROOM or " " not in line for line in lines)
