"""``kehoach trace``: what of parent plans the plans below them carry out, and what not."""

from __future__ import annotations

import os.path
import sys
from typing import TYPE_CHECKING

from kehoach.cli.files import CannotRun, add_files, write_output
from kehoach.cli.many import chosen
from kehoach.text.files import why

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from kehoach.tracing.reading import Read
    from kehoach.tracing.values import Matrix

_FORMS = ("text", "json", "html")
_ENDINGS = {".json": "json", ".html": "html", ".htm": "html", ".txt": "text"}


def add_arguments(parser: argparse.ArgumentParser, language: str) -> None:
    """Declare the arguments of the command."""
    english = language == "en"
    add_files(parser, language, "*")
    parser.add_argument(
        "--parent",
        metavar="FILE" if english else "TỆP",
        help="the parent plan, .kh or task list (.yaml, .json); else those that the headers name"
        if english
        else "kế hoạch cấp trên, .kh hoặc danh sách nhiệm vụ (.yaml, .json); bỏ trống: theo phần đầu các kế hoạch",
    )
    parser.add_argument(
        "--unit",
        action="append",
        default=[],
        metavar="NAME" if english else "TÊN",
        help="a name of the body whose work is looked for, may be repeated; else the issuer of each plan"
        if english
        else "tên của cơ quan cần xem, ghi được nhiều lần; bỏ trống: cơ quan ban hành mỗi kế hoạch",
    )
    parser.add_argument(
        "--partners",
        action="store_true",
        help="work as a partner has to be carried out too" if english else "việc phối hợp cũng phải có",
    )
    parser.add_argument(
        "--format",
        choices=_FORMS,
        metavar="FORM" if english else "DẠNG",
        help="text, json or html; else by -o" if english else "text, json hoặc html; hoặc theo -o",
    )
    parser.add_argument(
        "-o",
        "--output",
        metavar="PATH" if english else "TỆP",
        help="write to a file" if english else "ghi vào tệp thay vì in ra",
    )
    parser.add_argument(
        "--schema",
        action="store_true",
        help="print the JSON Schema of the data" if english else "in JSON Schema của dữ liệu",
    )


def run(arguments: argparse.Namespace) -> int:
    """Print or write the trace; 0 all is carried out in time, 1 something is not, 2 could not run."""
    language = arguments.ui
    if arguments.schema:
        from kehoach.tracing.as_json import schema_text

        sys.stdout.write(schema_text())
        return 0
    try:
        return _run(arguments, language)
    except CannotRun as error:
        print(f"kehoach: {error}", file=sys.stderr)
        return 2


def _run(arguments: argparse.Namespace, language: str) -> int:
    form = _form(arguments, language)
    units = [" ".join(name.split()) for name in arguments.unit]
    if not all(units):
        raise CannotRun("--unit: which?" if language == "en" else "--unit: đơn vị nào?")
    parent = os.path.realpath(arguments.parent) if arguments.parent else ""
    files = [file for file in chosen(arguments.files, language)[0] if os.path.realpath(file) != parent]
    plans = _read(files, arguments.parent, language)
    faulty = _faulty(plans, arguments.lang)
    matrices = _matrices([one for one in plans if one.plans], units, arguments, parent)
    if not matrices:
        if not faulty:
            raise CannotRun(
                "no parent plan: write “parent plan: FILE” into the header, or --parent FILE"
                if language == "en"
                else "không có kế hoạch cấp trên: ghi “kế hoạch cấp trên: TỆP” ở phần đầu, hoặc --parent TỆP"
            )
        return 2
    if units:
        _require_known(matrices, units, language)
    _write(_rendered(form, matrices, language), arguments.output, language)
    if faulty:
        return 2
    return 0 if all(matrix.whole for matrix in matrices) else 1


def _require_known(matrices: Sequence[Matrix], units: Sequence[str], language: str) -> None:
    """Refuse a body that no parent plan gives anything to: its name may be misspelt.

    Raises:
        CannotRun: with the names that are near.
    """
    cells = (cell for matrix in matrices for row in matrix.rows for cell in row.cells)
    if any(cell.part is not None for cell in cells):
        return
    english = language == "en"
    names = "; ".join(f"“{unit}”" for unit in units)
    near = dict.fromkeys(name for matrix in matrices for child in matrix.children for name in child.near)
    words = "the parent plan gives nothing to" if english else "kế hoạch cấp trên không giao việc cho"
    maybe = ", ".join(f"“{name}”" for name in near)
    asked = f"; did you mean {maybe}?" if english else f"; có phải {maybe} không?"
    raise CannotRun(f"{words} {names}{asked if near else ''}")


def _form(arguments: argparse.Namespace, language: str) -> str:
    form: str | None = arguments.format
    if form is None:
        ending = os.path.splitext(arguments.output or "")[1].lower()
        form = _ENDINGS.get(ending) if ending else "text"
    if form is None:
        words = (
            "the ending says no form; add --format"
            if language == "en"
            else "đuôi tệp không cho biết dạng; thêm --format"
        )
        raise CannotRun(f"{arguments.output}: {words} ({', '.join(_FORMS)})")
    return form


def _read(files: Sequence[str], parent: str | None, language: str) -> tuple[Read, ...]:
    from kehoach.parents.fault import Unusable
    from kehoach.tracing.reading import read_plans

    try:
        return read_plans(files, [parent] if parent else [])
    except Unusable as error:
        raise CannotRun(error.text.en if language == "en" else error.text.vi) from error
    except OSError as error:
        words = "cannot read" if language == "en" else "không đọc được"
        raise CannotRun(f"{words} {error.filename}: {why(error, language == 'en')}") from error


def _faulty(plans: Sequence[Read], language: str | None) -> bool:
    """Tell whether plans have errors, and say which."""
    faulty = [one for one in plans if any(found.severity == "error" for found in one.found)]
    if faulty:
        from kehoach.cli.report import report

        report([one.compilation for one in faulty], [one.found for one in faulty], language, sys.stderr)
    return bool(faulty)


def _matrices(
    plans: Sequence[Read], units: Sequence[str], arguments: argparse.Namespace, parent: str
) -> tuple[Matrix, ...]:
    from kehoach.tracing.coverage import trace

    found = trace(plans, units, arguments.partners, [parent] if parent else [])
    return tuple(one._replace(parent=one.parent._replace(file=_from_here(one.parent.path))) for one in found)


def _from_here(path: str) -> str:
    """Return a path from the folder that the command runs in."""
    try:
        return os.path.relpath(path).replace(os.sep, "/")
    except ValueError:  # on another drive
        return path


def _rendered(form: str, matrices: Sequence[Matrix], language: str) -> bytes:
    if form == "json":
        from kehoach.tracing.as_json import as_json

        return as_json(matrices).encode()
    if form == "html":
        from kehoach.tracing.as_html import as_html

        return as_html(matrices)
    from kehoach.tracing.as_text import as_text

    return as_text(matrices, language).encode()


def _write(data: bytes, output: str | None, language: str) -> None:
    if output is None:
        sys.stdout.flush()
        sys.stdout.write(data.decode())
        return
    write_output(data, output, language)
