"""Answers in the forms they are wanted in."""

from __future__ import annotations

import csv
import json
from datetime import date, datetime, timedelta
from decimal import Decimal
from io import StringIO
from typing import Any

import pytest

from kehoach.querying.forms import as_json, as_md, as_table, columns_of, form_of, plain, written
from kehoach.querying.result import Result


def answer(
    *rows: tuple[Any, ...], columns: tuple[str, ...] = ("đơn vị", "n"), types: Any = ("VARCHAR", "BIGINT")
) -> Result:
    return Result(columns, types, list(rows))


def test_a_table_is_aligned_as_a_screen_shows_it() -> None:
    decomposed = "Sơ\u0309"  # three signs, two columns
    assert as_table(answer(("Sở Nội vụ", 7), (decomposed, 120), (None, None), ("日本", 1))) == (
        f"đơn vị       n\n─────────  ───\nSở Nội vụ    7\n{decomposed}         120\n\n日本         1\n"
    )


def test_a_table_without_rows_has_its_head() -> None:
    assert as_table(answer()) == "đơn vị  n\n──────  ─\n"


def test_long_texts_are_set_in_lines_that_fit_the_screen() -> None:
    text = "Rà soát, đơn giản hóa thủ tục hành chính trên địa bàn tỉnh theo chỉ đạo của Chính phủ"
    shown = as_table(answer((text, 3), ("a", 4)), 40)
    assert max(columns_of(line) for line in shown.splitlines()) <= 40
    left = [line[:37].strip() for line in shown.splitlines()[2:-1]]
    assert " ".join(left) == text


def test_a_word_longer_than_its_column_is_broken_and_not_lost() -> None:
    shown = as_table(answer(("x" * 100, 3)), 30)
    assert shown.count("x") == 100
    assert max(map(len, shown.splitlines())) <= 30


def test_a_screen_narrower_than_all_columns_gets_what_there_is() -> None:
    assert "Sở" in as_table(answer(("Sở Nội vụ", 7)), 3)


def test_a_table_never_sends_signs_to_the_terminal() -> None:
    shown = as_table(answer(("a\x1b[31mb\nc\u202ed\x07", 1)))
    assert "\x1b" not in shown and "\u202e" not in shown and "\x07" not in shown
    assert "b c" in shown


def test_csv_is_what_spreadsheets_read_and_never_a_formula() -> None:
    rows = [("=1+1", -5), ("@x", 1), ('a "b", c\nd', 2), ("-", -1.5), ("+", Decimal("-0.5")), ("\tx", None)]
    data = written("csv", answer(*rows, columns=("=đ", "n")))
    assert data.startswith(b"\xef\xbb\xbf")
    text = data.decode("utf-8-sig")
    assert text.startswith('\'=đ,n\r\n\'=1+1,-5\r\n\'@x,1\r\n"a ""b"", c\nd",2\r\n\'-,-1.5\r\n\'+,-0.5\r\n')
    found = list(csv.reader(StringIO(text, newline="")))
    assert found[3] == ['a "b", c\nd', "2"] and found[-1] == ["'\tx", ""]


def test_json_is_an_object_for_each_row() -> None:
    rows = [
        (
            "a",
            1,
            date(2026, 1, 2),
            ["x", None],
            float("nan"),
            Decimal("1.50"),
            {"k": date(2026, 1, 3)},
            timedelta(1),
        )
    ]
    found = json.loads(as_json(answer(*rows, columns=tuple("abcdefgh"), types=("",) * 8)))
    assert found == [
        {"a": "a", "b": 1, "c": "2026-01-02", "d": ["x", None], "e": None, "f": 1.5, "g": {"k": "2026-01-03"},
         "h": "1 day, 0:00:00"}
    ]  # fmt: skip


def test_columns_of_one_name_are_told_apart_in_json() -> None:
    assert json.loads(as_json(answer((1, 2, 3), columns=("n", "n", "n_2"), types=("",) * 3))) == [
        {"n": 1, "n_2": 2, "n_2_2": 3}
    ]


def test_markdown_shows_signs_as_they_are() -> None:
    assert as_md(answer(("a|b *c*\nd", 5))) == "| đơn vị | n |\n| --- | ---: |\n| a\\|b \\*c\\*<br>d | 5 |\n"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""), (True, "true"), (85.0, "85"), (1.5, "1.5"), (1e300, "1e+300"), (float("inf"), "inf"),
        (date(2026, 9, 30), "2026-09-30"), (datetime(2026, 9, 30, 8), "2026-09-30 08:00:00"),
        (["a", "b"], "a; b"), (b"\x01", "01"), ({"a": 1}, '{"a": 1}'), (Decimal("1.50"), "1.50"),
    ],
)  # fmt: skip
def test_values_as_text(value: Any, text: str) -> None:
    assert plain(value) == text


@pytest.mark.parametrize(
    ("path", "form"),
    [
        ("a.csv", "csv"),
        ("a.JSON", "json"),
        ("x/a.md", "md"),
        ("a.txt", "table"),
        ("a.xlsx", None),
        ("a", None),
    ],
)
def test_the_ending_of_a_file_says_the_form(path: str, form: str | None) -> None:
    assert form_of(path) == form
