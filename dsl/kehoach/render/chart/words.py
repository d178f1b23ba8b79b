"""How wide words are, and words cut into lines that fit; widths in points (1/72 inch)."""

from __future__ import annotations

from functools import lru_cache

from matplotlib.font_manager import FontProperties
from matplotlib.textpath import TextToPath

FAMILY = (
    "DejaVu Sans"  # comes with matplotlib, has every Vietnamese letter, and is wider than what may replace it
)
CUT = "…"
_SLACK = 1.02  # a picture of dots rounds the width of each letter
_LONGEST = 2000  # letters; no line of a picture has room for as many
_PATHS = TextToPath()


@lru_cache(64)
def font(size: float, bold: bool = False, italic: bool = False) -> FontProperties:
    """Return the font of the pictures in a size in points."""
    return FontProperties(
        family="sans-serif",
        size=size,
        weight="bold" if bold else "normal",
        style="italic" if italic else "normal",
    )


@lru_cache(1 << 14)
def width(words: str, size: float, bold: bool = False) -> float:
    """Return the width of words on one line, in points."""
    if not words.strip():
        return size * 0.32 * len(words)
    return float(_PATHS.get_text_width_height_descent(words, font(size, bold), ismath=False)[0]) * _SLACK


def wrap(words: str, room: float, size: float, bold: bool = False, most: int = 4) -> tuple[str, ...]:
    """Return the lines of words: none wider than *room* (points), at most *most*, the last one cut with “…”.

    A single word that is wider than the room is cut within.
    """
    lines: list[str] = []
    line, used = "", 0.0
    edges = width("nn", size, bold)
    space = width("n n", size, bold) - edges
    for word in words.split():
        long = width(f"n{word[:_LONGEST]}n", size, bold) - edges  # with the room beside its letters
        if line and used + space + long > room:
            lines.append(line)
            if len(lines) == most:
                break
            line, used = word, long
        else:
            used += long + (space if line else 0)
            line = f"{line} {word}" if line else word
    else:
        if line:
            lines.append(line)
        return tuple(fit(line, room, size, bold) for line in lines)
    lines[-1] = fit(f"{lines[-1]} {CUT}", room, size, bold)
    return tuple(fit(line, room, size, bold) for line in lines)


def fit(words: str, room: float, size: float, bold: bool = False) -> str:
    """Return words on one line no wider than *room* (points), cut with “…” where they are too long."""
    if len(words) < _LONGEST and width(words, size, bold) <= room:
        return words
    low, high = 0, min(len(words), int(room / size * 8) + 1)
    while low < high:
        middle = (low + high + 1) // 2
        if width(words[:middle].rstrip(" .,;:…") + CUT, size, bold) <= room:
            low = middle
        else:
            high = middle - 1
    return words[:low].rstrip(" .,;:…") + CUT
