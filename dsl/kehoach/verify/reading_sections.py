"""Sections: paper, margins, page numbers, and which header and footer each page takes (ECMA-376 17.6, 17.10)."""

from __future__ import annotations

from typing import NamedTuple

from kehoach.verify.reading_walk import Tally, walk
from kehoach.verify.seen import Region
from kehoach.verify.unreadable import too_big
from kehoach.verify.wordml import Element, R, W, mm, parts, switch, twips, value_in, whole

_PAPER = (12240.0, 15840.0)
_MARGIN = 1440.0
_HEADER = 720.0
_MOST_COLUMNS = 45
MOST_SECTIONS = 2000
"""Sections of one file."""
_HEADERS: dict[str, Region] = {"default": "header", "first": "first-header", "even": "even-header"}
_FOOTERS: dict[str, Region] = {"default": "footer", "first": "first-footer", "even": "even-footer"}
_REFERENCES: dict[object, dict[str, Region]] = {
    W + "headerReference": _HEADERS,
    W + "footerReference": _FOOTERS,
}


class Layout(NamedTuple):
    """What a ``w:sectPr`` says, in mm; ``references`` are the relationship ids of headers and footers by region."""

    width: float
    height: float
    landscape: bool
    top: float
    bottom: float
    left: float
    right: float
    header: float
    footer: float
    first_differs: bool
    start: int | None
    number_format: str
    break_type: str
    column: float
    references: tuple[tuple[Region, str], ...]


def _length(element: Element | None, name: str, default: float) -> float:
    found = None if element is None else twips(element.get(W + name))
    return default if found is None else abs(found)


def layout(element: Element | None) -> Layout:
    """Return what the ``w:sectPr`` *element* says; without one, what Word takes (Letter, margins of an inch)."""
    told = parts(element)
    page, margins, numbers, columns, first = (
        told.get(W + name) for name in ("pgSz", "pgMar", "pgNumType", "cols", "titlePg")
    )
    width, height = _length(page, "w", _PAPER[0]), _length(page, "h", _PAPER[1])
    left, right = _length(margins, "left", _MARGIN), _length(margins, "right", _MARGIN)
    gutter = _length(margins, "gutter", 0.0)
    return Layout(
        width=mm(width),
        height=mm(height),
        landscape=width > height,
        top=mm(_length(margins, "top", _MARGIN)),
        bottom=mm(_length(margins, "bottom", _MARGIN)),
        left=mm(left + gutter),
        right=mm(right),
        header=mm(_length(margins, "header", _HEADER)),
        footer=mm(_length(margins, "footer", _HEADER)),
        first_differs=first is not None and switch(first),
        start=None if numbers is None else whole(numbers.get(W + "start")),
        number_format=("" if numbers is None else numbers.get(W + "fmt") or "") or "decimal",
        break_type=value_in(told, "type") or "nextPage",
        column=mm(_column(columns, max(width - left - right - gutter, 0.0))),
        references=_references(element),
    )


def _column(columns: Element | None, text: float) -> float:
    """Return the width of the first column."""
    count = 1 if columns is None else whole(columns.get(W + "num")) or 1
    if columns is None or not 1 < count <= _MOST_COLUMNS:
        return text
    own = columns.find(W + "col")
    width = None if own is None else twips(own.get(W + "w"))
    if width is not None:
        return width
    return max(text - _length(columns, "space", 720.0) * (count - 1), 0.0) / count


def _references(element: Element | None) -> tuple[tuple[Region, str], ...]:
    found: list[tuple[Region, str]] = []
    for child in element if element is not None else ():
        region = _REFERENCES.get(child.tag, {}).get(child.get(W + "type") or "default")
        if region is not None:
            found.append((region, child.get(R + "id") or ""))
    return tuple(found)


def sections_of(body: Element) -> tuple[list[Layout], dict[Element, int]]:
    """Return the layouts of all sections in order, and the number of the section that each ``w:sectPr`` ends.

    Raises:
        Unreadable: there are too many.
    """
    layouts: list[Layout] = []
    ends: dict[Element, int] = {}
    for paragraph in walk(body, (W + "p", W + "tbl"), Tally()):
        properties = next(paragraph.iterchildren(W + "pPr"), None)
        element = None if properties is None else properties.find(W + "sectPr")
        if element is not None:
            if len(layouts) == MOST_SECTIONS:
                raise too_big(f"trên {MOST_SECTIONS} phần (section)", f"over {MOST_SECTIONS} sections")
            ends[element] = len(layouts)
            layouts.append(layout(element))
    layouts.append(layout(body.find(W + "sectPr")))
    return layouts, ends
