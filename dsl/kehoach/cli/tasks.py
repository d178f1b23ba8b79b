"""``kehoach tasks``: the task list as YAML or JSON."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from kehoach.cli.files import CannotRun, add_files, expand, open_plan, progress, write_whole

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser, language: str) -> None:
    """Declare the arguments of the command."""
    english = language == "en"
    add_files(parser, language, "*")
    parser.add_argument(
        "--format",
        choices=("yaml", "json"),
        default="yaml",
        help="form of the data" if english else "dạng dữ liệu",
    )
    parser.add_argument(
        "-o", "--output", metavar="PATH", help="write to a file" if english else "ghi vào tệp thay vì in ra"
    )
    parser.add_argument(
        "--schema",
        action="store_true",
        help="print the JSON Schema of the data" if english else "in JSON Schema của dữ liệu",
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the task lists; 0 done, 1 a file has errors, 2 could not run.

    One file gives its list, several give a list of lists (``{"plans": […]}``).
    """
    language = arguments.ui
    if arguments.schema:
        from kehoach.render.tasks.schema import schema_text

        sys.stdout.write(schema_text())
        return 0
    if not arguments.files:
        print("kehoach: FILE?" if language == "en" else "kehoach: thiếu tên tệp", file=sys.stderr)
        return 2
    try:
        lists, failed = _lists(expand(arguments.files, language), language, arguments.lang)
        data: Any = lists[0] if len(lists) == 1 and not failed else {"version": 1, "plans": lists}
        if lists:
            _write(data, arguments.format, arguments.output, language)
    except CannotRun as error:
        print(f"kehoach: {error}", file=sys.stderr)
        return 2
    return 1 if failed else 0


def _lists(files: list[str], ui: str, language: str | None) -> tuple[list[dict[str, Any]], bool]:
    from kehoach.render.tasks.form import task_list

    lists: list[dict[str, Any]] = []
    failed = False
    for file in progress(files):
        plan = open_plan(file, ui)
        if plan.failed:
            from kehoach.cli.report import report

            report([plan], [plan.errors], language, sys.stderr)
            failed = True
        else:
            first = plan.plans[0] if plan.plans else None
            lists += [task_list(document, plan.sources, first) for document in plan.plans_with_data]
    return lists, failed


def _write(data: Any, form: str, output: str | None, language: str) -> None:
    from kehoach.render.tasks.write import to_json, to_yaml

    text = to_json(data) if form == "json" else to_yaml(data)
    if output is None:
        sys.stdout.write(text)
        return
    try:
        write_whole({output: text.encode()})
    except OSError as error:
        words = f"cannot write {output}" if language == "en" else f"không ghi được {output}"
        raise CannotRun(f"{words}: {error.strerror}") from error
