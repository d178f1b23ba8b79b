"""Tables of phrases: how timeframes and measures turn words into the terminals of their grammars."""

from __future__ import annotations

from functools import lru_cache
from zlib import crc32

from kehoach.model.word_lists import saved
from kehoach.text.vietnamese import key

Entry = tuple[list[str], str, str]

fold = lru_cache(2048)(key)


def checksum(table: str) -> int:
    """Return by what a table's saved form is told from that of another table."""
    return crc32(table.encode())


def make(table: str) -> dict[str, list[Entry]]:
    """Return the phrases of a table by their first word, the longest first, each as its other words and its value."""
    found: dict[str, list[Entry]] = {}
    for line in table.strip().split("\n"):
        name, _, spelled = line.partition(": ")
        terminal, _, value = name.partition("=")
        for phrase in spelled.split("|"):
            first, *rest = map(fold, phrase.split())
            found.setdefault(first, []).append((rest, terminal, value))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


class Phrases:
    """A table of lines ``TERMINAL=value: phrase|phrase``; the words of a phrase are parted by spaces.

    Letters and marks count; case and the place of the tone mark do not.
    """

    def __init__(self, table: str) -> None:
        self.index: dict[str, list[Entry]] = saved()[1].get(checksum(table)) or make(table)

    def starting(self, words: list[str], at: int) -> list[Entry]:
        """Return the phrases that stand at a place, longest first: other words, terminal, value.

        Args:
            words: folded words (:data:`fold`).
            at: the place of the first one.
        """
        return [
            entry
            for entry in self.index.get(words[at], ())
            if not entry[0] or words[at + 1 : at + 1 + len(entry[0])] == entry[0]
        ]
