"""The data of names that ended, and what counts as what a plan says of its own."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest

from kehoach.driver import Compilation
from kehoach.lint.names_in_time import BODIES, PLACES, changes, day, folded, issued, search
from kehoach.lint.rule import Context
from kehoach.model.word_lists import rows
from kehoach.resources import read_text

GROUPS = [(BODIES, "body"), (BODIES, "district"), (PLACES, "province"), (PLACES, "status"), (PLACES, "level")]
ROWS = [(file, group, cells) for file, group in GROUPS for cells in rows(file)[group]]


@pytest.mark.parametrize(("file", "group", "cells"), ROWS, ids=lambda value: str(value[0])[:40])
def test_a_row_has_its_days_in_order_and_a_source_that_the_head_names(
    file: str, group: str, cells: list[str]
) -> None:
    names, last, wrong, now, law, read_in = cells
    assert names and all(name.strip() for name in names.split(";"))
    assert date.fromisoformat(last) < date.fromisoformat(wrong)
    head = read_text("grammar", f"{file}.txt")
    assert read_in and all(re.search(rf"^#   {source} +\S", head, re.M) for source in read_in.split(", "))
    assert now or law


def test_all_groups_are_known() -> None:
    assert {(file, group) for file in (BODIES, PLACES) for group in rows(file)} == set(GROUPS)


def test_twenty_nine_provinces_ended_and_hue_before_them() -> None:
    ended = [change.last for change in changes(PLACES, "province")]
    assert sorted(set(ended)) == ["2024-12-31", "2025-06-30"]
    assert ended.count("2025-06-30") == 63 - 34


def test_what_holds_now_has_not_ended_itself() -> None:
    ended = {name for change in changes(PLACES, "province") for name in change.names}
    assert not ended & {folded(change.now) for change in changes(PLACES, "province")}


@pytest.mark.parametrize(
    ("text", "spelt"),
    [("Uỷ ban", "ủy ban"), ("HOÀ BÌNH", "hòa bình"), ("Thanh Hoá", "thanh hóa"), ("İzmir", "İzmir")],
)
def test_a_folded_text_keeps_its_length(text: str, spelt: str) -> None:
    assert folded(text) == spelt
    assert len(folded(text)) == len(text)


@pytest.mark.parametrize(("iso", "written"), [("2025-07-01", "01/7/2025"), ("2024-12-31", "31/12/2024")])
def test_days_are_written_as_in_plans(iso: str, written: str) -> None:
    assert day(iso) == written


@pytest.mark.parametrize(
    ("line", "first", "last"),
    [
        ("ngày: 27/5/2024", "2024-05-27", "2024-05-27"),
        ("ngày: 5/2024", "2024-05-01", "2024-05-31"),
        ("ngày: 2024", "2024-01-01", "2024-12-31"),
    ],
)
def test_a_day_known_in_part_may_be_any_of_its_days(
    line: str, first: str, last: str, compiled: Callable[..., Compilation]
) -> None:
    assert issued(compiled(f"kế hoạch: Thử\n{line}\n# Mục đích\nNâng cao.\n").plans[0]) == (first, last)


def test_a_plan_without_year_says_nothing_of_time(compiled: Callable[..., Compilation]) -> None:
    assert issued(compiled("kế hoạch: Thử\nngày:\n# Mục đích\nNâng cao.\n").plans[0]) is None


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Giao Sở Giao thông vận tải chủ trì.", True),
        ("Năm 2024 đã làm tốt. Giao Sở Giao thông vận tải chủ trì.", True),
        ("Năm 2024, Sở Giao thông vận tải chủ trì.", False),
        ("Khẩu hiệu “Sở Giao thông vận tải vì dân”.", False),
        ("Nhiệm vụ của Sở Giao thông vận tải (cũ) do Sở Xây dựng thực hiện.", False),
        ("Theo Kế hoạch số 5/KH-SGTVT ngày 02/01/2025 của Sở Giao thông vận tải về an toàn.", False),
        ("Theo Kế hoạch số 5/KH-SXD ngày 02/01/2026 của Sở Xây dựng; Sở Giao thông vận tải chủ trì.", True),
        ("Các sở giao thông vận tảii.", False),
    ],
)
def test_only_what_the_plan_says_of_the_present_counts(
    sentence: str, said: bool, compiled: Callable[..., Compilation]
) -> None:
    plan = compiled(f"kế hoạch: Thử\nngày: 15/01/2026\n# Mục đích\n{sentence}\n")
    found = list(search(Context(plan.plans[0], plan.plans, plan.sources), changes(BODIES, "body")))
    assert bool(found) == said
