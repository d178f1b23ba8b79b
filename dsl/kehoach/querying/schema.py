"""What tables, views and macros there are: their columns, types and meanings, from ``tables.txt``."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple

from kehoach.diagnostics.model import Text
from kehoach.resources import read_text

Kind = Literal["table", "view", "macro"]
_SIGNS: dict[str, Kind] = {"": "table", "=": "view", "@": "macro"}
_HEAD = re.compile(r"\[([=@-]?)(\w+)(?:\(([\w,]*)\))?\] ?(.*)")


class Column(NamedTuple):
    """A column: its name, its type as DuckDB writes it, what it holds."""

    name: str
    type: str
    text: Text


class Table(NamedTuple):
    """A table, a view or a macro (``arguments``: what it takes) and what is in a row of it."""

    name: str
    kind: Kind
    text: Text
    columns: tuple[Column, ...]
    arguments: tuple[str, ...] = ()


@cache
def everything() -> tuple[Table, ...]:
    """Return all tables, then the views and macros."""
    blocks: dict[str, list[Column]] = {}
    heads: list[tuple[str, str, str, Text]] = []
    columns: list[Column] = []
    for line in read_text("querying", "tables.txt").splitlines():
        if line.startswith("[+"):
            columns += blocks[line[2:-1]]
        elif found := _HEAD.match(line):
            columns = blocks[found[2]] = []
            if found[1] != "-":
                vi, _, en = found[4].partition(" | ")
                heads.append((found[1], found[2], found[3] or "", Text(vi, en)))
        elif line and not line.startswith("#"):
            what, vi, en = line.split(" | ")
            name, _, kind = what.partition(" ")
            columns.append(Column(name, kind, Text(vi, en)))
    return tuple(
        Table(name, _SIGNS[sign], text, tuple(blocks[name]), tuple(filter(None, taken.split(","))))
        for sign, name, taken, text in heads
    )


@cache
def tables() -> dict[str, Table]:
    """Return the tables that hold data, by name."""
    return {table.name: table for table in everything() if table.kind == "table"}


def describe(language: str) -> str:
    """Return a page that says what may be asked for.

    Args:
        language: "vi" or "en".
    """
    lines: list[str] = []
    for table in everything():
        name = f"{table.name}({', '.join(table.arguments)})" if table.kind == "macro" else table.name
        lines += ["", f"{name} – {table.text.en if language == 'en' else table.text.vi}"]
        wide = max((len(column.name) for column in table.columns), default=0)
        lines += [
            f"  {column.name:<{wide}}  {column.type:<9}  {column.text.en if language == 'en' else column.text.vi}"
            for column in table.columns
        ]
    return "\n".join(lines[1:]) + "\n"
