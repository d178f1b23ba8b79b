"""``kehoach tasks``."""

from __future__ import annotations

import builtins
import csv
import json
import sys
from collections.abc import Callable
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
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
    assert run("tasks", "a.kh", "-o", "x.yaml") == (0, "→ x.yaml\n", "")
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


PLAN = (
    "kế hoạch: Thử\ncơ quan: Sở A\nsố: 1/KH-SA\nngày: 5/1/2026\nđơn vị nv: Sở Nội vụ\n"
    "nhóm cac-so: Các sở\n  gồm: Sở Nội vụ; Sở Tài chính\n# nhiệm vụ: Việc\n"
    "## Một\nchủ trì: @nv\nthời gian: quý III/2026\n## Hai\nchủ trì: Sở Tư pháp\nphối hợp: Các sở\n"
    "thời gian: quý IV/2026\n"
)


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text.removeprefix("\ufeff"), newline="")))


def test_the_ending_of_the_file_says_the_form(run: Run, write: Write, tmp_path: Path) -> None:
    write("a.kh", PLAN)
    begins = {
        "csv": b"\xef\xbb\xbf",
        "json": b"{",
        "md": b"# Danh s",
        "html": b"<!DOCTYPE html>",
        "yaml": b"version: 1",
        "xml": b"<?xml version='1.0' encoding='UTF-8'?>\n<Project xmlns=",
    }
    for ending, begin in begins.items():
        assert run("tasks", "a.kh", "-o", f"x.{ending}") == (0, f"→ x.{ending}\n", "")
        assert (tmp_path / f"x.{ending}").read_bytes().startswith(begin)
    assert run("tasks", "a.kh", "-o", "x.csv", "--format", "json").code == 0
    assert (tmp_path / "x.csv").read_bytes().startswith(b"{")


def test_a_workbook_and_a_calendar_are_written(run: Run, write: Write, tmp_path: Path) -> None:
    pytest.importorskip("xlsxwriter")
    pytest.importorskip("icalendar")
    write("a.kh", PLAN)
    assert run("tasks", "a.kh", "-o", "x.xlsx") == (0, "→ x.xlsx\n", "")
    assert run("tasks", "a.kh", "-o", "x.ics") == (0, "→ x.ics\n", "")
    assert (tmp_path / "x.xlsx").read_bytes().startswith(b"PK")
    assert (tmp_path / "x.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")


def test_an_ending_of_no_form_could_not_run(run: Run, write: Write, tmp_path: Path) -> None:
    write("a.kh", PLAN)
    code, out, err = run("tasks", "a.kh", "-o", "x.xls")
    assert (code, out) == (2, "")
    assert "x.xls" in err and "--format" in err
    assert not (tmp_path / "x.xls").exists()


def test_a_workbook_is_not_written_to_a_screen(
    run: Run, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.kh", PLAN)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    code, out, err = run("tasks", "a.kh", "--format", "xlsx")
    assert (code, out) == (2, "")
    assert "-o" in err
    assert run("tasks", "a.kh", "--format", "csv").code == 0


@pytest.mark.parametrize(
    ("module", "form", "package"),
    [("xlsxwriter", "xlsx", "kehoach[xlsx]"), ("icalendar", "ics", "kehoach[ics]")],
)
def test_a_library_that_is_missing_is_named(
    run: Run,
    write: Write,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    module: str,
    form: str,
    package: str,
) -> None:
    real = builtins.__import__

    def without(name: str, *more: Any) -> Any:
        if name.partition(".")[0] == module:
            raise ModuleNotFoundError(f"No module named {name!r}", name=module)
        return real(name, *more)

    write("a.kh", PLAN)
    monkeypatch.setattr(builtins, "__import__", without)
    code, out, err = run("tasks", "a.kh", "-o", f"x.{form}")
    assert (code, out) == (2, "")
    assert f'pip install "{package}"' in err and "KH901" not in err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.kh"]


def test_csv_is_printed_byte_for_byte(run: Run, write: Write) -> None:
    write("a.kh", PLAN)
    out = run("tasks", "a.kh", "--format", "csv").out
    assert out.startswith("\ufeffSố mục,") and out.count("\r\n") == 3
    assert [row["Nhiệm vụ"] for row in rows(out)] == ["Một", "Hai"]


def test_the_part_of_a_body_counts_its_groups_and_says_so(run: Run, write: Write) -> None:
    write("a.kh", PLAN)
    code, out, err = run("tasks", "a.kh", "--unit", "sở  nội vụ", "--format", "csv")
    assert (code, err) == (0, "")
    assert [row["Vai trò"] for row in rows(out)] == ["Chủ trì", "Phối hợp (trong “Các sở”)"]
    data = yaml.safe_load(run("tasks", "a.kh", "--unit", "@nv").out)
    assert (data["extract"]["unit"], data["extract"]["groups"]) == ("Sở Nội vụ", ["Các sở"])
    assert [task["title"] for task in data["plans"][0]["tasks"]] == ["Một", "Hai"]


@pytest.mark.parametrize(
    ("options", "found"),
    [
        (["--unit", "Sở Nội vụ", "--role", "lead"], ["Một"]),
        (["--unit", "Sở Nội vụ", "--role", "partner"], ["Hai"]),
        (["--due", "2026-Q3"], ["Một"]),
        (["--due", "2026-10..2026-12-31"], ["Hai"]),
        (["--due", "2026"], ["Một", "Hai"]),
        (["--overdue", "2026-10-01"], ["Một"]),
        (["--unit", "Sở Nội vụ", "--due", "2026-Q4"], ["Hai"]),
    ],
)
def test_an_extract_holds_what_is_asked_for(
    run: Run, write: Write, options: list[str], found: list[str]
) -> None:
    write("a.kh", PLAN)
    code, out, _ = run("tasks", "a.kh", "--format", "json", *options)
    assert code == 0
    assert [task["title"] for task in json.loads(out)["plans"][0]["tasks"]] == found


def test_plans_without_anything_that_is_asked_for_are_left_out(run: Run, write: Write) -> None:
    write("a.kh", PLAN)
    write("b.kh")
    data = json.loads(run("tasks", "a.kh", "b.kh", "--unit", "Sở Nội vụ", "--format", "json").out)
    assert [plan["plan"]["number"] for plan in data["plans"]] == ["1/KH-SA"]


def test_an_unknown_body_is_told_with_names_near_to_it(run: Run, write: Write, tmp_path: Path) -> None:
    write("a.kh", PLAN)
    code, out, err = run("tasks", "a.kh", "--unit", "So Noi vu", "-o", "x.csv")
    assert (code, out) == (1, "")
    assert "“So Noi vu”" in err and "“Sở Nội vụ”" in err
    assert not (tmp_path / "x.csv").exists()
    assert run("tasks", "a.kh", "--unit", "Bộ Y tế").err.count("“") == 1
    assert "did you mean “Sở Nội vụ”?" in run("tasks", "--lang", "en", "a.kh", "--unit", "Nội vụ").err


def test_nothing_that_fits_gives_1(run: Run, write: Write) -> None:
    write("a.kh", PLAN)
    for options in (["--due", "2030"], ["--unit", "Sở Nội vụ", "--role", "executor"]):
        code, out, err = run("tasks", "a.kh", *options)
        assert (code, out) == (1, "")
        assert "không có nhiệm vụ nào" in err


@pytest.mark.parametrize(
    "options",
    [
        ["--due", "quý III"],
        ["--due", ""],
        ["--overdue", "2026"],
        ["--overdue", "2026-02-30"],
        ["--role", "lead"],
        ["--unit", " "],
    ],
)
def test_what_is_asked_wrongly_could_not_run(run: Run, write: Write, options: list[str]) -> None:
    write("a.kh", PLAN)
    code, out, err = run("tasks", "a.kh", *options)
    assert (code, out) == (2, "")
    assert options[0] in err and "KH901" not in err


def test_several_files_are_one_table(run: Run, write: Write) -> None:
    write("a.kh", PLAN)
    write("b.kh")
    found = rows(run("tasks", "a.kh", "b.kh", "--format", "csv").out)
    assert [(row["Kế hoạch"], row["Nhiệm vụ"]) for row in found] == [
        ("1/KH-SA: Thử", "Một"),
        ("1/KH-SA: Thử", "Hai"),
        ("01/KH-SA: Thử", "Một"),
    ]


def changed(path: Path) -> bytes:
    """Change a word of a Word file, as somebody would in Word, and return its bytes."""
    data = BytesIO()
    with ZipFile(path) as old, ZipFile(data, "w") as new:
        for item in old.infolist():
            new.writestr(item, old.read(item).replace("quý".encode(), "năm".encode()))
    path.write_bytes(data.getvalue())
    return data.getvalue()


def test_the_part_of_a_body_is_written_as_a_word_file(run: Run, write: Write, tmp_path: Path) -> None:
    write("a.kh", PLAN)
    assert run("tasks", "a.kh", "--unit", "Sở Nội vụ", "-o", "x.docx") == (0, "→ x.docx\n", "")
    made = (tmp_path / "x.docx").read_bytes()
    assert run("tasks", "a.kh", "--unit", "Sở Nội vụ", "-o", "x.docx").code == 0
    assert (tmp_path / "x.docx").read_bytes() == made
    assert run("tasks", "a.kh", "-o", "x.docx").code == 0  # nobody has worked on it


def test_a_word_file_that_somebody_worked_on_is_kept(run: Run, write: Write, tmp_path: Path) -> None:
    write("a.kh", PLAN)
    run("tasks", "a.kh", "-o", "x.docx")
    data = changed(tmp_path / "x.docx")
    code, out, err = run("tasks", "a.kh", "-o", "x.docx")
    assert (code, out) == (1, "")
    assert "KH703" in err and "x.docx" in err and "--force" in err
    assert (tmp_path / "x.docx").read_bytes() == data
    assert "was edited" in run("tasks", "a.kh", "-o", "x.docx", "--lang", "en").err
    assert run("tasks", "a.kh", "-o", "x.docx", "--force").code == 0
    assert (tmp_path / "x.docx").read_bytes() != data


def test_a_word_file_of_others_is_kept(run: Run, write: Write, tmp_path: Path) -> None:
    write("a.kh", PLAN)
    for name, form in (("x.docx", ()), ("x.DOCX", ()), ("x.bin", ("--format", "docx"))):
        (tmp_path / name).write_bytes(b"mine")
        code, _, err = run("tasks", "a.kh", "-o", name, *form)
        assert code == 1 and "KH704" in err
        assert (tmp_path / name).read_bytes() == b"mine"


def test_a_word_file_that_cannot_be_written_could_not_run(run: Run, write: Write, tmp_path: Path) -> None:
    write("a.kh", PLAN)
    (tmp_path / "y.docx").mkdir()
    for output in ("khong-co/x.docx", "y.docx"):
        code, out, err = run("tasks", "a.kh", "-o", output)
        assert (code, out) == (2, "") and output in err


def test_a_word_file_has_the_format_of_its_plan(run: Run, write: Write, tmp_path: Path) -> None:
    write("a.kh", PLAN.replace("cơ quan:", "thể thức: nd30-b\ncơ quan:"))
    write("b.kh", PLAN.replace("cơ quan:", "thể thức: la\ncơ quan:"))
    assert run("tasks", "a.kh", "-o", "a.docx").code == 0
    write("a.kh", PLAN)
    assert run("tasks", "a.kh", "-o", "c.docx").code == 0
    assert (tmp_path / "a.docx").read_bytes() != (tmp_path / "c.docx").read_bytes()
    assert run("tasks", "b.kh", "-o", "b.docx").code == 1
    assert not (tmp_path / "b.docx").exists()


def test_an_extract_in_word_can_be_imported(run: Run, write: Write) -> None:
    write("a.kh", PLAN)
    run("tasks", "a.kh", "-o", "x.docx")
    code, _, err = run("import", "x.docx", "-o", "y.kh")
    assert code in (0, 1) and "KH901" not in err


def test_yaml_loads_nothing_of_the_other_forms(write: Write, tmp_path: Path) -> None:
    import subprocess

    write("a.kh", PLAN)
    code = (
        "import sys; from kehoach.cli.main import main; main(['tasks', 'a.kh'])\n"
        "heavy = {'jinja2', 'xlsxwriter', 'icalendar', 'dateutil', 'csv', 'lxml', 'yaml'}\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)"
    )
    path = str(Path(sys.modules["kehoach"].__file__ or "").parents[1])
    result = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={"PYTHONPATH": path, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert result.stderr == "[]\n"
    assert "title: Một" in result.stdout or '"Một"' in result.stdout
