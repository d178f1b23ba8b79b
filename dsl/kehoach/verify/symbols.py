"""Signs of the symbol fonts (Symbol, Wingdings) as the characters that they look like."""

from __future__ import annotations

_SYMBOL = {0xB7: "•", 0x2D: "-", 0xB0: "°", 0xA3: "≤", 0xB3: "≥", 0xB1: "±", 0xB4: "×", 0xAE: "→"}
_WINGDINGS = {
    0x9F: "•", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x75: "◆", 0x76: "❖", 0xA7: "▪", 0xA8: "◻", 0xD8: "➢",
    0xE0: "→", 0xF0: "⇨", 0xFC: "✓", 0xFB: "✗", 0xFE: "☑", 0x28: "☎", 0x2A: "✉", 0x3F: "✍", 0x46: "☞",
}  # fmt: skip
_PRIVATE = range(0xF000, 0xF100)


def symbol(code: int, font: str) -> str:
    """Return the character that the sign *code* of *font* looks like.

    Args:
        code: of the character; symbol fonts lie at U+F000 to U+F0FF or below U+0100.
        font: its name; only symbol fonts change anything.
    """
    family = font.lower()
    signs = _WINGDINGS if family.startswith("wingdings") else _SYMBOL if family == "symbol" else None
    if signs is None:
        return "•" if code == 0xF0B7 else _character(code)
    return signs.get(code - 0xF000 if code in _PRIVATE else code) or _character(code)


def _character(code: int) -> str:
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
