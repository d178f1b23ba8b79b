"""Tables typed in a text."""

from __future__ import annotations

from kehoach.importing.readers.plain import read_text
from kehoach.importing.source import Read
from kehoach.verify.seen import Paragraph, Table


def tables(read: Read) -> list[list[list[list[str]]]]:
    return [
        [[[p.text for p in cell.paragraphs] for cell in row.cells] for row in block.rows]
        for block in read.file.blocks
        if isinstance(block, Table)
    ]


def test_pipes_make_a_table_with_its_head() -> None:
    read = read_text(
        "x",
        "1. Việc.\n| TT | Nhiệm vụ |\n|----|:---:|\n| 1 | **Xây dựng**<br>và A \\| B |\n| 2 |  |\n2. Việc hai.",
    )
    assert tables(read) == [[[["TT"], ["Nhiệm vụ"]], [["1"], ["Xây dựng", "và A | B"]], [["2"], [""]]]]
    found = next(block for block in read.file.blocks if isinstance(block, Table))
    assert [row.header for row in found.rows] == [True, False, False]
    assert found.rows[1].cells[1].paragraphs[0].runs[0].look.bold


def test_a_repeated_head_of_a_table_is_left_out_with_its_line() -> None:
    read = read_text("x", "| TT | Việc |\n| 1 | A |\n| TT | Việc |\n| 2 | B |")
    assert tables(read) == [[[["TT"], ["Việc"]], [["1"], ["A"]], [["2"], ["B"]]]]
    assert [(gone.text, gone.place.vi) for gone in read.dropped] == [("TT | Việc", "dòng 3")]


def test_a_grid_table_has_wrapped_cells_with_several_paragraphs() -> None:
    read = read_text(
        "x",
        "+----+----------------+\n| TT | Nhiệm vụ       |\n+====+================+\n| 1  | Xây dựng đề    |\n"
        "|    | án về y tế     |\n|    |                |\n|    | - Ý thứ hai    |\n+----+----------------+\n",
    )
    assert tables(read) == [[[["TT"], ["Nhiệm vụ"]], [["1"], ["Xây dựng đề án về y tế", "- Ý thứ hai"]]]]


def test_recipients_and_signature_in_a_grid_table_are_found() -> None:
    from kehoach.verify.regions import regions

    read = read_text(
        "x",
        "KẾ HOẠCH\nNăm 2026\n1. Việc.\n\n+------------------+------------------------+\n"
        "| **Nơi nhận:**    | **TM. ỦY BAN NHÂN DÂN**|\n|                  |                        |\n"
        "| - Sở Y tế;       | **CHỦ TỊCH**           |\n| - Lưu: VT.       |                        |\n"
        "|                  | **Nguyễn Văn An**      |\n+------------------+------------------------+\n",
    )
    (document,) = regions(read.file)
    assert [(part.role, part.text) for part in document.parts[3:]] == [
        ("recipients-title", "Nơi nhận:"),
        ("recipient", "- Sở Y tế;"),
        ("archive", "- Lưu: VT."),
        ("capacity", "TM. ỦY BAN NHÂN DÂN"),
        ("post", "CHỦ TỊCH"),
        ("signer", "Nguyễn Văn An"),
    ]


def test_a_simple_table_is_cut_at_its_columns() -> None:
    read = read_text(
        "x",
        "  TT   Tên nhiệm vụ     Thời gian\n  ---- ---------------- -----------\n  1    Tập huấn         Quý I\n",
    )
    assert tables(read) == [[[["TT"], ["Tên nhiệm vụ"], ["Thời gian"]], [["1"], ["Tập huấn"], ["Quý I"]]]]


def test_a_table_of_several_lines_a_row_is_parted_at_blank_lines() -> None:
    read = read_text(
        "x",
        "------------------------\n TT   Tên nhiệm\n      vụ\n---- -------------------\n 1    Tập huấn cho\n"
        "      cán bộ\n\n 2    Kiểm tra\n------------------------\n",
    )
    assert tables(read) == [
        [[["TT"], ["Tên nhiệm vụ"]], [["1"], ["Tập huấn cho cán bộ"]], [["2"], ["Kiểm tra"]]]
    ]


def test_cells_parted_by_tabs_are_a_table() -> None:
    read = read_text("x", "TT\tNhiệm vụ\tChủ trì\n1\tTập huấn\tSở Y tế\nHết bảng.")
    assert tables(read) == [[[["TT"], ["Nhiệm vụ"], ["Chủ trì"]], [["1"], ["Tập huấn"], ["Sở Y tế"]]]]


def test_the_rules_below_a_head_in_columns_are_no_table() -> None:
    read = read_text(
        "x",
        "TỈNH A               Độc lập - Tự do - Hạnh phúc\n-----            ---------------\nSố: 1/KH   A, ngày 1",
    )
    assert not tables(read)


def test_columns_set_with_blanks_are_kept_as_lines_in_doubt() -> None:
    read = read_text(
        "x", "1. Bảng sau:\n 1     Tập huấn      Sở Y tế      Quý I\n 2     Kiểm tra      Sở Nội vụ"
    )
    assert [b.text for b in read.file.blocks if isinstance(b, Paragraph)][1] == "1 Tập huấn Sở Y tế Quý I"
    assert read.doubts[0].reason.en == "may be a table set with blanks"


def test_rows_of_tabs_may_be_titles_of_groups_and_may_stand_on_several_lines() -> None:
    read = read_text(
        "x",
        "TT\tNội dung\tChủ trì\tPhối hợp\tThời gian\nA\tHướng đến người bệnh\n1\tCải tạo\tPhòng A\tKhoa B\tQuý I\n"
        "B. Nhân lực\n2\tTập huấn:\n- Cho bác sĩ;\n- Cho điều dưỡng\tPhòng C\t\tQuý II\n\nHết bảng.",
    )
    (table,) = tables(read)
    assert table[1] == [["A"], ["Hướng đến người bệnh"], [""], [""], [""]]
    assert table[3][0] == ["B. Nhân lực"]
    assert table[4] == [
        ["2"],
        ["Tập huấn:", "- Cho bác sĩ;", "- Cho điều dưỡng"],
        ["Phòng C"],
        [""],
        ["Quý II"],
    ]


def test_a_line_with_tabs_above_other_text_is_no_table() -> None:
    assert tables(read_text("x", "A\tB\tC\nHết.")) == []
