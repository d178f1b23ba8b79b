"""Which lines are one paragraph."""

from __future__ import annotations

import pytest

from kehoach.importing.readers.plain import read_text
from kehoach.importing.readers.text_begins import glue, label_at, starts
from kehoach.verify.seen import Paragraph


def paragraphs(text: str) -> list[str]:
    return [block.text for block in read_text("x", text).file.blocks if isinstance(block, Paragraph)]


LONG = "Lãnh đạo việc tổ chức tuyên truyền, quán triệt đến cán bộ, công chức, viên chức, người lao động"


def test_blank_lines_between_wrapped_lines_part_nothing() -> None:
    assert paragraphs(
        "1. Mục đích: Cụ thể hóa và triển khai thực hiện có hiệu quả Chỉ thị số 14-\n\n"
        "CT/TW ngày 01 tháng 7 năm 2022 của Bộ Chính trị; Kế hoạch số 71-KH/TU ngày \n\n"
        "27 tháng 10 năm 2022 của Ban Thường vụ Tỉnh ủy phù hợp với tình hình thực tế \n\n"
        "của địa phương; tăng cường sự lãnh đạo của cấp ủy, tổ chức đảng và chính quyền \n\n"
        "địa phương đối với các cấp Hội Luật gia trên địa bàn tỉnh trong tình hình mới. \n\n"
        "2. Yêu cầu: Bám sát nội dung Chỉ thị số 14-CT/TW ngày 01 tháng 7 năm \n2022 của Bộ Chính trị."
    ) == [
        "1. Mục đích: Cụ thể hóa và triển khai thực hiện có hiệu quả Chỉ thị số 14-CT/TW ngày 01 tháng 7 năm 2022 của "
        "Bộ Chính trị; Kế hoạch số 71-KH/TU ngày 27 tháng 10 năm 2022 của Ban Thường vụ Tỉnh ủy phù hợp với tình hình "
        "thực tế của địa phương; tăng cường sự lãnh đạo của cấp ủy, tổ chức đảng và chính quyền địa phương đối với các "
        "cấp Hội Luật gia trên địa bàn tỉnh trong tình hình mới.",
        "2. Yêu cầu: Bám sát nội dung Chỉ thị số 14-CT/TW ngày 01 tháng 7 năm 2022 của Bộ Chính trị.",
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (LONG + " thực hiện tốt tinh thần", "Chỉ thị số 14-CT/TW ngày 01/7/2022 của Bộ Chính trị."),
        (LONG + " chấp hành pháp luật của", "cán bộ, Nhân dân bằng hình thức phù hợp."),
        (LONG + " thực hiện Quyết định số", "705/QĐ-TTg ngày 25/5/2017 của Thủ tướng Chính phủ."),
        (LONG + " phối hợp, triển khai theo Kế", "hoạch này. Định kỳ tổng hợp, báo cáo."),
    ],
)
def test_a_paragraph_broken_by_a_page_is_whole_again(before: str, after: str) -> None:
    assert paragraphs(f"1. Việc một.\n\n{before}\n\n{after}\n\n2. Việc hai.")[1:-1] == [f"{before} {after}"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "1. Về nâng cao nhận thức, phát huy vai trò, trách nhiệm của hệ thống chính trị",
            "Phối hợp cấp ủy Chi bộ.",
        ),
        (
            "- Nghiên cứu, xây dựng Bộ tiêu chí quốc gia (theo hướng dẫn của Bộ Tư pháp)",
            "Chỉ thị số 14 nêu rõ.",
        ),
        ("Các đơn vị triển khai thực hiện.", "bảo đảm chất lượng."),
    ],
)
def test_paragraphs_on_lines_of_their_own_stay_apart(before: str, after: str) -> None:
    assert paragraphs(f"1. Việc một.\n\n{before}\n\n{after}\n\n2. Việc hai.")[1:-1] == [before, after]


def test_lines_wrapped_at_changing_widths_are_joined_and_short_headings_stay_alone() -> None:
    assert paragraphs(
        "I. MỤC ĐÍCH,\nYÊU CẦU\n1. Mục đích\nTriển khai kịp thời chủ trương,\n"
        "đường lối của Đảng, chính sách, pháp luật của Nhà nước về hòa giải ở cơ sở; tiếp\n"
        "tục thực hiện có hiệu quả Luật Hòa giải ở cơ sở.\n"
        "- Cơ quan chủ trì: Sở Tư pháp;\nUBND các huyện, thành phố.\n"
        "- Cơ quan phối hợp: Ủy ban MTTQ\nViệt Nam cùng cấp và các cơ quan, tổ chức có liên quan như Ủy ban MTTQ "
        "Việt Nam\nhuyện.\n2. Thời gian thực hiện:\nTừ năm 2024 đến năm 2030."
    ) == [
        "I. MỤC ĐÍCH, YÊU CẦU",
        "1. Mục đích",
        "Triển khai kịp thời chủ trương, đường lối của Đảng, chính sách, pháp luật của Nhà nước về hòa giải ở cơ sở; "
        "tiếp tục thực hiện có hiệu quả Luật Hòa giải ở cơ sở.",
        "- Cơ quan chủ trì: Sở Tư pháp; UBND các huyện, thành phố.",
        "- Cơ quan phối hợp: Ủy ban MTTQ Việt Nam cùng cấp và các cơ quan, tổ chức có liên quan như Ủy ban MTTQ Việt "
        "Nam huyện.",
        "2. Thời gian thực hiện: Từ năm 2024 đến năm 2030.",
    ]


def test_a_figure_or_hyphen_at_the_head_of_a_wrapped_line_is_no_number() -> None:
    assert paragraphs(
        "1. Phát triển vùng đồng bào dân tộc thiểu số, vùng có điều kiện kinh tế\n"
        "- xã hội khó khăn theo chỉ đạo của Trung ương giai đoạn 2021\n- 2030 và các năm sau, bảo đảm đúng quy định "
        "tại khoản\n2. Điều này áp dụng cho mọi đơn vị trên toàn tỉnh và "
        "các\nđịa phương lân cận trong giai đoạn tới đây."
    ) == [
        "1. Phát triển vùng đồng bào dân tộc thiểu số, vùng có điều kiện kinh tế - xã hội khó khăn theo chỉ đạo của "
        "Trung ương giai đoạn 2021 - 2030 và các năm sau, bảo đảm đúng quy định tại khoản 2. Điều này áp dụng cho mọi "
        "đơn vị trên toàn tỉnh và các địa phương lân cận trong giai đoạn tới đây."
    ]


@pytest.mark.parametrize(
    ("before", "after", "glued"),
    [
        ("Chỉ thị số 14-", "CT/TW", True),
        ("Quyết định số 315/", "QĐ-TTg", True),
        ("kinh tế -", "xã hội", False),
        ("Quyết định số", "705/QĐ-TTg", False),
        ("giai đoạn 2021-", "2030", True),
    ],
)
def test_a_word_broken_at_a_hyphen_is_joined_without_a_blank(before: str, after: str, glued: bool) -> None:
    assert glue(before, after) is glued


@pytest.mark.parametrize(
    "text",
    ["I. MỤC ĐÍCH", "1. Việc", "1.1. Việc", "a) Việc", "đ) Việc", "(1) Việc", "Điều 5. Việc", "- Việc", "– Việc",
     "+ Việc", "* Việc", "• Việc", "Thời gian thực hiện: Quý I", "Nơi nhận:", "KT. CHỦ TỊCH", "Căn cứ Luật A;"],
)  # fmt: skip
def test_numbers_bullets_labels_and_frame_lines_begin_paragraphs(text: str) -> None:
    assert starts(text)


@pytest.mark.parametrize(
    "text", ["đường lối của Đảng", "Việt Nam tỉnh", "thời gian thực hiện: sau", "2024 đến"]
)
def test_other_lines_do_not(text: str) -> None:
    assert not starts(text)


def test_a_label_is_known_behind_its_dash() -> None:
    assert label_at("- Cơ quan chủ trì: Sở Tư pháp") == "lead"
    assert label_at("- Hoạt động: Tập huấn") == label_at("- thời gian: sau") == ""


def test_a_title_that_ends_with_the_word_for_digital_is_not_a_citation_cut_in_two():
    lines = [
        "2. Phát triển hạ tầng số",
        "2.1. Phủ sóng thông tin di động tại các thôn, bản.",
        "3. Phát triển dữ liệu số",
    ]
    read = read_text("x.txt", "\n".join(lines) + "\n")
    assert [block.text for block in read.file.blocks] == lines


def test_a_bracket_that_is_open_at_the_end_of_a_page_goes_on_below_the_blank_lines() -> None:
    wrapped = (
        "1. Rà soát, thống kê các đối tượng thuộc diện được khám sức khỏe, cấp phát thuốc\n"
        "miễn phí trên địa bàn tỉnh, bảo đảm đúng quy định, kịp thời, công khai và minh\n"
        "bạch đối với người dân.\n\n"
    )
    assert paragraphs(
        f"{wrapped}2. Khám bệnh, cấp phát thuốc miễn phí cho 2.000 lượt đồng bào dân tộc (Hội\n\f\n"
        "Thầy thuốc trẻ tỉnh chủ trì, phối hợp với Bệnh viện Đa khoa tỉnh).\n\n3. Tổng kết."
    )[1] == (
        "2. Khám bệnh, cấp phát thuốc miễn phí cho 2.000 lượt đồng bào dân tộc (Hội Thầy thuốc trẻ tỉnh chủ trì, phối "
        "hợp với Bệnh viện Đa khoa tỉnh)."
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- Cơ quan phối hợp: Công an xã, Đoàn Thanh niên, Hội", "Liên hiệp Phụ nữ xã."),
        ("3. Tổ chức thăm hỏi, tặng quà các gia đình chính sách trước Tết", "Nguyên đán."),
        ("4. Thăm gia đình học sinh (giáo viên chủ nhiệm; thời gian: trước", "Tết Đinh Mùi 2027)."),
    ],
)
def test_a_line_that_ends_in_the_middle_of_a_name_or_bracket_goes_on(before: str, after: str) -> None:
    assert paragraphs(f"1. Việc một.\n2. Việc hai.\n{before}\n{after}\n5. Việc cuối.")[2:-1] == [
        f"{before} {after}"
    ]


def test_a_hyphen_of_a_name_at_the_beginning_of_a_line_is_no_bullet() -> None:
    assert paragraphs(
        "1. Đầu tư các công trình giao thông, thủy lợi nhỏ, nước sinh hoạt tập trung của\n"
        "các xã đặc biệt khó khăn; duy tu, bảo dưỡng các công trình sau đầu tư trên toàn\n"
        "địa bàn huyện; thường xuyên theo dõi, đôn đốc, kiểm tra việc thực hiện, kịp thời\n"
        "tháo gỡ khó khăn, vướng mắc, bảo đảm hoàn thành các mục tiêu, nhiệm vụ đã đề ra\n"
        "trong năm.\n"
        "- Ban Quản lý dự án đầu tư xây dựng huyện chủ trì, phối hợp với Phòng Tài chính\n"
        "- Kế hoạch, Phòng Kinh tế và Hạ tầng, UBND các xã thực hiện.\n"
        "- Thời gian thực hiện: Quý II/2024."
    )[1:] == [
        "- Ban Quản lý dự án đầu tư xây dựng huyện chủ trì, phối hợp với Phòng Tài chính - Kế hoạch, Phòng Kinh tế và "
        "Hạ tầng, UBND các xã thực hiện.",
        "- Thời gian thực hiện: Quý II/2024.",
    ]


def test_bullets_without_a_sign_at_their_end_stay_bullets() -> None:
    assert len(paragraphs("Nơi làm việc:\n- Phòng Tài chính\n- Kế hoạch số 5\n- Phòng Tư pháp")) == 4


NARROW_FIRST = """\
Thực hiện chỉ đạo, tỉnh ban hành Kế hoạch
bảo đảm an toàn thực phẩm trên địa bàn tỉnh Trà Lâm năm 2024 với các nội dung cụ thể
như sau:
I. NHIỆM VỤ
4. Nhân lực số
Tập huấn, bồi dưỡng kỹ năng số cho cán
bộ, công chức, viên chức và thành viên Tổ công nghệ số cộng đồng.
- Cơ quan chủ trì: Sở Nội vụ
II. TỔ CHỨC THỰC HIỆN
1. Sở Y tế
Chủ trì, phối hợp với các sở, ngành, địa
phương triển khai Kế hoạch này.
2. UBND các huyện, thành phố
Căn cứ chức năng, nhiệm vụ được giao
xây dựng kế hoạch cụ thể và tổ chức thực hiện.
{last}
thực phẩm, yêu cầu các cơ quan, đơn vị nghiêm túc thực hiện./."""


@pytest.mark.parametrize(
    "last", ["Trên đây là Kế hoạch bảo đảm an toàn", "Yêu cầu các cơ quan bảo đảm an toàn"]
)
def test_paragraphs_whose_first_line_is_short_end_where_they_end(last: str) -> None:
    assert paragraphs(NARROW_FIRST.format(last=last)) == [
        "Thực hiện chỉ đạo, tỉnh ban hành Kế hoạch bảo đảm an toàn thực phẩm trên địa bàn tỉnh Trà Lâm năm 2024 với "
        "các nội dung cụ thể như sau:",
        "I. NHIỆM VỤ",
        "4. Nhân lực số",
        "Tập huấn, bồi dưỡng kỹ năng số cho cán bộ, công chức, viên chức và thành viên Tổ công nghệ số cộng đồng.",
        "- Cơ quan chủ trì: Sở Nội vụ",
        "II. TỔ CHỨC THỰC HIỆN",
        "1. Sở Y tế",
        "Chủ trì, phối hợp với các sở, ngành, địa phương triển khai Kế hoạch này.",
        "2. UBND các huyện, thành phố",
        "Căn cứ chức năng, nhiệm vụ được giao xây dựng kế hoạch cụ thể và tổ chức thực hiện.",
        f"{last} thực phẩm, yêu cầu các cơ quan, đơn vị nghiêm túc thực hiện./.",
    ]
