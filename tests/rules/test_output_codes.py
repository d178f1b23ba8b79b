"""KH703 to KH705: nobody's work is overwritten. Their pages show it as commands."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document
from docx.shared import Pt

from kehoach.cli.main import main

PLAN = "kế hoạch: Thử\n# Mục đích\nNâng cao nhận thức.\n"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "ke-hoach.kh"
    path.write_text(PLAN, encoding="utf-8")
    return path


def test_a_word_file_edited_by_hand_is_kept(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", str(plan)]) == 0
    word = plan.with_suffix(".docx")
    edited = Document(str(word))
    edited.paragraphs[-1].add_run(" Sửa tay.")
    edited.save(str(word))
    before = word.read_bytes()
    assert main(["build", str(plan)]) == 1
    assert "KH703" in capsys.readouterr().err
    assert word.read_bytes() == before
    assert main(["build", str(plan), "--force"]) == 0


def test_a_file_of_somebody_else_is_kept(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    word = plan.with_suffix(".docx")
    word.touch()
    assert main(["build", str(plan)]) == 1
    assert "KH704" in capsys.readouterr().err
    assert word.read_bytes() == b""
    assert main(["build", str(plan), "-o", str(plan.parent / "ban-moi.docx")]) == 0


def test_building_again_without_edits_is_no_fault(plan: Path) -> None:
    assert main(["build", str(plan)]) == main(["build", str(plan)]) == 0


def test_a_fault_of_the_program_is_told_apart_from_one_of_the_plan(monkeypatch, capsys, tmp_path):
    def broken(*_):
        raise RuntimeError("planted")

    monkeypatch.setattr("kehoach.cli.check.chosen", broken)
    assert main(["check", str(tmp_path)]) == 2
    told = capsys.readouterr().err
    assert "KH901" in told
    assert "planted" in told


def test_what_the_agencys_own_file_changes_is_said(
    plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = Document()
    own.styles["Normal"].font.size = Pt(12)
    own.save(str(tmp_path / "mau.docx"))
    profile = tmp_path / "so-a.yaml"
    profile.write_text(
        "extends: nd30\ntitle: {vi: Sở A, en: Department A}\nbase: mau.docx\n", encoding="utf-8"
    )
    assert main(["build", str(plan), "--profile", str(profile)]) == 0
    said = capsys.readouterr().err
    assert "KH705" in said and "mau.docx" in said and "NĐ-CP" in said
    assert plan.with_suffix(".docx").exists()
