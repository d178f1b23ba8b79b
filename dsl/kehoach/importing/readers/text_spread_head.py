"""Heads of tables whose columns are parted by blanks: the lines on which the names of the columns stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from kehoach.importing.taught import field_of
from kehoach.syntax.keywords import keywords
from kehoach.text.vietnamese import bare

_PIECE = re.compile(r"\S+(?: \S+)*")
_WORD = re.compile(r"\S+")
_HINT = re.compile(
    r"(?:^|\s)(?:s?tt|số tt|nội|nhiệm|cơ|đơn|thời|hạn|chủ|phối|bộ|sở|công|tên|kết|sản|tiến|hành|hoạt|hạng|chỉ|mục"
    r"|người|ngành|cấp|bộ phận)(?:\s|$|,|/)",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\(?\d{1,2}\)?")
_MOST_LINES = 6  # lines of a head
_FAR = 8  # blanks before a name that stands alone on the first line
_SHORT = 5  # words of such a name
_LONGEST = 12  # words of the name of a column


class Piece(NamedTuple):
    """Words without a gap of two blanks, and where they stand: the first letter, and the place after the last."""

    start: int
    end: int
    text: str


class Head(NamedTuple):
    """The head of a table: how many lines it takes, and where its names stand, several lines of one put together."""

    lines: int
    names: tuple[Piece, ...]


@lru_cache(4096)
def pieces(row: str) -> tuple[Piece, ...]:
    """Return the words of a row, parted where two or more blanks stand."""
    return tuple(Piece(found.start(), found.end(), found[0]) for found in _PIECE.finditer(row))


@lru_cache(4096)
def kind_of(name: str) -> str:
    """Return what the column with that name holds: ``number``, ``task``, ``lead``, ``time`` …; "" when unknown."""
    word = " ".join(bare(name).split())
    if word.replace(" ", "") in ("tt", "stt"):
        return "number"
    row = keywords().words["column"].get(word)
    if row is not None:
        return row.name
    label = keywords().labels.get(word)
    return label.field if label is not None else field_of(name)


def counts_columns(row: str) -> bool:
    """Tell whether a row only counts the columns: ``(1) (2) (3)``."""
    found = row.split()
    return len(found) > 2 and all(_COUNTED.fullmatch(word) and word.strip("()") == str(at)
                                  for at, word in enumerate(found, 1))  # fmt: skip


def head_at(rows: Sequence[str]) -> Head | None:
    """Return the head of a table that begins with the first of some rows, None when none does.

    Args:
        rows: the first rows of what may be a table, tabs and other blanks as blanks.
    """
    if not _can_begin(rows):
        return None
    found: Head | None = None
    best = 0
    names: list[Piece] = []
    for count, row in enumerate(rows[:_MOST_LINES], 1):
        if not row.strip() or counts_columns(row) or (count > 1 and not _may_go_on(names, row)):
            break
        grown = _grown(names, row)
        if grown is None:
            break
        names = grown
        known = sum(1 for name in names if kind_of(name.text))
        if known > best or (known == best and found is not None and _continues(found.names, names)):
            found, best = Head(count, tuple(names)), known
    return found if found is not None and _is_head(found) else None


def _can_begin(rows: Sequence[str]) -> bool:
    """Tell whether names of columns can begin with a row; of names on several lines one may stand higher alone."""
    first = pieces(rows[0])
    if not first or not _HINT.search(rows[0]):
        return False
    if len(first) > 1:
        return True
    return first[0].start > _FAR and len(first[0].text.split()) < _SHORT and len(pieces(rows[1])) > 1 \
        if len(rows) > 1 else False  # fmt: skip


def parted(rows: Sequence[str], names: Sequence[Piece]) -> tuple[Piece, ...]:
    """Return the names of columns, those apart that only one blank parts: “Cơ quan chủ trì Cơ quan phối hợp”.

    Args:
        rows: the lines of the head.
        names: the names as far as two blanks part them.
    """
    found: list[Piece] = []
    for name in names:
        found += [name] if kind_of(name.text) else _split(rows, name)
    return tuple(found)


def _split(rows: Sequence[str], name: Piece) -> list[Piece]:
    """Return the known names that words which look like one name are, or that one."""
    words = [
        Piece(found.start(), found.end(), found[0])
        for row in rows
        for found in _WORD.finditer(row)
        if name.start <= found.start() and found.end() <= name.end
    ]
    first = next((at for at in range(1, len(words)) if words[at].start < words[at - 1].end), len(words))
    places = [word.start for word in words[1:first] if word.text[0].isupper()][:_MOST_LINES]
    for count in (1, 2, 3):
        for cut in combinations(places, count):
            parts = _at(words, first, (*cut, name.end))
            if parts and all(kind_of(part.text) for part in parts):
                return parts
    return [name]


def _at(words: Sequence[Piece], first: int, ends: Sequence[int]) -> list[Piece]:
    """Return words cut at the places of the first line; words below go to the name whose middle is nearest."""
    parts: list[list[Piece]] = [[] for _ in ends]
    for word in words[:first]:
        parts[next(at for at, end in enumerate(ends) if word.start < end)].append(word)
    middles = [(part[0].start + part[-1].end) / 2 for part in parts]
    for word in words[first:]:
        middle = (word.start + word.end) / 2
        parts[min(range(len(parts)), key=lambda at: abs(middles[at] - middle))].append(word)
    return [
        Piece(part[0].start, max(word.end for word in part), " ".join(word.text for word in part))
        for part in parts
    ]


def _is_head(head: Head) -> bool:
    kinds = [kind_of(name.text) for name in head.names]
    if len(head.names) < 3 or any(len(name.text.split()) > 2 * _LONGEST for name in head.names):
        return False
    known = {kind for kind in kinds if kind}
    return len(known - {"number"}) >= (1 if kinds[0] == "number" else 2)


def _may_go_on(names: Sequence[Piece], row: str) -> bool:
    """Tell whether a row can be a further line of a head: it does not begin a row of the table."""
    first = pieces(row)[0]
    number = first.text.split()[0].rstrip(".)")
    begins = number.isdigit() or (
        len(number) < 6 and set(number) <= set("IVX") and first.start <= names[0].end
    )
    return not begins or names[0].start > first.end


def _continues(before: Sequence[Piece], names: Sequence[Piece]) -> bool:
    """Tell whether new words only go on with names: in lower case, or in capitals below capitals."""
    if len(before) != len(names):
        return False
    for old, new in zip(before, names, strict=True):
        more = new.text[len(old.text) :].strip()
        if more and not (more[0].islower() or (more.isupper() and old.text.isupper())):
            return len(old.text) < 3 and old.text.isupper()
    return True


def _grown(names: Sequence[Piece], row: str) -> list[Piece] | None:
    """Return the names with the words of a further row added to those that stand above; None: they do not fit."""
    found = list(names)
    used: set[int] = set()
    for piece in pieces(row):
        above = [at for at, name in enumerate(found) if name.start < piece.end and piece.start < name.end]
        if len(above) > 1:
            return None
        if not above:
            found.append(piece)
            continue
        at = above[0]
        name = found[at]
        found[at] = Piece(min(name.start, piece.start), max(name.end, piece.end), f"{name.text} {piece.text}")
        used.add(at)
    return sorted(found)
