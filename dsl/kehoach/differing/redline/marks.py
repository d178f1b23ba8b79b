"""The marks of tracked changes (ECMA-376 part 1, 17.13.5)."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from kehoach.verify.wordml import Element, W

_PROPERTIES = W + "pPr"
_LOOKS = W + "rPr"
_NOT_IN_CHANGE = frozenset(W + name for name in ("rPr", "sectPr", "pPrChange"))
_REFERENCES = frozenset(W + name for name in ("headerReference", "footerReference", "sectPrChange"))


class Marks:
    """Makes marks of one author and time, each with a number of its own.

    Attributes:
        made: how many there are so far.
    """

    def __init__(self, author: str, date: str, first: int) -> None:
        """Begin.

        Args:
            author: of the changes.
            date: as ``w:date`` has it, "" for none.
            first: the number of the first mark.
        """
        self._author = author
        self._date = date
        self._first = first
        self.made = 0

    def new(self, name: str) -> Element:
        """Return a mark: ``ins``, ``del``, ``pPrChange`` …"""
        mark = etree.Element(W + name)
        mark.set(W + "id", str(self._first + self.made))
        mark.set(W + "author", self._author)
        if self._date:
            mark.set(W + "date", self._date)
        self.made += 1
        return mark

    def end(self, properties: Element, name: str) -> None:
        """Mark the end of a paragraph as inserted or deleted; ``pPr`` holds ``rPr``, ``sectPr``, ``pPrChange`` last."""
        looks = properties.find(_LOOKS)
        if looks is None:
            looks = etree.Element(_LOOKS)
            last = [child for child in properties if child.tag in _NOT_IN_CHANGE]
            properties.insert(properties.index(last[0]) if last else len(properties), looks)
        looks.insert(0, self.new(name))

    def style(self, properties: Element, old: Element | None) -> None:
        """Say in the properties of a paragraph which ones it had, when its style is another one."""
        if style_of(properties) == style_of(old):
            return
        change = self.new("pPrChange")
        before = etree.SubElement(change, _PROPERTIES)
        before.extend(
            deepcopy(child) for child in (old if old is not None else ()) if child.tag not in _NOT_IN_CHANGE
        )
        properties.append(change)

    def section(self, new: Element | None, old: Element | None) -> None:
        """Say in the properties of a section which ones it had, when they differ; its headers are the new ones."""
        if new is None or old is None or _plain(new) == _plain(old):
            return
        change = self.new("sectPrChange")
        before = etree.SubElement(change, W + "sectPr")
        before.extend(deepcopy(child) for child in old if child.tag not in _REFERENCES)
        new.append(change)

    def row(self, row: Element, name: str) -> None:
        """Mark a row of a table as inserted or deleted."""
        properties = row.find(W + "trPr")
        if properties is None:
            properties = etree.Element(W + "trPr")
            row.insert(0, properties)
        properties.append(self.new(name))


def style_of(properties: Element | None) -> str:
    """Return the id of a paragraph's style, "" for none."""
    style = None if properties is None else properties.find(W + "pStyle")
    return "" if style is None else style.get(W + "val", "")


def _plain(section: Element) -> list[bytes]:
    return [etree.tostring(child) for child in section if child.tag not in _REFERENCES]
