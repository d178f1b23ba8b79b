"""Which words of a paragraph are new and which are gone, in a way that people can read.

The words that both have are kept; a few of them between longer changes are replaced together with these, and when most
of a paragraph changed it is replaced whole, save for its number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple, Protocol

WORD = re.compile(r"\d+(?=/[^\W\d])|\w+(?:[/.,–-]\w+)*%?|\s|[^\w\s]")
"""A word is a syllable, a number, a date, the symbol of a document (``115`` and ``KH-UBND``); signs stand alone."""
LABEL = re.compile(r"(?:(?:[IVXLC]{1,7}|\d{1,4}(?:\.\d{1,3}){0,4}|[A-Za-zĐđ])[.)]|[-+]) ")
"""The number of a paragraph, or its dash."""
_MOST = 4_000_000  # pairs of words that are compared; of longer paragraphs the middle is replaced
_ISLAND = 3  # words that may be replaced with longer changes around them
_KEPT = 0.4  # the share of words below which a paragraph is replaced whole


class Segment(NamedTuple):
    """A stretch that both have (``same``), or what became of what; both as ranges of places."""

    same: bool
    old: range
    new: range


class Keyed(Protocol):
    """A word, or something else that stands in a paragraph."""

    @property
    def key(self) -> str:
        """What it is compared by."""

    @property
    def fixed(self) -> bool:
        """Whether it is kept wherever both have it: the mark of a note."""


def segments(old: Sequence[Keyed], new: Sequence[Keyed]) -> list[Segment]:
    """Return what became of the words of a paragraph, in order."""
    here, there = _label(old), _label(new)
    if not (here and there):
        here = there = 0
    found = _segments(old[:here], new[:there], 0, 0) if here else []
    rest = _readable(_segments(old[here:], new[there:], here, there), old, new)
    return [*found, *rest]


def _label(words: Sequence[Keyed]) -> int:
    """Return how many of *words* are the number of the paragraph."""
    found = LABEL.match("".join(word.key for word in words[:8]))
    length = count = 0
    while found is not None and length < found.end():
        length += len(words[count].key)
        count += 1
    return count if found is not None and length == found.end() else 0


def _segments(old: Sequence[Keyed], new: Sequence[Keyed], i0: int, j0: int) -> list[Segment]:
    pairs = _pairs([word.key for word in old], [word.key for word in new])
    found: list[Segment] = []
    i = j = 0
    for here, there in [*pairs, (len(old), len(new))]:
        if here > i or there > j:
            found.append(Segment(False, range(i0 + i, i0 + here), range(j0 + j, j0 + there)))
        if here == len(old) and there == len(new):
            break
        last = found[-1] if found else None
        if last is not None and last.same:
            found[-1] = Segment(
                True, range(last.old.start, i0 + here + 1), range(last.new.start, j0 + there + 1)
            )
        else:
            found.append(Segment(True, range(i0 + here, i0 + here + 1), range(j0 + there, j0 + there + 1)))
        i, j = here + 1, there + 1
    return found


def _pairs(old: list[str], new: list[str]) -> list[tuple[int, int]]:
    """Return the places of words that both have, in order: those of solid words first, then what joins them."""
    front, back = _ends(old, new)
    i_end, j_end = len(old) - back, len(new) - back
    solid = [
        [at for at in range(front, end) if not row[at].isspace()] for row, end in ((old, i_end), (new, j_end))
    ]
    anchors: list[tuple[int, int]] = []
    if len(solid[0]) * len(solid[1]) <= _MOST:
        matcher = SequenceMatcher(
            None, [old[at] for at in solid[0]], [new[at] for at in solid[1]], autojunk=False
        )
        for block in matcher.get_matching_blocks():
            anchors += ((solid[0][block.a + k], solid[1][block.b + k]) for k in range(block.size))
    pairs = [(at, at) for at in range(front)]
    i, j = front, front
    for here, there in [*anchors, (i_end, j_end)]:
        before, after = _ends(old[i:here], new[j:there])
        pairs += ((i + k, j + k) for k in range(before))
        pairs += ((here - k, there - k) for k in range(after, 0, -1))
        if (here, there) != (i_end, j_end):
            pairs.append((here, there))
        i, j = here + 1, there + 1
    return pairs + [(i_end + k, j_end + k) for k in range(back)]


def _ends(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    """Return how many words two rows have together at their beginning, and then at their end."""
    most = min(len(old), len(new))
    front = 0
    while front < most and old[front] == new[front]:
        front += 1
    back = 0
    while back < most - front and old[-1 - back] == new[-1 - back]:
        back += 1
    return front, back


def _readable(found: list[Segment], old: Sequence[Keyed], new: Sequence[Keyed]) -> list[Segment]:
    """Return the segments with islands between changes replaced, all of them when little is kept."""
    kept = sum(_count(old, one.old) for one in found if one.same)
    least = min(sum(_count(old, one.old) for one in found), sum(_count(new, one.new) for one in found))
    whole = kept < _KEPT * least
    done: list[Segment] = []
    for at, one in enumerate(found):
        between = done and not done[-1].same and at + 1 < len(found)
        fixed = any(old[i].fixed for i in one.old)
        if (
            one.same
            and not fixed
            and (whole or (between and _island(one, done[-1], found[at + 1], old, new)))
        ):
            one = one._replace(same=False)
        if done and done[-1].same == one.same:
            last = done[-1]
            one = Segment(one.same, range(last.old.start, one.old.stop), range(last.new.start, one.new.stop))
            done.pop()
        done.append(one)
    return done


def _island(
    one: Segment, before: Segment, after: Segment, old: Sequence[Keyed], new: Sequence[Keyed]
) -> bool:
    """Tell whether a stretch that both have is too short to be left alone between two changes."""
    size = _count(old, one.old)
    around = [max(_count(old, side.old), _count(new, side.new)) for side in (before, after)]
    return size == 0 or (size <= _ISLAND and size <= min(around))


def _count(words: Sequence[Keyed], places: range) -> int:
    return sum(words[at].key[0].isalnum() for at in places)
