"""The task list as pages for people: Markdown and one HTML page, from ``templates/text/tasks.<ending>.j2``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from kehoach.render.tasks import tables
from kehoach.render.tasks.extract import Listed
from kehoach.resources import read_text
from kehoach.text.vietnamese import sort_key

_SIGNS = re.compile(r"[\\`*_\[\]<>|~&#]")
_BEGIN = re.compile(r"^([-+]|\d{1,9}[.)])(?=\s)")  # of a list
_ALWAYS = ("path", "text", "lead", "time")
_WHEN_SAID = ("plan", "part", "partner", "executor", "due", "output", "budget")


def to_md(lists: Sequence[Listed], title: str = "Danh sách nhiệm vụ") -> bytes:
    """Return a Markdown page (GFM) with the table of tasks; signs of Markdown in the words print as they are.

    Args:
        lists: the lists of tasks.
        title: its heading.
    """
    return _page("md", lists, title)


def to_html(lists: Sequence[Listed], title: str = "Danh sách nhiệm vụ") -> bytes:
    """Return one HTML page that needs no other file and no network: table, filters, chart, a form for printing.

    Arguments as :func:`to_md`.
    """
    return _page("html", lists, title)


def _page(ending: str, lists: Sequence[Listed], title: str) -> bytes:
    from jinja2 import Environment, StrictUndefined

    environment = Environment(
        undefined=StrictUndefined, autoescape=ending == "html", keep_trailing_newline=True
    )
    environment.filters["words"] = _markdown
    template = environment.from_string(read_text("templates", "text", f"tasks.{ending}.j2"))
    values = {"title": title, **_values(lists)}
    if ending == "html":
        values |= _chart(lists)
    return template.render(values).encode()


def _chart(lists: Sequence[Listed]) -> dict[str, Any]:
    from kehoach.render.chart.page import WIDE, page_chart

    return {"chart": page_chart(lists), "wide": round(WIDE)}


def _values(lists: Sequence[Listed]) -> dict[str, Any]:
    whole = tables.tasks(lists)
    others = [column.name for column in whole.columns if column.name.startswith("field:")]
    table = whole.only([*_WHEN_SAID, *others], _ALWAYS)
    table = _text_first(table)
    due = [column.name for column in whole.columns].index("due")
    found = [
        [unit["name"] for unit in task["lead"]] or [tables.NOBODY]
        for listed in lists
        for task in listed.data["tasks"]
    ]
    rows = zip(table.rows, whole.rows, found, strict=True)
    return {
        "plans": [tables.plan_name(listed.data) for listed in lists],
        "groups": list(dict.fromkeys(group for listed in lists for group in listed.groups)),
        "names": [column.name.removeprefix("field:") for column in table.columns],
        "heads": [column.head for column in table.columns],
        "leads": sorted({name for names in found for name in names}, key=sort_key),
        "rows": [
            {"cells": [_words(cell) for cell in cells], "lead": names, "due": _iso(full[due])}
            for cells, full, names in rows
        ],
        "duties": [
            {"owner": duty["owner"]["name"], "text": duty["text"]}
            for listed in lists
            for duty in listed.data["duties"]
        ],
    }


def _text_first(table: tables.Table) -> tables.Table:
    """Return the table with the whole words of a task behind its number, under the heading “Nhiệm vụ”."""
    names = [column.name for column in table.columns]
    order = [at for at, name in enumerate(names) if name in ("plan", "path")]
    order += [
        names.index("text"),
        *(at for at, name in enumerate(names) if name not in ("plan", "path", "text")),
    ]
    columns = tuple(table.columns[at] for at in order)
    columns = tuple(one._replace(head="Nhiệm vụ") if one.name == "text" else one for one in columns)
    return tables.Table(table.name, columns, tuple(tuple(row[at] for at in order) for row in table.rows))


def _words(cell: tables.Cell) -> str:
    if isinstance(cell, date):
        return f"{cell:%d/%m/}{cell.year}"
    return "" if cell is None else str(cell)


def _iso(cell: tables.Cell) -> str:
    return cell.isoformat() if isinstance(cell, date) else ""


def _markdown(text: str) -> str:
    """Return words that print as they are, also in a table; a line break becomes ``<br>``."""
    text = _BEGIN.sub(lambda m: f"{m[0][:-1]}\\{m[0][-1]}", _SIGNS.sub(r"\\\g<0>", text))
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "<br>")
