"""The signer's name: what stands before it, and when a line in capitals is one (NĐ 30/2020, PL I II.7.c, đ)."""

from __future__ import annotations

import pytest

from kehoach.lint.person_names import is_name_in_capitals, title_before


@pytest.mark.parametrize(
    ("name", "title", "rank"),
    [
        ("TS. Nguyễn Văn An", "TS.", False),
        ("PGS.TS.Nguyễn Văn An", "PGS.TS.", False),
        ("ThS. BS. Trần An", "ThS. BS.", False),
        ("Th.S Trần An", "Th.S", False),
        ("BS.CKII Lê An", "BS.CKII", False),
        ("Bác sĩ chuyên khoa II Lê An", "Bác sĩ chuyên khoa II", False),
        ("Nhà giáo ưu tú Lê An", "Nhà giáo ưu tú", False),
        ("NGƯT Lê An", "NGƯT", False),
        ("Đại tá Lê Văn Hân", "Đại tá", True),
        ("Thiếu tướng, TS. Lê An", "Thiếu tướng, TS.", True),
    ],
)
def test_titles_and_ranks_before_a_name_are_found(name: str, title: str, rank: bool) -> None:
    assert title_before(name) == (title, rank)


@pytest.mark.parametrize(
    "name", ["Nguyễn Văn An", "Tạ Sơn", "Kim Sĩ", "H'Linh Niê", "Y Thông", "", "TS.", "Đại tá"]
)
def test_a_name_alone_has_no_title_and_a_title_alone_is_none(name: str) -> None:
    assert title_before(name) == ("", False)


@pytest.mark.parametrize(
    ("line", "above"),
    [
        ("LÊ VĂN HÂN", "CHỦ TỊCH"),
        ("ĐOÀN THANH SƠN", "PHÓ CHỦ TỊCH"),
        ("LÊ HÂN", "PHÓ GIÁM ĐỐC"),
        ("VÕ THỊ BA", "PHÓ GIÁM ĐỐC SỞ TƯ PHÁP"),
        ("LÊ VĂN HÂN", ""),
    ],
)
def test_a_name_in_capitals_follows_a_whole_post(line: str, above: str) -> None:
    assert is_name_in_capitals(line, above)


@pytest.mark.parametrize(
    ("line", "above"),
    [
        ("CAO BẰNG", "CHỦ TỊCH"),
        ("HÀ NỘI", "GIÁM ĐỐC"),
        ("ĐÀO TẠO", "GIÁM ĐỐC SỞ GIÁO DỤC VÀ"),
        ("LÝ THÀNH CÔNG", "CHỦ TỊCH UBND XÃ"),
        ("AN TOÀN GIAO THÔNG", "BAN CHỈ ĐẠO"),
        ("TÔ HÀ", ""),
        ("QUẢN ĐỐC PHÂN XƯỞNG", "GIÁM ĐỐC"),
        ("LÊ", "CHỦ TỊCH"),
        ("LÊ 2", "CHỦ TỊCH"),
    ],
)
def test_the_end_of_a_bodys_name_and_a_place_are_no_name(line: str, above: str) -> None:
    assert not is_name_in_capitals(line, above)
