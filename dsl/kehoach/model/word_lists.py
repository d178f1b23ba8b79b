"""The word lists that the readers of citations and of lists of units share (``grammar/*.txt``)."""

from __future__ import annotations

import marshal
from functools import cache, lru_cache
from itertools import chain
from typing import Any
from zlib import crc32

from kehoach.resources import read_bytes, read_text
from kehoach.text.vietnamese import key

SAVED = (
    "am_tiet",
    "chinh_ta",
    "dau_ten_co_quan",
    "dia_danh",
    "doi_ten_co_quan",
    "loai_van_ban",
    "viet_hoa",
    "viet_tat",
)
WITH_PHRASES = ("dau_ten_co_quan", "loai_van_ban")
FILE = "words.marshal"
Rows = dict[str, list[list[str]]]

Phrases = dict[str, tuple[tuple[str, ...], ...]]
"""Phrases by their first word, each as its words, the longest first; all words as :func:`word_key` gives."""


@lru_cache(maxsize=8192)
def word_key(word: str) -> str:
    """Return :func:`kehoach.text.vietnamese.key` of one word; remembered, since plans repeat their words."""
    return key(word)


Lists = dict[str, tuple[int, Rows, dict[str, Phrases]]]
"""What is saved of lists: the checksum of the text it was made of, rows, phrases by group."""


@cache
def saved() -> tuple[Lists, dict[int, dict[str, Any]], tuple[int, frozenset[str]]]:
    """Return what :mod:`kehoach.lint.make` saved: lists by name, tables of phrases by checksum, syllables spelt well.

    Checksums tell which text something was made of (the syllables: of which ``am_tiet.txt``); of another text it
    is not to be used.
    """
    try:
        lists, tables, syllables = marshal.loads(read_bytes("model", "made", FILE))
    except (OSError, ValueError, TypeError, EOFError):
        return {}, {}, (-1, frozenset())
    return lists, tables, syllables


def make(name: str) -> tuple[int, Rows, dict[str, Phrases]]:
    """Return what is saved of a list: the checksum of its text, its rows, the phrases of each group."""
    found = _rows(read_text("grammar", f"{name}.txt"))
    phrases = found.items() if name in WITH_PHRASES else ()
    return checksum(name), found, {group: index(_values(cells)) for group, cells in phrases}


@cache
def checksum(name: str) -> int:
    """Return by what the saved form of a list is told from that of another text."""
    return crc32(read_bytes("grammar", f"{name}.txt").replace(b"\r\n", b"\n"))


@cache
def _read(name: str) -> tuple[Rows, dict[str, Phrases]]:
    """Return the rows of a list, and the phrases of its groups as far as they are saved."""
    made_of, made, phrases = saved()[0].get(name, (-1, {}, {}))
    return (made, phrases) if made_of == checksum(name) else (_rows(read_text("grammar", f"{name}.txt")), {})


def rows(name: str) -> Rows:
    """Return the rows of ``grammar/<name>.txt`` by their group, each as its cells after the group.

    Raises:
        FileNotFoundError: there is no such list.
    """
    return _read(name)[0]


def _rows(text: str) -> Rows:
    groups: Rows = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            group, *cells = line.split("|")
            groups.setdefault(group.strip(), []).append([cell.strip() for cell in cells])
    return groups


@cache
def values(name: str, group: str) -> tuple[str, ...]:
    """Return the values of a group of ``grammar/<name>.txt``, of all its rows, as they are spelt there."""
    return _values(rows(name).get(group, []))


def _values(cells: list[list[str]]) -> tuple[str, ...]:
    return tuple([value.strip() for row in cells for cell in row for value in cell.split(";")])


def index(phrases: tuple[str, ...] | frozenset[str]) -> Phrases:
    """Return *phrases* arranged for :func:`match`."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        first, *others = phrase.split()
        found.setdefault(word_key(first.replace(",", "")), []).append(tuple(map(word_key, (first, *others))))
    return _sorted(found)


def _sorted(found: dict[str, list[tuple[str, ...]]]) -> Phrases:
    return {first: tuple(sorted(group, key=len, reverse=True)) for first, group in found.items()}


@cache
def phrases(name: str, *groups: str) -> Phrases:
    """Return the values of groups of ``grammar/<name>.txt`` arranged for :func:`match`."""
    made = _read(name)[1]
    parts = [made[group] if group in made else index(values(name, group)) for group in groups]
    if len(parts) == 1:
        return parts[0]
    found: dict[str, list[tuple[str, ...]]] = {}
    for first, group in chain.from_iterable(part.items() for part in parts):
        found.setdefault(first, []).extend(group)
    return _sorted(found)


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
