"""``kehoach check``: everything that is wrong with plans, or looks wrong."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from kehoach.cli.files import CannotRun, add_files, expand, open_plan, progress

if TYPE_CHECKING:
    import argparse

    from kehoach.config import Selection
    from kehoach.driver import Compilation


def add_arguments(parser: argparse.ArgumentParser, language: str) -> None:
    """Declare the arguments of the command."""
    english = language == "en"
    add_files(parser, language, "+")

    def flag(name: str, vi: str, en: str) -> None:
        parser.add_argument(name, action="store_true", help=en if english else vi)

    parser.add_argument(
        "--format",
        choices=("text", "short", "json", "sarif", "github"),
        default="text",
        help="form of the report" if english else "dạng báo cáo",
    )
    for name, vi, en in (
        ("--select", "chỉ những mã này, ví dụ KH3,KH401", "only these codes, such as KH3,KH401"),
        ("--ignore", "trừ những mã này", "all but these codes"),
    ):
        parser.add_argument(name, metavar="KH…", default="", help=en if english else vi)
    flag("--strict", "cảnh báo cũng tính là không đạt (mã thoát 1)", "warnings fail too (exit 1)")
    flag("--final", "kế hoạch sắp ban hành: không còn chỗ trống", "about to be issued: nothing may be blank")
    flag("--statistics", "chỉ đếm từng mã", "only count the codes")
    flag("--fix", "sửa những chỗ sửa được an toàn", "mend what can be mended safely")
    flag("--unsafe-fixes", "sửa cả những chỗ có thể đổi ý", "mend also what may change the meaning")
    flag("--diff", "in ra chỗ sẽ sửa, không ghi tệp", "print what would be mended, write nothing")


def run(arguments: argparse.Namespace) -> int:
    """Check the files; 0 clean or only warnings, 1 errors, 2 could not run."""
    language = arguments.ui
    try:
        selection = _selection(arguments, language)
        files = expand(arguments.files, language)
        if arguments.fix or arguments.unsafe_fixes or arguments.diff:
            from kehoach.cli.fix import fix_files

            fix_files(files, selection, arguments)
            if arguments.diff:
                return 0
        plans = [
            open_plan(file, language, may_be_shared=True, final=arguments.final, chosen=selection)
            for file in progress(files)
        ]
    except CannotRun as error:
        print(f"kehoach: {error}", file=sys.stderr)
        return 2
    severities = [d.severity for plan in plans for d in plan.diagnostics]
    _print(plans, arguments)
    failed = "error" in severities or (arguments.strict and "warning" in severities)
    return 1 if failed else 0


def _selection(arguments: argparse.Namespace, language: str) -> Selection:
    from kehoach.config import Selection

    def codes(option: str) -> tuple[str, ...]:
        given = tuple(part.strip().upper() for part in option.split(",") if part.strip())
        for code in given:
            if not (code == "KH" or (code.startswith("KH") and code[2:].isdigit() and len(code) <= 5)):
                raise CannotRun(f"“{code}” is no code" if language == "en" else f"“{code}” không phải mã")
        return given

    return Selection(codes(arguments.select), codes(arguments.ignore))


def _print(plans: list[Compilation], arguments: argparse.Namespace) -> None:
    form, language = arguments.format, arguments.lang
    if arguments.statistics:
        from kehoach.diagnostics.report.statistics import statistics

        found = [diagnostic for plan in plans for diagnostic in plan.diagnostics]
        sys.stdout.write(statistics(found, form == "json"))
    elif form == "json":
        from kehoach.diagnostics.report.as_json import as_json

        print(as_json([(p.diagnostics, p.sources, language or p.language) for p in plans]))
    elif form == "sarif":
        _print_sarif(plans, language)
    elif form == "text":
        from kehoach.cli.report import report

        report(plans, [plan.diagnostics for plan in plans], language, sys.stdout)
    else:
        from kehoach.diagnostics.report.as_github import as_github
        from kehoach.diagnostics.report.as_short import as_short

        write = as_github if form == "github" else as_short
        for plan in plans:
            sys.stdout.write(write(plan.diagnostics, plan.sources, language or plan.language))


def _print_sarif(plans: list[Compilation], language: str | None) -> None:
    from kehoach import __version__
    from kehoach.diagnostics.report.as_sarif import as_sarif
    from kehoach.lint.pages import all_codes

    codes = all_codes()
    compiled = [(plan.diagnostics, plan.sources, language or plan.language) for plan in plans]
    print(as_sarif(compiled, __version__, lambda code, said: codes[code].title[said == "en"]))
