"""Reading damaged words by what stands around them and by what the same letters meant elsewhere in the text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kehoach.importing.readers.repair_words import Lexicon, Word

_PAIR = 5.0  # two words known to follow each other
_SHOWN = 1.0  # each different word that showed what a letter means, up to:
_MOST_SHOWN = 4
_MOST_OTHER = 2  # the same for the other case of a letter
_UNKNOWN = -2.0  # a syllable that is not known as a word
_CERTAIN = 3.0  # the lead of the best reading over the next
_ROUNDS = 5
_MANY = 1000  # damaged words of which at least one in:
_LEAST = 20  # is certain in the first round


class Item(NamedTuple):
    """A word while it is read. ``damaged``: to be read anew; ``suspect``: only when its neighbours say so."""

    word: Word
    damaged: bool
    suspect: bool


Learned = dict[str, dict[str, set[str]]]
_Weighed = tuple[list[str], list[float]]
_Known = dict[tuple[str, bool], _Weighed]


def learn(items: list[Item], lexicon: Lexicon) -> dict[int, str]:
    """Return the readings that are certain, by the place of the word in *items*, in lower case."""
    learned: Learned = {}
    certain: dict[int, str] = {}
    chains = list(_chains(items))
    damaged = sum(item.damaged for item in items)
    for _ in range(_ROUNDS):
        found: dict[int, str] = {}
        known: _Known = {}
        for begin, end in chains:
            found.update(_read_chain(items[begin:end], begin, lexicon, learned, known))
        grown = _shown(items, found)
        if found == certain and grown == learned:
            break
        certain, learned = found, grown
        if damaged > _MANY and len(found) * _LEAST < damaged:
            break  # noise, or a font that nothing is known of
    return certain


def _chains(items: list[Item]) -> Iterator[tuple[int, int]]:
    """Yield stretches of words parted by blanks only that hold a damaged one, with a sound word at either end."""
    begin = 0
    for at in range(1, len(items) + 1):
        sound = at < len(items) and not (items[at].damaged or items[at].suspect)
        if at == len(items) or not items[at].word.joined:
            if any(item.damaged or item.suspect for item in items[begin:at]):
                yield begin, at
            begin = at
        elif sound:
            if any(item.damaged or item.suspect for item in items[begin:at]):
                yield begin, at + 1
            begin = at


def _shown(items: list[Item], found: dict[int, str]) -> Learned:
    """Return what damaged letters mean by the words read so far."""
    learned: Learned = {}
    for at, reading in found.items():
        if items[at].suspect:
            continue
        for old, new in zip(items[at].word.text, reading, strict=True):
            if old.lower() != new:
                learned.setdefault(old, {}).setdefault(new, set()).add(reading)
    return learned


def _read_chain(
    chain: list[Item], begin: int, lexicon: Lexicon, learned: Learned, known: _Known
) -> dict[int, str]:
    """Return the certain readings of one stretch: the best way through it, by far, at each damaged word."""
    weighed = [_weighed(item, lexicon, learned, known) for item in chain]
    readings = [found for found, _ in weighed]
    ahead = _sums(readings, lexicon, [weights for _, weights in weighed])
    found: dict[int, str] = {}
    for at, item in enumerate(chain):
        if not (item.damaged or item.suspect) or not readings[at]:
            continue
        ranked = sorted(zip(ahead[at], readings[at], strict=True), reverse=True)
        lead = ranked[0][0] - (ranked[1][0] if len(ranked) > 1 else 0.0)
        if lead >= _CERTAIN and ranked[0][1] != item.word.text.lower():
            found[begin + at] = ranked[0][1]
    return found


def _weighed(item: Item, lexicon: Lexicon, learned: Learned, known: _Known) -> _Weighed:
    """Return the readings of a word and what speaks for each by itself; the same word is looked at once a round."""
    if not (item.damaged or item.suspect):
        return [item.word.text.lower()], [0.0]
    key = (item.word.text, item.suspect)
    if key not in known:
        readings = _readings(item, lexicon, learned)
        known[key] = readings, [_weight(item, reading, lexicon, learned) for reading in readings]
    return known[key]


def _readings(item: Item, lexicon: Lexicon, learned: Learned) -> list[str]:
    small = item.word.text.lower()
    found = lexicon.readings(item.word.text, learned)
    return [*found, small] if item.suspect and small not in found else found


def _weight(item: Item, reading: str, lexicon: Lexicon, learned: Learned) -> float:
    weight = 0.0 if lexicon.knows(reading) else _UNKNOWN
    for old, new in zip(item.word.text, reading, strict=True):
        if old.lower() != new:
            shown = learned.get(old, {}).get(new, ())
            other = learned.get(_other_case(old), {}).get(new, ())
            weight += _SHOWN * (min(len(shown), _MOST_SHOWN) + min(len(other), _MOST_OTHER))
    return weight


def _other_case(letter: str) -> str:
    """Return the damaged letter that likely stands for the other case of what *letter* stands for.

    Capitals and small letters alternate in Unicode from U+0100 and U+1EA0 on, and broken tables keep them together.
    """
    return chr(ord(letter) ^ 1)


def _sums(readings: list[list[str]], lexicon: Lexicon, weights: list[list[float]]) -> list[list[float]]:
    """Return for each reading the sum of the best way through the stretch that passes it."""
    forward = _pass(readings, weights, lexicon, False)
    backward = _pass(readings[::-1], weights[::-1], lexicon, True)[::-1]
    return [
        [f + b - w for f, b, w in zip(fs, bs, ws, strict=True)]
        for fs, bs, ws in zip(forward, backward, weights, strict=True)
    ]


def _pass(
    readings: list[list[str]], weights: list[list[float]], lexicon: Lexicon, turned: bool
) -> list[list[float]]:
    """Return the best sums up to each reading, going one way; a word without readings begins anew."""
    sums: list[list[float]] = []
    for at, choices in enumerate(readings):
        before = list(zip(readings[at - 1], sums[at - 1], strict=True)) if at else []
        row = []
        for choice, weight in zip(choices, weights[at], strict=True):
            best = max(
                (
                    total + (_PAIR if _follows(lexicon, earlier, choice, turned) else 0.0)
                    for earlier, total in before
                ),
                default=0.0,
            )
            row.append(best + weight)
        sums.append(row)
    return sums


def _follows(lexicon: Lexicon, earlier: str, later: str, turned: bool) -> bool:
    return lexicon.pair(later, earlier) if turned else lexicon.pair(earlier, later)
