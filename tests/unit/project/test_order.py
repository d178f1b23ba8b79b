"""Plans that carry out a task list which is built too are built after it."""

from __future__ import annotations

import os
from pathlib import Path

from small_projects import PLAN, Project, put

from kehoach.project.order import Order, in_order
from kehoach.project.work import Request


def order(root: Path, names: str) -> Order:
    """Return the order of plans that lie in a folder."""
    return in_order(
        [Request("build", f"{name}.kh") for name in names], {f"{name}.kh": name for name in names}
    )


def below(root: Path, name: str, *parents: str) -> None:
    """Write a plan with parents."""
    lines = "".join(f"kế hoạch cấp trên: {parent}\n" for parent in parents)
    put(root / f"{name}.kh", PLAN.replace("số:", f"{lines}số:"))


def turns(found: Order) -> list[str]:
    return ["".join(request.path[0] for request in turn) for turn in found.turns]


def test_lists_are_built_before_the_plans_that_carry_them_out(project: Project) -> None:
    root = project()
    below(root, "a", "b.tasks.yaml")
    below(root, "b", "c.tasks.json", "x.tasks.yaml")
    below(root, "c", "d.kh")
    below(root, "d")
    found = order(root, "abcde")
    assert turns(found) == ["cde", "b", "a"]
    assert found.parents["a.kh"] == {os.path.realpath("b.tasks.yaml")}


def test_plans_that_name_each_other_in_a_circle_are_built_all_the_same(project: Project) -> None:
    root = project()
    below(root, "a", "b.tasks.yaml")
    below(root, "b", "a.tasks.yaml")
    below(root, "c", "c.tasks.yaml")
    assert turns(order(root, "abc")) == ["c", "ab"]
