"""``kehoach check --fix``: findings mended in the files, pass after pass, until nothing is left to mend."""

from __future__ import annotations

import os.path
import sys
from typing import TYPE_CHECKING, NamedTuple

from kehoach.cli.files import CannotRun, progress, write_whole
from kehoach.diagnostics.fixes import apply_fixes
from kehoach.driver import Compilation, read_file
from kehoach.text.files import why

if TYPE_CHECKING:
    import argparse

    from kehoach.config import Selection

_PASSES = 20


class Mended(NamedTuple):
    """A file with its fixes: the text before and after, and how many there were."""

    before: str
    after: str
    fixes: int


def fix_files(files: list[str], selection: Selection, arguments: argparse.Namespace) -> None:
    """Mend files, or print what would be mended (``--diff``).

    Raises:
        CannotRun: a file cannot be read or written.
    """
    english = arguments.ui == "en"
    total = 0
    for path in progress(files):
        try:
            data = read_file(path)
            mended = mend(path, data, selection, arguments.unsafe_fixes, arguments.final)
            total += mended.fixes
            if mended.after == mended.before:
                continue
            if arguments.diff:
                sys.stdout.write(difference(path, mended))
            else:
                write_whole({path: _as_before(data, mended.after)})
        except OSError as error:
            words = f"cannot read or write {path}" if english else f"không đọc hoặc ghi được {path}"
            raise CannotRun(f"{words}: {why(error, english)}") from error
    sys.stdout.flush()
    if english:
        print(f"{total} fixed" if not arguments.diff else f"{total} to fix", file=sys.stderr)
    else:
        print(f"đã sửa {total} chỗ" if not arguments.diff else f"sẽ sửa {total} chỗ", file=sys.stderr)


def mend(path: str, data: bytes, selection: Selection, unsafe: bool, final: bool = False) -> Mended:
    """Return a file's text with its fixes.

    A pass that would bring in an error that was not there is not kept.

    Args:
        path: the file, for what it includes.
        data: its bytes.
        selection: which findings count.
        unsafe: also fixes that may change what the plan says.
        final: find also what keeps a plan from being issued.
    """
    plan = Compilation(path, data, may_be_shared=True, final=final, chosen=selection)
    before = text = plan.source.text
    count = 0
    for _ in range(_PASSES):
        fixed = apply_fixes(text, plan.diagnostics, unsafe=unsafe)
        if not fixed.applied or fixed.text == text:
            break
        following = Compilation(path, fixed.text.encode(), may_be_shared=True, final=final, chosen=selection)
        if _errors(following) > _errors(plan):
            break
        plan, text = following, fixed.text
        count += len(fixed.applied)
    return Mended(before, text, count)


def _errors(plan: Compilation) -> int:
    return sum(found.severity == "error" for found in plan.errors)


def difference(path: str, mended: Mended) -> str:
    """Return what changes, as a unified diff."""
    from difflib import unified_diff

    name = path.replace(os.sep, "/")
    before, after = (text.splitlines(keepends=True) for text in (mended.before, mended.after))
    lines = unified_diff(before, after, f"a/{name}", f"b/{name}")
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )


def _as_before(data: bytes, text: str) -> bytes:
    """Return the bytes of a text with the byte-order mark and the line ends that the file had."""
    if b"\r\n" in data:
        text = text.replace("\n", "\r\n")
    return (b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b"") + text.encode()
