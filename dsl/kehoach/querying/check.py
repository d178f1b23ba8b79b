"""Whether the values of tables have the types of their columns: lists may come from any program."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from kehoach.diagnostics.model import Text
from kehoach.querying.schema import Column, tables

_TYPES: dict[str, type] = {"VARCHAR": str, "INTEGER": int, "BOOLEAN": bool, "DATE": date, "DOUBLE": float}
_LARGEST = 2**31 - 1


class NotATaskList(Exception):
    """A file is no task list in the published form; ``plan`` is what it is called, ``text`` what is wrong."""

    def __init__(self, plan: str, text: Text) -> None:
        super().__init__(f"{plan}: {text.en}")
        self.plan = plan
        self.text = text


def check(table: str, found: list[list[Any]]) -> None:
    """Look whether every value has the type of its column.

    Args:
        table: the name of the table.
        found: its columns; none when it is empty.

    Raises:
        NotATaskList: a value has not.
    """
    for column, values in zip(tables()[table].columns, found, strict=False):
        if not _fits(column, values):
            plan, value = next(
                (plan, v) for plan, v in zip(found[0], values, strict=True) if not _fits(column, [v])
            )
            what = f"{table}.{column.name}: {value!a:.60}"
            raise NotATaskList(
                str(plan), Text(f"sai dạng ({what})", f"not in the form ({what} is no {column.type})")
            )


def _fits(column: Column, values: Iterable[Any]) -> bool:
    if column.type.endswith("[]"):
        lists = [value for value in values if value is not None]
        return set(map(type, lists)) <= {list} and _are(str, [one for value in lists for one in value])
    said = [value for value in values if value is not None]
    kind = _TYPES[column.type]
    if kind is int:
        return _are(int, said) and max(map(abs, said), default=0) <= _LARGEST
    return _are(kind, said)


def _are(kind: type, values: list[Any]) -> bool:
    if not set(map(type, values)) <= {kind}:
        return False
    if kind is str:
        try:
            "".join(values).encode()
        except UnicodeEncodeError:  # half of a pair of UTF-16, which JSON can write
            return False
    return True
