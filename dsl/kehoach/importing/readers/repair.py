"""Mending texts whose letters were damaged by a font with a broken table, as PDF files of some printers have.

There some letters stand for others: ``cāa`` for ``của``, ``K¿ ho¿ch`` for ``Kế hoạch``, in headings of another font
than the text by another table. One damaged letter may mean several (``¿`` is ``ế`` and ``ạ``), so each word is read by
its neighbours (:mod:`.repair_learn`) and by what the letter was seen to mean in other words. Sound text is not touched.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from kehoach.diagnostics.model import Text
from kehoach.importing.readers.repair_case import Cases
from kehoach.importing.readers.repair_learn import Item, learn
from kehoach.importing.readers.repair_words import (
    Lexicon,
    Word,
    alien,
    count_aliens,
    mixed,
    replaceable,
    words,
)
from kehoach.importing.source import Dropped
from kehoach.verify.unreadable import Unreadable

_LEAST_WORDS = 5  # different damaged words below which a text is sound, with foreign names in it
_LEAST_SHARE = 0.02  # of the words with marks that are damaged; or:
_MANY_WORDS = 12
_HEAVY = 0.4  # share of damaged words from which a line is of a font with many broken letters
_HOPELESS = 0.5
_QUOTED = re.compile(r"<(?=[^\W\d_])([^<=>]{1,600})=")


class Repaired(NamedTuple):
    """A text of the same length with its letters mended; what was done; the words that are left damaged."""

    text: str
    remarks: tuple[Text, ...] = ()
    doubts: tuple[Dropped, ...] = ()


class Mended(NamedTuple):
    """A text of the same length with its letters mended.

    Attributes:
        text: the text.
        changed: how many words were mended.
        left: the words that are left damaged, by their line, from 0.
        hopeless: whether most words are left damaged.
    """

    text: str
    changed: int = 0
    left: tuple[tuple[int, tuple[str, ...]], ...] = ()
    hopeless: bool = False


def repair(text: str) -> Repaired:
    """Return a text with its damaged letters mended where they are certain.

    Args:
        text: in NFC. Its length and lines do not change: each letter is replaced by one letter.

    Raises:
        Unreadable: most of its words are damaged and cannot be told.
    """
    mended = mend(text)
    if mended.hopeless:
        raise _unreadable()
    doubts = tuple(doubt(words, Text(f"dòng {line + 1}", f"line {line + 1}")) for line, words in mended.left)
    return Repaired(mended.text, mended_remarks(mended), doubts)


def mended_remarks(mended: Mended) -> tuple[Text, ...]:
    """Return the remark on how many words were mended, none when the text is sound."""
    count = mended.changed
    vi = f"{count} từ có chữ bị hỏng (phông của tệp PDF) được sửa lại"
    return (
        (Text(vi, f"{count} words with letters damaged by the font of a PDF were mended"),) if count else ()
    )


def doubt(damaged: tuple[str, ...], place: Text) -> Dropped:
    """Return the doubt on words that are left damaged at a place."""
    vi, en = (
        "chữ bị hỏng, không sửa được chắc chắn",
        "damaged letters that could not be mended with certainty",
    )
    return Dropped(", ".join(dict.fromkeys(damaged)), Text(vi, en), place)


def mend(text: str) -> Mended:
    """Return a text with its damaged letters mended where they are certain, and what is left damaged.

    Args:
        text: in NFC.
    """
    if text.isascii() or count_aliens(text) < _LEAST_WORDS:
        return Mended(text)
    found = words(text)
    damaged = [word for word in found if alien(word.text) or mixed(word.text)]
    marked = sum(not word.text.isascii() for word in found)
    different = {word.text for word in damaged if alien(word.text)}
    if len(different) < _LEAST_WORDS:
        return Mended(text)
    if len(damaged) < marked * _LEAST_SHARE and len(different) < _MANY_WORDS:
        return Mended(text)
    items, heavy = _judged(found)
    certain = learn(items, _lexicon(items))
    cases = Cases(items, certain, text)
    spelt = {at: cases.spelt(at, reading) for at, reading in certain.items()}
    letters = list(text)
    for at, reading in spelt.items():
        if reading is not None:
            start = items[at].word.start
            letters[start : start + len(reading)] = reading
    lines: dict[int, list[str]] = {}
    for at, item in enumerate(items):
        if item.damaged and spelt.get(at) is None:
            lines.setdefault(item.word.line, []).append(item.word.text)
    left = tuple((line, tuple(names)) for line, names in lines.items())
    return Mended(
        _quotes("".join(letters), heavy),
        sum(reading is not None for reading in spelt.values()),
        left,
        sum(map(len, lines.values())) > max(marked, 1) * _HOPELESS,
    )


def _judged(found: list[Word]) -> tuple[list[Item], frozenset[int]]:
    """Return the words, each told whether it is damaged or suspect, and the lines of the worse font."""
    from kehoach.lint.syllables import is_syllable

    marked: dict[int, int] = {}
    broken: dict[int, int] = {}
    for word in found:
        if not word.text.isascii():
            marked[word.line] = marked.get(word.line, 0) + 1
            if alien(word.text) or mixed(word.text):
                broken[word.line] = broken.get(word.line, 0) + 1
    heavy = frozenset(line for line, count in broken.items() if count >= marked[line] * _HEAVY)
    items = []
    for word in found:
        bad = alien(word.text) or (word.line in heavy and mixed(word.text))
        other = word.line in heavy and not bad and replaceable(word.text)
        no_word = other and not is_syllable(word.text.lower())
        items.append(Item(word, bad or no_word, other and not no_word))
    return items, heavy


def _lexicon(items: list[Item]) -> Lexicon:
    """Return the known words with those of the sound lines; a suspect word that is known is no longer suspect."""
    from kehoach.lint.syllables import is_syllable

    lexicon = Lexicon()
    last: str | None = None
    for item in items:
        word = item.word.text.lower()
        if item.damaged or item.suspect or not is_syllable(word):
            last = None
            continue
        lexicon.add(word)
        if last is not None and item.word.joined:
            lexicon.add_pair(last, word)
        last = word
    for at, item in enumerate(items):
        if item.suspect and lexicon.knows(item.word.text.lower()):
            items[at] = item._replace(suspect=False)
    return lexicon


def _quotes(text: str, heavy: frozenset[int]) -> str:
    """Return a text with ``<`` and ``=`` around words as quotation marks, where they begin in a damaged line."""
    if not heavy or "<" not in text:
        return text
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    spans = [(starts[line], starts[line + 1]) for line in sorted(heavy)]
    from bisect import bisect_right

    def change(match: re.Match[str]) -> str:
        at = bisect_right(spans, (match.start(), len(text) + 1)) - 1
        inside = at >= 0 and match.start() < spans[at][1]
        return f"“{match[1]}”" if inside else match[0]

    return _QUOTED.sub(change, text)


def _unreadable() -> Unreadable:
    return Unreadable(
        Text(
            "phần lớn chữ trong tệp bị hỏng, không đọc được chắc chắn; lấy tệp Word gốc rồi nhập lại",
            "most letters of the file are damaged and cannot be told with certainty; import the Word file it was "
            "made from",
        ),
        "damaged",
    )
