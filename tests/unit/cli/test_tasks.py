"""``kehoach tasks``."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft202012Validator

Run = Callable[..., Any]
Write = Callable[..., Path]


def test_the_list_is_printed_as_yaml_or_json(run: Run, write: Write) -> None:
    write("a.kh")
    code, out, err = run("tasks", "a.kh")
    assert (code, err) == (0, "")
    data = yaml.safe_load(out)
    assert [task["title"] for task in data["tasks"]] == ["Một"]
    assert json.loads(run("tasks", "--format", "json", "a.kh").out) == data


def test_several_files_give_a_list_of_lists(run: Run, write: Write) -> None:
    write("a.kh")
    write("b.kh")
    data = yaml.safe_load(run("tasks", "a.kh", "b.kh").out)
    assert data["version"] == 1
    assert [[task["source"]["file"] for task in plan["tasks"]] for plan in data["plans"]] == [
        ["a.kh"],
        ["b.kh"],
    ]


def test_a_faulty_file_is_told_on_stderr_and_leaves_no_data(run: Run, write: Write) -> None:
    write("a.kh", "faulty")
    code, out, err = run("tasks", "a.kh")
    assert (code, out) == (1, "")
    assert "KH105" in err


def test_the_sound_files_beside_a_faulty_one_are_listed(run: Run, write: Write) -> None:
    write("a.kh", "faulty")
    write("b.kh")
    code, out, err = run("tasks", "a.kh", "b.kh")
    assert code == 1
    assert "KH105" in err
    assert len(yaml.safe_load(out)["plans"]) == 1


def test_the_list_may_go_to_a_file(run: Run, write: Write, tmp_path: Path) -> None:
    write("a.kh")
    printed = run("tasks", "a.kh").out
    assert run("tasks", "a.kh", "-o", "x.yaml") == (0, "", "")
    assert (tmp_path / "x.yaml").read_text(encoding="utf-8") == printed
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.kh", "x.yaml"]


def test_a_file_that_cannot_be_written_could_not_run(run: Run, write: Write, tmp_path: Path) -> None:
    write("a.kh")
    (tmp_path / "thu-muc").mkdir()
    for output in ("khong-co/x.yaml", "thu-muc"):
        code, out, err = run("tasks", "a.kh", "-o", output)
        assert (code, out) == (2, "")
        assert output in err and "KH901" not in err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.kh", "thu-muc"]


def test_the_schema_is_printed(run: Run, write: Write) -> None:
    schema = json.loads(run("tasks", "--schema").out)
    write("a.kh")
    Draft202012Validator(schema).validate(json.loads(run("tasks", "--format", "json", "a.kh").out))


def test_no_file_could_not_run(run: Run) -> None:
    code, out, err = run("tasks")
    assert (code, out) == (2, "")
    assert err


def test_every_document_with_tasks_gives_its_list(run: Run, write: Write) -> None:
    write(
        "hai.kh",
        "quyết định: Ban hành\nsố: 1/QĐ-STP\n# Điều khoản\nLời.\nkế hoạch: Một\n# nhiệm vụ: B\n## C\nchủ trì: Sở A\n"
        "kế hoạch: Hai\nsố: 2/KH-STP\n# nhiệm vụ: D\n## E\nchủ trì: Sở B\n",
    )
    lists = json.loads(run("tasks", "hai.kh", "--format", "json").out)["plans"]
    assert [made["plan"]["title"] for made in lists] == ["Một", "Hai"]
