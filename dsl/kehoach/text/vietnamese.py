"""Vietnamese text: folding, comparing, nearest names, alphabetical order.

Three strengths of comparison are used in the project:

* :func:`bare` forgets case and every mark (``Chủ trì`` → ``chu tri``): keywords, labels and ids;
* :func:`key` forgets case, spacing and where the tone mark stands (``Uỷ  ban`` = ``Ủy ban``): names;
* :func:`sort_key` orders by the Vietnamese alphabet (a ă â b c d đ e ê …; tones break ties).
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from kehoach.text.patterns import compiled

_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES = "\u0300\u0309\u0303\u0301\u0323"  # huyền hỏi ngã sắc nặng
_VOWELS = "aăâeêioôơuưy"


def _tables() -> tuple[dict[int, str], dict[str, tuple[str, str]]]:
    """Return the letters without marks, and each vowel parted into letter and tone."""
    to_bare: dict[int, str] = {ord("đ"): "d", ord("Đ"): "d", ord("\u00d0"): "d", ord("\u00a0"): " "}
    split: dict[str, tuple[str, str]] = {}
    for vowel in _VOWELS:
        base = unicodedata.normalize("NFD", vowel)[0]
        for tone in ("", *_TONES):
            letter = unicodedata.normalize("NFC", vowel + tone)
            to_bare[ord(letter)] = to_bare[ord(letter.upper())] = base
            split[letter] = (vowel, tone)
    return to_bare, split


_TO_BARE, _SPLIT = _tables()
_TO_APART = {ord(letter): base + tone for letter, (base, tone) in _SPLIT.items() if tone}
_TONE = compiled(f"[{_TONES}]")


def nfc(text: str) -> str:
    """Return *text* in Unicode NFC (nd30.md section 10: our choice; TCVN 6909 leaves it open)."""
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def bare(text: str) -> str:
    """Return *text* in lower case without any Vietnamese mark: ``Cơ quan chủ trì`` → ``co quan chu tri``."""
    return text.translate(_TO_BARE).lower()


@lru_cache(maxsize=4096)
def key(text: str) -> str:
    """Return the form in which two names are compared: blind to case, spacing and tone-mark placement."""
    apart = text.casefold().translate(_TO_APART)
    return " ".join([word if word.isascii() else _TONE.sub("", word) + _tone(word) for word in apart.split()])


def _tone(word: str) -> str:
    found = _TONE.search(word)
    return found[0] if found else ""


def same(left: str, right: str) -> bool:
    """Tell whether two names are one name (see :func:`key`)."""
    return left == right or key(left) == key(right)


def sort_key(text: str) -> tuple[list[int], list[int], str]:
    """Return a key that sorts by the Vietnamese alphabet; tones, then the text itself break ties."""
    letters: list[int] = []
    tones: list[int] = []
    for letter in nfc(text).casefold():
        base, mark = _SPLIT.get(letter, (letter, ""))
        place = _LETTERS.find(base)
        letters.append(
            place + 0x100 if place >= 0 else ord(letter) if ord(letter) < 0x100 else ord(letter) + 0x200
        )
        tones.append(_TONES.find(mark) + 1 if mark else 0)
    return letters, tones, text


def distance(left: str, right: str, limit: int) -> int:
    """Return the edit distance (insert, delete, replace, swap neighbours), or ``limit + 1`` when above *limit*."""
    if abs(len(left) - len(right)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        last, before, row = before, row, [i] + [0] * len(right)
        for j, b in enumerate(right, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if last and j > 1 and a == right[j - 2] and left[i - 2] == b:
                cost = min(cost, last[j - 2] + 1)
            row[j] = cost
        if min(row) > limit:
            return limit + 1
    return row[-1]


def nearest(word: str, known: tuple[str, ...] | list[str], limit: int | None = None) -> str | None:
    """Return the known name nearest to *word*, marks and case aside, or None when none is near.

    Args:
        word: what was written.
        known: the names to choose from; the first of equally near ones wins.
        limit: the largest distance that counts as near; by default a quarter of the word, 1 to 3.
    """
    folded = bare(word)
    bound = limit if limit is not None else max(1, min(3, len(folded) // 4))
    best: str | None = None
    for name in known:
        found = distance(folded, bare(name), bound)
        if found <= bound:
            best, bound = name, found - 1
            if bound < 0:
                break
    return best
