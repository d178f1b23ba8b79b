"""Tables of which every cell stands on a line of its own."""

from __future__ import annotations

from kehoach.importing.readers.plain import read_text
from kehoach.verify.seen import Table

HEAD = ("STT", "Nội dung công việc", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian thực hiện")
ONE = ("1", "Tập huấn cho cán bộ cấp xã", "Sở Y tế", "Sở Tài chính, Sở Nội vụ", "Quý I/2026")
TWO = ("2", "Kiểm tra liên ngành", "Công an tỉnh", "Các sở, ngành liên quan", "Thường xuyên")


def rows(*lines: str, between: str = "\n") -> list[list[str]]:
    """The rows of the one table of a text, the lines of a cell parted by “/”."""
    text = "II. NHIỆM VỤ\nCác nhiệm vụ theo bảng sau:\n" + between.join(lines) + "\n"
    found = [block for block in read_text("x", text).file.blocks if isinstance(block, Table)]
    assert len(found) <= 1
    return [
        ["/".join(p.text for p in cell.paragraphs) for cell in row.cells]
        for table in found
        for row in table.rows
    ]


def doubts(*lines: str) -> list[str]:
    return [doubt.text for doubt in read_text("x", "Bảng sau:\n" + "\n".join(lines)).doubts]


def test_numbers_part_the_rows_and_heads_name_the_columns() -> None:
    assert rows(*HEAD, *ONE, *TWO) == [list(HEAD), list(ONE), list(TWO)]


def test_that_a_table_was_put_together_so_is_told_at_its_line() -> None:
    assert doubts(*HEAD, *ONE, *TWO) == [" | ".join(HEAD)]


def test_the_text_below_a_table_is_no_row_of_it() -> None:
    assert rows(*HEAD, *ONE, *TWO, "III. TỔ CHỨC THỰC HIỆN", "1. Sở Y tế theo dõi.") == [
        list(HEAD),
        list(ONE),
        list(TWO),
    ]


def test_work_that_begins_like_a_type_or_an_article_is_a_row() -> None:
    three = ("2", "Chương trình đổi rác lấy quà", "Hội Phụ nữ xã", "Các thôn", "Quý II/2026")
    four = ("3", "Điều tra, khảo sát hộ dân", "Công an xã", "Các thôn", "Quý III/2026")
    assert rows(*HEAD, *ONE, *three, *four)[2:] == [list(three), list(four)]


def test_a_row_without_words_at_the_end_is_told() -> None:
    assert "2" in doubts(*HEAD, *ONE, "2", "Điều 5. Hiệu lực")


def test_blank_lines_or_pipes_between_the_cells_make_no_difference() -> None:
    made = [list(HEAD), list(ONE), list(TWO)]
    assert rows(*HEAD, *ONE, *TWO, between="\n\n") == made
    assert rows(*HEAD, *ONE, *TWO, between="\n|\n") == made


def test_numbers_of_columns_below_the_heads_are_no_row() -> None:
    assert rows(*HEAD, "(1)", "(2)", "(3)", "(4)", "(5)", *ONE, *TWO) == [list(HEAD), list(ONE), list(TWO)]


def test_titles_of_groups_are_rows_of_their_own() -> None:
    found = rows(*HEAD, "I. Công tác chỉ đạo", *ONE, "II", "Công tác kiểm tra", *TWO)
    assert found[1] == ["I. Công tác chỉ đạo", "", "", "", ""]
    assert found[3] == ["II", "Công tác kiểm tra", "", "", ""]
    assert found[4] == list(TWO)


def test_a_missing_partner_leaves_its_cell_empty() -> None:
    found = rows(*HEAD, *ONE, "2", "Kiểm tra liên ngành", "Công an tỉnh", "Thường xuyên")
    assert found[2] == ["2", "Kiểm tra liên ngành", "Công an tỉnh", "", "Thường xuyên"]


def test_a_row_below_a_cell_that_goes_on_downward_begins_at_its_second_column() -> None:
    found = rows(
        *("STT", "Nhóm việc", "Hành động cụ thể", "Chủ trì", "Phối hợp", "Thời hạn"),
        *("1", "Dự báo", "Khảo sát nhu cầu", "Bộ Xây dựng", "Bộ Nội vụ", "12/2025"),
        *("Xây dựng cơ sở dữ liệu", "Bộ Nội vụ", "Bộ Xây dựng", "6/2026"),
    )
    assert found[2] == ["", "", "Xây dựng cơ sở dữ liệu", "Bộ Nội vụ", "Bộ Xây dựng", "6/2026"]


def test_several_lines_of_work_stay_in_its_cell() -> None:
    found = rows(*HEAD, "1", "Tập huấn", "- Cho cán bộ xã;", "- Cho cán bộ thôn.", *ONE[2:])
    assert found[1] == ["1", "Tập huấn/- Cho cán bộ xã;/- Cho cán bộ thôn.", *ONE[2:]]


def test_a_row_that_could_be_read_in_two_ways_keeps_its_words_together_and_is_told() -> None:
    odd = (
        "3",
        "Truyền thông",
        "1. Báo tỉnh mở chuyên mục. 2. Đài tỉnh đưa tin.",
        "Các địa phương",
        "Hằng năm",
    )
    lines = (*HEAD, *ONE, *TWO, *odd[:2], "Phổ biến đến thôn", *odd[2:])
    assert rows(*lines)[3] == ["3", "/".join(lines[-5:]), "", "", ""]
    assert doubts(*lines)[1:] == [" ".join(lines[-6:])]


def test_a_table_without_numbers_is_read_where_all_its_rows_are_whole() -> None:
    head = ("Nội dung công việc", "Cơ quan chủ trì", "Thời gian thực hiện")
    made = ("Tập huấn", "Sở Y tế", "Quý I/2026"), ("Kiểm tra", "Công an tỉnh", "Quý II/2026")
    assert rows(*head, *made[0], *made[1], "2. Việc khác") == [list(head), list(made[0]), list(made[1])]


def test_lines_that_only_look_like_heads_make_no_table() -> None:
    assert rows("STT", "Nội dung công việc", "Sở Y tế chủ trì việc này.", "Hết.") == []
    assert rows("Nội dung công việc", "Cơ quan chủ trì", "Sở Y tế") == []
    assert rows(*HEAD) == []


def test_a_column_that_names_nobody_makes_no_tasks_of_lines() -> None:
    assert rows("STT", "Tên dự án", "Ngân sách", "Ghi chú", "1", "Cầu", "500", "Không") == []


def test_pipes_alone_part_the_cells_so_that_empty_ones_and_cells_of_several_lines_are_known() -> None:
    cells = (
        *HEAD,
        "II",
        "Kiểm tra",
        "",
        "",
        "",
        "1",
        "Điều tra ngộ độc\nthực phẩm",
        "Sở Y tế",
        "",
        "Khi có vụ việc",
    )
    text = "Bảng sau:\n" + "".join(f"{cell}\n|\n" if cell else "|\n" for cell in cells) + "Hết bảng."
    (table,) = [block for block in read_text("x", text).file.blocks if isinstance(block, Table)]
    assert [[cell.paragraphs[0].text for cell in row.cells] for row in table.rows] == [
        list(HEAD),
        ["II", "Kiểm tra", "", "", ""],
        ["1", "Điều tra ngộ độc thực phẩm", "Sở Y tế", "", "Khi có vụ việc"],
    ]
