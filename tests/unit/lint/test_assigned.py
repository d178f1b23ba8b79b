"""Which tasks of a parent plan are those of a body."""

from __future__ import annotations

import pytest

from kehoach.lint.assigned import Body
from kehoach.model.parents import ParentTask
from kehoach.model.plan import DeclaredUnit
from kehoach.text.span import NOWHERE


def unit(name: str, *aliases: str, kind: str = "unit", members: tuple[str, ...] = ()) -> DeclaredUnit:
    return DeclaredUnit(kind, "a", name, None, aliases, members, 0, NOWHERE)  # type: ignore[arg-type]


UNITS = (
    unit("Sở Tư pháp", "STP"),
    unit("Các sở", kind="group", members=("STP", "Sở Nội vụ")),
    unit("Các sở, ngành", kind="group", members=("Các sở", "Công an tỉnh")),
)


def said(name: str, lead: str = "", executor: str = "", partner: str = "") -> str | None:
    task = ParentTask(
        "a", "I", "A", *(tuple(filter(None, [one])) for one in (lead, partner, executor)), "", None
    )
    part = Body([name], UNITS).part(task)
    return None if part is None else f"{part.work}: {part.vi}"


@pytest.mark.parametrize(
    ("name", "lead"),
    [
        ("Sở Tư pháp", "SỞ TƯ PHÁP"),
        ("STP", "Sở Tư pháp"),
        ("Sở Tư pháp", "STP"),
        ("Ủy ban nhân dân xã Hữu Liên", "UBND xã Hữu Liên"),
        ("Uỷ ban nhân dân xã Hữu Liên", "Ủy ban  nhân dân xã Hữu Liên"),
    ],
)
def test_a_body_is_known_by_all_its_names(name: str, lead: str) -> None:
    assert said(name, lead) == "own: Chủ trì"


def test_groups_count_and_are_said() -> None:
    assert said("Sở Tư pháp", partner="Các sở") == "partner: Phối hợp (trong “Các sở”)"
    assert said("Sở Nội vụ", executor="Các sở, ngành") == "own: Thực hiện (trong “Các sở, ngành”)"
    assert said("Công an tỉnh", executor="Các sở") is None


def test_several_roles_are_all_said_and_own_work_outweighs() -> None:
    assert (
        said("Sở Tư pháp", lead="Các sở", partner="Sở Tư pháp") == "own: Chủ trì (trong “Các sở”); Phối hợp"
    )


@pytest.mark.parametrize("lead", ["Sở Tư pháp tỉnh", "Phòng Tư pháp", "Sở", ""])
def test_another_body_is_not_taken_for_it(lead: str) -> None:
    assert said("Sở Tư pháp", lead) is None


def test_groups_that_hold_each_other_end() -> None:
    units = (unit("A", kind="group", members=("B",)), unit("B", kind="group", members=("A",)))
    task = ParentTask("a", "I", "A", ("B",), (), (), "", None)
    assert Body(["A"], units).part(task) is not None
