"""Drawn lines, pictures and text boxes in DrawingML (ECMA-376 part 1, 20.1 and 20.4)."""

from __future__ import annotations

from math import hypot
from typing import NamedTuple

from kehoach.verify.seen import Line
from kehoach.verify.theme import Theme
from kehoach.verify.wordml import PIC, WP, WPG, WPS, A, Element, W, hex_color, inside, whole

_EMU_PER_MM = 36000
_EMU_PER_POINT = 12700
_STRAIGHT = frozenset({"line", "lineInv", "straightConnector1"})
_THIN = 0.8
"""Height in mm below which a shape without text is a line."""
_SIDE_INSET = 91440
_MOST_EMU = 1e9
_NAMED = {"black": "000000", "red": "FF0000", "white": "FFFFFF", "blue": "0000FF"}


class Box(NamedTuple):
    """A text box: its ``w:txbxContent``, the width of its text in mm, and whether a line is drawn around it."""

    content: Element
    width: float
    bordered: bool


class Drawn(NamedTuple):
    """What a drawing shows."""

    lines: tuple[Line, ...] = ()
    pictures: int = 0
    boxes: tuple[Box, ...] = ()


def thin(height: float) -> bool:
    """Return whether a shape of this height in mm is a line."""
    return height < _THIN


def drawing(element: Element, theme: Theme) -> Drawn:
    """Return what a ``w:drawing`` *element* shows; what is not made of shapes counts as a picture."""
    lines: list[Line] = []
    boxes: list[Box] = []
    pictures = 0
    shapes: list[Element] = []
    size = (0.0, 0.0)
    for child in inside(element):
        if child.tag == WPS + "wsp":
            shapes.append(child)
        elif child.tag == PIC + "pic":
            pictures += 1
        elif child.tag == WP + "extent":
            size = (_emu(child, "cx"), _emu(child, "cy"))
    for shape in shapes:
        _shape(shape, size if len(shapes) == 1 else _size(shape), theme, lines, boxes)
    return Drawn(tuple(lines), pictures if shapes else 1, tuple(boxes))


def _shape(
    shape: Element, size: tuple[float, float], theme: Theme, lines: list[Line], boxes: list[Box]
) -> None:
    content = shape.find(f"{WPS}txbx/{W}txbxContent")
    outline = _outline(shape, theme, hypot(*size) / _EMU_PER_MM)
    if content is not None:
        boxes.append(Box(content, max(size[0] - _insets(shape), 0.0) / _EMU_PER_MM, outline is not None))
    elif _preset(shape) in _STRAIGHT:
        if outline is not None:
            lines.append(outline)
    elif thin(size[1] / _EMU_PER_MM):
        filled = shape.find(f"{WPS}spPr/{A}solidFill")
        if filled is not None or outline is not None:
            color = _color(filled, theme) if filled is not None else None
            weight = size[1] / _EMU_PER_POINT or (outline.weight if outline else 0.0)
            lines.append(
                Line(
                    "shape",
                    round(size[0] / _EMU_PER_MM, 2),
                    weight,
                    color or (outline.color if outline else "auto"),
                )
            )


def _emu(element: Element | None, name: str) -> float:
    length = whole(element.get(name)) if element is not None else None
    return min(float(abs(length or 0)), _MOST_EMU)


def _size(shape: Element) -> tuple[float, float]:
    """Return width and height in EMU of a shape in a group, whose own units the group scales (20.1.7.5 grpSpPr)."""
    extent = shape.find(f"{WPS}spPr/{A}xfrm/{A}ext")
    width, height = _emu(extent, "cx"), _emu(extent, "cy")
    frame = shape.getparent().find(f"{WPG}grpSpPr/{A}xfrm")
    if frame is None:
        return width, height
    outer, units = frame.find(A + "ext"), frame.find(A + "chExt")
    across, down = (_emu(outer, axis) / (_emu(units, axis) or 1.0) for axis in ("cx", "cy"))
    return width * (across or 1.0), height * (down or 1.0)


def _preset(shape: Element) -> str:
    geometry = shape.find(f"{WPS}spPr/{A}prstGeom")
    return "" if geometry is None else geometry.get("prst") or ""


def _insets(shape: Element) -> float:
    body = shape.find(WPS + "bodyPr")
    sides = (None, None) if body is None else (whole(body.get("lIns")), whole(body.get("rIns")))
    return float(sum(_SIDE_INSET if side is None else abs(side) for side in sides))


def _color(element: Element, theme: Theme) -> str | None:
    """Return the colour of a fill, or of a reference into the theme."""
    for child in element:
        kind, name = child.tag, child.get("val") or ""
        if kind == A + "schemeClr":
            return theme.color(name)
        if kind == A + "sysClr":
            return hex_color(child.get("lastClr")) or "auto"
        if kind == A + "prstClr":
            return _NAMED.get(name, "auto")
        if kind == A + "srgbClr":
            return hex_color(name) or "auto"
    return None


def _outline(shape: Element, theme: Theme, length: float) -> Line | None:
    """Return the outline of a shape as a line of *length* mm; None when none is drawn.

    What the shape itself is silent on comes from its style's reference into the theme (20.1.4.2.19 lnRef).
    """
    line = shape.find(f"{WPS}spPr/{A}ln")
    reference = shape.find(f"{WPS}style/{A}lnRef")
    index = 0 if reference is None else whole(reference.get("idx")) or 0
    weight = float(theme.line_weight(index))
    color = None if reference is None else _color(reference, theme)
    dashed = False
    if line is not None:
        if line.find(A + "noFill") is not None:
            return None
        weight = _emu(line, "w") if line.get("w") is not None else weight or float(theme.line_weight(1))
        fill = line.find(A + "solidFill")
        if fill is not None:
            color = _color(fill, theme) or color
        dash = line.find(A + "prstDash")
        dashed = dash is not None and dash.get("val") not in (None, "solid")
        if fill is None and reference is None:
            return None
    if weight <= 0:
        return None
    return Line("shape", round(length, 2), round(weight / _EMU_PER_POINT, 3), color or "auto", dashed)
