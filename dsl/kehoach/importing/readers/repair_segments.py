"""Word-segmented text put back: ``Kế_hoạch phát_triển , Sở Tư_pháp .``, as language tools write it."""

from __future__ import annotations

import re
from typing import NamedTuple

from kehoach.diagnostics.model import Text

_JOINT = re.compile(r"(?<=[^\W\d_])_(?=[^\W\d_])")
_ANY_JOINT = re.compile(r"(?<=[^\W_])_(?=[^\W_])")
_WORD = re.compile(r"[^\W\d_]+(?:_[^\W\d_]+)*")
_BLANK_BEFORE = re.compile(r"(?<=\S) +(?=[,.;:!?)\]}”…%])")
_BLANK_AFTER = re.compile(r"(?<=[(\[{“]) +(?=\S)")
_NUMBER = re.compile(r"\d+(?: ?/ ?\w+)+(?: ?- ?[A-ZĐ][\w&]*)*")
_SPACED = re.compile(r"(?<=[^\W\d_]) [,;.:](?= |$)", re.M)
_UNSPACED = re.compile(r"(?<=[^\W\d_])[,;.:](?= |$)", re.M)
_LEAST = 5
_SHARE = 0.05  # of the words that are joined; segmented text has about 30 %


class Parted(NamedTuple):
    """A text with its syllables parted, and what was done."""

    text: str
    remarks: tuple[Text, ...] = ()


def unsegmented(text: str) -> Parted:
    """Return a text in which syllables are joined by underscores as it is printed; any other text as it is.

    Args:
        text: in NFC. Its lines do not change.
    """
    joints = len(_JOINT.findall(text))
    if joints < _LEAST or joints < _SHARE * sum(1 for _ in _WORD.finditer(text)):
        return Parted(text)
    if not _are_syllables(text):
        return Parted(text)
    done = _ANY_JOINT.sub(" ", text)
    spaced = len(_SPACED.findall(done))
    blanks = spaced > len(_UNSPACED.findall(done))
    if blanks:
        done = _BLANK_AFTER.sub("", _BLANK_BEFORE.sub("", done))
        done = _numbers(done)
    vi = f"văn bản đã tách từ: {joints} dấu gạch dưới giữa các tiếng được bỏ"
    en = f"word-segmented text: {joints} underscores between syllables were taken out"
    if blanks:
        vi += ", khoảng trắng trước dấu câu cũng vậy"
        en += ", and so were blanks before punctuation"
    return Parted(done, (Text(vi, en),))


def _are_syllables(text: str) -> bool:
    """Tell whether the joined parts are Vietnamese syllables and not names of files or fields."""
    from kehoach.lint.syllables import is_syllable

    parts = [
        part.lower()
        for match in _WORD.finditer(text)
        if "_" in match.group()
        for part in match.group().split("_")
    ]
    return sum(map(is_syllable, parts)) >= 0.9 * len(parts)


def _numbers(text: str) -> str:
    """Return a text with numbers of documents and dates put together: ``15 / QĐ - UBND``, ``01 / 7 / 2022``."""
    return _NUMBER.sub(lambda match: match.group().replace(" ", ""), text)
