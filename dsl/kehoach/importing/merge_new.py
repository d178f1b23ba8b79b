"""Paragraphs that were added in Word, as lines of a ``.kh`` file."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from kehoach.importing.merge_words import in_mark, inline
from kehoach.importing.printed_lines import NOTE
from kehoach.syntax.classify import head_of
from kehoach.syntax.keywords import keywords
from kehoach.verify.seen import Run

_MARKS = {"bullet": "- ", "point": "+ ", "text": ""}
_LEADS = re.compile(r"[-–—+#>|•·●▪]|\* |//")
_NUMBERED = re.compile(r"(?:[IVXLC]+|\d+(?:\.\d+)*|[a-zđ])[.)](?:\s|$)|\(\w{1,4}\)")
_BASIS = "căn cứ "


class New(NamedTuple):
    """A paragraph that is new.

    Attributes:
        kind: a numbered line, a bullet of the first or second degree, a legal basis, or plain text.
        depth: of a numbered line, from 1; else 0.
        words: without its number; a footnote as :data:`kehoach.importing.printed_lines.NOTE`.
        runs: the same words with their looks, with the number when that is typed.
        notes: the words of its footnotes.
    """

    kind: Literal["heading", "bullet", "point", "basis", "text"]
    depth: int
    words: str
    runs: tuple[Run, ...] = ()
    notes: tuple[str, ...] = ()


def written(new: New) -> str:
    """Return the line of a ``.kh`` file that prints a paragraph."""
    words = with_notes(inline(" ".join(new.words.split())), new.notes)
    if new.kind == "basis":
        bare = words[len(_BASIS) :] if words.casefold().startswith(_BASIS) else words
        return f"{keywords().spell('declare', 'basis')}: {bare.rstrip(' ;.')}"
    if new.kind == "heading":
        return f"{'#' * max(new.depth, 1)} {_plain(words)}"
    return f"{_MARKS[new.kind]}{_plain(words)}"


def with_notes(words: str, notes: tuple[str, ...]) -> str:
    """Return words with their footnotes in place of the signs for them."""
    first, *others = words.split(NOTE)
    texts = (*notes, *[""] * len(others))
    return first + "".join(f"^({in_mark(texts[at])}){part}" for at, part in enumerate(others))


def _plain(words: str) -> str:
    """Return words so that the beginning of their line means nothing but a label that officials write."""
    head = head_of(words)
    keyword = head is not None and not head.capital
    return f"\\{words}" if keyword or _LEADS.match(words) or _NUMBERED.match(words) else words
