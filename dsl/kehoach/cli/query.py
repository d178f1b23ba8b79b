"""``kehoach query``: SQL over the task lists of many plans."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from kehoach.cli.files import CannotRun, write_output

if TYPE_CHECKING:
    import argparse

    from kehoach.querying.database import StatementError
    from kehoach.querying.result import Result

_FORMS = ("table", "csv", "json", "md")
_PLANS = (".kh", ".yaml", ".yml", ".json")


def add_arguments(parser: argparse.ArgumentParser, language: str) -> None:
    """Declare the arguments of the command."""
    english = language == "en"
    parser.add_argument(
        "sql",
        nargs="?",
        metavar="SQL",
        help='a question, "from by_unit"; - reads it from the input; without it: what may be asked'
        if english
        else 'câu hỏi, ví dụ "from by_unit"; - đọc từ đầu vào; bỏ trống: liệt kê các bảng và cột',
    )
    parser.add_argument(
        "files",
        nargs="*",
        metavar="FILE" if english else "TỆP",
        help="plans, folders, task lists (.json, .yaml); else the project, or this folder"
        if english
        else "kế hoạch, thư mục, danh sách nhiệm vụ (.json, .yaml); bỏ trống: dự án, thư mục này",
    )
    parser.add_argument(
        "--format",
        choices=_FORMS,
        metavar="FORM" if english else "DẠNG",
        help=f"{' '.join(_FORMS)}; else by -o" if english else f"{' '.join(_FORMS)}; hoặc theo -o",
    )
    parser.add_argument(
        "-o",
        "--output",
        metavar="PATH" if english else "TỆP",
        help="write to a file" if english else "ghi vào tệp thay vì in ra",
    )
    parser.add_argument(
        "--cache",
        metavar="FOLDER" if english else "THƯ-MỤC",
        help="keep the tables of task lists there; the next query only opens them"
        if english
        else "giữ các bảng lập từ danh sách nhiệm vụ ở đó; lần hỏi sau chỉ việc mở",
    )


def run(arguments: argparse.Namespace) -> int:
    """Print or write the answer; 0 done, 1 the statement is wrong or files have errors, 2 could not run."""
    language: str = arguments.ui
    if _is_file(arguments.sql):  # files first, the question last
        if not arguments.files or _is_file(arguments.files[-1]):
            words = (
                "which question? kehoach query SQL FILE"
                if language == "en"
                else "hỏi gì? kehoach query SQL TỆP"
            )
            print(f"kehoach: {words}", file=sys.stderr)
            return 2
        arguments.sql, arguments.files = arguments.files[-1], [arguments.sql, *arguments.files[:-1]]
    if arguments.sql is None:
        from kehoach.querying.schema import describe

        sys.stdout.write(describe(language))
        return 0
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


def _is_file(word: str | None) -> bool:
    return word is not None and (os.path.exists(word) or (word.lower().endswith(_PLANS) and " " not in word))


def _run(arguments: argparse.Namespace, language: str) -> int:
    from kehoach.cli.lists import lists_of
    from kehoach.querying.check import NotATaskList
    from kehoach.querying.database import StatementError
    from kehoach.querying.snapshot import Snapshot, ask
    from kehoach.text.vietnamese import nfc

    form = _form(arguments, language)
    sql = nfc(sys.stdin.read() if arguments.sql == "-" else arguments.sql)
    lists = lists_of(arguments.files, language, arguments.lang)
    folder = arguments.cache or lists.folder
    try:
        digest = lists.digest() if folder else None
        answer = ask(sql, lists.read, Snapshot(folder, digest) if folder and digest else None)
    except StatementError as error:
        print(_wrong(error, sql, language), file=sys.stderr)
        return 1
    except NotATaskList as error:
        print(
            f"kehoach: {error.plan}: {error.text.en if language == 'en' else error.text.vi}", file=sys.stderr
        )
        return 1
    finally:
        lists.close()
    _write(answer, form, arguments.output, language)
    return 1 if lists.failed else 0


def _form(arguments: argparse.Namespace, language: str) -> str:
    """Return the form that is asked for.

    Raises:
        CannotRun: the ending of the file is that of no form.
    """
    from kehoach.querying.forms import form_of

    if arguments.format or not arguments.output:
        return arguments.format or "table"
    form = form_of(arguments.output)
    if form is None:
        english = language == "en"
        words = (
            "the ending says no form; add --format"
            if english
            else "đuôi tệp không cho biết dạng; thêm --format"
        )
        raise CannotRun(f"{arguments.output}: {words} ({', '.join(_FORMS)})")
    return form


def _wrong(error: StatementError, sql: str, language: str) -> str:
    """Return what is wrong with a statement: where, in the words of DuckDB, and the line with a mark below it."""
    from kehoach.querying.forms import columns_of

    english = language == "en"
    words = error.text.en if english else error.text.vi
    if error.line is None or error.column is None:
        return f"kehoach: {'the SQL is wrong' if english else 'câu SQL sai'}: {words}"
    where = (
        f"the SQL is wrong at line {error.line}, column {error.column}"
        if english
        else f"câu SQL sai ở dòng {error.line}, cột {error.column}"
    )
    line = (sql.splitlines() or [""])[error.line - 1 : error.line]
    shown = line[0] if line else ""
    mark = " " * columns_of(shown[: error.column - 1]) + "^"
    return f"kehoach: {where}: {words}\n  {shown}\n  {mark}"


def _write(answer: Result, form: str, output: str | None, language: str) -> None:
    from kehoach.querying.forms import written

    width = None
    if form == "table" and output is None and sys.stdout.isatty():
        from shutil import get_terminal_size

        width = get_terminal_size().columns
    data = written(form, answer, width)
    if output is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    write_output(data, output, language)
