"""``kehoach export``."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from kehoach.querying.schema import tables

Run = Callable[..., Any]
Write = Callable[..., Path]


def test_each_table_is_a_parquet_file(run: Run, write: Write, tmp_path: Path) -> None:
    write("a.kh")
    write("b/b.kh")
    code, out, err = run("export", "--parquet", "ra")
    assert (code, err) == (0, "")
    assert sorted(path.stem for path in (tmp_path / "ra").iterdir()) == sorted(tables())
    found = pq.read_table(tmp_path / "ra" / "tasks.parquet").to_pylist()
    assert [(row["plan"], row["title"], row["leads"]) for row in found] == [
        ("a.kh", "Một", "Sở B"),
        ("b/b.kh", "Một", "Sở B"),
    ]
    assert "tasks.parquet: 2 dòng\n" in out


def test_the_sound_plans_are_written_beside_a_faulty_one(run: Run, write: Write, tmp_path: Path) -> None:
    write("a.kh", "faulty")
    write("b.kh")
    code, _, err = run("export", "--parquet", "ra", "a.kh", "b.kh")
    assert code == 1 and "KH105" in err
    assert pq.read_table(tmp_path / "ra" / "plans.parquet")["plan"].to_pylist() == ["b.kh"]


def test_what_cannot_be_read_or_written_could_not_run(run: Run, write: Write, tmp_path: Path) -> None:
    write("a.kh")
    write("tep", "")
    for words in (["ra", "khong-co.kh"], ["tep", "a.kh"], ["tep/ra", "a.kh"]):
        code, out, err = run("export", "--parquet", *words)
        assert (code, out) == (2, "") and err.startswith("kehoach: "), words
    assert not (tmp_path / "ra").exists()


def test_a_file_that_is_no_task_list_is_told(run: Run, write: Write, tmp_path: Path) -> None:
    write("a.yaml", "profile: nd30\n")
    code, out, err = run("export", "--parquet", "ra", "a.yaml", "--lang", "en")
    assert (code, out, err) == (1, "", "kehoach: a.yaml: it is no task list\n")
    assert not (tmp_path / "ra").exists()


def test_without_a_folder_it_could_not_run(run: Run, write: Write) -> None:
    write("a.kh")
    assert run("export", "a.kh").code == 2
