"""What kind of body a name is of, who heads it and who deputises (NĐ 30/2020, Điều 13; PL I II.7)."""

from __future__ import annotations

import pytest

from kehoach.model.offices import STATE, deputies_of, office, post


@pytest.mark.parametrize(
    ("name", "kind", "collective", "head"),
    [
        ("Ủy ban nhân dân tỉnh Lạng Sơn", "people's-committee", True, "CHỦ TỊCH"),
        ("UBND xã A", "people's-committee", True, "CHỦ TỊCH"),
        ("Thường trực Hội đồng nhân dân tỉnh", "people's-council", True, "CHỦ TỊCH"),
        ("Chính phủ", "government", True, "THỦ TƯỚNG"),
        ("Sở Tư pháp", "department", False, "GIÁM ĐỐC"),
        ("Bộ Giáo dục và Đào tạo", "ministry", False, "BỘ TRƯỞNG"),
        ("Bộ GD&ĐT", "ministry", False, "BỘ TRƯỞNG"),
        ("Ủy ban Dân tộc", "ministry", False, "BỘ TRƯỞNG"),
        ("Cục Trợ giúp pháp lý", "agency", False, "CỤC TRƯỞNG"),
        ("Chi cục Thuế khu vực I", "agency", False, "CHI CỤC TRƯỞNG"),
        ("Văn phòng Ủy ban nhân dân tỉnh", "chancellery", False, "CHÁNH VĂN PHÒNG"),
        ("Trường THPT chuyên Nguyễn Quang Diêu", "school", False, "HIỆU TRƯỞNG"),
        ("Bệnh viện Đa khoa tỉnh", "hospital", False, "GIÁM ĐỐC"),
        ("Tòa án nhân dân tỉnh", "court", False, "CHÁNH ÁN"),
        ("Viện kiểm sát nhân dân tối cao", "procuracy", False, "VIỆN TRƯỞNG"),
        ("Đoàn kiểm tra theo Quyết định số 12/QĐ-SCT", "team", True, "TRƯỞNG ĐOÀN"),
        ("Ban Chỉ đạo 389 tỉnh", "steering", True, "TRƯỞNG BAN"),
        ("Hội đồng phối hợp phổ biến, giáo dục pháp luật tỉnh", "board", True, "CHỦ TỊCH"),
    ],
)
def test_a_body_of_the_state_is_known_by_how_its_name_begins(
    name: str, kind: str, collective: bool, head: str
) -> None:
    found = office(name)
    assert (found.kind, found.collective, found.head, found.party) == (kind, collective, head, False)
    assert found.kind in STATE and found.heads[0] == head and found.deputies == deputies_of(head)


@pytest.mark.parametrize(
    ("name", "kind", "head"),
    [
        ("Tỉnh ủy Điện Biên", "party", "BÍ THƯ"),
        ("Ban Thường vụ Tỉnh ủy Lạng Sơn", "party", "BÍ THƯ"),
        ("Đảng ủy Ủy ban nhân dân tỉnh", "party", "BÍ THƯ"),
        ("Ban Chấp hành Đảng bộ tỉnh", "party", "BÍ THƯ"),
        ("Ban Tổ chức Tỉnh ủy", "party-organ", "TRƯỞNG BAN"),
        ("Ban Nội chính Trung ương", "party-organ", "TRƯỞNG BAN"),
        ("Văn phòng Trung ương Đảng", "party-organ", "CHÁNH VĂN PHÒNG"),
        ("Văn phòng Thành ủy", "party-organ", "CHÁNH VĂN PHÒNG"),
        ("Ủy ban Kiểm tra Tỉnh ủy", "party-inspection", "CHỦ NHIỆM"),
        ("Ban Chỉ đạo 35 Tỉnh ủy", "steering", "TRƯỞNG BAN"),
    ],
)
def test_a_body_of_the_party_says_so(name: str, kind: str, head: str) -> None:
    found = office(name)
    assert (found.kind, found.head, found.party) == (kind, head, True)


@pytest.mark.parametrize(
    "name",
    [
        "Ban Chỉ đạo thực hiện Nghị quyết số 10-NQ/TU của Tỉnh ủy",
        "Hội đồng tư vấn thực hiện Kết luận của Ban Thường vụ Tỉnh ủy",
        "Ủy ban Kiểm tra Liên đoàn Lao động tỉnh",
        "Sở Nội vụ",
        "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
        "Tỉnh đoàn Trà Vinh",
    ],
)
def test_a_body_that_only_quotes_the_party_is_none_of_it(name: str) -> None:
    assert not office(name).party


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("Chủ tịch Ủy ban nhân dân tỉnh Trà Vinh", "CHỦ TỊCH"),
        ("Thủ tướng Chính phủ", "THỦ TƯỚNG"),
        ("Bộ trưởng Bộ Tư pháp", "BỘ TRƯỞNG"),
        ("Cục trưởng Cục Trợ giúp pháp lý", "CỤC TRƯỞNG"),
        ("Viện trưởng Viện kiểm sát nhân dân tối cao", "VIỆN TRƯỞNG"),
    ],
)
def test_a_state_title_is_no_body(name: str, head: str) -> None:
    assert (office(name).kind, office(name).collective, office(name).head) == ("title", False, head)


@pytest.mark.parametrize(
    "name",
    [
        "", "-", "Công ty Cổ phần A", "Ban Quản lý dự án", "Phòng Giao dịch Cao Lộc", "Sở Giao dịch Chứng khoán",
        "People's Committee of Lang Son province", "Sởi", "Uỷ", "Ban Chỉ đạo Trung ương",
    ],
)  # fmt: skip
def test_of_an_unknown_body_nothing_is_concluded(name: str) -> None:
    assert office(name) == ("", False, "", (), False, (), "")


def test_case_and_the_place_of_tone_marks_do_not_matter() -> None:
    assert office("UỶ BAN NHÂN DÂN TỈNH A") == office("ủy  ban nhân dân tỉnh B")
    assert office("Toà án nhân dân") == office("TÒA ÁN NHÂN DÂN")


def test_the_longest_name_counts() -> None:
    assert office("Trường Đại học Luật").heads == ("HIỆU TRƯỞNG",)
    assert office("Trường Bồi dưỡng cán bộ tài chính").heads == ("HIỆU TRƯỞNG", "GIÁM ĐỐC")
    assert office("Đại học Huế").head == "GIÁM ĐỐC"


@pytest.mark.parametrize(
    ("name", "sector"),
    [
        ("Công an tỉnh", "armed"),
        ("Bộ Quốc phòng", "armed"),
        ("Ban Chỉ huy quân sự xã", "armed"),
        ("Trường Mầm non Hoa Sen", "education"),
        ("Trung tâm Y tế huyện", "health"),
        ("Viện Khoa học pháp lý", "science"),
        ("Sở Y tế", ""),
        ("Sở Giáo dục và Đào tạo", ""),
    ],
)
def test_the_sectors_in_which_titles_may_be_allowed(name: str, sector: str) -> None:
    assert office(name).sector == sector


@pytest.mark.parametrize(
    ("head", "deputies"),
    [
        ("GIÁM ĐỐC", ("PHÓ GIÁM ĐỐC",)),
        ("BỘ TRƯỞNG", ("THỨ TRƯỞNG",)),
        ("THỦ TƯỚNG", ("PHÓ THỦ TƯỚNG",)),
        ("CHÁNH ÁN", ("PHÓ CHÁNH ÁN",)),
        ("TRƯỞNG PHÒNG", ("PHÓ TRƯỞNG PHÒNG", "PHÓ PHÒNG")),
        ("TỔ TRƯỞNG", ("TỔ PHÓ", "PHÓ TỔ TRƯỞNG")),
        ("", ()),
    ],
)
def test_the_deputies_of_a_head(head: str, deputies: tuple[str, ...]) -> None:
    assert deputies_of(head) == deputies


@pytest.mark.parametrize(
    ("line", "head", "deputy", "words", "rest"),
    [
        ("CHỦ TỊCH", "CHỦ TỊCH", False, "CHỦ TỊCH", ""),
        ("PHÓ GIÁM ĐỐC SỞ CÔNG THƯƠNG", "GIÁM ĐỐC", True, "PHÓ GIÁM ĐỐC", "SỞ CÔNG THƯƠNG"),
        ("Thứ trưởng thường trực", "BỘ TRƯỞNG", True, "THỨ TRƯỞNG", "thường trực"),
        ("PHÓ PHÒNG", "TRƯỞNG PHÒNG", True, "PHÓ PHÒNG", ""),
        ("BỘ TRƯỞNG, CHỦ NHIỆM", "BỘ TRƯỞNG", False, "BỘ TRƯỞNG", "CHỦ NHIỆM"),
        ("TỔNG GIÁM ĐỐC", "TỔNG GIÁM ĐỐC", False, "TỔNG GIÁM ĐỐC", ""),
        ("PHÓ QUẢN ĐỐC", "", True, "PHÓ", "QUẢN ĐỐC"),
    ],
)
def test_a_post_and_what_follows_it(line: str, head: str, deputy: bool, words: str, rest: str) -> None:
    assert post(line) == (head, deputy, words, rest)


@pytest.mark.parametrize("line", ["", "...", "ỦY BAN NHÂN DÂN", "LÊ VĂN HÂN", "GIÁM", "PHÓ"])
def test_what_is_no_post(line: str) -> None:
    assert post(line) is None
