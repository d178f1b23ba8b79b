"""Tables of a source: what their heads mean, who does what in a cell, cells over rows and columns, what is not sure."""

from __future__ import annotations

from typing import Any

import pytest
from made import body, cells, plan, read

from kehoach.driver import Compilation
from kehoach.importing.compare import compare
from kehoach.importing.compare_sides import printed_side, source_side
from kehoach.importing.importer import understand
from kehoach.importing.source import paragraph, run, table
from kehoach.importing.tables_head import columns_of, repeated_heads
from kehoach.model.plan import Task
from kehoach.verify.regions import regions
from kehoach.verify.seen import Cell, Row, Table

HEAD = ("TT", "Nội dung", "Chủ trì", "Phối hợp", "Thời gian")


def cell(words: str, at: int, column: int, across: int = 1, down: int = 1) -> Cell:
    """Return a cell: paragraphs are parted by “¶”, lines broken by hand by “⏎”."""
    texts = words.replace("⏎", "\n").split("¶") if words else []
    paragraphs = tuple(paragraph((run(text),), 1, cell=(0, at, column)) for text in texts)
    return Cell(paragraphs, across, down, column, 20.0)


def made(*rows: tuple[Any, ...], header: int = 1) -> Table:
    """Return a table as Word has it: a cell is words, ``(words, across, down)``, or None where another covers it."""
    found = []
    for at, row in enumerate(rows):
        cells = []
        for column, given in enumerate(row):
            if given is not None:
                words, across, down = given if isinstance(given, tuple) else (given, 1, 1)
                cells.append(cell(words, at, column, across, down))
        found.append(Row(tuple(cells), at < header, False))
    return table(0, [[[]]])._replace(rows=tuple(found), widths=(20.0,) * len(rows[0]))


def rows(given: Table) -> list[str]:
    """Return the lines that a table becomes below the heading “Phân công”."""
    return body("I. PHÂN CÔNG", given)[1:]


def tasks(given: Table) -> tuple[Task, ...]:
    return plan("I. PHÂN CÔNG", given).tasks


def who(task: Task) -> str:
    """Return “lead | partners | executors | time” of a task."""
    units = (task.role.lead, task.role.partners, task.role.executors)
    frame = task.role.timeframe
    return " | ".join(
        [*("; ".join(unit.name for unit in some) for some in units), frame.text if frame else ""]
    )


def doubts(given: Table) -> list[tuple[str, str, int]]:
    """Return what is not sure of a table: the words, why, and the line of the new file."""
    source = read("I. PHÂN CÔNG", given)
    imported = understand("nguon.docx", source, regions(source.file), "moi.kh")
    assert not imported.errors and imported.report.comparison and not imported.report.comparison.differences
    return [
        (account.origin.text, account.reason.en, account.line)
        for account in imported.report.accounts
        if account.fate == "doubtful" and account.reason
    ]


# -- heads of several rows ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("header", [0, 1, 2])
@pytest.mark.parametrize("over", ["Phân công", "Cơ quan, đơn vị thực hiện", "Thực hiện", "Đơn vị"])
def test_columns_mean_what_their_lowest_head_says(over: str, header: int) -> None:
    given = made(
        (("TT", 1, 2), ("Nội dung", 1, 2), (over, 2, 1), None, ("Thời gian", 1, 2)),
        (None, None, "Chủ trì", "Phối hợp", None),
        ("1", "Họp", "Sở A", "Sở B", "Quý I/2026"),
        header=header,
    )
    assert rows(given) == [
        "bảng:",
        f'  cột: stt "TT"; nhiệm vụ "Nội dung"; chủ trì "{over}" "Chủ trì"; phối hợp "{over}" "Phối hợp";'
        ' thời gian "Thời gian"',
        "| 1 | Họp | Sở A | Sở B | Quý I/2026 |",
    ]
    assert [who(task) for task in tasks(given)] == ["Sở A | Sở B |  | Quý I/2026"]
    assert doubts(given) == []


def test_heads_of_three_rows() -> None:
    given = made(
        (("Nội dung", 1, 3), ("Tổ chức", 3, 1), None, None),
        (None, ("Phân công", 2, 1), None, ("Thời gian", 1, 2)),
        (None, "Chủ trì", "Phối hợp", None),
        ("Họp", "Sở A", "Sở B", "Quý I/2026"),
        header=3,
    )
    assert [who(task) for task in tasks(given)] == ["Sở A | Sở B |  | Quý I/2026"]
    assert [column.heads for column in columns_of(given)] == [
        ("Nội dung",),
        ("Tổ chức", "Phân công", "Chủ trì"),
        ("Tổ chức", "Phân công", "Phối hợp"),
        ("Tổ chức", "Thời gian"),
    ]
    assert doubts(given) == []


def test_heads_of_two_rows_of_a_table_pasted_as_text() -> None:
    typed = (
        ("TT", "Nội dung", "Phân công", "", "Thời gian"),
        ("", "", "Chủ trì", "Phối hợp", ""),
        ("1", "Họp", "Sở A", "Sở B", "Quý I/2026"),
    )
    given = made(*typed)
    assert [column.heads for column in columns_of(given)] == [
        ("TT",),
        ("Nội dung",),
        ("Phân công", "Chủ trì"),
        ("Phân công", "Phối hợp"),
        ("Thời gian",),
    ]
    assert [who(task) for task in tasks(given)] == ["Sở A | Sở B |  | Quý I/2026"]
    assert doubts(given) == []


@pytest.mark.parametrize(
    "second",
    [("", "a", "Sở A", "Sở B", ""), ("", "", "Chủ trì", "", ""), ("1", "", "Chủ trì", "Phối hợp", "")],
)
def test_a_row_of_anything_else_is_no_second_head(second: tuple[str, ...]) -> None:
    given = made(("TT", "Nội dung", "Phân công", "", "Thời gian"), second, ("2", "b", "Sở A", "Sở B", ""))
    assert [column.heads for column in columns_of(given)][2:4] == [("Phân công",), ()]


def test_from_when_until_when_below_a_head_of_time() -> None:
    given = made(
        (("Nội dung", 1, 2), ("Chủ trì", 1, 2), ("Thời gian", 2, 1), None),
        (None, None, "Bắt đầu", "Kết thúc"),
        ("Họp", "Sở A", "01/6/2026", "30/6/2026"),
        header=2,
    )
    (task,) = tasks(given)
    assert who(task) == "Sở A |  |  | 01/6/2026; 30/6/2026"
    frame = task.role.timeframe
    assert frame and (str(frame.start), str(frame.end)) == ("2026-06-01", "2026-06-30")


def test_a_head_above_says_who_where_the_lowest_does_not() -> None:
    given = made(
        (("Nội dung", 1, 2), ("Cơ quan thực hiện", 2, 1), None, ("Quý", 2, 1), None),
        (None, "Cấp tỉnh", "Cấp xã", "I", "II"),
        ("Họp", "Sở A", "UBND xã B", "x", ""),
        header=2,
    )
    assert [column.field for column in columns_of(given)] == ["task", "executor", "executor", "", ""]
    assert [who(task) for task in tasks(given)] == [" |  | Sở A; UBND xã B | "]


def test_a_head_over_columns_without_heads_of_their_own_stands_over_the_first() -> None:
    given = made((("TT", 1, 1), "Nội dung", ("Chủ trì", 2, 1), None), ("1", "Họp", "Sở A", "Sở B"))
    assert rows(given)[0] == "| TT | Nội dung | Chủ trì |  |"


def test_a_table_of_goals_with_heads_of_two_rows_stays_one() -> None:
    given = made(
        (("TT", 1, 2), ("Chỉ tiêu", 1, 2), ("Giao năm 2026", 2, 1), None),
        (None, None, "Chỉ tiêu", "Ghi chú"),
        ("1", "Hộ nghèo", "dưới 3%", ""),
        header=2,
    )
    assert [goal.text for goal in plan("I. PHÂN CÔNG", given).goals] == ["Hộ nghèo"]


# -- heads that mean something only above a column ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("head", "cell_words", "field"),
    [
        ("Hoàn thành trước ngày", "30/6/2026", "time"),
        ("Ngày hoàn thành", "30/6/2026", "time"),
        ("Hạn", "30/6/2026", "time"),
        ("Đơn vị thực hiện chính", "Phòng A", "executor"),
        ("Cá nhân, bộ phận được giao", "Phòng A", "executor"),
        ("Phân công", "đ/c Lan", "executor"),
        ("Phân công nhiệm vụ", "Tổ 1; Tổ 2", "executor"),
        ("Phân công", "Soạn văn bản, gửi các phòng để tham gia", ""),
        ("Phân công", "x", ""),
        ("Bắt đầu", "01/6/2026", ""),
        ("Ghi nhận", "Phòng A", ""),
    ],
)
def test_a_head_of_a_column_alone(head: str, cell_words: str, field: str) -> None:
    given = made(("TT", "Nội dung", "Phối hợp", head), ("1", "Họp", "Sở B", cell_words))
    assert columns_of(given)[3].field == field


# -- roles in a cell ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "head", ["Phân công thực hiện", "Đơn vị thực hiện", "Đơn vị chủ trì, phối hợp", "Phân công"]
)
@pytest.mark.parametrize(
    "words",
    [
        "- Chủ trì: Sở A¶- Phối hợp: Sở B, Sở C",
        "Chủ trì: Sở A⏎Phối hợp: Sở B, Sở C",
        "Chủ trì: Sở A; phối hợp: Sở B, Sở C.",
        "Cơ quan chủ trì: Sở A. Cơ quan phối hợp: Sở B, Sở C",
        "Sở A (chủ trì), Sở B, Sở C (phối hợp)",
        "Sở A chủ trì, Sở B, Sở C phối hợp",
        "Sở A chủ trì; phối hợp: Sở B, Sở C",
        "Sở A chủ trì, phối hợp với Sở B, Sở C",
        "Sở A: chủ trì; Sở B, Sở C: phối hợp",
        "- Sở A - chủ trì¶- Sở B, Sở C - phối hợp",
        "Chủ trì:¶Sở A¶Phối hợp:¶Sở B, Sở C",
    ],
)
def test_roles_in_a_cell_are_data_with_the_words_as_they_were(head: str, words: str) -> None:
    given = made(("TT", "Nội dung", head, "Thời gian"), ("1", "Họp", words, "Quý I/2026"))
    assert [who(task) for task in tasks(given)] == ["Sở A | Sở B; Sở C |  | Quý I/2026"]
    assert doubts(given) == []


@pytest.mark.parametrize("words", ["Sở A/ Sở B", "Sở A/Sở B", "Sở A / Sở B", "Sở A/¶Sở B"])
def test_halves_of_a_cell_go_to_the_roles_that_its_head_names(words: str) -> None:
    lead = made(("Nội dung", "Đơn vị chủ trì/Phối hợp"), ("Họp", words))
    assert [who(task) for task in tasks(lead)] == ["Sở A | Sở B |  | "]
    partner = made(("Nội dung", "Phối hợp/ chủ trì"), ("Họp", words))
    assert [who(task) for task in tasks(partner)] == ["Sở B | Sở A |  | "]


@pytest.mark.parametrize(
    "words", ["Sở A", "Sở A, Sở B", "Sở A¶Sở B", "Sở A/ Sở B/ Sở C", "Sở A giúp Sở B/ Sở C"]
)
def test_a_cell_of_two_roles_that_does_not_say_who_has_which_is_doubtful(words: str) -> None:
    given = made(("TT", "Nội dung", "Chủ trì, phối hợp", "Thời gian"), ("1", "Họp", words, "Quý I/2026"))
    assert [who(task) for task in tasks(given)] == [" |  |  | Quý I/2026"]
    assert [reason for _, reason, _ in doubts(given)] == ["unclear who of this cell leads and who takes part"]


@pytest.mark.parametrize(
    "words",
    ["Sở A chủ trì tổ chức hội nghị", "Chủ trì, phối hợp: Sở A", "Giao Sở A chủ trì xây dựng đề án"],
)
def test_roles_that_are_not_sure_are_left_alone_and_told(words: str) -> None:
    given = made(HEAD, ("1", "Họp", words, "Sở B", "Quý I/2026"))
    assert "@(" not in "".join(rows(given))
    assert [(told, reason) for told, reason, _ in doubts(given)] == [
        (words, "no name, in a column of bodies")
    ]


def test_cells_that_name_no_roles_among_some_that_do_are_told() -> None:
    given = made(
        ("TT", "Nội dung", "Trách nhiệm thực hiện", "Thời gian"),
        ("1", "a", "Phòng A chủ trì; các thôn phối hợp", "Quý I"),
        ("2", "b", "Công an xã chủ trì, phối hợp với các thôn kiểm tra", "Quý II"),
        ("3", "c", "", "Quý III"),
    )
    assert [who(task)[:25] for task in tasks(given)][:2] == ["Phòng A | các thôn |  | Q", " |  |  | Quý II"]
    assert [words[:10] for words, _, _ in doubts(given)] == ["Công an xã"]


# -- lines of a cell ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "partners"),
    [
        ("Hội Nông dân¶Hội Phụ nữ", "Hội Nông dân; Hội Phụ nữ"),
        ("Hội Nông dân⏎Hội Phụ nữ", "Hội Nông dân; Hội Phụ nữ"),
        ("- Sở B¶- Sở C¶- Hội D", "Sở B; Sở C; Hội D"),
        ("Sở B;¶Viễn thông C", "Sở B; Viễn thông C"),
        ("Viễn thông B¶Viễn thông C", "Viễn thông B; Viễn thông C"),
        ("Cô Lan⏎Thầy Nam", "Cô Lan; Thầy Nam"),
        ("Sở Giáo dục¶và Đào tạo", "Sở Giáo dục và Đào tạo"),
        ("Sở Giáo dục và⏎Đào tạo", "Sở Giáo dục và Đào tạo"),
        ("Bộ Chỉ huy⏎Quân sự tỉnh", "Bộ Chỉ huy Quân sự tỉnh"),
        ("Các phòng,¶ban thuộc huyện", "Các phòng, ban thuộc huyện"),
    ],
)
def test_each_line_of_a_cell_is_a_body_where_one_begins(words: str, partners: str) -> None:
    given = made(HEAD, ("1", "Họp", "Sở A", words, ""))
    assert [who(task) for task in tasks(given)] == [f"Sở A | {partners} |  | "]
    assert doubts(given) == []


def test_lines_that_may_be_one_name_or_two_are_told() -> None:
    given = made(HEAD, ("1", "Họp", "Sở A", "Sở B¶Viễn thông C", ""))
    assert [(words, reason) for words, reason, _ in doubts(given)] == [
        ("Sở B", "the paragraphs of a cell are put together")
    ]


def test_paragraphs_of_other_cells_stay_lines() -> None:
    given = made(HEAD, ("1", "Hội thi:¶- Cấp xã¶- Cấp tỉnh", "Sở A", "", "Tháng 4/2026¶Tháng 6/2026"))
    assert (
        rows(given)[1]
        == "| 1 | Hội thi:<br>- Cấp xã<br>- Cấp tỉnh | Sở A |  | Tháng 4/2026<br>Tháng 6/2026 |"
    )
    frame = tasks(given)[0].role.timeframe
    assert frame and [part.timeframe.text for part in frame.milestones] == ["Tháng 4/2026", "Tháng 6/2026"]


def test_a_time_on_two_lines_is_one_time() -> None:
    given = made(HEAD, ("1", "Họp", "Sở A", "", "Hoàn thành¶trước 30/6/2026"))
    assert [who(task) for task in tasks(given)] == ["Sở A |  |  | Hoàn thành trước 30/6/2026"]


# -- rows ---------------------------------------------------------------------------------------------------------


def test_a_head_that_stands_again_is_no_row() -> None:
    given = made(HEAD, ("1", "a", "Sở A", "", ""), HEAD, ("2", "b", "Sở B", "", ""))
    assert [task.title for task in tasks(given)] == ["a", "b"]
    assert repeated_heads(given) == {2}
    source = read("I. PHÂN CÔNG", given)
    imported = understand("nguon.docx", source, regions(source.file), "moi.kh")
    told = [
        a for a in imported.report.accounts if a.fate == "dropped" and a.reason and "repeated" in a.reason.en
    ]
    assert [account.origin.text for account in told] == list(HEAD)
    assert imported.exact


def test_each_row_of_a_head_may_stand_again() -> None:
    first = (("Nội dung", 1, 2), ("Phân công", 2, 1), None)
    second = (None, "Chủ trì", "Phối hợp")
    given = made(first, second, ("a", "Sở A", ""), first, second, ("b", "Sở B", ""), second, header=2)
    assert repeated_heads(given) == {3, 4, 6}


def test_a_group_keeps_its_number_in_its_own_cell() -> None:
    given = made(
        HEAD, ("I", ("TUYÊN TRUYỀN", 4, 1), None, None, None), ("1", "Tuyên truyền", "Sở A", "", "Quý I")
    )
    assert rows(given)[1] == "| I | TUYÊN TRUYỀN |  |  |  |"
    assert [task.title for task in tasks(given)] == ["Tuyên truyền"]
    assert doubts(given) == []


def test_a_cell_over_rows_counts_for_all_of_them() -> None:
    given = made(
        ("TT", "Nội dung", "Chủ trì", "Thời gian", "Sản phẩm"),
        ("1", "a", ("Sở A", 1, 3), ("Quý I/2026", 1, 2), ("Đề án", 1, 2)),
        ("2", "b", None, None, None),
        ("3", "c", None, "Quý II/2026", "Báo cáo"),
    )
    assert rows(given)[1:] == [
        "| 1 | a | Sở A | Quý I/2026 | Đề án |",
        "| 2 | b | Sở A | Quý I/2026 | ^^ |",
        "| 3 | c | Sở A | Quý II/2026 | Báo cáo |",
    ]
    assert [(who(task), task.role.outputs) for task in tasks(given)] == [
        ("Sở A |  |  | Quý I/2026", ("Đề án",)),
        ("Sở A |  |  | Quý I/2026", ("Đề án",)),
        ("Sở A |  |  | Quý II/2026", ("Báo cáo",)),
    ]
    assert doubts(given) == []


def test_a_task_over_rows_is_one_task() -> None:
    given = made(
        ("TT", "Nội dung", "Chủ trì", "Sản phẩm"),
        (("1", 1, 2), ("a", 1, 2), ("Sở A", 1, 2), "Đề án"),
        (None, None, None, "Báo cáo"),
        ("2", "b", "Sở B", ""),
    )
    first, second = tasks(given)
    assert (first.title, first.role.outputs, who(first)) == ("a", ("Đề án", "Báo cáo"), "Sở A |  |  | ")
    assert second.title == "b"


@pytest.mark.parametrize("leads", [("Sở A",) * 2, ("Sở A",) * 6])
def test_equal_cells_that_stand_apart_print_apart(leads: tuple[str, ...]) -> None:
    given = made(HEAD, *((str(at), f"Việc {at}", lead, "", "Quý I/2026") for at, lead in enumerate(leads, 1)))
    assert rows(given)[:2] == ["bảng:", "  gộp ô: không"]
    assert doubts(given) == []


def test_a_cell_over_more_rows_than_the_format_puts_together_stays_one() -> None:
    given = made(
        HEAD,
        ("1", "a", ("Sở A", 1, 6), "", ""),
        *((str(at), f"Việc {at}", None, "", "") for at in range(2, 7)),
    )
    assert rows(given)[1] == "  gộp ô: không"
    assert [line.split(" | ")[2] for line in rows(given)[4:]] == ["^^"] * 5
    assert len({who(task) for task in tasks(given)}) == 1


def test_a_cell_over_columns_of_bodies_counts_for_the_first_and_is_told() -> None:
    given = made(HEAD, ("1", "Họp", ("Các sở, ngành", 2, 1), None, "Quý I/2026"))
    assert [who(task) for task in tasks(given)] == ["Các sở, ngành |  |  | Quý I/2026"]
    assert [(words, reason) for words, reason, _ in doubts(given)] == [
        ("Các sở, ngành", "one cell over columns of bodies, counted for the first")
    ]


# -- as above -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", ["nt", "-nt-", "Như trên", "″"])
def test_as_above_is_what_stands_above(words: str) -> None:
    given = made(HEAD, ("1", "a", "Sở A", "Sở B", "Quý I/2026"), ("2", "b", words, words, words))
    assert [who(task) for task in tasks(given)] == ["Sở A | Sở B |  | Quý I/2026"] * 2
    assert rows(given)[2] == f"| 2 | b | {words} | {words} | {words} |"
    assert doubts(given) == []


def test_as_above_with_nothing_above_is_nobody_and_told() -> None:
    given = made(HEAD, ("1", "a", "nt", "Sở B", "Quý I/2026"))
    assert [who(task) for task in tasks(given)] == [" | Sở B |  | Quý I/2026"]
    assert [(words, reason) for words, reason, _ in doubts(given)] == [
        ("nt", "“as above” with nothing above")
    ]


# -- what is not sure ---------------------------------------------------------------------------------------------


def test_work_in_a_column_of_bodies_is_told_once_for_a_row() -> None:
    words = "1. Bộ A tổ chức ngày hội. 2. Đài B đưa tin"
    given = made(
        HEAD, ("1", "Truyền thông", words, words, "2026"), ("2", "b", "Phòng kiểm tra nội bộ", "GVCN", "2026")
    )
    lines = rows(given)
    assert [reason for _, reason, _ in doubts(given)] == ["no name, in a column of bodies"]
    source = read("I. PHÂN CÔNG", given)
    text = understand("nguon.docx", source, regions(source.file), "moi.kh").text.splitlines()
    assert lines[1].startswith("| 1 | Truyền thông") and "Truyền thông" in text[doubts(given)[0][2] - 1]


def test_an_empty_cell_below_a_filled_one_is_told_where_cells_over_rows_cannot_be_seen() -> None:
    typed = (
        HEAD,
        ("1", "a", "Sở A", "", "Quý I/2026"),
        ("2", "b", "", "Sở C", ""),
        ("3", "c", "Sở D", "", "Quý I/2026"),
    )
    pasted = table(0, [[[paragraph((run(words),), 1, cell=(0, at, n))] if words else [] for n, words in enumerate(row)]
                       for at, row in enumerate(typed)])  # fmt: skip
    assert [(words, reason[:24]) for words, reason, _ in doubts(pasted)] == [
        ("b", "who or when is empty bel")
    ]
    assert doubts(made(*typed)) == []


def test_a_table_whose_columns_do_not_say_who_or_when_is_told() -> None:
    given = made(("TT", "Nội dung", "Chủ trì", "Quý I", "Quý II"), ("1", "a", "Sở A", "x", ""))
    assert [(words, reason) for words, reason, _ in doubts(given)] == [
        ("Quý I", "this column was not understood as who or when")
    ]
    plain = made(("Xã", "Tháng 1", "Tháng 2"), ("A", "3", "4"))
    assert doubts(plain) == []


# -- what is printed ----------------------------------------------------------------------------------------------


def test_the_words_of_a_table_are_printed_as_they_were() -> None:
    given = made(
        (("TT", 1, 2), ("Nội dung", 1, 2), ("Phân công", 2, 1), None, ("Sản phẩm", 1, 2)),
        (None, None, "Chủ trì", "Phối hợp", None),
        ("(1)", "(2)", "(3)", "(4)", "(5)"),
        ("I", ("TUYÊN TRUYỀN", 4, 1), None, None, None),
        ("1", "a", ("Sở A", 1, 2), "- Sở B¶- Sở C", ("Tin, bài", 1, 2)),
        ("2", "b", None, "Sở B", None),
        ("3", "c", "Sở A", "nt", "Báo cáo"),
        header=2,
    )
    source = read("I. PHÂN CÔNG", given)
    imported = understand("nguon.docx", source, regions(source.file), "moi.kh")
    sides = source_side(source.file, regions(source.file))
    printed = printed_side(Compilation("moi.kh", imported.text.encode()), sides)
    assert compare(sides.paragraphs, printed.paragraphs).differences == ()


def test_who_is_in_charge_leads_where_no_column_names_who_does():
    made = plan(
        "I. NHIỆM VỤ",
        cells(
            ("TT", "Nội dung công việc", "Đơn vị phụ trách", "Thời gian"),
            ("1", "Mở lớp", "Sở Y tế", "Quý II/2026"),
        ),
    )
    assert [unit.name for unit in made.tasks[0].role.lead] == ["Sở Y tế"]


def test_who_is_in_charge_stays_so_beside_a_lead():
    made = plan(
        "I. NHIỆM VỤ",
        cells(
            ("TT", "Nội dung công việc", "Đơn vị chủ trì", "Lãnh đạo phụ trách"),
            ("1", "Mở lớp", "Sở Y tế", "Ông Nguyễn Văn An"),
        ),
    )
    assert [unit.name for unit in made.tasks[0].role.lead] == ["Sở Y tế"]
    assert [field.name for field in made.tasks[0].role.fields] == ["overseer"]


def test_months_are_times_where_most_cells_are():
    made = plan(
        "I. NHIỆM VỤ",
        cells(("Tháng", "Nội dung công việc", "Người thực hiện"), ("9/2026", "Khảo sát", "Sở Y tế")),
    )
    assert made.tasks[0].role.timeframe.text == "9/2026"
