"""What a parent plan gives to a body to do: found by all names of the body, and by the groups that it belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from kehoach.lint.who import folded
from kehoach.model.parents import ParentPlan, ParentTask
from kehoach.model.plan import DeclaredUnit
from kehoach.text.values import NamedTuple

Work = Literal["own", "partner"]
_ROLES: tuple[tuple[str, Work, str, str], ...] = (
    ("lead", "own", "Chủ trì", "Lead"),
    ("executors", "own", "Thực hiện", "Executor"),
    ("partners", "partner", "Phối hợp", "Partner"),
)


class Part(NamedTuple):
    """What a body does in a task: ``own`` work or only as ``partner``, in words, and through which groups."""

    work: Work
    vi: str
    en: str
    groups: tuple[str, ...] = ()


class Body:
    """A body under all its names.

    Args:
        names: the names that it is known by, at least one.
        units: what the plans in question declare: other names, and groups with their members.
    """

    def __init__(self, names: Iterable[str], units: Iterable[DeclaredUnit]) -> None:
        declared = tuple(units)
        self.own = _grown({folded(name) for name in names if name}, declared)
        self.all = _with_groups(self.own, declared)

    def part(self, task: ParentTask) -> Part | None:
        """Return what the body does in a task, None when it has no part in it."""
        found = list(self._parts(task))
        if not found:
            return None
        return Part(
            "own" if any(part.work == "own" for part in found) else "partner",
            "; ".join(part.vi for part in found),
            "; ".join(part.en for part in found),
            tuple(dict.fromkeys(group for part in found for group in part.groups)),
        )

    def _parts(self, task: ParentTask) -> Iterator[Part]:
        for role, work, vi, en in _ROLES:
            named = [name for name in getattr(task, role) if folded(name) in self.all]
            if any(folded(name) in self.own for name in named):
                yield Part(work, vi, en)
            elif named:
                yield Part(work, f"{vi} (trong “{named[0]}”)", f"{en} (in “{named[0]}”)", (named[0],))


def body_of(issuer: str, units: Iterable[DeclaredUnit], parent: ParentPlan) -> Body:
    """Return the issuer of a plan as its parent knows it; *units* are those that the plan itself declares."""
    return Body((issuer,), (*units, *parent.units))


def _names(unit: DeclaredUnit) -> set[str]:
    return {folded(name) for name in (unit.name, unit.short, *unit.aliases) if name}


def _grown(names: set[str], units: tuple[DeclaredUnit, ...]) -> set[str]:
    """Return names with all that declared bodies of one of them go by."""
    left = [known for unit in units if unit.kind != "group" and (known := _names(unit))]
    while touching := [known for known in left if known & names]:
        names = names.union(*touching)
        left = [known for known in left if not known & names]
    return names


def _with_groups(names: set[str], units: tuple[DeclaredUnit, ...]) -> set[str]:
    """Return names with those of the groups that hold one of them, and of the groups that hold these."""
    left = [(_names(unit), {folded(one) for one in unit.members}) for unit in units if unit.kind == "group"]
    while holding := [known for known, members in left if members & names or known & names]:
        names = names.union(*holding)
        left = [(known, members) for known, members in left if not known <= names]
    return names
