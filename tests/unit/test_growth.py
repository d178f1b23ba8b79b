"""Cost grows linearly with the plan: counted in calls made, not in seconds."""

import sys

import pytest

import kehoach

HEAD = """kế hoạch: Thử
cơ quan: Sở Tư pháp
số: 01/KH-STP
địa danh: Lạng Sơn
ngày: 05/01/2026
văn bản qd: Quyết định số 315/QĐ-TTg ngày 17/4/2024 của Thủ tướng Chính phủ phê duyệt Đề án “X”
  gọi tắt: Đề án

Thực hiện @qd.đầy-đủ (sau đây gọi tắt là @qd), Sở Tư pháp ban hành Kế hoạch như sau:

# nhiệm vụ: Nhiệm vụ
"""
TASK = """## Việc thứ {n} của kế hoạch thực hiện @qd
Nội dung việc thứ {n}, theo Nghị định số {n}/2020/NĐ-CP ngày 05/3/2020 của Chính phủ.^(Cước chú {n}.)
- Cơ quan chủ trì: Sở Nội vụ; Phòng số {n}.
- Cơ quan phối hợp: Công an tỉnh, Sở Tài chính và các cơ quan có liên quan.
- Thời gian thực hiện: Quý II/2026.
"""
TAIL = """nơi nhận:
- Lưu: VT
ký:
GIÁM ĐỐC
Nguyễn Văn A
"""


def plan(tasks: int) -> str:
    return HEAD + "".join(TASK.format(n=n) for n in range(1, tasks + 1)) + TAIL


def calls(function, text: str) -> int:
    """The number of Python and C functions that a call enters."""
    count = 0

    def seen(frame, event, argument):
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(seen)
    try:
        function(text)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "function", [kehoach.check, kehoach.tasks, kehoach.build], ids=["check", "tasks", "build"]
)
def test_twice_the_tasks_cost_twice_the_calls(function):
    function(plan(3))  # load everything first
    small, large = calls(function, plan(150)), calls(function, plan(300))
    assert 1.8 < large / small < 2.1


def test_a_plan_of_three_hundred_tasks_keeps_them_all():
    assert len(kehoach.tasks(plan(300))["tasks"]) == 300
