"""The cells of a table as they lie in its grid: merged ones put together, borders looked at (ECMA-376 17.4)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, islice
from typing import NamedTuple

from kehoach.verify.effective_tables import SIDES, TableFormat, borders_of, cell_margins, width_of
from kehoach.verify.reading_walk import Tally, walk
from kehoach.verify.seen import Line
from kehoach.verify.wordml import VAL, Element, W, mm, parts, switch, twips, value_in, whole

_MOST_COLUMNS = 1024
_WIDEST = 63  # columns a cell can cover in Word


class Piece:
    """A cell: its ``w:tc``, the column it begins at, how many it covers; ``down`` grows while rows are read.

    ``told`` is the width it names, ``vertical`` and ``horizontal`` say whether it begins (``restart``) or continues
    (``continue``) a merged cell.
    """

    __slots__ = (
        "across",
        "borders",
        "box",
        "column",
        "down",
        "element",
        "horizontal",
        "last",
        "margins",
        "told",
        "vertical",
        "width",
    )

    def __init__(self, element: Element, column: int, form: TableFormat, around: float) -> None:
        self.element = element
        self.column = column
        told = parts(next(element.iterchildren(W + "tcPr"), None))
        self.across = min(max(whole(value_in(told, "gridSpan")) or 1, 1), _WIDEST)
        self.down = 1
        self.last = False
        self.told = width_of(told.get(W + "tcW"), form.width or around)
        self.width = 0.0
        self.margins = cell_margins(told.get(W + "tcMar"), form)
        self.borders = borders_of(told.get(W + "tcBorders"))
        self.box = bool(self.borders) and all(self.borders.get(side) is not None for side in SIDES)
        self.vertical = _merged(told.get(W + "vMerge"))
        self.horizontal = _merged(told.get(W + "hMerge"))


def _merged(element: Element | None) -> str | None:
    return None if element is None else element.get(VAL) or "continue"


class RowPieces(NamedTuple):
    """A row: whether it is repeated on each page, whether it is kept on one page, and its cells."""

    header: bool
    whole: bool
    cells: list[Piece]


def grid_of(table: Element) -> tuple[float, ...]:
    """Return the widths in twips of the columns that ``w:tblGrid`` names."""
    grid = table.find(W + "tblGrid")
    columns = () if grid is None else grid.iterchildren(W + "gridCol")
    return tuple(abs(twips(column.get(W + "w")) or 0.0) for column in islice(columns, _MOST_COLUMNS))


def pieces_of(rows: Sequence[Element], form: TableFormat, column: float, tally: Tally) -> list[RowPieces]:
    """Return the cells of each row; a cell that only continues one above or before it is left out.

    Args:
        rows: the ``w:tr`` elements.
        form: of the table.
        column: the width in twips that the table stands in, for cells that say none.
        tally: where deletions are counted.
    """
    edges = (0.0, *accumulate(form.grid))
    open_below: dict[int, Piece] = {}
    found: list[RowPieces] = []
    for row in rows:
        properties = parts(next(row.iterchildren(W + "trPr"), None))
        cells = list(walk(row, (W + "tc",), tally))
        pieces: list[Piece] = []
        at = min(max(whole(value_in(properties, "gridBefore")) or 0, 0), _WIDEST)
        before: Piece | None = None
        for cell in cells:
            piece = Piece(cell, at, form, column)
            at += piece.across
            before = _place(piece, before, open_below, pieces)
        for piece in pieces:
            piece.width = _width(piece, edges, form, column, len(cells))
        if pieces and at >= len(form.grid):
            pieces[-1].last = True
        found.append(RowPieces(_on(properties, "tblHeader"), _on(properties, "cantSplit"), pieces))
    return found


def _on(properties: dict[object, Element], name: str) -> bool:
    found = properties.get(W + name)
    return found is not None and switch(found)


def _place(piece: Piece, before: Piece | None, open_below: dict[int, Piece], pieces: list[Piece]) -> Piece:
    """Add *piece* to its row, or to the cell that it continues; return the cell that now covers the place."""
    if before is not None and piece.horizontal == "continue":
        before.across += piece.across
        return before
    merge = piece.vertical
    above = open_below.get(piece.column)
    if merge == "continue" and above is not None:
        above.down += 1
        return above
    if merge is None:
        open_below.pop(piece.column, None)
    else:
        open_below[piece.column] = piece
    pieces.append(piece)
    return piece


def _width(piece: Piece, edges: Sequence[float], form: TableFormat, column: float, cells: int) -> float:
    """Return the width of a cell in twips: its own, that of its columns, or an equal share."""
    if piece.told:
        return abs(piece.told)
    last = len(edges) - 1
    grid = edges[min(piece.column + piece.across, last)] - edges[min(piece.column, last)]
    return grid or (form.width or column) / max(cells, 1)


def is_bordered(form: TableFormat, rows: Sequence[RowPieces]) -> bool:
    """Return whether the table is drawn with lines around it: its own, or those of all its cells."""
    pieces = [piece for row in rows for piece in row.cells]
    if not pieces:
        return False
    if form.box:
        return not all(piece.borders and not any(piece.borders.values()) for piece in pieces)
    return all(piece.box for piece in pieces)


def cell_lines(piece: Piece, form: TableFormat) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Return the lines above and below a cell that has these alone, as rules under a heading are often made."""
    if not piece.borders or piece.box or any(form.borders.get(side) is not None for side in SIDES):
        return (), ()
    if piece.borders.get("left") is not None or piece.borders.get("right") is not None:
        return (), ()
    length = mm(piece.width)
    above, below = (
        (Line("border", length, side.weight, side.color, side.dashed),) if side is not None else ()
        for side in (piece.borders.get("top"), piece.borders.get("bottom"))
    )
    return above, below
