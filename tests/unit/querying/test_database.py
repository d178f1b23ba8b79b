"""Questions, and only questions: what they give, what is refused, and how a wrong one is told."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest

from kehoach.querying.database import Database, StatementError, in_memory
from kehoach.querying.rows import Given, Tables
from kehoach.querying.snapshot import Snapshot, opened, write

Ask = Callable[..., list[tuple[Any, ...]]]
Plan = Callable[..., Given]
TASKS = (
    "# nhiệm vụ: Việc\n## Một\nchủ trì: Sở B\nphối hợp: Sở C; Sở B\nthời gian: quý III/2026\n"
    "## Hai\nchủ trì: Sở B; Sở C\n## Ba\nthực hiện: Sở C\nthời gian: hằng quý\n"
    "# Tổ chức thực hiện\n## Sở C: Bố trí kinh phí.\n"
)


@pytest.fixture(scope="module", params=["in memory", "snapshot"])
def database(
    request: pytest.FixtureRequest, example_tables: Tables, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Database]:
    if request.param == "in memory":
        made = in_memory(example_tables)
    else:
        snapshot = Snapshot(str(tmp_path_factory.mktemp("kept")), "a")
        write(snapshot, example_tables)
        kept = opened(snapshot)
        assert kept is not None
        made = kept
    with made:
        yield made


def test_days_come_back_as_days(database: Database) -> None:
    found = database.run("select min(due_date) as first from tasks")
    assert (found.columns, found.types) == (("first",), ("DATE",))
    assert type(found.rows[0][0]) is date


def test_units_are_counted_by_what_they_do(asked: Ask, plan: Plan) -> None:
    assert asked("from by_unit", plan(TASKS)) == [
        ("Sở B", 1, 2, 1, 0, 1, 1, 0),
        ("Sở C", 1, 1, 1, 1, 0, 1, 1),
    ]


def test_quarters_count_what_is_due_once_and_again(asked: Ask, plan: Plan) -> None:
    head = "kế hoạch: Thử\ncơ quan: Sở A\nngày: 5/1/2026\ngiai đoạn: 2026\n"
    assert asked("from by_quarter", plan(TASKS, head=head)) == [
        ("2026-Q1", 1, 0, 1, 1),
        ("2026-Q2", 1, 0, 1, 1),
        ("2026-Q3", 2, 1, 1, 1),
        ("2026-Q4", 1, 0, 1, 1),
    ]


def test_overdue_is_what_ended_before_the_day(asked: Ask, plan: Plan) -> None:
    head = "kế hoạch: Thử\ncơ quan: Sở A\nngày: 5/1/2026\ngiai đoạn: 2026\n"
    for day, titles in (("2026-09-30", []), ("2026-10-01", ["Một"]), ("2027-01-01", ["Một", "Ba"])):
        found = asked(f"select title from overdue('{day}')", plan(TASKS, head=head))
        assert [title for (title,) in found] == titles, day


def test_due_between_gives_the_first_day_of_each_task_in_that_time(asked: Ask, plan: Plan) -> None:
    head = "kế hoạch: Thử\ncơ quan: Sở A\nngày: 5/1/2026\ngiai đoạn: 2026\n"
    found = asked(
        "select title, day, recurring from due_between('2026-05-01', '2026-12-31')", plan(TASKS, head=head)
    )
    assert found == [("Ba", date(2026, 6, 30), True), ("Một", date(2026, 9, 30), False)]


def test_work_has_a_row_for_each_unit_in_a_role(asked: Ask, plan: Plan) -> None:
    found = asked("select title, role from work where same(unit, 'sở  c') order by title, role", plan(TASKS))
    assert found == [("Ba", "executor"), ("Hai", "lead"), ("Một", "partner")]


def test_no_plan_at_all_gives_empty_tables(asked: Ask) -> None:
    assert asked("from by_unit") == asked("from by_quarter") == asked("from overdue('2026-01-01')") == []


HOSTILE = [
    "from read_text('{0}')",
    "from read_csv('{0}')",
    "from read_json('{0}')",
    "from '{0}'",
    "from parquet_scan('{0}')",
    "from read_duckdb('{0}')",
    "from read_blob('/proc/self/environ')",
    "from glob('/*')",
    "from sniff_csv('{0}')",
    "from read_text('https://example.com')",
    "select * from json_execute_serialized_sql(json_serialize_sql('from read_text(''{0}'')'))",
    "from query('copy tasks to ''{1}''')",
    "copy tasks to '{1}'",
    "copy (select 1) to '{1}' (format parquet)",
    "explain analyze copy tasks to '{1}'",
    "export database '{1}'",
    "attach '{1}'",
    "detach memory",
    "use memory",
    "install httpfs",
    "load httpfs",
    "set enable_external_access = true",
    "reset enable_external_access",
    "set lock_configuration = false",
    "pragma enable_profiling",
    "call enable_logging(storage := 'file', storage_path := '{1}')",
    "from enable_logging(storage := 'file', storage_path := '{1}')",
    "insert into tasks select * from tasks",
    "with x as (insert into serves values ('a', 'b', 'c') returning *) from x",
    "with x as (delete from tasks returning *) from x",
    "update tasks set title = ''",
    "delete from tasks",
    "drop table tasks",
    "create table x (a int)",
    "create temp table x as from tasks",
    "create secret (type s3)",
    "from duckdb_secrets()",
    "prepare x as from tasks",
    "begin",
    "checkpoint",
    "vacuum",
    "select 1; copy tasks to '{1}'",
    "from values_of_python",
]


@pytest.mark.parametrize("sql", HOSTILE)
def test_files_extensions_settings_and_changes_are_refused(
    database: Database, sql: str, tmp_path: Path
) -> None:
    values_of_python = duckdb.sql("select 1 as a") if "values_of_python" in sql else None
    secret = tmp_path / "secret.csv"
    secret.write_text("a\n1\n")
    before = database.run("select count(*), count(distinct title) from tasks").rows
    with pytest.raises(StatementError):
        database.run(sql.format(secret, tmp_path / "out"))
    assert database.run("select count(*), count(distinct title) from tasks").rows == before
    assert [path.name for path in tmp_path.iterdir()] == ["secret.csv"]
    del values_of_python


def test_a_large_sort_writes_no_file_beside_the_plans(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert database.run("select current_setting('temp_directory')").rows == [("",)]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("sql", "line", "column", "said"),
    [
        ("selec 1", 1, 1, 'syntax error at or near "selec"'),
        ("select foo from tasks", 1, 8, 'Referenced column "foo" not found'),
        ("select 'Sở Nội vụ',\n  foo from tasks", 2, 3, 'Referenced column "foo" not found'),
        ("select 'Việc'\nfrom tasks, việc", 2, 13, "Table with name việc does not exist"),
        ("select * from tasks where title = 'abc", 1, 35, "unterminated"),
        ("from overdue('hôm nay')", None, None, "hôm nay"),
        ("select title::int from tasks", None, None, "Could not convert"),
        ("select error('tự gây ra')", None, None, "tự gây ra"),
        ("", None, None, "no statement"),
        ("-- chỉ có lời", None, None, "no statement"),
        ("select 1; select 2", None, None, "one statement"),
        ("select now()", None, None, "today()"),
    ],
)
def test_a_wrong_statement_is_told_with_its_place(
    database: Database, sql: str, line: int | None, column: int | None, said: str
) -> None:
    with pytest.raises(StatementError) as caught:
        database.run(sql)
    assert said in caught.value.text.en
    assert caught.value.text.vi
    if line is not None:
        assert (caught.value.line, caught.value.column) == (line, column)


def test_a_question_can_follow_a_wrong_one(database: Database) -> None:
    with pytest.raises(StatementError):
        database.run("select title::int from tasks")
    assert database.run("select 1").rows == [(1,)]


@pytest.mark.parametrize(
    "sql", ["describe tasks", "show tables", "summarize plans", "select 1;", "values (1)"]
)
def test_what_duckdb_takes_for_a_question_is_one(database: Database, sql: str) -> None:
    assert database.run(sql).rows


def test_ctrl_c_ends_a_question(database: Database) -> None:
    timer = threading.Timer(0.3, lambda: signal.raise_signal(signal.SIGINT))
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    timer.start()
    try:
        with pytest.raises(KeyboardInterrupt):
            database.run(
                "select count(*) from range(100000000) a, range(1000000) b where a.range % 7 = b.range % 5"
            )
    finally:
        timer.cancel()
        signal.signal(signal.SIGINT, before)
    assert database.run("select 1").rows == [(1,)]
