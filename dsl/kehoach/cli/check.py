"""``kehoach check``: everything that is wrong with plans, or looks wrong."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from kehoach.cli.files import CannotRun, add_files, expand, open_plan, progress

if TYPE_CHECKING:
    import argparse

    from kehoach.driver import Compilation


def add_arguments(parser: argparse.ArgumentParser, language: str) -> None:
    """Declare the arguments of the command."""
    english = language == "en"
    add_files(parser, language, "+")
    parser.add_argument(
        "--format",
        choices=("text", "short", "json"),
        default="text",
        help="form of the report" if english else "dạng báo cáo",
    )
    parser.add_argument(
        "--strict",
        action="store_true",
        help="warnings fail too (exit 1)" if english else "cảnh báo cũng tính là không đạt (mã thoát 1)",
    )


def run(arguments: argparse.Namespace) -> int:
    """Check the files; 0 clean or only warnings, 1 errors, 2 could not run."""
    language = arguments.ui
    try:
        files = expand(arguments.files, language)
        plans = [open_plan(file, language, may_be_shared=True) for file in progress(files)]
    except CannotRun as error:
        print(f"kehoach: {error}", file=sys.stderr)
        return 2
    severities = [d.severity for plan in plans for d in plan.diagnostics]
    _print(plans, arguments.format, arguments.lang)
    failed = "error" in severities or (arguments.strict and "warning" in severities)
    return 1 if failed else 0


def _print(plans: list[Compilation], form: str, language: str | None) -> None:
    if form == "json":
        from kehoach.diagnostics.report.as_json import as_json

        print(as_json([(p.diagnostics, p.sources, language or p.language) for p in plans]))
        return
    if form == "short":
        from kehoach.diagnostics.report.as_short import as_short

        for plan in plans:
            sys.stdout.write(as_short(plan.diagnostics, plan.sources, language or plan.language))
        return
    from kehoach.cli.report import report

    report(plans, [plan.diagnostics for plan in plans], language, sys.stdout)
