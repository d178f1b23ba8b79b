"""What a query gives."""

from __future__ import annotations

from typing import Any, NamedTuple


class Result(NamedTuple):
    """What a statement gives: the names of the columns, their types as DuckDB names them, and the rows."""

    columns: tuple[str, ...]
    types: tuple[str, ...]
    rows: list[tuple[Any, ...]]
