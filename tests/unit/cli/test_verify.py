"""``kehoach verify``."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx import Document

Run = Callable[..., Any]
Write = Callable[..., Path]
BARE = {"KH802", "KH804", "KH811", "KH821"}  # some of what is wrong with a page of python-docx's own template


@pytest.fixture
def word(write: Write) -> Callable[..., Path]:
    """Write a Word file made by python-docx."""

    def file(name: str = "a.docx", text: str = "Kính gửi các cơ quan.") -> Path:
        document = Document()
        document.add_paragraph(text)
        held = io.BytesIO()
        document.save(held)
        return write(name, held.getvalue())

    return file


@pytest.fixture
def built(run: Run, write: Write) -> Path:
    """A Word file made by ``kehoach build`` that has nothing to correct."""
    path = write("ke-hoach.kh", PLAN)
    assert run("build", "ke-hoach.kh").code == 0
    return path.with_suffix(".docx")


PLAN = """kế hoạch: Chuyển đổi số năm 2025
cơ quan chủ quản: UBND tỉnh Trà Vinh
cơ quan: Sở Tư pháp
số: 15/KH-STP
địa danh: Trà Vinh
ngày: 5/3/2025
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị triển khai.
chủ trì: Văn phòng
thời gian: năm 2025
nơi nhận:
- UBND tỉnh
- Lưu: VT, VP
ký:
GIÁM ĐỐC
Trần Văn C
"""


def test_what_kehoach_builds_has_nothing_to_correct(run: Run, built: Path) -> None:
    code, out, err = run("verify", built.name)
    assert (code, err) == (0, "")
    assert out == "đúng thể thức trong 1 tệp (Nghị định 30/2020/NĐ-CP, cỡ chữ 13 - 14 - 14)\n"
    assert run("verify", built.name, "--lang", "en").out.startswith("nothing to correct in 1 file (Decree 30")


def test_errors_are_told_with_place_rule_and_way_out(run: Run, word: Callable[..., Path]) -> None:
    word()
    code, out, err = run("verify", "a.docx")
    assert (code, err) == (1, "")
    assert (
        "lỗi[KH802] paper-size: khổ giấy 215,9 × 279,4 mm; phải là A4, 210 × 297 mm\n  --> a.docx: cả tệp\n"
        in out
    )
    assert "   = quy định: NĐ 30/2020, PL I I.1\n   = cách sửa: chọn khổ A4: Layout → Size → A4\n" in out
    assert "  --> a.docx: nội dung (ô số 6), đoạn 1: “Kính gửi các cơ quan.”" in out or "đoạn 1" in out


def test_the_report_in_english(run: Run, word: Callable[..., Path]) -> None:
    word()
    out = run("verify", "a.docx", "--lang", "en").out
    assert "error[KH802] paper-size: the paper is 215.9 × 279.4 mm; it must be A4, 210 × 297 mm" in out
    assert "   = rule: NĐ 30/2020, PL I I.1\n   = fix: choose A4: Layout → Size → A4\n" in out


def test_short_lines_for_editors(run: Run, word: Callable[..., Path]) -> None:
    word()
    lines = run("verify", "a.docx", "--format", "short").out.splitlines()
    assert lines[0].startswith("a.docx:0: KH802 error: khổ giấy 215,9 × 279,4 mm;")
    assert any(line.startswith("a.docx:1: KH811 error: ") for line in lines)


def test_json_for_programs(run: Run, word: Callable[..., Path], built: Path) -> None:
    word()
    data = json.loads(run("verify", "a.docx", built.name, "--format", "json").out)
    first, second = data["files"]
    assert first["file"] == "a.docx" and first["readable"]
    assert first["profile"] == "nd30" and first["standard"] == "30/2020/NĐ-CP"
    assert {finding["code"] for finding in first["findings"]} >= BARE
    assert second["findings"] == []
    assert data["counts"]["error"] == first["counts"]["error"] > 0
    finding = next(f for f in first["findings"] if f["code"] == "KH811")
    assert set(finding) == {"code", "name", "severity", "message", "rule", "fix", "count", "places"}
    assert finding["places"][0]["paragraph"] == 1
    assert finding["rule"] == "NĐ 30/2020, PL I I.4"


def test_a_damaged_file_gives_one_error_and_the_others_go_on(
    run: Run, word: Callable[..., Path], write: Write
) -> None:
    write("hong.docx", b"PK\x03\x04 not a zip")
    word()
    code, out, err = run("verify", "hong.docx", "a.docx", "khong-co.docx")
    assert (code, err) == (2, "")
    assert out.count("KH801") == 2 and "hong.docx: cả tệp" in out
    assert "không đọc được tệp Word: không có tệp này" in out
    assert "KH802" in out and "trong 3 tệp" in out


def test_json_lists_a_damaged_file_too(run: Run, write: Write) -> None:
    write("hong.docx", b"%PDF-1.7")
    ran = run("verify", "hong.docx", "--format", "json")
    (file,) = json.loads(ran.out)["files"]
    assert ran.code == 2
    assert (file["readable"], file["profile"]) == (False, None)
    assert [finding["code"] for finding in file["findings"]] == ["KH801"]


def test_a_folder_and_a_pattern_stand_for_their_word_files(
    run: Run, word: Callable[..., Path], write: Write
) -> None:
    word("thu-muc/a.docx")
    word("thu-muc/b.DOCX")
    write("thu-muc/~$a.docx", b"lock")
    write("thu-muc/c.kh")
    assert "trong 2 tệp" in run("verify", "thu-muc").out
    assert "trong 1 tệp" in run("verify", "thu-muc/*.docx").out
    assert run("verify", "khong-co-*.docx") == (
        2,
        "",
        "kehoach: không có tệp .docx nào ứng với “khong-co-*.docx”\n",
    )


def test_a_named_profile_is_what_the_file_is_held_to(run: Run, built: Path) -> None:
    assert run("verify", built.name, "--profile", "nd30").code == 0
    small = run("verify", built.name, "--profile", "nd30-b")
    assert small.code == 1 and "KH814" in small.out
    party = run("verify", built.name, "--profile", "hd05")
    assert party.code == 1 and "KH832" in party.out


def test_a_profile_of_an_agency_is_the_measure(run: Run, built: Path, write: Write) -> None:
    write(
        "rieng.yaml",
        "extends: nd30\ntitle: {vi: Sở Tư pháp, en: Department}\nstyles:\n  number: {size: 13}\n",
    )
    assert run("verify", built.name, "--profile", "rieng.yaml").code == 0


def test_an_unknown_profile_is_refused(run: Run, built: Path) -> None:
    code, out, err = run("verify", built.name, "--profile", "nd31")
    assert (code, out) == (2, "") and "nd31" in err


def test_warnings_fail_when_strict(run: Run, built: Path, tmp_path: Path) -> None:
    document = Document(str(built))
    document.core_properties.title = ""
    document.save(str(tmp_path / "khong-tieu-de.docx"))
    assert run("verify", "khong-tieu-de.docx").code == 0
    strict = run("verify", "khong-tieu-de.docx", "--strict")
    assert strict.code == 1 and "cảnh báo[KH882]" in strict.out


def test_the_page_of_a_code(run: Run) -> None:
    ran = run("explain", "kh829")
    assert ran.code == 0 and "ngày 05 tháng 3 năm 2026" in ran.out
