"""Extracts: the part of one body, what is due in a time, what should be done by a day."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from kehoach.model.plan import Plan
from kehoach.render.tasks.extract import (
    Extract,
    Listed,
    as_data,
    as_written,
    extract,
    known,
    near_names,
    parse_days,
    title_of,
)
from kehoach.render.tasks.schema import schema_text

Planned = Callable[..., tuple[Plan, Listed]]
BODY = """đơn vị snv: Sở Nội vụ
  tên khác: Sở NV
nhóm cac-so: Các sở
  gồm: Sở Nội vụ; Sở Tài chính
# mục tiêu: Mục tiêu
## mục tiêu m1: Một trăm phần trăm
## mục tiêu m2: Hai trăm
# nhiệm vụ: Việc
## Một
chủ trì: Sở Nội vụ
phối hợp: Các sở
thời gian: quý III/2026
phục vụ: @m1
## Hai
chủ trì: Sở Tư pháp
phối hợp: Sở  Nội Vụ
thời gian: trước ngày 30/9/2026
## Ba
chủ trì: Sở Tư pháp
phối hợp: Các sở; Sở Y tế
thời gian: hằng quý
## Bốn
thực hiện: Sở NV
thời gian: thường xuyên
## Năm
chủ trì: Sở Y tế
"""


def titles(part: Listed) -> list[str]:
    return [task["title"] for task in part.data["tasks"]]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026", "2026-01-01", "2026-12-31"),
        ("2026-H1", "2026-01-01", "2026-06-30"),
        ("2026-H2", "2026-07-01", "2026-12-31"),
        ("2026-Q1", "2026-01-01", "2026-03-31"),
        ("2026-q4", "2026-10-01", "2026-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2026-09-30", "2026-09-30", "2026-09-30"),
        (" 2026-01-15..2026-Q2 ", "2026-01-15", "2026-06-30"),
        ("2025..2026", "2025-01-01", "2026-12-31"),
    ],
)
def test_a_time_is_its_first_and_last_day(text: str, first: str, last: str) -> None:
    days = parse_days(text)
    assert (days.first.isoformat(), days.last.isoformat()) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "26",
        "2026-Q5",
        "2026-H3",
        "2026-13",
        "2026-02-30",
        "2026-Q3-01",
        "quý III",
        "..",
        "2026..",
        "2026..2025",
    ],
)
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        parse_days(text)


def test_the_part_of_a_body_is_found_by_all_its_names_and_its_groups(planned: Planned) -> None:
    part = extract(*planned(BODY), Extract("sở nội vụ"))
    assert list(zip(titles(part), part.parts, strict=True)) == [
        ("Một", "Chủ trì; Phối hợp (trong “Các sở”)"),
        ("Hai", "Phối hợp"),
        ("Ba", "Phối hợp (trong “Các sở”)"),
        ("Bốn", "Thực hiện"),
    ]
    assert part.groups == ("Các sở",)


@pytest.mark.parametrize(
    ("role", "found"), [("lead", ["Một"]), ("partner", ["Một", "Hai", "Ba"]), ("executor", ["Bốn"])]
)
def test_a_role_narrows_the_part_of_a_body(planned: Planned, role: str, found: list[str]) -> None:
    assert titles(extract(*planned(BODY), Extract("Sở Nội vụ", role))) == found


def test_a_body_that_only_leads_needs_no_group(planned: Planned) -> None:
    part = extract(*planned(BODY), Extract("Sở Y tế"))
    assert (titles(part), part.groups) == (["Ba", "Năm"], ())


def test_a_group_is_a_body_too(planned: Planned) -> None:
    part = extract(*planned(BODY), Extract("Các sở"))
    assert (titles(part), part.parts, part.groups) == (["Một", "Ba"], ("Phối hợp", "Phối hợp"), ())


def test_the_goals_that_stay_are_those_served_and_the_form_is_the_published_one(planned: Planned) -> None:
    part = extract(*planned(BODY), Extract("Sở Nội vụ"))
    assert [goal["id"] for goal in part.data["goals"]] == ["m1"]
    Draft202012Validator(json.loads(schema_text())).validate(part.data)


def test_duties_stay_only_for_the_body_itself_and_without_a_time(planned: Planned) -> None:
    plan, listed = planned(f"{BODY}# Tổ chức thực hiện\n## Sở Nội vụ: Theo dõi.\n## Sở Y tế: Báo cáo.\n")
    listed = listed._replace(
        data={
            **listed.data,
            "duties": [duty(name) for name in ("Sở Nội vụ", "Sở Y tế", "Các sở")],
        }
    )

    def owners(asked: Extract) -> list[str]:
        return [one["owner"]["name"] for one in extract(plan, listed, asked).data["duties"]]

    assert owners(Extract("Sở Nội vụ")) == ["Sở Nội vụ", "Các sở"]
    assert owners(Extract("Sở Nội vụ", "lead")) == owners(Extract(overdue=date(2027, 1, 1))) == []


def duty(owner: str) -> dict[str, Any]:
    return {
        "owner": {"name": owner, "id": None},
        "path": "II",
        "text": "Theo dõi.",
        "source": {"file": "a", "line": 1},
    }


def test_what_is_due_in_a_time_is_told_with_its_day(planned: Planned) -> None:
    part = extract(*planned(BODY), Extract(due=parse_days("2026-Q3")))
    assert list(zip(titles(part), part.days, strict=True)) == [
        ("Một", date(2026, 9, 30)),
        ("Hai", date(2026, 9, 30)),
        ("Ba", date(2026, 9, 30)),
    ]
    assert titles(extract(*planned(BODY), Extract(due=parse_days("2026-08")))) == []
    assert titles(extract(*planned(BODY), Extract(due=parse_days("2027-03")))) == ["Ba"]


def test_what_was_due_before_a_day_is_overdue_and_what_recurs_is_not(planned: Planned) -> None:
    assert titles(extract(*planned(BODY), Extract(overdue=date(2026, 10, 1)))) == ["Một", "Hai"]
    assert titles(extract(*planned(BODY), Extract(overdue=date(2026, 9, 30)))) == []


def test_an_overdue_task_of_several_milestones_shows_the_one_that_has_passed(planned: Planned) -> None:
    body = """# nhiệm vụ: Việc
## Sơ kết, tổng kết
thời gian:
+ Sơ kết: tháng 6/2026.
+ Tổng kết: tháng 12/2026.
"""
    assert extract(*planned(body), Extract(overdue=date(2026, 9, 30))).days == (date(2026, 6, 30),)
    assert extract(*planned(body), Extract(overdue=date(2027, 1, 1))).days == (date(2026, 12, 31),)


def test_all_conditions_hold_together(planned: Planned) -> None:
    asked = Extract("Sở Nội vụ", "partner", parse_days("2026-Q3"), date(2026, 10, 1))
    assert titles(extract(*planned(BODY), asked)) == ["Một", "Hai"]


def test_a_body_is_called_as_the_plan_spells_it(planned: Planned) -> None:
    plan, listed = planned(BODY)
    names = list(known(plan, listed.data))
    for typed in ("snv", "@snv", "sở nội vụ", "SỞ  NỘI VỤ"):
        assert as_written(typed, [plan], names) == "Sở Nội vụ"
    assert as_written("Sở Tài chính", [plan], names) == "Sở Tài chính"
    assert as_written("Nội vụ", [plan], names) is None


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("so noi vu", ["Sở Nội vụ"]),
        ("Nội vụ", ["Sở Nội vụ"]),
        ("Sở Nôị vu", ["Sở Nội vụ"]),
        ("Sở T", ["Sở Tư pháp", "Sở Tài chính"]),
        ("Tòa án", []),
    ],
)
def test_names_near_to_an_unknown_one_are_offered(typed: str, near: list[str]) -> None:
    assert near_names(typed, ["Sở Nội vụ", "Sở Tư pháp", "Sở Tài chính", "Sở Nội vụ"]) == near


def test_the_data_of_an_extract_says_what_was_asked_and_why_each_task_is_there(planned: Planned) -> None:
    asked = Extract("Sở Nội vụ", "", parse_days("2026-Q3"))
    data = as_data([extract(*planned(BODY), asked)], asked)
    said = data["extract"]
    assert (said["unit"], said["role"], said["overdue"]) == ("Sở Nội vụ", None, None)
    assert said["due"] == {"from": "2026-07-01", "to": "2026-09-30"}
    assert said["groups"] == ["Các sở"]
    assert said["parts"][2] == {
        "plan": 0,
        "task": data["plans"][0]["tasks"][2]["id"],
        "part": "Phối hợp (trong “Các sở”)",
        "day": "2026-09-30",
    }
    assert json.loads(json.dumps(data)) == data


@pytest.mark.parametrize(
    ("asked", "title"),
    [
        (Extract(), "Danh sách nhiệm vụ"),
        (Extract("Sở Nội vụ", "lead"), "Phần việc của Sở Nội vụ (chủ trì)"),
        (
            Extract(due=parse_days("2026-Q3")),
            "Danh sách nhiệm vụ, đến hạn từ 01/07/2026 đến 30/09/2026",
        ),
        (Extract("X", overdue=date(2026, 9, 30)), "Phần việc của X, quá hạn tính đến 30/09/2026"),
    ],
)
def test_the_title_says_what_part_it_is(asked: Extract, title: str) -> None:
    assert title_of(asked) == title
