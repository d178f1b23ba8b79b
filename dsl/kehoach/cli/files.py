"""Files of the command line: which ones are meant, reading, and writing whole or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from kehoach.driver import Compilation, read_file
from kehoach.text.files import why

if TYPE_CHECKING:
    import argparse


class CannotRun(Exception):
    """The command cannot do its work at all; the text says why."""


def add_files(parser: argparse.ArgumentParser, language: str, count: str) -> None:
    """Declare the files of a command; *count* as ``nargs``."""
    english = language == "en"
    words = "files, folders or patterns" if english else "tệp, thư mục, mẫu tên (*.kh)"
    if count == "*":
        words += "; without one: the project" if english else "; bỏ trống: cả dự án"
    parser.add_argument("files", nargs=count, metavar="FILE" if english else "TỆP", help=words)


def expand(names: list[str], language: str, endings: tuple[str, ...] = (".kh",)) -> list[str]:
    """Return the files that are meant: names, patterns such as ``*.kh``, and folders (all files of a kind in them).

    A name of no file is given back as it is: that it cannot be read is said of it among the others.

    Args:
        names: as they were given.
        language: of what is said.
        endings: of the files that are taken from folders; what Word leaves beside an open document is none.

    Raises:
        CannotRun: a folder or a pattern stands for nothing.
    """
    files: dict[str, None] = {}
    for name in names:
        found = [name]
        if os.path.isdir(name):
            found = sorted(
                os.path.join(folder, file)
                for folder, _, contents in os.walk(name)
                for file in contents
                if file.lower().endswith(endings) and not _is_lock(file)
            )
        elif not os.path.exists(name) and any(sign in name for sign in "*?["):
            from glob import glob

            found = sorted(file for file in glob(name, recursive=True) if not _is_lock(file))
        if not found:
            kinds = ", ".join(endings)
            english = f"no {kinds} file for “{name}”"
            raise CannotRun(english if language == "en" else f"không có tệp {kinds} nào ứng với “{name}”")
        files.update(dict.fromkeys(found))
    return list(files)


def _is_lock(file: str) -> bool:
    """Tell whether a file is what Word leaves beside an open document."""
    return os.path.basename(file).startswith("~$")


def open_plan(path: str, language: str, profile: str | None = None, **more: Any) -> Compilation:
    """Return the compilation of a file; *more* as :class:`kehoach.driver.Compilation` takes it.

    Raises:
        CannotRun: it cannot be read.
    """
    try:
        return Compilation(path, read_file(path), profile=profile, **more)
    except OSError as error:
        words = f"cannot read {path}" if language == "en" else f"không đọc được {path}"
        raise CannotRun(f"{words}: {why(error, language == 'en')}") from error


def progress(files: list[str]) -> Iterator[str]:
    """Give the files one by one; with many of them, and a person watching, say how far it is."""
    show = len(files) > 5 and sys.stderr.isatty()
    for at, file in enumerate(files, 1):
        if show:
            print(f"\r\x1b[K[{at}/{len(files)}] {file}", end="", file=sys.stderr, flush=True)
        yield file
    if show:
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def write_output(data: bytes, output: str, language: str) -> None:
    """Write what a command gives to the file of its ``-o``, which is never a plan, and say so.

    Raises:
        CannotRun: it is named like a plan, or cannot be written.
    """
    english = language == "en"
    if output.lower().endswith(".kh"):
        words = "is the name of a plan; another one for -o" if english else "là tên kế hoạch; -o cần tên khác"
        raise CannotRun(f"{output} {words}")
    try:
        write_whole({output: data})
    except OSError as error:
        words = f"cannot write {output}" if english else f"không ghi được {output}"
        raise CannotRun(f"{words}: {why(error, english)}") from error
    print(f"→ {output}")


def write_whole(contents: dict[str, bytes]) -> None:
    """Write several files whole or not at all: each to a temporary name beside it, then all renamed.

    A file that is there keeps its rights; of a link the file that it leads to is written.

    Raises:
        OSError: one cannot be written, ``filename`` tells which; then none is changed that was not yet renamed.
    """
    written: list[tuple[str, str]] = []
    path = ""
    try:
        for path, data in contents.items():
            real = os.path.realpath(path) if os.path.islink(path) else path
            temporary = os.path.join(os.path.dirname(real), f".{os.getpid()}-{len(written)}.tmp")
            written.append((temporary, real))
            with open(temporary, "wb") as file:
                file.write(data)
            with suppress(FileNotFoundError):
                os.chmod(temporary, os.stat(real).st_mode & 0o777)
        for temporary, path in written:
            os.replace(temporary, path)
    except OSError as error:  # of a full disk it names no file, else the temporary one
        error.filename, error.filename2 = path, None
        raise
    finally:
        for temporary, _ in written:
            if os.path.exists(temporary):
                os.unlink(temporary)
