"""Numbers of a plan's items: ``I.``, ``1.``, ``1.1.``, ``a)``, ``(1)``, ``Phần I.``."""

from __future__ import annotations

import re

_LETTERS = "abcdđeghiklmnopqrstuvxy"
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_SIGN = re.compile(r"(?:1\.)+1|1|\bI\b|\bA\b|\ba\b")


def roman(number: int) -> str:
    """Return a Roman number, up to 39."""
    text = ""
    for value, sign in _ROMAN:
        while number >= value:
            text += sign
            number -= value
    return text


class Counters:
    """Counts the items of each level; a level begins anew below each item above it."""

    def __init__(self, levels: list[str]) -> None:
        self.levels = levels
        self.counts = [0] * len(levels)
        self.place = 0

    def restart(self) -> None:
        """Begin a new part, which counts from 1 on all levels."""
        self.counts = [0] * len(self.levels)
        self.place += 1

    def next(self, level: int) -> str:
        """Return the number of the next item of *level*, from 1."""
        self.counts[level - 1] += 1
        self.counts[level:] = [0] * (len(self.levels) - level)
        form = self.levels[level - 1]
        return _SIGN.sub(lambda found: self._said(found[0], level), form, count=1)

    def _said(self, sign: str, level: int) -> str:
        count = self.counts[level - 1]
        if sign == "I":
            return roman(count)
        if sign in "Aa":
            letter = _LETTERS[count - 1]
            return letter.upper() if sign == "A" else letter
        depth = sign.count("1")
        return ".".join(str(number) for number in self.counts[level - depth : level])


def word_level(form: str, level: int) -> tuple[str, str]:
    """Return the number format and the level text that Word needs for *form* at *level*, from 1."""
    found = _SIGN.search(form)
    assert found is not None, form
    sign = found[0]
    kind = {"I": "upperRoman", "A": "upperLetter", "a": "lowerLetter"}.get(sign, "decimal")
    depth = sign.count("1") or 1
    text = ".".join(f"%{at}" for at in range(level - depth + 1, level + 1))
    return kind, form[: found.start()] + text + form[found.end() :]
