"""Cells of rows ``| … |``: their lines, those that go on from above, roles marked in them; heads of two rows."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kehoach.model.plan import Grid, Plan, Task

MakePlan = Callable[[str], Plan]
Faults = Callable[[str], list[str]]
HEAD = "# A\n| TT | Nội dung | Chủ trì | Phối hợp | Sản phẩm | Thời gian |\n"


def grid_of(plan: Plan) -> Grid:
    """Return the first table of rows in the first section."""
    return next(child for child in plan.sections[0].children if isinstance(child, Grid))


def who(task: Task) -> tuple[list[str], list[str], list[str]]:
    """Return who leads a task, who takes part and who does it."""
    role = task.role
    return tuple([unit.name for unit in units] for units in (role.lead, role.partners, role.executors))  # type: ignore[return-value]


# -- lines of a cell ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "cell", ["Sở B<br>Sở C", "- Sở B<br>- Sở C", "Sở B; <br/> Sở C", "+ Sở B,<br>+ Sở C,", "Sở B <br> Sở C;"]
)
def test_each_line_of_a_cell_of_bodies_is_a_body(plan: MakePlan, cell: str) -> None:
    (task,) = plan(f"{HEAD}| 1 | Họp | Sở A | {cell} | | |").tasks
    assert who(task) == (["Sở A"], ["Sở B", "Sở C"], [])


def test_lines_of_other_cells_are_one_text(plan: MakePlan) -> None:
    (task,) = plan(f"{HEAD}| 1 | Họp<br>báo | Sở A | | Tin;<br>bài | |").tasks
    assert (task.title, task.role.outputs) == ("Họp báo", ("Tin; bài",))


def test_the_place_of_words_after_a_line_break_is_where_they_are_typed(plan: MakePlan) -> None:
    text = f"{HEAD}| 1 | Họp<br>**báo** chí | Sở A | | | |"
    cell = grid_of(plan(text)).rows[0].cells[1]
    source = f"kế hoạch: Thử\n{text}"
    assert [(run.text, source[run.span.start : run.span.end]) for run in cell] == [
        ("Họp", "Họp"),
        ("\n", "<br>"),
        ("báo", "báo"),
        (" chí", " chí"),
    ]


# -- cells that go on from above ----------------------------------------------------------------------------------


def test_a_cell_that_goes_on_from_above_has_the_data_of_the_one_above(plan: MakePlan) -> None:
    rows = "| 1 | a | Sở A | Sở B | Đề án | Quý I/2026 |\n| 2 | b | ^^ | Sở C | ^^ | ^^ |\n| 3 | c | ^^ | | | ^^ |"
    made = plan(HEAD + rows)
    assert [who(task)[:2] for task in made.tasks] == [
        (["Sở A"], ["Sở B"]),
        (["Sở A"], ["Sở C"]),
        (["Sở A"], []),
    ]
    assert [task.role.outputs for task in made.tasks] == [("Đề án",), ("Đề án",), ()]
    assert [task.role.timeframe.text for task in made.tasks if task.role.timeframe] == ["Quý I/2026"] * 3
    assert [sorted(row.joined) for row in grid_of(made).rows] == [[], [2, 4, 5], [2, 5]]


def test_what_is_marked_above_counts_below_too(plan: MakePlan) -> None:
    rows = "| 1 | a | Giao @(chủ trì: Sở A) | | | |\n| 2 | b | ^^ | | | |"
    assert [who(task)[0] for task in plan(HEAD + rows).tasks] == [["Sở A"], ["Sở A"]]


def test_a_row_whose_task_goes_on_from_above_adds_to_it(plan: MakePlan) -> None:
    rows = "| 1 | a | Sở A | Sở B | Đề án | Quý I/2026 |\n| ^^ | ^^ | ^^ | Sở C | Báo cáo | |\n| 2 | b | | Sở D | | |"
    first, second = plan(HEAD + rows).tasks
    assert (who(first), first.role.outputs) == ((["Sở A"], ["Sở B", "Sở C"], []), ("Đề án", "Báo cáo"))
    assert (second.title, who(second)) == ("b", ([], ["Sở D"], []))


def test_a_row_that_goes_on_with_none_is_no_task(plan: MakePlan) -> None:
    rows = "| 1 | | Sở A | | | |\n| 2 | ^^ | Sở B | | | |"
    assert plan(f"# A\n- nhiệm vụ: trước\n{HEAD.removeprefix('# A')}{rows}").tasks[0].role.lead == ()


@pytest.mark.parametrize("rows", ["| 1 | a | ^^ | | | |", "| I. Nhóm |\n| 1 | a | ^^ | | | |"])
def test_a_cell_with_no_cell_above_is_a_fault(faults: Faults, rows: str) -> None:
    (fault,) = faults(HEAD + rows)
    line = 3 + rows.count("\n") + 1
    assert fault == f"{line}:11-{line}:13 KH135"


# -- roles marked in a cell ---------------------------------------------------------------------------------------


def test_what_is_marked_in_a_cell_of_bodies_counts_in_place_of_its_words(plan: MakePlan) -> None:
    made = plan(
        "# A\n| Nội dung | Đơn vị thực hiện |\n"
        "| a | - Chủ trì: @(chủ trì: Sở A)<br>- Phối hợp: @(phối hợp: Sở B, Sở C) |\n| b | Sở D |"
    )
    assert [who(task) for task in made.tasks] == [(["Sở A"], ["Sở B", "Sở C"], []), ([], [], ["Sở D"])]


def test_a_mark_of_another_kind_leaves_the_words_of_the_cell(plan: MakePlan) -> None:
    (task,) = plan(f"{HEAD}| 1 | a | Sở A | | Đề án @(thời gian: Quý I/2026) | |").tasks
    assert task.role.outputs == ("Đề án Quý I/2026",)
    assert task.role.timeframe is not None and task.role.timeframe.text == "Quý I/2026"


def test_rows_with_a_marked_role_are_tasks_whatever_their_columns_are(plan: MakePlan) -> None:
    made = plan("# A\n| Nội dung | Bộ phận |\n| a | @(chủ trì: Sở A) |\n| b | |")
    assert [(task.title, who(task)[0]) for task in made.tasks] == [("a", ["Sở A"]), ("b", [])]


def test_a_mark_in_a_table_that_names_no_task_is_a_fault(faults: Faults) -> None:
    assert [f.split()[1] for f in faults("# A\n| Xã | Số |\n| a | @(chủ trì: Sở A) |")] == ["KH123"]


def test_marks_stay_with_their_cells_when_rows_are_numbered(plan: MakePlan) -> None:
    text = "# A\nbảng:\n  cột: nhiệm vụ; chủ trì\n  đánh số: I. / 1.\n| a | do @(chủ trì: Sở A) |\n| b | ^^ |"
    assert [who(task)[0] for task in plan(text).tasks] == [["Sở A"], ["Sở A"]]


# -- heads of two rows, cells kept apart --------------------------------------------------------------------------


def test_a_column_may_have_heads_above_its_own(plan: MakePlan) -> None:
    made = plan(
        '# A\nbảng:\n  cột: nhiệm vụ "Nội dung"; chủ trì "Phân công" "Chủ trì"; "Phân công" “Theo dõi”\n| a | Sở A | |'
    )
    assert [(c.field, c.above, c.head) for c in grid_of(made).columns] == [
        ("task", (), "Nội dung"),
        ("lead", ("Phân công",), "Chủ trì"),
        ("", ("Phân công",), "Theo dõi"),
    ]
    assert who(made.tasks[0])[0] == ["Sở A"]


@pytest.mark.parametrize(
    ("value", "merge"), [("không", False), ("khong", False), ("no", False), ("có", True)]
)
def test_cells_may_be_kept_apart(plan: MakePlan, value: str, merge: bool) -> None:
    assert grid_of(plan(f"# A\nbảng:\n  gộp ô: {value}\n| Nội dung | Chủ trì |\n| a | Sở A |")).merge is merge


def test_keeping_apart_is_yes_or_no(faults: Faults) -> None:
    found = faults("# A\nbảng:\n  gộp ô: đôi khi\n| Nội dung | Chủ trì |\n| a | Sở A |")
    assert [fault.split()[1] for fault in found] == ["KH122"]


# -- as above -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", ["nt", "-nt-", "- nt -", "Như trên", "“”", "″", "NT.", '"', "(như trên)"])
def test_a_cell_that_says_as_above_has_the_data_of_the_one_above(plan: MakePlan, words: str) -> None:
    rows = f"| 1 | a | Sở A | Sở B | Đề án | Quý I/2026 |\n| 2 | b | {words} | {words} | {words} | {words} |"
    first, second = plan(HEAD + rows).tasks
    assert (who(second), second.role.outputs) == (who(first), ("Đề án",))
    assert second.role.timeframe is not None and second.role.timeframe.text == "Quý I/2026"


def test_as_above_counts_through_rows_and_groups(plan: MakePlan) -> None:
    rows = "| 1 | a | Sở A | | | |\n| 2 | b | nt | | | |\n| II. Nhóm |\n| 3 | c | nt | | | |\n| 4 | d | ^^ | | | |"
    assert [who(task)[0] for task in plan(HEAD + rows).tasks] == [["Sở A"]] * 4


def test_as_above_with_nothing_above_is_nobody(plan: MakePlan) -> None:
    (task,) = plan(f"{HEAD}| 1 | nt | nt | | | |").tasks
    assert (task.title, who(task)) == ("nt", ([], [], []))


def test_lines_of_a_time_are_milestones(plan: MakePlan) -> None:
    (task,) = plan(f"{HEAD}| 1 | a | Sở A | | | Quý I/2026<br>Quý III/2026 |").tasks
    assert task.role.timeframe is not None
    assert [part.timeframe.text for part in task.role.timeframe.milestones] == ["Quý I/2026", "Quý III/2026"]
