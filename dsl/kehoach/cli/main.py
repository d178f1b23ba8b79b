"""The command line: finds the command, loads only that, and turns what happens into an exit code.

Exit codes: 0 done (warnings do not count), 1 the plan has errors, 2 could not run.
"""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

# command: what it does, in Vietnamese and English
COMMANDS = {
    "new": ("tạo một kế hoạch mẫu có chú thích", "make a commented starter plan"),
    "check": (
        "kiểm tra: lỗi, và những gì người rà soát kỹ sẽ thấy",
        "check: errors, and what a reviewer would see",
    ),
    "fmt": ("trình bày lại tệp .kh theo một kiểu", "lay out .kh files in one way"),
    "build": ("dựng tệp Word (.docx) và danh sách nhiệm vụ", "build the Word file (.docx) and the task list"),
    "tasks": (
        "danh sách nhiệm vụ: dữ liệu, bảng tính, lịch, trang in",
        "the task list: data, spreadsheet, calendar, page",
    ),
    "chart": (
        "hình: nhiệm vụ theo thời gian, đơn vị theo nhiệm vụ",
        "pictures: tasks in time, bodies by tasks",
    ),
    "query": ("hỏi bằng SQL trên danh sách nhiệm vụ của nhiều kế hoạch", "ask in SQL over many plans"),
    "export": ("xuất các bảng ấy thành tệp Parquet", "write those tables as Parquet files"),
    "import": (
        "đưa kế hoạch có sẵn (Word, PDF, văn bản) thành tệp .kh",
        "turn an existing plan (Word, PDF, text) into a .kh file",
    ),
    "verify": (
        "kiểm tra thể thức một tệp Word bất kỳ (.docx)",
        "check the format of any Word file (.docx)",
    ),
    "diff": ("hai bản của một kế hoạch khác nhau ở đâu", "what two versions of a plan say differently"),
    "trace": (
        "kế hoạch cấp dưới thực hiện được gì của kế hoạch cấp trên",
        "what of a parent plan the plans below it carry out",
    ),
    "explain": ("giải thích một mã lỗi, ví dụ KH401", "explain a code, such as KH401"),
}


def module_of(command: str) -> str:
    """Return the module of a command; one that is a word of Python's own ends with an underscore."""
    return f"kehoach.cli.{'import_' if command == 'import' else command}"


def entry() -> None:
    """Run ``kehoach`` as a process of its own: the console script.

    Plans are immutable values without cycles, so the collector would only look for what is not there; and the
    system takes back the memory of a process faster than Python frees it value by value.
    """
    gc.disable()
    code = main()
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    finally:
        os._exit(code)


class Command(Protocol):
    """What a module of a command offers."""

    def add_arguments(self, parser: argparse.ArgumentParser, language: str) -> None:
        """Declare the arguments, their help in *language*."""

    def run(self, arguments: argparse.Namespace) -> int:
        """Run the command and return the exit code."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run ``kehoach`` with *argv* (by default the process's own arguments) and return the exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    _use_utf8()
    language = ui_language(words)
    while words and words[0].startswith("--lang"):  # accepted before the command too
        before = 1 if "=" in words[0] else 2
        words = [*words[before : before + 1], *words[:before], *words[before + 1 :]] if words[before:] else []
    if not words or words[0] in ("-h", "--help", "help"):
        print(_help(language))
        return 0 if words else 2
    if words[0] in ("-V", "--version"):
        from kehoach import __version__

        print(f"kehoach {__version__}")
        return 0
    if words[0] not in COMMANDS:
        return _unknown(words[0], language)
    return _run(words[0], words[1:], language)


def _run(name: str, words: list[str], language: str) -> int:
    from kehoach.cli.parser import Parser

    command: Command = import_module(module_of(name))
    parser = Parser(f"kehoach {name}", COMMANDS[name][language == "en"], language)
    vietnamese = language == "vi"
    parser._optionals.title = "tùy chọn" if vietnamese else "options"
    parser._positionals.title = "tham số" if vietnamese else "arguments"
    parser.add_argument(
        "-h", "--help", action="help", help="xem trang này" if vietnamese else "show this page"
    )
    parser.add_argument(
        "--lang",
        choices=("vi", "en"),
        help="ngôn ngữ của thông báo" if vietnamese else "language of messages",
    )
    command.add_arguments(parser, language)
    parser.usage = _usage(parser, vietnamese)
    arguments = parser.read(words, language)
    try:
        return command.run(arguments)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 2
    except Exception:
        return _our_fault(vietnamese)


def _usage(parser: argparse.ArgumentParser, vietnamese: bool) -> str:
    """Return the line of usage: the options are told below it, one by one."""
    words = [f"{parser.prog} [{'tùy chọn' if vietnamese else 'options'}]"]
    for action in parser._positionals._group_actions:
        name = str(action.metavar or action.dest)
        many = {"+": f"{name}...", "*": f"[{name}...]", "?": f"[{name}]"}
        words.append(many.get(str(action.nargs), name))
    return " ".join(words).replace("%", "%%")


def _our_fault(vietnamese: bool) -> int:
    """Say that the fault is the program's (KH901), with what its makers need to know."""
    import traceback

    from kehoach.diagnostics.codes import CODES

    traceback.print_exc()
    _, _, vi, en = CODES["KH901"]
    print(f"kehoach: KH901: {vi if vietnamese else en}", file=sys.stderr)
    return 2


def _use_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        is_utf8 = (getattr(stream, "encoding", None) or "").lower().replace("-", "") == "utf8"
        if not is_utf8 or getattr(stream, "errors", None) == "strict":  # names of files may be no UTF-8
            reconfigure = getattr(stream, "reconfigure", None)
            if reconfigure is not None:
                reconfigure(encoding="utf-8", errors="replace")


def ui_language(words: Sequence[str]) -> str:
    """Return "vi" or "en" for the program's own words: ``--lang``, else ``KEHOACH_LANG``, else Vietnamese."""
    for at, word in enumerate(words):
        if word == "--lang" and at + 1 < len(words):
            return "en" if words[at + 1] == "en" else "vi"
        if word.startswith("--lang="):
            return "en" if word == "--lang=en" else "vi"
    return "en" if os.environ.get("KEHOACH_LANG", "").startswith("en") else "vi"


def _help(language: str) -> str:
    english = language == "en"
    lines = [
        "kehoach — "
        + (
            "plain text in, an official plan out"
            if english
            else "văn bản thuần vào, kế hoạch đúng thể thức ra"
        ),
        "",
        (
            "usage:  kehoach COMMAND [options] FILE..."
            if english
            else "cách dùng:  kehoach LỆNH [tùy chọn] TỆP..."
        ),
        "",
    ]
    lines += [f"  {name:<9}{words[english]}" for name, words in COMMANDS.items()]
    lines += [
        "",
        "bắt đầu:  kehoach new ke-hoach.kh && kehoach build ke-hoach.kh"
        if not english
        else "begin:  kehoach new plan.kh && kehoach build plan.kh",
        "kehoach LỆNH --help: các tùy chọn;  --lang en: English;  --version"
        if not english
        else "kehoach COMMAND --help: its options;  --lang vi: tiếng Việt;  --version",
    ]
    return "\n".join(lines)


def _unknown(word: str, language: str) -> int:
    from kehoach.text.vietnamese import nearest

    near = nearest(word, list(COMMANDS))
    if language == "en":
        print(
            f"kehoach: no command “{word}”" + (f"; did you mean “{near}”?" if near else ""), file=sys.stderr
        )
    else:
        print(
            f"kehoach: không có lệnh “{word}”" + (f"; có phải “{near}” không?" if near else ""),
            file=sys.stderr,
        )
    print(_help(language), file=sys.stderr)
    return 2


if __name__ == "__main__":
    entry()
