"""What a formatter must not do: each is looked for every time, before a file is replaced."""

from __future__ import annotations

from collections import Counter
from typing import Any

from kehoach.syntax import nodes
from kehoach.syntax.parser import ParseResult
from kehoach.text.span import Span

# Keywords that are spelled anew and never print; a label that prints is in ``Field.label``.
_SPELLED = {
    nodes.Document: "word",
    nodes.Header: "word",
    nodes.Declaration: "word",
    nodes.Key: "word",
    nodes.Field: "word",
    nodes.Mark: "label",
}


class Unsafe(Exception):
    """The formatter would have changed more than the layout: a fault of ours, told in Vietnamese and English."""

    def __init__(self, vi: str, en: str) -> None:
        self.vi = vi
        self.en = en
        super().__init__(en)


def same_tree(one: Any, other: Any) -> bool:
    """Tell whether two trees are equal, places and the spelling of keywords aside."""
    waiting = [(one, other)]
    while waiting:
        left, right = waiting.pop()
        if type(left) is not type(right):
            return False
        if not isinstance(left, tuple):
            if left != right:
                return False
        elif len(left) != len(right):
            return False
        elif not isinstance(left, Span):
            spelled = _SPELLED.get(type(left))
            names = getattr(left, "_fields", None)
            pairs = list(zip(left, right, strict=True))
            if names and spelled:
                del pairs[names.index(spelled)]
            waiting += pairs
    return True


def compare(before: ParseResult, after: ParseResult) -> None:
    """Compare a file before and after formatting.

    Raises:
        Unsafe: the tree, a comment or what is wrong with the file has changed.
    """
    if [found.code for found in before.diagnostics] != [found.code for found in after.diagnostics]:
        raise Unsafe("thông báo khác trước", "other findings than before")
    if not same_tree(before.file, after.file):
        raise Unsafe("cấu trúc hoặc lời văn khác trước", "another tree than before")
    if Counter(comment.text for comment in before.comments) != Counter(c.text for c in after.comments):
        raise Unsafe("chú thích khác trước", "other comments than before")
