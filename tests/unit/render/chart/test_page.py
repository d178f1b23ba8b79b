"""The chart of a page: places and words, without a library of pictures."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from kehoach.render.chart.page import WIDE, Drawing, page_chart
from kehoach.render.summary import headings
from kehoach.render.tasks.extract import Extract, extract

Plans = Any
HEAD = "cơ quan: Sở A\nsố: 01/KH-SA\nngày: 5/1/2026\ngiai đoạn: 2026-2027\n"


def rows(plans: Any) -> list[Drawing]:
    chart = page_chart([listed for _, listed in plans])
    assert chart is not None
    return [row for group in chart.groups for row in group.rows]


def one(plans: Plans, time: str) -> Drawing:
    """Return what is drawn of a task with a time, in a plan of 2026 and 2027."""
    body = f"# nhiệm vụ: V\n## Một\nthời gian: {time}\n## Hai\nthời gian: năm 2026 đến năm 2027\n"
    return rows(plans(body, head=HEAD))[0]


@pytest.mark.parametrize(
    ("time", "kinds", "said"),
    [
        ("quý II/2026", ["period"], "trong khoảng thời gian: 01/04/2026 – 30/06/2026"),
        ("dự kiến quý II/2026", ["period"], "trong khoảng thời gian: 01/04/2026 – 30/06/2026 (dự kiến)"),
        ("từ quý II/2026", ["open"], "còn tiếp tục sau đó: từ 01/04/2026"),
        ("thường xuyên", ["continuous"], "thường xuyên: 01/01/2026 – 31/12/2027"),
        ("hằng năm", ["recurring"], "định kỳ: 01/01/2026 – 31/12/2027, đến hạn 31/12/2026, 31/12/2027"),
        ("trước ngày 30/6/2026", ["deadline"], "thời hạn: 30/06/2026"),
    ],
)
def test_every_kind_of_time_is_drawn_and_said(plans: Plans, time: str, kinds: list[str], said: str) -> None:
    row = one(plans, time)
    assert [piece.kind for piece in (*row.bars, *row.marks)] == kinds
    assert (row.said, row.note) == (said, "")
    assert any(piece.unsure for piece in row.bars) == ("dự kiến" in time)


def test_milestones_are_marked_one_by_one(plans: Plans) -> None:
    row = one(plans, "Sơ kết: năm 2026; Tổng kết: năm 2027")
    assert [mark.kind for mark in row.marks] == ["milestone", "milestone"]
    assert row.said.endswith("mốc: 31/12/2026; mốc: 31/12/2027")


def test_due_days_are_drawn_where_they_can_be_told_apart(plans: Plans) -> None:
    quarterly = one(plans, "hằng quý")
    assert len(quarterly.ticks) == 8
    assert quarterly.said.endswith("31/03/2026, 30/06/2026, 30/09/2026, 31/12/2026, … (8 lần)")
    long = HEAD.replace("2026-2027", "2026-2029")
    (weekly,) = rows(plans("# nhiệm vụ: V\n## Một\nthời gian: hằng tuần\n", head=long))
    assert weekly.ticks == () and "lần)" in weekly.said


def test_bars_lie_on_the_lines_of_the_axis_and_within_the_drawing(plans: Plans) -> None:
    body = "# nhiệm vụ: V\n## Một\nthời gian: quý II/2026\n## Hai\nthời gian: năm 2026 đến năm 2027\n"
    chart = page_chart([listed for _, listed in plans(body, head=HEAD)])
    assert chart is not None
    (bar,) = chart.groups[0].rows[0].bars
    lines = [line.at for line in chart.lines]
    assert bar.left in lines and pytest.approx(bar.left + bar.wide, abs=0.11) in lines
    whole = chart.groups[0].rows[1].bars[0]
    assert whole.left > 0 and whole.left + whole.wide < WIDE
    assert [label.words for label in chart.bands[0]] == ["2026", "2027"]
    assert [label.words for label in chart.bands[1]][:2] == ["Quý I", "Quý II"]
    assert [line.year for line in chart.lines].count(True) == 3


@pytest.mark.parametrize("last", [2026, 2028, 2030, 2045, 2126])
def test_labels_of_the_axis_never_touch(plans: Plans, last: int) -> None:
    made = plans(f"# nhiệm vụ: V\n## Một\nthời gian: năm 2026 đến năm {last}\n")
    chart = page_chart([listed for _, listed in made])
    assert chart is not None
    for band in chart.bands:
        for label in band:
            assert len(label.words) * 4.5 < label.wide  # letters of 7 or 8 units, and room beside them
        for before, after in pairwise(band):
            assert before.left + before.wide <= after.left + 0.11


def test_tasks_stand_below_their_heading_and_their_plan(plans: Plans) -> None:
    body = "# nhiệm vụ: V\n## A\n### Một\nthời gian: năm 2026\n### Hai\n## B\n### Ba\nthời gian: năm 2026\n"
    lists = [listed._replace(headings=headings(plan)) for plan, listed in plans(body)]
    chart = page_chart(lists)
    assert chart is not None
    assert [(g.title, [r.row for r in g.rows]) for g in chart.groups] == [("A", [0, 1]), ("B", [2])]
    assert chart.undated == 1
    both = page_chart(lists * 2)
    assert both is not None
    assert [group.title for group in both.groups] == ["01/KH-SA: Thử – A", "01/KH-SA: Thử – B"] * 2
    assert [row.row for group in both.groups for row in group.rows] == list(range(6))


def test_an_extract_has_its_own_axis(plans: Plans) -> None:
    body = (
        "# nhiệm vụ: V\n## Một\nchủ trì: Sở B\nthời gian: quý II/2026\n"
        "## Hai\nchủ trì: Sở C\nthời gian: năm 2030\n"
    )
    ((plan, listed),) = plans(body, head="cơ quan: Sở A\nsố: 01/KH-SA\nngày: 5/1/2026\n")
    chart = page_chart([extract(plan, listed, Extract("Sở B"))])
    assert chart is not None
    assert [label.words for label in chart.bands[0]] == ["2026"]
    assert [row.path for group in chart.groups for row in group.rows] == ["I.1"]


def test_without_days_there_is_no_chart(plans: Plans) -> None:
    assert page_chart([listed for _, listed in plans("# nhiệm vụ: V\n## Một\n")]) is None
    assert page_chart([]) is None
