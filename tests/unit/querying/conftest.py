"""Task lists of small plans, and a database that holds the examples."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kehoach.driver import Compilation
from kehoach.querying.database import Database, in_memory
from kehoach.querying.rows import Given, Tables, tables_of
from kehoach.render.tasks.form import task_list

EXAMPLES = Path(__file__).parents[3] / "examples"
HEAD = "kế hoạch: Thử\ncơ quan: Sở A\nsố: 01/KH-SA\nngày: 5/1/2026\n"


def given(body: str, plan: str = "a.kh", head: str = HEAD) -> Given:
    """Return the list of a plan: from what stands below its header."""
    compilation = Compilation(plan, (head + body).encode())
    assert [error.message.vi for error in compilation.errors if error.severity == "error"] == []
    return Given(plan, task_list(compilation.main_plan, compilation.sources))


@pytest.fixture
def asked() -> Iterator[Callable[..., list[tuple[object, ...]]]]:
    """Ask a question over plans: ``asked("from plans", given(…), …)``."""
    opened: list[Database] = []

    def ask(sql: str, *lists: Given) -> list[tuple[object, ...]]:
        opened.append(in_memory(tables_of(lists)))
        return opened[-1].run(sql).rows

    yield ask
    for database in opened:
        database.close()


@pytest.fixture(scope="session")
def example_lists() -> tuple[Given, ...]:
    """Return the lists of all examples."""
    found = []
    for path in sorted(EXAMPLES.glob("*.kh")):
        compilation = Compilation(str(path), path.read_bytes())
        first = compilation.plans[0]
        found += [
            Given(path.name if nr == 1 else f"{path.name}#{nr}", task_list(plan, compilation.sources, first))
            for nr, plan in enumerate(compilation.plans_with_data, 1)
        ]
    return tuple(found)


@pytest.fixture(scope="session")
def example_tables(example_lists: tuple[Given, ...]) -> Tables:
    """Return the tables of all examples."""
    return tables_of(example_lists)


@pytest.fixture(scope="session")
def examples(example_tables: Tables) -> Iterator[Database]:
    """Return the database of all examples."""
    with in_memory(example_tables) as database:
        yield database


@pytest.fixture
def plan() -> Callable[..., Given]:
    """Return the function :func:`given`."""
    return given
