"""Who does what by when in the five plans, a line for each task: reviewed by eye, held word for word."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import kehoach

HERE = Path(__file__).parent
EXAMPLES = sorted((HERE.parents[1] / "examples").glob("*.kh"))


def units(label: str, found: list[dict[str, Any]]) -> str:
    names = [("^" if unit.get("inherited") else "") + unit["name"] for unit in found]
    return f"  {label}: {' | '.join(names)}" if names else ""


def when(frame: dict[str, Any] | None, label: str = "time") -> list[str]:
    if frame is None:
        return []
    up = "^" if frame.get("inherited") else ""
    parts = [
        frame["kind"],
        frame["start"] or "…",
        frame["end"] or "…",
        frame["rrule"] or "",
        frame["condition"] or "",
    ]
    lines = [f"  {label}: {up}{frame['text']} = {' '.join(part for part in parts if part)}"]
    for milestone in frame["milestones"]:
        lines += ["  " + line for line in when(milestone, milestone["name"] or "-")]
    return lines


def described(data: dict[str, Any]) -> str:
    lines = []
    for task in data["tasks"]:
        lines.append(f"{task['path']} {task['id']} (dòng {task['source']['line']})")
        for label in ("lead", "partners", "executors"):
            lines.append(units(label, task[label]))
        lines += when(task["timeframe"])
        for name, field in task["fields"].items():
            lines.append(f"  {name}: {field['text']}")
    for goal in data["goals"]:
        measures = [
            f"{m['comparison']} {m['value']:g} {m['unit']}"
            for m in goal["measures"]
            if m["value"] is not None
        ]
        lines.append(f"{goal['path']} {goal['id']} (dòng {goal['source']['line']}): {'; '.join(measures)}")
        lines += when(goal["timeframe"])
    return "\n".join(line for line in lines if line) + "\n"


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_roles_and_times_are_these(path: Path, request: pytest.FixtureRequest) -> None:
    found = described(kehoach.tasks(path.read_text(encoding="utf-8"), path.name))
    golden = HERE / "golden" / f"{path.stem}.roles"
    if request.config.getoption("--update-golden"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")
