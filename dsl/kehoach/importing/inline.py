"""From words as seen to words as typed in a ``.kh`` file: what would mean something is taken its meaning."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from kehoach.syntax.classify import NUMBERING, head_of, keyword_of, kind_of, looks_like_prose
from kehoach.syntax.keywords import keywords
from kehoach.verify.seen import Run

_BLANKS = re.compile(r"[ \t\n\r\f\v\u2028\u2029\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")  # KH662
_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad]")
_SPECIAL = re.compile(r"\\|\*|(?<!\w)@(?=\(|[^\W_])|\^(?=\(|[^\W\d_])")
_MARKS = "#-+>|–—•·●▪*"


class Note(NamedTuple):
    """A footnote: the id of its mark in the file, and its words as typed in ``.kh``."""

    id: int
    text: str


def clean(text: str) -> str:
    """Return words with single blanks and without invisible characters."""
    return _BLANKS.sub(" ", _INVISIBLE.sub("", text))


def escaped(text: str) -> str:
    """Return words in which no sign means anything: ``*``, ``@``, ``^`` and ``\\`` are only signs."""
    return _SPECIAL.sub(r"\\\g<0>", text)


def inline(runs: Sequence[Run], notes: dict[int, str], emphasis: bool = True) -> str:
    """Return runs as they are typed, with footnotes in their places.

    Args:
        runs: the words with their looks.
        notes: the words of each footnote by its id; unbalanced ones are given as ``^id``.
        emphasis: keep bold and italic words that stand among others.
    """
    pieces = _pieces(runs, notes)
    whole = {look for text, look in pieces if text.strip()}
    if not emphasis or len(whole) < 2:
        return clean("".join(text for text, _ in pieces)).strip()
    base = _usual(pieces)
    return clean("".join(_emphasised(text, look, base) for text, look in pieces)).strip()


Look = tuple[bool, bool]


def _pieces(runs: Sequence[Run], notes: dict[int, str]) -> list[tuple[str, Look]]:
    """Return the words, neighbours of one look put together; a mark of a note has the look of what is before it."""
    found: list[tuple[str, Look]] = []
    for run in runs:
        if run.note is not None:
            text = _mark(notes[run.note]) if run.note in notes else ""
            look = found[-1][1] if found else (False, False)
        else:
            text = escaped(_INVISIBLE.sub("", run.text.upper() if run.look.caps else run.text))
            look = (run.look.bold, run.look.italic)
        if not text:
            continue
        if found and (found[-1][1] == look or not text.strip()):
            found[-1] = (found[-1][0] + text, found[-1][1])
        else:
            found.append((text, look))
    return found


def _mark(words: str) -> str:
    """Return the mark of a footnote: ``^(words)``, or ``^id`` when *words* is an id of one told elsewhere."""
    return f"^{words[1:]}" if words.startswith("\0") else f"^({words})"


def _usual(pieces: list[tuple[str, Look]]) -> Look:
    """Return the look that most letters have."""
    weights: dict[Look, int] = {}
    for text, look in pieces:
        weights[look] = weights.get(look, 0) + len(text)
    return max(weights, key=lambda look: weights[look])


def _emphasised(text: str, look: Look, base: Look) -> str:
    bold, italic = look[0] and not base[0], look[1] and not base[1]
    words = text.strip()
    if not words or not (bold or italic) or any(sign in words for sign in ("*", "^(")):
        return text
    signs = "**" if bold else "*"
    start = len(text) - len(text.lstrip())
    return f"{text[:start]}{signs}{words}{signs}{text[start + len(words) :]}"


def is_balanced(text: str) -> bool:
    """Tell whether the brackets of a footnote balance, so that it can stand in ``^(…)``."""
    depth = 0
    for sign in text:
        depth += (sign == "(") - (sign == ")")
        if depth < 0:
            return False
    return depth == 0


def prose(text: str, in_header: bool = False) -> str:
    """Return the line of a paragraph, with ``\\`` before it when it would begin something else.

    Args:
        text: its words as typed.
        in_header: the line stands before the first numbered line, where more words are keywords.
    """
    if not text:
        return text
    if text[0] in _MARKS or text.startswith("//") or NUMBERING.match(text):
        return f"\\{text}"
    return f"\\{text}" if _means(text, in_header) else text


def after_mark(text: str, mark: str = "#") -> str:
    """Return the words of a numbered line or bullet, with ``\\`` before them when they would be more than words."""
    head = head_of(text)
    if NUMBERING.match(text) or text[:1] in "#-+":
        return f"\\{text}"
    if head is not None and (kind_of(head) or (mark != "#" and _is_field(head.word))):
        return f"\\{text}"
    return text


def _is_field(word: str) -> bool:
    table = keywords()
    return word in table.labels or word in table.words["field"]


def _means(text: str, in_header: bool) -> bool:
    head = head_of(text)
    if head is None:
        return False
    if _is_field(head.word):
        return True
    keyed = keyword_of(head)
    if keyed is not None:
        return not looks_like_prose(head, keyed, in_header, head.end < len(text))
    return not head.capital and len(head.text.split()) <= 4
