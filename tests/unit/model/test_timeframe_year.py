"""The year of a plan, and the timeframes that take it: only where it is sure, and never in the printed words."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from kehoach.driver import Compilation
from kehoach.model.official import PartialDate
from kehoach.model.timeframe import Milestone, join_milestones, parse_timeframe
from kehoach.model.timeframe_year import in_year, plan_year
from kehoach.render.tasks.form import task_list
from kehoach.render.tasks.schema import schema_text
from kehoach.text.span import NOWHERE

NO_YEAR = parse_timeframe("Trước ngày 31/12")


def on(day: int | None, month: int | None, year: int | None) -> PartialDate:
    return PartialDate(day, month, year, NOWHERE)


def timeframe(header: str, words: str) -> dict[str, Any]:
    """Return the published timeframe of the one task of a plan."""
    text = f"{header}\n# nhiệm vụ: Nhiệm vụ\n## Làm\nchủ trì: Sở Tư pháp\nthời gian: {words}\n"
    compilation = Compilation("ke-hoach.kh", text.encode())
    assert compilation.errors == ()
    made = task_list(compilation.main_plan, compilation.sources)
    assert list(Draft202012Validator(json.loads(schema_text())).iter_errors(made)) == []
    frame: dict[str, Any] = made["tasks"][-1]["timeframe"]
    return frame


@pytest.mark.parametrize(
    ("period", "issued", "title", "year"),
    [
        ("năm 2026", None, "", 2026),
        ("năm 2026", on(15, 12, 2025), "", 2026),
        ("Quý I/2026", None, "", 2026),
        ("2024-2030", on(15, 3, 2024), "", None),
        ("từ năm 2026", on(15, 3, 2026), "", None),
        (None, on(15, 3, 2026), "", 2026),
        (None, on(None, 3, 2026), "", 2026),
        (None, on(15, 10, 2026), "", None),
        (None, on(None, None, 2026), "", None),
        (None, on(15, 3, None), "", None),
        (None, None, "Công tác tư pháp năm 2026", None),
        (None, on(15, 3, 2026), "Công tác tư pháp năm 2026", 2026),
        (None, on(15, 11, 2026), "Công tác tư pháp năm 2026", 2026),
        (None, on(20, 12, 2025), "Công tác tư pháp năm 2026", 2026),
        (None, on(20, 12, 2025), "Công tác tư pháp năm 2026 của ngành", None),
        (None, on(15, 3, 2026), "Công tác tư pháp giai đoạn 2026 - 2030", None),
        (None, on(15, 3, 2026), "Tổng kết năm 2024", None),
        (None, on(15, 3, 2026), "Triển khai Nghị quyết số 12/2023/NQ-HĐND", 2026),
    ],
)
def test_the_year_of_a_plan_is_the_one_that_is_sure(
    period: str | None, issued: PartialDate | None, title: str, year: int | None
) -> None:
    assert plan_year(parse_timeframe(period) if period else None, issued, title) == year


def test_a_timeframe_without_a_year_takes_that_of_the_plan() -> None:
    frame = in_year(NO_YEAR, 2026)
    assert (frame.end, frame.certainty, frame.problems) == (date(2026, 12, 31), "year-of-plan", ())
    assert frame.text == NO_YEAR.text


@pytest.mark.parametrize(
    "words", ["Quý I/2024", "hằng năm trước ngày 10/12", "theo chỉ đạo của Trung ương", "abc"]
)
def test_a_timeframe_that_needs_no_year_stays_as_it_is(words: str) -> None:
    frame = parse_timeframe(words)
    assert in_year(frame, 2026) == parse_timeframe(words, 2026) == frame


def test_without_a_year_of_the_plan_nothing_is_guessed() -> None:
    assert in_year(NO_YEAR, None) == NO_YEAR


def test_what_would_end_before_the_day_of_issue_keeps_no_year() -> None:
    quarter = parse_timeframe("Quý I")
    assert in_year(quarter, 2026, date(2026, 3, 31)).end == date(2026, 3, 31)
    assert in_year(quarter, 2026, date(2026, 4, 1)) == quarter


def test_the_parts_of_a_joined_timeframe_take_the_year_too() -> None:
    parts = ("Sơ kết", "tháng 6"), ("Tổng kết", "Trước 15/12")
    frame = join_milestones("", tuple(Milestone(name, parse_timeframe(words)) for name, words in parts))
    completed = in_year(frame, 2026)
    assert (completed.start, completed.end) == (date(2026, 6, 1), date(2026, 12, 15))
    assert [part.name for part in completed.milestones] == ["Sơ kết", "Tổng kết"]
    assert (completed.kind, completed.certainty) == ("milestones", "year-of-plan")


def test_the_task_list_tells_the_year_of_the_plan_and_that_the_words_do_not() -> None:
    frame = timeframe("kế hoạch: Thử\nngày: 15/01/2026", "Trước ngày 31/12")
    assert (frame["text"], frame["end"]) == ("Trước ngày 31/12", "2026-12-31")
    assert frame["certainty"] == "year-of-plan"


def test_the_task_list_guesses_no_year_in_a_plan_for_several() -> None:
    frame = timeframe("kế hoạch: Thử\ngiai đoạn: 2026-2030\nngày: 15/01/2026", "Trước ngày 31/12")
    assert (frame["end"], frame["certainty"]) == (None, "vague")


def test_the_task_list_tells_times_of_day_and_lengths() -> None:
    header = "kế hoạch: Thử\nngày: 15/01/2026"
    clock = timeframe(header, "từ 8h00 đến 11h30 ngày 12/6/2026")
    assert (clock["start_time"], clock["end_time"], "certainty" in clock) == ("08:00", "11:30", False)
    assert timeframe(header, "06 tháng kể từ khi được công nhận")["duration"] == "P6M"


def test_a_timeframe_without_a_year_is_still_reported() -> None:
    tasks = "## Làm\nthời gian: Trước ngày 31/12\n## Viết\nthời gian: mai kia\n"
    text = f"kế hoạch: Thử\nngày: 15/01/2026\n# nhiệm vụ: Nhiệm vụ\n{tasks}"
    found = Compilation("ke-hoach.kh", text.encode()).diagnostics
    places = {
        one.code: text[one.span.start : one.span.end] for one in found if one.code in ("KH302", "KH305")
    }
    assert places == {"KH302": "mai kia", "KH305": "Trước ngày 31/12"}
