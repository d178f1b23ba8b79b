"""``kehoach check``: everything that is wrong with plans, or looks wrong."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

from kehoach.cli.files import CannotRun
from kehoach.cli.many import add_many, add_watch, carried_out, chosen, open_store
from kehoach.diagnostics.report.as_text import summary
from kehoach.project.work import Options, Request

if TYPE_CHECKING:
    import argparse

    from kehoach.config import Selection
    from kehoach.project.store import Store
    from kehoach.project.work import Form

_UNREAD = "unread"


def add_arguments(parser: argparse.ArgumentParser, language: str) -> None:
    """Declare the arguments of the command."""
    english = language == "en"
    add_many(parser, language)
    add_watch(parser, language)

    def flag(name: str, vi: str, en: str) -> None:
        parser.add_argument(name, action="store_true", help=en if english else vi)

    parser.add_argument(
        "--format",
        choices=("text", "short", "json", "sarif", "github"),
        default="text",
        metavar="FORM" if english else "DẠNG",
        help="text short json sarif github" if english else "dạng: text short json sarif github",
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
    """Run once, or with ``--watch`` again and again; 0, 1 and 2 as :func:`once` has them."""
    if not arguments.watch:
        return once(arguments)
    from kehoach.cli.watch import again

    return again(once, arguments)


def once(arguments: argparse.Namespace) -> int:
    """Check the files; 0 clean or only warnings, 1 errors, 2 could not run."""
    language = arguments.ui
    try:
        selection = _selection(arguments, language)
        files, project = chosen(arguments.files, language)
        if arguments.fix or arguments.unsafe_fixes or arguments.diff:
            from kehoach.cli.fix import fix_files

            fix_files(files, selection, arguments)
            if arguments.diff:
                return 0
        options = Options(
            form="statistics" if arguments.statistics else arguments.format,
            colour=sys.stdout.isatty() and "NO_COLOR" not in os.environ,
            language=arguments.lang,
            final=arguments.final,
            select=selection.select,
            ignore=selection.ignore,
        )
        root = project.root if project else None
        store = open_store(project, arguments)
        requests = [Request("check", file, root, options) for file in files]
        severities = _report(requests, arguments, store)
    except CannotRun as error:
        print(f"kehoach: {error}", file=sys.stderr)
        return 2
    if _UNREAD in severities:
        return 2
    failed = severities.get("error", 0) or (arguments.strict and severities.get("warning", 0))
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


def _report(requests: list[Request], arguments: argparse.Namespace, store: Store | None) -> dict[str, int]:
    """Check the files and print what was found; return how often each severity was, and how many were not read."""
    form: Form = requests[0].options.form
    severities: dict[str, int] = {}
    kept: list[Any] = []
    said_in = arguments.lang
    try:
        for result in carried_out(requests, arguments, store):
            outcome = result.outcome
            if outcome.cannot is not None:
                sys.stdout.flush()
                words = outcome.cannot.in_("en" if arguments.ui == "en" else "vi")
                print(f"kehoach: {words}", file=sys.stderr)
                severities[_UNREAD] = severities.get(_UNREAD, 0) + 1
                continue
            said_in = said_in or outcome.language
            for name, count in outcome.severities.items():
                severities[name] = severities.get(name, 0) + count
            if form in ("text", "short", "github"):
                sys.stdout.write(outcome.findings)
            else:
                kept += [outcome.findings]
            if store is not None and result.reads is not None:
                store.save(result.request, outcome, result.reads, {})
    finally:
        if store is not None:
            store.close()
    read = len(requests) - severities.get(_UNREAD, 0)
    if form != "text":
        sys.stdout.write(_whole(form, kept, arguments.format == "json"))
    elif read:
        print(summary(severities, read, said_in or "vi"))
    return severities


def _whole(form: str, found: list[Any], as_json: bool) -> str:
    """Return the report of all files in a form that is one text."""
    if form == "statistics":
        from kehoach.diagnostics.report.statistics import statistics

        return statistics([one for findings in found for one in findings], as_json)
    if form == "json":
        from kehoach.diagnostics.report.as_json import document

        return document([record for findings in found for record in findings]) + "\n"
    if form == "sarif":
        from kehoach import __version__
        from kehoach.diagnostics.report.as_sarif import document as log
        from kehoach.lint.pages import all_codes

        codes = all_codes()
        return log(found, __version__, lambda code, said: codes[code].title[said == "en"]) + "\n"
    return ""
