"""Capitals of mended letters: a damaged letter says little of its own case, its neighbours and other words do."""

from __future__ import annotations

from collections import Counter

from kehoach.importing.readers.repair_learn import Item

_STOPS = ".!?"
_ENOUGH = 8  # words that begin with a letter, none of them after a full stop: it is a small one
_SELDOM = 20  # of so many words that begin with a capital at least one stands after a full stop


class Cases:
    """What the certain readings of a text tell of the case of each damaged letter."""

    def __init__(self, items: list[Item], certain: dict[int, str], text: str) -> None:
        self._items = items
        self._votes: Counter[tuple[str, bool]] = Counter()
        self._begun: Counter[str] = Counter()
        self._after_stop: Counter[str] = Counter()
        for at, reading in certain.items():
            self._count(items[at], reading, text)

    def spelt(self, at: int, reading: str) -> str | None:
        """Return the certain reading, in lower case, of the word at a place with its capitals.

        None when nothing tells whether a letter is a capital.
        """
        word = self._items[at].word.text
        found = []
        for place, (old, new) in enumerate(zip(word, reading, strict=True)):
            if old.lower() == new:
                found.append(old)
                continue
            capital = self._capital(at, place)
            if capital is None:
                return None
            found.append(new.upper() if capital else new)
        return "".join(found)

    def _count(self, item: Item, reading: str, text: str) -> None:
        word = item.word
        for place, (old, new) in enumerate(zip(word.text, reading, strict=True)):
            if old.lower() == new:
                continue
            shown = _by_neighbours(word.text, place)
            if shown is not None:
                self._votes[old, shown] += 1
            elif place == 0:
                self._begun[old] += 1
                before = text[max(word.start - 4, 0) : word.start].rstrip()
                self._after_stop[old] += before.endswith(tuple(_STOPS))

    def _known(self, letter: str) -> bool | None:
        """Return whether a damaged letter is a capital by all its words, None when they do not tell."""
        capital, small = self._votes[letter, True], self._votes[letter, False]
        if capital != small:
            return capital > small
        if self._after_stop[letter] * _SELDOM >= max(self._begun[letter], 1):
            return True
        return False if self._begun[letter] >= _ENOUGH else None

    def _capital(self, at: int, place: int) -> bool | None:
        word = self._items[at].word.text
        shown = _by_neighbours(word, place)
        if shown is None:
            shown = self._known(word[place])
        if shown is None and place:
            return word[0].isupper() and self._among_capitals(at)
        if shown is None and (word[0].isupper() or word[0].islower()):
            return word[0].isupper()
        return shown

    def _among_capitals(self, at: int) -> bool:
        """Tell whether the words of the line around a word are in capitals."""
        line = self._items[at].word.line
        near = [item.word for item in self._items[max(at - 4, 0) : at + 5]]
        letters = [
            sign
            for word in near
            if word.line == line
            for sign in word.text[1:]
            if sign.isascii() and sign.isalpha()
        ]
        return bool(letters) and sum(map(str.isupper, letters)) * 2 > len(letters)


def _by_neighbours(word: str, place: int) -> bool | None:
    """Return whether the sound letters of a word make the one at a place a capital, None when they do not tell."""
    sound = [s for at, s in enumerate(word) if at != place and s.isascii() and s.isalpha()]
    if not sound:
        return None
    if place == 0:
        return True if sound[0].isupper() else None
    if sound[-1].islower():
        return False
    return True if len(sound) > 1 else None
