"""``kehoach chart``: a picture of a plan: its tasks in time, or its bodies and their tasks."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from kehoach.cli.files import CannotRun, open_plan, write_output

if TYPE_CHECKING:
    import argparse

_LIBRARIES = ("matplotlib", "numpy")


def add_arguments(parser: argparse.ArgumentParser, language: str) -> None:
    """Declare the arguments of the command."""
    english = language == "en"
    parser.add_argument(
        "file", metavar="FILE" if english else "TỆP", help="a .kh file" if english else "tệp .kh"
    )
    parser.add_argument(
        "-o",
        "--output",
        required=True,
        metavar="PATH" if english else "TỆP",
        help="the picture: .svg or .png" if english else "tệp hình: .svg hoặc .png",
    )
    parser.add_argument(
        "--by",
        choices=("section", "lead"),
        default="section",
        metavar="GROUP" if english else "NHÓM",
        help="tasks by section (as in the plan) or lead"
        if english
        else "xếp nhiệm vụ theo section (đề mục) hoặc lead (đơn vị chủ trì)",
    )
    parser.add_argument(
        "--matrix",
        action="store_true",
        help="bodies × tasks: who leads, who takes part"
        if english
        else "bảng đơn vị × nhiệm vụ: ai chủ trì, ai phối hợp",
    )


def run(arguments: argparse.Namespace) -> int:
    """Write the picture; 0 done, 1 the plan has errors, 2 could not run."""
    try:
        return _run(arguments, arguments.ui)
    except CannotRun as error:
        print(f"kehoach: {error}", file=sys.stderr)
    except ImportError as error:
        if (error.name or "").partition(".")[0] not in _LIBRARIES:
            raise
        words = "this needs a library more" if arguments.ui == "en" else "việc này cần cài thêm thư viện"
        print(f'kehoach: {words}: pip install "kehoach[chart]"', file=sys.stderr)
    return 2


def _run(arguments: argparse.Namespace, language: str) -> int:
    from kehoach.project.lists import listed_of
    from kehoach.render.chart import TooTall
    from kehoach.render.chart.outputs import form_of, render

    english = language == "en"
    output: str = arguments.output
    form = form_of(output)
    if form is None:
        words = "the name must end in .svg or .png" if english else "tên tệp phải có đuôi .svg hoặc .png"
        raise CannotRun(f"{output}: {words}")
    plan = open_plan(arguments.file, language)
    if plan.failed:
        from kehoach.cli.report import report

        report([plan], [plan.errors], arguments.lang, sys.stderr)
        return 1
    try:
        picture = render(listed_of(plan), form, arguments.by, arguments.matrix)
    except TooTall as error:
        words = (
            "too many tasks for a PNG; use .svg" if english else "quá nhiều nhiệm vụ cho PNG; hãy dùng .svg"
        )
        raise CannotRun(f"{output}: {words}") from error
    write_output(picture, output, language)
    return 0
