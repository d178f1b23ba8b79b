"""What one comparison needs to know of both packages, and what it finds out on its way."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from kehoach.differing.redline.marks import Marks, style_of
from kehoach.differing.redline.pieces import Piece, renumbered
from kehoach.verify.wordml import WP, Element, R, W

_REFERENCES = (W + "headerReference", W + "footerReference")


class Session:
    """The marks, and how the things with numbers of the old version are called in the new package.

    Attributes:
        marks: makes the marks.
        kept: footnotes that both have: the id in the old version, and in the new one.
        come: ids of footnotes that only the new version has.
        gone: footnotes that only the old one has: their ids there, and in the new package.
    """

    def __init__(
        self, marks: Marks, styles: frozenset[str], relations: frozenset[str], document: Element, notes: int
    ) -> None:
        """Begin.

        Args:
            marks: makes the marks.
            styles: the ids of the styles of the new package.
            relations: the ids of headers and footers that both packages call alike.
            document: the main part of the new package.
            notes: the highest id of its footnotes.
        """
        self.marks = marks
        self.kept: list[tuple[str, str]] = []
        self.come: list[str] = []
        self.gone: list[tuple[str, str]] = []
        self._styles = styles
        self._relations = relations
        self._drawings = max((int(d.get("id", "0")) for d in document.iter(WP + "docPr")), default=0)
        self._notes = notes

    def deleted(self, piece: Piece) -> list[Element]:
        """Return the elements of what is no word, as they stand in ``w:del``: without bookmarks, with new numbers."""
        found = [deepcopy(node) for node in piece.nodes if node.tag == W + "r"]
        for run in found:
            if run.find(f".//{WP}docPr") is not None:
                self._drawings += 1
                renumbered(run, self._drawings)
            mark = run.find(W + "footnoteReference")
            if mark is not None:
                self._notes += 1
                self.gone.append((piece.note, str(self._notes)))
                mark.set(W + "id", str(self._notes))
        return found

    def old_properties(self, paragraph: Element) -> Element:
        """Return the properties of a paragraph of the old version without what the new package does not know."""
        properties = paragraph.find(W + "pPr")
        found = etree.Element(W + "pPr") if properties is None else deepcopy(properties)
        style = found.find(W + "pStyle")
        if style is not None and style_of(found) not in self._styles:
            found.remove(style)
        for section in found.iterfind(W + "sectPr"):
            for reference in [child for child in section if child.tag in _REFERENCES]:
                if reference.get(R + "id") not in self._relations:
                    section.remove(reference)
        return found
