"""``kehoach diff``: what two versions of a plan say differently."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

    from kehoach.differing.revisions import Version
    from kehoach.differing.values import Differences


def add_arguments(parser: argparse.ArgumentParser, language: str) -> None:
    """Declare the arguments of the command."""
    english = language == "en"
    parser.add_argument(
        "old",
        metavar="OLD" if english else "CŨ",
        help="a .kh file, REVISION:FILE of git, or a revision of the other file (HEAD~1)"
        if english
        else "tệp .kh, BẢN-LƯU:TỆP của git, hoặc bản lưu của tệp kia (HEAD~1)",
    )
    parser.add_argument(
        "new", metavar="NEW" if english else "MỚI", help="likewise" if english else "tương tự"
    )
    parser.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        metavar="FORM" if english else "DẠNG",
        help="text or json" if english else "text hoặc json",
    )
    parser.add_argument(
        "--redline",
        action="store_true",
        help="a Word file with tracked changes (-o)"
        if english
        else "tệp Word của bản mới có chỗ sửa để chấp nhận hay bỏ (-o)",
    )
    parser.add_argument(
        "-o",
        "--output",
        metavar="PATH" if english else "TỆP",
        help="that file: .docx" if english else "tệp ấy, đuôi .docx",
    )
    parser.add_argument(
        "--author",
        metavar="NAME" if english else "TÊN",
        default="kehoach",
        help="of the tracked changes" if english else "tên người sửa ghi trong tệp Word",
    )
    parser.add_argument(
        "--force",
        action="store_true",
        help="overwrite any .docx"
        if english
        else "ghi đè cả tệp .docx đã sửa tay, hay không phải tệp so bản",
    )


def run(arguments: argparse.Namespace) -> int:
    """Print what differs; 0 nothing that is printed or meant, 1 something, 2 could not run."""
    from kehoach.differing.revisions import RevisionError, versions

    language: str = arguments.ui
    if arguments.redline or arguments.output is not None:
        from kehoach.cli.redline import fault

        said = fault(arguments)
        if said:
            print(f"kehoach: {said}", file=sys.stderr)
            return 2
    try:
        old, new = versions(arguments.old, arguments.new)
    except RevisionError as error:
        print(f"kehoach: {error.text.en if language == 'en' else error.text.vi}", file=sys.stderr)
        return 2
    if _faulty(old, new, arguments.lang):
        return 2
    found = _compared(old, new, language)
    if found is None:
        return 2
    if arguments.redline:
        from kehoach.cli.redline import write_redline

        return write_redline(old, new, found.same, arguments)
    if arguments.format == "json":
        from kehoach.differing.as_json import as_json

        sys.stdout.write(as_json(found, old.name, new.name))
    else:
        from kehoach.differing.as_text import as_text

        colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
        sys.stdout.write(as_text(found, old.name, new.name, language, colour))
    return 0 if found.same else 1


def _faulty(old: Version, new: Version, language: str | None) -> bool:
    """Tell whether a version has errors, and say which."""
    faulty = [version.plan for version in (old, new) if version.plan.failed]
    if faulty:
        from kehoach.cli.report import report

        report(faulty, [plan.errors for plan in faulty], language, sys.stderr)
    return bool(faulty)


def _compared(old: Version, new: Version, language: str) -> Differences | None:
    from kehoach.differing.compare import compare
    from kehoach.profiles.schema import ProfileError
    from kehoach.render.wording import TemplateError

    try:
        return compare(old.plan, new.plan)
    except ProfileError as error:
        words = error.text.en if language == "en" else error.text.vi
    except TemplateError as error:
        words = str(error)
    print(f"kehoach: {words}", file=sys.stderr)
    return None
