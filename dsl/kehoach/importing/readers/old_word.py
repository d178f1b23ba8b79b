"""Old Word files (.doc, Word 97-2003): turned into .docx by LibreOffice where there is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.diagnostics.model import Text
from kehoach.importing.source import Read
from kehoach.verify.unreadable import Unreadable

if TYPE_CHECKING:
    import subprocess

_PROGRAMS = ("soffice", "libreoffice")
_SECONDS = 120.0


def read(path: str, data: bytes, seconds: float = _SECONDS) -> Read:
    """Return a .doc file as read.

    Args:
        path: only for naming the file.
        data: the whole file.
        seconds: how long LibreOffice may take.

    Raises:
        Unreadable: there is no LibreOffice, or it cannot read the file.
    """
    from kehoach.importing.readers import word

    found = word.read(path, _as_docx(data, seconds))
    remark = Text(
        "tệp .doc được LibreOffice chuyển sang .docx trước khi đọc",
        "LibreOffice turned the .doc file into .docx before it was read",
    )
    return found._replace(remarks=(remark, *found.remarks))


def _as_docx(data: bytes, seconds: float) -> bytes:
    """Return the file as .docx; LibreOffice works in a folder of its own and leaves nothing behind."""
    import shutil
    import subprocess
    import tempfile
    from pathlib import Path

    program = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    if program is None:
        raise _save_it("máy này không có LibreOffice để đọc tệp", "there is no LibreOffice here to read it")
    with tempfile.TemporaryDirectory(prefix="kehoach-", ignore_cleanup_errors=True) as folder:
        source = Path(folder, "in", "plan.doc")
        source.parent.mkdir()
        source.write_bytes(data)
        command = [
            program, f"-env:UserInstallation={Path(folder, 'profile').as_uri()}", "--headless", "--norestore",
            "--convert-to", "docx:MS Word 2007 XML", "--outdir", folder, str(source),
        ]  # fmt: skip
        try:
            # a group of its own: soffice is a script whose child would outlive it
            process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
        except OSError as error:
            raise _save_it("không chạy được LibreOffice", "LibreOffice could not be run") from error
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired as error:
            raise _save_it("LibreOffice đọc tệp quá lâu", "LibreOffice took too long over it") from error
        finally:
            _end(process)
        made = Path(folder, "plan.docx")
        if not made.is_file():
            raise _save_it("LibreOffice không đọc được tệp", "LibreOffice could not read it")
        return made.read_bytes()


def _end(process: subprocess.Popen[bytes]) -> None:
    """End LibreOffice with all that it started, if anything of it still runs."""
    import os
    import signal

    if process.poll() is None:
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
        process.wait()


def _save_it(vi: str, en: str) -> Unreadable:
    return Unreadable(
        Text(
            f"đây là tệp Word cũ (.doc), {vi}; mở bằng Word rồi lưu thành .docx (Save As)",
            f"this is an old Word file (.doc), {en}; open it in Word and save it as .docx (Save As)",
        ),
        "old-word",
    )
