"""Marks of Markdown in a text: what they say becomes a look, the marks themselves go."""

from __future__ import annotations

import re

from kehoach.importing.readers.text_lines import BOLD, ITALIC, NO_BOLD, NO_ITALIC

_TOKEN = re.compile(r"\\[!-/:-@\[-`{-~]|\*+|\n")
_HEADING = re.compile(r"\s{0,3}#{1,6}\s+(?=\S)")
_QUOTED = re.compile(r"\A(?:\s{0,3}(?:>\s)+\s*(?=[^\d\s])|\s{0,3}>\s*$)")
_SPAN = re.compile(r"\[([^\[\]]{1,300})\]\{[.#][^{}]{1,60}\}")
_OPENS = "“\"‘'([«+-–§&"
_CLOSES = "”\"’').,;:!?]»%…/-"


def unmark(rows: list[str]) -> list[tuple[str, bool]]:
    """Return each row with its marks made invisible, and whether it is a heading.

    ``**`` and ``*`` in pairs are bold and italic, over several lines when no blank line comes between. A backslash
    before a sign goes. An asterisk without a partner stays; ``**`` without one goes at either end of a line.
    """
    found: list[tuple[str, bool]] = []
    chunk: list[str] = []
    heads: list[bool] = []
    for row in [*rows, ""]:
        if row.strip():
            plain = _SPAN.sub(r"\1", row) if "]{" in row else row
            plain = _QUOTED.sub("", plain)
            head = _HEADING.match(plain)
            chunk.append(plain[head.end() :].rstrip("# ") if head else _hard_break(plain))
            heads.append(head is not None)
            continue
        if chunk:
            found += zip(_marked("\n".join(chunk)).split("\n"), heads, strict=True)
        found.append((row, False))
        chunk, heads = [], []
    return found[:-1]


def _hard_break(row: str) -> str:
    shown = row.rstrip()
    return shown[:-1] if shown.endswith("\\") and not shown.endswith("\\\\") else row


class _Stars:
    """Signs of emphasis in one stretch of text, paired from left to right."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self._open: dict[int, int] = {}  # 2 (bold), 1 (italic) → where in ``out`` it was opened

    def open(self, size: int) -> None:
        """Open a look, for now as the sign that stands there."""
        self._open[size] = len(self.out)
        self.out.append("*" * size)

    def close(self, size: int) -> bool:
        """Close a look when it is open; the signs become marks."""
        at = self._open.pop(size, None)
        if at is None:
            return False
        self.out[at] = BOLD if size == 2 else ITALIC
        self.out.append(NO_BOLD if size == 2 else NO_ITALIC)
        return True

    def is_open(self, size: int) -> bool:
        """Tell whether a look is open."""
        return size in self._open


def _marked(text: str) -> str:
    if "*" not in text and "\\" not in text:
        return text
    stars = _Stars()
    at = 0
    for token in _TOKEN.finditer(text):
        stars.out.append(text[at : token.start()])
        at = token.end()
        sign = token.group()
        if sign[0] == "\\":
            stars.out.append(sign[1])
        elif sign == "\n":
            stars.out.append(sign)
        else:
            before = text[token.start() - 1] if token.start() else "\n"
            after = text[at] if at < len(text) else "\n"
            _star(stars, sign, before, after)
    stars.out.append(text[at:])
    return _line_by_line("".join(stars.out))


def _star(stars: _Stars, sign: str, before: str, after: str) -> None:
    sizes = {1: (1,), 2: (2,), 3: (2, 1)}.get(len(sign), ())
    opens = not after.isspace() and not before.isalnum() and (after.isalnum() or after in _OPENS)
    closes = not before.isspace() and not after.isalnum() and (before.isalnum() or before in _CLOSES)
    if not sizes or not (opens or closes or (2 in sizes and after.isalnum() != before.isalnum())):
        stars.out.append(sign)
        return
    for size in reversed(sizes) if closes else sizes:
        if closes and stars.close(size):
            continue
        if size == 2 and stars.is_open(2) and not before.isspace():
            stars.close(2)
        elif opens and not stars.is_open(size):
            stars.open(size)
        elif size == 2 and (before == "\n" or after == "\n"):
            continue  # a bold that was never opened, or never closed, on another line
        else:
            stars.out.append("*" * size)


def _line_by_line(text: str) -> str:
    """Close every look at the end of a line and open it again on the next, so that each line stands alone."""
    bold = italic = False
    made: list[str] = []
    for line in text.split("\n"):
        start = BOLD * bold + ITALIC * italic
        for letter in line:
            bold = letter == BOLD or (bold and letter != NO_BOLD)
            italic = letter == ITALIC or (italic and letter != NO_ITALIC)
        made.append(start + _without_stray(line) + NO_ITALIC * italic + NO_BOLD * bold)
    return "\n".join(made)


def _without_stray(line: str) -> str:
    """Drop a ``**`` at the head of a line that nothing closes."""
    stray = line.startswith("**") and not line.startswith("***") and line[2:3].isalnum()
    return line[2:] if stray else line
