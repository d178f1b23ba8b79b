"""Timeframes: what officials write, and the dates, recurrences and conditions it means."""

from __future__ import annotations

import logging
from datetime import date
from pathlib import Path

import lark
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach.model.timeframe import Timeframe, parse_milestones, parse_timeframe
from kehoach.model.timeframe_words import TABLE
from kehoach.resources import read_text

HALF_YEARLY, YEARLY = "FREQ=MONTHLY;INTERVAL=6", "FREQ=YEARLY"
OTHER_WORDS = "2024 IV I 31 12 6 0 13h30 7:30 ’ 1,5 01/8/2023 6/2024 11/9 ( ) . % “ ” lần của abc"


def _cases() -> list[list[str]]:
    lines = Path(__file__).with_name("timeframes.txt").read_text("utf-8").splitlines()
    return [line.split(" | ") for line in lines if line and not line.startswith("#")]


CASES = _cases()


def days(frame: Timeframe) -> str:
    return f"{frame.start or ''}..{frame.end or ''}"


@pytest.mark.parametrize(
    ("text", "kind", "span", "rrule", "problems", "condition"), CASES, ids=[case[0] for case in CASES]
)
def test_a_timeframe_means_what_the_table_says(
    text: str, kind: str, span: str, rrule: str, problems: str, condition: str
) -> None:
    frame = parse_timeframe(text)
    assert (frame.text, frame.kind, days(frame), frame.rrule or "-") == (text, kind, span, rrule)
    assert (" ".join(frame.problems) or "-") == problems
    assert (frame.condition or "-") == (text if condition == "=" else condition)


@pytest.mark.parametrize("text", ["", " ", ".", "abc", "Năm 2025 abc"])
def test_what_is_not_understood_has_no_other_value(text: str) -> None:
    nothing = Timeframe(text.strip(" ."), "unknown", problems=("unknown",), certainty="unknown")
    assert parse_timeframe(text) == nothing


@pytest.mark.parametrize(
    ("text", "duration"),
    [
        ("06 tháng kể từ khi được công nhận", "P6M"),
        ("trong vòng 30 ngày kể từ ngày nhận được hồ sơ", "P30D"),
        ("1,5 ngày", "P1.5D"),
        ("02 quý", "P6M"),
        ("02 năm (2024-2025)", "P2Y"),
        ("15 ngày làm việc", None),
    ],
)
def test_a_length_of_time_is_an_iso_duration(text: str, duration: str | None) -> None:
    frame = parse_timeframe(text)
    assert (frame.kind, frame.duration) == ("duration", duration)


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        ("Thường xuyên hàng năm.", "thường  xuyên HÀNG NĂM"),
        ("Quý IV/2026", "quý IV / 2026"),
        ("tùy tình hình", "tuỳ tình hình"),
        ("2026 - 2030", "2026—2030"),
        ("Quý II năm 2024", "Quí II/2024"),
    ],
)
def test_case_spaces_dashes_and_the_place_of_tone_marks_do_not_matter(typed: str, same: str) -> None:
    one, other = parse_timeframe(typed), parse_timeframe(same)
    assert one.kind != "unknown"
    assert one._replace(text="", condition="") == other._replace(text="", condition="")


def test_the_parts_of_a_compound_phrase_are_milestones_without_names() -> None:
    first, second = parse_timeframe("Năm 2023, hoàn thành trong Quý II/2024").milestones
    assert (first.name, first.timeframe.text, first.timeframe.kind) == ("", "Năm 2023", "period")
    assert (second.timeframe.text, second.timeframe.kind) == ("hoàn thành trong Quý II/2024", "deadline")
    assert second.timeframe.end == date(2024, 6, 30)


def test_each_cycle_of_a_list_is_a_milestone() -> None:
    frame = parse_timeframe("định kỳ 06 tháng, 01 năm")
    assert [part.timeframe.rrule for part in frame.milestones] == [HALF_YEARLY, YEARLY]


def test_a_part_that_lacks_its_year_is_completed_from_the_next() -> None:
    frame = parse_timeframe("24 và 28 tháng 8 năm 2026")
    assert [part.timeframe.start for part in frame.milestones] == [date(2026, 8, 24), date(2026, 8, 28)]


def test_a_simple_phrase_has_no_milestones() -> None:
    for text in ("Thường xuyên hàng năm", "Định kỳ hàng năm hoặc đột xuất", "tháng 6 và tháng 12 hằng năm"):
        assert parse_timeframe(text).milestones == ()


@pytest.mark.parametrize(
    "text",
    [
        "Kiểm tra, khảo sát: Hàng năm; Sơ kết: Năm 2026; Tổng kết: Năm 2030",
        "+ Kiểm tra, khảo sát: Hàng năm. + Sơ kết: Năm 2026. + Tổng kết: Năm 2030.",
        "+ Kiểm tra, khảo sát: Hàng năm.\n+ Sơ kết: Năm 2026.\n+ Năm 2030: Tổng kết.",
    ],
)
def test_named_parts_are_named_milestones(text: str) -> None:
    frame = parse_timeframe(text)
    names = [part.name.rstrip(".") for part in frame.milestones]
    assert names == ["Kiểm tra, khảo sát", "Sơ kết", "Tổng kết"]
    assert (frame.kind, days(frame), frame.rrule) == ("milestones", "2026-01-01..2030-12-31", YEARLY)


def test_another_date_does_not_bound_what_recurs() -> None:
    frame = parse_timeframe("Hằng năm, tổng kết năm 2030")
    assert frame.kind == "milestones"
    assert [part.timeframe.kind for part in frame.milestones] == ["recurring", "period"]
    assert [days(part.timeframe) for part in frame.milestones] == ["..", "2030-01-01..2030-12-31"]


def test_the_bullets_below_a_field_make_one_timeframe() -> None:
    frame = parse_milestones("", [("Sơ kết", "Năm 2026."), ("Tổng kết", "mai kia")])
    assert [(part.name, part.timeframe.kind) for part in frame.milestones] == [
        ("Sơ kết", "period"),
        ("Tổng kết", "unknown"),
    ]
    assert (days(frame), frame.problems) == ("2026-01-01..2026-12-31", ("unknown",))


@pytest.mark.parametrize(
    "unit", [",", "đầu ", "(", ")", "và ", "1/", "Quý I, ", "định kỳ ", ": ", "năm 2025; "]
)
def test_a_very_long_phrase_is_read_too(unit: str) -> None:
    text = unit * 3000
    assert parse_timeframe(text).text == text.strip()


def test_parentheses_within_parentheses_are_read_too() -> None:
    text = "năm 2025 " + "(" * 3000 + "đợt 1" + ")" * 3000
    assert parse_timeframe(text).text == text.strip()


def _words() -> list[str]:
    lines = [line.partition(": ")[2] for line in TABLE.strip().splitlines()]
    return [*OTHER_WORDS.split(), *(phrase for line in lines for phrase in line.split("|"))]


@settings(max_examples=500, deadline=None)
@given(st.text() | st.lists(st.sampled_from(_words()), max_size=7).map(" ".join))
def test_any_text_is_read_without_an_error_and_kept(text: str) -> None:
    typed = text.strip()
    for frame in (parse_timeframe(text), parse_timeframe(text, 2025)):
        assert frame.text in (typed, typed[:-1].rstrip())
        assert (frame.kind == "unknown") <= bool(frame.problems)


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_any_day_is_read_as_it_is_written(day: date) -> None:
    for text in (
        f"ngày {day:%d/%m/%Y}",
        f"{day.day}/{day.month}/{day.year}",
        f"ngày {day.day} tháng {day.month} năm {day.year}",
    ):
        frame = parse_timeframe(text)
        assert (frame.kind, frame.start, frame.end) == ("period", day, day)


@pytest.mark.parametrize("name", ["thoi_gian", "chi_tieu"])
def test_the_grammar_has_no_conflict(name: str, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, logger=lark.logger.name):
        lark.Lark(read_text("grammar", f"{name}.lark"), parser="lalr", lexer="basic", debug=True)
    assert "conflict" not in caplog.text.lower()
