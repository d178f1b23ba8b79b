"""``kehoach explain``: the page of a code, or the list of all codes."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser, language: str) -> None:
    """Declare the arguments of the command."""
    words = (
        "codes, such as KH401; none: list all"
        if language == "en"
        else "mã, ví dụ KH401; bỏ trống: liệt kê tất cả"
    )
    parser.add_argument("codes", nargs="*", metavar="KHNNN", help=words)


def run(arguments: argparse.Namespace) -> int:
    """Print pages; 0 done, 2 there is no such code."""
    from kehoach.lint.pages import all_codes, page
    from kehoach.text.vietnamese import nearest

    english = arguments.ui == "en"
    codes = all_codes()
    if not arguments.codes:
        for code in codes.values():
            print(
                f"{code.code}  {code.severity:<8} {code.name:<26} {code.title.in_('en' if english else 'vi')}"
            )
        return 0
    for word in arguments.codes:
        code = word.upper()
        text = page(code)
        if text is None:
            near = nearest(code, list(codes), 1)
            said = f"no code “{word}”" if english else f"không có mã “{word}”"
            tail = (f"; did you mean {near}?" if english else f"; có phải {near} không?") if near else ""
            print(f"kehoach: {said}{tail}", file=sys.stderr)
            return 2
        print(text)
    return 0
