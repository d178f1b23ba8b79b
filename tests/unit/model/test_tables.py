"""Tables as they are understood: heads and fields, numbers, groups, and the tasks and goals in the rows."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kehoach.driver import Compilation
from kehoach.model.grids import name_columns
from kehoach.model.plan import Grid, Plan, Section, TableStart, plain
from kehoach.model.tables import row_kind

MakePlan = Callable[[str], Plan]
Faults = Callable[[str], list[str]]


def grid_of(plan: Plan) -> Grid:
    """Return the first table of rows in the first section."""
    return next(child for child in plan.sections[0].children if isinstance(child, Grid))


def start_of(plan: Plan) -> TableStart:
    """Return the first head of a table in the first section."""
    return next(child for child in plan.sections[0].children if isinstance(child, TableStart))


def row_of(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


# The heads of the tables in the survey of real plans, and what each column is; "" for a column of its own.
SURVEY = {
    "STT|Tên nhiệm vụ cụ thể|Cơ quan chủ trì|Cơ quan phối hợp|Kết quả|Thời gian hoàn thành":
        "number task lead partner output time",
    "TT|Tên nhiệm vụ|Cơ quan chủ trì|Cơ quan phối hợp|Kết quả/Đánh giá|Thời hạn hoàn thành":
        "number task lead partner output time",
    "TT|Nội dung công việc|Cơ quan chủ trì|Cơ quan phối hợp|Cấp trình|Sản phẩm|Thời hạn hoàn thành":
        "number task lead partner approver output time",
    "TT|Nội dung, nhiệm vụ|Cơ quan chủ trì|Cơ quan phối hợp|Thời gian": "number task lead partner time",
    "TT|CHỈ TIÊU|MỤC TIÊU 2026 - 2030|CƠ QUAN CHỦ TRÌ, THEO DÕI|CƠ QUAN PHỐI HỢP":
        "number goal measure lead partner",
    "TT|NHIỆM VỤ|THỜI HẠN HOÀN THÀNH|CƠ QUAN CHỦ TRÌ|CƠ QUAN PHỐI HỢP": "number task time lead partner",
    "TT|NHIỆM VỤ CỤ THỂ|CƠ QUAN CHỦ TRÌ|CƠ QUAN PHỐI HỢP|THỜI HẠN THỰC HIỆN|CẤP TRÌNH/PHÊ DUYỆT":
        "number task lead partner time approver",
    "TT|Tên nhiệm vụ|Cơ quan chủ trì|Kết quả|Thời gian hoàn thành|Căn cứ bổ sung":
        "number task lead output time reference",
    "STT|Hành động cụ thể|Bộ ngành chủ trì|Bộ ngành phối hợp|Thời hạn hoàn thành":
        "number task lead partner time",
    "TT|Tên nhiệm vụ|Sở, ngành chủ trì tham mưu|Đơn vị phối hợp thực hiện|Thời gian thực hiện|Ghi chú":
        "number task lead partner time remark",
    "TT|Nhiệm vụ thực hiện|Người thực hiện|Ghi chú": "number task executor remark",
    "Thời gian|Nội dung|Đơn vị/ cá nhân phụ trách": "time task overseer",
    "STT|Nội dung công việc|Nội dung truyền thông|Cơ quan chủ trì|Thời gian thực hiện|Lãnh đạo Bộ phụ trách":
        "number task - lead time overseer",
    "STT|Nội dung công việc|Cơ quan tổng hợp|Cơ quan thực hiện|Cơ quan phối hợp|Sản phẩm/ Hoạt động|Ghi chú":
        "number task - executor partner output remark",
    "Số TT|Tên chương trình|Thời gian|Đơn vị tính: Đồng": "number task time -",
    "No.|Task|Lead|Partners|Timeframe|Outputs": "number task lead partner time output",
}  # fmt: skip


@pytest.mark.parametrize("heads", SURVEY, ids=lambda heads: heads[:40])
def test_the_heads_of_real_tables_name_fields(plan: MakePlan, heads: str) -> None:
    typed = heads.split("|")
    grid = grid_of(plan(f"# A\n{row_of(*typed)}\n{row_of(*('x' for _ in typed))}"))
    assert [column.field or "-" for column in grid.columns] == SURVEY[heads].split()
    assert [column.head for column in grid.columns] == typed


@pytest.mark.parametrize("head", ["chu tri", "CHỦ TRÌ", "Đơn vị  chủ trì", "cơ quan chủ trì", "Lead agency"])
def test_a_head_is_known_without_marks_case_and_spacing(plan: MakePlan, head: str) -> None:
    grid = grid_of(plan(f"# A\n{row_of('Việc', head)}\n{row_of('a', 'Sở A')}"))
    assert grid.columns[1].field == "lead"


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ("task lead", "task"),
        ("- lead", "task"),
        ("number executor", "task"),
        ("task time", "task"),
        ("task output", "task"),
        ("task remark", None),
        ("- time", None),
        ("goal measure", "goal"),
        ("goal measure lead", "goal"),
        ("goal lead", None),
        ("- -", None),
        ("", None),
    ],
)
def test_rows_are_tasks_when_columns_say_who_or_name_them_with_a_time_or_product(
    plan: MakePlan, fields: str, kind: str | None
) -> None:
    columns = grid_of(plan(f"# A\n{row_of('a', 'b')}\n{row_of('c', 'd')}")).columns
    made = tuple(columns[0]._replace(field=field.strip("-")) for field in fields.split())
    assert row_kind(made) == kind


@pytest.mark.parametrize(
    ("fields", "at"),
    [("number task lead", 1), ("- goal measure", 1), ("number - lead -", 1), ("lead task -", 1), ("lead time", None)],
)  # fmt: skip
def test_the_column_that_names_the_task(plan: MakePlan, fields: str, at: int | None) -> None:
    columns = grid_of(plan(f"# A\n{row_of('a', 'b')}\n{row_of('c', 'd')}")).columns
    found = name_columns(tuple(columns[0]._replace(field=f.strip("-")) for f in fields.split()))
    assert found[:1] == ([] if at is None else [at])


# -- rows written with | … | ------------------------------------------------------------------------------------


def test_each_row_is_a_task_with_the_fields_of_its_cells(plan: MakePlan) -> None:
    made = plan(
        "# A\n| TT | Nội dung | Chủ trì | Phối hợp | Thời gian | Kết quả | Kinh phí | Ghi nhận |\n"
        "| 1 | Họp **báo** | Sở A; Sở B | Sở C, Công an tỉnh | năm 2026 | Tin | 5 triệu đồng | tốt |"
    )
    (task,) = made.tasks
    assert (task.title, task.path, task.id) == ("Họp báo", "I.-1", "hop-bao")
    assert [unit.name for unit in task.role.lead] == ["Sở A", "Sở B"]
    assert [unit.name for unit in task.role.partners] == ["Sở C", "Công an tỉnh"]
    assert task.role.timeframe is not None and task.role.timeframe.text == "năm 2026"
    assert (task.role.outputs, task.role.budget) == (("Tin",), "5 triệu đồng")
    assert [(f.name, f.label, f.text) for f in task.role.fields] == [("ghi-nhan", "Ghi nhận", "tốt")]


def test_a_task_in_a_row_has_the_place_of_its_name_and_values(plan: MakePlan) -> None:
    text = "kế hoạch: Thử\n# A\n| Việc | Chủ trì |\n| Họp | Sở A |"
    (task,) = Compilation("a.kh", text.encode()).plans[0].tasks
    assert text[task.span.start : task.span.end] == "Họp"
    assert text[task.role.lead[0].span.start : task.role.lead[0].span.end] == "Sở A"


def test_a_goal_in_a_row_has_its_measure(plan: MakePlan) -> None:
    made = plan(
        "# A\n| TT | Chỉ tiêu | Đơn vị tính | Kết quả năm 2025 | Mục tiêu năm 2026 | Chủ trì |\n"
        "| 1 | Hồ sơ trực tuyến | % | 54,6 | ≥ 70% | Sở A |"
    )
    (goal,) = made.goals
    assert (goal.text, [m.text for m in goal.measures]) == ("Hồ sơ trực tuyến", ["≥ 70%"])
    assert [(f.name, f.text) for f in goal.fields] == [
        ("don-vi-tinh", "%"),
        ("ket-qua-nam-2025", "54,6"),
        ("lead", "Sở A"),
    ]
    assert made.tasks == ()


def test_a_task_in_a_row_inherits_from_the_headings_above(plan: MakePlan) -> None:
    made = plan("# A\nthời gian: năm 2026\n## B\n| Việc | Chủ trì |\n| a | Sở A |")
    (task,) = made.tasks
    assert task.role.timeframe is not None and task.role.timeframe.text == "năm 2026"
    assert task.role.timeframe_inherited


@pytest.mark.parametrize("empty", ["", "-", "–"])
def test_an_empty_cell_says_nothing(plan: MakePlan, empty: str) -> None:
    (task,) = plan(f"# A\n| Việc | Chủ trì | Ghi chú |\n| a | {empty} | {empty} |").tasks
    assert (task.role.lead, task.role.fields) == ((), ())


def test_a_row_without_a_name_is_no_task(plan: MakePlan) -> None:
    assert plan("# A\n| Việc | Chủ trì |\n| | Sở A |").tasks == ()


def test_a_row_of_one_cell_is_a_group_and_no_task(plan: MakePlan) -> None:
    made = plan("# A\n| Việc | Chủ trì |\n| Nhóm |\n| a | Sở A |")
    assert [row.kind for row in grid_of(made).rows] == ["group", "row"]
    assert [task.title for task in made.tasks] == ["a"]


def test_a_row_of_one_cell_is_a_row_where_there_is_one_column(plan: MakePlan) -> None:
    assert [row.kind for row in grid_of(plan("# A\n| Việc |\n| a |")).rows] == ["row"]


def test_a_row_of_counted_columns_belongs_to_the_head_only_right_below_it(plan: MakePlan) -> None:
    grid = grid_of(plan("# A\n| Việc | Chủ trì |\n| (1) | (2) |\n| a | Sở A |\n| 3 | 4 |"))
    assert [row.kind for row in grid.rows] == ["head", "row", "row"]


@pytest.mark.parametrize("row", ["| a |  | c |", "| a | b | |"])
def test_a_row_keeps_its_empty_cells(plan: MakePlan, row: str) -> None:
    grid = grid_of(plan(f"# A\n| x | y | z |\n{row}"))
    assert [plain(cell) for cell in grid.rows[0].cells] == [part.strip() for part in row[1:-1].split("|")]


@pytest.mark.parametrize(("cells", "count"), [("| a | b |", 2), ("| a | b | c | d |", 4)])
def test_a_row_with_too_few_or_too_many_cells_is_a_fault(faults: Faults, cells: str, count: int) -> None:
    assert faults(f"# A\n| x | y | z |\n| 1 | 2 | c |\n{cells}\n| e | f | g |") == [
        f"5:1-5:{len(cells) + 1} KH128"
    ]


def test_a_mark_in_a_cell_is_data_of_the_row_when_it_is_a_task(plan: MakePlan, faults: Faults) -> None:
    (task,) = plan("# A\n| Việc | Chủ trì |\n| a @(thời gian: 2026) | Sở A |").tasks
    assert task.role.timeframe is not None and task.role.timeframe.text == "2026"
    assert faults("# A\n| Việc | Số lượng |\n| a @(thời gian: 2026) | 2 |") == ["4:18-4:22 KH123"]


def test_cells_hold_references_emphasis_and_footnotes(plan: MakePlan) -> None:
    made = plan(
        "đơn vị s: Sở Tư pháp\n# A\n| **Việc**^(chú một) | Chủ trì |\n| *a* theo @m^(chú hai) | @s |\n# mục m: B"
    )
    grid = grid_of(made)
    assert [(run.text, run.bold, run.note) for run in grid.columns[0].words] == [
        ("Việc", True, None),
        ("", None, 1),
    ]
    assert [(r.text, r.italic, r.note) for r in grid.rows[0].cells[0]] == [
        ("a", True, None),
        (" theo ", None, None),
        ("Mục II", None, None),
        ("", None, 2),
    ]
    assert [plain(note) for note in made.notes] == ["chú một", "chú hai"]
    assert [unit.id for unit in made.tasks[0].role.lead] == ["s"]


def test_the_columns_of_a_key_stand_for_the_heads(plan: MakePlan) -> None:
    made = plan('# A\nbảng: Tên\n  cột: nhiệm vụ "Việc"; chủ trì\n| a | Sở A |\n| b | Sở B |')
    assert [task.title for task in made.tasks] == ["a", "b"]
    assert [(c.field, c.head) for c in grid_of(made).columns] == [("task", "Việc"), ("lead", "")]


def test_heads_repeated_below_a_key_are_no_row(plan: MakePlan) -> None:
    made = plan('# A\nbảng: Tên\n  cột: nhiệm vụ "Việc"; chủ trì "Ai"\n| Việc | Ai |\n| b | Sở B |')
    assert [task.title for task in made.tasks] == ["b"]


@pytest.mark.parametrize(
    ("scheme", "labels"),
    [
        ("I. / 1. liên tục", ["I.", "1.", "2.", "II.", "3."]),
        ("I. / 1. từng nhóm", ["I.", "1.", "2.", "II.", "1."]),
        ("I. / 1. theo nhóm", ["I.", "1.", "2.", "II.", "1."]),
        ("A / a) continuous", ["A", "a)", "b)", "B", "c)"]),
        ("(1) / (i) restart", ["(1)", "(i)", "(ii)", "(2)", "(i)"]),
        ("không / 1. liên tục", ["", "1.", "2.", "", "3."]),
        ("liên tục", ["I", "1", "2", "II", "3"]),
    ],
)
def test_rows_are_numbered_through_the_groups_or_anew(plan: MakePlan, scheme: str, labels: list[str]) -> None:
    made = plan(
        f"# A\nbảng:\n  đánh số: {scheme}\n| Nội dung | Chủ trì |\n"
        "| Nhóm một |\n| a | Sở A |\n| b | Sở B |\n| Nhóm hai |\n| c | Sở C |"
    )
    grid = grid_of(made)
    assert [row.label for row in grid.rows] == labels
    assert [column.field for column in grid.columns] == ["number", "task", "lead"]


def test_rows_have_no_numbers_when_nothing_asks_for_them(plan: MakePlan) -> None:
    grid = grid_of(plan("# A\nbảng: Tên\n| Nội dung | Chủ trì |\n| a | Sở A |"))
    assert [row.label for row in grid.rows] == [""]
    assert [column.field for column in grid.columns] == ["task", "lead"]


def test_a_column_of_numbers_that_is_there_is_not_made_twice(plan: MakePlan) -> None:
    grid = grid_of(plan("# A\nbảng:\n  đánh số: I. / 1.\n| STT | Nội dung | Chủ trì |\n| | a | Sở A |"))
    assert [column.field for column in grid.columns] == ["number", "task", "lead"]
    assert [row.label for row in grid.rows] == ["1."]


def test_a_row_of_counted_columns_has_no_number_of_its_own(plan: MakePlan) -> None:
    grid = grid_of(
        plan("# A\nbảng:\n  đánh số: I. / 1.\n| Nội dung | Chủ trì |\n| (1) | (2) |\n| a | Sở A |")
    )
    assert [(row.label, [plain(cell) for cell in row.cells]) for row in grid.rows] == [
        ("", ["", "(1)", "(2)"]),
        ("1.", ["", "a", "Sở A"]),
    ]


def test_two_tables_are_parted_by_any_other_line(plan: MakePlan) -> None:
    made = plan("# A\n| Việc | Chủ trì |\n| a | Sở A |\nLời.\n| Việc | Chủ trì |\n| b | Sở B |")
    assert [type(child).__name__ for child in made.sections[0].children] == ["Grid", "Paragraph", "Grid"]
    assert [task.path for task in made.tasks] == ["I.-1", "I.-2"]


# -- the head of a table ----------------------------------------------------------------------------------------


def test_columns_are_named_by_keywords_labels_and_quoted_heads(plan: MakePlan) -> None:
    made = plan(
        "trường gs: Giám sát\n# nhiệm vụ: A\nbảng: Tên **bảng**\n"
        '  cột: STT; nhiệm vụ "Tên việc"; Cơ quan chủ trì; thời hạn “Khi nào”; gs; "Đã xong"\n## a'
    )
    start = start_of(made)
    assert [(column.field, column.head) for column in start.columns] == [
        ("number", ""),
        ("task", "Tên việc"),
        ("lead", "Cơ quan chủ trì"),
        ("time", "Khi nào"),
        ("gs", "gs"),
        ("", "Đã xong"),
    ]
    assert [(run.text, run.bold) for run in start.words] == [("Tên ", None), ("bảng", True)]


@pytest.mark.parametrize(
    ("columns", "column"),
    [("nhiệm vụ; chủ chì", "chủ chì"), ("việc gì đó", "việc gì đó"), ("nhiem vu; xyz", "xyz")],
)
def test_a_column_that_there_is_not_is_a_fault(columns: str, column: str) -> None:
    text = f"kế hoạch: T\n# nhiệm vụ: A\nbảng:\n  cột: {columns}\n## a"
    (fault,) = Compilation("a.kh", text.encode()).errors
    assert fault.code == "KH122"
    assert f"“{column}”" in fault.message.vi


def test_a_near_column_is_offered() -> None:
    text = "kế hoạch: T\n# nhiệm vụ: A\nbảng:\n  cột: nhiệm vụ; phối hợpp\n## a"
    (fault,) = Compilation("a.kh", text.encode()).errors
    assert [hint.text.vi for hint in fault.hints] == ["có phải “phối hợp” không?"]


@pytest.mark.parametrize(
    ("value", "group", "unit"),
    [
        ("", "", ""),
        ("theo chủ trì", "lead", ""),
        ("Theo Đơn vị chủ trì", "lead", ""),
        ("theo mục", "section", ""),
        ("by section", "section", ""),
        ("của Sở Nội vụ", "", "Sở Nội vụ"),
        ("phần việc của Sở Nội vụ", "", "Sở Nội vụ"),
        ("for Sở Nội vụ; by lead", "lead", "Sở Nội vụ"),
        ("theo mục; của @s", "section", "Sở Tư pháp"),
        ("cua UBND cac xa", "", "UBND cac xa"),
    ],
)
def test_a_generated_table_says_how_it_is_grouped_and_for_whom(
    plan: MakePlan, value: str, group: str, unit: str
) -> None:
    start = start_of(plan(f"đơn vị s: Sở Tư pháp\n# A\nbảng tổng hợp: {value}"))
    assert (start.kind, start.group, start.unit, start.words) == ("summary", group, unit, ())


@pytest.mark.parametrize("value", ["theo thời gian", "Tổng hợp", "theo", "chủ trì"])
def test_a_generated_table_that_is_not_understood_is_a_fault(faults: Faults, value: str) -> None:
    (fault,) = faults(f"# A\nbảng tổng hợp: {value}")
    assert fault.endswith("KH122")


@pytest.mark.parametrize("scheme", ["I. / 1. từ từ", "II.", "- / +"])
def test_numbers_that_are_not_understood_are_a_fault(faults: Faults, scheme: str) -> None:
    found = faults(f"# nhiệm vụ: A\nbảng:\n  cột: nhiệm vụ\n  đánh số: {scheme}\n## a")
    assert [fault.split()[1] for fault in found] == ["KH122"]


def test_without_numbering_the_rows_count_on_through_the_groups(plan: MakePlan) -> None:
    start = start_of(plan("# nhiệm vụ: A\nbảng:\n## G\n### a\n## H\n### b"))
    assert start.continuous
    assert [level.sign for level in start.numbering] == ["I", "1"]


# -- tables written as blocks -----------------------------------------------------------------------------------


def test_the_rows_of_a_table_of_blocks_are_tasks_by_its_columns(plan: MakePlan) -> None:
    made = plan("# A\nbảng:\n  cột: nhiệm vụ; thời gian\n## G\n### a\nthời gian: năm 2026\n### b")
    assert [(task.title, task.path) for task in made.tasks] == [("a", "I.I.1"), ("b", "I.I.2")]
    goals = plan("# A\nbảng:\n  cột: mục tiêu; chỉ tiêu\n## a\nchỉ tiêu: 5%").goals
    assert [(goal.text, [m.text for m in goal.measures]) for goal in goals] == [("a", ["5%"])]


def test_the_rows_of_other_columns_are_no_tasks(plan: MakePlan) -> None:
    made = plan('# A\nbảng:\n  cột: nhiệm vụ "Tài liệu"; "Số bản"\n## a\n## b')
    assert (made.tasks, made.goals) == ((), ())


def test_a_table_in_an_annex_takes_the_numbered_lines_of_the_annex(plan: MakePlan) -> None:
    made = plan("# A\nphụ lục: B\nbảng:\n  cột: nhiệm vụ; chủ trì\n# a\nchủ trì: Sở A\n# b\nchủ trì: Sở B")
    assert [(task.title, task.path) for task in made.tasks] == [("a", "PL.1"), ("b", "PL.2")]


@pytest.mark.parametrize("below", ["", "\nLời.", "\n- gạch", "\n# B"])
def test_a_table_without_rows_is_a_fault(faults: Faults, below: str) -> None:
    assert [fault.split()[1] for fault in faults(f"# A\nbảng: Tên{below}")] == ["KH129"]


@pytest.mark.parametrize("inner", ["bảng:\n#### c", "| x | y |\n| z | t |", "bảng tổng hợp:"])
def test_a_table_in_a_row_of_a_table_is_a_fault(faults: Faults, inner: str) -> None:
    found = faults(f"# nhiệm vụ: A\nbảng:\n  cột: nhiệm vụ; chủ trì\n## a\n### b\n{inner}")
    assert [fault.split()[1] for fault in found] == ["KH130"]


def test_a_table_below_the_last_row_stands_below_a_heading_of_its_own(plan: MakePlan) -> None:
    made = plan("# nhiệm vụ: A\nbảng:\n  cột: nhiệm vụ; chủ trì\n## a\nchủ trì: Sở A\n# B\nbảng tổng hợp:")
    kinds = [c.kind for s in made.sections for c in s.children if isinstance(c, TableStart)]
    assert kinds == ["table", "summary"]
    assert [child.label for child in made.sections[0].children if isinstance(child, Section)] == ["1"]


def test_the_line_below_a_head_pasted_from_markdown_is_no_row(plan: MakePlan) -> None:
    made = plan("# A\n| Nội dung | Chủ trì |\n|---|:---:|\n| Họp | Sở A |")
    assert [task.title for task in made.tasks] == ["Họp"]
    assert [row.kind for row in grid_of(made).rows] == ["row"]


def test_a_group_pasted_with_all_its_cells_is_a_group(plan: MakePlan) -> None:
    made = plan(
        "# A\n| TT | Nội dung | Chủ trì |\n| II | Nhóm việc | |\n| 1 | Họp | Sở A |\n| 2 | Báo cáo | |"
    )
    assert [task.title for task in made.tasks] == ["Họp", "Báo cáo"]
    rows = grid_of(made).rows
    assert [(row.kind, row.label) for row in rows] == [("group", "II"), ("row", ""), ("row", "")]
