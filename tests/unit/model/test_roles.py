"""Who does what by when: own values, inherited ones, lists of units, milestones."""

from __future__ import annotations

from collections.abc import Callable

from kehoach.model.plan import Plan, Role

MakePlan = Callable[[str], Plan]


def names(role: Role) -> dict[str, list[str]]:
    """Return the units of a role, inherited ones marked with a star."""
    return {
        field: [f"{unit.name}{'*' * unit.inherited}" for unit in getattr(role, field)]
        for field in ("lead", "partners", "executors")
        if getattr(role, field)
    }


def roles(plan: MakePlan, text: str) -> list[dict[str, list[str]]]:
    return [names(task.role) for task in plan(text).tasks]


def test_units_of_a_list_are_parted(plan: MakePlan) -> None:
    made = plan(
        "# nhiệm vụ: A\n## B\nchủ trì: Sở Tư pháp; Công an tỉnh.\nphối hợp: Các sở, ngành: Tư pháp, Nội vụ"
    )
    assert names(made.tasks[0].role) == {
        "lead": ["Sở Tư pháp", "Công an tỉnh"],
        "partners": ["Sở Tư pháp", "Sở Nội vụ"],
    }


def test_a_declared_unit_is_known_by_every_name_it_goes_by(plan: MakePlan) -> None:
    made = plan(
        "đơn vị stp: Sở Tư pháp\n  gọi tắt: STP\n  tên khác: Sở TP\nnhóm khoi: Khối nội chính\n"
        "# nhiệm vụ: A\n## B\n"
        "chủ trì: sở tư pháp; STP; Sở TP; @stp; Sở Y tế\nphối hợp: Khối nội chính"
    )
    role = made.tasks[0].role
    assert [unit.id for unit in role.lead] == ["stp", "stp", "stp", "stp", None]
    assert [unit.id for unit in role.partners] == ["khoi"]


def test_what_an_entry_says_beyond_the_name_is_kept(plan: MakePlan) -> None:
    made = plan("# nhiệm vụ: A\n## B\nchủ trì: Sở Tư pháp (đầu mối); Sở Y tế: cử người")
    assert [(unit.name, unit.note) for unit in made.tasks[0].role.lead] == [
        ("Sở Tư pháp", "đầu mối"),
        ("Sở Y tế", "cử người"),
    ]


def test_the_header_counts_for_every_task_that_does_not_say_otherwise(plan: MakePlan) -> None:
    made = plan(
        "chủ trì: Sở A\nthời gian: năm 2025\nkinh phí: Ngân sách\nhình thức: Trực tiếp\n"
        "# nhiệm vụ: B\n## C\n## D\nchủ trì: Sở D\nhình thức: Trực tuyến"
    )
    first, second = (task.role for task in made.tasks)
    assert (names(first), first.timeframe_inherited, first.budget) == ({"lead": ["Sở A*"]}, True, "Ngân sách")
    assert (names(second), second.timeframe_inherited, second.budget) == (
        {"lead": ["Sở D"]},
        True,
        "Ngân sách",
    )
    assert [[(f.text, f.inherited) for f in role.fields] for role in (first, second)] == [
        [("Trực tiếp", True)],
        [("Trực tuyến", False)],
    ]


def test_the_nearest_heading_counts(plan: MakePlan) -> None:
    assert roles(
        plan,
        "chủ trì: Sở A\n# nhiệm vụ: B\nchủ trì: Sở B\n## C\nchủ trì: Sở C\n### D\n### E\nchủ trì: Sở E\n## F",
    ) == [{"lead": ["Sở C*"]}, {"lead": ["Sở E"]}, {"lead": ["Sở B*"]}]


def test_a_mark_in_a_heading_counts_for_the_tasks_below(plan: MakePlan) -> None:
    assert roles(plan, "# nhiệm vụ: A\n## @(chủ trì: Sở B) thực hiện\n### C\n### D") == [
        {"lead": ["Sở B*"]},
        {"lead": ["Sở B*"]},
    ]


def test_shared_fields_count_for_all_items_of_the_heading_above(plan: MakePlan) -> None:
    assert roles(plan, "# nhiệm vụ: A\n## B\n### C\n### D\nchung:\nchủ trì: Sở A\n### E\n## F") == [
        {"lead": ["Sở A*"]},
        {"lead": ["Sở A*"]},
        {"lead": ["Sở A*"]},
        {},
    ]


def test_a_task_that_names_who_carries_it_out_does_not_inherit_a_lead(plan: MakePlan) -> None:
    assert roles(plan, "chủ trì: Sở A\nphối hợp: Sở B\n# nhiệm vụ: C\n## D\nthực hiện: Sở D") == [
        {"partners": ["Sở B*"], "executors": ["Sở D"]}
    ]


def test_a_field_line_below_bullets_belongs_to_the_numbered_line(plan: MakePlan) -> None:
    assert roles(plan, "# nhiệm vụ: A\n## B\n- gạch\n- gạch\nchủ trì: Sở B") == [{"lead": ["Sở B"]}]


def test_an_indented_field_belongs_to_the_bullet_above_it(plan: MakePlan) -> None:
    assert roles(
        plan, "# các nhiệm vụ: A\n- B\n  chủ trì: Sở B\n- C\n+ c\n  chủ trì: Sở C\nchủ trì: Sở A\n- D"
    ) == [
        {"lead": ["Sở B"]},
        {"lead": ["Sở C"]},
        {"lead": ["Sở A*"]},
    ]


def test_a_mark_belongs_to_the_bullet_task_it_stands_in_else_to_the_numbered_line(plan: MakePlan) -> None:
    assert roles(plan, "# các nhiệm vụ: A\n- @(chủ trì: Sở B) làm\n+ với @(phối hợp: Sở C)\n- D") == [
        {"lead": ["Sở B"], "partners": ["Sở C"]},
        {},
    ]
    assert roles(
        plan, "# nhiệm vụ: A\n## E\n- @(chủ trì: Sở B) làm\nvới @(phối hợp: Sở C)\n> @(thực hiện: Sở D)"
    ) == [{"lead": ["Sở B"], "partners": ["Sở C"], "executors": ["Sở D"]}]


def test_an_indented_field_below_a_labelled_bullet_belongs_to_the_numbered_line(plan: MakePlan) -> None:
    role = plan("# nhiệm vụ: A\n## B\n- Cơ quan chủ trì: Sở A\n  thời gian: năm 2025").tasks[0].role
    assert names(role) == {"lead": ["Sở A"]}
    assert role.timeframe is not None and role.timeframe.text == "năm 2025"


def test_points_right_below_a_time_field_are_its_milestones(plan: MakePlan) -> None:
    made = plan(
        "# nhiệm vụ: A\n## B\nchủ trì: Sở A\n- Thời gian thực hiện:\n+ Sơ kết: Năm 2026.\n"
        "+ Tổng kết: Năm 2030.\n+ Hằng năm"
    )
    frame = made.tasks[0].role.timeframe
    assert frame is not None
    assert (frame.kind, str(frame.start), str(frame.end)) == ("milestones", "2026-01-01", "2030-12-31")
    assert [(m.name, m.timeframe.text, m.timeframe.kind) for m in frame.milestones] == [
        ("Sơ kết", "Năm 2026", "period"),
        ("Tổng kết", "Năm 2030", "period"),
        ("", "Hằng năm", "recurring"),
    ]


def test_points_below_any_other_field_are_further_values(plan: MakePlan) -> None:
    made = plan("# nhiệm vụ: A\n## B\nCơ quan phối hợp:\n+ Sở A\n+ Sở B, Sở C\nKết quả: Một\n+ Hai\n+ Ba")
    role = made.tasks[0].role
    assert names(role) == {"partners": ["Sở A", "Sở B", "Sở C"]}
    assert role.outputs == ("Một", "Hai", "Ba")


def test_several_times_become_milestones_of_one(plan: MakePlan) -> None:
    made = plan("# nhiệm vụ: A\n## B\nthời gian: quý I năm 2025\nThời hạn: trước ngày 01/8/2025")
    frame = made.tasks[0].role.timeframe
    assert frame is not None
    assert (frame.text, frame.kind) == ("quý I năm 2025; trước ngày 01/8/2025", "milestones")
    assert len(frame.milestones) == 2


def test_a_taught_field_is_data_with_its_type(plan: MakePlan) -> None:
    made = plan(
        "trường nộp: Ngày nộp\n  kiểu: thời gian\n# nhiệm vụ: A\n## B\nNgày nộp: quý II năm 2025.\n"
        "chế độ báo cáo: hằng quý"
    )
    fields = made.tasks[0].role.fields
    assert [(f.name, f.label, f.text, f.timeframe and f.timeframe.kind) for f in fields] == [
        ("nop", "Ngày nộp", "quý II năm 2025", "period"),
        ("report", "chế độ báo cáo", "hằng quý", "recurring"),
    ]


def test_a_list_that_cannot_be_parted_surely_is_doubtful(plan: MakePlan) -> None:
    made = plan("# nhiệm vụ: A\n## B\nchủ trì: Sở Tư pháp, toàn ngành")
    assert made.tasks[0].role.doubtful != ()


def test_each_field_goes_to_its_place_in_the_data(plan: MakePlan) -> None:
    made = plan(
        "# nhiệm vụ: A\n## B\nsản phẩm: Báo cáo.\nKết quả: Danh sách\nkinh phí: 10 triệu.\n"
        "Nguồn kinh phí: Ngân sách\n"
        "cấp trình: UBND tỉnh\nphụ trách: Ông A\nđịa điểm: Hà Nội\nđối tượng: Cán bộ\nhình thức: X\n"
        "thành phần: Y\nghi chú: Z"
    )
    role = made.tasks[0].role
    assert (role.outputs, role.budget) == (("Báo cáo", "Danh sách"), "10 triệu; Ngân sách")
    assert {field.name: field.text for field in role.fields} == {
        "approver": "UBND tỉnh",
        "overseer": "Ông A",
        "location": "Hà Nội",
        "audience": "Cán bộ",
        "method": "X",
        "members": "Y",
        "remark": "Z",
    }
