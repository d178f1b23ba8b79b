"""Drawn lines, pictures and text boxes in VML, the elder drawing language of Word (ECMA-376 part 4, 19.1)."""

from __future__ import annotations

from math import hypot
from typing import NamedTuple

from kehoach.verify.seen import Line
from kehoach.verify.shapes import Box, Drawn, thin
from kehoach.verify.wordml import Element, O, V, W, hex_color, inside, number

_MM_PER_POINT = 25.4 / 72
_UNITS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "px": 0.75, "pc": 12.0, "pi": 12.0}
_SHAPES = frozenset({V + name for name in ("shape", "rect", "roundrect", "oval", "line", "polyline")})
_CONNECTOR = "_t32"
_SIDE_INSET = 7.2
_NAMED = {"black": "000000", "red": "FF0000", "white": "FFFFFF", "blue": "0000FF", "windowtext": "auto"}


class _Scale(NamedTuple):
    """What one unit of a group's own coordinates is in points."""

    across: float
    down: float


def picture(element: Element) -> Drawn:
    """Return what a ``w:pict`` or ``w:object`` *element* shows."""
    lines: list[Line] = []
    boxes: list[Box] = []
    pictures = 0
    scales: dict[Element, _Scale | None] = {}
    for child in inside(element):
        if child.tag == V + "group":
            scales[child] = _group(child)
        elif child.tag == V + "imagedata":
            pictures += 1
        elif child.tag in _SHAPES:
            _shape(child, scales.get(child.getparent()), lines, boxes)
    return Drawn(tuple(lines), pictures, tuple(boxes))


def _shape(shape: Element, scale: _Scale | None, lines: list[Line], boxes: list[Box]) -> None:
    style = _style(shape)
    width, height = _length(style.get("width"), scale), _length(style.get("height"), scale, 1)
    content = shape.find(f"{V}textbox/{W}txbxContent")
    if content is not None:
        inner = max((width or 0.0) - 2 * _SIDE_INSET, 0.0) * _MM_PER_POINT
        boxes.append(Box(content, inner, _stroked(shape)))
    elif shape.tag == V + "line":
        lines.append(_line(shape, _span(shape, scale)))
    elif (shape.get("type") or "").endswith(_CONNECTOR) or shape.get(O + "connectortype") == "straight":
        lines.append(_line(shape, None if width is None or height is None else hypot(width, height)))
    elif shape.find(V + "imagedata") is None and (
        shape.get(O + "hr") in ("t", "true") or (height is not None and thin(height * _MM_PER_POINT))
    ):
        lines.append(_line(shape, width or None))


def _style(shape: Element) -> dict[str, str]:
    pairs = (part.partition(":") for part in (shape.get("style") or "")[:4000].split(";"))
    return {name.strip().lower(): text.strip() for name, _, text in pairs}


def _length(text: str | None, scale: _Scale | None, axis: int = 0) -> float | None:
    """Return a length in points; plain numbers are units of the group around, outside of groups points."""
    if not text:
        return None
    unit = _UNITS.get(text[-2:].lower())
    found = number(text[:-2] if unit else text)
    if found is None or abs(found) > 1e7:
        return None
    return found * (unit if unit else scale[axis] if scale else 1.0)


def _group(group: Element) -> _Scale | None:
    style = _style(group)
    size = (_length(style.get("width"), None), _length(style.get("height"), None))
    units = [number(part) for part in (group.get("coordsize") or "").split(",")[:2]]
    if len(units) != 2 or not units[0] or not units[1] or size[0] is None or size[1] is None:
        return None
    return _Scale(size[0] / units[0], size[1] / units[1])


def _span(shape: Element, scale: _Scale | None) -> float | None:
    """Return the length in points of a ``v:line`` from its two ends."""
    ends: list[list[float]] = []
    for name in ("from", "to"):
        parts = (shape.get(name) or "").split(",")[:2]
        found = [_length(part.strip() or "0", scale, axis) for axis, part in enumerate(parts)]
        if len(found) != 2 or found[0] is None or found[1] is None:
            return None
        ends.append([found[0], found[1]])
    return hypot(ends[1][0] - ends[0][0], ends[1][1] - ends[0][1])


def _stroked(shape: Element) -> bool:
    return shape.get("stroked") not in ("f", "false", "0")


def _color(text: str | None) -> str:
    """Return a VML colour: ``#rgb``, ``#rrggbb``, a name, either with a palette index such as ``[3213]`` behind it."""
    word = (text or "black").strip().split(" ")[0].lower()
    if len(word) == 4 and word.startswith("#"):
        word = "#" + "".join(sign * 2 for sign in word[1:])
    return _NAMED.get(word) or hex_color(word) or "auto"


def _line(shape: Element, length: float | None) -> Line:
    stroke = shape.find(V + "stroke")
    dash = None if stroke is None else stroke.get("dashstyle")
    filled = shape.tag != V + "line" and not _stroked(shape)
    weight = _length(shape.get("strokeweight") or "0.75pt", None)
    return Line(
        "vml",
        None if length is None else round(length * _MM_PER_POINT, 2),
        None if weight is None else round(weight, 3),
        _color(shape.get("fillcolor" if filled else "strokecolor")),
        dash not in (None, "solid"),
    )
