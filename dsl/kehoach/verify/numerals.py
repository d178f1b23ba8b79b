"""Numbers as Word prints them in automatic numbers and page numbers (ECMA-376 17.18.59 ST_NumberFormat)."""

from __future__ import annotations

_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_MOST_ROMAN = 3999
_MOST_LETTERS = 780
_UNITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")


def _roman(number: int) -> str:
    if not 0 < number <= _MOST_ROMAN:
        return str(number)
    printed = ""
    for worth, sign in _ROMAN:
        count, number = divmod(number, worth)
        printed += sign * count
    return printed


def _letters(number: int) -> str:
    """a … z, then aa … zz, aaa … (Word does not know the Vietnamese order with đ)."""
    if not 0 < number <= _MOST_LETTERS:
        return str(number)
    repeats, letter = divmod(number - 1, 26)
    return chr(ord("a") + letter) * (repeats + 1)


def _english_ordinal(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def _vietnamese(number: int) -> str:
    """Một, hai, … chín mươi chín; larger numbers in digits."""
    tens, unit = divmod(number, 10)
    if number < 1 or number > 99:
        return str(number)
    if tens == 0:
        return _UNITS[unit]
    last = {0: "", 1: "một" if tens == 1 else "mốt", 5: "lăm"}.get(unit, _UNITS[unit])
    return f"{'mười' if tens == 1 else _UNITS[tens] + ' mươi'} {last}".strip()


def printed(number: int, style: str) -> str:
    """Return *number* as the format *style* prints it; formats that are not known print digits.

    Args:
        number: what is counted.
        style: a value of ST_NumberFormat such as ``decimal``, ``upperRoman``, ``none``.
    """
    match style:
        case "upperRoman":
            return _roman(number)
        case "lowerRoman":
            return _roman(number).lower()
        case "upperLetter":
            return _letters(number).upper()
        case "lowerLetter":
            return _letters(number)
        case "decimalZero":
            return f"{number:02d}"
        case "ordinal":
            return _english_ordinal(number)
        case "vietnameseCounting":
            return _vietnamese(number)
        case "none" | "bullet":
            return ""
    return str(number)
