"""``+`` bullets right below a time field without a value are its milestones, wherever the field stands."""

from __future__ import annotations

from typing import Any

import pytest

import kehoach


def timeframe(body: str) -> dict[str, Any]:
    (task,) = kehoach.tasks(f"kế hoạch: A\n{body}\n")["tasks"]
    return task


@pytest.mark.parametrize(
    "body",
    [
        "# nhiệm vụ: A\n## Làm\nthời gian:\n+ Một: năm 2024\n+ Hai: năm 2025",
        "# nhiệm vụ: A\n## Làm\n- Thời gian thực hiện:\n+ Một: năm 2024\n+ Hai: năm 2025",
        "# nhiệm vụ: A\n## Làm\n  thời gian:\n+ Một: năm 2024\n+ Hai: năm 2025",
        "# nhiệm vụ: A\n## Làm\n  chủ trì: Sở A\n  thời gian:\n+ Một: năm 2024\n+ Hai: năm 2025",
        "# các nhiệm vụ: A\n- Làm\n  Thời gian thực hiện:\n+ Một: năm 2024\n+ Hai: năm 2025",
    ],
)
def test_a_time_field_without_a_value_has_them(body: str) -> None:
    task = timeframe(body)
    assert task["id"] == "lam"
    assert task["timeframe"]["kind"] == "milestones"
    assert [(m["name"], m["start"]) for m in task["timeframe"]["milestones"]] == [
        ("Một", "2024-01-01"),
        ("Hai", "2025-01-01"),
    ]


def test_one_with_a_value_has_none() -> None:
    task = timeframe("# nhiệm vụ: A\n## Làm\nthời gian: năm 2024\n+ chuẩn bị\n+ thực hiện")
    assert task["timeframe"]["kind"] == "period"
    assert task["timeframe"]["milestones"] == []


def test_an_empty_time_field_is_no_timeframe() -> None:
    assert timeframe("# nhiệm vụ: A\n## Làm\nthời gian:")["timeframe"] is None
