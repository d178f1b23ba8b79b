"""The task list as plain data: its form, dates, inherited values, and its published schema."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from kehoach.driver import Compilation
from kehoach.render.tasks.form import task_list
from kehoach.render.tasks.schema import schema_text

ROOT = Path(__file__).parents[4]
PLANS = [*sorted((ROOT / "examples").glob("*.kh")), *sorted((ROOT / "tests" / "good").glob("*/plan.kh"))]
DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def data(text: str) -> dict[str, Any]:
    compilation = Compilation("thu-muc/ke-hoach.kh", f"kế hoạch: Thử\n{text}".encode())
    assert compilation.errors == ()
    return task_list(compilation.main_plan, compilation.sources)


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    schema = json.loads(schema_text())
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def values(node: Any, name: str) -> Iterator[Any]:
    """Give every value of a key, wherever it stands."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key == name:
                yield value
            yield from values(value, name)
    elif isinstance(node, list):
        for value in node:
            yield from values(value, name)


@pytest.mark.parametrize(
    "path", PLANS, ids=lambda path: path.stem if path.stem != "plan" else path.parent.name
)
def test_every_plan_of_the_project_follows_the_schema(path: Path, validator: Draft202012Validator) -> None:
    compilation = Compilation(str(path), path.read_bytes(), root=str(path.parent))
    made = task_list(compilation.main_plan, compilation.sources)
    assert list(validator.iter_errors(made)) == []
    assert json.loads(json.dumps(made)) == made
    dates = [date for key in ("start", "end", "date") for date in values(made, key) if date is not None]
    assert [date for date in dates if not DATE.fullmatch(date)] == []
    ids = [item["id"] for item in (*made["tasks"], *made["goals"])]
    assert len(ids) == len(set(ids))
    assert {goal for task in made["tasks"] for goal in task["goals"]} <= {
        goal["id"] for goal in made["goals"]
    }
    lines = path.read_text(encoding="utf-8").count("\n") + 1
    assert all(1 <= place["line"] <= lines for place in values(made, "source") if place["file"] == path.name)


def test_the_schema_refuses_what_is_not_in_the_form(validator: Draft202012Validator) -> None:
    made = data("# nhiệm vụ: A\n## B\nchủ trì: C\nthời gian: năm 2025")
    assert validator.is_valid(made)
    for spoil in (
        lambda d: d.pop("tasks"),
        lambda d: d.update(version=2),
        lambda d: d.update(extra=1),
        lambda d: d["tasks"][0].update(extra=1),
        lambda d: d["tasks"][0].pop("lead"),
        lambda d: d["tasks"][0]["timeframe"].update(start="1/1/2025"),
        lambda d: d["tasks"][0]["timeframe"].update(kind="never"),
        lambda d: d["tasks"][0]["lead"][0].update(name=""),
    ):
        spoilt = json.loads(json.dumps(made))
        spoil(spoilt)
        assert not validator.is_valid(spoilt)


def test_the_plan_itself() -> None:
    made = data(
        "cơ quan: Sở A\ncơ quan chủ quản: UBND\nsố: 5/KH-SA\nđịa danh: B\nngày: 5/2024\n"
        "giai đoạn: 2024-2026\n# C\n"
        "nơi nhận:\n- Sở D (b/c)\nký:\nGIÁM ĐỐC\nTrần E"
    )["plan"]
    period = made.pop("period")
    assert made == {
        "type": "kế hoạch",
        "number": "5/KH-SA",
        "symbol": "KH-SA",
        "date": "2024-05",
        "place": "B",
        "issuer": "Sở A",
        "parent": "UBND",
        "title": "Thử",
        "recipients": ["Sở D (b/c)"],
        "signature": {"capacity": ["GIÁM ĐỐC"], "name": "Trần E"},
    }
    assert (period["start"], period["end"]) == ("2024-01-01", "2026-12-31")


def test_what_is_not_known_yet_is_null() -> None:
    made = data("số: /KH-SA\nđịa danh:\n# A")["plan"]
    assert (made["number"], made["symbol"], made["place"], made["date"], made["issuer"]) == (
        None,
        "KH-SA",
        None,
        None,
        None,
    )
    assert (made["period"], made["signature"], made["recipients"]) == (None, None, [])


def test_a_task() -> None:
    (task,) = data(
        "đơn vị s: Sở B\n# mục tiêu m: X\n# nhiệm vụ: A\n## nhiệm vụ t: Việc\nLời.\nchủ trì: @s\n"
        "phối hợp: Sở C (nếu cần)\n"
        "thời gian: trước ngày 01/8/2025\nsản phẩm: Báo cáo\nkinh phí: 0 đồng\nđịa điểm: Huế\n"
        "phục vụ: @m\nthay thế: cũ"
    )["tasks"]
    assert task == {
        "id": "t",
        "path": "II.1",
        "title": "Việc",
        "text": "Việc\nLời.",
        "lead": [{"name": "Sở B", "id": "s"}],
        "partners": [{"name": "Sở C", "id": None, "note": "nếu cần"}],
        "executors": [],
        "fields": {"location": {"label": "địa điểm", "text": "Huế"}},
        "timeframe": {
            "text": "trước ngày 01/8/2025",
            "kind": "deadline",
            "start": None,
            "end": "2025-08-01",
            "rrule": None,
            "condition": None,
            "milestones": [],
        },
        "outputs": ["Báo cáo"],
        "budget": "0 đồng",
        "goals": ["m"],
        "relations": [{"kind": "replaces", "text": "cũ"}],
        "source": {"file": "ke-hoach.kh", "line": 5},
    }


def test_inherited_values_say_so() -> None:
    (task,) = data("chủ trì: Sở A\nthời gian: năm 2025\nđịa điểm: Huế\n# nhiệm vụ: B\nphối hợp: Sở C\n## D")[
        "tasks"
    ]
    assert task["lead"] == [{"name": "Sở A", "id": None, "inherited": True}]
    assert task["partners"] == [{"name": "Sở C", "id": None, "inherited": True}]
    assert task["timeframe"]["inherited"] is True
    assert task["fields"] == {"location": {"label": "địa điểm", "text": "Huế", "inherited": True}}


def test_own_values_say_nothing() -> None:
    (task,) = data("# nhiệm vụ: B\n## D\nchủ trì: Sở A\nthời gian: năm 2025\nđịa điểm: Huế")["tasks"]
    assert not list(values(task, "inherited"))


def test_a_field_said_twice_keeps_both_texts() -> None:
    (task,) = data("# nhiệm vụ: B\n## D\nghi chú: một\nGhi chú: hai.")["tasks"]
    assert task["fields"] == {"remark": {"label": "ghi chú", "text": "một; hai"}}


def test_milestones_are_timeframes_with_a_name() -> None:
    (task,) = data("# nhiệm vụ: B\n## D\nthời gian:\n+ Sơ kết: năm 2025;\n+ Tổng kết: 30/6/2026.")["tasks"]
    assert [(m["name"], m["text"], m["start"], m["end"]) for m in task["timeframe"]["milestones"]] == [
        ("Sơ kết", "năm 2025", "2025-01-01", "2025-12-31"),
        ("Tổng kết", "30/6/2026", "2026-06-30", "2026-06-30"),
    ]


def test_a_goal_and_a_duty() -> None:
    made = data("# các mục tiêu: A\n- Đạt @(chỉ tiêu: từ 80% - 90%) @(thời hạn: năm 2030)\n# Sở B: Lo việc.")
    (goal,) = made["goals"]
    assert (goal["id"], goal["path"], goal["text"]) == (
        "dat-tu-80-90-nam-2030",
        "I.-1",
        "Đạt từ 80% - 90% năm 2030",
    )
    (measure,) = goal["measures"]
    assert [measure[key] for key in ("text", "comparison", "value", "upper", "unit")] == [
        "từ 80% - 90%",
        "between",
        80,
        90,
        "%",
    ]
    assert goal["timeframe"]["end"] == "2030-12-31"
    assert made["duties"] == [
        {
            "owner": {"name": "Sở B", "id": None},
            "path": "II",
            "text": "Lo việc.",
            "source": {"file": "ke-hoach.kh", "line": 4},
        }
    ]


def test_a_cited_document() -> None:
    made = data(
        "văn bản v: Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;\n# A"
    )
    assert made["documents"] == [
        {
            "id": "v",
            "text": "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư",
            "short": "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ",
            "basis": False,
            "type": "Nghị định",
            "number": "30",
            "symbol": "NĐ-CP",
            "code": "30/2020/NĐ-CP",
            "date": "2020-03-05",
            "issuer": "Chính phủ",
            "title": "về công tác văn thư",
            "source": {"file": "ke-hoach.kh", "line": 2},
        }
    ]
