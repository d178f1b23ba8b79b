"""Tables whose columns are parted only by blanks, as ``pdftotext -layout`` prints them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property, partial

from kehoach.importing.readers.text_begins import ends, glue, number_at
from kehoach.importing.readers.text_lines import Grid, squeeze
from kehoach.importing.readers.text_spread_cells import Above, Cutter, pairs_of, stand_together
from kehoach.importing.readers.text_spread_centred import centred_rows
from kehoach.importing.readers.text_spread_columns import Border, borders_of, moved
from kehoach.importing.readers.text_spread_head import Head, Piece, head_at, kind_of, parted, pieces
from kehoach.importing.readers.text_spread_region import Region, Row, Sheet, is_group, region_at, spread
from kehoach.importing.readers.text_spread_rows import Cells, Made, even_rows

_AGENCIES = ("lead", "partner", "executor", "overseer", "approver")
_MOST_GAPS = 0.15  # of the cells of a column: wide gaps between words
_WIDEST = 400  # letters of a line


class Spreads:
    """Finds the tables set with blanks in the rows of a text."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = rows
        self._seen = 0  # the row before which no further table begins

    @cached_property
    def _pairs(self) -> Counter[tuple[str, str]]:
        return pairs_of(spread(row) for _, row, _ in self._rows if len(row) < _WIDEST)

    def at(self, at: int) -> tuple[Grid | None, int] | None:
        """Return the table whose head begins with a row, and the row after it; None when none begins there.

        Instead of a table that cannot be read with certainty None is returned, with the row after it.

        Args:
            at: the row.
        """
        region = region_at(self._rows, at) if at >= self._seen else None
        if region is None:
            return None
        self._seen = region.seen
        return self._grid(self._rows[at][0], region), region.end

    def _grid(self, number: int, region: Region) -> Grid | None:
        names, sheets = self._columns(region) if region.sure else ([], [])
        kinds = [kind_of(name) for name in names]
        if not sheets or kinds[0] != "number" or _has_gaps(sheets):
            return None
        lines = [line for sheet in sheets for line in sheet]
        if not any(line.cells[0] for line in lines if not line.group):
            return None
        main = _main(names, lines)
        made = even_rows(lines, main) or centred_rows(
            sheets, main, kinds, partial(stand_together, self._pairs)
        )
        if made is None:
            return None
        rows = (tuple((name,) for name in names), *(_row(row, len(names)) for row in made))
        down = tuple((at, column, count) for at, row in enumerate(made, 1) for column, count in row.down)
        return Grid(number, rows, 1, region.again, region.furniture, down, True)

    def _columns(self, region: Region) -> tuple[list[str], list[list[Cells]]]:
        """Return the names of the columns and, page by page, the cells of each line; none when they are not sure."""
        names: list[str] = []
        found: list[list[Cells]] = []
        borders: tuple[Border, ...] | None = None
        for sheet in region.sheets:
            body = [line.text for line in sheet.body if not is_group(line.text)]
            borders = _borders(sheet, body, borders)
            if borders is None or (names and len(borders) + 1 != len(names)):
                return [], []
            names = names or _names(sheet.head, region.head, borders)
            agencies = frozenset(at for at, name in enumerate(names) if kind_of(name) in _AGENCIES)
            cutter = Cutter(borders, body, self._pairs, agencies)
            lines = _cut(sheet, cutter)
            if lines is None:
                return [], []
            found.append(lines)
        return names, found


def _has_gaps(sheets: Sequence[Sequence[Cells]]) -> bool:
    """Tell whether the cells of a column have wide gaps in them, so that it is two; a few come of justified lines."""
    rows = [line.cells for sheet in sheets for line in sheet if not line.group]
    for column in zip(*rows, strict=True):
        gaps = sum("  " in cell for cell in column)
        if gaps > max(1, _MOST_GAPS * sum(map(bool, column))):
            return True
    return False


def _cut(sheet: Sheet, cutter: Cutter) -> list[Cells] | None:
    """Return the cells of the lines of a page, None when those of one are not sure."""
    found: list[Cells] = []
    above: list[Above] = []
    for line in sheet.body:
        if is_group(line.text):
            found.append(Cells(tuple(piece.text for piece in pieces(line.text)), True))
            above = []
            continue
        cells = cutter.cells(line.text, [] if line.gap else above)
        if cells is None:
            return None
        found.append(Cells(cells, False, line.gap > 0))
        above = [Above(line.text, cells), *above[:1]]
    return found


def _borders(
    sheet: Sheet, body: Sequence[str], before: tuple[Border, ...] | None
) -> tuple[Border, ...] | None:
    head = head_at(sheet.head) if sheet.head else None
    if head is not None:
        found = borders_of(sheet.head, parted(sheet.head, head.names), body)
        if found is not None:
            return found
    return moved(before, body) if before is not None else None


def _names(rows: Sequence[str], head: Head, borders: Sequence[Border]) -> list[str]:
    """Return the names of the columns."""
    names = parted(rows, head.names)
    if len(names) == len(borders) + 1:
        return [name.text for name in names]
    found: list[list[str]] = [[] for _ in range(len(borders) + 1)]
    for row in rows:
        for word in _words(row):
            middle = (word.start + word.end) // 2
            found[sum(1 for border in borders if border.high <= middle)].append(word.text)
    return [" ".join(column) for column in found]


def _words(row: str) -> list[Piece]:
    return [
        Piece(piece.start + at, piece.start + at + len(word), word)
        for piece in pieces(row)
        for at, word in _places(piece.text)
    ]


def _places(text: str) -> list[tuple[int, str]]:
    at = 0
    found = []
    for word in text.split(" "):
        found.append((at, word))
        at += len(word) + 1
    return found


def _main(names: Sequence[str], lines: Sequence[Cells]) -> int:
    """Return the column of the tasks: the one that is called so, of several the fullest."""
    full = [sum(len(line.cells[at]) for line in lines if not line.group) for at in range(len(names))]
    tasks = [at for at, name in enumerate(names) if kind_of(name) in ("task", "goal", "measure")]
    return max(tasks or range(1, len(names)), key=lambda at: full[at])


def _row(made: Made, columns: int) -> tuple[tuple[str, ...], ...]:
    """Return the paragraphs of the cells of a row; the head of a group without a number is one cell."""
    cells = made.cells
    if made.group and len(cells) > 1:
        cells = (*cells, *[()] * (columns - len(cells)))
    return tuple(_paragraphs(cell) for cell in cells)


def _paragraphs(lines: Sequence[str]) -> tuple[str, ...]:
    """Return the paragraphs of a cell: its lines joined, apart where a number or bullet begins behind a full stop."""
    found: list[str] = []
    for line in lines:
        if not found or (ends(found[-1]) and number_at(line) is not None):
            found.append(line)
        else:
            found[-1] += line if glue(found[-1], line) else f" {line}"
    return tuple(map(squeeze, found)) or ("",)
