"""From a line of the tree to the canonical line: one function for each kind of node.

A function gets the words of the logical line as they stand in the source and says what the line begins with and from
where on the words are kept as typed. What prints is never written anew, so it cannot be changed.
"""

from __future__ import annotations

from typing import NamedTuple

from kehoach.formatter.order import Line
from kehoach.formatter.spelling import Speller
from kehoach.syntax import nodes
from kehoach.syntax.classify import Keyed, head_of, keyword_of, kind_of
from kehoach.syntax.keywords import keywords

_KEY_GROUPS = ("key", "relation", "declare", "header")
_DASHES = "-–"


class Lead(NamedTuple):
    """What a line begins with, and where in the words as typed the rest of it begins."""

    text: str
    end: int


class Printer:
    """Prints lines of one file."""

    def __init__(self, speller: Speller) -> None:
        self.speller = speller

    def lead(self, node: Line, words: str, part: str) -> Lead:
        """Return how a line begins.

        Args:
            node: the line.
            words: the words of the logical line.
            part: ``recipients`` or ``signature`` for a line below these keywords.
        """
        match node:
            case nodes.Heading():
                return self.kind(node, words, "#" * node.depth)
            case nodes.Bullet():
                return self.kind(node, words, node.mark)
            case nodes.Field():
                return self.field(node, words)
            case nodes.Key():
                return self.key(words)
            case nodes.Quote():
                return Lead(">", _skip(words, 1))
            case nodes.Verbatim():
                return self.verbatim(words, part)
            case nodes.Prose() | nodes.Row():
                return Lead("", 0)
            case _:
                return self.keyword(words)

    def kind(self, node: nodes.Heading | nodes.Bullet, words: str, mark: str) -> Lead:
        """Return the beginning of a numbered line or bullet: ``## nhiệm vụ id:``."""
        marks = len(words) - len(words.lstrip("#")) if mark[0] == "#" else 1
        start = _skip(words, marks)
        head = head_of(words[start:]) if node.kind else None
        found = kind_of(head) if head else None
        if head is None or found is None:
            return Lead(mark, start)
        row, ident = found
        word = head.text[: len(head.text) - len(ident)].rstrip()
        if not head.capital:  # a capital one was reported: it may have been meant to print
            word = self.speller.word(row, word)
        return Lead(f"{mark} {word}{' ' if ident else ''}{ident}:", start + head.end)

    def field(self, node: nodes.Field, words: str) -> Lead:
        """Return the beginning of a field: a label as typed, or the short keyword."""
        start = _skip(words, 1) if node.dash else 0
        head = head_of(words[start:])
        if head is None:
            return Lead("", 0)
        word = self.speller.field(head.text) if node.label is None else head.text
        return Lead(f"{node.dash}{word}:", start + head.end)

    def key(self, words: str) -> Lead:
        """Return the beginning of an indented key."""
        head = head_of(words)
        rows = [keywords().words[group].get(head.word) for group in _KEY_GROUPS] if head else []
        row = next((row for row in rows if row is not None), None)
        if head is None or row is None:
            return Lead("", 0)
        return Lead(f"{self.speller.word(row, head.text)}:", head.end)

    def keyword(self, words: str) -> Lead:
        """Return the beginning of a keyword line: ``văn bản id:``."""
        head = head_of(words)
        keyed: Keyed | None = keyword_of(head) if head else None
        if head is None or keyed is None:
            return Lead("", 0)
        word = self.speller.word(keyed.row, head.text[: keyed.id_start].strip())
        return Lead(f"{word}{' ' if keyed.id else ''}{keyed.id}:", head.end)

    def verbatim(self, words: str, part: str) -> Lead:
        """Return the beginning of a line of the recipients, which has a dash, or of the signature."""
        dashed = words[0] in _DASHES and not words[1:2].isdigit()
        start = _skip(words, 1) if dashed else 0
        return Lead("-" if dashed or part == "recipients" else "", start)


def _skip(words: str, start: int) -> int:
    """Return where the words after a mark begin."""
    return len(words) - len(words[start:].lstrip())
