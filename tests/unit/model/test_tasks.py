"""Which lines are tasks, goals and duties, their words, ids and relations."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kehoach.model.plan import Plan

MakePlan = Callable[[str], Plan]
Faults = Callable[[str], list[str]]


def tasks(plan: MakePlan, text: str) -> list[str]:
    return [f"{task.path} {task.title}" for task in plan(text).tasks]


def goals(plan: MakePlan, text: str) -> list[str]:
    return [f"{goal.path} {goal.text}" for goal in plan(text).goals]


def test_the_lowest_numbered_lines_below_a_task_section_are_tasks(plan: MakePlan) -> None:
    assert tasks(plan, "# nhiệm vụ: A\n## B\n### C\n### D\n## E\n# F\n## G") == [
        "I.1.a C",
        "I.1.b D",
        "I.2 E",
    ]


def test_a_task_section_without_lines_below_is_the_task_itself(plan: MakePlan) -> None:
    assert tasks(plan, "# nhiệm vụ: A\nLời.\n# B\n## nhiệm vụ: C") == ["I A", "II.1 C"]


def test_each_bullet_below_tasks_is_one(plan: MakePlan) -> None:
    assert tasks(plan, "# các nhiệm vụ: A\n- B\n+ b\n- C\nLời.\n# E\n## các nhiệm vụ: F\n- G") == [
        "I.-1 B",
        "I.-2 C",
        "II.1.-1 G",
    ]


def test_elsewhere_a_numbered_line_is_a_task_when_it_names_who(plan: MakePlan) -> None:
    assert tasks(plan, "# A\n## B\nchủ trì: Sở\n## C\nthực hiện: Sở\n## D\nphối hợp: Sở\n## E\nLời.") == [
        "I.1 B",
        "I.2 C",
        "I.3 D",
    ]


def test_a_mark_that_names_who_makes_a_task_too(plan: MakePlan) -> None:
    assert tasks(plan, "# A\n## Giao @(chủ trì: Sở B) làm.\n## C\n- gạch @(phối hợp: Sở D)") == [
        "I.1 Giao Sở B làm.",
        "I.2 C",
    ]


def test_a_single_bullet_may_be_marked_as_a_task(plan: MakePlan) -> None:
    assert tasks(
        plan, "# A\n- B\n- nhiệm vụ: C\n- nhiệm vụ d: D\n# nhiệm vụ: E\n## F\n- nhiệm vụ: G\n- H"
    ) == [
        "I.-2 C",
        "I.-3 D",
        "II.1.-1 G",
    ]


def test_goals_are_made_in_the_same_way(plan: MakePlan) -> None:
    assert goals(
        plan, "# mục tiêu: A\n## B\n## các mục tiêu: C\n- D\n- E\n# F\n- mục tiêu: G\n# mục tiêu: H"
    ) == [
        "I.1 B",
        "I.2.-1 D",
        "I.2.-2 E",
        "II.-1 G",
        "III H",
    ]


def test_a_goal_has_measures_a_term_and_other_fields(plan: MakePlan) -> None:
    (goal,) = plan(
        "# các mục tiêu: A\n- Phấn đấu đến hết @(thời hạn: năm 2030) đạt @(chỉ tiêu: từ 85% trở lên), "
        "@(chỉ tiêu: 3 xã), ở @(địa điểm: miền núi)"
    ).goals
    assert goal.text == "Phấn đấu đến hết năm 2030 đạt từ 85% trở lên, 3 xã, ở miền núi"
    assert [(m.comparison, m.value, m.unit) for m in goal.measures] == [(">=", 85.0, "%"), ("=", 3.0, "xã")]
    assert goal.timeframe is not None and str(goal.timeframe.end) == "2030-12-31"
    assert [(field.name, field.text) for field in goal.fields] == [("location", "miền núi")]


def test_the_words_of_a_task_are_all_but_its_fields(plan: MakePlan) -> None:
    (task,) = plan(
        "# nhiệm vụ: A\n## Việc @(chủ trì: Sở)\nLời.\n- gạch\n+ điểm\n> trích\nchủ trì: B\n"
        "Thời gian thực hiện:\n+ x: 2025\n"
    ).tasks
    assert task.title == "Việc Sở"
    assert task.text == "Việc Sở\nLời.\n- gạch\n+ điểm\ntrích"


def test_the_words_of_a_bullet_task(plan: MakePlan) -> None:
    first, second = plan("# các nhiệm vụ: A\n- Một\n+ hai\n- Ba").tasks
    assert (first.title, first.text, second.text) == ("Một", "Một\n+ hai", "Ba")


def test_a_paragraph_between_bullet_tasks_that_names_who_is_one(plan: MakePlan) -> None:
    assert tasks(plan, "# các nhiệm vụ: A\n- B\nGiao @(chủ trì: Sở C) làm.") == ["I A", "I.-1 B"]


@pytest.mark.parametrize(
    "field", ["địa điểm: X", "thời gian: 2025", "Kết quả: X", "@(chỉ tiêu: 5%)", "- @(ghi chú: X) lời"]
)
def test_a_field_outside_any_task_is_reported(faults: Faults, field: str) -> None:
    assert [fault.split()[1] for fault in faults(f"# A\n{field}")] == ["KH123"]
    assert [fault.split()[1] for fault in faults(f"# A\n## B\n{field}\n# C\nchủ trì: Sở")] == ["KH123"]


def test_a_field_in_the_header_of_a_plan_without_tasks_is_reported(faults: Faults) -> None:
    assert [fault.split()[1] for fault in faults("chủ trì: Sở\n# A")] == ["KH123"]
    assert [fault.split()[1] for fault in faults("chủ trì: Sở\n# mục tiêu: A")] == ["KH123"]
    assert faults("chủ trì: Sở\n# A\nphụ lục: B\n# nhiệm vụ: C\n") == []


def test_a_relation_outside_any_task_is_reported(faults: Faults) -> None:
    text = "# mục tiêu m: A\n# B\nphục vụ: @m\n## C\n- gạch\n  thay thế: X"
    assert faults(text) == ["4:1-4:12 KH123", "7:3-7:14 KH123"]


def test_a_field_of_a_heading_counts_for_the_goals_below_it(plan: MakePlan) -> None:
    made = plan("# các mục tiêu: A\nkinh phí: X\nthời gian: năm 2024\n- B\n- C")
    assert [(goal.fields[0].text, goal.fields[0].inherited) for goal in made.goals] == [
        ("X", True),
        ("X", True),
    ]
    assert [goal.timeframe.text for goal in made.goals if goal.timeframe] == ["năm 2024", "năm 2024"]


def test_a_relation_of_a_heading_with_goals_only_is_outside(faults: Faults) -> None:
    assert [f.split()[1] for f in faults("# các mục tiêu: A\n- B\nphục vụ: @m\n- mục tiêu m: C")] == ["KH123"]
    assert [f.split()[1] for f in faults("# mục tiêu: A\nthay thế: X")] == ["KH123"]
    assert [f.split()[1] for f in faults("# các mục tiêu: A\n- B\n  thay thế: X")] == ["KH123"]


def test_a_mark_in_a_paragraph_between_bullet_tasks_that_names_nobody_is_outside(faults: Faults) -> None:
    assert faults("# các nhiệm vụ: A\n- B\nLời @(thời gian: năm 2025).") == ["4:18-4:26 KH123"]


def test_a_goal_keeps_every_field(plan: MakePlan) -> None:
    (goal,) = plan(
        "# mục tiêu: A\nchủ trì: Sở B\nkinh phí: 5 triệu.\nkết quả: C\nchế độ báo cáo: hằng quý"
    ).goals
    assert [(f.name, f.text, f.timeframe and f.timeframe.kind) for f in goal.fields] == [
        ("lead", "Sở B", None),
        ("budget", "5 triệu", None),
        ("output", "C", None),
        ("report", "hằng quý", "recurring"),
    ]


def test_a_relation_of_a_bullet_belongs_to_the_numbered_line(plan: MakePlan) -> None:
    made = plan(
        "# các mục tiêu: A\n- mục tiêu m: B\n# nhiệm vụ: C\n- gạch\n  phục vụ: @m\n## D\n- gạch\n  thay thế: X"
    )
    assert [(task.goals, task.relations) for task in made.tasks] == [(("m",), (("replaces", "X"),))]


def test_a_field_of_a_heading_whose_tasks_are_below_is_not_outside(faults: Faults) -> None:
    assert faults("# A\nđịa điểm: X\nphục vụ: @m\n## B\nchủ trì: Sở\n# mục tiêu m: M") == []


def test_a_task_serves_goals_said_by_itself_or_above(plan: MakePlan) -> None:
    made = plan(
        "# các mục tiêu: A\n- mục tiêu Một: B\n- mục tiêu hai: C\n# nhiệm vụ: D\nphục vụ: @một\n"
        "## E\n## F\nphục vụ: @hai; @MOT.\n# các nhiệm vụ: G\n- H\n  phục vụ: @hai, @một"
    )
    assert [task.goals for task in made.tasks] == [("Một",), ("hai", "Một"), ("hai", "Một")]


def test_serving_what_is_no_goal_is_reported(faults: Faults) -> None:
    text = "# nhiệm vụ: A\n## nhiệm vụ b: B\nphục vụ: @b\n## C\nphục vụ: @x, y"
    assert [fault.split()[1] for fault in faults(text)] == ["KH204", "KH201", "KH201"]


def test_other_relations_are_kept_as_typed_and_their_names_checked(plan: MakePlan, faults: Faults) -> None:
    made = plan("văn bản k: Kế hoạch A\n# nhiệm vụ: B\n## C\ncụ thể hóa: mục 5 @k\nthay thế: nhiệm vụ cũ")
    assert made.tasks[0].relations == (("details", "mục 5 @k"), ("replaces", "nhiệm vụ cũ"))
    assert made.documents[0].used == 1
    assert faults("# nhiệm vụ: B\n## C\ncụ thể hóa: @k\n- gạch\n  thay thế: @l") == [
        "4:13-4:15 KH201",
        "6:13-6:15 KH201",
    ]


def test_an_id_is_the_authors_else_made_of_the_first_words(plan: MakePlan) -> None:
    made = plan(
        "# nhiệm vụ: A\n## nhiệm vụ Viec-1: B\n## Rà soát, kiện toàn đội ngũ hòa giải viên\n## Đ\n## “...”"
    )
    assert [task.id for task in made.tasks] == ["Viec-1", "ra-soat-kien-toan-doi-ngu", "d", "i-4"]


def test_no_id_is_given_twice(plan: MakePlan) -> None:
    made = plan(
        "đơn vị c: Sở\n# nhiệm vụ: A\n## B\n## B\n## nhiệm vụ b-2: B\n## C\n# các mục tiêu: D\n- B\n"
        "- mục tiêu e: B"
    )
    ids = [item.id for item in (*made.tasks, *made.goals)]
    assert ids == ["b", "b-3", "b-2", "c-2", "b-4", "e"]


def test_ids_stay_the_same_when_tasks_are_moved_or_inserted(plan: MakePlan) -> None:
    lines = [f"## Việc thứ {n} của kế hoạch\nchủ trì: Sở {n}" for n in ("một", "hai", "ba", "bốn")]
    before = {task.title: task.id for task in plan("# nhiệm vụ: A\n" + "\n".join(lines)).tasks}
    moved = ["## Việc mới hoàn toàn", lines[2], lines[0], "## Thêm việc khác", lines[3], lines[1]]
    after = {task.title: task.id for task in plan("# B\n# nhiệm vụ: A\n" + "\n".join(moved)).tasks}
    assert {title: after[title] for title in before} == before


def test_a_heading_that_begins_with_a_unit_owns_what_stands_below(plan: MakePlan) -> None:
    made = plan(
        "# Tổ chức thực hiện\n## Sở Tài chính\nBố trí kinh phí.\n- Kiểm tra.\n## Sở Y tế: Tham mưu.\n"
        "## Đề nghị Tòa án nhân dân tỉnh\nPhối hợp.\n## Nội dung khác\nLời.\n## Đề nghị Sở Nội vụ: Cử người."
    )
    assert [([unit.name for unit in duty.owner], duty.path, duty.text) for duty in made.duties] == [
        (["Sở Tài chính"], "I.1", "Bố trí kinh phí."),
        (["Sở Tài chính"], "I.1", "Kiểm tra."),
        (["Sở Y tế"], "I.2", "Tham mưu."),
        (["Tòa án nhân dân tỉnh"], "I.3", "Phối hợp."),
        (["Sở Nội vụ"], "I.5", "Cử người."),
    ]


def test_inside_task_sections_a_units_heading_makes_no_duty(plan: MakePlan) -> None:
    assert plan("# nhiệm vụ: A\n## Sở Tài chính\nBố trí kinh phí.").duties == ()


def test_a_declared_unit_owns_a_paragraph_that_begins_with_its_name(plan: MakePlan) -> None:
    made = plan("đơn vị vp: Văn phòng X\n# A\n## @vp theo dõi, đôn đốc.")
    assert [([(u.name, u.id) for u in duty.owner], duty.text) for duty in made.duties] == [
        ([("Văn phòng X", "vp")], "Văn phòng X theo dõi, đôn đốc.")
    ]


def test_tasks_of_an_annex_are_tasks_of_the_plan(plan: MakePlan) -> None:
    assert tasks(plan, "# A\nphụ lục: P\n# B\n## C\nchủ trì: Sở\nphụ lục: Q\n# nhiệm vụ: D\n## E") == [
        "PL.I.I.1 C",
        "PL.II.I.1 E",
    ]
