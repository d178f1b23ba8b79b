"""The words of cells as they are typed: their lines."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from kehoach.importing.inline import clean, inline
from kehoach.importing.readers.unwrap import PAIRED
from kehoach.importing.tables_roles import BREAK, SIGNS, is_person, label_at
from kehoach.model.timeframe import parse_timeframe
from kehoach.model.unit_words import UnitWords
from kehoach.model.units import is_unit
from kehoach.text.vietnamese import bare
from kehoach.verify.seen import Cell, Paragraph, Run

_LONGEST = 400  # letters of a line that are looked at
_JOINS = (" và", ",", "-", "–", " của", " các", " với", "(")


def words_of(cell: Cell) -> str:
    """Return the words of a cell as one line, with the numbers that Word sets before its paragraphs."""
    texts = (f"{p.label.strip()} {inline(p.runs, {}, emphasis=False)}".strip() for p in cell.paragraphs)
    return clean(" ".join(text for text in texts if text)).strip().replace("|", "\\|")


class Piece(NamedTuple):
    """A line of a cell; ``paragraph``: it begins a paragraph, and is no line broken by hand."""

    text: str
    paragraph: bool


class Typed(NamedTuple):
    """A cell as it is typed. ``sure``: what its lines are was seen, or does not matter."""

    text: str
    sure: bool = True


def pieces_of(cell: Cell) -> list[Piece]:
    """Return the lines of a cell that have words."""
    found: list[Piece] = []
    for paragraph in cell.paragraphs:
        label = paragraph.label.strip()
        for at, runs in enumerate(_broken(paragraph)):
            text = clean(inline(runs, {}, emphasis=False)).strip().replace("|", "\\|")
            if text or (label and not at):
                found.append(Piece(f"{label if not at else ''} {text}".strip(), not at))
    return found


def _broken(paragraph: Paragraph) -> list[tuple[Run, ...]]:
    """Return the runs of each line of a paragraph."""
    lines: list[list[Run]] = [[]]
    for run in paragraph.runs:
        first, *more = run.text.split("\n")
        lines[-1].append(run._replace(text=first))
        lines += ([run._replace(text=text, note=None)] for text in more)
    return [tuple(line) for line in lines]


# -- lines --------------------------------------------------------------------------------------------------------


def typed_words(cell: Cell) -> Typed:
    """Return a cell of words: a line for each paragraph, and for each dash."""
    pieces = pieces_of(cell)
    return Typed(_joined(pieces, [piece.paragraph or _has_sign(piece.text) for piece in pieces]))


def typed_time(cell: Cell) -> Typed:
    """Return a cell of a time: several lines only where each is a time by itself."""
    pieces = pieces_of(cell)
    apart = len(pieces) > 1 and all(parse_timeframe(piece.text).kind != "unknown" for piece in pieces)
    return Typed(_joined(pieces, [apart] * len(pieces)))


def typed_bodies(cell: Cell) -> Typed:
    """Return a cell of bodies: a line for each, as far as it is sure where the name of one begins."""
    pieces = pieces_of(cell)
    breaks, sure = [True][: len(pieces)], True
    for before, piece in pairwise(pieces):
        begins = _begins_line(before.text, piece)
        other = not begins and _is_other(before.text, piece.text)
        breaks.append(begins or other)
        sure = sure and not other and (begins or not piece.paragraph or _goes_on(before.text, piece.text))
    return Typed(_joined(pieces, breaks), sure)


def _joined(pieces: Sequence[Piece], breaks: Sequence[bool]) -> str:
    text = ""
    for piece, begins in zip(pieces, breaks, strict=True):
        text += f"{BREAK if begins else ' '}{piece.text}" if text else piece.text
    return text


def _has_sign(text: str) -> bool:
    return text[:1] in SIGNS and text[1:2].isspace()


def _goes_on(before: str, text: str) -> bool:
    """Tell whether a line goes on with the name on the line before it."""
    return text[:1].islower() or before.endswith(_JOINS)


def _is_other(before: str, text: str) -> bool:
    """Tell whether a line is likely a name of its own: the one before it is whole, and it has capitals of its own."""
    capitals = sum(word[:1].isupper() for word in text.split())
    return capitals > 1 and text[:1].isupper() and not before.endswith(_JOINS) and is_unit(before)


def _is_pair(before: str, text: str) -> bool:
    """Tell whether a hyphen at the head of a line stands inside a name: “Phòng Kế hoạch ¶ - Tài chính”."""
    around = bare(" ".join([*before.split()[-2:], *text[1:].split()[:2]])).replace(",", " ")
    return any(pair in around for pair in PAIRED)


def _begins_line(before: str, piece: Piece) -> bool:
    """Tell whether the name of a body, or a role, begins with a line; one broken by hand may lie inside a name."""
    text = piece.text[:_LONGEST]
    if _has_sign(text) and not piece.paragraph and _is_pair(before, text):
        return False
    if _has_sign(text) or label_at(text, 0) is not None or before.endswith((";", ":")):
        return True
    if before.endswith(_JOINS[0]) or (text[:1].islower() and not is_person(text)):
        return False
    if is_person(text) or is_unit(text):
        return True
    if piece.paragraph and text.split(" ")[0] == before.split(" ")[0]:  # “Viễn thông A”, “Viễn thông B”
        return True
    return piece.paragraph and UnitWords(text, frozenset()).begins_unit(0)
