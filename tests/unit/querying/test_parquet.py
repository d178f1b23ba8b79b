"""Parquet files, read back by another library: what was written, with its types."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.dataset as ds
import pyarrow.parquet as pq
import pytest

from kehoach.querying.parquet import write_parquet
from kehoach.querying.rows import Tables, tables_of
from kehoach.querying.schema import tables

TYPES = {
    "VARCHAR": pa.string(),
    "VARCHAR[]": pa.list_(pa.string()),
    "INTEGER": pa.int32(),
    "DOUBLE": pa.float64(),
    "BOOLEAN": pa.bool_(),
    "DATE": pa.date32(),
}


def test_another_library_reads_back_what_was_written(example_tables: Tables, tmp_path: Path) -> None:
    paths = write_parquet(example_tables, str(tmp_path / "a" / "b"))
    assert list(paths) == list(tables())
    for name, path in paths.items():
        found = pq.read_table(path)
        columns = tables()[name].columns
        assert found.column_names == [column.name for column in columns]
        assert [_plain(kind) for kind in found.schema.types] == [TYPES[column.type] for column in columns], (
            name
        )
        assert [tuple(row.values()) for row in found.to_pylist()] == example_tables.rows[name], name


def _plain(kind: pa.DataType) -> pa.DataType:
    """Return a type without the name that a list gives its elements."""
    return pa.list_(kind.value_type) if pa.types.is_list(kind) else kind


def test_a_day_is_a_day_and_the_file_says_what_made_it(example_tables: Tables, tmp_path: Path) -> None:
    path = write_parquet(example_tables, str(tmp_path))["tasks"]
    days = [day for day in pq.read_table(path)["due_date"].to_pylist() if day]
    assert days and {type(day) for day in days} == {date}
    assert pq.read_metadata(path).metadata[b"form"] == b"1"


def test_empty_tables_have_their_columns_too(tmp_path: Path) -> None:
    found = pq.read_table(write_parquet(tables_of([]), str(tmp_path))["tasks"])
    assert (found.num_rows, found.num_columns) == (0, len(tables()["tasks"].columns))


def test_the_same_tables_give_the_same_bytes(example_tables: Tables, tmp_path: Path) -> None:
    one, two = (write_parquet(example_tables, str(tmp_path / name)) for name in ("một's", "hai"))
    for name in one:
        assert Path(one[name]).read_bytes() == Path(two[name]).read_bytes(), name


def test_old_files_are_replaced_and_others_left(example_tables: Tables, tmp_path: Path) -> None:
    (tmp_path / "tasks.parquet").write_text("cũ")
    (tmp_path / "khac.txt").write_text("của người khác")
    write_parquet(example_tables, str(tmp_path))
    assert pq.read_table(tmp_path / "tasks.parquet").num_rows == len(example_tables.rows["tasks"])
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(
        ["khac.txt", *(f"{name}.parquet" for name in tables())]
    )


def test_what_cannot_be_written_leaves_nothing(example_tables: Tables, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OSError):
        write_parquet(example_tables, str(tmp_path / "file"))
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_folders_of_several_bodies_are_read_as_one(example_tables: Tables, tmp_path: Path) -> None:
    for name in ("stp", "snv"):
        write_parquet(example_tables, str(tmp_path / f"co_quan={name}"))
    files = [str(path) for path in sorted(tmp_path.glob("*/tasks.parquet"))]
    found = ds.dataset(files, partitioning="hive", partition_base_dir=str(tmp_path)).to_table(
        ["co_quan", "task"]
    )
    assert sorted(set(found["co_quan"].to_pylist())) == ["snv", "stp"]
    assert found.num_rows == 2 * len(example_tables.rows["tasks"])
