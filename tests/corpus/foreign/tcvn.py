"""TCVN3 (ABC) letters: how Vietnamese was typed in .VnTime, one byte a letter, before Unicode.

Each letter is the byte of TCVN 5712:1993, written here as the Latin-1 letter that Word keeps in the file. Capitals
with a tone have no byte: they are small letters in .VnTimeH, a font that shows small letters as capitals.
"""

from __future__ import annotations

import unicodedata
from itertools import groupby

_SMALL = (
    "ăâêôơưđ" "\0" "\0\0\0\0\0" "àảãáạ" "\0" "ằẳẵắ" "\0\0\0\0\0\0\0" "ặầẩẫấậè" "\0" "ẻẽéẹềểễếệìỉ" "\0\0\0" "ĩíịò"
    "\0" "ỏõóọồổỗốộờởỡớợù" "\0" "ủũúụừửữứựỳỷỹýỵ"
)  # fmt: skip
_CODE = {letter: chr(0xA8 + at) for at, letter in enumerate(_SMALL) if letter != "\0"}
_CODE.update({letter: chr(0xA1 + at) for at, letter in enumerate("ĂÂÊÔƠƯĐ")})
_BACK = str.maketrans({code: letter for letter, code in _CODE.items()})


def encoded(text: str) -> list[tuple[bool, str]]:
    """Return *text* in TCVN3, as parts: whether a part is in .VnTimeH, and its letters as kept in the file.

    Words all in capitals are typed in .VnTimeH as a whole.

    Raises:
        KeyError: a letter that TCVN3 has not.
    """
    text = unicodedata.normalize("NFC", text)
    if text.isupper() and len(text) > 3:
        return [(True, "".join(_letter(letter) for letter in text.lower()))]
    parts = [(_capital(letter), _letter(letter)) for letter in text]
    return [
        (high, "".join(sign for _, sign in group)) for high, group in groupby(parts, lambda part: part[0])
    ]


def decoded(high: bool, text: str) -> str:
    """Return Unicode for letters kept in TCVN3; *high* when they are in .VnTimeH."""
    plain = text.translate(_BACK)
    return plain.upper() if high else plain


def _capital(letter: str) -> bool:
    return letter not in _CODE and not letter.isascii() and letter.lower() in _CODE


def _letter(letter: str) -> str:
    if letter.isascii():
        return letter
    return _CODE[letter] if letter in _CODE else _CODE[letter.lower()]
