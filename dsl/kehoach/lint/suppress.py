"""Comments that leave findings out: ``// kehoach: bỏ qua KH301 (lý do)`` on the line above what they are about.

``bỏ qua khối KH301`` counts for the numbered line below and all that belongs to it, ``bỏ qua tệp KH301`` for the whole
file. In English: ``ignore``, ``ignore block``, ``ignore file``. A comment that leaves nothing out is reported, so that
none stays behind when the plan is mended.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from kehoach.diagnostics.codes import problem
from kehoach.diagnostics.model import Diagnostic, Edit, Fix, Text
from kehoach.text.source import Source
from kehoach.text.span import Span
from kehoach.text.values import NamedTuple
from kehoach.text.vietnamese import bare

_SCOPES = {"khoi": "block", "muc": "block", "block": "block", "tep": "file", "file": "file"}
_VERBS = ("bo qua", "ignore")
_WORD = "kehoach:"
_PARTS = (
    "ket thuc:",
    "noi nhan:",
    "ky:",
    "closing:",
    "recipients:",
    "signed:",
    "signature:",
    "phu luc",
    "annex",
)


class Ignore(NamedTuple):
    """One comment: the codes it leaves out, and the range of the source in which it does."""

    codes: tuple[str, ...]
    start: int
    end: int
    span: Span


def read_ignores(
    comments: Iterable[tuple[str, Span]], source: Source
) -> tuple[tuple[Ignore, ...], tuple[Diagnostic, ...]]:
    """Return the comments that leave findings out, and what is wrong with them.

    Args:
        comments: text and place of every ``//`` line of the file.
        source: the file.
    """
    found: list[Ignore] = []
    faults: list[Diagnostic] = []
    for text, span in comments:
        words = bare(text.lstrip("/").strip())
        if not words.startswith(_WORD):
            continue
        rest = words[len(_WORD) :].strip()
        verb = next((verb for verb in _VERBS if rest.startswith(verb)), None)
        codes = tuple(re.findall(r"kh\d{3}\b", rest.partition("(")[0]))
        if verb is None or not codes:
            faults.append(problem("KH132", span))
            continue
        first = rest[len(verb) :].split()[0]
        start, end = _range(_SCOPES.get(first, "line"), span, source)
        found.append(Ignore(tuple(code.upper() for code in codes), start, end, span))
    return tuple(found), tuple(faults)


def _range(scope: str, span: Span, source: Source) -> tuple[int, int]:
    if scope == "file":
        return 0, len(source.text) + 1
    number = source.position(span.start).line + 1
    count = len(source.line_starts)
    while number <= count and _blank(source.line(number)):
        number += 1
    if number > count:
        return span.end, span.end
    start = source.line_starts[number - 1]
    last = _end_of_block(number, source) if scope == "block" else _end_of_line(number, source)
    return start, source.line_starts[last] if last < count else len(source.text) + 1


def _blank(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("//")


def _end_of_line(number: int, source: Source) -> int:
    """Return the last line of a logical line: indented ones belong to it."""
    while number < len(source.line_starts) and source.line(number + 1)[:1] in (" ", "\t"):
        number += 1
    return number


def _end_of_block(number: int, source: Source) -> int:
    """Return the last line of a numbered line with all below it, or of what stands up to the next one."""
    line = source.line(number)
    depth = len(line) - len(line.lstrip("#"))
    while number < len(source.line_starts):
        following = source.line(number + 1)
        marks = len(following) - len(following.lstrip("#"))
        if (marks and (marks <= depth or not depth)) or bare(following).startswith(_PARTS):
            break
        number += 1
    return number


def suppress(
    found: Sequence[Diagnostic], ignores: Sequence[Ignore], file: int, ran: Callable[[str], bool]
) -> tuple[list[Diagnostic], list[Diagnostic]]:
    """Return the findings that stay, and a report of every comment that left none out.

    Errors of the compiler stay: a plan with one has no other output that could be right.

    Args:
        found: the findings.
        ignores: the comments of the file.
        file: its number in the compilation.
        ran: whether a code was looked for at all; a comment about one that was not is no fault.
    """
    used: set[tuple[Ignore, str]] = set()
    kept: list[Diagnostic] = []
    for diagnostic in found:
        by = [
            ignore
            for ignore in ignores
            if diagnostic.code in ignore.codes
            and diagnostic.span.file == file
            and ignore.start <= diagnostic.span.start < ignore.end
        ]
        used.update((ignore, diagnostic.code) for ignore in by)
        if not by:
            kept.append(diagnostic)
    unused = [
        _unused(ignore, code)
        for ignore in ignores
        for code in ignore.codes
        if (ignore, code) not in used and ran(code)
    ]
    return kept, unused


def _unused(ignore: Ignore, code: str) -> Diagnostic:
    fix = None
    if len(ignore.codes) == 1:
        fix = Fix(Text("xóa dòng chú thích này", "delete this comment"), (Edit(ignore.span, ""),))
    return problem("KH131", ignore.span, code, fix=fix)
