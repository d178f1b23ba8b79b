"""``kehoach new``: a commented starter plan that builds clean."""

from __future__ import annotations

import os.path
import sys
from datetime import date
from typing import TYPE_CHECKING

from kehoach.cli.files import write_whole
from kehoach.render.starter import starter
from kehoach.text.files import why

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser, language: str) -> None:
    """Declare the arguments of the command."""
    english = language == "en"
    parser.add_argument(
        "file",
        nargs="?",
        default="ke-hoach.kh",
        metavar="FILE" if english else "TỆP",
        help="where to; - prints it" if english else "tên tệp; “-” là in ra màn hình",
    )
    parser.add_argument(
        "--issuer",
        default="Sở Tư pháp",
        metavar="NAME" if english else "TÊN",
        help="the issuing body" if english else "cơ quan ban hành",
    )
    parser.add_argument(
        "--place",
        default="Lạng Sơn",
        metavar="NAME" if english else "TÊN",
        help="the place of issue" if english else "địa danh",
    )
    parser.add_argument(
        "--year",
        type=int,
        default=date.today().year,
        metavar="N",
        help="the plan's year" if english else "năm của kế hoạch",
    )
    parser.add_argument("--force", action="store_true", help="overwrite" if english else "ghi đè tệp đã có")


def run(arguments: argparse.Namespace) -> int:
    """Write the plan; 0 done, 2 the file exists or cannot be written."""
    language = arguments.ui
    text = starter(arguments.issuer, arguments.place, arguments.year, language)
    path: str = arguments.file
    if path == "-":
        sys.stdout.write(text)
        return 0
    if os.path.exists(path) and not arguments.force:
        said = (
            f"{path} exists; --force overwrites it"
            if language == "en"
            else f"đã có tệp {path}; --force để ghi đè"
        )
        print(f"kehoach: {said}", file=sys.stderr)
        return 2
    try:
        write_whole({path: text.encode()})
    except OSError as error:
        said = f"cannot write {path}" if language == "en" else f"không ghi được {path}"
        print(f"kehoach: {said}: {why(error, language == 'en')}", file=sys.stderr)
        return 2
    after = "next" if language == "en" else "tiếp theo"
    print(f"{path}\n{after}: kehoach check {path} && kehoach build {path}")
    return 0
