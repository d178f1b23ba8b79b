"""Commands without files work on the whole project, do only what is new, and lose nobody's work."""

from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Write = Callable[..., Path]


@pytest.fixture
def settled(write: Write) -> Callable[[str], None]:
    """Write a project of three plans, one faulty, with the settings given."""

    def make(settings: str = "folder: ra\n") -> None:
        write("kehoach.yaml", settings)
        write("a.kh")
        write("x/b.kh", "warned")
        write("x/c.kh", "faulty")

    return make


@pytest.mark.parametrize("command", ["check", "build", "tasks", "fmt"])
def test_without_files_and_without_a_project_nothing_can_be_done(run: Run, command: str) -> None:
    code, out, err = run(command)
    assert (code, out) == (2, "") and "kehoach.yaml" in err
    assert "no kehoach.yaml" in run(command, "--lang", "en").err


@pytest.mark.parametrize("command", ["check", "build", "tasks"])
def test_a_project_without_plans_says_so(run: Run, write: Write, command: str) -> None:
    write("kehoach.yaml", "plans: [x/]\n")
    assert run(command).code == 2 and ".kh" in run(command).err


def test_faulty_settings_are_pointed_at(run: Run, write: Write) -> None:
    write("kehoach.yaml", "outputs:\n- docx\n- tasks.doc\n")
    write("a.kh")
    code, _, err = run("build")
    assert code == 2 and "kehoach.yaml:3" in err and "tasks.xlsx" in err


def test_check_tells_of_all_plans_at_once(run: Run, settled: Callable[..., None]) -> None:
    settled()
    code, out, _ = run("check")
    assert code == 1 and "trong 3 tệp" in out
    assert out.index(os.path.join("x", "b.kh")) < out.index(os.path.join("x", "c.kh"))
    assert run("check") == run("check", "--no-cache") == run("check", "-j", "3")


def test_the_forms_of_a_report_are_the_same_with_and_without_a_store(
    run: Run, settled: Callable[..., None]
) -> None:
    settled()
    for form in ("short", "json", "sarif", "github"):
        first = run("check", "--format", form)
        assert first == run("check", "--format", form) == run("check", "--format", form, "--no-cache")
    assert run("check", "--statistics") == run("check", "--statistics")


def test_a_project_is_built_into_its_folder(run: Run, settled: Callable[..., None], tmp_path: Path) -> None:
    settled("folder: ra\noutputs: [docx, tasks.json, tasks.csv]\n")
    code, out, err = run("build")
    assert code == 1 and "c.kh" in err
    assert out.splitlines()[-1] == "đã dựng 2, không đổi 0, không dựng được 1"
    found = sorted(str(p.relative_to(tmp_path / "ra")) for p in (tmp_path / "ra").rglob("*.*"))
    assert found == [
        *("a.docx", "a.tasks.csv", "a.tasks.json"),
        *(os.path.join("x", f"b.{end}") for end in ("docx", "tasks.csv", "tasks.json")),
    ]
    assert json.loads((tmp_path / "ra" / "a.tasks.json").read_text(encoding="utf-8"))["tasks"]


def test_only_what_is_new_is_built_again(run: Run, settled: Callable[..., None], tmp_path: Path) -> None:
    settled()
    first = run("build")
    again = run("build")
    assert again.out == "đã dựng 0, không đổi 2, không dựng được 1\n"
    assert (again.code, again.err) == (first.code, first.err)  # what is wrong is said every time
    (tmp_path / "ra" / "a.docx").unlink()
    assert run("build").out.splitlines() == [
        f"a.kh → {os.path.join('ra', 'a.docx')}, {os.path.join('ra', 'a.tasks.yaml')}",
        "đã dựng 1, không đổi 1, không dựng được 1",
    ]
    plan = tmp_path / "a.kh"
    plan.write_text(plan.read_text(encoding="utf-8").replace("Một", "Hai"), encoding="utf-8")
    assert run("build").out.startswith("a.kh → ")
    assert run("build", "--no-cache").out.splitlines()[-1].startswith("đã dựng 2")


def test_a_shared_file_that_changes_builds_what_uses_it(run: Run, write: Write, tmp_path: Path) -> None:
    write("kehoach.yaml", "")
    write("don-vi.kh", "đơn vị sb: Sở B\n")
    plan = write("a.kh").read_text(encoding="utf-8")
    write("a.kh", plan.replace("số:", "dùng: don-vi.kh\nsố:").replace("chủ trì: Sở B", "chủ trì: @sb"))
    write("b.kh")
    assert run("build").out.endswith("đã dựng 2, không đổi 0, không dựng được 0\n")
    write("don-vi.kh", "đơn vị sb: Sở Bê\n")
    code, out, _ = run("build")
    assert code == 0 and out.splitlines()[-1] == "đã dựng 1, không đổi 1, không dựng được 0"
    assert "Sở Bê" in (tmp_path / "a.tasks.yaml").read_text(encoding="utf-8")


def test_a_spreadsheet_that_somebody_filled_in_is_kept(
    run: Run, settled: Callable[..., None], tmp_path: Path
) -> None:
    settled("outputs: [tasks.csv]\n")
    assert "a.tasks.csv" in run("build").out
    table = tmp_path / "a.tasks.csv"
    table.write_text("việc đã làm đến đâu\n", encoding="utf-8")
    code, _, err = run("build")
    assert code == 1 and "KH704" in err and "--force" in err
    assert table.read_text(encoding="utf-8") == "việc đã làm đến đâu\n"
    plan = tmp_path / "a.kh"
    assert run("build", "--force").out.startswith("a.kh → ")
    plan.write_text(plan.read_text(encoding="utf-8").replace("Một", "Hai"), encoding="utf-8")
    assert "KH704" not in run("build").err  # ours again, although it changes
    assert "Hai" in table.read_text(encoding="utf-8-sig")
    run("build", "a.kh", "--force")
    plan.write_text(plan.read_text(encoding="utf-8").replace("Hai", "Ba"), encoding="utf-8")
    assert (
        run("build", "a.kh").code == 0
    )  # a file that is named is built in any case, and what is ours is known


def test_two_plans_never_share_a_built_file(run: Run, settled: Callable[..., None]) -> None:
    settled()
    assert "trùng tên" not in run("build", "-o", "khac").err
    assert run("build", "-o", "x.docx").code == 2


def test_task_lists_of_a_project_are_one_table(run: Run, settled: Callable[..., None]) -> None:
    settled()
    code, out, err = run("tasks", "--format", "csv")
    assert code == 1 and "c.kh" in err
    assert len(list(csv.reader(io.StringIO(out)))) == 3
    assert (
        run("tasks", "--format", "csv").out
        == run("tasks", "--format", "csv", "--no-cache", "-j", "2").out
        == out
    )


def test_extracts_of_a_project_come_from_the_store_as_from_the_plans(run: Run, write: Write) -> None:
    write("kehoach.yaml", "")
    plan = write("a.kh").read_text(encoding="utf-8")
    group = "nhóm cac-so: các sở\n  gồm: Sở B; Sở C\n"
    write("a.kh", plan.replace("địa danh:", f"{group}địa danh:").replace("chủ trì: Sở B", "chủ trì: @cac-so"))
    first = run("tasks", "--unit", "sở c", "--format", "json")
    assert first.code == 0 and "các sở" in first.out
    assert run("tasks", "--unit", "sở c", "--format", "json") == first
    assert run("tasks", "a.kh", "--unit", "sở c", "--format", "json").out == first.out


def test_a_project_is_laid_out_with_the_files_that_its_plans_use(
    run: Run, write: Write, tmp_path: Path
) -> None:
    write("kehoach.yaml", "shared: [chung/don-vi.kh]\n")
    write("chung/don-vi.kh", "đơn vị  sb:Sở B\n")
    write("a.kh")
    assert run("fmt").code == 0
    assert (tmp_path / "chung" / "don-vi.kh").read_text(encoding="utf-8") == "đơn vị sb: Sở B\n"


def test_one_file_that_cannot_be_read_keeps_no_other_from_being_checked(run: Run, write: Write) -> None:
    write("a.kh", "warned")
    code, out, err = run("check", "a.kh", "b.kh")
    assert code == 2 and "b.kh" in err and "KH301" in out and "trong 1 tệp" in out


def test_a_missing_library_says_what_to_install(
    run: Run, settled: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    settled("outputs: [docx, tasks.xlsx]\n")
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    code, _, err = run("build", "a.kh")
    assert code == 2 and 'pip install "kehoach[xlsx]"' in err and "a.kh" in err


def test_a_question_over_a_project_compiles_only_what_is_new(
    run: Run, settled: Callable[..., None], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    import kehoach.querying.snapshot as snapshot

    settled()
    sql = "select plan, title, due_date from tasks order by plan"
    first = run("query", sql, "--format", "csv")
    assert first.code == 1 and "c.kh" in first.err and first.out.count("\r\n") == 3

    monkeypatch.setattr(snapshot, "tables_of", lambda lists: pytest.fail("not opened but made again"))
    again = run("query", sql, "--format", "csv")
    assert again == first  # what is wrong is said every time, once
    monkeypatch.undo()
    monkeypatch.chdir(tmp_path)

    plan = tmp_path / "a.kh"
    plan.write_text(plan.read_text(encoding="utf-8").replace("Một", "Hai"), encoding="utf-8")
    assert ",Hai," in run("query", sql, "--format", "csv").out
    (tmp_path / "x" / "c.kh").unlink()
    assert run("query", sql).code == 0


def test_a_question_over_files_that_are_named_leaves_the_project_alone(
    run: Run, write: Write, tmp_path: Path
) -> None:
    write("kehoach.yaml", "")
    write("a.kh")
    write("b.kh")
    assert "b.kh" not in run("query", "from plans", "a.kh").out
    assert not (tmp_path / ".kehoach-cache").exists()


def test_tables_of_a_project_are_exported(run: Run, settled: Callable[..., None], tmp_path: Path) -> None:
    settled()
    code, out, _ = run("export", "--parquet", "kho")
    assert code == 1 and (tmp_path / "kho" / "tasks.parquet").is_file() and "tasks.parquet: 2" in out


def test_the_trace_of_a_project_is_that_of_its_plans(run: Run, write: Write) -> None:
    parent = "kế hoạch: Tỉnh\ncơ quan: UBND tỉnh\nsố: 1/KH-UBND\nngày: 1/1/2026\n"
    parent += "# nhiệm vụ: Việc\n## Một\nchủ trì: Sở A\n"
    child = "kế hoạch: Sở\ncơ quan: Sở A\nsố: 2/KH-SA\nngày: 2/1/2026\nkế hoạch cấp trên: tinh.kh\n# nhiệm vụ: Việc\n"
    write("kehoach.yaml", "")
    write("don-vi.kh", "đơn vị a: Sở A\n")
    write("tinh.kh", parent)
    write("so.kh", f"{child}## Làm\n")
    gap = run("trace")
    assert gap.code == 1 and "so.kh" in gap.out and "don-vi.kh" not in gap.out
    write("so.kh", f"{child}## Làm\ncụ thể hóa: I.1\n")
    assert run("trace").code == 0


def test_what_is_passed_over_is_told_beside_the_report(run: Run, write: Write) -> None:
    write("kehoach.yaml", 'folder: ra\nplans: ["*", "2026/*"]\n')
    for name in ("a.kh", "ra/b.kh", "x/c.kh"):
        write(name)
    write("x/kehoach.yaml", "")
    code, _, err = run("check")
    assert code == 0 and all(words in err for words in ("“2026/*”", "ra/b.kh", "bỏ qua x "))
    english = run("check", "--lang", "en").err
    assert all(words in english for words in ("“2026/*”", "ra/b.kh", "x is a project"))


def test_one_run_gives_what_a_second_one_would(run: Run, write: Write, tmp_path: Path) -> None:
    write("kehoach.yaml", "")
    plan = write("z.kh").read_text(encoding="utf-8")
    below = plan.replace("số:", "kế hoạch cấp trên: z.tasks.yaml\nsố:")
    write("a.kh", below.replace("chủ trì: Sở B", "chủ trì: Sở B\ncụ thể hóa: I.1"))
    code, out, err = run("build")
    assert (code, out.splitlines()[-1]) == (0, "đã dựng 2, không đổi 0, không dựng được 0"), err
    assert "Một" in (tmp_path / "a.tasks.yaml").read_text(encoding="utf-8").partition("details")[2]
    write("z.kh", plan.replace("## Một", "## Việc khác"))
    assert run("build").out.endswith("đã dựng 2, không đổi 0, không dựng được 0\n")
    assert run("build").out == "đã dựng 0, không đổi 2, không dựng được 0\n"


def test_the_list_of_a_parent_is_not_overwritten_by_the_plan_below_it(
    run: Run, write: Write, tmp_path: Path
) -> None:
    plan = write("tinh/a.kh").read_text(encoding="utf-8")
    run("build", "tinh/a.kh")
    received = (tmp_path / "tinh" / "a.tasks.yaml").rename(tmp_path / "a.tasks.yaml").read_bytes()
    write("a.kh", plan.replace("số:", "kế hoạch cấp trên: a.tasks.yaml\nsố:"))
    code, _, err = run("build", "a.kh", "--force")
    assert code == 1 and "a.tasks.yaml là kế hoạch cấp trên" in err
    assert (tmp_path / "a.tasks.yaml").read_bytes() == received


def test_two_plans_with_one_file_are_told_of_again_and_again(run: Run, write: Write, tmp_path: Path) -> None:
    write("kehoach.yaml", "outputs: [docx, tasks.docx]\n")
    write("x.kh")
    write("x.tasks.kh", "warned")
    for _ in range(2):
        code, _, err = run("build")
        assert code == 1 and "x.tasks.docx đã dựng từ x.kh" in err
    assert not (tmp_path / "x.tasks.tasks.docx").exists()


def test_plans_that_would_be_built_into_one_file_are_named(run: Run, write: Write) -> None:
    write("x/a.kh")
    write("y/a.kh")
    err = run("build", "x/a.kh", "y/a.kh", "-o", "ra").err
    assert "x/a.kh, y/a.kh" in err


def test_what_was_built_is_known_wherever_one_stands(
    run: Run, settled: Callable[..., None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settled()
    run("build")
    monkeypatch.chdir(tmp_path / "x")
    again = run("build")
    assert again.out == "đã dựng 0, không đổi 2, không dựng được 1\n"
    assert " --> c.kh:" in again.err  # what is wrong is said from here
