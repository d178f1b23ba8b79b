"""A paragraph of a built document as words with their looks, and such words as runs again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from lxml import etree

from kehoach.differing.redline.words import WORD
from kehoach.verify.wordml import MC, SPACE, WP, Element, V, W

Look = tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
"""The looks of a run: the children of ``w:rPr`` and their attributes, which have nothing inside."""
NOTE, DRAWING, FIELD, END = "\ue000", "\ue001", "\ue002", "\ue003"
"""Keys of what is no word: the mark of a footnote, a drawn line, a repeated mark, the end of a paragraph."""
_BREAKS = {W + "br": "\n", W + "tab": "\t"}
_TAGS = {"\n": W + "br", "\t": W + "tab"}
_BOOKMARKS = (W + "bookmarkStart", W + "bookmarkEnd")


class Piece(NamedTuple):
    """A word, a blank or a sign; or, with ``nodes``, something else: these elements, in their order.

    Attributes:
        key: the word; for something else its sign, and what must be the same for it to be the same.
        look: how the word looks.
        nodes: the elements of what is no word.
        note: the id of the footnote that is marked, "" when it is no mark.
    """

    key: str
    look: Look = ()
    nodes: tuple[Element, ...] = ()
    note: str = ""

    @property
    def fixed(self) -> bool:
        """Whether it is kept wherever both versions have it."""
        return bool(self.nodes)


def pieces(paragraph: Element) -> list[Piece]:
    """Return what stands in a paragraph, without its properties."""
    found: list[Piece] = []
    waiting: list[Element] = []  # the start of a bookmark, or of a field
    inside = False
    for child in paragraph:
        if child.tag == W + "pPr":
            continue
        state = child.find(W + "fldChar")
        inside = inside or state is not None
        if inside or child.tag == _BOOKMARKS[0]:
            waiting.append(child)
            if state is not None and state.get(W + "fldCharType") == "end":
                shown = "".join(words.text or "" for node in waiting for words in node.iter(W + "t"))
                found.append(Piece(FIELD + shown, look(waiting[0]), tuple(waiting)))
                waiting, inside = [], False
        elif child.tag == _BOOKMARKS[1] and found:
            found[-1] = found[-1]._replace(nodes=(*found[-1].nodes, child))
        else:
            found += _run(child, waiting)
            waiting = []
    return found


def _run(run: Element, before: list[Element]) -> Iterator[Piece]:
    """Give the pieces of a run; *before*: the start of a bookmark around it."""
    looks = look(run)
    mark = run.find(W + "footnoteReference")
    if mark is not None:
        yield Piece(NOTE, looks, (*before, run), mark.get(W + "id", ""))
    elif run.find(MC + "AlternateContent") is not None:
        yield Piece(DRAWING, looks, (run,))
    elif run.find(W + "footnoteRef") is not None:
        yield Piece(FIELD, looks, (run,))
    else:
        for child in run:
            if child.tag == W + "t":
                yield from (Piece(word, looks) for word in WORD.findall(child.text or ""))
            elif child.tag in _BREAKS:
                yield Piece(_BREAKS[child.tag], looks)


def look(run: Element) -> Look:
    """Return how a run looks."""
    properties = run.find(W + "rPr")
    if properties is None:
        return ()
    return tuple((child.tag, tuple(sorted(child.attrib.items()))) for child in properties)


def runs(words: Iterable[Piece], deleted: bool = False) -> Iterator[Element]:
    """Give the runs of words: those beside each other that look alike are one.

    Args:
        words: pieces without nodes.
        deleted: they stand in ``w:del``.
    """
    for looks, alike in groupby(words, key=lambda piece: piece.look):
        run = etree.Element(W + "r")
        if looks:
            run.append(properties(looks))
        text = "".join(piece.key for piece in alike)
        for part in _parts(text):
            if part in _TAGS:
                etree.SubElement(run, _TAGS[part])
                continue
            words_of = etree.SubElement(run, W + ("delText" if deleted else "t"))
            words_of.set(SPACE, "preserve")
            words_of.text = part
        yield run


def _parts(text: str) -> Iterator[str]:
    """Give the words of a text in one piece, its breaks each alone."""
    for is_break, letters in groupby(text, key=_TAGS.__contains__):
        together = "".join(letters)
        yield from together if is_break else (together,)


def properties(looks: Look) -> Element:
    """Return the ``w:rPr`` of looks."""
    found = etree.Element(W + "rPr")
    for tag, attributes in looks:
        etree.SubElement(found, tag, dict(attributes))
    return found


def plain(piece: Piece) -> Piece:
    """Return a deleted field as the words that it showed: its number would lead nowhere."""
    if piece.key.startswith(FIELD) and len(piece.key) > 1:
        return Piece(piece.key[1:], piece.look)
    return piece


def renumbered(run: Element, number: int) -> Element:
    """Return the run of a drawn line with a number that no other drawing has, in both of its forms."""
    for drawing in run.iter(WP + "docPr"):
        drawing.set("id", str(number))
    for line in run.iter(V + "line"):
        line.set("id", f"line{number}")
    return run
