"""Whether a plan that was brought in prints the words of its source: both as paragraphs of words, side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from kehoach.importing.inline import clean

_WORD = re.compile(r"[^\W_]+(?:[/.,-][^\W_]+)*%?")
_SYMBOL = re.compile(r"(?<=\d)\s+[-–]\s*(?=[A-ZĐ]{2,}/)|(?<=\d)[-–]\s+(?=[A-ZĐ]{2,}/)")  # “132 - KH/TĐTN-PT”
_REACH = 80  # paragraphs that may be missing on one side before the two go on alike
_LONGEST_DIFF = 4000  # words of two blocks that are compared word by word


class Difference(NamedTuple):
    """Words that only one of the two has.

    Attributes:
        source: the words of the source, "" when it has none.
        printed: the words printed in their place.
    """

    source: str
    printed: str


class Comparison(NamedTuple):
    """How much of the words is the same.

    Attributes:
        differences: what is not, in order.
        words: of the source.
        kept: words of the source that are printed.
        added: printed words that the source does not have.
    """

    differences: tuple[Difference, ...]
    words: int
    kept: int
    added: int

    @property
    def recall(self) -> float:
        """The share of the source's words that are printed, from 0 to 1."""
        return self.kept / self.words if self.words else 1.0

    @property
    def precision(self) -> float:
        """The share of the printed words that the source has, from 0 to 1."""
        return self.kept / (self.kept + self.added) if self.kept + self.added else 1.0


Words = tuple[str, ...]


def words_in(text: str) -> Words:
    """Return the words of a text, blind to case, blanks and punctuation between them."""
    joined = re.sub(r"\s*([/])\s*", r"\1", clean(text))
    return tuple(_WORD.findall(_SYMBOL.sub("-", joined).casefold()))


def compare(source: Sequence[str], printed: Sequence[str]) -> Comparison:
    """Compare two rows of paragraphs by their words; linear in their number."""
    left = [words for words in map(words_in, source) if words]
    right = [words for words in map(words_in, printed) if words]
    found: list[Difference] = []
    kept = added = 0
    for some, other in _blocks(left, right):
        if some == other:
            kept += sum(map(len, some))
            continue
        same, differences = _inside([w for part in some for w in part], [w for part in other for w in part])
        kept += same
        added += sum(map(len, other)) - same
        found += differences
    return Comparison(tuple(found), sum(map(len, left)), kept, added)


def _blocks(left: list[Words], right: list[Words]) -> Iterator[tuple[list[Words], list[Words]]]:
    """Give stretches of paragraphs that are the same, and the ones between them that are not."""
    at, to = 0, 0
    while at < len(left) or to < len(right):
        begin = at
        while at < len(left) and to < len(right) and left[at] == right[to]:
            at, to = at + 1, to + 1
        if at > begin:
            yield left[begin:at], left[begin:at]
        if at >= len(left) and to >= len(right):
            return
        over, across = _next_alike(left, right, at, to)
        yield left[at : at + over], right[to : to + across]
        at, to = at + over, to + across


def _next_alike(left: list[Words], right: list[Words], at: int, to: int) -> tuple[int, int]:
    """Return how far both must go on to be alike again."""
    ahead: dict[Words, int] = {}
    for across in range(min(_REACH, len(right) - to) - 1, -1, -1):
        ahead[right[to + across]] = across
    best: tuple[int, int] | None = None
    for over in range(min(_REACH, len(left) - at)):
        across_ = ahead.get(left[at + over])
        if across_ is not None and (best is None or over + across_ < sum(best)):
            best = (over, across_)
        if best is not None and over > sum(best):
            break
    if best is not None:
        return best
    return min(_REACH, len(left) - at), min(_REACH, len(right) - to)


def _inside(left: list[str], right: list[str]) -> tuple[int, list[Difference]]:
    """Return how many words two blocks share, and where they differ."""
    if len(left) + len(right) > _LONGEST_DIFF:
        middle, other = len(left) // 2, len(right) // 2
        first, second = _inside(left[:middle], right[:other]), _inside(left[middle:], right[other:])
        return first[0] + second[0], first[1] + second[1]
    if "".join(left) == "".join(right):  # only the blanks between words differ
        return min(len(left), len(right)), []
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    same = sum(block.size for block in matcher.get_matching_blocks())
    found = [
        Difference(" ".join(left[a:b]), " ".join(right[c:d]))
        for tag, a, b, c, d in matcher.get_opcodes()
        if tag != "equal" and "".join(left[a:b]) != "".join(right[c:d])
    ]
    return same, found
