"""What may be data and did not become any is told with its line; what is none is not."""

import pytest

from kehoach.importing.declare_changes import compiled
from kehoach.importing.doubts import doubts_in
from kehoach.importing.importer import bring

HEAD = "kế hoạch: Thử năm 2026\ncơ quan: Ủy ban nhân dân tỉnh Lạng Sơn\nsố: 01/KH-UBND\nngày: 01/02/2026\n\n"
TASKS = HEAD + "# nhiệm vụ: Nhiệm vụ\n"
WHO = "- Cơ quan chủ trì: Sở Y tế.\n- Thời gian thực hiện: Quý II/2026.\n"


def told(lines: str, head: str = TASKS) -> list[tuple[int, str]]:
    """The lines below the head that are told, with the reason's first words."""
    compilation = compiled("thu.kh", head + lines + "\n")
    assert not compilation.failed
    return [
        (doubt.line - head.count("\n"), doubt.reason.vi.split(",")[0]) for doubt in doubts_in(compilation)
    ]


@pytest.mark.parametrize(
    ("lines", "line", "reason"),
    [
        ("## Rà soát.\n- Tổ lạ nào đó chủ trì việc này.", 2, "có “chủ trì” mà không rõ cơ quan nào"),
        (
            f"## Rà soát.\n{WHO}- Phối hợp với Sở Nội vụ bày tỏ quan điểm.",
            4,
            "có “phối hợp với” mà không rõ tên",
        ),
        ("## Rà soát (Sở Nội vụ).", 1, "tên cơ quan trong ngoặc"),
        ("## Rà soát (Những người lạ thực hiện, khi rảnh).", 1, "tên cơ quan trong ngoặc"),
        ("## Kiểm tra do Sở Y tế thực hiện cùng năm.", 1, "có thể là cơ quan thực hiện"),
        (
            "## Khám. Chủ trì thực hiện: Sở Y tế (cùng: Sở Nội vụ), xong: 2026.",
            1,
            "nhãn lạ trước tên cơ quan",
        ),
        ("## Mua sắm vật tư, giao Sở Y tế.", 1, "có thể là cơ quan thực hiện"),
        (f"## Rà soát.\n{WHO}- Đầu mối tự kiểm tra: Giám đốc Sở Tư pháp.", 4, "nhãn lạ trước tên cơ quan"),
        (
            "## Rà soát.\n- Cơ quan chủ trì: Sở Y tế.\n- Bắt đầu: ngày 05/6/2026",
            3,
            "nhãn lạ trước tên cơ quan",
        ),
        (
            "## Rà soát, gửi kết quả, trong tháng 6/2026.\n- Cơ quan chủ trì: Sở Y tế.",
            1,
            "có thể là thời gian",
        ),
        (
            f"## Một.\n{WHO}## Hai.\n(Các nhiệm vụ tại mục này: @(chủ trì: Sở Y tế) chủ trì)",
            5,
            "có thể chung cho nhiều nhiệm vụ",
        ),
    ],
)
def test_what_may_be_data_is_told_with_its_line(lines, line, reason):
    ((place, found),) = told(lines)
    assert (place, found.startswith(reason)) == (line, True)


@pytest.mark.parametrize(
    "lines",
    [
        f"## Rà soát.\n{WHO}",
        "## Rà soát (@(chủ trì: Sở Y tế) chủ trì, hoàn thành @(thời gian: trong Quý II/2026)).",
        f"## Phát huy vai trò chủ trì của cấp ủy.\n{WHO}",
        f"## Chủ tịch UBND tỉnh chủ trì hội nghị tổng kết.\n{WHO}",
        f"## Thực hiện phong trào “Sở Tư pháp chủ trì”.\n{WHO}",
        f"## Rà soát (nếu có).\n{WHO}",
        f"## Mua sắm vật tư, giao Sở Nội vụ.\n{WHO}",
        "## Tổ chức triển khai Luật Đất đai.",
        "## Rà soát.\n- Cơ quan chủ trì: Sở Y tế.\n- Thời gian thực hiện:\n+ Sơ kết: Năm 2027.\n+ Tổng kết: Năm 2030.",
        "## Chủ trì, phối hợp với @(phối hợp: Sở Nội vụ) rà soát, định kỳ hằng năm.",
    ],
)
def test_what_is_data_or_no_data_is_not_told(lines):
    assert told(lines) == []


def test_duties_and_the_purpose_of_a_plan_are_not_told():
    assert (
        told(
            "## Sở Y tế\n- Chủ trì, phối hợp với Sở Nội vụ tổ chức tập huấn.", HEAD + "# Tổ chức thực hiện\n"
        )
        == []
    )
    assert told("## Phối hợp với các sở, trong tháng 6/2026.", HEAD + "# Mục đích, yêu cầu\n") == []


SOURCE = """UBND TỈNH LẠNG SƠN
SỞ Y TẾ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/KH-SYT
Lạng Sơn, ngày 05 tháng 3 năm 2026
KẾ HOẠCH
Công tác y tế năm 2026
I. NHIỆM VỤ
1. Tập huấn. Giao Phòng Nghiệp vụ Y chủ trì, hoàn thành trong Quý II/2026.
2. Khám bệnh (Phòng Nghiệp vụ Y).
Nơi nhận:
- Lưu: VT.
GIÁM ĐỐC
Nguyễn Văn An
"""


def test_a_paragraph_that_a_doubt_is_about_is_doubtful_in_the_report():
    report = bring("nguon.txt", SOURCE.encode(), "ke-hoach.kh").report
    doubtful = [account for account in report.accounts if account.fate == "doubtful"]
    assert [(account.origin.text, account.reason.en.split(":")[0]) for account in doubtful] == [
        ("2. Khám bệnh (Phòng Nghiệp vụ Y).", "the name of a body in brackets")
    ]
    assert report.doubts == ()


def test_a_paragraph_whose_roles_became_data_is_data():
    report = bring("nguon.txt", SOURCE.encode(), "ke-hoach.kh").report
    fates = {account.origin.text[:9]: account.fate for account in report.accounts}
    assert fates["1. Tập hu"] == "declared"


def test_what_is_left_behind_a_role_in_a_bracket_may_be_a_time():
    ((line, reason),) = told(
        "## Ra quân (@(chủ trì: Đoàn xã) chủ trì; thực hiện vào Chủ nhật tuần cuối của đợt)."
    )
    assert (line, reason) == (1, "có thể là thời gian thực hiện")
