import pytest
from made import HEAD, TITLE, blocks, brought

from kehoach.importing.settle import settle
from kehoach.importing.source import paragraph, run, word_file
from kehoach.importing.write import lines_of
from kehoach.verify.regions import regions


def header(*texts: str) -> list[str]:
    """Return the header lines of a document whose head and first words are given."""
    file = word_file("nguon.docx", blocks(*texts))
    return settle("x.kh", lines_of(file, regions(file))).text.split("\n\n")[0].splitlines()


def test_the_head_becomes_header_lines():
    assert header(*HEAD, *TITLE, "I. MỤC ĐÍCH") == [
        "kế hoạch: Phòng cháy, chữa cháy năm 2026",
        "cơ quan: Ủy ban nhân dân tỉnh Lam Sơn",
        "số: 12/KH-UBND",
        "địa danh: Lam Sơn",
        "ngày: 05/3/2026",
        "giai đoạn: 2026",
    ]


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("Số: 08 /KH-UBND", "số: 08/KH-UBND"),
        ("Số:      /KH-STP", "số: /KH-STP"),
        ("Số: …/KH-STP", "số: /KH-STP"),
        ("Số 45-KH/TU", "số: 45-KH/TU"),
    ],
)
def test_numbers_are_read_however_they_are_spaced(typed, wanted):
    assert wanted in header(*HEAD[:4], typed, HEAD[5], *TITLE, "I. MỤC ĐÍCH")


@pytest.mark.parametrize(
    ("typed", "place", "date"),
    [
        ("Trà Vinh, ngày 07 tháng 02 năm 2023", "Trà Vinh", "07/02/2023"),
        ("Trà Vinh, ngày      tháng 12 năm 2020", "Trà Vinh", "12/2020"),
        ("Trà Vinh, ngày … tháng … năm 2020", "Trà Vinh", "2020"),
        ("Lam Sơn, ngày 5/3/2026", "Lam Sơn", "5/3/2026"),
    ],
)
def test_dates_are_read_with_their_blanks(typed, place, date):
    lines = header(*HEAD[:5], typed, *TITLE, "I. MỤC ĐÍCH")
    assert f"địa danh: {place}" in lines
    assert f"ngày: {date}" in lines


def test_a_date_that_no_calendar_has_is_left_open_and_told():
    file = word_file(
        "nguon.docx", blocks(*HEAD[:5], "Lam Sơn, ngày 39 tháng 12 năm 2026", *TITLE, "I. MỤC ĐÍCH")
    )
    settled = settle("x.kh", lines_of(file, regions(file)))
    assert not settled.errors
    assert "ngày:" in settled.text.splitlines()
    assert [line.origins[0].text for line in settled.lines if line.fate == "doubtful"]


@pytest.mark.parametrize("kind", ["KẾ HOẠCH", "CHƯƠNG TRÌNH HÀNH ĐỘNG", "PHƯƠNG ÁN", "NGHỊ QUYẾT"])
def test_the_kind_of_document_is_its_first_keyword(kind):
    lines = header(*HEAD, kind, "Thực hiện Nghị quyết số 57-NQ/TW", "I. MỤC ĐÍCH")
    assert lines[0] == f"{kind.lower()}: Thực hiện Nghị quyết số 57-NQ/TW"


def test_who_receives_and_who_signs_stand_at_the_end():
    text = brought(
        "I. MỤC ĐÍCH", "Phòng cháy.", "Nơi nhận:", "- UBND tỉnh (để b/c);", "- Lưu: VT, NC.", "TM. ỦY BAN NHÂN DÂN",
        "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Văn An",
    ).text  # fmt: skip
    assert text.endswith(
        "nơi nhận:\n- UBND tỉnh (để b/c)\n- Lưu: VT, NC\n\n"
        "ký:\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Văn An\n"
    )


def test_an_annex_has_its_title_and_its_own_lines():
    made = [*blocks(*HEAD, *TITLE, "I. MỤC ĐÍCH", "Phòng cháy nêu tại Phụ lục.", "Nơi nhận:", "- Lưu: VT."),
            paragraph((run("PHỤ LỤC", bold=True),), 90, "center"),
            paragraph((run("DANH MỤC NHIỆM VỤ", bold=True),), 91, "center"),
            paragraph("1. Tập huấn", 92)]  # fmt: skip
    file = word_file("nguon.docx", made)
    text = settle("x.kh", lines_of(file, regions(file))).text
    assert "phụ lục: Danh mục nhiệm vụ\n  kèm theo: không\n  đánh số: 1.\n\n# Tập huấn\n" in text


def test_a_body_named_on_two_lines_of_different_weight_is_one():
    made = blocks(*HEAD, *TITLE, "I. MỤC ĐÍCH")
    made[0] = paragraph((run(HEAD[0]),), 1, "center")
    made[1] = paragraph((run(HEAD[1], bold=True),), 2, "center")
    file = word_file("nguon.docx", made)
    lines = settle("x.kh", lines_of(file, regions(file))).text.splitlines()
    assert "cơ quan: Ủy ban nhân dân tỉnh Lam Sơn" in lines
    assert not any(line.startswith("cơ quan chủ quản:") for line in lines)


def test_the_form_of_a_firm_below_its_name_is_no_body_of_its_own():
    lines = header("TỔNG CÔNG TY CẤP NƯỚC MIỀN TRUNG", "CÔNG TY TNHH MTV", *HEAD[2:], *TITLE, "I. MỤC ĐÍCH")
    assert "cơ quan: Tổng công ty Cấp nước Miền Trung - Công ty TNHH MTV" in lines


def test_a_committee_whose_place_is_not_said_is_doubtful():
    file = word_file("nguon.docx", blocks("ỦY BAN NHÂN DÂN", *HEAD[2:], *TITLE, "I. MỤC ĐÍCH"))
    settled = settle("x.kh", lines_of(file, regions(file)))
    assert "cơ quan: Ủy ban nhân dân" in settled.text.splitlines()
    assert [(line.text, line.reason) for line in settled.lines if line.fate == "doubtful"] == [
        ("cơ quan: Ủy ban nhân dân", "level")
    ]
