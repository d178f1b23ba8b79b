"""Which paragraphs close a plan, and which are the duty below its last heading."""

import pytest
from made import body

from kehoach.driver import Compilation
from kehoach.importing.importer import bring

SECTION = ("I. TỔ CHỨC THỰC HIỆN", "1. Sở Tài chính", "Tham mưu bố trí kinh phí.", "2. UBND cấp huyện")


def closing(*texts: str) -> list[str]:
    """Return the lines behind ``kết thúc:``."""
    lines = body(*texts)
    return lines[lines.index("kết thúc:") + 1 :] if "kết thúc:" in lines else []


@pytest.mark.parametrize(
    "duty",
    [
        "Xây dựng kế hoạch của địa phương trước ngày 15/4/2025./.",
        "Tham mưu UBND cấp huyện triển khai các nội dung liên quan./.",
        "Căn cứ chức năng, nhiệm vụ được giao, xây dựng kế hoạch; gửi Sở Tài chính để tổng hợp./.",
        "Căn cứ Kế hoạch này, xây dựng kế hoạch của địa phương./.",
        "Tham mưu bố trí kinh phí, đề nghị các đơn vị lập dự toán./.",
    ],
)
def test_the_duty_below_a_heading_that_names_a_body_stays_there(duty: str) -> None:
    lines = body(*SECTION, duty)
    assert lines[-2:] == ["## UBND cấp huyện", duty]


@pytest.mark.parametrize(
    "last",
    [
        "Trên đây là Kế hoạch phòng cháy năm 2026./.",
        "Kế hoạch này thay thế Kế hoạch số 5/KH-UBND./.",
        "Yêu cầu các cơ quan, đơn vị nghiêm túc thực hiện./.",
        "Đề nghị Thủ trưởng các sở, ban, ngành triển khai thực hiện./.",
        "Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành triển khai thực hiện./.",
        "Trong quá trình thực hiện, nếu có vướng mắc, báo cáo Sở Tài chính./.",
    ],
)
def test_words_about_the_whole_plan_close_it(last: str) -> None:
    assert closing(*SECTION, "Xây dựng kế hoạch của địa phương.", last) == [last]
    assert closing(*SECTION, last) == [last]


def test_the_last_paragraph_behind_a_duty_that_is_whole_closes_the_plan() -> None:
    words = "Các đơn vị nghiêm túc thực hiện./."
    assert closing("I. TỔ CHỨC THỰC HIỆN", "1. Sở Tài chính theo dõi việc thực hiện.", words) == [words]


def test_a_duty_at_the_end_prints_as_it_stands() -> None:
    text = "\n".join(
        ("UBND TỈNH CAO SƠN", "SỞ Y TẾ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
         "Số: 77/KH-SYT", "Cao Sơn, ngày 30 tháng 3 năm 2025", "KẾ HOẠCH", "Phòng, chống dịch năm 2025", *SECTION,
         "Xây dựng kế hoạch của địa phương trước ngày 15/4/2025./.", "Nơi nhận:", "- Lưu: VT.", "GIÁM ĐỐC",
         "Trần Thị Nga")
    )  # fmt: skip
    made = bring("x.txt", text.encode(), "x.kh")
    assert made.exact
    assert not Compilation("x.kh", made.text.encode()).failed
    assert "kết thúc:" not in made.text
