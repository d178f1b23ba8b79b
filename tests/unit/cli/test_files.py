"""Files are found once, and written whole or not at all."""

from __future__ import annotations

import builtins
import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import rmtree
from time import monotonic
from typing import Any

import pytest

from kehoach.cli.files import expand, write_whole

Run = Callable[..., Any]
Write = Callable[..., Path]

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="no such names or rights there")


def test_a_full_disk_names_the_file(run: Run, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.kh")
    usual = builtins.open

    class Full:
        def __init__(self, file: Any) -> None:
            self.file = file

        def __enter__(self) -> Full:
            return self

        def __exit__(self, *error: object) -> None:
            self.file.close()

        def write(self, data: bytes) -> None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def full(path: Any, mode: str = "r", *more: Any, **rest: Any) -> Any:
        file = usual(path, mode, *more, **rest)
        return Full(file) if str(path).endswith(".tmp") else file

    monkeypatch.setattr(builtins, "open", full)
    code, _, err = run("build", "a.kh")
    assert code == 2 and "a.docx: hết chỗ trên đĩa" in err
    assert not [name for name in os.listdir() if name.endswith((".tmp", ".docx"))]


@POSIX
def test_a_name_may_be_as_long_as_the_system_allows(run: Run, write: Write) -> None:
    name = "x" * (255 - len(".tasks.yaml"))
    write(f"{name}.kh")
    assert run("build", f"{name}.kh").code == 0
    assert os.path.exists(f"{name}.tasks.yaml")


@POSIX
def test_what_only_one_person_may_read_stays_so(tmp_path: Path) -> None:
    path = tmp_path / "a.kh"
    path.write_bytes(b"1")
    path.chmod(0o600)
    write_whole({str(path): b"2"})
    assert path.read_bytes() == b"2" and path.stat().st_mode & 0o777 == 0o600


@POSIX
def test_of_a_link_the_file_that_it_leads_to_is_written(tmp_path: Path) -> None:
    path, link = tmp_path / "b" / "a.kh", tmp_path / "a.kh"
    path.parent.mkdir()
    path.write_bytes(b"1")
    link.symlink_to("b/a.kh")
    write_whole({str(link): b"2"})
    assert link.is_symlink() and path.read_bytes() == b"2"


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
@pytest.mark.parametrize("command", ["check", "build", "tasks"])
def test_a_file_with_a_name_that_is_no_text_is_told_of(run: Run, write: Write, command: str) -> None:
    write("kehoach.yaml", "")
    write("k\udcff.kh")
    code, _, err = run(command)
    assert code == 2 and "UTF-8" in err and "KH901" not in err


def test_names_are_taken_in_linear_time_and_each_once() -> None:
    names = [f"{number}.kh" for number in range(20_000)]
    begun = monotonic()
    assert expand([*names, *names], "vi") == names
    assert monotonic() - begun < 2


def test_a_file_that_is_not_overwritten_is_told_of_with_its_plan(run: Run, write: Write) -> None:
    write("a.kh")
    write("a.docx", "việc của ai đó")
    code, _, err = run("build", "a.kh")
    assert code == 1 and "--> a.kh\n" in err and ":1:1" not in err


@pytest.mark.parametrize("command", [("build",), ("tasks", "-o", "a.tasks.xlsx")])
def test_a_spreadsheet_that_somebody_filled_in_is_kept_without_any_store(
    run: Run, write: Write, tmp_path: Path, command: tuple[str, ...]
) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    write("kehoach.yaml", "outputs: [tasks.xlsx]\n")
    plan = write("a.kh")
    path = tmp_path / "a.tasks.xlsx"

    def again(*more: str) -> Any:
        rmtree(tmp_path / ".kehoach-cache", ignore_errors=True)
        return run(*command, *more)

    assert again().code == 0
    plan.write_text(plan.read_text(encoding="utf-8").replace("Một", "Hai"), encoding="utf-8")
    assert again().code == 0  # nobody has worked in it
    book = openpyxl.load_workbook(path)
    book.worksheets[0]["A2"] = "đã xong"
    book.save(path)
    filled = path.read_bytes()
    code, _, err = again()
    assert code == 1 and "KH70" in err and path.read_bytes() == filled
    assert again("--force").code == 0 and path.read_bytes() != filled
    path.write_bytes(b"mine")
    assert again().code == 1 and path.read_bytes() == b"mine"


@pytest.mark.parametrize(
    "command",
    [
        ("tasks", "a.kh", "--format", "json"),
        ("query", "select 1", "a.kh"),
        ("trace", "a.kh", "--parent", "b.kh"),
    ],
)
def test_a_plan_is_not_overwritten_by_what_is_read_from_it(
    run: Run, write: Write, command: tuple[str, ...]
) -> None:
    pytest.importorskip("duckdb")
    plan = write("a.kh")
    write("b.kh")
    before = plan.read_bytes()
    code, _, err = run(*command, "-o", "a.kh")
    assert code == 2 and "a.kh" in err and plan.read_bytes() == before
