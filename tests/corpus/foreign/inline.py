"""The signs inside the words of a plan's data file, see README.md of this folder."""

from __future__ import annotations

import re
from typing import NamedTuple

SOFT = "⏎"
TAB = "⇥"
_SIGN = re.compile(r"\*\*|//|\[\^(\d+)\]|\{\+|\+\}|\{-|-\}|\[([LPETN]):|\]")


class Piece(NamedTuple):
    """Words of one look. ``change`` is ``ins`` or ``del`` when tracked; ``note`` the number of a footnote, or 0."""

    text: str
    bold: bool = False
    italic: bool = False
    change: str = ""
    note: int = 0


class Mark(NamedTuple):
    """Words that say who or when: ``role`` is L (lead), P (partners), E (executors), T (time), N (a task's name)."""

    role: str
    text: str


class Inline(NamedTuple):
    """A paragraph's pieces and what they say of roles and times."""

    pieces: tuple[Piece, ...]
    marks: tuple[Mark, ...]

    @property
    def text(self) -> str:
        """The words as printed: tracked changes accepted, without the marks of footnotes."""
        return printed(self.pieces)


def printed(pieces: tuple[Piece, ...]) -> str:
    """Return the words of *pieces* as printed."""
    return "".join(piece.text for piece in pieces if piece.change != "del")


class _State:
    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.marks: list[Mark] = []
        self.bold = self.italic = False
        self.change = ""
        self.open: tuple[str, int] | None = None

    def add(self, text: str) -> None:
        if text:
            text = text.replace(SOFT, "\n").replace(TAB, "\t")
            self.pieces.append(Piece(text, self.bold, self.italic, self.change))

    def sign(self, found: re.Match[str]) -> None:
        sign = found[0]
        if sign == "**":
            self.bold = not self.bold
        elif sign == "//":
            self.italic = not self.italic
        elif sign in ("{+", "{-"):
            self.change = "ins" if sign == "{+" else "del"
        elif sign in ("+}", "-}"):
            self.change = ""
        elif found[1]:
            self.pieces.append(Piece("", note=int(found[1])))
        else:
            self.mark(found[2])

    def mark(self, role: str | None) -> None:
        if role:
            self.open = (role, len(self.pieces))
        elif self.open is None:
            raise ValueError("] closes nothing")
        else:
            name, at = self.open
            self.marks.append(Mark(name, " ".join(printed(tuple(self.pieces[at:])).split())))
            self.open = None


def inline(text: str) -> Inline:
    """Return the pieces and marks of *text*.

    Raises:
        ValueError: a sign is not closed.
    """
    state = _State()
    at = 0
    for found in _SIGN.finditer(text):
        state.add(text[at : found.start()])
        state.sign(found)
        at = found.end()
    state.add(text[at:])
    if state.bold or state.italic or state.change or state.open:
        raise ValueError(f"a sign is not closed: {text}")
    return Inline(tuple(state.pieces), tuple(state.marks))
