"""How keywords are spelled: with their marks, in one language. Words that print are never touched."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from kehoach.syntax import nodes
from kehoach.syntax.keywords import Keyword, Label, keywords
from kehoach.text.vietnamese import bare


class Edit(NamedTuple):
    """A range of the source and what stands in its place."""

    start: int
    end: int
    text: str


class Speller:
    """Spells keywords.

    Args:
        language: "vi" or "en".
        labels: those that the file knows; the name in ``@(name: …)`` may be any of them.
    """

    def __init__(self, language: str, labels: Mapping[str, Label]) -> None:
        self.language = language
        self.labels = labels

    def word(self, row: Keyword, typed: str) -> str:
        """Return the word of a row that *typed* is, or the first one of the language when it is of the other."""
        own, other = (row.vi, row.en) if self.language == "vi" else (row.en, row.vi)
        folded = " ".join(bare(typed).split())
        spelled = next((word for word in own if bare(word) == folded), "")
        if not spelled and own and any(bare(word) == folded for word in other):
            spelled = own[0]
        known = keywords().words[row.group].get(bare(spelled))
        return spelled if spelled and known is row else typed

    def field(self, typed: str) -> str:
        """Return the spelling of a short field keyword; a label that prints is not one and stays."""
        row = keywords().words["field"].get(" ".join(bare(typed).split()))
        return self.word(row, typed) if row else typed

    def edits(self, text: tuple[nodes.Inline, ...], source: str) -> Iterator[Edit]:
        """Give what changes inside a text: names of marks and the ending of ``@id.đầy-đủ``."""
        waiting: list[nodes.Inline] = list(text)
        while waiting:
            piece = waiting.pop()
            if isinstance(piece, nodes.Mark):
                opened = source[piece.span.start : piece.span.end]
                if "\n" not in opened:
                    yield Edit(piece.span.start, piece.span.end, f"@({self.mark(piece)}: ")
            elif isinstance(piece, nodes.Reference) and piece.form and not _composes(source, piece.span.end):
                start = piece.span.start + len(f"@{piece.id}.")
                yield Edit(start, piece.span.end, keywords().spell("form", piece.form, self.language))
            if isinstance(piece, nodes.Mark | nodes.NoteMark | nodes.Emphasis):
                waiting += piece.children

    def mark(self, mark: nodes.Mark) -> str:
        """Return the name of a mark, as typed when another spelling would be another field."""
        spelled = self.field(mark.label)
        label = self.labels.get(bare(spelled))
        row = keywords().words["field"].get(bare(spelled))
        field = label.field if label else row.name if row else ""
        return spelled if field == mark.field else mark.label


def _composes(source: str, at: int) -> bool:
    """Tell whether a mark follows that would go onto another last letter."""
    return at < len(source) and bool(unicodedata.combining(source[at]))
