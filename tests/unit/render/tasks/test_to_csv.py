"""The tasks as CSV, read back by the csv module."""

from __future__ import annotations

import csv
from collections.abc import Callable
from io import StringIO
from typing import Any

import pytest

from kehoach.render.tasks.extract import Listed
from kehoach.render.tasks.to_csv import to_csv

Make = Callable[..., Listed]
BODY = (
    "# nhiệm vụ: Việc\n## Rà soát “văn bản”; sửa, đổi\nLời.\nchủ trì: Sở B\nphối hợp: Sở C; Sở D\n"
    "thời gian: quý III/2026\n## Hai\nchủ trì: Sở C\nthời gian: hằng quý\n"
)


def read(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(data.decode("utf-8-sig"), newline="")))


def with_title(listed: Listed, title: str, text: str = "") -> Listed:
    tasks: list[dict[str, Any]] = [{**listed.data["tasks"][0], "title": title, "text": text or title}]
    return listed._replace(data={**listed.data, "tasks": tasks})


def test_the_rows_are_read_back(listed: Make) -> None:
    data = to_csv([listed(BODY)])
    assert data.startswith(b"\xef\xbb\xbfS")
    first, second = read(data)
    assert first["Nhiệm vụ"] == "Rà soát “văn bản”; sửa, đổi"
    assert first["Toàn văn"] == "Rà soát “văn bản”; sửa, đổi\nLời."
    assert (first["Chủ trì"], first["Phối hợp"]) == ("Sở B", "Sở C; Sở D")
    assert (first["Thời gian"], first["Từ ngày"], first["Hạn"]) == (
        "quý III/2026",
        "2026-07-01",
        "2026-09-30",
    )
    assert (second["Hạn"], second["Lặp lại (RRULE)"]) == ("", "FREQ=MONTHLY;INTERVAL=3")
    assert (second["Tệp"], second["Dòng"]) == ("a.kh", "11")
    assert "Kế hoạch" not in first and "Vai trò" not in first


def test_every_line_of_the_table_ends_with_crlf(listed: Make) -> None:
    data = to_csv([listed("# nhiệm vụ: Việc\n## Một\n## Hai\n")])
    assert data.count(b"\r\n") == data.count(b"\n") == 3


@pytest.mark.parametrize("title", ["=1+2", "+84", "-5%", "@SUM(A1)", "\tx", "\rx"])
def test_what_begins_like_a_formula_gets_an_apostrophe(listed: Make, title: str) -> None:
    (row,) = read(to_csv([with_title(listed(BODY), title)]))
    assert row["Nhiệm vụ"] == f"'{title}"


@pytest.mark.parametrize(
    "title", ['a "b" c', "a,b;c", "a\nb", "a\r\nb", "a=1", " =1", "'x", "x\u00a0y", "😀 Đỗ"]
)
def test_all_other_words_are_as_they_were(listed: Make, title: str) -> None:
    (row,) = read(to_csv([with_title(listed(BODY), title)]))
    assert row["Nhiệm vụ"] == title


def test_several_plans_are_one_table_with_a_column_for_the_plan(listed: Make) -> None:
    rows = read(to_csv([listed(BODY, title="Một"), listed(BODY, title="Hai", head="cơ quan: Sở B\n")]))
    assert [row["Kế hoạch"] for row in rows] == ["01/KH-SA: Một"] * 2 + ["Hai"] * 2


def test_further_fields_are_columns_under_their_labels(listed: Make) -> None:
    body = "# nhiệm vụ: Việc\n## Một\nkinh phí: 5 triệu\nbáo cáo: Sở A\n## Hai\n"
    first, second = read(to_csv([listed(body)]))
    assert (first["Kinh phí"], first["Báo cáo"], second["Báo cáo"]) == ("5 triệu", "Sở A", "")
