"""``kehoach export``: the tables of ``kehoach query`` as files for other programs."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from kehoach.cli.files import CannotRun, add_files
from kehoach.text.files import why

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser, language: str) -> None:
    """Declare the arguments of the command."""
    english = language == "en"
    add_files(parser, language, "*")
    parser.add_argument(
        "--parquet",
        required=True,
        metavar="FOLDER" if english else "THƯ-MỤC",
        help="a Parquet file there for each table"
        if english
        else "mỗi bảng một tệp Parquet trong thư mục ấy",
    )


def run(arguments: argparse.Namespace) -> int:
    """Write the tables; 0 done, 1 files have errors (the sound ones are written), 2 could not run."""
    language: str = arguments.ui
    try:
        return _run(arguments, language)
    except CannotRun as error:
        print(f"kehoach: {error}", file=sys.stderr)
    except ImportError as error:
        if (error.name or "").partition(".")[0] not in ("duckdb", "_duckdb"):
            raise
        words = "this needs a library more" if language == "en" else "việc này cần cài thêm thư viện"
        print(f'kehoach: {words}: pip install "kehoach[query]"', file=sys.stderr)
    return 2


def _run(arguments: argparse.Namespace, language: str) -> int:
    from kehoach.cli.lists import lists_of
    from kehoach.querying.check import NotATaskList
    from kehoach.querying.parquet import write_parquet
    from kehoach.querying.rows import tables_of

    folder: str = arguments.parquet
    lists = lists_of(arguments.files, language, arguments.lang)
    try:
        made = tables_of(lists.read())
    except NotATaskList as error:
        print(
            f"kehoach: {error.plan}: {error.text.en if language == 'en' else error.text.vi}", file=sys.stderr
        )
        return 1
    finally:
        lists.close()
    try:
        paths = write_parquet(made, folder)
    except OSError as error:
        words = f"cannot write to {folder}" if language == "en" else f"không ghi được vào {folder}"
        raise CannotRun(f"{words}: {why(error, language == 'en')}") from error
    for name, path in paths.items():
        rows = "rows" if language == "en" else "dòng"
        print(f"{path}: {len(made.rows[name])} {rows}")
    return 1 if lists.failed else 0
