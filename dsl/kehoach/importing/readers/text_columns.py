"""Two columns side by side on the lines of a text: the head of a document, recipients beside the signature."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from kehoach.importing.readers.text_lines import Line, reworded
from kehoach.verify import regions_text as words
from kehoach.verify.regions_names import is_name, is_name_in_caps, is_post

_GAP = re.compile(r"\t[\t ]*| {3,}")
_TAIL = re.compile(r"^(-[^A-ZĐ]?.{3,90}?[;.])\s+((?:TM|KT|TL|TUQ|Q)\.\s?\S.*|[A-ZÀ-ỸĐ][A-ZÀ-ỸĐ ,.]{4,60})$")
_HEAD = 25  # lines of a head
_CLOSING = 60  # lines of a closing
_FAR = 24  # blanks before a line of the right column alone


def in_reading_order(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with every pair of columns in the head and the closing read one column after the other."""
    found = list(lines)
    start = 0
    while start < len(found):
        end = _head(found, start) or _closing(found, start)
        start = end or start + 1
    return found


def _halves(line: Line) -> tuple[str, str] | None:
    """Return the two halves of a line, parted where it is blank most widely; None when it has one."""
    gaps = sorted(_GAP.finditer(line.marked), key=lambda gap: -len(gap[0].expandtabs(8)))
    for gap in gaps:
        left, right = line.marked[: gap.start()].strip(), line.marked[gap.end() :].strip()
        if left and right:
            return left, right
    return None


def _head(lines: list[Line], start: int) -> int:
    """Set a head in two columns that begins at a line in reading order; return where it ends, 0 without one."""
    halves = _halves(lines[start])
    if halves is None or not _is_head_pair(*map(_shown, halves)):
        return 0
    end = start
    while end < min(len(lines), start + _HEAD):
        text = lines[end].text
        if words.type_of(text) or words.type_before(text):
            break
        if (
            end > start
            and _halves(lines[end]) is None
            and lines[end].indent < _FAR
            and not words.is_caps(text)
        ):
            break
        end += 1
    if not any(_is_head_pair(*map(_shown, pair)) for line in lines[start:end] if (pair := _halves(line))):
        return 0
    lines[start:end] = _columns(lines[start:end], lambda line: line.indent >= _FAR)
    return start + 1


def _is_head_pair(left: str, right: str) -> bool:
    if words.head_word(right) or words.is_union_head(right):
        return True
    if words.is_date_line(right):
        return words.is_number_line(left) or words.is_caps(left)
    return words.is_number_line(left) and "ngay" in words.fold(right)


def _shown(text: str) -> str:
    return re.sub("[\x0e-\x11]", "", text)


def _columns(lines: Sequence[Line], is_right: Callable[[Line], bool]) -> list[Line]:
    left: list[Line] = []
    right: list[Line] = []
    for line in lines:
        halves = _halves(line)
        if halves is not None:
            left.append(reworded(line, halves[0]))
            right.append(reworded(line, halves[1])._replace(gap=0))
        else:
            (right if is_right(line) else left).append(line)
    if left and right:
        right[0] = right[0]._replace(apart=True)
    return left + right


def _closing(lines: list[Line], start: int) -> int:
    """Set recipients beside a signature in reading order; return where they end, 0 without them."""
    text = lines[start].text
    if not words.fold(text[:12]).startswith("noi nhan"):
        return 0
    first = start
    while first > 0 and first > start - 4 and _is_signature(lines[first - 1]):
        first -= 1
    end = start
    while end < min(len(lines), start + _CLOSING) and not (end > start and _is_over(lines, end)):
        end += 1
    found: list[Line] = []
    signature: list[Line] = lines[first:start]
    mixed = bool(signature)
    for line in lines[start:end]:
        halves = _closing_halves(line)
        if halves is not None:
            found.append(reworded(line, halves[0]))
            signature.append(reworded(line, halves[1])._replace(gap=0))
            mixed = True
        elif _is_signature(line) or (signature and not _goes_on_left(found, line) and _signs(line.text)):
            signature.append(line)
        else:
            mixed = mixed or bool(signature)
            found.append(line)
    if mixed:
        signature = [line._replace(apart=at == 0 or line.apart) for at, line in enumerate(signature)]
        lines[first:end] = found + signature
    return end


def _goes_on_left(found: Sequence[Line], line: Line) -> bool:
    """Tell whether a line stands among the recipients: as one of them, or going on with the last."""
    if line.text[:1] in "-–+•*" or line.text.endswith(";"):
        return True
    return line.indent < _FAR and bool(found) and found[-1].text.endswith(",")


def _closing_halves(line: Line) -> tuple[str, str] | None:
    halves = _halves(line)
    if halves is not None and _signs(_shown(halves[1])):
        return halves
    tail = _TAIL.match(line.marked)
    if tail is not None and (words.is_sign_line(tail[2]) or is_post(tail[2])):
        return tail[1], tail[2]
    return None


def _signs(text: str) -> bool:
    return words.is_caps(text) or words.is_sign_line(text) or is_name(text) or is_name_in_caps(text)


def _is_signature(line: Line) -> bool:
    """Tell whether a line can only belong to the signature: capitals, or a name far to the right."""
    text = line.text
    if text[:1] in "-–+•*" or len(text) > 80:
        return False
    if words.is_caps(text):
        return words.is_sign_line(text) or is_post(text) or line.indent >= _FAR
    return line.indent >= _FAR and is_name(text)


def _is_over(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a line begins what comes after a closing."""
    text = lines[at].text
    halves = _halves(lines[at])
    if halves is not None and _is_head_pair(*map(_shown, halves)):
        return True
    if words.type_of(text) or words.head_word(text) or words.annex_number(text) is not None:
        return True
    return len(text) > 160 or re.match(r"(?:[IVX]+|\d+)\.\s", text) is not None
