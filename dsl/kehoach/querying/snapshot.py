"""Tables kept in a folder under the digest of what they were made from, so that a second query only opens them.

A snapshot is a DuckDB file. Parquet files were tried: a third of the size, but a quarter of a second to load for a
thousand plans, against 0.02 s to open the one file, and they keep neither views nor the order of names.
"""

from __future__ import annotations

import os
import re
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache
from typing import NamedTuple
from zlib import crc32

import duckdb

from kehoach.diagnostics.model import Text
from kehoach.querying.database import Damaged, Database, StatementError, fill, in_memory, locked
from kehoach.querying.names import macros
from kehoach.querying.result import Result
from kehoach.querying.rows import Given, Tables, tables_of
from kehoach.querying.schema import tables
from kehoach.resources import read_text

LAYOUT = 1  # goes up when rows.py puts something else into a column, so that no older snapshot is taken
KEPT = 4  # snapshots in a folder; the one that was not used for longest goes
_ENDING = ".tables.duckdb"
_HOUR = 3600


class Snapshot(NamedTuple):
    """Where tables are kept: a folder, and the digest of all that they are made from (letters, digits, “-”, “_”)."""

    folder: str
    digest: str

    @property
    def path(self) -> str:
        """The file; another layout of the tables or another DuckDB has another one.

        Raises:
            ValueError: the digest cannot be part of the name of a file.
        """
        if not re.fullmatch(r"[\w-]{1,128}", self.digest, re.ASCII):
            raise ValueError(self.digest)
        return os.path.join(self.folder, f"{self.digest}.{_layout()}-{duckdb.__version__}{_ENDING}")


@cache
def _layout() -> str:
    """Return what stands for the tables, views and macros as they are now."""
    said = "".join((*macros(), *(read_text("querying", name) for name in ("tables.txt", "views.sql"))))
    return f"{LAYOUT}-{crc32(said.encode()):08x}"


def ask(sql: str, lists: Callable[[], Iterable[Given]], snapshot: Snapshot | None = None) -> Result:
    """Return what a statement gives over task lists.

    Args:
        sql: one SELECT statement.
        lists: gives the task lists; called only when there is no good snapshot of them.
        snapshot: where the tables are kept; None: nowhere.

    Raises:
        StatementError: the statement is wrong.
        NotATaskList: a list is not in the published form.
    """
    found = _from(snapshot, sql)
    if found is not None:
        return found
    made = tables_of(lists())
    if snapshot is not None:
        with suppress(OSError, duckdb.Error):  # a folder that cannot be written is no reason not to answer
            write(snapshot, made)
        found = _from(snapshot, sql)
        if found is not None:
            return found
    with in_memory(made) as database:
        try:
            return database.run(sql)
        except Damaged as error:  # nothing is stored here: the statement asks for what cannot be
            raise StatementError(Text(str(error), str(error))) from error


def _from(snapshot: Snapshot | None, sql: str) -> Result | None:
    """Return what a snapshot answers; None when there is none, or it is damaged, and then it is thrown away."""
    database = opened(snapshot) if snapshot is not None else None
    if snapshot is None or database is None:
        return None
    with database:
        try:
            return database.run(sql)
        except Damaged:
            pass
    discard(snapshot)
    return None


def opened(snapshot: Snapshot) -> Database | None:
    """Return the tables that are kept, None when there are none; a file that cannot be read is thrown away."""
    path = snapshot.path
    if not os.path.exists(path):
        return None
    try:
        connection = duckdb.connect(path, read_only=True)
        names = connection.execute("SELECT table_name FROM duckdb_tables() WHERE NOT internal").fetchall()
        if {name for (name,) in names} != set(tables()):
            connection.close()
            raise duckdb.IOException(path)
        database = locked(connection)
    except (duckdb.Error, OSError, UnicodeDecodeError):
        discard(snapshot)
        return None
    with suppress(OSError):
        os.utime(path)
    return database


def write(snapshot: Snapshot, made: Tables) -> None:
    """Keep tables: written whole under another name, then renamed; older snapshots of the folder go.

    Raises:
        OSError, duckdb.Error: it cannot be written.
    """
    path = snapshot.path
    os.makedirs(snapshot.folder, exist_ok=True)
    temporary = f"{path}.{os.getpid()}.tmp"
    try:
        with duckdb.connect(temporary) as connection:
            fill(connection, made)
        os.replace(temporary, path)
    finally:
        for leftover in (temporary, f"{temporary}.wal"):
            with suppress(OSError):
                os.unlink(leftover)
    _tidy(snapshot.folder)


def discard(snapshot: Snapshot) -> None:
    """Throw a snapshot away."""
    with suppress(OSError):
        os.unlink(snapshot.path)


def _tidy(folder: str) -> None:
    """Leave the snapshots used last, and what others are writing just now."""
    found = []
    for name in os.listdir(folder):
        path = os.path.join(folder, name)
        with suppress(OSError):
            if name.endswith(_ENDING):
                found.append((os.path.getmtime(path), path))
            elif f"{_ENDING}." in name and os.path.getmtime(path) < time.time() - _HOUR:
                os.unlink(path)
    for _, path in sorted(found)[:-KEPT]:
        with suppress(OSError):
            os.unlink(path)
