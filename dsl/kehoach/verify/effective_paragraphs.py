"""What one ``w:pPr`` says, and the format that all levels together give a paragraph (ECMA-376 17.3.1, 17.7.2)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple

from kehoach.verify.seen import Line, LineRule
from kehoach.verify.wordml import VAL, Element, W, hex_color, mm, number, points, switch, twips, whole

Layer = Mapping[str, object]
Align = Literal["left", "center", "right", "both"]

AUTO_SPACING = 280.0
"""Twips that Word puts for automatic spacing."""
_ALIGN: dict[str, Align] = {
    "left": "left",
    "start": "left",
    "center": "center",
    "right": "right",
    "end": "right",
    "both": "both",
    "justify": "both",
    "distribute": "both",
    "thaiDistribute": "both",
    "lowKashida": "both",
    "mediumKashida": "both",
    "highKashida": "both",
}
_DASHED = ("dash", "dot")
_INDENTS = (
    ("left", ("left", "start"), ("leftChars", "startChars"), 1),
    ("right", ("right", "end"), ("rightChars", "endChars"), 1),
    ("first", ("firstLine",), ("firstLineChars",), 1),
    ("first", ("hanging",), ("hangingChars",), -1),
)


class Characters(NamedTuple):
    """A length in widths of a character."""

    number: float


class Border(NamedTuple):
    """One side of a border. ``weight`` in points."""

    weight: float
    color: str
    dashed: bool


def border(element: Element | None) -> Border | None:
    """Return a border element (``w:top``, ``w:bottom``…), None when there is none or it draws nothing."""
    style = None if element is None else element.get(VAL)
    if element is None or style in (None, "nil", "none"):
        return None
    weight = (number(element.get(W + "sz")) or 0.0) / 8
    color = hex_color(element.get(W + "color")) or "auto"
    return Border(weight, color, any(part in str(style).lower() for part in _DASHED))


def _first(element: Element, names: tuple[str, ...]) -> str | None:
    for name in names:
        text: str | None = element.get(W + name)
        if text is not None:
            return text
    return None


def _spacing(element: Element, layer: dict[str, object]) -> None:
    for side in ("before", "after"):
        length = twips(element.get(W + side))
        if length is not None:
            layer[side] = abs(length)
        lines = number(element.get(W + side + "Lines"))
        if lines and length is None:
            layer[side] = abs(lines) * 2.4  # hundredths of a line of 240 twips
        automatic = element.get(W + side + "Autospacing")
        if automatic is not None:
            layer["auto-" + side] = automatic in ("1", "true", "on")
    line = twips(element.get(W + "line"))
    if line is not None:
        layer["line"] = abs(line)
        rule = element.get(W + "lineRule") or "auto"
        layer["rule"] = rule if rule in ("auto", "exact", "atLeast") else "auto"


def _indents(element: Element, layer: dict[str, object]) -> None:
    for name, lengths, characters, sign in _INDENTS:
        length = twips(_first(element, lengths))
        if length is not None:
            layer[name] = sign * length
        count = number(_first(element, characters)) if length is None else None
        if count:
            layer[name] = Characters(sign * count / 100)


def _align(element: Element, layer: dict[str, object]) -> None:
    found = _ALIGN.get(element.get(VAL) or "")
    if found is not None:
        layer["align"] = found


def _outline(element: Element, layer: dict[str, object]) -> None:
    layer["outline"] = whole(element.get(VAL))


def _borders(element: Element, layer: dict[str, object]) -> None:
    sides = {child.tag: child for child in element}
    for side in ("top", "left", "bottom", "right"):
        if W + side in sides:
            layer["border-" + side] = border(sides[W + side])


def _numbers(element: Element, layer: dict[str, object]) -> None:
    for child in element:
        if child.tag == W + "numId":
            layer["list"] = whole(child.get(VAL))
        elif child.tag == W + "ilvl":
            layer["level"] = whole(child.get(VAL))


def _style(element: Element, layer: dict[str, object]) -> None:
    layer["style"] = element.get(VAL)


def _switch(name: str) -> Callable[[Element, dict[str, object]], None]:
    def read(element: Element, layer: dict[str, object]) -> None:
        layer[name] = switch(element)

    return read


_READERS: dict[object, Callable[[Element, dict[str, object]], None]] = {
    W + "spacing": _spacing,
    W + "ind": _indents,
    W + "jc": _align,
    W + "outlineLvl": _outline,
    W + "pBdr": _borders,
    W + "numPr": _numbers,
    W + "pStyle": _style,
    **{W + name: _switch(name) for name in ("keepNext", "keepLines", "pageBreakBefore", "contextualSpacing")},
}


def measures(element: Element | None) -> dict[str, object]:
    """Return what a ``w:pPr`` *element* says, with the id of its style as ``style``; nothing for None."""
    layer: dict[str, object] = {}
    for child in element if element is not None else ():
        read = _READERS.get(child.tag)
        if read is not None:
            read(child, layer)
    return layer


class Format(NamedTuple):
    """The effective format of a paragraph; lengths in mm, spacing in points.

    ``list`` and ``level`` say its automatic number; ``box`` is a border on all four sides, ``rules`` are those above
    and below when they are no box.
    """

    align: Align
    first_line: float
    left: float
    right: float
    before: float
    after: float
    line: float
    line_rule: LineRule
    keep_next: bool
    keep_lines: bool
    page_break_before: bool
    outline: int | None
    contextual: bool
    rules: tuple[Border, ...]
    box: bool
    list: int | None
    level: int

    def border_lines(self, width: float) -> tuple[Line, ...]:
        """Return the lines that the borders above and below make, *width* being that of the column in mm."""
        if not self.rules:
            return ()
        length = round(max(width - self.left - self.right, 0.0), 3)
        return tuple(Line("border", length, side.weight, side.color, side.dashed) for side in self.rules)


def effective(said: Layer, em: float) -> Format:
    """Return the format that *said*, the sum of all levels, means; *em* is the width of a character in twips."""

    def real(name: str) -> float:
        found = said.get(name)
        return found if isinstance(found, float) else 0.0

    def indent(name: str) -> float:
        found = said.get(name)
        return mm(found.number * em if isinstance(found, Characters) else real(name))

    rule: LineRule = "auto"
    if said.get("rule") in ("exact", "atLeast"):
        rule = "exact" if said["rule"] == "exact" else "atLeast"
    line = real("line") or 240.0
    outline, level, number_list = said.get("outline"), said.get("level"), said.get("list")
    found_align = _ALIGN.get(str(said.get("align")), "left")
    sides = [said.get("border-" + side) for side in ("top", "left", "bottom", "right")]
    drawn = [side for side in sides if isinstance(side, Border)]
    rules = [side for side in (sides[0], sides[2]) if isinstance(side, Border)]
    return Format(
        align=found_align,
        first_line=indent("first"),
        left=indent("left"),
        right=indent("right"),
        before=points(AUTO_SPACING if said.get("auto-before") else real("before")),
        after=points(AUTO_SPACING if said.get("auto-after") else real("after")),
        line=round(line / 240, 4) if rule == "auto" else points(line),
        line_rule=rule,
        keep_next=bool(said.get("keepNext")),
        keep_lines=bool(said.get("keepLines")),
        page_break_before=bool(said.get("pageBreakBefore")),
        outline=outline if isinstance(outline, int) and 0 <= outline <= 8 else None,
        contextual=bool(said.get("contextualSpacing")),
        rules=tuple(rules) if len(drawn) < 4 else (),
        box=len(drawn) == 4,
        list=number_list if isinstance(number_list, int) and number_list > 0 else None,
        level=min(max(level, 0), 8) if isinstance(level, int) else 0,
    )
