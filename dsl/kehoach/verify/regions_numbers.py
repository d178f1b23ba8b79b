"""Numbers at the head of paragraphs, typed or set by Word: ``I.``, ``1.``, ``1.1.``, ``a)``, ``-``, ``Điều 5.``"""

from __future__ import annotations

import re
from typing import NamedTuple

LETTERS = "abcdđeghiklmnopqrstuvxy"  # PL I II.6.đ; the order that decrees use
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_DIVISION = re.compile(
    r"^(?P<word>phần|chương|mục|tiểu mục|điều)\s+(?P<number>thứ\s+\w+|[ivxlc]+|\d+[a-zđ]?)"
    r"(?P<end>\s*[.:])?(?:\s+(?P<rest>.*))?$",
    re.IGNORECASE | re.DOTALL,
)
_TYPED = re.compile(
    r"^(?P<open>\()?(?:(?P<dotted>\d{1,2}(?:\.\d{1,2})+)|(?P<arabic>\d{1,3})|(?P<roman>[IVXLC]{1,7})"
    r"|(?P<upper>[A-ZĐ])|(?P<letter>[a-zđ])|(?P<small>[ivx]{2,5}))"
    r"(?P<mark>\)|\./|/\.|/|\.|:|-(?=\s))?(?P<gap>\s*)(?=(?P<next>\S?))"
)
_ABOVE = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.(?=[a-zđ][.)]\s)")
_SIGNS = {"-": "dash", "–": "dash", "—": "dash", "+": "plus"}
_BULLETS = "•●▪■◆*·○o➢→✓❖❑□◻◦‣∙►➤✔✗☑⇨\u00b7\uf0b7\uf0a7\uf0d8\uf0fc"
_WORDS = {
    "phần": "part",
    "chương": "chapter",
    "mục": "division",
    "tiểu mục": "subdivision",
    "điều": "article",
}
_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")


_ROLES = {
    "roman": "section", "upper": "section", "arabic": "clause", "letter": "point", "article": "article",
    "part": "part", "chapter": "part", "division": "part", "subdivision": "part",
}  # fmt: skip
_LONGEST_PART = 160  # letters of the line that begins a part or a chapter


class Number(NamedTuple):
    """The number of a paragraph.

    ``kind``: part, chapter, division, subdivision, article; roman, upper, arabic, dotted, letter, paren; dash, plus,
    bullet. ``value``: counted from 1, one figure for each part of ``1.2.3``, () of signs; 0 for a letter that
    does not count. ``printed``: as it stands. ``mark``: what follows the figures. ``typed``: not set by Word.
    """

    kind: str
    value: tuple[int, ...]
    printed: str
    mark: str
    typed: bool


def number_of(text: str, label: str) -> tuple[Number | None, str]:
    """Return the number of a paragraph and the words after it.

    Args:
        text: the words of the paragraph.
        label: the number that Word sets before them, "" when none.
    """
    words = text.strip()
    if label.strip():
        found, rest = _read(label.strip() + " ")
        if found is not None and not rest:
            return found._replace(typed=False), words
        return Number("bullet", (), label.strip(), "", False), words
    return _read(words)


def numbered_role(text: str, number: Number | None) -> str:
    """Return the role of a line of the text by its number: section, clause, point, article, part, item; else body."""
    role = "body" if number is None else _ROLES.get(number.kind, "item")
    return "body" if role == "part" and len(text) > _LONGEST_PART else role


def roman(text: str) -> int:
    """Return the value of a Roman number, 0 when it is none."""
    figures = [_ROMAN.get(letter, 0) for letter in text.upper()]
    if not figures or 0 in figures:
        return 0
    value = sum(-a if a < b else a for a, b in zip(figures, [*figures[1:], 0], strict=True))
    return value if to_roman(value) == text.upper() else 0


def to_roman(value: int) -> str:
    """Return a number from 1 to 399 in Roman figures."""
    found = ""
    for sign, worth in (
        ("C", 100),
        ("XC", 90),
        ("L", 50),
        ("XL", 40),
        ("X", 10),
        ("IX", 9),
        ("V", 5),
        ("IV", 4),
        ("I", 1),
    ):
        while value >= worth:
            found, value = found + sign, value - worth
    return found


def _read(words: str) -> tuple[Number | None, str]:
    division = _DIVISION.match(words) if words[:1] in "PpCcMmTtĐđ" else None
    if division is not None:
        return _division(division, words)
    if words[:2] in ("=>", "->"):
        return Number("bullet", (), words[:2], "", True), words[2:].strip()
    sign = _SIGNS.get(words[:1])
    if sign is not None and words[1:2] != words[:1]:
        return Number(sign, (), words[0], "", True), words[1:].strip()
    if words[:1] in _BULLETS and words[:1] and (words[0] != "o" or words[1:2].isspace()):
        return Number("bullet", (), words[0], "", True), words[1:].strip()
    above = _ABOVE.match(words)
    if above is not None:  # “3.a.”: the letter counts, the clause above stands before it
        number, rest = _read(words[above.end() :])
        return (None if number is None else number._replace(printed=above.group() + number.printed)), rest
    found = _TYPED.match(words)
    number = _typed(found) if found is not None else None
    return (number, words[len(number.printed) :].strip()) if number is not None else (None, words)


def _division(found: re.Match[str], words: str) -> tuple[Number | None, str]:
    """Return “Chương II”, “Điều 5.”; a sentence that begins so is none of them."""
    rest = (found["rest"] or "").strip()
    kind = _WORDS[" ".join(found["word"].lower().split())]
    if rest and not found["end"] and rest != rest.upper():
        return None, words
    if found["word"][0].islower():
        return None, words
    value = _figure(found["number"])
    printed = words[: found.end("end") if found["end"] else found.end("number")]
    return Number(kind, (value,), printed, (found["end"] or "").strip(), True), rest


def _figure(text: str) -> int:
    folded = text.lower()
    if folded.startswith("thứ"):
        word = folded.split()[-1]
        return _ORDINALS.index(word) + 1 if word in _ORDINALS else 0
    digits = text.rstrip("abcdđ") if text[0].isdigit() else ""
    return int(digits) if digits else roman(text)


def _typed(found: re.Match[str]) -> Number | None:
    mark, opened = found["mark"] or "", bool(found["open"])
    printed = found.group()[: found.end("mark") - found.start()] if mark else found.group().rstrip()
    kind = next(name for name in ("dotted", "arabic", "roman", "upper", "letter", "small") if found[name])
    figures = found[kind]
    if opened:
        return _paren(figures, mark, printed)
    if not mark:
        spaced = kind == "dotted" and found["gap"] and not found["next"].isdigit()
        return Number("dotted", tuple(map(int, figures.split("."))), printed, "", True) if spaced else None
    if (
        mark in (".", "/", ":")
        and found["next"]
        and not found["gap"]
        and not _glued(kind, mark, found["next"])
    ):
        return None
    if mark == ":" and kind != "roman":
        return None
    if mark == "-" and kind != "roman" and (kind not in ("arabic", "dotted") or not found["next"].isupper()):
        return None
    return _kind(kind, figures, mark, printed)


def _glued(kind: str, mark: str, following: str) -> bool:
    """Tell whether “1.Mục đích”, typed without a blank, is still a number."""
    return (
        mark == "." and kind in ("arabic", "dotted", "roman") and following.isalpha() and following.isupper()
    )


def _kind(kind: str, figures: str, mark: str, printed: str) -> Number | None:
    if kind == "dotted":
        return Number("dotted", tuple(map(int, figures.split("."))), printed, mark, True)
    if kind == "arabic":
        return Number("arabic", (int(figures),), printed, mark, True)
    if kind == "roman" and roman(figures):
        return Number("roman", (roman(figures),), printed, mark, True)
    if kind in ("roman", "upper") and len(figures) == 1:
        return Number("upper", (ord(figures) - ord("A") + 1,), printed, mark, True)
    if kind == "letter" and mark != ":":
        return Number("letter", (LETTERS.find(figures) + 1,), printed, mark, True)
    return None


def _paren(figures: str, mark: str, printed: str) -> Number | None:
    if mark != ")":
        return None
    if figures.isdigit():
        return Number("paren", (int(figures),), printed, mark, True)
    value = LETTERS.find(figures) + 1 if len(figures) == 1 else roman(figures)
    if figures in ("i", "v", "x"):
        value = roman(figures)
    return Number("paren-letter", (value,), printed, mark, True)
