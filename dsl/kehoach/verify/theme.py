"""The theme of a document: the fonts and colours that its names (``minorHAnsi``, ``accent1``) stand for."""

from __future__ import annotations

from kehoach.verify.wordml import VAL, A, Element, W, hex_color, whole

_DEFAULT_LINE = 9525  # EMU: 0.75 pt, ECMA-376 part 1, 20.1.2.2.24
_MAPPED = {"tx1": "dk1", "tx2": "dk2", "bg1": "lt1", "bg2": "lt2", "text1": "dk1", "text2": "dk2"} | {
    "background1": "lt1",
    "background2": "lt2",
    "dark1": "dk1",
    "dark2": "dk2",
    "light1": "lt1",
    "light2": "lt2",
    "hyperlink": "hlink",
    "followedHyperlink": "folHlink",
}
_SCRIPTS = (("Bidi", "cs"), ("EastAsia", "ea"), ("HAnsi", "latin"), ("Ascii", "latin"))


class Theme:
    """Fonts, colours and line weights of ``theme1.xml``; without that part, what Word takes instead."""

    def __init__(self, root: Element | None) -> None:
        self._fonts: dict[str, str] = {}
        self._colors: dict[str, str] = {}
        self._weights: list[int] = []
        if root is None:
            return
        for major in ("major", "minor"):
            font = root.find(f".//{A}{major}Font")
            for script in ("latin", "ea", "cs") if font is not None else ():
                face = font.find(A + script)
                self._fonts[major + script] = "" if face is None else face.get("typeface") or ""
        scheme = root.find(f".//{A}clrScheme")
        for slot in scheme if scheme is not None else ():
            for color in slot:
                found = hex_color(color.get("lastClr") or color.get("val"))
                self._colors[slot.tag.rpartition("}")[2]] = found or "auto"
        for line in root.iterfind(f".//{A}lnStyleLst/{A}ln"):
            self._weights.append(whole(line.get("w")) or _DEFAULT_LINE)

    def font(self, name: str) -> str:
        """Return the font of a theme name such as ``minorHAnsi`` (ECMA-376 17.18.96 ST_Theme)."""
        for ending, script in _SCRIPTS:
            if name.endswith(ending):
                family = name[: -len(ending)]
                return (
                    self._fonts.get(family + script) or self._fonts.get(family + "latin") or "Times New Roman"
                )
        return "Times New Roman"

    def color(self, name: str) -> str:
        """Return the colour of a name such as ``accent1`` or ``tx1`` as RRGGBB, "auto" for an unknown one."""
        return self._colors.get(_MAPPED.get(name, name), "auto")

    def line_weight(self, index: int) -> int:
        """Return the weight in EMU of the line style *index*, counted from 1; 0 means no line."""
        if index <= 0:
            return 0
        return self._weights[index - 1] if index <= len(self._weights) else _DEFAULT_LINE


def letter_color(element: Element, theme: Theme) -> str:
    """Return the colour that ``w:color`` gives: RRGGBB or "auto"; Word keeps the computed theme colour in the value."""
    plain = hex_color(element.get(VAL))
    if plain is not None:
        return plain
    name = element.get(W + "themeColor")
    return theme.color(name) if name else "auto"
