"""Names and measures of WordprocessingML: qualified names, switches, lengths in twips, points and millimetres."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Element = Any
"""An element of lxml, which ships no types."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
WPG = "{http://schemas.microsoft.com/office/word/2010/wordprocessingGroup}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
V = "{urn:schemas-microsoft-com:vml}"
O = "{urn:schemas-microsoft-com:office:office}"  # noqa: E741  (the customary prefix)
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
VAL = W + "val"

_MOST_TWIPS = 1_000_000
_UNITS = {"pt": 20.0, "mm": 1440 / 25.4, "cm": 14400 / 25.4, "in": 1440.0, "pc": 240.0, "pi": 240.0}
_OFF = frozenset({"0", "false", "off", "none"})


def value(parent: Element | None, name: str) -> str | None:
    """Return the ``w:val`` of the child ``w:name`` of *parent*, None when either is not there."""
    if parent is None:
        return None
    child = parent.find(W + name)
    return None if child is None else child.get(VAL)


def parts(element: Element | None) -> dict[object, Element]:
    """Return the children of *element* by tag, the last one of each; none for None."""
    return {} if element is None else {child.tag: child for child in element}


def value_in(found: dict[object, Element], name: str) -> str | None:
    """Return the ``w:val`` of ``w:name`` among the :func:`parts` of an element, None without it."""
    child = found.get(W + name)
    return None if child is None else child.get(VAL)


def switch(element: Element) -> bool:
    """Return what a switch element such as ``w:b`` says: on, unless its value is off (ECMA-376 17.17.4)."""
    return (element.get(VAL) or "1").strip().lower() not in _OFF


def on(parent: Element | None, name: str) -> bool:
    """Return whether the switch ``w:name`` of *parent* is there and on."""
    child = None if parent is None else parent.find(W + name)
    return child is not None and switch(child)


def number(text: str | None) -> float | None:
    """Return a finite number of reasonable size, None for anything else."""
    if not text or len(text) > 24:
        return None
    try:
        found = float(text)
    except ValueError:
        return None
    return found if -1e12 < found < 1e12 else None


def whole(text: str | None) -> int | None:
    """Return a whole number, None for anything else."""
    found = number(text)
    return None if found is None else int(found)


def twips(text: str | None) -> float | None:
    """Return a length in twentieths of a point; units such as ``12pt`` or ``2cm`` are understood.

    None when *text* is no length (ECMA-376 17.18.81 ST_SignedTwipsMeasure).
    """
    if not text:
        return None
    found = number(text)
    if found is None:
        unit = _UNITS.get(text[-2:].lower())
        plain = number(text[:-2]) if unit else None
        if unit is None or plain is None:
            return None
        found = plain * unit
    return max(-_MOST_TWIPS, min(_MOST_TWIPS, found))


def half_points(text: str | None) -> float | None:
    """Return a size given in half-points (or with a unit) in points, None when it is none."""
    found = number(text)
    if found is not None:
        return found / 2
    length = twips(text)
    return None if length is None else length / 20


def mm(length: float) -> float:
    """Return a length in twips in millimetres."""
    return round(length * 25.4 / 1440, 3) + 0.0  # no -0.0


def points(length: float) -> float:
    """Return a length in twips in points."""
    return round(length / 20, 3)


def hex_color(text: str | None) -> str | None:
    """Return ``RRGGBB`` in capitals, None when *text* is no such colour."""
    text = (text or "").lstrip("#").upper()
    return text if len(text) == 6 and not set(text) - set("0123456789ABCDEF") else None


def inside(element: Element) -> Iterator[Element]:
    """Yield all elements inside *element* in document order: of alternatives the first, and nothing in text boxes."""
    stack = [iter(element)]
    while stack:
        child = next(stack[-1], None)
        if child is None:
            stack.pop()
        elif child.tag != MC + "Fallback":
            yield child
            if child.tag != W + "txbxContent":
                stack.append(iter(child))
