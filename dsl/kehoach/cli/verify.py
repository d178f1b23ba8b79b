"""``kehoach verify``: what is wrong with the format of any Word file."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from kehoach.cli.files import CannotRun, expand, progress

if TYPE_CHECKING:
    import argparse

    from kehoach.profiles.schema import Profile
    from kehoach.verify.judge import Verdict


def add_arguments(parser: argparse.ArgumentParser, language: str) -> None:
    """Declare the arguments of the command."""
    english = language == "en"
    parser.add_argument(
        "files",
        nargs="+",
        metavar="FILE" if english else "TỆP",
        help="Word files (.docx), folders or patterns"
        if english
        else "tệp Word (.docx), thư mục hoặc mẫu tên (*.docx)",
    )
    parser.add_argument(
        "--profile",
        metavar="NAME" if english else "TÊN",
        help="profile to hold the files to: nd30, nd30-b, hd05 or a .yaml file; by default the one that fits"
        if english
        else "thể thức để đối chiếu: nd30, nd30-b, hd05 hoặc tệp .yaml; bỏ trống: tự nhận ra",
    )
    parser.add_argument(
        "--format",
        choices=("text", "short", "json"),
        default="text",
        help="form of the report" if english else "dạng báo cáo",
    )
    parser.add_argument(
        "--strict",
        action="store_true",
        help="any finding fails (exit 1)" if english else "mọi phát hiện đều tính là không đạt (mã thoát 1)",
    )


def run(arguments: argparse.Namespace) -> int:
    """Check the files; 0 clean or only warnings, 1 errors, 2 one could not be read or nothing could be done."""
    language = arguments.ui
    try:
        files = expand(arguments.files, language, (".docx",))
        profile = _profile(arguments.profile, language)
    except CannotRun as error:
        print(f"kehoach: {error}", file=sys.stderr)
        return 2
    from kehoach.verify.judge import verify

    verdicts = [verify(file, profile) for file in progress(files)]
    _print(verdicts, arguments.format, arguments.lang or language)
    if any(verdict.profile is None for verdict in verdicts):
        return 2
    severities = [found.severity for verdict in verdicts for found in verdict.findings]
    return 1 if "error" in severities or (arguments.strict and severities) else 0


def _profile(name: str | None, language: str) -> Profile | None:
    """Return the profile that was named, None when none was.

    Raises:
        CannotRun: there is no such profile, or it is faulty.
    """
    if name is None:
        return None
    from kehoach.profiles.load import load_profile
    from kehoach.profiles.schema import ProfileError

    try:
        return load_profile(name)
    except ProfileError as error:
        place = f"{error.path}:{error.line}: " if error.line else ""
        raise CannotRun(place + (error.text.en if language == "en" else error.text.vi)) from error


def _print(verdicts: list[Verdict], form: str, language: str) -> None:
    if form == "json":
        from kehoach.verify.report.as_json import as_json

        print(as_json(verdicts, language))
        return
    if form == "short":
        from kehoach.verify.report.as_short import as_short

        for verdict in verdicts:
            sys.stdout.write(as_short(verdict, language))
        return
    from kehoach.verify.report.as_text import as_text, summary

    colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    for verdict in verdicts:
        sys.stdout.write(as_text(verdict, language, colour))
    sys.stdout.write(summary(verdicts, language) + "\n")
