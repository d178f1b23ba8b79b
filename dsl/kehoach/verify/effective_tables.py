"""Tables: grid, widths, borders, and what the table style says to each cell (ECMA-376 17.4, 17.7.6)."""

from __future__ import annotations

from typing import NamedTuple

from kehoach.verify.effective_letters import letters
from kehoach.verify.effective_paragraphs import Border, border, measures
from kehoach.verify.styles import NO_TABLE, Styles, TableLevel
from kehoach.verify.wordml import VAL, Element, W, number, twips

SIDES = ("top", "left", "bottom", "right")
_CELL_MARGIN = 115.0  # twips, 17.4.42 tblCellMar
_LOOK = {
    "firstRow": 0x20,
    "lastRow": 0x40,
    "firstColumn": 0x80,
    "lastColumn": 0x100,
    "noHBand": 0x200,
    "noVBand": 0x400,
}
_OTHER_NAMES = {"left": "start", "right": "end"}


class TableFormat(NamedTuple):
    """What holds for a whole table. ``grid`` in twips; ``look`` names the parts of the style that are used."""

    style: str | None
    grid: tuple[float, ...]
    width: float | None
    borders: dict[str, Border | None]
    margins: tuple[float, float]
    look: frozenset[str]

    @property
    def box(self) -> bool:
        """Whether there are lines on all four sides."""
        return all(self.borders.get(side) is not None for side in SIDES)


class Spot(NamedTuple):
    """Where a cell lies in its table, for the conditions of the table style."""

    row: int
    column: int
    last_row: bool
    last_column: bool


def borders_of(element: Element | None) -> dict[str, Border | None]:
    """Return the sides that a ``w:tblBorders`` or ``w:tcBorders`` *element* names; None for a side it clears."""
    found: dict[str, Border | None] = {}
    if element is None:
        return found
    for side in SIDES:
        child = element.find(W + side)
        if child is None and side in _OTHER_NAMES:
            child = element.find(W + _OTHER_NAMES[side])
        if child is not None:
            found[side] = border(child)
    return found


def width_of(element: Element | None, whole: float | None) -> float | None:
    """Return a ``w:tblW`` or ``w:tcW`` in twips, shares being of *whole*; None for automatic."""
    if element is None:
        return None
    kind, text = element.get(W + "type") or "dxa", element.get(W + "w") or ""
    if kind == "pct" or text.endswith("%"):
        share = number(text.rstrip("%"))
        if share is None or whole is None:
            return None
        return abs(share) * whole / (100 if text.endswith("%") else 5000)
    return (twips(text) or None) if kind == "dxa" else None


def _margins(element: Element | None) -> dict[str, float]:
    found: dict[str, float] = {}
    if element is None:
        return found
    for side in ("left", "right"):
        child = element.find(W + side)
        if child is None:
            child = element.find(W + _OTHER_NAMES[side])
        length = None if child is None else twips(child.get(W + "w"))
        if length is not None:
            found[side] = abs(length)
    return found


def cell_margins(element: Element | None, table: TableFormat) -> tuple[float, float]:
    """Return the left and right margins of a cell in twips; *element* is its ``w:tcMar``."""
    if element is None:
        return table.margins
    own = _margins(element)
    return own.get("left", table.margins[0]), own.get("right", table.margins[1])


def _look(element: Element | None) -> frozenset[str]:
    """Return the names of the parts of the style that are used; bands are unless they are switched off."""
    if element is None:
        return frozenset()
    try:
        bits = int(element.get(VAL) or "0", 16)
    except ValueError:
        bits = 0
    used = {name for name, bit in _LOOK.items() if bits & bit}
    for name in _LOOK:
        told = element.get(W + name)
        if told is not None:
            (used.add if told in ("1", "true", "on") else used.discard)(name)
    return frozenset(used)


_Drawn = tuple[dict[str, Border | None], dict[str, float]]


def _drawn(below: _Drawn, layers: list[Element | None]) -> _Drawn:
    """Return the borders and cell margins that several ``w:tblPr`` lay over those *below*."""
    borders, margins = dict(below[0]), dict(below[1])
    for properties in layers:
        if properties is not None:
            borders.update(borders_of(properties.find(W + "tblBorders")))
            margins.update(_margins(properties.find(W + "tblCellMar")))
    return borders, margins


class TableStyles:
    """The table styles of a document."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._drawn: dict[str | None, _Drawn] = {}
        self._parts: dict[str, dict[str, TableLevel]] = {}
        self._levels: dict[tuple[object, ...], TableLevel] = {}

    def format(self, element: Element | None, column: float) -> TableFormat:
        """Return what holds for the table with the ``w:tblPr`` *element* in a column of *column* twips.

        The grid is left empty: it is beside the properties, not in them.
        """
        named = None if element is None else element.find(W + "tblStyle")
        style = self._styles.known(None if named is None else named.get(VAL), "table")
        if style not in self._drawn:
            chain = [self._styles.by_id[at].element.find(W + "tblPr") for at in self._styles.chain(style)]
            self._drawn[style] = _drawn(({}, {}), chain)
        borders, margins = _drawn(self._drawn[style], [element])
        return TableFormat(
            style=style,
            grid=(),
            width=width_of(None if element is None else element.find(W + "tblW"), column),
            borders=borders,
            margins=(margins.get("left", _CELL_MARGIN), margins.get("right", _CELL_MARGIN)),
            look=_look(None if element is None else element.find(W + "tblLook")),
        )

    def level(self, table: TableFormat, spot: Spot) -> TableLevel:
        """Return what the style of *table* says to the paragraphs of the cell at *spot* (17.7.6)."""
        if table.style is None:
            return NO_TABLE
        conditions = _conditions(table.look, spot)
        key = (table.style, conditions)
        if key not in self._levels:
            paragraph: dict[str, object] = {}
            text: dict[str, object] = {}
            for condition in ("whole", *conditions):
                for at in self._styles.chain(table.style):
                    part = self._of_style(at).get(condition)
                    if part is not None:
                        paragraph.update(part.measures)
                        text.update(part.letters)
            level_key = key if paragraph or text else ()
            self._levels[key] = TableLevel(level_key, paragraph, text)
        return self._levels[key]

    def _of_style(self, identity: str) -> dict[str, TableLevel]:
        """Return the parts of one style by condition, ``whole`` being the style itself."""
        if identity not in self._parts:
            style = self._styles.by_id[identity]
            found = {"whole": TableLevel((), style.measures, style.letters)}
            for element in style.element.iterfind(W + "tblStylePr"):
                found[element.get(W + "type") or ""] = TableLevel(
                    (),
                    measures(element.find(W + "pPr")),
                    letters(element.find(W + "rPr"), self._styles.theme),
                )
            self._parts[identity] = found
        return self._parts[identity]


def _conditions(look: frozenset[str], spot: Spot) -> tuple[str, ...]:
    """Return the conditional parts that hold for a cell, the stronger ones later; corners are left out."""
    found = []
    first_row = "firstRow" in look and spot.row == 0
    first_column = "firstColumn" in look and spot.column == 0
    if "noVBand" not in look and not first_column:
        found.append(f"band{(spot.column - ('firstColumn' in look)) % 2 + 1}Vert")
    if "noHBand" not in look and not first_row:
        found.append(f"band{(spot.row - ('firstRow' in look)) % 2 + 1}Horz")
    if first_column:
        found.append("firstCol")
    if "lastColumn" in look and spot.last_column:
        found.append("lastCol")
    if first_row:
        found.append("firstRow")
    if "lastRow" in look and spot.last_row and not first_row:
        found.append("lastRow")
    return tuple(["wholeTable", *found])
