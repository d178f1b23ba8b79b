"""Heads of plans as web pages and pasted files give them."""

from __future__ import annotations

import pytest

from kehoach.importing.readers.plain import read_text
from kehoach.importing.regroup import regrouped
from kehoach.verify.regions import regions

BELOW = (
    "KẾ HOẠCH\nPhòng, chống thiên tai năm 2026\n"
    "Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:\nI. NHIỆM VỤ\n1. Việc."
)
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
DATE = "Cao Sơn, ngày 05 tháng 3 năm 2026"


def head(text: str, below: str = BELOW) -> dict[str, list[str]]:
    """Return what each role of the head holds."""
    (document,) = regrouped(regions(read_text("x", f"{text}\n{below}").file))
    found: dict[str, list[str]] = {}
    for part in document.parts:
        if part.role not in ("body", "section", "clause", "rule", "blank"):
            found.setdefault(part.role, []).append(part.text)
    assert found.pop("type") == ["KẾ HOẠCH"]
    assert found.pop("abstract") == ["Phòng, chống thiên tai năm 2026"]
    return found


WHOLE = {
    "issuer": ["ỦY BAN NHÂN DÂN", "TỈNH CAO SƠN"],
    "nation": [NATION],
    "motto": [MOTTO],
    "number": ["Số: 86/KH-UBND"],
    "place-date": [DATE],
}


@pytest.mark.parametrize(
    "nation",
    [
        "CỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "CỘNG HÒA XÃ\nHỘI CHỦ NGHĨA VIỆT NAM",
        "CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM",
        "CỘNG HÒA\nXÃ HỘI CHỦ NGHĨA VIỆT\nNAM",
    ],
)
@pytest.mark.parametrize("motto", [MOTTO, "Độc\nlập - Tự do - Hạnh phúc", "Độc lập - Tự do\n- Hạnh phúc"])
def test_a_country_name_and_motto_on_several_lines_are_one_each(nation: str, motto: str) -> None:
    text = f"ỦY BAN NHÂN DÂN\nTỈNH CAO SƠN\n-------\n|\n{nation}\n{motto}\n-----\n|\nSố: 86/KH-UBND\n|\n{DATE}\n|"
    assert head(text) == WHOLE


@pytest.mark.parametrize(
    "number", ["Số:\n86/KH-UBND", "Số\n86/KH-UBND", "Số: 86\n/KH-UBND", "Số: 86/KH-\nUBND"]
)
@pytest.mark.parametrize(
    "date",
    [
        "Cao\nSơn, ngày 05 tháng 3 năm 2026",
        "Cao Sơn,\nngày 05 tháng 3 năm 2026",
        "Cao Sơn, ngày\n05 tháng 3 năm 2026",
        "Cao Sơn, ngày 05\ntháng 3 năm 2026",
    ],
)
def test_a_number_and_a_date_on_several_lines_are_one_each(number: str, date: str) -> None:
    shown = head(f"ỦY BAN NHÂN DÂN\nTỈNH CAO SƠN\n|\n{NATION}\n{MOTTO}\n|\n{number}\n|\n{date}\n|")
    shown["number"] = [text.replace(" /", "/").replace("Số 86", "Số: 86") for text in shown["number"]]
    assert shown == WHOLE


def test_the_first_word_of_a_body_on_its_own_line_belongs_to_its_name() -> None:
    found = head(f"ỦY\nBAN NHÂN DÂN\nTỈNH CAO SƠN\n|\n{NATION}\n{MOTTO}\n|\nSố: 86/KH-UBND\n|\n{DATE}\n|")
    assert found == WHOLE


@pytest.mark.parametrize("end", ["", " |"])
def test_pipes_part_the_components_of_a_head(end: str) -> None:
    text = f"ỦY BAN NHÂN DÂN | {NATION}{end}\nTỈNH CAO SƠN | {MOTTO}{end}\nSố: 86/KH-UBND | {DATE}{end}"
    assert head(text) == WHOLE
    assert (
        head(f"- 1Luật tổ chức chính quyền địa phương 2015\n- 2Nghị quyết 76/NQ-CP năm 2021\n{text}") == WHOLE
    )


def test_pipes_at_the_ends_of_cells_are_no_words() -> None:
    names = "|\nỦY BAN NHÂN DÂN\nTỈNH CAO SƠN |\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM\n"
    assert head(f"{names}{MOTTO} |\n|\nSố: 86/KH-UBND |\n{DATE} |") == WHOLE


def test_both_columns_on_one_line_are_told_apart() -> None:
    text = f"UBND TỈNH CAO SƠN {NATION}\nSỞ GD & ĐT {MOTTO}\nSố: 86/KH-SGDĐT {DATE}"
    assert head(text) == {
        "parent": ["UBND TỈNH CAO SƠN"],
        "issuer": ["SỞ GD & ĐT"],
        "nation": [NATION],
        "motto": [MOTTO],
        "number": ["Số: 86/KH-SGDĐT"],
        "place-date": [DATE],
    }


def test_the_title_of_the_party_beside_the_name_of_a_body_is_told_apart() -> None:
    found = head(f"ĐẢNG BỘ TỈNH HẢI YÊN ĐẢNG CỘNG SẢN VIỆT NAM\nĐẢNG ỦY XÃ TÂN LẬP\n*\nSố 09-KH/ĐU {DATE}")
    assert found["party"] == ["ĐẢNG CỘNG SẢN VIỆT NAM"]
    assert (found["parent"], found["issuer"]) == (["ĐẢNG BỘ TỈNH HẢI YÊN"], ["ĐẢNG ỦY XÃ TÂN LẬP"])
    assert (found["number"], found["place-date"]) == (["Số 09-KH/ĐU"], [DATE])


def test_the_title_of_the_youth_union_is_no_issuer() -> None:
    found = head(
        f"BAN CHẤP HÀNH TỈNH LONG HÒA            ĐOÀN TNCS HỒ CHÍ MINH\n***\nSố: 132 - KH/TĐTN-PT        {DATE}"
    )
    assert found == {
        "issuer": ["BAN CHẤP HÀNH TỈNH LONG HÒA"],
        "stray": ["ĐOÀN TNCS HỒ CHÍ MINH"],
        "number": ["Số: 132 - KH/TĐTN-PT"],
        "place-date": [DATE],
    }


def test_a_body_of_the_youth_union_stays_an_issuer() -> None:
    found = head(f"ĐOÀN TNCS HỒ CHÍ MINH\nXÃ CAO SƠN\n{NATION}\n{MOTTO}\nSố: 86/KH-ĐTN\n{DATE}")
    assert found["issuer"] == ["ĐOÀN TNCS HỒ CHÍ MINH", "XÃ CAO SƠN"]


def test_a_line_of_the_head_that_says_nothing_does_not_hide_the_title() -> None:
    found = head(
        f"ỦY BAN NHÂN DÂN\nTỈNH CAO SƠN\n{NATION}\n{MOTTO}\nSố: 86/KH-UBND\n{DATE}\nBản gửi lần này thay bản cũ"
    )
    assert found == {**WHOLE, "stray": ["Bản gửi lần này thay bản cũ"]}


@pytest.mark.parametrize("title", ["KẾ\nHOẠCH", "KẾ HOẠCH |"])
def test_the_type_is_found_on_two_lines_and_before_a_pipe(title: str) -> None:
    text = f"ỦY BAN NHÂN DÂN\nTỈNH CAO SƠN\n{NATION}\n{MOTTO}\nSố: 86/KH-UBND\n{DATE}"
    assert head(text, BELOW.replace("KẾ HOẠCH", title, 1)) == WHOLE


DECIDED = (
    "QUYẾT ĐỊNH\nBAN HÀNH KẾ HOẠCH AN TOÀN THỰC PHẨM NĂM 2024\n{}\n"
    "Căn cứ Luật An toàn thực phẩm;\nQUYẾT ĐỊNH:\nĐiều 1. A."
)


@pytest.mark.parametrize(
    ("lines", "authority"),
    [
        ("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH TRÀ LÂM", ["CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH TRÀ LÂM"]),
        ("CHỦ TỊCH ỦY BAN NHÂN DÂN\nTỈNH TRÀ LÂM", ["CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH TRÀ LÂM"]),
        ("CỦA\nBAN CHỈ ĐẠO\nGIÁM ĐỐC SỞ Y TẾ", ["GIÁM ĐỐC SỞ Y TẾ"]),
        ("TRÊN ĐỊA BÀN TỈNH", []),
    ],
)
def test_who_decides_is_no_part_of_the_abstract(lines: str, authority: list[str]) -> None:
    text = (
        f"ỦY BAN NHÂN DÂN\nTỈNH CAO SƠN\n{NATION}\n{MOTTO}\nSố: 86/QĐ-UBND\n{DATE}\n{DECIDED.format(lines)}"
    )
    (document,) = regions(read_text("x", text).file)
    assert [part.text for part in document.of("authority") if part.text != "QUYẾT ĐỊNH:"] == authority


def test_rows_of_a_table_below_a_title_of_the_text_keep_their_pipes() -> None:
    text = f"{NATION}\n{MOTTO}\n{BELOW}\nMẫu số | Tên\nKẾ HOẠCH\nHết."
    shown = [block.text for block in read_text("x", text).file.blocks]
    assert "Mẫu số | Tên" in shown


def test_a_head_that_is_nearly_one_costs_no_time() -> None:
    line = "Số: 1" + "-a/b" * 35 + " x"
    shown = read_text("x", f"{NATION}\n{line}\n{BELOW}").file.blocks
    assert line in [block.text for block in shown]
