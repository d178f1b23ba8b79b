"""``kehoach tasks``: the task list as data, a spreadsheet, a calendar, a page or a Word file; all or an extract."""

from __future__ import annotations

import os.path
import sys
from typing import TYPE_CHECKING

from kehoach.cli.files import CannotRun, write_output
from kehoach.cli.many import add_many, task_lists
from kehoach.text.files import why

if TYPE_CHECKING:
    import argparse

    from kehoach.render.tasks.extract import Extract, Listed

_FORMS = ("yaml", "json", "csv", "xlsx", "ics", "md", "html", "docx", "msproject")
_PACKAGES = {"xlsxwriter": "kehoach[xlsx]", "icalendar": "kehoach[ics]"}


def add_arguments(parser: argparse.ArgumentParser, language: str) -> None:
    """Declare the arguments of the command."""
    english = language == "en"
    add_many(parser, language)
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
        "--unit",
        metavar="NAME" if english else "TÊN",
        help="the part of one body, that of its groups included"
        if english
        else "phần việc của một đơn vị, kể cả giao chung cho nhóm",
    )
    parser.add_argument(
        "--role",
        choices=("lead", "partner", "executor"),
        metavar="ROLE" if english else "VAI",
        help="with --unit: lead, partner or executor"
        if english
        else "kèm --unit: lead, partner hoặc executor",
    )
    parser.add_argument(
        "--due",
        metavar="WHEN" if english else "LÚC",
        help="what is due in 2026, 2026-H1, 2026-Q3, 2026-09, A..B"
        if english
        else "việc đến hạn: 2026, 2026-H1, 2026-Q3, 2026-09, A..B",
    )
    parser.add_argument(
        "--overdue",
        metavar="DATE" if english else "NGÀY",
        help="what was due before a day (2026-09-30)"
        if english
        else "việc có hạn trước một ngày (2026-09-30)",
    )
    parser.add_argument(
        "--force",
        action="store_true",
        help="overwrite a .docx or .xlsx edited by hand"
        if english
        else "ghi đè cả tệp .docx, .xlsx đã sửa tay",
    )
    parser.add_argument(
        "--schema",
        action="store_true",
        help="print the JSON Schema of the data" if english else "in JSON Schema của dữ liệu",
    )


def run(arguments: argparse.Namespace) -> int:
    """Print or write the task lists; 0 done, 1 a file has errors or nothing fits the extract, 2 could not run.

    One file gives its list, several one table, or as YAML and JSON a list of lists (``{"plans": […]}``).
    """
    language = arguments.ui
    if arguments.schema:
        from kehoach.render.tasks.schema import schema_text

        sys.stdout.write(schema_text())
        return 0
    try:
        return _run(arguments, language)
    except CannotRun as error:
        print(f"kehoach: {error}", file=sys.stderr)
    except ImportError as error:
        if error.name not in _PACKAGES:
            raise
        package = f'pip install "{_PACKAGES[error.name]}"'
        words = "this needs a library more" if language == "en" else "việc này cần cài thêm thư viện"
        print(f"kehoach: {words}: {package}", file=sys.stderr)
    return 2


def _run(arguments: argparse.Namespace, language: str) -> int:
    from kehoach.render.tasks.outputs import BINARY, render

    form = _form(arguments, language)
    asked = _asked(arguments, language)
    lists, failed, profile = task_lists(arguments)
    if not lists:
        return 1 if failed else 0
    if not asked.whole:
        lists, asked = _extracts(lists, asked, language)
        if not lists:
            return 1
    single = len(lists) == 1 and not failed
    word = form == "docx"
    data = _word_file(profile, lists, asked, language) if word else render(form, lists, asked, single)
    if form in BINARY and not arguments.force and _is_somebodys(arguments.output, data, language):
        return 1
    _write(data, arguments.output, language)
    return 1 if failed else 0


def _word_file(profile: str, lists: list[Listed], asked: Extract, language: str) -> bytes:
    """Return the list as a Word file in the format of the first plan.

    Raises:
        CannotRun: the format cannot be used.
    """
    from kehoach.profiles.schema import ProfileError
    from kehoach.render.tasks.outputs import render

    try:
        return render("docx", lists, asked, profile=profile)
    except ProfileError as error:
        words = error.text.en if language == "en" else error.text.vi
        raise CannotRun(f"{profile}: {words}") from error


def _is_somebodys(output: str | None, data: bytes, language: str) -> bool:
    """Tell whether a Word file or a spreadsheet holds somebody's work and must stay; say so."""
    if not output or os.path.isdir(output):
        return False
    from kehoach.cli.protect import protected

    try:
        found = protected(output, data, sealed=True)
    except OSError as error:
        words = f"cannot read {output}" if language == "en" else f"không đọc được {output}"
        raise CannotRun(f"{words}: {why(error, language == 'en')}") from error
    if found is not None:
        words = found.message.en if language == "en" else found.message.vi
        print(f"kehoach: {found.code}: {words}", file=sys.stderr)
    return found is not None


def _form(arguments: argparse.Namespace, language: str) -> str:
    """Return the form that is asked for.

    Raises:
        CannotRun: the ending of the file is that of no form, or a binary form is to go to a terminal.
    """
    from kehoach.render.tasks.outputs import BINARY, form_of

    english = language == "en"
    form: str | None = arguments.format
    if form is None:
        form = form_of(arguments.output) if arguments.output else "yaml"
    if form is None:
        known = ", ".join(_FORMS)
        words = (
            "the ending says no form; add --format"
            if english
            else "đuôi tệp không cho biết dạng; thêm --format"
        )
        raise CannotRun(f"{arguments.output}: {words} ({known})")
    if form in BINARY and not arguments.output and sys.stdout.isatty():
        words = "is not for a screen; -o FILE" if english else "không in ra màn hình được; -o TỆP"
        raise CannotRun(f"{form} {words}.{form}")
    return form


def _asked(arguments: argparse.Namespace, language: str) -> Extract:
    """Return what part is asked for.

    Raises:
        CannotRun: a day or time cannot be read, or a role is asked for without a body.
    """
    from kehoach.render.tasks.extract import Days, Extract, parse_days

    def days(option: str, text: str | None, example: str, only_a_day: bool = False) -> Days | None:
        try:
            found = None if text is None else parse_days(text)
        except ValueError:
            found = None
        if text is not None and (found is None or (only_a_day and found.first != found.last)):
            words = "is not understood; as in" if language == "en" else "không hiểu được; ví dụ"
            raise CannotRun(f"{option} “{text}” {words} {example}")
        return found

    unit = " ".join((arguments.unit or "").split())
    if arguments.unit is not None and not unit:
        raise CannotRun("--unit: which?" if language == "en" else "--unit: đơn vị nào?")
    if arguments.role and not unit:
        raise CannotRun("--role goes with --unit" if language == "en" else "--role đi cùng --unit")
    late = days("--overdue", arguments.overdue, "2026-09-30", only_a_day=True)
    return Extract(unit, arguments.role or "", days("--due", arguments.due, "2026-Q3"), late and late.first)


def _extracts(found: list[Listed], asked: Extract, language: str) -> tuple[list[Listed], Extract]:
    """Return the parts that are asked for of the plans that have any; say so when none has."""
    from kehoach.render.tasks.extract import as_written, extract, known, near_names

    english = language == "en"
    if asked.unit:
        names = [name for listed in found for name in known(listed, listed.data)]
        unit = as_written(asked.unit, found, names)
        asked = asked._replace(unit=unit or asked.unit)
        if unit is None:
            unit = asked.unit
            near = ", ".join(f"“{name}”" for name in near_names(unit, names))
            words = f"no plan names “{unit}”" if english else f"không kế hoạch nào nhắc đến “{unit}”"
            maybe = ("; did you mean " if english else "; có phải ") + near + ("?" if english else " không?")
            print(f"kehoach: {words}{maybe if near else ''}", file=sys.stderr)
            return [], asked
    parts = [extract(listed, listed, asked) for listed in found]
    parts = [part for part in parts if part.data["tasks"] or part.data["duties"]]
    if not parts:
        words = "no task fits what is asked for" if english else "không có nhiệm vụ nào như vậy"
        print(f"kehoach: {words}", file=sys.stderr)
    return parts, asked


def _write(data: bytes, output: str | None, language: str) -> None:
    if output is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    write_output(data, output, language)
