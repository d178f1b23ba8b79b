"""Old Word files are read through LibreOffice, which leaves nothing behind and cannot hang the import."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import tempfile
import time
from pathlib import Path

import pytest
from docx import Document

from kehoach.importing.readers import old_word
from kehoach.importing.readers.detect import read_any
from kehoach.verify.seen import Paragraph
from kehoach.verify.unreadable import Unreadable

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 504 + "WordDocument".encode("utf-16-le")
needs_libreoffice = pytest.mark.skipif(
    not (shutil.which("soffice") or shutil.which("libreoffice")), reason="LibreOffice is not installed"
)


def pretend_libreoffice(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Put a program that does *script* in the place of LibreOffice."""
    program = folder / "soffice"
    program.write_text("#!/bin/sh\n" + script + "\n", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")


@needs_libreoffice
def test_a_doc_file_gives_its_words(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("Kế hoạch thực hiện nhiệm vụ cải cách hành chính")
    document.save(str(tmp_path / "a.docx"))
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to",
         "doc:MS Word 97", "--outdir", str(tmp_path), str(tmp_path / "a.docx")],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    result = read_any("a.doc", (tmp_path / "a.doc").read_bytes())
    texts = [block.text for block in result.file.blocks if isinstance(block, Paragraph)]
    assert texts[0] == "Kế hoạch thực hiện nhiệm vụ cải cách hành chính"
    assert "LibreOffice" in result.remarks[0].vi


def test_without_libreoffice_the_error_says_to_save_as_docx(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(Unreadable) as error:
        read_any("a.doc", OLE)
    assert error.value.kind == "old-word"
    assert "không có LibreOffice" in error.value.text.vi and "lưu thành .docx" in error.value.text.vi


@pytest.mark.skipif(os.name != "posix", reason="the pretended program is a shell script")
class TestPretended:
    def test_a_file_that_it_cannot_read(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        pretend_libreoffice(tmp_path, monkeypatch, "exit 1")
        with pytest.raises(Unreadable) as error:
            old_word.read("a.doc", OLE)
        assert "không đọc được tệp" in error.value.text.vi

    def test_one_that_hangs_is_ended_with_its_children(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        child = tmp_path / "child"
        pretend_libreoffice(tmp_path, monkeypatch, f"sleep 60 & echo $! > {child}; wait")
        begun = time.monotonic()
        with pytest.raises(Unreadable) as error:
            old_word.read("a.doc", OLE, seconds=1.0)
        assert time.monotonic() - begun < 20 and "quá lâu" in error.value.text.vi
        assert not _runs(int(child.read_text(encoding="utf-8")))

    def test_leaves_no_file_behind(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        folder = tmp_path / "temporary"
        folder.mkdir()
        monkeypatch.setattr(tempfile, "tempdir", str(folder))
        pretend_libreoffice(tmp_path, monkeypatch, "exit 0")
        with pytest.raises(Unreadable):
            old_word.read("a.doc", OLE)
        assert list(folder.iterdir()) == []


def _runs(process: int) -> bool:
    """Tell whether a process still runs; one that has ended and waits to be noticed does not."""
    for _ in range(50):
        try:
            state = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
        except FileNotFoundError:
            return False
        if state == "Z":
            return False
        time.sleep(0.1)
    return True
