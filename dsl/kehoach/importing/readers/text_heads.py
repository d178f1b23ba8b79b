"""Heads of documents as web pages and pasted files give them, set anew: each component on a line of its own.

A page leaves “CỘNG” on one line and “HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM” on the next, “Số:” above its number, the cells of
the head parted by pipes, or both of its columns on one line. Only lines right above the type of a document are set
anew, and only when Quốc hiệu, a number or a date stands among them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from kehoach.importing.readers.text_lines import Line, Part, reworded
from kehoach.text.vietnamese import nfc
from kehoach.verify import regions_text as words
from kehoach.verify.regions_names import begins_body, is_post

_PIPE = re.compile(r"(?<!\\)\|")
_REACH = 30  # lines above the type of a document that can be its head
_LONG = 160  # letters: no line of a head
_NAMES = 8  # lines of names above the first component
_FRAGMENTS = 4  # lines that a component may be broken over
_SIGNED = re.compile(r"[A-ZĐ]{2,}[\w&.,-]*(?:/[\w&.,-]+)*")
_NUMBER_AND_DATE = re.compile(
    r"(?P<number>S[ốô]\s*:?\s*[\d.…]*\s*[/-]\s*[^\s,/-]+(?:\s*[/-]\s*[^\s,/-]+)*)\s+(?P<date>\S.*)"
)
_NUMBER_BEGUN = re.compile(r"s[ốô]\s*:?\s*[\d.…]*\s*", re.IGNORECASE)
_NUMBER_ENDS = re.compile(rf"[\d.…]*\s*[/-]?\s*(?:[\d.…]*\s*[/-]\s*)?{_SIGNED.pattern}")
_CUT_DATE = re.compile(
    r"[^\W\d][^,:;()\d]{0,38}(?:, ?(?:ngày[\s\d.…]*(?:tháng[\s\d.…]*(?:năm)?)?)?)?", re.IGNORECASE
)
_PLACE = re.compile(r"[^\W\d_a-zà-ỹ][^\W\d_]*(?: [^\W\d_a-zà-ỹ][^\W\d_]*)?")
_FIXED = {"nation": words.NATION, "motto": words.MOTTO, "party": words.PARTY}


def with_heads(parts: Sequence[Part]) -> list[Part]:
    """Return the lines and tables of a text with every head in it set component by component."""
    found: list[Part] = []
    for part in _with_whole_types(parts):
        found.append(part)
        if isinstance(part, Line) and _is_type(part.text):
            start = _begins(found)
            if start is not None:
                found[start:] = [*_set(found[start:-1]), _unpiped(part)]
    return found


def _is_type(text: str) -> bool:
    shown = text.strip("| ")
    return bool(words.type_of(shown) or words.type_before(shown))


def _unpiped(line: Line) -> Line:
    return reworded(line, line.marked.strip("| \t"))._replace(apart=True) if "|" in line.text else line


def _with_whole_types(parts: Sequence[Part]) -> list[Part]:
    """Join “KẾ” and “HOẠCH” where each stands on a line of its own."""
    found: list[Part] = []
    for part in parts:
        last = found[-1] if found else None
        if isinstance(part, Line) and isinstance(last, Line) and len(part.text) + len(last.text) < 30:
            joined = f"{last.text} {part.text}"
            if words.type_of(joined) and not _is_type(last.text) and not part.gap and "|" not in joined:
                found[-1] = _joined([last, part])
                continue
        found.append(part)
    return found


# -- where a head is -----------------------------------------------------------------------------------------------


def _begins(parts: Sequence[Part]) -> int | None:
    """Return where the head begins that ends before the last part; None when there is none."""
    low = len(parts) - 1
    lines: list[Line] = []
    while low > 0 and len(lines) < _REACH:
        above = parts[low - 1]
        if not isinstance(above, Line) or len(above.text) >= _LONG or _is_type(above.text):
            break
        lines.insert(0, above)
        low -= 1
    texts = [line.text for line in lines]
    first = next((at for at in range(len(texts)) if _holds(texts, at)), None)
    if first is None or not _is_head(texts[first:]):
        return None
    while first > 0 and len(texts) - first < _REACH and _is_name(texts[first - 1]):
        first -= 1
    return low + first


def _holds(texts: Sequence[str], at: int) -> bool:
    """Tell whether a component other than a name begins on a line."""
    pieces = [piece.strip() for piece in _PIPE.split(texts[at])]
    if any(words.head_word(p) or words.is_number_line(p) or words.is_date_line(p) for p in pieces):
        return True
    return bool(_fused(texts[at])) or _fragments(texts, at) > 1 or words.is_union_head(pieces[-1])


def _is_head(texts: Sequence[str]) -> bool:
    squeezed = "".join(map(words.letters, texts))
    if any(fixed in squeezed for fixed in (words.NATION, words.MOTTO, words.PARTY)):
        return True
    shown = " ".join(texts)
    return any(_holds_number(text) for text in texts) and re.search(r"ngày.*tháng", shown) is not None


def _holds_number(text: str) -> bool:
    return words.is_number_line(text) or _NUMBER_BEGUN.fullmatch(text) is not None or _fused(text) != []


def _is_name(text: str) -> bool:
    """Tell whether a line can name a body above Quốc hiệu, or only parts cells."""
    if text == "|" or words.is_rule(text):
        return True
    shown = text.strip("| ")
    return words.is_caps(shown) and not words.is_sign_line(shown) and not is_post(shown)


# -- its components, each on a line --------------------------------------------------------------------------------


def _set(parts: Sequence[Part]) -> list[Line]:
    left: list[Line] = []
    right: list[Line] = []
    after = 0  # where the right column belongs: behind the last line that has one
    for line in (part for part in parts if isinstance(part, Line)):
        pieces = [piece for cell in _cells(line) for piece in _cut(cell)]
        left.append(pieces[0])
        if len(pieces) > 1:
            right += [piece._replace(apart=True, gap=0) for piece in pieces[1:]]
            after = len(left)
    return _with_whole([*left[:after], *right, *left[after:]])


def _cells(line: Line) -> list[Line]:
    """Return the cells of a line parted by pipes; a pipe alone stays what it is."""
    pieces = [piece.strip() for piece in _PIPE.split(line.marked)]
    if len(pieces) == 1 or not any(pieces):
        return [line]
    found = [reworded(line, piece) for piece in pieces if piece]
    return [found[0]._replace(apart=line.apart or not pieces[0]), *found[1:]]


def _cut(line: Line) -> list[Line]:
    """Return the components of a line that holds those of both columns."""
    places = _fused(line.text) if line.text == line.marked.strip() else []
    if not places:
        return [line]
    edges = [0, *places, len(line.text)]
    return [reworded(line, line.text[a:b]) for a, b in pairwise(edges)]


def _fused(text: str) -> list[int]:
    """Return where a line must be cut into components: before Quốc hiệu, Tiêu ngữ, the place and date."""
    if len(text) >= _LONG or "|" in text or "  " in text:
        return []
    number = _NUMBER_AND_DATE.fullmatch(text)
    if number is not None and words.is_date_line(number["date"]) and "," in number["date"]:
        return [number.start("date")]
    for fixed in _FIXED.values():
        place = _tail(text, fixed)
        if place and _is_left(text[:place]):
            return [*_fused(text[:place].strip()), place]
    return []


def _tail(text: str, fixed: str) -> int:
    """Return where the words that fixed words are at the end of a line begin, 0 without them."""
    if not words.letters(text).endswith(fixed):
        return 0
    starts = [found.start() for found in re.finditer(r"(?<=\s)\S", text)]
    return next((at for at in reversed(starts) if words.letters(text[at:]) == fixed), 0)


def _is_left(text: str) -> bool:
    """Tell whether words can stand left of Quốc hiệu: the name of a body, or its end."""
    return words.is_caps(text) or bool(words.head_word(text)) or begins_body(text)


def _with_whole(lines: list[Line]) -> list[Line]:
    """Join the lines that a component is broken over."""
    texts = [line.text for line in lines]
    found: list[Line] = []
    at = 0
    while at < len(lines):
        count = _fragments(texts, at)
        parted = any(line.apart or line.gap for line in lines[at + 1 : at + count])
        count = 1 if parted and not _begins_number(texts[at]) else count
        found.append(_joined(lines[at : at + count]))
        at += count
    return found


def _joined(lines: Sequence[Line]) -> Line:
    glued = lines[0].marked
    for line in lines[1:]:
        glued += line.marked if glued.endswith(("/", "-")) and _begins_number(glued) else f" {line.marked}"
    return reworded(lines[0], glued)


def _fragments(texts: Sequence[str], at: int) -> int:
    """Return how many lines, from one on, are one component; 1 when the line stands for itself."""
    text = texts[at]
    if len(text) > 60 or "|" in text or words.is_rule(text):
        return 1
    following = [text]
    for other in texts[at + 1 : at + _FRAGMENTS]:
        if "|" in other or words.is_rule(other) or len(other) > 90:
            break
        following.append(other)
    joined = [" ".join(following[:count]) for count in range(1, len(following) + 1)]
    return (
        _of_fixed(joined) or _of_number(following) or _of_date(joined, following) or _of_name(following) or 1
    )


def _of_fixed(joined: Sequence[str]) -> int:
    """Return how many lines are Quốc hiệu, Tiêu ngữ or the Party's title, 0 when none are."""
    squeezed = [words.letters(text) for text in joined]
    return next((at for at, text in enumerate(squeezed, 1) if text in _FIXED.values()), 0)


def _begins_number(text: str) -> bool:
    return nfc(text).lstrip()[:2].lower() == "số"


def _of_number(lines: Sequence[str]) -> int:
    """Return how many lines are a number: “Số:” above “86/KH-UBND”, “Số: 86/KH-” above “UBND”."""
    if len(lines) < 2 or not _begins_number(lines[0]):
        return 0
    if _NUMBER_BEGUN.fullmatch(lines[0]) and _NUMBER_ENDS.fullmatch(lines[1]):
        return 2
    broken = lines[0].endswith(("/", "-")) and words.is_number_line(lines[0] + lines[1])
    return 2 if broken and _SIGNED.fullmatch(lines[1]) else 0


def _of_date(joined: Sequence[str], lines: Sequence[str]) -> int:
    """Return how many lines are place and date: “Cao” above “Sơn, ngày 05 tháng 3 năm 2026”."""
    if words.is_date_line(lines[0]) or words.is_caps(lines[0]) or not _CUT_DATE.fullmatch(lines[0]):
        return 0
    if "," not in lines[0] and (begins_body(lines[0]) or not _PLACE.fullmatch(lines[0])):
        return 0
    return next((at for at, text in enumerate(joined, 1) if words.is_date_line(text)), 0)


def _of_name(lines: Sequence[str]) -> int:
    """Return how many lines are a name whose first word stands alone: “ỦY” above “BAN NHÂN DÂN”."""
    alone = lines[0]
    if len(lines) < 2 or not alone.isalpha() or not words.is_caps(alone) or not words.is_caps(lines[1]):
        return 0
    if begins_body(alone) or words.head_word(lines[1]) or _is_type(alone):
        return 0
    return 2 if begins_body(f"{alone} {lines[1]}") and begins_body(lines[1]) else 0
