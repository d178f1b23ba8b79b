"""Two built packages → one with tracked changes."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import NamedTuple
from zipfile import ZipFile

from lxml import etree

from kehoach.differing.redline import paragraphs, story, tables
from kehoach.differing.redline.marks import Marks
from kehoach.differing.redline.session import Session
from kehoach.render.docx.fingerprint import BLANK, CUSTOM, PROPERTY, REDLINE
from kehoach.render.docx.pack import pack
from kehoach.verify.wordml import Element, W

_MAIN, _NOTES, _STYLES = "word/document.xml", "word/footnotes.xml", "word/styles.xml"
_MARGINS = ("word/header-first.xml", "word/footer-contact.xml")
_RELATIONS = "word/_rels/document.xml.rels"

Parts = dict[str, bytes]
Write = Callable[[Element, Session, bool], Element]


class Redline(NamedTuple):
    """A Word file with tracked changes, and how many marks it has."""

    docx: bytes
    marks: int


def redline(old: bytes, new: bytes, author: str, date: str) -> Redline:
    """Return the new version of a document with tracked changes against the old one.

    Accepting all gives *new*, rejecting all the words, paragraphs, rows and notes of *old*. Same input, same bytes. The
    file has a fingerprint of its own, so that it is never taken for a built plan.

    Args:
        old: a .docx that kehoach built, without the source of its plan.
        new: likewise.
        author: of the changes.
        date: as ``w:date`` has it (``2026-05-27T08:30:00Z``), "" for none.

    Raises:
        ValueError: the author's name holds a character that XML cannot hold.
    """
    here, there = _parts(old), _parts(new)
    trees = {name: etree.fromstring(there[name]) for name in (_MAIN, _NOTES, *_MARGINS)}
    former = {name: etree.fromstring(here[name]) for name in trees}
    notes = [int(note.get(W + "id", "0")) for note in trees[_NOTES]]
    styles = etree.fromstring(there[_STYLES]).iterfind(W + "style")
    # the numbers of bookmarks are those of notes: marks begin above them
    marks = Marks(author, date, max(notes, default=0) + 1)
    session = Session(
        marks,
        frozenset(style.get(W + "styleId", "") for style in styles),
        frozenset(ident for ident, _ in _relations(here) & _relations(there)),
        trees[_MAIN],
        max(notes, default=0),
    )
    story.compare(former[_MAIN][0], trees[_MAIN][0], session, tables.fits, tables.table)
    for name in _MARGINS:
        story.compare(former[name], trees[name], session, tables.fits, tables.table)
    _notes(former[_NOTES], trees[_NOTES], session)
    for name, tree in trees.items():
        there[name] = _written(tree)
    there[CUSTOM] = _blank(there[CUSTOM])
    return Redline(pack(list(there.items())), marks.made)


def _parts(docx: bytes) -> Parts:
    with ZipFile(io.BytesIO(docx)) as package:
        return {name: package.read(name) for name in package.namelist()}


def _relations(parts: Parts) -> frozenset[tuple[str, str]]:
    """Return the relations of the main part: ids and what they lead to."""
    return frozenset(
        (one.get("Id", ""), one.get("Target", "")) for one in etree.fromstring(parts[_RELATIONS])
    )


def _notes(old: Element, new: Element, session: Session) -> None:
    """Compare the footnotes that both have; mark those of one, and put those that are gone at the end."""
    here, there = _by_id(old), _by_id(new)
    for before, after in session.kept:
        story.compare(here[before], there[after], session, tables.fits, tables.table)
    for ident in session.come:
        _whole(there[ident], session, paragraphs.added)
    for before, after in session.gone:
        note = here[before]
        note.set(W + "id", after)
        _whole(note, session, paragraphs.gone)
        new.append(note)


def _by_id(notes: Element) -> dict[str, Element]:
    return {note.get(W + "id"): note for note in notes if note.get(W + "type") is None}


def _whole(note: Element, session: Session, write: Write) -> None:
    """Mark all that a note says; the end of its last paragraph cannot be marked, the note goes with its mark."""
    for paragraph in note.findall(W + "p"):
        note.replace(paragraph, write(paragraph, session, False))


def _blank(custom: bytes) -> bytes:
    """Return the properties with an empty fingerprint under another name."""
    tree = etree.fromstring(custom)
    for entry in tree:
        if entry.get("name") == PROPERTY:
            entry.set("name", REDLINE)
            entry[0].text = BLANK
    return _written(tree)


def _written(tree: Element) -> bytes:
    return bytes(etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True))
