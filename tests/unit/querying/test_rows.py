"""Task lists as rows: nothing is lost, days are days, and what joins does join."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kehoach.querying.check import NotATaskList
from kehoach.querying.database import Database
from kehoach.querying.rows import Given, Tables, tables_of
from kehoach.querying.schema import tables
from kehoach.text.vietnamese import key, sort_key

Ask = Callable[..., list[tuple[Any, ...]]]
Plan = Callable[..., Given]
ONE = "# nhiệm vụ: Việc\n## Một\nchủ trì: Sở B\nphối hợp: Sở C (trước 30/6); Sở D\nthời gian: quý III/2026\n"


def table(made: Tables, name: str) -> list[dict[str, Any]]:
    names = [column.name for column in tables()[name].columns]
    return [dict(zip(names, row, strict=True)) for row in made.rows[name]]


def test_a_plan_is_a_row_with_its_days_as_days(plan: Plan) -> None:
    (row,) = table(tables_of([plan(ONE)]), "plans")
    assert (row["plan"], row["number"], row["symbol"]) == ("a.kh", "01/KH-SA", "KH-SA")
    assert (row["issued"], row["issued_text"], row["year"]) == (date(2026, 1, 5), "2026-01-05", 2026)
    assert (row["issuer"], row["issuer_key"], row["title"]) == ("Sở A", key("Sở A"), "Thử")


@pytest.mark.parametrize(("day", "text", "year"), [("2026", "2026", 2026), ("3/2026", "2026-03", 2026)])
def test_a_day_that_is_not_whole_is_no_day(plan: Plan, day: str, text: str, year: int) -> None:
    (row,) = table(tables_of([plan(ONE, head=f"kế hoạch: Thử\ncơ quan: Sở A\nngày: {day}\n")]), "plans")
    assert (row["issued"], row["issued_text"], row["year"]) == (None, text, year)


def test_a_task_has_its_time_and_its_place(plan: Plan) -> None:
    (row,) = table(tables_of([plan(ONE, "sub/a.kh")]), "tasks")
    assert (row["plan"], row["task"], row["nr"], row["path"], row["title"]) == (
        "sub/a.kh",
        "mot",
        1,
        "I.1",
        "Một",
    )
    assert (row["start_date"], row["end_date"], row["due_date"]) == (
        date(2026, 7, 1),
        *[date(2026, 9, 30)] * 2,
    )
    assert (row["leads"], row["has_due"], row["inherited"]) == ("Sở B", True, False)
    assert (row["file"], row["line"]) == ("sub/a.kh", 6)


def test_each_unit_of_a_task_has_a_row_for_its_role(plan: Plan) -> None:
    rows = table(tables_of([plan(ONE)]), "roles")
    assert [(r["role"], r["nr"], r["unit"], r["note"], r["inherited"]) for r in rows] == [
        ("lead", 1, "Sở B", None, False),
        ("partner", 1, "Sở C", "trước 30/6", False),
        ("partner", 2, "Sở D", None, False),
    ]
    assert {(r["task"], r["duty"]) for r in rows} == {("mot", None)}


def test_a_role_of_the_heading_above_is_inherited(plan: Plan) -> None:
    body = "# nhiệm vụ: Việc\n## Nhóm\nchủ trì: Sở B\nthời gian: năm 2026\n### Một\n### Hai\nthời gian: quý I/2026\n"
    made = tables_of([plan(body)])
    assert [(r["task"], r["inherited"]) for r in table(made, "roles")] == [("mot", True), ("hai", True)]
    assert [(r["task"], r["inherited"]) for r in table(made, "tasks")] == [("mot", True), ("hai", False)]


def test_a_duty_has_its_owner_among_the_roles(plan: Plan) -> None:
    made = tables_of([plan("# Tổ chức thực hiện\n## Sở Tài chính: Bố trí kinh phí.\n")])
    (duty,) = table(made, "duties")
    (role,) = table(made, "roles")
    assert (duty["duty"], duty["unit"], duty["path"]) == (1, "Sở Tài chính", "I.1")
    assert (role["task"], role["duty"], role["role"], role["unit"]) == (None, 1, "owner", "Sở Tài chính")


def test_goals_measures_and_the_tasks_that_serve_them_join(plan: Plan) -> None:
    body = (
        "# các mục tiêu: Mục tiêu\n- mục tiêu ty-le: Đến hết @(thời gian: năm 2026), đạt @(chỉ tiêu: từ 85% trở lên).\n"
        + ONE
        + "phục vụ: @ty-le\n"
    )
    made = tables_of([plan(body)])
    (goal,), (measure,), (serves,) = (table(made, name) for name in ("goals", "measures", "serves"))
    assert (goal["goal"], goal["end_date"]) == ("ty-le", date(2026, 12, 31))
    assert (measure["comparison"], measure["value"], measure["measure_unit"]) == (">=", 85.0, "%")
    assert type(measure["value"]) is float
    assert serves == {"plan": "a.kh", "task": "mot", "goal": goal["goal"]}


def test_milestones_have_rows_and_are_due_each(plan: Plan) -> None:
    body = "# nhiệm vụ: Việc\n## Một\nchủ trì: Sở B\nthời gian: Sơ kết: năm 2026; Tổng kết: năm 2030\n"
    made = tables_of([plan(body)])
    ends = [date(2026, 12, 31), date(2030, 12, 31)]
    assert [(r["nr"], r["name"], r["end_date"]) for r in table(made, "milestones")] == [
        (1, "Sơ kết", ends[0]),
        (2, "Tổng kết", ends[1]),
    ]
    assert [(r["milestone"], r["day"], r["until"]) for r in table(made, "due_days")] == [
        ("Sơ kết", ends[0], ends[0]),
        ("Tổng kết", ends[1], ends[1]),
    ]


def test_what_recurs_is_due_once_in_each_cycle_of_the_term(plan: Plan) -> None:
    head = "kế hoạch: Thử\ncơ quan: Sở A\nngày: 5/1/2026\ngiai đoạn: 2026-2027\n"
    made = tables_of([plan("# nhiệm vụ: Việc\n## Một\nchủ trì: Sở B\nthời gian: hằng quý\n", head=head)])
    rows = table(made, "due_days")
    quarters = [f"{year}-Q{nr}" for year in (2026, 2027) for nr in (1, 2, 3, 4)]
    assert [row["quarter"] for row in rows] == quarters
    assert {(row["recurring"], row["until"], row["more"]) for row in rows} == {
        (True, date(2027, 12, 31), False)
    }
    (task,) = table(made, "tasks")
    assert (task["due_date"], task["has_due"], task["kind"]) == (None, True, "recurring")


def test_what_has_no_time_is_not_due(plan: Plan) -> None:
    body = "# nhiệm vụ: Việc\n## Một\nchủ trì: Sở B\n## Hai\nchủ trì: Sở B\nthời gian: thường xuyên\n"
    made = tables_of([plan(body)])
    assert made.rows["due_days"] == []
    assert [(r["kind"], r["has_due"], r["due_date"]) for r in table(made, "tasks")] == [
        (None, False, None),
        ("continuous", False, None),
    ]


def test_a_unit_is_one_however_it_is_spelt_and_named_as_most_do(plan: Plan) -> None:
    body = "# nhiệm vụ: Việc\n" + "".join(
        f"## Việc {nr}\nchủ trì: {name}\nthời gian: năm 2026\n"
        for nr, name in enumerate(
            ["Uỷ ban nhân dân xã", "Ủy ban nhân dân xã", "Ủy ban nhân dân xã", "Đảng ủy xã"]
        )
    )
    rows = table(tables_of([plan(body)]), "units")
    assert [(row["unit"], row["rank"], row["spellings"]) for row in rows] == [
        ("Đảng ủy xã", 1, ["Đảng ủy xã"]),
        ("Ủy ban nhân dân xã", 2, ["Ủy ban nhân dân xã", "Uỷ ban nhân dân xã"]),
    ]


def test_units_carry_the_ids_under_which_plans_declare_them(plan: Plan) -> None:
    body = "đơn vị {0}: Sở Nội vụ\n# nhiệm vụ: Việc\n## Một\nchủ trì: @{0}\nthời gian: năm 2026\n"
    (row,) = table(tables_of([plan(body.format("nv")), plan(body.format("snv"), "b.kh")]), "units")
    assert (row["unit"], row["ids"]) == ("Sở Nội vụ", ["nv", "snv"])


def test_nothing_of_the_examples_is_lost(example_lists: tuple[Given, ...], example_tables: Tables) -> None:
    made, lists = example_tables, [one.data for one in example_lists]
    for name in ("tasks", "goals", "documents", "duties"):
        assert len(made.rows[name]) == sum(len(data[name]) for data in lists), name
    assert len(made.rows["plans"]) == len(lists)
    named = [
        unit["name"]
        for data in lists
        for task in data["tasks"]
        for role in ("lead", "partners", "executors")
        for unit in task[role]
    ] + [duty["owner"]["name"] for data in lists for duty in data["duties"]]
    assert sorted(row["unit"] for row in table(made, "roles")) == sorted(named)
    assert {row["unit_key"] for row in table(made, "units")} == {key(name) for name in named}
    texts = [field["text"] for data in lists for task in data["tasks"] for field in task["fields"].values()]
    assert sorted(r["text"] for r in table(made, "fields") if r["task"]) == sorted(texts)


def test_units_of_the_examples_stand_in_alphabetical_order(example_tables: Tables) -> None:
    names = [row["unit"] for row in table(example_tables, "units")]
    assert names == sorted(names, key=sort_key)
    assert [row["rank"] for row in table(example_tables, "units")] == list(range(1, len(names) + 1))


@pytest.mark.parametrize(
    ("left", "right", "by"),
    [
        ("tasks", "plans", "plan"),
        ("roles", "units", "unit_key"),
        ("due_days", "tasks", "plan, task"),
        ("serves", "goals", "plan, goal"),
        ("serves", "tasks", "plan, task"),
        ("measures", "goals", "plan, goal"),
        ("(from roles where role = 'owner')", "duties", "plan, duty"),
        ("(from roles where role <> 'owner')", "tasks", "plan, task"),
    ],
)
def test_tables_join_one_to_one_by_their_keys(examples: Database, left: str, right: str, by: str) -> None:
    (own,), (joined,), (missing,) = (
        examples.run(f"select count(*) from {source}").rows
        for source in (left, f"{left} join {right} using ({by})", f"{left} anti join {right} using ({by})")
    )
    assert (own, missing) == (joined, (0,))


def damaged(data: Any, path: tuple[str | int, ...], value: Any) -> Any:
    data = copy.deepcopy(data)
    inner = data
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    return data


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        (("version",), 2, "2"),
        (("tasks",), None, "None"),
        (("tasks", 0, "title"), 7, "tasks.title: 7"),
        (("tasks", 0, "title"), "\ud800", "tasks.title"),
        (("tasks", 0, "source", "line"), "7", "tasks.line: '7'"),
        (("tasks", 0, "source", "line"), 2**40, "tasks.line"),
        (("tasks", 0, "timeframe", "end"), "30/9/2026", "30/9/2026"),
        (("tasks", 0, "timeframe", "start"), 2026, "fromisoformat"),
        (("tasks", 0, "outputs"), "một", "tasks.outputs"),
        (("tasks", 0, "lead"), [{"name": None, "id": None}], "NoneType"),
        (("tasks", 0, "lead", 0, "name"), 5, "int"),
        (("tasks", 0, "goals"), [1], "serves.goal: 1"),
        (("plan", "recipients"), [None], "plans.recipients"),
        (("plan",), [], "list"),
        (("duties",), [{}], "owner"),
    ],
)
def test_what_is_not_in_the_form_is_told_with_its_place(
    plan: Plan, path: tuple[str | int, ...], value: Any, said: str
) -> None:
    lists = [plan(ONE), Given("b.kh", damaged(plan(ONE).data, path, value))]
    with pytest.raises(NotATaskList) as caught:
        tables_of(lists)
    assert caught.value.plan == "b.kh"
    assert said in caught.value.text.vi and said in caught.value.text.en


def test_milestones_without_end_are_refused(plan: Plan) -> None:
    found = plan(ONE)
    frame = found.data["tasks"][0]["timeframe"]
    frame["milestones"] = [frame]
    with pytest.raises(NotATaskList):
        tables_of([found])


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=4,
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_damaged_list_crashes(example_lists: tuple[Given, ...], data: st.DataObject) -> None:
    whole = json.loads(json.dumps(example_lists[-1].data))
    path: list[str | int] = []
    inner: Any = whole
    while isinstance(inner, (dict, list)) and inner and (not path or data.draw(st.booleans())):
        step = data.draw(st.sampled_from(list(inner) if isinstance(inner, dict) else range(len(inner))))
        path.append(step)
        inner = inner[step]
    try:
        tables_of([Given("a.kh", damaged(whole, tuple(path), data.draw(JSON)))])
    except NotATaskList as error:
        assert error.plan == "a.kh"
