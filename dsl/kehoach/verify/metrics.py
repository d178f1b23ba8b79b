"""Widths of letters in Times New Roman, to know how long a text or a row of underscores is on paper."""

from __future__ import annotations

import unicodedata

from kehoach.verify.seen import Look

_SIGNS = "".join(map(chr, range(32, 127))) + "ơưƠƯđĐ–—…“”‘’•×"
_FACES = (  # thousandths of the size: regular, bold, italic, bold italic; for the letters of _SIGNS
    """
    250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500
    500 278 278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722
    667 556 611 722 722 944 722 722 611 333 278 333 469 500 333 444 500 444 500 444 333 500 500 278 278
    500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541 529 542 722 776 500
    722 500 1000 1000 444 444 333 333 350 564
    """,
    """
    250 333 555 500 500 1000 833 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 500 500
    500 333 333 570 570 570 500 930 722 667 722 722 667 611 778 778 389 500 778 667 944 722 778 611 778
    722 556 667 722 722 1000 722 722 667 333 278 333 581 500 333 500 556 444 556 444 333 500 556 278 333
    556 278 833 556 500 556 556 444 389 333 556 500 722 500 500 444 394 220 394 520 554 600 778 796 556
    722 500 1000 1000 500 500 333 333 350 570
    """,
    """
    250 333 420 500 500 833 778 214 333 333 500 675 250 333 250 278 500 500 500 500 500 500 500 500 500
    500 333 333 675 675 675 500 920 611 611 667 722 611 611 722 722 333 444 667 556 833 667 722 611 722
    611 500 556 722 611 833 611 556 556 389 278 389 422 500 333 500 500 444 500 444 278 500 500 278 278
    444 278 722 500 500 500 500 389 389 278 500 444 667 444 444 389 400 275 400 541 534 545 722 754 500
    722 500 889 889 556 556 333 333 350 675
    """,
    """
    250 389 555 500 500 833 778 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 500 500
    500 333 333 570 570 570 500 832 667 667 667 722 667 667 722 778 389 500 667 611 889 722 722 611 722
    667 556 611 722 667 889 667 611 611 333 278 333 570 500 333 500 500 444 500 444 333 500 556 278 278
    500 278 778 556 500 500 500 389 389 278 556 444 667 500 444 389 348 220 348 570 537 599 722 775 500
    722 500 1000 1000 500 500 333 333 350 570
    """,
)
_MM_PER_POINT = 25.4 / 72
_RAISED = 2 / 3
"""The size of superscript letters in Word, as a share of the size told."""
_tables: dict[int, dict[str, int]] = {}


def _widths(look: Look) -> dict[str, int]:
    face = look.bold + 2 * look.italic
    if face not in _tables:
        _tables[face] = dict(zip(_SIGNS, map(int, _FACES[face].split()), strict=True))
    return _tables[face]


def _base(sign: str) -> str:
    """Return the letter under tone marks and circumflex or breve, with the horn of ơ and ư, which widens it."""
    parts = unicodedata.normalize("NFD", sign)
    return unicodedata.normalize("NFC", parts[0] + "\u031b") if "\u031b" in parts else parts[0]


def text_width(text: str, look: Look) -> float:
    """Return the width in mm of *text* in Times New Roman on one line, with the size and weight of *look*.

    Accents add nothing; characters that are not in the table count as half an em.
    """
    widths = _widths(look)
    total = 0
    for sign in text.upper() if look.caps else text:
        if sign in widths:
            total += widths[sign]
        elif not unicodedata.combining(sign):
            total += widths.get(" " if sign == "\xa0" else _base(sign), 500)
    return total / 1000 * look.size * (_RAISED if look.superscript else 1.0) * _MM_PER_POINT
