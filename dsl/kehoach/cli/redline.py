"""``kehoach diff --redline``: the new version as a Word file with tracked changes."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from kehoach.cli.files import write_whole
from kehoach.text.files import why

if TYPE_CHECKING:
    import argparse

    from kehoach.differing.revisions import Version


def fault(arguments: argparse.Namespace) -> str:
    """Return what is wrong with the options, "" when nothing is."""
    english = arguments.ui == "en"
    output: str | None = arguments.output
    if not arguments.redline:
        return "-o goes with --redline" if english else "-o đi cùng --redline"
    if arguments.format != "text":
        return "--redline makes a Word file, no JSON" if english else "--redline ra tệp Word, không ra JSON"
    if output is None:
        return "--redline needs -o FILE.docx" if english else "--redline cần -o TỆP.docx"
    if not output.lower().endswith(".docx") or os.path.isdir(output):
        return f"{output}: the name must end in .docx" if english else f"{output}: tên tệp phải có đuôi .docx"
    if not arguments.author.strip():
        return "--author: who?" if english else "--author: tên gì?"
    return ""


def write_redline(old: Version, new: Version, same: bool, arguments: argparse.Namespace) -> int:
    """Write the file; 0 nothing differs, 1 something does, 2 it was not written.

    Args:
        old: a version without errors.
        new: likewise.
        same: whether they say the same.
        arguments: ``output``, ``author``, ``force``, ``ui``, ``lang``.
    """
    from kehoach.differing.redline.make import AuthorError, redlined
    from kehoach.differing.revisions import RevisionError

    english = arguments.ui == "en"
    output: str = arguments.output
    try:
        made = redlined(old, new, arguments.author)
        if made is None:
            return _not_built(old, new, arguments.lang)
        if not arguments.force and _refused(output, made.docx, new, arguments):
            return 2
        os.makedirs(os.path.dirname(output) or ".", exist_ok=True)
        write_whole({output: made.docx})
    except OSError as error:
        words = f"cannot write {output}" if english else f"không ghi được {output}"
        print(f"kehoach: {words}: {why(error, english)}", file=sys.stderr)
        return 2
    except AuthorError:
        words = "a character that Word cannot hold" if english else "có ký tự mà Word không chứa được"
        print(f"kehoach: --author: {words}", file=sys.stderr)
        return 2
    except RevisionError as error:
        print(f"kehoach: {error.text.en if english else error.text.vi}", file=sys.stderr)
        return 2
    nothing = "no difference" if english else "không có gì khác"
    print(f"{old.name} → {new.name}: {output}{'' if made.marks else f' ({nothing})'}")
    return 0 if same and not made.marks else 1


def _not_built(old: Version, new: Version, language: str | None) -> int:
    """Say why a version cannot be built."""
    from kehoach.assemble import build_docx
    from kehoach.cli.report import report

    plans = [version.plan for version in (old, new)]
    report(plans, [build_docx(plan, with_source=False).diagnostics for plan in plans], language, sys.stderr)
    return 2


def _refused(path: str, made: bytes, new: Version, arguments: argparse.Namespace) -> bool:
    """Tell whether a file must not be overwritten, and say why: it is no redline, or somebody worked on it since."""
    if not os.path.exists(path):
        return False
    from kehoach.render.docx.fingerprint import REDLINE, read_fingerprint

    with open(path, "rb") as file:
        data = file.read()
    state = "ours" if data == made else read_fingerprint(data, REDLINE)
    if state == "ours":
        return False
    built = read_fingerprint(data) if state == "foreign" else "foreign"
    if built == "ours":
        words = "is a built plan; another name, or --force to overwrite it"
        if arguments.ui != "en":
            words = "là kế hoạch đã dựng; hãy chọn tên khác, hoặc --force để ghi đè"
        print(f"kehoach: {path} {words}", file=sys.stderr)
        return True
    from kehoach.cli.report import report
    from kehoach.diagnostics.codes import problem
    from kehoach.text.span import NOWHERE

    code = "KH703" if "edited" in (state, built) else "KH704"
    report([new.plan], [(problem(code, NOWHERE, path),)], arguments.lang, sys.stderr)
    return True
