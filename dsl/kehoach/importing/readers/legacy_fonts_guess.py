"""How much of a text is Vietnamese as it stands: what decides between several readings of the same bytes."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from kehoach.importing.readers.legacy_fonts import Font, plain

WORD = re.compile(r"[^\W\d_]+")
_MARKED = re.compile(r"[^\x00-\x7f]")
_SAMPLE = 400_000  # characters that are judged; a plan of 100 pages has 250,000


class Judged(NamedTuple):
    """How many words with Vietnamese letters a text has, how many of them are syllables, and how many differ."""

    words: int
    syllables: int
    different: int

    @property
    def share(self) -> float:
        """The share of syllables, 0 to 1; 0 without any word."""
        return self.syllables / self.words if self.words else 0.0


def judged(text: str) -> Judged:
    """Return how many of the words that have letters beyond ASCII are Vietnamese syllables."""
    from kehoach.lint.syllables import is_syllable

    found = Counter(WORD.findall(text[:_SAMPLE]))
    words = syllables = different = 0
    for word, times in found.items():
        if _MARKED.search(word) is None:
            continue
        words += times
        if is_syllable(word.lower()):
            syllables += times
            different += 1
    return Judged(words, syllables, different)


class Reading(NamedTuple):
    """One way to read a text: its name in remarks, and what comes out."""

    name: str
    text: str


_ENOUGH_WORDS = 3
_CERTAIN = 0.9
_AHEAD = 0.15


def certain(readings: list[Reading]) -> Reading | None:
    """Return the one reading that is Vietnamese beyond doubt, None when there is none or more than one."""
    scored = sorted(
        ((judged(reading.text), reading) for reading in readings),
        key=lambda pair: pair[0].share,
        reverse=True,
    )
    if not scored:
        return None
    best, reading = scored[0]
    if best.share < _CERTAIN or best.different < _ENOUGH_WORDS:
        return None
    rivals = [other for score, other in scored[1:] if score.share > best.share - _AHEAD]
    return reading if all(rival.text == reading.text for rival in rivals) else None


def legacy_readings(text: str) -> list[Reading]:
    """Return a text of Latin-1 characters as the old tables read it."""
    return [
        Reading("TCVN3 (ABC)", plain(text, Font("tcvn3", False))),
        Reading("VNI", plain(text, Font("vni", False))),
    ]


def double_utf8(text: str) -> list[Reading]:
    """Return a text whose UTF-8 bytes were once taken for Windows-1252 letters as it was before, if it was."""
    if not re.search("á[º»]|Ã[\x80-\xbf\u2013-\u2122]|Æ[°¡]", text):
        return []
    raw = bytearray()
    for sign in text:
        try:
            raw += sign.encode("cp1252") if not "\x80" <= sign < "\xa0" else bytes((ord(sign),))
        except UnicodeEncodeError:
            raw += sign.encode()
    try:
        return [Reading("UTF-8 ×2", raw.decode())]
    except UnicodeDecodeError:
        return []
