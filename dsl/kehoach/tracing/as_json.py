"""A trace as JSON; its published form is ``schema.json`` beside this file."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from kehoach.model.parents import ParentTask
from kehoach.resources import read_text
from kehoach.tracing.values import Carrying, Cell, Child, Matrix

FORM = 1
Data = dict[str, Any]


def as_json(matrices: Sequence[Matrix]) -> str:
    """Return a trace as JSON text."""
    data = {"version": FORM, "traces": [_matrix(matrix) for matrix in matrices]}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def schema_text() -> str:
    """Return the JSON Schema of the data."""
    return read_text("tracing", "schema.json")


def _matrix(matrix: Matrix) -> Data:
    parent = matrix.parent
    return {
        "parent": {
            "file": parent.file,
            "type": parent.type_name,
            "number": parent.number or None,
            "issuer": parent.issuer or None,
            "title": parent.title,
        },
        "complete": matrix.whole,
        "plans": [_child(matrix, at, child) for at, child in enumerate(matrix.children)],
        "tasks": [{**_task(row.task), "cells": [_cell(cell) for cell in row.cells]} for row in matrix.rows],
        "other_tasks": matrix.others,
    }


def _child(matrix: Matrix, at: int, child: Child) -> Data:
    return {
        "file": child.file,
        "type": child.type_name,
        "number": child.number or None,
        "title": child.title,
        "units": list(child.names),
        "groups": list(child.groups),
        "counts": {
            "given": sum(row.cells[at].part is not None for row in matrix.rows),
            "covered": matrix.count(at, "covered"),
            "late": matrix.count(at, "late"),
            "gap": matrix.count(at, "gap"),
            "partner": matrix.count(at, "partner"),
        },
        "free": [
            {"id": one.id, "path": one.path, "title": one.title, "line": one.line} for one in child.free
        ],
    }


def _task(task: ParentTask) -> Data:
    return {
        "id": task.id,
        "path": task.path,
        "title": task.title,
        "time": task.time or None,
        "deadline": task.deadline.isoformat() if task.deadline else None,
    }


def _cell(cell: Cell) -> Data:
    part = cell.part
    return {
        "state": cell.state or "none",
        "part": part and part.vi,
        "work": part and part.work,
        "groups": list(part.groups) if part else [],
        "tasks": [_carrying(one) for one in cell.tasks],
    }


def _carrying(one: Carrying) -> Data:
    return {
        "id": one.id,
        "path": one.path,
        "title": one.title,
        "line": one.line,
        "time": one.time or None,
        "ends": one.ends.isoformat() if one.ends else None,
        "timing": one.timing,
    }
