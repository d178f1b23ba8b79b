"""The matrix of bodies and tasks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kehoach.render.chart.outputs import render

Plans = Callable[..., Any]
BODY = """đơn vị snv: Sở Nội vụ
# nhiệm vụ: A
## Một
chủ trì: @snv
phối hợp: Sở Tư pháp; Công an tỉnh
## Hai
chủ trì: Sở Tư pháp
phối hợp: sở nội vụ
"""


def test_each_task_shows_who_leads_and_who_takes_part(plans: Plans, picture: Any) -> None:
    image = picture(render(plans(BODY), "svg", "section", True))
    units = [image.words[f"group-0-head-unit-{at}-0"] for at in range(3)]
    assert units == ["Sở Nội vụ", "Sở Tư pháp", "Công an tỉnh"]
    assert [image.words.get(f"group-0-row-0-sign-{at}") for at in range(3)] == ["C", "P", "P"]
    assert [image.words.get(f"group-0-row-1-sign-{at}") for at in range(3)] == ["P", "C", None]
    assert image.said("legend") == "Chủ trì Phối hợp"


def test_the_sign_of_a_body_stands_below_its_name(plans: Plans, picture: Any) -> None:
    image = picture(render(plans(BODY), "svg", "section", True))
    cells = [image.sides(f"group-0-row-0-cell-{at}") for at in range(3)]
    ends = [cell[1] for cell in cells]
    assert ends == sorted(ends)
    for text in image.root.iter("{http://www.w3.org/2000/svg}g"):
        name = text.get("id", "")
        if name.startswith("group-0-head-unit-"):
            left, right = cells[int(name.split("-")[4])]
            (child,) = list(text)
            moved = child.get("transform", "") or ""
            at = float(child.get("x") or moved.partition("translate(")[2].split()[0])
            assert left < at < right


def test_without_a_body_it_says_so(plans: Plans, picture: Any) -> None:
    image = picture(render(plans("# nhiệm vụ: A\n## Một\n"), "svg", "section", True))
    assert image.said("warning") == "Không nhiệm vụ nào nêu đơn vị."
    assert image.said("group-0-row-0-task") == "Một"
