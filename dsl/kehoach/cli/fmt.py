"""``kehoach fmt``: plans in their one canonical layout; what prints is never changed."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, NamedTuple

from kehoach.cli.files import CannotRun, add_files, expand, progress, write_whole
from kehoach.cli.many import chosen
from kehoach.driver import Compilation, read_file
from kehoach.formatter.format import format_source, obstacles
from kehoach.formatter.safety import Unsafe
from kehoach.text.files import why

if TYPE_CHECKING:
    import argparse

    from kehoach.diagnostics.model import Diagnostic

STDIN = "-"


class Result(NamedTuple):
    """A file: its bytes, and those of its canonical form, None when there is none.

    ``errors`` keep it from being formatted, ``fault`` is one of ours.
    """

    path: str
    plan: Compilation
    before: bytes
    after: bytes | None
    errors: tuple[Diagnostic, ...] = ()
    fault: Unsafe | None = None

    @property
    def changes(self) -> bool:
        """Whether the file is not in its canonical form."""
        return self.after is not None and self.after != self.before


def add_arguments(parser: argparse.ArgumentParser, language: str) -> None:
    """Declare the arguments of the command."""
    english = language == "en"
    add_files(parser, language, "*")

    def flag(name: str, vi: str, en: str) -> None:
        parser.add_argument(name, action="store_true", help=en if english else vi)

    flag(
        "--check",
        "chỉ liệt kê tên tệp sẽ đổi (mã thoát 1), không ghi",
        "only list files that would change (exit 1)",
    )
    flag(
        "--diff",
        "in ra chỗ sẽ đổi (mã thoát 1), không ghi",
        "print what would change (exit 1), write nothing",
    )
    parser.add_argument(
        "--keywords",
        choices=("vi", "en"),
        help="language of keywords; by default the file's own"
        if english
        else "ngôn ngữ của từ khóa; bỏ trống: theo tệp",
    )
    parser.epilog = "FILE “-”: from standard input" if english else "TỆP “-”: đọc từ đầu vào chuẩn"


def _files(names: list[str], language: str) -> list[str]:
    """Return the files that are meant; without names all of the project, those that plans use with them.

    Raises:
        CannotRun: there is nothing.
    """
    if names:
        return expand(names, language)
    files, project = chosen([], language)
    shared = project.config.settings.shared if project is not None else ()
    return [*files, *(os.path.relpath(path) for path in shared)]


def run(arguments: argparse.Namespace) -> int:
    """Format the files; 0 done, 1 something would change or has errors, 2 could not run."""
    english = arguments.ui == "en"
    try:
        files = _files(arguments.files, arguments.ui)
        if STDIN in files and len(files) > 1:
            raise CannotRun("“-” stands alone" if english else "“-” không đi cùng tệp khác")
        results = [formatted(path, arguments.keywords, english) for path in progress(files)]
        dry = arguments.check or arguments.diff
        if not dry and files != [STDIN]:
            _write(results, english)
    except CannotRun as error:
        print(f"kehoach: {error}", file=sys.stderr)
        return 2
    _show(results, arguments)
    _report(results, arguments, dry)
    if any(result.fault for result in results):
        return 2
    would_change = dry and any(result.changes for result in results)
    return 1 if would_change or any(result.errors for result in results) else 0


def formatted(path: str, keywords: str | None, english: bool) -> Result:
    """Return a file with its canonical form.

    Args:
        path: the file, “-” for standard input.
        keywords: the language of its keywords, None for its own.
        english: the language of messages.

    Raises:
        CannotRun: it cannot be read.
    """
    try:
        data = sys.stdin.buffer.read() if path == STDIN else read_file(path)
    except OSError as error:
        words = f"cannot read {path}" if english else f"không đọc được {path}"
        raise CannotRun(f"{words}: {why(error, english)}") from error
    name = "<stdin>" if path == STDIN else path
    plan = Compilation(name, data, may_be_shared=True)
    errors = obstacles(name, data, plan.parsed)
    if errors:
        return Result(name, plan, data, None, errors)
    try:
        text = format_source(plan.source, plan.parsed, plan.shared, keywords)
    except Unsafe as fault:
        return Result(name, plan, data, None, fault=fault)
    return Result(name, plan, data, text.encode())


def _write(results: list[Result], english: bool) -> None:
    try:
        write_whole({r.path: r.after for r in results if r.after is not None and r.changes})
    except OSError as error:
        words = "cannot write" if english else "không ghi được"
        raise CannotRun(f"{words}: {error.filename}: {why(error, english)}") from error


def _show(results: list[Result], arguments: argparse.Namespace) -> None:
    """Print what was asked for to standard output: differences, names, or the text of standard input."""
    for result in results:
        if arguments.diff and result.changes and result.after is not None:
            from kehoach.cli.fix import Mended, difference

            sys.stdout.write(
                difference(result.path, Mended(result.before.decode(), result.after.decode(), 0))
            )
        elif arguments.check and not arguments.diff and result.changes:
            print(("would reformat: " if arguments.ui == "en" else "sẽ trình bày lại: ") + result.path)
        elif arguments.files == [STDIN] and not arguments.check and not arguments.diff and result.after:
            sys.stdout.flush()
            sys.stdout.buffer.write(result.after)
    sys.stdout.flush()


def _report(results: list[Result], arguments: argparse.Namespace, dry: bool) -> None:
    """Say on standard error what was done, and what could not be."""
    english = arguments.ui == "en"
    faulty = [result for result in results if result.errors]
    if faulty:
        from kehoach.cli.report import report

        report([r.plan for r in faulty], [r.errors for r in faulty], arguments.lang, sys.stderr)
    for result in results:
        if result.errors:
            words = "not formatted, it has errors" if english else "không định dạng vì có lỗi"
            print(f"kehoach: {result.path}: {words}", file=sys.stderr)
        elif result.fault:
            print(f"kehoach: {result.path}: {_our_fault(result.fault, english)}", file=sys.stderr)
        elif result.changes and (notes := outside(result.before, english)):
            print(f"{result.path}: {'; '.join(notes)}", file=sys.stderr)
    if arguments.files != [STDIN]:
        print(_summary(results, dry, english), file=sys.stderr)


def _our_fault(fault: Unsafe, english: bool) -> str:
    from kehoach.diagnostics.codes import CODES

    said = "the file was left as it is" if english else "tệp được giữ nguyên"
    return f"KH901: {fault.en if english else fault.vi}; {said}. {CODES['KH901'][3 if english else 2]}"


def outside(data: bytes, english: bool) -> list[str]:
    """Return what formatting changes that no eye sees: byte-order mark, line ends, composed letters."""
    from kehoach.text.vietnamese import nfc

    text = data.decode("utf-8-sig")
    notes = [
        (data.startswith(b"\xef\xbb\xbf"), "bỏ dấu BOM", "byte-order mark dropped"),
        ("\r" in text, "xuống dòng kiểu LF", "line ends are LF"),
        (nfc(text) != text, "chữ có dấu dựng sẵn (NFC)", "letters composed (NFC)"),
    ]
    return [en if english else vi for found, vi, en in notes if found]


def _summary(results: list[Result], dry: bool, english: bool) -> str:
    changed = sum(result.changes for result in results)
    same = sum(result.after == result.before for result in results)
    left = len(results) - changed - same
    if english:
        parts = [f"{changed} to reformat" if dry else f"{changed} reformatted", f"{same} unchanged"]
        parts += [f"{left} not formatted"] if left else []
    else:
        parts = [f"{changed} tệp sẽ đổi" if dry else f"đã định dạng {changed} tệp", f"{same} tệp giữ nguyên"]
        parts += [f"{left} tệp không định dạng được"] if left else []
    return ", ".join(parts)


__all__ = ["add_arguments", "formatted", "outside", "run"]
