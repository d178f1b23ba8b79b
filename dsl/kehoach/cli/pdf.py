"""From .docx to .pdf through LibreOffice, where it is there; a .pdf that is somebody's work is kept.

Our files carry their own SHA-256 in a comment, so that one that was signed or annotated since, or that comes from
elsewhere, is known.
"""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any, Literal

from kehoach.cli.files import CannotRun, write_whole
from kehoach.text.files import why

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

State = Literal["ours", "edited", "foreign"]

_FIRST, _EACH = 120.0, 60.0  # seconds: LibreOffice starts in one or two, a plan of 1,000 pages takes 15
_MARK = b"%KehoachFingerprint "  # a comment (ISO 32000-1, 7.2.3) behind all that the table of places counts
_BLANK = b"0" * 64
_END = b"startxref"
_IDLE = ("convert ", "Warning:", "Overwriting:")  # said of files that go well
_PROGRAMS = {"win32": ("soffice.com", "soffice"), "other": ("soffice", "libreoffice")}


def find_office(platform: str = sys.platform, environ: Mapping[str, str] = os.environ) -> str | None:
    """Return the program of LibreOffice: the first on the path, else where its installers put it, else None."""
    from shutil import which

    for name in _PROGRAMS.get(platform, _PROGRAMS["other"]):
        found = which(name)
        if found:
            return found
    return next((place for place in usual_places(platform, environ) if os.path.isfile(place)), None)


def usual_places(platform: str, environ: Mapping[str, str]) -> Iterator[str]:
    """Give the places where LibreOffice stands when it is not on the path."""
    if platform == "win32":
        for name in ("ProgramFiles", "ProgramW6432", "ProgramFiles(x86)"):
            if environ.get(name):
                yield os.path.join(environ[name], "LibreOffice", "program", "soffice.com")
    elif platform == "darwin":
        for root in ("/", environ.get("HOME", "")):
            yield os.path.join(root, "Applications/LibreOffice.app/Contents/MacOS/soffice")
    else:
        from glob import iglob

        yield "/usr/lib/libreoffice/program/soffice"
        yield from iglob("/opt/libreoffice*/program/soffice")
        yield "/snap/bin/libreoffice"


def pdf_of(docx: str) -> str:
    """Return the .pdf that stands beside a .docx."""
    return docx.removesuffix(".docx") + ".pdf"


def write_pdfs(files: list[str], language: str) -> None:
    """Convert Word files, all in one start of LibreOffice, and write each .pdf whole beside its .docx.

    Args:
        files: the ``.docx`` files.
        language: "vi" or "en", of what is said.

    Raises:
        CannotRun: LibreOffice is not there, takes too long or fails, or a file cannot be written; what was
            converted before that is written.
    """
    english = language == "en"
    office = find_office()
    if office is None:
        raise CannotRun(
            "--pdf needs LibreOffice, which is not on this machine; the .docx is there and Word can save it as PDF"
            if english
            else "--pdf cần LibreOffice mà máy này chưa có; tệp .docx đã dựng xong, có thể lưu thành PDF bằng Word"
        )
    try:
        made, said = convert(office, files)
        write_whole({pdf_of(docx): seal(data) for docx, data in made.items()})
    except OSError as error:
        words = "cannot write" if english else "không ghi được"
        raise CannotRun(f"{words} {error.filename}: {why(error, english)}") from error
    for docx in made:
        print(f"{docx} → {pdf_of(docx)}")
    failed = ", ".join(docx for docx in files if docx not in made)
    if failed:
        words = "LibreOffice did not convert" if english else "LibreOffice không chuyển được sang PDF:"
        raise CannotRun(f"{words} {failed}{f' ({said})' if said else ''}")


def convert(office: str, files: Iterable[str]) -> tuple[dict[str, bytes], str]:
    """Return the PDF of every file that LibreOffice converts, and the last that it said.

    It works on copies in a folder of its own with a profile of its own, so that neither an open window of
    LibreOffice nor a name of the file can come between.
    """
    from pathlib import Path
    from shutil import copyfile
    from tempfile import TemporaryDirectory

    with TemporaryDirectory(prefix="kehoach-", ignore_cleanup_errors=True) as name:
        folder = Path(name).resolve()
        copies = {docx: folder / f"{number}.docx" for number, docx in enumerate(files)}
        for docx, copy in copies.items():
            copyfile(docx, copy)
        profile = (folder / "profile").as_uri()
        command = [office, "--headless", "--norestore", "--nolockcheck", f"-env:UserInstallation={profile}"]
        command += ["--convert-to", "pdf", "--outdir", str(folder), *(copy.name for copy in copies.values())]
        said = _run(command, folder / "said.txt", _FIRST + _EACH * len(copies))
        made = {}
        for docx, copy in copies.items():
            result = copy.with_suffix(".pdf")
            data = result.read_bytes() if result.exists() else b""
            if data.startswith(b"%PDF-") and _END in data:
                made[docx] = data
        return made, said


def _run(command: list[str], log: Any, seconds: float) -> str:
    """Run LibreOffice in the folder of *log*, stop all of it in time, and return what it said last if it matters."""
    with log.open("wb") as out:
        try:
            process = subprocess.Popen(
                command, cwd=log.parent, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.STDOUT,
                start_new_session=True,
            )  # fmt: skip
        except OSError as error:
            return f"{command[0]}: {error.strerror}"
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            _stop(process)
            return f"> {seconds:.0f} s"
        except BaseException:  # somebody pressed Ctrl-C
            _stop(process)
            raise
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    grave = [line.strip() for line in lines if line.strip() and not line.startswith(_IDLE)]
    return grave[-1] if grave else ""


def _stop(process: subprocess.Popen[bytes]) -> None:
    """Stop a process and those that it started: ``soffice`` only starts the program that works."""
    if sys.platform == "win32":
        stop = ["taskkill", "/F", "/T", "/PID", str(process.pid)]
        subprocess.run(stop, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    else:
        import signal
        from contextlib import suppress

        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def seal(data: bytes) -> bytes:
    """Return a PDF with its fingerprint in a comment before its last lines."""
    at = data.rfind(_END)
    blank = data[:at] + b"\n" + _MARK + _BLANK + b"\n" + data[at:]
    return blank.replace(_MARK + _BLANK, _MARK + _digest(blank))


def read_state(data: bytes) -> State:
    """Tell whose a .pdf is: ours as it was made, ours and changed since (signed, annotated), or another's."""
    at = data.rfind(_MARK)
    if at < 0 or not data.startswith(b"%PDF-"):
        return "foreign"
    start, end = at + len(_MARK), at + len(_MARK) + len(_BLANK)
    return "ours" if data[start:end] == _digest(data[:start] + _BLANK + data[end:]) else "edited"


def _digest(data: bytes) -> bytes:
    from hashlib import sha256

    return sha256(data).hexdigest().encode()
