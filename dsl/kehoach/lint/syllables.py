"""Whether a word is written as a Vietnamese syllable can be: initial, rhyme, tone, and where the tone mark stands.

The inventory is ``grammar/am_tiet.txt``; any initial may meet any rhyme, so that a rare word is never called wrong.
"""

from __future__ import annotations

from functools import cache

from kehoach.model.word_lists import checksum, rows, saved
from kehoach.text.values import NamedTuple
from kehoach.text.vietnamese import nfc

_LIST = "am_tiet"
_TONES = "\u0300\u0309\u0303\u0301\u0323"
_VOWELS = "aăâeêioôơuưy"
_STOPS = ("c", "p", "t", "ch")
_STOP_TONES = "\u0301\u0323"
_FRONT = "eêiy"


class Inventory(NamedTuple):
    """What syllables are made of: the groups of the list."""

    initials: frozenset[str]
    rhymes: frozenset[str]
    after_qu: frozenset[str]
    after_g: frozenset[str]
    with_y: frozenset[str]
    words: frozenset[str]


@cache
def inventory() -> Inventory:
    """Return the inventory, read once."""
    found = {name: " ".join(cells[0] for cells in entries).split() for name, entries in rows(_LIST).items()}
    return Inventory(
        frozenset(found["initial"]),
        frozenset(found["rhyme"]),
        frozenset(found["qu"]),
        frozenset(found["gi"]),
        frozenset(found["y"]),
        frozenset(found["word"]),
    )


@cache
def well_spelt() -> frozenset[str]:
    """Return frequent syllables with a mark for which :func:`spelt` is known to give them as they are."""
    made_of, found = saved()[2]
    return found if made_of == checksum(_LIST) else frozenset()


@cache
def _toned() -> dict[int, str]:
    """Return what parts each vowel with a tone into the vowel and the tone."""
    return {ord(nfc(vowel + tone)): vowel + tone for vowel in _VOWELS for tone in _TONES}


def apart(word: str) -> tuple[str, str, int]:
    """Return a word in lower case without its tones, its tone, and where that stands; -1 without one.

    A word with two tones is given with the tone ``"?"``, which no syllable has.
    """
    parted = word.translate(_toned())
    count = len(parted) - len(word)
    if not count:
        return word, "", -1
    at = min([place for place in map(parted.find, _TONES) if place >= 0])
    if count == 1:
        return parted[:at] + parted[at + 1 :], parted[at], at - 1
    return "".join([letter for letter in parted if letter not in _TONES]), "?", at - 1


def split(plain: str) -> tuple[str, str] | None:
    """Return initial and rhyme of a word without tones, None when it is no syllable."""
    known = inventory()
    if plain.startswith("qu"):
        return ("qu", plain[2:]) if plain[2:] in known.after_qu else None
    if plain.startswith("g") and plain[1:] in known.after_g:
        return "g", plain[1:]
    size = 3
    while size and plain[:size] not in known.initials:
        size -= 1
    initial = plain[:size]
    if initial == "gi" and plain[2:] not in known.rhymes:
        return None
    rhyme = plain[len(initial) :]
    if rhyme[:1] == "y":
        return (initial, rhyme) if rhyme == "y" or (not initial and rhyme in known.with_y) else None
    if rhyme not in known.rhymes or not _fits(initial, rhyme):
        return None
    return initial, rhyme


def _fits(initial: str, rhyme: str) -> bool:
    """Tell whether an initial is spelt as it is before a vowel: ``ngh`` before e, ê, i; ``k`` not before a."""
    front = rhyme[0] in _FRONT
    if initial in ("gh", "ngh"):
        return front
    if initial in ("g", "ng", "c"):
        return not front
    if initial == "k":
        return front or rhyme in ("a", "ao", "ai", "ang")
    return not (not initial and rhyme.startswith("iê"))


@cache
def tone_places(initial: str, rhyme: str) -> tuple[int, ...]:
    """Return where in a rhyme its tone mark may stand; two places when both ways of writing are in use."""
    vowels = rhyme.rstrip("cghmnpt")
    closed = len(vowels) < len(rhyme)
    for marked in ("ê", "ơ"):
        if marked in vowels:
            return (vowels.index(marked),)
    if len(vowels) == 1:
        return (0,)
    if vowels in ("oa", "oe", "uy"):
        return (1,) if closed or initial == "qu" else (0, 1)
    if closed:
        return (len(vowels) - 1,)
    return (
        (1,) if len(vowels) == 3 or vowels in ("uê", "uơ") or (initial == "qu" and vowels[0] == "u") else (0,)
    )


def spelt(word: str) -> str | None:
    """Return a syllable with its tone mark where it belongs, the word itself when it stands well.

    Args:
        word: a word in lower case.

    Returns:
        None when it is no Vietnamese syllable.
    """
    plain, tone, place = apart(word)
    found = split(plain)
    if found is None or not _tone_fits(found[1], tone):
        return None
    if place < 0:
        return word
    initial, rhyme = found
    begin = len(plain) - len(rhyme)
    places = tone_places(initial, rhyme)
    if place - begin in places:
        return word
    at = begin + places[0]
    return plain[:at] + nfc(plain[at] + tone) + plain[at + 1 :]


def is_syllable(word: str) -> bool:
    """Tell whether a word in lower case is a Vietnamese syllable but for the place of its tone mark."""
    return spelt(word) is not None


def _tone_fits(rhyme: str, tone: str) -> bool:
    return tone in tuple(_STOP_TONES) if rhyme.endswith(_STOPS) else tone != "?"


def other_spellings(word: str) -> list[str]:
    """Return the syllables that a word may be meant for: ``nghành`` → ``ngành``, ``thưc`` → ``thức``, ``thực``."""
    plain, tone, _ = apart(word)
    made = [new + word[len(old) :] for old, new in _CONFUSED if word.startswith(old)]
    made += [_with_tone(plain.replace(old, "ươ"), tone) for old in ("ưo", "uơ") if old in plain]
    if not tone:
        made += [_with_tone(plain, mark) for mark in _STOP_TONES]
    return [other for other in made if other and is_syllable(other)]


_CONFUSED = (("ngh", "ng"), ("ng", "ngh"), ("gh", "g"), ("g", "gh"), ("c", "k"), ("k", "c"), ("dd", "đ"))


def _with_tone(plain: str, tone: str) -> str:
    found = split(plain)
    if found is None:
        return ""
    at = len(plain) - len(found[1]) + tone_places(*found)[0]
    if len(tone) != 1:
        return plain
    return plain[:at] + nfc(plain[at] + tone) + plain[at + 1 :]


@cache
def vietnamese_letters() -> frozenset[str]:
    """Return the letters of the Vietnamese alphabet with and without tones, and f j w z, in lower case."""
    return frozenset("abcdđeghiklmnopqrstuvxyfjwz" + _VOWELS) | frozenset(map(chr, _toned()))


def one_vowel_group(word: str) -> bool:
    """Tell whether the vowels of a word stand together, as in a syllable and not in a borrowed word."""
    groups = "".join([letter if letter in _VOWELS else " " for letter in apart(word)[0]]).split()
    return len(groups) == 1
