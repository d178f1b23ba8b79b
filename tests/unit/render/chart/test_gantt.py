"""The Gantt chart as drawn: words, bars on their days, labels that do not overlap."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from io import StringIO
from itertools import pairwise
from typing import Any

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_svg import RendererSVG

from kehoach.render.chart.gantt import WIDE, draw
from kehoach.render.chart.matrix import draw as draw_matrix
from kehoach.render.chart.outputs import render
from kehoach.render.chart.sheet import Sheet
from kehoach.render.chart.timeline import chart_of

Plans = Callable[..., Any]
TIMES = (
    "quý II/2026", "trước ngày 30/6/2026", "thường xuyên", "hằng tháng", "khi có chỉ đạo của Trung ương",
    "Sơ kết: tháng 6/2026; Tổng kết: tháng 12/2026", "từ tháng 7/2026", "dự kiến quý IV/2026",
)  # fmt: skip
UNITS = (
    "Sở Nông nghiệp và Môi trường",
    "Sở Tư pháp; Sở Nội vụ",
    "Ủy ban nhân dân các xã, phường trên địa bàn",
)
FACING = "Xây dựng, trình ban hành quy trình nội bộ giải quyết thủ tục hành chính của đơn vị thứ"


def many(count: int) -> str:
    """Return tasks of every kind, in sections of ten."""
    lines = []
    for at in range(count):
        if at % 10 == 0:
            lines.append(f"# nhiệm vụ: Nhóm {at // 10}, kiện toàn tổ chức và nâng cao năng lực đội ngũ")
        words = f"{FACING} {at} {'và các đơn vị khác ' * (at % 7)}".strip()
        time, unit = TIMES[at % len(TIMES)], UNITS[at % len(UNITS)]
        lines.append(f"## {words}\nchủ trì: {unit}\nphối hợp: Công an tỉnh\nthời gian: {time}")
    return "\n".join(lines) + "\n"


def boxes(sheet: Sheet, renderer: Any) -> list[tuple[float, float, float, float, str]]:
    """Return the boxes of all labels, as the renderer measures them."""
    found = []
    for text in sheet.axes.texts:
        box = text.get_window_extent(renderer)
        found.append((box.y0, box.y1, box.x0, box.x1, text.get_text()))
    return sorted(found)


def overlaps(found: list[tuple[float, float, float, float, str]]) -> list[tuple[str, str]]:
    """Return the labels whose boxes overlap by more than half a point each way."""
    pairs = []
    for at, (_, top, left, right, words) in enumerate(found):
        for low, high, other, end, others in found[at + 1 :]:
            if low >= top - 0.5:
                break
            if min(right, end) - max(left, other) > 0.5 and min(top, high) - low > 0.5:
                pairs.append((words, others))
    return pairs


@pytest.mark.usefixtures("ours")
@pytest.mark.parametrize("kind", ["section", "lead", "matrix"])
def test_no_two_labels_of_300_tasks_overlap_and_none_leaves_the_page(plans: Plans, kind: str) -> None:
    found = plans(many(300))
    chart = chart_of(found, "lead" if kind == "lead" else "section")
    sheet = draw_matrix(chart, found) if kind == "matrix" else draw(chart)
    for renderer in (
        FigureCanvasAgg(sheet.figure).get_renderer(),
        RendererSVG(sheet.wide, sheet.tall, StringIO(), image_dpi=72),
    ):
        measured = boxes(sheet, renderer)
        assert len(measured) > 300
        assert overlaps(measured) == []
        assert min(left for _, _, left, _, _ in measured) >= 0
        assert max(right for _, _, _, right, _ in measured) <= sheet.wide
        assert min(low for low, *_ in measured) >= 0
        assert max(high for _, high, *_ in measured) <= sheet.tall


def test_the_test_of_overlaps_finds_one() -> None:
    assert overlaps([(0, 10, 0, 50, "một"), (5, 15, 40, 90, "hai")]) == [("một", "hai")]


def test_every_tasks_words_and_the_title_are_in_the_picture(plans: Plans, picture: Any) -> None:
    found = plans(many(40), title="Cải cách & đổi mới")
    image = picture(render(found, "svg", "section", False))
    assert image.said("title") == "Kế hoạch Cải cách & đổi mới"
    assert image.said("subtitle") == "Sở A, số 01/KH-SA, ngày 05/01/2026"
    for group in range(4):
        for row in range(10):
            name = f"group-{group}-row-{row}"
            task = found[0][0].tasks[group * 10 + row]
            assert image.said(f"{name}-task-") == task.title
            assert image.said(f"{name}-time-") == TIMES[(group * 10 + row) % len(TIMES)]
    assert "chưa rõ ngày" in image.words["group-0-row-4-note"]


def test_bars_and_marks_stand_on_their_days(plans: Plans, picture: Any) -> None:
    image = picture(render(plans(many(8)), "svg", "section", False))
    left, right = image.sides("axis-0-box-0-0")
    assert image.words["axis-0-0-0"] == "2026"

    def at(month: int, day: int) -> float:
        days = (date(2026, month, day) - date(2026, 1, 1)).days
        return float(left + (right - left) * days / 365)

    near = pytest.approx
    assert image.sides("group-0-row-0-period-0") == near((at(4, 1), at(7, 1)), abs=0.01)
    assert sum(image.sides("group-0-row-1-deadline-0")) / 2 == near(at(7, 1), abs=0.01)
    assert image.sides("group-0-row-2-continuous-0") == near((left, right), abs=0.01)
    assert image.sides("group-0-row-3-recurring-0") == near((left, right), abs=0.01)
    days = [image.sides(f"group-0-row-3-again-{month}")[0] for month in range(12)]
    ends = [at(month, 1) for month in range(2, 13)]
    assert days == near([*ends, right], abs=0.01)
    stones = [sum(image.sides(f"group-0-row-5-milestone-{one}")) / 2 for one in (0, 1)]
    assert stones == near([at(7, 1), right], abs=0.01)
    assert image.sides("group-0-row-6-open-0") == near((at(7, 1), right), abs=0.01)
    assert "group-0-row-6-open-0-arrow" in image.corners


def test_the_axis_names_years_quarters_and_months_where_they_have_room(plans: Plans, picture: Any) -> None:
    def axis(term: str) -> list[list[str]]:
        head = f"cơ quan: Sở A\ngiai đoạn: {term}\n"
        body = "# nhiệm vụ: A\n## Việc\nthời gian: thường xuyên\n"
        image = picture(render(plans(body, head=head), "svg", "section", False))
        levels: dict[int, list[str]] = {}
        for name, words in image.words.items():
            parts = name.split("-")
            if name.startswith("axis-0-") and parts[2].isdigit():
                levels.setdefault(int(parts[2]), []).append(words)
        return [levels[level] for level in sorted(levels)]

    quarters = ["I", "II", "III", "IV"]
    months = [str(month) for month in range(1, 13)]
    assert axis("2026") == [["2026"], [f"Quý {one}" for one in quarters], months]
    assert axis("2026-2030") == [[str(year) for year in range(2026, 2031)], quarters * 5]
    decades = axis("2026-2100")
    assert len(decades) == 1
    assert [a.partition("–")[2] for a in decades[0][:2]] == [
        str(int(b.partition("–")[0]) - 1) for b in decades[0][1:3]
    ]


def test_the_legend_has_the_signs_that_the_chart_has(plans: Plans, picture: Any) -> None:
    one = picture(render(plans("# nhiệm vụ: A\n## Việc\nthời gian: quý II/2026\n"), "svg", "section", False))
    assert one.said("legend") == "trong khoảng thời gian"
    every = picture(render(plans(many(8)), "svg", "section", False)).said("legend")
    for words in (
        "thời hạn",
        "mốc",
        "thường xuyên",
        "định kỳ",
        "còn tiếp tục",
        "dự kiến",
        "1 nhiệm vụ chưa có ngày",
    ):
        assert words in every


def test_a_plan_without_days_is_drawn_and_says_so(plans: Plans, picture: Any) -> None:
    body = "# nhiệm vụ: A\n## Rà soát văn bản\nchủ trì: Sở B\n"
    image = picture(render(plans(body, head="cơ quan: Sở A\n"), "svg", "section", False))
    assert "Không nhiệm vụ nào có ngày" in image.said("warning")
    assert image.said("group-0-row-0-task") == "Rà soát văn bản"
    assert image.said("group-0-row-0-time") == "không nêu thời gian"
    empty = picture(render(plans("# A\nLời.\n"), "svg", "section", False))
    assert empty.said("warning") == "Kế hoạch không có nhiệm vụ nào."


@pytest.mark.usefixtures("ours")
def test_the_page_grows_with_the_tasks_and_shows_the_axis_again(plans: Plans) -> None:
    sheets = [draw(chart_of(plans(many(count)), "section")) for count in (10, 100, 300)]
    assert {sheet.wide for sheet in sheets} == {WIDE}
    assert sheets[0].tall < sheets[1].tall < sheets[2].tall
    years = sorted(text.get_position()[1] for text in sheets[2].axes.texts if text.get_text() == "2026")
    assert years[0] < 200
    assert max(after - before for before, after in pairwise(years)) < 1000
    assert sheets[2].tall - years[-1] < 1000


@pytest.mark.parametrize("matrix", [False, True])
def test_the_same_plan_gives_the_same_bytes(plans: Plans, matrix: bool) -> None:
    for form in ("svg", "png"):
        first, again = (render(plans(many(20)), form, "section", matrix) for _ in range(2))  # type: ignore[arg-type]
        assert first == again
        assert b"date" not in first.replace(b"update", b"").lower() or form == "png"


def test_words_with_signs_of_mathematics_or_letters_unknown_to_the_font_are_drawn_as_they_are(
    plans: Plans, picture: Any
) -> None:
    body = "# nhiệm vụ: A\n## Chi $5$ và <b> & “x_1” 漢字\nthời gian: năm 2026\n"
    image = picture(render(plans(body), "svg", "section", False))
    assert image.said("group-0-row-0-task") == "Chi $5$ và <b> & “x_1” 漢字"
    assert render(plans(body), "png", "section", False).startswith(b"\x89PNG")
