"""``kehoach new``: a starter plan that builds clean."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(
    "issuer", ["Sở Tư pháp", "Ủy ban nhân dân tỉnh Lạng Sơn", "UBND xã Tân Thanh", "Thanh tra tỉnh"]
)
def test_the_plan_has_no_finding_at_all_and_builds(run: Run, issuer: str, language: str) -> None:
    assert run("new", "a.kh", "--issuer", issuer, "--lang", language).code == 0
    clean = "no errors\n" if language == "en" else "không có lỗi\n"
    assert run("check", "--strict", "a.kh") == (0, clean, "")
    code, out, err = run("build", "a.kh")
    assert (code, err) == (0, "")
    assert out == "a.kh → a.docx, a.tasks.yaml\n"


@pytest.mark.parametrize("year", [2019, 2025, 2031])
def test_the_plan_of_any_year_has_no_finding(run: Run, year: int) -> None:
    run("new", "a.kh", "--year", str(year), "--place", "Hà Nội")
    assert run("check", "--strict", "a.kh").out == "không có lỗi\n"
    text = Path("a.kh").read_text(encoding="utf-8")
    assert str(year) in text and "địa danh: Hà Nội\n" in text


def test_the_next_steps_are_told(run: Run) -> None:
    code, out, err = run("new")
    assert (code, err) == (0, "")
    assert out == "ke-hoach.kh\ntiếp theo: kehoach check ke-hoach.kh && kehoach build ke-hoach.kh\n"


def test_a_dash_prints_the_plan(run: Run, tmp_path: Path) -> None:
    code, out, _ = run("new", "-")
    assert code == 0
    assert "kế hoạch: " in out
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_exists_is_not_overwritten(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.kh").write_text("mine", encoding="utf-8")
    code, out, err = run("new", "a.kh")
    assert (code, out) == (2, "")
    assert "a.kh" in err
    assert (tmp_path / "a.kh").read_text(encoding="utf-8") == "mine"
    assert run("new", "a.kh", "--force").code == 0


def test_a_file_that_cannot_be_written_could_not_run(run: Run) -> None:
    code, out, err = run("new", "khong-co/a.kh")
    assert (code, out) == (2, "")
    assert "khong-co/a.kh" in err


def test_the_words_of_the_user_cannot_break_the_plan(run: Run) -> None:
    for value in ("Sở\nfoo: bar", "  Sở   A  "):
        assert run("new", "a.kh", "--force", "--issuer", value, "--place", value).code == 0
        assert run("check", "a.kh").code == 0
