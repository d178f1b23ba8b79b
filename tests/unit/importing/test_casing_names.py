"""Names of bodies and places brought back from capitals."""

import pytest

from kehoach.importing.casing import Casing

TEXT = [
    "Cao Sơn, ngày 05 tháng 3 năm 2026",
    "Giao Hội Nông dân, Hội Liên hiệp Phụ nữ và Công an tỉnh thực hiện.",
    "Theo chỉ đạo của Tỉnh ủy, đường lối của Đảng và pháp luật; Công an xã và Đảng ủy xã phối hợp.",
    "Chính sách của Đảng, Nhà nước.",
    "C Hoạt động chuyên môn",
]


@pytest.mark.parametrize(
    "name",
    [
        "Sở Y tế Thanh Bình",
        "Sở GD & ĐT Bình Tây",
        "Sở Văn hóa, Thể thao và Du lịch",
        "Sở Giáo dục và Đào tạo",
        "Tổng công ty Cấp nước Miền Trung",
        "Công ty TNHH MTV",
        "Công ty TNHH MTV Cấp nước Cao Sơn",
        "Trường Tiểu học Nguyễn Du",
        "Trường THPT Nguyễn Trãi",
        "Đảng bộ tỉnh Hải Yên",
        "Đảng ủy xã Tân Lập",
        "UBND tỉnh Cao Sơn",
        "Ủy ban nhân dân thành phố Huế",
        "Ban Chấp hành tỉnh Long Hòa",
        "Ban Chỉ đạo chuyển đổi số",
        "Phòng Kinh tế",
    ],
)
def test_names_of_bodies_are_written_as_officials_write_them(name: str) -> None:
    assert Casing(TEXT).name(name.upper()) == name


@pytest.mark.parametrize(
    "heading",
    [
        "Kinh tế - xã hội",
        "Phân công nhiệm vụ cụ thể",
        "Các hoạt động khác",
        "Trên địa bàn tỉnh Quảng Sơn năm 2024",
        "Xây dựng xã nông thôn mới",
        "Các cơ quan, đơn vị và xã, phường",
        "Công tác thanh tra, kiểm tra",
        "Đường lối của Đảng, chính sách",
        "Ứng dụng CNTT của UBND cấp xã",
        "Phát triển du lịch miền núi cho hội viên",
    ],
)
def test_headings_have_no_capitals_but_those_of_names(heading: str) -> None:
    assert Casing(TEXT).sentence(heading.upper()) == heading


def test_a_heading_is_no_name_of_a_body() -> None:
    assert Casing(TEXT).sentence("PHÒNG CHỐNG THIÊN TAI") == "Phòng chống thiên tai"
