"""What may be asked for: documented, and there under the names and types that the page gives."""

from __future__ import annotations

import re

import pytest

from kehoach.querying.database import Database
from kehoach.querying.schema import Table, describe, everything, tables

TAKES = {"overdue": "'2030-01-01'", "due_between": "'2020-01-01', '2030-01-01'"}


@pytest.mark.parametrize("table", [t for t in everything() if t.columns], ids=lambda table: table.name)
def test_what_is_described_is_what_a_query_finds(table: Table, examples: Database) -> None:
    source = f"{table.name}({TAKES[table.name]})" if table.kind == "macro" else table.name
    found = examples.run(f"from {source}")
    assert list(zip(found.columns, found.types, strict=True)) == [(c.name, c.type) for c in table.columns]


@pytest.mark.parametrize(
    "table", [t for t in everything() if t.kind != "macro"], ids=lambda table: table.name
)
def test_every_column_is_written_without_quotes(table: Table, examples: Database) -> None:
    for column in table.columns:
        name = column.name
        examples.run(
            f"select {name}, count({name}) as {name} from {table.name} group by {name} order by {name}"
        )


def test_every_macro_takes_what_is_described(examples: Database) -> None:
    taken = dict(
        examples.run("select function_name, parameters from duckdb_functions() where not internal").rows
    )
    macros = {table.name: table for table in everything() if table.kind == "macro"}
    assert set(taken) == set(macros)
    assert {name: len(found) for name, found in taken.items()} == {
        name: len(table.arguments) for name, table in macros.items()
    }


def test_every_text_is_in_both_languages() -> None:
    for table in everything():
        for text in (table.text, *(column.text for column in table.columns)):
            assert text.vi and text.en, table.name
            assert not re.search(r"[ăâđêôơưĂÂĐÊÔƠƯ]", re.sub(r"[“(][^”)]*[”)]", "", text.en)), text.en


def test_what_joins_has_one_name_and_one_type() -> None:
    for name in ("plan", "task", "goal", "unit_key", "issuer_key"):
        found = {c.type for table in tables().values() for c in table.columns if c.name == name}
        assert found == {"VARCHAR"}, name


def test_the_page_names_every_column() -> None:
    page = describe("vi")
    assert "đơn vị chủ trì" in page and "leading units" in describe("en")
    for table in everything():
        assert re.search(rf"^{table.name}\b", page, re.MULTILINE)
        assert all(re.search(rf"^  {column.name} ", page, re.MULTILINE) for column in table.columns)
