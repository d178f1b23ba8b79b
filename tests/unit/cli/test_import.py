"""``kehoach import``."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest

Run = Callable[..., Any]
PLAN = """ỦY BAN NHÂN DÂN
TỈNH LAM SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/KH-UBND
Lam Sơn, ngày 05 tháng 3 năm 2026
KẾ HOẠCH
Phòng cháy, chữa cháy năm 2026
Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:
I. NHIỆM VỤ
1. Tập huấn cho cán bộ, công chức các xã, phường về kỹ năng chữa cháy
- Cơ quan chủ trì: Sở Y tế.
- Thời gian thực hiện: Quý II/2026.
Nơi nhận:
- UBND tỉnh (để b/c);
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn An
"""


@pytest.fixture
def source(run: Run) -> Path:
    """A plan as text in the folder of the test."""
    path = Path("cu.txt")
    path.write_text(PLAN, encoding="utf-8")
    return path


def test_a_plan_is_written_beside_its_source(run: Run, source: Path) -> None:
    code, out, err = run("import", "cu.txt")
    assert (code, err) == (0, "")
    assert out.startswith("cu.txt → cu.kh\n")
    assert "không sai khác" in out
    text = Path("cu.kh").read_text(encoding="utf-8")
    assert "\n# nhiệm vụ: Nhiệm vụ\n## Tập huấn" in text


def test_what_is_written_is_formatted_and_checks_clean_of_faults(run: Run, source: Path) -> None:
    run("import", "cu.txt")
    assert run("fmt", "--check", "cu.kh").code == 0
    assert run("check", "cu.kh").code == 0


def test_the_tasks_of_the_source_are_the_tasks_of_the_plan(run: Run, source: Path) -> None:
    run("import", "cu.txt")
    (task,) = json.loads(run("tasks", "--format", "json", "cu.kh").out)["tasks"]
    assert [unit["name"] for unit in task["lead"]] == ["Sở Y tế"]


def test_a_plan_that_is_there_is_not_written_over(run: Run, source: Path) -> None:
    Path("cu.kh").write_text("kế hoạch: Của tôi\n", encoding="utf-8")
    code, _, err = run("import", "cu.txt")
    assert code == 2
    assert "--force" in err
    assert Path("cu.kh").read_text(encoding="utf-8") == "kế hoạch: Của tôi\n"
    assert run("import", "--force", "cu.txt").code == 0


def test_the_plan_can_be_printed(run: Run, source: Path) -> None:
    code, out, err = run("import", "cu.txt", "-o", "-")
    assert code == 0
    assert out.startswith("kế hoạch: Phòng cháy")
    assert "cu.txt" in err
    assert not Path("cu.kh").exists()


def test_several_files_go_to_a_folder(run: Run, source: Path) -> None:
    Path("b.txt").write_text(PLAN, encoding="utf-8")
    assert run("import", "cu.txt", "b.txt", "-o", "ra").code == 0
    assert sorted(path.name for path in Path("ra").iterdir()) == ["b.kh", "cu.kh"]


def test_the_report_tells_every_paragraph(run: Run, source: Path) -> None:
    out = run("import", "cu.txt", "--report").out
    assert "- [thành dữ liệu] 12: “- Cơ quan chủ trì: Sở Y tế.” → dòng" in out


def test_the_report_is_data_too(run: Run, source: Path) -> None:
    code, out, _ = run("import", "cu.txt", "--report", "json")
    data = json.loads(out)
    assert code == 0
    assert data["words"]["recall"] == 1.0
    assert len(data["paragraphs"]) == 19


def test_differences_are_listed_and_end_with_1(run: Run) -> None:
    Path("cu.txt").write_text(PLAN.replace("05 tháng 3", "39 tháng 3"), encoding="utf-8")
    code, out, _ = run("import", "cu.txt")
    assert code == 1
    assert "39" in out


def test_a_file_that_is_no_plan_is_refused_with_a_way_out(run: Run) -> None:
    Path("anh.png").write_bytes(b"\x89PNG\r\n\x1a\n0000")
    code, out, err = run("import", "anh.png")
    assert (code, out) == (2, "")
    assert "anh.png" in err


def test_a_file_that_is_not_there_is_told(run: Run) -> None:
    code, _, err = run("import", "khong-co.docx")
    assert code == 2
    assert "khong-co.docx" in err


def test_a_plan_built_by_kehoach_comes_back_as_it_was(run: Run, write: Callable[..., Path]) -> None:
    path = write("a.kh")
    before = path.read_text(encoding="utf-8")
    run("build", "a.kh")
    assert run("import", "a.docx", "-o", "b.kh").code == 0
    assert Path("b.kh").read_text(encoding="utf-8") == before


def edited(path: str, old: str, new: str) -> None:
    """Change words in a Word file as a person would."""
    document = docx.Document(path)
    for paragraph in document.paragraphs:
        for run in paragraph.runs:
            run.text = run.text.replace(old, new)
    document.save(path)


def test_edits_made_in_word_come_back_into_the_plan(run: Run, write: Callable[..., Path]) -> None:
    path = write("a.kh")
    before = "// của tôi\n" + path.read_text(encoding="utf-8")
    path.write_text(before, encoding="utf-8")
    run("build", "a.kh")
    edited("a.docx", "năm 2025", "năm 2026")
    code, out, err = run("import", "a.docx", "--into", "a.kh")
    assert (code, err) == (0, "")
    assert "~ dòng" in out
    assert path.read_text(encoding="utf-8") == before.replace("thời gian: năm 2025", "thời gian: năm 2026")


def test_an_unedited_word_file_changes_nothing(run: Run, write: Callable[..., Path]) -> None:
    path = write("a.kh")
    before = path.read_bytes()
    run("build", "a.kh")
    assert run("import", "a.docx", "--into", "a.kh").code == 0
    assert path.read_bytes() == before


def test_a_word_file_of_another_plan_is_not_brought_in(
    run: Run, write: Callable[..., Path], source: Path
) -> None:
    path = write("a.kh")
    before = path.read_bytes()
    run("import", "cu.txt")
    run("build", "cu.kh")
    code, _, err = run("import", "cu.docx", "--into", "a.kh")
    assert code == 2
    assert "không phải tệp Word của a.kh" in err
    assert path.read_bytes() == before


def test_nothing_is_brought_into_a_plan_with_errors(run: Run, write: Callable[..., Path]) -> None:
    write("a.kh")
    run("build", "a.kh")
    write("b.kh", "faulty")
    code, _, err = run("import", "a.docx", "--into", "b.kh")
    assert (code, bool(err)) == (2, True)


def test_a_plan_may_be_built_without_its_source(run: Run, write: Callable[..., Path]) -> None:
    write("a.kh")
    run("build", "--no-source", "a.kh")
    assert run("import", "a.docx", "-o", "b.kh").code == 0
    assert "\n# nhiệm vụ: Việc\n## Một\n- Cơ quan chủ trì: Sở B." in Path("b.kh").read_text(encoding="utf-8")
