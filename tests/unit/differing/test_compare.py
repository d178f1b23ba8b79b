"""What two versions of a plan say differently, as data and as printed words."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kehoach
from kehoach.differing.compare import compare, compare_text
from kehoach.differing.values import Difference, Differences, Field
from kehoach.driver import Compilation

EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*.kh"))
HEAD = "kế hoạch: Thử\ncơ quan: Sở A\nsố: 01/KH-SA\nđịa danh: B\nngày: 1/1/2025\n"
TASKS = (
    "# nhiệm vụ: Tuyên truyền\n## Tổ chức hội nghị cấp tỉnh\nchủ trì: Sở Tư pháp\nphối hợp: Sở Y tế; Sở Nội vụ\n"
    "thời gian: quý I/2025\n## Biên soạn tờ gấp\nchủ trì: Sở Tư pháp\nthời gian: năm 2025\n"
    "# nhiệm vụ: Kiểm tra\n## Kiểm tra cấp huyện\nchủ trì: Sở Nội vụ\nthời gian: quý II/2025\n"
)
PLAN = HEAD + TASKS


def between(old: str, new: str) -> Differences:
    sides = [Compilation("a.kh", text.encode()) for text in (old, new)]
    assert [side.errors for side in sides if side.failed] == []
    return compare(*sides)


def edited(old: str, new: str, plan: str = PLAN) -> Differences:
    assert old in plan
    return between(plan, plan.replace(old, new, 1))


def only(found: Differences) -> Difference:
    assert len(found.data) == 1, found.data
    return found.data[0]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_a_plan_says_the_same_as_itself_and_as_its_formatted_form(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert between(text, text).same
    assert between(text, kehoach.format_text(text)).same


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("# nhiệm vụ: Kiểm tra", "// ghi chú\n\n# nhiệm vụ: Kiểm tra"),
        ("chủ trì: Sở Nội vụ", "chu tri:   Sở Nội  vụ"),
        ("địa danh: B\n", "địa danh: B\nđánh số: A. / 1.\n"),
        ("## Kiểm tra cấp huyện", "## nhiệm vụ kt: Kiểm tra cấp huyện"),
        ("chủ trì: Sở Nội vụ", "chủ trì: @nv"),
    ],
)
def test_layout_comments_numbers_and_ids_say_nothing(old: str, new: str) -> None:
    plan = PLAN.replace("# nhiệm vụ: Tuyên", "đơn vị nv: Sở Nội vụ\n# nhiệm vụ: Tuyên", 1)
    assert edited(old, new, plan) == Differences((), ())


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("chủ trì: Sở Nội vụ", "chủ trì: Sở Y tế", Field("lead", ("Sở Nội vụ",), ("Sở Y tế",))),
        ("phối hợp: Sở Y tế; ", "phối hợp: ", Field("partners", ("Sở Y tế", "Sở Nội vụ"), ("Sở Nội vụ",))),
        ("quý II/2025", "quý III/2025", Field("timeframe", "quý II/2025", "quý III/2025")),
        ("quý II/2025\n", "quý II/2025\nđịa điểm: Hà Nội\n", Field("location", "", "Hà Nội")),
        ("quý II/2025\n", "quý II/2025\nkinh phí: 50 triệu đồng\n", Field("budget", "", "50 triệu đồng")),
        ("quý II/2025\n", "quý II/2025\nsản phẩm: Báo cáo\n", Field("outputs", (), ("Báo cáo",))),
    ],
)
def test_a_value_of_a_task_that_changed_is_told_with_both(old: str, new: str, field: Field) -> None:
    found = edited(old, new)
    one = only(found)
    assert (one.kind, one.change, one.moved) == ("task", "changed", False)
    assert field in one.fields
    assert found.text


def test_the_same_words_may_mean_other_days() -> None:
    old = PLAN.replace("quý II/2025", "quý II").replace("địa danh: B\n", "địa danh: B\ngiai đoạn: 2025\n")
    found = between(old, old.replace("giai đoạn: 2025", "giai đoạn: 2026"))
    task = next(one for one in found.data if one.kind == "task")
    assert task.fields == (
        Field("days", ("start=2025-04-01", "end=2025-06-30"), ("start=2026-04-01", "end=2026-06-30")),
    )


def test_a_new_task_above_others_is_added_and_nothing_else() -> None:
    found = edited(
        "## Biên soạn", "## Tập huấn hòa giải viên\nchủ trì: Sở Y tế\nthời gian: năm 2025\n## Biên soạn"
    )
    one = only(found)
    assert (one.change, one.old, one.new and one.new.path) == ("added", None, "I.2")
    assert [change.change for change in found.text] == ["added"] * 3


def test_a_task_with_new_words_is_the_same_task() -> None:
    one = only(edited("Biên soạn tờ gấp", "In và biên soạn tờ gấp"))
    assert one.fields == (Field("title", "Biên soạn tờ gấp", "In và biên soạn tờ gấp"),)


def test_a_task_keeps_its_own_id_through_any_change_of_words() -> None:
    plan = PLAN.replace("## Kiểm tra cấp huyện", "## nhiệm vụ kt: Kiểm tra cấp huyện")
    one = only(edited("kt: Kiểm tra cấp huyện", "kt: Làm việc khác hẳn", plan))
    assert one.fields == (Field("title", "Kiểm tra cấp huyện", "Làm việc khác hẳn"),)


def test_a_task_below_another_line_is_moved() -> None:
    block = "## Biên soạn tờ gấp\nchủ trì: Sở Tư pháp\nthời gian: năm 2025\n"
    other = "# nhiệm vụ: Kiểm tra\n"
    found = edited(block + other, other + block)
    one = only(found)
    assert (one.change, one.moved, one.old and one.old.path, one.new and one.new.path) == (
        "moved",
        True,
        "I.2",
        "II.1",
    )


def test_tasks_that_change_places_are_moved() -> None:
    first, second = TASKS.split("## ")[1:3]
    second = second.removesuffix("# nhiệm vụ: Kiểm tra\n")
    assert only(edited(f"{first}## {second}", f"{second}## {first}")).change == "moved"


def test_a_reworded_heading_moves_nothing() -> None:
    found = edited("# nhiệm vụ: Kiểm tra", "# nhiệm vụ: Thanh tra, kiểm tra")
    assert found.data == ()
    assert [(one.change, one.old, one.new) for one in found.text] == [
        ("changed", "Kiểm tra", "Thanh tra, kiểm tra")
    ]


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("ngày: 1/1/2025", "ngày: 2/1/2025", Field("date", "01/01/2025", "02/01/2025")),
        ("kế hoạch: Thử", "kế hoạch: Thật", Field("title", "Thử", "Thật")),
        ("địa danh: B\n", "địa danh: B\nđộ khẩn: Khẩn\n", Field("urgency", "", "Khẩn")),
    ],
)
def test_header_values_are_compared_one_by_one(old: str, new: str, field: Field) -> None:
    one = only(edited(old, new))
    assert (one.kind, one.fields) == ("header", (field,))


def test_recipients_and_who_signs_are_compared() -> None:
    plan = PLAN + "nơi nhận:\n- Sở Y tế\n- Lưu: VT\nký:\nGIÁM ĐỐC\nTrần C\n"
    assert [field.name for field in only(edited("- Sở Y tế\n", "", plan)).fields] == ["recipients"]
    assert [field.name for field in only(edited("Trần C", "Trần D", plan)).fields] == ["signature"]


def test_goals_and_cited_documents_are_compared() -> None:
    plan = (
        HEAD
        + (
            "căn cứ: Luật Hòa giải ở cơ sở ngày 20 tháng 6 năm 2013\n"
            "# các mục tiêu: Mục tiêu\n- Hòa giải thành đạt @(chỉ tiêu: từ 85% trở lên).\n"
        )
        + TASKS
    )
    goal = only(edited("85%", "90%", plan))
    assert goal.kind == "goal"
    assert Field("measures", ("từ 85% trở lên",), ("từ 90% trở lên",)) in goal.fields
    cited = only(edited("20 tháng 6", "21 tháng 6", plan))
    assert (cited.kind, cited.change) == ("cited", "changed")


def test_a_task_says_nothing_when_only_the_words_of_its_goal_changed() -> None:
    goals = "# các mục tiêu: Mục tiêu\n- mục tiêu {0}: Hòa giải thành đạt @(chỉ tiêu: từ 85% trở lên).\n"
    plan = HEAD + goals.format("hg") + TASKS + "phục vụ: @hg\n"
    assert between(plan, plan.replace("hg:", "hoa:").replace("@hg", "@hoa")).same


def test_a_document_more_in_the_file_is_told() -> None:
    found = between(PLAN, PLAN + "quyết định: Ban hành\nsố: 2/QĐ-SA\n# Điều khoản\nLời.\n")
    assert [(one.kind, one.change) for one in found.data] == [("document", "added")]


def test_paragraphs_are_added_removed_changed_and_moved() -> None:
    old = ["Đoạn một hai ba bốn", "Đoạn sẽ bỏ đi", "Lời kết", "Đoạn chuyển xuống cuối trang này"]
    new = ["Đoạn chuyển xuống cuối trang này", "Đoạn một hai ba năm", "Lời kết", "Hoàn toàn mới"]
    changes = {(one.change, one.old, one.new) for one in compare_text(old, new)}
    assert ("changed", "Đoạn một hai ba bốn", "Đoạn một hai ba năm") in changes
    assert ("moved", new[0], new[0]) in changes
    assert ("removed", "Đoạn sẽ bỏ đi", "") in changes
    assert ("added", "", "Hoàn toàn mới") in changes


def test_a_row_more_leaves_the_other_rows_as_they_were() -> None:
    rows = "# nhiệm vụ: Danh mục\nbảng:\n  cột: stt; nhiệm vụ; chủ trì; thời gian\n" + "".join(
        f"## Việc {name}\nchủ trì: Sở Y tế\nthời gian: năm 2025\n" for name in ("thứ nhất", "thứ hai")
    )
    found = edited(
        "## Việc thứ hai",
        "## Thêm vào\nchủ trì: Sở Nội vụ\nthời gian: năm 2025\n## Việc thứ hai",
        HEAD + rows,
    )
    assert only(found).change == "added"
    assert [(one.change, one.new) for one in found.text] == [("added", "Thêm vào | Sở Nội vụ | năm 2025")]


def test_a_typed_row_more_is_one_row_and_its_numbers_are_none() -> None:
    plan = HEAD + "# Lịch\n| STT | Họp | Ngày |\n| 1 | Một | 2/1 |\n| 2 | Hai | 3/1 |\n"
    found = edited("| 2 | Hai", "| 2 | Mới | 4/1 |\n| 3 | Hai", plan)
    assert (found.data, [(one.change, one.new) for one in found.text]) == ((), [("added", "Mới | 4/1")])


def test_a_duty_of_a_body_is_compared() -> None:
    plan = HEAD + "# Tổ chức thực hiện\n## Sở Tài chính\nBố trí kinh phí.\n## Sở Y tế\nKhám bệnh.\n"
    one = only(edited("Khám bệnh.", "Khám, chữa bệnh.", plan))
    assert (one.kind, one.change, one.fields) == (
        "duty",
        "changed",
        (Field("title", "Khám bệnh.", "Khám, chữa bệnh."),),
    )


WORDS = st.sampled_from(
    ["Tổ chức hội nghị", "Biên soạn tờ gấp", "Kiểm tra cấp huyện", "Kiểm tra cấp xã", "Báo cáo"]
)
UNITS = st.sampled_from(["Sở Tư pháp", "Sở Y tế"])
GROUPS = st.lists(st.lists(st.tuples(WORDS, UNITS), min_size=1, max_size=4), min_size=1, max_size=3)


def plan_of(groups: list[list[tuple[str, str]]]) -> str:
    return HEAD + "".join(
        f"# nhiệm vụ: Nhóm {at}\n" + "".join(f"## {words}\nchủ trì: {unit}\n" for words, unit in group)
        for at, group in enumerate(groups)
    )


@settings(max_examples=60, deadline=None)
@given(GROUPS, GROUPS)
def test_the_other_way_round_added_is_removed(
    one: list[list[tuple[str, str]]], two: list[list[tuple[str, str]]]
) -> None:
    there, back = between(plan_of(one), plan_of(two)), between(plan_of(two), plan_of(one))
    for new, old in (("added", "removed"), ("removed", "added")):
        assert sorted((d.kind, str(d.new)) for d in there.data if d.change == new == "added") == sorted(
            (d.kind, str(d.old)) for d in back.data if d.change == old == "removed"
        )
        assert sorted(t.new or t.old for t in there.text if t.change == new) == sorted(
            t.new or t.old for t in back.text if t.change == old
        )
    assert there.same == back.same == (plan_of(one) == plan_of(two))


def test_thousands_of_tasks_are_compared_in_bounded_time() -> None:
    tasks = [f"## Việc số {n} của tổ {n % 37}\nchủ trì: Sở {'AB'[n % 2]}\n" for n in range(3000)]
    old = HEAD + "# nhiệm vụ: Việc\n" + "".join(tasks)
    changed = [task.replace("Sở A", "Sở C") if n % 7 == 0 else task for n, task in enumerate(tasks) if n % 11]
    start = time.perf_counter()
    found = between(old, HEAD + "# nhiệm vụ: Việc\n" + "".join(changed))
    assert time.perf_counter() - start < 30
    assert sum(one.change == "removed" for one in found.data) == 273
