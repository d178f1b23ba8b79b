"""The word lists that the readers of citations and of lists of units share (``grammar/*.txt``)."""

from __future__ import annotations

from functools import cache, lru_cache

from kehoach.resources import read_text
from kehoach.text.vietnamese import key

Phrases = dict[str, tuple[tuple[str, ...], ...]]
"""Phrases by their first word, each as its words, the longest first; all words as :func:`word_key` gives."""


@lru_cache(maxsize=8192)
def word_key(word: str) -> str:
    """Return :func:`kehoach.text.vietnamese.key` of one word; remembered, since plans repeat their words."""
    return key(word)


@cache
def rows(name: str) -> dict[str, list[list[str]]]:
    """Return the rows of ``grammar/<name>.txt`` by their group, each as its cells after the group.

    Raises:
        FileNotFoundError: there is no such list.
    """
    groups: dict[str, list[list[str]]] = {}
    for line in read_text("grammar", f"{name}.txt").splitlines():
        if line and not line.startswith("#"):
            group, *cells = line.split("|")
            groups.setdefault(group.strip(), []).append([cell.strip() for cell in cells])
    return groups


@cache
def values(name: str, group: str) -> tuple[str, ...]:
    """Return the values of a group of ``grammar/<name>.txt``, of all its rows, as they are spelt there."""
    return tuple(
        value.strip() for row in rows(name).get(group, ()) for cell in row for value in cell.split(";")
    )


def index(phrases: tuple[str, ...] | frozenset[str]) -> Phrases:
    """Return *phrases* arranged for :func:`match`."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        first, *others = phrase.split()
        found.setdefault(word_key(first.replace(",", "")), []).append(tuple(map(word_key, (first, *others))))
    return {first: tuple(sorted(group, key=len, reverse=True)) for first, group in found.items()}


@cache
def phrases(name: str, *groups: str) -> Phrases:
    """Return the values of groups of ``grammar/<name>.txt`` arranged for :func:`match`."""
    return index(tuple(value for group in groups for value in values(name, group)))


def match(phrases: Phrases, keys: list[str], at: int, inner: list[str] | None = None) -> int:
    """Return the number of words of the longest phrase that stands at a place, 0 when there is none.

    Args:
        phrases: what to look for.
        keys: the keys of the words of the text, without punctuation around them.
        at: index of the first word.
        inner: keys of the same words with the comma after them, if any: a phrase's inner words are compared
            with these, so that ``Văn hóa, Thể thao`` is not ``Văn hóa Thể thao``. Without it, commas are
            not looked at and phrases must have none.
    """
    for words in phrases.get(keys[at], ()) if at < len(keys) else ():
        last = at + len(words) - 1
        if last == at:
            return 1
        if last < len(keys) and keys[last] == words[-1] and tuple((inner or keys)[at:last]) == words[:-1]:
            return len(words)
    return 0
