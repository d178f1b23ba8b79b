"""``kehoach build``: files whole or not at all, and nobody's work overwritten."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

Run = Callable[..., Any]
Write = Callable[..., Path]


def names(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def edited(path: Path) -> None:
    """Change a word of a .docx, as somebody would in Word."""
    data = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(data, "w") as new:
        for item in old.infolist():
            content = old.read(item)
            new.writestr(
                item,
                content.replace("Một".encode(), b"Hai")
                if item.filename.endswith("document.xml")
                else content,
            )
    path.write_bytes(data.getvalue())


def test_the_word_file_and_the_task_list_stand_beside_the_plan(
    run: Run, write: Write, tmp_path: Path
) -> None:
    write("x/a.kh")
    code, out, err = run("build", "x/a.kh")
    assert (code, err) == (0, "")
    assert out == "x/a.kh → x/a.docx, x/a.tasks.yaml\n"
    assert names(tmp_path) == ["x/a.docx", "x/a.kh", "x/a.tasks.yaml"]
    assert zipfile.ZipFile(tmp_path / "x" / "a.docx").testzip() is None
    text = (tmp_path / "x" / "a.tasks.yaml").read_text(encoding="utf-8")
    assert text.startswith("# Do kehoach sinh ra từ a.kh")
    assert yaml.safe_load(text)["tasks"][0]["title"] == "Một"


def test_the_task_list_may_be_left_out(run: Run, write: Write, tmp_path: Path) -> None:
    write("a.kh")
    assert run("build", "--no-tasks", "a.kh").code == 0
    assert names(tmp_path) == ["a.docx", "a.kh"]


def test_the_same_plan_gives_the_same_bytes(run: Run, write: Write, tmp_path: Path) -> None:
    write("a.kh")
    run("build", "a.kh")
    first = (tmp_path / "a.docx").read_bytes()
    assert run("build", "a.kh").code == 0
    assert (tmp_path / "a.docx").read_bytes() == first


def test_another_name_or_a_folder_for_the_output(run: Run, write: Write, tmp_path: Path) -> None:
    write("a.kh")
    write("b.kh")
    assert run("build", "a.kh", "-o", "ra/x.docx").code == 0
    assert run("build", "a.kh", "b.kh", "-o", "ra").code == 0
    assert names(tmp_path / "ra") == [
        "a.docx",
        "a.tasks.yaml",
        "b.docx",
        "b.tasks.yaml",
        "x.docx",
        "x.tasks.yaml",
    ]


def test_several_plans_to_one_file_could_not_run(run: Run, write: Write, tmp_path: Path) -> None:
    write("a.kh")
    write("b.kh")
    write("x/a.kh")
    for words in (["a.kh", "b.kh", "-o", "x.docx"], ["a.kh", "x/a.kh", "-o", "ra"]):
        code, out, err = run("build", *words)
        assert (code, out) == (2, "")
        assert err
    assert names(tmp_path) == ["a.kh", "b.kh", "x/a.kh"]


def test_a_faulty_plan_gives_no_file(run: Run, write: Write, tmp_path: Path) -> None:
    write("a.kh", "faulty")
    code, out, err = run("build", "a.kh")
    assert (code, out) == (1, "")
    assert "KH105" in err
    assert names(tmp_path) == ["a.kh"]


def test_the_sound_plans_beside_a_faulty_one_are_built(run: Run, write: Write, tmp_path: Path) -> None:
    write("a.kh", "faulty")
    write("b.kh")
    assert run("build", ".").code == 1
    assert names(tmp_path) == ["a.kh", "b.docx", "b.kh", "b.tasks.yaml"]


def test_a_plan_with_its_annex_and_its_decision_is_one_file(run: Run, write: Write, tmp_path: Path) -> None:
    write("a.kh", "quyết định: A\nsố: 1/QĐ-X\n# B.\nkế hoạch: C\n# D\nphụ lục: E\n| F | G |\n| 1 | 2 |\n")
    assert run("build", "a.kh").code == 0
    assert names(tmp_path) == ["a.docx", "a.kh", "a.tasks.yaml"]


def test_a_word_file_edited_by_hand_is_not_overwritten(run: Run, write: Write, tmp_path: Path) -> None:
    write("a.kh")
    run("build", "a.kh")
    path = tmp_path / "a.docx"
    edited(path)
    work = path.read_bytes()
    (tmp_path / "a.tasks.yaml").unlink()
    code, out, err = run("build", "a.kh")
    assert (code, out) == (1, "")
    assert "KH703" in err and "kehoach import a.docx --into" in err
    assert "--> a.kh\n" in err  # the plan, but no line of it
    assert path.read_bytes() == work
    assert names(tmp_path) == ["a.docx", "a.kh"]
    assert run("build", "--force", "a.kh").code == 0
    assert path.read_bytes() != work


@pytest.mark.parametrize("data", [b"", b"not a zip", b"PK\x03\x04"])
def test_a_foreign_word_file_is_not_overwritten(run: Run, write: Write, tmp_path: Path, data: bytes) -> None:
    write("a.kh")
    write("a.docx", data)
    code, _, err = run("build", "a.kh")
    assert code == 1
    assert "KH704" in err
    assert (tmp_path / "a.docx").read_bytes() == data
    assert names(tmp_path) == ["a.docx", "a.kh"]
    assert run("build", "--force", "a.kh").code == 0


def test_a_word_file_of_another_program_is_not_overwritten(run: Run, write: Write, tmp_path: Path) -> None:
    import docx

    write("a.kh")
    docx.Document().save(str(tmp_path / "a.docx"))
    code, _, err = run("build", "a.kh")
    assert code == 1
    assert "KH704" in err


def test_a_foreign_task_list_is_not_overwritten(run: Run, write: Write, tmp_path: Path) -> None:
    write("a.kh")
    write("a.tasks.yaml", "tasks: mine\n")
    assert run("build", "a.kh").code == 1
    assert names(tmp_path) == ["a.kh", "a.tasks.yaml"]
    assert run("build", "--no-tasks", "a.kh").code == 0


@pytest.mark.parametrize("failing", [1, 2])
def test_a_write_that_fails_leaves_everything_as_it_was(
    run: Run, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: int
) -> None:
    write("a.kh")
    run("build", "a.kh")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    write("a.kh", (tmp_path / "a.kh").read_text(encoding="utf-8").replace("Một", "Hai"))
    count = 0
    real_open = open

    def full_disk(file: Any, mode: str = "r", *rest: Any, **named: Any) -> Any:
        nonlocal count
        if "w" in mode:
            count += 1
            if count == failing:
                raise OSError(28, "No space left on device", str(file))
        return real_open(file, mode, *rest, **named)

    monkeypatch.setattr("builtins.open", full_disk)
    code, out, err = run("build", "a.kh")
    monkeypatch.undo()
    assert (code, out) == (2, "")
    assert "hết chỗ trên đĩa" in err and "KH901" not in err
    after = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert after.keys() == before.keys()
    assert {name for name in after if after[name] != before[name]} == {"a.kh"}


@pytest.mark.parametrize("failing", [1, 2])
def test_a_rename_that_fails_leaves_whole_files_only(
    run: Run, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: int
) -> None:
    write("a.kh")
    run("build", "a.kh")
    old = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    write("a.kh", (tmp_path / "a.kh").read_text(encoding="utf-8").replace("Một", "Hai"))
    write("b.kh", (tmp_path / "a.kh").read_text(encoding="utf-8"))
    run("build", "b.kh")
    count = 0
    rename = os.replace

    def refused(source: str, target: str) -> None:
        nonlocal count
        count += 1
        if count == failing:
            raise OSError(13, "Permission denied", target)
        rename(source, target)

    monkeypatch.setattr(os, "replace", refused)
    code, out, err = run("build", "a.kh")
    monkeypatch.undo()
    assert (code, out) == (2, "")
    assert "không có quyền" in err and "KH901" not in err
    assert names(tmp_path) == ["a.docx", "a.kh", "a.tasks.yaml", "b.docx", "b.kh", "b.tasks.yaml"]
    assert (tmp_path / "a.docx").read_bytes() in (old["a.docx"], (tmp_path / "b.docx").read_bytes())
    assert (tmp_path / "a.tasks.yaml").read_bytes() == old["a.tasks.yaml"]


def test_an_output_that_is_a_folder_could_not_run(run: Run, write: Write, tmp_path: Path) -> None:
    write("a.kh")
    (tmp_path / "a.tasks.yaml").mkdir()
    code, _, err = run("build", "a.kh")
    assert code in (1, 2)
    assert "a.tasks.yaml" in err and "KH901" not in err
    assert names(tmp_path) == ["a.kh"]


def test_no_file_that_is_not_meant_is_left_behind(run: Run, write: Write, tmp_path: Path) -> None:
    write("a.kh")
    run("build", "a.kh")
    assert not [name for name in os.listdir(tmp_path) if name.endswith(".tmp")]


def test_the_profile_may_be_chosen(run: Run, write: Write, tmp_path: Path) -> None:
    write("a.kh")
    run("build", "a.kh")
    first = (tmp_path / "a.docx").read_bytes()
    assert run("build", "--profile", "nd30-b", "a.kh").code == 0
    assert (tmp_path / "a.docx").read_bytes() != first
    code, _, err = run("build", "--profile", "khong-co", "a.kh")
    assert code == 1
    assert "KH702" in err


def test_warnings_of_the_compiler_are_told_and_do_not_fail(run: Run, write: Write) -> None:
    write("a.kh", "kế hoạch: A\ncơ quan: B\n# Nhiệm vụ: C\n")
    code, out, err = run("build", "a.kh")
    assert code == 0
    assert "KH117" in err and "a.docx" in out
