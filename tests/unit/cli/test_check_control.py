"""``kehoach check``: selecting, counting, mending; other forms of the report; the gate before issuing."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Write = Callable[..., Path]
PLAN = "kế hoạch: Thử\n# nhiệm vụ: Nhiệm vụ\n## Tổ chức theo theo hội nghị\nchủ trì: Sở A\n"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "a.kh"
    path.write_text(PLAN, encoding="utf-8")
    return path


def test_codes_are_selected_and_left_out(run: Run, plan: Path) -> None:
    def codes(*options: str) -> list[str]:
        out = run("check", "--format", "short", *options, "a.kh").out
        return [line.split(" ")[1] for line in out.splitlines()]

    assert "KH301" in codes() and "KH604" in codes()
    assert codes("--select", "KH3") == ["KH301"]
    assert "KH301" not in codes("--ignore", "kh301,KH6") and "KH604" not in codes("--ignore", "KH6")


def test_a_word_that_is_no_code_could_not_run(run: Run, plan: Path) -> None:
    code, _, err = run("check", "--select", "missing", "a.kh")
    assert code == 2 and "MISSING" in err


def test_statistics_count_each_code(run: Run, plan: Path) -> None:
    lines = run("check", "--statistics", "--select", "KH301,KH604", "a.kh").out.splitlines()
    assert lines == [
        "     1  KH301  [ ] missing-timeframe",
        "     1  KH604  [*] doubled-word",
    ]
    data = json.loads(run("check", "--statistics", "--format", "json", "--select", "KH604", "a.kh").out)
    assert data == [{"code": "KH604", "name": "doubled-word", "count": 1, "fixable": 1}]


def test_fix_mends_the_file_and_says_how_often(run: Run, plan: Path) -> None:
    code, out, err = run("check", "--fix", "--select", "KH604", "a.kh")
    assert (code, out, err) == (0, "không có lỗi\n", "đã sửa 1 chỗ\n")
    assert plan.read_text(encoding="utf-8") == PLAN.replace("theo theo", "theo")


def test_diff_shows_and_writes_nothing(run: Run, plan: Path) -> None:
    code, out, _ = run("check", "--diff", "--select", "KH604", "a.kh")
    assert code == 0
    assert "-## Tổ chức theo theo hội nghị\n+## Tổ chức theo hội nghị\n" in out
    assert plan.read_text(encoding="utf-8") == PLAN


def test_line_ends_and_the_mark_of_the_file_are_kept(run: Run, plan: Path) -> None:
    plan.write_bytes(b"\xef\xbb\xbf" + PLAN.replace("\n", "\r\n").encode())
    run("check", "--fix", "--select", "KH604", "a.kh")
    assert (
        plan.read_bytes()
        == b"\xef\xbb\xbf" + PLAN.replace("theo theo", "theo").replace("\n", "\r\n").encode()
    )


def test_what_may_change_the_meaning_waits_for_unsafe_fixes(run: Run, plan: Path) -> None:
    plan.write_text("kế hoạch: Thử\n1. Mục đích\n", encoding="utf-8")
    run("check", "--fix", "a.kh")
    assert plan.read_text(encoding="utf-8") == "kế hoạch: Thử\n1. Mục đích\n"
    run("check", "--unsafe-fixes", "a.kh")
    assert "1. Mục đích" not in plan.read_text(encoding="utf-8")


def test_a_sound_file_is_not_written_again(run: Run, plan: Path) -> None:
    before = plan.stat().st_mtime_ns
    assert run("check", "--fix", "--select", "KH999", "a.kh").err == "đã sửa 0 chỗ\n"
    assert plan.stat().st_mtime_ns == before


def test_github_gets_one_annotation_for_each_finding(run: Run, plan: Path) -> None:
    out = run("check", "--format", "github", "--select", "KH604", "a.kh").out
    assert out.startswith("::warning file=a.kh,line=3,col=12,endColumn=21,endLine=3,title=KH604::")


def test_sarif_is_json_with_the_titles_of_the_codes(run: Run, plan: Path) -> None:
    data = json.loads(run("check", "--format", "sarif", "--select", "KH604", "a.kh").out)
    (rule,) = data["runs"][0]["tool"]["driver"]["rules"]
    assert rule["id"] == "KH604" and len(rule["shortDescription"]["text"]) > 10
