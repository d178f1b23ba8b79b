"""How wide words print in Times New Roman, and where their lines end.

The drawn lines are measured by words (PL I II.1.b, II.2.b, II.5.b), and the head must not wrap by chance, so
the writer has to know widths without a font file. The numbers are advance widths in 1/2048 em of the upright
and the bold face; Liberation Serif and Tinos share them. A letter with marks is as wide as its base letter,
except the horned o and u. Italic lines are measured as upright ones: they come out nearly the same.
"""

from __future__ import annotations

from functools import cache
from unicodedata import normalize

_REGULAR = {
    369: "'",
    410: "|",
    512: " ,.\u00a0",
    569: "/:;\\ijlt",
    614: "²³",
    682: "!()-I[]`fr‘’",
    717: "•",
    797: "Js",
    819: "°",
    836: '"',
    909: "?acez“”",
    961: "^",
    983: "{}",
    1024: "#$*0123456789_bdghknopquvxyđ–«»§",
    1083: "ơ",
    1108: "~",
    1110: "ư",
    1124: "÷±≤≥",
    1139: "FPS",
    1155: "+<=>×",
    1251: "ELTZ",
    1366: "BCR",
    1479: "ADGHKNOQUVXYwĐƠ",
    1589: "Ư",
    1593: "&m",
    1706: "%",
    1821: "M",
    1886: "@",
    1933: "W",
    2048: "—…",
}
_BOLD = {
    451: "|",
    512: " ,.\u00a0",
    569: "'/\\il",
    614: "²³",
    682: "!()-:;[]`fjt‘’",
    717: "•",
    797: "Is",
    807: "{}",
    819: "°",
    909: "cerz",
    1024: "#$*0123456789?J_agovxy–“”«»§",
    1065: "~",
    1124: "÷±≤≥",
    1134: "ơ",
    1137: '"',
    1139: "Sbdhknpquđ",
    1167: "+<=>×",
    1190: "^",
    1229: "ư",
    1251: "FP",
    1366: "BELTZ",
    1479: "ACDNRUVXYwĐ",
    1593: "GHKOQƠ",
    1630: "Ư",
    1706: "&m",
    1905: "@",
    1933: "M",
    2048: "%W—…",
}
_EM = 2048
_UNKNOWN = 1024
_MM_PER_POINT = 25.4 / 72
_SLACK = 1.0
"""Millimetres to spare in a line that must hold its words: justification and rounding of other programs."""


@cache
def _table(bold: bool) -> dict[str, int]:
    return {letter: width for width, letters in (_BOLD if bold else _REGULAR).items() for letter in letters}


def _unknown(letter: str, table: dict[str, int]) -> int:
    marks = normalize("NFD", letter)
    base = normalize("NFC", marks[:1] + "\u031b") if "\u031b" in marks else marks[:1]
    table[letter] = width = table.get(base, _UNKNOWN)
    return width


def width(text: str, size: float, bold: bool) -> float:
    """Return the printed width in mm of *text* on one line, at *size* points."""
    table = _table(bold)
    units = 0
    for letter in text:
        units += table[letter] if letter in table else _unknown(letter, table)
    return units / _EM * size * _MM_PER_POINT


def _lines(words: list[float], space: float, available: float) -> list[float]:
    """Return the widths of the lines into which words of these widths fall, as Word fills lines."""
    lines = [words[0]]
    for word in words[1:]:
        if lines[-1] + space + word <= available:
            lines[-1] += space + word
        else:
            lines.append(word)
    return lines


def longest_line(
    text: str, size: float, bold: bool, available: float, balance: bool = False
) -> tuple[float, int]:
    """Return the width of the longest printed line of *text*, and the number of its lines.

    Args:
        text: one paragraph.
        size: in points.
        bold: the bold face.
        available: the width of the column in mm.
        balance: fill the lines not to the end but about equally (see :func:`indent`).
    """
    words = [width(word, size, bold) for word in text.strip().split(" ")]  # blanks count: “số      /QĐ”
    if not any(words):
        return 0.0, 1
    space = width(" ", size, bold)
    lines = _lines(words, space, available)
    if not balance or len(lines) == 1:
        return min(max(lines), available), len(lines)
    low, high = max(words), available
    if low >= available:
        return available, len(lines)
    while high - low > 0.1:
        middle = (low + high) / 2
        if len(_lines(words, space, middle)) > len(lines):
            low = middle
        else:
            high = middle
    return max(_lines(words, space, high)), len(lines)


def indent(text: str, size: float, bold: bool, available: float) -> float:
    """Return the indent in mm, on both sides, that makes the lines of a long centred *text* about equal.

    PL I II.2.b lets a long name take several lines; filled to the end, the last would hold one stray word.
    """
    longest, lines = longest_line(text, size, bold, available, balance=True)
    return max(0.0, (available - longest - _SLACK) / 2) if lines > 1 else 0.0
