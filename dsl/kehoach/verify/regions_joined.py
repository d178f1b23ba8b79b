"""Titles that share a line with their abstract, and lines that go on with the one above them."""

from __future__ import annotations

from collections.abc import Sequence

from kehoach.syntax.keywords import keywords
from kehoach.verify import regions_text as words
from kehoach.verify.regions import Part
from kehoach.verify.regions_flow import Atom
from kehoach.verify.widths import is_bold

_LONGEST = 300  # letters of a type with its abstract
_MOST_WORDS = 4  # words of a type
_HEAD = frozenset({"nation", "motto", "party", "number", "place-date"})
_HALF_MOTTO = "doclaptudo"


def title_before(text: str) -> str:
    """Return the words that name a type of plan before an abstract on the same line, "" when there are none.

    “KẾ HOẠCH PHÒNG, CHỐNG DỊCH NĂM 2026”, “Kế hoạch phòng, chống dịch”, “KẾ HOẠCH Phòng, chống dịch”.
    """
    shared = words.type_before(text)
    ends = text.rstrip().endswith((".", ":", ";")) and not words.is_caps(text)
    if shared or len(text) > _LONGEST or ends:
        return shared
    parts, known = text.split(), keywords().words["document"]
    if words.type_of(text) or words.fold(text).rstrip(".: ") in known:
        return ""
    for count in range(min(_MOST_WORDS, len(parts) - 1), 0, -1):
        head = " ".join(parts[:count])
        if head[:1].isupper() and words.fold(head).removesuffix(":") in known:
            return head
    return ""


def is_title(atom: Atom, before: Sequence[Part]) -> bool:
    """Tell whether a line of the head is the type of the document, alone or with its abstract.

    Args:
        atom: the line.
        before: what stands above it in the document.
    """
    text = atom.text
    if words.type_of(text) or words.type_before(text):
        return True
    alone = words.fold(text).rstrip(": ") in keywords().words["document"]
    roles = {part.role for part in before}
    if atom.cut or not (alone or title_before(text)) or (atom.cell is not None and "number" not in roles):
        return False
    if "name" in roles and not roles & _HEAD:
        return False  # the second line of “BAN QUẢN LÝ / CHƯƠNG TRÌNH …”
    apart = atom.paragraph.align == "center" or is_bold(atom.paragraph)
    return apart or (words.is_caps(text) and not alone)


def begins_attached(atom: Atom) -> bool:
    """Tell whether a line below the signature is the title of a document that is attached."""
    if atom.cut or atom.cell is not None:
        return False
    apart = atom.paragraph.align == "center" or words.is_caps(atom.text)
    return bool(words.type_of(atom.text)) or (apart and bool(title_before(atom.text)))


def goes_on(atom: Atom, before: Sequence[Part]) -> str:
    """Return the role of the line above when a line is the rest of it, "" when it is not.

    Quốc hiệu and Tiêu ngữ broken where a narrow cell made them, “(Kèm theo …” up to its closing bracket.
    """
    column = None if atom.cell is None else atom.cell[2]
    above = next(
        (p for p in reversed(before) if p.text and (None if p.cell is None else p.cell[2]) == column), None
    )
    if above is None or len(atom.text) > _LONGEST:
        return ""
    if above.role == "attached-to" and above.text.startswith("("):
        is_open = above.text.count("(") > above.text.count(")")
        return above.role if is_open and atom.text.rstrip(" .").endswith(")") else ""
    if above.role == "nation" and words.letters(atom.text) == _HALF_MOTTO:
        return "motto"
    if above.role not in ("nation", "motto") or words.head_word(atom.text):
        return ""
    halves = (words.letters(above.text), words.letters(atom.text))
    return above.role if all(halves) and "".join(halves) in (words.NATION, words.MOTTO) else ""


def is_subline(text: str) -> bool:
    """Tell whether a line below the abstract is a remark of its own: “(Thực hiện chủ đề năm …)”."""
    line = text.strip()
    return line.startswith("(") and line.endswith(")") and line[1:2].isupper() and len(line.split()) > 3
