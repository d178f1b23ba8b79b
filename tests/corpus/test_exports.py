"""Exports of the examples, read again by libraries of others, give back what was written."""

from __future__ import annotations

import io
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow
import pytest
import vobject
from pyarrow import csv

from kehoach.driver import Compilation
from kehoach.project.lists import listed_of
from kehoach.render.tasks.extract import Listed
from kehoach.render.tasks.outputs import render

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.kh"))


@pytest.fixture(params=EXAMPLES, ids=lambda path: path.stem[:3])
def lists(request: pytest.FixtureRequest) -> list[Listed]:
    path: Path = request.param
    return [listed for _, listed in listed_of(Compilation(path.name, path.read_bytes()))]


def tasks_of(lists: list[Listed]) -> list[dict[str, Any]]:
    return [task for listed in lists for task in listed.data["tasks"]]


def names(units: list[dict[str, Any]], listed: Listed) -> str:
    said = []
    for unit in units:
        name = listed.names.get(unit["id"] or "", unit["name"])
        said.append(f"{name} ({unit['note']})" if "note" in unit else name)
    return "; ".join(said)


def test_a_table_is_the_same_for_another_reader_of_csv(lists: list[Listed]) -> None:
    options = csv.ParseOptions(newlines_in_values=True)
    columns = ["Số mục", "Nhiệm vụ", "Toàn văn", "Chủ trì", "Phối hợp", "Thời gian"]
    kinds = csv.ConvertOptions(column_types=dict.fromkeys(columns, pyarrow.string()))
    table = csv.read_csv(io.BytesIO(render("csv", lists)), parse_options=options, convert_options=kinds)
    rows = table.select(columns).to_pylist()
    tasks = [(task, listed) for listed in lists for task in listed.data["tasks"]]
    assert len(rows) == len(tasks)
    for row, (task, listed) in zip(rows, tasks, strict=True):
        assert row["Số mục"] == task["path"]
        assert row["Nhiệm vụ"] == task["title"] and row["Toàn văn"] == task["text"]
        assert row["Chủ trì"] == names(task["lead"], listed)
        assert row["Phối hợp"] == names(task["partners"], listed)
        assert row["Thời gian"] == (task["timeframe"]["text"] if task["timeframe"] else "")


def test_the_days_of_a_spreadsheet_are_days(lists: list[Listed]) -> None:
    book = openpyxl.load_workbook(io.BytesIO(render("xlsx", lists)), read_only=True)
    head, *rows = book.worksheets[0].iter_rows(values_only=True)
    at = {str(name): place for place, name in enumerate(head)}
    tasks = tasks_of(lists)
    assert [row[at["Nhiệm vụ"]] for row in rows] == [task["title"] for task in tasks]
    for row, task in zip(rows, tasks, strict=True):
        start = task["timeframe"]["start"] if task["timeframe"] else None
        found = row[at["Từ ngày"]]
        if start is not None and found is not None:
            assert isinstance(found, datetime) and found.date() == date.fromisoformat(start)
    assert any(isinstance(value, datetime) for row in rows for value in row) or not any(
        task["timeframe"] and task["timeframe"]["end"] for task in tasks
    )


def test_a_calendar_is_the_same_for_another_reader(lists: list[Listed]) -> None:
    calendar = vobject.readOne(render("ics", lists).decode())
    todos = calendar.contents.get("vtodo", [])
    titles = {task["title"] for task in tasks_of(lists)}
    milestones = {
        point["name"]
        for task in tasks_of(lists)
        for point in (task["timeframe"] or {"milestones": []})["milestones"]
    }
    assert len({todo.uid.value for todo in todos}) == len(todos)
    for todo in todos:
        said = todo.summary.value
        assert said in titles or any(said.startswith(title) for title in titles) or said in milestones
    ends = {
        task["timeframe"]["end"]
        for task in tasks_of(lists)
        if task["timeframe"] and task["timeframe"]["end"] and not task["timeframe"]["rrule"]
    }
    due = {todo.due.value.isoformat()[:10] for todo in todos if "due" in todo.contents}
    assert ends <= due
