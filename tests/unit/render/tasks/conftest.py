"""Task lists of small plans, in memory."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kehoach.driver import Compilation
from kehoach.model.plan import Plan
from kehoach.render.tasks.extract import Listed
from kehoach.render.tasks.form import task_list

HEAD = "cơ quan: Sở A\nsố: 01/KH-SA\nngày: 5/1/2026\n"


@pytest.fixture
def planned() -> Callable[..., tuple[Plan, Listed]]:
    """Return a plan and its list: from what stands below its header."""

    def make(body: str, title: str = "Thử", head: str = HEAD, file: str = "a.kh") -> tuple[Plan, Listed]:
        compilation = Compilation(file, f"kế hoạch: {title}\n{head}{body}".encode())
        assert [error.message.vi for error in compilation.errors if error.severity == "error"] == []
        plan = compilation.main_plan
        names = {unit.id: unit.name for unit in plan.units}
        return plan, Listed(task_list(plan, compilation.sources), file, names)

    return make


@pytest.fixture
def listed(planned: Callable[..., tuple[Plan, Listed]]) -> Callable[..., Listed]:
    """Return only the list."""

    def make(body: str, **more: str) -> Listed:
        return planned(body, **more)[1]

    return make
