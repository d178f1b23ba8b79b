"""The 8-bit fonts of the years before Unicode: TCVN3 (ABC) and VNI, as tables and converters.

Files typed with these fonts hold Latin-1 characters; only the font made them Vietnamese. TCVN3 (TCVN 5712:1993, VN3)
has one character for a letter; capitals with tones come from a second font whose name ends in H (.VnTimeH). VNI
(VNI-Times) writes the letter and then a character for its marks.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

Table = Literal["tcvn3", "vni"]

_TCVN3_LETTERS = (
    "ĂÂÊÔƠƯĐăâêôơưđ" "àảãáạ" "ằẳẵắặ" "ầẩẫấậ" "èẻẽéẹ" "ềểễếệ" "ìỉĩíị" "òỏõóọ" "ồổỗốộ" "ờởỡớợ" "ùủũúụ" "ừửữứự" "ỳỷỹýỵ"
)  # fmt: skip
_TCVN3_CODES = (
    *range(0xA1, 0xAF), 0xB5, 0xB6, 0xB7, 0xB8, 0xB9, 0xBB, 0xBC, 0xBD, 0xBE, 0xC6, 0xC7, 0xC8, 0xC9, 0xCA, 0xCB,
    0xCC, 0xCE, 0xCF, 0xD0, 0xD1, 0xD2, 0xD3, 0xD4, 0xD5, 0xD6, 0xD7, 0xD8, 0xDC, 0xDD, 0xDE, 0xDF, 0xE1, 0xE2,
    0xE3, 0xE4, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9, 0xEA, 0xEB, 0xEC, 0xED, 0xEE, 0xEF, 0xF1, 0xF2, 0xF3, 0xF4, 0xF5,
    0xF6, 0xF7, 0xF8, 0xF9, 0xFA, 0xFB, 0xFC, 0xFD, 0xFE,
)  # fmt: skip

_GRAVE, _ACUTE, _HOOK, _TILDE, _DOT = "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"
_CIRCUMFLEX, _BREVE = "\u0302", "\u0306"
_VNI_TONES = {"ø": _GRAVE, "ù": _ACUTE, "û": _HOOK, "õ": _TILDE, "ï": _DOT}
_VNI_HATS = {
    "â": _CIRCUMFLEX, "à": _CIRCUMFLEX + _GRAVE, "á": _CIRCUMFLEX + _ACUTE, "å": _CIRCUMFLEX + _HOOK,
    "ã": _CIRCUMFLEX + _TILDE, "ä": _CIRCUMFLEX + _DOT,
}  # fmt: skip
_VNI_BREVES = {
    "ê": _BREVE, "è": _BREVE + _GRAVE, "é": _BREVE + _ACUTE, "ú": _BREVE + _HOOK, "ü": _BREVE + _TILDE,
    "ë": _BREVE + _DOT,
}  # fmt: skip
_VNI_SINGLE = {"ñ": "đ", "ô": "ơ", "ö": "ư", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
_VNI_MARKS = {
    "a": {**_VNI_TONES, **_VNI_HATS, **_VNI_BREVES},
    "e": {**_VNI_TONES, **_VNI_HATS},
    "o": {**_VNI_TONES, **_VNI_HATS},
    "u": _VNI_TONES,
    "y": _VNI_TONES,
    "ô": _VNI_TONES,
    "ö": _VNI_TONES,
}


class Converted(NamedTuple):
    """What characters of an old font mean.

    Attributes:
        text: in Unicode, NFC.
        start: where they began in the old text.
        known: False when the table does not know them; *text* then is what stood there.
    """

    text: str
    start: int
    known: bool


class Font(NamedTuple):
    """An old font: its table, and whether all its letters are drawn as capitals."""

    table: Table
    capitals: bool


@cache
def old_font(name: str) -> Font | None:
    """Return what old font a *name* is of, None for a Unicode font: ``.VnTimeH``, ``VNI-Times``."""
    lower = name.strip().lower()
    if lower.startswith(".vn") and not lower.startswith(".vni"):
        return Font("tcvn3", name.strip().endswith("H"))
    if lower.startswith(("vni-", "vni ", "vni_")):
        return Font("vni", False)
    return None


@cache
def _tcvn3() -> dict[str, str]:
    table = {chr(code): letter for code, letter in zip(_TCVN3_CODES, _TCVN3_LETTERS, strict=True)}
    return {**table, "\u03bc": "à"}  # some programs take the sign µ for the Greek letter


@cache
def _vni() -> dict[str, dict[str, str]]:
    """Return for each first character, and each that may follow it, the letter; "" when nothing follows."""
    found: dict[str, dict[str, str]] = {}
    for single, letter in _VNI_SINGLE.items():
        found[single] = {"": letter}
        found[single.upper()] = {"": letter.upper()}
    for base, marks in _VNI_MARKS.items():
        for capital in (False, True):
            first = base.upper() if capital else base
            letter = found.get(first, {}).get("", first)
            row = found.setdefault(first, {})
            for sign, mark in marks.items():
                made = unicodedata.normalize("NFC", letter + mark)
                row[sign] = row[sign.upper()] = made
    return found


def convert(text: str, font: Font) -> Iterator[Converted]:
    """Yield what a text typed with an old font means, piece by piece, in order.

    Args:
        text: its characters as stored; those of symbol-encoded fonts (U+F020 to U+F0FF) are taken as Latin-1.
        font: of :func:`old_font`.
    """
    latin = "".join(chr(ord(c) - 0xF000) if "\uf020" <= c <= "\uf0ff" else c for c in text)
    pieces = _from_tcvn3(latin) if font.table == "tcvn3" else _from_vni(latin)
    for piece in pieces:
        yield piece._replace(text=piece.text.upper()) if font.capitals else piece


def _from_tcvn3(text: str) -> Iterator[Converted]:
    table = _tcvn3()
    for start, sign in enumerate(text):
        letter = table.get(sign)
        yield Converted(letter or sign, start, letter is not None or not _unknown(sign))


def _from_vni(text: str) -> Iterator[Converted]:
    table = _vni()
    at = 0
    while at < len(text):
        row = table.get(text[at], {})
        pair = row.get(text[at + 1]) if at + 1 < len(text) else None
        if pair is not None:
            yield Converted(pair, at, True)
            at += 2
            continue
        letter = row.get("")
        yield Converted(letter or text[at], at, letter is not None or not _unknown(text[at]))
        at += 1


def _unknown(sign: str) -> bool:
    """Tell whether a character that no table has is a letter of the old font, not one of its common signs."""
    return "\x80" <= sign <= "\u00ff" and sign not in "\u00a0«»°§©®±²³·×÷\u00ad"


def plain(text: str, font: Font) -> str:
    """Return a text typed with an old font in Unicode."""
    return "".join([piece.text for piece in convert(text, font)])
