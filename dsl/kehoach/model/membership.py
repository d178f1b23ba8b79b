"""Which names stand for a body: its own, its short ones, and those of the groups it belongs to."""

from __future__ import annotations

from typing import Protocol

from kehoach.model.plan import DeclaredUnit
from kehoach.text.vietnamese import key


class Declares(Protocol):
    """What declares bodies and groups: a plan, or a task list that carries them."""

    @property
    def units(self) -> tuple[DeclaredUnit, ...]:
        """The declared bodies, groups and persons."""


def names_of(unit: str, plan: Declares) -> frozenset[str]:
    """Return all names that a body goes by, folded (:func:`kehoach.text.vietnamese.key`).

    The names of the groups that it belongs to are among them, and of the groups that these belong to.

    Args:
        unit: any of its names.
        plan: the plan with its declared units and groups.
    """
    names = {key(unit)}
    for declared in plan.units:
        if _names(declared) & names:
            names |= _names(declared)
    groups = [declared for declared in plan.units if declared.kind == "group"]
    while groups:
        holding = [group for group in groups if {key(member) for member in group.members} & names]
        if not holding:
            break
        names = names.union(*map(_names, holding))
        groups = [group for group in groups if group not in holding]
    return frozenset(names)


def _names(unit: DeclaredUnit) -> set[str]:
    return {key(name) for name in (unit.name, unit.short, *unit.aliases) if name}
