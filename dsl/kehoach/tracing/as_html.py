"""A trace as one HTML page that prints: ``templates/text/trace.html.j2``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kehoach.resources import read_text
from kehoach.tracing.as_text import day, parent_name
from kehoach.tracing.values import Carrying, Cell, Matrix, State

_SAID: dict[State, str] = {
    "covered": "đã cụ thể hóa",
    "late": "trễ hạn",
    "gap": "chưa có",
    "partner": "phối hợp, chưa có",
    "": "",
}


_MOST_WIDE = 5  # plans whose columns have room for words
_SIGNS: dict[State, str] = {"covered": "✓", "late": "!", "gap": "–", "partner": "○", "": ""}


def as_html(matrices: Sequence[Matrix]) -> bytes:
    """Return a page that needs no other file and no network."""
    from jinja2 import Environment, StrictUndefined

    environment = Environment(undefined=StrictUndefined, autoescape=True, keep_trailing_newline=True)
    template = environment.from_string(read_text("templates", "text", "trace.html.j2"))
    return template.render({"traces": [_matrix(matrix) for matrix in matrices]}).encode()


def _matrix(matrix: Matrix) -> dict[str, Any]:
    return {
        "name": parent_name(matrix),
        "compact": len(matrix.children) > _MOST_WIDE,
        "whole": matrix.whole,
        "others": matrix.others,
        "plans": [
            {
                "file": child.file,
                "name": "; ".join(child.names) or child.file,
                "groups": "; ".join(f"“{group}”" for group in child.groups),
                "given": sum(row.cells[at].part is not None for row in matrix.rows),
                "done": matrix.count(at, "covered", "late"),
                "late": matrix.count(at, "late"),
                "gap": matrix.count(at, "gap"),
                "partner": matrix.count(at, "partner"),
                "free": [f"{one.path} {one.title}" for one in child.free],
            }
            for at, child in enumerate(matrix.children)
        ],
        "rows": [
            {
                "path": row.task.path,
                "title": row.task.title,
                "time": row.task.time,
                "cells": [_cell(cell) for cell in row.cells],
                "several": len(row.doers) > 1,
            }
            for row in matrix.rows
        ],
    }


def _cell(cell: Cell) -> dict[str, Any]:
    said = _SAID[cell.state]
    if cell.state == "late" and not any(one.timing == "late" for one in cell.tasks):
        said = "không rõ hạn"
    return {
        "state": cell.state or "none",
        "sign": _SIGNS[cell.state],
        "paths": [one.path for one in cell.tasks],
        "said": said,
        "part": cell.part.vi if cell.part else "",
        "tasks": [{"name": f"{one.path} {one.title}", "when": _when(one)} for one in cell.tasks],
    }


def _when(one: Carrying) -> str:
    if one.timing == "late":
        return f"xong {day(one.ends)}, sau hạn"
    if one.timing == "no-day":
        return f"“{one.time}”, không có ngày kết thúc" if one.time else "không ghi thời gian"
    return one.time
