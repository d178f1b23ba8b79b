"""What one ``w:rPr`` says, and how several of them make the looks of a run (ECMA-376 17.7.2, 17.7.3)."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kehoach.verify.seen import Look
from kehoach.verify.theme import Theme, letter_color
from kehoach.verify.wordml import VAL, Element, W, half_points, switch

Layer = Mapping[str, object]
"""What one place says of letters: font names, ``size``, switches…; what it is silent on is not in it."""

TOGGLES = ("b", "i", "caps", "vanish")
"""Switches that styles of several kinds turn over instead of replacing (17.7.3)."""


def _fonts(element: Element, layer: dict[str, object], theme: Theme) -> None:
    for slot in ("ascii", "hAnsi"):
        named = element.get(W + slot + "Theme")
        font = theme.font(named) if named else element.get(W + slot)
        if font:
            layer[slot] = font


def _size(element: Element, layer: dict[str, object], theme: Theme) -> None:
    size = half_points(element.get(VAL))
    if size is not None:
        layer["size"] = size


def _underline(element: Element, layer: dict[str, object], theme: Theme) -> None:
    layer["u"] = (element.get(VAL) or "single") != "none"


def _color(element: Element, layer: dict[str, object], theme: Theme) -> None:
    layer["color"] = letter_color(element, theme)


def _raised(element: Element, layer: dict[str, object], theme: Theme) -> None:
    layer["raised"] = element.get(VAL) == "superscript"


def _style(element: Element, layer: dict[str, object], theme: Theme) -> None:
    layer["style"] = element.get(VAL)


def _toggle(name: str) -> Callable[[Element, dict[str, object], Theme], None]:
    def read(element: Element, layer: dict[str, object], theme: Theme) -> None:
        layer[name] = switch(element)

    return read


_READERS: dict[object, Callable[[Element, dict[str, object], Theme], None]] = {
    W + "rFonts": _fonts,
    W + "sz": _size,
    W + "u": _underline,
    W + "color": _color,
    W + "vertAlign": _raised,
    W + "rStyle": _style,
    **{W + name: _toggle(name) for name in TOGGLES},
}


def letters(element: Element | None, theme: Theme) -> dict[str, object]:
    """Return what a ``w:rPr`` *element* says, with the id of its character style as ``style``; nothing for None."""
    layer: dict[str, object] = {}
    for child in element if element is not None else ():
        read = _READERS.get(child.tag)
        if read is not None:
            read(child, layer, theme)
    return layer


class Levels:
    """What the levels below direct formatting say: document defaults, table, paragraph and character style."""

    def __init__(self, defaults: Layer, *styles: Layer) -> None:
        self.plain: dict[str, object] = {}
        for layer in (defaults, *styles):
            self.plain.update({name: said for name, said in layer.items() if name not in TOGGLES})
        for toggle in TOGGLES:
            turned = sum(bool(layer.get(toggle)) for layer in styles) % 2 == 1
            self.plain[toggle] = bool(defaults.get(toggle)) or turned

    def looks(self, direct: Layer) -> tuple[Look, Look]:
        """Return the looks of plain ASCII letters and of all others, whose font may differ (17.3.2.26)."""
        said = {**self.plain, **direct}
        size = said.get("size")
        common = Look(
            font=str(said.get("ascii") or said.get("hAnsi") or "Times New Roman"),
            size=size if isinstance(size, float) else 10.0,
            bold=bool(said["b"]),
            italic=bool(said["i"]),
            underline=bool(said.get("u")),
            caps=bool(said["caps"]),
            color=str(said.get("color") or "auto"),
            hidden=bool(said["vanish"]),
            superscript=bool(said.get("raised")),
        )
        other = str(said.get("hAnsi") or common.font)
        return common, common if other == common.font else common._replace(font=other)
