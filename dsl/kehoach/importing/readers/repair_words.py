"""The words of a damaged text: which are damaged, and what each may once have been."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

SIGNS = "¡¢£¤¥¦§¨©ª¬®¯°±²³´µ¶¸¹º¼½¾¿"
"""Signs of Latin-1 that stand for letters when the table of a font is broken."""
_TOKEN = re.compile(f"(?:[^\\W\\d_ªº²³¹¼½¾]|[{SIGNS}])+")
_UNITS = re.compile("[kcdm]?m[²³]|°C|[Nn]°", re.A)
_HIGHEST = "\u017f"  # of the letters that broken tables give
_LATIN = 0x250  # where the Latin letters end that come before those of other scripts
_LONGEST = 7  # letters of a syllable: nghiêng
_MANY = 40  # readings of one word that are weighed


class Word(NamedTuple):
    """A word in the text.

    Attributes:
        start: its offset.
        text: its letters.
        line: its line, from 0.
        joined: whether only blanks part it from the word before.
    """

    start: int
    text: str
    line: int
    joined: bool


def words(text: str) -> list[Word]:
    """Return the words of a text; a sign is part of a word when it touches a letter."""
    found: list[Word] = []
    offset = 0
    for number, line in enumerate(text.split("\n")):
        found.extend(_words_of(line, offset, number, found[-1] if found else None, text))
        offset += len(line) + 1
    return found


def _words_of(line: str, offset: int, number: int, last: Word | None, text: str) -> list[Word]:
    found: list[Word] = []
    for match in _TOKEN.finditer(line):
        word = match.group()
        if not any(sign.isalpha() and sign not in "ªµº" for sign in word):
            continue
        start = offset + match.start()
        before = found[-1] if found else last
        joined = before is not None and text[before.start + len(before.text) : start].isspace()
        found.append(Word(start, word, number, joined))
    return found


@cache
def _letters() -> frozenset[str]:
    from kehoach.lint.syllables import vietnamese_letters

    lower = vietnamese_letters()
    return lower | {letter.upper() for letter in lower} | {"\u00d0"}  # Ð, which many take for Đ


@cache
def _aliens() -> re.Pattern[str]:
    """Return what finds the letters and signs that broken tables give for those of Vietnamese."""
    found = [sign for sign in map(chr, range(0xC0, _LATIN)) if sign.isalpha() and sign not in _letters()]
    return re.compile(f"[{SIGNS}{''.join(found)}]")


def count_aliens(text: str) -> int:
    """Return how many letters and signs of a text Vietnamese does not have; other scripts do not count."""
    return len(_aliens().findall(text))


def alien(word: str) -> bool:
    """Tell whether a word holds a Latin letter or a sign that Vietnamese does not have."""
    return not word.isascii() and _aliens().search(word) is not None and not _UNITS.fullmatch(word)


def mixed(word: str) -> bool:
    """Tell whether one letter with marks is small among capitals, or a capital among small letters."""
    if word.isascii() or len(word) < 3:
        return False
    plain = [sign for sign in word if sign.isascii()]
    marked = [sign for sign in word if not sign.isascii() and sign not in "đĐ"]
    if not marked or len(plain) < 2:
        return False
    if all(map(str.isupper, plain)):
        return any(map(str.islower, marked))
    return all(map(str.islower, plain[1:])) and any(
        sign.isupper() and sign not in "đĐ" for sign in word[1:] if not sign.isascii()
    )


def skeleton(word: str) -> str:
    """Return a word with ``*`` for each letter that is not plain ASCII."""
    return "".join([sign if sign.isascii() else "*" for sign in word])


class Lexicon:
    """Words known to stand in official texts, and which follow which; those of the text itself may be added."""

    def __init__(self) -> None:
        from kehoach.model.word_lists import rows

        self._after: dict[str, set[str]] = {}
        self._known: set[str] = set()
        self._shapes: dict[str, set[str]] = {}
        for first, found in rows("cap_tu").items():
            followers = {word for row in found for cell in row for word in cell.split()}
            self._after.setdefault(first, set()).update(followers)
            for word in (first, *followers):
                self.add(word)

    def add(self, word: str) -> None:
        """Take in a word in lower case."""
        if word not in self._known:
            self._known.add(word)
            self._shapes.setdefault(skeleton(word), set()).add(word)

    def add_pair(self, first: str, second: str) -> None:
        """Take in two words in lower case that stand next to each other."""
        self._after.setdefault(first, set()).add(second)

    def knows(self, word: str) -> bool:
        """Tell whether a word in lower case is known."""
        return word in self._known

    def pair(self, first: str, second: str) -> bool:
        """Tell whether two words in lower case are known to follow each other."""
        return second in self._after.get(first, ())

    def readings(self, word: str, learned: dict[str, dict[str, set[str]]]) -> list[str]:
        """Return what a damaged word may once have been, in lower case.

        Args:
            word: as it stands. Its aliens are replaced; without one, all its letters with marks.
            learned: what damaged letters were found to mean: letter → letter → the words that showed it.
        """
        if len(word) > _LONGEST:
            return []
        small = word.lower()
        trusted = _trusted(word)
        shape = "".join([sign if sign.isascii() else "*" for sign in small])
        found = [
            known
            for known in sorted(self._shapes.get(shape, ()))
            if all(known[at] == small[at] for at in trusted)
        ]
        found += [made for made in _from_learned(small, word, trusted, learned) if made not in found]
        return found[:_MANY]


def _trusted(word: str) -> list[int]:
    """Return where the letters with marks stand that are taken as they are."""
    good = _letters()
    aliens = alien(word)
    return [
        at
        for at, sign in enumerate(word)
        if not sign.isascii() and sign in good and (aliens or not _may_stand_for_another(sign))
    ]


def _may_stand_for_another(sign: str) -> bool:
    """Tell whether a Vietnamese letter may come out of a broken table: those have low codes only."""
    return "\xc0" <= sign <= _HIGHEST and sign not in "đĐ"


def replaceable(word: str) -> bool:
    """Tell whether a word of Vietnamese letters has marks, all of which a broken table may have made."""
    marked = [sign for sign in word if not sign.isascii()]
    return bool(marked) and all(_may_stand_for_another(sign) or sign in "đĐ" for sign in marked)


def _from_learned(
    small: str, word: str, trusted: list[int], learned: dict[str, dict[str, set[str]]]
) -> list[str]:
    made = [""]
    for at, sign in enumerate(word):
        if sign.isascii() or at in trusted:
            made = [begun + small[at] for begun in made]
        else:
            made = [begun + letter for begun in made for letter in learned.get(sign, ())][:_MANY]
    return [candidate for candidate in made if _is_syllable(candidate)]


@lru_cache(1 << 16)
def _is_syllable(word: str) -> bool:
    from kehoach.lint.syllables import is_syllable

    return is_syllable(word)
