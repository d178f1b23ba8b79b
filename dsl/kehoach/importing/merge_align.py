"""Which line of one version of a document is which of another: a comparison in about linear time.

Lines that stand once in both versions hold the two together (patience diff); between them the best pairs are sought
by the words that they share, in windows of bounded size.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher

Pair = tuple[int | None, int | None]
_WORD = re.compile(r"\w+")
_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
_WINDOW = 48  # lines of a window
_MOST_CHANGES = 400  # lines that differ in a range without lines that stand once
_DEEPEST = 12  # gaps inside gaps that are looked into
_ALIKE, _ALONE = 0.45, 0.2  # the share of words of a pair; of the only two lines of a gap
_MOST_TOKENS = 1500  # of a paragraph that is compared word by word


def align(old: Sequence[str], new: Sequence[str]) -> list[Pair]:
    """Return the pairs of two rows of lines in order: both places, or None where a line has no counterpart."""
    pairs: list[Pair] = []
    _gap(old, new, (0, len(old)), (0, len(new)), 0, pairs)
    return pairs


def alike(old: str, new: str) -> float:
    """Return the share of words, from 0 to 1, that two lines have together."""
    return _share(_counted(old), _counted(new))


def _counted(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text.casefold()))


def _share(one: Counter[str], two: Counter[str]) -> float:
    total = one.total() + two.total()
    return 2 * (one & two).total() / total if total else 1.0


def _gap(
    old: Sequence[str],
    new: Sequence[str],
    left: tuple[int, int],
    right: tuple[int, int],
    depth: int,
    into: list[Pair],
) -> None:
    """Add the pairs of two ranges of lines."""
    (i, i_end), (j, j_end) = left, right
    while i < i_end and j < j_end and old[i] == new[j]:
        into.append((i, j))
        i, j = i + 1, j + 1
    after: list[Pair] = []
    while i < i_end and j < j_end and old[i_end - 1] == new[j_end - 1]:
        i_end, j_end = i_end - 1, j_end - 1
        after.append((i_end, j_end))
    anchors = (
        _anchors(old, new, (i, i_end), (j, j_end)) if depth < _DEEPEST and i < i_end and j < j_end else []
    )
    look = _gap if anchors else _windows
    if not anchors and min(i_end - i, j_end - j) > _WINDOW:
        anchors = _fewest(old[i:i_end], new[j:j_end], (i, j))
    for here, there in anchors:
        look(old, new, (i, here), (j, there), depth + 1, into)
        into.append((here, there))
        i, j = here + 1, there + 1
    look(old, new, (i, i_end), (j, j_end), depth + 1, into)
    into += reversed(after)


def _anchors(
    old: Sequence[str], new: Sequence[str], left: tuple[int, int], right: tuple[int, int]
) -> list[tuple[int, int]]:
    """Return the longest row of lines that stand once in each range, in the same order in both."""
    here = _once(old, *left)
    there = _once(new, *right)
    pairs = [(at, there[text]) for text, at in here.items() if text and text in there]
    ends: list[int] = []  # for each length the smallest last place
    tails: list[int] = []
    before: list[int] = []
    for at, (_, place) in enumerate(pairs):
        length = bisect_left(ends, place)
        if length == len(ends):
            ends.append(place)
            tails.append(at)
        else:
            ends[length], tails[length] = place, at
        before.append(tails[length - 1] if length else -1)
    chain: list[tuple[int, int]] = []
    last = tails[-1] if tails else -1
    while last >= 0:
        chain.append(pairs[last])
        last = before[last]
    return chain[::-1]


def _fewest(old: Sequence[str], new: Sequence[str], start: tuple[int, int]) -> list[tuple[int, int]]:
    """Return the equal lines of two ranges that differ by the fewest lines (Myers 1986); none when these are many.

    Args:
        old: the lines of one range.
        new: the lines of the other.
        start: where they begin.
    """
    reached = {1: 0}
    steps: list[dict[int, int]] = []
    for count in range(_MOST_CHANGES):
        steps.append(dict(reached))
        for side in range(-count, count + 1, 2):
            down = side == -count or (side != count and reached[side - 1] < reached[side + 1])
            i = reached[side + 1] if down else reached[side - 1] + 1
            while i < len(old) and i - side < len(new) and old[i] == new[i - side]:
                i += 1
            reached[side] = i
            if i >= len(old) and i - side >= len(new):
                return _followed(steps, (len(old), len(new)), start)
    return []


def _followed(
    steps: list[dict[int, int]], end: tuple[int, int], start: tuple[int, int]
) -> list[tuple[int, int]]:
    """Return the equal lines on the way that :func:`_fewest` found, from its end back."""
    found: list[tuple[int, int]] = []
    i, j = end
    for count in range(len(steps) - 1, -1, -1):
        reached, side = steps[count], i - j
        down = side == -count or (side != count and reached[side - 1] < reached[side + 1])
        before = reached[side + 1] if down else reached[side - 1]
        came = before if down else before + 1
        while i > came and j > 0:
            i, j = i - 1, j - 1
            found.append((start[0] + i, start[1] + j))
        i, j = (i, j - 1) if down else (i - 1, j)
    return found[::-1]


def _once(lines: Sequence[str], start: int, end: int) -> dict[str, int]:
    """Return the lines of a range that stand in it once, with their places, in order."""
    counts = Counter(lines[start:end])
    return {lines[at]: at for at in range(start, end) if counts[lines[at]] == 1}


def _windows(
    old: Sequence[str],
    new: Sequence[str],
    left: tuple[int, int],
    right: tuple[int, int],
    _depth: int,
    into: list[Pair],
) -> None:
    """Add the best pairs of two ranges, window by window when they are long."""
    (i, i_end), (j, j_end) = left, right
    count = max(-(-(i_end - i) // _WINDOW), -(-(j_end - j) // _WINDOW), 1)
    for at in range(count):
        here = (i + (i_end - i) * at // count, i + (i_end - i) * (at + 1) // count)
        there = (j + (j_end - j) * at // count, j + (j_end - j) * (at + 1) // count)
        _best(old, new, here, there, into)


def _best(
    old: Sequence[str], new: Sequence[str], left: tuple[int, int], right: tuple[int, int], into: list[Pair]
) -> None:
    """Add the pairs of two small ranges whose words are most alike, in order."""
    rows, columns = range(*left), range(*right)
    one, two = [_counted(old[i]) for i in rows], [_counted(new[j]) for j in columns]
    least = _ALONE if len(rows) == len(columns) == 1 else _ALIKE
    best = [[0.0] * (len(columns) + 1) for _ in range(len(rows) + 1)]
    shares = [[_share(a, b) for b in two] for a in one]
    for i in range(len(rows) - 1, -1, -1):
        for j in range(len(columns) - 1, -1, -1):
            both = shares[i][j] + best[i + 1][j + 1] if shares[i][j] >= least else 0.0
            best[i][j] = max(both, best[i + 1][j], best[i][j + 1])
    i = j = 0
    while i < len(rows) and j < len(columns):
        if shares[i][j] >= least and best[i][j] == shares[i][j] + best[i + 1][j + 1]:
            into.append((rows[i], columns[j]))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            into.append((rows[i], None))
            i += 1
        else:
            into.append((None, columns[j]))
            j += 1
    into += ((row, None) for row in rows[i:])
    into += ((None, column) for column in columns[j:])


def replacements(old: str, new: str) -> list[tuple[int, int, str]]:
    """Return what makes one paragraph of another: ranges of the letters of *old*, and what each becomes.

    Whole words are replaced; changes with nothing but a blank between them are one. Runs of blanks are alike.
    """
    one, two = _TOKEN.findall(old), _TOKEN.findall(new)
    if max(len(one), len(two)) > _MOST_TOKENS:
        return _middle(old, new)
    places = _places(one)
    matcher = SequenceMatcher(None, _keys(one), _keys(two), autojunk=False)
    found: list[tuple[int, int, int, int]] = []
    for tag, i, i_end, j, j_end in matcher.get_opcodes():
        if tag == "equal":
            continue
        if found and "".join(one[found[-1][1] : i]).isspace():
            found[-1] = (found[-1][0], i_end, found[-1][2], j_end)
        else:
            found.append((i, i_end, j, j_end))
    return [(places[i], places[i_end], "".join(two[j:j_end])) for i, i_end, j, j_end in found]


def _keys(tokens: list[str]) -> list[str]:
    return [" " if token.isspace() else token for token in tokens]


def _places(tokens: list[str]) -> list[int]:
    places = [0]
    for token in tokens:
        places.append(places[-1] + len(token))
    return places


def _middle(old: str, new: str) -> list[tuple[int, int, str]]:
    """Return the one change that leaves the beginning and the end that both have."""
    start = 0
    most = min(len(old), len(new))
    while start < most and old[start] == new[start]:
        start += 1
    while start and (old[start - 1].isalnum() or old[start - 1] == "_"):
        start -= 1
    end = 0
    while end < most - start and old[-1 - end] == new[-1 - end]:
        end += 1
    while end and old[-end].isalnum():
        end -= 1
    text = new[start : len(new) - end]
    return [(start, len(old) - end, text)] if text or start < len(old) - end else []
