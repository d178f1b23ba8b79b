"""Items that run on in one paragraph because the breaks between them were lost."""

from __future__ import annotations

import re

from kehoach.importing.readers.text_lines import bare_of_marks
from kehoach.verify.regions_numbers import LETTERS, number_of, roman
from kehoach.verify.regions_text import is_caps

_ARABIC = re.compile(r"[.;:”/]\s+(\d{1,2})\.\s+(?=[A-ZÀ-ỸĐ])")
_LETTER = re.compile(r"[.;:”/]\s+([a-zđ])\)\s+(?=[A-ZÀ-ỸĐ])")
_ROMAN = re.compile(r"(?<=[.;:”/])\s+([IVX]{1,6})\.\s+(?=[A-ZÀ-ỸĐ]{2})")
_AFTER_TITLE = re.compile(r"\s+(?=(?:1|a)[.)]\s+[A-ZÀ-ỸĐ][a-zà-ỹđ])")
_LETTERS_OF_TITLE = 160


def split_sure(marked: str) -> list[str]:
    """Return the paragraphs in one, cut only where a heading in capitals surely ends or begins."""
    pieces = [marked]
    number = number_of(bare_of_marks(marked), "")[0]
    if number is not None and number.kind == "roman":
        pieces = _at_sections(marked, number.value[0])
    return [part for piece in pieces for part in _after_title(piece)]


def _at_sections(marked: str, value: int) -> list[str]:
    """Cut before the next Roman numbers in order that a title in capitals follows."""
    found: list[str] = []
    start = 0
    for match in _ROMAN.finditer(marked):
        if roman(match[1]) == value + 1:
            found.append(marked[start : match.start()])
            start, value = match.start(1), value + 1
    return [*found, marked[start:]]


def _after_title(marked: str) -> list[str]:
    """Cut “I. MỤC ĐÍCH, YÊU CẦU 1. Mục đích …” behind the title."""
    number = number_of(bare_of_marks(marked), "")[0]
    if number is None or number.kind not in ("roman", "upper"):
        return [marked]
    found = _AFTER_TITLE.search(marked, len(number.printed), _LETTERS_OF_TITLE)
    title = marked[: found.start()] if found is not None else ""
    if found is None or not is_caps(title) or len(title) < len(number.printed) + 3:
        return [marked]
    return [title, marked[found.end() :]]


def clause_of(text: str) -> int:
    """Return the number of a paragraph like “2. Yêu cầu”, 0 when it has none."""
    number = number_of(text, "")[0]
    return number.value[0] if number is not None and number.kind == "arabic" else 0


def runs_on(text: str, clause: int) -> str:
    """Return the number of an item that seems to begin in the middle of a paragraph, "" when there is none.

    Args:
        text: the words of the paragraph.
        clause: the number of the last clause before it, 0 without one.
    """
    own = clause_of(text) or clause
    figures = [int(found[1]) for found in _ARABIC.finditer(text)]
    if own and own + 1 in figures:
        return f"{own + 1}."
    if {1, 2} <= set(figures):
        return "1."
    number = number_of(text, "")[0]
    if number is None or number.kind != "letter":
        return ""
    letters = [found[1] for found in _LETTER.finditer(text)]
    following = next((letter for letter in letters if LETTERS.find(letter) == number.value[0]), "")
    return f"{following})" if following else ""
