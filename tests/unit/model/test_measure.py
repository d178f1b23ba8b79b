"""Measures: what officials write, and the numbers it means."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.model.measure import Measure, parse_measure

# What is written, the comparison, the number or the two numbers, the unit.
UNDERSTOOD = [
    ("100%", "=", 100, None, "%"),
    ("100 %", "=", 100, None, "%"),
    ("95,5%", "=", 95.5, None, "%"),
    ("phấn đấu đạt 95,5%", "=", 95.5, None, "%"),
    ("8.500", "=", 8500, None, None),
    ("8.500 hộ", "=", 8500, None, "hộ"),
    ("1.234,5 tỷ đồng", "=", 1234.5, None, "tỷ đồng"),
    ("100% xã, phường", "=", 100, None, "% xã, phường"),
    ("5%/năm", "=", 5, None, "%/năm"),
    ("19/19 tiêu chí", "=", 19, None, "/19 tiêu chí"),
    ("03 tổ chức chính trị - xã hội", "=", 3, None, "tổ chức chính trị - xã hội"),
    ("trên 90%", ">", 90, None, "%"),
    ("Phấn đấu đạt trên 90%", ">", 90, None, "%"),
    ("> 3", ">", 3, None, None),
    ("dưới 5%", "<", 5, None, "%"),
    ("≥ 10,0", ">=", 10, None, None),
    (">= 10", ">=", 10, None, None),
    ("≤ 5 ngày", "<=", 5, None, "ngày"),
    ("Ít nhất 10%", ">=", 10, None, "%"),
    ("ít nhất 05%", ">=", 5, None, "%"),
    ("tối thiểu 01 tập huấn viên cấp huyện/80 tổ", ">=", 1, None, "tập huấn viên cấp huyện/80 tổ"),
    ("tối thiểu 01 tập huấn viên cấp tỉnh/100 tổ", ">=", 1, None, "tập huấn viên cấp tỉnh/100 tổ"),
    ("không dưới 8.500 hộ", ">=", 8500, None, "hộ"),
    ("tối đa 3 lần", "<=", 3, None, "lần"),
    ("không quá 02 tháng", "<=", 2, None, "tháng"),
    ("từ 85% trở lên", ">=", 85, None, "%"),
    ("85% trở lên", ">=", 85, None, "%"),
    ("từ 5 tổ trở lên", ">=", 5, None, "tổ"),
    ("từ 5% trở xuống", "<=", 5, None, "%"),
    ("Từ 80% - 90%", "between", 80, 90, "%"),
    ("từ 5%-10%", "between", 5, 10, "%"),
    ("từ 22-25%", "between", 22, 25, "%"),
    ("từ 80% đến 90%", "between", 80, 90, "%"),
    ("11 – 12", "between", 11, 12, None),
    ("5 đến 7 lớp", "between", 5, 7, "lớp"),
    ("giảm xuống còn 5%", "=", 5, None, "%"),
]

NOT_UNDERSTOOD = [
    "",
    "%",
    "abc",
    "toàn bộ",
    "từ 80%",
    "80%, 90%",
    "đạt 95% vào năm 2030",
    "80% năm 2025",
    "5% đến 10 xã",
    "giảm từ 10% xuống còn 5%",
    "tăng giảm 5%",
    "2/3",
    "30/6/2025",
    "1.2.3",
    "1,,2",
    "1" * 400,
]


@pytest.mark.parametrize(
    ("text", "comparison", "value", "upper", "unit"), UNDERSTOOD, ids=[row[0] for row in UNDERSTOOD]
)
def test_a_measure_means_numbers(
    text: str, comparison: str, value: float, upper: float | None, unit: str | None
) -> None:
    assert parse_measure(text) == (text, comparison, value, upper, unit, (), None)


@pytest.mark.parametrize(
    ("text", "comparison", "value", "unit", "change"),
    [
        ("giảm 5%", "=", 5, "%", "decrease"),
        ("giảm ít nhất 5%", ">=", 5, "%", "decrease"),
        ("tăng 150%", "=", 150, "%", "increase"),
        ("Phấn đấu tăng từ 5% - 10%", "between", 5, "%", "increase"),
        ("giảm trên 10% so với năm 2020", ">", 10, "% so với năm 2020", "decrease"),
    ],
)
def test_a_change_is_told_from_a_level(
    text: str, comparison: str, value: float, unit: str, change: str
) -> None:
    measure = parse_measure(text)
    assert (measure.comparison, measure.value, measure.unit, measure.change) == (
        comparison,
        value,
        unit,
        change,
    )
    assert measure.problems == ()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("120%", "above-100"),
        ("từ 90% đến 120%", "above-100"),
        ("giảm 120%", "above-100"),
        ("90% - 80%", "reversed"),
    ],
)
def test_a_number_that_cannot_be_is_told_the_linter(text: str, problem: str) -> None:
    assert parse_measure(text).problems == (problem,)


@pytest.mark.parametrize("text", NOT_UNDERSTOOD)
def test_what_is_not_understood_is_not_guessed(text: str) -> None:
    assert parse_measure(text) == Measure(text, "=", None, None, None, ("unknown",))


WORDS = "từ đến - 80 % 8.500 95,5 trở lên tối thiểu giảm tăng đạt ≥ / tổ ( ) , . xã so với"


@given(st.text() | st.lists(st.sampled_from(WORDS.split()), max_size=10).map(" ".join))
def test_any_text_is_read_without_an_error_and_kept(text: str) -> None:
    measure = parse_measure(text)
    assert measure.text == text.strip()
    assert (measure.value is None) == (measure.problems == ("unknown",))


@given(st.integers(0, 10**9))
def test_any_number_is_read_with_its_points(number: int) -> None:
    typed = f"{number:,}".replace(",", ".")
    assert parse_measure(f"{typed} hộ").value == number


@given(st.decimals(0, 100, places=2))
def test_any_decimal_comma_is_read(number: object) -> None:
    assert parse_measure(f"{number}%".replace(".", ",")).value == float(str(number))
