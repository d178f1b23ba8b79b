"""The tables in DuckDB: filled, locked, and asked. Nothing here is imported before a query is asked."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Thread
from types import TracebackType
from typing import Self

import duckdb

from kehoach.diagnostics.model import Text
from kehoach.querying.names import COLLATION, NAMES, macros
from kehoach.querying.result import Result
from kehoach.querying.rows import Tables
from kehoach.querying.schema import Column, tables
from kehoach.resources import read_text

# what a statement may not do: read or write files, load extensions, see variables of Python, change any of this;
# set in this order, for the second one forbids the first
_LOCKS = {
    "temp_directory": "",
    "enable_external_access": "false",
    "autoload_known_extensions": "false",
    "autoinstall_known_extensions": "false",
    "python_enable_replacements": "false",
    "errors_as_json": "true",
    "lock_configuration": "true",
}
_WITH_ZONE = "WITH TIME ZONE"
_BEAT = 0.1  # seconds; on Windows Ctrl-C is seen only between two waits
# these come of files that are not what DuckDB wrote, or of faults of its own, never of a statement alone
_DAMAGE = (duckdb.IOException, duckdb.FatalException, duckdb.InternalException, duckdb.SerializationException)


class StatementError(Exception):
    """A statement is wrong. ``text`` says why; ``line`` and ``column`` (from 1) where, None when that is not known."""

    def __init__(self, text: Text, line: int | None = None, column: int | None = None) -> None:
        super().__init__(text.en)
        self.text = text
        self.line = line
        self.column = column


class Damaged(Exception):
    """A stored database cannot be read."""


class Database:
    """Tables that can be asked, and only that."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection

    def run(self, sql: str) -> Result:
        """Return what one SELECT statement gives.

        Args:
            sql: it, or what DuckDB takes for one (FROM …, WITH …, DESCRIBE …, SUMMARIZE …, SHOW TABLES).

        Raises:
            StatementError: it is wrong, or another kind of statement.
            Damaged: what is stored cannot be read.
        """
        try:
            return self._answer(self._only(sql))
        except _DAMAGE as error:
            raise Damaged(_message(error)[0]) from error
        except duckdb.OutOfMemoryException as error:
            raise StatementError(
                Text("kết quả quá lớn, không đủ bộ nhớ", "the result is too large for the memory")
            ) from error
        except (duckdb.Error, UnicodeEncodeError) as error:
            raise _explained(error, sql) from error

    def _answer(self, statement: duckdb.Statement) -> Result:
        self._connection.execute("BEGIN TRANSACTION READ ONLY")  # WITH can hold an INSERT
        try:
            return _interruptible(self._connection, lambda: _result(self._connection.execute(statement)))
        finally:
            with suppress(duckdb.Error):
                self._connection.rollback()

    def _only(self, sql: str) -> duckdb.Statement:
        found = self._connection.extract_statements(sql)
        if len(found) == 1 and found[0].type == duckdb.StatementType.SELECT:
            return found[0]
        if not found:
            raise StatementError(Text("chưa có câu lệnh nào", "there is no statement"))
        if len(found) > 1:
            raise StatementError(Text("mỗi lần chỉ một câu lệnh", "one statement at a time"))
        raise StatementError(
            Text(
                "chỉ được hỏi (SELECT, FROM, WITH…); không sửa dữ liệu, không đọc ghi tệp",
                "only questions (SELECT, FROM, WITH…); nothing is changed, no file read or written",
            )
        )

    def close(self) -> None:
        """Let go of it."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def in_memory(made: Tables) -> Database:
    """Return a database that holds the tables, locked."""
    connection = duckdb.connect(":memory:")
    fill(connection, made)
    return locked(connection)


def locked(connection: duckdb.DuckDBPyConnection) -> Database:
    """Return a database that can be asked and nothing else, for the rest of its life."""
    for name, value in _LOCKS.items():
        connection.execute(f"SET {name} = '{value}'")
    return Database(connection)


def fill(connection: duckdb.DuckDBPyConnection, made: Tables) -> None:
    """Make the tables, views and macros in an empty database."""
    collated = _has_collation(connection)
    for table in tables().values():
        columns = ", ".join(_declared(column, collated) for column in table.columns)
        connection.execute(f"CREATE TABLE {table.name} ({columns})")
        rows = made.rows[table.name]
        if rows:
            with connection.appender(table.name) as appender:
                appender.append_rows(rows)
    for statement in (*macros(), read_text("querying", "views.sql")):
        connection.execute(statement)


def _result(cursor: duckdb.DuckDBPyConnection) -> Result:
    described = [(str(one[0]), str(one[1])) for one in cursor.description or []]
    for name, kind in described:
        if _WITH_ZONE in kind:  # Python has these only with a further library
            raise StatementError(
                Text(
                    f"cột “{name}” là thời điểm kèm múi giờ; hãy viết {name}::TIMESTAMP, hoặc today()",
                    f"column “{name}” is a time with a zone; write {name}::TIMESTAMP, or today()",
                )
            )
    names, types = tuple(name for name, _ in described), tuple(kind for _, kind in described)
    return Result(names, types, cursor.fetchall())


def _interruptible(connection: duckdb.DuckDBPyConnection, work: Callable[[], Result]) -> Result:
    """Do work that Ctrl-C ends: DuckDB itself does not look for it before a statement is done."""
    results: list[Result] = []
    faults: list[BaseException] = []

    done = Event()  # Thread.join takes a thread for ended when Ctrl-C interrupts the waiting

    def target() -> None:
        try:
            results.append(work())
        except BaseException as error:
            faults.append(error)
        finally:
            done.set()

    Thread(target=target, daemon=True).start()
    try:
        while not done.wait(_BEAT):
            pass
    except KeyboardInterrupt:
        connection.interrupt()
        done.wait()
        raise
    if faults:
        raise faults[0]
    return results[0]


def _declared(column: Column, collated: bool) -> str:
    ordered = collated and column.name in NAMES and column.type == "VARCHAR"
    return f'"{column.name}" {column.type}' + (f" COLLATE {COLLATION}" if ordered else "")


def _has_collation(connection: duckdb.DuckDBPyConnection) -> bool:
    """Tell whether this DuckDB knows the Vietnamese order; builds without ICU do not, and load none here."""
    found = connection.execute("SELECT count(*) FROM pragma_collations() WHERE collname = ?", [COLLATION])
    row = found.fetchone()
    return row is not None and row[0] > 0


def _explained(error: Exception, sql: str) -> StatementError:
    message, at = _message(error)
    text = Text(message, message)
    if at is None:
        return StatementError(text)
    before = sql.encode()[:at].decode(errors="ignore")
    return StatementError(text, before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)


def _message(error: Exception) -> tuple[str, int | None]:
    """Return DuckDB's own words and the byte of the statement that they are about."""
    kind, brace, told = str(error).partition("{")
    try:
        found = json.loads(brace + told)
        at = found.get("position")
        return f"{kind}{found['exception_message']}", int(at) if at is not None else None
    except (ValueError, KeyError, TypeError):
        return re.sub(r"\n+", "\n", str(error)), None
