"""Tables whose columns are parted only by blanks, as ``pdftotext -layout`` prints them."""

from __future__ import annotations

import sys
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach.importing.readers.plain import read_text
from kehoach.importing.source import Read
from kehoach.verify.seen import Paragraph, Table

HEAD = """TT   Nội dung nhiệm vụ          Cơ quan         Cơ quan phối      Thời gian
                                chủ trì         hợp               thực hiện
"""

EVEN = f"""{HEAD}(1)  (2)                        (3)             (4)               (5)
I. Hoàn thiện thể chế
1    Rà soát, bãi bỏ văn bản    Sở Tư pháp      Các sở, ban,      Quý II/2026
     cản trở phát triển khoa                    ngành tỉnh
     học, công nghệ
2    Bố trí tối thiểu 3% tổng   Sở Tài chính                      Trước ngày
     chi ngân sách                                                30/6/2026
II   PHÁT TRIỂN HẠ TẦNG
3    Xóa các điểm lõm sóng tại  Sở Khoa học và  UBND các xã,      Thường
     các xóm                    Công nghệ       phường            xuyên
"""

CENTRED = """                                     Cơ quan                             Thời gian
 TT        Nội dung nhiệm vụ                       Cơ quan phối hợp
                                     chủ trì                             thực hiện
      Kiện toàn Ban Chỉ đạo về phát
      triển khoa học, công nghệ, đổi              Sở Nội vụ; Văn
 1.   mới sáng tạo và chuyển đổi số               phòng UBND tỉnh         Tháng
      tỉnh; ban hành quy chế hoạt     Sở Khoa                            02/2026
      động.                           học và Công
      Ban hành chương trình công tác  nghệ        Các sở, ban, ngành
 2.   năm 2026 của Ban Chỉ đạo tỉnh               tỉnh                  Hằng năm
      theo quy định.
      Rà soát, đề xuất bãi bỏ, sửa
 3.   đổi văn bản quy phạm pháp luật  Sở Tư pháp  Sở Nội vụ             Quý I/2026
      của tỉnh.
"""


def rows_of(read: Read) -> list[list[str]]:
    """Return the words of each cell of the only table."""
    (found,) = [block for block in read.file.blocks if isinstance(block, Table)]
    return [[" ¶ ".join(p.text for p in cell.paragraphs) for cell in row.cells] for row in found.rows]


def tables(text: str) -> list[Table]:
    return [block for block in read_text("x", text).file.blocks if isinstance(block, Table)]


def test_wrapped_cells_are_joined_and_heads_of_groups_are_rows() -> None:
    assert rows_of(read_text("x", EVEN)) == [
        ["TT", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian thực hiện"],
        ["(1)", "(2)", "(3)", "(4)", "(5)"],
        ["I. Hoàn thiện thể chế"],
        [
            "1",
            "Rà soát, bãi bỏ văn bản cản trở phát triển khoa học, công nghệ",
            "Sở Tư pháp",
            "Các sở, ban, ngành tỉnh",
            "Quý II/2026",
        ],
        ["2", "Bố trí tối thiểu 3% tổng chi ngân sách", "Sở Tài chính", "", "Trước ngày 30/6/2026"],
        ["II", "PHÁT TRIỂN HẠ TẦNG", "", "", ""],
        [
            "3",
            "Xóa các điểm lõm sóng tại các xóm",
            "Sở Khoa học và Công nghệ",
            "UBND các xã, phường",
            "Thường xuyên",
        ],
    ]


def test_the_text_after_a_table_is_paragraphs_again() -> None:
    read = read_text(
        "x", f"1. Bảng sau:\n{EVEN}\n     III. TỔ CHỨC THỰC HIỆN\n     1. Sở Tư pháp theo dõi.\n"
    )
    assert [block.text for block in read.file.blocks if isinstance(block, Paragraph)] == [
        "1. Bảng sau:",
        "III. TỔ CHỨC THỰC HIỆN",
        "1. Sở Tư pháp theo dõi.",
    ]
    assert rows_of(read)[-1][0] == "3"


def test_recipients_below_a_table_are_not_part_of_it() -> None:
    closing = (
        "Nơi nhận:                      TM. ỦY BAN NHÂN DÂN\n- Lưu: VT.                       CHỦ TỊCH\n"
    )
    read = read_text("x", f"1. Bảng sau:\n{EVEN}{closing}")
    assert rows_of(read)[-1][1] == "Xóa các điểm lõm sóng tại các xóm"
    assert [block.text for block in read.file.blocks if isinstance(block, Paragraph)][1:] == [
        "Nơi nhận:", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH",
    ]  # fmt: skip


def test_the_next_annex_below_a_table_is_an_annex() -> None:
    from kehoach.verify.regions import regions

    text = f"KẾ HOẠCH\nNăm 2026\n1. Việc.\nPhụ lục I\nNHIỆM VỤ\n\n{EVEN}\n"
    text += "Phụ lục II\nCHỈ TIÊU CHỦ YẾU VÀ\nTỔNG HỢP NHIỆM VỤ\n"
    (document,) = regions(read_text("x", text).file)
    assert [part.text for part in document.parts if part.role in ("annex", "annex-title")][-2:] == [
        "Phụ lục II",
        "CHỈ TIÊU CHỦ YẾU VÀ TỔNG HỢP NHIỆM VỤ",
    ]


def test_a_row_goes_on_behind_a_page_number_and_the_head_of_the_next_page() -> None:
    cut = EVEN.index("     học, công nghệ")
    gazette = "CÔNG BÁO/Số 286/Ngày 27-05-2026        96"
    broken = f"{EVEN[:cut]}\n\f                        4\n{gazette}\n\n{HEAD}{EVEN[cut:]}"
    read = read_text("x", broken)
    assert rows_of(read) == rows_of(read_text("x", EVEN))
    assert [(gone.text.split()[0], gone.reason.en) for gone in read.dropped] == [
        ("4", "page number"),
        ("CÔNG", "repeated head of a page"),
        ("TT", "repeated head of a table"),
        ("chủ", "repeated head of a table"),
    ]


def test_rows_below_another_without_a_number_of_their_own_are_rows() -> None:
    text = f"""{HEAD}1    Dự báo nhu cầu nhân lực    Bộ Xây dựng     Bộ Nội vụ         12/2026
     từng dự án
     Xây dựng cơ sở dữ liệu     Bộ Nội vụ       Bộ Xây dựng, Bộ   6/2026
     nhân lực                                   Tài chính
"""
    assert rows_of(read_text("x", text))[1:] == [
        ["1", "Dự báo nhu cầu nhân lực từng dự án", "Bộ Xây dựng", "Bộ Nội vụ", "12/2026"],
        ["", "Xây dựng cơ sở dữ liệu nhân lực", "Bộ Nội vụ", "Bộ Xây dựng, Bộ Tài chính", "6/2026"],
    ]


def test_numbers_in_the_middle_of_their_rows_and_a_cell_over_two_rows() -> None:
    read = read_text("x", CENTRED)
    (found,) = [block for block in read.file.blocks if isinstance(block, Table)]
    assert [[cell.paragraphs[0].text for cell in row.cells] for row in found.rows[1:]] == [
        [
            "1.",
            "Kiện toàn Ban Chỉ đạo về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số tỉnh; ban "
            "hành quy chế hoạt động.",
            "Sở Khoa học và Công nghệ",
            "Sở Nội vụ; Văn phòng UBND tỉnh",
            "Tháng 02/2026",
        ],
        [
            "2.",
            "Ban hành chương trình công tác năm 2026 của Ban Chỉ đạo tỉnh theo quy định.",
            "Các sở, ban, ngành tỉnh",
            "Hằng năm",
        ],
        [
            "3.",
            "Rà soát, đề xuất bãi bỏ, sửa đổi văn bản quy phạm pháp luật của tỉnh.",
            "Sở Tư pháp",
            "Sở Nội vụ",
            "Quý I/2026",
        ],
    ]
    assert [cell.down for cell in found.rows[1].cells] == [1, 1, 2, 1, 1]
    assert [cell.column for cell in found.rows[2].cells] == [0, 1, 3, 4]
    assert [doubt.reason.en for doubt in read.doubts] == [
        "cells over several rows, told by where their words stand"
    ]


def test_names_of_columns_with_one_blank_between_them_are_told_apart() -> None:
    text = """TT   Tên nhiệm vụ              Cơ quan chủ trì Cơ quan phối hợp Thời gian
1    Tập huấn nghiệp vụ        Sở Tư pháp      Sở Nội vụ        Quý I
2    Kiểm tra công tác cải     Sở Nội vụ       Sở Tư pháp       Quý II
     cách
3    Sơ kết                    Sở Nội vụ       Các sở, ngành    Quý III
"""
    assert rows_of(read_text("x", text))[0] == [
        "TT", "Tên nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian",
    ]  # fmt: skip


def test_one_blank_between_two_cells_is_enough() -> None:
    text = """TT   Tên nhiệm vụ          Cơ quan chủ trì  Thời gian
1    Số hóa hồ sơ lưu trữ  Sở Nội vụ        Quý I
2    Nâng cấp hệ thống một Sở Khoa học và   Quý II
     cửa điện tử của tỉnh  Công nghệ
3    Tập huấn              Sở Nội vụ        Quý III
"""
    assert rows_of(read_text("x", text))[2] == [
        "2",
        "Nâng cấp hệ thống một cửa điện tử của tỉnh",
        "Sở Khoa học và Công nghệ",
        "Quý II",
    ]


@pytest.mark.parametrize(
    "rows",
    [
        # numbers that do not go up
        "1    Tập huấn                   Sở Tư pháp      Sở Nội vụ         Quý I\n"
        "5    Kiểm tra                   Sở Nội vụ       Sở Tư pháp        Quý II\n",
        # a word over the border of two columns, and several places to cut
        "1    Tập huấn nghiệp vụ công tác tư pháp hộ tịch Sở Nội vụ      Quý I\n"
        "2    Kiểm tra                   Sở Nội vụ       Sở Tư pháp        Quý II\n",
        # no row begins with a number
        "     Tập huấn                   Sở Tư pháp      Sở Nội vụ         Quý I\n"
        "     Kiểm tra                   Sở Nội vụ       Sở Tư pháp        Quý II\n",
        # two values with a wide gap in one column
        "1    Tập huấn                   Sở A     5   8  Sở Nội vụ         Quý I\n"
        "2    Kiểm tra                   Sở B     6   9  Sở Tư pháp        Quý II\n"
        "3    Sơ kết                     Sở C     7   2  Sở Tư pháp        Quý II\n",
    ],
)
def test_what_is_not_sure_stays_lines_with_a_doubt(rows: str) -> None:
    read = read_text("x", HEAD + rows)
    assert not [block for block in read.file.blocks if isinstance(block, Table)]
    assert {doubt.reason.en for doubt in read.doubts} == {"may be a table set with blanks"}


def test_the_rows_of_a_table_that_lower_case_words_follow_are_not_cut_off() -> None:
    assert not tables(f"{EVEN}và các nhiệm vụ khác do cơ quan có thẩm quyền giao trong năm.\n")


def test_no_table_is_seen_in_a_head_or_a_closing() -> None:
    assert not tables(
        "   BỘ TƯ PHÁP                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "   CƠ QUAN CHỦ TRÌ                 Độc lập - Tự do - Hạnh phúc\n"
        "   Số: 1/KH-BTP               Hà Nội, ngày 2 tháng 3 năm 2026\n"
    )


LINES = EVEN.splitlines() + CENTRED.splitlines()
MORE = [
    "",
    "\f",
    "\f            3",
    "1. Mục",
    "III. TỔ CHỨC",
    "Nơi nhận:      CHỦ TỊCH",
    "dài " * 30,
    "a  b  c  d",
]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from([*LINES, *MORE]), max_size=40).map("\n".join))
def test_every_word_of_lines_of_tables_in_any_order_is_somewhere_once(text: str) -> None:
    read = read_text("x", text)
    found: list[str] = [gone.text for gone in read.dropped]
    for block in read.file.blocks:
        if isinstance(block, Paragraph):
            found.append(block.text)
        else:
            found += [p.text for row in block.rows for cell in row.cells for p in cell.paragraphs]
    letters = Counter(letter for letter in text if letter.isalnum())
    assert Counter(letter for letter in " ".join(found) if letter.isalnum()) == letters


def calls(text: str) -> int:
    """How many calls it takes to read a text."""
    count = 0

    def seen(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(seen)
    try:
        read_text("x", text)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("lines", [HEAD * 100, EVEN * 20, CENTRED * 15, (HEAD + "1    a  b  c  d\n") * 60])
def test_the_work_grows_with_the_text(lines: str) -> None:
    calls(lines)
    assert calls(lines * 4) <= 4.6 * calls(lines)
