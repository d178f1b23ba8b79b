"""Generated tables: which tasks and goals they show, in which groups, and what stands in which column."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kehoach.driver import Compilation
from kehoach.model.plan import Plan, Section, TableStart
from kehoach.render.summary import Entry, Values, default_columns, entries, extract_title, names_of
from kehoach.text.vietnamese import key

UNITS = """đơn vị stp: Sở Tư pháp
  gọi tắt: STP
  tên khác: Sở TP; Sở Tư pháp tỉnh
đơn vị snv: Sở Nội vụ
nhóm so: Các sở, ban, ngành
  gọi tắt: Các sở
  gồm: @stp; @snv
nhóm huyen: UBND các huyện
  gồm: UBND huyện Cao Lộc
"""


def plan_of(text: str) -> Plan:
    compilation = Compilation("a.kh", f"kế hoạch: Thử\n{text}".encode())
    assert compilation.errors == ()
    return compilation.plans[0]


def start_of(plan: Plan) -> TableStart:
    """Return the generated table, which is the first block of the last section."""
    block = plan.sections[-1].children[0]
    assert isinstance(block, TableStart)
    return block


def groups(text: str, kind: str = "bảng tổng hợp:") -> list[tuple[str, list[str]]]:
    """Return the groups of a generated table with the paths of their entries."""
    plan = plan_of(f"{text}# Tổng hợp\n{kind}")
    found = entries(start_of(plan), Values(plan))
    return [(group.title, [entry.path for entry in group.entries]) for group in found]


TASKS = """# nhiệm vụ: Một:
## a
chủ trì: Sở A
## b
chủ trì: Sở B
# Hai
- nhiệm vụ: c
  chủ trì: Sở A
phụ lục: PL
# nhiệm vụ: Ba
## Bốn
### d
thực hiện: Sở A
"""


def in_annex(text: str, line: str) -> str:
    """Put a section with *line* before the annex."""
    return text.replace("phụ lục:", f"# Tổng hợp\n{line}\nphụ lục:", 1)


def grouped(line: str) -> list[tuple[str, list[str]]]:
    plan = plan_of(in_annex(TASKS, line))
    return [(g.title, [e.path for e in g.entries]) for g in entries(start_of(plan), Values(plan))]


def test_one_list_of_all_tasks_in_the_order_of_the_document() -> None:
    assert grouped("bảng tổng hợp:") == [("", ["I.1", "I.2", "II.-1", "PL.I.1.a"])]


def test_groups_come_in_the_order_of_their_first_task() -> None:
    assert grouped("bảng tổng hợp: theo chủ trì") == [
        ("Sở A", ["I.1", "II.-1", "PL.I.1.a"]),
        ("Sở B", ["I.2"]),
    ]


def test_groups_by_section_are_called_after_the_heading_above() -> None:
    assert grouped("bảng tổng hợp: theo mục") == [
        ("Một", ["I.1", "I.2"]),
        ("Hai", ["II.-1"]),
        ("Bốn", ["PL.I.1.a"]),
    ]


def test_tasks_of_an_annex_table_stand_below_its_title() -> None:
    text = "# A\nbảng tổng hợp: theo mục\nphụ lục: Danh mục việc\n| Nội dung | Chủ trì |\n| a | Sở A |"
    plan = plan_of(text)
    assert [(g.title, len(g.entries)) for g in entries(start_of(plan), Values(plan))] == [
        ("Danh mục việc", 1)
    ]


def test_tasks_of_the_second_annex_stand_below_its_title() -> None:
    text = "# A\nbảng tổng hợp: theo mục\nphụ lục: Một\nphụ lục: Hai\n| Nội dung | Chủ trì |\n| a | Sở A |"
    plan = plan_of(text)
    assert [g.title for g in entries(start_of(plan), Values(plan))] == ["Hai"]


def test_tasks_that_nobody_leads() -> None:
    assert groups("# nhiệm vụ: A\n## a\n", "bảng tổng hợp: theo chủ trì") == [("Chưa phân công", ["I.1"])]


def test_groups_are_told_apart_without_case_and_spacing() -> None:
    text = "# nhiệm vụ: A\n## a\nchủ trì: UỶ BAN  X\n## b\nchủ trì: Ủy ban X\n"
    assert groups(text, "bảng tổng hợp: theo chủ trì") == [("UỶ BAN X", ["I.1", "I.2"])]


def test_a_plan_without_tasks_has_an_empty_list() -> None:
    assert groups("# A\n") == [("", [])]
    assert groups("# A\n", "bảng tổng hợp: theo chủ trì") == []


def test_goals_are_listed_by_a_table_of_goals_and_not_by_others() -> None:
    text = "# các mục tiêu: A\n- x @(chỉ tiêu: 5%)\n"
    assert groups(text, "bảng chỉ tiêu:") == [("", ["I.-1"])]
    assert groups(text) == [("", [])]


# -- the part of one body ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "unit", ["Sở Tư pháp", "STP", "Sở TP", "sở tư pháp", "Sở  Tư pháp", "Sở Tư pháp tỉnh"]
)
def test_a_body_is_known_by_each_of_its_names(unit: str) -> None:
    names = names_of(unit, plan_of(f"{UNITS}# A"))
    own = ("Sở Tư pháp", "STP", "Sở TP", "Sở Tư pháp tỉnh")
    assert set(map(key, (*own, "Các sở, ban, ngành", "Các sở"))) <= names
    assert key("Sở Nội vụ") not in names


def test_a_body_that_is_not_declared_is_known_by_its_name() -> None:
    assert names_of("Sở Y tế", plan_of(f"{UNITS}# A")) == {key("Sở Y tế")}


def test_a_member_written_out_belongs_to_its_group() -> None:
    plan = plan_of(f"{UNITS}# A")
    assert key("UBND các huyện") in names_of("UBND huyện Cao Lộc", plan)
    assert key("UBND các huyện") not in names_of("UBND huyện Hữu Lũng", plan)


@pytest.mark.parametrize(
    ("fields", "role"),
    [
        ("chủ trì: @stp", "Chủ trì"),
        ("chủ trì: Sở Y tế\nphối hợp: Sở TP", "Phối hợp"),
        ("thực hiện: STP; Sở Y tế", "Thực hiện"),
        ("chủ trì: Sở Tư pháp\nthực hiện: Các sở, ban, ngành", "Chủ trì; Thực hiện"),
        ("chủ trì: Sở Y tế\nphối hợp: Các sở", "Phối hợp"),
        ("chủ trì: Sở Tư pháp (phần pháp lý)", "Chủ trì"),
    ],
)
def test_what_a_body_does(fields: str, role: str) -> None:
    plan = plan_of(f"{UNITS}# nhiệm vụ: A\n## a\n{fields}\n# B\nbảng tổng hợp: của Sở Tư pháp")
    (group,) = entries(start_of(plan), Values(plan))
    assert [entry.get("role") for entry in group.entries] == [role]


@pytest.mark.parametrize(
    "fields", ["chủ trì: Sở Y tế", "chủ trì: Sở Tư pháp Hà Nội", "cấp trình: Sở Tư pháp", ""]
)
def test_tasks_of_others_are_left_out(fields: str) -> None:
    plan = plan_of(f"{UNITS}# nhiệm vụ: A\n## a\n{fields}\n# B\nbảng tổng hợp: của Sở Tư pháp")
    (group,) = entries(start_of(plan), Values(plan))
    assert group.entries == []


def test_a_part_has_a_title_and_a_whole_has_none() -> None:
    plan = plan_of(f"{UNITS}# B\nbảng tổng hợp: của @stp; theo mục")
    assert extract_title(start_of(plan), plan) == "Phần việc của Sở Tư pháp"
    plan = plan_of("# B\nbảng tổng hợp: theo mục")
    assert extract_title(start_of(plan), plan) == ""


# -- columns ----------------------------------------------------------------------------------------------------


def fields(*said: str, **more: bool) -> list[str]:
    found = [Entry("I.1", dict.fromkeys(said, "x")), Entry("I.2", {"budget": ""})]
    return [column.field for column in default_columns(found, more.pop("goals", False), **more)]


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (lambda: fields(), "number task lead"),
        (lambda: fields("task", "time", "remark"), "number task lead time remark"),
        (lambda: fields("output", "time", "partner"), "number task lead partner time output"),
        (lambda: fields("location", "x"), "number task lead"),
        (lambda: fields("time", extract=True), "number task role lead time"),
        (lambda: fields("time", "lead", by_lead=True), "number task time"),
        (lambda: fields(goals=True), "number goal measure"),
        (lambda: fields("time", goals=True), "number goal measure time"),
    ],
)
def test_the_columns_of_a_table_that_names_none(found: Callable[[], list[str]], expected: str) -> None:
    assert found() == expected.split()


def test_a_task_as_words() -> None:
    plan = plan_of(
        "# nhiệm vụ: A\n## Họp báo.\nMột câu.\nchủ trì: Sở A; Sở B (một phần)\nphối hợp: Sở C\nthực hiện: D\n"
        "thời gian: năm 2026\nsản phẩm:\n+ Tin\n+ Bài\nkinh phí: 5 đồng\ncấp trình: Bộ\nghi chú: mới"
    )
    entry = Values(plan).at((plan.tasks or plan.goals)[0].span)
    assert entry is not None
    assert [entry.get(name) for name in ("task", "lead", "partner", "executor", "time", "output", "budget")] == [
        "Họp báo", "Sở A; Sở B (một phần)", "Sở C", "D", "năm 2026", "Tin; Bài", "5 đồng",
    ]  # fmt: skip
    assert [entry.get(name) for name in ("approver", "remark", "location")] == ["Bộ", "mới", ""]


def test_a_goal_as_words() -> None:
    plan = plan_of("# mục tiêu: A\n## Đạt @(chỉ tiêu: 5%).\nLời.\nthời gian: năm 2026\nchủ trì: Sở A")
    entry = Values(plan).at((plan.tasks or plan.goals)[0].span)
    assert entry is not None
    assert [entry.get(name) for name in ("goal", "measure", "time", "lead")] == [
        "Đạt 5%", "5%", "năm 2026", "Sở A",
    ]  # fmt: skip


def test_a_line_that_is_no_task_has_no_entry() -> None:
    plan = plan_of("# nhiệm vụ: A\n## Nhóm\n### a\n### b")
    values = Values(plan)
    group = plan.sections[0].children[0]
    assert isinstance(group, Section) and values.at(group.span) is None
    assert values.at(plan.tasks[0].span) == values.tasks[0]
    assert [entry.path for entry in values.under(plan.sections)] == ["I.1.a", "I.1.b"]
