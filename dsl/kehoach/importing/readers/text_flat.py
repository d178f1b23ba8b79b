"""Tables that lost their columns: every cell on a line of its own, below the heads of the columns.

What was copied from a web page, or taken out of a Word file without its tables, looks so. The rows are known by their
numbers, the cells by what stands in them; a row that could be read in two ways keeps all its words in the column of
the work, and says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from kehoach.importing.readers.text_begins import number_at
from kehoach.importing.readers.text_flat_rows import Column, Fitted, column_of, fitted
from kehoach.importing.readers.text_lines import Grid, bare_of_marks, squeeze
from kehoach.importing.readers.text_spread_head import kind_of
from kehoach.verify import regions_text as words

Row = tuple[int, str, bool]
_NUMBER = re.compile(r"\(?0?(\d{1,3})[.)]?")
_GROUP = re.compile(r"(?:[IVX]{1,5}|[A-ZĐ])[.)]?")
_COUNTED = re.compile(r"\(?\d{1,2}\)?")
_TITLED = re.compile(r"((?:[IVX]{1,5}|[A-ZĐ])[.)-])\s+(\S.*)")
_SECTION = re.compile(r"(?:Phần|PHẦN|Chương|CHƯƠNG|Điều)\s+(?:thứ\s|(?:[IVXLC]+|\d{1,3})(?!\w))")
_LAST = re.compile(r"Trên đây là|Ghi chú\s*:|Nơi nhận|Căn cứ ", re.IGNORECASE)
_MOST_NAMES = 18  # lines of the heads of all columns
_FEWEST, _MOST = 3, 9  # columns
_LONGEST_NAME = 70  # letters
_LONGEST_CELL = 300  # letters
_WHOLE = re.compile(r"\.\s+\w+.*\.$")
_WHO = frozenset(("lead", "partner", "executor"))


class Cell(NamedTuple):
    """What stands in a cell, or in a part of it: the line it begins on, and its marked words."""

    number: int
    marked: str

    @property
    def text(self) -> str:
        """The words without marks."""
        return bare_of_marks(self.marked)


class _Numbered(NamedTuple):
    """A row while it is looked for: its number as typed, and what follows up to the next one."""

    number: Cell
    cells: list[Cell]
    group: bool


def flat_at(rows: Sequence[Row], at: int) -> tuple[Grid, int] | None:
    """Return the table of one cell a line whose first head stands on a row, and the row after it; None without one.

    Args:
        rows: number, letters and page of each row of the text.
        at: the row.
    """
    first = squeeze(bare_of_marks(_shown(rows[at][1])))
    if len(first) > _LONGEST_NAME or not kind_of(first):
        return None
    apart = _is_apart(rows, at)
    numbered = kind_of(first) == "number"
    head = _head(rows, at, apart) if numbered else _plain_head(rows, at, apart)
    if head is None:
        return None
    names, start = head
    columns = tuple(column_of(kind_of(name.text)) for name in names)
    if (
        not any(column.kind in _WHO for column in columns)
        or sum(bool(column.kind) for column in columns) < _FEWEST
    ):
        return None
    cells = list(_cells(rows, start, apart, numbered))
    end, made = _rows(cells, columns) if numbered else _plain_rows(cells, columns)
    if not made:
        return None
    after = _row_of(rows, start, cells, end)
    body = tuple(tuple(_paragraphs(cell) for cell in row.cells) for row in made)
    unsure = tuple((row.number, _said(row)) for row in made if row.unsure or not any(row.cells[1:]))
    head_row = tuple((name.marked,) for name in names)
    return Grid(rows[at][0], (head_row, *body), 1, flat=True, unsure=unsure), after


def _said(row: Fitted) -> str:
    return squeeze(" ".join(bare_of_marks(cell.replace("\n", " ")) for cell in row.cells))


def _paragraphs(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("\n")) if cell else ("",)


def _is_apart(rows: Sequence[Row], at: int) -> bool:
    """Tell whether a blank line, or a pipe alone, stands after every head: cells may then take several lines."""
    blank = [not _shown(row) for _, row, _ in rows[at + 1 : at + 8]]
    return len(blank) > 5 and blank[0] and sum(blank) >= 3 and not any(a and b for a, b in pairwise(blank))


def _shown(row: str) -> str:
    return row.strip(" \t\u00a0|")


def _head(rows: Sequence[Row], at: int, apart: bool) -> tuple[list[Cell], int] | None:
    """Return the heads of the columns and the row on which the first number stands."""
    names: list[Cell] = []
    joins = False
    for here in range(at, min(len(rows), at + 2 * _MOST_NAMES)):
        text = squeeze(bare_of_marks(_shown(rows[here][1])))
        if not text:
            joins = False
            continue
        if names and (_NUMBER.fullmatch(text) or _GROUP.fullmatch(text) or _is_group(rows, here)):
            start = _after_count(rows, here, len(names))
            return (names, start) if _FEWEST <= len(names) <= _MOST and start >= 0 else None
        if len(text) > _LONGEST_NAME or number_at(text) is not None or len(names) > _MOST:
            return None
        if names and (joins if apart else text[:1].islower()):
            names[-1] = Cell(names[-1].number, f"{names[-1].marked} {_shown(rows[here][1])}")
        else:
            names.append(Cell(rows[here][0], _shown(rows[here][1])))
        joins = True
    return None


def _after_count(rows: Sequence[Row], at: int, count: int) -> int:
    """Return the row after “(1) (2) (3)” that count the columns, *at* itself when nothing counts them."""
    seen = 0
    for here in range(at, min(len(rows), at + 2 * _MOST_NAMES)):
        text = squeeze(bare_of_marks(_shown(rows[here][1])))
        if _COUNTED.fullmatch(text) and text.strip("()") == str(seen + 1):
            seen += 1
        elif text:
            return here if seen == count else at
    return at


def _plain_head(rows: Sequence[Row], at: int, apart: bool) -> tuple[list[Cell], int] | None:
    """Return the heads of a table without numbers, every one of them known, and the row after them."""
    names: list[Cell] = []
    for here in range(at, min(len(rows), at + 2 * _MOST)):
        text = squeeze(bare_of_marks(_shown(rows[here][1])))
        if text and (len(text) > _LONGEST_NAME or not kind_of(text) or text.endswith(":")):
            kinds = {kind_of(name.text) for name in names}
            return (names, here) if _FEWEST <= len(kinds) == len(names) and "time" in kinds else None
        if text:
            names.append(Cell(rows[here][0], _shown(rows[here][1])))
        elif not apart:
            return None
    return None


def _is_group(rows: Sequence[Row], at: int) -> bool:
    """Tell whether a row is the title of a group, “I. Công tác chỉ đạo”: the number of a row stands below it."""
    if not _TITLED.fullmatch(squeeze(bare_of_marks(_shown(rows[at][1])))):
        return False
    below = (squeeze(bare_of_marks(_shown(row))) for _, row, _ in rows[at + 1 : at + _MOST_NAMES])
    return _NUMBER.fullmatch(next(filter(None, below), "")) is not None


def _cells(rows: Sequence[Row], start: int, apart: bool, numbered: bool) -> Iterator[Cell]:
    """Give what stands in the cells from a row on: a line each, or what stands between two blank lines."""
    held: Cell | None = None
    for at in range(start, len(rows)):
        number, row, _ = rows[at]
        shown = _shown(row)
        text = squeeze(bare_of_marks(shown))
        if not text:
            if apart and held is not None:
                yield held
                held = None
            continue
        group = numbered and _is_group(rows, at)
        if not group and _ends_table(text, numbered):
            break
        if held is not None and not group and (apart or _goes_on(held.text, text)):
            held = Cell(held.number, f"{held.marked} {shown}")
            continue
        if held is not None:
            yield held
        held = Cell(number, shown)
    if held is not None:
        yield held


def _ends_table(text: str, numbered: bool) -> bool:
    typed = words.type_of(text) and words.is_caps(text)  # “Chương trình đổi rác lấy quà” is none
    if _LAST.match(text) or words.is_sign_line(text) or typed or words.head_word(text):
        return True
    titled = _TITLED.fullmatch(text)
    number = None if numbered else number_at(text)
    return (
        _SECTION.match(text) is not None
        or (titled is not None and (words.is_caps(titled[2]) or titled[1][-1] == "."))
        or (number is not None and number.kind in ("arabic", "dotted", "letter", "roman"))
    )


def _goes_on(before: str, text: str) -> bool:
    """Tell whether a line goes on with the cell of the line before it."""
    if number_at(text) is not None or _NUMBER.fullmatch(before):
        return False
    return text[:1].islower() and not column_of("time").fits(text) and not column_of("lead").fits(text)


def _rows(cells: Sequence[Cell], columns: Sequence[Column]) -> tuple[int, list[Fitted]]:
    """Return how many of the cells belong to the table, and its rows; none when they make no table."""
    found = _numbered(cells)
    if not found or not any(not row.group for row in found):
        return 0, []
    made: list[Fitted] = []
    left = 0
    for at, row in enumerate(found):
        if row.group:
            made.append(_group(row, len(columns)))
            continue
        subrows, left = fitted(row.number, row.cells, columns, at + 1 == len(found))
        made += subrows
    numbered = [row for row in made if row.cells[0]]
    unsure = sum(row.unsure for row in numbered)
    if 2 * unsure > len(numbered) or not any(row.led for row in made):
        return 0, []
    return len(cells) - left, made


def _plain_rows(cells: Sequence[Cell], columns: Sequence[Column]) -> tuple[int, list[Fitted]]:
    """Return how many of the cells belong to a table without numbers, and its rows: all of them whole."""
    made: list[Fitted] = []
    fit = {"who": 0, "time": 0}
    count = len(columns)
    for at in range(0, len(cells) - count + 1, count):
        row = cells[at : at + count]
        right = {column.sort: column.fits(cell.text) for cell, column in zip(row, columns, strict=True)}
        if not right.get("time") or any(
            _WHOLE.search(cell.text) for cell in row if len(cell.text) > _LONGEST_CELL
        ):
            break
        for sort in fit:
            fit[sort] += right.get(sort, False)
        made.append(Fitted(tuple(cell.marked for cell in row), row[0].number, False, True))
    if len(made) < 2 or 2 * fit["who"] < len(made):
        return 0, []
    return len(made) * count, made


def _numbered(cells: Sequence[Cell]) -> list[_Numbered]:
    """Return the rows, each known by the number that is next: 1, 2, 3 …, or by that of a group: I, II, A."""
    found: list[_Numbered] = []
    wanted = 1
    for cell in cells:
        number = _NUMBER.fullmatch(cell.text)
        if number is not None and (
            int(number[1]) == wanted or (int(number[1]) == 1 and found and found[-1].group)
        ):
            found.append(_Numbered(cell, [], False))
            wanted = int(number[1]) + 1
        elif _GROUP.fullmatch(cell.text) or _TITLED.fullmatch(cell.text):
            found.append(_Numbered(cell, [], True))
        elif found and found[-1].group and (found[-1].cells or _TITLED.fullmatch(found[-1].number.text)):
            return []
        elif found:
            found[-1].cells.append(cell)
        else:
            return []
    return found


def _group(row: _Numbered, columns: int) -> Fitted:
    if _TITLED.fullmatch(row.number.text):
        return Fitted((row.number.marked, *[""] * (columns - 1)), row.number.number, False, False)
    title = " ".join(cell.marked for cell in row.cells)
    return Fitted((row.number.marked, title, *[""] * (columns - 2)), row.number.number, False, False)


def _row_of(rows: Sequence[Row], start: int, cells: Sequence[Cell], end: int) -> int:
    """Return the row of the text on which the first cell after the table stands."""
    if end < len(cells):
        return next(at for at in range(start, len(rows)) if rows[at][0] == cells[end].number)
    last = max((cell.number for cell in cells), default=rows[start][0])
    at = start
    while at < len(rows) and not (
        rows[at][0] > last and (not _shown(rows[at][1]) or _ends_table(_shown(rows[at][1]), True))
    ):
        at += 1
    return at
