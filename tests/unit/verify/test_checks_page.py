"""KH802 to KH807: paper, margins and page numbers."""

from __future__ import annotations

import pytest
from builders import (
    POINTER,
    NewSection,
    annex,
    annex_section,
    as_,
    body,
    codes,
    data_table,
    in_,
    number_paragraph,
    plan,
    runs,
    said,
    section,
    with_,
    word,
)


def one_section(**changes):
    return plan(sections=[section(**changes)])


def landscape(**changes):
    """A section across the sheet behind the plan; margins as on the upright sheet, turned."""
    return annex_section(width=297, height=210, landscape=True, **changes)


def with_landscape(rest, **changes):
    return plan(end=[POINTER], after=annex(rest=rest), sections=[section(), landscape(**changes)])


@pytest.mark.parametrize(("width", "height"), [(215.9, 279.4), (216, 356), (148, 210)])
def test_paper_other_than_a4_is_found(width: float, height: float) -> None:
    assert "KH802" in codes(one_section(width=width, height=height))


def test_a_hair_of_rounding_is_a4() -> None:
    assert codes(one_section(width=209.9, height=297.1)) == []


def test_a_landscape_page_needs_a_table() -> None:
    assert "KH803" in codes(with_landscape([body("Các cơ quan, đơn vị báo cáo kết quả thực hiện.")]))
    assert codes(with_landscape([data_table()])) == []


def test_margins_out_of_range_are_told_together() -> None:
    assert said(one_section(top=25.4, right=25.4), "KH804") == [
        "lề trang trên 25,4 mm (quy định 20-25), phải 25,4 mm (quy định 15-20)"
    ]


@pytest.mark.parametrize("margins", [{"top": 25, "bottom": 25}, {"left": 35, "right": 20}])
def test_margins_in_range_are_right(margins: dict[str, float]) -> None:
    assert "KH804" not in codes(one_section(**margins))


def test_margins_of_a_landscape_page_may_be_turned_with_the_sheet() -> None:
    assert codes(with_landscape([data_table()], top=30, bottom=15, left=20, right=20)) == []
    assert "KH804" in codes(with_landscape([data_table()], top=10, bottom=10, left=10, right=10))


def test_a_page_number_at_the_foot_is_found() -> None:
    foot = number_paragraph("footer")
    assert said(one_section(headers=(), footers=(foot,)), "KH805") == [
        "số trang nằm ở chân trang; phải ở lề trên"
    ]


def test_a_long_document_needs_page_numbers_and_a_short_one_not() -> None:
    long = [body("Nội dung " * 200 + "như sau.") for _ in range(10)]
    assert said(plan(text=long, sections=[section(headers=())]), "KH805") == ["số trang không có"]
    assert codes(plan(text=[], sections=[section(headers=())])) == []


@pytest.mark.parametrize(
    ("number", "says"),
    [
        (number_paragraph()._replace(align="right"), "số trang không ở giữa trang"),
        (number_paragraph(size=11.0), "số trang cỡ 11"),
        (number_paragraph(italic=True), "số trang in nghiêng"),
    ],
)
def test_the_looks_of_the_page_number(number: object, says: str) -> None:
    assert said(one_section(headers=(number,)), "KH805") == [says]


def test_words_beside_the_page_number_are_found() -> None:
    number = number_paragraph()
    both = number._replace(
        text="Trang 2", runs=(number.runs[0]._replace(text="Trang ", field=""), *number.runs)
    )
    assert said(one_section(headers=(both,)), "KH805") == ["số trang có thêm “Trang”"]


def test_roman_page_numbers_and_a_late_start_are_found() -> None:
    assert "KH805" in codes(one_section(number_format="lowerRoman"))
    assert said(one_section(start=3), "KH805") == ["số trang bắt đầu từ 3; phải từ 1"]


def test_even_pages_need_their_number_too() -> None:
    assert said(one_section(even_differs=True), "KH805") == ["số trang không có ở trang chẵn"]
    both = (number_paragraph(), number_paragraph("even-header"))
    assert codes(one_section(even_differs=True, headers=both)) == []


@pytest.mark.parametrize(
    "changes",
    [{"first_differs": False}, {"headers": (number_paragraph(), number_paragraph("first-header"))}],
)
def test_a_number_on_page_1_is_found(changes: dict[str, object]) -> None:
    assert codes(one_section(**changes)) == ["KH806"]


@pytest.mark.parametrize("start", [None, 2])
def test_an_annex_has_page_numbers_of_its_own(start: int | None) -> None:
    file = plan(end=[POINTER], after=annex(), sections=[section(), section(start=start)])
    assert "KH807" in codes(file)
    assert codes(plan(end=[POINTER], after=annex(), sections=[section(), annex_section()])) == []


def test_an_annex_in_the_section_of_the_plan_is_found() -> None:
    after = [with_(as_("annex", "Phụ lục"), page_break_before=True), *annex()[2:]]
    assert codes(plan(end=[POINTER], after=after)) == ["KH807"]


def test_a_document_that_begins_a_section_may_hide_its_first_number() -> None:
    second = [NewSection(), *annex_free_plan()]
    assert "KH805" not in codes(plan(after=second, sections=[section(), section()]))


def annex_free_plan():
    words = "(Kèm theo Quyết định số 12/QĐ-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh)"
    return [
        as_("type", "KẾ HOẠCH"),
        as_("abstract", "Chuyển đổi số"),
        as_("attached-to", words),
        body("Như sau./."),
    ]


def test_a_file_without_words_is_judged_by_its_pages_only() -> None:
    assert codes(word([])) == []
    assert codes(word([], sections=[section(width=100)])) == ["KH802"]


def test_the_place_of_a_second_section_says_which_it_is() -> None:
    from builders import found

    file = with_landscape([data_table()], top=5)
    assert [finding.where[0].region.vi for finding in found(file)] == ["phần trang thứ 2 (ngang)"]


def test_looks_of_one_run_do_not_hide_another() -> None:
    mixed = runs(number_paragraph(), ("2", {}))
    assert in_(mixed, size=9.0).runs[0].look.size == 9.0
