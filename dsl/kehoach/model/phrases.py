"""Tables of phrases: how timeframes and measures turn words into the terminals of their grammars."""

from __future__ import annotations

from functools import lru_cache

from kehoach.text.vietnamese import key

Entry = tuple[list[str], str, str]

fold = lru_cache(2048)(key)


class Phrases:
    """A table of lines ``TERMINAL=value: phrase|phrase``; the words of a phrase are parted by spaces.

    Letters and marks count; case and the place of the tone mark do not.
    """

    def __init__(self, table: str) -> None:
        self.index: dict[str, list[Entry]] = {}
        for line in table.strip().split("\n"):
            name, _, spelled = line.partition(": ")
            terminal, _, value = name.partition("=")
            for phrase in spelled.split("|"):
                first, *rest = map(fold, phrase.split())
                self.index.setdefault(first, []).append((rest, terminal, value))
        for entries in self.index.values():
            entries.sort(key=lambda entry: -len(entry[0]))

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
