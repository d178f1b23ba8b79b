"""``kehoach diff``."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Write = Callable[..., Path]
PLAN = "kế hoạch: Thử\ncơ quan: Sở A\n# nhiệm vụ: Việc\n## Một\nchủ trì: Sở Tư pháp\nthời gian: năm 2025\n"
OTHER = PLAN.replace("Sở Tư pháp", "Sở Nội vụ")


def git(folder: Path, *words: str) -> None:
    who = ["-c", "user.name=A", "-c", "user.email=a@example.vn", "-c", "core.autocrlf=false"]
    subprocess.run(["git", "-C", str(folder), *who, *words], check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path, write: Write) -> Path:
    write("muc/p.kh", PLAN)
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "1")
    write("muc/p.kh", OTHER)
    return tmp_path


def test_no_difference_is_0_and_says_so(run: Run, write: Write) -> None:
    write("a.kh", PLAN)
    write("b.kh", PLAN.replace("# nhiệm", "// chú thích\n\n# nhiệm"))
    assert run("diff", "a.kh", "b.kh") == (0, "a.kh → b.kh\nkhông có gì khác\n", "")
    assert "no difference" in run("diff", "a.kh", "b.kh", "--lang", "en").out


def test_a_difference_is_1_and_told_in_both_languages(run: Run, write: Write) -> None:
    write("a.kh", PLAN)
    write("b.kh", OTHER)
    assert run("diff", "a.kh", "b.kh") == (
        1,
        "a.kh → b.kh\nNhiệm vụ: 1 sửa\n  ~ I.1 Một\n      chủ trì: Sở Tư pháp → Sở Nội vụ\n"
        "Lời văn in ra: 1 sửa\n  ~ - Cơ quan chủ trì: Sở [-Tư pháp-]{+Nội vụ+}.\n",
        "",
    )
    assert "Tasks: 1 changed" in run("diff", "a.kh", "b.kh", "--lang", "en").out


def test_colour_is_for_a_person_who_watches(run: Run, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.kh", PLAN)
    write("b.kh", OTHER)
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[" not in run("diff", "a.kh", "b.kh").out
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert "\x1b[31mSở Tư pháp\x1b[0m" in run("diff", "a.kh", "b.kh").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in run("diff", "a.kh", "b.kh").out


def test_json_holds_the_same_as_data(run: Run, write: Write) -> None:
    write("a.kh", PLAN)
    write("b.kh", OTHER)
    code, out, err = run("diff", "a.kh", "b.kh", "--format", "json")
    data = json.loads(out)
    assert (code, err, data["version"], data["same"]) == (1, "", 1, False)
    (one,) = data["data"]
    assert (one["kind"], one["change"], one["new"]["line"]) == ("task", "changed", 4)
    assert one["fields"] == [{"name": "lead", "old": ["Sở Tư pháp"], "new": ["Sở Nội vụ"]}]
    assert [text["change"] for text in data["text"]] == ["changed"]
    assert json.loads(run("diff", "a.kh", "a.kh", "--format", "json").out)["same"] is True


def test_a_faulty_version_could_not_run_and_is_told(run: Run, write: Write) -> None:
    write("a.kh", PLAN)
    write("b.kh", "faulty")
    code, out, err = run("diff", "a.kh", "b.kh")
    assert (code, out) == (2, "")
    assert "KH105" in err and "b.kh" in err


def test_a_format_that_is_not_there_could_not_run(run: Run, write: Write) -> None:
    write("a.kh", PLAN)
    write("b.kh", PLAN.replace("# nhiệm", "thể thức: khong-co\n# nhiệm"))
    code, out, err = run("diff", "a.kh", "b.kh")
    assert (code, out) == (2, "")
    assert "khong-co" in err and "KH901" not in err


@pytest.mark.usefixtures("repository")
@pytest.mark.parametrize("old", ["HEAD", "HEAD:muc/p.kh"])
def test_a_revision_of_git_is_a_version(run: Run, old: str) -> None:
    code, out, err = run("diff", old, "muc/p.kh")
    assert (code, err) == (1, "")
    assert "chủ trì: Sở Tư pháp → Sở Nội vụ" in out
    assert "chủ trì: Sở Nội vụ → Sở Tư pháp" in run("diff", "muc/p.kh", old).out


def test_both_versions_may_be_revisions_and_paths_count_from_the_top_or_from_here(
    run: Run, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git(repository, "commit", "-qam", "2")
    assert "Sở Tư pháp → Sở Nội vụ" in run("diff", "HEAD~1:muc/p.kh", "HEAD:muc/p.kh").out
    (repository / "muc" / "p.kh").unlink()
    monkeypatch.chdir(repository / "muc")
    assert run("diff", "HEAD:p.kh", "HEAD:muc/p.kh").code == 0
    assert run("diff", "HEAD:./p.kh", "HEAD:p.kh").code == 0
    assert run("diff", "HEAD:./muc/p.kh", "HEAD:p.kh").code == 2


def test_a_file_that_a_revision_lacks_is_not_taken_from_another_folder(
    run: Run, write: Write, repository: Path
) -> None:
    write("p.kh", PLAN)
    git(repository, "add", "p.kh")
    git(repository, "commit", "-qm", "2")
    write("khac/p.kh", PLAN)
    assert run("diff", "HEAD", "khac/p.kh").code == 2


def test_a_file_that_a_plan_uses_is_that_of_the_same_revision(
    run: Run, write: Write, repository: Path
) -> None:
    uses = PLAN.replace("# nhiệm", "dùng: chung.kh\n# nhiệm").replace("Sở Tư pháp", "@stp")
    write("muc/p.kh", uses)
    write("muc/chung.kh", "đơn vị stp: Sở Tư pháp\n")
    git(repository, "add", ".")
    git(repository, "commit", "-qm", "2")
    write("muc/chung.kh", "đơn vị stp: Sở Y tế\n")
    assert "chủ trì: Sở Tư pháp → Sở Y tế" in run("diff", "HEAD", "muc/p.kh").out


@pytest.mark.usefixtures("repository")
@pytest.mark.parametrize(
    ("old", "word"),
    [
        ("khong-co", "khong-co"),
        ("khong-co:muc/p.kh", "khong-co"),
        ("HEAD:khac.kh", "khac.kh"),
        ("muc", "muc"),
    ],
)
def test_a_version_that_is_not_there_could_not_run(run: Run, old: str, word: str) -> None:
    code, out, err = run("diff", old, "muc/p.kh")
    assert (code, out) == (2, "")
    assert word in err and "KH901" not in err


def test_two_files_that_are_not_there_could_not_run(run: Run) -> None:
    assert run("diff", "a.kh", "b.kh") == (2, "", "kehoach: không có tệp “a.kh”\n")


def test_outside_a_repository_a_revision_could_not_run(
    run: Run, write: Write, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    write("a.kh", PLAN)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    code, _, err = run("diff", "HEAD", "a.kh")
    assert code == 2 and "git" in err


def test_without_git_a_revision_could_not_run(
    run: Run, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.kh", PLAN)
    monkeypatch.setenv("PATH", "")
    assert run("diff", "HEAD", "a.kh", "--lang", "en") == (2, "", "kehoach: git is not installed\n")


def test_parent_plans_are_compared_as_words_and_need_not_be_there(run: Run, write: Write) -> None:
    text = PLAN.replace("# nhiệm", "kế hoạch cấp trên: tinh.kh\n# nhiệm") + "cụ thể hóa: I.1\n"
    write("a.kh", PLAN)
    write("b.kh", text)
    write("c.kh", text.replace("I.1", "I.2"))
    assert run("diff", "b.kh", "b.kh").code == 0
    ran = run("diff", "a.kh", "b.kh")
    assert ran.code == 1
    assert "kế hoạch cấp trên: (không có) → tinh.kh" in ran.out
    assert "cụ thể hóa, thay thế: (không có) → I.1" in ran.out
    assert "cụ thể hóa, thay thế: I.1 → I.2" in run("diff", "b.kh", "c.kh").out
