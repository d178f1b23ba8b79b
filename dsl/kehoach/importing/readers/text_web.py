"""What a web page sets before a plan: a table of its properties, links to other documents."""

from __future__ import annotations

from collections.abc import Sequence

from kehoach.importing.readers.text_lines import Grid, Line, Part, bare_of_marks
from kehoach.verify import regions_text as words
from kehoach.verify.regions_numbers import number_of

_LABELS = frozenset((
    "so hieu", "so ky hieu", "so/ky hieu", "so, ky hieu", "ky hieu", "loai van ban", "the loai", "noi ban hanh",
    "hinh thuc van ban",
    "co quan ban hanh", "don vi ban hanh", "to chuc ban hanh", "nguoi ky", "chuc danh", "chuc vu nguoi ky",
    "ngay ban hanh", "ngay hieu luc", "ngay co hieu luc", "ngay het hieu luc", "ngay cong bao", "so cong bao",
    "ngay dang", "ngay dang tai", "ngay cap nhat", "tinh trang", "tinh trang hieu luc", "hieu luc", "linh vuc",
    "trich yeu", "trich yeu noi dung", "pham vi", "tap tin dinh kem", "tep dinh kem", "tai lieu dinh kem",
    "file dinh kem",     "van ban dinh kem", "ten van ban", "nguon",
))  # fmt: skip
_LEAST = 2  # labels that make lines a table of properties
_REACH = 60  # lines before the head of a plan
_LONGEST = 300  # letters of a link or of a value
_HEAD = 8  # lines in which Quốc hiệu follows the first line of a head


def properties(parts: Sequence[Part]) -> frozenset[int]:
    """Return which of the first parts of a text are a web page's properties of the document: “Số hiệu: …”.

    A label may stand before its value on a line, above it, or in a cell beside it.
    """
    found: dict[int, str] = {}
    value = False  # the last line is a label without its value
    for at, part in enumerate(parts[:_REACH]):
        if isinstance(part, Grid):
            if _is_table(part):
                found[at] = "table"
            value = False
            continue
        if words.head_word(part.text) or words.type_of(part.text):
            break
        label, rest = _label(part.text)
        if label or (value and len(part.text) < _LONGEST):
            found[at] = label
        value = bool(label) and not rest
    if "table" not in found.values() and len({label for label in found.values() if label}) < _LEAST:
        return frozenset()
    return frozenset(found)


def _label(text: str) -> tuple[str, str]:
    """Return the label of a property that a line begins with, "" without one, and the words after it."""
    shown = text.strip("|-–+•* ")
    for sign in (":", "|", "\t"):
        label, found, rest = shown.partition(sign)
        if found and words.fold(label) in _LABELS:
            return words.fold(label), rest.strip(" |")
    return (words.fold(shown), "") if words.fold(shown) in _LABELS else ("", "")


def _is_table(grid: Grid) -> bool:
    labels = [
        words.fold(bare_of_marks(cell[0])).rstrip(": ") for row in grid.rows for cell in row[::2] if cell
    ]
    known = sum(label in _LABELS for label in labels)
    return known >= _LEAST and 2 * known >= len([label for label in labels if label])


def links_before(lines: Sequence[Line], first: int) -> bool:
    """Tell whether the lines before the head of a plan are links to other documents, no text of one.

    Args:
        lines: the lines of the text.
        first: the first one of the head.
    """
    if not any(words.head_word(line.text) for line in lines[first : first + _HEAD]):
        return False
    return all(_is_link(line.text) for line in lines[:first])


def _is_link(text: str) -> bool:
    if len(text) >= _LONGEST or text.endswith((".", ";", ":", ",")) or words.is_sign_line(text):
        return False
    number = number_of(text, "")[0]
    return number is None or number.kind not in ("roman", "upper", "article", "part", "chapter", "division")


def first_of_head(lines: Sequence[Line]) -> int:
    """Return the first line of the head whose Quốc hiệu stands far down, -1 without one."""
    nation = next((at for at, line in enumerate(lines[:_REACH]) if words.head_word(line.text)), -1)
    first = nation
    while first > 0 and _is_above(lines[first - 1].text):
        first -= 1
    return first


def _is_above(text: str) -> bool:
    return words.is_caps(text) or words.is_number_line(text) or words.is_rule(text) or text == "|"
