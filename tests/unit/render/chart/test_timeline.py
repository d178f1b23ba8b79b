"""What a chart shows of the time of a task."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from kehoach.render.chart.timeline import Bar, Chart, Row, chart_of

Plans = Callable[..., Any]
NO_TERM = "cơ quan: Sở A\nsố: 01/KH-SA\n"


def task(when: str, title: str = "Việc") -> str:
    return f"## {title}\nchủ trì: Sở B\nthời gian: {when}\n"


def only(chart: Chart) -> Row:
    (row,) = [row for group in chart.groups for row in group.rows]
    return row


@pytest.mark.parametrize(
    ("when", "bars", "marks"),
    [
        ("quý II/2026", [("period", date(2026, 4, 1), date(2026, 6, 30))], []),
        ("trước ngày 30/6/2026", [], [("deadline", date(2026, 6, 30))]),
        ("thường xuyên", [("continuous", date(2026, 1, 1), date(2026, 12, 31))], []),
        (
            "hằng quý",
            [("recurring", date(2026, 1, 1), date(2026, 12, 31))],
            [("again", date(2026, month, day)) for month, day in ((3, 31), (6, 30), (9, 30), (12, 31))],
        ),
        (
            "Sơ kết: trước ngày 30/6/2026; Tổng kết: tháng 12/2026",
            [("period", date(2026, 12, 1), date(2026, 12, 31))],
            [("milestone", date(2026, 6, 30)), ("milestone", date(2026, 12, 31))],
        ),
        ("từ tháng 7/2026", [("open", date(2026, 7, 1), date(2026, 12, 31))], []),
    ],
)
def test_every_kind_of_time_has_its_bars_and_marks(plans: Plans, when: str, bars: Any, marks: Any) -> None:
    row = only(chart_of(plans(f"# nhiệm vụ: A\n{task(when)}"), "section"))
    assert [(bar.kind, bar.first, bar.last) for bar in row.bars] == bars
    assert [(mark.kind, mark.day) for mark in row.marks] == marks
    assert (row.time, row.note) == (when, "")


def test_days_that_may_change_are_marked_so(plans: Plans) -> None:
    row = only(chart_of(plans(f"# nhiệm vụ: A\n{task('dự kiến quý II/2026')}"), "section"))
    assert row.bars == (Bar(date(2026, 4, 1), date(2026, 6, 30), "period", True),)


@pytest.mark.parametrize(
    ("body", "note"),
    [
        (task("khi có chỉ đạo của Trung ương"), "chưa rõ ngày"),
        ("## Việc\nchủ trì: Sở B\n", "không nêu thời gian"),
    ],
)
def test_a_task_without_a_day_says_why(plans: Plans, body: str, note: str) -> None:
    chart = chart_of(plans(f"# nhiệm vụ: A\n{body}{task('năm 2026', 'Khác')}"), "section")
    row = chart.groups[0].rows[0]
    assert (row.bars, row.marks, row.note) == ((), (), note)


def test_a_plan_without_days_has_no_axis(plans: Plans) -> None:
    chart = chart_of(plans("# nhiệm vụ: A\n## Việc\nchủ trì: Sở B\n", head=NO_TERM), "section")
    assert (chart.first, chart.last) == (None, None)


def test_a_short_axis_has_whole_quarters_and_a_long_one_whole_years(plans: Plans) -> None:
    short = plans(f"# nhiệm vụ: A\n{task('tháng 5/2026')}{task('tháng 8/2026', 'Hai')}", head=NO_TERM)
    chart = chart_of(short, "section")
    assert (chart.first, chart.last) == (date(2026, 4, 1), date(2026, 9, 30))
    long = plans(f"# nhiệm vụ: A\n{task('tháng 5/2026')}{task('tháng 8/2030', 'Hai')}", head=NO_TERM)
    chart = chart_of(long, "section")
    assert (chart.first, chart.last) == (date(2026, 1, 1), date(2030, 12, 31))


def test_what_never_ends_goes_on_to_the_end_of_the_last_year_known(plans: Plans) -> None:
    body = f"# nhiệm vụ: A\n{task('thường xuyên')}{task('tháng 5/2026', 'Hai')}"
    chart = chart_of(plans(body, head=NO_TERM), "section")
    bar = chart.groups[0].rows[0].bars[0]
    assert (bar.first, bar.last) == (chart.first, date(2026, 12, 31)) == (date(2026, 4, 1), chart.last)


def test_tasks_stand_under_their_headings_or_under_each_lead(plans: Plans) -> None:
    body = (
        "# nhiệm vụ: Một\n## Việc A\nchủ trì: Sở Nội vụ; Sở Tư pháp\n## Việc B\nchủ trì: sở tư pháp\n"
        "# nhiệm vụ: Hai\n## Việc C\nthời gian: năm 2026\n"
    )
    found = {by: chart_of(plans(body), by).groups for by in ("section", "lead")}
    shown = {
        by: [(group.title, [row.words for row in group.rows]) for group in groups]
        for by, groups in found.items()
    }
    assert shown["section"] == [("Một", ["Việc A", "Việc B"]), ("Hai", ["Việc C"])]
    assert shown["lead"] == [
        ("Sở Nội vụ", ["Việc A"]),
        ("Sở Tư pháp", ["Việc A", "Việc B"]),
        ("Chưa phân công", ["Việc C"]),
    ]


def test_a_day_that_recurs_too_often_is_not_drawn_one_by_one(plans: Plans) -> None:
    weekly = only(chart_of(plans(f"# nhiệm vụ: A\n{task('hằng tuần')}"), "section"))
    assert {mark.day.weekday() for mark in weekly.marks} == {6}
    assert len(weekly.marks) == 52
    head = NO_TERM + "giai đoạn: 2026-2045\n"
    daily = only(chart_of(plans(f"# nhiệm vụ: A\n{task('hằng tuần')}", head=head), "section"))
    assert daily.marks == () and daily.bars[0].kind == "recurring"
