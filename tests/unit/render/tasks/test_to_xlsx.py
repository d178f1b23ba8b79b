"""The workbook, written by XlsxWriter and read back by openpyxl."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from typing import Any

import pytest

from kehoach.render.tasks.extract import Listed

openpyxl = pytest.importorskip("openpyxl")
pytest.importorskip("xlsxwriter")

Make = Callable[..., Listed]
BODY = (
    "căn cứ l1: Luật Hòa giải ở cơ sở số 35/2013/QH13 ngày 20/6/2013\n"
    "# các mục tiêu: Mục tiêu\n- mục tiêu m: Đến hết @(thời gian: năm 2030), đạt @(chỉ tiêu: từ 85% trở lên).\n"
    "# nhiệm vụ: Việc\n## Rà soát “văn bản”\nLời.\nchủ trì: Sở B; Sở C\n"
    "thời gian: quý III/2026\nphục vụ: @m\n## Hai\nthực hiện: Sở C\n## Ba\n"
)


def book(*lists: Listed) -> Any:
    from kehoach.render.tasks.to_xlsx import to_xlsx

    return openpyxl.load_workbook(BytesIO(to_xlsx(lists)))


def rows(sheet: Any) -> list[dict[str, Any]]:
    head, *found = sheet.iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in found]


def test_there_is_a_sheet_of_tasks_of_leads_of_goals_and_of_documents(listed: Make) -> None:
    assert book(listed(BODY)).sheetnames == ["Nhiệm vụ", "Theo đơn vị chủ trì", "Mục tiêu", "Văn bản"]


def test_the_tasks_are_read_back_with_days_as_days(listed: Make) -> None:
    first, second, third = rows(book(listed(BODY))["Nhiệm vụ"])
    assert (first["Nhiệm vụ"], first["Toàn văn"]) == ("Rà soát “văn bản”", "Rà soát “văn bản”\nLời.")
    assert (first["Từ ngày"], first["Hạn"]) == (datetime(2026, 7, 1), datetime(2026, 9, 30))
    assert first["Mục tiêu phục vụ"] == "Đến hết năm 2030, đạt từ 85% trở lên."
    assert (second["Thực hiện"], second["Hạn"], third["Chủ trì"]) == ("Sở C", None, None)
    assert isinstance(first["Dòng"], int)


def test_days_look_as_they_are_written_here(listed: Make) -> None:
    sheet = book(listed(BODY))["Nhiệm vụ"]
    head = [cell.value for cell in sheet[1]]
    assert sheet.cell(2, head.index("Hạn") + 1).number_format == "dd/mm/yyyy"


def test_the_tasks_stand_once_under_each_lead(listed: Make) -> None:
    found = [
        (row["Đơn vị chủ trì"], row["Nhiệm vụ"]) for row in rows(book(listed(BODY))["Theo đơn vị chủ trì"])
    ]
    assert found == [
        ("Sở B", "Rà soát “văn bản”"),
        ("Sở C", "Rà soát “văn bản”"),
        ("Sở C", "Hai"),
        ("Chưa phân công", "Ba"),
    ]


def test_a_declared_body_has_one_name_under_all_its_names(listed: Make) -> None:
    body = "đơn vị b: Sở B\n  tên khác: Sở Bê\n# nhiệm vụ: V\n## Một\nchủ trì: Sở Bê\n## Hai\nchủ trì: @b\n"
    found = rows(book(listed(body))["Theo đơn vị chủ trì"])
    assert {row["Đơn vị chủ trì"] for row in found} == {"Sở B"}


def test_goals_and_documents_are_read_back(listed: Make) -> None:
    made = book(listed(BODY))
    (goal,) = rows(made["Mục tiêu"])
    assert (goal["Chỉ tiêu"], goal["Đến ngày"]) == ("từ 85% trở lên", datetime(2030, 12, 31))
    (document,) = rows(made["Văn bản"])
    assert (document["Số, ký hiệu"], document["Ngày"]) == ("35/2013/QH13", datetime(2013, 6, 20))
    assert document["Căn cứ"] == "x"


def test_the_head_is_frozen_and_filters_reach_over_the_table(listed: Make) -> None:
    for sheet in book(listed(BODY)):
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref == f"A1:{sheet.cell(1, sheet.max_column).column_letter}{sheet.max_row}"
        assert all(sheet.column_dimensions[cell.column_letter].width > 5 for cell in sheet[1])


@pytest.mark.parametrize("title", ["=1+2", "+84", "-5%", "@SUM(A1)", "\tx"])
def test_what_begins_like_a_formula_is_a_text_and_stays_one_when_edited(listed: Make, title: str) -> None:
    made = listed(BODY)
    made.data["tasks"][0]["title"] = title
    cell = book(made)["Nhiệm vụ"]["B2"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (title, "s", True)


@pytest.mark.parametrize(
    "title", ["a\nb", '"q"', "<b>&amp;", "https://a.b", "12", "😀 Đỗ", "x\u00a0y", " a "]
)
def test_all_other_words_are_as_they_were(listed: Make, title: str) -> None:
    made = listed(BODY)
    made.data["tasks"][0]["title"] = title
    cell = book(made)["Nhiệm vụ"]["B2"]
    assert (cell.value, cell.data_type, cell.quotePrefix, cell.hyperlink) == (title, "s", False, None)


def test_a_text_longer_than_a_cell_says_that_it_is_cut(listed: Make) -> None:
    made = listed(BODY)
    made.data["tasks"][0]["title"] = "Đ" * 40_000
    value = book(made)["Nhiệm vụ"]["B2"].value
    assert len(value) == 32_767 and value.endswith("Đ … (còn nữa)")


def test_several_plans_have_a_column_for_the_plan_on_every_sheet(listed: Make) -> None:
    made = book(listed(BODY, title="Một"), listed(BODY, title="Hai"))
    for sheet in made:
        assert {row["Kế hoạch"] for row in rows(sheet)} == {"01/KH-SA: Một", "01/KH-SA: Hai"}


def test_a_plan_without_tasks_still_opens(listed: Make) -> None:
    assert rows(book(listed("# Mục đích\n"))["Nhiệm vụ"]) == []


def test_the_same_input_gives_the_same_bytes_without_a_clock(listed: Make) -> None:
    from kehoach.render.tasks.to_xlsx import to_xlsx

    made = to_xlsx([listed(BODY)])
    assert made == to_xlsx([listed(BODY)])
    assert {info.date_time[0] for info in zipfile.ZipFile(BytesIO(made)).infolist()} == {1980}
