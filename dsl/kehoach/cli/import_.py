"""``kehoach import``: plans that exist, from Word, PDF or plain text, as ``.kh`` files that print the same words."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from kehoach.cli.files import CannotRun, expand, progress, write_whole
from kehoach.text.files import why

if TYPE_CHECKING:
    import argparse

    from kehoach.importing.importer import Imported
    from kehoach.verify.unreadable import Unreadable

_KINDS = (".docx", ".doc", ".pdf", ".txt", ".md")


def add_arguments(parser: argparse.ArgumentParser, language: str) -> None:
    """Declare the arguments of the command."""
    english = language == "en"
    parser.add_argument(
        "files",
        nargs="*",
        metavar="FILE" if english else "TỆP",
        help="plans (.docx, .doc, .pdf, .txt, .md) or folders"
        if english
        else "kế hoạch (.docx, .doc, .pdf, .txt, .md) hoặc thư mục",
    )
    parser.add_argument(
        "-o",
        "--output",
        metavar="PATH" if english else "TỆP",
        help="the .kh file to write, a folder, or - for the screen; by default beside the source"
        if english
        else "tệp .kh sẽ ghi, thư mục, hoặc - để in ra màn hình; bỏ trống: ghi cạnh tệp nguồn",
    )
    parser.add_argument(
        "--into",
        metavar="PLAN.kh",
        help="bring what was changed in Word since back into this plan"
        if english
        else "đưa những chỗ đã sửa trong Word trở lại kế hoạch này",
    )
    parser.add_argument(
        "--report",
        nargs="?",
        const="text",
        metavar="text|json",
        help="say what became of every paragraph" if english else "báo từng đoạn của nguồn đã đi về đâu",
    )
    parser.add_argument(
        "--force",
        action="store_true",
        help="write over a .kh file that is there" if english else "ghi đè tệp .kh đã có",
    )


def run(arguments: argparse.Namespace) -> int:
    """Import the files; 0 all words the same, 1 differences are listed, 2 one could not be brought in."""
    language = arguments.lang or arguments.ui
    if arguments.report not in (None, "text", "json"):  # “--report plan.docx”
        arguments.files.insert(0, arguments.report)
        arguments.report = "text"
    try:
        if not arguments.files:
            raise CannotRun("FILE?" if language == "en" else "thiếu tên tệp")
        files = expand(arguments.files, language, _KINDS)
        if arguments.into and (len(files) > 1 or arguments.output):
            raise CannotRun(
                "--into takes one file and no -o"
                if language == "en"
                else "--into chỉ nhận một tệp, không kèm -o"
            )
        targets = _targets(files, arguments.output, language)
    except CannotRun as error:
        print(f"kehoach: {error}", file=sys.stderr)
        return 2
    worst = 0
    reports: list[Imported] = []
    for file in progress(files):
        try:
            imported = _one(file, targets[file], arguments, language)
        except CannotRun as error:
            print(f"kehoach: {error}", file=sys.stderr)
            worst = 2
            continue
        reports.append(imported)
        worst = max(worst, 2 if imported.errors else 0 if imported.exact else 1)
    if arguments.report == "json":
        _print_json(reports, language)
    return worst


def _targets(files: list[str], output: str | None, language: str) -> dict[str, str]:
    """Return the .kh file of each source.

    Raises:
        CannotRun: two would be written to one.
    """
    if output is not None and (output == "-" or (output.endswith(".kh") and not os.path.isdir(output))):
        targets = dict.fromkeys(files, output)
    else:
        targets = {}
        for file in files:
            stem = os.path.splitext(file)[0]
            targets[file] = f"{stem if output is None else os.path.join(output, os.path.basename(stem))}.kh"
    if len(set(targets.values())) < len(files) and output != "-":
        raise CannotRun(
            "two files would be written to one .kh; -o takes a folder"
            if language == "en"
            else "hai tệp nguồn ra cùng một tệp .kh; -o nhận tên thư mục"
        )
    return targets


def _one(file: str, target: str, arguments: argparse.Namespace, language: str) -> Imported:
    """Import one file and write it.

    Raises:
        CannotRun: it cannot be read or written, or somebody's work is in the way.
    """
    from kehoach.verify.unreadable import Unreadable

    data = _read(file, language)
    try:
        imported = (
            _into(file, data, arguments.into, language) if arguments.into else _bring(file, data, target)
        )
    except Unreadable as error:
        raise CannotRun(f"{file}: {_told(error, language)}") from error
    target = arguments.into or target
    if target == "-":
        sys.stdout.write(imported.text)
    else:
        _write(target, imported.text, bool(arguments.force or arguments.into), language)
    out = sys.stderr if target == "-" or arguments.report == "json" else sys.stdout
    _say(file, target, imported, arguments.report, language, out)
    return imported


def _bring(file: str, data: bytes, target: str) -> Imported:
    from kehoach.importing.importer import bring

    return bring(file, data, target if target != "-" else os.path.splitext(file)[0] + ".kh")


def _into(file: str, data: bytes, plan: str, language: str) -> Imported:
    from kehoach.importing.importer import bring_into
    from kehoach.importing.readers.detect import read_any
    from kehoach.importing.regroup import regrouped
    from kehoach.verify.regions import regions

    text = _read(plan, language).decode("utf-8-sig", errors="strict")
    read = read_any(file, data)
    imported = bring_into(plan, text, read, regrouped(regions(read.file)))
    if imported is None:
        raise CannotRun(
            f"{file} is not the Word file of {plan}: nothing in it stands in the plan"
            if language == "en"
            else f"{file} không phải tệp Word của {plan}: không đoạn nào khớp với kế hoạch"
        )
    return imported


def _read(file: str, language: str) -> bytes:
    from kehoach.verify.package import LARGEST_FILE

    try:
        with open(file, "rb") as opened:
            return opened.read(LARGEST_FILE + 1)
    except OSError as error:
        words = f"cannot read {file}" if language == "en" else f"không đọc được {file}"
        raise CannotRun(f"{words}: {why(error, language == 'en')}") from error


def _write(target: str, text: str, force: bool, language: str) -> None:
    """Write the plan, whole or not at all.

    Raises:
        CannotRun: the file is there and holds something else, or cannot be written.
    """
    data = text.encode()
    try:
        if os.path.exists(target) and not force:
            with open(target, "rb") as opened:
                if opened.read() != data:
                    raise CannotRun(
                        f"{target} is there; --force writes over it, -o names another file"
                        if language == "en"
                        else f"đã có {target}; thêm --force để ghi đè, hoặc đặt tên khác bằng -o"
                    )
        os.makedirs(os.path.dirname(target) or ".", exist_ok=True)
        write_whole({target: data})
    except OSError as error:
        words = f"cannot write {target}" if language == "en" else f"không ghi được {target}"
        raise CannotRun(f"{words}: {why(error, language == 'en')}") from error


def _say(file: str, target: str, imported: Imported, form: str | None, language: str, out: object) -> None:
    from kehoach.importing.report import as_text

    english = language == "en"
    print(f"{file} → {target}", file=out)  # type: ignore[call-overload]
    if form != "json":
        print(as_text(imported.report, language, every=form == "text"), file=out)  # type: ignore[call-overload]
    for error in imported.errors:
        line = imported.text.count("\n", 0, error.span.start) + 1
        words = error.message.en if english else error.message.vi
        print(f"{target}:{line}: {error.code}: {words}", file=sys.stderr)


def _print_json(reports: list[Imported], language: str) -> None:
    import json

    from kehoach.importing.report import as_data

    data = [as_data(imported.report, language) for imported in reports]
    print(
        json.dumps(
            data[0] if len(data) == 1 else {"version": 1, "reports": data}, ensure_ascii=False, indent=2
        )
    )


def _told(error: Unreadable, language: str) -> str:
    return error.text.en if language == "en" else error.text.vi
