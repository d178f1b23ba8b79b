"""Who does what in the real plans: their faults are found, each by name; and how names of bodies are compared."""

from __future__ import annotations

from pathlib import Path

import pytest

from kehoach.driver import Compilation
from kehoach.lint.who import folded, is_single, is_vague
from kehoach.lint.who_slips import slips

EXAMPLES = Path(__file__).parents[3] / "examples"


def told(start: str, code: str) -> list[str]:
    path = next(EXAMPLES.glob(f"{start}*.kh"))
    plan = Compilation(path.name, path.read_bytes(), root=str(EXAMPLES))
    return [found.message.vi for found in plan.diagnostics if found.code == code]


def test_task_ii_3_of_plan_000_has_no_lead_and_ii_4_and_ii_5_no_time() -> None:
    assert told("000", "KH401") == ["nhiệm vụ II.3.-1 chưa có đơn vị chủ trì"]
    times = told("000", "KH301")
    assert {"nhiệm vụ II.4 chưa có thời gian thực hiện", "nhiệm vụ II.5 chưa có thời gian thực hiện"} <= set(
        times
    )


def test_a_slip_in_the_recipients_of_plan_000_is_found() -> None:
    assert told("000", "KH406") == ["“MTTTQ” là “MTTQ” gõ sai"]


def test_the_lead_of_plan_000_that_does_not_receive_it_is_found() -> None:
    assert told("000", "KH411") == ["“Hội Luật gia tỉnh” được giao việc mà không có trong nơi nhận"]
    assert told("002", "KH411") == ["“Ban Tuyên giáo Tỉnh ủy” được giao việc mà không có trong nơi nhận"]


def test_two_bodies_that_lead_one_task_are_found() -> None:
    assert told("000", "KH403") == ["2 đơn vị cùng chủ trì một nhiệm vụ: “Sở Tư pháp”, “Hội Luật gia tỉnh”"]
    assert told("004", "KH403")[0].startswith(
        "5 đơn vị cùng chủ trì một nhiệm vụ: “Sở Tư pháp”, “Công an tỉnh”"
    )


def test_a_lead_of_plan_002_that_is_its_own_partner_is_found() -> None:
    assert told("002", "KH405") == ["“UBND các huyện, thành phố” vừa chủ trì vừa phối hợp trong một nhiệm vụ"]


def test_the_elliptical_list_of_plan_001_is_found() -> None:
    assert told("001", "KH408") == [
        "danh sách viết lược tên, hiểu là “Sở Tư pháp”, “Sở Nội vụ”, “Sở Thông tin và Truyền thông”"
    ]


def test_bodies_written_in_two_ways_are_found() -> None:
    assert told("003", "KH407") == [
        "“Phòng Văn bản, Phổ biến và theo dõi thi hành pháp luật”, chỗ khác viết "
        "“Phòng Văn bản, Phổ biến và Theo dõi thi hành pháp luật”"
    ]
    assert "“Đài Phát thanh và Truyền hình tỉnh”, chỗ khác viết “Đài Phát thanh - Truyền hình tỉnh”" in told(
        "002", "KH407"
    )


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("UBND tỉnh", "Uỷ ban nhân dân tỉnh"),
        ("UBMTTQ tỉnh", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"),
        ("Ủy ban MTTTQ Việt Nam tỉnh", "Ủy ban MTTQ tỉnh"),
        ("Đài Phát thanh - Truyền hình tỉnh", "Đài PT & TH tỉnh"),
        ("VKSND tỉnh", "Viện Kiểm sát nhân dân tỉnh"),
    ],
)
def test_names_of_one_body_are_one(left: str, right: str) -> None:
    assert folded(left) == folded(right)


def test_names_of_two_bodies_are_two() -> None:
    names = ["Sở Tư pháp", "Phòng Tư pháp", "UBND tỉnh", "HĐND tỉnh", "UBND xã", "MTTQ Việt Nam", "Tỉnh đoàn"]
    assert len({folded(name) for name in names}) == len(names)


@pytest.mark.parametrize(
    "name", ["Sở Tư pháp", "Sở Nông nghiệp và Môi trường", "Công an tỉnh", "Chủ tịch UBND tỉnh"]
)
def test_one_body_is_single_and_not_vague(name: str) -> None:
    assert is_single(name) and not is_vague(name)


@pytest.mark.parametrize(
    "name", ["các sở, ban, ngành", "UBND các huyện", "Công an cấp xã", "Sở, ban, ngành tỉnh"]
)
def test_a_group_is_not_single_and_not_vague(name: str) -> None:
    assert not is_single(name) and not is_vague(name)


@pytest.mark.parametrize(
    "name",
    [
        "các cơ quan, đơn vị có liên quan",
        "Các sở, ngành liên quan",
        "các cấp, các ngành",
        "cơ quan chức năng",
    ],
)
def test_who_is_meant_is_left_open(name: str) -> None:
    assert is_vague(name)


def test_no_slip_is_a_right_abbreviation() -> None:
    right = {
        "UBND",
        "HĐND",
        "MTTQ",
        "UBMTTQ",
        "VKSND",
        "TAND",
        "ĐBQH",
        "BHXH",
        "TTHĐND",
        "VPUBND",
        "UBMTTQVN",
        "UBDT",
    }
    assert not right & slips().keys()
    assert {slips()[word] for word in ("MTTTQ", "UNBD", "HDND", "VKNSD")} == {"MTTQ", "UBND", "HĐND", "VKSND"}
