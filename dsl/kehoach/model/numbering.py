"""Numbers of the divisions (NĐ 30/2020, PL I II.6.đ): Roman, Arabic, letters, and schemes of them."""

from __future__ import annotations

import re

from kehoach.text.patterns import compiled
from kehoach.text.values import NamedTuple

# NĐ 30 itself runs a … o, decrees go on p q r s; t to y are practice (nd30.md section 3.7).
LETTERS = (
    "a",
    "b",
    "c",
    "d",
    "đ",
    "e",
    "g",
    "h",
    "i",
    "k",
    "l",
    "m",
    "n",
    "o",
    "p",
    "q",
    "r",
    "s",
    "t",
    "u",
    "v",
    "x",
    "y",
)
_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
          (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip
_LEVEL = compiled(r"(?P<before>(?:.*?\W)??)(?P<sign>1(?:\.1)*|I|i|A|a)(?P<after>[.):/-]*)\Z")
DEFAULT = ("I.", "1.", "a)", "(1)", "(a)", "(i)")
ARTICLES = ("Điều 1.", "1.", "a)", "(1)", "(a)", "(i)")
"""Of decisions and resolutions (PL III, Mẫu 1.1 to 1.3)."""


def roman(number: int) -> str:
    """Return a Roman numeral, from 1 on."""
    digits = []
    for value, sign in _ROMAN:
        while number >= value:
            digits.append(sign)
            number -= value
    return "".join(digits)


def letter(number: int) -> str:
    """Return the letter of a điểm, from 1 on: a b c d đ e g …; past y it goes on with aa, ab …"""
    size = len(LETTERS)
    if number <= size:
        return LETTERS[number - 1]
    return LETTERS[(number - 1) // size - 1] + LETTERS[(number - 1) % size]


class Level(NamedTuple):
    """The form of the numbers of one depth, such as ``a)`` or ``Phần I.``; sign "" for no number."""

    before: str
    sign: str
    after: str

    def number(self, count: int, above: tuple[str, ...]) -> str:
        """Return the ordinal without signs; *above* are the numbers of the levels above."""
        match self.sign:
            case "I":
                return roman(count)
            case "i":
                return roman(count).lower()
            case "a":
                return letter(count)
            case "A":
                return letter(count).upper()
            case "":
                return ""
        keep = self.sign.count(".")
        return ".".join((*above[len(above) - keep :], str(count))) if keep else str(count)

    def reference(self, number: str, above: tuple[str, ...]) -> tuple[str, ...]:
        """Return how a line is referred to, small before large: ``điểm a``, ``khoản 1``, ``Mục IV`` (PL II V.7).

        Args:
            number: its ordinal, without signs.
            above: how the line above it is referred to.
        """
        if not self.sign:
            return above
        word = self.before.strip(" (")
        if word.casefold() == "điều":
            return (f"{word} {number}",)  # counted through the document: its chapter need not be named
        if word:
            return (f"{word} {number}", *above)  # “Phần I.” names itself
        if "." in self.sign:
            return (f"mục {number}", *above[self.sign.count(".") :])  # “1.1.” holds the level above
        if "(" in self.before or any(place.startswith(("điểm", "tiết")) for place in above):
            return (f"tiết {number}", *above)
        names = {"I": "Mục", "A": "mục", "1": "khoản" if above else "mục", "a": "điểm"}
        return (f"{names.get(self.sign, 'tiết')} {number}", *above)

    def label(self, number: str) -> str:
        """Return the number as printed: ``a)``, ``Phần I.``, or "" without numbers."""
        return f"{self.before}{number}{self.after}" if self.sign else ""


def parse_level(text: str) -> Level | None:
    """Return the form that a sample such as ``I.``, ``1.1.``, ``(1)`` or ``Phần I.`` stands for."""
    text = text.strip()
    if text.casefold() in ("không", "khong", "none"):
        return Level("", "", "")
    found = _LEVEL.match(text)
    return Level(found["before"], found["sign"], found["after"]) if found else None


def parse_scheme(text: str) -> tuple[Level, ...] | None:
    """Return the levels of ``đánh số: Phần I. / I. / 1.``, None when one of them is not understood."""
    text = text.strip()
    levels = [parse_level(part) for part in re.split(r"\s+/\s+" if re.search(r"\s/\s", text) else "/", text)]
    known = tuple(level for level in levels if level is not None)
    return known if known and len(known) == len(levels) else None


def scheme(samples: tuple[str, ...]) -> tuple[Level, ...]:
    """Return the levels of a profile.

    Raises:
        ValueError: a sample is not understood.
    """
    levels = []
    for sample in samples:
        level = parse_level(sample)
        if level is None:
            raise ValueError(sample)
        levels.append(level)
    return tuple(levels)
