"""Which entry of one version is which of another: by words, by id, then by likeness; in about linear time.

Both orders of the two versions give the same pairs: the comparison is always made in one of them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Sequence

from kehoach.differing.values import Entry
from kehoach.importing.merge_align import align, alike
from kehoach.model.ids import slug

Pair = tuple[int, int]
_ALIKE = 0.6  # the share of words of two entries that stand in different places
_MOST = 150  # entries without a counterpart that are compared each with each


def aligned(old: Sequence[str], new: Sequence[str]) -> list[tuple[int | None, int | None]]:
    """Return the pairs of two rows of lines in order, the same ones whichever is called old."""
    if tuple(old) <= tuple(new):
        return align(old, new)
    return [(i, j) for j, i in align(new, old)]


def matched(old: Sequence[Entry], new: Sequence[Entry]) -> list[Pair]:
    """Return the pairs of entries that are the same thing in both versions, in the order of *old*."""
    if [(entry.text, entry.id) for entry in old] <= [(entry.text, entry.id) for entry in new]:
        return sorted(_matched(old, new))
    return sorted((i, j) for j, i in _matched(new, old))


def moved(pairs: Sequence[Pair]) -> set[Pair]:
    """Return the pairs that stand out of order: all but a longest row of pairs in the order of both versions."""
    return set(pairs) - _longest(pairs)


def _longest(pairs: Sequence[Pair]) -> set[Pair]:
    ends: list[int] = []
    tails: list[int] = []
    before: list[int] = []
    for at, (_, place) in enumerate(pairs):
        length = bisect_left(ends, place)
        ends[length : length + 1] = [place]
        tails[length : length + 1] = [at]
        before.append(tails[length - 1] if length else -1)
    found: set[Pair] = set()
    last = tails[-1] if tails else -1
    while last >= 0:
        found.add(pairs[last])
        last = before[last]
    return found


def _matched(old: Sequence[Entry], new: Sequence[Entry]) -> list[Pair]:
    left, right = list(range(len(old))), list(range(len(new)))
    pairs: list[Pair] = []
    steps: tuple[Callable[[Entry], Hashable], ...] = (_own_id, _whole, _worded, _said, _any_id)
    for key in steps:
        found = _by(key, old, new, left, right)
        pairs += found
        left, right = _rest(left, right, found)
    near = [
        (left[i], right[j])
        for i, j in align([old[i].text for i in left], [new[j].text for j in right])
        if i is not None and j is not None
    ]
    pairs += near
    left, right = _rest(left, right, near)
    return pairs + _likest(old, new, left, right)


def _rest(left: list[int], right: list[int], found: list[Pair]) -> tuple[list[int], list[int]]:
    here, there = {i for i, _ in found}, {j for _, j in found}
    return [i for i in left if i not in here], [j for j in right if j not in there]


def _own_id(entry: Entry) -> Hashable:
    """Return the id that the author gave; one made of the words says no more than they do."""
    made = slug(entry.text)
    own = entry.id and entry.id != made and not entry.id.removeprefix(f"{made}-").isdigit()
    return entry.id if own else None


def _whole(entry: Entry) -> Hashable:
    return (entry.above, entry.text, tuple(entry.fields.items()))


def _worded(entry: Entry) -> Hashable:
    return (entry.above, entry.text)


def _said(entry: Entry) -> Hashable:
    return entry.text or None


def _any_id(entry: Entry) -> Hashable:
    return entry.id or None


def _by(
    key: Callable[[Entry], Hashable],
    old: Sequence[Entry],
    new: Sequence[Entry],
    left: list[int],
    right: list[int],
) -> list[Pair]:
    """Pair the entries of one key, the first with the first, the second with the second."""
    waiting: dict[Hashable, deque[int]] = defaultdict(deque)
    for j in right:
        waiting[key(new[j])].append(j)
    pairs: list[Pair] = []
    for i in left:
        name = key(old[i])
        if name is not None and waiting[name]:
            pairs.append((i, waiting[name].popleft()))
    return pairs


def _likest(old: Sequence[Entry], new: Sequence[Entry], left: list[int], right: list[int]) -> list[Pair]:
    """Pair what was moved and changed at once, the most alike first."""
    if len(left) > _MOST or len(right) > _MOST:
        return []
    scored = [(alike(old[i].text, new[j].text), i, j) for i in left for j in right]
    pairs: list[Pair] = []
    here, there = set(left), set(right)
    for score, i, j in sorted(scored, key=lambda one: (-one[0], one[1], one[2])):
        if score < _ALIKE:
            break
        if i in here and j in there:
            pairs.append((i, j))
            here.discard(i)
            there.discard(j)
    return pairs
