"""``kehoach query``."""

from __future__ import annotations

import builtins
import csv
import json
import os
import subprocess
import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

import kehoach

Run = Callable[..., Any]
Write = Callable[..., Path]

PLAN = (
    "kế hoạch: Thử\ncơ quan: Sở A\nsố: {0}/KH-SA\nngày: 5/1/2026\n# nhiệm vụ: Việc\n"
    "## Một\nchủ trì: Sở Nội vụ\nthời gian: quý III/2026\n## Hai\nchủ trì: Sở Tư pháp\nphối hợp: Sở Nội vụ\n"
)
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(kehoach.__file__).parents[1])}
BY = "select unit, led, partnered from by_unit"


def test_the_answer_is_a_table(run: Run, write: Write) -> None:
    write("a.kh", PLAN.format(1))
    write("b.kh", PLAN.format(2))
    code, out, err = run("query", BY, "a.kh", "b.kh")
    assert (code, err) == (0, "")
    assert out == (
        "unit        led  partnered\n──────────  ───  ─────────\n"
        "Sở Nội vụ     2          2\nSở Tư pháp    2          0\n"
    )


def test_without_files_the_plans_of_this_folder_are_asked(run: Run, write: Write) -> None:
    write("2026/a.kh", PLAN.format(1))
    write("b.kh", PLAN.format(2))
    out = run("query", "select plan, number from plans order by plan", "--format", "csv").out
    assert out == "\ufeffplan,number\r\n2026/a.kh,1/KH-SA\r\nb.kh,2/KH-SA\r\n"


def test_the_file_may_stand_before_the_question(run: Run, write: Write) -> None:
    write("a.kh", PLAN.format(1))
    write("b.kh", PLAN.format(2))
    assert run("query", "a.kh", "b.kh", BY) == run("query", BY, "a.kh", "b.kh")
    code, out, err = run("query", "a.kh")
    assert (code, out) == (2, "") and "SQL" in err


def test_the_question_may_come_from_the_input(
    run: Run, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.kh", PLAN.format(1))
    monkeypatch.setattr(sys, "stdin", StringIO(BY + "\n"))
    assert run("query", "-", "a.kh") == run("query", BY, "a.kh")


def test_without_a_question_it_says_what_may_be_asked(run: Run) -> None:
    code, out, err = run("query")
    assert (code, err) == (0, "")
    assert "by_unit" in out and "nhiệm vụ" in out
    assert "leading units" in run("query", "--lang", "en").out


def test_the_form_is_chosen_or_said_by_the_ending(run: Run, write: Write, tmp_path: Path) -> None:
    write("a.kh", PLAN.format(1))
    assert json.loads(run("query", BY, "a.kh", "--format", "json").out)[0] == {
        "unit": "Sở Nội vụ",
        "led": 1,
        "partnered": 1,
    }
    assert run("query", BY, "a.kh", "--format", "md").out.startswith(
        "| unit | led | partnered |\n| --- | ---: |"
    )
    for ending, begin in {"csv": "\ufeffunit,led", "json": "[", "md": "| unit", "txt": "unit  "}.items():
        assert run("query", BY, "a.kh", "-o", f"x.{ending}") == (0, f"→ x.{ending}\n", "")
        assert (tmp_path / f"x.{ending}").read_text(encoding="utf-8").startswith(begin)
    code, out, err = run("query", BY, "a.kh", "-o", "x.xls")
    assert (code, out) == (2, "") and "--format" in err
    assert not (tmp_path / "x.xls").exists()


def test_task_lists_answer_as_their_plans_do(run: Run, write: Write) -> None:
    write("a.kh", PLAN.format(1))
    asked = run("query", "select title, leads, due_date, line from tasks", "a.kh")
    for name in ("viec.json", "viec.yaml"):
        assert run("tasks", "a.kh", "-o", name).code == 0
        assert run("query", "select title, leads, due_date, line from tasks", name) == asked


def test_of_a_folder_without_plans_the_task_lists_are_taken(run: Run, write: Write) -> None:
    write("a.kh", PLAN.format(1))
    write("lists/package.json", "{}")
    assert run("tasks", "a.kh", "-o", "lists/a.tasks.yaml").code == 0
    assert run("query", "select plan from plans", "lists", "--format", "csv").out.split() == [
        "\ufeffplan",
        "lists/a.tasks.yaml",
    ]


def test_every_document_of_a_file_with_tasks_is_a_plan(run: Run, write: Write) -> None:
    write("hai.kh", "kế hoạch: Một\n# nhiệm vụ: A\n## B\nkế hoạch: Hai\n# nhiệm vụ: C\n## D\n")
    rows = list(
        csv.reader(StringIO(run("query", "select plan, title from plans", "hai.kh", "--format", "csv").out))
    )
    assert rows[1:] == [["hai.kh", "Một"], ["hai.kh#2", "Hai"]]


@pytest.mark.parametrize(
    ("language", "said"), [("vi", "câu SQL sai ở dòng 2, cột 3"), ("en", "wrong at line 2, column 3")]
)
def test_a_wrong_question_is_told_once_with_its_place(
    run: Run, write: Write, language: str, said: str
) -> None:
    write("a.kh", PLAN.format(1))
    code, out, err = run("query", "select 'đ',\n  foo from tasks", "a.kh", "--lang", language)
    assert (code, out) == (1, "")
    assert said in err and 'Referenced column "foo" not found' in err
    assert err.endswith("\n    foo from tasks\n    ^\n")


def test_a_question_that_changes_or_reads_files_is_refused(run: Run, write: Write, tmp_path: Path) -> None:
    write("a.kh", PLAN.format(1))
    for sql in (
        "copy tasks to 'x.csv'",
        "from 'a.kh'",
        "from read_text('a.kh')",
        "drop table tasks",
        "attach 'x'",
    ):
        code, out, err = run("query", sql, "a.kh", "--cache", "kept")
        assert (code, out) == (1, "") and err.startswith("kehoach: "), sql
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.kh"]


def test_the_sound_plans_answer_beside_a_faulty_one(run: Run, write: Write) -> None:
    write("a.kh", "faulty")
    write("b.kh", PLAN.format(2))
    code, out, err = run("query", "select number from plans")
    assert code == 1
    assert "KH105" in err and "2/KH-SA" in out


def test_a_file_that_is_no_task_list_is_told(run: Run, write: Write) -> None:
    write("a.json", '{"a": 1}')
    assert run("query", BY, "a.json") == (1, "", "kehoach: a.json: không phải danh sách nhiệm vụ\n")
    write("a.json", '{"version": 9, "tasks": []}')
    assert "phiên bản 9" in run("query", BY, "a.json").err


def test_what_is_not_there_could_not_run(run: Run, write: Write, tmp_path: Path) -> None:
    (tmp_path / "trong").mkdir()
    write("a.kh", PLAN.format(1))
    for words in (
        ["khong-co.kh"],
        ["khong-co.json"],
        ["trong"],
        ["*.khong"],
        ["a.kh", "-o", "khong-co/x.csv"],
    ):
        code, out, err = run("query", BY, *words)
        assert (code, out) == (2, "") and err.startswith("kehoach: "), words


def test_the_tables_of_task_lists_are_kept_where_asked(
    run: Run, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.kh", PLAN.format(1))
    run("tasks", "a.kh", "-o", "a.json")
    first = run("query", BY, "a.json", "--cache", "kept")
    assert first.code == 0 and len(list((tmp_path / "kept").iterdir())) == 1
    with monkeypatch.context() as patch:
        patch.setattr("kehoach.cli.lists.read_lists", lambda path, data: pytest.fail("read again"))
        assert run("query", BY, "a.json", "--cache", "kept") == first
    write("a.kh", PLAN.format(1).replace("Sở Tư pháp", "Sở Tài chính"))
    run("tasks", "a.kh", "-o", "a.json")
    assert "Sở Tài chính" in run("query", BY, "a.json", "--cache", "kept").out


def test_plans_are_never_answered_from_what_was_kept(run: Run, write: Write, tmp_path: Path) -> None:
    write("chung.kh", "đơn vị nv: Sở Nội vụ\n")
    write("a.kh", PLAN.format(1).replace("Sở Nội vụ", "@nv").replace("số:", "dùng: chung.kh\nsố:"))
    assert "Sở Nội vụ" in run("query", BY, "a.kh", "--cache", "kept").out
    write("chung.kh", "đơn vị nv: Sở Y tế\n")
    assert "Sở Y tế" in run("query", BY, "a.kh", "--cache", "kept").out


def test_files_that_others_use_are_no_plans(run: Run, write: Write) -> None:
    write("chung.kh", "đơn vị nv: Sở Nội vụ\n")
    write("a.kh", PLAN.format(1).replace("Sở Nội vụ", "@nv").replace("số:", "dùng: chung.kh\nsố:"))
    code, out, err = run("query", "select plan from plans", "--format", "csv")
    assert (code, out, err) == (0, "\ufeffplan\r\na.kh\r\n", "")


def test_no_other_command_loads_the_database(run: Run, write: Write, tmp_path: Path) -> None:
    write("a.kh", PLAN.format(1))
    code = (
        "import sys; from kehoach.cli.main import main; main(['tasks', 'a.kh', '-o', 'a.json']); main(['query']);"
        "sys.exit(any(name.startswith(('duckdb', '_duckdb', 'numpy')) for name in sys.modules))"
    )
    process = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=ENVIRONMENT, capture_output=True, check=False
    )
    assert process.returncode == 0, process.stderr.decode()


def test_a_missing_library_is_named_with_its_command(
    run: Run, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.kh", PLAN.format(1))
    real = builtins.__import__

    def without(name: str, *more: Any) -> Any:
        if name == "duckdb":
            raise ModuleNotFoundError("No module named 'duckdb'", name="duckdb")
        return real(name, *more)

    for module in [name for name in sys.modules if name.startswith(("kehoach.querying", "duckdb"))]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setattr(builtins, "__import__", without)
    for words in (["query", BY, "a.kh"], ["export", "--parquet", "x", "a.kh"]):
        code, out, err = run(*words)
        assert (code, out) == (2, "")
        assert 'pip install "kehoach[query]"' in err
    assert run("query").code == 0
