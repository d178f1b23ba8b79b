"""A title typed on one line with its abstract, a closing typed as one paragraph, brackets over two lines."""

from __future__ import annotations

import pytest
from made import HEAD

from kehoach.importing.settle import settle
from kehoach.importing.source import paragraph, run, table, word_file
from kehoach.importing.write import lines_of
from kehoach.verify.regions import regions
from kehoach.verify.seen import Paragraph, Table

TEXT = ("Sở Y tế ban hành Kế hoạch như sau:", "I. NHIỆM VỤ", "1. Tuyên truyền.")


def lines(*title: Paragraph, text: tuple[str | Table, ...] = TEXT) -> list[str]:
    """The lines of a plan with some paragraphs below its head."""
    head = [paragraph((run(words, bold=True),), at, "center") for at, words in enumerate(HEAD, 1)]
    body = [words if isinstance(words, Table) else paragraph(words, 0, "both") for words in text]
    file = word_file("nguon.docx", [*head, *title, *body])
    settled = settle("ke-hoach.kh", lines_of(file, regions(file)))
    assert not settled.errors, settled.errors
    return settled.text.splitlines()


def centred(words: str, bold: bool = True) -> Paragraph:
    return paragraph((run(words, bold=bold),), 9, "center")


@pytest.mark.parametrize(
    "title",
    [
        "KẾ HOẠCH PHÒNG, CHỐNG BỆNH DẠI NĂM 2026",
        "Kế hoạch phòng, chống bệnh dại năm 2026",
        "KẾ HOẠCH Phòng, chống bệnh dại năm 2026",
        "KẾ HOẠCH\nPhòng, chống bệnh dại năm 2026",
        "KẾ HOẠCH PHÒNG, CHỐNG\nBỆNH DẠI NĂM 2026",
        "KẾ HOẠCH: PHÒNG, CHỐNG BỆNH DẠI NĂM 2026",
    ],
)
def test_a_title_on_one_line_is_type_and_abstract(title):
    found = lines(centred(title))
    assert found[0] == "kế hoạch: Phòng, chống bệnh dại năm 2026"
    assert "giai đoạn: 2026" in found
    assert not any("cơ quan" in line and "dại" in line for line in found)


@pytest.mark.parametrize("kind", ["KẾ HOẠCH", "Kế hoạch", "KẾ HOẠCH:"])
def test_a_type_alone_is_the_type_however_it_is_typed(kind):
    found = lines(centred(kind), centred("Phòng, chống bệnh dại năm 2026"))
    assert found[0] == "kế hoạch: Phòng, chống bệnh dại năm 2026"


def test_a_body_whose_name_begins_with_a_type_is_no_title():
    names = ("BAN CHỈ ĐẠO", "CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA")
    head = [centred(words) for words in (*names, *HEAD[2:], "KẾ HOẠCH", "Phòng dịch")]
    file = word_file("nguon.docx", [*head, *(paragraph(words, 0, "both") for words in TEXT)])
    found = settle("ke-hoach.kh", lines_of(file, regions(file))).text.splitlines()
    assert found[0] == "kế hoạch: Phòng dịch"
    assert not any(line.startswith("chương trình:") for line in found)


def test_a_type_of_several_words_is_no_type_with_an_abstract():
    assert lines(centred("KẾ HOẠCH HÀNH ĐỘNG"), centred("Phòng, chống bệnh dại"))[0] == (
        "kế hoạch hành động: Phòng, chống bệnh dại"
    )


def test_a_sentence_that_begins_with_the_type_is_no_title():
    found = lines(
        centred("KẾ HOẠCH"), centred("Phòng dịch"), text=("Kế hoạch này áp dụng cho mọi đơn vị.", *TEXT)
    )
    assert found[0] == "kế hoạch: Phòng dịch"
    assert "Kế hoạch này áp dụng cho mọi đơn vị." in found


@pytest.mark.parametrize(
    ("abstract", "period"),
    [
        ("Phòng dịch năm 2026", "giai đoạn: 2026"),
        ("Phòng dịch giai đoạn 2026 - 2030", "giai đoạn: 2026-2030"),
        ("Phòng dịch từ năm 2026 đến năm 2030", "giai đoạn: 2026-2030"),
        ("Phòng dịch giai đoạn 2026 - 2030, tầm nhìn đến năm 2045", "giai đoạn: 2026-2030"),
        ("Phòng dịch (giai đoạn 2026 - 2030)", "giai đoạn: 2026-2030"),
        ("Phòng dịch đến năm 2030", "giai đoạn: đến năm 2030"),
        ("Phòng dịch đến hết năm 2030", "giai đoạn: đến năm 2030"),
    ],
)
def test_the_period_is_the_one_that_the_abstract_ends_with(abstract, period):
    assert [line for line in lines(centred("KẾ HOẠCH"), centred(abstract)) if "giai đoạn:" in line] == [
        period
    ]


@pytest.mark.parametrize(
    "carried",
    [
        ("(Kèm theo Quyết định số 12/QĐ-SYT ngày 19/3/2026\ncủa Giám đốc Sở Y tế)",),
        ("(Kèm theo Quyết định số 12/QĐ-SYT ngày 19/3/2026", "của Giám đốc Sở Y tế)"),
    ],
)
def test_a_bracket_over_two_lines_is_one_line(carried):
    title = (centred("KẾ HOẠCH"), centred("Phòng dịch"), *(centred(words, False) for words in carried))
    found = lines(*title)
    assert "kèm theo: Quyết định số 12/QĐ-SYT ngày 19/3/2026 của Giám đốc Sở Y tế" in found
    assert not any(line.startswith("của Giám đốc") for line in found)


def test_a_bracket_that_is_not_closed_swallows_nothing():
    title = (centred("KẾ HOẠCH"), centred("Phòng dịch"), centred("(Kèm theo Quyết định số 12/QĐ-SYT", False))
    assert TEXT[0] in lines(*title)


def test_a_remark_in_brackets_below_the_title_is_no_part_of_it():
    title = (
        centred("KẾ HOẠCH"),
        centred("Phòng dịch năm 2026"),
        centred("(Thực hiện chủ đề năm “Vì dân”)", False),
    )
    found = lines(*title)
    assert found[0] == "kế hoạch: Phòng dịch năm 2026"
    assert "(Thực hiện chủ đề năm “Vì dân”)" in found


@pytest.mark.parametrize("bordered", [False, True])
def test_a_closing_of_two_paragraphs_with_soft_breaks_is_recipients_and_signature(bordered):
    cells = (
        "Nơi nhận:\n- Như trên;\n- Lưu: VT.",
        "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\n\n\nNguyễn Văn Bình",
    )
    row = [[paragraph(words, at, "left", cell=(0, 0, at))] for at, words in enumerate(cells)]
    closing = table(0, [row])._replace(bordered=bordered)
    found = lines(centred("KẾ HOẠCH"), centred("Phòng dịch"), text=(*TEXT, closing))
    assert found[found.index("nơi nhận:") :] == [
        "nơi nhận:", "- Như trên", "- Lưu: VT", "", "ký:", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Nguyễn Văn Bình",
    ]  # fmt: skip


def test_a_post_in_lower_case_above_a_name_is_the_post():
    cells = ("Nơi nhận:\n- Như trên;\n- Lưu: VT.", "Hiệu trưởng\n\n\nNguyễn Văn Bình")
    row = [[paragraph(words, at, "left", cell=(0, 0, at))] for at, words in enumerate(cells)]
    found = lines(centred("KẾ HOẠCH"), centred("Phòng dịch"), text=(*TEXT, table(0, [row])))
    assert found[found.index("ký:") :] == ["ký:", "HIỆU TRƯỞNG", "Nguyễn Văn Bình"]


def test_a_head_of_two_paragraphs_with_soft_breaks_is_a_head():
    cells = (
        "THÀNH PHỐ HÒA AN\nSỞ Y TẾ\nSố: 15/KH-SYT",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA\nVIỆT NAM\nĐộc lập - Tự do\n- Hạnh phúc\nHòa An, ngày 05 tháng 01 năm 2026",
    )
    row = [[paragraph(words, at, "center", cell=(0, 0, at))] for at, words in enumerate(cells)]
    blocks = [table(0, [row])._replace(bordered=False), centred("KẾ HOẠCH"), centred("Phòng dịch")]
    file = word_file("nguon.docx", [*blocks, *(paragraph(words, 0, "both") for words in TEXT)])
    found = settle("ke-hoach.kh", lines_of(file, regions(file))).text.splitlines()
    assert found[:6] == [
        "kế hoạch: Phòng dịch", "cơ quan chủ quản: Thành phố Hòa An", "cơ quan: Sở Y tế", "số: 15/KH-SYT",
        "địa danh: Hòa An", "ngày: 05/01/2026",
    ]  # fmt: skip


def test_a_text_in_the_only_cell_of_a_table_is_text():
    words = ("I. NHIỆM VỤ", "1. Tuyên truyền.", "2. Kiểm tra.", "II. TỔ CHỨC", "1. Sở Y tế theo dõi.")
    cell = [paragraph(line, at, cell=(0, 0, 0)) for at, line in enumerate(words)]
    found = lines(centred("KẾ HOẠCH"), centred("Phòng dịch"), text=(TEXT[0], table(0, [[cell]])))
    assert "## Kiểm tra." in found
    assert not any(line.startswith("|") for line in found)


def test_a_title_in_the_only_cell_of_a_table_is_the_title():
    cell = [centred("KẾ HOẠCH"), centred("Phòng dịch năm 2026")]
    found = lines(text=(table(0, [[cell]]), *TEXT))
    assert found[0] == "kế hoạch: Phòng dịch năm 2026"


def test_a_centred_heading_below_the_title_is_a_heading():
    found = lines(centred("KẾ HOẠCH"), centred("Phòng dịch năm 2026"), centred("I. MỤC ĐÍCH"), text=TEXT[1:])
    assert "# Mục đích" in found
    assert not any(line.startswith("thẩm quyền") for line in found)


def test_a_centred_sentence_that_opens_the_plan_is_no_part_of_the_title():
    found = lines(centred("KẾ HOẠCH"), centred("Phòng dịch"), centred("Sở Y tế ban hành Kế hoạch như sau:"))
    assert found[0] == "kế hoạch: Phòng dịch"


def test_a_head_all_in_one_cell_names_its_body():
    words = (*HEAD[:2], HEAD[4], *HEAD[2:4], HEAD[5])
    cell = [paragraph((run(text, bold=True),), at, "center", cell=(0, 0, 0)) for at, text in enumerate(words)]
    blocks = [table(0, [[cell]])._replace(bordered=False), centred("KẾ HOẠCH"), centred("Phòng dịch")]
    file = word_file("nguon.docx", [*blocks, *(paragraph(text, 0, "both") for text in TEXT)])
    found = settle("ke-hoach.kh", lines_of(file, regions(file))).text.splitlines()
    assert "cơ quan: Ủy ban nhân dân tỉnh Lam Sơn" in found
