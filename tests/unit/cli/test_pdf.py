"""``kehoach build --pdf``: through LibreOffice, in one start of it, and nobody's .pdf overwritten."""

from __future__ import annotations

import io
import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlparse

import pytest

from kehoach.cli import pdf

Run = Callable[..., Any]
Write = Callable[..., Path]
REAL = pdf.find_office()
FAKE = """#!{python}
import json, os, sys, time, zipfile
with open({log!r}, "a") as log:
    print(json.dumps([os.getcwd(), sys.argv[1:]]), file=log)
time.sleep({sleep})
for name in sys.argv[sys.argv.index("--outdir") + 2:]:
    if name not in {failing!r}:
        assert zipfile.ZipFile(name).testzip() is None
        with open(name[:-5] + ".pdf", "wb") as out:
            out.write(b"%PDF-1.6 of " + name.encode() + b"\\nstartxref\\n9\\n%%EOF\\n")
        print("convert", name)
print({says!r}, file=sys.stderr)
"""
posix = pytest.mark.skipif(os.name != "posix", reason="the stand-in is a script with a first line")


@pytest.fixture
def office(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Put a stand-in for LibreOffice on the path, alone; return where it notes how it was called."""

    def stand_in(sleep: float = 0, failing: tuple[str, ...] = (), says: str = "") -> Path:
        folder = tmp_path_factory.mktemp("office")
        log = folder / "log"
        script = FAKE.format(python=sys.executable, log=str(log), sleep=sleep, failing=failing, says=says)
        (folder / "soffice").write_text(script, encoding="utf-8")
        (folder / "soffice").chmod(0o755)
        monkeypatch.setenv("PATH", str(folder))
        return log

    return stand_in


@pytest.fixture
def no_office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path / "nowhere"))
    monkeypatch.setattr(pdf, "usual_places", lambda *_: iter(()))


def calls(log: Path) -> list[tuple[str, list[str]]]:
    return [tuple(json.loads(line)) for line in log.read_text(encoding="utf-8").splitlines()]


def names(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


@posix
def test_the_pdf_stands_beside_the_word_file(run: Run, write: Write, office: Any, tmp_path: Path) -> None:
    office()
    write("x/kế hoạch.kh")
    code, out, err = run("build", "--pdf", "x/kế hoạch.kh")
    assert (code, err) == (0, "")
    assert out.endswith("x/kế hoạch.docx → x/kế hoạch.pdf\n")
    assert names(tmp_path) == [f"x/kế hoạch.{end}" for end in ("docx", "kh", "pdf", "tasks.yaml")]
    assert (tmp_path / "x" / "kế hoạch.pdf").read_bytes().startswith(b"%PDF-1.6 of 0.docx")


@posix
def test_several_plans_take_one_start_and_equal_names_do_not_meet(
    run: Run, write: Write, office: Any, tmp_path: Path
) -> None:
    log = office()
    for name in ("x/a.kh", "y/a.kh", "b.kh"):
        write(name)
    assert run("build", "--pdf", "--no-tasks", "x/a.kh", "y/a.kh", "b.kh").code == 0
    ((_, words),) = calls(log)
    assert words[-3:] == ["0.docx", "1.docx", "2.docx"] and words.count("--headless") == 1
    made = [(tmp_path / name).read_bytes()[:18] for name in ("x/a.pdf", "y/a.pdf", "b.pdf")]
    assert made == [b"%PDF-1.6 of 0.docx", b"%PDF-1.6 of 1.docx", b"%PDF-1.6 of 2.docx"]


@posix
def test_libreoffice_works_in_a_folder_and_with_a_profile_of_its_own_and_both_are_gone_afterwards(
    run: Run, write: Write, office: Any, tmp_path: Path
) -> None:
    log = office()
    write("a.kh")
    assert run("build", "--pdf", "a.kh").code == 0
    ((folder, words),) = calls(log)
    (profile,) = [word for word in words if word.startswith("-env:UserInstallation=file:///")]
    place = unquote(urlparse(profile.partition("=")[2]).path)
    assert os.path.dirname(place) == folder
    assert not os.path.exists(folder)
    assert not Path(folder).is_relative_to(tmp_path)


@posix
def test_without_the_option_libreoffice_is_not_started(run: Run, write: Write, office: Any) -> None:
    log = office()
    write("a.kh")
    assert run("build", "a.kh").code == 0
    assert not log.exists()


@pytest.mark.usefixtures("no_office")
@pytest.mark.parametrize(
    ("language", "words"), [("vi", "cần LibreOffice mà máy này chưa có"), ("en", "needs LibreOffice, which is not")]
)  # fmt: skip
def test_without_libreoffice_that_is_said_and_the_word_file_stays(
    run: Run, write: Write, tmp_path: Path, language: str, words: str
) -> None:
    write("a.kh")
    code, out, err = run("build", "--pdf", "--lang", language, "a.kh")
    assert code == 2
    assert words in err and len(err.splitlines()) == 1
    assert "a.kh → a.docx" in out
    assert names(tmp_path) == ["a.docx", "a.kh", "a.tasks.yaml"]


@posix
@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_file_that_libreoffice_cannot_convert_is_named_and_the_others_are_made(
    run: Run, write: Write, office: Any, tmp_path: Path, language: str
) -> None:
    office(failing=("0.docx",), says="Error: source file could not be loaded")
    write("a.kh")
    write("b.kh")
    code, out, err = run("build", "--pdf", "--no-tasks", "--lang", language, "a.kh", "b.kh")
    assert code == 2
    assert "a.docx (Error: source file could not be loaded)" in err and "b.docx" not in err
    assert "b.docx → b.pdf" in out and "a.pdf" not in out
    assert names(tmp_path) == ["a.docx", "a.kh", "b.docx", "b.kh", "b.pdf"]


@posix
def test_libreoffice_that_hangs_is_stopped_with_all_that_it_started(
    run: Run, write: Write, office: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    log = office(sleep=60)
    starter = log.parent / "soffice"
    starter.rename(log.parent / "worker")
    starter.write_text(
        f'#!/bin/sh\n"{log.parent}/worker" "$@" & echo $! >"{log}.pid"; wait\n', encoding="utf-8"
    )
    starter.chmod(0o755)
    monkeypatch.setattr(pdf, "_FIRST", 0.5)
    monkeypatch.setattr(pdf, "_EACH", 0.5)
    write("a.kh")
    begin = time.monotonic()
    code, _, err = run("build", "--pdf", "a.kh")
    assert time.monotonic() - begin < 30
    assert code == 2 and "a.docx (> 1 s)" in err
    assert "a.pdf" not in names(tmp_path)
    worker = int((log.parent / "log.pid").read_text())
    for _ in range(100):
        if not alive(worker):
            break
        time.sleep(0.05)
    assert not alive(worker)


def alive(process: int) -> bool:
    """Tell whether a process runs; one that ended and that nobody has waited for does not."""
    try:
        os.kill(process, 0)
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@posix
def test_a_program_that_cannot_be_started_is_named(
    run: Run, write: Write, office: Any, tmp_path: Path
) -> None:
    soffice = office().parent / "soffice"
    soffice.write_text("#!/there/is/no/such/program\n", encoding="utf-8")
    write("a.kh")
    code, _, err = run("build", "--pdf", "a.kh")
    assert code == 2 and str(soffice) in err and "KH901" not in err
    assert "a.docx" in names(tmp_path)


@posix
def test_our_own_pdf_is_made_anew(run: Run, write: Write, office: Any, tmp_path: Path) -> None:
    office()
    write("a.kh")
    run("build", "--pdf", "a.kh")
    before = (tmp_path / "a.pdf").stat().st_mtime_ns
    assert run("build", "--pdf", "a.kh").code == 0
    assert (tmp_path / "a.pdf").stat().st_mtime_ns > before


@posix
def test_a_pdf_that_was_signed_since_is_not_overwritten(
    run: Run, write: Write, office: Any, tmp_path: Path
) -> None:
    office()
    write("a.kh")
    run("build", "--pdf", "a.kh")
    signed = (tmp_path / "a.pdf").read_bytes() + b"9 0 obj <</Type /Sig>> endobj\nstartxref\n99\n%%EOF\n"
    (tmp_path / "a.pdf").write_bytes(signed)
    before = (tmp_path / "a.docx").read_bytes()
    write("a.kh", (tmp_path / "a.kh").read_text(encoding="utf-8").replace("Một", "Hai"))
    code, out, err = run("build", "--pdf", "a.kh")
    assert (code, out) == (1, "")
    assert "KH703" in err and "a.pdf" in err
    assert (tmp_path / "a.pdf").read_bytes() == signed
    assert (tmp_path / "a.docx").read_bytes() == before
    assert run("build", "a.kh").code == 0
    assert (tmp_path / "a.pdf").read_bytes() == signed
    assert run("build", "--pdf", "--force", "a.kh").code == 0
    assert (tmp_path / "a.pdf").read_bytes() != signed


@posix
@pytest.mark.parametrize(
    "data", [b"", b"%PDF-1.7\nscanned\nstartxref\n9\n%%EOF\n", b"%KehoachFingerprint " + b"0" * 64]
)
def test_a_pdf_from_elsewhere_is_not_overwritten(
    run: Run, write: Write, office: Any, tmp_path: Path, data: bytes
) -> None:
    log = office()
    write("a.kh")
    write("b.kh")
    write("a.pdf", data)
    code, _, err = run("build", "--pdf", "--no-tasks", "a.kh", "b.kh")
    assert code == 1
    assert "KH704" in err and "a.pdf" in err
    assert (tmp_path / "a.pdf").read_bytes() == data
    assert names(tmp_path) == ["a.kh", "a.pdf", "b.docx", "b.kh", "b.pdf"]
    assert calls(log)[0][1][-1] == "0.docx"
    assert run("build", "--pdf", "--force", "--no-tasks", "a.kh").code == 0
    assert (tmp_path / "a.pdf").read_bytes() != data


@posix
def test_a_faulty_plan_gives_no_pdf_and_starts_nothing(
    run: Run, write: Write, office: Any, tmp_path: Path
) -> None:
    log = office()
    write("a.kh", "faulty")
    assert run("build", "--pdf", "a.kh").code == 1
    assert names(tmp_path) == ["a.kh"] and not log.exists()


@posix
def test_a_pdf_that_cannot_be_written_could_not_run(
    run: Run, write: Write, office: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office()
    write("a.kh")
    rename = os.replace

    def refused(source: str, target: str) -> None:
        if target.endswith(".pdf"):
            raise OSError(13, "Permission denied", target)
        rename(source, target)

    monkeypatch.setattr(os, "replace", refused)
    code, _, err = run("build", "--pdf", "--no-tasks", "a.kh")
    monkeypatch.undo()
    assert code == 2 and "không có quyền" in err and "KH901" not in err
    assert names(tmp_path) == ["a.docx", "a.kh"]


@pytest.mark.parametrize(
    ("data", "state"),
    [
        (b"", "foreign"),
        (b"%PDF-1.6\nstartxref\n9\n%%EOF", "foreign"),
        (pdf.seal(b"%PDF-1.6\nstartxref\n9\n%%EOF"), "ours"),
        (pdf.seal(b"%PDF-1.6\nstartxref\n9\n%%EOF") + b"\n", "edited"),
        (pdf.seal(b"%PDF-1.6\nstartxref\n9\n%%EOF").replace(b"1.6", b"1.7"), "edited"),
        (pdf.seal(b"%PDF-1.6\nstartxref\n9\n%%EOF")[:60], "edited"),
        (pdf.seal(b"%PDF-1.6\nstartxref\n1\n%%EOF\nmore\nstartxref\n9\n%%EOF"), "ours"),
    ],
)
def test_the_fingerprint_tells_whose_a_pdf_is(data: bytes, state: str) -> None:
    assert pdf.read_state(data) == state


def test_the_fingerprint_stands_behind_all_that_places_are_counted_to() -> None:
    sealed = pdf.seal(b"%PDF-1.6\nxref\ntrailer\nstartxref\n9\n%%EOF\n")
    assert sealed.startswith(b"%PDF-1.6\nxref\ntrailer\n") and sealed.endswith(b"\nstartxref\n9\n%%EOF\n")


@pytest.mark.parametrize(
    ("platform", "place", "variable"),
    [
        ("win32", "LibreOffice/program/soffice.com", "ProgramFiles"),
        ("win32", "LibreOffice/program/soffice.com", "ProgramFiles(x86)"),
        ("darwin", "Applications/LibreOffice.app/Contents/MacOS/soffice", "HOME"),
    ],
)
def test_libreoffice_is_found_where_its_installer_puts_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, platform: str, place: str, variable: str
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path / "nowhere"))
    program = tmp_path / place
    assert pdf.find_office(platform, {variable: str(tmp_path)}) is None
    program.parent.mkdir(parents=True)
    program.touch()
    assert pdf.find_office(platform, {variable: str(tmp_path)}) == str(program)


@posix
def test_libreoffice_on_the_path_comes_first(office: Any) -> None:
    stand_in = office().parent / "soffice"
    assert pdf.find_office("linux", {}) == str(stand_in)


@pytest.mark.skipif(REAL is None, reason="needs LibreOffice")
def test_libreoffice_makes_a_pdf_that_readers_open(run: Run, write: Write, tmp_path: Path) -> None:
    write("kế hoạch 1%.kh")
    code, _, err = run("build", "--pdf", "kế hoạch 1%.kh")
    assert (code, err) == (0, "")
    data = (tmp_path / "kế hoạch 1%.pdf").read_bytes()
    assert pdf.read_state(data) == "ours"
    tail = io.BytesIO(data[-40:]).read().split()
    at = int(tail[tail.index(b"startxref") + 1])
    assert data[at : at + 4] == b"xref" or b" obj" in data[at : at + 20]
    assert run("build", "--pdf", "kế hoạch 1%.kh").code == 0
