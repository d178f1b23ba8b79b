"""Who does what by when: from the values given to a task, own and inherited, to its roles."""

from __future__ import annotations

from collections.abc import Mapping

from kehoach.model.draft import Given
from kehoach.model.plan import FieldValue, Role, Unit
from kehoach.model.timeframe import Milestone, Timeframe, join_milestones, parse_milestones, parse_timeframe
from kehoach.model.units import split_units
from kehoach.text.span import NOWHERE, Span
from kehoach.text.vietnamese import key

_ROLES = {"lead": "lead", "partner": "partners", "executor": "executors"}
# A task that names who leads or carries it out itself says otherwise than a lead from above.
_ACCOUNTABLE = frozenset({"lead", "executor"})


class Bodies:
    """The declared units and groups, by every name they go by."""

    def __init__(self, names: Mapping[str, str], types: Mapping[str, str]) -> None:
        self.ids = dict(names)
        self.known = frozenset(names)
        self.types = types  # field name → type

    def units(self, given: Given, inherited: bool, doubtful: list[tuple[str, Span]]) -> list[Unit]:
        """Return the units named in a value."""
        parted = split_units(given.text, self.known)
        doubtful += [(entry, given.span) for entry in parted.doubtful]
        return [
            Unit(unit.name, self.ids.get(key(unit.name)), unit.note, inherited, given.span)
            for unit in parted.units
        ]


def effective(own: list[Given], above: list[list[Given]]) -> list[tuple[Given, bool]]:
    """Return the values that count for a task, each with whether it is inherited.

    Args:
        own: what the task itself says.
        above: what the headings above it and the header say, nearest first.
    """
    result = [(given, False) for given in own]
    said = {given.field for given in own}
    if said & _ACCOUNTABLE:
        said |= _ACCOUNTABLE
    for level in above:
        result += [(given, True) for given in level if given.field not in said]
        said |= {given.field for given in level}
    return result


def field_value(given: Given, inherited: bool, bodies: Bodies) -> FieldValue:
    """Return a value as one of the other fields, with its timeframe when the field is one of time."""
    text = given.text.strip()
    when = parse_timeframe(text) if bodies.types.get(given.field) == "time" else None
    return FieldValue(given.field, given.label, text.removesuffix("."), given.span, inherited, when)


def make_role(own: list[Given], above: list[list[Given]], bodies: Bodies) -> Role:
    """Return the roles and times of one task."""
    values = effective(own, above)
    doubtful: list[tuple[str, Span]] = []
    units: dict[str, list[Unit]] = {"lead": [], "partners": [], "executors": []}
    fields: list[FieldValue] = []
    times = [v for v in values if v[0].field == "time" and (v[0].text.strip() or v[0].points)]
    outputs: list[str] = []
    budget: list[str] = []
    for given, inherited in values:
        text = given.text.strip()
        if given.field in _ROLES:
            units[_ROLES[given.field]] += bodies.units(given, inherited, doubtful)
        elif given.field == "output":
            outputs.append(text.removesuffix("."))
        elif given.field == "budget":
            budget.append(text.removesuffix("."))
        elif given.field != "time":
            fields.append(field_value(given, inherited, bodies))
    return Role(
        tuple(units["lead"]), tuple(units["partners"]), tuple(units["executors"]), tuple(fields),
        timeframe([given for given, _ in times]), times[0][0].span if times else NOWHERE,
        bool(times) and times[0][1], tuple(outputs), "; ".join(budget) or None, tuple(doubtful),
    )  # fmt: skip


def timeframe(values: list[Given]) -> Timeframe | None:
    """Return the timeframe of a task, with its milestones; several values become milestones of one."""
    parts = [_one(given) for given in values]
    if len(parts) < 2:
        return parts[0] if parts else None
    text = "; ".join(part.text for part in parts)
    # What recurs or depends on something is one of the parts, not the whole.
    return join_milestones(text, tuple(Milestone("", part) for part in parts))._replace(
        rrule=None, condition=None
    )


def _one(given: Given) -> Timeframe:
    if not given.points or given.text.strip():  # a value of its own: the points below it are only words
        return parse_timeframe(given.text)
    named: list[tuple[str, str]] = []
    for text, _ in given.points:
        name, colon, when = text.strip().rstrip(";,").partition(":")
        named.append((name.strip(), when) if colon else ("", name))
    text = "; ".join(text.strip().rstrip(".;") for text, _ in given.points)
    return parse_milestones(text, named)._replace(rrule=None, condition=None)
