"""The task list as plain data, in the published form (``schema.json`` beside this file, version 1)."""

from __future__ import annotations

import os.path
from datetime import date
from typing import Any

from kehoach.model.measure import Measure
from kehoach.model.parents import ParentPlan
from kehoach.model.plan import (
    CitedDocument,
    DeclaredUnit,
    Duty,
    FieldValue,
    Goal,
    Plan,
    Role,
    Task,
    Unit,
    plain,
)
from kehoach.model.timeframe import Timeframe
from kehoach.model.timeframe_year import in_year, plan_year
from kehoach.render.frame import carrier_words
from kehoach.render.machine_header import split_code
from kehoach.text.source import Source
from kehoach.text.span import Span

FORM = 1
Data = dict[str, Any]


def task_list(plan: Plan, sources: tuple[Source, ...], carrier: Plan | None = None) -> Data:
    """Return a plan's task list.

    Args:
        plan: the plan.
        sources: its files, for ``source{file, line}``.
        carrier: the first document of its file; when the plan is attached to it, its documents are the plan's too.
    """
    place, when = _Places(sources), _Times(plan)
    data: Data = {
        "version": FORM,
        "plan": _plan(plan),
        "documents": [_document(document, place) for document in _documents(plan, carrier)],
        "goals": [_goal(goal, place, when) for goal in plan.goals],
        "tasks": [_task(task, place, when) for task in plan.tasks],
        "duties": [_duty(duty, owner, place) for duty in plan.duties for owner in duty.owner],
    }
    if plan.parents:
        for one, task in zip(data["tasks"], plan.tasks, strict=True):
            one["details"] = _details(task, plan)
    units = [_declared(unit) for unit in plan.units if unit.short or unit.aliases or unit.members]
    return {**data, "units": units} if units else data


class _Places:
    """Places as data: files by their path from the plan's own folder, so that they are the same everywhere."""

    def __init__(self, sources: tuple[Source, ...]) -> None:
        folder = os.path.dirname(sources[0].path) or "."
        self.sources = sources
        self.names = [os.path.relpath(source.path, folder).replace("\\", "/") for source in sources]

    def __call__(self, span: Span) -> Data:
        line = self.sources[span.file].position(span.start).line
        return {"file": self.names[span.file], "line": line}


class _Times:
    """Timeframes as data, with the year of the plan where the words name none."""

    def __init__(self, plan: Plan) -> None:
        day = plan.head.date or (plan.carrier.head.date if plan.carrier else None)
        self.year = plan_year(plan.head.period, day, plain(plan.abstract))
        self.issued = (
            None if day is None or day.year is None else date(day.year, day.month or 1, day.day or 1)
        )

    def __call__(self, timeframe: Timeframe) -> Data:
        return _timeframe(in_year(timeframe, self.year, self.issued))


def _documents(plan: Plan, carrier: Plan | None) -> list[CitedDocument]:
    """Return the documents of a plan, those of the decision that carries it before its own."""
    before = carrier.documents if carrier is not None and plan.carrier is not None else ()
    said = {document.text for document in before}
    return [*before, *(document for document in plan.documents if document.text not in said)]


def _plan(plan: Plan) -> Data:
    head = plan.head
    own = head.number.text if head.number and plan.carrier is None else ""
    texts: Data = {
        "type": plan.type_name,
        "number": own if own and own[0] not in "/-" else None,
        "symbol": split_code(own)[1] or None,
        "date": head.date.iso() if head.date else None,
        "place": head.place.text if head.place and head.place.text else None,
        "issuer": head.issuer.text if head.issuer else None,
        "parent": head.parent.text if head.parent else None,
        "title": plain(plan.abstract),
        "period": _timeframe(head.period) if head.period else None,
        "recipients": [recipient.text for recipient in plan.recipients or ()],
        "signature": None,
    }
    if plan.carrier is not None:
        texts["attached_to"] = carrier_words(plan)
    if plan.parents:
        texts["parent_plans"] = [_parent(parent) for parent in plan.parents]
    if plan.signature is not None:
        texts["signature"] = {"capacity": list(plan.signature.capacity), "name": plan.signature.name or None}
    return texts


def _parent(parent: ParentPlan) -> Data:
    return {
        "file": parent.file,
        "type": parent.type_name,
        "number": parent.number or None,
        "issuer": parent.issuer or None,
        "title": parent.title,
    }


def _document(document: CitedDocument, place: _Places) -> Data:
    found = document.citation
    return {
        "id": document.id,
        "text": document.text,
        "short": document.short,
        "basis": document.basis,
        "type": found.type if found else None,
        "number": found.number if found else None,
        "symbol": found.symbol if found else None,
        "code": found.code if found else None,
        "date": found.date.isoformat() if found and found.date else None,
        "issuer": found.issuer if found else None,
        "title": found.title if found else None,
        "source": place(document.span),
    }


def _goal(goal: Goal, place: _Places, when: _Times) -> Data:
    return {
        "id": goal.id,
        "path": goal.path,
        "text": goal.text,
        "measures": [_measure(measure) for measure in goal.measures],
        "timeframe": when(goal.timeframe) if goal.timeframe else None,
        "fields": _fields(goal.fields, when),
        "source": place(goal.span),
    }


def _measure(measure: Measure) -> Data:
    return {
        "text": measure.text,
        "comparison": measure.comparison,
        "value": measure.value,
        "upper": measure.upper,
        "unit": measure.unit,
        "change": measure.change,
    }


def _task(task: Task, place: _Places, when: _Times) -> Data:
    role = task.role
    return {
        "id": task.id,
        "path": task.path,
        "title": task.title,
        "text": task.text,
        "lead": [_unit(unit) for unit in role.lead],
        "partners": [_unit(unit) for unit in role.partners],
        "executors": [_unit(unit) for unit in role.executors],
        "fields": _fields(role.fields, when),
        "timeframe": _task_timeframe(role, when),
        "outputs": list(role.outputs),
        "budget": role.budget,
        "goals": list(task.goals),
        "relations": [{"kind": kind, "text": text} for kind, text in task.relations],
        "source": place(task.span),
    }


def _details(task: Task, plan: Plan) -> list[Data]:
    """Return the tasks of parent plans that a task carries out."""
    found = []
    for detail in task.details:
        parent = plan.parents[detail.parent]
        one = parent.tasks[detail.task]
        found.append({"file": parent.file, "id": one.id, "path": one.path, "title": one.title})
    return found


def _declared(unit: DeclaredUnit) -> Data:
    """Return a declared body with its other names and its members, so that a list can be searched for it alone."""
    names = [name for name in (unit.short, *unit.aliases) if name]
    return {
        "id": unit.id,
        "kind": unit.kind,
        "name": unit.name,
        "names": names,
        "members": list(unit.members),
    }


def _unit(unit: Unit) -> Data:
    data: Data = {"name": unit.name, "id": unit.id}
    if unit.note:
        data["note"] = unit.note
    if unit.inherited:
        data["inherited"] = True
    return data


def _fields(fields: tuple[FieldValue, ...], when: _Times) -> Data:
    data: Data = {}
    for field in fields:
        if field.name in data:  # said twice: both texts are kept
            data[field.name]["text"] += f"; {field.text}"
            continue
        entry: Data = {"label": field.label, "text": field.text}
        if field.timeframe is not None:
            entry["timeframe"] = when(field.timeframe)
        if field.inherited:
            entry["inherited"] = True
        data[field.name] = entry
    return data


def _task_timeframe(role: Role, when: _Times) -> Data | None:
    if role.timeframe is None:
        return None
    data = when(role.timeframe)
    if role.timeframe_inherited:
        data["inherited"] = True
    return data


def _timeframe(timeframe: Timeframe) -> Data:
    data: Data = {
        "text": timeframe.text,
        "kind": timeframe.kind,
        "start": timeframe.start.isoformat() if timeframe.start else None,
        "end": timeframe.end.isoformat() if timeframe.end else None,
        "rrule": timeframe.rrule,
        "condition": timeframe.condition,
        "milestones": [{"name": m.name, **_timeframe(m.timeframe)} for m in timeframe.milestones],
    }
    if timeframe.certainty != "stated":
        data["certainty"] = timeframe.certainty
    if timeframe.duration is not None:
        data["duration"] = timeframe.duration
    if timeframe.start_time is not None:
        data["start_time"] = timeframe.start_time
    if timeframe.end_time is not None:
        data["end_time"] = timeframe.end_time
    return data


def _duty(duty: Duty, owner: Unit, place: _Places) -> Data:
    return {
        "owner": _unit(owner),
        "path": duty.path,
        "text": duty.text,
        "source": place(duty.span),
    }
