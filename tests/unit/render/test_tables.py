"""Tables as they are printed: heads, groups, numbers, cells that are merged, the three ways to write one."""

from __future__ import annotations

import pytest

from kehoach.driver import Compilation
from kehoach.profiles.load import load_profile
from kehoach.profiles.schema import Profile
from kehoach.render import page
from kehoach.render.compose import compose


@pytest.fixture(scope="module")
def profile() -> Profile:
    return load_profile("nd30")


def tables(text: str, profile: Profile) -> list[page.Table]:
    """Return all tables of a plan with this text."""
    compilation = Compilation("a.kh", f"kế hoạch: Thử\n{text}".encode())
    assert compilation.errors == ()
    sheets = compose(compilation.plans, profile).sheets
    return [block for sheet in sheets for block in sheet.blocks if isinstance(block, page.Table)]


def words(cell: page.Cell) -> str:
    return " / ".join("".join("^" if run.footnote else run.text for run in p.runs) for p in cell.paragraphs)


def lines(text: str, profile: Profile) -> list[str]:
    """Return the rows of the only table; “↑” for a cell that goes on from above."""
    (table,) = tables(text, profile)
    return [
        " | ".join("↑" if cell.merged == "more" else words(cell) for cell in row.cells) for row in table.rows
    ]


def roles(row: page.TableRow) -> list[str]:
    return [paragraph.role for cell in row.cells for paragraph in cell.paragraphs]


BLOCKS = "# nhiệm vụ: A\nbảng: {}\n  cột: nhiệm vụ; chủ trì; thời gian\n"


# -- blocks -----------------------------------------------------------------------------------------------------


def test_blocks_fields_and_words_go_to_their_columns(profile: Profile) -> None:
    text = (
        "## Việc\nLời.\n- gạch\n+ cộng\n> trích\nchủ trì: Sở A\nphối hợp: Sở B\nThời gian: năm 2026\n+ thêm"
    )
    assert lines(BLOCKS.format("") + text, profile) == [
        "TT | Nội dung nhiệm vụ | Cơ quan chủ trì | Thời gian thực hiện",
        "1 | Việc / Lời. / - gạch / + cộng / trích / Cơ quan phối hợp: Sở B | Sở A | năm 2026 / + thêm",
    ]


def test_a_label_of_a_field_without_a_column_is_printed_as_typed(profile: Profile) -> None:
    text = "## Việc\nĐơn vị phối hợp: Sở B\nchủ trì: Sở A"
    assert lines(BLOCKS.format("") + text, profile)[1] == "1 | Việc / Đơn vị phối hợp: Sở B | Sở A | "


def test_what_a_row_inherits_is_printed_with_a_capital(profile: Profile) -> None:
    text = "## Nhóm\nthời gian: năm 2026\nchủ trì: các sở\n### a\n### b\nchủ trì: Sở B"
    assert lines(BLOCKS.format("") + text, profile)[1:] == [
        "I | Nhóm",
        "1 | a | Các sở | Năm 2026",
        "2 | b | Sở B | Năm 2026",
    ]


def test_a_group_row_spans_all_columns_but_the_numbers(profile: Profile) -> None:
    (table,) = tables(f"{BLOCKS.format('')}## Nhóm\nLời.\n- gạch\n### a\nchủ trì: Sở A", profile)
    group = table.rows[1]
    assert (group.kind, [cell.across for cell in group.cells]) == ("group", [1, 3])
    assert words(group.cells[1]) == "Nhóm / Lời. / - gạch"
    assert roles(group) == ["table-head", "table-group", "table-group", "table-group"]


def test_a_group_row_without_a_column_of_numbers_begins_with_its_number(profile: Profile) -> None:
    text = '# A\nbảng:\n  cột: nhiệm vụ; chủ trì; STT "Số"\n## Nhóm\n### a\nchủ trì: Sở A'
    (table,) = tables(text, profile)
    assert [(words(cell), cell.across) for cell in table.rows[1].cells] == [("I Nhóm", 3)]
    assert words(table.rows[2].cells[2]) == "1"


def test_a_table_has_a_title_that_stays_with_it_and_is_read_out(profile: Profile) -> None:
    text = f"kế hoạch: Thử\n{BLOCKS.format('Bảng **một**')}## a\nchủ trì: Sở A"
    blocks = compose(Compilation("a.kh", text.encode()).plans, profile).sheets[0].blocks
    at = next(n for n, block in enumerate(blocks) if isinstance(block, page.Table))
    title, table = blocks[at - 1], blocks[at]
    assert title == page.Paragraph("table-title", (page.Run("Bảng "), page.Run("một", True)), keep_next=True)
    assert isinstance(table, page.Table) and table.title == "Bảng một"


def test_a_table_without_title_is_read_out_by_its_heads(profile: Profile) -> None:
    text = f"kế hoạch: Thử\n{BLOCKS.format('')}## a\nchủ trì: Sở A"
    blocks = compose(Compilation("a.kh", text.encode()).plans, profile).sheets[0].blocks
    assert not [b for b in blocks if isinstance(b, page.Paragraph) and b.role == "table-title"]
    (table,) = (b for b in blocks if isinstance(b, page.Table))
    assert table.title == "TT | Nội dung nhiệm vụ | Cơ quan chủ trì | Thời gian thực hiện"


def test_a_quoted_column_stays_empty(profile: Profile) -> None:
    text = '# A\nbảng:\n  cột: nhiệm vụ; chủ trì; "Đã xong"\n## a\nchủ trì: Sở A'
    assert lines(text, profile) == ["TT | Nội dung nhiệm vụ | Cơ quan chủ trì | Đã xong", "1 | a | Sở A | "]


def test_columns_that_nobody_names_are_the_usual_ones_and_those_with_words(profile: Profile) -> None:
    assert lines("# nhiệm vụ: A\nbảng:\n## a\nthực hiện: Sở A\n## b\nkinh phí: 5 đồng", profile) == [
        "TT | Nội dung nhiệm vụ | Cơ quan chủ trì | Cơ quan thực hiện | Kinh phí thực hiện",
        "1 | a |  | Sở A | ",
        "2 | b |  |  | 5 đồng",
    ]


def test_numbered_lines_of_a_table_are_not_printed_again(profile: Profile) -> None:
    compilation = Compilation("a.kh", f"kế hoạch: T\n{BLOCKS.format('')}## một\nchủ trì: Sở A\n# B".encode())
    blocks = compose(compilation.plans, profile).sheets[0].blocks
    printed = [run.text for b in blocks if isinstance(b, page.Paragraph) for run in b.runs]
    assert "một" not in printed and "B./." in printed


def test_a_table_of_a_whole_annex_takes_all_its_numbered_lines(profile: Profile) -> None:
    text = "# A\nphụ lục: B\nbảng:\n  cột: nhiệm vụ; chủ trì\n# a\nchủ trì: Sở A\n# Nhóm\n## b\nchủ trì: Sở B"
    assert lines(text, profile)[1:] == ["1 | a | Sở A", "I | Nhóm", "2 | b | Sở B"]


# -- rows -------------------------------------------------------------------------------------------------------


def test_rows_print_as_typed(profile: Profile) -> None:
    text = (
        "# A\n| **Số** | Nội dung^(chú) | CHỦ TRÌ |\n| (1) | (2) | (3) |\n| Nhóm |\n| 1 | a \\| b | *Sở* A |"
    )
    assert lines(text, profile) == ["Số | Nội dung^ | CHỦ TRÌ", "(1) | (2) | (3)", "Nhóm", "1 | a | b | Sở A"]
    (table,) = tables(text, profile)
    assert [row.kind for row in table.rows] == ["head", "head", "group", "row"]
    assert [cell.across for cell in table.rows[2].cells] == [3]
    assert [run.italic for run in table.rows[3].cells[2].paragraphs[0].runs] == [True, None]
    assert set(roles(table.rows[0]) + roles(table.rows[1])) == {"table-head"}


def test_a_number_typed_in_a_row_stays(profile: Profile) -> None:
    text = "# A\nbảng:\n  đánh số: I. / 1. liên tục\n| TT | Nội dung | Chủ trì |\n| 5 | a | Sở A |\n| | b | Sở B |"
    assert lines(text, profile)[1:] == ["5 | a | Sở A", "2. | b | Sở B"]


def test_each_row_has_as_many_cells_as_there_are_columns(profile: Profile) -> None:
    (table,) = tables("# A\n| a | b | c |\n| | | |\n| Nhóm |\n| d | e | f |", profile)
    assert [sum(cell.across for cell in row.cells) for row in table.rows] == [3, 3, 3, 3]
    assert len(table.narrow) == 3


@pytest.mark.parametrize("count", range(1, 11))
def test_a_table_has_one_to_ten_columns(profile: Profile, count: int) -> None:
    row = f"| {' | '.join('abcdeghikl'[:count])} |"
    (table,) = tables(f"# A\n{row}\n{row}", profile)
    assert [len(r.cells) for r in table.rows] == [count, count]


# -- looks ------------------------------------------------------------------------------------------------------


def test_numbers_times_and_measures_stand_in_the_middle_of_their_cells(profile: Profile) -> None:
    text = "# A\n| TT | Nội dung | Chủ trì | Thời gian |\n| 1 | Một việc dài | Sở Tư pháp | Trong năm 2026 |"
    (table,) = tables(text, profile)
    assert roles(table.rows[1]) == ["table-center", "table-cell", "table-cell", "table-center"]
    assert table.narrow == (True, False, False, False)


def test_a_column_of_a_few_letters_stands_in_the_middle(profile: Profile) -> None:
    text = "# A\n| Nội dung dài | ĐVT | Ghi chú |\n| Một việc dài | % | |\n| Một việc dài | đồng | |"
    (table,) = tables(text, profile)
    assert roles(table.rows[1])[:2] == ["table-cell", "table-center"]


# -- cells of one value -----------------------------------------------------------------------------------------


def grid(*rows: str, head: str = "Nội dung | Chủ trì | Phối hợp | Thời gian | Kết quả") -> str:
    return "\n".join(["# A", *(f"| {row} |" for row in (head, *rows))])


def test_neighbours_of_one_lead_become_one_cell(profile: Profile) -> None:
    text = grid("a | X | P | 2025 | k", "b | X | P | 2025 | k", "c | Y | P | 2025 | k")
    assert lines(text, profile)[1:] == ["a | X | P | 2025 | k", "b | ↑ | ↑ | ↑ | k", "c | Y | P | 2025 | k"]


def test_the_first_of_merged_cells_says_so(profile: Profile) -> None:
    (table,) = tables(grid("a | X", "b | X", "c | Y", head="Nội dung | Chủ trì"), profile)
    assert [row.cells[1].merged for row in table.rows] == ["", "first", "more", ""]
    assert table.rows[2].cells[1].paragraphs == ()


def test_a_deadline_is_not_merged_over_the_rows_of_two_leads(profile: Profile) -> None:
    text = grid("a | X | P | 2025 | k", "b | Y | P | 2025 | k")
    assert lines(text, profile)[1:] == ["a | X | P | 2025 | k", "b | Y | P | 2025 | k"]


def test_cells_are_not_merged_across_a_group(profile: Profile) -> None:
    text = grid("a | X", "Nhóm", "b | X", "c | X", head="Nội dung | Chủ trì")
    assert lines(text, profile)[1:] == ["a | X", "Nhóm", "b | X", "c | ↑"]


def test_empty_cells_and_other_columns_are_not_merged(profile: Profile) -> None:
    text = grid("a |  | k", "a |  | k", head="Nội dung | Chủ trì | Kết quả")
    assert lines(text, profile)[1:] == ["a |  | k", "a |  | k"]


def test_a_table_without_leads_merges_its_other_columns(profile: Profile) -> None:
    text = grid("a | 2025", "b | 2025", head="Nội dung | Thời gian")
    assert lines(text, profile)[1:] == ["a | 2025", "b | ↑"]


def test_a_long_run_of_one_value_is_parted(profile: Profile) -> None:
    most = profile.table.most_merged
    text = grid(*(f"v{n} | X" for n in range(most + 2)), head="Nội dung | Chủ trì")
    (table,) = tables(text, profile)
    merged = [row.cells[1].merged for row in table.rows[1:]]
    assert merged == ["first", *["more"] * (most - 1), "first", "more"]


def test_values_that_differ_in_a_word_are_not_merged(profile: Profile) -> None:
    text = grid("a | Sở A", "b | Sở a", "c | Sở A; Sở B", head="Nội dung | Chủ trì")
    assert [line.split(" | ")[1] for line in lines(text, profile)[1:]] == ["Sở A", "Sở a", "Sở A; Sở B"]


# -- generated tables -------------------------------------------------------------------------------------------

TASKS = """# nhiệm vụ: Nhóm A
## việc a
chủ trì: Sở A
thời gian: năm 2026
## việc b.
chủ trì: Sở B; Sở C (một phần)
phối hợp: Sở A
# nhiệm vụ: Nhóm B
## việc c
thực hiện: Sở A
# nhiệm vụ: Nhóm C
## việc d
# Tổng hợp
"""


def test_all_tasks_in_one_list(profile: Profile) -> None:
    assert lines(f"{TASKS}bảng tổng hợp:", profile) == [
        "TT | Nội dung nhiệm vụ | Cơ quan chủ trì | Cơ quan thực hiện | Cơ quan phối hợp | Thời gian thực hiện",
        "1 | Việc a | Sở A |  |  | Năm 2026",
        "2 | Việc b | Sở B; Sở C (một phần) |  | Sở A | ",
        "3 | Việc c |  | Sở A |  | ",
        "4 | Việc d |  |  |  | ",
    ]


def test_tasks_in_groups_by_lead(profile: Profile) -> None:
    assert lines(f"{TASKS}bảng tổng hợp: theo chủ trì\n  cột: STT; nhiệm vụ", profile) == [
        "TT | Nội dung nhiệm vụ",
        "I | Sở A",
        "1 | Việc a",
        "2 | Việc c",
        "II | Sở B; Sở C (một phần)",
        "3 | Việc b",
        "III | Chưa phân công",
        "4 | Việc d",
    ]


def test_tasks_in_groups_by_section(profile: Profile) -> None:
    text = f'{TASKS}bảng tổng hợp: theo mục\n  cột: nhiệm vụ "Việc"; chủ trì; "Kết quả"\n  đánh số: A. / 1) liên tục'
    assert lines(text, profile) == [
        "TT | Việc | Cơ quan chủ trì | Kết quả",
        "A. | Nhóm A",
        "1) | Việc a | Sở A | ",
        "2) | Việc b | Sở B; Sở C (một phần) | ",
        "B. | Nhóm B",
        "3) | Việc c |  | ",
        "C. | Nhóm C",
        "4) | Việc d |  | ",
    ]


def test_rows_of_groups_may_be_numbered_anew(profile: Profile) -> None:
    text = f"{TASKS}bảng tổng hợp: theo mục\n  cột: nhiệm vụ\n  đánh số: I. / 1. từng nhóm"
    assert [line.split(" | ")[0] for line in lines(text, profile)[1:]] == [
        "I.", "1.", "2.", "II.", "1.", "III.", "1.",
    ]  # fmt: skip


def test_the_part_of_one_body_says_what_it_does(profile: Profile) -> None:
    text = f"{TASKS}bảng tổng hợp: của Sở A\n  cột: STT; nhiệm vụ; vai trò"
    assert lines(text, profile) == [
        "TT | Nội dung nhiệm vụ | Vai trò",
        "1 | Việc a | Chủ trì",
        "2 | Việc b | Phối hợp",
        "3 | Việc c | Thực hiện",
    ]
    (table,) = tables(text, profile)
    assert table.title == "Phần việc của Sở A"


def test_the_goals_of_a_plan(profile: Profile) -> None:
    text = (
        "# các mục tiêu: A\n- đạt @(chỉ tiêu: 5%) và @(chỉ tiêu: trên 6%) @(thời gian: năm 2026).\n"
        "- Không có mức.\n# B\nbảng chỉ tiêu:"
    )
    assert lines(text, profile) == [
        "TT | Mục tiêu | Chỉ tiêu | Thời gian thực hiện",
        "1 | Đạt 5% và trên 6% năm 2026 | 5%; trên 6% | Năm 2026",
        "2 | Không có mức |  | ",
    ]


def test_milestones_stand_in_one_cell(profile: Profile) -> None:
    text = (
        "# nhiệm vụ: A\n## a\nchủ trì: Sở A\nthời gian:\n+ Một: năm 2025.\n+ Hai: năm 2026.\n"
        "# B\nbảng tổng hợp:\n  cột: nhiệm vụ; thời gian\n  đánh số: không"
    )
    assert lines(text, profile)[1] == "A | Một: năm 2025; Hai: năm 2026"


def test_a_generated_table_sees_tasks_of_tables_and_annexes(profile: Profile) -> None:
    text = (
        "# A\nbảng tổng hợp:\n  cột: nhiệm vụ\n  đánh số: không\n# nhiệm vụ: B\n## a\n"
        "phụ lục: C\n# nhiệm vụ: D\n- nhiệm vụ: b\n"
    )
    compilation = Compilation("a.kh", f"kế hoạch: T\n{text}".encode())
    (table,) = (b for b in compose(compilation.plans, profile).sheets[0].blocks if isinstance(b, page.Table))
    assert [words(row.cells[0]) for row in table.rows] == ["Nội dung nhiệm vụ", "A", "B"]
