"""``kehoach diff --redline``."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from tracked import STORIES, W, stories
from validators import judge

from kehoach.render.docx.fingerprint import REDLINE, read_fingerprint

Run = Callable[..., Any]
Write = Callable[..., Path]
PLAN = "kế hoạch: Thử\ncơ quan: Sở A\nngày: 5/3/2026\n# nhiệm vụ: Việc\n## Một\nchủ trì: Sở Tư pháp\n"
OTHER = PLAN.replace("Sở Tư pháp", "Sở Nội vụ")


@pytest.fixture
def both(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    write("a.kh", PLAN)
    write("b.kh", OTHER)


def marks(path: Path) -> list[tuple[str, str, str]]:
    tree = stories(path.read_bytes())[STORIES[0]]
    found = [mark for mark in tree.iter(W + "ins", W + "del")]
    return [(etree.QName(m).localname, m.get(W + "author"), m.get(W + "date")) for m in found]


@pytest.mark.usefixtures("both")
def test_a_redline_is_written_and_something_differs(run: Run, tmp_path: Path) -> None:
    assert run("diff", "a.kh", "b.kh", "--redline", "-o", "so/r.docx") == (1, "a.kh → b.kh: so/r.docx\n", "")
    path = tmp_path / "so" / "r.docx"
    assert marks(path) == [
        ("del", "kehoach", "2026-03-05T00:00:00Z"),
        ("ins", "kehoach", "2026-03-05T00:00:00Z"),
    ]
    assert judge(path.read_bytes(), tmp_path) == []
    assert sorted(p.name for p in tmp_path.rglob("*") if p.is_file()) == [
        "a.kh",
        "b.kh",
        "judged.docx",
        "r.docx",
    ]


@pytest.mark.usefixtures("both")
def test_nothing_that_differs_is_0_and_said(run: Run) -> None:
    ran = run("diff", "a.kh", "a.kh", "--redline", "-o", "r.docx")
    assert ran == (0, "a.kh → a.kh: r.docx (không có gì khác)\n", "")
    assert "(no difference)" in run("diff", "a.kh", "a.kh", "--redline", "-o", "r.docx", "--lang", "en").out


@pytest.mark.usefixtures("both")
def test_looks_alone_are_marked_and_so_something_differs(run: Run, write: Write) -> None:
    write("c.kh", PLAN.replace("Một", "**Một**"))
    assert run("diff", "a.kh", "c.kh").code == 0
    assert run("diff", "a.kh", "c.kh", "--redline", "-o", "r.docx").code == 1


@pytest.mark.usefixtures("both")
def test_the_author_can_be_named(run: Run, tmp_path: Path) -> None:
    run("diff", "a.kh", "b.kh", "--redline", "-o", "r.docx", "--author", "Lê Thị “B” & Co")
    assert {author for _, author, _ in marks(tmp_path / "r.docx")} == {"Lê Thị “B” & Co"}


@pytest.mark.usefixtures("both")
def test_a_revision_has_the_date_of_its_commit_on_the_clock_of_who_made_it(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_COMMITTER_DATE", "2026-06-01T09:30:00+07:00")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    who = ["-c", "user.name=A", "-c", "user.email=a@example.vn", "-c", "core.autocrlf=false"]
    for words in (["init", "-q"], ["add", "."], ["commit", "-qm", "1"]):
        subprocess.run(["git", "-C", str(tmp_path), *who, *words], check=True, capture_output=True)
    assert run("diff", "a.kh", "HEAD:b.kh", "--redline", "-o", "r.docx").code == 1
    assert {date for _, _, date in marks(tmp_path / "r.docx")} == {"2026-06-01T09:30:00Z"}


@pytest.mark.usefixtures("both")
def test_the_same_twice_is_the_same_file(run: Run, tmp_path: Path) -> None:
    for name in ("r.docx", "s.docx", "r.docx"):
        assert run("diff", "a.kh", "b.kh", "--redline", "-o", name).code == 1
    assert (tmp_path / "r.docx").read_bytes() == (tmp_path / "s.docx").read_bytes()


@pytest.mark.usefixtures("both")
def test_a_redline_that_nobody_worked_on_is_made_anew(run: Run, tmp_path: Path) -> None:
    run("diff", "a.kh", "b.kh", "--redline", "-o", "r.docx")
    assert run("diff", "b.kh", "a.kh", "--redline", "-o", "r.docx").code == 1
    assert read_fingerprint((tmp_path / "r.docx").read_bytes(), REDLINE) == "ours"


@pytest.mark.usefixtures("both")
@pytest.mark.parametrize(("kind", "word"), [("edited", "KH703"), ("foreign", "KH704"), ("built", "a.docx")])
def test_somebodys_file_is_not_overwritten_without_force(
    run: Run, tmp_path: Path, kind: str, word: str
) -> None:
    path = tmp_path / "a.docx"
    if kind == "built":
        run("build", "a.kh", "--no-tasks")
    elif kind == "edited":
        run("diff", "a.kh", "b.kh", "--redline", "-o", "a.docx")
        _edit(path)
    else:
        path.write_bytes(b"somebody's")
    before = path.read_bytes()
    for language in ("vi", "en"):
        code, out, err = run("diff", "b.kh", "a.kh", "--redline", "-o", "a.docx", "--lang", language)
        assert (code, out) == (2, "") and word in err and "--force" in err
    assert path.read_bytes() == before
    assert run("diff", "b.kh", "a.kh", "--redline", "-o", "a.docx", "--force").code == 1
    assert read_fingerprint(path.read_bytes(), REDLINE) == "ours"


def _edit(path: Path) -> None:
    import io
    import zipfile

    with zipfile.ZipFile(path) as package:
        parts = [(name, package.read(name)) for name in package.namelist()]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, data in parts:
            package.writestr(name, data.replace("Nội vụ".encode(), "Y tế".encode()))
    path.write_bytes(buffer.getvalue())


@pytest.mark.usefixtures("both")
def test_a_build_does_not_overwrite_a_redline(run: Run, tmp_path: Path) -> None:
    run("diff", "a.kh", "b.kh", "--redline", "-o", "b.docx")
    before = (tmp_path / "b.docx").read_bytes()
    code, _, err = run("build", "b.kh", "--no-tasks")
    assert code == 1 and "KH704" in err
    assert (tmp_path / "b.docx").read_bytes() == before


@pytest.mark.usefixtures("both")
def test_a_redline_is_brought_in_as_the_new_version(run: Run, tmp_path: Path) -> None:
    run("diff", "a.kh", "b.kh", "--redline", "-o", "mot/b.docx")
    run("build", "b.kh", "--no-tasks", "--no-source", "-o", "hai/b.docx")
    assert "chỗ sửa" in run("import", "mot/b.docx", "-o", "ra-mot").out
    run("import", "hai/b.docx", "-o", "ra-hai")
    texts = [(tmp_path / folder / "b.kh").read_text(encoding="utf-8") for folder in ("ra-mot", "ra-hai")]
    assert texts[0] == texts[1]
    assert "Sở Nội vụ" in texts[0] and "Sở Tư pháp" not in texts[0]


@pytest.mark.usefixtures("both")
@pytest.mark.parametrize(
    "words",
    [
        ["-o", "r.docx"],
        ["--redline"],
        ["--redline", "-o", "r.pdf"],
        ["--redline", "-o", "."],
        ["--redline", "-o", "r.docx", "--format", "json"],
        ["--redline", "-o", "r.docx", "--author", " "],
        ["--redline", "-o", "r.docx", "--author", "a\x1b"],
        ["--redline", "-o", "a.kh/r.docx"],
    ],
)
def test_options_that_do_not_go_together_could_not_run(run: Run, tmp_path: Path, words: list[str]) -> None:
    for language in ("vi", "en"):
        code, out, err = run("diff", "a.kh", "b.kh", *words, "--lang", language)
        assert (code, out) == (2, "")
        assert err.startswith("kehoach: ") and "Traceback" not in err
    assert not list(tmp_path.rglob("*.docx"))


def test_a_faulty_version_could_not_run(run: Run, write: Write, tmp_path: Path) -> None:
    write("a.kh", PLAN)
    write("b.kh", "faulty")
    code, _, err = run("diff", "a.kh", "b.kh", "--redline", "-o", "r.docx")
    assert code == 2 and "KH105" in err
    assert not (tmp_path / "r.docx").exists()
