"""The task lists of a file's documents, and their plain form: what is kept of them between two runs."""

from __future__ import annotations

from typing import Any

from kehoach.driver import Compilation
from kehoach.model.plan import DeclaredUnit, Plan
from kehoach.render.summary import headings
from kehoach.render.tasks.extract import Listed
from kehoach.render.tasks.form import task_list
from kehoach.text.span import NOWHERE


def listed_of(plan: Compilation) -> list[tuple[Plan, Listed]]:
    """Return the documents of a file that have data, each with its task list."""
    found = []
    for document in plan.plans_with_data if plan.plans else ():
        names = {unit.id: unit.name for unit in document.units}
        data = task_list(document, plan.sources, plan.plans[0])
        found.append(
            (document, Listed(data, plan.path, names, units=document.units, headings=headings(document)))
        )
    return found


def pack(lists: list[Listed]) -> list[Any]:
    """Return task lists as values that JSON can hold."""
    return [
        [listed.data, listed.file, [list(unit[:-1]) for unit in listed.units], dict(listed.headings)]
        for listed in lists
    ]


def unpack(packed: list[Any]) -> list[Listed]:
    """Return the task lists that :func:`pack` took; the places of declarations are gone."""
    lists = []
    for data, file, rows, titles in packed:
        units = tuple(
            DeclaredUnit(kind, ident, name, short, tuple(aliases), tuple(members), used, NOWHERE)
            for kind, ident, name, short, aliases, members, used in rows
        )
        names = {unit.id: unit.name for unit in units}
        lists.append(Listed(data, file, names, units=units, headings=titles))
    return lists
