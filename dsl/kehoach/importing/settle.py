"""Makes the lines compile: a line that the compiler cannot take as data is kept as words, and said to be so."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from kehoach.diagnostics.model import Diagnostic
from kehoach.driver import Compilation
from kehoach.importing.lines import Line

_PASSES = 8
_MARK = re.compile(
    r"(?P<mark>\s*(?:#{1,6}|[-+>])\s+|\s*)(?P<kind>(?:các )?(?:nhiệm vụ|mục tiêu):\s*)?(?P<words>.*)\Z"
)
_EMPHASIS = re.compile(r"(?<!\\)\*+")
_HEADER = re.compile(
    r"(?P<word>số|ngày|địa danh|giai đoạn|độ khẩn|độ mật|lưu hành|số bản|người soạn thảo|dự thảo|kèm theo|đánh số)\s*:"
)


class Settled(NamedTuple):
    """Lines that compile, or the errors that are left.

    Attributes:
        lines: the lines.
        text: them as a file.
        errors: what still keeps it from being compiled.
    """

    lines: list[Line]
    text: str
    errors: tuple[Diagnostic, ...]


def text_of(lines: list[Line]) -> str:
    """Return lines as a file; those that write nothing are left out, blank ones are kept."""
    kept = [line.text for line in lines if line.text or not line.origins]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip("\n") + "\n"


def settle(path: str, lines: list[Line]) -> Settled:
    """Return the lines so changed that they compile.

    Args:
        path: the name of the file that is written, for what it may include.
        lines: the lines as understood.
    """
    errors: tuple[Diagnostic, ...] = ()
    for _ in range(_PASSES):
        text, places = _placed(lines)
        errors = _errors(path, text)
        if not errors:
            break
        starts = [start for start, _ in places]
        faulty: dict[int, str] = {}
        for error in errors:
            at = bisect_right(starts, error.span.start) - 1
            if at >= 0 and error.span.file == 0:
                faulty.setdefault(places[at][1], error.code)
        changed = [_weaker(line, faulty[at]) if at in faulty else line for at, line in enumerate(lines)]
        if changed == lines:
            break
        lines = changed
    return Settled(lines, text_of(lines), errors)


def _placed(lines: list[Line]) -> tuple[str, list[tuple[int, int]]]:
    """Return the text of the lines, and where each begins in it."""
    pieces: list[str] = []
    places: list[tuple[int, int]] = []
    at = 0
    for index, line in enumerate(lines):
        if line.text or not line.origins:
            places.append((at, index))
            pieces.append(line.text)
            at += len(line.text) + 1
    return "\n".join(pieces) + "\n", places


def _errors(path: str, text: str) -> tuple[Diagnostic, ...]:
    compilation = Compilation(path, text.encode())
    return tuple(found for found in compilation.errors if found.severity == "error")


def _weaker(line: Line, code: str) -> Line:
    """Return a line that means less, with the same words."""
    text = line.text
    header = _HEADER.match(text.lstrip())
    if header is not None and not text.lstrip().startswith(("#", "-")):
        empty = f"{header['word']}:" if header["word"] in ("số", "ngày", "địa danh") else ""
        return line._replace(text=empty if empty != text else "", fate="doubtful", reason="meaning")
    if text == "chung:":
        return line._replace(text="", origins=line.origins or ())
    found = _MARK.match(text)
    assert found is not None
    mark, kind, words = found["mark"], found["kind"] or "", found["words"]
    if kind:
        return line._replace(text=f"{mark}{words}", fate="doubtful", reason="meaning")
    if mark.strip() == "+":
        return line._replace(text=f"- {words}", fate="doubtful", reason="meaning")
    if words.startswith("căn cứ:"):
        words = "Căn cứ" + words.removeprefix("căn cứ:")
    elif words.startswith("*"):
        words = _EMPHASIS.sub("", words)
    elif not words.startswith("\\") and not words.startswith("|"):
        words = f"\\{words}"
    elif code and "@(" in words:
        words = re.sub(r"@\([^:()]+:\s*([^()]*)\)", r"\1", words)
    return line._replace(text=f"{mark.strip()} {words}".strip(), fate="doubtful", reason="meaning")
