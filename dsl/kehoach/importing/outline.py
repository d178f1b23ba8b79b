"""The numbered lines of a text as a tree: which number stands below which, whatever scheme its author used."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from kehoach.importing.named_numbers import name_of
from kehoach.model.numbering import ARTICLES, DEFAULT
from kehoach.verify.regions_numbers import Number

NUMBERED = frozenset(
    ("part", "chapter", "division", "subdivision", "article", "roman", "upper", "arabic", "dotted", "letter",
     "paren", "paren-letter", "named")
)  # fmt: skip
_DEEPEST = 6
_WORDS = {
    "part": "Phần",
    "chapter": "Chương",
    "division": "Mục",
    "subdivision": "Tiểu mục",
    "article": "Điều",
}


class Style(NamedTuple):
    """The form of a number: its kind, how many figures it has, and the sign after it."""

    kind: str
    figures: int
    mark: str


def style_of(number: Number) -> Style:
    """Return the form of a number."""
    kind = f"named {name_of(number)}" if number.kind == "named" else number.kind
    return Style(kind, len(number.value) if number.kind == "dotted" else 1, number.mark.strip())


def sample(number: Number) -> str:
    """Return a form of numbers as ``đánh số:`` takes it: ``I.``, ``1.1.``, ``a)``, ``(1)``, ``Điều 1.``"""
    style = style_of(number)
    if number.kind == "none":
        return "không"
    if number.kind == "named":
        return re.sub(r"\S+(?=[.:)]\Z)", "1" if number.printed[-2:-1].isdigit() else "I", number.printed)
    if style.kind in _WORDS:
        figure = number.printed.split()[-1].rstrip(".:")
        sign = "1" if figure.isdigit() else "I"
        return f"{_WORDS[style.kind]} {sign}{style.mark or '.'}"
    if style.kind == "dotted":
        return ".".join("1" * style.figures) + style.mark
    figures = {"roman": "I", "upper": "A", "arabic": "1", "letter": "a"}
    if style.kind in figures:
        return figures[style.kind] + style.mark
    inner = number.printed.strip("(). ")
    return f"({'1' if style.kind == 'paren' else 'i' if set(inner) <= set('ivx') and inner != 'c' else 'a'})"


class Depths:
    """Tells how deep each number stands, one after another in reading order."""

    def __init__(self) -> None:
        self._open: list[tuple[Style, int]] = []

    def depth(self, number: Number) -> int:
        """Return the depth of a number, from 1."""
        style = style_of(number)
        value = number.value[-1] if number.value else 0
        at = self._find(style, value)
        if at is None:
            if style.kind == "roman" and not any(s.kind in _WORDS for s, _ in self._open):
                lettered = bool(self._open) and self._open[0][0].kind == "upper"  # "A. > I. > 1."
                del self._open[int(lettered) :]
            at = len(self._open)
            self._open.append((style, value))
        else:
            del self._open[at + 1 :]
            self._open[at] = (style, value)
        return min(at + 1, _DEEPEST)

    def _find(self, style: Style, value: int) -> int | None:
        """Return the open level that a number goes on with, the nearest one that it follows."""
        levels = [at for at, (known, _) in enumerate(self._open) if _alike(known, style)]
        following = [at for at in levels if value == self._open[at][1] + 1]
        if following:
            return following[-1]
        if levels and value == 1 and levels[-1] < len(self._open) - 1:
            return None  # it counts anew below a deeper line: “a)” with its own “1.”, “2.”
        return levels[-1] if levels else None


def _alike(left: Style, right: Style) -> bool:
    """Tell whether two forms are one level: “1.” and “1/” of a hasty author are."""
    return left.kind == right.kind and left.figures == right.figures


class Levels:
    """Which form the numbers of each depth usually have, and what must be said of them in the file."""

    def __init__(self, articles: bool) -> None:
        self._usual = ARTICLES if articles else DEFAULT
        self._seen: dict[int, Counter[str]] = {}

    def add(self, depth: int, number: Number) -> None:
        """Take note of a number."""
        self._seen.setdefault(depth, Counter())[sample(number)] += 1

    def scheme(self) -> tuple[str, ...]:
        """Return the usual form of each depth, as deep as there are numbers."""
        found: list[str] = []
        for depth in range(1, max(self._seen, default=0) + 1):
            seen = self._seen.get(depth)
            usual = self._usual[min(depth, _DEEPEST) - 1]
            found.append(seen.most_common(1)[0][0] if seen else usual)
        return tuple(found)

    def line(self) -> str:
        """Return ``I. / 1. / a)`` when it must be said, "" when the profile's own scheme is the one."""
        found = self.scheme()
        return "" if found == self._usual[: len(found)] else " / ".join(found)
